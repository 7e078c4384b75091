from claims.splitting import split


def speakers(text, language="fr"):
    return [claim.speaker for claim in split(text, language=language).claims]


def test_a_pronoun_means_the_last_speaker():
    assert speakers(
        "Le colonel Paul Brun a déclaré que le pont avait cédé. Il a ajouté que 3 routes ont été fermées."
    ) == ["Paul Brun", "Paul Brun"]


def test_selon_lui_means_who_the_sentence_before_is_about():
    assert speakers("Paul Brun a quitté Vire lundi. Selon lui, 3 routes ont été fermées.") == [
        None,
        "Paul Brun",
    ]


def test_a_surname_means_the_person_once_named_in_full():
    assert speakers("Anne Leroy dirige 3 usines à Vire. Mme Leroy affirme que la grève a duré 12 jours.") == [
        None,
        "Anne Leroy",
    ]


def test_a_surname_at_the_start_is_followed_by_a_pronoun():
    assert (
        speakers(
            "Anne Leroy dirige 3 usines à Vire. Leroy est partie lundi. Elle affirme que 12 usines ont fermé."
        )[-1]
        == "Anne Leroy"
    )


def test_a_role_means_the_person_who_was_given_it():
    assert speakers(
        "Le pont a cédé, a dit Paul Brun, porte-parole de la police. "
        "Le porte-parole a précisé que 3 routes ont été fermées."
    ) == ["Paul Brun", "Paul Brun"]


def test_a_name_after_the_role_wins_over_the_role():
    assert speakers("Le pont a cédé en 2012, a dit son directeur, Marc Lefort.") == ["Marc Lefort"]
    assert speakers("Le ministre de la Santé, Paul Brun, affirme que 3 lits ont été ouverts.") == [
        "Paul Brun"
    ]


def test_a_capital_that_stands_for_a_government_is_kept_as_written():
    assert speakers("Selon Moscou, 3 ponts ont été détruits.") == ["Moscou"]


def test_a_pronoun_with_nobody_before_it_stays_a_pronoun():
    assert speakers("Il affirme que 3 ponts ont été détruits.") == ["Il"]


def test_names_with_particles_and_initials_are_kept_whole():
    assert speakers("Charles de Brun affirme que 3 ponts ont été détruits.") == ["Charles de Brun"]
    assert speakers("John F. Berg said that 3 bridges were destroyed.", "en") == ["John F. Berg"]


def test_english_roles_before_a_name_are_left_out():
    assert speakers("Prime Minister Erik Sand said that 300 soldiers had left.", "en") == ["Erik Sand"]


def test_an_english_quotation_by_the_same_speaker_goes_on():
    assert speakers(
        '"The bridge fell in 2012," said Tom Berg. "Three roads were closed on Monday."', "en"
    ) == [
        "Tom Berg",
        "Tom Berg",
    ]


def test_a_kind_of_body_means_the_one_that_was_named_so():
    assert speakers(
        "Selon l'exploitant, Fret Lornais, 3 trains ont été arrêtés. "
        "L'exploitant affirme que 12 wagons ont brûlé."
    ) == ["Fret Lornais", "Fret Lornais"]


def test_a_report_speaks_for_who_made_it():
    assert (
        speakers(
            "Le rapport publié mardi par la Cour des comptes compte 3 ponts. "
            "Le rapport indique que 12 routes ont été fermées."
        )[-1]
        == "la Cour des comptes"
    )


def test_he_is_a_person_and_no_office():
    assert (
        speakers(
            "The Standards Office said 3 bridges fell in May. The minister, Colin Strang, left on Monday. "
            "He said that 12 roads were closed in June.",
            "en",
        )[-1]
        == "Colin Strang"
    )
