"""After publication: corrections and withdrawals."""

from django.contrib.auth.models import User
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _

from reviews.changes import Conflict, Refused, change, current, record
from reviews.citing import evidence
from reviews.decisions.holding import LEASE
from reviews.models import Review
from reviews.verdicts import Act, Status


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
