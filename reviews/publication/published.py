"""The one queryset that readers' pages, feeds and the public API read through: public means published."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce, Now

from claims.models import Appearance, Article, Claim
from reviews.citing.evidence import all_cited
from reviews.models import Review, status_in
from reviews.queue import appearances, same_claims
from reviews.verdicts import EVER_PUBLISHED, Status

#: Appearances a verdict page lists, marks an article page carries.
MAX_APPEARANCES = 50
MAX_MARKS = 2_000


def verdicts() -> QuerySet[Review]:
    """What stands published now, newest first. A verdict that its editor may still undo is not yet."""
    return Review.objects.filter(status=Status.PUBLISHED, published_at__lte=Now()).order_by(
        "-published_at", "-id"
    )


def on_claims_of(reviews: QuerySet[Review], appearances: QuerySet[Appearance]) -> QuerySet[Review]:
    """Those of the reviews that are about claims which stand there, also about what these were merged into."""
    merged = appearances.filter(claim__merged_into__isnull=False)
    return reviews.filter(
        Q(claim__in=appearances.values("claim")) | Q(claim__in=merged.values("claim__merged_into"))
    )


def ever_published() -> QuerySet[Review]:
    """With what was superseded or withdrawn: published once, and never gone without a word."""
    return Review.objects.filter(status_in(EVER_PUBLISHED), published_at__lte=Now())


def for_lists(reviews: QuerySet[Review]) -> QuerySet[Review]:
    """What a list of verdicts shows, in a constant number of queries; nothing private is selected."""
    return (
        reviews.select_related("claim")
        .defer("claim__signature")
        .prefetch_related(
            Prefetch(
                "claim__appearances",
                queryset=appearances().order_by("claim_id", "id").distinct("claim_id"),
                to_attr="first_appearances",
            )
        )
    )


def with_first_appearance(reviews: Iterable[Review]) -> list[Review]:
    """Reviews from ``for_lists``, each with ``first_appearance`` (None where the claim stands nowhere)."""
    listed = list(reviews)
    for review in listed:
        cast(Any, review).first_appearance = next(iter(cast(Any, review.claim).first_appearances), None)
    return listed


def latest_of(claim: Claim) -> Review | None:
    """What a claim's page shows: the current verdict, else the one that was withdrawn last."""
    known = ever_published().select_related("claim").filter(claim=claim)
    return known.exclude(status=Status.SUPERSEDED).order_by("-number").first()


@dataclass(frozen=True, slots=True)
class Correction:
    """What was changed after publication, in the order in which readers ask for it.

    ``now`` is the review that took the place of ``was``, or None where that was withdrawn.
    """

    claim: Claim
    at: datetime
    was: Review
    now: Review | None
    note: str


def corrections() -> QuerySet[Review]:
    """Published reviews that corrected an earlier one, and those that were withdrawn, by the latest change.

    ``changed_at`` says when that was.
    """
    return (
        ever_published()
        .filter(Q(corrects__isnull=False) | Q(status=Status.WITHDRAWN))
        .annotate(changed_at=Coalesce("withdrawn_at", "published_at"))
        .select_related("claim", "corrects__claim")
        .prefetch_related(Prefetch("corrects__evidence", all_cited()))
        .order_by("-changed_at", "-id")
    )


def as_corrections(reviews: Iterable[Review]) -> list[Correction]:
    """A correction that was withdrawn later is both, the withdrawal first."""
    changes = []
    for review in reviews:
        if review.withdrawn_at:
            changes.append(
                Correction(review.claim, review.withdrawn_at, review, None, review.withdrawal_reason)
            )
        if review.corrects and review.published_at:
            changes.append(
                Correction(review.claim, review.published_at, review.corrects, review, review.correction_note)
            )
    return changes


def appearances_of(claim: Claim) -> list[Appearance]:
    """Where the claim stands, merged claims included."""
    return list(appearances().filter(claim__in=same_claims(claim.pk)).order_by("id")[:MAX_APPEARANCES])


def judged_in(article: Article) -> list[Appearance]:
    """The article's claims that have a published verdict, in the order of the text, each with ``review``."""
    current = Prefetch("claim__reviews", verdicts(), to_attr="published_reviews")
    merged = Prefetch("claim__merged_into__reviews", verdicts(), to_attr="published_reviews")
    found = (
        article.appearances.filter(
            Exists(verdicts().filter(claim=OuterRef("claim")))
            | Exists(verdicts().filter(claim=OuterRef("claim__merged_into")))
        )
        .select_related("claim__merged_into", "speaker")
        .defer("claim__signature", "claim__merged_into__signature")
        .prefetch_related(current, merged)
        .order_by("start")[:MAX_MARKS]
    )
    shown = list(found)
    for appearance in shown:
        claim: Any = appearance.claim
        if not claim.published_reviews:
            claim = appearance.claim = claim.merged_into
        cast(Any, appearance).review = claim.published_reviews[0]
    return shown


def articles() -> QuerySet[Article]:
    """Articles in which something was judged, withdrawn verdicts included; of the others readers learn nothing."""
    judged = Appearance.objects.filter(
        Exists(ever_published().filter(claim=OuterRef("claim")))
        | Exists(ever_published().filter(claim=OuterRef("claim__merged_into"))),
        article=OuterRef("pk"),
    )
    return Article.objects.filter(Exists(judged)).select_related("source").defer("skipped")
