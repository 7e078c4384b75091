"""The verdict: submitted, or the claim set aside."""

from contextlib import nullcontext
from datetime import timedelta
from typing import Any, cast

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from claims import shaping
from claims.models import Claim
from reviews import drafts, queue
from reviews.changes import Conflict, Refused, change, current
from reviews.citing import evidence
from reviews.decisions.holding import save_draft
from reviews.decisions.merging import refuse_merge
from reviews.models import Review
from reviews.verdicts import PUBLIC_AFTER, Act, Judgement, SetAside, Stance, Status, missing


def submit(
    review_id: int,
    editor: User,
    judgement: Judgement,
    version: int,
    *,
    draft_version: int | None = None,
    may_undo: bool = False,
) -> Review:
    """Publish the judgement, or send it to be signed off where that is required.

    ``may_undo``: the editor sees a button to take it back (``undo``). Nothing published ever disappears, so
    that a verdict is then public only when it is too late for that (``PUBLIC_AFTER``). A correction is public
    at once, as is what a second person approves, so that readers never find the claim without a verdict:
    these cannot be undone.

    Raises Refused if the verdict lacks something, Conflict (the text is kept) if somebody else was first.
    """
    try:
        return _submit(review_id, editor, judgement, version, draft_version, may_undo=may_undo)
    except Conflict as conflict:
        drafts.keep(conflict.current, editor, judgement)
        raise
    except Refused:
        save_draft(review_id, editor, judgement, version, draft_version=draft_version)
        raise


def _submit(
    review_id: int,
    editor: User,
    judgement: Judgement,
    version: int,
    draft_version: int | None,
    *,
    may_undo: bool,
) -> Review:
    before = Review.objects.annotate(kept=drafts.is_kept(editor)).get(pk=review_id)
    cited = evidence.record(before)
    stances = {Stance(item["stance"]) for item in cited}
    lacking = missing(judgement, stances, is_correction=before.corrects_id is not None)
    if lacking and before.status == Status.IN_REVIEW and before.assignee_id == editor.pk:
        raise Refused(_("Something is missing before this verdict can be submitted."), lacking)
    needs_sign_off = queue.sign_off_required(before.claim_id)
    held_back = timedelta(seconds=PUBLIC_AFTER if may_undo and before.corrects_id is None else 0)
    # Most submits are one statement; a correction that is published is two, as is what was kept of a lost race.
    alone = not before.corrects_id and not cast(Any, before).kept
    with nullcontext() if alone else transaction.atomic():
        review = change(
            Act.SUBMIT,
            review_id,
            editor,
            to=Status.AWAITING_SIGN_OFF if needs_sign_off else publishing(before),
            version=version,
            holder=editor,
            # The one that the window showed, where there is a window: an older text does not replace a newer one.
            extra=Q() if draft_version is None else Q(draft_version=draft_version),
            details={
                **drafts.content(judgement),
                "evidence": cited,
                **({"return_comment": before.return_comment} if before.return_comment else {}),
            },
            decided_by=editor,
            decided_at=Now(),
            requires_sign_off=needs_sign_off,
            signed_off_by=None,
            signed_off_at=None,
            return_comment="",
            published_at=None if needs_sign_off else Now() + held_back,
            **drafts.columns(judgement),
        )
        if not alone:
            drafts.forget(review, editor)
    return review


def publishing(review: Review) -> Status:
    """What has to happen just before a review is published: the one it corrects, unless withdrawn, gives way."""
    if review.corrects_id is None:
        return Status.PUBLISHED
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
    if duplicate_of:
        refuse_merge(current(review_id).claim, duplicate_of)
    review = change(
        Act.SET_ASIDE,
        review_id,
        editor,
        to=Status.SET_ASIDE,
        version=version,
        holder=editor,
        details={"as": reason, "note": note, "duplicate_of": duplicate_of.pk if duplicate_of else None}
        # Those follow it into the other claim; an undo brings them back.
        | ({"followers": followers} if (followers := _merged_into_claim_of(review_id)) else {}),
        set_aside_as=reason,
        set_aside_note=note,
    )
    if duplicate_of:
        try:
            shaping.merge(review.claim, duplicate_of, editor)
        except ValueError as error:
            raise Refused(_("A claim cannot be a duplicate of itself.")) from error
    return review


def _merged_into_claim_of(review_id: int) -> list[int]:
    return list(Claim.objects.filter(merged_into__reviews=review_id).values_list("pk", flat=True))
