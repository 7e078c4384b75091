"""A fetched page as archives keep it: one response record of WARC 1.0, gzipped, that their tools can read."""

import io
import string
from urllib.parse import quote

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from claims.fetching import Page

#: True of the bytes on the line, not of the content that is kept: they go on record under another name.
_OF_THE_TRANSFER = {"content-encoding", "transfer-encoding", "content-length"}


def record(page: Page) -> bytes:
    """The record, with the headers as they came and the content as it was meant (decompressed)."""
    headers = [
        (f"X-Archive-Orig-{name}" if name.lower() in _OF_THE_TRANSFER else name, _one_line(value))
        for name, value in page.headers
    ]
    headers.append(("Content-Length", str(len(page.content))))
    target = io.BytesIO()
    writer = WARCWriter(target, gzip=True)
    writer.write_record(
        writer.create_warc_record(
            page.final_url,
            "response",
            payload=io.BytesIO(page.content),
            length=len(page.content),
            warc_headers_dict={"WARC-Date": page.fetched_at.strftime("%Y-%m-%dT%H:%M:%SZ")},
            http_headers=StatusAndHeaders(f"{page.status} OK", headers, protocol="HTTP/1.1"),
        )
    )
    return target.getvalue()


def _one_line(value: str) -> str:
    """A header as a WARC may hold it: ASCII in one line; anything else percent-encoded."""
    return " ".join(quote(value, safe=string.printable).split())
