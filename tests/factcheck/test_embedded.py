"""PostgreSQL and Redis from wheels: real servers, started, killed, stopped and adopted."""

import fcntl
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
import redis
from environs import Env

from factcheck import embedded, places, servers
from factcheck.servers import Running
from tests.factcheck.live import ask, is_running, wait_until


def cli(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "factcheck.embedded", *arguments],
        cwd=embedded.PROJECT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_throwaway_servers_answer_and_leave_nothing_behind() -> None:
    with embedded.throwaway_services() as services:
        here = services.addresses
        row = ask(
            here,
            "SELECT pg_encoding_to_char(encoding), datcollate, current_setting('TimeZone'),"
            " current_setting('listen_addresses'), current_setting('fsync')"
            " FROM pg_database WHERE datname = current_database()",
        )
        assert row == [("UTF8", "C", "UTC", "", "off")]
        ask(here, "CREATE DATABASE another")  # as the tests do
        with redis.from_url(here.redis_url) as client:
            for name, value in {"maxmemory-policy": "noeviction", "port": "0", "save": ""}.items():
                assert client.config_get(name) == {name: value}
        assert stat.S_IMODE(services.sockets.stat().st_mode) == 0o700
        names = {path.name for path in services.sockets.iterdir()}
        assert names == {".s.PGSQL.5432", ".s.PGSQL.5432.lock", "redis.sock"}
        pids = [services.postgres_pid, services.redis_pid]
    assert not services.home.exists()
    for pid in pids:
        assert pid is not None
        assert not servers.is_alive(pid)


