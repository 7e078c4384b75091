"""Finite verbs, as far as lists and endings tell."""

from collections.abc import Sequence

from claims.splitting.lexicons import Lexicon
from claims.splitting.tokens import Token

# Before a verb these are object pronouns, before a noun articles.
_PLURALS = frozenset(("they", "who", "we", "you", "people"))
_ARTICLE_OR_PRONOUN = frozenset(("le", "la", "l'", "les", "leur"))


def has_finite_verb(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether some word is a finite verb form, by list or by ending."""
    return any(is_finite(tokens, i, lexicon) for i in range(len(tokens)))


def is_finite(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether the word at ``index`` is a finite verb, and not a noun that looks like one."""
    word = tokens[index].lower
    if word in lexicon.plain and index and _is_plural(tokens[index - 1].lower, lexicon):
        return True
    if word not in lexicon.finite and not (word.endswith(lexicon.finite_endings) and len(word) > 4):
        return False
    if word in lexicon.auxiliaries:
        return True
    if index and tokens[index].is_capitalised:
        return False
    before = tokens[index - 1].lower if index else ""
    if word in lexicon.prepositions:  # "entre"
        return before in lexicon.pronouns
    if before in lexicon.determiners:
        earlier = tokens[index - 2].lower if index >= 2 else ""
        return before in _ARTICLE_OR_PRONOUN and earlier in lexicon.pronouns
    return before not in lexicon.prepositions or before == "en"


def _is_plural(word: str, lexicon: Lexicon) -> bool:
    return (word.endswith("s") and word not in lexicon.common) or word in (
        "they",
        "who",
        "we",
        "you",
        "people",
    )
