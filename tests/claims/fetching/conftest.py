"""A bad site, a canary, and a record of where this process tried to connect."""

import sys
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any

import pytest

from tests.claims.fetching.serving import Canary, Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as made:
        yield made


@pytest.fixture
def secure_site() -> Iterator[Site]:
    with serving(tls=True) as made:
        yield made


@pytest.fixture
def canary() -> Iterator[Canary]:
    made = Canary()
    yield made
    made.close()


class Connections(list[tuple[str, int]]):
    """Where the interpreter was asked to connect to while a test ran; elsewhere than to loopback it is not let."""

    recording: "Connections | None" = None


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    """Python's own record of what it does (``sys.addaudithook``); there is no way to take a hook off again."""
    if event != "socket.connect" or Connections.recording is None or not isinstance(arguments[1], tuple):
        return
    address, port = arguments[1][:2]
    Connections.recording.append((address, port))
    if not ip_address(address).is_loopback:
        raise ConnectionRefusedError(f"a test may not leave this machine: {address}")


sys.addaudithook(_hook)


@pytest.fixture
def connections() -> Iterator[Connections]:
    Connections.recording = record = Connections()
    yield record
    Connections.recording = None
