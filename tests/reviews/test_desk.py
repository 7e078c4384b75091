"""What the desk's pages are given to show."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from claims.models import Claim, Speaker
from reviews import decisions, desk, queue
from reviews.models import Review
from tests import factories
from tests.reviews import scenes

pytestmark = pytest.mark.django_db


def test_lists_show_where_a_claim_stands_first_and_why(editor: User) -> None:
    review = factories.review()
    bare = factories.review()
    bare.claim.appearances.all().delete()

    listed = desk.with_first_appearance(queue.for_lists(Review.objects.order_by("id")))

    first: Any = listed[0]
    assert first.first_appearance == review.claim.appearances.get()
    assert first.first_appearance.reason_texts
    second: Any = listed[1]
    assert second.first_appearance is None


def test_the_open_review_says_how_things_stand_else_the_latest(editor: User, senior: User) -> None:
    published = factories.published(editor)
    article = published.claim.appearances.get().article
    other = factories.plain_article("Rien ici.")

    def shown() -> Review | None:
        (appearance,) = desk.claims_of(article)
        return desk.current_review(appearance)

    assert shown() == published
    begun = decisions.correct(published.pk, senior)
    assert shown() == begun
    decisions.release(begun.pk, senior)
    assert shown() == begun
    assert desk.claims_of(other) == []


def test_claims_stand_in_the_order_of_the_text() -> None:
    article = factories.plain_article("Le port est fermé. Le pont est ouvert.", source=factories.source())
    late = factories.review("Le pont est ouvert", article=article)
    early = factories.review("Le port est fermé", article=article)
    assert [appearance.claim for appearance in desk.claims_of(article)] == [early.claim, late.claim]


def marks(article: Any, current: int | None = None) -> dict[str, Any]:
    return {
        segment.text: segment.mark
        for paragraph in desk.marked(article, desk.claims_of(article), current)
        for segment in paragraph.segments
        if segment.mark
    }


def test_a_text_shows_how_far_each_claim_has_come(editor: User) -> None:
    article = factories.plain_article(
        "Le port est fermé. Le pont est ouvert. Le quai est noyé. La gare brûle.", source=factories.source()
    )
    waiting = factories.review("Le port est fermé", article=article)
    held = scenes.held(editor, factories.review("Le pont est ouvert", article=article))
    factories.published(editor, factories.review("Le quai est noyé", article=article))
    nobodys = Claim.objects.create(
        statement="La gare brûle", slug="la-gare", wording_key="k", language="fr", kind="event"
    )
    start = article.text.index("La gare brûle")
    article.appearances.create(
        claim=nobodys,
        start=start,
        end=start + len("La gare brûle"),
        exact="La gare brûle",
        voice="author",
        score=0.5,
        splitter_version="test",
    )

    shown = marks(article, current=held.claim_id)

    assert (shown["Le port est fermé"].css, shown["Le port est fermé"].label) == ("waiting", "waiting")
    assert shown["Le port est fermé"].href == waiting.get_absolute_url()
    assert (shown["Le pont est ouvert"].css, shown["Le pont est ouvert"].current) == ("in_review", True)
    assert shown["Le pont est ouvert"].href == ""
    assert (shown["Le quai est noyé"].css, shown["Le quai est noyé"].label) == ("disputed", "disputed")
    assert (shown["La gare brûle"].css, shown["La gare brûle"].label) == ("waiting", "no review")
    assert shown["La gare brûle"].href == ""


def test_a_review_shows_where_merged_claims_stand_too(editor: User) -> None:
    target, same, other = factories.review(), factories.review(), factories.review()
    scenes.merged(same.claim, target.claim, editor)

    shown = desk.appearances_of(target)

    assert [appearance.claim for appearance in shown] == [target.claim, same.claim]
    assert all(appearance.reason_texts for appearance in shown)  # type: ignore[attr-defined]
    assert [appearance.claim for appearance in desk.appearances_of(other)] == [other.claim]


def test_what_comes_next_is_what_the_queue_gives_out(editor: User) -> None:
    low, high, mine = (factories.review(priority=priority) for priority in (10, 90, 50))
    scenes.held(editor, mine)
    assert desk.upcoming(mine) == [high, low]
    assert desk.upcoming(high) == [low]
    assert desk.upcoming(mine, count=1) == [high]


def test_speakers_come_with_their_appearance() -> None:
    speaker = Speaker.objects.create(name="Anne Morel")
    review = factories.review(speaker=speaker)
    (appearance,) = desk.appearances_of(review)
    assert appearance.speaker == speaker
