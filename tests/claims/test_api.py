"""What another program may do: submit articles, follow them, look up claims."""

import json
import re
from base64 import b64encode
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import Permission, User
from rest_framework.test import APIClient

from claims import extraction
from claims.models import Article, Speaker
from tests import factories
from tests.claims.conftest import Bell
from tests.claims.fixed_splitter import FixedSplitter

pytestmark = pytest.mark.django_db

ARTICLES = "/api/v1/articles/"
CLAIMS = "/api/v1/claims/"


def submit(api: APIClient, **data: object) -> Any:
    # As ASCII, so that half a surrogate pair can be written: "\\ud800".
    return api.post(ARTICLES, json.dumps(data), content_type="application/json")


class TestWhoMayUseIt:
    @pytest.fixture
    def addresses(self) -> list[tuple[str, str]]:
        review = factories.review()
        article = Article.objects.get()
        return [
            ("get", ARTICLES),
            ("post", ARTICLES),
            ("get", f"{ARTICLES}{article.pk}"),
            ("get", CLAIMS),
            ("get", f"{CLAIMS}{review.claim_id}"),
            ("options", ARTICLES),
        ]

    @pytest.mark.parametrize("token", ["", "Token 0123456789abcdef"])
    def test_token_is_needed(self, addresses: list[tuple[str, str]], token: str) -> None:
        program = APIClient(headers={"Authorization": token} if token else {})
        for method, address in addresses:
            response = getattr(program, method)(address, {"text": "Un texte interdit."})
            assert response.status_code == 401
            assert response["WWW-Authenticate"] == "Token"
            assert response.json()["detail"]
        assert Article.objects.count() == 1

    def test_rights_are_needed(self, addresses: list[tuple[str, str]], stranger_api: APIClient) -> None:
        for method, address in addresses:
            response = getattr(stranger_api, method)(address, {"text": "Un texte interdit."})
            assert response.status_code == 403
            assert "permission" in response.json()["detail"]
        assert Article.objects.count() == 1

    def test_right_to_look_is_no_right_to_submit(self, stranger: User) -> None:
        stranger.user_permissions.add(Permission.objects.get(codename="view_article"))
        program = factories.api_client(stranger)
        assert program.get(ARTICLES).status_code == 200
        assert submit(program, text="Un texte.").status_code == 403
        assert program.get(CLAIMS).status_code == 403

    def test_nothing_can_be_changed_or_deleted(self, api: APIClient) -> None:
        review = factories.review()
        for address in (f"{ARTICLES}{Article.objects.get().pk}", f"{CLAIMS}{review.claim_id}"):
            for method in (api.put, api.patch, api.delete):
                assert method(address, {"text": "Autre."}).status_code in {403, 405}
        assert api.post(CLAIMS, {"statement": "Autre."}).status_code in {403, 405}


