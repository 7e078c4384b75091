"""The panel of similar claims on the review page: what may be said already, and how far that has come."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from claims.models import Claim
from claims.similar import Difference, similar_claims
from reviews.citing.evidence import all_cited
from reviews.desk import state_of
from reviews.models import Evidence, Review
from reviews.verdicts import OPEN, Status

DIFFERENCE_LABELS = {
    Difference.NUMBERS: _("other numbers"),
    Difference.DENIAL: _("one of the two denies it"),
}


@dataclass(frozen=True, slots=True)
class SimilarClaim:
    """A line of the panel: a known claim, its verdict or status, and what keeps it apart, if anything."""

    claim: Claim
    difference: Any
    href: str
    css: str
    label: Any
    published_at: datetime | None
    evidence: list[Evidence]


#: Pieces of evidence offered of one similar claim, and read of all of them.
MOST_OFFERED = 3
MOST_READ = 100


def similar_to(review: Review) -> list[SimilarClaim]:
    """Claims that may be the same as the review's, in three queries; none for a claim that was merged already."""
    if review.claim.merged_into_id is not None:
        return []
    found = similar_claims(review.claim)
    reviews = (
        # Its own beside them: the number of queries is then the same, whether anything is similar or not.
        Review.objects.filter(claim__in=[review.claim_id, *(similar.claim.pk for similar in found)])
        .only("claim_id", "number", "status", "verdict", "published_at")
        .order_by()
    )
    telling = {other.claim_id: other for other in sorted(reviews, key=_how_telling)}
    given = _evidence_on(review, [similar.claim.pk for similar in found])
    return [
        _line(similar.claim, similar.difference, telling.get(similar.claim.pk), given[similar.claim.pk])
        for similar in found
    ]


def _evidence_on(review: Review, claims: list[int]) -> dict[int, list[Evidence]]:
    """By claim the evidence that its reviews have and this one lacks, each link and file once."""
    offered: dict[int, list[Evidence]] = defaultdict(list)
    items = all_cited().select_related("review").filter(review__claim__in=[review.claim_id, *claims])
    listed = list(items.order_by("-review__number", "position")[:MOST_READ])
    seen = {(review.claim_id, item.url, item.file_id) for item in listed if item.review_id == review.pk}
    for item in listed:
        place = (item.review.claim_id, item.url, item.file_id)
        if (review.claim_id, item.url, item.file_id) in seen or place in seen:
            continue
        seen.add(place)
        if len(offered[item.review.claim_id]) < MOST_OFFERED:
            offered[item.review.claim_id].append(item)
    return offered


def _how_telling(review: Review) -> tuple[bool, bool, int]:
    """What is published says most of a claim, then what is under way, then what came last."""
    return review.status == Status.PUBLISHED, review.status in OPEN, review.number


def _line(
    claim: Claim, difference: Difference | None, review: Review | None, evidence: list[Evidence]
) -> SimilarClaim:
    css, label = state_of(review)
    return SimilarClaim(
        claim=claim,
        difference=DIFFERENCE_LABELS[difference] if difference else "",
        href=review.get_absolute_url() if review else "",
        css=css,
        label=label,
        published_at=review.published_at if review and review.status == Status.PUBLISHED else None,
        evidence=evidence,
    )
