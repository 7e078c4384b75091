"""Leaving a claim: skipped, left for the next one, left for its neighbour in the article."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from reviews import decisions
from reviews.decisions import Conflict
from reviews.models import Review, Skip
from reviews.verdicts import Act, Status
from tests import factories
from tests.reviews import scenes
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db

EMPTY = {"verdict": "", "judged": "statement", "rationale": "", "searched_for": "", "recheck_on": ""}


def current(review: Review) -> Review:
    return Review.objects.get(pk=review.pk)


def press(client: Client, review: Review, act: str, **fields: Any) -> Any:
    now = current(review)
    numbers = {"version": now.version, "draft_version": now.draft_version}
    return client.post(review.get_absolute_url(), {**EMPTY, **numbers, **fields, "act": act}, follow=True)


def test_others_get_what_one_skipped(editor: User, colleague: User) -> None:
    review = scenes.held(editor)
    skipped = decisions.skip(review.pk, editor, "Pas mon sujet.", review.version)
    assert (skipped.status, skipped.assignee) == (Status.WAITING, None)
    last = scenes.events(skipped)[-1]
    assert (last.act, last.actor, last.details["reason"]) == (Act.SKIP, editor, "Pas mon sujet.")
    assert decisions.take_next(editor) is None
    assert decisions.take_next(colleague) == skipped


def test_a_skip_needs_no_reason_and_may_come_twice(editor: User) -> None:
    review = scenes.held(editor)
    decisions.skip(review.pk, editor)
    again = decisions.take(review.pk, editor)
    decisions.skip(again.pk, editor, "Toujours pas.")
    assert Skip.objects.get().reason == "Toujours pas."


def test_what_was_typed_stays_with_the_claim_and_on_record(editor: User) -> None:
    review = scenes.held(editor)
    decisions.save_draft(review.pk, editor, factories.judgement(), review.version)
    skipped = decisions.skip(review.pk, editor, "", review.version)
    assert skipped.rationale == "Le rapport annuel dit le contraire."
    assert scenes.events(skipped)[-1].details["draft"]["rationale"] == skipped.rationale


def test_only_the_holder_skips(editor: User, colleague: User) -> None:
    review = scenes.held(editor)
    with pytest.raises(Conflict):
        decisions.skip(review.pk, colleague, "", review.version)
    assert not Skip.objects.exists()


def test_the_button_brings_the_next_and_keeps_what_was_typed(desk: Client, editor: User) -> None:
    review, following = scenes.held(editor, factories.review(priority=90)), factories.review()
    page = press(desk, review, "skip", rationale="Un début.", **{"skip-reason": "Langue inconnue."})
    assert page.redirect_chain == [(f"{following.get_absolute_url()}#claim", 302)]
    assert page.context["is_holder"]
    assert current(review).rationale == "Un début."
    assert Skip.objects.get().reason == "Langue inconnue."


def test_evidence_that_was_typed_goes_along(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    press(
        desk,
        review,
        "skip",
        **{
            "evidence-url": "https://a.example/",
            "evidence-title": "Rapport",
            "evidence-stance": "refutes",
            "evidence-accessed_on": "2026-03-17",
        },
    )
    assert [item.title for item in current(review).evidence.all()] == ["Rapport"]


def test_a_reason_that_is_too_long_is_told_and_kept(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    page = press(desk, review, "skip", **{"skip-reason": "x" * 501})
    assert page.status_code == 422
    assert read(page).values("skip-reason") == ["x" * 501]
    assert current(review).status == Status.IN_REVIEW


def test_who_skipped_everything_is_told_where_it_is(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    page = press(desk, review, "skip")
    assert page.redirect_chain[-1][0].startswith("/desk/queue/")
    assert "Claims that you skipped still wait" in read(page).words


def test_the_reason_is_kept_for_another_button(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    page = press(desk, review, "save", **{"skip-reason": "Peut-être."})
    assert read(page).values("skip-reason") == ["Peut-être."]


# --- Next: what was only looked at goes back ------------------------------------------------------------


def test_the_next_claim_and_the_untouched_one_goes_back(desk: Client, editor: User) -> None:
    review, following = scenes.held(editor, factories.review(priority=90)), factories.review()
    page = press(desk, review, "next")
    assert page.context["review"] == following
    assert current(review).status == Status.WAITING
    assert decisions.take_next(editor) == review  # not skipped: it may come again


@pytest.mark.parametrize(
    "typed",
    [
        {"rationale": "Un début."},
        {"verdict": "disputed"},
        {
            "evidence-url": "https://a.example/",
            "evidence-title": "Rapport",
            "evidence-stance": "refutes",
            "evidence-accessed_on": "2026-03-17",
        },
    ],
)
def test_what_was_begun_stays_in_hand(typed: dict[str, str], desk: Client, editor: User) -> None:
    review, following = scenes.held(editor, factories.review(priority=90)), factories.review()
    page = press(desk, review, "next", **typed)
    assert page.context["review"] == following
    assert current(review).assignee == editor


def test_what_was_assigned_or_returned_stays_in_hand(desk: Client, editor: User, senior: User) -> None:
    returned = scenes.awaiting_sign_off(editor)
    decisions.return_to_editor(returned.pk, senior, "Citez la page.", returned.version)
    factories.review()
    press(desk, returned, "next", verdict="disputed", rationale="Toujours.")
    assert current(returned).assignee == editor


def test_no_other_claim_waits(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    page = press(desk, review, "next", rationale="Un début.")
    assert page.context["review"] == review
    assert page.context["is_holder"]
    assert "No other claim is waiting." in read(page).words
    assert current(review).rationale == "Un début."


# --- Neighbours in the article ----------------------------------------------------------------------------


def three() -> list[Review]:
    sentences = [f"Le quai {number} a été fermé en mars" for number in (1, 2, 3)]
    article = factories.plain_article(". ".join(sentences) + ".")
    return [factories.review(sentence, article=article) for sentence in sentences]


def moves(page: Any) -> dict[str, str]:
    """The controls that lead to the neighbours: name of the act -> where."""
    tags = [given for _tag, given in read(page).tags if given.get("data-act") in {"following", "preceding"}]
    return {str(given["data-act"]): str(given.get("href") or given.get("value")) for given in tags}


def test_who_reads_goes_by_links_and_who_holds_by_buttons(desk: Client, editor: User) -> None:
    first, second, third = three()
    assert moves(desk.get(first.get_absolute_url())) == {"following": f"{second.get_absolute_url()}#claim"}
    scenes.held(editor, second)
    assert moves(desk.get(second.get_absolute_url())) == {
        "preceding": f"go:{first.pk}",
        "following": f"go:{third.pk}",
    }


def test_going_keeps_what_was_typed_and_gives_back_what_was_not_touched(desk: Client, editor: User) -> None:
    first, second, _third = three()
    scenes.held(editor, first)
    page = press(desk, first, f"go:{second.pk}", rationale="Un début.")
    assert page.redirect_chain == [(f"{second.get_absolute_url()}#claim", 302)]
    assert current(first).rationale == "Un début."
    assert current(first).assignee == editor
    assert current(second).status == Status.WAITING

    scenes.held(editor, second)
    press(desk, second, f"go:{first.pk}")
    assert current(second).status == Status.WAITING


def test_to_a_claim_that_there_is_not(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    assert press(desk, review, "go:999999").status_code == 404
    assert current(review).assignee == editor


def test_how_far_the_article_and_the_queue_have_come(desk: Client, editor: User) -> None:
    first, second, third = three()
    factories.published(editor, first)
    scenes.held(editor, second)
    words = read(desk.get(third.get_absolute_url())).words
    assert "this article: 1 done, 2 left" in words
    assert "you today: 1 done" in words
