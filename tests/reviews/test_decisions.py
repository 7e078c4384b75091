"""The acts: what each leaves behind, who loses a race and keeps the text, and the way through sign-off,
correction and withdrawal."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from claims.adding import Place
from claims.models import Appearance, Claim
from claims.shaping import Attribution, Part
from claims.splitting import Voice
from reviews import decisions
from reviews.decisions import LEASE, Conflict, Refused
from reviews.drafts import kept as kept_draft
from reviews.models import Draft, Event, Evidence, Review
from reviews.verdicts import (
    TRANSITIONS,
    Act,
    Judged,
    Judgement,
    Missing,
    SetAside,
    Stance,
    Status,
    Verdict,
)
from tests import factories
from tests.reviews import racing, scenes

pytestmark = pytest.mark.django_db

MINE = Judgement(
    Verdict.DISPUTED,
    Judged.UTTERANCE,
    rationale="Mes mots, tapés pendant une heure.",
    searched_for="Les archives.",
    recheck_on=date(2026, 10, 1),
    correction_note="Une note.",
)


def current(review: Review) -> Review:
    return Review.objects.get(pk=review.pk)


# --- Every act on record ------------------------------------------------------------------------------


ANNE = Attribution("Anne Morel", Voice.REPORTED, False, "selon")


def place_of(review: Review) -> Appearance:
    return Appearance.objects.get(claim=review.claim_id)


def nobodys_claim() -> Claim:
    """A claim that has no review."""
    return Claim.objects.create(
        statement="Vernes", slug="vernes", wording_key="vernes", language="fr", kind="event"
    )


#: How to do each act on a review as it stands: (review, the one who holds or held it, a senior editor).
DO: dict[Act, Callable[[Review, User, User], Any]] = {
    Act.TAKE: lambda review, editor, senior: decisions.take(review.pk, editor),
    Act.RENEW: lambda review, editor, senior: decisions.renew(review.pk, editor),
    Act.SAVE_DRAFT: lambda review, editor, senior: decisions.save_draft(
        review.pk, editor, MINE, review.version
    ),
    Act.ADD_EVIDENCE: lambda review, editor, senior: decisions.add_evidence(
        review.pk, editor, scenes.item(), review.version
    ),
    Act.REMOVE_EVIDENCE: lambda review, editor, senior: decisions.remove_evidence(
        review.pk, editor, review.evidence.get().pk, review.version
    ),
    Act.EDIT_EVIDENCE: lambda review, editor, senior: decisions.edit_evidence(
        review.pk, editor, review.evidence.get().pk, scenes.item(title="Autre titre"), review.version
    ),
    Act.REORDER_EVIDENCE: lambda review, editor, senior: decisions.reorder_evidence(
        review.pk, editor, review.evidence.get().pk, -1, review.version
    ),
    Act.RELEASE: lambda review, editor, senior: decisions.release(review.pk, editor, review.version),
    Act.SKIP: lambda review, editor, senior: decisions.skip(
        review.pk, editor, "Pas mon sujet.", review.version
    ),
    Act.TAKE_OVER: lambda review, editor, senior: decisions.take_over(
        review.pk, senior, "Camille est partie.", review.version
    ),
    Act.SET_ASIDE: lambda review, editor, senior: decisions.set_aside(
        review.pk, editor, SetAside.OUT_OF_SCOPE, "Une opinion.", review.version
    ),
    Act.SUBMIT: lambda review, editor, senior: decisions.submit(
        review.pk, editor, scenes.unverifiable(), review.version
    ),
    Act.APPROVE: lambda review, editor, senior: decisions.approve(review.pk, senior, review.version),
    Act.RETURN: lambda review, editor, senior: decisions.return_to_editor(
        review.pk, senior, "Citez la page.", review.version
    ),
    Act.ASSIGN: lambda review, editor, senior: decisions.assign(review.pk, senior, editor, review.version),
    Act.PRIORITISE: lambda review, editor, senior: decisions.prioritise(
        review.pk, editor, 90, review.version
    ),
    Act.REWORD: lambda review, editor, senior: decisions.reword(
        review.pk, editor, "Dit autrement", review.version
    ),
    Act.ADJUST: lambda review, editor, senior: decisions.adjust(
        review.pk, editor, place_of(review).pk, Place(0, 2), review.version
    ),
    Act.ATTRIBUTE: lambda review, editor, senior: decisions.attribute(
        review.pk, editor, place_of(review).pk, ANNE, review.version
    ),
    Act.SPLIT: lambda review, editor, senior: decisions.divide(
        review.pk,
        editor,
        place_of(review).pk,
        Part(Place(0, 2), "Un"),
        Part(Place(3, 7), "Deux"),
        review.version,
    )[0],
    Act.TAKE_IN: lambda review, editor, senior: decisions.take_in(
        review.pk, editor, nobodys_claim(), review.version
    ),
    Act.CORRECT: lambda review, editor, senior: decisions.correct(review.pk, senior),
    Act.WITHDRAW: lambda review, editor, senior: decisions.withdraw(
        review.pk, senior, "La source s'est rétractée.", review.version
    ),
}
BY_SENIOR = {Act.ASSIGN, Act.TAKE_OVER, Act.APPROVE, Act.RETURN, Act.CORRECT, Act.WITHDRAW}
SOURCE = {act: transition.source for act, transition in TRANSITIONS.items()} | {Act.CORRECT: Status.PUBLISHED}
#: Done by a clock or by another act, and tested by name below.
BY_THEMSELVES = {Act.LAPSE, Act.SUPERSEDE, Act.MERGE}
#: Typing and signs of life are not acts to be defended.
SILENT = {Act.RENEW, Act.SAVE_DRAFT}


def ready_for(act: Act, editor: User, senior: User) -> Review:
    review = scenes.in_status(SOURCE[act], editor, senior)
    if act in {Act.REMOVE_EVIDENCE, Act.EDIT_EVIDENCE, Act.REORDER_EVIDENCE}:
        review = decisions.add_evidence(review.pk, editor, scenes.item(), review.version)
    return review


def test_every_transition_is_tried_here() -> None:
    assert set(DO) | BY_THEMSELVES == set(TRANSITIONS) | {Act.CORRECT}


@pytest.mark.parametrize("act", set(DO) - SILENT)
def test_each_act_leaves_one_event(act: Act, editor: User, senior: User) -> None:
    before = ready_for(act, editor, senior)
    known = set(Event.objects.values_list("pk", flat=True))

    after = DO[act](before, editor, senior)

    # The second part of a claim that is split comes into the queue: that is the other's record.
    (event,) = Event.objects.exclude(pk__in=known).exclude(act=Act.OPEN)
    stored = current(after)
    assert (event.act, event.review, event.actor) == (act, stored, senior if act in BY_SENIOR else editor)
    assert (event.from_status, event.to_status) == (
        "" if act is Act.CORRECT else before.status,
        stored.status,
    )
    assert event.version == stored.version
    assert abs(timezone.now() - event.at) < timedelta(minutes=1)
    if act is Act.CORRECT:
        assert (stored.pk, stored.version) != (before.pk, before.version)
    else:
        assert stored.version == before.version + 1
        assert stored.status in TRANSITIONS[act].targets
    # What is handed back is what is stored: the next act can name its version.
    assert (after.version, after.status) == (stored.version, stored.status)


@pytest.mark.parametrize("act", SILENT)
def test_typing_and_renewing_leave_no_event(act: Act, editor: User, senior: User) -> None:
    before = ready_for(act, editor, senior)
    known = Event.objects.count()
    after = DO[act](before, editor, senior)
    assert Event.objects.count() == known
    assert after.version == before.version


WRONG = [
    (act, status)
    for act in DO
    for status in Status
    if status is not SOURCE[act] and (act, status) != (Act.TAKE, Status.IN_REVIEW)
]


@pytest.mark.parametrize(("act", "status"), WRONG, ids=lambda value: value.value)
def test_no_act_out_of_turn(act: Act, status: Status, editor: User, senior: User) -> None:
    review = scenes.in_status(status, editor, senior)
    Evidence.objects.get_or_create(
        review=review,
        defaults={"position": 1, "url": "https://a.example", "title": "A", "accessed_on": date(2026, 3, 1)},
        stance=Stance.REFUTES,
    )
    known = Event.objects.count()

    with pytest.raises(Conflict) as conflict:
        DO[act](review, editor, senior)

    assert str(conflict.value)
    assert Event.objects.count() == known
    assert Review.objects.filter(pk=review.pk).values().get() == _columns(review)


def _columns(review: Review) -> dict[str, Any]:
    return {field.attname: getattr(review, field.attname) for field in Review._meta.concrete_fields}


VERSIONED = set(DO) - {Act.TAKE, Act.RENEW, Act.CORRECT}


@pytest.mark.parametrize("act", VERSIONED)
@pytest.mark.parametrize("off", [-1, 1])
def test_no_act_on_what_was_not_seen(act: Act, off: int, editor: User, senior: User) -> None:
    review = ready_for(act, editor, senior)
    seen = current(review)
    seen.version += off
    known = Event.objects.count()

    with pytest.raises(Conflict):
        DO[act](seen, editor, senior)

    assert Event.objects.count() == known
    assert Review.objects.filter(pk=review.pk).values().get() == _columns(current(review))
    assert current(review).version == review.version


HOLDERS = (
    {act for act, source in SOURCE.items() if source is Status.IN_REVIEW} - BY_THEMSELVES - {Act.TAKE_OVER}
)


@pytest.mark.parametrize("act", HOLDERS)
def test_only_the_holder_acts_and_the_other_hears_who_it_is(
    act: Act, editor: User, colleague: User, senior: User
) -> None:
    review = ready_for(act, editor, senior)

    with pytest.raises(Conflict, match="Camille Rouvière is working on this claim now"):
        DO[act](review, colleague, senior)

    assert current(review).assignee == editor


def test_what_somebody_else_holds_cannot_be_taken(editor: User, colleague: User) -> None:
    review = scenes.held(editor)
    with pytest.raises(Conflict, match="Camille Rouvière is working on this claim now") as conflict:
        decisions.take(review.pk, colleague)
    assert conflict.value.current == review


def test_an_unknown_review(editor: User) -> None:
    with pytest.raises(Review.DoesNotExist):
        decisions.take(404, editor)
    with pytest.raises(Review.DoesNotExist):
        decisions.save_draft(404, editor, MINE, 1)


# --- What the loser typed -----------------------------------------------------------------------------


@pytest.mark.parametrize("act", [decisions.submit, decisions.save_draft])
def test_the_loser_keeps_every_word_and_nobody_else_sees_them(
    act: Callable[..., Review], editor: User, colleague: User
) -> None:
    review = scenes.held(editor)
    scenes.lapse(review)
    scenes.publish(colleague, review, "Le relevé dit autre chose.")

    with pytest.raises(Conflict):
        act(review.pk, editor, MINE, review.version)

    assert kept_draft(review, editor) == {
        "verdict": "disputed",
        "judged": "utterance",
        "rationale": MINE.rationale,
        "searched_for": MINE.searched_for,
        "recheck_on": "2026-10-01",
        "correction_note": "Une note.",
    }
    assert kept_draft(review, colleague) is None
    assert current(review).rationale == "Le relevé dit autre chose."


def test_the_last_words_are_kept(editor: User, colleague: User) -> None:
    review = scenes.lost(editor, colleague)
    for rationale in ("Premier jet.", "Second jet."):
        with pytest.raises(Conflict):
            decisions.submit(review.pk, editor, replace(MINE, rationale=rationale), 1)
    kept = Draft.objects.get(review=review, editor=editor)
    assert kept.content["rationale"] == "Second jet."


def test_an_empty_judgement_is_kept_as_such(editor: User, colleague: User) -> None:
    review = scenes.held(editor)
    with pytest.raises(Conflict):
        decisions.save_draft(review.pk, colleague, Judgement(), review.version)
    kept = kept_draft(review, colleague)
    assert kept is not None
    assert (kept["verdict"], kept["recheck_on"]) == ("", None)


def test_a_kept_draft_is_gone_once_its_editor_has_judged(editor: User, colleague: User) -> None:
    review = scenes.held(editor)
    with pytest.raises(Conflict):
        decisions.submit(review.pk, colleague, MINE, review.version)
    decisions.release(review.pk, editor)
    scenes.publish(colleague, current(review), "Finalement.")
    assert kept_draft(review, colleague) is None


def test_a_window_that_is_out_of_date_does_not_write_over_a_newer_text(editor: User) -> None:
    review = scenes.held(editor)
    newer = replace(MINE, rationale="Plus récent.")
    decisions.save_draft(review.pk, editor, newer, review.version, draft_version=0)

    with pytest.raises(Conflict, match="another window"):
        decisions.save_draft(review.pk, editor, MINE, review.version, draft_version=0)

    assert current(review).rationale == "Plus récent."
    kept = kept_draft(review, editor)
    assert kept is not None
    assert kept["rationale"] == MINE.rationale


def test_a_field_that_cannot_be_stored_keeps_what_stood_in_it(editor: User) -> None:
    review = scenes.held(editor)
    decisions.save_draft(review.pk, editor, MINE, review.version)
    decisions.save_draft(
        review.pk, editor, Judgement(searched_for="Le registre."), review.version, only={"searched_for"}
    )
    assert (current(review).rationale, current(review).searched_for) == (MINE.rationale, "Le registre.")


@pytest.mark.parametrize("how", ["release", "lapse"])
def test_a_draft_that_changes_hands_is_on_record(how: str, editor: User, colleague: User) -> None:
    """The next one to hold the claim may write over it."""
    review = scenes.held(editor)
    decisions.save_draft(review.pk, editor, MINE, review.version)
    if how == "release":
        decisions.release(review.pk, editor)
    else:
        scenes.lapse(review)
        decisions.release_lapsed()
    assert scenes.events(review)[-1].details["draft"]["rationale"] == MINE.rationale


def test_a_verdict_without_a_second_editor_does_not_come_to_a_source_that_asks_for_one(
    editor: User, senior: User
) -> None:
    unsigned = factories.published(editor)
    strict = factories.source(requires_sign_off=True)
    article = factories.plain_article("Le pont est fermé depuis mardi.", source=strict)
    held = decisions.take(factories.review("Le pont est fermé", article=article).pk, editor)
    with pytest.raises(Refused, match="second editor"):
        decisions.set_aside(held.pk, editor, SetAside.DUPLICATE, "Déjà jugée.", held.version, unsigned.claim)


# --- Holding ------------------------------------------------------------------------------------------


def about_a_lease_from_now(review: Review) -> bool:
    expires = current(review).lease_expires_at
    return expires is not None and abs(expires - timezone.now() - LEASE) < timedelta(seconds=30)


def test_taking_holds_for_a_while(editor: User) -> None:
    taken = scenes.held(editor)
    assert (taken.status, taken.assignee) == (Status.IN_REVIEW, editor)
    assert about_a_lease_from_now(taken)


def test_taking_ones_own_renews_and_leaves_no_event(editor: User) -> None:
    taken = scenes.held(editor)
    scenes.lapse(taken)
    again = decisions.take(taken.pk, editor)
    assert again.version == taken.version
    assert about_a_lease_from_now(taken)
    assert scenes.acts(taken) == [Act.OPEN, Act.TAKE]


def test_release_keeps_the_draft_for_whoever_takes_it_next(editor: User, colleague: User) -> None:
    taken = scenes.with_evidence(editor)
    decisions.save_draft(taken.pk, editor, MINE, taken.version)

    released = decisions.release(taken.pk, editor)

    assert (released.status, released.assignee, released.lease_expires_at) == (Status.WAITING, None, None)
    assert decisions.take(taken.pk, colleague).judgement == MINE
    assert taken.evidence.count() == 1


def test_a_hold_that_ran_out_goes_back_to_the_queue_with_its_draft(editor: User) -> None:
    held_still = scenes.held(editor)
    lapsed = scenes.held(editor)
    decisions.save_draft(lapsed.pk, editor, MINE, lapsed.version)
    scenes.lapse(lapsed)

    assert decisions.release_lapsed() == 1

    assert current(lapsed).status == Status.WAITING
    assert current(lapsed).judgement == MINE
    assert current(held_still).status == Status.IN_REVIEW
    event = scenes.events(lapsed)[-1]
    assert (event.act, event.actor, event.from_status, event.to_status, event.version) == (
        Act.LAPSE,
        None,
        Status.IN_REVIEW,
        Status.WAITING,
        lapsed.version + 1,
    )
    assert decisions.release_lapsed() == 0


def test_a_hold_that_ran_out_can_be_taken_at_once(editor: User, colleague: User) -> None:
    review = scenes.held(editor)
    scenes.lapse(review)

    taken = decisions.take(review.pk, colleague)

    assert taken.assignee == colleague
    assert scenes.acts(review) == [Act.OPEN, Act.TAKE, Act.LAPSE, Act.TAKE]
    with pytest.raises(Conflict, match="colleague is working"):
        decisions.save_draft(review.pk, editor, MINE, review.version)


@pytest.mark.parametrize(
    "sign_of_life",
    [
        lambda review, editor: decisions.renew(review.pk, editor),
        lambda review, editor: decisions.save_draft(review.pk, editor, MINE, review.version),
        lambda review, editor: decisions.add_evidence(review.pk, editor, scenes.item(), review.version),
    ],
    ids=["renew", "save_draft", "add_evidence"],
)
def test_working_on_it_renews_the_hold(sign_of_life: Callable[[Review, User], Review], editor: User) -> None:
    review = scenes.held(editor)
    scenes.lapse(review)
    sign_of_life(review, editor)
    assert about_a_lease_from_now(review)
    assert decisions.release_lapsed() == 0


def test_next_is_what_waits_before_what_lapsed(editor: User, colleague: User) -> None:
    lapsed = scenes.held(editor, factories.review(priority=90))
    scenes.lapse(lapsed)
    waiting = factories.review(priority=10)

    first = decisions.take_next(colleague)
    second = decisions.take_next(colleague)

    assert first is not None
    assert second is not None
    assert (first.pk, second.pk) == (waiting.pk, lapsed.pk)
    assert second.assignee == colleague
    assert decisions.take_next(colleague) is None


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_hold_renewed_at_the_last_moment_does_not_run_out() -> None:
    """The sweep has seen that the hold ran out; the holder's sign of life is stored before it acts."""
    editor = factories.user("typist", "editors")
    review = scenes.held(editor)
    scenes.lapse(review)

    released = racing.while_uncommitted(lambda: decisions.renew(review.pk, editor), decisions.release_lapsed)

    assert released == 0
    assert current(review).assignee == editor


