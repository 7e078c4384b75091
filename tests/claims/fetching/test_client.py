"""One page, from sites that behave well, and answers that are no pages."""

import gzip
import pickle
import socket
import time
import zlib
from datetime import UTC, datetime, timedelta

import pytest

from claims.fetching import FetchError, FetchProblem, fetch
from tests.claims.fetching.asking import QUICK, get, problem
from tests.claims.fetching.serving import Site, answer, raw, redirect, trusting

# --- Pages ----------------------------------------------------------------------------------------------------


def test_a_page(site: Site) -> None:
    site.pages["/a?b=c"] = answer("<p>Œuvre".encode(), "X-Note: é", content_type='Text/HTML; Charset="UTF-8"')
    page = get(site, "/a?b=c#d")
    assert page.url == site.url("/a?b=c#d")
    assert page.final_url == site.url("/a?b=c")
    assert (page.status, page.content_type, page.charset) == (200, "text/html", "utf-8")
    assert page.content.decode() == "<p>Œuvre"
    assert ("X-Note", "é") in page.headers
    assert page.redirects == []
    assert abs(page.fetched_at - datetime.now(UTC)) < timedelta(minutes=1)


def test_what_the_server_is_told(site: Site) -> None:
    site.pages["/"] = answer(b"")
    fetch(site.url(), allowed=site.allowed, site="https://factcheck.example")
    lines = site.asked[0].rstrip("\r\n").split("\r\n")
    assert lines[0] == "GET / HTTP/1.1"
    told = dict(line.split(": ", 1) for line in lines[1:])
    assert told.pop("Accept").startswith("text/html")
    assert told == {
        "Host": f"127.0.0.1:{site.port}",
        "User-Agent": "Factcheck (+https://factcheck.example)",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }


def test_no_cookies_and_no_referrer(site: Site) -> None:
    site.pages["/"] = answer(b"", "Set-Cookie: a=b; Path=/", "Location: /there", status="302 Found")
    site.pages["/there"] = answer(b"Hello")
    get(site)
    assert len(site.asked) == 2
    assert "cookie" not in site.asked[1].lower()
    assert "referer" not in site.asked[1].lower()


@pytest.mark.parametrize(
    ("content_type", "charset"),
    [
        ("text/html", None),
        ("text/html; charset=utf-8", "utf-8"),
        ("text/plain; charset=ISO-8859-1", "cp1252"),  # as browsers: with ’ and œ
        ("text/html;charset=windows-1252", "cp1252"),
        ("text/html; charset='latin1'", "cp1252"),
        ("text/html; charset=iso-8859-15", "iso8859-15"),
        ("text/html; level=1; charset=Shift_JIS", "cp932"),
        ("text/html; charset=klingon", None),
        ("text/html; charset=punycode", None),
        ("text/html; charset=zlib", None),
        ("text/html; charset=unicode_escape", None),
        ("text/html; charset=", None),
    ],
)
def test_charset(content_type: str, charset: str | None, site: Site) -> None:
    site.pages["/"] = answer(b"caf\xe9", content_type=content_type)
    page = get(site)
    assert page.charset == charset
    assert page.content == b"caf\xe9"


@pytest.mark.parametrize(
    "kind", ["application/xhtml+xml", "text/plain", "application/pdf", "image/png", "image/webp"]
)
def test_types(kind: str, site: Site) -> None:
    site.pages["/"] = answer(b"%", content_type=kind)
    assert get(site).content_type == kind


def test_gzip(site: Site) -> None:
    site.pages["/"] = answer(gzip.compress(b"Hello" * 1000), "Content-Encoding: gzip")
    assert get(site).content == b"Hello" * 1000


def test_what_follows_a_gzip_body_is_left_out(site: Site) -> None:
    site.pages["/"] = answer(gzip.compress(b"Hello") + b"x" * 300_000, "Content-Encoding: gzip")
    assert get(site).content == b"Hello"


