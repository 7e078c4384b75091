"""Clauses: leaves connectives and frames outside a unit and cuts it where a further fact begins."""

from collections.abc import Sequence
from dataclasses import replace

from claims.splitting.document import Document, Unit
from claims.splitting.lexicons import Lexicon
from claims.splitting.tokens import Token
from claims.splitting.verbs import is_finite

_OPEN = frozenset("([«“„")
_CLOSE = frozenset(")]»”")
_CLITICS = frozenset(("n'", "ne", "s'", "se", "l'", "y", "en"))
_SHORTEST = 3  # tokens of a clause
_RELATIVES = frozenset(("qui", "où", "dont", "who", "which", "where"))


def cut_clauses(document: Document) -> None:
    """Replace each unit by its clauses, trimmed."""
    clauses: list[Unit] = []
    for unit in document.units:
        tokens = document.tokens_of(unit)
        for lo, hi in _cuts(tokens, document.lexicon, nominal=unit.nominal):
            lo, hi = _trim(tokens, lo, hi, document.lexicon)
            if lo >= hi:
                continue
            clause = replace(unit, start=tokens[lo].start, end=tokens[hi - 1].end, reasons=[])
            clause.nominal = unit.nominal and lo == 0
            clauses.append(clause)
    document.units = clauses


def _cuts(tokens: Sequence[Token], lexicon: Lexicon, *, nominal: bool) -> list[tuple[int, int]]:
    """Token ranges of the clauses, what joins them left out."""
    pieces: list[tuple[int, int]] = []
    start = depth = 0
    finite = [is_finite(tokens, i, lexicon) for i in range(len(tokens))]
    after = _counts(finite)
    i = 0
    while i < len(tokens):
        mark = tokens[i].lower
        depth = max(0, depth + (mark in _OPEN) - (mark in _CLOSE))
        if depth == 0 and i - start >= _SHORTEST and (nominal or after[i] > after[start]):
            begin = _clause_at(tokens, i, finite, lexicon)
            if begin and len(tokens) - begin >= _SHORTEST:
                pieces.append((start, i))
                start = i = begin
                continue
        i += 1
    pieces.append((start, len(tokens)))
    return pieces


def _counts(flags: Sequence[bool]) -> list[int]:
    """How many flags are set before each position."""
    counts = [0]
    for flag in flags:
        counts.append(counts[-1] + flag)
    return counts


def _clause_at(tokens: Sequence[Token], i: int, finite: Sequence[bool], lexicon: Lexicon) -> int:
    """If a clause is joined on at ``i``, where its own words begin; else 0."""
    comma = tokens[i].lower == ","
    j = i + comma
    if j >= len(tokens):
        return 0
    word = tokens[j].lower
    if tokens[i].lower == ";":
        return i + 1 if any(finite[i + 1 :]) else 0
    length = lexicon.subordinators.at(tokens, j)
    if length and (comma or length > 1) and any(finite[j + length : j + 40]):
        return j + length
    if word in lexicon.and_words and j + 1 < len(tokens):
        if tokens[j + 1].lower in lexicon.that:
            return j + 2
        following = j + 1
        while following < len(tokens) and tokens[following].lower in _CLITICS:
            following += 1
        if following < len(tokens) and finite[following]:
            return j + 1
        if comma and any(finite[j + 1 : j + 14]):
            return j + 1
    if comma and word in lexicon.present_participles and len(tokens) - j >= 4:
        return j
    if comma and word in _RELATIVES and finite[j + 1 : j + 4].count(True) and not _comma_after(tokens, j):
        return j
    return 0


def _comma_after(tokens: Sequence[Token], j: int) -> bool:
    return any(token.lower == "," for token in tokens[j + 1 : j + 60])


def _trim(tokens: Sequence[Token], lo: int, hi: int, lexicon: Lexicon) -> tuple[int, int]:
    """The range without connectives and punctuation at its start and punctuation at its end."""
    moved = True
    while moved and lo < hi:
        moved = False
        if tokens[lo].lower in ",;:.-–—•*·!?…)»”#>":
            lo, moved = lo + 1, True
        elif (length := lexicon.connectives.at(tokens, lo)) and lo + length < hi:
            comma = tokens[lo + length].lower == ","
            alone = tokens[lo].lower in lexicon.and_words or comma or length > 1
            if alone or tokens[lo].lower in ("or", "car", "donc", "puis", "so", "then"):
                lo, moved = lo + length + comma, True
    while hi > lo and tokens[hi - 1].lower in ",;:.-–—!?…(«“":
        hi -= 1
    return lo, hi
