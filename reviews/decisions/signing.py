"""Two people: what one decided, another signs off or returns."""

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from reviews.changes import Conflict, Refused, change, current
from reviews.decisions.holding import until
from reviews.decisions.judging import publishing
from reviews.models import NoticeKind, Review
from reviews.notifications import notify
from reviews.verdicts import Act, Status


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
        to=publishing(before),
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
    returned = change(
        Act.RETURN,
        review_id,
        senior,
        to=Status.IN_REVIEW,
        version=version,
        details={"comment": comment},
        assignee=before.decided_by,
        lease_expires_at=until(),
        decided_by=None,
        decided_at=None,
        return_comment=comment,
    )
    if before.decided_by:
        notify(NoticeKind.RETURNED, returned, before.decided_by, senior, comment)
    return returned
