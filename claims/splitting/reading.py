"""One sentence under attribution: what is found in it, and the units that are left of it."""

import re

from claims.splitting.document import Document, Frame, Range, Unit
from claims.splitting.lexicons import Lexicon
from claims.splitting.lexicons.speech import Speech
from claims.splitting.sources import Sources
from claims.splitting.words import Words

# A subject and a finite verb right after it.
CLAUSE = re.compile(r"A{0,2}(?:s|[dlP#])[dlnPKAe#TGp'-]{0,14}c{0,3}[VHM]")
FINITE_VERB = re.compile("[VHM]")
_WORD = re.compile("[A-Za-z#]")
_OF = re.compile("[ep]")
_INSERTED = frozenset(("incise", "colon"))


def without_marks(words: Words, lexicon: Lexicon, lo: int, hi: int) -> Range | None:
    """The words without marks and *et* at either end; None if nothing is left."""
    tags = words.tags
    while lo < hi and tags[lo] in ",;:.-&)" and words.lower[lo] not in lexicon.negations:
        lo += 1
    while lo < hi and tags[hi - 1] in ",;:.-&(":
        hi -= 1
    return (lo, hi) if _WORD.search(tags, lo, hi) else None


class Reading:
    """A sentence and the frames found in it so far."""

    def __init__(
        self, document: Document, number: int, words: Words, speech: Speech, lo: int, hi: int
    ) -> None:
        self.document, self.number, self.words, self.speech = document, number, words, speech
        self.tags, self.lower = words.tags, words.lower
        self.lexicon: Lexicon = document.lexicon
        self.sources = Sources(words, document.lexicon, speech)
        self.lo, self.hi = lo, hi
        self.frames: list[Frame] = []
        size = len(self.tags)
        self._owner: list[int] = [0] * size  # the frame each word is in, counted from 1
        self._removed = bytearray(size)
        self._edges = [hi]  # where scopes and what is removed begin and end
        self.incised: set[int] = set()  # the verbs of incises

    def add(self, frame: Frame, over: Range | None = None, removed: Range | None = None) -> None:
        """Note a frame: its scope goes ``over`` some words, others are ``removed``."""
        frame.sentence = self.number
        self.frames.append(frame)
        self.document.frames.append(frame)
        if over is not None and over[0] < over[1]:
            self._owner[over[0] : over[1]] = [len(self.frames)] * (over[1] - over[0])
            self._edges += over
        if removed is not None and removed[0] < removed[1]:
            self._removed[removed[0] : removed[1]] = b"\x01" * (removed[1] - removed[0])
            self._edges += removed

    def frame_over(self, k: int) -> Frame | None:
        """The innermost frame that has scope over a word, so far."""
        return self.frames[self._owner[k] - 1] if self._owner[k] else None

    def is_removed(self, k: int) -> bool:
        """Whether a word belongs to a frame."""
        return bool(self._removed[k])

    def make_units(self) -> None:
        """Turn what is left into units of the document."""
        if not self.frames:
            self._unit(self.lo, self.hi)
            return
        owner, removed, lo = self._owner, self._removed, self.lo
        hi = self.hi
        for k in sorted(self._edges):
            if not lo < k <= hi or (k < hi and owner[k] == owner[lo] and removed[k] == removed[lo]):
                continue
            if not removed[lo]:
                self._unit(lo, k)
            lo = k

    def _unit(self, lo: int, hi: int) -> None:
        frame = self.frame_over(lo)
        trimmed = without_marks(self.words, self.lexicon, lo, hi)
        if trimmed is None:
            return
        unit = Unit(self.number, *trimmed)
        if frame is not None:
            start, end = unit.cue_at = self.document.place(self.number, frame.cue)
            unit.cue = self.document.text[start:end]
            unit.speaker, unit.reported = self.document.speaker_of(frame), True
            if frame.who is not None:
                unit.who = self.number, *frame.who
            unit.nominal, unit.wished = frame.nominal, frame.wished
            unit.inserted = frame.kind in _INSERTED
            unit.hearsay = unit.cue if frame.accuses else ""
        self.document.units.append(unit)

    # -- questions that several kinds of frames ask --------------------------------------------------

    def has_verb(self, lo: int, hi: int) -> bool:
        """Whether a finite verb stands among words ``lo:hi``."""
        return FINITE_VERB.search(self.tags, lo, hi) is not None

    def clause_at(self, k: int) -> bool:
        """Whether a subject and a finite verb follow."""
        return CLAUSE.match(self.tags, k, self.hi) is not None

    def speaks_first(self, lo: int, hi: int) -> bool:
        """Whether the head of a noun phrase can speak; what comes after *of* does not count."""
        of = _OF.search(self.tags, lo + 1, hi)
        return self.sources.can_speak(lo, of.start() if of else hi)

    def first_person(self, who: Range | None) -> bool:
        """*Je pense que* frames no claim of somebody else."""
        if who is None:
            return False
        for word in self.lower[max(who[0], who[1] - 2) : who[1]]:
            if word.lstrip("-t") in self.speech.first_person or word in ("-je", "-nous"):
                return True
        return False


class Finder:
    """What looks for one kind of frame in a reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tags, self.lower, self.speech = reading.tags, reading.lower, reading.speech
        self.lexicon, self.sources = reading.lexicon, reading.sources
        self.lo, self.hi = reading.lo, reading.hi
