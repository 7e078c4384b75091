"""Letters for each word: first by the lexicon alone, then, for its class, by the words around it."""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from functools import cache

from claims.splitting.cues import cues_of
from claims.splitting.document import LONGEST_SENTENCE, Document
from claims.splitting.frames import speech_letters
from claims.splitting.lexicons import SPEECH, Lexicon
from claims.splitting.model import SILENT
from claims.splitting.tagging import english, french
from claims.splitting.tagging.stretches import EDGE
from claims.splitting.words import NO_WORDS, Vocabulary, Words, find_words

_MARKS = {
    ",": ",", ";": ";", ":": ":", "(": "(", "[": "(", ")": ")", "]": ")", "«": "«", "»": "»", "“": "«",
    "”": "»", "„": "«", '"': "«", "‹": "«", "›": "»", ".": ".", "!": ".", "?": ".", "…": ".", "–": "-",
    "—": "-", "-": "-", "―": "-",
    # Left over from Windows-1252.
    "\x85": ".", "\x93": "«", "\x94": "»", "\x96": "-", "\x97": "-",
}  # fmt: skip


# Function words that are names or titles when they have a capital: in May, Me Martin.
_NAMES_TOO = frozenset(("may", "will", "me"))


class Tagged(Vocabulary):
    """The words of a language with their letters."""

    def __init__(self, lexicon: Lexicon, readings: Mapping[str, str]) -> None:
        super().__init__()
        speech = SPEECH.get(lexicon.language)
        self._speech = speech_letters(speech) if speech is not None else {}
        self._marks = cues_of(lexicon)
        self._listed = lexicon.classes
        self._readings = readings
        self._also_nouns = lexicon.also_nouns
        self._number_words = lexicon.number_words
        self._days = lexicon.weekdays
        self._verb = french.verb_class if lexicon.language == "fr" else english.verb_class
        self._adverb = lexicon.adverb_ending

    def letters(self, written: str, word: str) -> str:
        """Its class, what it may be in an attribution, what it says about a claim."""
        return self._classify(written, word) + self._speech.get(word, " ") + self._marks[word]

    def _classify(self, written: str, word: str) -> str:
        if word in _NAMES_TOO and written[0].isupper():
            return "P"
        if mark := _MARKS.get(word):
            return mark
        if listed := self._listed.get(word):
            return listed
        first = written[0]
        if first.isdigit() or word in self._number_words:
            return "n" if first.isdigit() and word[-1].isalpha() and "-" in word else "#"
        if word in self._days:
            return "T"
        if "-" in word and word.partition("-")[0] in self._number_words:
            return "#"
        if not first.isalpha():
            return "i" if first in "-‑" and len(word) > 1 else "'"
        if first.isupper():
            return "P"
        return self.by_form(word)

    def by_form(self, word: str) -> str:
        """The class of a word in lower case: verb forms by their readings, adverbs by their ending."""
        readings = self._readings.get(word)
        if readings is not None:
            return self._verb(readings, also_noun=word in self._also_nouns)
        if self._adverb and word.endswith(self._adverb) and len(word) > 5:
            return "A"
        return "n"


@cache
def vocabulary_of(lexicon: Lexicon) -> Tagged:
    """The words of a language; its verbs are conjugated when they are first asked for."""
    return Tagged(lexicon, lexicon.readings())


def find_all_words(document: Document) -> None:
    """Fill ``words`` of each sentence: the words and their letters."""
    lexicon, text, language = document.lexicon, document.text, document.lexicon.language
    vocabulary = vocabulary_of(lexicon)
    resolve = _RESOLVERS.get(language)
    every = find_words(text, language, vocabulary)
    all_starts, count = every.starts, len(every)
    silent = [block.kind in SILENT for block in document.blocks]
    found = document.words
    tagged: list[Words] = []
    lo = 0
    for (start, end), block in zip(document.sentences, document.sentence_blocks, strict=True):
        if lo < count and all_starts[lo] != start:
            lo = bisect_left(all_starts, start, lo)
        hi = bisect_left(all_starts, end, lo, min(count, lo + end - start))
        if lo == hi or silent[block] or end - start > LONGEST_SENTENCE:
            found.append(NO_WORDS)
            continue
        if all_starts[lo] != start or every.ends[hi - 1] > end:
            words = find_words(text[:end], language, vocabulary, start)  # a layout may cut through a word
        else:
            words = every.part(lo, hi)
        if words.tags[0] == "P":
            _see_start(words, vocabulary, text[start:end])
        found.append(words)
        tagged.append(words)
        lo = hi
    if resolve is not None:
        _resolve_all(tagged, resolve)


def _resolve_all(tagged: list[Words], resolve: Callable[[str, list[str]], str]) -> None:
    """Choose the classes by context, of all sentences at once."""
    tags, lower = [""], [""]
    for words in tagged:
        tags.append(words.tags)
        lower += words.lower
        lower.append("")
    tags.append("")
    resolved = resolve(EDGE.join(tags), lower).split(EDGE)
    for words, letters in zip(tagged, resolved[1:-1], strict=True):
        words.tags = letters


def _see_start(words: Words, vocabulary: Tagged, written: str) -> None:
    """A capital at the start of a sentence makes no name of a verb form: *Interrogé*, *Asked*."""
    tags = words.tags
    letter = vocabulary.by_form(words.lower[0])
    if letter != "n" and tags[1:2] != "P":
        words.tags = tags = letter + tags[1:]
    if tags.count("P") * 2 > len(tags) and written.isupper():
        words.tags = "".join([vocabulary[word][2][0] for word in words.lower])  # a title in capitals


_RESOLVERS: Mapping[str, Callable[[str, list[str]], str]] = {"fr": french.resolve, "en": english.resolve}
