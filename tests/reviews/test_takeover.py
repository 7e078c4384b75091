"""Taking over what another holds: by a senior editor, with a reason, and the holder is told."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from reviews import decisions
from reviews.decisions import Conflict, Refused
from reviews.models import NoticeKind, Notification, Review
from reviews.verdicts import Act, Status
from tests import factories
from tests.reviews import scenes
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db


def current(review: Review) -> Review:
    return Review.objects.get(pk=review.pk)


def press(client: Client, review: Review, **fields: Any) -> Any:
    sent = {"act": "take_over", "version": review.version, **fields}
    return client.post(review.get_absolute_url(), sent, follow=True)


def test_the_claim_and_what_was_typed_change_hands(editor: User, senior: User) -> None:
    review = scenes.held(editor)
    decisions.save_draft(review.pk, editor, factories.judgement(), review.version)
    taken = decisions.take_over(review.pk, senior, "Camille est partie.", review.version)
    assert (taken.status, taken.assignee) == (Status.IN_REVIEW, senior)
    assert taken.rationale == "Le rapport annuel dit le contraire."
    last = scenes.events(taken)[-1]
    assert (last.act, last.actor) == (Act.TAKE_OVER, senior)
    assert last.details["note"] == "Camille est partie."
    assert last.details["holder"] == "editor"
    assert last.details["draft"]["rationale"] == taken.rationale


def test_the_holder_is_told_and_why(editor: User, senior: User) -> None:
    review = scenes.held(editor)
    decisions.take_over(review.pk, senior, "Camille est partie.", review.version)
    notice = Notification.objects.get()
    assert (notice.kind, notice.recipient, notice.actor) == (NoticeKind.TAKEN_OVER, editor, senior)
    assert notice.text == "Camille est partie."


def test_the_holder_loses_no_word_that_they_type_after(desk: Client, editor: User, senior: User) -> None:
    review = scenes.held(editor)
    decisions.take_over(review.pk, senior, "Camille est partie.", review.version)
    typed = {"version": review.version, "draft_version": 0, "rationale": "Après coup.", "judged": "statement"}
    saved = desk.post(f"{review.get_absolute_url()}draft/", typed)
    assert saved.status_code == 409
    assert "senior is working on this claim now" in saved.content.decode()
    assert current(review).rationale == ""
    assert "Après coup." in read(desk.get(review.get_absolute_url())).words


@pytest.mark.parametrize("note", ["", "  "])
def test_a_reason_is_needed(note: str, senior_desk: Client, editor: User, senior: User) -> None:
    review = scenes.held(editor)
    with pytest.raises(Refused, match="why"):
        decisions.take_over(review.pk, senior, note, review.version)
    assert press(senior_desk, review, **{"take_over-note": note}).status_code == 422
    assert current(review).assignee == editor
    assert not Notification.objects.exists()


def test_not_from_oneself_and_not_what_nobody_holds(senior: User) -> None:
    review = scenes.held(senior)
    with pytest.raises(Conflict):
        decisions.take_over(review.pk, senior, "Encore moi.", review.version)
    waiting = factories.review()
    with pytest.raises(Conflict, match="back in the queue"):
        decisions.take_over(waiting.pk, senior, "Personne.", waiting.version)


def test_who_was_second_is_told_and_keeps_the_reason(
    senior_desk: Client, editor: User, second_senior: User
) -> None:
    review = scenes.held(editor)
    decisions.take_over(review.pk, second_senior, "Je finis.", review.version)
    page = press(senior_desk, review, **{"take_over-note": "Camille est partie."})
    assert page.status_code == 409
    words = read(page).words
    assert "Solveig Aune is working on this claim now" in words
    assert "Camille est partie." in words


def test_only_senior_editors_take_over(colleague_desk: Client, senior_desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    assert "Camille Rouvière holds this claim" in read(colleague_desk.get(review.get_absolute_url())).words
    assert press(colleague_desk, review, **{"take_over-note": "Moi."}).status_code == 403
    assert current(review).assignee == editor

    page = press(senior_desk, review, **{"take_over-note": "Camille est partie."})
    assert page.context["is_holder"]
    assert "It is yours now" in read(page).words
