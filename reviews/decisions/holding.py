"""Into the queue, into somebody's hands, and back."""

from collections.abc import Collection
from datetime import timedelta

from django.contrib.auth.models import User
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from claims.models import Claim
from reviews import drafts, taking
from reviews.changes import Conflict, Refused, as_seen, change, current
from reviews.models import Event, NoticeKind, Review, Skip
from reviews.notifications import notify
from reviews.verdicts import Act, Judgement, Status

#: How long a claim is held without a sign of life; working on it renews the hold.
LEASE = timedelta(minutes=15)


def until() -> models.expressions.Combinable:
    return Now() + LEASE


def open_reviews(sender: object, claim_ids: list[int], **_kwargs: object) -> None:
    """A waiting review for each claim that never had one. Receives ``claims_found``, inside its transaction."""
    fresh = Claim.objects.filter(pk__in=claim_ids, reviews__isnull=True, merged_into__isnull=True).order_by(
        "pk"
    )
    reviews = Review.objects.bulk_create(
        [
            Review(claim=claim, number=1, status=Status.WAITING, priority=claim.priority)
            for claim in fresh.only("priority")
        ],
        # Another article with the same claim may be stored at the same moment: one review is enough.
        ignore_conflicts=True,
    )
    # bulk_create that ignores conflicts does not tell ids; those without an event are the ones just made.
    made = Review.objects.filter(claim__in=[review.claim_id for review in reviews], events__isnull=True)
    Event.objects.bulk_create(
        [
            Event(review=review, act=Act.OPEN, to_status=review.status, version=review.version)
            for review in made
        ]
    )


@transaction.atomic
def take(review_id: int, editor: User) -> Review:
    """Hold a waiting review; renews the hold of the one who has it already."""
    if Review.objects.held_by(editor.pk).filter(pk=review_id).exists():
        return renew(review_id, editor)
    _lapse(Review.objects.lapsed().filter(pk=review_id))
    return change(Act.TAKE, review_id, editor, to=Status.IN_REVIEW, assignee=editor, lease_expires_at=until())


def take_next(editor: User, among: models.QuerySet[Review] | None = None) -> Review | None:
    """Hold the waiting review of the highest priority, ``among`` those of a filter; None if none waits."""
    review = taking.take_next(editor.pk, LEASE, among)
    if review is None and release_lapsed():
        review = taking.take_next(editor.pk, LEASE, among)
    if review and review.pk % taking.MOVED_EVERY == 0:
        transaction.on_commit(taking.move_head)
    return review


def renew(review_id: int, editor: User) -> Review:
    """A sign of life from the holder: the hold lasts ``LEASE`` from now. No Event, no new version."""
    renewed = Review.objects.held_by(editor.pk).filter(pk=review_id).update(lease_expires_at=until())
    review = current(review_id)
    if not renewed:
        raise Conflict(Act.RENEW, review, editor)
    return review


def save_draft(
    review_id: int,
    editor: User,
    judgement: Judgement,
    version: int,
    *,
    draft_version: int | None = None,
    only: Collection[str] | None = None,
) -> Review:
    """Keep what the holder has typed so far, and renew the hold. Typing is no act: no Event, no new version.

    ``draft_version`` is the one the window saw, None where there is no window; an older one is a Conflict.
    ``only`` names the fields to store; what stands in the others stays.
    """
    seen = as_seen(Status.IN_REVIEW, version, editor)
    if draft_version is not None:
        seen &= Q(draft_version=draft_version)
    columns = {
        name: value for name, value in drafts.columns(judgement).items() if only is None or name in only
    }
    saved = Review.objects.filter(seen, pk=review_id).update(
        lease_expires_at=until(), draft_version=F("draft_version") + 1, **columns
    )
    review = current(review_id)
    if not saved:
        drafts.keep(review, editor, judgement)
        raise Conflict(Act.SAVE_DRAFT, review, editor)
    return review


@transaction.atomic
def release(review_id: int, editor: User, version: int | None = None) -> Review:
    """Back to the queue; the draft stays on the review."""
    return change(
        Act.RELEASE,
        review_id,
        editor,
        to=Status.WAITING,
        version=version,
        holder=editor,
        details=drafts.on_record(current(review_id)),
    )


@transaction.atomic
def skip(review_id: int, editor: User, reason: str = "", version: int | None = None) -> Review:
    """Back to the queue, for others: "next" does not give it to this editor again. The draft stays on it."""
    review = change(
        Act.SKIP,
        review_id,
        editor,
        to=Status.WAITING,
        version=version,
        holder=editor,
        details={"reason": reason} | drafts.on_record(current(review_id)),
    )
    Skip.objects.update_or_create(review=review, editor=editor, defaults={"reason": reason})
    return review


@transaction.atomic
def take_over(review_id: int, senior: User, note: str, version: int) -> Review:
    """Out of another's hands into the senior's, who says why. What was typed stays, and goes on record."""
    if not note.strip():
        raise Refused(_("Say in a few words why you take this claim over."))
    before = current(review_id)
    holder = before.assignee
    review = change(
        Act.TAKE_OVER,
        review_id,
        senior,
        to=Status.IN_REVIEW,
        version=version,
        extra=~Q(assignee=senior),
        details={"holder": holder.get_username() if holder else "", "note": note} | drafts.on_record(before),
        assignee=senior,
        lease_expires_at=until(),
    )
    if holder:
        notify(NoticeKind.TAKEN_OVER, review, holder, senior, note)
    return review


def release_lapsed() -> int:
    """Back to the queue with every review whose hold ran out; how many there were."""
    return _lapse(Review.objects.lapsed()[:500])


def _lapse(reviews: models.QuerySet[Review]) -> int:
    released = 0
    for review_id, version in reviews.values_list("pk", "version"):
        try:
            with transaction.atomic():
                # The hold may be renewed between the look and the act: then it has not run out.
                change(
                    Act.LAPSE,
                    review_id,
                    None,
                    to=Status.WAITING,
                    version=version,
                    extra=Q(lease_expires_at__lt=Now()),
                    details=drafts.on_record(current(review_id)),
                )
        except Conflict:
            continue
        released += 1
    return released
