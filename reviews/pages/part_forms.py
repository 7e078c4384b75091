"""A part of the review page's one form: shown again as it was typed when another part's button was pressed."""

from collections.abc import Mapping
from typing import Any, Self

from django import forms
from django.http import QueryDict

DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def choices(labels: Mapping[Any, Any]) -> list[tuple[str, Any]]:
    return [(member.value, label) for member, label in labels.items()]


class PartForm(forms.Form):
    """A part of the page's one form, with names of its own."""

    @classmethod
    def as_typed(cls, data: QueryDict) -> Self:
        """The form showing what was typed, not yet judged: another button was pressed."""
        form = cls()
        typed = {name: data.get(form.add_prefix(name), "") for name in form.fields}
        form.initial = {name: value for name, value in typed.items() if value}
        return form

    @classmethod
    def is_filled(cls, data: QueryDict) -> bool:
        """Whether anything was typed that would be lost; choices and dates are there from the start."""
        form = cls()
        return any(
            data.get(form.add_prefix(name), "").strip()
            for name, field in form.fields.items()
            if not isinstance(field, forms.ChoiceField | forms.DateField)
        )
