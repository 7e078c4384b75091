"""Groups: claims of one article that state the same proposition."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claims.splitting.document import Document, Unit

_WORD = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+")
_STEM = 5  # letters: bombardé, bombardements
_ENOUGH = 0.5  # share of the shorter claim's content that has to be in the other one
_LEAST_SHARED = 3
_MOST_PER_WORD = 30  # claims looked at for one word: a word in more of them tells nothing


@dataclass(frozen=True, slots=True)
class _Content:
    words: frozenset[str]
    numbers: frozenset[str]
    negated: bool


def group_units(document: Document, units: Sequence[Unit]) -> list[int]:
    """The group of each unit, numbered from 1 in the order in which they first come."""
    contents = [_content(document, unit) for unit in units]
    groups: list[int] = []
    latest = 0
    by_word: dict[str, list[int]] = defaultdict(list)
    for number, content in enumerate(contents):
        shared: dict[int, int] = defaultdict(int)
        for word in content.words:
            for other in by_word[word]:
                shared[other] += 1
        best = max(
            (other for other, count in shared.items() if _same(content, contents[other], count)),
            key=lambda other: (shared[other], -other),
            default=None,
        )
        if best is None:
            latest += 1
        groups.append(latest if best is None else groups[best])
        for word in content.words:
            if len(by_word[word]) < _MOST_PER_WORD:
                by_word[word].append(number)
    return groups


def _same(a: _Content, b: _Content, shared: int) -> bool:
    shorter = min(len(a.words), len(b.words))
    agree = not a.numbers or not b.numbers or a.numbers <= b.numbers or b.numbers <= a.numbers
    return shared >= _LEAST_SHARED and shared >= _ENOUGH * shorter and agree and a.negated == b.negated


def _content(document: Document, unit: Unit) -> _Content:
    lexicon = document.lexicon
    tokens = document.tokens_of(unit)
    # "ne … plus que" restricts and "plus" alone compares: neither turns a claim into its contrary.
    negated = any(token.lower in lexicon.negations for token in tokens)
    words: set[str] = set()
    numbers: set[str] = set()
    for token in tokens:
        if token.is_number or token.lower in lexicon.number_words:
            numbers.add(token.lower)
        elif token.is_word and token.lower not in lexicon.common and len(token.lower) > 2:
            folded = unicodedata.normalize("NFKD", token.lower)
            words.add("".join(_WORD.findall(folded))[:_STEM])
    return _Content(frozenset(words), frozenset(numbers), negated)
