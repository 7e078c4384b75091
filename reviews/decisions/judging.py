"""The verdict: submitted, or the claim set aside."""

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from claims import matching
from claims.models import Claim
from reviews import drafts, evidence, queue
from reviews.changes import Conflict, Refused, change, current
from reviews.decisions.holding import save_draft
from reviews.models import Review
from reviews.verdicts import Act, Judgement, SetAside, Status, missing


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
        to=Status.AWAITING_SIGN_OFF if needs_sign_off else publishing(before),
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


def publishing(review: Review) -> Status:
    """What has to happen just before a review is published: the one it corrects, unless withdrawn, gives way."""
    # Locked before it is looked at: somebody may be withdrawing it at this moment.
    corrected = Review.objects.select_for_update().filter(corrections=review).first()
    if corrected and corrected.status == Status.PUBLISHED:
        change(Act.SUPERSEDE, corrected.pk, None, to=Status.SUPERSEDED, details={"by": review.number})
    return Status.PUBLISHED


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
