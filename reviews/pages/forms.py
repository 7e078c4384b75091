"""The forms of the review page. One HTML form holds judgement, new evidence and setting aside together, so
that no button loses what was typed for another."""

from typing import Any, Self

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from claims.models import Claim
from reviews.models import (
    JUDGED_LABELS,
    SET_ASIDE_LABELS,
    VERDICT_LABELS,
    Review,
)
from reviews.pages.evidence_forms import EvidenceForm as EvidenceForm
from reviews.pages.part_forms import DATE, choices
from reviews.pages.part_forms import PartForm as PartForm
from reviews.verdicts import Judged, Judgement, Missing, SetAside, Verdict

#: What is said at the field where something lacks.
MISSING_TEXTS = {
    Missing.VERDICT: _("Choose a verdict."),
    Missing.RATIONALE: _("Say why, in a paragraph that readers will understand."),
    Missing.EVIDENCE: _("Add at least one link that supports or refutes the claim."),
    Missing.SEARCHED_FOR: _("Say what you looked for and did not find."),
    Missing.RECHECK_ON: _("Say when to check again."),
    Missing.CORRECTION_NOTE: _("Say what is corrected and why: readers will see it."),
}


class JudgementForm(forms.Form):
    """What may be saved as a draft at any time; ``decisions.submit`` says what is missing in the end."""

    verdict = forms.ChoiceField(
        label=_("Verdict"), choices=choices(VERDICT_LABELS), widget=forms.RadioSelect, required=False
    )
    judged = forms.ChoiceField(
        label=_("What is judged"),
        choices=choices(JUDGED_LABELS),
        widget=forms.RadioSelect,
        required=False,
        initial=Judged.STATEMENT.value,
    )
    rationale = forms.CharField(
        label=_("Rationale"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_("Why, in one paragraph that readers will see."),
    )
    searched_for = forms.CharField(
        label=_("What was looked for"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For unverifiable: what would have settled it, and where you looked."),
    )
    recheck_on = forms.DateField(label=_("Check again on"), required=False, widget=DATE)
    correction_note = forms.CharField(
        label=_("Correction note"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("What is corrected and why; readers will see it."),
    )

    def __init__(self, *args: Any, review: Review, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if review.corrects_id is None:
            del self.fields["correction_note"]

    def judgement(self) -> Judgement:
        """What was typed, after ``is_valid``; a field with an error counts as empty, so that the rest can be kept."""
        data = self.cleaned_data
        return Judgement(
            verdict=Verdict(data["verdict"]) if data.get("verdict") else None,
            judged=Judged(data.get("judged") or Judged.STATEMENT),
            rationale=data.get("rationale", ""),
            searched_for=data.get("searched_for", ""),
            recheck_on=data.get("recheck_on"),
            correction_note=data.get("correction_note", ""),
        )

    def add_missing(self, lacking: list[Missing]) -> None:
        """Each lack at its field; evidence has none here and stands at the top."""
        for lack in lacking:
            self.add_error(lack.value if lack.value in self.fields else None, MISSING_TEXTS[lack])


class SetAsideForm(PartForm):
    prefix = "set_aside"

    reason = forms.ChoiceField(label=_("Why"), choices=choices(SET_ASIDE_LABELS))
    note = forms.CharField(label=_("In a few words"), max_length=1_000)
    duplicate_of = forms.IntegerField(
        label=_("Number of the claim it repeats"),
        required=False,
        min_value=1,
        max_value=2**62,
        help_text=_("As it stands at the head of that claim's page: “claim 12”."),
    )

    @classmethod
    def after(cls, act: str, argument: str, data: QueryDict) -> Self:
        """The form after a button was pressed. One beside a similar claim fills it in; a note that was typed stays."""
        if act != "set_aside":
            return cls.as_typed(data)
        if argument:
            typed = data.copy()
            name = cls().add_prefix
            typed[name("reason")] = SetAside.DUPLICATE.value
            typed[name("duplicate_of")] = argument
            if not typed.get(name("note"), "").strip():
                typed[name("note")] = gettext("The same in other words.")
            data = typed
        return cls(data)

    def clean_duplicate_of(self) -> Claim | None:
        number = self.cleaned_data["duplicate_of"]
        if number is None:
            return None
        claim = Claim.objects.filter(pk=number).first()
        if claim is None:
            raise forms.ValidationError(_("There is no claim of this number."))
        return claim

    def reason_chosen(self) -> SetAside:
        return SetAside(self.cleaned_data["reason"])


class SkipForm(PartForm):
    prefix = "skip"

    reason = forms.CharField(
        label=_("Why you skip it"),
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("If the next one should know; it stands in the history."),
    )


class TakeOverForm(forms.Form):
    prefix = "take_over"

    note = forms.CharField(
        label=_("Why you take it over"),
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("The one who holds it is told."),
    )


class ReturnForm(forms.Form):
    prefix = "return"

    comment = forms.CharField(
        label=_("What should be changed"), max_length=5_000, widget=forms.Textarea(attrs={"rows": 3})
    )


class WithdrawForm(forms.Form):
    prefix = "withdraw"

    reason = forms.CharField(
        label=_("Why it is withdrawn"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Readers will see it."),
    )