class TestSubmitting:
    def test_is_accepted_and_can_be_followed(
        self,
        api: APIClient,
        editor: User,
        splitter: FixedSplitter,
        bell: Bell,
        django_capture_on_commit_callbacks: object,
    ) -> None:
        splitter.find("Le barrage de Vernes a cédé lundi")
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            response = submit(api, text=factories.STORY)
        assert response.status_code == 202
        assert bell.rung() == 1
        location = response["Location"]
        assert re.fullmatch(r"http://testserver/api/v1/articles/\d+/?", location)

        followed = api.get(location).json()
        assert followed["state"] == "received"
        assert followed["appearances"] == []
        extraction.run(followed["id"])
        followed = api.get(location).json()
        assert (followed["state"], followed["language"]) == ("split", "fr")
        [appearance] = followed["appearances"]
        assert (
            followed["text"][appearance["start"] : appearance["end"]] == "Le barrage de Vernes a cédé lundi"
        )
        assert Article.objects.get().submitted_by == editor

    def test_answer_is_the_article(self, api: APIClient) -> None:
        source = factories.source()
        answer = submit(
            api,
            text="# Un titre\r\n\r\nUn *texte*.",
            format="markdown",
            source=source.slug,
            url="https://journal.example/1",
            byline="Anne Morel",
            published_on="2026-03-02",
            language="fr",
        ).json()
        received = datetime.fromisoformat(answer.pop("received_at"))
        assert abs(received - datetime.now(UTC)) < timedelta(minutes=1)
        assert answer == {
            "id": Article.objects.get().pk,
            "state": "received",
            "error": "",
            "source": source.slug,
            "title": "Un titre",
            "url": "https://journal.example/1",
            "byline": "Anne Morel",
            "published_on": "2026-03-02",
            "language": "fr",
            "length": 19,
            "text_sha256": sha256(b"Un titre\n\nUn texte.").hexdigest(),
            "splitter_version": "",
            "split_at": None,
        }

    def test_plain_text_is_the_default(self, api: APIClient) -> None:
        submit(api, text="# Un *texte*")
        assert Article.objects.get().text == "# Un *texte*"

    def test_same_text_is_the_same_article(self, api: APIClient, senior: User) -> None:
        first = submit(api, text="Un texte.\nEt la suite.", title="Premier")
        again = submit(factories.api_client(senior), text="Un texte.\r\nEt la suite.\r\n", title="Second")
        assert again.status_code == 202
        assert again["Location"] == first["Location"]
        assert again.json()["title"] == "Premier"
        assert Article.objects.count() == 1

    def test_as_a_form_too(self, api: APIClient) -> None:
        assert api.post(ARTICLES, {"text": "Un texte."}, format="multipart").status_code == 202

    @pytest.mark.parametrize(
        ("data", "field", "message"),
        [
            ({}, "text", "This field is required."),
            ({"text": ""}, "text", "This field may not be blank."),
            ({"text": None}, "text", "This field may not be null."),
            ({"text": ["Un texte."]}, "text", "Not a valid string."),
            ({"text": " \n\t"}, "text", "There is no text in it."),
            (
                {"text": "a" * 1_000_001},
                "text",
                "The text is longer than 1,000,000 characters; submit it in parts.",
            ),
            ({"text": "a\x00b"}, "text", "Null characters are not allowed."),
            ({"text": "Un \ud800 texte."}, "text", "Surrogate characters are not allowed: U+D800."),
            ({"title": "Un \udfff titre"}, "title", "Surrogate characters are not allowed: U+DFFF."),
            ({"title": "a" * 301}, "title", "Ensure this field has no more than 300 characters."),
            ({"url": "not an address"}, "url", "Enter a valid URL."),
            ({"url": "javascript:alert(1)"}, "url", "Enter a valid URL."),
            ({"byline": "\x00"}, "byline", "Null characters are not allowed."),
            ({"format": "pdf"}, "format", '"pdf" is not a valid choice.'),
            ({"language": "tlh"}, "language", '"tlh" is not a valid choice.'),
            ({"source": "nobody"}, "source", "Object with slug=nobody does not exist."),
            ({"source": {"slug": "nobody"}}, "source", None),
            ({"source": "a\x00b"}, "source", None),
            ({"source": "a\ud800b"}, "source", None),
            ({"published_on": "yesterday"}, "published_on", None),
        ],
    )
    def test_bad_input_is_refused_in_words(
        self, api: APIClient, data: dict[str, object], field: str, message: str | None
    ) -> None:
        given = data if field == "text" else {"text": "Un texte.", **data}
        response = submit(api, **given)
        assert response.status_code == 400
        answer = response.json()
        assert list(answer) == [field]
        assert answer[field] == [message] if message else answer[field][0]
        assert not Article.objects.exists()

    def test_source_that_is_not_active_any_more(self, api: APIClient) -> None:
        source = factories.source(is_active=False)
        response = submit(api, text="Un texte.", source=source.slug)
        assert response.json() == {"source": [f"Object with slug={source.slug} does not exist."]}

    @pytest.mark.parametrize("body", ["", "{", "[]", '"Un texte."', "null"])
    def test_what_is_no_json_object(self, api: APIClient, body: str) -> None:
        response = api.post(ARTICLES, body, content_type="application/json")
        assert response.status_code == 400
        assert response.json()

    def test_unknown_is_null_or_empty(self, api: APIClient) -> None:
        answer = submit(
            api, text="Un texte.", source=None, published_on=None, title="", url="", byline="", language=""
        ).json()
        assert (answer["source"], answer["published_on"]) == (None, None)
        assert (answer["title"], answer["url"], answer["language"]) == ("Un texte.", "", "")


