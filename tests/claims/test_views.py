"""The desk's pages about articles."""

import re

import pytest
from django.contrib.auth.models import Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from claims.models import Article, Original
from tests import factories
from tests.claims.conftest import Bell

pytestmark = pytest.mark.django_db

SUBMIT = "/desk/submit/"
ARTICLES = "/desk/articles/"


def page(response: object) -> str:
    return response.content.decode()  # type: ignore[attr-defined,no-any-return]


def next_page(response: object) -> str | None:
    found = re.search(r'href="(\?[^"]*after=[^"]*)"', page(response))
    return found[1].replace("&amp;", "&") if found else None


class TestWhoMaySeeThem:
    @pytest.fixture
    def addresses(self) -> list[tuple[str, str]]:
        article = factories.plain_article("Un texte.")
        return [
            ("get", SUBMIT),
            ("post", SUBMIT),
            ("get", ARTICLES),
            ("get", f"{ARTICLES}{article.pk}/state/"),
            ("post", f"{ARTICLES}{article.pk}/retry/"),
        ]

    def test_log_in_first(self, addresses: list[tuple[str, str]], client: Client) -> None:
        for method, address in addresses:
            response = getattr(client, method)(address, {"text": "Un texte interdit."})
            assert response.status_code == 302
            assert response["Location"].startswith("/login/?next=/desk/")
        assert Article.objects.count() == 1

    def test_stranger_is_sent_away(
        self, addresses: list[tuple[str, str]], stranger: User, client: Client
    ) -> None:
        client.force_login(stranger)
        for method, address in addresses:
            assert getattr(client, method)(address, {"text": "Un texte interdit."}).status_code == 403
        assert Article.objects.count() == 1

    def test_who_may_only_look_submits_nothing(
        self, addresses: list[tuple[str, str]], stranger: User, client: Client
    ) -> None:
        stranger.user_permissions.add(Permission.objects.get(codename="view_article"))
        client.force_login(stranger)
        for method, address in addresses:
            expected = 403 if "submit" in address or "retry" in address else 200
            assert getattr(client, method)(address, {"text": "Un texte."}).status_code == expected

    @pytest.mark.parametrize("person", ["editor", "senior", "admin"])
    def test_roles_that_may(self, person: str, request: pytest.FixtureRequest, client: Client) -> None:
        client.force_login(request.getfixturevalue(person))
        assert client.get(SUBMIT).status_code == 200
        assert client.get(ARTICLES).status_code == 200

    def test_methods(self, desk: Client) -> None:
        article = factories.plain_article("Un texte.", state="failed", error="why")
        assert desk.get(f"{ARTICLES}{article.pk}/retry/").status_code == 405
        assert desk.post(ARTICLES).status_code == 405
        assert desk.post(f"{ARTICLES}{article.pk}/state/").status_code == 405
        assert desk.delete(SUBMIT).status_code == 405

    @pytest.mark.parametrize("number", ["0", "99999999999999999999999"])
    def test_article_that_does_not_exist(self, desk: Client, number: str) -> None:
        assert desk.get(f"{ARTICLES}{number}/state/").status_code == 404
        assert desk.post(f"{ARTICLES}{number}/retry/").status_code == 404


