"""Bytes in, frozen text out."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claims.intake import MAX_CHARACTERS, Frozen, IntakeError, freeze
from claims.splitting import Block, BlockKind

without_memory = settings(database=None, deadline=None, derandomize=True)


def refusal(content: bytes, name: str = "") -> str:
    with pytest.raises(IntakeError) as caught:
        freeze(content, name)
    return str(caught.value)


def blocks_of(frozen: Frozen) -> list[tuple[str, str]]:
    return [(block.kind.value, frozen.text[block.start : block.end]) for block in frozen.layout]


def markdown(text: str) -> Frozen:
    return freeze(text.encode(), "article.md")


class TestPlainText:
    @pytest.mark.parametrize(
        ("content", "text"),
        [
            pytest.param(b"Un mot.\r\nDeux.\r\n\r\nTrois.", "Un mot.\nDeux.\n\nTrois.", id="CRLF"),
            pytest.param(b"Un.\rDeux.\r\rTrois.", "Un.\nDeux.\n\nTrois.", id="CR"),
            pytest.param("cafe\u0301 a\u0300 E\u0302tre".encode(), "café à Être", id="decomposed letters"),
            pytest.param(b"\xef\xbb\xbfTexte", "Texte", id="byte order mark"),
            pytest.param("\ufeffCafé 🌊".encode("utf-16-le"), "Café 🌊", id="UTF-16, little end first"),
            pytest.param("\ufeffCafé 🌊".encode("utf-16-be"), "Café 🌊", id="UTF-16, big end first"),
            pytest.param(b"\n \t Texte \n\n", "Texte", id="blank ends"),
            pytest.param(b"a\x01b\x0bc\x1fd\x7fe", "abcde", id="control characters"),
            pytest.param(b"a\tb\nc", "a\tb\nc", id="tab and newline stay"),
            pytest.param(
                "«\u00a0Deux\u202f%\u00a0» \u200d👩\u200d👧 \u00ad!".encode(),
                "«\u00a0Deux\u202f%\u00a0» \u200d👩\u200d👧 \u00ad!",
                id="typography and joiners stay",
            ),
            pytest.param("\ufeffa\x00b".encode("utf-16-le"), "ab", id="NUL, which PostgreSQL cannot store"),
            pytest.param(b"<b>gras</b> &amp; *etoile*", "<b>gras</b> &amp; *etoile*", id="no markup is read"),
        ],
    )
    def test_text_is_frozen_as(self, content: bytes, text: str) -> None:
        assert freeze(content) == Frozen(text)

    def test_spellings_of_one_text_have_one_digest(self) -> None:
        spellings = [
            "Été\nchaud".encode(),
            "Été\r\nchaud\r\n".encode(),
            "E\u0301te\u0301\nchaud".encode(),
            "\ufeffÉté\nchaud".encode(),
            "Été\nchaud".encode("utf-16"),
        ]
        assert len({freeze(spelling).sha256 for spelling in spellings}) == 1
        assert freeze("Été chaud".encode()).sha256 != freeze(spellings[0]).sha256

    @pytest.mark.parametrize("name", ["", "notes", "notes.txt", "NOTES.TXT", "v1.2.text", "été.txt"])
    def test_names_taken_for_plain_text(self, name: str) -> None:
        assert freeze(b"# Un titre", name).text == "# Un titre"

    @without_memory
    @given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
    @example("e\x01\u0301")
    @example("\r\x01\n.")
    @example(".\x85\x1c")
    def test_frozen_text_freezes_to_itself(self, text: str) -> None:
        """Or else the text that a reader copies from the page would be a second article."""
        try:
            once = freeze(text.encode("utf-16"))
        except IntakeError:
            return
        assert freeze(once.text.encode()) == once


class TestRefusals:
    """Each in words for the person who submitted it."""

    def test_nul(self) -> None:
        assert refusal(b"PK\x03\x04\x00\x00", "a.txt") == (
            "This is not a text file. Accepted are text and Markdown, in UTF-8."
        )

    def test_another_encoding(self) -> None:
        assert refusal("Un été".encode("latin-1")) == (
            "The text is not in UTF-8 (byte 3); save it as UTF-8 and submit it again."
        )

    def test_half_a_character_of_utf_16(self) -> None:
        assert "not in UTF-8 (byte " in refusal("\ufeffabc".encode("utf-16-le")[:-1])

    @pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b" \n\t \r\n", b"\x01\x02"])
    def test_nothing_in_it(self, content: bytes) -> None:
        assert refusal(content) == "There is no text in it."

    def test_markdown_with_nothing_but_markup(self) -> None:
        assert refusal(b"<br>\n\n---\n\n![](photo.jpg)\n", "a.md") == "There is no text in it."

    def test_too_long(self) -> None:
        assert freeze(b"a" * MAX_CHARACTERS).text == "a" * 1_000_000
        message = "The text is longer than 1,000,000 characters; submit it in parts."
        assert refusal(b"a" * (MAX_CHARACTERS + 1)) == message
        assert refusal(b"a" * (MAX_CHARACTERS + 1), "a.md") == message

    def test_length_counts_characters_not_bytes(self) -> None:
        assert len(freeze("é".encode() * MAX_CHARACTERS).text) == MAX_CHARACTERS

    def test_too_long_markdown_is_refused_before_it_is_read(self) -> None:
        """Reading these four megabytes takes twelve seconds; the person waits for the answer."""
        began = time.monotonic()
        assert "submit it in parts" in refusal(b"Un mot. \n\n" * 400_000, "a.md")
        assert time.monotonic() - began < 3

    @pytest.mark.parametrize("name", ["article.pdf", "article.DOCX", "article.md.exe", "article."])
    def test_unknown_ending(self, name: str) -> None:
        assert refusal(b"Texte", name) == (
            "Files of this kind are not accepted yet. Accepted are: .txt, .text, .md, .markdown."
        )


DOCUMENT = """\
Surtitre
===

