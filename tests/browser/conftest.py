"""The whole site as ``make run`` starts it, and a browser that looks at it."""

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from factcheck.embedded import PROJECT
from tests.factcheck.test_supervisor import free_port

READY_WITHIN = 90


def chromium() -> str:
    """The system's Chromium; without one these tests are skipped, visibly, and fail where CI is set."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found:
        return found
    message = "Chromium is not installed, so no browser test ran (Debian: apt-get install chromium)"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    # Django refuses the database to threads with an event loop, and Playwright leaves one behind.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        # Root may not use Chromium's own sandbox; the pages it sees here are ours.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        started = playwright.chromium.launch(executable_path=path, args=arguments)
        yield started
        started.close()


@pytest.fixture(scope="session")
def site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Web, worker and beat on the run's own servers, in a database and a Redis number of their own."""
    port = free_port()
    log = tmp_path_factory.mktemp("site") / "log"
    environment = os.environ | {
        "PORT": str(port),
        "SITE_URL": f"http://localhost:{port}",
        "DEBUG": "1",
        "LANGUAGE_CODE": "fr",
        "SIGN_OFF": "by-source",
        "FACTCHECK_VAR": str(log.parent / "var"),
        "REDIS_URL": os.environ["REDIS_URL"].replace("db=0", "db=1"),
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
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.3)
    pytest.fail(f"The site did not become ready:\n{log.read_text()[-3000:]}")


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A fresh browser in English at the size of a laptop; a script error anywhere fails the test."""
    context = browser.new_context(base_url=site, locale="en-GB", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(15_000)
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield opened
    context.close()
    assert errors == []
