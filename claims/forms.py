"""The form an article is submitted with."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from claims.articles import Submission, Upload
from claims.intake import ACCEPTED, IntakeError, freeze
from claims.models import Source

#: The languages the splitter knows; empty: it finds out.
LANGUAGES = [
    ("", _("find out")),
    ("fr", _("French")),
    ("en", _("English")),
    ("es", _("Spanish")),
    ("de", _("German")),
]


class SubmitForm(forms.Form):
    """A text, pasted or as a file, and what is known about it. Valid: ``submission`` is what to store."""

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
    file = forms.FileField(
        label=_("or a file"),
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(ACCEPTED)}),
        help_text=_("Text or Markdown, in UTF-8."),
    )

    submission: Submission

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        upload: UploadedFile[bytes] | None = data.get("file")
        text: str = data.get("text") or ""
        if "text" in self.errors or "file" in self.errors:
            return data
        if bool(upload) == bool(text.strip()):
            message = _("Paste a text or choose a file: one of the two.")
            self.add_error("text", message)
            return data
        field, content, name = ("text", text.encode(), "")
        if upload:
            field, content, name = "file", self._read(upload), str(upload.name)
        try:
            frozen = freeze(content, name)
        except IntakeError as error:
            self.add_error(field, str(error))
            return data
        self.submission = Submission(
            frozen=frozen,
            source=data.get("source"),
            title=data.get("title", ""),
            url=data.get("url", ""),
            byline=data.get("byline", ""),
            published_on=data.get("published_on"),
            language=data.get("language", ""),
            upload=Upload(name, content, str(upload.content_type or "").replace("\x00", ""))
            if upload
            else None,
        )
        return data

    def _read(self, upload: UploadedFile[bytes]) -> bytes:
        if (upload.size or 0) > settings.MAX_UPLOAD_MB * 1024 * 1024:
            raise forms.ValidationError(
                {"file": _("The file is larger than %(limit)s MB.") % {"limit": settings.MAX_UPLOAD_MB}}
            )
        content: bytes = upload.read()
        return content
