"""Words of time, by language or of all languages together."""

from claims.splitting.lexicons.en import counting as en_counting
from claims.splitting.lexicons.fr import counting as fr_counting

MONTHS = {"fr": fr_counting.MONTHS, "en": en_counting.MONTHS}
WEEKDAYS = {"fr": fr_counting.WEEKDAYS, "en": en_counting.WEEKDAYS}
MONTH_NAMES = {
    "fr": list(MONTHS["fr"]),
    "en": [month.capitalize() for month in MONTHS["en"]],
}
RELATIVE_DAYS = frozenset((*fr_counting.DAYS.split(), *en_counting.DAYS.split()))
# Number words that order rather than count.
ORDINALS = frozenset((*fr_counting.ORDINALS.split(), *en_counting.ORDINALS.split()))
# What time is counted in, and how many days one is; 0 where that varies.
DAYS_IN_UNIT = fr_counting.DAYS_IN_UNIT | en_counting.DAYS_IN_UNIT
