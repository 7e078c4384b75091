"""What the steps share: one text and what has been found in it so far."""

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date

from claims.splitting.lexicons import Lexicon
from claims.splitting.model import Block, Candidate, Kind, Reason, Sentence, Skipped
from claims.splitting.tokens import Token

# No sentence of prose is this long (code points); beyond it, analysis would be costly and mean nothing.
LONGEST_SENTENCE = 3000


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words: ``start:end`` with the marks, ``inner_start:inner_end`` without."""

    start: int
    end: int
    inner_start: int
    inner_end: int


@dataclass(frozen=True, slots=True)
class Frame:
    """Words that attribute: ``start:end`` of them all, the cue in them, and the source as written."""

    start: int
    end: int
    cue: str
    speaker: str | None
    accuses: bool = False


@dataclass(slots=True)
class Unit:
    """A span on its way to becoming a claim."""

    start: int
    end: int
    sentence: int
    speaker: str | None = None
    cue: str | None = None
    reported: bool = False
    quoted: bool = False
    nominal: bool = False  # a noun phrase or infinitive under a verb of speech: needs no finite verb
    wished: bool = False
    hearsay: str = ""  # the words that mark it as unconfirmed
    kind: Kind = Kind.STATEMENT
    score: float = 0.0
    reasons: list[Reason] = field(default_factory=list)
    why_not: Reason | None = None


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
    tokens: list[list[Token]] = field(default_factory=list)  # of each sentence; none where it is not analysed
    quotations: list[Quotation] = field(default_factory=list)  # outermost, in order
    units: list[Unit] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    claims: list[Candidate] = field(default_factory=list)

    def tokens_of(self, unit: Unit) -> list[Token]:
        """The tokens of a unit, out of those of its sentence."""
        tokens = self.tokens[unit.sentence]
        first = bisect_left(tokens, unit.start, key=lambda token: token.start)
        return tokens[first : bisect_left(tokens, unit.end, lo=first, key=lambda token: token.start)]

    def strip(self, start: int, end: int, extra: str = "") -> tuple[int, int]:
        """The span without white space, and without the characters of ``extra``, at either end."""
        while start < end and (self.text[start].isspace() or self.text[start] in extra):
            start += 1
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] in extra):
            end -= 1
        return start, end
