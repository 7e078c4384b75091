"""File names as they can be printed and stored."""

import os
from pathlib import Path


def readable(path: Path) -> str:
    """The path with a question mark diamond for what is not UTF-8 in it, as in names out of old archives."""
    return os.fsencode(path).decode(errors="replace")
