"""Which language a text is in, by the function words it uses."""

from collections import Counter

from claims.splitting.lexicons import LEXICONS

SAMPLE = 1500  # code points; an article gives itself away long before
UNKNOWN = "und"
# For each function word the languages that have it, such as "fr es".
_LANGUAGES_OF = {
    word: " ".join(language for language, lexicon in LEXICONS.items() if word in lexicon.common)
    for word in frozenset().union(*(lexicon.common for lexicon in LEXICONS.values()))
}


def detect_language(text: str) -> str:
    """``fr``, ``en``, ``es`` or ``de``; ``und`` if function words are too few or two languages tie."""
    words = _words(text[:SAMPLE])
    if len(text) > 2 * SAMPLE:  # what stands in the middle is rarely a menu or a credit
        middle = len(text) // 2
        words += _words(text[middle : middle + SAMPLE])
    totals = dict.fromkeys(LEXICONS, 0)
    for languages, count in Counter(map(_LANGUAGES_OF.get, words)).items():
        for language in languages.split() if languages else ():
            totals[language] += count
    ranked = sorted(totals.items(), key=lambda item: item[1], reverse=True)
    (best, most), (_, second) = ranked[:2]
    return best if most >= 2 and most > second else UNKNOWN


def _words(text: str) -> list[str]:
    """Words between white space; French elisions apart."""
    return text.lower().replace("’", "'").replace("'", "' ").split()
