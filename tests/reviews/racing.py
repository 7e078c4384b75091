"""Two connections at the same moment, without guessing at pauses: PostgreSQL is asked who is waiting for whom."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connection, transaction


def in_threads(*calls: Callable[[], Any]) -> list[Any]:
    """What each call returned, all at once and each on a connection of its own; raises what one raised."""
    with ThreadPoolExecutor(len(calls)) as pool:
        return [future.result(timeout=30) for future in [pool.submit(_closing, call) for call in calls]]


def while_uncommitted(first: Callable[[], Any], second: Callable[[], Any]) -> Any:
    """Do ``first`` and commit it only when ``second``, begun after it, waits for its locks; what second gives."""
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            first()
            running = pool.submit(_closing, second)
            _until_somebody_waits()
        return running.result(timeout=30)


def _closing(call: Callable[[], Any]) -> Any:
    try:
        return call()
    finally:
        connection.close()


def _until_somebody_waits() -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        with connection.cursor() as cursor:
            cursor.execute("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)")
            if cursor.fetchone() == (True,):
                return
        time.sleep(0.01)
    raise AssertionError("nobody waited: there was no race")
