"""The one queryset that readers' pages, feeds and the public API read through: public means published."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from claims.models import Appearance, Article, Claim
from reviews.models import Review, status_in
from reviews.queue import appearances
from reviews.verdicts import EVER_PUBLISHED, Status

#: Appearances a verdict page lists, marks an article page carries.
MAX_APPEARANCES = 50
MAX_MARKS = 2_000


def verdicts() -> QuerySet[Review]:
    """What stands published now, newest first."""
    return Review.objects.filter(status=Status.PUBLISHED).order_by("-published_at", "-id")


def verdicts_on(appearances: QuerySet[Appearance]) -> QuerySet[Review]:
    """The current verdicts on the claims that stand there, also on those they were merged into."""
    return (
        verdicts()
        .filter(Q(claim__in=appearances.values("claim")) | Q(claim__merged__in=appearances.values("claim")))
        .distinct()
    )


def ever_published() -> QuerySet[Review]:
    """With what was superseded or withdrawn: published once, and never gone without a word."""
    return Review.objects.filter(status_in(EVER_PUBLISHED))


def for_lists(reviews: QuerySet[Review]) -> QuerySet[Review]:
    """What a list of verdicts shows, in a constant number of queries; nothing private is selected."""
    return reviews.select_related("claim").prefetch_related(
        Prefetch(
            "claim__appearances",
            queryset=appearances().order_by("claim_id", "id").distinct("claim_id"),
            to_attr="first_appearances",
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
    return ever_published().filter(claim=claim).exclude(status=Status.SUPERSEDED).order_by("-number").first()


@dataclass(frozen=True, slots=True)
class Correction:
    """What was changed after publication, in the order in which readers ask for it."""

    claim: Claim
    at: datetime
    was: Review
    now: Review
    note: str


def corrections() -> QuerySet[Review]:
    """Published reviews that corrected an earlier one, newest first."""
    return (
        ever_published()
        .filter(corrects__isnull=False)
        .select_related("claim", "corrects")
        .order_by("-published_at", "-id")
    )


def as_corrections(reviews: Iterable[Review]) -> list[Correction]:
    return [
        Correction(
            review.claim,
            cast(datetime, review.published_at),
            cast(Review, review.corrects),
            review,
            review.correction_note,
        )
        for review in reviews
    ]


def appearances_of(claim: Claim) -> list[Appearance]:
    """Where the claim stands, merged claims included."""
    same = Q(claim=claim) | Q(claim__merged_into=claim)
    return list(appearances().filter(same).order_by("id")[:MAX_APPEARANCES])


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
    """Articles in which something was judged; of the others readers learn nothing."""
    judged = Appearance.objects.filter(
        Q(claim__in=verdicts().values("claim")) | Q(claim__merged_into__in=verdicts().values("claim")),
        article=OuterRef("pk"),
    )
    return Article.objects.filter(Exists(judged)).select_related("source")
