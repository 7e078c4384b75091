"""What waits for whom: the queue's counts, what its lists show, and whether a verdict needs a second editor."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from claims.models import Appearance, Claim
from reviews.models import Review


def sign_off_required(claim_id: int) -> bool:
    """As SIGN_OFF says; ``by-source``: if any source in which the claim appears asks for it, or none is known.

    An unknown source counts as a strict one: leaving it out must not be the way round a second editor.
    """
    if settings.SIGN_OFF == "by-source":
        strict = Q(article__source__requires_sign_off=True) | Q(article__source=None)
        same = Claim.objects.filter(Q(pk=claim_id) | Q(merged_into=claim_id))
        return Appearance.objects.filter(strict, claim__in=same.order_by().values("pk")).exists()
    return bool(settings.SIGN_OFF == "second-editor")


def same_claims(claim_id: int) -> list[int]:
    """The claim and those merged into it: two look-ups by index, where a join would read every claim."""
    return [claim_id, *Claim.objects.filter(merged_into=claim_id).values_list("pk", flat=True)]


def appearances() -> QuerySet[Appearance]:
    """Appearances with what is shown of them; the article's text is left in the database."""
    return Appearance.objects.select_related("speaker", "article__source").defer(
        "article__text", "article__layout", "article__skipped"
    )


def for_lists(reviews: QuerySet[Review], places: dict[str, Any] | None = None) -> QuerySet[Review]:
    """Everything a list of reviews shows, in a constant number of queries.

    ``places`` says, as conditions on an appearance, which of them are looked for.
    """
    found = reviews.select_related("claim", "assignee", "decided_by").defer("claim__signature")
    return found.prefetch_related(
        # One a claim: a claim that appears a thousand times is still one row here.
        Prefetch(
            "claim__appearances",
            queryset=appearances().filter(**places or {}).order_by("claim_id", "id").distinct("claim_id"),
            to_attr="first_appearances",
        )
    )


#: Where counting stops: nobody does anything else at 1,200 claims than at 12,000.
COUNT_LIMIT = 1_000


def count(reviews: QuerySet[Review]) -> int:
    """How many there are, at most one more than ``COUNT_LIMIT``."""
    return reviews.order_by().values("pk")[: COUNT_LIMIT + 1].count()


@dataclass(frozen=True, slots=True)
class Counts:
    """Each at most one more than ``limit``, which is shown as "1,000+"."""

    waiting: int
    mine: int
    sign_off: int
    limit: int = COUNT_LIMIT


# Each from a partial index; in one statement, because every page of the desk asks.
_COUNTS = """
    SELECT (SELECT count(*) FROM (
               SELECT FROM reviews_review WHERE status = 'waiting' LIMIT %(most)s) AS waiting),
           (SELECT count(*) FROM (
               SELECT FROM reviews_review WHERE status = 'in_review' AND assignee_id = %(editor)s
               LIMIT %(most)s) AS mine),
           (SELECT count(*) FROM (
               SELECT FROM reviews_review WHERE status = 'awaiting_sign_off' LIMIT %(most)s) AS sign_off)
"""


def counts(editor_id: int) -> Counts:
    """The figures of the top bar."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS, {"most": COUNT_LIMIT + 1, "editor": editor_id})
        return Counts(*cursor.fetchone())


def desk_counts(request: HttpRequest) -> dict[str, object]:
    """Template context ``desk``; counted only where a template shows it, empty for people without the desk."""

    def look() -> Counts | None:
        user = getattr(request, "user", None)
        if user is None or not user.has_perm("reviews.judge_review"):
            return None
        return counts(user.pk)

    return {"desk": SimpleLazyObject(look)}
