from datetime import date

import pytest

from claims.splitting import Kind, split


def why(text, language="fr"):
    result = split(text, language=language)
    assert result.claims == ()
    (skipped,) = result.skipped
    return skipped.why.code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Faut-il fermer 3 écoles ?", "question"),
        ("« Faut-il fermer 3 écoles ? »", "question"),
        ("C'est une honte absolument inacceptable.", "opinion"),
        ("Le maire a fustigé la « politique absurde » du préfet.", "opinion"),
        ("Le maire a remercié les pompiers.", "speech_act"),
        ("Le maire souhaite une belle fête.", "wish"),
        ("Il faut rester calme.", "norm"),
        ("Les élus viendront sûrement.", "prediction"),
        ("Si tout va bien, la fête est belle.", "hypothesis"),
        ("J'aime ce pays.", "first_person"),
        ("Une soirée entre amis au bord du lac.", "fragment"),
        ("Il reste là.", "not_checkable"),
    ],
)
def test_what_is_no_claim_says_why(text, code):
    assert why(text) == code


def test_a_verdict_about_a_man_is_no_speech_act():
    (claim,) = split("Le tribunal a condamné Paul Brun à 3 ans de prison.", language="fr").claims

    assert claim.text == "Le tribunal a condamné Paul Brun à 3 ans de prison"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Le train transporte 300 voyageurs.", Kind.NUMBER),
        ("Paul Brun a quitté la ville de Vire.", Kind.EVENT),
        ("La ville de Vire possède un port en Normandie.", Kind.STATE),
        ("Selon la police, la ville de Vire possède un port.", Kind.STATEMENT),
        ("La gare de Vire ouvrira le 4 mai 2031.", Kind.ANNOUNCEMENT),
    ],
)
def test_kinds(text, kind):
    assert [claim.kind for claim in split(text, language="fr").claims] == [kind]


def test_a_year_after_publication_makes_an_announcement():
    text = "Le groupe vise la fermeture de 3 usines à Vire en 2024, indique la police."

    before = split(text, language="fr", published=date(2020, 1, 1)).claims
    after = split(text, language="fr", published=date(2025, 1, 1)).claims

    assert [claim.kind for claim in before] == [Kind.ANNOUNCEMENT]
    assert [claim.kind for claim in after] == [Kind.NUMBER]


def test_more_cues_score_higher():
    low = split("La ville de Vire possède un port.", language="fr").claims
    high = split("Le 4 mai 2012, la ville de Vire a vendu 3 ports.", language="fr").claims

    assert 0 < low[0].score < high[0].score < 1


def test_reasons_read_as_english_and_are_at_most_five():
    (claim,) = split(
        "Le 4 mai 2012, on a toujours vendu 14 500 tonnes de bon blé à Vire, selon la police.", language="fr"
    ).claims
    reasons = [str(reason) for reason in claim.reasons]

    assert len(reasons) == 5
    assert "gives a number: 14 500 tonnes" in reasons
    assert "gives a date: 4 mai 2012" in reasons


def test_a_percentage_keeps_its_sign():
    (claim,) = split("Le prix du blé a baissé de 8 %.", language="fr").claims

    assert "gives a number: 8 %" in [str(reason) for reason in claim.reasons]


def test_a_negated_limit_is_no_negation_and_keeps_its_number():
    (claim,) = split("Le groupe ne contrôle plus que 8% du pays.", language="fr").claims

    assert claim.text == "Le groupe ne contrôle plus que 8% du pays"


def test_every_claim_has_two_reasons_and_one_of_them_may_be_that_it_asserts():
    (claim,) = split("Le maire a fermé la vieille école du village.", language="fr").claims

    assert [str(reason) for reason in claim.reasons] == [
        "tells of an event: a fermé",
        "makes a full assertion",
    ]


def test_a_piece_that_is_no_claim_beside_one_that_is_is_skipped_alone():
    text = "Le maire a fermé 3 écoles, détruisant nos beaux espoirs."

    result = split(text, language="fr")

    assert [claim.text for claim in result.claims] == ["Le maire a fermé 3 écoles"]
    assert [text[s.start : s.end] for s in result.skipped] == ["détruisant nos beaux espoirs"]


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("Ces enjeux pourraient modifier la donne.", "fr", "norm"),
        ("Un tel accord ruinerait le pays.", "fr", "conditional"),
        ("La mairie promet un effort au plus vite.", "fr", "prediction"),
        ("Trois chiffres ressortent du bilan :", "fr", "leads_in"),
        ("Le projet est « mal ficelé ».", "fr", "scare_quote"),
        ("Nous sommes prêts à tout.", "fr", "we"),
        ("Residents should check the tables.", "en", "norm"),
        ("It is a national shame.", "en", "opinion"),
        ("They hope for a dry spring.", "en", "wish"),
    ],
)
def test_more_that_is_no_claim(text, language, code):
    assert why(text, language) == code


def test_a_dated_plan_is_an_announcement_and_no_norm():
    (claim,) = split("Les réparations doivent commencer le 2 mai.", language="fr").claims

    assert claim.kind is Kind.ANNOUNCEMENT


def test_asking_whether_supposes_nothing():
    (claim,) = split("Le 4 mai, l'officier a refusé de dire si le pont a cédé.", language="fr").claims

    assert "hypothesis" not in [reason.code for reason in claim.reasons]
