"""Strangers' bytes: parsed in a child that cannot take the server with it."""

import time

import pytest

from claims.intake import IntakeError, freeze, markdown
from claims.intake.frozen import MAX_CHARACTERS


def test_markdown_comes_back_as_it_was_read() -> None:
    frozen = freeze("# Le titre\n\nDu *texte* 😀.\n\n- un\n- deux".encode(), "a.md")
    assert (frozen.title, frozen.text) == ("Le titre", "Le titre\n\nDu texte 😀.\n\nun\n\ndeux")
    assert [(frozen.text[b.start : b.end], b.kind) for b in frozen.layout] == [
        ("Le titre", "title"),
        ("un", "list"),
        ("deux", "list"),
    ]


def test_what_was_made_to_be_slow_is_given_up() -> None:
    before = time.monotonic()
    with pytest.raises(IntakeError, match="took too long to read"):
        freeze(b"![" * 100_000, "a.md")
    assert time.monotonic() - before < 20


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no text"),
        (b"\xff", "not in UTF-8"),
        (b"a\x00b", "not a text file"),
        (b"a" * (MAX_CHARACTERS + 1), "longer than"),
    ],
)
def test_errors_come_back_in_words(content: bytes, words: str) -> None:
    with pytest.raises(IntakeError, match=words):
        freeze(content, "a.md")


EVERYTHING = """
# Le *titre*

## Un intertitre
Une ligne\\
puis une autre
et sa suite, avec `du code`, <b>du gras</b> et ![une image](a.png).

> Une citation.

- un
  - deux

# Un second titre

    du code
"""


def test_the_child_reads_what_the_reader_reads() -> None:
    read = markdown.freeze(EVERYTHING.encode())
    assert freeze(EVERYTHING.encode(), "a.md") == read
    assert read.text == (
        "Le titre\n\nUn intertitre\n\nUne ligne\npuis une autre et sa suite, avec du code, du gras et une image."
        "\n\nUne citation.\n\nun\n\ndeux\n\nUn second titre\n\ndu code"
    )
    assert [block.kind for block in read.layout] == ["title", "heading", "list", "list", "heading"]
