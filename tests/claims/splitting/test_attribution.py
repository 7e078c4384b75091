import pytest

from claims.splitting import Voice, split


def only(text, language="fr"):
    (claim,) = split(text, language=language).claims
    return claim


FRAMES = [
    ("fr", "Selon le ministère, le pont a cédé en 2012.", "le pont a cédé en 2012", "le ministère", "Selon"),
    ("fr", "D'après l'Insee, 300 usines ont fermé.", "300 usines ont fermé", "l'Insee", "D'après"),
    ("fr", "Pour Jean Martin, 300 usines ont fermé.", "300 usines ont fermé", "Jean Martin", "Pour"),
    ("fr", "Le pont a cédé en 2012, selon la police.", "Le pont a cédé en 2012", "la police", "selon"),
    ("fr", "Le pont a cédé en 2012 d'après la mairie.", "Le pont a cédé en 2012", "la mairie", "d'après"),
    ("fr", "Le maire a déclaré que le pont avait cédé.", "le pont avait cédé", "Le maire", "a déclaré"),
    ("fr", "Le maire affirme lundi que le pont a cédé.", "le pont a cédé", "Le maire", "affirme"),
    ("fr", "Le pont a cédé en 2012, affirme-t-il.", "Le pont a cédé en 2012", "il", "affirme-t-il"),
    ("fr", "Le pont a cédé lundi, a indiqué la police.", "Le pont a cédé lundi", "la police", "a indiqué"),
    (
        "fr",
        "Le pont a cédé lundi, a indiqué à la presse le préfet.",
        "Le pont a cédé lundi",
        "le préfet",
        "a indiqué",
    ),
    (
        "fr",
        "Le pont a cédé lundi, a ainsi précisé le colonel Paul Brun, porte-parole de l'armée.",
        "Le pont a cédé lundi",
        "Paul Brun",
        "a ainsi précisé",
    ),
    ("fr", "Anne Leroy : « Le pont a cédé en 2012. »", "Le pont a cédé en 2012", "Anne Leroy", ":"),
    ("fr", "Anne Leroy a répondu : « Le pont a cédé. »", "Le pont a cédé", "Anne Leroy", "a répondu"),
    ("fr", "Le maire reconnaît avoir fermé 3 écoles.", "avoir fermé 3 écoles", "Le maire", "reconnaît"),
    (
        "fr",
        "Le maire a fait savoir que 3 écoles ont fermé.",
        "3 écoles ont fermé",
        "Le maire",
        "a fait savoir",
    ),
    (
        "fr",
        "Le groupe a annoncé le 3 mai la fermeture de 12 usines.",
        "la fermeture de 12 usines",
        "Le groupe",
        "a annoncé",
    ),
    (
        "en",
        "According to the ministry, 12 plants closed.",
        "12 plants closed",
        "the ministry",
        "According to",
    ),
    (
        "en",
        "Twelve plants closed, according to the union.",
        "Twelve plants closed",
        "the union",
        "according to",
    ),
    ("en", "The mayor said that 12 plants had closed.", "12 plants had closed", "The mayor", "said"),
    ("en", "The mayor said on Monday 12 plants had closed.", "12 plants had closed", "The mayor", "said"),
    ("en", "The mayor told reporters the plant had closed.", "the plant had closed", "The mayor", "told"),
    (
        "en",
        "Twelve plants closed in May, the ministry said.",
        "Twelve plants closed in May",
        "the ministry",
        "said",
    ),
    ("en", "Twelve plants closed, said Ann Lee, a lawyer.", "Twelve plants closed", "Ann Lee", "said"),
]


@pytest.mark.parametrize(("language", "text", "span", "speaker", "cue"), FRAMES)
def test_the_frame_is_left_outside_and_gives_speaker_and_cue(language, text, span, speaker, cue):
    claim = only(text, language)

    assert (claim.text, claim.speaker, claim.cue) == (span, speaker, cue)
    assert claim.voice in (Voice.REPORTED, Voice.QUOTED)


def test_who_accuses_is_the_speaker_and_what_is_accused_is_unconfirmed():
    claim = only("Le syndicat accuse la direction d'avoir fermé 3 usines.")

    assert claim.text == "la direction d'avoir fermé 3 usines"
    assert claim.speaker == "Le syndicat"
    assert claim.voice is Voice.REPORTED
    assert claim.hearsay


def test_an_accusation_beside_the_main_statement_shares_its_subject():
    found = split(
        "Le ministère a évoqué la fermeture de 3 usines, tout en accusant le groupe d'avoir menti en 2016."
    ).claims

    assert [claim.text for claim in found] == [
        "la fermeture de 3 usines",
        "le groupe d'avoir menti en 2016",
    ]
    assert {claim.speaker for claim in found} == {"Le ministère"}


