"""Taking one's own act back, for a moment and while nothing has happened since."""

from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from claims import matching
from claims.models import Appearance
from reviews.changes import Conflict, Refused, change, current
from reviews.decisions.holding import until
from reviews.models import Event, Review, Skip
from reviews.verdicts import UNDO_GRACE, UNDO_SECONDS, UNDOABLE, Act, Status, way_back


@transaction.atomic
def undo(review_id: int, editor: User, version: int) -> Review:
    """The claim is in the editor's hands again, as it was before their act that led to ``version``.

    Raises Conflict if that is not the last thing that happened to it, or not theirs; Refused if it is too late,
    or if the verdict is public: then it is corrected or withdrawn, for readers to see.
    """
    # Locked before it is looked at: a senior editor may be beginning its correction at this moment.
    review = Review.objects.select_for_update(of=("self",)).select_related("claim").get(pk=review_id)
    event = review.events.first()
    if event is None or not _is_the_last(event, review, editor, version):
        raise Conflict(Act.UNDO, current(review_id), editor)
    if not _in_time(event, review):
        raise Refused(_("It is too late to undo this."))
    return change(
        Act.UNDO,
        review_id,
        editor,
        to=Status.IN_REVIEW,
        version=version,
        transition=way_back(Act(event.act), Status(review.status)),
        details={"undone": event.act},
        assignee=editor,
        lease_expires_at=until(),
        **_as_before(event, review),
    )


def _is_the_last(event: Event, review: Review, editor: User, version: int) -> bool:
    return (
        event.act in UNDOABLE
        and event.actor_id == editor.pk
        and event.version == review.version == version
        and not review.corrections.exists()
    )


def _in_time(event: Event, review: Review) -> bool:
    """By the clock of the database, which also decides what is public."""
    moment = timedelta(seconds=UNDO_SECONDS + UNDO_GRACE)
    if not Event.objects.filter(pk=event.pk, at__gt=Now() - moment).exists():
        return False
    is_public = Review.objects.filter(pk=review.pk, status=Status.PUBLISHED, published_at__lte=Now())
    return not is_public.exists()


def _as_before(event: Event, review: Review) -> dict[str, Any]:
    """The columns that the act changed, as they were; what it did elsewhere is taken back."""
    match Act(event.act):
        case Act.SUBMIT:
            return {
                "decided_by": None,
                "decided_at": None,
                "requires_sign_off": False,
                "published_at": None,
                "judged_wording": "",
                "return_comment": event.details.get("return_comment", ""),
            }
        case Act.SET_ASIDE:
            if event.details.get("duplicate_of"):
                _unmerge(event, review)
            return {"set_aside_as": "", "set_aside_note": ""}
        case Act.SKIP:
            Skip.objects.filter(review=review, editor=event.actor).delete()
    return {}


def _unmerge(event: Event, review: Review) -> None:
    """A claim met in an article since then went to the other claim, and nobody can tell any more which it was."""
    met = Appearance.objects.filter(claim=review.claim.merged_into_id, article__split_at__gte=event.at)
    if met.exists():
        raise Refused(_("It is too late to undo this."))
    matching.unmerge(review.claim, event.details.get("followers", []))