class TestSubmit:
    def test_text_becomes_an_article(self, desk: Client, editor: User) -> None:
        source = factories.source(name="Journal de Vernes")
        response = desk.post(SUBMIT, {"text": factories.STORY, "source": source.pk, "language": "fr"})
        article = Article.objects.get()
        assert (response.status_code, response["Location"]) == (302, f"{ARTICLES}{article.pk}/")
        assert (article.submitted_by, article.source, article.state) == (editor, source, "received")
        shown = page(desk.get(response["Location"]))
        assert "Le barrage a cédé lundi, selon la préfecture" in shown
        assert "Journal de Vernes" in shown
        assert "It waits for a worker" in shown

    def test_file_becomes_an_article(self, desk: Client) -> None:
        content = "# Le titre\r\n\r\nUn texte.".encode("utf-16")
        file = SimpleUploadedFile("été.md", content, "text/markdown")
        assert desk.post(SUBMIT, {"text": "", "file": file}).status_code == 302
        article = Article.objects.get()
        assert (article.title, article.text) == ("Le titre", "Le titre\n\nUn texte.")
        original = Original.objects.get(article=article)
        assert (bytes(original.content), original.name) == (content, "été.md")

    def test_same_text_leads_to_the_article_there_is(self, desk: Client, senior_desk: Client) -> None:
        first = desk.post(SUBMIT, {"text": "Un texte.\nEt la suite."})
        again = senior_desk.post(SUBMIT, {"text": "Un texte.\r\nEt la suite.\r\n"}, follow=True)
        assert again.redirect_chain == [(first["Location"], 302)]
        assert "This text was submitted before: here is its article." in page(again)
        assert Article.objects.count() == 1

    def test_markup_in_a_text_is_text(self, desk: Client) -> None:
        response = desk.post(SUBMIT, {"text": "<script>alert(1)</script> & suite du texte"}, follow=True)
        assert "<script>alert(1)</script>" not in page(response)
        assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; suite du texte" in page(response)

    def test_empty_form(self, desk: Client) -> None:
        inactive = factories.source(name="Journal disparu", is_active=False)
        active = factories.source(name="Journal vivant")
        shown = page(desk.get(SUBMIT))
        assert 'enctype="multipart/form-data"' in shown
        assert active.name in shown
        assert inactive.name not in shown
        assert "This still needs your attention" not in shown

    def test_what_was_typed_is_kept_when_something_is_wrong(self, desk: Client) -> None:
        source = factories.source(name="Journal de Vernes")
        typed = {
            "text": "Un texte <long> & précieux.",
            "title": "Un titre",
            "url": "not an address",
            "byline": "Anne Morel",
            "published_on": "2026-03-02",
            "language": "en",
            "source": source.pk,
        }
        response = desk.post(SUBMIT, typed)
        shown = page(response)
        assert response.status_code == 422
        assert "This still needs your attention" in shown
        assert "Enter a valid URL." in shown
        assert "Un texte &lt;long&gt; &amp; précieux.</textarea>" in shown
        for value in ("Un titre", "not an address", "Anne Morel", "2026-03-02"):
            assert f'value="{value}"' in shown
        assert re.search(rf'<option value="{source.pk}" selected', shown)
        assert re.search(r'<option value="en" selected', shown)
        assert not Article.objects.exists()

    @pytest.mark.parametrize(
        ("text", "content", "message"),
        [
            ("", None, "Paste a text or choose a file: one of the two."),
            ("Un texte.", b"Un texte.", "Paste a text or choose a file: one of the two."),
            ("", b"a" * (1024 * 1024 + 1), "The file is larger than 1 MB."),
            ("", b"\xe9t\xe9", "The text is not in UTF-8 (byte 0); save it as UTF-8 and submit it again."),
        ],
    )
    def test_person_is_told_what_is_wrong(
        self, desk: Client, settings: object, text: str, content: bytes | None, message: str
    ) -> None:
        settings.MAX_UPLOAD_MB = 1  # type: ignore[attr-defined]
        file = {"file": SimpleUploadedFile("a.txt", content)} if content else {}
        response = desk.post(SUBMIT, {"text": text, "title": "Un titre", **file})
        assert response.status_code == 422
        assert message in page(response)
        assert 'value="Un titre"' in page(response)
        assert not Article.objects.exists()


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
        shown = page(desk.get(ARTICLES, {"state": state}))
        assert re.findall(r"Titre (\w+)", shown) == [state]

    @pytest.mark.parametrize("state", ["", "nonsense", "\x00"])
    def test_without_a_filter_all_newest_first(
        self, desk: Client, one_of_each: dict[str, Article], state: str
    ) -> None:
        shown = page(desk.get(ARTICLES, {"state": state}))
        assert re.findall(r"Titre (\w+)", shown) == ["failed", "split", "splitting", "received"]

    def test_failure_says_why(self, desk: Client, one_of_each: dict[str, Article]) -> None:
        assert "the sentence has no end" in page(desk.get(ARTICLES))

    def test_claims_are_counted(self, desk: Client) -> None:
        article = factories.plain_article("Le pont est fermé. Le quai est ouvert. Le reste non.")
        for statement in ("Le pont est fermé", "Le quai est ouvert"):
            factories.review(statement, article=article)
        factories.plain_article("Un autre texte.")
        counts = re.findall(r'class="number">(\d+|–)</td>', page(desk.get(ARTICLES)))
        assert counts == ["0", "2"]

    def test_pages_follow_each_other(self, desk: Client) -> None:
        made = [factories.plain_article(f"Texte {n}.", title=f"Titre {n}") for n in range(26)]
        factories.plain_article("Un autre texte.", title="Titre en échec", state="failed", error="why")

        first = desk.get(ARTICLES, {"state": "split"})
        assert re.findall(r"Titre (\d+)", page(first)) == [str(n) for n in range(25, 0, -1)]
        following = next_page(first)
        assert following
        assert "state=split" in following
        # What arrives meanwhile moves nothing.
        factories.plain_article("Tout frais.", title="Titre 99")
        second = desk.get(ARTICLES + following)
        assert re.findall(r"Titre (\d+)", page(second)) == ["0"]
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
        assert "No article is in this state." in page(desk.get(ARTICLES, {"state": "failed"}))


