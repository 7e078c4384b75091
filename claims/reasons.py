"""The readable reasons, the splitter's and one that is not its own, in the reader's language."""

from collections.abc import Iterable

from django.utils.translation import gettext, gettext_noop

from claims.adding import ADDED
from claims.splitting import REASONS

TEXTS = REASONS | {ADDED: gettext_noop("added by an editor")}


def reason_texts(reasons: Iterable[tuple[str, str]]) -> list[str]:
    """Stored ``[code, detail]`` pairs as sentences; a code that a newer splitter dropped is shown as it is."""
    return [gettext(TEXTS.get(code, code)).format(detail=detail) for code, detail in reasons]
