"""How far the claims of an article have come: judged, to be signed off, or left to do."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from claims.models import Appearance
from reviews.verdicts import Status


@dataclass(frozen=True, slots=True)
class Progress:
    """Claims of one article, each counted once: ``left`` wait or are in somebody's hands."""

    claims: int = 0
    left: int = 0
    sign_off: int = 0

    @property
    def done(self) -> int:
        """Judged or set aside."""
        return self.claims - self.left - self.sign_off


def of_articles(article_ids: Iterable[int]) -> dict[int, Progress]:
    """The progress of each, in one query over the claims of these articles alone."""
    ids = list(article_ids)

    def claims(*statuses: Status) -> Count:
        within = Q(claim__reviews__status__in=[status.value for status in statuses]) if statuses else None
        return Count("claim", distinct=True, filter=within)

    counted = (
        Appearance.objects.order_by()
        .filter(article__in=ids)
        .values("article")
        .annotate(
            claims=claims(),
            left=claims(Status.WAITING, Status.IN_REVIEW),
            sign_off=claims(Status.AWAITING_SIGN_OFF),
        )
    )
    found = {row["article"]: Progress(row["claims"], row["left"], row["sign_off"]) for row in counted}
    return {article_id: found.get(article_id, Progress()) for article_id in ids}
