"""My work: what is in my hands, what I left, what came back, what I did, and how far all of it is."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from reviews import decisions
from reviews.models import Event, Review
from reviews.verdicts import SetAside, Verdict
from tests import factories
from tests.reviews import scenes
from tests.reviews.reading import Page, read

pytestmark = pytest.mark.django_db


def page(client: Client) -> Page:
    return read(client.get("/desk/mine/"))


def listed(client: Client, name: str) -> list[Review]:
    return list(client.get("/desk/mine/").context[name])


def test_an_empty_desk_says_what_to_do(desk: Client) -> None:
    words = page(desk).words
    assert "You hold no claim. Take the next one from the queue." in words
    assert "Nothing you typed is left unfinished." in words
    assert "Nothing yet today." in words
    assert "No unverifiable verdict is due within a week." in words


def test_what_i_hold_the_first_to_run_out_first(desk: Client, editor: User, colleague: User) -> None:
    late, soon, _theirs = scenes.held(editor), scenes.held(editor), scenes.held(colleague)
    Review.objects.filter(pk=soon.pk).update(lease_expires_at=timezone.now() + timedelta(minutes=3))
    assert listed(desk, "held") == [soon, late]
    assert "left" in page(desk).words


def typed(review: Review, by: User) -> Review:
    return decisions.save_draft(review.pk, by, factories.judgement(rationale="Mes mots."), review.version)


def test_what_i_left_with_a_text(desk: Client, colleague_desk: Client, editor: User, colleague: User) -> None:
    review = typed(scenes.held(editor), editor)
    decisions.release(review.pk, editor)
    decisions.release(scenes.held(editor).pk, editor)  # nothing was typed there
    assert listed(desk, "drafts") == [review]
    # Who has it next, has the text too; then it is theirs.
    taken = scenes.held(colleague, review)
    assert listed(desk, "drafts") == []
    decisions.release(taken.pk, colleague)
    assert (listed(desk, "drafts"), listed(colleague_desk, "drafts")) == ([], [review])


def test_what_was_given_to_me_and_ran_out(desk: Client, editor: User, senior: User) -> None:
    waiting = factories.review()
    given = typed(decisions.assign(waiting.pk, senior, editor, waiting.version), editor)
    scenes.lapse(given)
    decisions.release_lapsed()
    assert listed(desk, "drafts") == [given]


def test_what_somebody_else_got_first(desk: Client, editor: User, colleague: User) -> None:
    lost = scenes.lost(editor, colleague)
    with pytest.raises(decisions.Conflict):
        decisions.submit(lost.pk, editor, factories.judgement(rationale="Mes mots."), 1)
    assert listed(desk, "drafts") == [lost]


def test_what_came_back_with_its_comment(desk: Client, editor: User, senior: User) -> None:
    waiting = scenes.awaiting_sign_off(editor)
    returned = decisions.return_to_editor(waiting.pk, senior, "Citez <b>la page</b>.", waiting.version)
    assert listed(desk, "returned") == [returned]
    assert listed(desk, "held") == []
    assert "Citez <b>la page</b>." in page(desk).words
    scenes.lapse(returned)
    decisions.release_lapsed()
    assert listed(desk, "returned") == [returned]
    assert listed(desk, "drafts") == []


def test_what_i_did_today(desk: Client, editor: User, colleague: User) -> None:
    disputed = [factories.published(editor), factories.published(editor)]
    verified = factories.published(editor, verdict=Verdict.VERIFIED)
    held = scenes.held(editor)
    aside = decisions.set_aside(held.pk, editor, SetAside.OUT_OF_SCOPE, "Sport.", held.version)
    factories.published(colleague)
    response: Any = desk.get("/desk/mine/")
    assert response.context["done_count"] == 4
    assert [event.review for event in response.context["done"]] == [aside, verified, *disputed[::-1]]
    counts = [(name, number) for name, _label, number in response.context["done_counts"]]
    assert counts == [("verified", 1), ("disputed", 2), ("set_aside", 1)]


def test_what_came_back_or_was_yesterday_is_not_done(desk: Client, editor: User, senior: User) -> None:
    waiting = scenes.awaiting_sign_off(editor)
    decisions.return_to_editor(waiting.pk, senior, "Non.", waiting.version)
    assert desk.get("/desk/mine/").context["done_count"] == 0
    old = scenes.held(editor)
    Event.objects.create(
        review=factories.published(senior),
        act="submit",
        actor=editor,
        to_status="published",
        version=3,
        at=timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(seconds=1),
    )
    assert old
    assert desk.get("/desk/mine/").context["done_count"] == 0


def test_how_far_my_articles_and_the_queue_are(desk: Client, editor: User, colleague: User) -> None:
    article = factories.plain_article("Le port est fermé. Le pont est ouvert. Le quai est noyé.")
    done, held, _left = (
        factories.review(statement, article=article)
        for statement in ("Le port est fermé", "Le pont est ouvert", "Le quai est noyé")
    )
    factories.published(editor, done)
    scenes.held(editor, held)
    factories.published(colleague)  # in an article that is no concern of mine
    response: Any = desk.get("/desk/mine/")
    ((shown, progress),) = response.context["progress"]
    assert (shown, progress.done, progress.left) == (article, 1, 2)
    words = read(response).words
    assert "1 done, 2 left" in words
    assert "waiting in the queue 1 in somebody’s hands 1 awaiting sign-off 0 published today 2" in words


def test_verdicts_to_look_at_again(desk: Client, editor: User, colleague: User) -> None:
    def unverifiable(days: int, by: User) -> Review:
        taken = scenes.held(by)
        day = timezone.localdate() + timedelta(days=days)
        return decisions.submit(taken.pk, by, scenes.unverifiable(recheck_on=day), taken.version)

    soon, past, today = unverifiable(7, editor), unverifiable(-3, colleague), unverifiable(0, editor)
    unverifiable(8, editor)
    assert listed(desk, "rechecks") == [past, today, soon]
    words = page(desk).words
    assert words.count("due since") == 2
    assert words.count("due on") == 1


def test_it_is_only_looked_at(desk: Client) -> None:
    assert desk.post("/desk/mine/").status_code == 405
