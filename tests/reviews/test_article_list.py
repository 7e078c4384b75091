"""The desk's list of articles."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.utils import timezone

from claims.models import Article
from reviews import progress
from reviews.progress import Progress
from tests import factories
from tests.reviews import scenes

pytestmark = pytest.mark.django_db

ARTICLES = "/desk/articles/"


def page(response: object) -> str:
    return response.content.decode()  # type: ignore[attr-defined,no-any-return]


def titles(response: object) -> list[str]:
    return re.findall(r'class="row-title"[^>]*>([^<]*)</a>', page(response))


def next_page(response: object) -> str | None:
    found = re.search(r'href="(\?[^"]*after=[^"]*)"', page(response))
    return found[1].replace("&amp;", "&") if found else None


def test_who_may_see_it(client: Client, stranger: User) -> None:
    assert client.get(ARTICLES)["Location"].startswith("/login/")
    client.force_login(stranger)
    assert client.get(ARTICLES).status_code == 403
    stranger.user_permissions.add(Permission.objects.get(codename="view_article"))
    article = factories.plain_article("Un texte.", state="failed", error="why")
    shown = page(client.get(ARTICLES))
    assert article.title in shown
    assert "Try again" not in shown
    assert client.post(ARTICLES).status_code == 405


class TestArticleList:
    @pytest.fixture
    def one_of_each(self) -> dict[str, Article]:
        return {
            state: factories.plain_article(
                f"Un texte {state}.",
                title=f"Titre {state}",
                state=state,
                error="the sentence has no end" if state == "failed" else "",
                lease_expires_at=timezone.now(),
            )
            for state in ("received", "splitting", "split", "failed")
        }

    @pytest.mark.parametrize("state", ["received", "splitting", "split", "failed"])
    def test_filter(self, desk: Client, one_of_each: dict[str, Article], state: str) -> None:
        assert titles(desk.get(ARTICLES, {"state": state})) == [f"Titre {state}"]

    @pytest.mark.parametrize("state", ["", "nonsense", "\x00"])
    def test_without_a_filter_all_newest_first(
        self, desk: Client, one_of_each: dict[str, Article], state: str
    ) -> None:
        found = titles(desk.get(ARTICLES, {"state": state}))
        assert found == ["Titre failed", "Titre split", "Titre splitting", "Titre received"]

    def test_failure_says_why_and_can_be_tried_again(
        self, desk: Client, one_of_each: dict[str, Article]
    ) -> None:
        shown = page(desk.get(ARTICLES))
        assert "the sentence has no end" in shown
        assert re.findall(r'action="([^"]*retry[^"]*)"', shown) == [
            f"{ARTICLES}{one_of_each['failed'].pk}/retry/"
        ]

    def test_progress(self, desk: Client, editor: User, senior: User, colleague: User) -> None:
        words = ["Le pont est fermé", "Le quai est ouvert", "La digue a cédé", "Le phare est éteint"]
        article = factories.plain_article(". ".join(words) + ".", source=factories.source())
        _waiting, held, published, aside = (factories.review(word, article=article) for word in words)
        scenes.held(editor, held)
        factories.published(colleague, published)
        scenes.merged(aside.claim, published.claim, editor)
        strict = scenes.awaiting_sign_off(editor, "La gare a brûlé").claim.appearances.get().article
        empty = factories.plain_article("Un texte.")
        assert progress.of_articles([article.pk, strict.pk, empty.pk]) == {
            article.pk: Progress(4, 2, 0),
            strict.pk: Progress(1, 0, 1),
            empty.pk: Progress(0, 0, 0),
        }
        shown = page(desk.get(ARTICLES))
        assert "2 of 4 claims judged" in shown
        assert "2 left" in shown
        assert "1 to be signed off" in shown
        assert "no claims" in shown
        assert "2 of 4 claims judged" in page(desk.get(f"{ARTICLES}{article.pk}/"))

    def test_corrected_claim_counts_once(self, desk: Client, editor: User, senior: User) -> None:
        published = factories.published(editor)
        article = published.claim.appearances.get().article
        scenes.corrected(published, senior)
        assert progress.of_articles([article.pk])[article.pk] == Progress(1, 0, 0)

    def test_pages_follow_each_other(self, desk: Client) -> None:
        made = [factories.plain_article(f"Texte {n}.", title=f"Titre {n}") for n in range(26)]
        factories.plain_article("Un autre texte.", title="Titre en échec", state="failed", error="why")

        first = desk.get(ARTICLES, {"state": "split"})
        assert titles(first) == [f"Titre {n}" for n in range(25, 0, -1)]
        following = next_page(first)
        assert following
        assert "state=split" in following
        # What arrives meanwhile moves nothing.
        factories.plain_article("Tout frais.", title="Titre 99")
        second = desk.get(ARTICLES + following)
        assert titles(second) == ["Titre 0"]
        assert made[0].title in page(second)
        assert next_page(second) is None

    def test_twenty_five_are_one_page(self, desk: Client) -> None:
        for n in range(25):
            factories.plain_article(f"Texte {n}.")
        assert next_page(desk.get(ARTICLES)) is None

    @pytest.mark.parametrize("after", ["", "nonsense", "-1", "²", "9" * 40, "\x00"])
    def test_nonsense_in_the_address_is_the_first_page(self, desk: Client, after: str) -> None:
        factories.plain_article("Un texte.", title="Titre 1")
        response = desk.get(ARTICLES, {"after": after})
        assert response.status_code == 200
        assert "Titre 1" in page(response)

    def test_nothing_there_yet(self, desk: Client) -> None:
        assert "No article was submitted yet." in page(desk.get(ARTICLES))
        assert "No article is like that." in page(desk.get(ARTICLES, {"state": "failed"}))


class TestFilter:
    @pytest.fixture(autouse=True)
    def three(self) -> None:
        self.source = factories.source(name="Agence Méridienne")
        factories.plain_article("Un.", title="La préfecture ferme le pont", source=self.source)
        factories.plain_article("Deux.", title="Le pont de Vernes", source=factories.source())
        factories.plain_article(
            "Trois.", title="100 % de _pertes", source=self.source, state="failed", error="why"
        )

    @pytest.mark.parametrize(
        ("asked", "found"),
        [
            ("pont", ["Le pont de Vernes", "La préfecture ferme le pont"]),
            ("PREFECTURE", ["La préfecture ferme le pont"]),
            ("pont vernes", ["Le pont de Vernes"]),
            ("vernes préfecture", []),
            ("%", ["100 % de _pertes"]),
            ("_", ["100 % de _pertes"]),
            ("'", []),
            ("ferme " * 30, ["La préfecture ferme le pont"]),
        ],
    )
    def test_words_of_the_title(self, desk: Client, asked: str, found: list[str]) -> None:
        assert titles(desk.get(ARTICLES, {"q": asked})) == found

    def test_source(self, desk: Client) -> None:
        found = titles(desk.get(ARTICLES, {"source": self.source.pk}))
        assert found == ["100 % de _pertes", "La préfecture ferme le pont"]

    def test_all_at_once_and_links_keep_the_rest(self, desk: Client) -> None:
        asked: dict[str, Any] = {"source": self.source.pk, "q": "pertes", "state": "failed"}
        response = desk.get(ARTICLES, asked)
        assert titles(response) == ["100 % de _pertes"]
        shown = page(response)
        assert 'value="pertes"' in shown
        assert '<input type="hidden" name="state" value="failed"' in shown
        links = [link.replace("&amp;", "&") for link in re.findall(r'href="(\?[^"]*)"', shown)]
        assert f"?source={self.source.pk}&q=pertes&state=split" in links
        assert f"?source={self.source.pk}&q=pertes" in links

    @pytest.mark.parametrize("asked", [{"source": "x"}, {"source": "0"}, {"q": "\x00"}, {"q": "x" * 300}])
    def test_nonsense_is_not_asked(self, desk: Client, asked: dict[str, str]) -> None:
        assert len(titles(desk.get(ARTICLES, asked))) == 3