def test_chunks_interim_answers_and_a_body_that_ends_with_the_connection(site: Site) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
    hints = b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n"
    site.pages["/"] = raw(
        hints + head + b"Transfer-Encoding: chunked\r\n\r\n3\r\nHel\r\n2\r\nlo\r\n0\r\n\r\n"
    )
    site.pages["/old"] = raw(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\nHello")
    assert get(site).content == b"Hello"
    assert get(site, "/old").content == b"Hello"


def test_an_answer_in_pieces(site: Site) -> None:
    def in_pieces(connection: socket.socket) -> None:
        for piece in (
            b"HTT",
            b"P/1.1 200 OK\r\nContent-Ty",
            b"pe: text/html\r\nContent-Length: 300000\r\n\r\nx",
        ):
            connection.sendall(piece)
            time.sleep(0.05)
        connection.sendall(b"x" * 299_999)

    site.pages["/"] = in_pieces
    assert len(get(site).content) == 300_000


def test_meta_refresh_is_not_followed(site: Site) -> None:
    site.pages["/"] = answer(b'<meta http-equiv="refresh" content="0;url=/there">', "Refresh: 0;url=/there")
    assert b"refresh" in get(site).content
    assert len(site.asked) == 1


# --- Redirects ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect(status: int, site: Site) -> None:
    site.pages["/"] = redirect("/é", status)
    site.pages["/%C3%A9"] = answer(b"There")
    page = get(site)
    assert (page.content, page.final_url) == (b"There", site.url("/%C3%A9"))
    assert page.redirects == [page.final_url]


def test_a_redirect_in_an_old_encoding(site: Site) -> None:
    site.pages["/"] = raw(b"HTTP/1.1 302 Found\r\nLocation: /caf\xe9\r\n\r\n")
    site.pages["/caf%C3%A9"] = answer(b"There")
    assert get(site).content == b"There"


def test_as_many_redirects_as_allowed(site: Site) -> None:
    for number in range(6):
        site.pages[f"/{number}"] = redirect(f"/{number + 1}")
    site.pages["/5"] = answer(b"There")
    page = get(site, "/0")
    assert page.redirects == [site.url(f"/{number}") for number in range(1, 6)]
    site.pages["/5"] = redirect("/6")
    site.pages["/6"] = answer(b"Too far")
    with pytest.raises(FetchError) as raised:
        get(site, "/0")
    assert raised.value.code is FetchProblem.TOO_MANY_REDIRECTS


def test_redirect_loop(site: Site) -> None:
    error = problem(site, redirect("/"))
    assert error.code is FetchProblem.TOO_MANY_REDIRECTS
    assert len(site.asked) == 6


@pytest.mark.parametrize("status", ["302 Found", "300 Multiple Choices", "304 Not Modified"])
def test_a_redirect_to_nowhere(status: str, site: Site) -> None:
    error = problem(site, answer(b"", status=status))
    assert (error.code, error.status) == (FetchProblem.HTTP_STATUS, int(status[:3]))


def test_from_http_to_https(site: Site, secure_site: Site) -> None:
    site.pages["/"] = redirect(secure_site.url("/"))
    secure_site.pages["/"] = answer(b"Safe")
    page = fetch(site.url(), allowed=site.allowed | secure_site.allowed, tls=trusting())
    assert page.content == b"Safe"
    assert page.final_url == secure_site.url("/")


# --- Answers that are no pages --------------------------------------------------------------------------------


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone", "500 Oops", "429 Slow Down", "204 Nothing"])
def test_status(status: str, site: Site) -> None:
    error = problem(site, answer(b"", status=status))
    assert (error.code, error.status) == (FetchProblem.HTTP_STATUS, int(status[:3]))


@pytest.mark.parametrize(
    "kind",
    [
        None,
        "",
        "application/zip",
        "application/octet-stream",
        "text/xml",
        "image/svg+xml",
        "html",
        "video/mp4",
    ],
)
def test_a_type_that_is_not_wanted_is_known_before_the_body(kind: str | None, site: Site) -> None:
    def never_ends(connection: socket.socket) -> None:
        answer(b"", "Transfer-Encoding: chunked", content_type=kind)(connection)
        time.sleep(5)

    assert problem(site, never_ends, QUICK).code is FetchProblem.BAD_TYPE


@pytest.mark.parametrize("encoding", ["br", "deflate", "zstd", "gzip, gzip", "compress"])
def test_an_encoding_that_was_not_asked_for(encoding: str, site: Site) -> None:
    body = zlib.compress(b"Hello")
    assert problem(site, answer(body, f"Content-Encoding: {encoding}")).code is FetchProblem.BAD_TYPE


def test_an_error_says_what_and_where_and_survives_a_queue(site: Site) -> None:
    error = problem(site, answer(b"", status="404 Not Found"))
    assert str(error) == f"http_status: status 404 ({site.url()})"
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301  (our own)
    assert (str(copy), copy.code, copy.status) == (str(error), FetchProblem.HTTP_STATUS, 404)
