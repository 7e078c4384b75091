"""Which units are quoted speech, and who speaks a quotation of several sentences."""

from bisect import bisect_right

from claims.splitting.document import Document, Quotation, Unit
from claims.splitting.lexicons import SPEECH
from claims.splitting.model import BlockKind

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LEDE)
_SHORTEST_SPEECH = 4  # words; fewer between marks is a title, a nickname or a borrowed word
_EDGES = "«»,;-."  # tags that may be left outside
_LONG = 200  # characters that are certainly more


def find_quoted(document: Document) -> None:
    """Mark the units that lie inside a quotation; its speaker is the one that any of its frames names."""
    quotations = sorted(document.quotations + _introduced(document), key=lambda found: found.start)
    starts = [quotation.start for quotation in quotations]
    inside: dict[int, list[Unit]] = {}
    kept: list[Unit] = []
    for unit in document.units:
        words, lo, hi = document.words[unit.sentence], unit.lo, unit.hi
        if words.tags[lo] in _EDGES or words.tags[hi - 1] in _EDGES:
            _unquote(document, unit)
            if unit.lo >= unit.hi:
                continue
        kept.append(unit)
        if not starts:
            continue
        index = bisect_right(starts, words.starts[unit.lo]) - 1
        if index < 0:
            continue
        quotation = quotations[index]
        if words.ends[unit.hi - 1] <= quotation.end and (index in inside or _is_speech(document, quotation)):
            unit.quoted = True
            inside.setdefault(index, []).append(unit)
    document.units = kept
    previous: tuple[int, Unit | None] = (-2, None)
    for index, units in inside.items():
        quotation = quotations[index]
        source = next((unit for unit in reversed(units) if _has_outer_source(unit, quotation)), None)
        if source is None and previous[0] == index - 1 and _continues(document, quotations, index):
            source = previous[1]
        for unit in units:
            if unit.speaker is None and unit.cue is None and source is not None:
                unit.speaker, unit.cue, unit.cue_at = source.speaker, source.cue, source.cue_at
                unit.who = source.who
            unit.reported = True
        previous = (index, source)


def _has_outer_source(unit: Unit, quotation: Quotation) -> bool:
    """Whether the source of a unit is that of the whole quotation, and not named in its words."""
    if unit.speaker is None or unit.cue_at is None:
        return False
    within = quotation.start < unit.cue_at[0] < quotation.end
    return not within or unit.inserted


def _introduced(document: Document) -> list[Quotation]:
    """Paragraphs after a sentence that says something of a report or of speech and ends with a colon."""
    speech = SPEECH.get(document.lexicon.language)
    if speech is None or ":\n" not in document.text:
        return []
    found = []
    last = {block: number for number, block in enumerate(document.sentence_blocks)}
    for number, block in enumerate(document.blocks):
        before = document.blocks[number - 1] if number else None
        if before is None or document.text[before.end - 1] != ":" or number - 1 not in last:
            continue
        if before.kind not in _PROSE or block.kind not in _PROSE:
            continue
        introduced_by = document.words[last[number - 1]].lower
        if not speech.documents.isdisjoint(introduced_by):
            found.append(Quotation(block.start, block.end, block.start, block.end))
    return found


def _unquote(document: Document, unit: Unit) -> None:
    """Leave quotation marks at the edges outside where their counterpart is at the other edge or outside."""
    words, text = document.words[unit.sentence], document.text
    tags = words.tags
    while unit.lo < unit.hi:
        lo, hi = unit.lo, unit.hi
        if tags[lo] in "«»" and _unbalanced(text, words.starts, tags, lo, hi, lo):
            unit.lo += 1
        elif (tags[hi - 1] in "«»" and _unbalanced(text, words.starts, tags, lo, hi, hi - 1)) or tags[
            hi - 1
        ] in ",;-.":
            unit.hi -= 1
        elif tags[lo] in ",;-.":
            unit.lo += 1
        else:
            return


def _unbalanced(text: str, starts: list[int], tags: str, lo: int, hi: int, at: int) -> bool:
    """Whether the mark at an edge of the unit belongs to words beyond it, or to all of them."""
    marks = [text[starts[k]] for k in range(lo, hi) if tags[k] in "«»"]
    mark = text[starts[at]]
    if mark == '"':
        same = marks.count('"')
        return same % 2 == 1 or (
            same == 2 and hi - lo > 2 and text[starts[lo]] == text[starts[hi - 1]] == '"'
        )
    opening = mark in "«“„‹"
    pairs = {"«": "»", "“": "”", "„": "“", "‹": "›", "»": "«", "”": "“", "›": "‹"}
    other = pairs.get(mark, "")
    if marks.count(mark) > marks.count(other):
        return True
    other_edge = text[starts[hi - 1 if at == lo else lo]]
    return (opening if at == lo else not opening) and other_edge == other and marks.count(mark) == 1


def _is_speech(document: Document, quotation: Quotation) -> bool:
    if quotation.inner_end - quotation.inner_start > _LONG:
        return True
    words = document.text[quotation.inner_start : quotation.inner_end].split()
    return len(words) >= _SHORTEST_SPEECH


def _continues(document: Document, quotations: list[Quotation], index: int) -> bool:
    """Whether a quotation follows the one before it with nothing but white space between."""
    before, after = quotations[index - 1], quotations[index]
    return not document.text[before.end : after.start].strip()
