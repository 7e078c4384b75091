"""What the review page shows about evidence: how each piece stands, what is being fetched, what the library has."""

from typing import Any, cast

from django.http import HttpRequest

from reviews.citing import library, links
from reviews.citing.evidence import cited, sources_of
from reviews.models import Evidence, Fetch, Review
from reviews.pages.evidence_forms import EvidenceForm, LibraryForm

#: Hits of a search on the review page; the library itself has pages.
MOST_HITS = 10


def context(request: HttpRequest, review: Review) -> dict[str, Any]:
    """Context of the review page, in a constant number of queries."""
    return {
        "evidence": told(list(cited(review))),
        "evidence_fetch": _fetch_of(request.POST.get(EvidenceForm().add_prefix("url"), "")),
        **library_context(request.POST.get(LibraryForm().add_prefix("q"), "")),
    }


def told(evidence: list[Evidence]) -> list[Evidence]:
    """Each with ``dead`` (its Link, if dead), ``source`` (ours, by the link's domain) and ``fetch`` (the last)."""
    listed = links.with_links(evidence)
    sources = sources_of(item.url for item in listed)
    without = [item.url for item in listed if item.url and not item.snapshot_id]
    fetches = {fetch.url: fetch for fetch in Fetch.objects.filter(url__in=without).order_by("pk")}
    for item in listed:
        shown: Any = cast(Any, item)
        shown.source = sources.get(item.url)
        shown.fetch = fetches.get(item.url)
    return listed


def _fetch_of(url: str) -> Fetch | None:
    """How far fetching the link has come that was typed and not added yet."""
    return Fetch.objects.filter(url=url).select_related("snapshot").defer(*_LARGE).first() if url else None


_LARGE = ("snapshot__content", "snapshot__text", "snapshot__search")


def library_context(words: str) -> dict[str, Any]:
    """The search on the review page, and what it found; nothing before anybody searched."""
    asked = words.strip()[:200]
    hits = list(library.found(asked)[: MOST_HITS + 1]) if asked else []
    return {
        "library_form": LibraryForm(initial={"q": asked}),
        "library_asked": asked,
        "library_hits": links.with_links(hits[:MOST_HITS]),
        "library_more": len(hits) > MOST_HITS,
    }
