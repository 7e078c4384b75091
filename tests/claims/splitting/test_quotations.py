from claims.splitting import Voice, split


def claims(text, language="fr"):
    return split(text, language=language).claims


def test_one_quotation_over_two_sentences_has_one_speaker_and_is_quoted():
    found = claims(
        "« Le pont a cédé à 8 heures. La route a été fermée lundi », a déclaré Jean Martin, maire de Vire."
    )

    assert [claim.text for claim in found] == ["Le pont a cédé à 8 heures", "La route a été fermée lundi"]
    assert {claim.speaker for claim in found} == {"Jean Martin"}
    assert {claim.voice for claim in found} == {Voice.QUOTED}


def test_quotation_marks_and_no_break_spaces_stay_outside():
    (found,) = claims("«\u202fLe pont a cédé en 2012\u202f», a affirmé le ministère.")

    assert found.text == "Le pont a cédé en 2012"
    assert found.speaker == "le ministère"


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph():
    found = claims("« Le pont a cédé en 2012, a dit Jean Martin.\n\nLa ville a rouvert la gare lundi.")

    assert found[-1].text == "La ville a rouvert la gare lundi"
    assert found[-1].voice is Voice.AUTHOR


def test_a_quotation_goes_on_in_the_next_paragraph():
    found = claims(
        "« Le pont a cédé en 2012, a dit Jean Martin. La route a fermé.\n\n« La gare a rouvert en 2015. »"
    )

    assert found[-1].text == "La gare a rouvert en 2015"
    assert found[-1].speaker == "Jean Martin"
    assert found[-1].voice is Voice.QUOTED


def test_a_nested_quotation_belongs_to_the_outer_one():
    (found,) = claims("« Le maire a fermé 3 écoles “pour un mois” en mars », a indiqué Anne Leroy.")

    assert found.text == "Le maire a fermé 3 écoles “pour un mois” en mars"
    assert found.voice is Voice.QUOTED


def test_an_inner_mark_left_open_does_not_swallow_the_paragraph():
    found = claims("« Le pont “neuf a cédé en 2012 », a dit Anne Leroy. La gare a rouvert lundi.")

    assert found[-1].voice is Voice.AUTHOR


def test_a_borrowed_word_makes_nothing_quoted():
    (found,) = claims("La ville a rouvert « la Grande Halle » le 4 mars 2018.")

    assert found.voice is Voice.AUTHOR
    assert found.text.endswith("le 4 mars 2018")


def test_english_quotation_marks():
    found = claims(
        "“The bridge collapsed in 2012,” said Tom Berg, the mayor. “The road was closed on Monday.”", "en"
    )

    assert [claim.text for claim in found] == [
        "The bridge collapsed in 2012",
        "The road was closed on Monday",
    ]
    assert {claim.speaker for claim in found} == {"Tom Berg"}
    assert {claim.voice for claim in found} == {Voice.QUOTED}


def test_straight_quotation_marks_open_and_close_in_turn():
    found = claims(
        '"The bridge collapsed in 2012," Tom Berg said, "and the road was closed on Monday."', "en"
    )

    assert [claim.text for claim in found] == [
        "The bridge collapsed in 2012",
        "the road was closed on Monday",
    ]
    assert {claim.speaker for claim in found} == {"Tom Berg"}


def test_single_quotation_marks_and_apostrophes_are_told_apart():
    found = claims(
        "‘The smugglers’ boat sank in May 2012. It’s been raised,’ said Tom Berg. The port reopened on Monday.",
        "en",
    )

    assert found[0].text == "The smugglers’ boat sank in May 2012"
    assert found[0].voice is Voice.QUOTED
    assert found[0].speaker == "Tom Berg"
    assert found[-1].voice is Voice.AUTHOR


def test_a_paragraph_after_a_dash_is_speech():
    found = claims("— Le pont a cédé à 8 heures. La route a été fermée lundi, murmure Jean Martin.")

    assert {claim.speaker for claim in found} == {"Jean Martin"}
    assert {claim.voice for claim in found} == {Voice.QUOTED}
