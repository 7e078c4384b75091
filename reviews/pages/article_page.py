"""The article page: the whole text with its claims, what was left out of it, and a form for a claim that was missed."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from claims import adding
from claims.adding import Taken
from claims.forms import AddClaimForm
from claims.models import Article
from claims.views import with_claim_counts
from reviews import desk
from reviews.desk import editor, may_judge
from reviews.pages.article_list import with_progress


def _get_article(pk: int) -> Article:
    return get_object_or_404(Article.objects.select_related("source"), pk=pk)


@permission_required("claims.view_article", raise_exception=True)
@require_GET
def article(request: HttpRequest, pk: int) -> HttpResponse:
    return _show(request, _get_article(pk))


@may_judge
@require_http_methods(["GET", "POST"])
def add_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """The article page with the form open; what was typed comes back with what is wrong."""
    found = _get_article(pk)
    form = AddClaimForm(request.POST or None, article=found)
    if request.method == "POST" and form.is_valid():
        try:
            appearance, is_new = adding.add(found.pk, form.addition, editor(request))
        except Taken as taken:
            form.add_taken(taken)
        else:
            if not is_new:
                messages.info(request, _("You added this claim before: here it is."))
            elif appearance.claim.appearances.exclude(pk=appearance.pk).exists():
                messages.success(request, _("Added. This claim was known already; now it stands here too."))
            else:
                messages.success(request, _("The claim was added and waits in the queue."))
            return redirect(f"{_address(request, found)}#appearance-{appearance.pk}")
    return _show(request, found, form)


def _shows_skipped(request: HttpRequest) -> bool:
    return "skipped" in request.GET


def _address(request: HttpRequest, article: Article) -> str:
    """The page as it was looked at: with what was left out, or without."""
    return reverse("reviews:article", args=[article.pk]) + ("?skipped=1" if _shows_skipped(request) else "")


def _show(request: HttpRequest, found: Article, form: AddClaimForm | None = None) -> HttpResponse:
    claims = desk.word_reasons(desk.claims_of(found))
    shows_skipped = _shows_skipped(request)
    skipped = desk.left_out(found) if shows_skipped else []
    may_add = editor(request).has_perm("reviews.judge_review") and not found.is_pending
    return render(
        request,
        "desk/article.html",
        {
            "article": with_progress(with_claim_counts([found]))[0],
            "claims": claims,
            "paragraphs": desk.marked(found, claims, skipped=skipped),
            "shows_skipped": shows_skipped,
            "skipped_count": len(found.skipped or []),
            "form": form or (AddClaimForm(article=found) if may_add else None),
            "form_open": form is not None,
            "speakers": sorted({appearance.said_by for appearance in claims if appearance.said_by}),
        },
        status=422 if form and form.errors else 200,
    )
