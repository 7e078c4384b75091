"""What evidence points at: archived copies and files, and how far fetching a link has come. For the desk alone.

Strangers' bytes are given out as a download and nothing else: no browser shows them as a page of ours.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_POST

from reviews import tasks
from reviews.citing import quotes, snapshots
from reviews.citing.evidence import source_of
from reviews.desk import may_judge
from reviews.models import Evidence, EvidenceFile, Fetch, FetchState, Snapshot
from reviews.pages.evidence_forms import EvidenceForm

#: Shown at a time: more would make a page that no browser likes. The window moves to where the passage is.
WINDOW = 100_000
BEFORE_PASSAGE = 5_000


@may_judge
@require_POST
def ask(request: HttpRequest) -> HttpResponse:
    """A link was typed: have it fetched, and say how far that has come."""
    typed = EvidenceForm(request.POST)
    typed.is_valid()
    url = typed.cleaned_data.get("url")
    if not url:
        return HttpResponse("", status=200)
    fetch = snapshots.ask(url)
    if fetch.state == FetchState.WAITING:
        tasks.ring_fetch(fetch.pk)
    return _state(request, fetch)


@may_judge
@require_GET
def state(request: HttpRequest, pk: int) -> HttpResponse:
    found = Fetch.objects.select_related("snapshot").defer(
        "snapshot__content", "snapshot__text", "snapshot__search"
    )
    return _state(request, get_object_or_404(found, pk=pk))


def _state(request: HttpRequest, fetch: Fetch) -> HttpResponse:
    return render(
        request,
        "desk/_fetch.html",
        {"fetch": fetch, "source": source_of(fetch.url) if fetch.snapshot else None},
    )


@may_judge
@require_GET
def snapshot(request: HttpRequest, pk: int) -> HttpResponse:
    """The copy's text, with the passage marked that a piece of evidence (``?evidence=``) quotes from it."""
    shown = get_object_or_404(Snapshot.objects.defer("content", "search"), pk=pk)
    citing = _citing(request, snapshot=shown)
    return render(
        request,
        "desk/snapshot.html",
        {"snapshot": shown, "citing": citing, "title": str(shown)} | _text(shown.text, citing),
    )


@may_judge
@require_GET
def evidence_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The text of an uploaded document, with the quoted passage marked."""
    shown = get_object_or_404(
        EvidenceFile.objects.select_related("uploaded_by").defer("content", "search"), pk=pk
    )
    citing = _citing(request, file=shown)
    return render(
        request,
        "desk/snapshot.html",
        {"file": shown, "citing": citing, "title": shown.name} | _text(shown.text, citing),
    )


def _citing(request: HttpRequest, **of: Any) -> Evidence | None:
    number = request.GET.get("evidence", "")
    if not number.isdecimal() or len(number) > 18:
        return None
    return Evidence.objects.filter(pk=int(number), **of).select_related("review__claim").first()


def _text(text: str, citing: Evidence | None) -> dict[str, Any]:
    places = quotes.find(citing.quote, text) if citing and citing.quote else []
    begin = max(places[0][0] - BEFORE_PASSAGE, 0) if places and places[-1][1] > WINDOW else 0
    end = begin + WINDOW
    return {
        "parts": _parts(text, begin, end, places),
        "found": bool(places),
        "cut_before": begin > 0,
        "cut_after": end < len(text),
    }


def _parts(text: str, begin: int, end: int, places: list[quotes.Place]) -> list[tuple[str, str]]:
    """The text from ``begin`` to ``end`` in pieces; those that are quoted with an anchor."""
    parts = []
    for number, (start, stop) in enumerate(places, 1):
        parts += [(text[begin:start], ""), (text[start:stop], "quote" if number == 1 else f"quote-{number}")]
        begin = stop
    return [part for part in [*parts, (text[begin:end], "")] if part[0]]


@may_judge
@require_GET
def warc(request: HttpRequest, pk: int) -> HttpResponse:
    """The record as it is stored, for the tools of archives."""
    stored = get_object_or_404(Snapshot.objects.only("content", "sha256"), pk=pk)
    return _download(bytes(stored.content), "application/warc", f"{stored.sha256[:16]}.warc.gz")


@may_judge
@require_GET
def download(request: HttpRequest, pk: int) -> HttpResponse:
    stored = get_object_or_404(EvidenceFile.objects.only("content", "name", "content_type"), pk=pk)
    return _download(bytes(stored.content), stored.content_type, stored.name)


def _download(content: bytes, content_type: str, name: str) -> HttpResponse:
    return HttpResponse(
        content,
        headers={
            "Content-Type": content_type,
            "Content-Disposition": content_disposition_header(True, name) or "attachment",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "Cache-Control": "private, no-store",
        },
    )
