"""Throw-away PostgreSQL and Redis for the test run.

A pytest plugin (``-p tests.services`` in pyproject.toml), so that the addresses are in the environment before
pytest-django reads the settings. Nothing is started where both addresses are given.
"""

import atexit
import contextlib
import os
import signal

from factcheck import embedded

_stack = contextlib.ExitStack()
_process = os.getpid()


def _start() -> None:
    os.environ.setdefault("SITE_URL", "http://localhost:8000")
    if os.environ.get("DATABASE_URL") and os.environ.get("REDIS_URL"):
        return
    # As Ctrl-C does: by themselves these would end the run before anything could be stopped.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    atexit.register(_stop)
    here = _stack.enter_context(embedded.throwaway())
    os.environ["DATABASE_URL"] = os.environ.get("DATABASE_URL") or here.database_url
    os.environ["REDIS_URL"] = os.environ.get("REDIS_URL") or here.redis_url


def _stop() -> None:
    if os.getpid() == _process:  # not in a child that a test forked
        _stack.close()


def pytest_unconfigure() -> None:
    """Stop the servers when the run is over, however it ended."""
    _stop()


_start()
