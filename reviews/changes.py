"""The compare-and-set that every act on a review goes through, and the Event beside it. For ``decisions`` only.

A row is changed only if it is still as the caller saw it: status, holder and version. Who comes second gets
``Conflict`` with the review as it stands now.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db import connection
from django.db.models import F, Q
from django.db.models.sql import UpdateQuery
from django.utils.translation import gettext as _

from reviews.models import Event, Review
from reviews.notifications import name_of
from reviews.verdicts import TRANSITIONS, Act, Missing, Status, Transition

_WRITE = """
WITH changed AS (
    {update} RETURNING *
), event AS (
    INSERT INTO reviews_event (review_id, act, actor_id, from_status, to_status, version, details)
    SELECT id, %s, %s, %s, status, version, %s FROM changed
)
SELECT * FROM changed
"""


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
        if self.act is Act.UNDO:
            return _("Something has happened to this claim since: it stands as you see it.")
        match Status(current.status):
            case Status.IN_REVIEW if current.assignee == self.actor:
                return _("You changed this in another window; this is how it stands now.")
            case Status.IN_REVIEW:
                return _("%(name)s is working on this claim now.") % {"name": name_of(current.assignee)}
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
                return _("%(name)s signed this off first.") % {"name": name_of(current.signed_off_by)}
        return _("%(name)s judged this claim first.") % {"name": name_of(current.decided_by)}


class Refused(Exception):
    """The act is not possible as asked; ``str()`` says why, ``missing`` names the fields that lack something."""

    def __init__(self, reason: str = "", lacking: Iterable[Missing] = ()) -> None:
        super().__init__(reason)
        self.missing = list(lacking)


def as_seen(source: Status, version: int | None, holder: User | None) -> Q:
    """What has to be true of the row for an act that starts from ``source``."""
    seen = Q(status=source.value)
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
    transition: Transition | None = None,
    **changes: Any,
) -> Review:
    """Change the row if it is as seen, and write the Event, in one statement; the review as it is then.

    ``transition`` is the way of an act that has none of its own (an undo goes another act's way back).
    Raises Conflict if the row is not as seen, Review.DoesNotExist for an unknown id.
    """
    transition = transition or TRANSITIONS[act]
    if to not in transition.targets:
        raise ValueError(f"{act} does not lead to {to}")
    if to is not Status.IN_REVIEW:
        changes |= {"assignee": None, "lease_expires_at": None}
    seen = Review.objects.filter(as_seen(transition.source, version, holder) & (extra or Q()), pk=review_id)
    query: Any = seen.query.chain(UpdateQuery)
    query.add_update_values({"status": to.value, "version": F("version") + 1, **changes})
    update, parameters = query.get_compiler(connection=connection).as_sql()
    review = write(update, parameters, act, actor.pk if actor else None, transition.source, details)
    if review is None:
        raise Conflict(act, current(review_id), actor)
    return review


def write(
    update: str,
    parameters: Sequence[Any],
    act: Act,
    actor_id: int | None,
    source: Status,
    details: dict[str, Any] | None = None,
) -> Review | None:
    """An UPDATE of one review and its Event, as one statement; the review as it is then, None if none was changed."""
    stored = Event._meta.get_field("details").get_db_prep_save(details or {}, connection)
    of_event = [act.value, actor_id, source.value, stored]
    return next(iter(Review.objects.raw(_WRITE.format(update=update), [*parameters, *of_event])), None)


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
