"""The evidence of a review that is being worked on."""

from django.contrib.auth.models import User
from django.db import transaction

from reviews import evidence
from reviews.changes import change
from reviews.decisions.holding import until
from reviews.evidence import Item
from reviews.models import Evidence, Review
from reviews.verdicts import Act, Status


@transaction.atomic
def add_evidence(review_id: int, editor: User, item: Item, version: int) -> Review:
    review = change(
        Act.ADD_EVIDENCE,
        review_id,
        editor,
        to=Status.IN_REVIEW,
        version=version,
        holder=editor,
        details={"url": item.url, "title": item.title, "stance": item.stance},
        lease_expires_at=until(),
    )
    evidence.add(review, item)
    return review


@transaction.atomic
def remove_evidence(review_id: int, editor: User, evidence_id: int, version: int) -> Review:
    """Raises Evidence.DoesNotExist if it is not this review's."""
    item = Evidence.objects.get(pk=evidence_id, review_id=review_id)
    review = change(
        Act.REMOVE_EVIDENCE,
        review_id,
        editor,
        to=Status.IN_REVIEW,
        version=version,
        holder=editor,
        details={"url": item.url, "title": item.title, "stance": item.stance},
        lease_expires_at=until(),
    )
    item.delete()
    return review
