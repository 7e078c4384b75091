"""What the splitter takes and gives: plain values. Offsets are Unicode code points of the text.

They are named tuples because there are many of them: a frozen dataclass takes several times as long to make.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from claims.splitting.reasons import REASONS


class BlockKind(StrEnum):
    """What part of an article's layout a block is."""

    LABEL = "label"
    TITLE = "title"
    LEDE = "lede"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    CAPTION = "caption"
    BYLINE = "byline"
    TEASER = "teaser"
    BOILERPLATE = "boilerplate"


# Blocks that are never split for claims, and the reason given for each.
SILENT = {
    BlockKind.LABEL: "label",
    BlockKind.BYLINE: "byline",
    BlockKind.CAPTION: "caption",
    BlockKind.TEASER: "teaser",
    BlockKind.BOILERPLATE: "boilerplate",
}


class Voice(StrEnum):
    """Whose words a claim is in: the article's, somebody's as told by it, or somebody's word for word."""

    AUTHOR = "author"
    REPORTED = "reported"
    QUOTED = "quoted"


class Kind(StrEnum):
    """What sort of proposition a claim is."""

    EVENT = "event"
    NUMBER = "number"
    STATE = "state"
    ANNOUNCEMENT = "announcement"
    STATEMENT = "statement"


class Block(NamedTuple):
    """A paragraph, title, caption … from ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    kind: BlockKind


class Sentence(NamedTuple):
    """A sentence from ``start`` to ``end`` (exclusive), without surrounding white space."""

    start: int
    end: int


class Reason(NamedTuple):
    """Why something was kept or left out: a key of ``REASONS`` and the words that gave rise to it."""

    code: str
    detail: str = ""

    def __str__(self) -> str:
        """The reason in English; ``KeyError`` for a code that ``REASONS`` does not have."""
        return REASONS[self.code].replace("{detail}", self.detail)


class MentionKind(StrEnum):
    """What a mention names."""

    DATE = "date"
    QUANTITY = "quantity"
    NAME = "name"


class Mention(NamedTuple):
    """A date, quantity or name from ``start`` to ``end``, and what it comes to.

    ``value`` is a day, month or year in ISO form ("" where it cannot be told), a number without its
    thousands, or the name; ``unit`` is what is counted or measured.
    """

    start: int
    end: int
    kind: MentionKind
    value: str = ""
    unit: str = ""


class Skipped(NamedTuple):
    """A span that holds no claim, and why."""

    start: int
    end: int
    why: Reason


class Candidate(NamedTuple):
    """A claim: ``text`` is the slice ``start:end``, ``statement`` the same worded to stand alone.

    ``score`` is in 0..1; ``reasons`` holds two to five; claims of one article with the same ``group``
    (numbered from 1) state the same proposition. ``speaker`` is None in the article's own voice.
    """

    start: int
    end: int
    text: str
    statement: str
    speaker: str | None
    cue: str | None
    voice: Voice
    hearsay: bool
    kind: Kind
    score: float
    reasons: tuple[Reason, ...]
    group: int
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Split:
    """All that was found in one text. Claims are in order and overlap neither each other nor ``skipped``."""

    language: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    claims: tuple[Candidate, ...]
    skipped: tuple[Skipped, ...]
