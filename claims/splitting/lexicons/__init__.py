"""What the steps know about a language, as data: one folder a language, ``NEUTRAL`` for the others."""

from claims.splitting.lexicons.de.words import GERMAN
from claims.splitting.lexicons.en.speech import ENGLISH_SPEECH
from claims.splitting.lexicons.en.words import ENGLISH
from claims.splitting.lexicons.es.words import SPANISH
from claims.splitting.lexicons.fr.speech import FRENCH_SPEECH
from claims.splitting.lexicons.fr.words import FRENCH
from claims.splitting.lexicons.lexicon import Lexicon, build

NEUTRAL = build("und")
LEXICONS = {lexicon.language: lexicon for lexicon in (FRENCH, ENGLISH, SPANISH, GERMAN)}

SPEECH = {"fr": FRENCH_SPEECH, "en": ENGLISH_SPEECH}


def lexicon_for(language: str) -> Lexicon:
    """The lexicon of a language code; ``fr-CA`` counts as ``fr``; an unknown one gets the neutral lexicon."""
    return LEXICONS.get(language.lower().replace("_", "-").split("-")[0], NEUTRAL)


__all__ = ["LEXICONS", "NEUTRAL", "SPEECH", "Lexicon", "lexicon_for"]