# --- Into the queue -----------------------------------------------------------------------------------


def test_a_review_for_each_new_claim_with_its_priority(editor: User) -> None:
    article = factories.split_article()
    claims = Claim.objects.filter(appearances__article=article).distinct()
    assert claims
    for claim in claims:
        review = claim.reviews.get()
        assert (review.number, review.status, review.priority) == (1, Status.WAITING, claim.priority)
        (event,) = scenes.events(review)
        assert (event.act, event.actor, event.from_status, event.to_status) == (
            Act.OPEN,
            None,
            "",
            Status.WAITING,
        )


def test_a_claim_found_again_gets_no_second_review(editor: User, senior: User) -> None:
    for status in Status:
        review = scenes.in_status(status, editor, senior)
        known = review.claim.reviews.count()
        decisions.open_reviews(None, [review.claim_id])
        assert review.claim.reviews.count() == known


def test_a_merged_claim_gets_no_review() -> None:
    target = factories.review().claim
    merged = Claim.objects.create(
        statement="x", slug="x", wording_key="x", language="fr", kind="event", merged_into=target
    )
    decisions.open_reviews(None, [merged.pk])
    assert not merged.reviews.exists()


# --- Judging ------------------------------------------------------------------------------------------


def test_a_verdict_is_published_and_on_record(editor: User) -> None:
    ready = scenes.with_evidence(editor)
    judgement = factories.judgement(Verdict.DISPUTED, judged=Judged.UTTERANCE)

    published = decisions.submit(ready.pk, editor, judgement, ready.version)

    assert published.status == Status.PUBLISHED
    assert published.judgement == judgement
    assert published.decided_by == editor
    assert published.decided_at is not None
    assert published.published_at is not None
    assert (published.assignee, published.lease_expires_at, published.signed_off_by) == (None, None, None)
    details = scenes.events(published)[-1].details
    assert details["rationale"] == judgement.rationale
    assert (details["verdict"], details["judged"]) == ("disputed", "utterance")
    assert [evidence["url"] for evidence in details["evidence"]] == ["https://evidence.example/report"]
    assert details["evidence"][0]["stance"] == "refutes"


