"""PostgreSQL and Redis as `Services` drives them: started, stopped, killed, and what they leave."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from factcheck import embedded, servers
from factcheck.places import EmbeddedError
from factcheck.servers import Running, Services
from tests.factcheck.live import as_root, ask, wait_until


def test_what_a_crashed_postgres_leaves_does_not_prevent_a_start() -> None:
    with embedded.throwaway_services(durable=True) as services:
        ask(services.addresses, "CREATE TABLE kept (n int)")
        for crash in (services.kill_postgres, lambda: services.stop_postgres("immediate")):
            crash()
            assert not services.is_running().postgres
            services.start_postgres()
            assert ask(services.addresses, "SELECT n FROM kept") == []


def test_a_number_that_now_belongs_to_another_process_does_not_prevent_a_start(
    services: Services,
) -> None:
    services.kill_postgres()
    with subprocess.Popen(["/bin/sleep", "60"], **services.account.as_arguments()) as other:
        file = services.home / "postgres" / "data" / "postmaster.pid"
        file.write_text(re.sub(r"^\d+", str(other.pid), file.read_text()))
        services.start_postgres()
        assert services.postgres_pid != other.pid
        other.kill()


def test_stopping_and_starting_at_will(services: Services) -> None:
    services.kill_redis()
    services.stop_postgres("immediate")
    assert services.is_running() == Running(postgres=False, redis=False)
    services.stop()  # nothing to do
    services.start()
    first = services.postgres_pid
    services.start()  # nothing to do
    assert services.postgres_pid == first
    assert services.is_running() == Running(postgres=True, redis=True)


def test_data_of_another_version_is_named(services: Services) -> None:
    services.stop_postgres()
    (services.home / "postgres" / "data" / "PG_VERSION").write_text("15\n")
    with pytest.raises(EmbeddedError, match=r"PostgreSQL 15, but PostgreSQL 16 .*make reset"):
        services.start_postgres()


def test_a_failed_start_shows_the_log(services: Services) -> None:
    services.stop()
    with (services.home / "postgres" / "data" / "postgresql.auto.conf").open("a") as file:
        file.write("max_connections = many\n")
    with pytest.raises(EmbeddedError, match='invalid value for parameter "max_connections"'):
        services.start_postgres()
    services.sockets.rmdir()
    services.sockets.write_text("in the way")
    with pytest.raises(EmbeddedError, match="is not a folder that only"):
        services.start_redis()
    services.sockets.unlink()


def test_missing_programs_are_named_with_the_ways_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.servers.importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr("factcheck.servers.shutil.which", lambda name: None)
    with pytest.raises(EmbeddedError, match=r"requirements\.txt.*DATABASE_URL"):
        servers.postgres_programs()
    with pytest.raises(EmbeddedError, match=r"apt-get install redis-server.*REDIS_URL"):
        servers.redis_program()
    monkeypatch.setattr("factcheck.servers.shutil.which", lambda name: "/bin/sh")
    assert servers.redis_program() == Path("/bin/sh").resolve()


@as_root
def test_root_steps_down(services: Services) -> None:
    assert services.postgres_pid is not None
    assert services.redis_pid is not None
    for pid in (services.postgres_pid, services.redis_pid):
        assert Path(f"/proc/{pid}").stat().st_uid == services.account.uid != 0
        groups = re.search(r"^Groups:(.*)$", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)
        assert groups is not None
        assert groups[1].split() == []


# --- Programs that fail in ways the real ones cannot be made to ---------------------------------------


@pytest.fixture
def fakes(services: Services, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose scripts stand in for PostgreSQL's programs; the real servers are stopped."""
    services.stop()
    folder = services.home / "fakes"
    folder.mkdir()
    monkeypatch.setattr(services, "_postgres_within_reach", lambda: folder)
    return folder


def script(folder: Path, name: str, *lines: str) -> None:
    path = folder / name
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]))
    path.chmod(0o755)


def test_a_data_folder_that_cannot_be_made_leaves_none(fakes: Path, services: Services) -> None:
    data = services.home / "postgres" / "data"
    shutil.rmtree(data)
    script(fakes, "initdb", "echo 'no space left' >&2", "exit 1")
    with pytest.raises(EmbeddedError, match="could not be made:\nno space left"):
        services.start_postgres()
    assert not data.exists()


def test_a_program_without_a_version(fakes: Path, services: Services) -> None:
    script(fakes, "postgres", "echo postgres")
    with pytest.raises(EmbeddedError, match="does not say its version"):
        services.start_postgres()


def test_children_of_a_killed_server_are_waited_for(fakes: Path, services: Services) -> None:
    script(fakes, "postgres", "echo 'postgres (PostgreSQL) 16.1'")
    script(
        fakes,
        "pg_ctl",
        "test -e tried && exit 0",
        "touch tried; echo 'pre-existing shared memory block is still in use' > log; exit 1",
    )
    services.start_postgres()
    assert (services.home / "postgres" / "tried").exists()


def test_a_server_that_does_not_stop(
    services: Services, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(services, "_run", lambda command: subprocess.CompletedProcess(command, 1, "", "busy"))
        with pytest.raises(EmbeddedError, match="PostgreSQL did not stop: busy"):
            services.stop_postgres()
        patch.setattr(servers, "wait_until", lambda condition, seconds: False)
        patch.setattr("os.kill", lambda pid, number: None)
        with pytest.raises(EmbeddedError, match=r"Process \d+ did not end"):
            services.stop_redis()
    with monkeypatch.context() as patch:
        patch.setattr(servers, "wait_until", lambda condition, seconds: False)
        with pytest.raises(EmbeddedError, match="could not be removed"):
            Services(tmp_path / "home", tmp_path / "sockets", services.account).discard()


def test_a_redis_that_does_not_start(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    services.stop_redis()
    (services.home / "redis" / "log").unlink()
    script(services.home, "redis-server", "echo 'unknown option' >&2", "exit 1")
    monkeypatch.setattr(servers, "redis_program", lambda: services.home / "redis-server")
    with pytest.raises(
        EmbeddedError, match=r"Redis did not start: unknown option\n.*\n\(no log was written\)"
    ):
        services.start_redis()


@pytest.mark.parametrize("proc", [Path("/proc"), Path("/nowhere")], ids=["Linux", "macOS"])
def test_processes_are_told_apart(proc: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(servers, "PROC", proc)
    with subprocess.Popen(
        ["/bin/sh", "-c", f"cd {tmp_path}; read x; : {tmp_path}"], stdin=subprocess.PIPE
    ) as shell:
        wait_until(lambda: servers._works_in(shell.pid, tmp_path))
        assert not servers._works_in(shell.pid, tmp_path / "inner" if proc.exists() else Path("/elsewhere"))
        assert servers.is_alive(shell.pid)
        shell.kill()
        wait_until(lambda: not servers.is_alive(shell.pid))  # a zombie: nobody has collected it
        assert shell.returncode is None
    assert not servers.is_alive(shell.pid)
    assert not servers._works_in(shell.pid, tmp_path)


def test_waiting_ends() -> None:
    assert servers.wait_until(lambda: True, 0)
    assert not servers.wait_until(lambda: False, 0)
