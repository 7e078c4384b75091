"""The article page at the desk: its claims and how far they are."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests import factories
from tests.reviews import scenes
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db


def test_an_article_shows_its_claims_and_how_far_they_are(desk: Client, editor: User) -> None:
    review = scenes.held(editor, factories.review("Le port est fermé"))
    article = review.claim.appearances.get().article
    response = desk.get(f"/desk/articles/{article.pk}/")
    page = read(response)
    assert "Le port est fermé" in page.words
    assert "in review" in page.words
    assert review.get_absolute_url() in page.links
    assert desk.get("/desk/articles/999999/").status_code == 404
