"""Reads one page or document in a process of its own, with limits.

``python -m reviews.citing.reading_child text/html utf-8``

Bytes come in on standard input; out goes a JSON object with what a ``reading.Reading`` holds. A type of ``?`` stands
for an upload: what it is is found in the bytes, whatever its name says. What no reader can make sense of ends this
process with an error; what takes too long or too much is ended by the kernel.
"""

import contextlib
import io
import json
import sys
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import pypdf
import trafilatura
from lxml import etree, html
from PIL import Image

from claims.intake.child import CPU_SECONDS, limit
from claims.intake.frozen import normalise
from claims.splitting.language import UNKNOWN, detect_language

#: More than anybody reads; enough for a report of 300 pages.
MAX_CHARACTERS = 1_000_000

#: Not shown to readers, so no words of the page.
_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "textarea"}
)
#: Stand within a line; all other elements begin and end one.
_INLINE = {
    "a",
    "abbr",
    "acronym",
    "b",
    "bdi",
    "bdo",
    "big",
    "cite",
    "code",
    "data",
    "del",
    "dfn",
    "em",
    "font",
}
_INLINE |= {
    "i",
    "ins",
    "kbd",
    "label",
    "mark",
    "nobr",
    "q",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
}
_INLINE |= {"sub", "sup", "time", "tt", "u", "var", "wbr"}
_PICTURES = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp", "GIF": "image/gif"}

Answer = dict[str, Any]


def read_html(content: bytes, charset: str) -> Answer:
    encoding = charset or _utf8_or_declared(content)
    page = html.document_fromstring(content, parser=html.HTMLParser(encoding=encoding, huge_tree=True))
    text = _tidy("".join(_words(page)))
    # Last, because it takes elements out of the page.
    told = trafilatura.extract_metadata(page, extensive=False)
    return {
        "content_type": "text/html",
        "text": text,
        "title": told.title or "",
        "publisher": told.sitename or "",
        "published_on": _iso_date(told.date),
        "language": _language(page.get("lang") or "", text),
    }


def _utf8_or_declared(content: bytes) -> str | None:
    """UTF-8 where the bytes are that; None: the parser looks for what the page declares."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _words(page: Any) -> Iterator[str]:
    """The text that a reader sees, a line for each block. Iterative: pages may be nested deeper than Python's stack."""
    hidden = 0
    for event, element in etree.iterwalk(page, events=("start", "end", "comment", "pi")):
        if event in {"comment", "pi"}:
            yield element.tail or "" if not hidden else ""
            continue
        unseen = element.tag in _UNSEEN
        newline = "" if unseen or element.tag in _INLINE else "\n"
        if event == "start":
            hidden += unseen
            if not hidden:
                yield newline
                yield element.text or ""
        else:
            hidden -= unseen
            if not hidden:
                yield newline
                yield element.tail or ""


def _tidy(text: str) -> str:
    """Lines without blanks at their ends, and none of them empty."""
    lines = (" ".join(line.split(" ")).strip() for line in text.replace("\t", " ").split("\n"))
    return normalise("\n".join(line for line in lines if line))


def _iso_date(told: str | None) -> str | None:
    try:
        return date.fromisoformat((told or "")[:10]).isoformat()
    except ValueError:
        return None


def _language(declared: str, text: str) -> str:
    """Two or three letters: as declared, else by the words of the text; empty where neither says."""
    code = declared.strip().partition("-")[0].lower()
    if code.isalpha() and code.isascii() and len(code) in {2, 3}:
        return code
    found = detect_language(text)
    return "" if found == UNKNOWN else found


def read_pdf(content: bytes, charset: str) -> Answer:
    document = pypdf.PdfReader(io.BytesIO(content))
    pages: list[str] = []
    length = 0
    for page in document.pages:
        # The rest of a very long document stays unread rather than all of it.
        if length > MAX_CHARACTERS or time.process_time() > 0.8 * CPU_SECONDS:
            break
        pages.append(page.extract_text())
        length += len(pages[-1])
    told = document.metadata or pypdf.DocumentInformation()
    text = _tidy("\n".join(pages))
    made = None
    with contextlib.suppress(ValueError):  # a date that is none
        made = told.creation_date
    return {
        "content_type": "application/pdf",
        "text": text,
        "title": told.title or "",
        "publisher": "",
        "published_on": made.date().isoformat() if made else None,
        "language": _language(str(document.root_object.get("/Lang", "")), text),
    }


def read_text(content: bytes, charset: str) -> Answer:
    text = normalise(content.decode(charset or "utf-8", errors="replace"))
    return _without_facts("text/plain", text, _language("", text))


def read_picture(content: bytes, charset: str) -> Answer:
    """A picture has no words; that it opens shows that it is one."""
    with Image.open(io.BytesIO(content), formats=list(_PICTURES)) as picture:
        kind = _PICTURES[str(picture.format)]
        picture.verify()
    return _without_facts(kind, "", "")


def read_upload(content: bytes, charset: str) -> Answer:
    return (read_pdf if content.startswith(b"%PDF-") else read_picture)(content, charset)


def _without_facts(content_type: str, text: str, language: str) -> Answer:
    return {
        "content_type": content_type,
        "text": text,
        "title": "",
        "publisher": "",
        "published_on": None,
        "language": language,
    }


READERS = {
    "text/html": read_html,
    "application/xhtml+xml": read_html,
    "application/pdf": read_pdf,
    "text/plain": read_text,
    **dict.fromkeys(_PICTURES.values(), read_picture),
    "?": read_upload,
}


def main(content_type: str, charset: str) -> None:
    limit()
    answer = READERS[content_type](sys.stdin.buffer.read(), charset)
    # A NUL, or half of a pair that JSON could not carry, is no letter.
    sound = {
        name: value.replace("\x00", "").encode("utf-8", "replace").decode()
        if isinstance(value, str)
        else value
        for name, value in answer.items()
    }
    json.dump(sound | {"text": sound["text"][:MAX_CHARACTERS]}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
