"""The history of one claim: everything that was done about it, the newest first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from claims.models import Claim
from claims.paging import page_by_id
from reviews import history
from reviews.desk import may_judge
from reviews.models import Review


@may_judge
@require_GET
def claim_history(request: HttpRequest, pk: int) -> HttpResponse:
    claim = get_object_or_404(Claim.objects.select_related("merged_into").defer("signature"), pk=pk)
    events, next_url = page_by_id(request, history.of_claim(claim), history.PAGE_SIZE)
    latest = Review.objects.filter(claim=claim).order_by("-number").first()
    return render(
        request,
        "desk/claim_history.html",
        {"claim": claim, "latest": latest, "entries": history.entries(events), "next_url": next_url},
    )
