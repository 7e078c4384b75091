"""Full-text search with PostgreSQL's own configurations: word stems of French and English, accents or not.

The server has no ``unaccent``, so accents are taken off by ``translate``, in what is stored and in what is asked.
Both languages' stems are stored: a newsroom that works in French has claims in English, too, and whoever
searches does not say in which language.
"""

from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import Func, Value

_ACCENTED = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿœæ’"
_PLAIN = "aaaaaaceeeeiiiinooooouuuuyyoa'"
_PLAIN_IN_SQL = _PLAIN.replace("'", "''")
CONFIGURATIONS = ("french", "english")


class Stems(Func):
    """The stems of a text column, as they are stored."""

    template = " || ".join(
        f"to_tsvector('{name}', translate(lower(%(expressions)s), '{_ACCENTED}', '{_PLAIN_IN_SQL}'))"
        for name in CONFIGURATIONS
    )


class Plain(Func):
    """A short text column as ``plain`` makes it, for looking for a part of it."""

    template = f"translate(lower(%(expressions)s), '{_ACCENTED}', '{_PLAIN_IN_SQL}')"


def plain(words: str) -> str:
    """Lower case, without accents: as the columns are searched."""
    return words.lower().translate(str.maketrans(_ACCENTED, _PLAIN))


def query(words: str) -> Any:
    """What was typed, as PostgreSQL asks it: words, "phrases", -without, or."""
    asked = plain(words)
    first, *others = (
        SearchQuery(Value(asked), config=name, search_type="websearch") for name in CONFIGURATIONS
    )
    for other in others:
        first |= other
    return first
