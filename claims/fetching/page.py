"""What comes back: a page, or the reason why there is none."""

import codecs
import re
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum, auto


class FetchProblem(StrEnum):
    BAD_URL = auto()  # not http(s), credentials in it, a host that is none; also where a redirect leads there
    FORBIDDEN_ADDRESS = auto()  # the name or one of its addresses is not on the public Internet
    FORBIDDEN_PORT = auto()
    NOT_FOUND_NAME = auto()
    REFUSED = auto()  # nobody answered at the address
    TIMEOUT = auto()
    TLS = auto()  # no encrypted connection: mostly the certificate
    TOO_MANY_REDIRECTS = auto()
    HTTP_STATUS = auto()  # an answer other than 200; FetchError.status says which
    BAD_TYPE = auto()  # not a page, text, PDF or image, or in an encoding that was not asked for
    TOO_LARGE = auto()
    BROKEN = auto()  # the answer ended early or is not HTTP


class FetchError(Exception):
    """Why there is no page. ``str()`` is for logs; the words for editors are the caller's."""

    def __init__(self, code: FetchProblem, detail: str, *, url: str = "", status: int | None = None) -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail
        self.url = url  # where it went wrong: the address asked for, or the one a redirect led to
        self.status = status

    def __str__(self) -> str:
        return f"{self.code}: {self.detail}" + (f" ({self.url})" if self.url else "")


@dataclass(frozen=True)
class Limits:
    """Seconds and bytes. ``seconds`` is for everything together: names, redirects and the slowest of bodies."""

    seconds: float = 30
    connect_seconds: float = 5
    silence_seconds: float = 10  # the longest that a server may send nothing
    redirects: int = 5
    header_bytes: int = 64 * 1024
    received_bytes: int = 10 * 1024 * 1024  # of the body, as sent; what came with the headers is not counted
    content_bytes: int = 20 * 1024 * 1024  # of the body, decompressed


@dataclass(frozen=True)
class Page:
    url: str  # as asked for
    final_url: str  # after the redirects
    status: int
    headers: list[tuple[str, str]] = field(repr=False)
    content: bytes = field(repr=False)  # decompressed
    content_type: str  # lower case, without parameters; one of CONTENT_TYPES
    charset: str | None  # what the header declares, as the name of a Python codec
    fetched_at: datetime  # UTC
    redirects: list[str]  # the addresses on the way, without the first; the last is final_url


#: Raster images only: SVG is a program.
CONTENT_TYPES = frozenset(
    {
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "application/pdf",
        "image/png",
        "image/jpeg",
        "image/gif",
        "image/webp",
    }
)

#: What browsers read where a page declares the narrower encoding (WHATWG Encoding Standard): with the curly
#: quotation marks and the œ that ISO 8859-1 lacks.
WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}

#: Codecs of the web. Python has others (punycode, unicode_escape, …) that a stranger should not choose.
CODEC = re.compile(
    r"utf-8|utf-16(-[bl]e)?|iso8859-\d+|cp(125\d|874|932|949)|koi8-[ru]|mac-roman|mac-cyrillic"
    r"|gb18030|big5(hkscs)?|euc_jp|iso2022_jp"
)


def content_type(header: str) -> str:
    return header.partition(";")[0].strip().lower()


def charset(header: str) -> str | None:
    """The codec for the charset of a Content-Type; None where there is none, or none that is known."""
    declared = re.search(r""";\s*charset\s*=\s*["']?([\w.:-]{1,40})""", header, re.ASCII | re.IGNORECASE)
    if declared is None:
        return None
    try:
        name = codecs.lookup(declared[1]).name
    except LookupError:
        return None
    name = WIDER.get(name, name)
    return name if CODEC.fullmatch(name) else None
