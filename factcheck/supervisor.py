"""``make run``: everything on one machine, started together and ended together.

PostgreSQL and Redis (unless they have addresses of their own), migrations, demo data, then web, worker and
beat. Ctrl-C ends the last three first and their servers after them.
"""

import contextlib
import errno
import http.client
import json
import os
import shlex
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import datetime
from typing import IO
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from environs import EnvError
from honcho.colour import get_colours
from honcho.printer import Message, Printer
from honcho.process import Popen

from factcheck import embedded, places

READY_WITHIN = 90.0  # seconds; a warm start takes under ten
ENDED_WITHIN = 15.0  # then a program is killed: rows are leased, so a killed task is done again
# Celery warns root at length of messages that run code when they are unpickled. Here they are JSON and nothing
# else is accepted (factcheck/celery.py), and in a container root is the usual user.
QUIET_AS_ROOT = "ignore:You're running the worker with superuser privileges"
MANAGE = [sys.executable, str(embedded.PROJECT / "manage.py")]


class StartError(Exception):
    """Something needed for the start is missing or failed; the message says what."""


def say(text: str) -> None:
    """Print, also when the terminal has gone: ending everything cleanly matters more than the words."""
    try:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.dup2(nowhere, sys.stderr.fileno())


class _Output:
    """What honcho's printer writes to."""

    def write(self, text: str) -> int:
        if text.strip("\n"):
            say(text.rstrip("\n"))
        return len(text)

    def flush(self) -> None:
        pass  # `say` has done it

    def isatty(self) -> bool:
        return sys.stdout.isatty()


class Programs:
    """Programs that run side by side: when one ends, all end."""

    def __init__(self, commands: dict[str, list[str]], environment: dict[str, str]) -> None:
        self._printer = Printer(_Output(), width=max(map(len, commands)))
        self._started: dict[str, Popen] = {}
        self._relays: list[threading.Thread] = []
        for (name, command), colour in zip(commands.items(), get_colours(), strict=False):
            # A session of its own each: Ctrl-C reaches us alone, and we decide who ends when.
            process = Popen(command, shell=False, env=environment, cwd=str(embedded.PROJECT))
            self._started[name] = process
            relay = threading.Thread(target=self._relay, args=(name, process, colour), daemon=True)
            relay.start()
            self._relays.append(relay)

    def _relay(self, name: str, process: Popen, colour: str) -> None:
        with process.stdout:
            for line in process.stdout:
                self._printer.write(Message("line", line, datetime.now(), name, colour))

    def ended(self) -> tuple[str, int] | None:
        """Name and exit status of a program that has ended, if any has."""
        for name, process in self._started.items():
            if process.poll() is not None:
                return name, process.returncode
        return None

    def end(self) -> None:
        """Ask every program to finish what it is doing, and kill what has not ended in time."""
        for process in self._started.values():
            # Only the first process: Celery's children, signalled too, would drop their tasks.
            if process.poll() is None:
                process.terminate()
        deadline = time.monotonic() + ENDED_WITHIN
        for name, process in self._started.items():
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                say(f"{name} did not end within {ENDED_WITHIN:.0f} seconds and is killed.")
            # What is left of its session, also if it was killed and left children behind.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        for relay in self._relays:
            relay.join(timeout=2)


def check_port(port: int) -> None:
    """Raise `StartError` unless we can listen on `port`."""
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        # Asking first finds a listener on all addresses, which macOS would let us bind beside.
        with socket.socket(family) as probe:
            probe.settimeout(1)
            if probe.connect_ex((host, port)) == 0:
                raise StartError(_busy(port))
    with socket.socket(socket.AF_INET) as probe:
        # As gunicorn does: a port that was released a moment ago is not busy.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise StartError(_busy(port)) from error
            raise StartError(f"Port {port} cannot be used: {error.strerror}.") from error


def _busy(port: int) -> str:
    return f"Port {port} is in use; try PORT={port + 1} make run"


def port_from_environment() -> int:
    """``PORT``, or 8000."""
    value = os.environ.get("PORT") or "8000"
    if not value.isdecimal() or not 0 < int(value) < 65535:
        raise StartError(f"PORT must be a number between 1 and 65534, not {value!r}.")
    return int(value)


def commands(port: int) -> dict[str, list[str]]:
    """The programs that make up a running Factcheck, by name."""
    gunicorn = [sys.executable, "-m", "gunicorn", "factcheck.wsgi", "--bind", f"127.0.0.1:{port}"]
    # Threads, because a page mostly waits for PostgreSQL; two processes, so that one busy page holds up half.
    gunicorn += ["--worker-class", "gthread", "--workers", "2", "--threads", "4", "--graceful-timeout", "10"]
    gunicorn += ["--no-control-socket"]
    celery = [sys.executable, "-W", QUIET_AS_ROOT, "-m", "celery", "--app", "factcheck", "--quiet"]
    # Nobody listens to gossip between workers; mingling waits a second for others to answer.
    worker = [*celery, "worker", "--concurrency", "2", "--without-gossip", "--without-mingle"]
    schedule = embedded.data_directory() / "beat-schedule"
    beat = [*celery, "beat", "--schedule", str(schedule), "--pidfile="]
    return {"web": gunicorn, "worker": worker, "beat": beat}


