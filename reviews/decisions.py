"""The one writer: nothing else changes a review's verdict or status.

Pages, the API, the admin and commands all call these functions. Each is one transaction that changes the
row only if it is still as the caller saw it (status, holder, version) and writes the Event beside it. Who
comes second gets ``Conflict`` with the review as it stands now; what they typed is kept as their Draft.
Who may not gets ``Refused``.

``version`` is the one the caller saw; None where a caller looks and acts in one go (a command, a clock).
"""

from collections.abc import Collection
from datetime import timedelta

from django.contrib.auth.models import User
from django.db import IntegrityError, models, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _

from claims import matching
from claims.models import Claim
from reviews import drafts, evidence, queue
from reviews.changes import Conflict as Conflict
from reviews.changes import Refused as Refused
from reviews.changes import as_seen, change, current, record
from reviews.evidence import Item
from reviews.models import Event, Evidence, Review
from reviews.verdicts import (
    Act,
    Judgement,
    SetAside,
    Status,
    missing,
)

#: How long a claim is held without a sign of life; working on it renews the hold.
LEASE = timedelta(minutes=15)


def _until() -> models.expressions.Combinable:
    return Now() + LEASE


# --- Into the queue, and holding ---------------------------------------------------------------------


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
    return change(
        Act.TAKE, review_id, editor, to=Status.IN_REVIEW, assignee=editor, lease_expires_at=_until()
    )


@transaction.atomic
def take_next(editor: User) -> Review | None:
    """Hold the waiting review of the highest priority; None if none waits."""
    taken = queue.take_next(editor.pk, LEASE)
    if taken is None and release_lapsed():
        taken = queue.take_next(editor.pk, LEASE)
    if taken is None:
        return None
    review = current(taken[0])
    record(Act.TAKE, review, editor, Status.WAITING)
    return review


