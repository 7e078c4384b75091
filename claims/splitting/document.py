"""What the steps share: one text and what has been found in it so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from claims.splitting.lexicons import Lexicon
from claims.splitting.model import Block, Candidate, Kind, Mention, Reason, Sentence, Skipped
from claims.splitting.words import Words

# No sentence of prose is this long (code points); beyond it, analysis would be costly and mean nothing.
LONGEST_SENTENCE = 3000

Range = tuple[int, int]  # of the words of a sentence


@dataclass(slots=True)
class Quotation:
    """Quoted words: ``start:end`` with the marks, ``inner_start:inner_end`` without."""

    start: int
    end: int
    inner_start: int
    inner_end: int


@dataclass(slots=True)
class Frame:
    """An attribution: the words of its cue and of who is said to say it, and what that makes of what is said."""

    cue: Range
    who: Range | None
    kind: str  # see ``attribution``
    speaker: str | None = None  # where no words of the sentence name one
    nominal: bool = False
    wished: bool = False
    accuses: bool = False
    own: bool = True  # whether its source stands beside it as a name or noun phrase of its own
    pronoun: Range | None = None  # *laquelle* in "selon laquelle", where ``who`` is whose statement that is
    sentence: int = -1


@dataclass(slots=True)
class Unit:
    """Words ``lo:hi`` of a sentence on their way to becoming a claim."""

    sentence: int
    lo: int
    hi: int
    speaker: str | None = None
    cue: str | None = None  # the words that attribute
    cue_at: tuple[int, int] | None = None  # where they stand in the text
    who: tuple[int, int, int] | None = None  # where the speaker is named: sentence, first word, word after
    reported: bool = False
    quoted: bool = False
    inserted: bool = False  # the frame stands within or beside what is said: an incise, a name and a colon
    nominal: bool = False  # a noun phrase or infinitive under a verb of speech: needs no finite verb
    wished: bool = False
    hearsay: str = ""  # the words that mark it as unconfirmed
    marks: str = ""  # a letter for each word, see `cues`
    phrases: Sequence[tuple[str, int, int]] = ()  # code and place of each cue phrase, see `cues`
    phrases_around: Sequence[tuple[str, int, int]] = ()  # the same, of the whole sentence
    mentions: tuple[Mention, ...] = ()
    prospective: bool = False  # about to happen
    kind: Kind = Kind.STATEMENT
    score: float = 0.0
    reasons: Sequence[Reason] = ()
    why_not: Reason | None = None

    def part(self, lo: int, hi: int) -> "Unit":
        """Other words of the sentence, said by the same in the same way. Quicker than ``copy.copy``."""
        return Unit(
            self.sentence,
            lo,
            hi,
            self.speaker,
            self.cue,
            self.cue_at,
            self.who,
            self.reported,
            self.quoted,
            self.inserted,
            self.nominal,
            self.wished,
            self.hearsay,
        )


@dataclass(slots=True)
class Document:
    """A text under analysis. Every step reads some of these lists and fills others."""

    text: str
    language: str
    lexicon: Lexicon
    layout: tuple[Block, ...] = ()
    published: date | None = None
    blocks: list[Block] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    sentence_blocks: list[int] = field(default_factory=list)  # the block of each sentence, as an index
    words: list[Words] = field(default_factory=list)  # of each sentence; none where it is not analysed
    quotations: list[Quotation] = field(default_factory=list)  # outermost, in order
    frames: list[Frame] = field(default_factory=list)  # also those that introduce no unit
    units: list[Unit] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    claims: list[Candidate] = field(default_factory=list)

    def start_of(self, unit: Unit) -> int:
        """Where a unit begins in the text."""
        return self.words[unit.sentence].starts[unit.lo]

    def end_of(self, unit: Unit) -> int:
        """Where a unit ends in the text."""
        return self.words[unit.sentence].ends[unit.hi - 1]

    def place(self, sentence: int, words: Range) -> tuple[int, int]:
        """Where words of a sentence stand in the text."""
        there = self.words[sentence]
        return there.starts[words[0]], there.ends[words[1] - 1]

    def speaker_of(self, frame: Frame) -> str | None:
        """Who is said to say it, as written."""
        return frame.speaker if frame.who is None else self.written(frame, frame.who)

    def written(self, frame: Frame, words: Range) -> str:
        """Words of a frame's sentence as they stand in the text."""
        start, end = self.place(frame.sentence, words)
        return self.text[start:end]

    def lower(self, unit: Unit) -> list[str]:
        """The words of a unit as they are looked up."""
        return self.words[unit.sentence].lower[unit.lo : unit.hi]

    def strip(self, start: int, end: int, extra: str = "") -> tuple[int, int]:
        """The span without white space, and without the characters of ``extra``, at either end."""
        while start < end and (self.text[start].isspace() or self.text[start] in extra):
            start += 1
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] in extra):
            end -= 1
        return start, end
