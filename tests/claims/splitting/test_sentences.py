import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.splitting import split
from claims.splitting.sentences import boundaries


def sentences(text, language="fr"):
    return [text[start:end] for start, end in boundaries(text, 0, len(text), language)]


FRENCH = [
    # Titles, initials and names
    ["M. Durand a reçu Mme. Leroy.", "Il est parti."],
    ["M.\u00a0Dupont et J.-P. Martin sont là.", "Mgr. Roux aussi."],
    ["J. P. Martin a signé.", "Le texte passe."],
    ["Le livre de J. Le Goff est paru.", "On le lit."],
    ["Il prend de la vitamine C.", "Il dort."],
    # Abbreviations
    ["Voir l'art. 5, n° 4, p. ex. le 1er alinéa.", "C'est clair."],
    ["L’art. L. 121 et le chap. IV le disent.", "Bien."],
    ["Ils vendent du pain, du sel, etc.", "Le marché ferme à midi."],
    ["Ils vendent de tout (pain, sel, etc.)", "C'est un marché."],
    ["Le pain, le sel, etc. y sont vendus.", "On y va."],
    ["Le groupe est né av. J.-C. en Gaule.", "Il a duré."],
    ["La ville est fondée en 52 av. J.-C.", "Les Romains arrivent."],
    ["Le texte « LL.AA.II.RR. » est une abréviation.", "Elle est longue."],
    ["Il répond non.", "Nul ne réagit."],
    # Numbers
    ["Le prix est de 3.50 euros.", "Il monte."],
    ["Il est dans le module 1.8.2. de la notice.", "Voir 1.8.3.", "Bien."],
    ["C'était en 2007.", "Il avait 7 ans."],
    ["1. Le conseil vote la loi.", "2. Le maire signe."],
    ["A. Les faits sont établis.", "IV. Le droit est clair."],
    # Other marks
    ["Vraiment ?", "Oui !", "Non."],
    ["Vraiment\u00a0?", "Oui\u202f!", "Non."],
    ["Il hésite…", "Puis il part."],
    ["Il hésite... et puis part.", "Elle reste."],
    ["Eh bien ! quelle affaire ? se dit-il.", "Oui."],
    ["... Et puis rien.", 'Tu es là ! "'],
    ["L'accord [...] tient (...) encore.", "On le dit [...] partout."],
    # Quotations and brackets
    ["« Il pleut.", "Il vente. »", "Le maire est parti."],
    ["«Il pleut.", "Il vente», a dit le maire."],
    ["«\u00a0Il pleut.\u00a0»", "Le maire est parti."],
    ["« Les bombes [qu'ils larguent] tuent.", "Il faut cesser », a-t-il dit."],
    ["« Tu viens ? » demande le maire.", "Oui."],
    ["Elle demande : « Tu viens ? ».", "Il se tait."],
    ['Il dit "oui".', "Elle dit non."],
    ['"Il pleut. "', "Le maire est parti."],
    ["(Il a plu.)", "Nous partons."],
    ["Il est parti (il pleuvait.) sans rien dire.", "Fin."],
    # Dialogues and lists
    ["– Tu viens ?", "– Non."],
    ["La séance est levée.", "- un deuxième point."],
    ["Le vote est clos.", "iii) La taxe passe."],
    ["• 9. Le premier point", "• 10. Le second point"],
    ["1) Le premier point", "2) Le second point"],
    # Signs of our time
    ["Le site exemple.org ouvre.", "On y va."],
    ["Écrivez à Jean.Roux@Exemple.fr demain.", "Ou passez."],
    ["Voir https://exemple.org/Page.Html?A=1 pour cela.", "Merci."],
    ["C'est établi.[3]", "Le maire le dit."],
    ["c'était fini.", "je suis parti."],
]
ENGLISH = [
    ["Mr. Smith met Dr. Jones at 5 p.m. on Monday.", "They left."],
    ["At 5 a.m. Mr. Smith left.", "He was back at 6 P.M.", "Mr. Jones was not."],
    ["The U.S. Senate voted on U.S. troops.", "It was late."],
    ["They live in the U.S.", "The house is small."],
    ["We live in the E.U.", "How about you?"],
    ["He works at Acme Inc.", "The firm is small."],
    ["Acme Inc. Chairman Roe resigned.", "Nobody knows why."],
    ["You and I.", "Did you see Albert I. Jones?"],
    ["She said no.", "Turn to p. 5 and to no. 5."],
    ["The case Roe v. Wade is over.", "It was on Nov. 5."],
    ['"Stop!" Smith said.', "Nobody moved."],
    ['"Go." she said.', "We went."],
    ['He said, "This is great."', "She nodded."],
    ["Do you use Yahoo! Mail or Yahoo! at all?", "I do."],
    ["it works.", "is it new?", "yes!", "i like it."],
    ["It ends here . . . .", "Next."],
    ["I think . . . I did.", "We know."],
    ["It ends here.", ". . . The rest was not abandoned."],
    ["It sells well.", "iPhone sales rose."],
    ["The first step.[1][2]", "The second."],
    ["a. The first item", "b. The second item", "c. The third item"],
    ["1.) The first item", "2.) The second item"],
    ["⁃9. The first item", "⁃10. The second item"],
    ["It cost $1.5 million.", "(AP)"],
]
SPANISH = [
    ["El Sr. García llegó.", "La Sra. Ruiz no."],
    ["¿Qué pasa?", "¡Nada!", "Vale."],
    ["Vive en EE. UU. desde 2007.", "Trabaja allí."],
    ["Los párrf. 5 y 6 del art. 4 cambian.", "El resto, no."],
    ["Cra. 7 No. 40-53, Tel. (57-1) 323, Ext. 10.", "Bogotá, D.C. - Colombia."],
    ["Fue el Lun. 15 de Mar. o el 30 Ago. 1984.", "No se sabe."],
    ["El motor alcanzó los 120.5°C.", "Afortunadamente, paró."],
    ["«Ya está.», dijo Aristóteles.", "Nadie lo creyó."],
    ["Está en Mt. Kisco.", "Es el n.º 5."],
    ["Así acabó, etc.", "Nadie volvió."],
]
GERMAN = [
    ["Am 3. Oktober feiert man.", "Dr. Braun kommt z.B. nicht."],
    ["Wir brauchen z. B. Wasser, u. a. Saft usw.", "Das ist alles."],
    ["Es waren 15.", "Die anderen fehlten."],
    ["Ludwig XIV. Bourbon regierte im 17. Jahrhundert.", "Er starb 1715.", "Kinder hatte er."],
    ["Sie wohnt in der Goethe-Str. 5, Tel. 123.", "Er nicht."],
    ["„Keine Zeit“, sagte sie.", "„Und keine Lust.“", "Er ging."],
    ["Er ging.", "»Das ist gut.«", "Sie blieb."],
    ["Das kostet 1,24 Mio. Euro.", "Es ist viel."],
    ["1. FC Köln spielt in der 2. Liga.", "Er steigt auf."],
]
OTHERS = [
    ["Il prezzo è di 3.50 euro.", "Va bene?", "Sì!"],
    ["「今日は雨。」", "明日は？", "晴れ！", "はい。"],
    ["Сегодня дождь.", "А завтра?"],
    ["Den 3. oktober kom han.", "”Ja.”", "”Nej.”"],
]
CASES = [
    (language, expected)
    for language, cases in (("fr", FRENCH), ("en", ENGLISH), ("es", SPANISH), ("de", GERMAN), ("xx", OTHERS))
    for expected in cases
]


