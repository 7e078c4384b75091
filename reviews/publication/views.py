"""All that an anonymous visitor can reach. Every query starts in ``published``."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from claims.marking import Mark, Paragraph, excerpts, paragraphs
from claims.models import Appearance, Article, Claim, DisplayRights, Source, Speaker
from claims.paging import PAGE_SIZE, next_address
from reviews.citing.evidence import cited
from reviews.models import JUDGED_LABELS, VERDICT_LABELS, Review
from reviews.publication import published
from reviews.publication.claimreview import address, claim_review, claim_reviewed, for_script
from reviews.publication.published import with_first_appearance
from reviews.verdicts import Judged, Status, Verdict


def _page(request: HttpRequest, reviews: QuerySet[Review], order: str = "published_at") -> dict[str, Any]:
    """One keyset page, newest first by the field ``order``; ``after`` is the id of the last one seen.

    That one may have left the list since: it is looked up among all that ever were published.
    """
    known = published.corrections() if order == "changed_at" else published.ever_published()
    after = request.GET.get("after", "")
    if after.isdecimal() and len(after) < 19:
        last = known.filter(pk=int(after)).values_list(order, flat=True).first()
        if last is not None:
            later = {f"{order}__lte": last}
            reviews = reviews.filter(**later).exclude(**{order: last}, pk__gte=int(after))
    rows = list(reviews[: PAGE_SIZE + 1])
    shown = rows[:PAGE_SIZE]
    more = len(rows) > PAGE_SIZE
    return {"reviews": shown, "next_url": next_address(request, shown[-1].pk) if more else None}


def _listed(request: HttpRequest, reviews: QuerySet[Review]) -> dict[str, Any]:
    page = _page(request, published.for_lists(reviews))
    return page | {"reviews": with_first_appearance(page["reviews"])}


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "public/home.html", _listed(request, published.verdicts()))


@login_not_required
@require_safe
def verdict(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    claim, review = _verdict_of(pk)
    if (pk, slug) != (claim.pk, claim.slug):
        return redirect(claim, permanent=True)
    appearances = published.appearances_of(claim)
    evidence = list(cited(review))
    withdrawn = review.status == Status.WITHDRAWN
    return render(
        request,
        "public/verdict.html",
        {
            "claim": claim,
            "review": review,
            "withdrawn": withdrawn,
            "appearances": appearances,
            "evidence": evidence,
            "corrections": published.as_corrections(published.corrections().filter(claim=claim)[:50]),
            "worded": claim_reviewed(claim, review, appearances),
            "canonical_url": address(claim.get_absolute_url()),
            # A withdrawn verdict is no verdict any more: machines are told nothing.
            "json_ld": "" if withdrawn else for_script(claim_review(claim, review, appearances, evidence)),
        },
    )


@login_not_required
@require_safe
def verdict_json(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    claim, review = _verdict_of(pk)
    if review.status == Status.WITHDRAWN:
        raise Http404
    if (pk, slug) != (claim.pk, claim.slug):
        return redirect("public:verdict_json", claim.pk, claim.slug, permanent=True)
    document = claim_review(claim, review, published.appearances_of(claim), list(cited(review)))
    return JsonResponse(
        document, content_type="application/ld+json", json_dumps_params={"ensure_ascii": False}
    )


def _verdict_of(pk: int) -> tuple[Claim, Review]:
    """The claim and what is published on it. 404 alike for unknown and unpublished.

    A claim without a verdict of its own that was merged into another shows the other's; one that has been
    published stays where it is, whatever it turned out to repeat.
    """
    claim = get_object_or_404(Claim.objects.select_related("merged_into"), pk=pk)
    review = published.latest_of(claim)
    if review is None and claim.merged_into:
        claim = claim.merged_into
        review = published.latest_of(claim)
    if review is None:
        raise Http404
    return claim, review


@login_not_required
@require_safe
def article(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    found = get_object_or_404(published.articles(), pk=pk)
    if slug != found.slug:
        return redirect(found, permanent=True)
    # Where nobody has said what may be shown, it is little.
    rights = found.source.display_rights if found.source else DisplayRights.EXCERPTS.value
    judged = published.judged_in(found)
    return render(
        request,
        "public/article.html",
        {"article": found, "rights": rights, "paragraphs": _shown(found, rights, judged), "verdicts": judged},
    )


def _shown(article: Article, rights: str, judged: list[Appearance]) -> list[Paragraph]:
    if rights == DisplayRights.FULL_TEXT:
        return paragraphs(article, judged, _mark)
    if rights == DisplayRights.EXCERPTS:
        return excerpts(article, judged, _mark)
    return []


def _mark(appearance: Any) -> Mark:
    review: Review = appearance.review
    label = str(VERDICT_LABELS[Verdict(review.verdict)])
    note = str(JUDGED_LABELS[Judged.UTTERANCE]) if review.judged == Judged.UTTERANCE else ""
    return Mark(
        css=review.verdict,
        label=label,
        note=note,
        href=appearance.claim.get_absolute_url(),
        anchor=f"appearance-{appearance.pk}",
    )


def _known(appearances: QuerySet[Appearance]) -> QuerySet[Review]:
    """The current verdicts on what stands there; 404 where nothing ever was published on it."""
    if not published.on_claims_of(published.ever_published(), appearances).exists():
        raise Http404
    return published.on_claims_of(published.verdicts(), appearances)


@login_not_required
@require_safe
def source(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Source.objects.defer("notes"), slug=slug)
    reviews = _known(Appearance.objects.filter(article__source=found))
    return render(request, "public/source.html", {"source": found} | _listed(request, reviews))


@login_not_required
@require_safe
def speaker(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Speaker, slug=slug)
    reviews = _known(Appearance.objects.filter(speaker=found))
    return render(request, "public/speaker.html", {"speaker": found} | _listed(request, reviews))


@login_not_required
@require_safe
def corrections(request: HttpRequest) -> HttpResponse:
    page = _page(request, published.corrections(), "changed_at")
    return render(
        request,
        "public/corrections.html",
        {"corrections": published.as_corrections(page["reviews"]), "next_url": page["next_url"]},
    )


@login_not_required
@require_safe
def methodology(request: HttpRequest) -> HttpResponse:
    return render(request, "public/methodology.html")
