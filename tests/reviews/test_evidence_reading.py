"""What pages and documents tell of themselves, and that strangers' bytes harm nobody."""

from datetime import date

import pytest

from reviews.citing.reading import Reading, Unreadable, read
from tests.reviews import web_pages


def test_a_page_tells_its_title_publisher_date_language_and_words() -> None:
    found = read(web_pages.REPORT, "text/html")
    assert found == Reading(
        content_type="text/html",
        text="Accueil\nRapport 2025\n"
        "La capacité de l’hôpital s’élève à 412\u00a0lits, soit douze de plus qu’en\u00a02024.\n"
        "Le reste du rapport est consacré au personnel et aux dépenses de l’année.",
        title="Rapport 2025",
        publisher="Centre hospitalier de Valmère",
        published_on=date(2026, 3, 1),
        language="fr",
    )


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        ("<p>Été à l'œuvre".encode("cp1252"), "cp1252"),
        ('<meta charset="windows-1252"><p>Été à l\'œuvre'.encode("cp1252"), ""),
        ("<p>Été à l'œuvre".encode(), ""),
    ],
    ids=["as the header says", "as the page says", "as the bytes are"],
)
def test_letters_come_out_as_they_were_meant(content: bytes, charset: str) -> None:
    assert read(content, "text/html", charset).text == "Été à l'œuvre"


def test_what_nobody_sees_is_no_word_of_the_page() -> None:
    hidden = b"<p>A<script>B</script><style>C</style><!-- D --><template>E</template>F<br>G</p>H"
    assert read(hidden, "text/html").text == "AF\nG\nH"


def test_a_page_nested_a_thousand_deep() -> None:
    assert read(b"<div>" * 1000 + b"deep", "text/html").text == "deep"


def test_a_document() -> None:
    found = read(web_pages.pdf(), "application/pdf")
    assert (found.text, found.title, found.published_on) == (
        "The hospital has 412 beds.",
        "Annual report",
        date(2026, 3, 1),
    )


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_an_upload_is_what_its_bytes_are(kind: str) -> None:
    assert read(web_pages.picture(kind)).content_type == f"image/{kind.lower()}"
    assert read(web_pages.pdf()).content_type == "application/pdf"


@pytest.mark.parametrize(
    "content", [b"", b"<html>", b"MZ\x90", b"%PDF-1.7 and nothing", b"\x89PNG\r\n\x1a\nbut no picture"]
)
def test_what_is_none_of_these_is_not_read(content: bytes) -> None:
    with pytest.raises(Unreadable):
        read(content)


def test_plain_text_stays_as_it_is() -> None:
    assert read("Été\r\n\r\nfin".encode(), "text/plain").text == "Été\n\nfin"
