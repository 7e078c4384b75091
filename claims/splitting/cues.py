"""Cue words: one letter a word for what it says about a claim, and phrases found by their rarest word.

The letters of ``Cues``, beside those of ``words`` for grammar:

    E opinion · e weak opinion · v vague · 1 first person · 2 we · N negation · g blame or praise · w wish
    o norm or possibility · P promise · C conditional (third person) · D modal conditional · F future
    S past (finite) · b blamed · m month · t unit of time · y day as seen from today · . none of these
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from claims.splitting.document import Document
from claims.splitting.lexicons import Lexicon
from claims.splitting.lexicons.en import counting as en_counting
from claims.splitting.lexicons.en import evaluation as en_evaluation
from claims.splitting.lexicons.en import modality as en_modality
from claims.splitting.lexicons.fr import counting as fr_counting
from claims.splitting.lexicons.fr import evaluation as fr_evaluation
from claims.splitting.lexicons.fr import modality as fr_modality
from claims.splitting.lexicons.lexicon import lines
from claims.splitting.words import MOST_REMEMBERED, find_words

Phrase = tuple[int, list[str], str]  # where its trigger stands in it, its words, its code


class Cues(dict[str, str]):
    """The letter of each word; made once for each word."""

    def __init__(
        self,
        lexicon: Lexicon,
        listed: Mapping[str, Iterable[str]],
        phrases: Mapping[str, str],
    ) -> None:
        super().__init__()
        for letter, words in listed.items():
            for word in words:
                self.setdefault(word, letter)
        self._readings = lexicon.readings()
        self._french = lexicon.language == "fr"
        self._phrases: dict[str, list[Phrase]] = {}
        for code, text in phrases.items():
            for phrase in lines(text):
                words = find_words(phrase, lexicon.language).lower
                trigger = max(range(len(words)), key=lambda k: _rarity(words[k], lexicon))
                self._phrases.setdefault(words[trigger], []).append((trigger, words, code))
        self._triggers = frozenset(self._phrases)

    def __missing__(self, word: str) -> str:
        letter = self._by_form(word)
        if len(self) < MOST_REMEMBERED:
            self[word] = letter
        return letter

    def _by_form(self, word: str) -> str:
        readings = self._readings.get(word)
        if readings is None:
            return "."
        if not self._french:
            return "S" if "S" in readings and "B" not in readings else "."
        if "C" in readings and "M" not in readings and word.endswith(("ait", "aient")):
            return "C"
        if "F" in readings and "P" not in readings and "S" not in readings:
            return "F"
        if ("M" in readings or "S" in readings) and "P" not in readings and "K" not in readings:
            return "S"
        return "."

    def phrases_in(self, words: Sequence[str]) -> Sequence[tuple[str, int, int]]:
        """Code and place of each phrase in the words of a sentence."""
        triggers = self._triggers
        if triggers.isdisjoint(words):
            return ()
        found = []
        for i, word in enumerate(words):
            if word in triggers:
                for trigger, phrase, code in self._phrases[word]:
                    start = i - trigger
                    stop = start + len(phrase)
                    if start >= 0 and words[start:stop] == phrase:
                        found.append((code, start, stop))
        return found


def _rarity(word: str, lexicon: Lexicon) -> tuple[bool, int]:
    """Function words are frequent, and so are short words."""
    return word not in lexicon.common, len(word)


@cache
def cues_of(lexicon: Lexicon) -> Cues:
    """The cues of a language; made when they are first asked for."""
    if lexicon.language == "fr":
        return _french(lexicon)
    if lexicon.language == "en":
        return _english(lexicon)
    return Cues(lexicon, {"N": lexicon.negations, "m": lexicon.months}, {})


def _french(lexicon: Lexicon) -> Cues:
    return Cues(
        lexicon,
        {
            "D": fr_modality.MODAL_CONDITIONALS.split(),
            "N": lexicon.negations,
            "b": fr_modality.BLAMED.split(),
            "o": fr_modality.NORM_WORDS.split(),
            "w": fr_modality.WISH_WORDS.split(),
            "g": fr_evaluation.SCOLDS,
            "1": fr_evaluation.FIRST_PERSON.split(),
            "2": fr_evaluation.WE.split(),
            "m": lexicon.months,
            "y": fr_counting.DAYS.split(),
            "t": fr_counting.UNITS.split(),
            "E": fr_evaluation.OPINION,
            "e": fr_evaluation.WEAK_OPINION,
            "v": fr_evaluation.VAGUE.split(),
        },
        {
            "hearsay": fr_modality.HEARSAY,
            "hypothesis": fr_modality.SUPPOSE,
            "perhaps": fr_modality.PERHAPS,
            "such": fr_modality.SUCH,
            "prospective": fr_modality.PROSPECTIVE,
            "wish": fr_modality.WISH,
            "norm": fr_modality.NORM,
            "prediction": fr_modality.PROMISE,
            "opinion": fr_evaluation.OPINION_PHRASES,
        },
    )


def _english(lexicon: Lexicon) -> Cues:
    return Cues(
        lexicon,
        {
            "N": lexicon.negations,
            "o": en_modality.NORM_WORDS.split(),
            "w": en_modality.WISH_WORDS.split(),
            "P": en_modality.PROMISE_WORDS.split(),
            "b": en_modality.BLAMED.split(),
            "g": en_evaluation.SCOLDS,
            "1": en_evaluation.FIRST_PERSON.split(),
            "2": en_evaluation.WE.split(),
            "C": en_modality.WOULD.split(),
            "m": lexicon.months - {"may", "march"},
            "y": en_counting.DAYS.split(),
            "t": en_counting.UNITS.split(),
            "E": en_evaluation.OPINION.split(),
            "e": en_evaluation.WEAK_OPINION.split(),
            "v": en_evaluation.VAGUE.split(),
            "F": en_modality.FUTURE.split(),
            "S": en_modality.ALSO_BASES.split(),
        },
        {
            "hearsay": en_modality.HEARSAY,
            "hypothesis": en_modality.SUPPOSE,
            "prospective": en_modality.PROSPECTIVE,
            "wish": en_modality.WISH,
            "norm": en_modality.NORM,
            "prediction": en_modality.PROMISE,
            "opinion": en_evaluation.OPINION_PHRASES,
        },
    )


def mark_cues(document: Document) -> None:
    """Fill ``marks`` of each unit, the letters of its words, and ``phrases``."""
    cues = cues_of(document.lexicon)
    marks, read = "", -1
    phrases: Sequence[tuple[str, int, int]] = ()  # of the sentence
    for unit in document.units:
        lo, hi = unit.lo, unit.hi
        if unit.sentence != read:
            read = unit.sentence
            words = document.words[read]
            marks, phrases = words.marks, cues.phrases_in(words.lower)
        unit.marks = marks[lo:hi]
        if phrases:
            unit.phrases_around = phrases
            unit.phrases = [found for found in phrases if lo <= found[1] and found[2] <= hi]