def test_addresses_are_the_same_whether_the_servers_run_or_not(
    var: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = embedded.addresses()
    assert is_running() == Running(postgres=False, redis=False)
    with embedded.running() as here:
        assert here == before == embedded.addresses()
        assert is_running() == Running(postgres=True, redis=True)
    monkeypatch.setenv("DATABASE_URL", here.database_url)
    assert Env().dj_db_url("DATABASE_URL")["HOST"] == str(embedded.project_services().sockets)


def test_data_is_kept_over_a_stop_and_a_start(var: Path) -> None:
    with embedded.running() as here:
        ask(here, "CREATE TABLE kept (n int)")
        ask(here, "INSERT INTO kept VALUES (7)")
        assert ask(here, "SHOW fsync") == [("on",)]
    with embedded.running() as here:
        assert ask(here, "SELECT n FROM kept") == [(7,)]


def test_a_moved_project_finds_its_data(var: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with embedded.running(redis=False) as here:
        ask(here, "CREATE TABLE kept (n int)")
        assert not is_running().redis
    moved = var.with_name("moved, \"with' $odd names")  # not for a socket's path
    var.rename(moved)
    monkeypatch.setenv("FACTCHECK_VAR", str(moved))
    try:
        with embedded.running() as here:
            assert ask(here, "SELECT n FROM kept") == []
            with redis.from_url(here.redis_url) as client:
                assert client.ping()
    finally:
        shutil.rmtree(embedded.project_services().sockets, ignore_errors=True)


def test_a_long_path_puts_the_sockets_into_the_temporary_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_VAR", str(folder / ("long" * 25) / "var"))
    services = embedded.project_services()
    assert services.sockets.parent == Path("/tmp")
    assert services.sockets == embedded.project_services().sockets
    try:
        with embedded.running() as here:
            assert ask(here, "SELECT 1") == [(1,)]
            assert stat.S_IMODE(services.sockets.stat().st_mode) == 0o700
        services.sockets.chmod(0o755)
        with pytest.raises(embedded.EmbeddedError, match="mode 755"), embedded.running():
            pass
    finally:
        shutil.rmtree(services.sockets)


def test_a_second_process_reuses_the_servers_and_leaves_them(var: Path) -> None:
    with cli("serve") as owner:
        wait_until(lambda: is_running() == Running(postgres=True, redis=True))
        services = embedded.project_services()
        pid = services.postgres_pid
        with embedded.running() as here:
            assert ask(here, "SELECT 1") == [(1,)]
            assert services.postgres_pid == pid
        assert services.is_running() == Running(postgres=True, redis=True)
        assert embedded.main(["reset", "--yes"]) == 1
        assert var.exists()
        owner.send_signal(signal.SIGINT)
        output = owner.communicate(timeout=20)[0]
    assert owner.returncode == 0
    assert here.database_url in output
    assert "Traceback" not in output
    assert services.is_running() == Running(postgres=False, redis=False)


def test_servers_whose_owner_was_killed_are_adopted(var: Path) -> None:
    services = embedded.project_services()
    with cli("serve") as owner:
        wait_until(lambda: services.is_running() == Running(postgres=True, redis=True))
        owner.kill()
        owner.communicate()
    pid = services.postgres_pid
    with embedded.running() as here:
        assert services.postgres_pid == pid
        assert ask(here, "SELECT 1") == [(1,)]
    assert services.is_running() == Running(postgres=False, redis=False)


def test_an_owner_without_servers_is_reported(var: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "wait_until", lambda condition, seconds: condition())
    var.mkdir()
    with (var / "embedded.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(embedded.EmbeddedError, match="do not answer"), embedded.running():
            pass


def test_a_forked_child_does_not_go_on_owning(var: Path) -> None:
    with embedded.running(postgres=False):
        child = os.fork()
        if child == 0:  # pragma: no cover - its own process
            time.sleep(60)
            os._exit(0)
    try:
        with (var / "embedded.lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def test_throwaway_servers_of_a_killed_process_are_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "import os, signal\nfrom factcheck import embedded\n"
        "with embedded.throwaway_services() as services:\n"
        "    print(services.home, flush=True)\n    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.run(
        [sys.executable, "-c", code], cwd=embedded.PROJECT, capture_output=True, text=True, check=False
    )
    home = Path(killed.stdout.strip())
    account = places.server_account()
    left = embedded.Services(home, home / "run", account, durable=False)
    assert left.is_running() == Running(postgres=True, redis=True)
    embedded._remove_abandoned(home.parent, account)
    assert home.exists(), "a young folder may belong to a process that has not locked it yet"
    later = time.time() + 60
    monkeypatch.setattr("factcheck.embedded.time.time", lambda: later)
    embedded._remove_abandoned(home.parent, account)
    assert not home.exists()
    assert left.is_running() == Running(postgres=False, redis=False)


def test_a_command_with_throwaway_servers() -> None:
    with cli("with", "--", "sh", "-c", 'echo "$DATABASE_URL $REDIS_URL"; exit 7') as process:
        output = process.communicate(timeout=20)[0]
    assert process.returncode == 7
    assert re.fullmatch(r"postgresql://factcheck@%2F\S+ unix:///\S+\n", output)


def test_sigterm_ends_a_command_and_its_throwaway_servers() -> None:
    with cli("with", "--", "sh", "-c", 'echo "$REDIS_URL"; exec sleep 60') as process:
        assert process.stdout is not None
        path = process.stdout.readline().removeprefix("unix://").split("?")[0]
        process.terminate()
        assert process.wait(20) == 128 + signal.SIGTERM
    assert not Path(path).parent.exists()


def test_reset_says_what_it_forgets(
    var: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert embedded.main(["reset"]) == 0
    assert capsys.readouterr().out == "There is no local data.\n"
    with embedded.running():
        (var / "secret_key").write_text("secret")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda prompt: "")
    assert embedded.main(["reset"]) == 1
    assert "Nothing was removed" in capsys.readouterr().out
    monkeypatch.setenv("FORCE", "1")
    assert embedded.main(["reset"]) == 0
    assert re.search(rf"{var}/postgres  \(\d\d\.\d MB\)", capsys.readouterr().out)
    assert [path.name for path in var.iterdir()] == ["embedded.lock"]
    assert embedded.main(["reset"]) == 0
    assert capsys.readouterr().out == "There is no local data.\n"


def test_reset_leaves_folders_that_are_not_ours(var: Path, capsys: pytest.CaptureFixture[str]) -> None:
    var.mkdir()
    (var / "precious").write_text("mine")
    assert embedded.main(["reset", "--yes"]) == 1
    assert "nothing was removed" in capsys.readouterr().err
    assert (var / "precious").exists()


def test_a_temporary_folder_that_suits_no_socket_is_passed_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(folder / "a space"))
    with embedded.throwaway_services() as services:
        assert services.home.parent == Path("/tmp")
