"""Words, numbers and punctuation marks with their offsets, and phrases of several words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Token(NamedTuple):
    """A word, number or mark at ``start:end`` of the text; ``lower`` has straight apostrophes."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()

    @property
    def is_number(self) -> bool:
        return self.text[0].isdigit()

    @property
    def is_capitalised(self) -> bool:
        return self.text[0].isupper()


_NUMBER = r"\d+(?:[.,:/]\d+)*(?:(?:er|re|e|ème|st|nd|rd|th|h)\b)?"
_MARK = r"[^\w\s]|_"
# Each alternative starts where the one before it stopped: one pass, no backtracking over a word.
_PLAIN = re.compile(rf"{_NUMBER}|[^\W_]+(?:['’][^\W_]+)?(?:-[^\W_]+)*|{_MARK}")
_INVERTED = r"-(?:t-)?(?:ils?|elles?|on)\b"
_ELIDED = r"(?i:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu)['’]"
_FRENCH = re.compile(
    rf"{_NUMBER}|{_ELIDED}|{_INVERTED}|[^\W_]+(?:['’](?=hui)hui)?(?:-(?!(?:t-)?(?:ils?|elles?|on)\b)[^\W_]+)*|{_MARK}"
)


def tokenize(text: str, start: int, end: int, language: str) -> list[Token]:
    """The tokens of ``text[start:end]``; French elisions (*l'*) and *-t-il* are tokens of their own."""
    pattern = _FRENCH if language == "fr" else _PLAIN
    return [
        Token(m.start(), m.end(), m[0], m[0].lower().replace("’", "'"))
        for m in pattern.finditer(text, start, end)
    ]


class Phrases:
    """A set of phrases that is asked "does one of them begin at this token?", the longest first."""

    def __init__(self, phrases: Iterable[str], language: str) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            words = tuple(token.lower for token in tokenize(phrase, 0, len(phrase), language))
            self._by_first.setdefault(words[0], []).append(words)
        for alternatives in self._by_first.values():
            alternatives.sort(key=len, reverse=True)

    def at(self, tokens: Sequence[Token], index: int) -> int:
        """How many tokens the longest phrase beginning at ``index`` takes; 0 for none."""
        if index >= len(tokens):
            return 0
        for words in self._by_first.get(tokens[index].lower, ()):
            if all(
                index + k < len(tokens) and tokens[index + k].lower == word for k, word in enumerate(words)
            ):
                return len(words)
        return 0

    def first(
        self, tokens: Sequence[Token], begin: int = 0, stop: int | None = None
    ) -> tuple[int, int] | None:
        """Where the first phrase between ``begin`` and ``stop`` stands, as token indexes, or None."""
        for index in range(begin, len(tokens) if stop is None else stop):
            if length := self.at(tokens, index):
                return index, index + length
        return None


def iter_words(text: str) -> Iterator[str]:
    """The words of ``text`` in lower case, French elisions apart, one at a time."""
    for match in _FRENCH.finditer(text):
        if match[0][0].isalpha():
            yield match[0].lower().replace("’", "'")
