"""Which language a text is in, by the function words it uses."""

from itertools import islice

from claims.splitting.lexicons import LEXICONS
from claims.splitting.tokens import iter_words

SAMPLE = 4000  # words; an article gives itself away long before
UNKNOWN = "und"


def detect_language(text: str) -> str:
    """``fr``, ``en``, ``es`` or ``de``; ``und`` if function words are too few or two languages tie."""
    counts = dict.fromkeys(LEXICONS, 0)
    for word in islice(iter_words(text), SAMPLE):
        for language, lexicon in LEXICONS.items():
            counts[language] += word in lexicon.common
    ranked = sorted(counts.items(), key=lambda item: item[1], reverse=True)
    (best, most), (_, second) = ranked[:2]
    return best if most >= 2 and most > second else UNKNOWN
