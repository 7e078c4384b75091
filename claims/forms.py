"""The forms articles are submitted with, and a claim that the splitter missed is added with."""

import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from claims.adding import Addition, Place, Taken, holds_words, places_of, stands_at
from claims.articles import Submission, Upload
from claims.intake import ACCEPTED, Frozen, IntakeError, freeze
from claims.models import VOICE_LABELS, Article, Source
from claims.splitting import Voice

#: The languages the splitter knows; empty: it finds out.
LANGUAGES = [
    ("", _("find out")),
    ("fr", _("French")),
    ("en", _("English")),
    ("es", _("Spanish")),
    ("de", _("German")),
]


#: Files of one submission: each Markdown file takes a process of its own for a third of a second.
MOST_FILES = 20


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """As FileField, for any number of files; cleaned, it is a list."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> Any:
        return [super(FilesField, self).clean(file, initial) for file in data or []]


@dataclass(frozen=True, slots=True)
class Given:
    """One text as it was given: pasted, or a file, which has a ``name``."""

    content: bytes
    name: str = ""
    content_type: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not accepted, and why, in the words of the person who submitted it."""

    name: str
    why: str


class TextsForm(forms.Form):
    """A text, pasted, or files, and what is known about them. Valid: ``given`` is not read yet."""

    source = forms.ModelChoiceField(
        Source.objects.filter(is_active=True),
        label=_("Source"),
        required=False,
        empty_label=_("not known"),
    )
    title = forms.CharField(
        label=_("Title"), max_length=300, required=False, help_text=_("Empty: the text's own first line.")
    )
    url = forms.URLField(label=_("Address"), max_length=2000, required=False, assume_scheme="https")
    byline = forms.CharField(label=_("Byline"), max_length=300, required=False)
    published_on = forms.DateField(
        label=_("Published on"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, required=False)
    text = forms.CharField(
        label=_("Text"), required=False, strip=False, widget=forms.Textarea(attrs={"rows": 16})
    )
    file = FilesField(
        label=_("or files"),
        required=False,
        allow_empty_file=True,  # intake says of it what it says of any file without text
        widget=FilesInput(attrs={"accept": ",".join(ACCEPTED)}),
        help_text=_("Text or Markdown, in UTF-8. Each file becomes an article."),
    )

    given: list[Given]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        uploads: list[UploadedFile[bytes]] = data.get("file") or []
        text: str = data.get("text") or ""
        self.given = []
        if "text" in self.errors or "file" in self.errors:
            return data
        if bool(uploads) == bool(text.strip()):
            self.add_error("text", _("Paste a text or choose a file: one of the two."))
        elif len(uploads) > MOST_FILES:
            self.add_error("file", _("More than %(count)s files at once.") % {"count": MOST_FILES})
        elif sum(upload.size or 0 for upload in uploads) > settings.MAX_UPLOAD_MB * 1024 * 1024:
            self.add_error("file", _too_large(len(uploads)))
        else:
            self._check_names(data, len(uploads))
            self.given = [_given(upload) for upload in uploads] or [Given(text.encode())]
        return data

    def _check_names(self, data: dict[str, Any], files: int) -> None:
        """What only one article can be called or have as its address."""
        for name in ("title", "url"):
            if files > 1 and data.get(name):
                self.add_error(name, _("Several files cannot share it: leave it empty, or submit one file."))


def _too_large(files: int) -> str:
    return ngettext(
        "The file is larger than %(limit)s MB.", "Together the files are larger than %(limit)s MB.", files
    ) % {"limit": settings.MAX_UPLOAD_MB}


def _given(upload: UploadedFile[bytes]) -> Given:
    return Given(upload.read(), str(upload.name), str(upload.content_type or "").replace("\x00", ""))


class SubmitForm(TextsForm):
    """Valid: ``submissions`` is what to store, at least one; ``refused`` says which files are not accepted.

    Where nothing can be accepted that is an error of the form.
    """

    submissions: list[Submission]
    refused: list[Refusal]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        self.submissions, self.refused = [], []
        for given in self.given:
            try:
                frozen = freeze(given.content, given.name)
            except IntakeError as error:
                self.refused.append(Refusal(given.name, str(error)))
            else:
                self.submissions.append(_submission(frozen, given, data))
        if not self.submissions:
            for refusal in self.refused:
                # Of one file there is nothing to tell apart.
                several = len(self.refused) > 1
                self.add_error(
                    "file" if refusal.name else "text",
                    f"{refusal.name}: {refusal.why}" if several else refusal.why,
                )
        return data


def _submission(frozen: Frozen, given: Given, data: dict[str, Any]) -> Submission:
    return Submission(
        frozen=frozen,
        source=data.get("source"),
        title=data.get("title", ""),
        url=data.get("url", ""),
        byline=data.get("byline", ""),
        published_on=data.get("published_on"),
        language=data.get("language", ""),
        upload=Upload(given.name, given.content, given.content_type) if given.name else None,
    )


#: As long as the longest sentence that the splitter reads.
LONGEST_WORDS = 3_000

#: Places offered where the same words stand several times, and the characters shown around each.
MOST_PLACES = 20
AROUND = 60


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """One of the places where the words stand, with what is around them."""

    value: str
    before: str
    words: str
    after: str


class WordsForm(forms.Form):
    """Words of an article, and which of the places where they stand is meant.

    Words that stand several times are asked for again, with ``choices`` to choose from; a script that knows the
    place sends it along. A place counts only if the words do stand there.
    """

    words = forms.CharField(
        label=_("Words of the article"),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Exactly as they stand in the text."),
    )
    place = forms.CharField(label=_("Which of them"), required=False, widget=forms.HiddenInput)

    choices: list[PlaceChoice]

    def __init__(self, *args: Any, article: Article, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.article = article
        self.choices = []
        self.fields["words"].widget.attrs["lang"] = article.language

    def place_of(self, words: str, asked: str) -> Place | None:
        """Where the words stand, or None with the error that says what to do."""
        text = self.article.text
        numbers = re.fullmatch(r"([0-9]{1,9}):([0-9]{1,9})", asked)
        if numbers:
            place = Place(int(numbers[1]), int(numbers[2]))
            if stands_at(text, place, words):
                return place
        found = places_of(text, words, MOST_PLACES + 1)
        if len(found) == 1:
            return found[0]
        if not found:
            self.add_error(
                "words",
                _("These words do not stand in this article. Copy them from the text, letter for letter."),
            )
        elif len(found) > MOST_PLACES:
            self.add_error(
                "words",
                _("These words stand there more than %(count)s times. Add some of the words around them.")
                % {"count": MOST_PLACES},
            )
        else:
            self.choices = [_place_choice(text, place) for place in found]
            self.add_error(
                "place",
                _("These words stand there %(count)s times: choose which you mean.") % {"count": len(found)},
            )
        return None

    def add_taken(self, taken: Taken) -> None:
        """Say which claim is marked there already."""
        claim = taken.appearance.claim
        self.add_error(
            "words",
            _("These words overlap with claim %(id)s, which is marked already: “%(statement)s”")
            % {"id": claim.pk, "statement": claim.statement},
        )


class AddClaimForm(WordsForm):
    """Words of an article and what they claim. Valid: ``addition`` is what to add."""

    prefix = "claim"

    statement = forms.CharField(
        label=_("Statement"),
        required=False,
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Worded to stand alone. Empty: the words as they are."),
    )
    speaker = forms.CharField(
        label=_("Speaker"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"list": "speakers-here", "autocomplete": "off"}),
    )
    voice = forms.ChoiceField(
        label=_("Voice"), choices=[(voice.value, label) for voice, label in VOICE_LABELS.items()]
    )
    hearsay = forms.BooleanField(label=_("worded as unconfirmed"), required=False)

    addition: Addition

    def __init__(self, *args: Any, article: Article, **kwargs: Any) -> None:
        super().__init__(*args, article=article, **kwargs)
        self.fields["statement"].widget.attrs["lang"] = article.language

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        words, statement = data.get("words", ""), as_line(data.get("statement", ""))
        place = self.place_of(words, data.get("place", "")) if words else None
        if statement and not holds_words(statement):
            self.add_error("statement", _("A claim is made of words."))
        if data.get("speaker") and data.get("voice") == Voice.AUTHOR:
            self.add_error(
                "voice",
                _("In the article’s own voice nobody else speaks: choose another or name no speaker."),
            )
        if place and not self.errors:
            exact = self.article.text[place.start : place.end]
            self.addition = Addition(
                place=place,
                words=exact,
                statement=statement or as_line(exact),
                speaker=data["speaker"],
                voice=Voice(data["voice"]),
                hearsay=data["hearsay"],
            )
        return data


def as_line(text: str) -> str:
    return " ".join(text.split())


def _place_choice(text: str, place: Place) -> PlaceChoice:
    # With one character of the words, so that a space beside them is kept.
    before = as_line(text[max(0, place.start - AROUND) : place.start + 1])[:-1]
    after = as_line(text[place.end - 1 : place.end + AROUND])[1:]
    if place.start > AROUND:
        before = "…" + before[before.find(" ") + 1 :]
    if place.end + AROUND < len(text):
        after = after[: after.rfind(" ") + 1] + "…"
    return PlaceChoice(f"{place.start}:{place.end}", before, as_line(text[place.start : place.end]), after)
