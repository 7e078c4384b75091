"""Stretches of a sentence, as the rules of every language ask for them."""

import re
from collections.abc import Sequence

BOUNDARIES = frozenset(",;:()«».-&qwruUh")

# A relative, complement or adverbial clause goes from its first word to the next comma; what is left is outside.
_VERB_OUTSIDE = re.compile(r"(?:[^wrquUhVH]++|[wrquUh][^,]*+)*+[VH]")
_FINITE_OUTSIDE = re.compile(r"(?:[^wrquUhVHM]++|[wrquUh][^,]*+)*+[VHM]")


def verb_outside(letters: Sequence[str], stop: int) -> bool:
    """Whether a finite verb stands before ``stop`` in no relative, complement or adverbial clause."""
    return _VERB_OUTSIDE.match("".join(letters[:stop])) is not None


def finite_outside(letters: Sequence[str], stop: int) -> bool:
    """The same where modals count too."""
    return _FINITE_OUTSIDE.match("".join(letters[:stop])) is not None
