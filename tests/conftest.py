"""A fixed cast: two editors, a senior editor, an admin, and a stranger who may log in and nothing else."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client, override_settings

from factcheck.embedded import PROJECT
from tests import factories
from tests.claims.fetching.serving import Site, serving

READY_WITHIN = 90  # seconds


@pytest.fixture
def editor(db: None) -> User:
    return factories.user("editor", "editors", first_name="Camille", last_name="Rouvière")


@pytest.fixture
def colleague(db: None) -> User:
    return factories.user("colleague", "editors")


@pytest.fixture
def senior(db: None) -> User:
    return factories.user("senior", "senior editors")


@pytest.fixture
def admin(db: None) -> User:
    return factories.user("admin", "admins", is_staff=True)


@pytest.fixture
def stranger(db: None) -> User:
    return factories.user("stranger")


@pytest.fixture
def desk(editor: User) -> Client:
    """The editor's browser."""
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def senior_desk(senior: User) -> Client:
    client = Client()
    client.force_login(senior)
    return client


@pytest.fixture(scope="session", autouse=True)
def for_tests() -> Iterator[None]:
    """Settings of the whole run: the live server starts before any test's own fixtures."""
    with override_settings(
        # Tests read English; what is French says so.
        LANGUAGE_CODE="en",
        # Static files come from the source: nothing is collected.
        WHITENOISE_AUTOREFRESH=True,
        WHITENOISE_USE_FINDERS=True,
        # Slow on purpose in production; here every test makes its own people.
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    ):
        yield


@pytest.fixture(scope="session")
def evidence_site() -> Iterator[Site]:
    """The web as far as the whole site may reach it: one site on this machine, as bad as a test makes it."""
    with serving() as made:
        yield made


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, evidence_site: Site) -> Iterator[str]:
    """Web, worker and beat on the run's own servers, in a database and a Redis number of their own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = tmp_path_factory.mktemp("site") / "log"
    environment = os.environ | {
        "PORT": str(port),
        "SITE_URL": f"http://localhost:{port}",
        "DEBUG": "1",
        "LANGUAGE_CODE": "fr",
        "SIGN_OFF": "by-source",
        "FACTCHECK_VAR": str(log.parent / "var"),
        "REDIS_URL": os.environ["REDIS_URL"].replace("db=0", "db=1"),
        "FETCH_ALLOWED": ",".join(f"{address}:{port}" for address, port in evidence_site.allowed),
    }
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "factcheck.supervisor"],
            cwd=PROJECT,
            env=environment,
            stdout=output,
            stderr=output,
        )
    try:
        _wait(f"http://localhost:{port}/readyz", process, log)
        yield f"http://localhost:{port}"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5) as response:  # noqa: S310  (our own http address)
                if response.status == 200:
                    return
        except OSError:  # not there yet, or too busy to answer in time
            time.sleep(0.3)
    pytest.fail(f"The site did not become ready:\n{log.read_text()[-3000:]}")
