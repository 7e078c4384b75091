"""What a verdict rests on."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db.models import Max, QuerySet

from reviews.models import Evidence, Review
from reviews.verdicts import Stance


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of evidence as an editor gives it."""

    url: str
    title: str
    stance: Stance
    accessed_on: date
    publisher: str = ""
    quote: str = ""


def add(review: Review, item: Item) -> Evidence:
    """Append it to the review's list. For decisions only: the caller holds the review's row."""
    last = review.evidence.aggregate(last=Max("position"))["last"] or 0
    return Evidence.objects.create(review=review, position=last + 1, **asdict(item))


def copy(source: Review, target: Review) -> None:
    """Give a correction the evidence of what it corrects."""
    items = list(source.evidence.all())
    for item in items:
        item.pk = None
        item._state.adding = True
        item.review = target
    Evidence.objects.bulk_create(items)


def all_cited() -> QuerySet[Evidence]:
    """Evidence with when each was archived; the archived bytes stay in the database."""
    return Evidence.objects.select_related("snapshot").defer("snapshot__content", "snapshot__text")


def cited(review: Review) -> QuerySet[Evidence]:
    return all_cited().filter(review=review)


def stances(review: Review) -> set[Stance]:
    return {Stance(stance) for stance in review.evidence.values_list("stance", flat=True)}


def record(review: Review) -> list[dict[str, Any]]:
    """The evidence as it stands, for the Event that puts a judgement on record."""
    return [
        {
            "url": item.url,
            "title": item.title,
            "publisher": item.publisher,
            "quote": item.quote,
            "stance": item.stance,
            "accessed_on": item.accessed_on.isoformat(),
        }
        for item in review.evidence.all()
    ]
