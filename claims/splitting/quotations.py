"""Quotations: where quoted words begin and end, over sentences and over paragraphs."""

import re

from claims.splitting.document import Document, Quotation
from claims.splitting.model import Block

_MARKS = re.compile(r"[«»“”„\"]")
_CLOSING = {"«": "»", "“": "”", "„": "“", '"': '"'}


def find_quotations(document: Document) -> None:
    """Fill ``quotations`` with the outermost ones of each block.

    A quotation left open is taken to end with its block; where the next block opens with a mark again,
    that is a quotation of its own, of the same speaker (see ``speakers``).
    """
    for block in document.blocks:
        document.quotations += _in_block(document.text, block)


def _in_block(text: str, block: Block) -> list[Quotation]:
    found: list[Quotation] = []
    opened: list[tuple[int, str]] = []  # position of the mark, and the mark that closes it
    for match in _MARKS.finditer(text, block.start, block.end):
        mark, position = match[0], match.start()
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
