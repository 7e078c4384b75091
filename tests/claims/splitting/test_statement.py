from datetime import date

import pytest

from claims.splitting import split


def statements(text, language="fr", published=None):
    return [claim.statement for claim in split(text, language=language, published=published).claims]


def test_a_statement_begins_with_a_capital():
    assert statements("Selon la police, le pont a cédé en 2012.") == ["Le pont a cédé en 2012"]


def test_an_accusation_becomes_a_clause():
    assert statements("Le syndicat accuse la préfecture d'avoir accordé 3 dérogations en mars.") == [
        "La préfecture a accordé 3 dérogations en mars"
    ]
    assert statements("Le syndicat accuse les préfets d'avoir accordé 3 dérogations en mars.") == [
        "Les préfets ont accordé 3 dérogations en mars"
    ]
    assert statements("Le syndicat accuse l’usine d’être partie en Suisse en 2012.") == [
        "L’usine est partie en Suisse en 2012"
    ]


def test_an_accusation_of_uncertain_number_stays_as_it_is():
    assert statements("Le syndicat accuse Brun et Fils d'avoir fermé 3 ateliers en mars.") == [
        "Brun et Fils d'avoir fermé 3 ateliers en mars"
    ]


def test_a_pronoun_gives_way_to_the_only_person_it_can_mean():
    assert statements("Paul Brun dirige 3 usines. Il a fermé 2 écoles en 2012.") == [
        "Paul Brun dirige 3 usines",
        "Paul Brun a fermé 2 écoles en 2012",
    ]


def test_a_pronoun_that_could_mean_two_people_stays():
    assert statements("Paul Brun a remplacé Marc Lefort en 2011. Il a fermé 2 écoles en 2012.")[
        -1
    ].startswith("Il")


def test_a_pronoun_stays_when_nobody_or_another_paragraph_comes_before():
    assert statements("Il a fermé 2 écoles en 2012.") == ["Il a fermé 2 écoles en 2012"]
    assert statements("Paul Brun dirige 3 usines.\n\nIl a fermé 2 écoles en 2012.")[-1].startswith("Il")
    assert statements("Paul Brun, de Vire, dirige 3 usines. Il a fermé 2 écoles en 2012.")[-1].startswith(
        "Il"
    )
    assert statements("Le maire dirige 3 usines. Il a fermé 2 écoles en 2012.")[-1].startswith("Il")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Le choc a tordu 12 rails et arraché 120 mètres de voie.", "Le choc a arraché 120 mètres de voie"),
        (
            "Les unités ont brisé 3 lignes et ont libéré la ville de Vire.",
            "Les unités ont libéré la ville de Vire",
        ),
        ("La frappe a détruit 2 ponts, blessant trois soldats.", "La frappe a blessé trois soldats"),
        ("Le maire a reçu Paul Brun, qui dirige 3 usines.", "Paul Brun dirige 3 usines"),
    ],
)
def test_a_later_clause_gets_its_subject(text, last):
    assert statements(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Un immeuble s'est effondré à Vire, tuant 42 personnes.", "Tuant 42 personnes"),
        ("Le mur a cédé à Vire, blessant trois soldats.", "Blessant trois soldats"),
        ("Il a fermé 3 écoles et ouvert 2 gares.", "Ouvert 2 gares"),
    ],
)
def test_a_subject_that_is_not_certain_is_not_given(text, last):
    assert statements(text)[-1] == last


def test_a_day_gets_its_date_from_the_day_of_publication():
    published = date(2026, 3, 12)

    assert statements("Le conseil a voté lundi soir 3 lois à Vire.", published=published) == [
        "Le conseil a voté lundi soir (9 mars 2026) 3 lois à Vire"
    ]
    assert statements("La gare de Vire ouvrira le 4 mai.", published=published) == [
        "La gare de Vire ouvrira le 4 mai 2026"
    ]
    assert statements("The strike destroyed two bridges on Monday.", "en", published) == [
        "The strike destroyed two bridges on Monday 9 March 2026"
    ]


def test_a_day_that_is_not_certain_stays_as_it_is():
    assert statements("Le conseil de Vire vote 3 lois chaque lundi.", published=date(2026, 3, 12)) == [
        "Le conseil de Vire vote 3 lois chaque lundi"
    ]
    assert statements("Le conseil a voté 3 lois à Vire lundi.") == ["Le conseil a voté 3 lois à Vire lundi"]
