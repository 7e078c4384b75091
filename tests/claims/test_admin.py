"""The administration, by somebody of the admins group (no superuser)."""

import re

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims.models import Article, Claim, Source, Speaker
from tests import factories
from tests.claims.conftest import Bell

pytestmark = pytest.mark.django_db

ADMIN = "/admin/claims/"


@pytest.fixture
def browser(admin: User) -> Client:
    assert not admin.is_superuser
    client = Client()
    client.force_login(admin)
    return client


def page(response: object) -> str:
    return response.content.decode()  # type: ignore[attr-defined,no-any-return]


@pytest.fixture
def one_of_each() -> dict[str, Article]:
    return {
        state: factories.plain_article(
            f"Un texte {state}.",
            title=f"Titre {state}",
            state=state,
            attempts=3,
            error="the sentence has no end" if state == "failed" else "",
            lease_expires_at=timezone.now(),
        )
        for state in ("received", "splitting", "split", "failed")
    }


class TestArticles:
    def test_failed_ones_say_why(self, browser: Client, one_of_each: dict[str, Article]) -> None:
        shown = page(browser.get(f"{ADMIN}article/", {"state__exact": "failed"}))
        assert re.findall(r">Titre (\w+)<", shown) == ["failed"]
        assert "the sentence has no end" in shown
        assert "the sentence has no end" in page(
            browser.get(f"{ADMIN}article/{one_of_each['failed'].pk}/change/")
        )

    @pytest.mark.parametrize("words", ["failed", "no end", "journal.example"])
    def test_search(self, browser: Client, one_of_each: dict[str, Article], words: str) -> None:
        Article.objects.filter(state="failed").update(url="https://journal.example/1")
        assert re.findall(r">Titre (\w+)<", page(browser.get(f"{ADMIN}article/", {"q": words}))) == ["failed"]

    @pytest.mark.parametrize(
        ("chosen", "moved", "messages"),
        [
            (
                ["received", "splitting", "split", "failed"],
                {"split", "failed"},
                ["2 articles will be split again.", "Those that are being split already were left alone."],
            ),
            (["failed"], {"failed"}, ["1 article will be split again."]),
        ],
    )
    def test_split_again(
        self,
        browser: Client,
        bell: Bell,
        one_of_each: dict[str, Article],
        django_capture_on_commit_callbacks: object,
        chosen: list[str],
        moved: set[str],
        messages: list[str],
    ) -> None:
        assert "Split again" in page(browser.get(f"{ADMIN}article/"))
        data = {"action": "split_again", "_selected_action": [one_of_each[state].pk for state in chosen]}
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            response = browser.post(f"{ADMIN}article/", data, follow=True)
        told = re.findall(r'<li class="(?:success|info)">(.*?)</li>', page(response))
        assert told == messages
        assert bell.rung() == len(moved)
        for state, article in one_of_each.items():
            article.refresh_from_db()
            expected = ("received", 0, "") if state in moved else (state, 3, article.error)
            assert (article.state, article.attempts, article.error) == expected

    def test_who_may_only_look_cannot_split_again(
        self, client: Client, one_of_each: dict[str, Article]
    ) -> None:
        looker = factories.user("looker", is_staff=True)
        looker.user_permissions.add(Permission.objects.get(codename="view_article"))
        client.force_login(looker)
        shown = page(client.get(f"{ADMIN}article/"))
        assert "Titre failed" in shown
        assert "Split again" not in shown
        data = {"action": "split_again", "_selected_action": [one_of_each["failed"].pk]}
        client.post(f"{ADMIN}article/", data)
        one_of_each["failed"].refresh_from_db()
        assert one_of_each["failed"].state == "failed"

    def test_page_of_one_shows_the_text(self, browser: Client) -> None:
        article = factories.plain_article(
            "Un texte <b>précieux</b>.", source=factories.source(name="Journal de Vernes")
        )
        shown = page(browser.get(f"{ADMIN}article/{article.pk}/change/"))
        assert "Un texte &lt;b&gt;précieux&lt;/b&gt;." in shown
        assert "Journal de Vernes" in shown
        assert article.text_sha256 in shown


