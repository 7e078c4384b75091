"""Words of time: days as seen from today, and units. The months and days of the week are in the lexicons."""

FRENCH_DAYS = "hier aujourd'hui demain avant-hier veille lendemain après-demain"
FRENCH_UNITS = """jour jours semaine semaines mois an ans année années heure heures h minute minutes siècle
    siècles décennie décennies week-end matin soir soirée nuit midi après-midi trimestre semestre printemps
    automne hiver saison"""
ENGLISH_DAYS = "yesterday today tomorrow tonight overnight"
ENGLISH_UNITS = """day days week weeks month months year years hour hours minute minutes century centuries
    decade decades weekend morning evening night afternoon quarter spring summer autumn winter season"""

MONTHS = {
    "fr": {
        "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8,
        "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
    },
    "en": {
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12,
    },
}  # fmt: skip
WEEKDAYS = {
    "fr": {"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6},
    "en": {
        "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    },
}  # fmt: skip
# Number words that order rather than count.
_ORDINALS_LIST = """premier première premiers premières second seconde deuxième troisième quatrième cinquième sixième
    first second third fourth fifth tiers quart"""
ORDINALS = frozenset(_ORDINALS_LIST.split())
RELATIVE_DAYS = frozenset((FRENCH_DAYS + " " + ENGLISH_DAYS).split())
MONTH_NAMES = {
    "fr": list(MONTHS["fr"]),
    "en": [month.capitalize() for month in MONTHS["en"]],
}

# What time is counted in, and how many days one is; 0 where that varies.
DAYS_IN_UNIT = {
    "jour": 1, "jours": 1, "semaine": 7, "semaines": 7, "mois": 0, "an": 0, "ans": 0, "année": 0, "années": 0,
    "heure": 0, "heures": 0, "day": 1, "days": 1, "week": 7, "weeks": 7, "month": 0, "months": 0, "year": 0,
    "years": 0, "hour": 0, "hours": 0,
}  # fmt: skip