def test_the_record_says_when_to_look_again(editor: User) -> None:
    taken = scenes.held(editor)
    published = decisions.submit(taken.pk, editor, scenes.unverifiable(), taken.version)
    assert scenes.events(published)[-1].details["recheck_on"] == "2026-09-01"


def test_what_lacks_is_told_and_what_was_typed_is_saved(editor: User) -> None:
    taken = scenes.held(editor)
    unfinished = Judgement(Verdict.UNVERIFIABLE, rationale="", searched_for="Les archives.")

    with pytest.raises(Refused) as refused:
        decisions.submit(taken.pk, editor, unfinished, taken.version)

    assert refused.value.missing == [Missing.RATIONALE, Missing.RECHECK_ON]
    assert "missing" in str(refused.value)
    assert current(taken).judgement == unfinished
    assert current(taken).status == Status.IN_REVIEW
    assert scenes.acts(taken) == [Act.OPEN, Act.TAKE]


def test_background_alone_disputes_nothing(editor: User) -> None:
    ready = scenes.with_evidence(editor, stance=Stance.CONTEXT)
    with pytest.raises(Refused) as refused:
        decisions.submit(ready.pk, editor, factories.judgement(), ready.version)
    assert refused.value.missing == [Missing.EVIDENCE]


def test_unfinished_and_out_of_date_keeps_the_text_too(editor: User) -> None:
    taken = scenes.held(editor)
    with pytest.raises(Conflict):
        decisions.submit(taken.pk, editor, Judgement(rationale="Un début."), taken.version + 1)
    kept = kept_draft(taken, editor)
    assert kept is not None
    assert kept["rationale"] == "Un début."


