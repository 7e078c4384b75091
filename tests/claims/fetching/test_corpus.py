"""Nothing in the corpus is reached, neither asked for nor by way of a redirect; and the canary does sing."""

import contextlib
import ipaddress
import re
import socket
import urllib.error
import urllib.request

import pytest

from claims.fetching import FetchError, FetchProblem, Limits, fetch
from claims.fetching.network import PORTS
from tests.claims.fetching.conftest import Connections
from tests.claims.fetching.corpus import CORPUS, GOOD, GOOD6, MIXED, NAMES, RELATIVE
from tests.claims.fetching.serving import Canary, Site, answer, redirect

REFUSALS = {FetchProblem.BAD_URL, FetchProblem.FORBIDDEN_ADDRESS}
STATUSES = (301, 302, 303, 307, 308)


class NameServer:
    """Plays the name server: the worst there is, for whatever it does not know is this machine."""

    def __init__(self, answers: dict[str, list[str]] | None = None) -> None:
        self.answers = NAMES | MIXED | (answers or {})
        self.asked: list[str] = []

    def __call__(self, name: str) -> list[str]:
        self.asked.append(name)
        return self.answers.get(name, ["127.0.0.1", "::1"])


class Rebinding:
    """A name that is a good host when it is judged, and a neighbour ever after."""

    def __init__(self, first: list[str], then: list[str]) -> None:
        self._answers = [first]
        self._then = then
        self.questions = 0

    def __call__(self, name: str) -> list[str]:
        self.questions += 1
        return self._answers.pop() if self._answers else self._then


def test_the_corpus_is_large() -> None:
    assert len({url for urls in CORPUS.values() for url in urls}) > 800


@pytest.mark.parametrize("kind", CORPUS)
def test_not_reached(kind: str, canary: Canary, connections: Connections) -> None:
    # The canary's port counts as one of a web site, so that nothing but its address keeps it from being reached.
    ports = PORTS | {canary.port}
    for url in (each.format(port=canary.port) for each in CORPUS[kind]):
        with pytest.raises(FetchError) as raised:
            fetch(url, Limits(seconds=5), resolve=NameServer(), ports=ports)
        assert raised.value.code in REFUSALS, f"{url!r}: {raised.value}"
        assert connections == [], url
    assert canary.connections == 0


def test_local_names_are_not_even_asked_for(connections: Connections) -> None:
    asked: list[str] = []

    def resolve(name: str) -> list[str]:
        asked.append(name)
        return [GOOD]

    for url in CORPUS["local names"]:
        with pytest.raises(FetchError) as raised:
            fetch(url.format(port=80), resolve=resolve)
        assert raised.value.code in REFUSALS
    assert asked == []
    assert connections == []


@pytest.mark.parametrize("kind", [*CORPUS, "relative"])
def test_not_reached_by_a_redirect(kind: str, site: Site, canary: Canary, connections: Connections) -> None:
    ports = PORTS | {canary.port}
    locations = [each.format(port=canary.port) for each in CORPUS.get(kind, RELATIVE)]
    sendable = [each for each in locations if re.search(r"[^\s\x00-\x1f\x7f]", each) and each.isprintable()]
    assert len(sendable) > len(locations) / 2
    for number, location in enumerate(sendable):
        site.pages["/go"] = redirect(location, STATUSES[number % len(STATUSES)])
        with pytest.raises(FetchError) as raised:
            fetch(site.url("/go"), Limits(seconds=5), site.allowed, resolve=NameServer(), ports=ports)
        refused = raised.value.code in REFUSALS
        assert refused or raised.value.url.startswith(site.url("/")), f"{location!r}: {raised.value}"
        assert set(connections) == {(site.address, site.port)}, location
    assert canary.connections == 0


@pytest.mark.parametrize("status", STATUSES)
def test_not_reached_by_a_chain(status: int, site: Site, canary: Canary) -> None:
    site.pages["/"] = redirect("/a", status)
    site.pages["/a"] = redirect(f"//good.example:{site.port}/b", status)
    site.pages["/b"] = redirect(f"http://127.0.0.1:{canary.port}/", status)
    names = NameServer({"good.example": ["127.0.0.1"]})
    with pytest.raises(FetchError) as raised:
        fetch(site.url("/"), allowed=site.allowed, resolve=names, ports=PORTS | {canary.port})
    assert raised.value.code is FetchProblem.FORBIDDEN_ADDRESS
    assert raised.value.url == f"http://127.0.0.1:{canary.port}/"
    assert len(site.asked) == 3
    assert canary.connections == 0


def test_a_name_is_asked_for_once_and_connected_to_as_judged(
    canary: Canary, connections: Connections
) -> None:
    name_server = Rebinding([GOOD], ["127.0.0.1"])
    with pytest.raises(FetchError) as raised:
        fetch(f"http://rebinding.example:{canary.port}/", resolve=name_server, ports=PORTS | {canary.port})
    assert raised.value.code is FetchProblem.REFUSED  # by the test, which lets nothing leave this machine
    assert name_server.questions == 1
    assert connections == [(GOOD, canary.port)]
    assert canary.connections == 0


