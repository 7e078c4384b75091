"""The desk's lists: the queue in its own order and others, what comes next, what awaits sign-off."""

from itertools import chain
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from claims.paging import PAGE_SIZE
from reviews import decisions
from reviews.models import Event, Review
from tests import factories
from tests.reviews import scenes
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db


def test_the_home_of_the_desk_is_the_queue(desk: Client) -> None:
    response = desk.get("/desk/")
    assert (response.status_code, response.headers["Location"]) == (302, "/desk/queue/")


def test_an_article_shows_its_claims_and_how_far_they_are(desk: Client, editor: User) -> None:
    review = scenes.held(editor, factories.review("Le port est fermé"))
    article = review.claim.appearances.get().article
    response = desk.get(f"/desk/articles/{article.pk}/")
    page = read(response)
    assert "Le port est fermé" in page.words
    assert "in review" in page.words
    assert review.get_absolute_url() in page.links
    assert desk.get("/desk/articles/999999/").status_code == 404


# --- Next ---------------------------------------------------------------------------------------------


def test_looking_at_the_next_changes_nothing(desk: Client) -> None:
    review = factories.review()
    before = (Review.objects.values().get(), Event.objects.count())

    response: Any = desk.get("/desk/next/")
    assert (response.status_code, response.headers["Location"]) == (302, f"/desk/reviews/{review.pk}/")
    desk.get(response.headers["Location"])

    assert (Review.objects.values().get(), Event.objects.count()) == before


@pytest.mark.parametrize("method", ["get", "post"])
def test_no_next_when_nothing_waits(method: str, desk: Client) -> None:
    response = getattr(desk, method)("/desk/next/", follow=True)
    assert response.redirect_chain == [("/desk/queue/", 302)]
    assert "No claim is waiting." in read(response).words


# --- The queue ----------------------------------------------------------------------------------------


def ids(response: Any) -> list[int]:
    return [review.pk for review in response.context["reviews"]]


def walk(client: Client, address: str) -> list[list[int]]:
    """The ids on each page, following the link to the next."""
    pages = []
    query = address
    while True:
        response = client.get("/desk/queue/" + query)
        assert response.status_code == 200
        pages.append(ids(response))
        query = response.context["next_url"]
        if query is None:
            return pages
        assert query in read(response).links


def many(count: int, priority: Any = lambda number: 50) -> list[Review]:
    article = factories.plain_article(
        ". ".join(f"Fait {number:03}" for number in range(count)), source=factories.source()
    )
    return [factories.review(f"Fait {number:03}", priority(number), article) for number in range(count)]


def test_the_queue_page_by_page_in_its_own_order(desk: Client) -> None:
    """Few priorities and many claims: the page's edge falls among equals."""
    reviews = many(60, lambda number: number % 3)

    pages = walk(desk, "")

    assert [len(page) for page in pages] == [PAGE_SIZE, PAGE_SIZE, 60 - 2 * PAGE_SIZE]
    expected = sorted(reviews, key=lambda review: (-review.priority, review.pk))
    assert list(chain.from_iterable(pages)) == [review.pk for review in expected]


def test_other_filters_page_by_page_newest_first(desk: Client) -> None:
    reviews = many(60)
    pages = walk(desk, "?state=all")
    assert [len(page) for page in pages] == [PAGE_SIZE, PAGE_SIZE, 60 - 2 * PAGE_SIZE]
    assert list(chain.from_iterable(pages)) == sorted((review.pk for review in reviews), reverse=True)


@pytest.mark.parametrize("count", [PAGE_SIZE, PAGE_SIZE + 1])
def test_a_next_page_only_where_there_is_one(count: int, desk: Client) -> None:
    many(count)
    for address in ("", "?state=all"):
        assert [len(page) for page in walk(desk, address)] == [PAGE_SIZE, 1][: count - PAGE_SIZE + 1]


def test_filters(desk: Client, editor: User, colleague: User, senior: User) -> None:
    waiting, mine = factories.review(), scenes.held(editor)
    held, unsigned = scenes.held(colleague), scenes.awaiting_sign_off(colleague)
    published = factories.published(colleague)
    expected = {
        "waiting": [waiting.pk],
        "mine": [mine.pk],
        "held": [held.pk],
        "sign-off": [unsigned.pk],
        "published": [published.pk],
        "all": [published.pk, unsigned.pk, held.pk, mine.pk, waiting.pk],
    }
    for state, shown in expected.items():
        response = desk.get(f"/desk/queue/?state={state}")
        assert ids(response) == shown
        assert response.context["state"] == state
    for unknown in ("/desk/queue/", "/desk/queue/?state=x", "/desk/queue/?state="):
        assert ids(desk.get(unknown)) == [waiting.pk]


@pytest.mark.parametrize(
    "after", ["x", "50", "-", "50-", "-7", "50-x", "9" * 40 + "-1", "50-" + "9" * 40, "\x00", "²-²"]
)
@pytest.mark.parametrize("state", ["waiting", "all"])
def test_an_address_somebody_made_up(after: str, state: str, desk: Client) -> None:
    review = factories.review()
    response = desk.get("/desk/queue/", {"after": after, "state": state})
    assert response.status_code == 200
    if after != "50":
        assert ids(response) == [review.pk]


def test_empty_lists_say_so(desk: Client, senior_desk: Client) -> None:
    assert "No claim is waiting" in read(desk.get("/desk/queue/")).words
    assert "You hold no claim" in read(desk.get("/desk/queue/?state=mine")).words
    assert "Nothing is in this state" in read(desk.get("/desk/queue/?state=published")).words
    assert "Nothing awaits sign-off" in read(senior_desk.get("/desk/sign-off/")).words


def test_the_sign_off_list_page_by_page(senior_desk: Client, editor: User, settings: Any) -> None:
    settings.SIGN_OFF = "second-editor"
    decided = []
    for waiting in many(PAGE_SIZE + 2):
        taken = scenes.held(editor, waiting)
        decided.append(decisions.submit(taken.pk, editor, scenes.unverifiable(), taken.version).pk)

    first = senior_desk.get("/desk/sign-off/")
    second = senior_desk.get("/desk/sign-off/" + first.context["next_url"])

    assert sorted(ids(first) + ids(second)) == sorted(decided)
    assert len(ids(first)) == PAGE_SIZE
    assert second.context["next_url"] is None


def test_an_editor_does_not_see_the_sign_off_page(desk: Client) -> None:
    assert desk.get("/desk/sign-off/").status_code == 403


def test_lists_are_only_looked_at(desk: Client) -> None:
    assert desk.post("/desk/queue/").status_code == 405
    assert desk.put("/desk/next/").status_code == 405
