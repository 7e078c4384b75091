import pytest

from claims.splitting import detect_language, split


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le maire a ouvert la séance et les élus ont voté le budget de la ville."),
        ("en", "The mayor opened the session and the council voted on the budget of the town."),
        ("es", "El alcalde abrió la sesión y los concejales votaron el presupuesto de la ciudad."),
        ("de", "Der Bürgermeister eröffnete die Sitzung und der Rat stimmte über den Haushalt ab."),
    ],
)
def test_an_article_is_recognised_by_its_function_words(language, text):
    assert detect_language(text) == language
    assert split(text).language == language


@pytest.mark.parametrize("text", ["", "Xyz", "42 %", "今日は良い天気です"])
def test_what_tells_nothing_is_undetermined(text):
    assert detect_language(text) == "und"


def test_a_given_language_is_kept_with_its_region():
    result = split("Le train a quitté Lyon à 8 heures.", language="fr-CA")

    assert result.language == "fr-CA"
    assert [claim.text for claim in result.claims] == ["Le train a quitté Lyon à 8 heures"]


def test_an_unknown_language_still_gives_sentences_and_claims_with_numbers():
    result = split("Il treno trasporta 300 persone a Milano. Buongiorno.", language="it")

    assert len(result.sentences) == 2
    assert [claim.text for claim in result.claims] == ["Il treno trasporta 300 persone a Milano"]
