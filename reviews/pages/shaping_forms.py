"""The forms of the shaping page. They stand in one HTML form, so that no button loses what was typed for another."""

import re
from typing import Any, cast

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims import shaping
from claims.adding import Place, holds_words, places_of, stands_at
from claims.forms import LONGEST_WORDS, MOST_PLACES, WordsForm, as_line
from claims.models import VOICE_LABELS, Appearance, Claim
from claims.shaping import Attribution, Part
from claims.splitting import Voice


class RewordForm(forms.Form):
    prefix = "reword"

    statement = forms.CharField(
        label=_("Statement"),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Worded to stand alone: who, what, where and when, without the article beside it."),
    )

    #: The claim that is worded so already, if there is one.
    namesake: Claim | None = None

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": {"statement": claim.statement}, **kwargs})
        self.fields["statement"].widget.attrs["lang"] = claim.language

    def clean_statement(self) -> str:
        return _a_statement(self.cleaned_data["statement"])


def _sentence(words: str) -> str:
    """Words from within a sentence as a statement begins."""
    line = as_line(words)
    return line[:1].upper() + line[1:]


def _a_statement(text: str) -> str:
    line = as_line(text)
    if not holds_words(line):
        raise forms.ValidationError(_("A claim is made of words."))
    return line


class SpanForm(WordsForm):
    """Where the claim begins and ends. Valid: ``span`` is the place."""

    prefix = "span"

    span: Place

    def __init__(self, *args: Any, appearance: Appearance, **kwargs: Any) -> None:
        self.now = Place(appearance.start, appearance.end)
        initial = words_at(appearance.article.text, self.now)
        super().__init__(*args, **{"article": appearance.article, "initial": initial, **kwargs})
        self.fields["words"].label = _("Words of the claim")
        self.fields["words"].widget.attrs["rows"] = 3

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        place = self.place_of(data["words"], data.get("place", "")) if data.get("words") else None
        if place:
            self.span = place
        return data

    def place_of(self, words: str, asked: str) -> Place | None:
        """Of several places the one that is meant is the one where the claim stands now, if no other is chosen."""
        text = self.article.text
        chosen = as_place(asked)
        if chosen is None or not stands_at(text, chosen, words):
            here = [place for place in places_of(text, words, MOST_PLACES) if _meet(place, self.now)]
            if len(here) == 1:
                return here[0]
        return super().place_of(words, asked)

    def moved(self, edge: shaping.Edge, steps: int) -> dict[str, str]:
        """What the form shows when one edge went a word on, from where its words stand or else the claim's."""
        text = self.article.text
        place = as_place(self["place"].value() or "")
        if place is None or not stands_at(text, place, self["words"].value() or ""):
            place = self.now
        return words_at(text, shaping.moved(text, place, edge, 1 if steps > 0 else -1))


def words_at(text: str, place: Place) -> dict[str, str]:
    """The fields of a place; the words in one line, as they are typed."""
    return {"words": as_line(text[place.start : place.end]), "place": f"{place.start}:{place.end}"}


def as_place(asked: str) -> Place | None:
    numbers = re.fullmatch(r"([0-9]{1,9}):([0-9]{1,9})", asked)
    return Place(int(numbers[1]), int(numbers[2])) if numbers else None


def _meet(one: Place, other: Place) -> bool:
    return one.start < other.end and other.start < one.end


#: Words shown on either side of a cut.
_SHOWN = 4


