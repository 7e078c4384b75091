"""A text that is submitted again: what was not known of it before."""

from datetime import date
from typing import Any

import pytest

from claims import articles
from claims.articles import Submission
from claims.intake import freeze
from claims.models import Article
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = b"Le pont de Vernes a rouvert mardi."


def test_what_was_not_known_is_filled_in() -> None:
    articles.submit(Submission(freeze(TEXT)), None)
    source = factories.source(requires_sign_off=True)
    told: dict[str, Any] = {
        "source": source,
        "url": "https://a.example/pont",
        "published_on": date(2026, 3, 3),
    }
    article, created = articles.submit(Submission(freeze(TEXT), byline="Anne Morel", **told), None)
    assert not created
    stored = Article.objects.get(pk=article.pk)
    assert (stored.source, stored.url, stored.byline) == (source, "https://a.example/pont", "Anne Morel")
    assert stored.published_on == date(2026, 3, 3)


def test_what_is_known_stays() -> None:
    first, second = factories.source(), factories.source()
    articles.submit(Submission(freeze(TEXT), source=first, byline="Anne Morel"), None)
    article, _created = articles.submit(Submission(freeze(TEXT), source=second, byline="X"), None)
    stored = Article.objects.get(pk=article.pk)
    assert (stored.source, stored.byline) == (first, "Anne Morel")
