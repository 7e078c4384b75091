"""The desk's pages about getting articles split: submit with a preview, follow, try again, split again."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import User
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from claims import articles, preview
from claims.forms import MOST_FILES, SubmitForm, TextsForm
from claims.models import Article, ArticleState
from claims.preview import Preview
from claims.splitting import VERSION

may_see = permission_required("claims.view_article", raise_exception=True)
may_submit = permission_required("claims.add_article", raise_exception=True)


@may_submit
@require_http_methods(["GET", "POST"])
def submit(request: HttpRequest) -> HttpResponse:
    if "preview" in request.POST:
        asked = TextsForm(request.POST, request.FILES)
        return _submit_page(request, asked, _previews(asked) if asked.is_valid() else None)
    form = SubmitForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        return _store(request, form)
    return _submit_page(request, form)


def _submit_page(
    request: HttpRequest, form: TextsForm, previews: list[Preview] | None = None
) -> HttpResponse:
    return render(
        request,
        "desk/submit.html",
        {"form": form, "previews": previews},
        status=422 if form.errors else 200,
    )


def _store(request: HttpRequest, form: SubmitForm) -> HttpResponse:
    """One text leads to its article, several to a page that follows them all."""
    stored = [articles.submit(submission, cast(User, request.user)) for submission in form.submissions]
    for refusal in form.refused:
        messages.error(
            request, _("“%(name)s” was not accepted: %(why)s") % {"name": refusal.name, "why": refusal.why}
        )
    if len(stored) == 1 and not form.refused:
        article, created = stored[0]
        if not created:
            messages.info(request, _("This text was submitted before: here is its article."))
        return redirect("reviews:article", article.pk)
    if known := sum(not created for _article, created in stored):
        text = ngettext(
            "%(count)s text was submitted before: its article is in the list.",
            "%(count)s texts were submitted before: their articles are in the list.",
            known,
        )
        messages.info(request, text % {"count": known})
    ids = sorted({article.pk for article, _created in stored})
    return redirect(f"{reverse('claims:submitted')}?{urlencode({'article': ids}, doseq=True)}")


@may_submit
@require_POST
def live_preview(request: HttpRequest) -> HttpResponse:
    """The preview alone, asked for while somebody types: what is wrong is told in it and is no failure."""
    form = TextsForm(request.POST, request.FILES)
    previews = _previews(form) if form.is_valid() else None
    return render(request, "desk/_preview.html", {"form": form, "previews": previews, "live": True})


def _previews(form: TextsForm) -> list[Preview]:
    data = form.cleaned_data
    return preview.of_texts(form.given, data["title"], data["language"], data["published_on"])


@may_see
@require_GET
def submitted(request: HttpRequest) -> HttpResponse:
    """The articles that the address names, with what came of each; asked every two seconds while work is under way."""
    named = [int(pk) for pk in request.GET.getlist("article") if pk.isdecimal() and len(pk) < 19]
    found = Article.objects.without_text().select_related("source").filter(pk__in=named[:MOST_FILES])
    listed = with_claim_counts(list(found.order_by("pk")))
    states = "-".join(article.state for article in listed)
    is_asked_again = "seen" in request.GET
    if is_asked_again and request.GET["seen"] == states:
        return HttpResponse(status=204)
    query = urlencode([*(("article", article.pk) for article in listed), ("seen", states)])
    context = {
        "articles": listed,
        "pending": sum(article.is_pending for article in listed),
        "ask_again": f"{request.path}?{query}",
        "live": is_asked_again,
    }
    return render(request, "desk/_submitted.html" if is_asked_again else "desk/submitted.html", context)


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


@may_submit
@require_http_methods(["GET", "POST"])
def split_again(request: HttpRequest, pk: int) -> HttpResponse:
    """What splitting the article again would change; the button has it done by a worker."""
    article = get_object_or_404(Article.objects.select_related("source").defer("skipped"), pk=pk)
    if article.state != ArticleState.SPLIT:
        messages.info(request, _("Only an article that was split can be split again."))
        return redirect("reviews:article", pk)
    if request.method == "POST":
        articles.split_again([pk])
        return redirect("reviews:article", pk)
    return render(
        request,
        "desk/split_again.html",
        {
            "article": article,
            "again": preview.again(article),
            "version": VERSION,
            "most_characters": preview.most_characters(),
        },
    )