class DivideForm(forms.Form):
    """Where to split, and what the two parts claim. Valid: ``parts`` are the two.

    ``shown`` is the cut whose parts stand in the fields: where another is chosen, they are filled in again before
    anything is split.
    """

    prefix = "split"

    cut = forms.TypedChoiceField(label=_("Cut"), coerce=int)
    shown = forms.CharField(required=False, widget=forms.HiddenInput)
    first = forms.CharField(
        label=_("First part: this claim"), max_length=LONGEST_WORDS, widget=forms.Textarea(attrs={"rows": 2})
    )
    second = forms.CharField(
        label=_("Second part: a new claim"),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    parts: tuple[Part, Part]

    def __init__(self, *args: Any, appearance: Appearance, **kwargs: Any) -> None:
        self.appearance = appearance
        self.cuts = shaping.cuts(appearance.exact)
        likely = shaping.likely_cut(appearance.exact)
        initial = {} if likely is None else self.filled(likely)
        super().__init__(*args, **{"initial": initial, **kwargs})
        cast(forms.ChoiceField, self.fields["cut"]).choices = [(at, self._around(at)) for at in self.cuts]
        for name in ("cut", "first", "second"):
            self.fields[name].widget.attrs["lang"] = appearance.article.language

    def _around(self, at: int) -> str:
        before, after = self.appearance.exact[:at].split(), self.appearance.exact[at:].split()
        left = ("… " if len(before) > _SHOWN else "") + " ".join(before[-_SHOWN:])
        right = " ".join(after[:_SHOWN]) + (" …" if len(after) > _SHOWN else "")
        return f"{left} | {right}"

    def places(self, at: int) -> tuple[Place, Place]:
        where = Place(self.appearance.start, self.appearance.end)
        return shaping.halves(self.appearance.article.text, where, self.appearance.start + at)

    def filled(self, at: int) -> dict[str, str]:
        """What the form shows for a cut: each part in the words of the text, to be worded by hand."""
        text = self.appearance.article.text
        first, second = (_sentence(text[place.start : place.end]) for place in self.places(at))
        return {"cut": str(at), "shown": str(at), "first": first, "second": second}

    def cut_again(self) -> dict[str, str] | None:
        """What the form shows after another cut was chosen; parts that were worded by hand stay. None: nothing new."""
        chosen, shown = (str(self[name].value() or "") for name in ("cut", "shown"))
        known = {str(at) for at in self.cuts}
        if chosen not in known or chosen == shown:
            return None
        before, after = self.filled(int(shown)) if shown in known else {}, self.filled(int(chosen))
        for name in ("first", "second"):
            typed = str(self[name].value() or "")
            if typed.strip() and as_line(typed) != before.get(name):
                after[name] = typed
        return after

    def clean_first(self) -> str:
        return _a_statement(self.cleaned_data["first"])

    def clean_second(self) -> str:
        return _a_statement(self.cleaned_data["second"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors:
            first, second = self.places(data["cut"])
            self.parts = (Part(first, data["first"]), Part(second, data["second"]))
        return data


class MergeForm(forms.Form):
    prefix = "merge"

    number = forms.IntegerField(
        label=_("Number of the other claim"),
        min_value=1,
        max_value=2**62,
        help_text=_("As it stands at the head of that claim's page: “claim 12”."),
    )

    def clean_number(self) -> Claim:
        claim = Claim.objects.select_related("merged_into").filter(pk=self.cleaned_data["number"]).first()
        if claim is None:
            raise forms.ValidationError(_("There is no claim of this number."))
        return claim


class AttributeForm(forms.Form):
    """Who says it. Valid: ``attribution`` is what to store."""

    prefix = "who"

    speaker = forms.CharField(
        label=_("Speaker"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"list": "speakers-here", "autocomplete": "off"}),
        help_text=_("As the article calls them. A role without a name stays as it is written."),
    )
    voice = forms.ChoiceField(
        label=_("Voice"), choices=[(voice.value, label) for voice, label in VOICE_LABELS.items()]
    )
    cue = forms.CharField(
        label=_("Attributed by the words"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("Such as “according to”, “said”."),
    )
    hearsay = forms.BooleanField(label=_("worded as unconfirmed"), required=False)

    attribution: Attribution

    def __init__(self, *args: Any, appearance: Appearance, **kwargs: Any) -> None:
        known = shaping.attribution_of(appearance)
        initial = {
            "speaker": known.speaker,
            "voice": known.voice.value,
            "cue": known.cue,
            "hearsay": known.hearsay,
        }
        super().__init__(*args, **{"initial": initial, **kwargs})
        for name in ("speaker", "cue"):
            self.fields[name].widget.attrs["lang"] = appearance.article.language

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("speaker") and data.get("voice") == Voice.AUTHOR:
            self.add_error(
                "voice",
                _("In the article’s own voice nobody else speaks: choose another or name no speaker."),
            )
        if not self.errors:
            self.attribution = Attribution(
                speaker=as_line(data["speaker"]),
                voice=Voice(data["voice"]),
                hearsay=data["hearsay"],
                cue=as_line(data["cue"]),
            )
        return data


def worded_already(claim: Claim) -> str | Promise:
    return gettext(
        "Claim %(id)s is worded so already: “%(statement)s” Merge the two, or word it differently."
    ) % {
        "id": claim.pk,
        "statement": claim.statement,
    }
