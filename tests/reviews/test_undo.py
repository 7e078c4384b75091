"""Undo: for ten seconds, by the one who acted, and only while nothing has happened since."""

import time
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.utils import timezone

from claims.models import Article, Claim
from reviews import decisions
from reviews.decisions import Conflict, Refused
from reviews.models import Event, Review, Skip
from reviews.pages import undo_offer
from reviews.verdicts import UNDO_GRACE, UNDO_SECONDS, Act, SetAside, Status
from tests import factories
from tests.reviews import scenes
from tests.reviews.racing import while_uncommitted
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db

WORK = ("verdict", "judged", "rationale", "searched_for", "recheck_on", "correction_note", "return_comment")
#: What an undo may change of a row besides giving it back: nothing.
APART = {"version", "lease_expires_at"}


def submitted(review: Review, by: User) -> Review:
    return decisions.submit(review.pk, by, review.judgement, review.version, may_undo=True)


def judged(by: User, waiting: Review | None = None) -> Review:
    """Held, with a whole judgement and its evidence, one press away from the verdict."""
    ready = scenes.with_evidence(by, waiting)
    return decisions.save_draft(ready.pk, by, factories.judgement(), ready.version)


def row(review: Review) -> dict[str, Any]:
    values = Review.objects.filter(pk=review.pk).values().get()
    return {name: value for name, value in values.items() if name not in APART}


