"""Deeds by language: participles that tell what the subject did, with what says so by itself."""

from claims.splitting.lexicons.en import news as en_news
from claims.splitting.lexicons.fr import news as fr_news


def _pairs(text: str) -> dict[str, str]:
    listed = text.split()
    return dict(zip(listed[::2], listed[1::2], strict=True))


DEEDS = {"fr": _pairs(fr_news.DEEDS), "en": _pairs(en_news.DEEDS)}
