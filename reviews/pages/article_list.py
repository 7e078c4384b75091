"""The list of articles: how far each has come, from being split to its last claim being judged."""

from typing import Any, cast

from django import forms
from django.contrib.auth.decorators import permission_required
from django.db.models.lookups import Contains
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET

from claims.models import Article, ArticleQuerySet, ArticleState, Source
from claims.paging import page_by_id
from claims.search import Plain, plain
from reviews import progress

#: More words than anybody remembers of a title.
MOST_WORDS = 8


class ArticleFilter(forms.Form):
    """What of the list is asked for; what makes no sense is as if it were not asked."""

    state = forms.ChoiceField(choices=ArticleState.choices, required=False, widget=forms.HiddenInput)
    q = forms.CharField(
        label=_("Words of the title"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    source = forms.ModelChoiceField(
        Source.objects.all(), label=_("Source"), required=False, empty_label=pgettext_lazy("source", "any")
    )

    def found(self) -> ArticleQuerySet:
        """The articles asked for, in no order yet."""
        articles = ArticleQuerySet(Article).without_text().select_related("source")
        self.is_valid()  # what is not valid is left out of cleaned_data
        asked = self.cleaned_data
        if state := asked.get("state"):
            articles = articles.filter(state=state)
        if source := asked.get("source"):
            articles = articles.filter(source=source)
        for word in plain(asked.get("q") or "").split()[:MOST_WORDS]:
            articles = articles.filter(Contains(Plain("title"), word))
        return articles


@permission_required("claims.view_article", raise_exception=True)
@require_GET
def article_list(request: HttpRequest) -> HttpResponse:
    asked = ArticleFilter(request.GET)
    page, next_url = page_by_id(request, asked.found())
    return render(
        request,
        "desk/articles.html",
        {
            "articles": with_progress(page),
            "filter": asked,
            "states": _states(request, asked),
            "is_filtered": any(asked.cleaned_data.values()),
            "next_url": next_url,
        },
    )


def with_progress(page: list[Article]) -> list[Article]:
    """``progress`` on each, counted for the page alone."""
    counted = progress.of_articles(article.pk for article in page)
    for article in page:
        cast(Any, article).progress = counted[article.pk]
    return page


def _states(request: HttpRequest, asked: ArticleFilter) -> list[dict[str, Any]]:
    """A link for each state and one for all, which keep what else is asked for."""
    current = asked.cleaned_data.get("state", "")
    links = []
    for value, label in [("", _("all")), *ArticleState.choices]:
        query = request.GET.copy()
        for name in ("state", "after"):
            query.pop(name, None)
        if value:
            query["state"] = value
        links.append({"href": f"?{query.urlencode()}", "label": label, "current": value == current})
    return links
