from claims.splitting import split


def statements(text):
    return [claim.statement for claim in split(text, language="fr").claims]


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
