"""Stretches of a sentence, as the rules of every language ask for them."""

from collections.abc import Iterator, Sequence

BOUNDARIES = frozenset(",;:()«».-&qwruUh")


def outside(letters: Sequence[str], stop: int) -> Iterator[str]:
    """The letters before ``stop`` that are in no relative or complement clause."""
    inside = False
    for letter in letters[:stop]:
        if letter in "wrq":
            inside = True
        elif letter == ",":
            inside = False
        elif not inside:
            yield letter
