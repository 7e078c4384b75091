"""Two texts word by word. Whatever the texts, both can be put together again from the pieces."""

import random
import time
from itertools import pairwise

import pytest

from reviews.diffs import MAX_TOKENS, Kind, Piece, diff


def before(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces if piece.kind is not Kind.ADDED)


def after(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces if piece.kind is not Kind.REMOVED)


def shown(pieces: list[Piece]) -> str:
    signs = {Kind.SAME: "{}", Kind.REMOVED: "[-{}-]", Kind.ADDED: "[+{}+]"}
    return "".join(signs[piece.kind].format(piece.text) for piece in pieces)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Le rapport annuel.", "Le rapport mensuel.", "Le rapport [-annuel-][+mensuel+]."),
        ("", "Neuf.", "[+Neuf.+]"),
        ("Ancien.", "", "[-Ancien.-]"),
        ("Pareil.", "Pareil.", "Pareil."),
        ("", "", ""),
        # A number is one thing, a word keeps its apostrophe.
        ("3,5 % de plus", "3,7 % de plus", "[-3,5-][+3,7+] % de plus"),
        ("l’eau monte", "l’air monte", "[-l’eau-][+l’air+] monte"),
        # Whole phrases rather than words between which a lone space stays.
        ("il dit le contraire ici", "il dit tout autre chose ici", None),
        ("Un.\n\nDeux.", "Un.\n\nTrois.", "Un.\n\n[-Deux-][+Trois+]."),
        ("Le rapport dit non", "Le rapport, page 2, dit non", "Le rapport[+, page 2,+] dit non"),
        ("déjà vu", "deja vu", "[-déjà-][+deja+] vu"),
    ],
)
def test_words(old: str, new: str, expected: str | None) -> None:
    pieces = diff(old, new)
    assert (before(pieces), after(pieces)) == (old, new)
    if expected is None:
        expected = "il dit [-le contraire-][+tout autre chose+] ici"
    assert shown(pieces) == expected


def test_any_two_texts_can_be_put_together_again() -> None:
    letters = "ab .,\n’-é9👩‍👧"
    random.seed(7)
    for _turn in range(500):
        old, new = ("".join(random.choices(letters, k=random.randrange(30))) for _ in range(2))
        pieces = diff(old, new)
        assert (before(pieces), after(pieces)) == (old, new)
        assert all(piece.text for piece in pieces)
        assert all(first.kind != second.kind for first, second in pairwise(pieces))


def test_long_texts_are_compared_by_the_paragraph() -> None:
    paragraph = "mot " * (MAX_TOKENS // 4)
    old = f"{paragraph}\n{paragraph}un\n"
    new = f"{paragraph}\n{paragraph}deux\n"
    pieces = diff(old, new)
    assert [piece.kind for piece in pieces] == [Kind.SAME, Kind.REMOVED, Kind.ADDED, Kind.SAME]
    assert pieces[0].text == f"{paragraph}\n"
    assert (before(pieces), after(pieces)) == (old, new)


def test_nothing_takes_long() -> None:
    words = [str(number) for number in range(5_000)]
    random.seed(7)
    old, new = (" ".join(random.choices(words, k=MAX_TOKENS // 2)) for _ in range(2))
    lines = "\n".join("a" * (MAX_TOKENS + 1)), "\n".join("b" * (MAX_TOKENS + 1))
    start = time.perf_counter()
    diff(old, new)
    diff(*lines)
    assert time.perf_counter() - start < 3
