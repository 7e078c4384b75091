"""The Celery application: its numbers, and real messages and workers where something is away."""

import os
import pickle
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection
from kombu.exceptions import ContentDisallowed, EncodeError
from kombu.serialization import loads, prepare_accept_content

from claims.models import ArticleState
from claims.tasks import split_article
from factcheck import celery
from factcheck.places import PROJECT
from tests import factories
from tests.factcheck.live import Worker, wait_until


@pytest.mark.parametrize(
    ("redis_url", "expected"),
    [
        ("unix:///run/redis.sock?db=3", "redis+socket:///run/redis.sock?virtual_host=3"),
        ("unix:///run/redis.sock", "redis+socket:///run/redis.sock?virtual_host=0"),
        ("redis://redis.example:6380/2", "redis://redis.example:6380/2"),
        ("rediss://:secret@redis.example/0", "rediss://:secret@redis.example/0"),
    ],
)
def test_the_address_as_celery_spells_it(redis_url: str, expected: str) -> None:
    assert celery.broker_url(redis_url) == expected


def python(code: str, **given: str) -> str:
    """What a fresh interpreter says, on both streams, when it does this with these settings."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=PROJECT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "factcheck.settings", **given},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    ).stdout


def test_limits_out_of_order_prevent_the_start() -> None:
    code = "import claims.lease\nclaims.lease.LEASE -= claims.lease.LEASE / 3\nimport django\ndjango.setup()"
    assert "out of order: see factcheck/celery.py" in python(code).splitlines()[-1]


def test_the_visibility_timeout_is_the_same_wherever_it_is_said() -> None:
    expected = celery.VISIBILITY_TIMEOUT.total_seconds()
    conf = celery.app.conf
    assert conf.visibility_timeout == expected
    assert conf.broker_transport_options["visibility_timeout"] == expected
    assert conf.result_backend_transport_options["visibility_timeout"] == expected


def test_what_beat_rings_for_exists() -> None:
    celery.app.loader.import_default_modules()
    for entry in celery.app.conf.beat_schedule.values():
        assert entry["task"] in celery.app.tasks
        assert entry["options"]["expires"] <= entry["schedule"].total_seconds(), (
            "bells pile up without a worker"
        )


def test_messages_are_json_and_nothing_else() -> None:
    accepted = prepare_accept_content(celery.app.conf.accept_content)
    assert loads(b"[1]", "application/json", "utf-8", accept=accepted) == [1]
    with pytest.raises(ContentDisallowed):
        loads(pickle.dumps([1]), "application/x-python-serialize", "binary", accept=accepted)
    with pytest.raises(EncodeError):
        split_article.delay(object())  # type: ignore[arg-type]


# --- While Redis is away ----------------------------------------------------------------------------

RING = """
import time
import django
django.setup()
from claims.tasks import ring
begun = time.monotonic()
rung = ring(7)
print(f"rung: {rung}, {time.monotonic() - begun:.1f} s")
"""


@contextmanager
def silent_redis() -> Iterator[str]:
    """Takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"redis://127.0.0.1:{listener.getsockname()[1]}/0"


def seconds_to_ring_in_vain(redis_url: str) -> float:
    output = python(RING, REDIS_URL=redis_url)
    assert "Traceback" not in output
    assert "article 7: Redis did not take the message" in output
    found = re.search(r"^rung: False, (\S+) s$", output, re.MULTILINE)
    assert found, output
    return float(found[1])


def test_who_submits_while_redis_is_away_is_answered_soon(tmp_path: Path) -> None:
    assert seconds_to_ring_in_vain(f"unix://{tmp_path}/nobody.sock?db=0") < 2
    with silent_redis() as redis_url:
        assert seconds_to_ring_in_vain(redis_url) < 3


# --- A real worker ----------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_worker_notices_that_postgresql_was_restarted(tmp_path: Path) -> None:
    worker = Worker("restarted", tmp_path / "log")
    try:
        worker.wait_ready()
        for number in range(2):
            article = factories.submitted(f"{factories.STORY}\n{number}")
            split_article.apply_async((article.pk,), queue=worker.queue)

            def is_split() -> bool:
                article.refresh_from_db()  # noqa: B023 - asked before the next round
                return article.state == ArticleState.SPLIT  # noqa: B023

            wait_until(is_split, 20, lambda: worker.said)
            assert article.attempts == 1
            with connection.cursor() as cursor:  # as a restart does
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
                assert cursor.fetchall() == [(True,)], "the worker keeps one connection between two tasks"
        assert "Traceback" not in worker.said
    finally:
        worker.end()