class TestState:
    @pytest.mark.parametrize("state", ["received", "splitting"])
    def test_asks_again_while_work_is_under_way(self, desk: Client, state: str) -> None:
        article = factories.plain_article("Un texte.", state=state, lease_expires_at=timezone.now())
        response = desk.get(f"{ARTICLES}{article.pk}/state/")
        assert "HX-Refresh" not in response
        assert "<html" not in page(response)
        asks = re.search(r'hx-get="([^"]*)"', page(response))
        assert asks
        # Nothing new: nothing to show, and nothing for a screen reader to say again.
        assert desk.get(asks[1]).status_code == 204
        Article.objects.filter(pk=article.pk).update(state="split")
        assert desk.get(asks[1])["HX-Refresh"] == "true"

    def test_next_stage_is_shown(self, desk: Client) -> None:
        article = factories.plain_article("Un texte.", state="splitting", lease_expires_at=timezone.now())
        response = desk.get(f"{ARTICLES}{article.pk}/state/", {"seen": "received"})
        assert "It is being split into claims now." in page(response)

    @pytest.mark.parametrize("state", ["split", "failed"])
    def test_page_reloads_itself_at_the_end(self, desk: Client, state: str) -> None:
        article = factories.plain_article("Un texte.", state=state, error="the sentence has no end")
        response = desk.get(f"{ARTICLES}{article.pk}/state/")
        assert response["HX-Refresh"] == "true"
        assert "hx-get" not in page(response)

    def test_says_how_many_claims_were_found(self, desk: Client) -> None:
        article = factories.plain_article("Le pont est fermé.")
        factories.review("Le pont est fermé", article=article)
        assert "1 claim found." in page(desk.get(f"{ARTICLES}{article.pk}/state/"))

    def test_says_why_the_last_attempt_did_not_succeed(self, desk: Client) -> None:
        article = factories.plain_article(
            "Un texte.", state="received", attempts=2, error="the sentence has no end"
        )
        shown = page(desk.get(f"{ARTICLES}{article.pk}/state/"))
        assert "Attempt 2 did not succeed: the sentence has no end It is tried again by itself." in shown


class TestRetry:
    def test_failed_article_is_tried_again(
        self, desk: Client, bell: Bell, django_capture_on_commit_callbacks: object
    ) -> None:
        article = factories.plain_article(
            "Un texte.", state="failed", attempts=3, error="the sentence has no end"
        )
        assert "the sentence has no end" in page(desk.get(f"{ARTICLES}{article.pk}/"))
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            response = desk.post(f"{ARTICLES}{article.pk}/retry/", follow=True)
        assert response.redirect_chain == [(f"{ARTICLES}{article.pk}/", 302)]
        article.refresh_from_db()
        assert (article.state, article.attempts, article.error) == ("received", 0, "")
        assert bell.rung() == 1
        assert "has not failed" not in page(response)

    @pytest.mark.parametrize("state", ["received", "splitting", "split"])
    def test_nothing_else_is(
        self, desk: Client, bell: Bell, state: str, django_capture_on_commit_callbacks: object
    ) -> None:
        article = factories.plain_article(
            "Un texte.", state=state, attempts=1, lease_expires_at=timezone.now()
        )
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            response = desk.post(f"{ARTICLES}{article.pk}/retry/", follow=True)
        assert "This article has not failed: there is nothing to try again." in page(response)
        article.refresh_from_db()
        assert (article.state, article.attempts) == (state, 1)
        assert bell.rung() == 0
