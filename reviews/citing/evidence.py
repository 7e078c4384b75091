"""What a verdict rests on."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.db.models import Max, QuerySet

from claims.models import Source
from reviews.citing import snapshots
from reviews.models import Evidence, EvidenceFile, Review, Snapshot
from reviews.verdicts import Stance


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of evidence as an editor gives it: a link, a file, or a file and the link it came from."""

    url: str
    title: str
    stance: Stance
    accessed_on: date
    publisher: str = ""
    quote: str = ""
    published_on: date | None = None
    language: str = ""
    file_id: int | None = None

    def details(self) -> dict[str, Any]:
        """For the Event."""
        told = {"url": self.url, "title": self.title, "stance": self.stance}
        return told | ({"file": self.file_id} if self.file_id else {})


def columns(item: Item, known: Snapshot | None = None) -> dict[str, Any]:
    """The row of an item: with the publisher its address tells, with its archived copy, and its passage looked for.

    ``known`` is a copy that it has already. Where there is none yet, it is asked for: the worker gives it then.
    """
    given = asdict(item)
    if item.url and not item.publisher:
        source = source_of(item.url)
        given["publisher"] = source.name if source else ""
    snapshot = known or (snapshots.ask(item.url).snapshot if item.url else None)
    return given | {"snapshot": snapshot, "quote_found": _found(item, snapshot)}


def _found(item: Item, snapshot: Snapshot | None) -> bool | None:
    """The passage is looked for in the file where there is one, else in the archived copy."""
    if not item.quote:
        return None
    if item.file_id:
        text = EvidenceFile.objects.values_list("text", flat=True).get(pk=item.file_id)
        return snapshots.is_found(item.quote, text)
    return snapshots.is_found(item.quote, snapshot.text) if snapshot else None


def add(review: Review, item: Item, known: Snapshot | None = None) -> Evidence:
    """Append it to the review's list. For decisions only: the caller holds the review's row."""
    last = review.evidence.aggregate(last=Max("position"))["last"] or 0
    return Evidence.objects.create(review=review, position=last + 1, **columns(item, known))


def change(evidence: Evidence, item: Item) -> None:
    """Put what is given now in the place of what stands there. For decisions only."""
    kept = evidence.snapshot if evidence.url == item.url else None
    Evidence.objects.filter(pk=evidence.pk).update(**columns(item, kept))


def item_of(evidence: Evidence) -> Item:
    """The evidence as it could be given again."""
    return Item(
        url=evidence.url,
        title=evidence.title,
        stance=Stance(evidence.stance),
        accessed_on=evidence.accessed_on,
        publisher=evidence.publisher,
        quote=evidence.quote,
        published_on=evidence.published_on,
        language=evidence.language,
        file_id=evidence.file_id,
    )


def copy(source: Review, target: Review) -> None:
    """Give a correction the evidence of what it corrects."""
    items = list(source.evidence.all())
    for item in items:
        item.pk = None
        item._state.adding = True
        item.review = target
    Evidence.objects.bulk_create(items)


def all_cited() -> QuerySet[Evidence]:
    """Evidence with when each was archived; the archived bytes and texts stay in the database."""
    return Evidence.objects.select_related("snapshot", "file").defer(
        "search",
        *(f"{part}__{name}" for part in ("snapshot", "file") for name in ("content", "text", "search")),
    )


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
            "published_on": item.published_on.isoformat() if item.published_on else None,
            "language": item.language,
            "file_sha256": item.file.sha256 if item.file else None,
            "snapshot_sha256": item.snapshot.sha256 if item.snapshot else None,
        }
        for item in cited(review)
    ]


def source_of(url: str) -> Source | None:
    """The source whose domain, or a domain above it, a link leads to; the nearest where there are several."""
    return sources_of([url]).get(url)


def sources_of(urls: Iterable[str]) -> dict[str, Source]:
    """By link, the sources of those that lead to one. One query."""
    domains = {url: _domains_of(url) for url in urls if url}
    wanted = {domain for found in domains.values() for domain in found}
    by_domain = {
        domain: source
        for source in Source.objects.filter(domains__overlap=sorted(wanted)).only("name", "slug", "domains")
        for domain in source.domains
    }
    nearest = {
        url: next((by_domain[domain] for domain in found if domain in by_domain), None)
        for url, found in domains.items()
    }
    return {url: source for url, source in nearest.items() if source}


def _domains_of(url: str) -> list[str]:
    """The host of a link and the domains above it, the nearest first; with and without "www."."""
    try:
        host = (urlsplit(url).hostname or "").rstrip(".").removeprefix("www.")
    except ValueError:  # brackets that do not match
        return []
    labels = host.split(".")
    above = [".".join(labels[start:]) for start in range(len(labels) - 1)]
    return [written for domain in above for written in (domain, f"www.{domain}")]
