"""The numbers of a wording, whether it denies, and the grams by which it is found."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.wording import fold, is_negated, numbers, signature, word_grams


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Le barrage a cédé", set()),
        ("Douze maisons", {12}),
        ("12 maisons", {12}),
        ("vingt-deux maisons", {22}),
        ("vingt et un ponts", {21}),
        ("quatre-vingt-dix-huit ponts", {98}),
        ("soixante-dix-sept ponts", {77}),
        ("neuf cents ponts", {900}),
        ("deux millions trois cent mille euros", {2_300_000}),
        ("2,3 millions d'euros", {2_300_000}),
        ("40\u202f000 décès", {40_000}),
        ("40,000 deaths", {40_000}),
        ("40.000 décès", {40_000}),
        ("forty thousand deaths", {40_000}),
        ("two hundred and five houses", {205}),
        ("twenty-five to thirty people", {25, 30}),
        ("trente personnes et deux chiens", {30, 2}),
        ("trois, vingt, cent", {3, 20, 100}),
        ("des millions d'oiseaux", {1_000_000}),
        ("une centaine de ponts", {100}),
        ("5 % et 5 pour cent, 5 per cent", {5}),
        ("un élève sur cinq", {5}),
        ("one of them", set()),
        ("en 2025, 300 ponts", {2025, 300}),
        ("le 1er mars 2026 à 18h30", {1, 2026, 18, 30}),
        ("300 deux-roues", {300, 2}),
        ("0.125 part", {Decimal("0.125")}),
    ],
)
def test_numbers(statement: str, expected: set[Decimal | int]) -> None:
    assert numbers(statement) == expected


@pytest.mark.parametrize(
    "statement",
    [
        "Le barrage n'a pas cédé",
        "Le barrage n’a jamais cédé",
        "Aucun barrage n'a cédé",
        "Il n'y a plus de lits",
        "L'armée dément avoir tiré",
        "The dam did not break",
        "The dam didn’t break",
        "The dam never broke",
        "The army denies it",
    ],
)
def test_what_denies(statement: str) -> None:
    assert is_negated(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "Le barrage a cédé",
        "L'hôpital ne compte que douze lits",
        "Plus de douze lits ont été fermés",
        "Une personne est morte",
        "The dam broke",
        "No 10 has published the letter",
        "The knot was tied",
    ],
)
def test_what_does_not_deny(statement: str) -> None:
    assert not is_negated(statement)


@pytest.mark.parametrize(
    "other", ["L’Œuvre a été détruite !", "L'OEUVRE a ETE DETRUITE", "l' oeuvre, a été détruite"]
)
def test_spelling_makes_no_difference_to_the_signature(other: str) -> None:
    assert signature(other) == signature("L'œuvre a été détruite")


def test_the_order_of_words_makes_no_difference_to_the_signature() -> None:
    assert signature("crue détruit pont") == signature("pont détruit crue")


def test_signatures_stay_what_they_are() -> None:
    """They are stored: whoever changes them adds a migration, and then this line."""
    assert signature("Le pont") == [-260750759, 501752645, 635830417]


@given(st.text())
def test_any_text_will_do(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    grams = signature(text)
    assert grams == sorted(set(grams))
    assert all(-(2**31) <= gram < 2**31 for gram in grams)
    assert {gram for word in word_grams(text) for gram in word} == set(grams)
    assert all(number >= 0 for number in numbers(text))
    is_negated(text)
