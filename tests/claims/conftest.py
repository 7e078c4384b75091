"""For the tests of this application: a splitter that can be told what to find, and a Redis that is away."""

import socket
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import redis
from celery import current_app
from django.conf import settings
from django.db.models.functions import Now
from rest_framework.test import APIClient

from claims.models import Article
from tests import factories
from tests.claims.fixed_splitter import FixedSplitter


@pytest.fixture
def splitter(monkeypatch: pytest.MonkeyPatch) -> FixedSplitter:
    fixed = FixedSplitter()
    monkeypatch.setattr("claims.extraction.split", fixed)
    return fixed


class Bell:
    """The list in Redis that workers listen to."""

    def __init__(self, client: "redis.Redis") -> None:
        self._client = client

    def rung(self) -> int:
        """How many messages wait."""
        return int(self._client.llen("celery"))

    def clear(self) -> None:
        self._client.delete("celery")


@pytest.fixture
def bell() -> Iterator[Bell]:
    with redis.Redis.from_url(settings.REDIS_URL) as client:
        made = Bell(client)
        made.clear()
        yield made
        made.clear()


class Broker:
    """Where this process believes Redis to be."""

    def __init__(self, folder: Path) -> None:
        self._there = current_app.conf.broker_url
        self._folder = folder
        self._silent = socket.socket(socket.AF_UNIX)

    def vanish(self) -> None:
        """Nobody listens any more."""
        self._move(f"redis+socket://{self._folder / 'nobody'}")

    def fall_silent(self) -> None:
        """Connections are taken, and never answered."""
        path = self._folder / "silent"
        self._silent.bind(str(path))
        self._silent.listen(8)
        self._move(f"redis+socket://{path}")

    def come_back(self) -> None:
        self._move(self._there)

    def close(self) -> None:
        self.come_back()
        self._silent.close()

    def _move(self, url: str) -> None:
        current_app.conf.broker_url = url  # type: ignore[misc]
        # Connections that are open belong to the address before.
        current_app._pool = None  # type: ignore[attr-defined]
        current_app.amqp._producer_pool = None  # type: ignore[attr-defined]


@pytest.fixture
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Broker]:
    made = Broker(
        tmp_path_factory.mktemp("b")
    )  # a short name: the path of a socket has 100 characters at most
    yield made
    made.close()


@pytest.fixture
def api(editor: Any) -> APIClient:
    """A program with the editor's token."""
    return factories.api_client(editor)


@pytest.fixture
def stranger_api(stranger: Any) -> APIClient:
    return factories.api_client(stranger)


def lapse(article: Article) -> None:
    """Let the lease be over, as if its worker had been silent for all that time."""
    Article.objects.filter(pk=article.pk, state="splitting").update(
        lease_expires_at=Now() - timedelta(hours=1)
    )


def let_come_due(article: Article) -> None:
    """Let the pause before the next attempt be over."""
    past = Now() - timedelta(seconds=1)
    Article.objects.filter(pk=article.pk).update(next_attempt_at=past)
    Article.objects.filter(pk=article.pk, not_before__isnull=False).update(not_before=past)
