"""Reading an address strictly: what two programs could read differently is refused.

Only one writing of a numeric host is taken, four decimal numbers or IPv6 in brackets. The others (127.1, 0x7f000001,
017700000001, 2130706433, …) end in a number, which no public name does, and are refused whatever they would mean.
"""

import re
import unicodedata
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import quote, urljoin, urlsplit

from claims.fetching.page import FetchError, FetchProblem

DEFAULT_PORTS = {"http": 80, "https": 443}

#: As long as an address that is stored may be.
MAX_LENGTH = 2000

#: Left out or turned into "/" by some readers, and not by others.
_AMBIGUOUS = re.compile(r"[\x00-\x1f\x7f\\]")
_AUTHORITY = re.compile(r"(?P<host>\[[^\[\]]*\]|[^\[\]:@]+)(?::(?P<port>[0-9]{0,5}))?")
_LABEL = r"(?!-)[a-z0-9_-]{1,63}(?<!-)"
_NAME = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(\.{_LABEL})*")
#: As browsers do (WHATWG URL, "ends in a number"): then it is an IPv4 address or nothing.
_ENDS_IN_NUMBER = re.compile(r"(.*\.)?([0-9]+|0x[0-9a-f]*)")
_DOTS = re.compile(r"[.\u3002\uff0e\uff61]")
#: Letters that names may hold today and that Python's codec, of 2003, turns into others or leaves out.
_DEVIATING = re.compile(r"[ßς\u200c\u200d]")
_KEPT = "/%:@!$&'()*+,;=~?[]|"


@dataclass(frozen=True)
class Target:
    """Where a request goes. ``host`` is an address without brackets, or a name in ASCII without a final dot."""

    scheme: str
    host: str
    port: int
    path: str  # with the query, percent-encoded

    @property
    def authority(self) -> str:
        """The Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"


def parse(url: str) -> Target:
    """Raises FetchError(BAD_URL)."""
    if len(url) > MAX_LENGTH:
        raise _bad(url[:100] + "…", f"longer than {MAX_LENGTH} characters")
    if _AMBIGUOUS.search(url):
        raise _bad(url, "control character or backslash")
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise _bad(url, str(error)) from error
    if parts.scheme not in DEFAULT_PORTS:
        raise _bad(url, "neither http nor https")
    authority = _AUTHORITY.fullmatch(parts.netloc)
    if authority is None:
        raise _bad(url, "a user name, no host, or a port that is none")
    port = int(authority["port"] or DEFAULT_PORTS[parts.scheme])
    try:
        host = _host(authority["host"])
        path = quote(parts.path or "/", safe=_KEPT) + (
            "?" + quote(parts.query, safe=_KEPT) if parts.query else ""
        )
    except ValueError as error:
        raise _bad(url, str(error)) from error
    target = Target(parts.scheme, host, port, path)
    if len(str(target)) > MAX_LENGTH:
        raise _bad(url[:100] + "…", f"longer than {MAX_LENGTH} characters")
    return target


def follow(target: Target, location: str) -> Target:
    """Where a redirect leads. Raises FetchError(BAD_URL)."""
    if _AMBIGUOUS.search(location):  # before urljoin leaves them out
        raise _bad(location[:MAX_LENGTH], "control character or backslash")
    try:
        return parse(urljoin(str(target), location))
    except ValueError as error:
        raise _bad(location[:MAX_LENGTH], str(error)) from error


def _host(written: str) -> str:
    """Raises ValueError."""
    if written.startswith("["):
        return str(IPv6Address(written[1:-1]))
    name = ".".join(_to_ascii(label) for label in _DOTS.split(written.lower())).removesuffix(".")
    if _ENDS_IN_NUMBER.fullmatch(name):
        try:
            return str(IPv4Address(name))
        except AddressValueError as error:
            raise ValueError("a number that is no IPv4 address in the usual writing") from error
    if not _NAME.fullmatch(name):
        raise ValueError("not a host name")
    return name


def _to_ascii(label: str) -> str:
    """Raises UnicodeError, a ValueError."""
    if label.isascii():
        return label
    if len(label) > 63:
        raise UnicodeError("label too long")
    if _DEVIATING.search(label):
        return "xn--" + unicodedata.normalize("NFKC", label).encode("punycode").decode("ascii")
    return label.encode("idna").decode("ascii").lower()


def _bad(url: str, why: str) -> FetchError:
    return FetchError(FetchProblem.BAD_URL, why, url=url)
