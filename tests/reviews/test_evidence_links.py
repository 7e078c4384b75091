"""Links that die are noticed, after two failures a day apart, and said to editors."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db.models import F
from django.test import Client
from django.utils import timezone

from reviews import decisions, tasks
from reviews.citing import links
from reviews.models import Link, Review
from tests import factories
from tests.claims.conftest import Bell, Broker
from tests.claims.fetching.serving import Site, answer, raw
from tests.reviews import scenes
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db

GONE = answer(b"", status="410 Gone")
HERE = answer(b"<p>412 lits")


def citing(editor: User, web: Site) -> Review:
    review = scenes.held(editor)
    decisions.add_evidence(review.pk, editor, scenes.item(url=web.url("/x"), title="Rapport"), review.version)
    return review


def look() -> Link:
    """What beat and a worker do, if the time has come."""
    for pk in links.due():
        links.check(pk)
    return Link.objects.get()


def days_go_by(days: float) -> None:
    passed = timedelta(days=days)
    Link.objects.update(
        next_check_at=F("next_check_at") - passed,
        checked_at=F("checked_at") - passed,
        failing_since=F("failing_since") - passed,
    )


def test_a_link_is_dead_after_two_failures_a_day_apart(editor: User, web: Site, desk: Client) -> None:
    review = citing(editor, web)
    web.pages["/x"] = GONE
    first = look()
    assert (first.failures, first.dead_since) == (1, None)
    assert look().failures == 1  # its turn has not come
    assert "dead since" not in read(desk.get(review.get_absolute_url())).words

    days_go_by(1.01)
    second = look()

    assert second.failures == 2
    assert second.dead_since == second.failing_since
    for address in (review.get_absolute_url(), "/desk/evidence/", "/desk/evidence/?dead=1"):
        words = read(desk.get(address)).words
        assert "The link is dead since" in words
        assert "The page was not found" in words
        assert "There is no archived copy" in words


def test_a_second_failure_too_soon_says_nothing_yet(editor: User, web: Site) -> None:
    citing(editor, web)
    web.pages["/x"] = GONE
    look()
    Link.objects.update(next_check_at=timezone.now())
    found = look()
    assert (found.failures, found.dead_since) == (2, None)


def test_a_link_that_answers_again_is_alive(editor: User, web: Site, desk: Client) -> None:
    review = citing(editor, web)
    web.pages["/x"] = GONE
    look()
    days_go_by(1.01)
    assert look().dead_since
    web.pages["/x"] = HERE
    days_go_by(5)
    found = look()
    assert (found.failures, found.dead_since, found.problem) == (0, None, "")
    assert "dead since" not in read(desk.get(review.get_absolute_url())).words


@pytest.mark.parametrize(
    "handler",
    [
        HERE,
        answer(b"", status="403 Forbidden"),
        answer(b"MZ", content_type="application/zip"),
        raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999999\r\n\r\n"),
    ],
    ids=["a page", "for people only", "another type", "a large one"],
)
def test_what_answers_is_alive(handler: object, editor: User, web: Site) -> None:
    citing(editor, web)
    web.pages["/x"] = handler  # type: ignore[assignment]
    found = look()
    assert (found.failures, found.problem) == (0, "")
    assert found.next_check_at > timezone.now() + timedelta(days=6)


def test_a_dead_link_is_looked_at_ever_more_rarely(editor: User, web: Site) -> None:
    citing(editor, web)
    web.pages["/x"] = GONE
    pauses = []
    for _ in range(8):
        found = look()
        assert found.checked_at
        pauses.append(round((found.next_check_at - found.checked_at) / timedelta(days=1)))
        days_go_by(pauses[-1] + 0.01)
    assert pauses == [1, 2, 4, 8, 16, 32, 32, 32]


def test_only_links_of_open_and_published_reviews_are_looked_at(
    editor: User, senior: User, web: Site
) -> None:
    review = citing(editor, web)
    decisions.release(review.pk, editor)
    assert len(links.due()) == 1
    Link.objects.update(next_check_at=timezone.now())
    Review.objects.filter(pk=review.pk).update(status="set_aside", set_aside_as="out_of_scope")
    assert links.due() == []
    Link.objects.all().delete()
    assert links.due() == []
    factories.published(editor)
    assert len(links.due()) == 1


def test_a_check_that_comes_late_changes_nothing(editor: User, web: Site) -> None:
    citing(editor, web)
    web.pages["/x"] = HERE
    links.due()
    seen = Link.objects.get()
    links.check(seen.pk)
    assert not links.record(seen, "gone")
    assert Link.objects.get().failures == 0


def test_a_batch_is_bounded_and_the_rest_comes_next(editor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "BATCH", 2)
    review = scenes.held(editor)
    for number in range(3):
        item = scenes.item(url=f"https://evidence.example/{number}")
        review = decisions.add_evidence(review.pk, editor, item, review.version)
    assert [len(links.due()) for _ in range(3)] == [2, 1, 0]


def test_tasks_ring_for_each_and_survive_without_redis(
    editor: User, web: Site, broker: Broker, bell: Bell
) -> None:
    citing(editor, web)
    web.pages["/x"] = HERE
    broker.vanish()
    tasks.check_links()
    broker.come_back()
    Link.objects.update(next_check_at=timezone.now())
    tasks.check_links()
    assert bell.rung() == 1
    tasks.check_link(Link.objects.get().pk)
    assert Link.objects.get().checked_at
    tasks.check_link(999_999)  # it is gone
