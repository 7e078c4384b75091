"""Fetching one page: redirects are followed here, each judged anew, and the answer is read within limits.

No cookies, no log-in, no referrer, no proxy from the environment, HTTP/1.1 only. ``<meta http-equiv=refresh>`` is
content like any other.
"""

import contextlib
import ssl
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache

import httpcore

from claims.fetching import network
from claims.fetching.page import CONTENT_TYPES, FetchError, FetchProblem, Limits, Page, charset, content_type
from claims.fetching.target import Target, follow, parse

REDIRECTS = frozenset({301, 302, 303, 307, 308})

ACCEPT = "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,image/*;q=0.8"


def fetch(
    url: str,
    limits: Limits = Limits(),  # noqa: B008  (frozen)
    allowed: network.Allowed = frozenset(),
    *,
    site: str = "",
    resolve: network.Resolve = network.resolve,
    ports: frozenset[int] = network.PORTS,
    tls: ssl.SSLContext | None = None,
) -> Page:
    """The page at an address. Raises FetchError, and nothing else, whatever the server does.

    ``allowed`` are pairs of address and port that are reached although the guard refuses them: for tests, and for
    nothing else. ``site`` is our own address, which the server is told. ``resolve``, ``ports`` and ``tls`` (whom to
    believe) are the system's resolver, those of web sites and the usual authorities.
    """
    meter = network.Meter(limits)
    target = parse(url)
    passed: list[str] = []
    with httpcore.ConnectionPool(
        ssl_context=tls or _authorities(),
        network_backend=network.GuardedNetwork(meter, allowed, resolve, ports),
    ) as pool:
        while True:
            with _told_where(target):
                response, content = _get(pool, target, meter, limits, site)
            location = _header(response, b"location")
            if response.status not in REDIRECTS:
                break
            if len(passed) == limits.redirects:
                raise FetchError(
                    FetchProblem.TOO_MANY_REDIRECTS,
                    f"more than {limits.redirects} redirects",
                    url=str(target),
                )
            target = follow(target, location)
            passed.append(str(target))
    declared = _header(response, b"content-type")
    return Page(
        url=url,
        final_url=str(target),
        status=response.status,
        headers=[(name.decode("latin-1"), _text(value)) for name, value in response.headers],
        content=content,
        content_type=content_type(declared),
        charset=charset(declared),
        fetched_at=datetime.now(UTC),
        redirects=passed,
    )


def _get(
    pool: httpcore.ConnectionPool, target: Target, meter: network.Meter, limits: Limits, site: str
) -> tuple[httpcore.Response, bytes]:
    """One question and its answer: a page with its body, or a redirect with somewhere to go and none."""
    meter.grant(limits.header_bytes)
    with pool.stream(
        "GET",
        httpcore.URL(scheme=target.scheme, host=target.host, port=target.port, target=target.path),
        headers={
            "Host": target.authority,
            "User-Agent": f"Factcheck (+{site})" if site else "Factcheck",
            "Accept": ACCEPT,
            "Accept-Encoding": "gzip",
            "Connection": "close",
        },
        extensions={"timeout": {"connect": limits.connect_seconds, "read": limits.silence_seconds}},
    ) as response:
        if response.status in REDIRECTS and _header(response, b"location"):
            return response, b""
        if response.status != 200:
            raise FetchError(FetchProblem.HTTP_STATUS, f"status {response.status}", status=response.status)
        compressed = _judge_headers(response, limits)
        meter.grant(limits.received_bytes)
        return response, _read(response, compressed, limits.content_bytes)


def _judge_headers(response: httpcore.Response, limits: Limits) -> bool:
    """Before the body is read: whether it is compressed. Raises FetchError where it is not wanted."""
    declared = _header(response, b"content-type")
    if content_type(declared) not in CONTENT_TYPES:
        raise FetchError(FetchProblem.BAD_TYPE, f"content type {declared[:100]!r}")
    encoding = _header(response, b"content-encoding").lower()
    if encoding not in {"", "identity", "gzip", "x-gzip"}:
        raise FetchError(
            FetchProblem.BAD_TYPE, f"content encoding {encoding[:100]!r}, which was not asked for"
        )
    length = _header(response, b"content-length")
    if length and int(length) > limits.received_bytes:
        raise FetchError(FetchProblem.TOO_LARGE, f"{length} bytes announced")
    return encoding.endswith("gzip")


def _read(response: httpcore.Response, compressed: bool, at_most: int) -> bytes:
    content = bytearray()
    gzip = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    for chunk in response.iter_stream():
        content += gzip.decompress(chunk, at_most + 1 - len(content)) if compressed else chunk
        if len(content) > at_most:
            raise FetchError(FetchProblem.TOO_LARGE, f"more than {at_most} bytes")
        if gzip.eof:
            break  # browsers do not show what comes after the end either
    if compressed and not gzip.eof:
        raise FetchError(FetchProblem.BROKEN, "compressed body ends early")
    return bytes(content)


@contextlib.contextmanager
def _told_where(target: Target) -> Iterator[None]:
    """Every failure of one question as a FetchError that names the address asked."""
    try:
        yield
    except FetchError as error:
        error.url = str(target)
        raise
    except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, zlib.error) as error:
        raise FetchError(_problem(error), str(error) or type(error).__name__, url=str(target)) from error


def _problem(error: Exception) -> FetchProblem:
    if isinstance(error, httpcore.TimeoutException):
        return FetchProblem.TIMEOUT
    if isinstance(error, httpcore.ConnectError):
        return FetchProblem.REFUSED
    return FetchProblem.BROKEN


def _header(response: httpcore.Response, name: bytes) -> str:
    """The last one of that name, as browsers take it; empty where there is none."""
    found = [value for each, value in response.headers if each.lower() == name]
    return _text(found[-1]) if found else ""


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


@cache
def _authorities() -> ssl.SSLContext:
    return httpcore.default_ssl_context()
