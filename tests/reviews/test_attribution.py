"""What an editor reads beside a claim: who says it and how, by which words, how sure the splitter was, and why."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from claims.models import Appearance, Speaker
from reviews.models import Review
from tests import factories
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db


@pytest.fixture
def review() -> Review:
    made = factories.review("Le port est fermé", speaker=Speaker.objects.create(name="Anne Morel"))
    Appearance.objects.filter(claim=made.claim).update(
        voice="quoted",
        hearsay=True,
        cue="a déclaré",
        score=0.834,
        reasons=[["number", "douze"], ["assertion", ""]],
    )
    return made


def pages(review: Review) -> list[str]:
    article = review.claim.appearances.get().article_id
    return [f"/desk/reviews/{review.pk}/", f"/desk/articles/{article}/"]


def test_review_and_article_say_it_all(desk: Client, review: Review) -> None:
    for address in pages(review):
        words = read(desk.get(address)).words
        for fact in (
            "Anne Morel",
            "quoted",
            "worded as unconfirmed",
            "by the words “a déclaré”",
            "score 83 of 100",
            "gives a number: douze",
            "makes a full assertion",
        ):
            assert fact in words, (address, fact)
        assert "added by" not in words


def test_in_french(desk: Client, review: Review) -> None:
    desk.cookies.load({"django_language": "fr"})
    for address in pages(review):
        words = read(desk.get(address)).words
        assert "gives a number" not in words
        assert "douze" in words


def test_who_added_it_stands_in_place_of_a_score(desk: Client, review: Review, editor: User) -> None:
    Appearance.objects.filter(claim=review.claim).update(found_by=editor, reasons=[["added", ""]])
    for address in pages(review):
        words = read(desk.get(address)).words
        assert "added by Camille Rouvière" in words
        assert "added by an editor" in words
        assert "score" not in words
