"""The compare-and-set that every act on a review goes through, and the Event beside it. For ``decisions`` only.

A row is changed only if it is still as the caller saw it: status, holder and version. Who comes second gets
``Conflict`` with the review as it stands now.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db.models import F, Q
from django.utils.translation import gettext as _

from reviews.models import Event, Review
from reviews.verdicts import TRANSITIONS, Act, Missing, Status


class Conflict(Exception):
    """Somebody was first. ``current`` is the review as it stands now, ``actor`` the one who came second."""

    def __init__(self, act: Act, current: Review, actor: User | None) -> None:
        super().__init__(act, current.pk)
        self.act = act
        self.current = current
        self.actor = actor

    def __str__(self) -> str:
        """Who was first, in words."""
        current = self.current
        match Status(current.status):
            case Status.IN_REVIEW if current.assignee == self.actor:
                return _("You changed this in another window; this is how it stands now.")
            case Status.IN_REVIEW:
                return _("%(name)s is working on this claim now.") % {"name": _name(current.assignee)}
            case Status.WAITING if self.act in {Act.APPROVE, Act.RETURN}:
                return _("This claim is back in the queue.")
            case Status.WAITING:
                return _("You no longer hold this claim: it is back in the queue. Take it again to go on.")
            case Status.SET_ASIDE:
                return _("This claim was set aside in the meantime.")
            case Status.WITHDRAWN:
                return _("This verdict was withdrawn in the meantime.")
            case Status.SUPERSEDED:
                return _("This verdict was corrected in the meantime.")
            case Status.PUBLISHED if self.act in {Act.APPROVE, Act.RETURN} and current.signed_off_by:
                return _("%(name)s signed this off first.") % {"name": _name(current.signed_off_by)}
        return _("%(name)s judged this claim first.") % {"name": _name(current.decided_by)}


class Refused(Exception):
    """The act is not possible as asked; ``str()`` says why, ``missing`` names the fields that lack something."""

    def __init__(self, reason: str = "", lacking: Iterable[Missing] = ()) -> None:
        super().__init__(reason)
        self.missing = list(lacking)


def _name(person: User | None) -> str:
    return (person.get_full_name() or person.get_username()) if person else _("Somebody")


def as_seen(act: Act, version: int | None, holder: User | None) -> Q:
    """What has to be true of the row for the act to happen."""
    seen = Q(status=TRANSITIONS[act].source.value)
    if version is not None:
        seen &= Q(version=version)
    if holder is not None:
        seen &= Q(assignee=holder)
    return seen


def change(
    act: Act,
    review_id: int,
    actor: User | None,
    *,
    to: Status,
    version: int | None = None,
    holder: User | None = None,
    details: dict[str, Any] | None = None,
    extra: Q | None = None,
    **changes: Any,
) -> Review:
    """Change the row if it is as seen, write the Event, return the review. Inside the caller's transaction.

    Raises Conflict if the row is not as seen, Review.DoesNotExist for an unknown id.
    """
    transition = TRANSITIONS[act]
    if to not in transition.targets:
        raise ValueError(f"{act} does not lead to {to}")
    if to is not Status.IN_REVIEW:
        changes |= {"assignee": None, "lease_expires_at": None}
    changed = Review.objects.filter(as_seen(act, version, holder) & (extra or Q()), pk=review_id).update(
        status=to.value, version=F("version") + 1, **changes
    )
    review = current(review_id)
    if not changed:
        raise Conflict(act, review, actor)
    record(act, review, actor, transition.source, details)
    return review


def current(review_id: int) -> Review:
    """The review as it stands, with the people and the review it corrects."""
    people = ("assignee", "decided_by", "signed_off_by")
    return Review.objects.select_related("claim", "corrects", *people).get(pk=review_id)


def record(
    act: Act, review: Review, actor: User | None, source: Status | None, details: dict[str, Any] | None = None
) -> None:
    Event.objects.create(
        review=review,
        act=act,
        actor=actor,
        from_status=source or "",
        to_status=review.status,
        version=review.version,
        details=details or {},
    )
