"""Words, numbers and marks of a sentence, and their classes as one letter each.

A sentence is held as parallel arrays: what the words are, where they stand, and one string with a letter for
each of them. Grammar is then looked for with regular expressions over that string, which is fast and can be
read: ``[dl]n*W`` is an article, nouns, and a verb that may be a noun.

The letters:

    d determiner · l French article or pronoun (le, la, les) · e of, de · p preposition · t English to
    S according to, selon · s subject pronoun · i inverted pronoun (-t-il) · c clitic (se, ne, y)
    q that, que · w who, qui, which · r other relatives (dont, where) · u subordinating conjunction
    U the que of one (alors que) · h if · & and, but, or
    H be, have (finite) · M modal · V finite verb · K past participle · G present participle · I infinitive
    n noun, adjective and all the rest · P capitalised · # number · T day of the week · A adverb
    , ; : ( ) themselves · « » quotation marks of any kind · . full stop and the like · - dash · ' other marks

Until ``tagging`` has looked at the context there are also W (finite verb or noun), X (finite verb or
participle), k (participle or noun), g (present participle or noun), j (infinitive or noun), o (preposition
or conjunction, ce).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import add, itemgetter
from unicodedata import normalize

_LETTER = r"[^\W\d_]"
_REST = r"[\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]*"
# Most words: letters alone, with nothing joined on. Possessive, so that a long one is read once.
_SIMPLE = rf"{_LETTER}++(?![\w'’\x92‑\u00ad\u0300-\u036f\u200b-\u200d\u2060-])"
# Most of those, and most marks: they say nothing that the other patterns do not, but are matched by one table.
_PLAINEST = r"[A-Za-zÀ-ÖØ-öø-ÿ]++(?=[ ,.\n])|[,.](?=[ \n])"
_NUMBER = (
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?"
    r"|\d+(?:[.,:/]\d+)*(?:(?:er|re|e|ème|st|nd|rd|th|h|am|pm)\b)?"
)
_MARK = r"[^\w\s]|_"
_PRONOUN = r"(?:t[-‑])?(?:ils?|elles?|on|je|nous|vous|ce)\b"
_ELIDED = (
    r"[dD]['’\x92]après\b"
    r"|(?:[cdjlmnstCDJLMNST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu|[Qq]uelqu)['’\x92](?!hui\b)"
)
_FRENCH_WORD = (
    rf"[Rr]endez[-‑]vous\b|{_LETTER}{_REST}(?:['’\x92]hui\b)?(?:[-‑](?!{_PRONOUN})\w{_REST})*|[-‑]{_PRONOUN}"
)
_IRISH = r"(?:[OD]['’\x92](?=[A-Z]))?"
_PLAIN_WORD = (
    rf"(?:[A-Za-z]\.){{2,}}|\d+(?:[-‑]{_LETTER}+)+|{_LETTER}{_REST}(?<=n)['’\x92]t\b"
    rf"|{_IRISH}{_LETTER}{_REST}(?:[-‑]\w{_REST})*|['’\x92](?:s|ll|d|re|ve|m)\b"
)


def _pattern(words: str) -> re.Pattern[str]:
    """Words and marks, each with the white space after it: the matches of a sentence make up all of it.

    Each alternative starts where the one before it stopped: one pass, no backtracking beyond a word.
    """
    return re.compile(rf"(?:{_PLAINEST}|{_SIMPLE}|{words}|{_NUMBER}|{_MARK})\s*")


_PATTERNS = {"fr": _pattern(rf"{_ELIDED}|{_FRENCH_WORD}")}
_PLAIN = _pattern(_PLAIN_WORD)

# Invisible characters go; apostrophes (one of them left over from Windows-1252) and hyphens become plain.
_FOLDS = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060")) | {0x2019: "'", 0x92: "'", 0x2011: "-"}


MOST_REMEMBERED = 50_000  # different words, so that strange texts fill no memory

Entry = tuple[str, int, str]


class Vocabulary(dict[str, Entry]):
    """What is known of each word as written, with the white space after it; found out once for each.

    An entry is the word as looked up, its length without that white space, and its three letters. One table
    holds all of it, because reaching into tables is what finding words costs.
    """

    def __missing__(self, written: str) -> Entry:
        word = fold(written)
        entry = word, len(written.rstrip()), self.letters(written, word)
        if len(self) < MOST_REMEMBERED:
            self[written] = entry
        return entry

    def letters(self, written: str, word: str) -> str:
        """The letters of a word by itself, for ``tags``, ``speech`` and ``marks``; none are known here."""
        return "   "


_LOOKED_UP, _LENGTH, _LETTERS = map(itemgetter, range(3))
_NO_LETTERS = Vocabulary()


def fold(word: str) -> str:
    """Lower case, composed, straight apostrophes and hyphens, nothing invisible, no white space after it."""
    if not word.isascii():
        word = normalize("NFC", word).translate(_FOLDS)
    return word.rstrip().lower()


@dataclass(slots=True)
class Words:
    """The words of one sentence, as looked up; their places in the text (code points); a letter for each of them."""

    lower: list[str]
    starts: list[int]
    ends: list[int]
    tags: str = ""  # their class
    speech: str = ""  # what they may be in an attribution, see ``frames``
    marks: str = ""  # what they say about a claim, see ``cues``

    def __len__(self) -> int:
        return len(self.lower)

    def part(self, lo: int, hi: int) -> "Words":
        """The words ``lo:hi``."""
        return Words(
            self.lower[lo:hi],
            self.starts[lo:hi],
            self.ends[lo:hi],
            self.tags[lo:hi],
            self.speech[lo:hi],
            self.marks[lo:hi],
        )


NO_WORDS = Words([], [], [])


def find_words(text: str, language: str, vocabulary: Vocabulary = _NO_LETTERS, start: int = 0) -> Words:
    """The words of a text from ``start``, with what a vocabulary knows of them.

    French elisions (*l'*) and inverted pronouns (*-t-il*) are words of their own.
    """
    while start < len(text) and text[start].isspace():
        start += 1
    written = _PATTERNS.get(language, _PLAIN).findall(text, start)
    starts = list(accumulate(map(len, written), initial=start))
    starts.pop()
    entries = list(map(vocabulary.__getitem__, written))
    letters = "".join(map(_LETTERS, entries))
    return Words(
        list(map(_LOOKED_UP, entries)),
        starts,
        list(map(add, starts, map(_LENGTH, entries))),
        letters[::3],
        letters[1::3],
        letters[2::3],
    )


class Phrases:
    """A set of phrases that is asked "does one of them begin at this word?", the longest first."""

    def __init__(self, phrases: Iterable[str], language: str) -> None:
        self.firsts: set[str] = set()
        self.keys: set[str] = set()  # the longest word of each: one of them stands wherever a phrase does
        self._by_first: dict[str, list[list[str]]] = {}
        for phrase in phrases:
            words = find_words(phrase, language).lower
            self.firsts.add(words[0])
            self.keys.add(max(words, key=len))
            self._by_first.setdefault(words[0], []).append(words)
        for alternatives in self._by_first.values():
            alternatives.sort(key=len, reverse=True)

    def at(self, words: Sequence[str], index: int) -> int:
        """How many words the longest phrase beginning at ``index`` takes; 0 for none."""
        if index >= len(words):
            return 0
        for phrase in self._by_first.get(words[index], ()):
            if words[index : index + len(phrase)] == phrase:
                return len(phrase)
        return 0

    def first(self, words: Sequence[str], begin: int = 0, stop: int | None = None) -> tuple[int, int] | None:
        """Where the first phrase that begins in ``begin:stop`` stands, or None."""
        firsts = self.firsts
        words_there = words[begin:stop] if begin or stop is not None else words
        if firsts.isdisjoint(words_there):
            return None
        for index, word in enumerate(words_there, begin):
            if word in firsts and (length := self.at(words, index)):
                return index, index + length
        return None