def age(review: Review, seconds: float) -> None:
    """The last act is that long ago. Events cannot be changed: their trigger is set aside for it."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(
            "UPDATE reviews_event SET at = at - make_interval(secs => %s)"
            " WHERE id = (SELECT max(id) FROM reviews_event WHERE review_id = %s)",
            [seconds, review.pk],
        )
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")
    Review.objects.filter(pk=review.pk, published_at__isnull=False).update(
        published_at=current(review).published_at
        and current(review).published_at - timedelta(seconds=seconds)
    )


def current(review: Review) -> Any:
    return Review.objects.get(pk=review.pk)


ACTS = {
    Act.SUBMIT: submitted,
    Act.SET_ASIDE: lambda review, by: decisions.set_aside(
        review.pk, by, SetAside.OUT_OF_SCOPE, "Une opinion.", review.version
    ),
    Act.SKIP: lambda review, by: decisions.skip(review.pk, by, "Pas mon sujet.", review.version),
    Act.RELEASE: lambda review, by: decisions.release(review.pk, by, review.version),
}


@pytest.mark.parametrize("act", ACTS)
def test_everything_is_as_it_was(act: Act, editor: User) -> None:
    before = judged(editor)
    as_it_was = row(before)
    done = ACTS[act](before, editor)
    assert row(before) != as_it_was

    back = decisions.undo(done.pk, editor, done.version)

    assert row(before) == as_it_was
    assert (back.status, back.assignee, back.version) == (Status.IN_REVIEW, editor, done.version + 1)
    assert back.lease_expires_at is not None
    assert back.lease_expires_at > timezone.now() + timedelta(minutes=14)
    assert [item.title for item in back.evidence.all()] == ["Rapport annuel"]
    last = scenes.events(back)[-1]
    assert (last.act, last.actor, last.details) == (Act.UNDO, editor, {"undone": act})
    # And the work goes on from there.
    assert decisions.submit(back.pk, editor, back.judgement, back.version).status == Status.PUBLISHED


def test_what_waits_for_a_second_editor_comes_back(editor: User) -> None:
    done = submitted(judged(editor, scenes.strict_review()), editor)
    assert done.status == Status.AWAITING_SIGN_OFF
    back = decisions.undo(done.pk, editor, done.version)
    assert (back.status, back.decided_by, back.requires_sign_off) == (Status.IN_REVIEW, None, False)


def test_the_comment_of_the_one_who_returned_it_comes_back(editor: User, senior: User) -> None:
    review = scenes.awaiting_sign_off(editor)
    returned = decisions.return_to_editor(review.pk, senior, "Citez la page.", review.version)
    done = submitted(returned, editor)
    assert done.return_comment == ""
    assert decisions.undo(done.pk, editor, done.version).return_comment == "Citez la page."


def test_who_undoes_a_skip_may_get_the_claim_again(editor: User) -> None:
    review = scenes.held(editor)
    skipped = decisions.skip(review.pk, editor, "", review.version)
    back = decisions.undo(skipped.pk, editor, skipped.version)
    assert not Skip.objects.exists()
    decisions.release(back.pk, editor, back.version)
    assert decisions.take_next(editor) == back


# --- Not when it is too late, not by others, not when somebody went on ----------------------------------


@pytest.mark.parametrize("act", ACTS)
def test_too_late(act: Act, editor: User) -> None:
    done = ACTS[act](judged(editor), editor)
    age(done, UNDO_SECONDS + UNDO_GRACE + 0.5)
    stands = row(done)
    with pytest.raises(Refused, match="too late"):
        decisions.undo(done.pk, editor, done.version)
    assert row(done) == stands


@pytest.mark.parametrize("act", ACTS)
def test_in_the_last_second(act: Act, editor: User) -> None:
    done = ACTS[act](judged(editor), editor)
    age(done, UNDO_SECONDS + 1)  # pressed in time, and on its way
    assert decisions.undo(done.pk, editor, done.version).status == Status.IN_REVIEW


@pytest.mark.parametrize("act", ACTS)
def test_nobody_undoes_what_another_did(act: Act, editor: User, colleague: User, senior: User) -> None:
    done = ACTS[act](judged(editor), editor)
    for other in (colleague, senior):
        with pytest.raises(Conflict):
            decisions.undo(done.pk, other, done.version)


@pytest.mark.parametrize("act", [Act.SKIP, Act.RELEASE])
def test_a_colleague_has_taken_it_since(act: Act, editor: User, colleague: User) -> None:
    done = ACTS[act](judged(editor), editor)
    decisions.take(done.pk, colleague)
    with pytest.raises(Conflict, match="happened to this claim since"):
        decisions.undo(done.pk, editor, done.version)
    assert current(done).assignee == colleague


def test_signed_off_since(editor: User, senior: User) -> None:
    done = submitted(judged(editor, scenes.strict_review()), editor)
    decisions.approve(done.pk, senior, done.version)
    with pytest.raises(Conflict):
        decisions.undo(done.pk, editor, done.version)
    assert current(done).status == Status.PUBLISHED


def test_its_correction_has_begun_since(editor: User, senior: User) -> None:
    done = submitted(judged(editor), editor)
    decisions.correct(done.pk, senior)
    with pytest.raises(Conflict):
        decisions.undo(done.pk, editor, done.version)


def test_an_undo_is_not_undone_and_counts_once(editor: User) -> None:
    done = submitted(judged(editor), editor)
    back = decisions.undo(done.pk, editor, done.version)
    for version in (done.version, back.version):
        with pytest.raises(Conflict):
            decisions.undo(done.pk, editor, version)


def test_taking_is_not_undone(editor: User) -> None:
    held = scenes.held(editor)
    with pytest.raises(Conflict):
        decisions.undo(held.pk, editor, held.version)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_race_with_a_colleague_has_one_winner(editor: User, colleague: User) -> None:
    """Whoever commits first has the claim; the undo that waited for it is told so."""
    done = ACTS[Act.RELEASE](judged(editor), editor)

    def undo() -> Any:
        try:
            return decisions.undo(done.pk, editor, done.version)
        except Conflict as conflict:
            return conflict

    result = while_uncommitted(lambda: decisions.take(done.pk, colleague), undo)
    assert isinstance(result, Conflict)
    assert current(done).assignee == colleague
    assert Event.objects.filter(review=done, act=Act.UNDO).count() == 0


# --- Duplicates ---------------------------------------------------------------------------------------


def duplicate(of: Claim, by: User, review: Review) -> Review:
    held = decisions.take(review.pk, by)
    return decisions.set_aside(held.pk, by, SetAside.DUPLICATE, "La même.", held.version, of)


def test_a_duplicate_is_a_claim_of_its_own_again(editor: User) -> None:
    original, review, third = factories.review(), factories.review(), factories.review()
    scenes.merged(third.claim, review.claim, editor)  # was merged into this one before, and follows it
    done = duplicate(original.claim, editor, review)
    assert Claim.objects.get(pk=third.claim_id).merged_into == original.claim

    decisions.undo(done.pk, editor, done.version)

    assert Claim.objects.get(pk=review.claim_id).merged_into is None
    assert Claim.objects.get(pk=third.claim_id).merged_into == review.claim


def test_a_duplicate_that_an_article_went_to_meanwhile_stays(editor: User) -> None:
    original, review = factories.review(), factories.review()
    done = duplicate(original.claim, editor, review)
    article = original.claim.appearances.get().article  # as if it were split only now
    Article.objects.filter(pk=article.pk).update(split_at=timezone.now())
    with pytest.raises(Refused, match="too late"):
        decisions.undo(done.pk, editor, done.version)
    assert Claim.objects.get(pk=review.claim_id).merged_into == original.claim


# --- Readers see it when it is too late to undo, and for good --------------------------------------------


def public_pages(review: Review) -> list[str]:
    claim = review.claim
    return [
        claim.get_absolute_url(),
        f"/verdicts/{claim.pk}-{claim.slug}.json",
        f"/api/v1/verdicts/{claim.pk}",
    ]


def listings(review: Review) -> list[str]:
    return ["/", "/feeds/verdicts.atom", "/api/v1/verdicts"]


def test_no_reader_sees_a_verdict_that_can_be_undone(editor: User, reader: Client) -> None:
    done = submitted(judged(editor), editor)
    article = done.claim.appearances.get().article
    for address in [*public_pages(done), article.get_absolute_url()]:
        assert reader.get(address).status_code == 404
    for address in listings(done):
        assert done.claim.statement not in reader.get(address).content.decode()
    assert reader.get("/api/v1/verdicts").json()["results"] == []

    age(done, UNDO_SECONDS + UNDO_GRACE + 1.5)
    for address in [*public_pages(done), article.get_absolute_url()]:
        assert reader.get(address).status_code == 200
    for address in listings(done):
        assert done.claim.statement in reader.get(address).content.decode()
    with pytest.raises(Refused):
        decisions.undo(done.pk, editor, done.version)


@pytest.mark.parametrize("seconds", range(UNDO_SECONDS + UNDO_GRACE + 4))
def test_at_no_moment_is_a_verdict_both_public_and_undone(seconds: int, editor: User, reader: Client) -> None:
    done = submitted(judged(editor), editor)
    age(done, seconds)
    was_public = reader.get(done.claim.get_absolute_url()).status_code == 200
    try:
        decisions.undo(done.pk, editor, done.version)
    except Refused:
        return
    assert not was_public


def test_a_correction_is_public_at_once_and_stays(editor: User, senior: User, reader: Client) -> None:
    published = factories.published(editor)
    begun = decisions.correct(published.pk, senior)
    note = factories.judgement(rationale="Le tableau 3 confirme.", correction_note="Mal lu.")
    done = decisions.submit(begun.pk, senior, note, begun.version, may_undo=True)
    page = read(reader.get(published.claim.get_absolute_url())).words
    assert "Le tableau 3 confirme." in page
    with pytest.raises(Refused, match="too late"):
        decisions.undo(done.pk, senior, done.version)


def test_what_is_signed_off_is_public_at_once(editor: User, senior: User, reader: Client) -> None:
    done = submitted(judged(editor, scenes.strict_review()), editor)
    decisions.approve(done.pk, senior, done.version)
    assert reader.get(done.claim.get_absolute_url()).status_code == 200


def test_a_program_has_no_undo_and_publishes_at_once(editor: User, reader: Client) -> None:
    done = factories.published(editor)
    assert reader.get(done.claim.get_absolute_url()).status_code == 200
    with pytest.raises(Refused, match="too late"):
        decisions.undo(done.pk, editor, done.version)


# --- The button ---------------------------------------------------------------------------------------


def press(client: Client, review: Review, act: str, **fields: Any) -> Any:
    given = {
        name: value or "" for name, value in Review.objects.filter(pk=review.pk).values(*WORK).get().items()
    }
    given |= {"version": current(review).version, "draft_version": current(review).draft_version}
    return client.post(review.get_absolute_url(), {**given, **fields, "act": act}, follow=True)


def undo_button(page: Any) -> str:
    return next(
        (value for name, value in read(page).buttons if name == "act" and value.startswith("undo")), ""
    )


def test_the_button_stands_on_the_next_page_and_brings_the_claim_back(desk: Client, editor: User) -> None:
    review, following = judged(editor), factories.review()
    page = press(desk, review, "submit")
    assert page.context["review"] == following
    button = undo_button(page)
    assert button == f"undo:{review.pk}:{current(review).version}"

    # What was begun on the next claim is stored first, and stays in the editor's hands.
    back = press(desk, following, button, rationale="Déjà commencé.")
    assert back.context["review"] == review
    assert back.context["is_holder"]
    assert current(following).rationale == "Déjà commencé."
    assert current(following).assignee == editor
    assert not undo_button(back)


def test_the_next_claim_goes_back_untouched(desk: Client, editor: User) -> None:
    review, following = judged(editor), factories.review()
    button = undo_button(press(desk, review, "submit"))
    assert current(following).assignee == editor
    press(desk, following, button)
    assert current(following).status == Status.WAITING


@pytest.mark.parametrize("act", ["submit", "submit:stay", "set_aside", "skip", "release"])
def test_each_act_that_can_be_undone_offers_it(act: str, desk: Client, editor: User) -> None:
    page = press(
        desk, judged(editor), act, **{"set_aside-reason": "out_of_scope", "set_aside-note": "Une opinion."}
    )
    assert undo_button(page)


def test_a_correction_offers_no_undo(senior_desk: Client, editor: User, senior: User) -> None:
    begun = decisions.correct(factories.published(editor).pk, senior)
    page = press(senior_desk, begun, "submit", correction_note="Mal lu.")
    assert current(begun).status == Status.PUBLISHED
    assert not undo_button(page)


def test_undo_too_late_says_so_and_shows_how_it_stands(desk: Client, editor: User) -> None:
    review = judged(editor)
    button = undo_button(press(desk, review, "submit"))
    age(review, 60)
    page = press(desk, review, button)
    assert page.context["review"] == review
    assert "It is too late to undo this." in read(page).words
    assert current(review).status == Status.PUBLISHED


def test_the_offer_is_for_the_one_who_acted_and_ends(
    desk: Client, colleague_desk: Client, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(desk, judged(editor), "submit")
    assert undo_button(desk.get("/desk/keys/"))
    assert desk.cookies[undo_offer.COOKIE]["max-age"] == UNDO_SECONDS
    assert desk.cookies[undo_offer.COOKIE]["httponly"]
    colleague_desk.cookies[undo_offer.COOKIE] = desk.cookies[undo_offer.COOKIE].value
    assert not undo_button(colleague_desk.get("/desk/keys/"))
    later = time.time() + UNDO_SECONDS + 1
    monkeypatch.setattr(time, "time", lambda: later)
    assert not undo_button(desk.get("/desk/keys/"))


@pytest.mark.parametrize("forged", ["undo:1", "undo:x:y", "undo::", f"undo:{'9' * 30}:1"])
def test_an_address_that_was_made_up(forged: str, desk: Client, editor: User) -> None:
    review = judged(editor)
    assert press(desk, review, forged).status_code in {200, 404}
    assert current(review).status == Status.IN_REVIEW
    desk.cookies[undo_offer.COOKIE] = "1:2:3:4"
    assert not undo_button(desk.get("/desk/keys/"))
