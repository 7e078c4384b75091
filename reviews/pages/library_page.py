"""The evidence library: search, and use what was found in a claim that one holds."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from claims.paging import page_by_id
from reviews.citing import library
from reviews.desk import editor, may_judge
from reviews.models import Review
from reviews.pages.evidence_context import library_context, told

#: Claims in one's hands among which to choose.
MOST_HELD = 20


@may_judge
@require_GET
def evidence_library(request: HttpRequest) -> HttpResponse:
    words, dead = request.GET.get("q", "").strip()[:200], request.GET.get("dead") == "1"
    page, next_url = page_by_id(request, library.found(words, dead=dead))
    held = list(
        Review.objects.held_by(editor(request).pk)
        .select_related("claim")
        .defer("claim__signature", "claim__search")
        .order_by("-lease_expires_at", "id")[:MOST_HELD]
    )
    wanted = request.GET.get("for", "")
    return render(
        request,
        "desk/evidence_library.html",
        {
            "evidence": told(page),
            "q": words,
            "dead": dead,
            "held": held,
            "using": next((review for review in held if str(review.pk) == wanted), held[0] if held else None),
            "next_url": next_url,
        },
    )


@may_judge
@require_GET
def hits(request: HttpRequest) -> HttpResponse:
    """What the search on the review page finds, for scripts; without them the page itself comes back with it."""
    return render(request, "desk/_library_hits.html", library_context(request.GET.get("library-q", "")))
