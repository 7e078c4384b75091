"""What the database refuses by itself, whoever writes to it and by whatever code."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import Error, IntegrityError, connection, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from claims.models import Claim
from reviews import decisions
from reviews.models import ACT_LABELS, Draft, Event, Evidence, Review, Snapshot
from reviews.verdicts import DECIDED, EVER_PUBLISHED, OPEN, Act, Judged, Judgement, Stance, Status, Verdict
from tests import factories
from tests.reviews import scenes

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(db: None) -> Claim:
    """A claim that nobody reviewed."""
    return Claim.objects.create(
        statement="Le pont est fermé", slug="le-pont", wording_key="k", language="fr", kind="state"
    )


def row(status: Status, editor: User, senior: User) -> dict[str, Any]:
    """The least that a review of this status has to hold."""
    values: dict[str, Any] = {"number": 1, "status": status}
    now = timezone.now()
    if status is Status.IN_REVIEW:
        values |= {"assignee": editor, "lease_expires_at": now}
    if status is Status.SET_ASIDE:
        values |= {"set_aside_as": "out_of_scope"}
    if status in DECIDED:
        values |= {"verdict": "verified", "decided_by": editor, "decided_at": now}
    if status in EVER_PUBLISHED:
        values |= {
            "published_at": now,
            "requires_sign_off": True,
            "signed_off_by": senior,
            "signed_off_at": now,
        }
    if status is Status.WITHDRAWN:
        values |= {"withdrawal_reason": "It was wrong.", "withdrawn_at": now}
    return values


def refused(constraint: str, **values: Any) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Review.objects.create(**values)


@pytest.mark.parametrize("status", Status)
def test_the_least_of_each_status_is_accepted(
    status: Status, claim: Claim, editor: User, senior: User
) -> None:
    """The control of all refusals below."""
    Review.objects.create(claim=claim, **row(status, editor, senior))


ALL = list(Status)


@pytest.mark.parametrize(
    ("constraint", "statuses", "change"),
    [
        ("review_held_exactly_while_in_review", [Status.IN_REVIEW], {"assignee": None}),
        ("review_held_exactly_while_in_review", [Status.IN_REVIEW], {"lease_expires_at": None}),
        (
            "review_held_exactly_while_in_review",
            [status for status in ALL if status is not Status.IN_REVIEW],
            {"lease_expires_at": timezone.now()},
        ),
        ("review_decided_has_verdict", DECIDED, {"verdict": ""}),
        ("review_decided_has_verdict", [Status.AWAITING_SIGN_OFF], {"decided_by": None}),
        ("review_decided_has_verdict", DECIDED, {"decided_at": None}),
        (
            "review_unverifiable_says_what_was_sought",
            DECIDED,
            {"verdict": "unverifiable", "searched_for": "", "recheck_on": date(2026, 9, 1)},
        ),
        (
            "review_unverifiable_says_what_was_sought",
            DECIDED,
            {"verdict": "unverifiable", "searched_for": "Everywhere", "recheck_on": None},
        ),
        ("review_published_was_signed_off", EVER_PUBLISHED, {"signed_off_by": None}),
        ("review_published_was_signed_off", EVER_PUBLISHED, {"published_at": None}),
        ("review_withdrawal_is_explained", [Status.WITHDRAWN], {"withdrawal_reason": ""}),
        ("review_withdrawal_is_explained", [Status.WITHDRAWN], {"withdrawn_at": None}),
        ("review_set_aside_has_reason", [Status.SET_ASIDE], {"set_aside_as": ""}),
        (
            "review_set_aside_has_reason",
            [status for status in ALL if status is not Status.SET_ASIDE],
            {"set_aside_as": "duplicate"},
        ),
        ("review_verdict_known", ALL, {"verdict": "true"}),
    ],
)
def test_a_row_that_makes_no_sense(
    constraint: str, statuses: list[Status], change: dict[str, Any], claim: Claim, editor: User, senior: User
) -> None:
    for status in statuses:
        refused(constraint, claim=claim, **row(status, editor, senior) | change)


def test_an_unknown_status(claim: Claim) -> None:
    refused("review_status_known", claim=claim, number=1, status="done")


def test_approver_is_not_the_author(claim: Claim, editor: User, senior: User) -> None:
    for status in DECIDED:
        values = row(status, editor, senior) | {"signed_off_by": editor}
        refused("review_two_people", claim=claim, **values)


def test_nobody_signs_off_what_nobody_decided(claim: Claim, senior: User) -> None:
    refused("review_two_people", claim=claim, number=1, status=Status.WAITING, signed_off_by=senior)


def test_published_without_a_second_editor_where_none_is_needed(
    claim: Claim, editor: User, senior: User
) -> None:
    values = row(Status.PUBLISHED, editor, senior)
    Review.objects.create(claim=claim, **values | {"requires_sign_off": False, "signed_off_by": None})


@pytest.mark.parametrize("status", EVER_PUBLISHED)
def test_a_published_correction_says_why(status: Status, editor: User, senior: User) -> None:
    first = scenes.in_status(Status.SUPERSEDED, editor, senior)
    values = row(status, editor, senior) | {"claim": first.claim, "number": 9, "corrects": first}
    refused("review_correction_is_explained", **values, correction_note="")


@pytest.mark.parametrize("status", OPEN)
def test_one_open_review_a_claim(status: Status, editor: User, senior: User) -> None:
    waiting = factories.review()
    values = row(status, editor, senior) | {"number": 2}
    refused("review_one_open_a_claim", claim=waiting.claim, **values)


def test_one_published_review_a_claim(editor: User, senior: User) -> None:
    published = factories.published(editor)
    values = row(Status.PUBLISHED, editor, senior) | {"number": 2}
    refused("review_one_published_a_claim", claim=published.claim, **values)


def test_one_review_of_a_number(editor: User, senior: User) -> None:
    published = factories.published(editor)
    values = row(Status.SUPERSEDED, editor, senior) | {"number": published.number}
    refused("review_number_once_a_claim", claim=published.claim, **values)


def test_updates_are_checked_like_new_rows(editor: User) -> None:
    """A raw save on an existing row, past ``decisions``."""
    review = factories.review()
    review.status = Status.PUBLISHED
    with pytest.raises(IntegrityError), transaction.atomic():
        review.save()

    signed = scenes.awaiting_sign_off(editor)
    signed.signed_off_by = editor
    with pytest.raises(IntegrityError, match="review_two_people"), transaction.atomic():
        signed.save()


# --- The record --------------------------------------------------------------------------------------


def test_an_event_cannot_be_changed_or_deleted_through_the_orm(editor: User) -> None:
    event = scenes.events(scenes.held(editor))[-1]

    event.actor = None
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        event.save()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Event.objects.update(details={})
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        event.delete()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Event.objects.all().delete()
    event.refresh_from_db()
    assert event.actor == editor


@pytest.mark.parametrize(
    "statement", ["UPDATE reviews_event SET act = 'open'", "DELETE FROM reviews_event WHERE true"]
)
def test_an_event_cannot_be_changed_or_deleted_in_sql(statement: str, editor: User) -> None:
    scenes.held(editor)
    with (
        pytest.raises(IntegrityError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_who_acted_stays_on_record(editor: User, colleague: User) -> None:
    published = factories.published(editor)
    with pytest.raises(ProtectedError):
        editor.delete()

    released = scenes.held(colleague)
    decisions.release(released.pk, colleague)  # nothing but the record knows of it now
    with pytest.raises(ProtectedError):
        colleague.delete()
    assert published.events.filter(actor=editor).exists()


def test_who_acted_cannot_be_deleted_in_sql_either(editor: User) -> None:
    released = scenes.held(editor)
    decisions.release(released.pk, editor)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM auth_user_groups")
        cursor.execute("DELETE FROM auth_user WHERE id = %s", [editor.pk])
        with pytest.raises(IntegrityError, match="reviews_event"), transaction.atomic():
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    transaction.set_rollback(True)


def test_who_only_typed_may_go_and_takes_the_draft_along(colleague: User) -> None:
    review = factories.review()
    with pytest.raises(decisions.Conflict):
        decisions.save_draft(review.pk, colleague, factories.judgement(), review.version)
    colleague.delete()
    assert not Draft.objects.exists()


def test_what_is_judged_cannot_be_deleted(editor: User) -> None:
    published = factories.published(editor)
    with pytest.raises(ProtectedError):
        published.claim.delete()
    with pytest.raises(ProtectedError):
        published.delete()


def test_one_draft_an_editor_and_review(editor: User) -> None:
    review = factories.review()
    Draft.objects.create(review=review, editor=editor, content={})
    with pytest.raises(IntegrityError, match="draft_one_an_editor"), transaction.atomic():
        Draft.objects.create(review=review, editor=editor, content={})


def test_evidence_has_a_known_stance_and_its_own_place(editor: User) -> None:
    review = scenes.with_evidence(editor)
    given: dict[str, Any] = {
        "review": review,
        "url": "https://a.example/",
        "title": "A",
        "accessed_on": date(2026, 3, 1),
    }
    with pytest.raises(IntegrityError, match="evidence_stance_known"), transaction.atomic():
        Evidence.objects.create(**given, position=2, stance="proves")
    second = Evidence.objects.create(**given, position=1, stance=Stance.SUPPORTS)
    with pytest.raises(IntegrityError, match="evidence_position_once"), transaction.atomic():
        connection.check_constraints()
    second.delete()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_migrations_go_back_and_forth() -> None:
    """Without the trigger an event can be changed, with it no more; groups go and come back."""
    Event.objects.create(review=factories.review(), act=Act.OPEN, to_status=Status.WAITING, version=1)
    try:
        call_command("migrate", "reviews", "0001", verbosity=0)
        Event.objects.update(details={"changed": True})
    finally:
        call_command("migrate", "reviews", verbosity=0)
    with pytest.raises(Error, match="append-only"):
        Event.objects.update(details={})
    assert factories.user("again", "editors").has_perm("reviews.judge_review")


# --- Reading -----------------------------------------------------------------------------------------


def test_the_judgement_of_a_row_is_what_was_submitted(editor: User) -> None:
    taken = scenes.held(editor)
    judgement = scenes.unverifiable(judged=Judged.UTTERANCE)
    decided = decisions.submit(taken.pk, editor, judgement, taken.version)

    assert Review.objects.get(pk=decided.pk).judgement == judgement
    assert factories.review().judgement == Judgement()


def test_named_querysets(editor: User, colleague: User, senior: User) -> None:
    rows = {status: scenes.in_status(status, editor, senior) for status in Status}
    high = factories.review(priority=90)

    def found(reviews: Any) -> list[int]:
        return [review.pk for review in reviews]

    objects: Any = Review.objects
    assert found(objects.waiting()) == [high.pk, rows[Status.WAITING].pk]
    assert set(found(objects.open())) == {high.pk, *(rows[status].pk for status in OPEN)}
    assert found(objects.held_by(editor.pk)) == [rows[Status.IN_REVIEW].pk]
    assert found(objects.held_by(colleague.pk)) == []
    assert found(objects.awaiting_sign_off()) == [rows[Status.AWAITING_SIGN_OFF].pk]
    assert found(objects.lapsed()) == []
    Review.objects.filter(pk=rows[Status.IN_REVIEW].pk).update(
        lease_expires_at=timezone.now() - timedelta(seconds=1)
    )
    assert found(objects.lapsed()) == [rows[Status.IN_REVIEW].pk]


def test_sign_off_goes_by_who_waited_longest(editor: User) -> None:
    first, second = (scenes.awaiting_sign_off(editor) for _number in range(2))
    objects: Any = Review.objects
    assert list(objects.awaiting_sign_off()) == [first, second]


def test_names_in_lists_and_logs(editor: User) -> None:
    review = scenes.with_evidence(editor)
    assert str(review) == f"Review 1 of claim {review.claim_id}"
    assert review.get_absolute_url() == f"/desk/reviews/{review.pk}/"
    assert str(review.evidence.get()) == "Rapport annuel"
    assert str(scenes.events(review)[0]).startswith("opened 20")
    assert str(Snapshot(url="https://a.example/")) == "https://a.example/"
    draft = Draft.objects.create(review=review, editor=editor, content={})
    assert str(draft) == f"{editor.pk}: {review.pk}"


def test_every_act_and_verdict_has_words() -> None:
    assert set(ACT_LABELS) == set(Act)
    assert {str(label) for label in dict(Review._meta.get_field("verdict").choices or ()).values()} == {
        str(verdict) for verdict in Verdict
    }
