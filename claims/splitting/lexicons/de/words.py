"""German: enough to tell the language and to find its sentences."""

from claims.splitting.lexicons.lexicon import build

GERMAN = build(
    "de",
    {
        "common": """der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind
        war waren hat haben wird werden wurde wurden mit von vom zu zum zur im in am an auf aus bei für
        über nach um auch als wie sich es er sie wir ihr ich dass daß noch nur so dieser diese dieses
        kein keine""",
        "starters": """der die das den dem ein eine und aber es er sie wir ich im in am an auf bei für nach
        mit auch als wie dieser diese dieses so da doch""",
        "months": """januar jänner februar märz april mai juni juli august september oktober november
        dezember""",
        "weekdays": "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
        "negations": "nicht kein keine keinen nie niemand nichts",
    },
    {"teasers": "lesen sie auch\nmehr zum thema\nlesen sie mehr"},
)
