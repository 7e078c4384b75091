"""PostgreSQL and Redis as `Services` drives them: started, stopped, killed, and what they leave."""

import re
import subprocess
from pathlib import Path

import pytest

from factcheck import embedded, servers
from factcheck.places import EmbeddedError
from factcheck.servers import Running, Services
from tests.factcheck.live import as_root, ask


@pytest.mark.parametrize("way", ["kill", "immediate"])
def test_what_a_crashed_postgres_leaves_does_not_prevent_a_start(way: str) -> None:
    with embedded.throwaway_services(durable=True) as services:
        ask(services.addresses, "CREATE TABLE kept (n int)")
        services.kill_postgres() if way == "kill" else services.stop_postgres(way)
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