class TestLookingUp:
    def test_articles_newest_first_without_their_texts(self, api: APIClient) -> None:
        source = factories.source(notes="never leaves")
        older = factories.plain_article("Un texte.", source=source, title="Un titre")
        newer = factories.plain_article("Un autre.", state="failed", error="the sentence has no end")
        response = api.get(ARTICLES)
        answer = response.json()
        assert [article["id"] for article in answer["results"]] == [newer.pk, older.pk]
        assert answer["next"] is None
        first, second = answer["results"]
        assert (first["state"], first["error"]) == ("failed", "the sentence has no end")
        assert (second["title"], second["source"], second["length"]) == ("Un titre", source.slug, 9)
        assert "text" not in first
        assert b"never leaves" not in response.content

    def test_article_with_its_claims(self, api: APIClient) -> None:
        article = factories.plain_article("Hier, le pont 🌊 a été fermé, dit-elle.")
        speaker = Speaker.objects.create(name="Anne Morel")
        review = factories.review("le pont 🌊 a été fermé", article=article, speaker=speaker, priority=70)
        answer = api.get(f"{ARTICLES}{article.pk}/").json()
        assert answer["text"] == article.text
        assert answer["appearances"] == [
            {
                "claim": review.claim_id,
                "statement": "le pont 🌊 a été fermé",
                "article": article.pk,
                "start": 6,
                "end": 27,
                "exact": "le pont 🌊 a été fermé",
                "prefix": "",
                "suffix": "",
                "speaker": "Anne Morel",
                "cue": "",
                "voice": "reported",
                "hearsay": False,
                "score": 0.7,
                "reasons": [["event", ""]],
            }
        ]

    def test_claims_newest_first(self, api: APIClient) -> None:
        older, newer = (
            factories.review("Le pont est fermé"),
            factories.review("Le quai est fermé", priority=70),
        )
        answer = api.get(CLAIMS).json()["results"]
        assert [claim["id"] for claim in answer] == [newer.claim_id, older.claim_id]
        created = answer[0].pop("created_at")
        assert datetime.fromisoformat(created)
        assert answer[0] == {
            "id": newer.claim_id,
            "statement": "Le quai est fermé",
            "language": "fr",
            "kind": "event",
            "priority": 70,
            "merged_into": None,
        }

    def test_claim_with_where_it_stands(self, api: APIClient) -> None:
        claim = factories.review("Le pont est fermé").claim
        answer = api.get(f"{CLAIMS}{claim.pk}").json()
        [appearance] = answer["appearances"]
        assert appearance["article"] == Article.objects.get().pk
        assert appearance["exact"] == answer["statement"] == "Le pont est fermé"

    @pytest.mark.parametrize("number", ["0", "99999999999999999999999", "nonsense", "-1", "%00"])
    def test_what_does_not_exist(self, api: APIClient, number: str) -> None:
        for address in (ARTICLES, CLAIMS):
            assert api.get(f"{address}{number}").status_code == 404

    def test_with_and_without_a_slash_at_the_end(self, api: APIClient) -> None:
        review = factories.review()
        article = Article.objects.get()
        for address in (ARTICLES, CLAIMS, f"{ARTICLES}{article.pk}/", f"{CLAIMS}{review.claim_id}/"):
            with_slash, without = api.get(address), api.get(address.rstrip("/"))
            assert (with_slash.status_code, without.status_code) == (200, 200)
            assert with_slash.json() == without.json()
        assert api.post(ARTICLES.rstrip("/"), {"text": "Un texte."}).status_code == 202


class TestPages:
    def test_articles_follow_each_other(self, api: APIClient) -> None:
        Article.objects.bulk_create(
            Article(text=f"Texte {number}.", text_sha256=f"{number:064}", title=f"{number}")
            for number in range(103)
        )
        titles, address = [], ARTICLES
        sizes = []
        while address:
            answer = api.get(address).json()
            sizes.append(len(answer["results"]))
            titles += [article["title"] for article in answer["results"]]
            address = answer["next"]
            # What arrives meanwhile moves nothing.
            factories.plain_article(f"Tout frais {len(sizes)}.", title="fresh")
        assert sizes == [50, 50, 3]
        assert titles == [str(number) for number in range(102, -1, -1)]

    def test_back_again(self, api: APIClient) -> None:
        for number in range(51):
            factories.review(f"Le pont {number:02} est fermé")
        first = api.get(CLAIMS).json()
        second = api.get(first["next"]).json()
        assert [claim["statement"] for claim in second["results"]] == ["Le pont 00 est fermé"]
        assert api.get(second["previous"]).json()["results"] == first["results"]
        assert urlsplit(first["next"]).netloc == "testserver"

    @pytest.mark.parametrize(
        "cursor", ["nonsense", b64encode(b"p=nonsense").decode(), b64encode(b"p=\x00").decode()]
    )
    def test_nonsense_is_told_so(self, api: APIClient, cursor: str) -> None:
        factories.plain_article("Un texte.")
        response = api.get(ARTICLES, {"cursor": cursor})
        assert (response.status_code, response.json()) == (404, {"detail": "Invalid cursor"})
