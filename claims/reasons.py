"""The splitter's reasons in the reader's language."""

from collections.abc import Iterable

from django.utils.translation import gettext

from claims.splitting import REASONS


def reason_texts(reasons: Iterable[tuple[str, str]]) -> list[str]:
    """Stored ``[code, detail]`` pairs as sentences; a code that a newer splitter dropped is shown as it is."""
    return [gettext(REASONS.get(code, code)).format(detail=detail) for code, detail in reasons]