# Deuxième titre

Un *chapeau* **très** `court`, avec [un lien](https://example.org "bulle") et <https://example.net>.
Il continue ici.

## Un _intertitre_

Vers un\\
Vers deux

- premier point
- second [point](x)

  sa suite
1. un

> cité &amp; répété

```python
code = "<b>"
```

    code indenté

![Une photo](photo.jpg "titre") légendée <b>en gras</b><!-- rien -->

<script>
mauvais()
</script>

### # Dernier
"""


class TestMarkdown:
    def test_what_a_reader_sees_is_the_text(self) -> None:
        assert markdown(DOCUMENT).text.split("\n\n") == [
            "Surtitre",
            "Deuxième titre",
            "Un chapeau très court, avec un lien et https://example.net. Il continue ici.",
            "Un intertitre",
            "Vers un\nVers deux",
            "premier point",
            "second point",
            "sa suite",
            "un",
            "cité & répété",
            'code = "<b>"',
            "code indenté",
            "Une photo légendée en gras",
            "# Dernier",
        ]

    def test_layout_says_what_is_heading_and_list(self) -> None:
        frozen = markdown(DOCUMENT)
        assert frozen.title == "Surtitre"
        assert blocks_of(frozen) == [
            ("title", "Surtitre"),
            ("heading", "Deuxième titre"),  # one title is enough
            ("heading", "Un intertitre"),
            ("list", "premier point"),
            ("list", "second point"),
            ("list", "sa suite"),
            ("list", "un"),
            ("heading", "# Dernier"),
        ]

    def test_offsets_count_code_points(self) -> None:
        frozen = markdown("# 🌊🌊 E\u0301te\u0301\n\n👩\u200d👧\n\n## Fin\n")
        assert frozen.layout == (Block(0, 6, BlockKind.TITLE), Block(13, 16, BlockKind.HEADING))
        assert blocks_of(frozen) == [("title", "🌊🌊 Été"), ("heading", "Fin")]

    def test_title_is_the_first_heading_of_the_first_level(self) -> None:
        frozen = markdown("## Rubrique\n\n# Le titre\n\ntexte")
        assert frozen.title == "Le titre"
        assert blocks_of(frozen) == [("heading", "Rubrique"), ("title", "Le titre")]

    def test_heading_inside_a_list_is_a_heading(self) -> None:
        assert blocks_of(markdown("- ## Point\n- autre")) == [("heading", "Point"), ("list", "autre")]

    def test_paragraph_after_a_list_is_none_of_it(self) -> None:
        assert blocks_of(markdown("- a\n  - b\n\nsuite")) == [("list", "a"), ("list", "b")]

    def test_without_headings_there_is_no_title(self) -> None:
        assert markdown("Un paragraphe.") == Frozen("Un paragraphe.")

    def test_both_endings_and_upper_case(self) -> None:
        for name in ("a.md", "a.MD", "a.markdown"):
            assert freeze(b"# Titre", name).text == "Titre"

    def test_same_text_as_plain_text_has_the_same_digest(self) -> None:
        assert markdown("# Titre\n\nUn *mot*.").sha256 == freeze(b"Titre\n\nUn mot.").sha256

    @settings(without_memory, max_examples=35)  # each starts a child process
    @given(st.text("#-* \n`>[]()!é<b&;\\_=1.\t", max_size=60))
    def test_any_layout_slices_to_whole_pieces(self, text: str) -> None:
        try:
            frozen = markdown(text)
        except IntakeError:
            return
        position = 0
        for block in frozen.layout:
            assert position <= block.start < block.end <= len(frozen.text)
            words = frozen.text[block.start : block.end]
            assert words == words.strip()
            assert frozen.text[: block.start].endswith("\n\n") or block.start == 0
            assert frozen.text[block.end :].startswith("\n\n") or block.end == len(frozen.text)
            position = block.end
        titles = [words for kind, words in blocks_of(frozen) if kind == "title"]
        assert titles == [frozen.title] * len(titles)
        assert len(titles) == bool(frozen.title)