@pytest.mark.parametrize(("language", "expected"), CASES)
def test_sentences_end_where_a_reader_says(language, expected):
    joint = "" if "。" in expected[0] else " "

    assert sentences(joint.join(expected), language) == expected


def test_a_missing_space_after_the_stop_is_forgiven():
    assert sentences("Il pleut.Le maire part.") == ["Il pleut.", "Le maire part."]


def test_a_line_break_is_a_space_and_a_blank_line_a_boundary():
    text = "Un titre\n \nUne phrase qui\nva à la ligne. Une\nautre.\n\n\n1) un 2) deux"

    assert sentences(text) == [
        "Un titre",
        "Une phrase qui\nva à la ligne.",
        "Une\nautre.",
        "1) un",
        "2) deux",
    ]


def test_only_the_block_is_read():
    text = "Avant. Il pleut. Il vente. Après."

    assert boundaries(text, 7, 26, "fr") == [(7, 16), (17, 26)]
    assert boundaries(text, 7, 25, "fr-CA") == [(7, 16), (17, 25)]
    assert boundaries(text, 6, 7, "fr") == []


def test_the_sentences_of_a_document_know_their_block():
    result = split("Un titre\n\nIl pleut. Il vente.", language="fr")

    assert [(s.start, s.end) for s in result.sentences] == [(0, 8), (10, 19), (20, 29)]


def test_a_sentence_too_long_for_prose_is_skipped_and_said_to_be():
    text = "mot " * 2000

    result = split(text, language="fr")

    assert result.claims == ()
    assert [str(skipped.why) for skipped in result.skipped] == ["longer than a sentence of prose"]


WORDS = "M. U.S. J.-C. etc. art. n° 1 2. 1.) a. B IV. Le le mot said Smith . .. ... … ! ? 。 : , ; @ / é ß"
MARKS = "« » “ ” \" ' ( ) [ ] – •"
SPACES = [" ", " ", " ", "\u00a0", "\u202f", "\n", "\n\n", "\t", "\u2028"]
PIECES = st.sampled_from([*WORDS.split(), *MARKS.split(), *SPACES])
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=60).map("".join))


@given(TEXTS, st.sampled_from(["fr", "en", "es", "de", "xx", ""]), st.integers(0, 20), st.integers(0, 20))
def test_any_text_is_covered_in_order(text, language, before, after):
    start, end = min(before, len(text)), max(min(before, len(text)), len(text) - after)

    position = start
    for a, b in boundaries(text, start, end, language):
        assert position <= a < b <= end
        assert not text[position:a].strip()
        assert text[a:b] == text[a:b].strip()
        position = b
    assert not text[position:end].strip()


HOSTILE = [
    *(
        ".",
        "«",
        "a, a, a",
        ". A",
        ".A",
        "1. ",
        "a",
        '. "',
        ". »",
        "!? ",
        "U.S. ",
        "• a ",
        "1) ",
        "x.Yz",
        "(.) ",
    ),
    *(".\n", "\n\n", ".[1]", ". . ", "A.-", "M. ", ".a@", "Inc. The ", "http://a.Bc", "-. a", "\n 1) a 2) b"),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text_and_no_faster(piece):
    def seconds(size):
        text = (piece * size)[:size]
        best = float("inf")
        for _ in range(3):
            begun = time.process_time()
            boundaries(text, 0, size, "en")
            best = min(best, time.process_time() - begun)
        return best

    # Below two milliseconds the clock measures itself.
    assert seconds(200_000) <= 15 * max(seconds(20_000), 0.002)