class TestLookingUpOnly:
    @pytest.fixture
    def addresses(self) -> list[str]:
        claim = factories.review("Le pont est fermé").claim
        return [f"{ADMIN}article/{Article.objects.get().pk}/", f"{ADMIN}claim/{claim.pk}/"]

    def test_nothing_can_be_typed(self, browser: Client, addresses: list[str]) -> None:
        for address in addresses:
            response = browser.get(f"{address}change/")
            assert response.status_code == 200
            form = page(response).partition('id="content-main"')[2]
            assert not re.search(r"<(?:textarea|select)|<input(?![^>]*hidden)|_save", form)

    def test_nothing_can_be_sent(self, browser: Client, addresses: list[str]) -> None:
        before = [list(model.objects.values()) for model in (Article, Claim)]
        for address in addresses:
            assert (
                browser.post(f"{address}change/", {"title": "Autre", "statement": "Autre"}).status_code == 403
            )
            assert browser.post(f"{address}delete/", {"post": "yes"}).status_code == 403
        for model in ("article", "claim"):
            assert browser.get(f"{ADMIN}{model}/add/").status_code == 403
        delete = {"action": "delete_selected", "_selected_action": [Claim.objects.get().pk], "post": "yes"}
        browser.post(f"{ADMIN}claim/", delete)
        assert [list(model.objects.values()) for model in (Article, Claim)] == before

    def test_not_by_a_superuser_either(self, addresses: list[str], client: Client) -> None:
        client.force_login(factories.user("root", is_staff=True, is_superuser=True))
        for address in addresses:
            assert client.get(f"{address}change/").status_code == 200
            assert client.post(f"{address}change/", {"title": "Autre"}).status_code == 403
            assert client.post(f"{address}delete/", {"post": "yes"}).status_code == 403


class TestClaims:
    def test_found_by_their_words(self, browser: Client) -> None:
        factories.review("Le pont est fermé")
        factories.review("Le quai est ouvert")
        shown = page(browser.get(f"{ADMIN}claim/", {"q": "quai"}))
        assert "Le quai est ouvert" in shown
        assert "Le pont est fermé" not in shown

    def test_shows_where_it_stands(self, browser: Client) -> None:
        speaker = Speaker.objects.create(name="Anne Morel")
        review = factories.review("Le pont est fermé", speaker=speaker)
        shown = page(browser.get(f"{ADMIN}claim/{review.claim_id}/change/"))
        assert Article.objects.get().title in shown
        assert "Anne Morel" in shown

    def test_as_many_queries_for_many_appearances(self, browser: Client) -> None:
        review = factories.review("Le pont est fermé")
        address = f"{ADMIN}claim/{review.claim_id}/change/"
        browser.get(address)  # what is looked up once a process
        with CaptureQueriesContext(connection) as one:
            browser.get(address)
        for number in range(3):
            article = factories.plain_article(f"Le pont est fermé, n° {number}.")
            article.appearances.create(
                claim=review.claim,
                start=0,
                end=17,
                exact="Le pont est fermé",
                voice="author",
                score=1,
                splitter_version="1",
            )
        with CaptureQueriesContext(connection) as four:
            response = browser.get(address)
        assert page(response).count("Article ") >= 4
        assert len(four) == len(one)
        assert not [query for query in four if '"claims_article"."text"' in query["sql"]]