def test_evidence_is_listed_in_the_order_it_was_added(editor: User) -> None:
    review = scenes.held(editor)
    for number in range(3):
        item = scenes.item(url=f"https://evidence.example/{number}", title=f"Pièce {number}")
        review = decisions.add_evidence(review.pk, editor, item, review.version)
    middle = review.evidence.get(title="Pièce 1")

    review = decisions.remove_evidence(review.pk, editor, middle.pk, review.version)
    review = decisions.add_evidence(review.pk, editor, scenes.item(title="Pièce 3"), review.version)

    assert [item.title for item in review.evidence.all()] == ["Pièce 0", "Pièce 2", "Pièce 3"]
    assert scenes.events(review)[-2].details["title"] == "Pièce 1"
    assert scenes.events(review)[-1].details["title"] == "Pièce 3"


def test_evidence_of_another_review_is_out_of_reach(editor: User) -> None:
    mine, other = scenes.with_evidence(editor), scenes.with_evidence(editor)
    with pytest.raises(Evidence.DoesNotExist):
        decisions.remove_evidence(mine.pk, editor, other.evidence.get().pk, mine.version)
    assert other.evidence.count() == 1


# --- Setting aside ------------------------------------------------------------------------------------


@pytest.mark.parametrize("reason", [SetAside.NOT_CHECKABLE, SetAside.OUT_OF_SCOPE])
def test_set_aside_with_a_reason(reason: SetAside, editor: User) -> None:
    taken = scenes.held(editor)
    aside = decisions.set_aside(taken.pk, editor, reason, "Un pronostic.", taken.version)
    assert (aside.status, aside.set_aside_as, aside.set_aside_note) == (
        Status.SET_ASIDE,
        reason,
        "Un pronostic.",
    )
    assert scenes.events(aside)[-1].details["note"] == "Un pronostic."