def renew(review_id: int, editor: User) -> Review:
    """A sign of life from the holder: the hold lasts ``LEASE`` from now. No Event, no new version."""
    renewed = Review.objects.held_by(editor.pk).filter(pk=review_id).update(lease_expires_at=_until())
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
    seen = as_seen(Act.SAVE_DRAFT, version, editor)
    if draft_version is not None:
        seen &= Q(draft_version=draft_version)
    columns = {
        name: value for name, value in drafts.columns(judgement).items() if only is None or name in only
    }
    saved = Review.objects.filter(seen, pk=review_id).update(
        lease_expires_at=_until(), draft_version=F("draft_version") + 1, **columns
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


# --- Judging -----------------------------------------------------------------------------------------


def submit(review_id: int, editor: User, judgement: Judgement, version: int) -> Review:
    """Publish the judgement, or send it to be signed off where that is required.

    Raises Refused if the verdict lacks something, Conflict (the text is kept) if somebody else was first.
    """
    try:
        with transaction.atomic():
            return _submit(review_id, editor, judgement, version)
    except Conflict as conflict:
        drafts.keep(conflict.current, editor, judgement)
        raise
    except Refused:
        save_draft(review_id, editor, judgement, version)
        raise


def _submit(review_id: int, editor: User, judgement: Judgement, version: int) -> Review:
    before = current(review_id)
    lacking = missing(judgement, evidence.stances(before), is_correction=before.corrects_id is not None)
    if lacking and before.status == Status.IN_REVIEW and before.assignee_id == editor.pk:
        raise Refused(_("Something is missing before this verdict can be submitted."), lacking)
    needs_sign_off = queue.sign_off_required(before.claim_id)
    review = change(
        Act.SUBMIT,
        review_id,
        editor,
        to=Status.AWAITING_SIGN_OFF if needs_sign_off else _publishing(before),
        version=version,
        holder=editor,
        details={
            **drafts.content(judgement),
            "evidence": evidence.record(before),
        },
        decided_by=editor,
        decided_at=Now(),
        requires_sign_off=needs_sign_off,
        signed_off_by=None,
        signed_off_at=None,
        return_comment="",
        published_at=None if needs_sign_off else Now(),
        **drafts.columns(judgement),
    )
    drafts.forget(review, editor)
    return review


def _publishing(review: Review) -> Status:
    """What has to happen just before a review is published: the one it corrects, unless withdrawn, gives way."""
    # Locked before it is looked at: somebody may be withdrawing it at this moment.
    corrected = Review.objects.select_for_update().filter(corrections=review).first()
    if corrected and corrected.status == Status.PUBLISHED:
        change(Act.SUPERSEDE, corrected.pk, None, to=Status.SUPERSEDED, details={"by": review.number})
    return Status.PUBLISHED


@transaction.atomic
def add_evidence(review_id: int, editor: User, item: Item, version: int) -> Review:
    review = change(
        Act.ADD_EVIDENCE,
        review_id,
        editor,
        to=Status.IN_REVIEW,
        version=version,
        holder=editor,
        details={"url": item.url, "title": item.title, "stance": item.stance},
        lease_expires_at=_until(),
    )
    evidence.add(review, item)
    return review


@transaction.atomic
def remove_evidence(review_id: int, editor: User, evidence_id: int, version: int) -> Review:
    """Raises Evidence.DoesNotExist if it is not this review's."""
    item = Evidence.objects.get(pk=evidence_id, review_id=review_id)
    review = change(
        Act.REMOVE_EVIDENCE,
        review_id,
        editor,
        to=Status.IN_REVIEW,
        version=version,
        holder=editor,
        details={"url": item.url, "title": item.title, "stance": item.stance},
        lease_expires_at=_until(),
    )
    item.delete()
    return review


@transaction.atomic
def set_aside(
    review_id: int,
    editor: User,
    reason: SetAside,
    note: str,
    version: int,
    duplicate_of: Claim | None = None,
) -> Review:
    """Not to be judged, and why. A duplicate is merged into the claim it repeats."""
    if not note.strip():
        raise Refused(_("Say in a few words why this claim is set aside."))
    if (reason is SetAside.DUPLICATE) != (duplicate_of is not None):
        raise Refused(_("Name the claim that this one repeats, and only for a duplicate."))
    if duplicate_of and _lacks_second_editor(review_id, duplicate_of):
        raise Refused(
            _(
                "The verdict on that claim was published without a second editor, which a source of this one asks for."
            )
        )
    review = change(
        Act.SET_ASIDE,
        review_id,
        editor,
        to=Status.SET_ASIDE,
        version=version,
        holder=editor,
        details={"as": reason, "note": note, "duplicate_of": duplicate_of.pk if duplicate_of else None},
        set_aside_as=reason,
        set_aside_note=note,
    )
    if duplicate_of:
        try:
            matching.merge(review.claim, duplicate_of)
        except ValueError as error:
            raise Refused(_("A claim cannot be a duplicate of itself.")) from error
    return review


def _lacks_second_editor(review_id: int, target: Claim) -> bool:
    """Whether merging would show, beside a source that asks for a second editor, a verdict that had none."""
    strict = queue.sign_off_required(Review.objects.values_list("claim_id", flat=True).get(pk=review_id))
    claim_id = target.merged_into_id or target.pk
    unsigned = Review.objects.filter(claim_id=claim_id, status=Status.PUBLISHED, signed_off_by__isnull=True)
    return strict and unsigned.exists()


# --- Two people --------------------------------------------------------------------------------------


@transaction.atomic
def approve(review_id: int, senior: User, version: int) -> Review:
    """Sign off and publish. Never one's own: the database refuses it too."""
    before = current(review_id)
    if before.decided_by_id == senior.pk:
        raise Refused(_("You decided this one yourself: somebody else has to sign it off."))
    if before.status != Status.AWAITING_SIGN_OFF or before.version != version:
        raise Conflict(Act.APPROVE, before, senior)
    return change(
        Act.APPROVE,
        review_id,
        senior,
        to=_publishing(before),
        version=version,
        signed_off_by=senior,
        signed_off_at=Now(),
        published_at=Now(),
    )


@transaction.atomic
def return_to_editor(review_id: int, senior: User, comment: str, version: int) -> Review:
    """Back to the one who decided, with a comment; they hold it again as if just taken."""
    if not comment.strip():
        raise Refused(_("Say what should be changed."))
    before = current(review_id)
    if before.decided_by_id == senior.pk:
        raise Refused(_("You decided this one yourself: somebody else has to sign it off."))
    return change(
        Act.RETURN,
        review_id,
        senior,
        to=Status.IN_REVIEW,
        version=version,
        details={"comment": comment},
        assignee=before.decided_by,
        lease_expires_at=_until(),
        decided_by=None,
        decided_at=None,
        return_comment=comment,
    )


# --- After publication -------------------------------------------------------------------------------


@transaction.atomic
def correct(review_id: int, editor: User) -> Review:
    """Begin the correction of a published verdict: the next review, held by the editor, with a copy to change.

    What readers see changes only when the correction is published.
    """
    published = Review.objects.select_for_update(of=("self",)).select_related("claim").get(pk=review_id)
    if published.status != Status.PUBLISHED:
        raise Conflict(Act.CORRECT, current(review_id), editor)
    last = published.claim.reviews.aggregate(last=models.Max("number"))["last"]
    try:
        with transaction.atomic():
            correction = Review.objects.create(
                claim=published.claim,
                number=last + 1,
                status=Status.IN_REVIEW,
                priority=published.priority,
                assignee=editor,
                lease_expires_at=timezone.now() + LEASE,
                corrects=published,
                verdict=published.verdict,
                judged=published.judged,
                rationale=published.rationale,
                searched_for=published.searched_for,
                recheck_on=published.recheck_on,
            )
    except IntegrityError as error:
        under_way = Review.objects.open().filter(claim=published.claim).first()
        raise Conflict(Act.CORRECT, current(under_way.pk if under_way else review_id), editor) from error
    evidence.copy(published, correction)
    record(Act.CORRECT, correction, editor, None, {"corrects": published.number})
    return correction


@transaction.atomic
def withdraw(review_id: int, editor: User, reason: str, version: int) -> Review:
    """Take a published verdict back. Its page stays, with the reason."""
    if not reason.strip():
        raise Refused(_("Say why the verdict is withdrawn: readers will see it."))
    return change(
        Act.WITHDRAW,
        review_id,
        editor,
        to=Status.WITHDRAWN,
        version=version,
        details={"reason": reason},
        withdrawal_reason=reason,
        withdrawn_at=Now(),
    )
