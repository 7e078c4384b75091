"""The desk's pages about articles: submit, list, look at, try again."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import User
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from claims import articles
from claims.forms import SubmitForm
from claims.models import Article, ArticleState
from claims.paging import page_by_id

may_see = permission_required("claims.view_article", raise_exception=True)
may_submit = permission_required("claims.add_article", raise_exception=True)


@may_submit
@require_http_methods(["GET", "POST"])
def submit(request: HttpRequest) -> HttpResponse:
    form = SubmitForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        article, created = articles.submit(form.submission, cast(User, request.user))
        if not created:
            messages.info(request, _("This text was submitted before: here is its article."))
        return redirect("reviews:article", article.pk)
    return render(request, "desk/submit.html", {"form": form}, status=422 if form.errors else 200)


@may_see
@require_GET
def article_list(request: HttpRequest) -> HttpResponse:
    state = request.GET.get("state", "")
    found = Article.objects.without_text().select_related("source")
    if state in ArticleState.values:
        found = found.filter(state=state)
    else:
        state = ""
    page, next_url = page_by_id(request, found)
    return render(
        request,
        "desk/articles.html",
        {
            "articles": with_claim_counts(page),
            "state": state,
            "states": ArticleState.choices,
            "next_url": next_url,
        },
    )


def with_claim_counts(page: list[Article]) -> list[Article]:
    """``claims_found`` on each, counted for the page alone: an annotation would count before it cuts."""
    counted = dict(
        Article.objects.filter(pk__in=[article.pk for article in page])
        .annotate(found=Count("appearances"))
        .values_list("pk", "found")
    )
    for article in page:
        cast(Any, article).claims_found = counted[article.pk]
    return page


@may_see
@require_GET
def article_state(request: HttpRequest, pk: int) -> HttpResponse:
    """The state alone, asked every two seconds while work is under way; the page reloads itself at the end."""
    article = get_object_or_404(Article.objects.without_text(), pk=pk)
    if article.is_pending and request.GET.get("seen") == article.state:
        # Nothing new: the page is left as it is, and a screen reader is not told the same again.
        return HttpResponse(status=204)
    response = render(request, "desk/_article_state.html", {"article": with_claim_counts([article])[0]})
    if not article.is_pending:
        response["HX-Refresh"] = "true"
    return response


@may_submit
@require_POST
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    get_object_or_404(Article.objects.without_text(), pk=pk)
    if not articles.try_again([pk]):
        messages.info(request, _("This article has not failed: there is nothing to try again."))
    return redirect("reviews:article", pk)
