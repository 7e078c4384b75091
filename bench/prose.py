"""Articles made by a small grammar: as many as wanted, all different, the same for the same seed.

French in form rather than in meaning: agency sentences with figures, dates, sources and quotations. Some
sentences are drawn from a stock that all articles share, word for word, so that their claims are joined.
"""

from random import Random

PLACES = (
    "Valmère", "Montferrou", "Chantebrune", "Orsigny", "Brévalles", "Saint-Aubert", "Lormont-le-Haut",
    "Pierrecourt", "Vaubelle", "Courlans", "Esternay", "Fontclaire", "Granval", "Hautecombe", "Jolimont",
)  # fmt: skip
BODIES = (
    "La préfecture", "La mairie", "Le conseil départemental", "L'agence de l'eau", "Le centre hospitalier",
    "La chambre d'agriculture", "Le syndicat des transports", "La gendarmerie", "L'inspection du travail",
)  # fmt: skip
FIRST_NAMES = ("Anne", "Luc", "Hélène", "Marc", "Solène", "Didier", "Inès", "Pavel", "Mathilde", "Gérard")
LAST_NAMES = ("Delorme", "Huvelin", "Castagnier", "Ormeval", "Ravanel", "Tissier", "Marchandier", "Aubriet")
ROLES = ("maire", "préfète", "directeur", "porte-parole", "secrétaire", "présidente", "procureur")
DEEDS = (
    ("fermé", "écoles"), ("recensé", "accidents"), ("rénové", "logements"), ("évacué", "habitants"),
    ("supprimé", "emplois"), ("planté", "arbres"), ("contrôlé", "véhicules"), ("ouvert", "lits"),
    ("détruit", "maisons"), ("livré", "autobus"), ("embauché", "infirmières"), ("mesuré", "fuites"),
    ("verbalisé", "automobilistes"), ("vendu", "terrains"), ("inspecté", "ponts"), ("retiré", "permis"),
)  # fmt: skip
MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "septembre", "octobre", "novembre")
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi")
OPINIONS = (
    "Il faudra bien que cela change un jour.",
    "Que faire, alors, quand plus personne n'écoute ?",
    "Ce serait une belle manière de finir l'année.",
    "Rien n'est pourtant plus triste qu'une gare vide.",
)
SHARED = 120  # sentences in the stock
SHARED_IN_EACH = 6  # how many of them an article repeats


class Press:
    """Writes the articles of one seed."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        random = Random(f"{seed} shared")
        self._shared = sorted({_fact(random) for _ in range(SHARED)})

    def article(self, number: int) -> str:
        """The article with this number: a title, then 40 to 80 sentences in paragraphs."""
        random = Random(f"{self._seed} {number}")
        sentences = [_sentence(random) for _ in range(random.randint(40, 80) - SHARED_IN_EACH)]
        for shared in random.sample(self._shared, SHARED_IN_EACH):
            sentences.insert(random.randrange(len(sentences)), shared)
        place = random.choice(PLACES)
        paragraphs = [f"{random.choice(BODIES)} de {place} présente son bilan numéro {number + 1}"]
        while sentences:
            size = random.randint(2, 5)
            paragraphs.append(" ".join(sentences[:size]))
            del sentences[:size]
        return "\n\n".join(paragraphs) + "\n"


def _sentence(random: Random) -> str:
    shapes = (_fact, _fact, _fact, _said, _according, _quoted, _hearsay, _dry, _two)
    if random.random() < 0.06:
        return random.choice(OPINIONS)
    return random.choice(shapes)(random)


def _person(random: Random) -> str:
    return f"{random.choice(FIRST_NAMES)} {random.choice(LAST_NAMES)}"


def _number(random: Random) -> str:
    number = random.choice((random.randint(2, 99), random.randint(100, 999), random.randint(1000, 90000)))
    return f"{number:,}".replace(",", "\u202f")


def _date(random: Random) -> str:
    day = f"{random.choice(WEEKDAYS)} {random.randint(2, 28)} {random.choice(MONTHS)}"
    return f"{day} {random.randint(2019, 2025)}" if random.random() < 0.5 else day


def _deed(random: Random) -> str:
    verb, things = random.choice(DEEDS)
    return f"a {verb} {_number(random)} {things}"


def _body(random: Random) -> str:
    return f"{random.choice(BODIES)} de {random.choice(PLACES)}"


def _small(words: str) -> str:
    return words[0].lower() + words[1:]


def _fact(random: Random) -> str:
    return f"{_body(random)} {_deed(random)} {_date(random)}."


def _said(random: Random) -> str:
    verb = random.choice(("affirmé", "déclaré", "assuré", "indiqué"))
    return f"{_person(random)}, {random.choice(ROLES)}, a {verb} que {_small(_body(random))} {_deed(random)}."


def _according(random: Random) -> str:
    return (
        f"Selon {_small(_body(random))}, {_person(random)} {_deed(random)} en {random.randint(2010, 2025)}."
    )


def _quoted(random: Random) -> str:
    return f"« Notre équipe {_deed(random)} {_date(random)} », a déclaré {_person(random)}."


def _hearsay(random: Random) -> str:
    verb, things = random.choice(DEEDS)
    return f"{_body(random)} aurait {verb} {_number(random)} {things} {_date(random)}."


def _dry(random: Random) -> str:
    percent = f"{random.randint(1, 60)},{random.randint(1, 9)} %"
    return f"Le chômage a atteint {percent} à {random.choice(PLACES)} en {random.randint(2005, 2025)}."


def _two(random: Random) -> str:
    return f"{_body(random)} {_deed(random)}, tandis que {_small(_body(random))} {_deed(random)}."
