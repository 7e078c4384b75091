"""ClaimReview as we promise it: our own schema, strict about what may appear and what must not."""

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from jsonschema import Draft202012Validator

from claims.models import Article, Claim, Speaker, SpeakerKind
from reviews import decisions
from reviews.models import Review
from reviews.publication.claimreview import for_script, label
from reviews.verdicts import Judged, Verdict
from tests import factories
from tests.reviews import scenes
from tests.reviews.reading import read, text_of

pytestmark = pytest.mark.django_db

SCHEMA = json.loads((Path(__file__).parent / "claimreview.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
SPEAKER_TYPES = {
    SpeakerKind.PERSON: "Person",
    SpeakerKind.ORGANISATION: "Organization",
    SpeakerKind.UNKNOWN: "Thing",
}


def in_page(reader: Client, claim: Claim) -> dict[str, Any]:
    """The JSON-LD a browser finds in the verdict's page."""
    page = read(reader.get(claim.get_absolute_url()))
    (text,) = [body for attributes, body in page.scripts if attributes.get("type") == "application/ld+json"]
    found: dict[str, Any] = json.loads(text)
    return found


def as_file(reader: Client, claim: Claim) -> dict[str, Any]:
    response = reader.get(claim.get_absolute_url().rstrip("/") + ".json")
    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith("application/ld+json")
    found: dict[str, Any] = json.loads(response.content)
    return found


def published(
    editor: User, verdict: Verdict = Verdict.DISPUTED, language: str = "fr", **about_article: Any
) -> Review:
    review = factories.review()
    Article.objects.filter(appearances__claim=review.claim).update(**about_article)
    Claim.objects.filter(pk=review.claim_id).update(language=language)
    if verdict is Verdict.UNVERIFIABLE:
        taken = scenes.held(editor, review)
        return decisions.submit(taken.pk, editor, scenes.unverifiable(), taken.version)
    return factories.published(editor, review, verdict)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("language", ["fr", "en", "uk"])
def test_every_verdict_keeps_the_promise(
    verdict: Verdict, language: str, reader: Client, editor: User
) -> None:
    review = published(
        editor, verdict, language, url="https://journal.example/a", published_on=date(2026, 3, 2)
    )
    document = in_page(reader, review.claim)

    assert list(VALIDATOR.iter_errors(document)) == []
    assert as_file(reader, review.claim) == document
    assert document["inLanguage"] == language
    assert document["reviewRating"]["alternateName"] == label(verdict, language)
    for address in (
        document["@id"],
        document["url"],
        document["author"]["url"],
        document["publisher"]["url"],
    ):
        assert address.startswith(settings.SITE_URL + "/")
    assert document["url"] == settings.SITE_URL + review.claim.get_absolute_url()


def test_what_it_says(reader: Client, editor: User) -> None:
    speaker = Speaker.objects.create(name="Anne Morel", kind=SpeakerKind.PERSON)
    source = factories.source(name="Le Courrier")
    article = factories.plain_article(
        "Le pont est fermé, dit-elle.",
        source=source,
        title="Le pont",
        url="https://courrier.example/pont",
        published_on=date(2026, 3, 2),
    )
    waiting = factories.review("Le pont est fermé", article=article, speaker=speaker)
    taken = scenes.held(editor, waiting)
    taken = decisions.add_evidence(taken.pk, editor, scenes.item(quote="Fermé."), taken.version)
    review = decisions.submit(
        taken.pk, editor, factories.judgement(rationale="Il est ouvert."), taken.version
    )

    document = in_page(reader, review.claim)

    work = {
        "@type": "CreativeWork",
        "url": "https://courrier.example/pont",
        "headline": "Le pont",
        "datePublished": "2026-03-02",
        "publisher": {"@type": "Organization", "name": "Le Courrier"},
    }
    assert document["itemReviewed"] == {
        "@type": "Claim",
        "name": "Le pont est fermé",
        "author": {"@type": "Person", "name": "Anne Morel"},
        "datePublished": "2026-03-02",
        "firstAppearance": work,
        "appearance": [work],
    }
    assert document["claimReviewed"] == "Le pont est fermé"
    assert document["reviewBody"] == "Il est ouvert."
    assert document["citation"] == [
        {
            "@type": "CreativeWork",
            "url": "https://evidence.example/report",
            "name": "Rapport annuel",
            "text": "Fermé.",
        }
    ]
    assert document["author"]["name"] == settings.SITE_NAME
    text = json.dumps(document, ensure_ascii=False)
    for private in ("Camille", "Rouvière", "editor", "ratingValue"):
        assert private not in text


@pytest.mark.parametrize(("kind", "type_"), SPEAKER_TYPES.items())
def test_who_claims_it(kind: SpeakerKind, type_: str, reader: Client, editor: User) -> None:
    speaker = Speaker.objects.create(name="La préfecture", kind=kind)
    review = factories.published(editor, factories.review(speaker=speaker))
    document = as_file(reader, review.claim)
    assert document["itemReviewed"]["author"] == {"@type": type_, "name": "La préfecture"}
    assert list(VALIDATOR.iter_errors(document)) == []


def test_a_speaker_known_only_from_the_text(reader: Client, editor: User) -> None:
    review = factories.review()
    review.claim.appearances.update(speaker_as_written="la direction de l'hôpital", voice="reported")
    published = factories.published(editor, review)
    author = as_file(reader, published.claim)["itemReviewed"]["author"]
    assert author == {"@type": "Thing", "name": "la direction de l'hôpital"}


def test_what_is_reported_of_nobody_is_claimed_by_nobody(reader: Client, editor: User) -> None:
    """Least of all by the newspaper that reports it."""
    review = factories.review()
    review.claim.appearances.update(voice="reported")
    document = as_file(reader, factories.published(editor, review).claim)
    assert "author" not in document["itemReviewed"]
    assert list(VALIDATOR.iter_errors(document)) == []


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("en", "Anne Morel", "Anne Morel said: “Le pont est fermé”"),
        ("en", "", "It was said: “Le pont est fermé”"),
        ("fr", "Anne Morel", "Anne Morel a déclaré : « Le pont est fermé »"),
        ("fr", "", "Il a été dit : « Le pont est fermé »"),
    ],
)
def test_where_only_the_saying_was_checked_machines_are_told_of_the_saying(
    language: str, name: str, said: str, reader: Client, editor: User
) -> None:
    """A "verified" beside the bare statement would tell them that it is true."""
    speaker = Speaker.objects.create(name=name) if name else None
    waiting = factories.review("Le pont est fermé", speaker=speaker)
    Claim.objects.filter(pk=waiting.claim_id).update(language=language)
    ready = scenes.with_evidence(editor, waiting)
    judgement = factories.judgement(Verdict.VERIFIED, judged=Judged.UTTERANCE)
    review = decisions.submit(ready.pk, editor, judgement, ready.version)

    document = in_page(reader, review.claim)

    assert " ".join(document["claimReviewed"].split()) == said
    assert list(VALIDATOR.iter_errors(document)) == []
    assert " ".join(said.split()) in " ".join(text_of(reader.get("/feeds/verdicts.atom")).split())


