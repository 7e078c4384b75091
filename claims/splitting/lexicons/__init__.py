"""What the steps know about a language, as data: one module a language, ``NEUTRAL`` for the others."""

from claims.splitting.lexicons.de import GERMAN
from claims.splitting.lexicons.en import ENGLISH
from claims.splitting.lexicons.es import SPANISH
from claims.splitting.lexicons.fr import FRENCH
from claims.splitting.lexicons.lexicon import Lexicon, build

NEUTRAL = build("und")
LEXICONS = {lexicon.language: lexicon for lexicon in (FRENCH, ENGLISH, SPANISH, GERMAN)}


def lexicon_for(language: str) -> Lexicon:
    """The lexicon of a language code; ``fr-CA`` counts as ``fr``; an unknown one gets the neutral lexicon."""
    return LEXICONS.get(language.lower().replace("_", "-").split("-")[0], NEUTRAL)


__all__ = ["LEXICONS", "NEUTRAL", "Lexicon", "lexicon_for"]
