"""A frozen text with its claims marked, as paragraphs of segments. Templates escape them; nothing here is HTML."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

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
class Segment:
    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``gap_before``: something between this and the paragraph before is not shown."""

    kind: BlockKind
    segments: tuple[Segment, ...]
    gap_before: bool = False


MarkOf = Callable[[Appearance], Mark]


def paragraphs(article: Article, appearances: Iterable[Appearance], mark: MarkOf) -> list[Paragraph]:
    """The whole text, block by block."""
    marks = _without_overlaps(appearances)
    return [_paragraph(article.text, block, marks, mark) for block in blocks(article)]


def excerpts(article: Article, appearances: Iterable[Appearance], mark: MarkOf) -> list[Paragraph]:
    """Only what stands around claims, for sources that allow no more."""
    marks = _without_overlaps(appearances)
    shown: list[Paragraph] = []
    skipped = False
    for block in blocks(article):
        windows = _windows(article.text, block, _inside(block, marks))
        for window in windows:
            skipped = skipped or window.start > block.start
            shown.append(_paragraph(article.text, window, marks, mark, gap_before=skipped))
            skipped = window.end < block.end
        skipped = skipped or not windows
    return shown


def _windows(text: str, block: Block, marks: Sequence[Appearance]) -> list[Block]:
    """The parts of a block around its marks: each with some context, cut between words, together where they meet."""
    windows: list[Block] = []
    for appearance in marks:
        start = max(block.start, appearance.start - EXCERPT_CONTEXT)
        end = min(block.end, appearance.end + EXCERPT_CONTEXT)
        if start > block.start:
            start = text.find(" ", start, appearance.start) + 1 or max(block.start, appearance.start)
        if end < block.end:
            end = max(text.rfind(" ", appearance.end, end), min(block.end, appearance.end))
        if windows and start <= windows[-1].end:
            windows[-1] = Block(windows[-1].start, max(end, windows[-1].end), block.kind)
        else:
            windows.append(Block(start, end, block.kind))
    return windows


def _inside(block: Block, marks: Sequence[Appearance]) -> Sequence[Appearance]:
    """Those of the marks that reach into the block; marks are in order and do not overlap."""
    first = bisect_right(marks, block.start, key=lambda appearance: appearance.end)
    last = bisect_left(marks, block.end, key=lambda appearance: appearance.start)
    return marks[first:last]


def blocks(article: Article) -> Sequence[Block]:
    """The article's layout: what intake knew of it, and the splitter's first step for the rest."""
    known = tuple(Block(start, end, BlockKind(kind)) for start, end, kind in article.layout)
    document = Document(article.text, article.language, lexicon_for(article.language), known)
    find_blocks(document)
    return document.blocks


def _without_overlaps(appearances: Iterable[Appearance]) -> list[Appearance]:
    """In order of the text; where two versions of the splitter cut differently, the first one found is marked."""
    kept: list[Appearance] = []
    for appearance in sorted(appearances, key=lambda appearance: appearance.pk):
        at = bisect_left(kept, appearance.start, key=lambda other: other.start)
        before_ends = kept[at - 1].end if at else 0
        after_starts = kept[at].start if at < len(kept) else appearance.end
        if before_ends <= appearance.start and appearance.end <= after_starts:
            kept.insert(at, appearance)
    return kept


def _paragraph(
    text: str, block: Block, marks: Sequence[Appearance], mark: MarkOf, *, gap_before: bool = False
) -> Paragraph:
    return Paragraph(block.kind, tuple(_segments(text, block, marks, mark)), gap_before)


def _segments(text: str, block: Block, marks: Sequence[Appearance], mark: MarkOf) -> Iterator[Segment]:
    position = block.start
    for appearance in _inside(block, marks):
        start, end = max(appearance.start, block.start), min(appearance.end, block.end)
        if position < start:
            yield Segment(text[position:start])
        shown = mark(appearance)
        # An id may stand once on a page: a claim that goes on in the next block keeps it in the first.
        yield Segment(text[start:end], shown if start == appearance.start else replace(shown, anchor=""))
        position = end
    if position < block.end:
        yield Segment(text[position : block.end])
