"""Looking at real servers and processes, and waiting for what they do."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings

from factcheck import embedded
from factcheck.servers import Running

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="needs root, to see it step down")


def wait_until(
    condition: Callable[[], object], seconds: float = 20, otherwise: Callable[[], str] = str
) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"it never happened: {otherwise()}"
        time.sleep(0.02)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def ask(here: embedded.Addresses, query: str) -> list[tuple[object, ...]]:
    with psycopg.connect(here.database_url, autocommit=True) as connection:
        cursor = connection.execute(query.encode())
        return cursor.fetchall() if cursor.description else []


def is_running() -> Running:
    """Which of the servers answer that belong to the test's own data directory."""
    return embedded.project_services().is_running()


class Worker:
    """A real worker on the run's Redis and test database, with a queue of its own."""

    def __init__(self, queue: str, log: Path) -> None:
        self.queue = queue
        self._log = log
        database = str(settings.DATABASES["default"]["NAME"])
        url = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{database}").geturl()
        command = [sys.executable, "-m", "celery", "-A", "factcheck", "--quiet", "worker", "--pool", "solo"]
        command += ["--queues", queue, "--without-gossip", "--without-mingle", "--loglevel", "INFO"]
        with log.open("w") as output:
            self._process = subprocess.Popen(
                command,
                cwd=embedded.PROJECT,
                env={**os.environ, "DATABASE_URL": url},
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    @property
    def said(self) -> str:
        return self._log.read_text()

    def wait_ready(self) -> None:
        wait_until(lambda: " ready." in self.said or self._process.poll() is not None, 40, lambda: self.said)
        assert self._process.poll() is None, self.said

    def end(self) -> None:
        self._process.terminate()
        assert self._process.wait(30) == 0, self.said
