"""What a wording is made of, for finding others like it: its grams, its numbers, and whether it denies. Pure text."""

import re
import unicodedata
import zlib
from collections.abc import Iterator
from decimal import Decimal

GRAM_LENGTH = 4
LEAST_WORD = 3  # letters; "de", "l" and "of" tell nothing, digits always do


def fold(text: str) -> str:
    """The words alone, between single spaces: no case, accents, ligatures, apostrophes or signs."""
    bare = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold()
    letters = "".join(character for character in bare if not unicodedata.combining(character))
    letters = letters.replace("œ", "oe").replace("æ", "ae")
    return " ".join(re.findall(r"[^\W_]+", letters))


def signature(statement: str) -> list[int]:
    """The hashed character grams of a wording, sorted, each once: what ``Claim.signature`` holds.

    Whoever changes what is returned here adds a migration that makes the signatures of all claims anew.
    """
    return sorted({gram for grams in word_grams(statement) for gram in grams})


def word_grams(statement: str) -> list[list[int]]:
    """The hashed grams of each telling word, each word once, the longest first.

    A word counts with the spaces around it, so that its beginning and end are grams of their own: " pon",
    "pont", "ont ". Grams stay within words, so that the order of words makes no difference. The hash is CRC-32,
    the same everywhere and for ever; as a signed number it fits PostgreSQL's ``integer``.
    """
    words = {word for word in fold(statement).split() if len(word) >= LEAST_WORD or word.isdecimal()}
    return [
        [zlib.crc32(gram.encode()) - 2**31 for gram in _grams(f" {word} ")]
        for word in sorted(words, key=lambda word: (-len(word), word))
    ]


def _grams(word: str) -> Iterator[str]:
    for start in range(max(1, len(word) - GRAM_LENGTH + 1)):
        yield word[start : start + GRAM_LENGTH]


# --- Numbers -----------------------------------------------------------------------------------------

#: French and English together: no word of one is another number in the other.
_UNITS = {
    word: value
    for value, words in {
        0: "zero", 2: "deux two", 3: "trois three", 4: "quatre four", 5: "cinq five", 6: "six",
        7: "sept seven", 8: "huit eight", 9: "neuf nine", 10: "dix dizaine ten", 11: "onze eleven",
        12: "douze douzaine twelve dozen", 13: "treize thirteen", 14: "quatorze fourteen",
        15: "quinze quinzaine fifteen", 16: "seize sixteen", 17: "seventeen", 18: "eighteen", 19: "nineteen",
        20: "vingt vingtaine twenty", 30: "trente trentaine thirty", 40: "quarante quarantaine forty",
        50: "cinquante cinquantaine fifty", 60: "soixante soixantaine sixty", 70: "septante seventy",
        80: "huitante octante eighty", 90: "nonante ninety",
    }.items()
    for word in words.split()
}  # fmt: skip
_SCALES = {
    word: value
    for value, words in {
        100: "cent centaine hundred",
        10**3: "mille millier thousand",
        10**6: "million",
        10**9: "milliard billion",
    }.items()
    for word in words.split()
}
_ONE = {"un", "une", "one"}  # mostly an article or a pronoun: a number only behind a ten
_AND = {"et", "and"}

_PER_CENT = re.compile(r"\bp(?:er|our) ?cent\b")
# "1 200", "1,200" and "1.200" are one number, "3,5" and "3.5" another.
_DIGITS = r"(?<!\d)\d{1,3}(?:[ .,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
_TOKEN = re.compile(rf"(?P<digits>{_DIGITS})|(?P<word>[^\W\d_]+)|(?P<stop>[.,;:!?()])")


def numbers(statement: str) -> frozenset[Decimal]:
    """The numbers of a wording, in digits or words: "deux millions", "2 millions" and "2 000 000" are the same."""
    text = unicodedata.normalize("NFKD", statement).casefold()
    text = "".join(character for character in text if not unicodedata.combining(character))
    return frozenset(_numbers(_PER_CENT.sub("%", re.sub(r"\s", " ", text))))


