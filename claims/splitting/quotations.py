"""Quotations: where quoted words begin and end, over sentences and over paragraphs."""

import re

from claims.splitting.document import Document, Quotation
from claims.splitting.model import Block

_MARKS = re.compile('[«»“”„"]')
# Beside them ‘ and ’, where the text has ‘ at all: else ’ is an apostrophe.
_SINGLE_TOO = re.compile(r"[«»“”„\"]|(?<!\w)‘|[,.!?…;]’(?!\w)|(?<=\w)’(?=[,.;:!?)]|\s*$)|’(?!\w)")
_CLOSING = {"«": "»", "“": "”", "„": "“", '"': '"', "‘": "’"}
_DIALOGUE = "—"  # at the start of a paragraph it opens speech, in French


def find_quotations(document: Document) -> None:
    """Fill ``quotations`` with the outermost ones of each block.

    A quotation left open is taken to end with its block; where the next block opens with a mark again,
    that is a quotation of its own, of the same speaker (see ``speakers``).
    """
    marks = _SINGLE_TOO if "‘" in document.text else _MARKS
    if not marks.search(document.text) and _DIALOGUE not in document.text:
        return
    text = document.text
    dialogue = document.lexicon.language == "fr" and _DIALOGUE in text
    for block in document.blocks:
        opening = text[block.start : block.start + 2] if dialogue else ""
        if opening[:1] == _DIALOGUE and opening[1:].isspace():
            document.quotations.append(_quotation(text, block.start, block.end, block.end))
        else:
            there = _MARKS if marks is _SINGLE_TOO and text.find("‘", block.start, block.end) < 0 else marks
            if there.search(text, block.start, block.end):
                document.quotations += _in_block(text, block, there)


def _in_block(text: str, block: Block, marks: re.Pattern[str]) -> list[Quotation]:
    found: list[Quotation] = []
    opened: list[tuple[int, str]] = []  # position of the mark, and the mark that closes it
    for match in marks.finditer(text, block.start, block.end):
        mark, position = match[0][-1], match.end() - 1
        if mark == "’" and not (opened and opened[-1][1] == "’" and _ends_speech(text, position, block.end)):
            continue
        if opened and _closes(text, position, mark, opened[-1][1]):
            begin, _ = opened.pop()
            if not opened:
                found.append(_quotation(text, begin, position, position + 1))
        elif mark in _CLOSING and not (mark == '"' and opened):
            opened.append((position, _CLOSING[mark]))
        elif mark == "»" and any(closing == "»" for _, closing in opened):
            # A mark inside was never closed: the outer one is.
            begin = opened[0][0]
            opened.clear()
            found.append(_quotation(text, begin, position, position + 1))
    if opened:
        found.append(_quotation(text, opened[0][0], block.end, block.end))
    return found


def _ends_speech(text: str, position: int, end: int) -> bool:
    """Whether ’ closes a quotation; after a letter it may be an apostrophe: *the smugglers’ boat*."""
    if not text[position - 1].isalnum() or text[position + 1 : position + 2].strip() or position + 1 >= end:
        return True
    following = text.find("‘", position, end)
    rest = text[position + 1 : following if following >= 0 else end]
    return _SURE_END.search(rest) is None


_SURE_END = re.compile(r"[,.!?…;]’(?!\w)|’(?=[,.;:!?)]|\s*$)")


def _closes(text: str, position: int, mark: str, expected: str) -> bool:
    if mark != expected:
        return expected == "”" and mark == "”"
    if mark != '"':
        return True
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    return not (before.isspace() and after.isalnum())


def _quotation(text: str, start: int, inner_end: int, end: int) -> Quotation:
    inner_start = start + 1
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1].isspace():
        inner_end -= 1
    return Quotation(start, end, inner_start, inner_end)
