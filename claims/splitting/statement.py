"""Statements: the claim worded to stand alone, changing nothing that is not certain."""

import re

from claims.splitting.document import Document, Unit
from claims.splitting.speakers import name_at

_SUBJECTS = frozenset(("il", "elle", "he", "she"))

# "accuse [la préfecture] d'[avoir] accordé …": who is accused, and the infinitive. Bounded, so linear.
_ACCUSED = re.compile(r"(?P<who>[^,;:«»]{2,200}?) d['’](?P<verb>avoir|être) (?=[^\W\d_])")
_SINGULAR = re.compile(
    r"(?:le|la|un|une|ce|cet|cette|son|sa|leur|mon|ma|notre|votre)\s|l['’]|[^\W\d_a-z]", re.IGNORECASE
)
_PLURAL = re.compile(
    r"(?:les|des|ces|ses|leurs|mes|nos|vos|plusieurs|certains|certaines|deux|trois|quatre)\s", re.IGNORECASE
)
_FINITE = {("avoir", False): "a", ("avoir", True): "ont", ("être", False): "est", ("être", True): "sont"}


def word_statement(document: Document, unit: Unit) -> str:
    """The slice, capitalised; a pronoun that begins it gives way to the one person it can mean.

    An infinitive under *accuser de* becomes a finite clause: "la préfecture d'avoir accordé" says in an
    accusation what "la préfecture a accordé" says by itself.
    """
    text = document.text[unit.start : unit.end]
    if document.language == "fr" and unit.nominal:
        text = _as_clause(text)
    first, _, rest = text.partition(" ")
    if first.lower() in _SUBJECTS and not unit.reported and (name := _only_person_before(document, unit)):
        text = f"{name} {rest}"
    return text[:1].upper() + text[1:]


def _as_clause(text: str) -> str:
    """The accusation as a clause; the text itself where the number of those accused is not certain."""
    accused = _ACCUSED.match(text)
    if accused is None:
        return text
    who = accused["who"]
    if _PLURAL.match(who):
        plural = True
    elif _SINGULAR.match(who) and " et " not in who:
        plural = False
    else:
        return text
    return f"{who} {_FINITE[accused['verb'], plural]} {text[accused.end() :]}"


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
