"""What waits for whom: the queue's order, its counts, and whether a verdict needs a second editor."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import connection
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from claims.models import Appearance, Claim
from reviews.models import Review

# The highest priority first, then the oldest; rows that another transaction is taking are stepped over.
_NEXT_WAITING = """
    SELECT id FROM reviews_review
     WHERE status = 'waiting'
     ORDER BY priority DESC, id
     LIMIT 1
       FOR UPDATE SKIP LOCKED
"""

_TAKE_NEXT = """
    UPDATE reviews_review
       SET status = 'in_review', version = version + 1, assignee_id = %(editor)s,
           lease_expires_at = now() + make_interval(secs => %(lease)s)
     WHERE id = ({next_waiting})
 RETURNING id, version
"""


def take_next(editor_id: int, lease: timedelta) -> tuple[int, int] | None:
    """One statement takes the next waiting review for an editor: its id and version, or None. For decisions only."""
    with connection.cursor() as cursor:
        cursor.execute(
            _TAKE_NEXT.format(next_waiting=_NEXT_WAITING),
            {"editor": editor_id, "lease": lease.total_seconds()},
        )
        row: tuple[int, int] | None = cursor.fetchone()
    return row


def sign_off_required(claim_id: int) -> bool:
    """As SIGN_OFF says; ``by-source``: if any source in which the claim appears asks for it, or none is known.

    An unknown source counts as a strict one: leaving it out must not be the way round a second editor.
    """
    if settings.SIGN_OFF == "by-source":
        strict = Q(article__source__requires_sign_off=True) | Q(article__source=None)
        return Appearance.objects.filter(strict, claim__in=same_claims(claim_id)).exists()
    return bool(settings.SIGN_OFF == "second-editor")


def same_claims(claim_id: int) -> list[int]:
    """The claim and those merged into it: two look-ups by index, where a join would read every claim."""
    return [claim_id, *Claim.objects.filter(merged_into=claim_id).values_list("pk", flat=True)]


def appearances() -> QuerySet[Appearance]:
    """Appearances with what is shown of them; the article's text is left in the database."""
    return Appearance.objects.select_related("speaker", "article__source").defer(
        "article__text", "article__layout", "article__skipped"
    )


def for_lists(reviews: QuerySet[Review]) -> QuerySet[Review]:
    """Everything a list of reviews shows, in a constant number of queries."""
    found = reviews.select_related("claim", "assignee", "decided_by").defer("claim__signature")
    return found.prefetch_related(
        # One a claim: a claim that appears a thousand times is still one row here.
        Prefetch(
            "claim__appearances",
            queryset=appearances().order_by("claim_id", "id").distinct("claim_id"),
            to_attr="first_appearances",
        )
    )


@dataclass(frozen=True, slots=True)
class Counts:
    waiting: int
    mine: int
    sign_off: int


def counts(editor_id: int) -> Counts:
    """The figures of the top bar, each from a partial index."""
    return Counts(
        waiting=Review.objects.waiting().count(),
        mine=Review.objects.held_by(editor_id).count(),
        sign_off=Review.objects.awaiting_sign_off().count(),
    )


def desk_counts(request: HttpRequest) -> dict[str, object]:
    """Template context ``desk``; counted only where a template shows it, empty for people without the desk."""

    def count() -> Counts | None:
        user = getattr(request, "user", None)
        if user is None or not user.has_perm("reviews.judge_review"):
            return None
        return counts(user.pk)

    return {"desk": SimpleLazyObject(count)}
