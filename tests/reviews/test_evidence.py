"""What a verdict rests on: its order, its copies, and how it goes on record."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from reviews.citing import evidence
from reviews.models import Snapshot
from reviews.verdicts import Stance
from tests import factories
from tests.reviews import scenes

pytestmark = pytest.mark.django_db

ITEM = evidence.Item(
    url="https://ch-valmere.example/rapport.pdf",
    title="Rapport d'activité",
    stance=Stance.SUPPORTS,
    accessed_on=date(2026, 3, 17),
    publisher="Centre hospitalier",
    quote="La capacité s'élève à 412 lits.",
)


def test_what_was_given_is_what_is_stored() -> None:
    added = evidence.add(factories.review(), ITEM)
    added.refresh_from_db()
    assert (added.url, added.title, added.stance, added.accessed_on, added.publisher, added.quote) == (
        ITEM.url,
        ITEM.title,
        "supports",
        ITEM.accessed_on,
        ITEM.publisher,
        ITEM.quote,
    )
    assert added.position == 1


def test_new_evidence_goes_to_the_end_even_after_a_removal() -> None:
    review = factories.review()
    evidence.add(review, ITEM).delete()
    first, second = evidence.add(review, ITEM), evidence.add(review, ITEM)
    first.delete()
    third = evidence.add(review, ITEM)
    assert list(review.evidence.all()) == [second, third]


def test_stances_are_those_of_this_review_alone(editor: User) -> None:
    scenes.with_evidence(editor, stance=Stance.REFUTES)
    review = factories.review()
    assert evidence.stances(review) == set()
    evidence.add(review, ITEM)
    evidence.add(review, ITEM)
    assert evidence.stances(review) == {Stance.SUPPORTS}


def test_a_copy_has_the_same_order_and_archived_pages() -> None:
    source, target = factories.review(), factories.review()
    first, second = evidence.add(source, ITEM), evidence.add(source, factories.item())
    first.snapshot = Snapshot.objects.create(
        url=ITEM.url, http_status=200, content_type="text/html", sha256="0" * 64, content=b"<p>412"
    )
    first.save()

    evidence.copy(source, target)

    assert [(item.position, item.title, item.snapshot) for item in target.evidence.all()] == [
        (1, first.title, first.snapshot),
        (2, second.title, None),
    ]
    assert source.evidence.count() == 2


def test_copying_nothing_is_nothing() -> None:
    source, target = factories.review(), factories.review()
    evidence.copy(source, target)
    assert not target.evidence.exists()


def test_the_record_holds_every_word() -> None:
    review = factories.review()
    evidence.add(review, ITEM)
    assert evidence.record(review) == [
        {
            "url": ITEM.url,
            "title": ITEM.title,
            "publisher": ITEM.publisher,
            "quote": ITEM.quote,
            "stance": "supports",
            "accessed_on": "2026-03-17",
            "published_on": None,
            "language": "",
            "file_sha256": None,
            "snapshot_sha256": None,
        }
    ]