def test_setting_aside_without_a_word_is_refused(editor: User) -> None:
    taken = scenes.held(editor)
    with pytest.raises(Refused, match="Say in a few words"):
        decisions.set_aside(taken.pk, editor, SetAside.OUT_OF_SCOPE, " ", taken.version)


def test_a_duplicate_names_the_other_claim_and_only_a_duplicate_does(editor: User) -> None:
    taken, other = scenes.held(editor), factories.review().claim
    with pytest.raises(Refused, match="Name the claim"):
        decisions.set_aside(taken.pk, editor, SetAside.DUPLICATE, "Déjà vu.", taken.version)
    with pytest.raises(Refused, match="only for a duplicate"):
        decisions.set_aside(taken.pk, editor, SetAside.OUT_OF_SCOPE, "Déjà vu.", taken.version, other)
    assert current(taken).status == Status.IN_REVIEW


def test_a_duplicate_is_merged_with_all_that_was_merged_into_it(editor: User) -> None:
    target, middle, first = (factories.review().claim for _number in range(3))
    scenes.merged(first, middle, editor)
    scenes.merged(middle, target, editor)

    first.refresh_from_db()
    assert (middle.merged_into, first.merged_into) == (target, target)
    event = Event.objects.get(review__claim=middle, act=Act.SET_ASIDE)
    assert event.details["duplicate_of"] == target.pk


