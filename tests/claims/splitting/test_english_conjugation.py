"""What each form of an English verb can be, and the word lists that rests on."""

from collections import Counter

import pytest

from claims.splitting.lexicons.en import verbs
from claims.splitting.lexicons.en.conjugation import conjugate, readings

_READINGS = """
    bombed:SK bombing:G bombs:P bomb:B took:S taken:K taking:G takes:P hit:BSK hitting:G stopped:SK
    stopping:G tried:SK tries:P trying:G dies:P died:SK dying:G lies:P lying:G lay:BS lain:K lied:SK
    laid:SK focused:SK focussed:SK focuses:P travelled:SK traveled:SK travelling:G traveling:G
    panicked:SK picnicking:G refers:P referred:SK offered:SK visited:SK visiting:G admitted:SK
    permitting:G occurred:SK happened:SK opened:SK developed:SK targeted:SK benefited:SK benefitted:SK
    kidnapped:SK kidnaped:SK worshipped:SK controlled:SK fulfilled:SK fulfil:B fulfill:B enrolled:SK
    labelled:SK labeled:SK cancelled:SK canceled:SK programmed:SK quizzes:P quizzed:SK gases:P
    gassed:SK goes:P went:S gone:K undergoes:P underwent:S undergone:K vetoes:P vetoed:SK vetoing:G
    withstood:SK overtook:S overtaken:K overthrew:S rebuilt:SK outdid:S misled:SK oversaw:S overseen:K
    upheld:SK withdrew:S withdrawn:K rewritten:K become:BK came:S run:BK set:BSK cut:BSK put:BSK
    read:BSK cost:BSK spread:BSK broadcast:BSK wound:BSK found:BSK ground:BSK fell:BS bore:BS left:SK
    thought:SK led:SK shot:SK rose:S saw:BS won:SK beat:BS beaten:K got:SK gotten:K showed:SK shown:K
    proven:K learnt:SK hanged:SK hung:SK agreeing:G fleeing:G fled:SK dyeing:G shoeing:G tying:G
    tied:SK organised:SK organized:SK analyses:P analyzes:P advertised:SK surprised:SK denies:P
    denied:SK deploys:P deployed:SK stomachs:P reaches:P passes:P taxes:P pushes:P ageing:G aging:G
    re-elected:SK co-wrote:S taxiing:G skied:SK synced:SK echoed:SK was:S were:S been:K being:G be:B
    is:P are:P has:P had:SK does:P did:S done:K embedded:SK embargoes:P quitting:G equipped:SK
    squatting:G acquitted:SK played:SK eavesdropped:SK rebelled:SK patrolling:G deferred:SK differed:SK
    entered:SK inferred:SK
"""

_NOT_VERBS = """
    offerred visitted stoped refered admited advertize surprized promized televized practized haves
    happenned beginned developped targetted taked hitted goed agreing fleing diing flys occured payed
    table's minister-general president embeded appaled
"""

_ALSO = """
    attack attacks report reports claim claims plan vote strike strikes building meeting hearing funding
    housing spending shooting bombing training ruling warning feeling injured wounded accused alleged
    united armed limited fixed left found felt set cut put read led shot cost bid spread split rose saw
    fell bore wound ground thought broadcast lay open lives leaves clothes thanks analyses including
"""

_ONLY_VERBS = "said told announces deny denies arrives insisted took went became believes says"

_LISTS = """
    DOUBLED EITHER ONLY_ISE IRREGULAR_NOUNS IRREGULAR_OTHERS PAST_OTHERS ING_OTHERS ED_OTHERS CHANCE
"""


@pytest.mark.parametrize(("form", "letters"), [entry.split(":") for entry in _READINGS.split()])
def test_a_form_has_its_readings(form, letters):
    assert readings()[form] == letters


@pytest.mark.parametrize("form", _NOT_VERBS.split())
def test_a_wrong_spelling_is_no_form(form):
    assert form not in readings()


def test_the_letters_are_in_order_and_once_each():
    order = {"".join(letters) for letters in readings().values()}
    assert all(letters and letters == "".join(x for x in "BPSKG" if x in letters) for letters in order)


def test_the_table_is_built_once():
    assert readings() is readings()


def test_no_verb_is_listed_twice():
    regular = (verbs.VERBS + verbs.NOUN_VERBS + verbs.OTHER_VERBS).split()
    irregular = [line.split()[0] for line in verbs.IRREGULAR.strip().splitlines()]
    assert [base for base, times in Counter(regular + irregular).items() if times > 1] == []
    assert len(regular + irregular) >= 1500


@pytest.mark.parametrize("name", _LISTS.split())
def test_no_list_repeats_a_word_or_holds_an_unknown_one(name):
    words = getattr(verbs, name).split()
    assert len(words) == len(set(words))
    assert [word for word in words if word not in readings()] == []


@pytest.mark.parametrize("form", _ALSO.split())
def test_a_form_that_is_another_word_too(form):
    assert form in verbs.ALSO_NOUNS


@pytest.mark.parametrize("form", _ONLY_VERBS.split())
def test_a_form_that_is_a_verb_whatever_stands_about_it(form):
    assert form not in verbs.ALSO_NOUNS


def test_every_form_that_is_another_word_is_a_form():
    assert [form for form in verbs.ALSO_NOUNS if form not in readings()] == []


def test_one_verb_is_conjugated_as_all_are():
    assert conjugate("admit") == {"admit", "admits", "admitted", "admitting"}
    assert conjugate("criticise") > {"criticised", "criticized", "criticises", "criticizing"}
    assert conjugate("write") == {"write", "writes", "writing", "wrote", "written"}
    assert conjugate("hear") | conjugate("show") <= readings().keys()
