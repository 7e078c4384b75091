"""Stretches of a sentence, as the rules of every language ask for them.

The letters of all sentences are read as one string, ``EDGE`` before, between and after them: a sentence is
short, and to begin each one anew took as long as its rules did.
"""

import re
from collections.abc import Sequence

EDGE = "^"
BOUNDARIES = frozenset(",;:()«».-&qwruUh" + EDGE)

# A relative, complement or adverbial clause goes from its first word to the next comma; what is left is outside.
_VERB_OUTSIDE = re.compile(r"(?:[^wrquUhVH]++|[wrquUh][^,]*+)*+[VH]")
_FINITE_OUTSIDE = re.compile(r"(?:[^wrquUhVHM]++|[wrquUh][^,]*+)*+[VHM]")


def verb_outside(tags: str, letters: Sequence[str], stop: int) -> bool:
    """Whether a finite verb stands in the sentence before ``stop``, in no relative or other clause inside it."""
    return _VERB_OUTSIDE.match("".join(letters[start_of_sentence(tags, stop) : stop])) is not None


def finite_outside(tags: str, letters: Sequence[str], stop: int) -> bool:
    """The same where modals count too."""
    return _FINITE_OUTSIDE.match("".join(letters[start_of_sentence(tags, stop) : stop])) is not None


def start_of_sentence(tags: str, i: int) -> int:
    """Where the sentence of a word begins."""
    return tags.rfind(EDGE, 0, i) + 1