def test_a_name_is_judged_anew_after_a_redirect(site: Site, canary: Canary) -> None:
    site.pages["/"] = redirect(f"http://rebinding.example:{canary.port}/")
    name_server = Rebinding(["127.0.0.1"], ["::1"])
    with pytest.raises(FetchError) as raised:
        fetch(
            f"http://rebinding.example:{site.port}/",
            allowed=site.allowed,
            resolve=name_server,
            ports=PORTS | {canary.port},
        )
    assert raised.value.code is FetchProblem.FORBIDDEN_ADDRESS
    assert name_server.questions == 2
    assert canary.connections == 0


def test_the_same_name_is_judged_anew_too(site: Site) -> None:
    site.pages["/"] = redirect("/again")
    with pytest.raises(FetchError) as raised:
        fetch(
            f"http://rebinding.example:{site.port}/",
            allowed=site.allowed,
            resolve=Rebinding(["127.0.0.1"], ["169.254.169.254"]),
        )
    assert raised.value.code is FetchProblem.FORBIDDEN_ADDRESS
    assert len(site.asked) == 1


def test_a_proxy_of_the_environment_is_not_used(
    canary: Canary, connections: Connections, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(variable, f"http://127.0.0.1:{canary.port}")
    with pytest.raises(FetchError):
        fetch("http://news.example/", resolve=NameServer({"news.example": [GOOD]}))
    assert connections == [(GOOD, 80)]
    assert canary.connections == 0


# --- Controls: without them, a canary that is dead or a client that fetches nothing would pass -----------------


def test_the_canary_is_reached_when_it_is_allowed(canary: Canary) -> None:
    for number, site in enumerate(canary.sites, start=1):
        assert fetch(site.url(), allowed=site.allowed).content == b"Caught"
        assert canary.connections == number


def test_the_allowance_is_for_one_address_and_port(canary: Canary, site: Site) -> None:
    for url in (canary.sites[0].url(), f"http://127.0.0.2:{site.port}/", f"http://[::1]:{site.port}/"):
        with pytest.raises(FetchError) as raised:
            fetch(url, allowed=site.allowed)
        assert raised.value.code is FetchProblem.FORBIDDEN_ADDRESS
    assert canary.connections == 0


@pytest.mark.parametrize("host", ["127.1", "2130706433", "0x7f000001", "017700000001", "0x7f.1", "①②⑦.⓪.⓪.①"])
def test_a_client_without_guard_reaches_the_canary(host: str, canary: Canary) -> None:
    """These writings do mean this machine to those who take them as they come."""
    with socket.create_connection((host, canary.port), timeout=5) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\n\r\n")
        assert connection.recv(100).startswith(b"HTTP/1.1 200")
    assert canary.connections == 1


def test_a_client_without_guard_follows_to_the_canary(site: Site, canary: Canary) -> None:
    site.pages["/"] = redirect(f"http://127.1:{canary.port}/")
    with contextlib.suppress(urllib.error.URLError):
        urllib.request.urlopen(site.url(), timeout=5).close()  # noqa: S310  (our own http address)
    assert canary.connections == 1


@pytest.mark.parametrize("addresses", [[GOOD], [GOOD6], [GOOD, GOOD6]])
@pytest.mark.parametrize(("scheme", "port"), [("http", 80), ("https", 443)])
def test_a_public_host_is_connected_to(
    addresses: list[str], scheme: str, port: int, connections: Connections
) -> None:
    with pytest.raises(FetchError) as raised:
        fetch(f"{scheme}://news.example/", resolve=NameServer({"news.example": addresses}))
    assert raised.value.code is FetchProblem.REFUSED  # by the test, which lets nothing leave this machine
    assert connections == [(address, port) for address in addresses]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (GOOD, GOOD),
        (f"[{GOOD6}]", GOOD6),
        (f"[{ipaddress.ip_address(GOOD6).exploded.upper()}]", GOOD6),
        ("９３。１８４．215.14", GOOD),
    ],
)
def test_a_public_address_is_connected_to(written: str, meant: str, connections: Connections) -> None:
    with pytest.raises(FetchError) as raised:
        fetch(f"http://{written}:8080/")
    assert raised.value.code is FetchProblem.REFUSED
    assert connections == [(meant, 8080)]


def test_a_name_of_an_allowed_address_is_fetched(site: Site) -> None:
    site.pages["/"] = redirect(f"http://good.example:{site.port}/there")
    site.pages["/there"] = answer(b"Hello")
    names = NameServer({"good.example": ["127.0.0.1"]})
    page = fetch(site.url(), allowed=site.allowed, resolve=names)
    assert page.content == b"Hello"
    assert page.redirects == [f"http://good.example:{site.port}/there"]
