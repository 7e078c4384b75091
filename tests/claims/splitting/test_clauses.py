import pytest

from claims.splitting import split


def spans(text, language="fr"):
    return [claim.text for claim in split(text, language=language).claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'armée a repris 3 villages et a libéré la ville de Vire.",
            ["L'armée a repris 3 villages", "a libéré la ville de Vire"],
        ),
        (
            "L'armée a repris 3 villages, même si 300 rebelles tiennent encore le port.",
            ["L'armée a repris 3 villages", "300 rebelles tiennent encore le port"],
        ),
        (
            "Le maire a fermé 3 écoles, tandis que le préfet a ouvert 2 casernes.",
            ["Le maire a fermé 3 écoles", "le préfet a ouvert 2 casernes"],
        ),
        (
            "Le maire a fermé 3 écoles ; le préfet a ouvert 2 casernes.",
            ["Le maire a fermé 3 écoles", "le préfet a ouvert 2 casernes"],
        ),
        (
            "La bombe a touché la gare, détruisant 3 ponts à Vire.",
            ["La bombe a touché la gare", "détruisant 3 ponts à Vire"],
        ),
        (
            "Le maire a fermé 3 écoles, et le préfet a ouvert 2 casernes.",
            ["Le maire a fermé 3 écoles", "le préfet a ouvert 2 casernes"],
        ),
        (
            "Le maire a dit que 3 écoles ont fermé et que 2 casernes ont ouvert.",
            ["3 écoles ont fermé", "2 casernes ont ouvert"],
        ),
        (
            "Paul Brun a reçu le maire, qui a fermé 3 écoles.",
            ["Paul Brun a reçu le maire", "a fermé 3 écoles"],
        ),
        ("Mais le maire a fermé 3 écoles.", ["le maire a fermé 3 écoles"]),
        ("Par ailleurs, le maire a fermé 3 écoles.", ["le maire a fermé 3 écoles"]),
        ("En effet, selon la police, 3 ponts ont cédé.", ["3 ponts ont cédé"]),
        ("Le maire et le préfet ont fermé 3 écoles.", ["Le maire et le préfet ont fermé 3 écoles"]),
        (
            "Les écoles (qui ont été fermées, et ont brûlé) comptaient 300 élèves.",
            ["Les écoles (qui ont été fermées, et ont brûlé) comptaient 300 élèves"],
        ),
        (
            "Les élus qui ont voté la loi en 2012 ont perdu 3 sièges.",
            ["Les élus qui ont voté la loi en 2012 ont perdu 3 sièges"],
        ),
    ],
)
def test_french_clauses(text, expected):
    assert spans(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army took 3 villages, while the rebels held the port of Vire.",
            ["The army took 3 villages", "the rebels held the port of Vire"],
        ),
        (
            "The army took 3 villages and freed 300 prisoners.",
            ["The army took 3 villages", "freed 300 prisoners"],
        ),
        ("However, the army took 3 villages.", ["the army took 3 villages"]),
    ],
)
def test_english_clauses(text, expected):
    assert spans(text, "en") == expected
