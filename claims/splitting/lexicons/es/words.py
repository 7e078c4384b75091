"""Spanish: enough to tell the language and to find its sentences."""

from claims.splitting.lexicons.lexicon import build

_COMMON = """el la los las un una unos unas de del al y o que en con por para su sus se lo es son fue
fueron ha han había como más pero sin sobre entre hasta desde también ya no muy este esta estos estas
ese esa esto está están cuando donde quien cual ser sido"""

SPANISH = build(
    "es",
    {
        "common": _COMMON,
        "starters": """el la los las un una en con por para su se este esta esto pero según cuando como no
        ya tras desde entre también él ella ellos""",
        "months": """enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre
        diciembre""",
        "weekdays": "lunes martes miércoles jueves viernes sábado domingo",
        "negations": "no nunca ningún ninguna nadie nada",
    },
    {"teasers": "lea también\nlea más\nver también\nlee también"},
)
