"""What readers see of a source that allows no more than excerpts, however its text is laid out."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db

FILLER = " ".join(f"Phrase sans rapport numéro {number}." for number in range(40))


def shown(editor: User, text: str, *claims: str) -> str:
    article = factories.plain_article(text, source=factories.source(display_rights="excerpts"))
    for claim in claims:
        factories.published(editor, factories.review(claim, article=article))
    return Client().get(article.get_absolute_url()).content.decode()


def test_of_a_text_in_one_line_only_what_stands_around_the_claim(editor: User) -> None:
    page = shown(editor, f"{FILLER} Le pont a rouvert mardi. {FILLER}", "Le pont a rouvert mardi")
    assert "Le pont a rouvert mardi" in page
    assert page.count("Phrase sans rapport") < 12
    assert page.count("[…]") == 1  # before it; after it the text ends for the reader


def test_two_claims_far_apart_are_two_passages(editor: User) -> None:
    page = shown(
        editor,
        f"Le pont a rouvert mardi. {FILLER} Le quai a fermé jeudi.",
        "Le pont a rouvert mardi",
        "Le quai a fermé jeudi",
    )
    assert "Le pont a rouvert mardi" in page
    assert "Le quai a fermé jeudi" in page
    assert page.count("[…]") == 1
    assert page.count("Phrase sans rapport") < 16


def test_two_claims_side_by_side_are_one_passage(editor: User) -> None:
    page = shown(
        editor,
        f"{FILLER} Le pont a rouvert mardi. Le quai a fermé jeudi.",
        "Le pont a rouvert mardi",
        "Le quai a fermé jeudi",
    )
    assert page.count("[…]") == 1


def test_words_are_not_cut(editor: User) -> None:
    article = factories.plain_article(
        f"{FILLER} Le pont a rouvert mardi. {FILLER}", source=factories.source(display_rights="excerpts")
    )
    factories.published(editor, factories.review("Le pont a rouvert mardi", article=article))
    (passage,) = Client().get(article.get_absolute_url()).context["paragraphs"]
    words = "".join(segment.text for segment in passage.segments).split()
    assert {words[0], words[-1]} <= set(FILLER.split())
