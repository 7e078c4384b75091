from claims.splitting import split


def groups(text):
    return [claim.group for claim in split(text, language="fr").claims]


def test_the_same_proposition_shares_a_group():
    assert groups(
        "Le groupe Orion a fermé 12 usines en Bretagne. Le maire est parti lundi. "
        "Selon la police, Orion a fermé ses 12 usines de Bretagne."
    ) == [1, 2, 1]


def test_a_less_precise_version_belongs_to_it():
    assert groups("Orion a fermé 12 usines en Bretagne. Orion a fermé des usines en Bretagne.") == [1, 1]


def test_another_number_is_another_proposition():
    assert groups("Orion a fermé 12 usines en Bretagne. Orion a fermé 15 usines en Bretagne.") == [1, 2]


def test_a_negation_is_another_proposition():
    assert groups("Orion a fermé 12 usines en Bretagne. Orion n'a pas fermé 12 usines en Bretagne.") == [1, 2]


def test_a_restriction_is_not_a_negation():
    assert groups(
        "Orion contrôle 8 usines en Bretagne. Orion ne contrôle plus que 8 usines en Bretagne."
    ) == [1, 1]


def test_a_proposition_repeated_very_often_is_one_group():
    assert set(groups("Orion a fermé 12 usines en Bretagne.\n" * 100)) == {1}


def test_words_that_tell_the_same_group():
    assert groups(
        "La Ludavie aurait bombardé le marché de Vrenka. Le maire est parti lundi à Vire. "
        "L'armée ludave a frappé le marché de Vrenka."
    ) == [1, 2, 1]


def test_a_number_word_is_its_number():
    assert groups("Orion a fermé douze usines en Bretagne. Orion a fermé 12 usines en Bretagne.") == [1, 1]


def test_what_is_still_to_come_is_another_proposition():
    assert groups("Orion a fermé 12 usines en Bretagne. Orion fermera 12 usines en Bretagne.") == [1, 2]


def test_the_contrary_is_another_proposition():
    assert groups("Orion a fermé 12 usines en Bretagne. Orion a ouvert 12 usines en Bretagne.") == [1, 2]


def test_somebody_else_is_another_proposition():
    assert groups("Orion a fermé 12 usines en Bretagne. Vega a fermé 12 usines en Bretagne.") == [1, 2]
