"""Folders and servers of a test's own."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import embedded


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