def test_is_accused_has_no_speaker():
    claim = only("Jean Martin est accusé d'avoir volé 300 euros.")

    assert claim.speaker is None
    assert claim.voice is Voice.REPORTED
    assert claim.hearsay


def test_what_is_added_after_the_speaker_is_his_too():
    found = split(
        "« Le pont a cédé en 2012 », affirme Anne Leroy, ajoutant que 3 routes ont été fermées."
    ).claims

    assert [claim.text for claim in found] == ["Le pont a cédé en 2012", "3 routes ont été fermées"]
    assert {claim.speaker for claim in found} == {"Anne Leroy"}


def test_a_source_in_the_middle_of_a_clause_stays_inside():
    claim = only("Le pont a, selon la police, cédé en 2012 sous un camion.")

    assert claim.text == "Le pont a, selon la police, cédé en 2012 sous un camion"
    assert claim.speaker == "la police"


def test_words_after_the_speaker_that_say_nothing_are_left_out():
    claim = only("« Le pont a cédé en 2012 », a dit Anne Leroy, maire de Vire, devant la presse.")

    assert claim.text == "Le pont a cédé en 2012"


@pytest.mark.parametrize(
    "text",
    [
        "Le prix a varié de 3 % selon les régions.",
        "Selon les cas, le prix a varié de 3 %.",
        "Le pont a cédé en 2012.",
        "Jean Martin a plus de 300 brebis que son voisin Paul.",
        "Le 4 mai, alors que 300 élus votaient, la salle a brûlé.",
    ],
)
def test_what_only_looks_like_a_frame_is_the_authors_own(text):
    for claim in split(text, language="fr").claims:
        assert claim.voice is Voice.AUTHOR
        assert claim.speaker is None


def test_what_the_speaker_thinks_himself_is_no_claim():
    result = split("Je pense que nous devons rester calmes.", language="fr")

    assert result.claims == ()


def test_a_date_before_the_subject_is_no_part_of_it():
    claim = only("Le 4 mai 2012, l'ancien maire de Vire a reconnu avoir fermé 3 écoles.")

    assert claim.speaker == "l'ancien maire de Vire"


def test_a_role_after_the_name_is_passed_over():
    claim = only("En 2012, Anne Leroy, ministre de la Santé, a affirmé que 300 lits ont été fermés.")

    assert claim.speaker == "Anne Leroy"


def test_a_plain_noun_can_be_the_speaker():
    claim = only("Les voisines affirment avoir vu 3 loups.")

    assert (claim.speaker, claim.text) == ("Les voisines", "avoir vu 3 loups")


def test_a_quotation_that_ends_the_claim_keeps_its_marks():
    claim = only('Paul Brun a fermé 3 écoles "pour un an".')

    assert claim.text == 'Paul Brun a fermé 3 écoles "pour un an"'


@pytest.mark.parametrize(
    "text",
    [
        "Comme la police l'a indiqué, 3 ponts ont cédé.",
        "Les écoles ont été critiquées et 3 ponts ont cédé.",
        "Le maire a bien dormi et 3 ponts ont cédé.",
        "Le maire accuse, 3 ponts ont cédé.",
    ],
)
def test_a_verb_of_speech_without_content_frames_nothing(text):
    assert all(claim.cue is None for claim in split(text, language="fr").claims)


MORE_FRAMES = [
    ("fr", "En effet, selon la police, 3 ponts ont cédé.", "3 ponts ont cédé", "la police"),
    ("fr", "3 ponts ont cédé, d'après une étude publiée mardi par l'Insee.", "3 ponts ont cédé", "l'Insee"),
    ("fr", "Aux dires de la police, 3 ponts ont cédé.", "3 ponts ont cédé", "la police"),
    (
        "fr",
        "Un rapport publié jeudi indique que 3 ponts ont cédé.",
        "3 ponts ont cédé",
        "Un rapport publié jeudi",
    ),
    ("fr", "Les chiffres montrent que 3 ponts ont cédé.", "3 ponts ont cédé", "Les chiffres"),
    ("fr", "Il a été annoncé que 3 ponts ont cédé.", "3 ponts ont cédé", None),
    ("fr", "Le maire tient à préciser que 3 ponts ont cédé.", "3 ponts ont cédé", "Le maire"),
    ("fr", "La mairie fait état de 3 blessés à Vire.", "3 blessés à Vire", "La mairie"),
    ("fr", "Le maire, interrogé lundi, a indiqué que 3 ponts ont cédé.", "3 ponts ont cédé", "Le maire"),
    ("fr", "3 ponts ont cédé lundi, la mairie l'affirme.", "3 ponts ont cédé lundi", "la mairie"),
    ("fr", "Comme l'a dit Anne Leroy, 3 ponts ont cédé.", "3 ponts ont cédé", "Anne Leroy"),
    ("fr", "« 3 ponts ont cédé lundi », s'étonne la mairie.", "3 ponts ont cédé lundi", "la mairie"),
    ("fr", "« 3 ponts ont cédé lundi », peut-on lire dans le rapport.", "3 ponts ont cédé lundi", "on"),
    (
        "en",
        "A study published on Monday found that 3 bridges fell.",
        "3 bridges fell",
        "A study published on Monday",
    ),
    (
        "en",
        "3 bridges fell in May, official figures showed last week.",
        "3 bridges fell in May",
        "official figures",
    ),
    (
        "en",
        "‘3 bridges fell in May,’ its director, Ann Lee, told the press.",
        "3 bridges fell in May",
        "Ann Lee",
    ),
    ("en", "It has been reported that 3 bridges fell.", "3 bridges fell", None),
]