def test_a_duplicate_of_a_merged_claim_goes_to_its_target(editor: User) -> None:
    target, middle, late = (factories.review().claim for _number in range(3))
    scenes.merged(middle, target, editor)
    assert scenes.merged(late, middle, editor).merged_into == target


def test_no_claim_repeats_itself(editor: User) -> None:
    claim, other = (factories.review().claim for _number in range(2))
    scenes.merged(other, claim, editor)
    taken = decisions.take(claim.reviews.get().pk, editor)
    for same in (claim, other):
        with pytest.raises(Refused, match="duplicate of itself"):
            decisions.set_aside(taken.pk, editor, SetAside.DUPLICATE, "Déjà vu.", taken.version, same)
    assert current(taken).status == Status.IN_REVIEW
    assert scenes.acts(taken) == [Act.OPEN, Act.TAKE]


# --- Two people ---------------------------------------------------------------------------------------


def test_where_a_second_editor_is_asked_for_nothing_is_published_yet(editor: User, senior: User) -> None:
    waiting = scenes.awaiting_sign_off(editor)
    assert (waiting.status, waiting.published_at, waiting.requires_sign_off) == (
        Status.AWAITING_SIGN_OFF,
        None,
        True,
    )
    approved = decisions.approve(waiting.pk, senior, waiting.version)
    assert (approved.status, approved.decided_by, approved.signed_off_by) == (
        Status.PUBLISHED,
        editor,
        senior,
    )
    assert approved.signed_off_at is not None
    assert approved.published_at is not None