@contextlib.contextmanager
def servers() -> Iterator[dict[str, str]]:
    """The environment for programs, with addresses of PostgreSQL and Redis that answer."""
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    database_url, redis_url = os.environ.get("DATABASE_URL"), os.environ.get("REDIS_URL")
    if database_url and redis_url:
        yield environment
        return
    with embedded.running(postgres=not database_url, redis=not redis_url) as here:
        environment["DATABASE_URL"] = database_url or here.database_url
        environment["REDIS_URL"] = redis_url or here.redis_url
        yield environment


def manage(arguments: list[str], environment: dict[str, str], stop: embedded.StopRequest) -> str:
    """Run one command of ``manage.py`` to its end, or until a stop is asked for; the last line it printed.

    All that it said is shown only where it failed.
    """
    if stop.asked:
        return ""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            [*MANAGE, *arguments], env=environment, stdout=output, stderr=errors, start_new_session=True
        )
        while process.poll() is None:
            time.sleep(0.05)
            if stop.asked:
                process.terminate()
                process.wait()
                return ""
        printed, said = (_content(file) for file in (output, errors))
    if process.returncode:
        command = shlex.join(["manage.py", *arguments])
        raise StartError(f"{printed}{said}{command} failed; what it said stands above.")
    return printed.rstrip().rpartition("\n")[2]


def _content(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode(errors="replace")


def ask_readiness(port: int, host: str) -> tuple[int, dict[str, bool]]:
    """HTTP status and findings of ``/readyz``; status 0 when nobody answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/readyz", headers={"Host": host})
        response = connection.getresponse()
        body = response.read()
    except (OSError, http.client.HTTPException):
        return 0, {}
    finally:
        connection.close()
    try:
        findings = json.loads(body)
    except ValueError:
        return response.status, {}
    return response.status, findings if isinstance(findings, dict) else {}


def missing(status: int, findings: dict[str, bool]) -> str:
    """What keeps ``/readyz`` from saying yes, in words."""
    names = [name for name, answers in findings.items() if answers is False]
    if names:
        return f"no answer from: {', '.join(names)}"
    return "the web server does not answer" if status == 0 else f"/readyz answers {status}"


def print_welcome(site_url: str, environment: dict[str, str]) -> None:
    """Addresses, and who can log in."""
    pages = {"Public page": "/", "Desk": "/desk/", "Admin": "/admin/", "API": "/api/v1/docs/"}
    lines = ["", "Factcheck is ready.", ""]
    lines += [f"  {name:<12} {site_url}{path}" for name, path in pages.items()]
    people = subprocess.run(
        [*MANAGE, "demo_people"],
        env=environment,
        start_new_session=True,
        capture_output=True,
        text=True,
        check=False,
    )
    if people.returncode:
        lines += ["", "The demo people could not be listed:", people.stderr.strip()]
    elif people.stdout.strip():
        lines += ["", people.stdout.strip("\n")]
    lines += ["", "Ctrl-C ends everything; the data stays (`make reset` forgets it).", ""]
    say("\n".join(lines))


def read_settings() -> tuple[str, bool]:
    """``SITE_URL`` and ``DEBUG``; a sentence rather than a stack trace where the environment makes no sense."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    try:
        return settings.SITE_URL, settings.DEBUG
    except (ImproperlyConfigured, EnvError) as error:
        raise StartError(str(error)) from error


def run(port: int, stop: embedded.StopRequest) -> int:
    """Start everything, wait for a stop or for something to end; the exit status."""
    os.environ["PORT"] = str(port)
    site_url, debug = read_settings()
    with servers() as environment:
        say("Preparing the database.")
        manage(["migrate", "--verbosity", "0"], environment, stop)
        if debug:
            if done := manage(["seed"], environment, stop):
                say(f"Demo data: {done}")
        else:
            manage(["collectstatic", "--no-input", "--verbosity", "0"], environment, stop)
        if stop.asked:
            return 0
        places.make_data_directory()  # for beat's schedule
        programs = Programs(commands(port), environment)
        try:
            return watch(programs, port, site_url, environment, stop)
        finally:
            say("Ending.")
            programs.end()


def watch(
    programs: Programs, port: int, site_url: str, environment: dict[str, str], stop: embedded.StopRequest
) -> int:
    """Say when all is ready, or what is missing; return when a stop is asked for or a program has ended."""
    late = time.monotonic() + READY_WITHIN
    welcomed = warned = False
    status, findings = 0, dict[str, bool]()
    while not stop.asked:
        if ended := programs.ended():
            name, code = ended
            say(f"{name} ended by itself (status {code}); everything else ends too.")
            return 1
        if not welcomed:
            status, findings = ask_readiness(port, urlsplit(site_url).netloc)
            if status == 200:
                print_welcome(site_url, environment)
                welcomed = True
            elif not warned and time.monotonic() > late:
                say(f"Not ready after {READY_WITHIN:.0f} seconds: {missing(status, findings)}. Still trying.")
                warned = True
        time.sleep(0.1 if welcomed else 0.25)
    return 0


def main() -> int:
    """``python -m factcheck.supervisor``."""
    try:
        port = port_from_environment()
        check_port(port)
        return run(port, embedded.StopRequest())
    except (StartError, embedded.EmbeddedError) as error:
        say(str(error))
        return 1


if __name__ == "__main__":
    sys.exit(main())
