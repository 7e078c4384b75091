"""The desk's pages about getting articles split; splitting again is in ``test_articles_again.py``."""

import re
from typing import Any

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
SUBMITTED = "/desk/submitted/"
ARTICLES = "/desk/articles/"


def page(response: object) -> str:
    return response.content.decode()  # type: ignore[attr-defined,no-any-return]


def asked_again(shown: str) -> str:
    """The address that a page asks for by itself."""
    found = re.search(r'hx-get="(/desk/submitted/[^"]*)"', shown)
    assert found
    return found[1].replace("&amp;", "&")


class TestWhoMaySeeThem:
    @pytest.fixture
    def addresses(self) -> list[tuple[str, str]]:
        article = factories.plain_article("Un texte.")
        return [
            ("get", SUBMIT),
            ("post", SUBMIT),
            ("post", f"{SUBMIT}preview/"),
            ("get", SUBMITTED),
            ("get", f"{ARTICLES}{article.pk}/state/"),
            ("post", f"{ARTICLES}{article.pk}/retry/"),
            ("get", f"{ARTICLES}{article.pk}/split-again/"),
            ("post", f"{ARTICLES}{article.pk}/split-again/"),
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
            expected = 200 if address == SUBMITTED or "state" in address else 403
            assert getattr(client, method)(address, {"text": "Un texte."}).status_code == expected

    @pytest.mark.parametrize("person", ["editor", "senior", "admin"])
    def test_roles_that_may(self, person: str, request: pytest.FixtureRequest, client: Client) -> None:
        client.force_login(request.getfixturevalue(person))
        assert client.get(SUBMIT).status_code == 200
        assert client.get(SUBMITTED).status_code == 200

    def test_methods(self, desk: Client) -> None:
        article = factories.plain_article("Un texte.", state="failed", error="why")
        assert desk.get(f"{ARTICLES}{article.pk}/retry/").status_code == 405
        assert desk.post(SUBMITTED).status_code == 405
        assert desk.get(f"{SUBMIT}preview/").status_code == 405
        assert desk.post(f"{ARTICLES}{article.pk}/state/").status_code == 405
        assert desk.delete(SUBMIT).status_code == 405

    @pytest.mark.parametrize("number", ["0", "99999999999999999999999"])
    def test_article_that_does_not_exist(self, desk: Client, number: str) -> None:
        assert desk.get(f"{ARTICLES}{number}/state/").status_code == 404
        assert desk.post(f"{ARTICLES}{number}/retry/").status_code == 404
        assert desk.get(f"{ARTICLES}{number}/split-again/").status_code == 404


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


class TestSeveralFiles:
    def post(self, desk: Client, *files: tuple[str, bytes], **data: object) -> Any:
        uploads = [SimpleUploadedFile(name, content) for name, content in files]
        return desk.post(SUBMIT, {"text": "", "file": uploads, **data})

    def test_each_becomes_an_article_that_is_followed(self, desk: Client) -> None:
        source = factories.source(name="Journal de Vernes")
        response = self.post(
            desk,
            ("a.txt", b"Le pont de Vernes a rouvert mardi."),
            ("b.md", b"# Le quai\n\nLe quai est ouvert."),
            source=source.pk,
        )
        assert response.status_code == 302
        shown = page(desk.get(response["Location"]))
        assert "Le pont de Vernes a rouvert mardi." in shown
        assert "Le quai" in shown
        assert "2 are still being split; this page follows by itself." in shown
        assert set(Article.objects.values_list("source", flat=True)) == {source.pk}
        assert Original.objects.count() == 2

    def test_one_that_is_not_accepted_does_not_stop_the_others(self, desk: Client) -> None:
        response = self.post(desk, ("a.txt", b"Le pont a rouvert mardi."), ("<b>.pdf", b"%PDF"))
        shown = page(desk.get(response["Location"]))
        assert Article.objects.count() == 1
        assert "“&lt;b&gt;.pdf” was not accepted: Files of this kind are not accepted yet." in shown
        assert "Le pont a rouvert mardi." in shown

    def test_none_that_is_accepted(self, desk: Client) -> None:
        response = self.post(desk, ("a.pdf", b"%PDF"), ("b.txt", b" "))
        assert response.status_code == 422
        assert "a.pdf: Files of this kind are not accepted yet." in page(response)
        assert "b.txt: There is no text in it." in page(response)

    def test_known_and_the_same_twice(self, desk: Client) -> None:
        known = factories.submitted("Le pont a rouvert mardi.")
        response = self.post(
            desk, ("a.txt", b"Le pont a rouvert mardi."), ("b.txt", b"Neuf."), ("c.txt", b"Neuf.")
        )
        assert response["Location"].count("article=") == 2
        assert f"article={known.pk}" in response["Location"]
        assert "2 texts were submitted before" in page(desk.get(response["Location"]))

    def test_title_and_address_belong_to_one(self, desk: Client) -> None:
        response = self.post(desk, ("a.txt", b"Un."), ("b.txt", b"Deux."), title="Un titre")
        assert response.status_code == 422
        assert "Several files cannot share it" in page(response)
        assert not Article.objects.exists()

    def test_too_many_and_too_large_together(self, desk: Client, settings: object) -> None:
        many = [(f"{number}.txt", b"Un texte.") for number in range(21)]
        assert "More than 20 files at once." in page(self.post(desk, *many))
        settings.MAX_UPLOAD_MB = 1  # type: ignore[attr-defined]
        large = b"mot " * (160 * 1024)
        assert "Together the files are larger than 1 MB." in page(
            self.post(desk, ("a.txt", large), ("b.txt", large))
        )
        assert not Article.objects.exists()


class TestSubmitted:
    def test_follows_until_all_are_done(self, desk: Client) -> None:
        first = factories.plain_article("Un texte.", title="Titre un", state="received")
        second = factories.plain_article("Un autre.", title="Titre deux", state="received")
        shown = page(desk.get(SUBMITTED, {"article": [first.pk, second.pk]}))
        assert "2 are still being split" in shown
        asks = asked_again(shown)
        assert desk.get(asks).status_code == 204

        factories.review("Un autre", article=second)
        Article.objects.filter(pk=second.pk).update(state="split")
        answer = page(desk.get(asks))
        assert "<html" not in answer
        assert "1 is still being split" in answer
        assert re.findall(r'class="number">(\d+|–)</td>', answer) == ["–", "1"]

        Article.objects.filter(pk=first.pk).update(state="failed", error="the sentence has no end")
        done = page(desk.get(asked_again(answer)))
        assert "hx-get=" not in done
        assert "None is being split any more." in done
        assert "the sentence has no end" in done
        assert f"{ARTICLES}{first.pk}/retry/" in done

    @pytest.mark.parametrize("named", ["", "x", "9" * 30, "\x00", "99999"])
    def test_nonsense_in_the_address(self, desk: Client, named: str) -> None:
        response = desk.get(SUBMITTED, {"article": named})
        assert response.status_code == 200
        assert "No article is named in this address." in page(response)


class TestPreviewOnThePage:
    TYPED = {
        "text": factories.STORY,
        "title": "Un titre <gras>",
        "byline": "Anne Morel",
        "published_on": "2026-03-02",
        "preview": "1",
    }

    def test_keeps_all_that_was_typed_and_stores_nothing(self, desk: Client) -> None:
        response = desk.post(SUBMIT, self.TYPED)
        shown = page(response)
        assert response.status_code == 200
        assert "Un titre &lt;gras&gt;" in shown
        assert "Lire aussi : Le barrage de Vernes avant la crue\n</textarea>" in shown
        for value in ("Anne Morel", "2026-03-02"):
            assert f'value="{value}"' in shown
        assert "Douze maisons ont été détruites" in shown
        assert "Language: French" in shown
        assert "teaser for another article" in shown
        assert not Article.objects.exists()

    def test_what_is_wrong_is_told(self, desk: Client) -> None:
        response = desk.post(SUBMIT, {"text": "", "title": "Un titre", "preview": "1"})
        assert response.status_code == 422
        assert "Paste a text or choose a file: one of the two." in page(response)
        assert 'value="Un titre"' in page(response)

    def test_live(self, desk: Client) -> None:
        response = desk.post(f"{SUBMIT}preview/", self.TYPED)
        assert "<html" not in page(response)
        assert "Douze maisons ont été détruites" in page(response)
        assert "hx-swap-oob" in page(response)
        assert not Article.objects.exists()

    def test_live_says_what_is_wrong_without_failing(self, desk: Client) -> None:
        response = desk.post(f"{SUBMIT}preview/", {"text": " "})
        assert response.status_code == 200
        assert "Paste a text or choose a file: one of the two." in page(response)

    def test_files(self, desk: Client) -> None:
        uploads = [
            SimpleUploadedFile("<a>.md", b"# Le pont\n\nLe pont de Vernes a rouvert mardi."),
            SimpleUploadedFile("b.pdf", b"%PDF"),
        ]
        shown = page(desk.post(f"{SUBMIT}preview/", {"text": "", "file": uploads}))
        assert "&lt;a&gt;.md" in shown
        assert "Le pont de Vernes a rouvert mardi" in shown
        assert "b.pdf" in shown
        assert "Files of this kind are not accepted yet." in shown


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
