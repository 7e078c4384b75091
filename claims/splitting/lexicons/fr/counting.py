"""French words for numbers and for time."""

# What the number words are worth; ``number_words`` joins tens and units.
NUMBERS = """zéro 0 un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11
    douze 12 treize 13 quatorze 14 quinze 15 seize 16 dix-sept 17 dix-huit 18 dix-neuf 19 vingt 20
    trente 30 quarante 40 cinquante 50 soixante 60 soixante-dix 70 quatre-vingts 80 quatre-vingt-dix 90
    cent 100 mille 1000"""
# Order rather than count.
ORDINALS = """premier première premiers premières second seconde deuxième troisième quatrième cinquième sixième
    tiers quart"""

MONTHS = {
    "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8,
    "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
}  # fmt: skip
WEEKDAYS = {"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6}

# Days as seen from today.
DAYS = "hier aujourd'hui demain avant-hier veille lendemain après-demain"
UNITS = """jour jours semaine semaines mois an ans année années heure heures h minute minutes siècle
    siècles décennie décennies week-end matin soir soirée nuit midi après-midi trimestre semestre printemps
    automne hiver saison"""
# What time is counted in, and how many days one is; 0 where that varies.
DAYS_IN_UNIT = {
    "jour": 1, "jours": 1, "semaine": 7, "semaines": 7, "mois": 0, "an": 0, "ans": 0, "année": 0, "années": 0,
    "heure": 0, "heures": 0,
}  # fmt: skip