class TestSources:
    def test_can_be_kept(self, browser: Client) -> None:
        data = {
            "name": "Journal de Vernes",
            "slug": "vernes",
            "domains": "vernes.example, www.vernes.example",
            "kind": "newspaper",
            "display_rights": "excerpts",
            "feed_url": "vernes.example/feed",
            "is_active": "on",
        }
        assert browser.post(f"{ADMIN}source/add/", data).status_code == 302
        source = Source.objects.get()
        assert source.domains == ["vernes.example", "www.vernes.example"]
        assert source.feed_url == "https://vernes.example/feed"
        assert (
            browser.post(f"{ADMIN}source/{source.pk}/change/", {**data, "name": "Gazette"}).status_code == 302
        )
        source.refresh_from_db()
        assert source.name == "Gazette"

    @pytest.mark.parametrize("words", ["Journal", "vernes", "www.vernes"])
    def test_search(self, browser: Client, words: str) -> None:
        factories.source(name="Journal", slug="vernes", domains=["www.vernes.example"])
        factories.source(name="Gazette")
        shown = page(browser.get(f"{ADMIN}source/", {"q": words}))
        assert ("Journal" in shown, "Gazette" in shown) == (True, False)

    def test_source_with_articles_stays(self, browser: Client) -> None:
        source = factories.source()
        factories.plain_article("Un texte.", source=source)
        response = browser.post(f"{ADMIN}source/{source.pk}/delete/", {"post": "yes"})
        assert response.status_code in {200, 403}
        assert Source.objects.exists()


class TestSpeakers:
    DATA = {"name": "Anne Morel", "slug": "anne-morel", "kind": "person", "aliases": "A. Morel, Morel"}

    def test_can_be_kept(self, browser: Client) -> None:
        assert browser.post(f"{ADMIN}speaker/add/", self.DATA).status_code == 302
        speaker = Speaker.objects.get()
        assert speaker.keys == ["anne morel", "a. morel", "morel"]
        changed = {**self.DATA, "aliases": ""}
        assert browser.post(f"{ADMIN}speaker/{speaker.pk}/change/", changed).status_code == 302
        speaker.refresh_from_db()
        assert speaker.keys == ["anne morel"]

    @pytest.mark.parametrize("words", ["anne", "A. Morel"])
    def test_search(self, browser: Client, words: str) -> None:
        Speaker.objects.create(name="Anne Morel", aliases=["A. Morel"])
        Speaker.objects.create(name="Préfecture")
        shown = page(browser.get(f"{ADMIN}speaker/", {"q": words}))
        assert ("Anne Morel" in shown, "Préfecture" in shown) == (True, False)

    @pytest.mark.parametrize("name", ["Anne Morel", "anne  morel", "Ânne Mörel"])
    def test_second_speaker_of_the_same_name_is_refused_in_words(self, browser: Client, name: str) -> None:
        Speaker.objects.create(name="Anne Morel")
        response = browser.post(f"{ADMIN}speaker/add/", {**self.DATA, "name": name, "slug": "another"})
        assert response.status_code == 200
        assert "Please correct the error" in page(response)
        assert Speaker.objects.count() == 1

    def test_nor_can_one_be_renamed_to_it(self, browser: Client) -> None:
        Speaker.objects.create(name="Anne Morel")
        other = Speaker.objects.create(name="Mme Morel")
        response = browser.post(f"{ADMIN}speaker/{other.pk}/change/", {**self.DATA, "slug": "another"})
        assert response.status_code == 200
        assert "Please correct the error" in page(response)


@pytest.mark.parametrize("model", ["article", "claim", "source", "speaker"])
def test_lists_ask_the_database_as_often_for_three_rows_as_for_one(browser: Client, model: str) -> None:
    def one_more() -> None:
        speaker = Speaker.objects.create(name=f"Témoin {Speaker.objects.count()}")
        factories.review(speaker=speaker)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert browser.get(f"{ADMIN}{model}/").status_code == 200
        return len(captured)

    one_more()
    queries()
    one = queries()
    one_more()
    one_more()
    assert queries() == one


@pytest.mark.parametrize("model", ["article", "claim", "source", "speaker"])
def test_editors_have_no_administration(desk: Client, model: str) -> None:
    response = desk.get(f"{ADMIN}{model}/")
    assert response.status_code == 302
    assert "/login/" in response["Location"]
