"""A quoted passage is found however it is set, and only where it stands."""

import time

import pytest

from reviews.citing.quotes import find

TEXT = (
    "Le rapport dit : « La capacité s’élève à 412\u202flits », soit 12\u00a0% de plus.\n"
    "En 2025, 112 maisons… ont brûlé – toutes à Saint-Denis.\nFin du texte."
)


def found(passage: str) -> list[str]:
    return [TEXT[start:end] for start, end in find(passage, TEXT)]


@pytest.mark.parametrize(
    ("passage", "words"),
    [
        ("La capacité s'élève à 412 lits", ["La capacité s’élève à 412\u202flits"]),
        ('"la  capacité\ns\'élève à 412 lits"', ["La capacité s’élève à 412\u202flits"]),
        ("« La capacité s’élève à 412 lits »", ["La capacité s’élève à 412\u202flits"]),
        ("12% de plus", ["12\u00a0% de plus"]),
        (
            "112 maisons... ont brûlé - toutes à Saint-Denis",
            ["112 maisons… ont brûlé – toutes à Saint-Denis"],
        ),
        ("capa\u00adcité", ["capacité"]),
        ("La capacite\u0301 s'e\u0301le\u0300ve", ["La capacité s’élève"]),
        ("La capacité […] 12 % de plus", ["La capacité", "12\u00a0% de plus"]),
        (
            "Le rapport dit (...) 412 lits [...] Fin du texte.",
            ["Le rapport dit", "412\u202flits", "Fin du texte."],
        ),
    ],
)
def test_it_is_found(passage: str, words: list[str]) -> None:
    assert found(passage) == words


@pytest.mark.parametrize(
    "passage",
    [
        "La capacite s'eleve",  # accents count
        "12 maisons",  # 112 is another number
        "maison",  # and this another word
        "La capacité s'élève à 413 lits",
        "Fin du texte. […] Le rapport dit",  # not in this order
        "[…]",
        "« »",
        "",
    ],
)
def test_it_is_not_found(passage: str) -> None:
    assert found(passage) == []


def test_a_long_page_and_a_long_passage_take_no_time() -> None:
    page = "mot après mot et encore " * 40_000
    begin = time.process_time()
    assert find("mot après mot et encore " * 200 + "fin", page) == []
    assert find("a " * 2_500 + "b", "a " * 200_000) == []
    assert find("mot après mot […] encore", page)
    assert time.process_time() - begin < 3
