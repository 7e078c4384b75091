import pytest

from claims.splitting import split


def sentences(text, language="fr"):
    return [text[s.start : s.end] for s in split(text, language=language).sentences]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", ["M. Durand a reçu Mme. Leroy.", "Il est parti."]),
        ("fr", ["Le prix est de 3.50 euros.", "Il monte."]),
        ("fr", ["J. P. Martin a signé.", "Le texte passe."]),
        ("fr", ["Ils vendent du pain, du sel, etc.", "Le marché ferme à midi."]),
        ("fr", ["Il hésite…", "Puis il part."]),
        ("fr", ["Vraiment ?", "Oui !", "Non."]),
        ("fr", ["« Il pleut.", "Il vente. »", "Le maire est parti."]),
        ("fr", ["«\u00a0Il pleut.\u00a0»", "Le maire est parti."]),
        ("fr", ['Il dit "oui".', "Elle dit non."]),
        ("fr", ['"Il pleut. "', "Le maire est parti."]),
        ("fr", ["« Tu viens ? » demande le maire.", "Oui."]),
        ("fr", ["Le 1er mai est férié.", "L'art. 5 le dit."]),
        ("fr", ["Il prend de la vitamine C.", "Il dort."]),
        ("fr", ["Le groupe est né av. J.-C. en Gaule.", "Il a duré."]),
        ("fr", ["La séance est levée.", "- un deuxième point."]),
        ("en", ["Mr. Smith met Dr. Jones at 5 p.m. on Monday.", "They left."]),
        ("en", ["The U.S. Senate voted.", "It was late."]),
        ("en", ["He works at Acme Inc.", "The firm is small."]),
        ("en", ['"Stop!" Smith said.', "Nobody moved."]),
        ("en", ["(It rained.)", "We left."]),
        ("es", ["El Sr. García llegó.", "La Sra. Ruiz no."]),
        ("de", ["Am 3. Oktober feiert man.", "Dr. Braun kommt z.B. nicht."]),
        ("de", ["Es waren 15.", "Die anderen fehlten."]),
    ],
)
def test_sentences_end_where_a_reader_says(language, expected):

    assert sentences(" ".join(expected), language) == expected


def test_a_newline_ends_a_sentence():
    assert sentences("Un début sans point\nUne suite.") == ["Un début sans point", "Une suite."]


def test_a_missing_space_after_the_stop_is_forgiven_but_not_in_addresses():
    assert sentences("Il pleut.Le maire part.") == ["Il pleut.", "Le maire part."]
    assert sentences("Le site exemple.org ouvre.") == ["Le site exemple.org ouvre."]


def test_a_sentence_too_long_for_prose_is_skipped_and_said_to_be():
    text = "mot " * 2000

    result = split(text, language="fr")

    assert result.claims == ()
    assert [str(skipped.why) for skipped in result.skipped] == ["longer than a sentence of prose"]
