"""Bytes in, frozen text out: what offsets are counted in from then on.

Plain text needs no parser, and Markdown's runs in a child process with limits, so both are frozen while the
submission is answered, and the same text submitted twice is found at once.
"""

from collections.abc import Callable
from functools import partial

from claims.intake import limited, plain
from claims.intake.frozen import MAX_CHARACTERS, Frozen, IntakeError

__all__ = ["ACCEPTED", "MAX_CHARACTERS", "Frozen", "IntakeError", "freeze"]

#: File name endings and what reads them.
ACCEPTED: dict[str, Callable[[bytes], Frozen]] = {
    ".txt": plain.freeze,
    ".text": plain.freeze,
    ".md": partial(limited.freeze, "markdown"),
    ".markdown": partial(limited.freeze, "markdown"),
}


def freeze(content: bytes, name: str = "") -> Frozen:
    """The frozen text of a file; a name without an ending is taken for plain text.

    Raises IntakeError, in words for the person who submitted it, for what is not accepted.
    """
    ending = name[name.rfind(".") :].lower() if "." in name else ".txt"
    reader = ACCEPTED.get(ending)
    if reader is None:
        raise IntakeError("format", ", ".join(ACCEPTED))
    return reader(content)
