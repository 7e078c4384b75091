"""The panel of similar claims: what an editor sees of them, and the one press that sets a duplicate aside."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from claims.models import Claim
from reviews import decisions
from reviews.models import Review
from reviews.verdicts import SetAside, Status
from tests import factories
from tests.reviews import scenes
from tests.reviews.reading import Page, read, text_of

pytestmark = pytest.mark.django_db

KNOWN = "Le barrage de Vernes a cédé dans la nuit"
OTHER = "Dans la nuit, le barrage de Vernes s'est rompu"


def page_of(client: Client, review: Review) -> Page:
    return read(client.get(review.get_absolute_url()))


def one_press(review: Review, known: Claim) -> tuple[str, str]:
    return "act", f"set_aside:{known.pk}"


def press(client: Client, review: Review, known: Claim, **typed: str) -> Any:
    act = one_press(review, known)[1]
    return client.post(
        review.get_absolute_url(), {"version": review.version, "rationale": "", "act": act} | typed
    )


def test_the_holder_sees_the_known_claim_and_its_verdict(desk: Client, editor: User) -> None:
    known = factories.published(editor, factories.review(KNOWN))
    review = scenes.held(editor, factories.review(OTHER))
    page = page_of(desk, review)
    assert "Similar claims" in page.words
    assert f"claim {known.claim_id} {KNOWN}" in page.words
    assert "disputed" in page.words.partition("Similar claims")[2].partition(KNOWN)[0]
    assert known.get_absolute_url() in page.links
    assert one_press(review, known.claim) in page.buttons


def test_the_first_button_of_the_form_sets_nothing_aside(desk: Client, editor: User) -> None:
    """Enter in a text field presses it."""
    factories.review(KNOWN)
    review = scenes.held(editor, factories.review(OTHER))
    acts = [value for name, value in page_of(desk, review).buttons if name == "act"]
    assert acts[0] == "save"


def test_a_verdict_under_correction_still_shows(desk: Client, editor: User, senior: User) -> None:
    known = factories.published(editor, factories.review(KNOWN))
    decisions.correct(known.pk, senior)
    page = page_of(desk, factories.review(OTHER))
    assert known.get_absolute_url() in page.links
    assert "disputed" in page.words.partition("Similar claims")[2].partition(KNOWN)[0]


def test_one_press_sets_it_aside_as_a_duplicate(desk: Client, editor: User) -> None:
    known = factories.review(KNOWN)
    review = scenes.held(editor, factories.review(OTHER))

    response = press(desk, review, known.claim, rationale="Mes mots.")

    assert response.url == f"{known.get_absolute_url()}#claim"  # the next one
    aside = Review.objects.get(pk=review.pk)
    assert (aside.status, aside.set_aside_as) == (Status.SET_ASIDE, SetAside.DUPLICATE)
    assert aside.set_aside_note == "The same in other words."
    assert aside.rationale == "Mes mots."
    assert Claim.objects.get(pk=review.claim_id).merged_into == known.claim
    assert "Similar claims" not in page_of(desk, review).words


def test_a_note_that_was_typed_stays(desk: Client, editor: User) -> None:
    known = factories.review(KNOWN)
    review = scenes.held(editor, factories.review(OTHER))
    press(
        desk, review, known.claim, **{"set_aside-note": "Même dépêche.", "set_aside-reason": "out_of_scope"}
    )
    aside = Review.objects.get(pk=review.pk)
    assert (aside.set_aside_as, aside.set_aside_note) == (SetAside.DUPLICATE, "Même dépêche.")


def test_who_does_not_hold_it_sees_them_and_has_no_button(
    desk: Client, editor: User, colleague: User
) -> None:
    known = factories.review(KNOWN)
    review = factories.review(OTHER)
    for shown in (review, scenes.held(colleague, review)):
        page = page_of(desk, shown)
        assert KNOWN in page.words.partition("Similar claims")[2]
        assert one_press(review, known.claim) not in page.buttons
    response = press(desk, review, known.claim)
    assert response.status_code == 409
    assert Claim.objects.get(pk=review.claim_id).merged_into is None


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ("Le barrage de Vernes n'a pas cédé dans la nuit", "one of the two denies it"),
        ("Deux barrages de Vernes ont cédé dans la nuit", "other numbers"),
    ],
)
def test_what_differs_says_so_and_has_no_button(other: str, said: str, desk: Client, editor: User) -> None:
    known = factories.review(KNOWN)
    review = scenes.held(editor, factories.review(other))
    page = page_of(desk, review)
    assert said in page.words.partition("Similar claims")[2].partition(KNOWN)[0]
    assert one_press(review, known.claim) not in page.buttons


@pytest.mark.parametrize("number", ["x", "999999", "9" * 30])
def test_a_number_that_no_claim_has(number: str, desk: Client, editor: User) -> None:
    review = scenes.held(editor, factories.review(OTHER))
    response = desk.post(
        review.get_absolute_url(),
        {"version": review.version, "rationale": "Mes mots.", "act": f"set_aside:{number}"},
    )
    assert response.status_code == 422
    assert read(response).values("rationale") == ["Mes mots."]
    assert Review.objects.get(pk=review.pk).status == Status.IN_REVIEW


def test_a_verdict_without_the_second_editor_that_this_one_needs(desk: Client, editor: User) -> None:
    known = factories.published(editor, factories.review(KNOWN))
    review = scenes.held(editor, scenes.strict_review(OTHER))
    response = press(desk, review, known.claim)
    assert response.status_code == 422
    assert "without a second editor" in text_of(response)
    assert Claim.objects.get(pk=review.claim_id).merged_into is None


def test_no_panel_where_nothing_is_similar(desk: Client, editor: User) -> None:
    factories.review("Le prix du gaz a augmenté depuis janvier")
    assert "Similar claims" not in page_of(desk, factories.review(OTHER)).words
