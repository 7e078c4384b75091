"""What waits for whom, and whether a verdict needs a second editor."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.test import RequestFactory

from reviews import queue
from reviews.models import Review
from tests import factories
from tests.reviews import scenes

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("rule", "source_asks", "required"),
    [
        ("none", True, False),
        ("none", False, False),
        ("second-editor", True, True),
        ("second-editor", False, True),
        ("by-source", True, True),
        ("by-source", False, False),
    ],
)
def test_who_has_to_look(rule: str, source_asks: bool, required: bool, settings: Any) -> None:
    settings.SIGN_OFF = rule
    review = scenes.strict_review() if source_asks else factories.review()
    assert queue.sign_off_required(review.claim_id) is required


def test_the_source_of_a_merged_claim_counts_too(editor: User) -> None:
    mild, strict = factories.review(), scenes.strict_review()
    assert not queue.sign_off_required(mild.claim_id)
    scenes.merged(strict.claim, mild.claim, editor)
    assert queue.sign_off_required(mild.claim_id)


def test_figures_of_the_top_bar(editor: User, colleague: User) -> None:
    factories.review()
    factories.review()
    scenes.held(editor)
    scenes.held(colleague)
    scenes.awaiting_sign_off(colleague)

    assert queue.counts(editor.pk) == queue.Counts(waiting=2, mine=1, sign_off=1)
    assert queue.counts(colleague.pk) == queue.Counts(waiting=2, mine=1, sign_off=1)


def test_figures_only_for_the_desk(editor: User, stranger: User) -> None:
    factories.review()

    def shown_to(user: Any) -> Any:
        request = RequestFactory().get("/")
        request.user = user
        return queue.desk_counts(request)["desk"]

    assert shown_to(editor).waiting == 1
    assert not shown_to(stranger)
    assert not shown_to(AnonymousUser())
    assert not queue.desk_counts(RequestFactory().get("/"))["desk"]


def test_a_claim_that_appears_often_is_listed_once(editor: User) -> None:
    statement = "Le tunnel est fermé"
    article = factories.plain_article(f"{statement}. Encore : {statement}.", source=factories.source())
    review = factories.review(statement, article=article)
    start = article.text.rindex(statement)
    article.appearances.create(
        claim=review.claim,
        start=start,
        end=start + len(statement),
        exact=statement,
        voice="author",
        score=0.5,
        splitter_version="test",
    )

    (listed,) = queue.for_lists(Review.objects.all())
    first: Any = listed.claim
    assert [appearance.start for appearance in first.first_appearances] == [0]
