"""Statements: the claim worded to stand alone, changing nothing that is not certain."""

from claims.splitting.document import Document, Unit
from claims.splitting.speakers import name_at

_SUBJECTS = frozenset(("il", "elle", "he", "she"))


def word_statement(document: Document, unit: Unit) -> str:
    """The slice, capitalised; a pronoun that begins it gives way to the one person it can mean."""
    text = document.text[unit.start : unit.end]
    first, _, rest = text.partition(" ")
    if first.lower() in _SUBJECTS and not unit.reported and (name := _only_person_before(document, unit)):
        text = f"{name} {rest}"
    return text[:1].upper() + text[1:]


def _only_person_before(document: Document, unit: Unit) -> str | None:
    """The full name that begins the sentence before, if it is in the same block and names nobody else."""
    index = unit.sentence - 1
    if index < 0 or document.sentence_blocks[index] != document.sentence_blocks[unit.sentence]:
        return None
    tokens = document.tokens[index]
    stop = name_at(tokens, 0, document.lexicon)
    if stop < 2 or any(name_at(tokens, i, document.lexicon) - i >= 2 for i in range(stop, len(tokens))):
        return None
    following = tokens[stop].lower if stop < len(tokens) else ""
    if following not in document.lexicon.finite:
        return None
    return document.text[tokens[0].start : tokens[stop - 1].end]