def test_in_the_articles_own_voice_its_publisher_claims_it(reader: Client, editor: User) -> None:
    review = published(editor)
    source = review.claim.appearances.get().article.source
    assert source is not None
    author = as_file(reader, review.claim)["itemReviewed"]["author"]
    assert author == {"@type": "Organization", "name": source.name}


def test_what_is_not_known_is_left_out(reader: Client, editor: User, settings: Any) -> None:
    """No source, no address, no date, no evidence: shorter, and still what is promised."""
    settings.SIGN_OFF = "none"
    review = published(editor, Verdict.UNVERIFIABLE, source=None)
    document = as_file(reader, review.claim)
    assert list(VALIDATOR.iter_errors(document)) == []
    assert "citation" not in document
    assert set(document["itemReviewed"]) == {"@type", "name", "firstAppearance", "appearance"}

    review.claim.appearances.all().delete()
    bare = as_file(reader, review.claim)
    assert list(VALIDATOR.iter_errors(bare)) == []
    assert set(bare["itemReviewed"]) == {"@type", "name"}


def test_every_place_where_it_stands_merged_claims_included(reader: Client, editor: User) -> None:
    target, same = factories.review(), factories.review()
    scenes.merged(same.claim, target.claim, editor)
    review = factories.published(editor, target)
    document = as_file(reader, review.claim)
    headlines = [work["headline"] for work in document["itemReviewed"]["appearance"]]
    assert headlines == [claim.appearances.get().article.title for claim in (target.claim, same.claim)]
    assert document["itemReviewed"]["firstAppearance"]["headline"] == headlines[0]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", {"verified", "disputed", "unverifiable"}),
        ("de", {"verified", "disputed", "unverifiable"}),
        ("fr", {"vérifié", "contesté", "invérifiable"}),
    ],
)
def test_the_six_words(language: str, words: set[str]) -> None:
    assert {label(verdict, language) for verdict in Verdict} == words


