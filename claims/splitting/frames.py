"""The parts of an attribution: verb groups of speech, their subjects, and what can be a source."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.splitting.document import Document
from claims.splitting.lexicons import Lexicon
from claims.splitting.tokens import Token
from claims.splitting.verbs import is_finite

CLOSING_MARKS = frozenset('»”"')
OPENING_MARKS = frozenset('«“„"')
QUOTATION_MARKS = CLOSING_MARKS | OPENING_MARKS
_STOPS = frozenset(".;:!?…()[]") | QUOTATION_MARKS
_CLITICS = frozenset(("s'", "se", "n'", "ne", "lui", "leur", "l'", "nous"))
_BE = frozenset(("est", "sont", "était", "étaient", "is", "are", "was", "were"))
_LONGEST_INSERTION = 7  # tokens between an auxiliary and its participle
_LONGEST_SUBJECT = 18


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb of speech with its auxiliary: tokens ``start:stop``, the verb itself at ``verb``."""

    start: int
    stop: int
    verb: int
    pronoun: int | None = None  # an inverted pronoun inside: a-t-il dit
    participle: bool = False  # accusant, saying
    passive: bool = False
    object_before: bool = False  # its object is a pronoun before it: "comme il l'a dit"


def verb_group(tokens: Sequence[Token], index: int, hi: int, lexicon: Lexicon) -> VerbGroup | None:
    """The group of a verb of speech that begins at ``index``, or None."""
    j = index
    reflexive = elided = False
    while j < hi and j - index < 2 and tokens[j].lower in _CLITICS and lexicon.language == "fr":
        reflexive = reflexive or tokens[j].lower in ("s'", "se")
        elided = elided or tokens[j].lower == "l'"
        j += 1
    if j >= hi:
        return None
    word = tokens[j].lower
    before = tokens[index - 1].lower if index else ""
    if length := lexicon.light_speech.at(tokens, j):
        return VerbGroup(index, j + length, j)
    if word in lexicon.auxiliaries:
        found = _compound(tokens, index, j, hi, lexicon)
        if found is not None:
            return replace(found, passive=found.passive and not reflexive, object_before=elided)
    if word in lexicon.saying:
        return VerbGroup(index, j + 1, j, participle=True)
    noun = before in lexicon.determiners or before in lexicon.prepositions or before in lexicon.titles
    if word in lexicon.says and not noun and not tokens[j].is_capitalised:
        pronoun = j + 1 if j + 1 < hi and _is_inverted_pronoun(tokens[j + 1]) else None
        return VerbGroup(index, j + 1 if pronoun is None else j + 2, j, pronoun, object_before=elided)
    return None


def _compound(
    tokens: Sequence[Token],
    index: int,
    auxiliary: int,
    hi: int,
    lexicon: Lexicon,
) -> VerbGroup | None:
    k = auxiliary + 1
    pronoun = None
    if k < hi and _is_inverted_pronoun(tokens[k]):
        pronoun, k = k, k + 1
    stop = min(hi, k + _LONGEST_INSERTION)
    while k < stop:
        word = tokens[k].lower
        if lexicon.light_speech.at(tokens, k):
            return VerbGroup(index, k + lexicon.light_speech.at(tokens, k), k, pronoun)
        if word in lexicon.said or (word in lexicon.blames and word in lexicon.participles):
            be = tokens[auxiliary].lower in _BE
            been = any(tokens[m].lower in ("été", "been") for m in range(auxiliary + 1, k))
            return VerbGroup(index, k + 1, k, pronoun, passive=be or been)
        if word not in lexicon.inserted and not word.endswith(("ment", "ly")):
            return None
        k += 1
    return None


def _is_inverted_pronoun(token: Token) -> bool:
    """*-t-il*, *-elle*"""
    return token.lower.startswith("-") and len(token.lower) > 1


def is_source(tokens: Sequence[Token], lo: int, hi: int, lexicon: Lexicon) -> bool:
    """Whether the tokens can name somebody who says something."""
    return any(
        (token.is_capitalised and token.lower not in lexicon.months)
        or token.lower in lexicon.roles
        or token.lower in lexicon.source_nouns
        or token.lower in lexicon.pronouns
        for token in tokens[lo:hi]
    )


