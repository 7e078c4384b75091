"""Blocks: what is title, lede, heading, paragraph, caption, teaser … Newlines are boundaries."""

import re
from collections.abc import Iterator
from functools import cache

from claims.splitting.document import Document
from claims.splitting.lexicons import Lexicon
from claims.splitting.model import SILENT, Block, BlockKind, Reason, Skipped

_LINE = re.compile(r"[^\n\r\x0b\x0c\u2028\u2029]+")
_BULLET = re.compile(r"(?:[-–—•*·▪◦]|\d{1,2}[.)])[ \t\u00a0]+")
_NAME_PART = r"[^\W\d_a-z][\w.'’-]{0,30}"
_PERSON = re.compile(rf"{_NAME_PART}(?: (?:de |du |von |van |d['’])?{_NAME_PART}){{1,5}}")
# "RAQQA (AFP) - ", "BERESK, Nov. 14 (Northline) -", "KARSANE (Tervanie), 17 sept. -" before the first words.
_DATELINE = re.compile(
    r"[^\W\d_a-z][\w'’ .-]{1,40}(?:, [^()\n,]{2,20})? ?\([^()\n]{2,30}\)(?:,? [^()\n]{2,25}?)?[ \u00a0]?[-–—][ \u00a0]"
)
_CREDIT = re.compile(
    r"(?:\b(?i:photo(?:graph|graphie)?s?|cr[ée]dits?|picture|image|illustration)|©)"
    r"[ \u00a0]?[:/©]? ?[^\W\d_a-z][^;!?\n]{1,60}$"
)
# What no line without a credit has: parts of its words in small letters (without i and s, which have variants).
_CREDITED = re.compile("photo|cr[ée]|ture|mage|tration|©")
_FINAL = tuple(".!…»”\"'’;:,)")

LONGEST_TITLE = 220
LONGEST_HEADING = 120
LONGEST_LABEL = 40
LONGEST_NOTE = 200  # captions, teasers and boilerplate in running articles are short

_DATELINE_REACH = 80
_HEAD = 2  # letters: no opening is shorter
# Members of an enum are slow to get at.
_TITLE, _LEDE, _HEADING, _PARAGRAPH = BlockKind.TITLE, BlockKind.LEDE, BlockKind.HEADING, BlockKind.PARAGRAPH
_LABEL, _LIST, _BYLINE = BlockKind.LABEL, BlockKind.LIST, BlockKind.BYLINE

TITLES = (BlockKind.TITLE, BlockKind.HEADING)


def find_blocks(document: Document) -> None:
    """Fill ``blocks``: the hints of ``layout`` where given, lines of the text in the gaps between them."""
    text = document.text
    hints = [
        Block(*document.strip(max(0, hint.start), min(len(text), hint.end)), hint.kind)
        for hint in sorted(document.layout, key=lambda block: (block.start, block.end))
    ]
    position = 0
    for hint in hints:
        if hint.start >= hint.end or hint.start < position:
            continue  # empty or inside the one before: nothing to add
        document.blocks += _detect(document, position, hint.start, first=False)
        document.blocks.append(hint)
        position = hint.end
    document.blocks += _detect(document, position, len(text), first=not hints)


def skip_silent_blocks(document: Document) -> None:
    """Record the blocks that are never split for claims."""
    document.skipped += [
        Skipped(block.start, block.end, Reason(SILENT[block.kind]))
        for block in document.blocks
        if block.kind in SILENT
    ]


def _detect(document: Document, start: int, end: int, *, first: bool) -> Iterator[Block]:
    text = document.text
    spans = list(_lines(text, start, end))
    head = first and len(spans) > 1  # label and title may still come
    lede = False
    for number, (a, b) in enumerate(spans):
        last = number + 1 == len(spans)
        kind = _kind_anywhere(document, a, b)
        line = text[a : min(b, a + LONGEST_TITLE + 1)]
        if head and (kind is None or kind is _LIST):
            following = "" if last else text[slice(*spans[number + 1])]
            if _is_label(line, following):
                kind = _LABEL
            else:
                head = False
                if len(line) <= LONGEST_TITLE and not line.endswith((".", "…", ",", ";", ":")):
                    kind, lede = _TITLE, True
        elif lede and kind is None:
            lede = False
            if text[b - 1] in _FINAL and not last:
                kind = _LEDE
        if kind is None:
            heading = len(line) <= LONGEST_HEADING and not line.endswith(_FINAL) and first and not last
            kind = _HEADING if heading else _PARAGRAPH
        dated = (kind is _LEDE or kind is _PARAGRAPH) and "(" in line[:_DATELINE_REACH]
        if dated and (place := _DATELINE.match(text, a, b)):
            yield Block(*document.strip(a, place.end()), _BYLINE)
            a = document.strip(place.end(), b)[0]
        yield Block(a, b, kind)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the lines that hold something stand, without the white space around them."""
    for match in _LINE.finditer(text, start, end):
        line = match[0]
        if bare := line.strip():
            begin = match.start() + len(line) - len(line.lstrip())
            yield begin, begin + len(bare)


def _is_label(line: str, following: str) -> bool:
    """A few words over a title: *International*, *Monde / Afrique*; no short title over a paragraph."""
    return (
        len(line) <= LONGEST_LABEL
        and len(line.split()) <= 3
        and not line.endswith((*_FINAL, "?"))
        and bool(following)
        and len(following) <= LONGEST_TITLE
        and not following.endswith(".")
    )


def _kind_anywhere(document: Document, start: int, end: int) -> BlockKind | None:
    """The kind of a line that shows it by its own words, or None."""
    lexicon = document.lexicon
    if end - start > LONGEST_NOTE:
        return _LIST if _BULLET.match(document.text, start) else None
    line = document.text[start:end].lower().replace("’", "'").replace("\u00a0", " ").lstrip(">→▶#*-–•[ ")
    listed = line[:_HEAD] in _heads(lexicon)
    if listed and _begins(line, lexicon.teasers):
        return BlockKind.TEASER
    marked = ":" in line[:25] or line[:1] in "©(" or "/" in line
    if marked and _begins(line, lexicon.captions):
        return BlockKind.CAPTION
    if _CREDITED.search(line) and _CREDIT.search(document.text[max(start, end - LONGEST_HEADING) : end]):
        return BlockKind.CAPTION
    if listed and _begins(line, lexicon.boilerplate):
        return BlockKind.BOILERPLATE
    short = listed and len(line) <= LONGEST_HEADING and not line.endswith(".")
    if short and _is_byline(document, start, end, line):
        return _BYLINE
    return _LIST if _BULLET.match(document.text, start) else None


@cache
def _heads(lexicon: Lexicon) -> frozenset[str]:
    """How the lines begin that show their kind by their first words."""
    openings = (*lexicon.teasers, *lexicon.boilerplate, *lexicon.bylines)
    return frozenset(opening[:_HEAD] for opening in openings)


def _is_byline(document: Document, start: int, end: int, line: str) -> bool:
    lexicon = document.lexicon
    for opening in lexicon.bylines:
        if line.startswith(opening + " "):
            rest = document.text[start + len(opening) : end].strip()
            short = opening in {"par", "by"}  # also ordinary words: a name has to follow
            return not short or bool(_PERSON.match(rest))
    return False


def _begins(line: str, openings: tuple[str, ...]) -> bool:
    return line.startswith(openings) and any(
        line.startswith(opening) and not line[len(opening) : len(opening) + 1].isalpha()
        for opening in openings
    )
