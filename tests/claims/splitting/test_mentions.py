from datetime import date

import pytest

from claims.splitting import MentionKind, split


def mentions(text, kind, language="fr"):
    (claim,) = split(text, language=language, published=date(2026, 3, 12)).claims
    return [
        (text[m.start : m.end], m.value, m.unit)
        if kind is MentionKind.QUANTITY
        else (text[m.start : m.end], m.value)
        for m in claim.mentions
        if m.kind is kind
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le pont a cédé lundi à Vire.", [("lundi", "2026-03-09")]),
        ("Le pont a cédé le 14 octobre 2012.", [("14 octobre 2012", "2012-10-14")]),
        ("Le pont a cédé hier à Vire.", [("hier", "2026-03-11")]),
        ("Le pont a cédé en mars 2012.", [("mars 2012", "2012-03")]),
        ("Le pont a cédé en 2012.", [("2012", "2012")]),
        ("Le pont a cédé il y a deux jours.", [("deux jours", "2026-03-10")]),
        ("Le pont a cédé il y a trois ans.", [("trois ans", "")]),
        ("Le pont a cédé le 3 septembre à Vire.", [("3 septembre", "--09-03")]),
        ("La gare ouvrira lundi à Vire.", [("lundi", "2026-03-16")]),
        ("La route est restée fermée jusqu'à mercredi 8 heures.", [("mercredi", "")]),
    ],
)
def test_french_dates(text, found):
    assert mentions(text, MentionKind.DATE) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bridge fell on Monday in Vire.", [("Monday", "2026-03-09")]),
        ("The bridge fell in March 2012.", [("March 2012", "2012-03")]),
        ("The bridge fell two days ago.", [("two days", "2026-03-10")]),
        ("The bridge fell on 9 January.", [("9 January", "2026-01-09")]),
    ],
)
def test_english_dates(text, found):
    assert mentions(text, MentionKind.DATE, "en") == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("La ville a perdu 14 500 habitants.", "fr", [("14 500 habitants", "14500", "habitants")]),
        ("Le prix du blé a baissé de 8 %.", "fr", [("8 %", "8", "%")]),
        ("Le choc a arraché 1,5 mètre de voie.", "fr", [("1,5 mètre", "1.5", "mètre")]),
        ("Twenty-six people died in Vire.", "en", [("Twenty-six people", "26", "people")]),
    ],
)
def test_quantities(text, language, found):
    assert mentions(text, MentionKind.QUANTITY, language) == found


def test_names():
    assert mentions("Hier, Paul Brun a quitté Saint-Ormel.", MentionKind.NAME) == [
        ("Paul Brun", "Paul Brun"),
        ("Saint-Ormel", "Saint-Ormel"),
    ]
