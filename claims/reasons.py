"""The readable reasons, the splitter's and one that is not its own, in the reader's language."""

from collections.abc import Iterable

from django.utils.translation import gettext, gettext_noop

from claims.adding import ADDED
from claims.extraction import ADJUSTED
from claims.shaping import DIVIDED
from claims.splitting import REASONS

TEXTS = REASONS | {
    ADDED: gettext_noop("added by an editor"),
    ADJUSTED: gettext_noop("its words were changed by an editor"),
    DIVIDED: gettext_noop("split off another claim by an editor"),
}


def reason_texts(reasons: Iterable[tuple[str, str]]) -> list[str]:
    """Stored ``[code, detail]`` pairs as sentences, each once; a code that is not known any more is shown as it is."""
    texts = [gettext(TEXTS.get(code, code)).format(detail=detail) for code, detail in reasons]
    return list(dict.fromkeys(texts))
