"""``/healthz`` and ``/readyz`` with parts that are away, and with all that is needed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from celery import Celery
from django.conf import settings
from django.db import connection
from django.test import Client, override_settings

from factcheck import health
from factcheck.celery import broker_url
from tests.factcheck.live import Worker

NOBODY = "unix:///tmp/factcheck-nobody-listens.sock?db=0"


@pytest.fixture
def worker(transactional_db: None, tmp_path: Path) -> Iterator[Worker]:
    worker = Worker("readiness", tmp_path / "worker.log")
    try:
        worker.wait_ready()
        yield worker
    finally:
        worker.end()


def readiness(client: Client) -> tuple[int, dict[str, bool]]:
    response = client.get("/readyz")
    return response.status_code, response.json()


def test_alive_asks_nobody(client: Client) -> None:
    # Without the database: pytest would refuse it.
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok")
    assert "no-store" in response["Cache-Control"]
    assert client.post("/healthz").status_code == 405


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_ready_with_a_worker(client: Client, worker: Worker) -> None:
    assert readiness(client) == (200, {"postgresql": True, "redis": True, "worker": True})


@pytest.mark.django_db
def test_no_worker(client: Client) -> None:
    assert readiness(client) == (503, {"postgresql": True, "redis": True, "worker": False})


@pytest.mark.django_db
@override_settings(REDIS_URL=NOBODY)
def test_redis_away(client: Client) -> None:
    assert readiness(client) == (503, {"postgresql": True, "redis": False, "worker": False})


@pytest.mark.django_db
def test_redis_that_goes_away_between_two_questions(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    away = Celery(broker=broker_url(NOBODY), set_as_current=False)
    away.conf.broker_transport_options = {"max_retries": 0}
    monkeypatch.setattr(health, "current_app", away)
    assert readiness(client) == (503, {"postgresql": True, "redis": True, "worker": False})


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_postgresql_away(client: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    connection.close()
    with monkeypatch.context() as patch:
        patch.setitem(connection.settings_dict, "HOST", str(tmp_path))
        status, parts = readiness(client)
        connection.close()
    assert (status, parts["postgresql"], parts["redis"]) == (503, False, True)
    assert connection.settings_dict["HOST"] == settings.DATABASES["default"]["HOST"]
