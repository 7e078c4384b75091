"""A frozen text with its claims marked, as paragraphs of segments. Templates escape them; nothing here is HTML."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from claims.models import Appearance, Article
from claims.splitting import Block, BlockKind
from claims.splitting.document import Document
from claims.splitting.layout import find_blocks
from claims.splitting.lexicons import lexicon_for

#: Characters shown on either side of a claim where only excerpts may be shown: about a sentence.
EXCERPT_CONTEXT = 150


@dataclass(frozen=True, slots=True)
class Mark:
    """How a claim shows in its text: ``css`` names the state's colour, ``label`` says it in words.

    ``note`` is for everybody's eyes: what the mark alone would leave misunderstood.
    """

    css: str
    label: str
    href: str = ""
    current: bool = False
    anchor: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """Words ``start:end`` of the text and how they show."""

    start: int
    end: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A part of the text that holds no claim, and why, in the reader's language."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of the text: of a claim (``mark``), left out by the splitter (``left_out`` says why), or neither."""

    text: str
    mark: Mark | None = None
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``gap_before``: something between this and the paragraph before is not shown. ``start`` is in the text.

    ``label`` names its kind where that is to be told.
    """

    kind: BlockKind
    segments: tuple[Segment, ...]
    gap_before: bool = False
    start: int = 0
    label: str = ""


MarkOf = Callable[[Appearance], Mark]


def paragraphs(
    article: Article, appearances: Iterable[Appearance], mark: MarkOf, left_out: Sequence[LeftOut] = ()
) -> list[Paragraph]:
    """The whole text, block by block. What is left out (in order) is told apart where no claim stands."""
    return marked_text(article.text, blocks(article), _marks(appearances, mark), left_out)


def marked_text(
    text: str, blocks: Iterable[Block], marks: Sequence[Marked], left_out: Sequence[LeftOut] = ()
) -> list[Paragraph]:
    """As ``paragraphs``, of any text. ``marks`` are in order and do not overlap."""
    return [_paragraph(text, block, marks, left_out) for block in blocks]


def excerpts(article: Article, appearances: Iterable[Appearance], mark: MarkOf) -> list[Paragraph]:
    """Only what stands around claims, for sources that allow no more."""
    marks = _marks(appearances, mark)
    shown: list[Paragraph] = []
    skipped = False
    for block in blocks(article):
        windows = _windows(article.text, block, _inside(block.start, block.end, marks))
        for window in windows:
            skipped = skipped or window.start > block.start
            shown.append(_paragraph(article.text, window, marks, (), gap_before=skipped))
            skipped = window.end < block.end
        skipped = skipped or not windows
    return shown


def _windows(text: str, block: Block, marks: Sequence[Marked]) -> list[Block]:
    """The parts of a block around its marks: each with some context, cut between words, together where they meet."""
    windows: list[Block] = []
    for marked in marks:
        start = max(block.start, marked.start - EXCERPT_CONTEXT)
        end = min(block.end, marked.end + EXCERPT_CONTEXT)
        if start > block.start:
            start = text.find(" ", start, marked.start) + 1 or max(block.start, marked.start)
        if end < block.end:
            end = max(text.rfind(" ", marked.end, end), min(block.end, marked.end))
        if windows and start <= windows[-1].end:
            windows[-1] = Block(windows[-1].start, max(end, windows[-1].end), block.kind)
        else:
            windows.append(Block(start, end, block.kind))
    return windows


_Part = TypeVar("_Part", Marked, LeftOut)


def _inside(start: int, end: int, parts: Sequence[_Part]) -> Sequence[_Part]:
    """Those of the parts that reach into the span; parts are in order and do not overlap."""
    first = bisect_right(parts, start, key=lambda part: part.end)
    last = bisect_left(parts, end, key=lambda part: part.start)
    return parts[first:last]


def blocks(article: Article) -> Sequence[Block]:
    """The article's layout: what intake knew of it, and the splitter's first step for the rest."""
    known = tuple(Block(start, end, BlockKind(kind)) for start, end, kind in article.layout)
    document = Document(article.text, article.language, lexicon_for(article.language), known)
    find_blocks(document)
    return document.blocks


def _marks(appearances: Iterable[Appearance], mark: MarkOf) -> list[Marked]:
    """Where two versions of the splitter cut differently, the first one found is marked."""
    return without_overlaps(
        Marked(appearance.start, appearance.end, mark(appearance))
        for appearance in sorted(appearances, key=lambda appearance: appearance.pk)
    )


def without_overlaps(marks: Iterable[Marked]) -> list[Marked]:
    """In order of the text; of those that overlap, the first that is given."""
    kept: list[Marked] = []
    for mark in marks:
        at = bisect_left(kept, mark.start, key=lambda other: other.start)
        before_ends = kept[at - 1].end if at else 0
        after_starts = kept[at].start if at < len(kept) else mark.end
        if before_ends <= mark.start and mark.end <= after_starts:
            kept.insert(at, mark)
    return kept


def _paragraph(
    text: str,
    block: Block,
    marks: Sequence[Marked],
    left_out: Sequence[LeftOut],
    *,
    gap_before: bool = False,
) -> Paragraph:
    segments = tuple(_segments(text, block, marks, left_out))
    return Paragraph(block.kind, segments, gap_before, block.start)


def _segments(
    text: str, block: Block, marks: Sequence[Marked], left_out: Sequence[LeftOut]
) -> Iterator[Segment]:
    position = block.start
    for marked in _inside(block.start, block.end, marks):
        start, end = max(marked.start, block.start), min(marked.end, block.end)
        yield from _unmarked(text, position, start, left_out)
        # An id may stand once on a page: a claim that goes on in the next block keeps it in the first.
        yield Segment(
            text[start:end], marked.mark if start == marked.start else replace(marked.mark, anchor="")
        )
        position = end
    yield from _unmarked(text, position, block.end, left_out)


def _unmarked(text: str, start: int, end: int, left_out: Sequence[LeftOut]) -> Iterator[Segment]:
    """Words between two claims, with what is left out told apart; a full stop that remains of it is not."""
    position = start
    for part in _inside(start, end, left_out):
        first, last = max(part.start, position), min(part.end, end)
        if not any(character.isalnum() for character in text[first:last]):
            continue
        if position < first:
            yield Segment(text[position:first])
        yield Segment(text[first:last], left_out=part.why)
        position = last
    if position < end:
        yield Segment(text[position:end])
