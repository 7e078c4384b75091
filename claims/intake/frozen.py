"""The frozen text: what every format ends as."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field

from django.utils.translation import gettext, gettext_noop

from claims.splitting import Block

#: A long newspaper page has 60,000 characters, a novel a million.
MAX_CHARACTERS = 1_000_000

# What PostgreSQL cannot store (NUL) or nobody can see; tab, newline and the format characters stay.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

_MESSAGES = {
    "empty": gettext_noop("There is no text in it."),
    "too_long": gettext_noop("The text is longer than %(detail)s characters; submit it in parts."),
    "not_text": gettext_noop("This is not a text file. Accepted are text and Markdown, in UTF-8."),
    "encoding": gettext_noop(
        "The text is not in UTF-8 (byte %(detail)s); save it as UTF-8 and submit it again."
    ),
    "limit": gettext_noop("The file took too long to read. Submit it as plain text, or in parts."),
    "format": gettext_noop("Files of this kind are not accepted yet. Accepted are: %(detail)s."),
}


class IntakeError(ValueError):
    """Why a submission was not accepted, in the words of the person who submitted it."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail

    def __str__(self) -> str:
        return gettext(_MESSAGES[self.code]) % {"detail": self.detail}


@dataclass(frozen=True, slots=True)
class Frozen:
    """``layout`` holds the blocks a format told us of, in offsets of ``text``; empty where it has none."""

    text: str
    title: str = ""
    layout: tuple[Block, ...] = field(default=())

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()


def decode(content: bytes) -> str:
    """UTF-8, with or without a byte order mark, or UTF-16 with one; newlines as ``\\n``, letters composed (NFC)."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    else:
        encoding = "utf-8-sig"
        if b"\x00" in content:
            raise IntakeError("not_text")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise IntakeError("encoding", str(error.start)) from error
    return normalise(text)


def normalise(text: str) -> str:
    """The text as it is frozen: NFC, ``\\n`` for every newline, no control characters, no blank ends."""
    text = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", text).strip()


def checked(frozen: Frozen) -> Frozen:
    """Raises IntakeError for a text that is empty or too long."""
    if not frozen.text:
        raise IntakeError("empty")
    if len(frozen.text) > MAX_CHARACTERS:
        raise IntakeError("too_long", f"{MAX_CHARACTERS:,}")
    return frozen
