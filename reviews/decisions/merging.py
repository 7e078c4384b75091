"""When two claims may become one."""

from django.utils.translation import gettext as _

from claims.models import Claim
from reviews import queue
from reviews.changes import Refused
from reviews.models import Review, status_in
from reviews.verdicts import Status


def refuse_merge(claim: Claim, into: Claim) -> None:
    """Raises Refused, with what to do instead, where ``claim`` must not follow ``into``."""
    root = into.merged_into or into
    if root.pk == claim.pk:
        raise Refused(_("A claim cannot be a duplicate of itself."))
    decided = Review.objects.filter(status_in([Status.PUBLISHED, Status.AWAITING_SIGN_OFF]))
    judged = set(decided.filter(claim__in=[claim.pk, root.pk]).values_list("claim_id", flat=True))
    if {claim.pk, root.pk} <= judged:
        raise Refused(
            _("Both claims have a verdict. Withdraw one, say there which claim it repeats, then merge them.")
        )
    if claim.pk in judged:
        raise Refused(
            _("Claim %(id)s has a verdict and claim %(other)s has none: merge them the other way round.")
            % {"id": claim.pk, "other": root.pk}
        )
    if queue.sign_off_required(claim.pk) and _is_unsigned(root):
        raise Refused(
            _(
                "The verdict on that claim was published without a second editor, which a source of this one asks for."
            )
        )


def _is_unsigned(claim: Claim) -> bool:
    """Merging would show, beside a source that asks for a second editor, a verdict that had none."""
    unsigned = Review.objects.filter(claim=claim, status=Status.PUBLISHED, signed_off_by__isnull=True)
    return unsigned.exists()