@pytest.mark.parametrize(("language", "text", "span", "speaker"), MORE_FRAMES)
def test_frames_of_many_shapes(language, text, span, speaker):
    claim = only(text, language)

    assert (claim.text, claim.speaker) == (span, speaker)
    assert claim.voice in (Voice.REPORTED, Voice.QUOTED)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les résultats n'indiquent aucun changement en 2012."),
        ("fr", "Le projet s'est révélé coûteux pour 3 villes en 2012."),
        ("fr", "Le panneau indique la sortie de la ville."),
        ("fr", "Le préfet a refusé de confirmer que 3 ponts avaient cédé lundi."),
        ("fr", "Le ministère dément toute fermeture de lits en 2012."),
        ("en", "The report found no evidence of fraud in 2012."),
        ("en", "He denied taking £3m in bribes in 2012."),
        ("en", "Please note that 3 bridges fell in May 2012."),
    ],
)
def test_other_uses_of_the_verbs_attribute_nothing(language, text):
    assert all(claim.cue is None for claim in split(text, language=language).claims)


def test_what_stands_beside_a_statement_is_the_authors_own():
    found = split("Le maire a assuré que 3 ponts avaient cédé et a fermé la route de Vire lundi.").claims

    assert [(claim.text, claim.voice) for claim in found] == [
        ("3 ponts avaient cédé", Voice.REPORTED),
        ("a fermé la route de Vire lundi", Voice.AUTHOR),
    ]


def test_the_clause_after_a_conceded_statement_is_the_authors_own():
    found = split(
        "Si la mairie assure que 3 ponts ont cédé, la route a été fermée lundi.", language="fr"
    ).claims

    assert {claim.text: claim.speaker for claim in found}.get("la route a été fermée lundi", "") is None


def heard(text, language="fr"):
    """Each claim with its speaker."""
    return [(claim.text, claim.speaker) for claim in split(text, language=language).claims]


def test_whom_a_sentence_is_about_says_what_follows_its_colon():
    text = "Le maire Paul Brun ne décolère pas : « La route 12 a été fermée en mars 2012. »"

    assert ("La route 12 a été fermée en mars 2012", "Paul Brun") in heard(text)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Nos exportations de blé, a répliqué Paul Brun, ont chuté de 31 % en 2012.",
            "fr",
            ("Nos exportations de blé, a répliqué Paul Brun, ont chuté de 31 % en 2012", "Paul Brun"),
        ),
        (
            "The three checks, Detective Mary Sand said, were sent to Leeds in 2012.",
            "en",
            ("The three checks, Detective Mary Sand said, were sent to Leeds in 2012", "Mary Sand"),
        ),
    ],
)
def test_a_frame_in_the_middle_is_no_clause_of_its_own(text, language, expected):
    assert heard(text, language) == [expected]


def test_what_is_added_to_an_announcement_is_the_author_s():
    text = "Paris a annoncé la fermeture de 3 ponts, alors que Londres a ouvert 12 routes en 2012."

    assert heard(text) == [("la fermeture de 3 ponts", "Paris"), ("Londres a ouvert 12 routes en 2012", None)]


def test_what_a_speaker_is_belongs_to_the_frame():
    text = "« Trois usines ont fermé en 2012 », explique Anne Ferry, bobineuse depuis 1969 et déléguée syndicale."

    assert heard(text) == [("Trois usines ont fermé en 2012", "Anne Ferry")]


def test_a_verb_before_the_frame_is_kept():
    text = "Les élus ont fermé 3 écoles en 2012 et affirment que 12 classes ont rouvert."

    assert heard(text) == [
        ("Les élus ont fermé 3 écoles en 2012", None),
        ("12 classes ont rouvert", "Les élus"),
    ]
