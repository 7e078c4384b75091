"""The evidence of a review that is being worked on."""

from dataclasses import asdict
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from reviews.changes import change
from reviews.citing import evidence
from reviews.citing.evidence import Item, item_of
from reviews.decisions.holding import until
from reviews.models import Evidence, Review
from reviews.verdicts import Act, Status


def _change(act: Act, review_id: int, editor: User, version: int, details: dict[str, Any]) -> Review:
    return change(
        act,
        review_id,
        editor,
        to=Status.IN_REVIEW,
        version=version,
        holder=editor,
        details=details,
        lease_expires_at=until(),
    )


@transaction.atomic
def add_evidence(review_id: int, editor: User, item: Item, version: int) -> Review:
    review = _change(Act.ADD_EVIDENCE, review_id, editor, version, item.details())
    evidence.add(review, item)
    return review


@transaction.atomic
def use_evidence(review_id: int, editor: User, evidence_id: int, version: int) -> Review:
    """Add what another review was given, with its archived copy. Raises Evidence.DoesNotExist for an unknown id."""
    used = Evidence.objects.select_related("snapshot").get(pk=evidence_id)
    item = item_of(used)
    review = _change(
        Act.ADD_EVIDENCE, review_id, editor, version, {**item.details(), "from_review": used.review_id}
    )
    evidence.add(review, item, used.snapshot)
    return review


@transaction.atomic
def edit_evidence(review_id: int, editor: User, evidence_id: int, item: Item, version: int) -> Review:
    """Put ``item`` in the place of a piece of evidence. Raises Evidence.DoesNotExist if it is not this review's."""
    edited = Evidence.objects.select_related("snapshot").get(pk=evidence_id, review_id=review_id)
    before = item_of(edited)
    changed = [name for name in asdict(item) if getattr(before, name) != getattr(item, name)]
    was = {name: str(getattr(before, name) or "") for name in changed}
    now = {name: str(getattr(item, name) or "") for name in changed}
    review = _change(
        Act.EDIT_EVIDENCE,
        review_id,
        editor,
        version,
        {**item.details(), "evidence": evidence_id, "was": was, "now": now},
    )
    evidence.change(edited, item)
    return review


@transaction.atomic
def reorder_evidence(review_id: int, editor: User, evidence_id: int, by: int, version: int) -> Review:
    """Move a piece of evidence by so many places: -1 is one up. Beyond the ends it stays at the end.

    Raises Evidence.DoesNotExist if it is not this review's.
    """
    moved = Evidence.objects.get(pk=evidence_id, review_id=review_id)
    order = list(Evidence.objects.filter(review_id=review_id).order_by("position"))
    positions = [item.position for item in order]
    place = order.index(moved)
    order.insert(max(place + by, 0), order.pop(place))
    details = {**item_of(moved).details(), "evidence": evidence_id, "place": order.index(moved) + 1}
    review = _change(Act.REORDER_EVIDENCE, review_id, editor, version, details)
    for item, position in zip(order, positions, strict=True):
        item.position = position
    Evidence.objects.bulk_update(order, ["position"])
    return review


@transaction.atomic
def remove_evidence(review_id: int, editor: User, evidence_id: int, version: int) -> Review:
    """Raises Evidence.DoesNotExist if it is not this review's."""
    item = Evidence.objects.get(pk=evidence_id, review_id=review_id)
    review = _change(Act.REMOVE_EVIDENCE, review_id, editor, version, item_of(item).details())
    item.delete()
    return review
