"""Sites that send too much, too slowly or nonsense. Every failure is a FetchError, and soon."""

import gzip
import socket
import time
import tracemalloc

import pytest

from claims.fetching import FetchError, FetchProblem, Limits, Page, fetch
from tests.claims.fetching.asking import QUICK, get, problem
from tests.claims.fetching.serving import (
    HEAD,
    Handler,
    Site,
    answer,
    listen,
    raw,
    redirect,
    trusting,
)

# --- Too much -------------------------------------------------------------------------------------------------

SMALL = Limits(header_bytes=5_000, received_bytes=100_000, content_bytes=200_000)


def endless(start: bytes, more: bytes) -> Handler:
    def send(connection: socket.socket) -> None:
        connection.sendall(start)
        while True:  # until the client has gone
            connection.sendall(more)

    return send


def test_exactly_as_large_as_allowed(site: Site) -> None:
    site.pages["/"] = answer(b"x" * 100_000)
    site.pages["/gzip"] = answer(gzip.compress(b"x" * 200_000), "Content-Encoding: gzip")
    assert len(get(site, limits=SMALL).content) == 100_000
    assert len(get(site, "/gzip", SMALL).content) == 200_000


@pytest.mark.parametrize(
    "handler",
    [
        answer(b"x" * 100_001),
        raw(HEAD + b"Content-Length: 99999999999999\r\n\r\n"),  # announced: nothing of it is waited for
        raw(HEAD + b"\r\n" + b"x" * 150_000),  # more than may be sent, less than may come of it
        endless(HEAD + b"\r\n", b"x" * 10_000),
        endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"3e8\r\n" + b"x" * 1000 + b"\r\n"),
        endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1;" + b"x" * 500 + b"\r\nx\r\n"),
        answer(gzip.compress(b"x" * 200_001), "Content-Encoding: gzip"),
        answer(gzip.compress(b"\0" * 50_000_000), "Content-Encoding: gzip"),
    ],
    ids=[
        "plain",
        "announced",
        "not announced",
        "endless",
        "chunks",
        "long chunk headers",
        "gzip",
        "gzip bomb",
    ],
)
def test_too_large(handler: Handler, site: Site) -> None:
    assert problem(site, handler, SMALL).code is FetchProblem.TOO_LARGE


@pytest.mark.parametrize(
    "handler",
    [
        endless(b"HTTP/1.1 200 OK\r\n", b"X-More: and more\r\n"),
        endless(b"HTTP/1.1 200 OK\r\nX-Long: ", b"x" * 1000),
        endless(b"HTTP/1.1 200 ", b"x" * 1000),
        endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        answer(b"", *(f"X-{number}: {'x' * 100}" for number in range(60))),
        redirect("/" + "x" * 6_000),
    ],
    ids=["lines", "line", "first line", "interim answers", "whole", "redirect"],
)
def test_too_large_headers(handler: Handler, site: Site) -> None:
    assert problem(site, handler, SMALL).code is FetchProblem.TOO_LARGE


def test_a_bomb_is_not_unpacked_first(site: Site) -> None:
    site.pages["/"] = answer(gzip.compress(b"\0" * 50_000_000), "Content-Encoding: gzip")
    tracemalloc.start()
    try:
        with pytest.raises(FetchError):
            get(site, limits=SMALL)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 5_000_000


def test_a_length_that_says_too_little(site: Site) -> None:
    site.pages["/"] = endless(HEAD + b"Content-Length: 5\r\n\r\nHello", b"x" * 10_000)
    assert get(site).content == b"Hello"


# --- Too slow -------------------------------------------------------------------------------------------------


def dripping(start: bytes, drop: bytes) -> Handler:
    def send(connection: socket.socket) -> None:
        connection.sendall(start)
        while True:
            time.sleep(0.1)
            connection.sendall(drop)

    return send