def test_the_reader_s_language_changes_nothing(editor: User) -> None:
    review = published(editor, language="fr")
    french, english = (Client(headers={"accept-language": language}) for language in ("fr", "en"))
    assert as_file(french, review.claim) == as_file(english, review.claim)
    assert in_page(french, review.claim) == in_page(english, review.claim)


def test_a_correction_is_told_at_the_same_address(reader: Client, editor: User, senior: User) -> None:
    first = published(editor)
    before = as_file(reader, first.claim)
    scenes.corrected(first, senior)
    after = as_file(reader, first.claim)
    assert after["@id"] == before["@id"]
    assert after["reviewRating"] != before["reviewRating"]
    assert list(VALIDATOR.iter_errors(after)) == []


NASTY = "</script><script>alert(1)</script><img src=x onerror=alert(2)> & <!-- \u2028 \"'"


def test_nothing_a_claim_says_ends_the_script(reader: Client, editor: User) -> None:
    statement = f"Le ministre a dit {NASTY}"
    waiting = factories.review(statement)
    taken = scenes.held(editor, waiting)
    taken = decisions.add_evidence(taken.pk, editor, scenes.item(title=NASTY, quote=NASTY), taken.version)
    review = decisions.submit(taken.pk, editor, factories.judgement(rationale=NASTY), taken.version)

    document = in_page(reader, review.claim)

    assert document["claimReviewed"] == statement
    assert document["reviewBody"] == NASTY
    assert document["citation"][0]["name"] == NASTY
    assert list(VALIDATOR.iter_errors(document)) == []


def test_script_text_holds_nothing_that_html_reads() -> None:
    text = for_script({"a": NASTY})
    assert not set("<>&") & set(text)
    assert json.loads(text) == {"a": NASTY}


# --- The schema itself can say no ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["reviewRating", "ratingValue"], 1),
        (["reviewRating", "alternateName"], "true"),
        (["reviewRating"], None),
        (["itemReviewed", "author", "@type"], "Organisation"),
        (["url"], "/verdicts/1-x/"),
        (["datePublished"], "2026-03-02"),
        (["claimReviewed"], " "),
        (["author", "@type"], "Person"),
        (["editor"], "Camille Rouvière"),
        (["itemReviewed", "firstAppearance", "text"], "The whole text"),
    ],
)
def test_the_schema_refuses(path: list[str], value: Any, reader: Client, editor: User) -> None:
    document = as_file(reader, published(editor).claim)
    assert VALIDATOR.is_valid(document)
    broken: Any = copy.deepcopy(document)
    inner = broken
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = value
    assert not VALIDATOR.is_valid(broken)


@pytest.mark.parametrize("name", SCHEMA["required"])
def test_the_schema_misses_what_is_required(name: str, reader: Client, editor: User) -> None:
    document = as_file(reader, published(editor).claim)
    del document[name]
    assert not VALIDATOR.is_valid(document)
