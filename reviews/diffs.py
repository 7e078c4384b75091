"""Two texts word by word: what was taken out, what was put in. Pure: no Django."""

import re
from collections.abc import Iterable
from enum import StrEnum
from itertools import groupby, takewhile
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

#: Words, spaces and signs compared one by one; longer texts are compared paragraph by paragraph. The time
#: grows with the product of both lengths: 20,000 against 20,000 take 0.1 s.
MAX_TOKENS = 20_000

# A number keeps its separators, a word its apostrophe and hyphens; other signs and runs of spaces stand alone.
_TOKEN = re.compile(r"\d+(?:[.,\u202f\u00a0]\d+)+|\w+(?:['’‑-]\w+)*['’]?|\s+|[^\w\s]")
_PARAGRAPH = re.compile(r"[^\n]*\n+|[^\n]+")


class Kind(StrEnum):
    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Piece(NamedTuple):
    kind: Kind
    text: str


def diff(before: str, after: str) -> list[Piece]:
    """The pieces of both texts in order: without the added ones ``before``, without the removed ones ``after``.

    What is removed in one place stands before what is added there.
    """
    first, second = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(first), len(second)) > MAX_TOKENS:
        first, second = _PARAGRAPH.findall(before), _PARAGRAPH.findall(after)
    if max(len(first), len(second)) > MAX_TOKENS:
        first, second = [before], [after]
    return _joined(_without_islands(_compared(first, second)))


def _compared(first: list[str], second: list[str]) -> list[Piece]:
    pieces = []
    for step in LCSseq.opcodes(first, second):
        removed = "".join(first[step.src_start : step.src_end])
        added = "".join(second[step.dest_start : step.dest_end])
        if step.tag == "equal":
            pieces.append(Piece(Kind.SAME, removed))
        else:
            pieces += [Piece(Kind.REMOVED, removed), Piece(Kind.ADDED, added)]
    return pieces


def _without_islands(pieces: list[Piece]) -> list[Piece]:
    """A lone space or comma that stayed between two changes belongs to them: whole phrases are easier to read."""
    found = []
    for number, piece in enumerate(pieces):
        inside = 0 < number < len(pieces) - 1
        if piece.kind is Kind.SAME and inside and not re.search(r"\w|\n", piece.text):
            found += [Piece(Kind.REMOVED, piece.text), Piece(Kind.ADDED, piece.text)]
        else:
            found.append(piece)
    return found


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of a kind as one piece; empty ones left out. Spaces around a change stay outside it."""
    found: list[Piece] = []
    for same, group in groupby(pieces, key=lambda piece: piece.kind is Kind.SAME):
        members = list(group)
        if same:
            found.append(Piece(Kind.SAME, "".join(member.text for member in members)))
            continue
        removed, added = (
            "".join(member.text for member in members if member.kind is kind)
            for kind in (Kind.REMOVED, Kind.ADDED)
        )
        before = _common_spaces(removed, added)
        removed, added = removed[len(before) :], added[len(before) :]
        after = _common_spaces(removed[::-1], added[::-1])[::-1]
        removed, added = removed[: len(removed) - len(after)], added[: len(added) - len(after)]
        found += [Piece(Kind.SAME, before), Piece(Kind.REMOVED, removed), Piece(Kind.ADDED, added)]
        found.append(Piece(Kind.SAME, after))
    return _merged(piece for piece in found if piece.text)


def _common_spaces(first: str, second: str) -> str:
    """The spaces with which both begin."""
    pairs = zip(first, second, strict=False)
    return "".join(
        letter for letter, _same in takewhile(lambda pair: pair[0] == pair[1] and pair[0].isspace(), pairs)
    )


def _merged(pieces: Iterable[Piece]) -> list[Piece]:
    grouped = groupby(pieces, key=lambda piece: piece.kind)
    return [Piece(kind, "".join(piece.text for piece in group)) for kind, group in grouped]