@pytest.mark.parametrize(
    "handler",
    [
        dripping(HEAD + b"Content-Length: 1000000\r\n\r\n", b"x"),
        dripping(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        dripping(b"HTTP/1.1 200 OK\r\nX-Slow: ", b"x"),
        dripping(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
    ids=["body", "chunks", "headers", "interim answers"],
)
def test_a_byte_now_and_then_is_not_enough(handler: Handler, site: Site) -> None:
    assert problem(site, handler, QUICK).code is FetchProblem.TIMEOUT


@pytest.mark.parametrize("start", [b"", HEAD, HEAD + b"Content-Length: 10\r\n\r\nHello"])
def test_silence(start: bytes, site: Site) -> None:
    def fall_silent(connection: socket.socket) -> None:
        connection.sendall(start)
        time.sleep(5)

    began = time.monotonic()
    patient = Limits(seconds=30, silence_seconds=0.3)
    assert problem(site, fall_silent, patient).code is FetchProblem.TIMEOUT
    assert time.monotonic() - began < 4  # long before the time for the whole was over


def test_the_time_is_for_all_redirects_together(site: Site) -> None:
    def slowly(connection: socket.socket) -> None:
        time.sleep(0.3)
        redirect("/")(connection)

    assert problem(site, slowly, QUICK).code is FetchProblem.TIMEOUT
    assert len(site.asked) < 6


def test_a_name_server_that_does_not_answer() -> None:
    def resolve(name: str) -> list[str]:
        time.sleep(3)
        return ["127.0.0.1"]

    began = time.monotonic()
    with pytest.raises(FetchError) as raised:
        fetch("http://slow.example/", QUICK, resolve=resolve)
    assert raised.value.code is FetchProblem.TIMEOUT
    assert time.monotonic() - began < 2.5


def test_a_tls_greeting_that_is_not_answered() -> None:
    began = time.monotonic()
    with listen("127.0.0.1") as silent:
        port = silent.getsockname()[1]
        with pytest.raises(FetchError) as raised:
            fetch(
                f"https://127.0.0.1:{port}/",
                Limits(seconds=30, connect_seconds=0.3),
                frozenset({("127.0.0.1", port)}),
            )
    assert raised.value.code is FetchProblem.TIMEOUT
    assert time.monotonic() - began < 4


def test_no_time_at_all(site: Site) -> None:
    assert problem(site, answer(b"Hello"), Limits(seconds=0)).code is FetchProblem.TIMEOUT
    assert site.connections == 0


# --- Broken ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "handler",
    [
        raw(b""),
        raw(b"HTTP/1.1 200 OK\r\nContent-"),
        raw(HEAD + b"Content-Length: 10\r\n\r\nHello"),
        raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nHel"),
        raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
        raw(HEAD + b"Transfer-Encoding: foo\r\n\r\n"),
        raw(HEAD + b"Content-Length: -1\r\n\r\n"),
        raw(HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n"),
        raw(b"SSH-2.0-OpenSSH_9.2\r\n"),
        raw(b"HTTP/1.1 999999 OK\r\n\r\n"),
        raw(b"HTTP/1.1 000 OK\r\n\r\n"),
        raw(b"HTTP/1.1 200 OK\r\nNo colon\r\n\r\n"),
        raw(b"HTTP/1.1 302 Found\r\nLocation: /\x00\r\n\r\n"),
        raw(b"\x00" * 100 + b"\r\n\r\n"),
        answer(b"not gzip", "Content-Encoding: gzip"),
        answer(gzip.compress(b"Hello" * 100)[:-5], "Content-Encoding: gzip"),
        answer(b"", "Content-Encoding: gzip"),
    ],
)
def test_broken(handler: Handler, site: Site) -> None:
    assert problem(site, handler).code is FetchProblem.BROKEN


def test_a_connection_that_is_cut(site: Site) -> None:
    def cut(connection: socket.socket) -> None:
        connection.sendall(HEAD + b"Content-Length: 10\r\n\r\nHello")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")  # close with a reset

    assert problem(site, cut).code is FetchProblem.BROKEN


def test_nobody_there() -> None:
    with listen("127.0.0.1") as taken:
        port = taken.getsockname()[1]
    with pytest.raises(FetchError) as raised:
        fetch(f"http://127.0.0.1:{port}/", allowed=frozenset({("127.0.0.1", port)}))
    assert raised.value.code is FetchProblem.REFUSED


def test_the_next_address_of_a_name_is_tried(site: Site) -> None:
    site.pages["/"] = answer(b"Hello")
    allowed = frozenset({("127.0.0.3", site.port), ("127.0.0.1", site.port)})
    page = fetch(
        f"http://two.example:{site.port}/", allowed=allowed, resolve=lambda name: ["127.0.0.3", "127.0.0.1"]
    )
    assert page.content == b"Hello"


@pytest.mark.parametrize(
    ("answered", "code"),
    [
        (socket.gaierror(socket.EAI_NONAME, "no such name"), FetchProblem.NOT_FOUND_NAME),
        (socket.gaierror(socket.EAI_AGAIN, "try again"), FetchProblem.TIMEOUT),
        (None, FetchProblem.NOT_FOUND_NAME),
    ],
)
def test_names_without_address(answered: OSError | None, code: FetchProblem) -> None:
    def resolve(name: str) -> list[str]:
        if answered:
            raise answered
        return []

    with pytest.raises(FetchError) as raised:
        fetch("http://nowhere.example/", resolve=resolve)
    assert raised.value.code is code


def test_the_system_knows_no_such_name() -> None:
    with pytest.raises(FetchError) as raised:
        fetch("http://nowhere.invalid.example./")
    assert raised.value.code in {
        FetchProblem.NOT_FOUND_NAME,
        FetchProblem.TIMEOUT,
    }  # without network: no answer


@pytest.mark.parametrize("port", [22, 25, 81, 3306, 5432, 6379, 9200, 11211, 65535])
def test_ports_where_no_web_site_is(port: int) -> None:
    with pytest.raises(FetchError) as raised:
        fetch(f"http://news.example:{port}/", resolve=lambda name: ["93.184.215.14"])
    assert raised.value.code is FetchProblem.FORBIDDEN_PORT


# --- TLS ------------------------------------------------------------------------------------------------------


def test_a_certificate_that_nobody_vouches_for(secure_site: Site) -> None:
    assert problem(secure_site, answer(b"Hello")).code is FetchProblem.TLS
    assert secure_site.asked == []


def test_a_certificate_for_another_name(secure_site: Site) -> None:
    secure_site.pages["/"] = answer(b"Hello")

    def ask(name: str) -> Page:
        return fetch(
            f"https://{name}:{secure_site.port}/",
            allowed=secure_site.allowed,
            resolve=lambda name: ["127.0.0.1"],
            tls=trusting(),
        )

    assert ask("secure.example").content == b"Hello"
    with pytest.raises(FetchError) as raised:
        ask("other.example")
    assert raised.value.code is FetchProblem.TLS


def test_https_where_http_is_spoken(site: Site) -> None:
    with pytest.raises(FetchError) as raised:
        fetch(site.url().replace("http:", "https:"), QUICK, site.allowed)
    assert raised.value.code in {FetchProblem.TLS, FetchProblem.TIMEOUT}