def noun_phrase_end(tokens: Sequence[Token], lo: int, hi: int, lexicon: Lexicon) -> int:
    """Where a source beginning at ``lo`` ends: at a comma, unless an apposition follows it, or at a stop."""
    j = lo
    while j < hi:
        lower = tokens[j].lower
        if lower in _STOPS and not (lower == "." and j + 1 < hi):
            return j
        if lower == "," and not _apposition(tokens, j + 1, hi, lexicon):
            name = all(token.is_capitalised for token in tokens[j + 1 : j + 3]) and j + 2 < hi
            if not (name and any(token.lower in lexicon.roles for token in tokens[lo:j])):
                return j
        j += 1
    return hi


def _apposition(tokens: Sequence[Token], j: int, hi: int, lexicon: Lexicon) -> bool:
    """*, porte-parole de …*, *, le ministre …*, *, a professor …*: a role with little before it."""
    for k in range(j, min(hi, j + 4)):
        lower = tokens[k].lower
        if lower in lexicon.roles and not tokens[k].is_capitalised:
            return True
        if lower not in lexicon.determiners and k > j:
            return False
    return False


def subject(document: Document, tokens: Sequence[Token], lo: int, verb: int) -> tuple[int, int] | None:
    """The tokens of the subject that stands before a verb group at ``verb``, or None."""
    lexicon = document.lexicon
    hi = verb
    while hi > lo and tokens[hi - 1].lower in ("ne", "n'", "se", "s'", "lui", "leur"):
        hi -= 1
    if hi > lo and tokens[hi - 1].lower == ",":
        hi = _before_insertion(tokens, lo, hi - 1, lexicon)
    start = hi
    while start > lo and hi - start < _LONGEST_SUBJECT:
        lower = tokens[start - 1].lower
        if (lower in _STOPS and lower != ".") or lower in ("que", "qu'", "qui", "that", "which"):
            break
        if lower == "," and not _apposition(tokens, start, hi, lexicon):
            break
        if is_finite(tokens, start - 1, lexicon) and tokens[start - 1].lower not in lexicon.roles:
            break
        start -= 1
    while start < hi and (length := lexicon.connectives.at(tokens, start)) and start + length < hi:
        start += length
    while start < hi and tokens[start].lower in (",", "alors", "tandis", "quand", "lorsque", "-", "–"):
        start += 1
    start = _after_adverbial(tokens, start, hi, lexicon)
    if start == hi:
        return None
    noun_phrase = tokens[start].lower in lexicon.determiners or tokens[start].lower in lexicon.number_words
    return (start, hi) if noun_phrase or is_source(tokens, start, hi, lexicon) else None


def _after_adverbial(tokens: Sequence[Token], lo: int, hi: int, lexicon: Lexicon) -> int:
    """Where the subject begins after *Avant lui,* or *Le 17 mai 2004,*."""
    comma = next((k for k in range(lo, hi) if tokens[k].lower == ","), hi)
    dated = any(token.is_number or token.lower in lexicon.months for token in tokens[lo:comma])
    if comma + 1 < hi and (dated or tokens[lo].lower in lexicon.prepositions):
        return comma + 1
    return lo


def _before_insertion(tokens: Sequence[Token], lo: int, comma: int, lexicon: Lexicon) -> int:
    """The end of what stands before the insertion that a comma closes."""
    for k in range(comma - 1, max(lo, comma - 25), -1):
        if tokens[k].lower != ",":
            continue
        if comma - k > 2 and all(token.is_capitalised for token in tokens[k + 1 : comma]):
            return comma  # "le ministre, Paul Brun, affirme": the name is the better subject
        if tokens[k - 1].is_capitalised and _apposition(tokens, k + 1, comma, lexicon):
            return k  # "en 2001, Anne Leroy, ministre, affirme"
        earlier = any(token.lower == "," for token in tokens[max(lo, k - 12) : k])
        if not (earlier and _apposition(tokens, k + 1, comma, lexicon)):
            return k
    return comma
