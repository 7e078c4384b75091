"""Which language a text is in, by the function words it uses."""

from collections import Counter

from claims.splitting.lexicons import LEXICONS

SAMPLE = 1500  # code points; an article gives itself away long before
UNKNOWN = "und"


def detect_language(text: str) -> str:
    """``fr``, ``en``, ``es`` or ``de``; ``und`` if function words are too few or two languages tie."""
    counts = Counter(_words(text[:SAMPLE]))
    if len(text) > 2 * SAMPLE:  # what stands in the middle is rarely a menu or a credit
        middle = len(text) // 2
        counts.update(_words(text[middle : middle + SAMPLE]))
    found = counts.keys()
    totals = {
        language: sum(map(counts.__getitem__, found & lexicon.common))
        for language, lexicon in LEXICONS.items()
    }
    ranked = sorted(totals.items(), key=lambda item: item[1], reverse=True)
    (best, most), (_, second) = ranked[:2]
    return best if most >= 2 and most > second else UNKNOWN


def _words(text: str) -> list[str]:
    """Words between white space; French elisions apart."""
    return text.lower().replace("’", "'").replace("'", "' ").split()
