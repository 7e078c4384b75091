"""What a person may submit, and what they are told otherwise."""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict

from claims.forms import SubmitForm
from tests import factories

pytestmark = pytest.mark.django_db


def filled(*files: SimpleUploadedFile, **data: Any) -> SubmitForm:
    return SubmitForm(data, MultiValueDict({"file": list(files)} if files else {}))


def file(content: bytes, name: str = "article.txt", content_type: str = "text/plain") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type)


def errors(form: SubmitForm) -> dict[str, list[str]]:
    assert not form.is_valid()
    return {field: [str(error) for error in found] for field, found in form.errors.items()}


class TestValid:
    def test_pasted_text(self) -> None:
        form = filled(text="\n Un texte.\r\nEt la suite. \n")
        assert form.is_valid()
        assert form.submissions[0].frozen.text == "Un texte.\nEt la suite."
        assert form.submissions[0].upload is None

    def test_pasted_text_is_no_markdown(self) -> None:
        form = filled(text="# Un texte")
        assert form.is_valid()
        assert form.submissions[0].frozen.text == "# Un texte"

    def test_file(self) -> None:
        content = "# Un texte\r\n".encode("utf-16")
        form = filled(file(content, "article.md", "text/markdown"), text="  \n")
        assert form.is_valid()
        assert form.submissions[0].frozen.title == "Un texte"
        upload = form.submissions[0].upload
        assert upload
        assert (upload.name, upload.content, upload.content_type) == ("article.md", content, "text/markdown")

    def test_all_that_is_known_about_it(self) -> None:
        source = factories.source()
        form = filled(
            text="Un texte.",
            source=str(source.pk),
            title="Un titre",
            url="journal.example/1",
            byline="Anne Morel",
            published_on="2026-03-02",
            language="fr",
        )
        assert form.is_valid()
        found = form.submissions[0]
        assert (found.source, found.title, found.byline) == (source, "Un titre", "Anne Morel")
        assert (found.url, found.language) == ("https://journal.example/1", "fr")
        assert found.published_on == date(2026, 3, 2)

    def test_nothing_is_known_about_it(self) -> None:
        form = filled(text="Un texte.")
        assert form.is_valid()
        found = form.submissions[0]
        assert (found.source, found.published_on) == (None, None)
        assert (found.title, found.url, found.byline, found.language) == ("", "", "", "")

    def test_file_of_just_the_size(self, settings: object) -> None:
        settings.MAX_UPLOAD_MB = 1  # type: ignore[attr-defined]
        assert filled(file(b"mot " * (1024 * 1024 // 4 - 100_000) + b" " * 400_000)).is_valid()


class TestRefused:
    ONE_OF_THE_TWO = {"text": ["Paste a text or choose a file: one of the two."]}

    def test_neither_text_nor_file(self) -> None:
        assert errors(filled(text=" \n\t ")) == self.ONE_OF_THE_TWO
        assert errors(filled(title="Un titre")) == self.ONE_OF_THE_TWO

    def test_both(self) -> None:
        assert errors(filled(file(b"Un texte."), text="Un texte.")) == self.ONE_OF_THE_TWO

    @pytest.mark.parametrize(
        ("upload", "message"),
        [
            (
                file(b"Un texte.", "article.pdf"),
                "Files of this kind are not accepted yet. Accepted are: .txt, .text, .md, .markdown.",
            ),
            (file(b"PK\x00\x00"), "This is not a text file. Accepted are text and Markdown, in UTF-8."),
            (
                file("été".encode("latin-1")),
                "The text is not in UTF-8 (byte 0); save it as UTF-8 and submit it again.",
            ),
            (file(b" \n"), "There is no text in it."),
            (file(b""), "There is no text in it."),
            (
                file(b"a" * 1_000_001),
                "The text is longer than 1,000,000 characters; submit it in parts.",
            ),
        ],
    )
    def test_file(self, upload: SimpleUploadedFile, message: str) -> None:
        assert errors(filled(upload)) == {"file": [message]}

    def test_file_that_is_too_large(self, settings: object) -> None:
        settings.MAX_UPLOAD_MB = 1  # type: ignore[attr-defined]
        upload = file(b"a" * (1024 * 1024 + 1))
        assert errors(filled(upload)) == {"file": ["The file is larger than 1 MB."]}

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("a" * 1_000_001, "The text is longer than 1,000,000 characters; submit it in parts."),
            ("\x01", "There is no text in it."),
            ("a\x00b", "Null characters are not allowed."),
        ],
    )
    def test_text(self, text: str, message: str) -> None:
        assert errors(filled(text=text)) == {"text": [message]}

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("title", "a" * 301),
            ("byline", "a" * 301),
            ("url", "not an address"),
            ("url", "javascript:alert(1)"),
            ("url", "https://a.example/" + "a" * 2000),
            ("published_on", "yesterday"),
            ("language", "tlh"),
            ("source", "0"),
        ],
    )
    def test_what_is_known_about_it(self, field: str, value: str) -> None:
        assert list(errors(filled(**{"text": "Un texte.", field: value}))) == [field]

    def test_source_that_is_not_active_any_more(self) -> None:
        source = factories.source(is_active=False)
        assert list(errors(filled(text="Un texte.", source=str(source.pk)))) == ["source"]
        assert source not in SubmitForm().fields["source"].queryset  # type: ignore[attr-defined]


def test_person_is_told_which_files_are_accepted() -> None:
    assert 'accept=".txt,.text,.md,.markdown"' in str(SubmitForm()["file"])
