"""Several database connections at once, as several workers have."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from django.db import connection, connections

T = TypeVar("T")

PATIENCE = 30  # seconds; nothing here takes one


def at_once(*acts: Callable[[], T]) -> list[T]:
    """Start all of them at the same moment, each with a connection of its own; their results."""
    start = Barrier(len(acts))

    def do(act: Callable[[], T]) -> T:
        start.wait(PATIENCE)
        return apart(act)

    with ThreadPoolExecutor(len(acts)) as pool:
        return [future.result(PATIENCE) for future in [pool.submit(do, act) for act in acts]]


def apart(act: Callable[[], T]) -> T:
    """What runs in a thread of its own closes the connection it opened."""
    try:
        return act()
    finally:
        connections.close_all()


def until_somebody_waits_for_a_lock() -> None:
    """Return when PostgreSQL holds another connection back for what this one has not committed yet."""
    end = time.monotonic() + PATIENCE
    with connection.cursor() as cursor:
        while time.monotonic() < end:
            cursor.execute("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
            if cursor.fetchone() == (True,):
                return
            time.sleep(0.01)
    raise AssertionError("nobody waited for a lock")
