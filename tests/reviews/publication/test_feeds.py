"""The Atom feed as a feed reader takes it."""

from datetime import datetime
from typing import Any
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client

from reviews import decisions
from reviews.publication.feeds import ITEMS
from reviews.verdicts import Status
from tests import factories
from tests.reviews import scenes

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "/feeds/verdicts.atom"


def feed(reader: Client) -> Any:
    response = reader.get(ADDRESS)
    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith("application/atom+xml")
    # Our own feed, from our own server.
    return ElementTree.fromstring(response.content)  # noqa: S314


def entries(reader: Client) -> list[Any]:
    return list(feed(reader).findall(f"{ATOM}entry"))


def text(element: Any, name: str) -> str:
    found = element.findtext(ATOM + name)
    assert found is not None
    return str(found)


def test_an_empty_feed_is_a_feed(reader: Client) -> None:
    document = feed(reader)
    assert settings.SITE_NAME in text(document, "title")
    assert document.findall(f"{ATOM}entry") == []
    assert text(document, "updated")


def test_an_entry_says_what_was_found(reader: Client, editor: User) -> None:
    review = factories.published(editor, factories.review("Le pont est fermé"))
    (entry,) = entries(reader)
    assert text(entry, "title") == "disputed: Le pont est fermé"
    assert text(entry, "summary") == review.rationale
    assert text(entry, "id") == f"{settings.SITE_URL}{review.claim.get_absolute_url()}"
    assert entry.find(f"{ATOM}author") is None
    published = datetime.fromisoformat(text(entry, "published"))
    assert review.published_at is not None
    assert abs((published - review.published_at).total_seconds()) < 1


def test_addresses_are_those_of_the_site_whoever_asks(reader: Client, editor: User) -> None:
    """Behind a proxy the request names another host: links still have to lead readers to the site."""
    review = factories.published(editor)
    document = feed(reader)
    (entry,) = document.findall(f"{ATOM}entry")
    addresses = [link.get("href") for link in document.iter(f"{ATOM}link")]
    assert entry.find(f"{ATOM}link").get("href") == f"{settings.SITE_URL}{review.claim.get_absolute_url()}"
    assert [address for address in addresses if not address.startswith(f"{settings.SITE_URL}/")] == []


def test_newest_first_and_not_endless(reader: Client, editor: User) -> None:
    article = factories.plain_article(". ".join(f"Fait {number:03}" for number in range(ITEMS + 3)))
    made = [
        factories.published(editor, factories.review(f"Fait {number:03}", article=article))
        for number in range(ITEMS + 3)
    ]
    assert [text(entry, "title") for entry in entries(reader)] == [
        f"disputed: {review.claim.statement}" for review in made[: -ITEMS - 1 : -1]
    ]


def test_a_correction_updates_its_entry_and_comes_to_the_top(
    reader: Client, editor: User, senior: User
) -> None:
    first = factories.published(editor)
    factories.published(editor)
    newest, before = entries(reader)
    assert text(before, "id").endswith(first.claim.get_absolute_url())

    scenes.corrected(first, senior)

    after, below = entries(reader)
    assert text(after, "id") == text(before, "id")
    assert text(below, "id") == text(newest, "id")
    assert text(after, "title").startswith("verified: ")
    assert text(after, "updated") >= text(before, "updated")
    assert len({text(entry, "id") for entry in entries(reader)}) == 2


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.PUBLISHED])
def test_what_is_not_published_is_not_in_it(
    status: Status, reader: Client, editor: User, senior: User
) -> None:
    review = scenes.in_status(status, editor, senior)
    titles = [text(entry, "title") for entry in entries(reader)]
    assert titles == (
        [f"verified: {review.claim.statement} (corrected)"] if status is Status.SUPERSEDED else []
    )


@pytest.mark.parametrize("statement", ["a < b & c > d", "</title><script>alert(1)</script>", "]]>"])
def test_markup_in_a_claim_is_words(statement: str, reader: Client, editor: User) -> None:
    factories.published(editor, factories.review(statement))
    (entry,) = entries(reader)
    assert text(entry, "title") == f"disputed: {statement}"


@pytest.mark.parametrize("character", ["\x0b", "\x0c", "\x01", "\ufffe"])
def test_a_character_that_xml_does_not_know_breaks_nothing(
    character: str, reader: Client, desk: Client, editor: User
) -> None:
    """Word processors leave a vertical tab behind; one pasted rationale must not end the feed for everybody."""
    ready = scenes.with_evidence(editor)
    typed = {"verdict": "disputed", "rationale": f"Première ligne{character}seconde ligne"}
    response = desk.post(
        ready.get_absolute_url(), {"act": "submit", "version": ready.version, "judged": "statement"} | typed
    )
    assert response.status_code in {302, 422}
    factories.published(editor)
    assert entries(reader)


def test_a_withdrawn_verdict_leaves_the_feed(reader: Client, editor: User, senior: User) -> None:
    review = factories.published(editor)
    assert len(entries(reader)) == 1
    decisions.withdraw(review.pk, senior, "Rétractation.", review.version)
    assert entries(reader) == []
