"""Who is to look at a claim, and how soon; and acts on many claims at once, on all of them or on none."""

from collections.abc import Callable, Iterable
from datetime import timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models.functions import Now

from claims.models import Claim
from reviews.changes import Conflict, change, current
from reviews.decisions.holding import until
from reviews.decisions.judging import set_aside
from reviews.models import NoticeKind, Review
from reviews.notifications import notify
from reviews.verdicts import Act, SetAside, Status

#: What was given to somebody waits for them for a working day; once they work on it, the usual lease counts.
ASSIGNED = timedelta(hours=8)

#: Number of a review, and the version in which it was seen.
Seen = tuple[int, int]


class NotAll(Exception):
    """Nothing was changed, because of these: ``conflicts`` says of each how it stands now."""

    def __init__(self, conflicts: list[Conflict]) -> None:
        super().__init__(conflicts)
        self.conflicts = conflicts


@transaction.atomic
def assign(review_id: int, actor: User, to: User, version: int, note: str = "") -> Review:
    """A waiting claim into somebody's hands, who is told unless they do it themselves."""
    review = change(
        Act.ASSIGN,
        review_id,
        actor,
        to=Status.IN_REVIEW,
        version=version,
        details={"to": to.get_username(), "note": note},
        assignee=to,
        lease_expires_at=Now() + ASSIGNED,
    )
    notify(NoticeKind.ASSIGNED, review, to, actor, note)
    return review


@transaction.atomic
def prioritise(review_id: int, actor: User, priority: int, version: int) -> Review:
    """A waiting claim sooner or later: 0 to 100, the highest is given out first."""
    before = current(review_id)
    review = change(
        Act.PRIORITISE,
        review_id,
        actor,
        to=Status.WAITING,
        version=version,
        details={"from": before.priority, "to": priority},
        priority=priority,
    )
    Claim.objects.filter(pk=review.claim_id).update(priority=priority)
    return review


def assign_all(rows: Iterable[Seen], actor: User, to: User, note: str = "") -> list[Review]:
    """Raises NotAll."""
    return _all(lambda review_id, version: assign(review_id, actor, to, version, note), rows)


def prioritise_all(rows: Iterable[Seen], actor: User, priority: int) -> list[Review]:
    """Raises NotAll."""
    return _all(lambda review_id, version: prioritise(review_id, actor, priority, version), rows)


def set_aside_all(rows: Iterable[Seen], editor: User, reason: SetAside, note: str) -> list[Review]:
    """Waiting claims and those that the editor holds: taken and set aside in one go. Raises NotAll, Refused."""

    def take_and_set_aside(review_id: int, version: int) -> Review:
        if current(review_id).status == Status.WAITING:
            version = change(
                Act.TAKE,
                review_id,
                editor,
                to=Status.IN_REVIEW,
                version=version,
                assignee=editor,
                lease_expires_at=until(),
            ).version
        return set_aside(review_id, editor, reason, note, version)

    return _all(take_and_set_aside, rows)


def _all(act: Callable[[int, int], Review], rows: Iterable[Seen]) -> list[Review]:
    done, conflicts = [], []
    with transaction.atomic():
        # By number: two who act on the same rows wait for each other rather than in a circle.
        for review_id, version in sorted(rows):
            try:
                done.append(act(review_id, version))
            except Conflict as conflict:
                conflicts.append(conflict)
        if conflicts:
            raise NotAll(conflicts)
    return done
