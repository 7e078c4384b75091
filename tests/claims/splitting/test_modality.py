import pytest

from claims.splitting import split


def hearsay(text, language="fr"):
    return [claim.hearsay for claim in split(text, language=language).claims]


@pytest.mark.parametrize(
    "text",
    [
        "Le général aurait vendu 3 villas en 2012.",
        "Les troupes auraient détruit 12 ponts.",
        "Paul Brun serait titulaire de 3 comptes en Suisse.",
        "Selon la police, le groupe contrôlerait 8 % du pays.",
        "Le groupe ne contrôlerait plus que 8 % du pays, selon la police.",
        "Les juges estiment que 3 millions d'euros auraient été versés.",
        "Il semble que 12 ponts ont été détruits.",
        "Le train a prétendument tué 3 vaches.",
        "Paul Brun est soupçonné d'avoir vendu 3 villas.",
        "Même si le maire le nie, Paul Brun aurait vendu 3 villas.",
        "Trois drones se seraient écrasés à Vire en 2012.",
        "Le groupe aurait par ailleurs progressé de 12 kilomètres en mai.",
    ],
)
def test_what_is_worded_as_unconfirmed_is_hearsay(text):
    assert any(hearsay(text))


@pytest.mark.parametrize(
    "text",
    [
        "Le général a vendu 3 villas en 2012.",
        "Si la loi passait, 300 usines auraient fermé.",
        "Le maire a dit que 300 usines fermeraient en mai.",
        "Le prix pourrait atteindre 300 euros en mai.",
        "Le film montrait 3 villas et ouvrait le festival de Vire.",
        "Le maire aurait pu fermer 3 usines en 2012.",
        "J'aurais vendu 3 villas, nous aurions vendu 3 villas à Vire en 2012.",
        "Nous serait-il possible de voir 3 villas à Vire.",
        "Sans les pompiers de Vire, 3 maisons auraient brûlé en 2012.",
        "Paul Brun serait élu maire de Vire en 2012, deux ans plus tard.",
        "Il aurait été préférable de fermer 3 usines à Vire en 2012.",
        "Dans ce cas, 3 élus seraient de Vire en 2012.",
    ],
)
def test_other_conditionals_and_plain_statements_are_not(text):
    assert not any(hearsay(text))


@pytest.mark.parametrize(
    "text",
    [
        "The general allegedly sold 3 villas in 2012.",
        "Three bridges were reportedly destroyed in May.",
        "Ann Lee is accused of stealing 300 euros.",
        "Ann Lee was arrested in May and is suspected of stealing 300 euros.",
    ],
)
def test_english_says_it_with_adverbs_and_accusations(text):
    assert any(hearsay(text, "en"))


def test_english_would_is_not_hearsay():
    assert hearsay("The mayor said that 300 plants would close in May.", "en") == [False]


def test_the_reasons_name_the_words():
    (claim,) = split("Le général aurait vendu 3 villas.", language="fr").claims

    assert "worded as unconfirmed: aurait" in [str(reason) for reason in claim.reasons]


def test_what_shares_the_conditional_is_hearsay_too():
    text = "Paul Brun aurait émis 3 chèques en mai, maquillant ensuite 12 factures de la ville de Vire."

    assert hearsay(text) == [True] * len(hearsay(text))
