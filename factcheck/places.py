"""Where the servers' files may stand, and as whom the servers run.

PostgreSQL refuses to run as root. Started by root, both servers step down to an ordinary user; where that
user cannot enter the project or the virtual environment, data, sockets and a copy of the programs live in
``/var/lib/factcheck``. Permissions of folders that are not ours are never changed.

Standard library only: this is imported before Django exists.
"""

import hashlib
import os
import pwd
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent
SYSTEM_FOLDER = Path("/var/lib/factcheck")  # only where root's ordinary user cannot enter the project


class EmbeddedError(Exception):
    """PostgreSQL or Redis could not be started, stopped or found; the message says why in words."""


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


def digest() -> str:
    """A short name for the data directory, to tell several projects on one machine apart."""
    return hashlib.sha256(os.fsencode(data_directory())).hexdigest()[:12]


def system_folder() -> Path:
    """Where data and programs go that root's ordinary user could not reach in the project."""
    return SYSTEM_FOLDER / digest()


def within_reach(program: Path, items: list[Path], root: Path, account: Account) -> Path:
    """`program` itself, or its copy in a place that `account` can enter; `items` are copied with it."""
    if account.may_reach(program, wanted=5):
        return program
    info = program.stat()
    kind = program.name
    programs = system_folder() / "programs"
    copy = programs / f"{kind}-{info.st_size}-{info.st_mtime_ns}"  # another wheel is another folder
    if not copy.exists():
        make_folder(programs, 0o755)
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


def give_to_owner_of_folder(path: Path) -> None:
    """What root makes in somebody's folder is theirs: without root they could not go on with it."""
    if os.geteuid() == 0:
        folder = path.parent.stat()
        os.chown(path, folder.st_uid, folder.st_gid)


def make_data_directory() -> Path:
    """The data directory, made the first time."""
    folder = data_directory()
    if not folder.exists():
        make_folder(folder, 0o755)
        give_to_owner_of_folder(folder)
    return folder


def make_folder(folder: Path, mode: int, owner: Account | None = None) -> None:
    """Make one folder of ours with exactly this mode and owner, or make sure that it is one."""
    if not folder.parent.exists():
        make_folder(folder.parent, 0o755)
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
