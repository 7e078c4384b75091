"""``make run``: what it checks first, and one whole run with the real programs."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import psycopg
import pytest

from factcheck import embedded, servers, supervisor
from factcheck.servers import Running
from tests.factcheck.live import free_port, is_running, wait_until


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


class NoStop(embedded.StopRequest):
    """A stop request that leaves the test run's own signal handlers alone."""

    def __init__(self) -> None:
        self.asked = False


@pytest.fixture
def stop() -> embedded.StopRequest:
    return NoStop()


# --- Before anything is started ---------------------------------------------------------------------


def test_a_busy_port_is_named_before_anything_starts(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        result = subprocess.run(
            [sys.executable, "-m", "factcheck.supervisor"],
            cwd=embedded.PROJECT,
            env={**os.environ, "PORT": str(port), "FACTCHECK_VAR": str(tmp_path / "var")},
            capture_output=True,
            text=True,
            check=False,
        )
    assert result.stdout == f"Port {port} is in use; try PORT={port + 1} make run\n"
    assert result.stderr == ""
    assert result.returncode == 1
    assert not (tmp_path / "var").exists()


def test_a_setting_that_makes_no_sense_is_named_before_anything_starts(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "factcheck.supervisor"],
        cwd=embedded.PROJECT,
        env={
            **os.environ,
            "PORT": str(free_port()),
            "SIGN_OFF": "nobody",
            "FACTCHECK_VAR": str(tmp_path / "var"),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert len(result.stdout.splitlines()) == 1
    assert "SIGN_OFF" in result.stdout
    assert result.stderr == ""
    assert result.returncode == 1
    assert not (tmp_path / "var" / "postgres").exists()


def test_a_port_released_a_moment_ago_is_free() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        client = socket.create_connection(("127.0.0.1", port))
        served, _ = listener.accept()
        served.close()  # first to close: its side waits in TIME_WAIT
        client.close()
    supervisor.check_port(port)


def test_a_port_that_is_bound_but_not_listened_on_is_busy() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        with pytest.raises(supervisor.StartError, match="in use"):
            supervisor.check_port(other.getsockname()[1])


def test_a_port_that_may_not_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: socket.socket, address: object) -> None:
        raise PermissionError(13, "Permission denied")

    port = free_port()
    with monkeypatch.context() as patch:
        patch.setattr(socket.socket, "bind", refuse)
        with pytest.raises(supervisor.StartError, match=f"Port {port} cannot be used: Permission denied"):
            supervisor.check_port(port)


@pytest.mark.parametrize("value", ["http", "0", "65535", "-1"])
def test_a_port_that_is_none(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", value)
    with pytest.raises(supervisor.StartError, match="PORT must be a number"):
        supervisor.port_from_environment()


def test_the_port_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PORT", raising=False)
    assert supervisor.port_from_environment() == 8000


def test_given_addresses_start_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FACTCHECK_VAR", str(tmp_path / "var"))
    monkeypatch.setenv("DATABASE_URL", "postgresql://elsewhere/db")
    monkeypatch.setenv("REDIS_URL", "redis://elsewhere")
    with supervisor.servers() as environment:
        assert environment["DATABASE_URL"] == "postgresql://elsewhere/db"
        assert environment["REDIS_URL"] == "redis://elsewhere"
    assert not (tmp_path / "var").exists()


# --- Programs side by side --------------------------------------------------------------------------


def test_lines_are_printed_with_the_name_of_their_program(capsys: pytest.CaptureFixture[str]) -> None:
    programs = supervisor.Programs({"web": python("print('été')"), "beat": python("")}, dict(os.environ))
    wait_until(programs.ended, 10)
    programs.end()
    assert re.search(r"^\d\d:\d\d:\d\d web  \| été$", capsys.readouterr().out, re.MULTILINE)


def test_a_program_that_ends_by_itself_is_named(
    stop: embedded.StopRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    sleeper = python("import time; time.sleep(60)")
    programs = supervisor.Programs(
        {"web": sleeper, "worker": python("raise SystemExit(3)")}, dict(os.environ)
    )
    assert supervisor.watch(programs, free_port(), "http://localhost", {}, stop) == 1
    programs.end()
    assert "worker ended by itself (status 3)" in capsys.readouterr().out


def test_what_does_not_end_is_killed_with_its_children(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(supervisor, "ENDED_WITHIN", 0.5)
    command = ["/bin/sh", "-c", "trap '' TERM; sleep 60 & echo $!; while :; do wait; done"]
    programs = supervisor.Programs({"stubborn": command}, dict(os.environ))
    printed = ""

    def child() -> str:
        nonlocal printed
        printed += capsys.readouterr().out
        return printed

    wait_until(lambda: re.search(r"\| \d+", child()), 10)
    programs.end()
    number = re.search(r"\| (\d+)", child())
    assert number is not None
    wait_until(lambda: not servers.is_alive(int(number[1])), 5)
    assert "stubborn did not end" in child()


def test_a_failing_step_is_named_with_all_it_said(stop: embedded.StopRequest) -> None:
    code = "print('one'); print('two'); import sys; sys.exit('three')"
    with pytest.raises(
        supervisor.StartError, match=r"one\ntwo\nthree\nmanage.py shell .* failed; what it said stands above"
    ):
        supervisor.manage(["shell", "--verbosity", "0", "-c", code], dict(os.environ), stop)


def test_of_a_step_that_went_well_the_last_line_is_given(
    stop: embedded.StopRequest, capfd: pytest.CaptureFixture[str]
) -> None:
    code = "import sys; print('one'); print('two'); print('logged', file=sys.stderr)"
    assert supervisor.manage(["shell", "--verbosity", "0", "-c", code], dict(os.environ), stop) == "two"
    assert capfd.readouterr() == ("", "")


def test_a_stop_ends_a_step(stop: embedded.StopRequest) -> None:
    started = time.monotonic()
    timer = threading.Timer(0.2, lambda: setattr(stop, "asked", True))
    timer.start()
    supervisor.manage(["shell", "-c", "import time; time.sleep(60)"], dict(os.environ), stop)
    supervisor.manage(["never-started"], dict(os.environ), stop)
    assert time.monotonic() - started < 30
    timer.join()


@pytest.mark.parametrize(
    ("debug", "steps"),
    [(True, ["migrate", "seed"]), (False, ["migrate", "collectstatic"])],
    ids=["trying out", "deployed"],
)
def test_demo_data_is_for_trying_out_only(
    debug: bool, steps: list[str], stop: embedded.StopRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = []

    def manage(arguments: list[str], environment: dict[str, str], stop: embedded.StopRequest) -> str:
        taken.append(arguments[0])
        stop.asked = len(taken) == 2
        return ""

    monkeypatch.setenv("PORT", "8000")
    monkeypatch.setattr(supervisor, "manage", manage)
    monkeypatch.setattr(supervisor, "read_settings", lambda: ("http://localhost:8000", debug))
    assert supervisor.run(8000, stop) == 0
    assert taken == steps


def test_a_terminal_that_has_gone_prevents_nothing() -> None:
    code = "from factcheck import supervisor\nfor n in range(9): supervisor.say('x' * 9999)\n"
    process = subprocess.Popen(python(code), cwd=embedded.PROJECT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait(20) == 0


# --- Readiness --------------------------------------------------------------------------------------


@pytest.fixture
def answers() -> Iterator[tuple[int, list[tuple[int, bytes]]]]:
    """A web server whose next answers to /readyz are in the list; its port."""
    script: list[tuple[int, bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body = script.pop(0) if len(script) > 1 else script[0]
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server.server_address[1], script
        server.shutdown()
        thread.join()


def test_what_is_missing_is_said_and_waiting_goes_on(
    answers: tuple[int, list[tuple[int, bytes]]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    stop: embedded.StopRequest,
) -> None:
    port, script = answers
    script += [(503, json.dumps({"postgresql": True, "redis": True, "worker": False}).encode())] * 3
    script += [(200, b"{}")]
    monkeypatch.setattr(supervisor, "READY_WITHIN", 0.1)

    def welcome(site_url: str, environment: dict[str, str]) -> None:
        supervisor.say(f"welcome to {site_url}")
        stop.asked = True

    monkeypatch.setattr(supervisor, "print_welcome", welcome)
    programs = supervisor.Programs({"web": python("import time; time.sleep(60)")}, dict(os.environ))
    assert supervisor.watch(programs, port, "http://localhost", {}, stop) == 0
    programs.end()
    output = capsys.readouterr().out
    assert output.count("Not ready after 0 seconds: no answer from: worker. Still trying.") == 1
    assert output.index("Not ready") < output.index("welcome to http://localhost")


def test_readiness_in_words(answers: tuple[int, list[tuple[int, bytes]]]) -> None:
    port, script = answers
    script += [(500, b"<html>")]
    assert supervisor.ask_readiness(port, "localhost") == (500, {})
    assert supervisor.missing(500, {}) == "/readyz answers 500"
    script[:] = [(200, b"[]")]
    assert supervisor.ask_readiness(port, "localhost") == (200, {})
    assert supervisor.ask_readiness(free_port(), "localhost") == (0, {})
    assert supervisor.missing(0, {}) == "the web server does not answer"


def test_demo_people_that_cannot_be_listed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(supervisor, "MANAGE", python("import sys; sys.exit('no such table')"))
    supervisor.print_welcome("http://localhost:8000", dict(os.environ))
    output = capsys.readouterr().out
    assert "no such table" in output
    assert "http://localhost:8000/api/v1/docs/" in output


# --- A whole run ------------------------------------------------------------------------------------


def processes_with(setting: str) -> list[str]:
    """Command lines of the live processes that have `setting` in their environment."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if setting.encode() in (process / "environ").read_bytes().split(b"\0"):
                found.append((process / "cmdline").read_text().replace("\0", " "))
        except (OSError, UnicodeDecodeError):
            continue  # ended meanwhile, or another user's
    return found


class Run:
    """One ``make run`` in a var folder of its own."""

    def __init__(self, var: Path, log: Path) -> None:
        self.setting = f"FACTCHECK_VAR={var}"
        self.log = log
        self.port = free_port()
        environment = {**os.environ, "PORT": str(self.port), "FACTCHECK_VAR": str(var)}
        for name in ("DATABASE_URL", "REDIS_URL", "SITE_URL", "DEBUG", "SECRET_KEY"):
            environment.pop(name, None)
        with log.open("w") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "factcheck.supervisor"],
                cwd=embedded.PROJECT,
                env=environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def output(self) -> str:
        return self.log.read_text()

    def wait_ready(self) -> None:
        wait_until(
            lambda: "Ctrl-C ends everything" in self.output() or self.process.poll() is not None,
            60,
            self.output,
        )
        assert self.process.poll() is None, self.output()

    def end(self, number: int) -> None:
        os.killpg(self.process.pid, number)  # as the terminal does
        assert self.process.wait(40) == 0, self.output()
        assert "Traceback" not in self.output()
        wait_until(lambda: not processes_with(self.setting), 5, lambda: str(processes_with(self.setting)))


@pytest.mark.timeout(150)
def test_a_whole_run(var: Path, tmp_path: Path) -> None:
    first = Run(var, tmp_path / "first.log")
    try:
        first.wait_ready()
        for line in ("Public page", "Desk", "Admin", "API"):
            assert re.search(rf"{line} +http://localhost:{first.port}/", first.output())
        assert "SecurityWarning" not in first.output()
        for login in ("editor", "colleague", "senior", "admin"):
            assert re.search(rf"\b{login}\b", first.output())
        with psycopg.connect(embedded.addresses().database_url) as connection:
            connection.execute("CREATE TABLE kept (n int)")
        first.end(signal.SIGINT)
        assert is_running() == Running(postgres=False, redis=False)
    finally:
        first.process.kill()
        first.process.wait()

    second = Run(var, tmp_path / "second.log")
    try:
        second.wait_ready()
        with psycopg.connect(embedded.addresses().database_url) as connection:
            assert connection.execute("SELECT n FROM kept").fetchall() == []
        second.end(signal.SIGTERM)
        assert is_running() == Running(postgres=False, redis=False)
    finally:
        second.process.kill()
        second.process.wait()
