"""The fields for a piece of evidence, new or being changed, and the search for one that is known."""

from typing import Any, Self

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from reviews.citing.evidence import Item, item_of
from reviews.citing.uploads import ACCEPTED
from reviews.models import STANCE_LABELS, Evidence, EvidenceFile, Snapshot
from reviews.pages.part_forms import DATE, PartForm, choices
from reviews.verdicts import Stance

#: What a fetched page can fill in.
FILLED_IN = ("title", "publisher", "published_on", "language")


class EvidenceForm(PartForm):
    prefix = "evidence"

    #: The piece that is being changed; none: it is a new one.
    editing = forms.IntegerField(required=False, widget=forms.HiddenInput)
    #: A file that was uploaded and kept: a browser would not send it a second time.
    kept_file = forms.IntegerField(required=False, widget=forms.HiddenInput)
    url = forms.URLField(
        label=_("Link"),
        max_length=2000,
        required=False,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"autocomplete": "off", "inputmode": "url"}),
    )
    file = forms.FileField(
        label=_("or a file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ",".join(ACCEPTED)}),
        help_text=_("PDF, PNG, JPEG or WebP."),
    )
    title = forms.CharField(label=_("Title"), max_length=300)
    publisher = forms.CharField(label=_("Publisher"), max_length=200, required=False)
    published_on = forms.DateField(label=_("Published on"), widget=DATE, required=False)
    language = forms.RegexField(
        "^[a-z]{2,3}$",
        label=_("Language"),
        required=False,
        error_messages={"invalid": _("Two or three small letters, such as fr or en.")},
        widget=forms.TextInput(attrs={"size": 4, "autocapitalize": "none", "autocomplete": "off"}),
    )
    quote = forms.CharField(
        label=_("Quoted passage"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Word for word; […] for what you leave out. It is looked for in the archived copy."),
    )
    stance = forms.ChoiceField(label=_("Stance"), choices=choices(STANCE_LABELS))
    accessed_on = forms.DateField(label=_("Accessed on"), widget=DATE, initial=timezone.localdate)

    @classmethod
    def of(cls, evidence: Evidence) -> Self:
        """To change what stands there."""
        item = item_of(evidence)
        form = cls()
        told: dict[str, Any] = {name: getattr(item, name) for name in form.fields if hasattr(item, name)}
        form.initial = {**told, "editing": evidence.pk, "kept_file": item.file_id}
        return form

    @classmethod
    def is_filled(cls, data: QueryDict) -> bool:
        return super().is_filled(data) or bool(data.get(cls().add_prefix("published_on"), "").strip())

    def fill_in(self, snapshot: Snapshot, publisher: str) -> None:
        """Put what a page says of itself into the fields that are empty."""
        told: dict[str, Any] = {name: getattr(snapshot, name) for name in FILLED_IN}
        told["publisher"] = publisher or snapshot.publisher
        for name, value in told.items():
            if value and not self.initial.get(name):
                self.initial[name] = value

    @property
    def kept(self) -> EvidenceFile | None:
        """The file that was kept, to show its name."""
        number = self["kept_file"].value()
        if not str(number or "").isdecimal() or len(str(number)) > 18:
            return None
        return EvidenceFile.objects.defer("content", "text", "search").filter(pk=number).first()

    def clean_kept_file(self) -> int | None:
        number: int | None = self.cleaned_data["kept_file"]
        return number if number and self.kept else None

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if "url" not in self.errors and not data.get("url") and not data.get("kept_file"):
            self.add_error("url", _("Give a link, or choose a file."))
        return data

    def item(self) -> Item:
        data = self.cleaned_data
        given = {name: data[name] for name in Item.__annotations__ if name in data}
        return Item(**given | {"stance": Stance(data["stance"]), "file_id": data["kept_file"]})


class LibraryForm(PartForm):
    """Looking for evidence that was given before, without leaving the review."""

    prefix = "library"

    q = forms.CharField(label=_("Search the evidence library"), required=False, max_length=200)