def _numbers(text: str) -> Iterator[Decimal]:
    reading = _Number()
    for token in _TOKEN.finditer(text):
        word = token["word"]
        if token["digits"]:
            yield from reading.end()
            reading.begin(_in_digits(token["digits"]))
        elif word is None:
            yield from reading.end()
        elif not (reading.begun and word in _AND) and not reading.scale(word):
            unit = 1 if word in _ONE and reading.ends_in_ten else _UNITS.get(word, _UNITS.get(word[:-1]))
            if unit is None or not reading.goes_on_with(unit):
                yield from reading.end()
                if unit is not None:
                    reading.begin(Decimal(unit), spelt=True)
    yield from reading.end()


def _in_digits(digits: str) -> Decimal:
    if re.fullmatch(r"[1-9]\d{0,2}(?:[ .,]\d{3})+", digits):
        return Decimal(re.sub(r"\D", "", digits))
    return Decimal(digits.replace(" ", "").replace(",", "."))


class _Number:
    """A number that is being read, word by word: ``thousands`` is what is settled, ``current`` what may still grow."""

    def __init__(self) -> None:
        self.thousands: Decimal | None = None
        self.current: Decimal | None = None
        self.spelt = False  # digits grow by "million" only, not by "deux"

    @property
    def begun(self) -> bool:
        return self.thousands is not None or self.current is not None

    @property
    def ends_in_ten(self) -> bool:
        return self.current is not None and self.current >= 20 and self.current % 10 == 0

    def begin(self, value: Decimal, *, spelt: bool = False) -> None:
        self.current, self.spelt = value, spelt

    def end(self) -> Iterator[Decimal]:
        if self.begun:
            yield (self.thousands or Decimal(0)) + (self.current or Decimal(0))
        self.thousands = self.current = None

    def scale(self, word: str) -> bool:
        """Take "hundred" and the like in; False for any other word."""
        by = _SCALES.get(word) or _SCALES.get(word.removesuffix("s"))
        if by is None:
            return False
        grown = (Decimal(1) if self.current is None else self.current) * by
        if by == 100:
            self.current = grown
        else:
            self.thousands, self.current = (self.thousands or Decimal(0)) + grown, None
        return True

    def goes_on_with(self, unit: int) -> bool:
        """Take "deux" of "vingt-deux" in; False where another number begins."""
        if self.current is None:
            if self.thousands is None:
                return False
            self.begin(Decimal(unit), spelt=True)
            return True
        last = self.current % 100
        if last == 4 and unit == 20:  # quatre-vingt
            unit = 76
        elif not (last == 0 or (self.ends_in_ten and unit < 20) or (last == 10 and unit in {7, 8, 9})):
            return False
        if self.spelt:
            self.current += unit
        return self.spelt


# --- Negation ----------------------------------------------------------------------------------------

_NEGATIONS = {
    "aucun", "aucune", "aucunement", "jamais", "ni", "non", "nul", "nulle", "nullement", "pas", "cannot",
    "neither", "never", "no", "nobody", "none", "nor", "not", "nothing",
}  # fmt: skip
#: Negations only beside "ne": "il n'y a plus de lits", but "plus de lits".
_WITH_NE = {"guere", "personne", "plus", "point", "rien"}
_DENIALS = {
    "dement", "dementait", "dementent", "dementi", "dementie", "dementir", "faux", "fausse", "nia", "niait",
    "nie", "nient", "nier", "refute", "refutent", "refuter", "denial", "denied", "denies", "deny",
    "denying", "false", "refuted", "refutes", "untrue",
}  # fmt: skip


def is_negated(statement: str) -> bool:
    """Whether a wording says no: "ne … pas", "aucun", "never", "dément". "Ne … que" says yes."""
    text = re.sub(r"n['’]t\b", " not", statement.casefold())
    text = re.sub(r"\bno\.? ?(?=\d)", "", text)  # "No 10", "no. 5"
    words = set(fold(text).split())
    return bool(words & (_NEGATIONS | _DENIALS) or (words & {"ne", "n"} and words & _WITH_NE))
