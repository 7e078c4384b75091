"""Concepts: what a word tells, whatever its form: its stem, or that of the words which tell the same."""

import re
import unicodedata
from functools import cache

from claims.splitting.lexicons import Lexicon
from claims.splitting.lexicons.en import news as en_news
from claims.splitting.lexicons.fr import news as fr_news
from claims.splitting.words import MOST_REMEMBERED

_FRENCH_ENDING = re.compile(
    r"(?:(?<=.{4})(?:issements?|ements?|i?ations?|[ai]tions?|a?teurs?|a?trices?|eurs?|euses?|ances?|ences?|antes?|ants|ettes?|eture|ures?|ages?|istes?|ismes?|ives?|ifs|ales?|aux"
    r"|eraient|erait|eront|era|èrent|irent|issent|aient|ait|ées|ies)"
    r"|(?<=.{3})(?:ienne|ien|oise|ois|aise|ais|ant|if|al|ée?s?|er|ez|ir|ie|is|it|es?|s|a))$"
)
_ENGLISH_ENDING = re.compile(
    r"(?:(?<=.{4})(?:ations?|ments?|ings|ions?|edly|ers|ian)|(?<=.{3})(?:ing|ed|er|ies|ied|es|ly|s|e|y))$"
)
_SHORTEST = 3
_LONGEST_STEM = 9
_LAST_PART = 5  # letters of the last part of a word with hyphens, for it to stand for the whole


class Concepts(dict[str, str]):
    """The concept of each word; "" for words that tell nothing. Made once for each word."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._ending = _FRENCH_ENDING if lexicon.language == "fr" else _ENGLISH_ENDING
        self._plural = "sx" if lexicon.language == "fr" else ""
        self.events: frozenset[str] = frozenset()
        self.contrary: dict[str, str] = {}
        self._same: dict[str, str] = {}
        if lexicon.language == "fr":
            self._fill(fr_news.EVENTS, fr_news.THINGS, fr_news.OPPOSITES)
        elif lexicon.language == "en":
            self._fill(en_news.EVENTS, en_news.THINGS, en_news.OPPOSITES)
        light = {"fr": fr_news.LIGHT, "en": en_news.LIGHT}.get(lexicon.language, "")
        grammar = (word for word, letter in lexicon.classes.items() if letter != "n")
        idle = (*lexicon.common, *light.split(), *grammar, *lexicon.dates, *lexicon.number_words)
        self.update(dict.fromkeys(idle, ""))

    def _fill(self, events: str, things: str, opposites: str) -> None:
        names = []
        for text in (events, things):
            for line in filter(None, map(str.split, text.splitlines())):
                name = line[0].upper()
                names += [name] if text is events else []
                for word in line:
                    self._same.setdefault(self.stem(word), name)
        self.events = frozenset(names)
        for line in filter(None, map(str.split, opposites.upper().splitlines())):
            self.contrary |= {line[0]: line[1], line[1]: line[0]}

    def __missing__(self, word: str) -> str:
        concept = ""
        if len(word) > 1 and word[0].isalpha():
            stem = self.stem(word)
            concept = self._same.get(stem, stem)
        if len(self) < MOST_REMEMBERED:
            self[word] = concept
        return concept

    def stem(self, word: str) -> str:
        """The word without its ending, accents and much of its length."""
        last = word.rpartition("-")[2]
        word = last if len(last) >= _LAST_PART else word
        if len(word) > _SHORTEST and word[-1] in self._plural:
            word = word[:-1]
        match = self._ending.search(word)
        bare = word[: match.start()] if match else word
        if not bare.isascii():
            bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
        return bare[:_LONGEST_STEM]


@cache
def concepts_of(lexicon: Lexicon) -> Concepts:
    """The concepts of a language; made when they are first asked for."""
    return Concepts(lexicon)
