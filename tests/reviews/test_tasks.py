"""What the clock does."""

import logging

import pytest
from django.contrib.auth.models import User

from reviews.tasks import release_lapsed_reviews
from reviews.verdicts import Status
from tests.reviews import scenes

pytestmark = pytest.mark.django_db


def test_the_clock_releases_what_lapsed_and_says_how_many(
    editor: User, caplog: pytest.LogCaptureFixture
) -> None:
    kept, lapsed = scenes.held(editor), scenes.held(editor)
    scenes.lapse(lapsed)

    with caplog.at_level(logging.INFO, logger="reviews.tasks"):
        release_lapsed_reviews()
    assert "1 reviews went back to the queue" in caplog.text

    kept.refresh_from_db()
    lapsed.refresh_from_db()
    assert (kept.status, lapsed.status) == (Status.IN_REVIEW, Status.WAITING)


def test_nothing_lapsed_is_not_worth_a_line(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="reviews.tasks"):
        release_lapsed_reviews()
    assert not caplog.records


def test_running_twice_changes_nothing(editor: User) -> None:
    lapsed = scenes.held(editor)
    scenes.lapse(lapsed)
    release_lapsed_reviews()
    version = type(lapsed).objects.get(pk=lapsed.pk).version
    release_lapsed_reviews()
    assert type(lapsed).objects.get(pk=lapsed.pk).version == version


def test_the_beat_rings_for_it() -> None:
    from factcheck.celery import app

    assert "reviews.tasks.release_lapsed_reviews" in {
        entry["task"] for entry in app.conf.beat_schedule.values()
    }