@pytest.mark.parametrize(
    ("rule", "status"), [("none", Status.PUBLISHED), ("second-editor", Status.AWAITING_SIGN_OFF)]
)
def test_the_house_rule_goes_before_the_sources(
    rule: str, status: Status, editor: User, settings: Any
) -> None:
    settings.SIGN_OFF = rule
    assert factories.decided(editor, scenes.strict_review()).status == status
    assert factories.decided(editor).status == status


def test_a_merged_claims_source_may_ask_for_a_second_editor(editor: User) -> None:
    mild, strict = factories.review(), scenes.strict_review()
    scenes.merged(strict.claim, mild.claim, editor)
    assert factories.decided(editor, mild).status == Status.AWAITING_SIGN_OFF


def test_nobody_signs_off_their_own(senior: User) -> None:
    own = scenes.awaiting_sign_off(senior)
    with pytest.raises(Refused, match="somebody else has to sign it off"):
        decisions.approve(own.pk, senior, own.version)
    with pytest.raises(Refused, match="somebody else has to sign it off"):
        decisions.return_to_editor(own.pk, senior, "Bof.", own.version)
    assert current(own).status == Status.AWAITING_SIGN_OFF


def test_returned_with_a_comment_to_the_one_who_decided(editor: User, senior: User) -> None:
    waiting = scenes.awaiting_sign_off(editor)

    returned = decisions.return_to_editor(waiting.pk, senior, "Citez la page.", waiting.version)

    assert (returned.status, returned.assignee) == (Status.IN_REVIEW, editor)
    assert about_a_lease_from_now(returned)
    assert (returned.decided_by, returned.decided_at) == (None, None)
    assert returned.return_comment == "Citez la page."
    assert returned.judgement == waiting.judgement
    assert scenes.events(returned)[-1].details == {"comment": "Citez la page."}

    again = decisions.submit(returned.pk, editor, returned.judgement, returned.version)
    assert (again.status, again.return_comment) == (Status.AWAITING_SIGN_OFF, "")


def test_returning_without_a_word_is_refused(editor: User, senior: User) -> None:
    waiting = scenes.awaiting_sign_off(editor)
    with pytest.raises(Refused, match="Say what should be changed"):
        decisions.return_to_editor(waiting.pk, senior, "\n", waiting.version)


# --- After publication --------------------------------------------------------------------------------


def test_a_correction_begins_as_a_copy_and_changes_nothing_for_readers(editor: User, senior: User) -> None:
    taken = scenes.with_evidence(editor)
    judgement = scenes.unverifiable(judged=Judged.UTTERANCE)
    published = decisions.submit(taken.pk, editor, judgement, taken.version)

    correction = decisions.correct(published.pk, senior)

    assert (correction.number, correction.status, correction.assignee) == (2, Status.IN_REVIEW, senior)
    assert correction.corrects == published
    assert correction.priority == published.priority
    assert about_a_lease_from_now(correction)
    assert correction.judgement == judgement
    copied, original = correction.evidence.get(), published.evidence.get()
    assert copied.pk != original.pk
    assert (copied.url, copied.stance, copied.position) == (original.url, original.stance, original.position)
    assert current(published).status == Status.PUBLISHED
    assert scenes.events(correction)[0].details == {"corrects": 1}


def test_evidence_of_a_correction_is_its_own(editor: User, senior: User) -> None:
    published = factories.published(editor)
    correction = decisions.correct(published.pk, senior)
    decisions.remove_evidence(correction.pk, senior, correction.evidence.get().pk, correction.version)
    assert published.evidence.count() == 1


def test_the_old_verdict_stands_until_its_correction_is_published(editor: User, senior: User) -> None:
    waiting = scenes.awaiting_sign_off(editor)
    published = decisions.approve(waiting.pk, senior, waiting.version)
    begun = decisions.correct(published.pk, editor)
    judgement = factories.judgement(Verdict.VERIFIED, correction_note="Mal lu.")

    submitted = decisions.submit(begun.pk, editor, judgement, begun.version)
    assert submitted.status == Status.AWAITING_SIGN_OFF
    assert current(published).status == Status.PUBLISHED

    approved = decisions.approve(submitted.pk, senior, submitted.version)
    assert approved.status == Status.PUBLISHED
    assert current(published).status == Status.SUPERSEDED
    event = scenes.events(published)[-1]
    assert (event.act, event.from_status, event.to_status) == (
        Act.SUPERSEDE,
        Status.PUBLISHED,
        Status.SUPERSEDED,
    )
    assert event.details == {"by": 2}
    assert event.version == current(published).version


