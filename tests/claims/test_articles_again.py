"""A text that is submitted again, and an article that is split again."""

import re
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims import articles, extraction, preview
from claims.articles import Submission
from claims.intake import freeze
from claims.models import Appearance, Article
from tests import factories
from tests.claims.fixed_splitter import FixedSplitter

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


SENTENCES = "Le pont a rouvert mardi. Le quai a fermé lundi. La digue a cédé dimanche. Le phare a brûlé."


class TestSplitAgain:
    """An article whose splitter found one thing then and finds others now."""

    @pytest.fixture
    def article(self) -> Article:
        """Of its four sentences the first is known, half of the second, and the third is an editor's."""
        article = factories.plain_article(SENTENCES)
        factories.review("Le pont a rouvert mardi", article=article)
        factories.review("quai a fermé", article=article)
        factories.review("digue a cédé", article=article)
        return article

    @pytest.fixture
    def touched(self, article: Article, editor: User) -> Appearance:
        article.appearances.filter(exact="digue a cédé").update(touched_by=editor, touched_at=timezone.now())
        return article.appearances.get(exact="digue a cédé")

    @pytest.fixture(autouse=True)
    def splitter(self, monkeypatch: pytest.MonkeyPatch) -> FixedSplitter:
        fixed = FixedSplitter()
        fixed.find(
            "Le pont a rouvert mardi", "Le quai a fermé lundi", "La digue a cédé dimanche", "Le phare a brûlé"
        )
        monkeypatch.setattr("claims.extraction.split", fixed)
        monkeypatch.setattr("claims.preview.split", fixed)
        return fixed

    def test_preview(self, article: Article, touched: Appearance) -> None:
        again = preview.again(article)
        assert again
        assert [found.candidate.text for found in again.added] == [
            "Le quai a fermé lundi",
            "Le phare a brûlé",
        ]
        assert [appearance.exact for appearance in again.stays] == ["Le pont a rouvert mardi"]
        assert [appearance.exact for appearance in again.gone] == ["quai a fermé"]
        assert again.touched == [touched]
        assert [candidate.text for candidate in again.beside] == ["La digue a cédé dimanche"]

    def test_what_was_said_is_what_happens(self, article: Article, touched: Appearance) -> None:
        before = set(article.appearances.values_list("pk", "start", "end", "claim"))
        again = preview.again(article)
        assert again
        articles.split_again([article.pk])
        extraction.run(article.pk)
        after = set(article.appearances.values_list("pk", "start", "end", "claim"))
        assert before <= after
        assert {(start, end) for _pk, start, end, _claim in after - before} == {
            (found.candidate.start, found.candidate.end) for found in again.added
        }
        settled = preview.again(article)
        assert settled
        assert not settled.added

    def test_claim_that_an_editor_added_is_left_alone(self, article: Article, editor: User) -> None:
        article.appearances.update(found_by=editor)
        again = preview.again(article)
        assert again
        assert [found.candidate.text for found in again.added] == ["Le phare a brûlé"]
        assert len(again.touched) == 3
        assert [candidate.text for candidate in again.beside] == [
            "Le quai a fermé lundi",
            "La digue a cédé dimanche",
        ]

    def test_nothing_is_stored_by_looking(self, article: Article, desk: Client) -> None:
        before = list(Article.objects.values_list("state", "attempts", "split_at"))
        assert desk.get(self.address(article)).status_code == 200
        assert article.appearances.count() == 3
        assert list(Article.objects.values_list("state", "attempts", "split_at")) == before

    def test_page(self, article: Article, touched: Appearance, desk: Client) -> None:
        shown = desk.get(self.address(article)).content.decode()
        assert re.findall(r"<dd>(\d+)</dd>", shown) == ["2", "1", "1", "1"]
        assert "They stay all the same: nothing is deleted." in shown
        assert "Not added, because an editor settled it" in shown
        assert "changed by Camille Rouvière" in shown
        assert re.search(r'class="mark mark--added"[^>]*>Le phare a brûlé', shown)
        # Where the new claim overlaps one that is no longer found, the new one is marked in the text.
        assert re.search(r'class="mark mark--added"[^>]*>Le quai a fermé lundi', shown)

    def test_button_has_it_done_by_a_worker(
        self, article: Article, desk: Client, django_capture_on_commit_callbacks: Any
    ) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            response = desk.post(self.address(article))
        assert response["Location"] == f"/desk/articles/{article.pk}/"
        article.refresh_from_db()
        assert article.state == "received"
        extraction.run(article.pk)
        assert article.appearances.count() == 6

    def test_nothing_new_is_said(self, article: Article, desk: Client, splitter: FixedSplitter) -> None:
        splitter.forget()
        shown = desk.get(self.address(article)).content.decode()
        assert "Splitting again would add no claim." in shown
        assert re.findall(r"<dd>(\d+)</dd>", shown) == ["0", "0", "3", "0"]

    @pytest.mark.parametrize("state", ["received", "splitting", "failed"])
    @pytest.mark.parametrize("method", ["get", "post"])
    def test_only_what_was_split(self, article: Article, desk: Client, state: str, method: str) -> None:
        Article.objects.update(state=state, error="why", lease_expires_at=timezone.now())
        response = getattr(desk, method)(self.address(article), follow=True)
        assert "Only an article that was split can be split again." in response.content.decode()
        article.refresh_from_db()
        assert article.state == state

    def test_text_too_long_to_be_looked_at(self, desk: Client) -> None:
        article = factories.plain_article("Le pont a rouvert mardi. " * 4_001)
        assert preview.again(article) is None
        shown = desk.get(self.address(article)).content.decode()
        assert "The text is longer than 100,000 characters" in shown
        assert desk.post(self.address(article)).status_code == 302

    def test_article_page_leads_there(self, article: Article, desk: Client) -> None:
        assert self.address(article) in desk.get(f"/desk/articles/{article.pk}/").content.decode()

    def test_as_many_queries_for_many_claims(self, desk: Client, editor: User) -> None:
        def queries(article: Article) -> int:
            desk.get(self.address(article))
            with CaptureQueriesContext(connection) as captured:
                assert desk.get(self.address(article)).status_code == 200
            return len(captured)

        few = factories.plain_article(SENTENCES)
        factories.review("quai a fermé", article=few)
        many = factories.plain_article(SENTENCES + " " + ", ".join(f"le pont {n} cède" for n in range(30)))
        for number in range(30):
            factories.review(f"le pont {number} cède", article=many)
        many.appearances.filter(start__gt=300).update(touched_by=editor)
        assert queries(many) == queries(few)

    @staticmethod
    def address(article: Article) -> str:
        return f"/desk/articles/{article.pk}/split-again/"
