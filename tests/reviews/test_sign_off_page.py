"""What awaits a second editor: who decided what, whole, and beside what was there before."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from claims.paging import PAGE_SIZE
from reviews import decisions
from reviews.citing.evidence import Item
from reviews.models import Evidence, Review
from reviews.verdicts import Judged, Judgement, Stance, Verdict
from tests import factories
from tests.reviews import scenes
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db


# --- The list -------------------------------------------------------------------------------------------


def test_each_row_says_who_decided_what_and_when(senior_desk: Client, editor: User) -> None:
    review = scenes.awaiting_sign_off(editor, "La digue a cédé")
    page = read(senior_desk.get("/desk/sign-off/"))
    assert "La digue a cédé" in page.words
    assert "disputed" in page.words
    assert "decided by Camille Rouvière" in page.words
    assert "0 minutes ago" in page.words.replace("\xa0", " ")
    assert review.get_absolute_url() in page.links


def test_ones_own_is_shown_but_not_offered(senior: User, senior_desk: Client) -> None:
    own = scenes.awaiting_sign_off(senior)
    assert "decided by you: somebody else signs it off" in read(senior_desk.get("/desk/sign-off/")).words
    page = read(senior_desk.get(own.get_absolute_url()))
    assert not {("act", "approve"), ("act", "return")} & set(page.buttons)
    response = senior_desk.post(own.get_absolute_url(), {"act": "approve", "version": own.version})
    assert response.status_code == 422
    assert "somebody else has to sign it off" in read(response).words


def test_page_by_page_the_longest_decided_first(senior_desk: Client, editor: User) -> None:
    for _number in range(PAGE_SIZE + 2):
        scenes.awaiting_sign_off(editor)
    # Two of the very same moment, on both sides of the page's end.
    order = list(Review.objects.awaiting_sign_off())
    Review.objects.filter(pk=order[PAGE_SIZE].pk).update(decided_at=order[PAGE_SIZE - 1].decided_at)
    first: Any = senior_desk.get("/desk/sign-off/")
    second: Any = senior_desk.get("/desk/sign-off/" + first.context["next_url"])
    shown = [review.pk for page in (first, second) for review in page.context["reviews"]]
    assert shown == [review.pk for review in order]
    assert second.context["next_url"] is None


@pytest.mark.parametrize(
    "after",
    ["", "17", "_", "yesterday_3", "2026-01-01_3", "2026-02-30T10:00:00+00:00_3", "2026-01-01T10:00:00Z_x"],
)
def test_an_address_that_somebody_made_up_shows_the_beginning(
    after: str, senior_desk: Client, editor: User
) -> None:
    review = scenes.awaiting_sign_off(editor)
    response: Any = senior_desk.get("/desk/sign-off/", {"after": after})
    assert [row.pk for row in response.context["reviews"]] == [review.pk]


# --- The proposal ---------------------------------------------------------------------------------------


def propose(by: User, review: Review, judgement: Judgement) -> Review:
    return decisions.submit(review.pk, by, judgement, review.version)


def test_the_proposal_is_shown_whole(senior_desk: Client, editor: User) -> None:
    taken = scenes.held(editor, scenes.strict_review())
    taken = decisions.add_evidence(
        taken.pk, editor, factories.item(quote="Aucune digue.", publisher="Préfecture"), taken.version
    )
    proposed = propose(editor, taken, scenes.unverifiable(judged=Judged.UTTERANCE))
    words = read(senior_desk.get(proposed.get_absolute_url())).words
    for part in (
        "unverifiable",
        "Only that it was said",
        "Aucune des deux parties",
        "Images satellite",
        "Sept. 1, 2026",
        "Rapport annuel",
        "Aucune digue.",
        "Préfecture",
    ):
        assert part in words
    assert "Changed since" not in words


@pytest.fixture
def returned(editor: User, senior: User) -> Review:
    decided = scenes.awaiting_sign_off(editor)
    return decisions.return_to_editor(decided.pk, senior, "Quelle page du rapport ?", decided.version)


def test_what_changed_since_it_was_returned(senior_desk: Client, editor: User, returned: Review) -> None:
    review = decisions.remove_evidence(
        returned.pk, editor, Evidence.objects.get(review=returned).pk, returned.version
    )
    new = Item("https://b.example/", "Relevé", Stance.SUPPORTS, factories.item().accessed_on)
    review = decisions.add_evidence(review.pk, editor, new, review.version)
    proposed = propose(
        editor,
        review,
        factories.judgement(Verdict.VERIFIED, rationale="Le rapport annuel, page 12, dit le contraire."),
    )
    words = read(senior_desk.get(proposed.get_absolute_url())).words
    assert "Changed since it was returned" in words
    assert "senior had asked for this: Quelle page du rapport ?" in words
    assert "Verdict [removed: disputed] [added: verified]" in words.replace("][", "] [")
    assert "Le rapport annuel[added: , page 12,] dit le contraire." in words.replace(", ]", ",] ")
    assert "Evidence added Relevé" in words
    assert "Evidence removed Rapport annuel" in words


def test_nothing_changed_is_said_too(senior_desk: Client, editor: User, returned: Review) -> None:
    proposed = propose(editor, returned, returned.judgement)
    assert "Nothing was changed." in read(senior_desk.get(proposed.get_absolute_url())).words


def test_it_is_compared_with_what_was_returned_last(
    senior_desk: Client, senior: User, editor: User, returned: Review
) -> None:
    again = propose(editor, returned, factories.judgement(rationale="Deuxième version."))
    again = decisions.return_to_editor(again.pk, senior, "Et le tableau ?", again.version)
    third = propose(editor, again, factories.judgement(rationale="Troisième version."))
    words = read(senior_desk.get(third.get_absolute_url())).words
    assert "[removed: Deuxième][added: Troisième] version." in words
    assert "Et le tableau ?" in words


def test_a_correction_is_compared_with_what_readers_see(
    senior_desk: Client, editor: User, senior: User, second_senior: User
) -> None:
    waiting = scenes.strict_review()
    decided = factories.decided(editor, waiting)
    published = decisions.approve(decided.pk, senior, decided.version)
    begun = decisions.correct(published.pk, second_senior)
    copied = Evidence.objects.get(review=begun)
    Evidence.objects.filter(pk=copied.pk).update(quote="Tableau 3.")
    proposed = propose(
        second_senior,
        begun,
        factories.judgement(rationale="Le rapport mensuel dit le contraire.", correction_note="Le titre."),
    )
    words = read(senior_desk.get(proposed.get_absolute_url())).words
    assert "Changed from the verdict that it corrects" in words
    assert "Le rapport [removed: annuel][added: mensuel] dit" in words
    assert "Evidence changed Rapport annuel Quoted passage [added: Tableau 3.]" in words


def test_strangers_bytes_stay_text(senior_desk: Client, editor: User, returned: Review) -> None:
    evil = "<script>alert(1)</script> & <ins>rien</ins>"
    proposed = propose(editor, returned, factories.judgement(rationale=evil))
    response = senior_desk.get(proposed.get_absolute_url())
    assert "<script>alert" not in response.content.decode()
    assert "<script>alert(1)</script>" in read(response).words