def test_a_correction_that_fails_leaves_the_old_verdict_where_it_was(editor: User, senior: User) -> None:
    published = factories.published(editor)
    begun = decisions.correct(published.pk, senior)
    judgement = factories.judgement(Verdict.VERIFIED, correction_note="Mal lu.")

    with pytest.raises(Conflict):
        decisions.submit(begun.pk, senior, judgement, begun.version + 1)

    assert current(published).status == Status.PUBLISHED
    assert scenes.acts(published)[-1] == Act.SUBMIT


def test_a_correction_without_a_note_is_refused(editor: User, senior: User) -> None:
    begun = decisions.correct(factories.published(editor).pk, senior)
    with pytest.raises(Refused) as refused:
        decisions.submit(begun.pk, senior, factories.judgement(), begun.version)
    assert refused.value.missing == [Missing.CORRECTION_NOTE]


def test_a_correction_can_be_corrected(editor: User, senior: User) -> None:
    first = factories.published(editor)
    second = scenes.corrected(first, senior)
    third = scenes.corrected(second, editor, Verdict.DISPUTED)
    assert [current(review).status for review in (first, second, third)] == [
        Status.SUPERSEDED,
        Status.SUPERSEDED,
        Status.PUBLISHED,
    ]
    assert (third.number, third.corrects) == (3, second)


def test_a_correction_is_published_even_if_its_original_was_withdrawn_meanwhile(
    editor: User, senior: User
) -> None:
    published = factories.published(editor)
    begun = decisions.correct(published.pk, editor)
    decisions.withdraw(published.pk, senior, "Retrait.", published.version)

    judgement = factories.judgement(Verdict.VERIFIED, correction_note="Mal lu.")
    correction = decisions.submit(begun.pk, editor, judgement, begun.version)

    assert correction.status == Status.PUBLISHED
    assert current(published).status == Status.WITHDRAWN


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_correction_is_published_even_if_its_original_is_being_withdrawn() -> None:
    editor, senior = factories.user("author", "editors"), factories.user("senior2", "senior editors")
    published = factories.published(editor)
    begun = decisions.correct(published.pk, editor)
    judgement = factories.judgement(Verdict.VERIFIED, correction_note="Mal lu.")

    correction = racing.while_uncommitted(
        lambda: decisions.withdraw(published.pk, senior, "Retrait.", published.version),
        lambda: decisions.submit(begun.pk, editor, judgement, begun.version),
    )

    assert correction.status == Status.PUBLISHED
    assert current(published).status == Status.WITHDRAWN


def test_one_correction_at_a_time(editor: User, senior: User, second_senior: User) -> None:
    published = factories.published(editor)
    begun = decisions.correct(published.pk, senior)

    with pytest.raises(Conflict, match="senior is working on this claim now") as conflict:
        decisions.correct(published.pk, second_senior)

    assert conflict.value.current == begun
    assert published.claim.reviews.count() == 2


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_of_two_corrections_at_once_one_begins() -> None:
    published = factories.published(factories.user("author", "editors"))
    seniors = [factories.user(f"senior{number}", "senior editors") for number in range(2)]

    def begin(senior: User) -> str:
        try:
            return "begun" if decisions.correct(published.pk, senior) else ""
        except Conflict:
            return "conflict"

    outcome = racing.in_threads(*[lambda senior=senior: begin(senior) for senior in seniors])

    assert sorted(outcome) == ["begun", "conflict"]


def test_a_new_correction_after_one_was_set_aside(editor: User, senior: User) -> None:
    published = factories.published(editor)
    begun = decisions.correct(published.pk, senior)
    decisions.set_aside(begun.pk, senior, SetAside.NOT_CHECKABLE, "À tort.", begun.version)
    assert current(published).status == Status.PUBLISHED

    again = scenes.corrected(published, senior)

    assert (again.number, again.status) == (3, Status.PUBLISHED)
    assert current(published).status == Status.SUPERSEDED


def test_withdrawn_with_a_reason(editor: User, senior: User) -> None:
    published = factories.published(editor)

    withdrawn = decisions.withdraw(published.pk, senior, "La source s'est rétractée.", published.version)

    assert (withdrawn.status, withdrawn.verdict) == (Status.WITHDRAWN, "disputed")
    assert withdrawn.withdrawal_reason == "La source s'est rétractée."
    assert withdrawn.withdrawn_at is not None
    assert withdrawn.published_at == published.published_at
    assert scenes.events(withdrawn)[-1].details == {"reason": "La source s'est rétractée."}


def test_withdrawing_without_a_reason_is_refused(editor: User, senior: User) -> None:
    published = factories.published(editor)
    with pytest.raises(Refused, match="readers will see it"):
        decisions.withdraw(published.pk, senior, "  ", published.version)
    assert current(published).status == Status.PUBLISHED
