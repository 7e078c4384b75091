"""Splits an article into checkable claims: a text in, a ``Split`` out. Pure Python, no Django.

``STEPS`` is the whole pipeline. Each step reads a ``Document``, does one thing and writes it there; every
step is linear in the length of the text. The text is never altered: all offsets are code points of it.
"""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from claims.splitting.attribution import find_attributions
from claims.splitting.checkable import judge_units
from claims.splitting.claims import collect_claims
from claims.splitting.clauses import cut_clauses
from claims.splitting.cues import mark_cues
from claims.splitting.document import Document
from claims.splitting.language import detect_language
from claims.splitting.layout import find_blocks, skip_silent_blocks
from claims.splitting.lexicons import lexicon_for
from claims.splitting.mentions import find_mentions
from claims.splitting.modality import mark_hearsay
from claims.splitting.model import (
    Block,
    BlockKind,
    Candidate,
    Kind,
    Mention,
    MentionKind,
    Reason,
    Sentence,
    Skipped,
    Split,
    Voice,
)
from claims.splitting.quotations import find_quotations
from claims.splitting.quoted import find_quoted
from claims.splitting.reasons import REASONS
from claims.splitting.sentences import find_sentences, skip_long_sentences
from claims.splitting.speakers import resolve_speakers
from claims.splitting.tagging import find_all_words

VERSION = "2"

STEPS: tuple[Callable[[Document], None], ...] = (
    find_blocks,  # label, title, lede, paragraphs, captions …
    skip_silent_blocks,  # those that are never split for claims
    find_sentences,  # and their words
    skip_long_sentences,  # those that are no prose
    find_quotations,  # over sentences and paragraphs
    find_all_words,  # and their classes
    find_attributions,  # who says what: sentences become units
    find_quoted,  # what is said word for word
    resolve_speakers,  # pronouns and roles to names
    cut_clauses,  # units become clauses, connectives left out
    mark_cues,  # what the words of a unit say about it
    mark_hearsay,  # what is worded as unconfirmed
    find_mentions,  # dates, quantities, names
    judge_units,  # score, reasons, or why it is no claim
    collect_claims,  # statements and groups
)


def split(
    text: str,
    *,
    language: str | None = None,
    layout: Sequence[Block] = (),
    published: date | None = None,
) -> Split:
    """Find the claims of an article.

    ``language`` is a code such as ``"fr"``; None detects it. ``layout`` holds blocks that are already known,
    as offsets into ``text``; the rest is found. ``published`` tells announcements from what has happened.
    Raises nothing for any text; an empty one gives an empty ``Split``.
    """
    language = language or detect_language(text)
    document = Document(text, language, lexicon_for(language), tuple(layout), published)
    with _without_collecting():
        for step in STEPS:
            step(document)
    return Split(
        document.language,
        tuple(document.blocks),
        tuple(document.sentences),
        tuple(document.claims),
        tuple(document.skipped),
    )


@contextmanager
def _without_collecting() -> Iterator[None]:
    """No garbage collection meanwhile: nothing here makes cycles, and going over all objects of a long text
    again and again made the time grow faster than the text (a sixth more at 1 MB)."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


__all__ = [
    "REASONS",
    "STEPS",
    "VERSION",
    "Block",
    "BlockKind",
    "Candidate",
    "Kind",
    "Mention",
    "MentionKind",
    "Reason",
    "Sentence",
    "Skipped",
    "Split",
    "Voice",
    "detect_language",
    "split",
]
