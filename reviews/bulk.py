"""Acts on the claims that were ticked in a list: their forms, and a report where it could not be done."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self

from django import forms
from django.contrib.auth.models import User
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from reviews import decisions
from reviews.decisions import Conflict, NotAll, Refused
from reviews.models import SET_ASIDE_LABELS, Review
from reviews.verdicts import SetAside, Status

#: Rows of one act: more than a page has, and what was kept ticked from the one before.
MAX_ROWS = 100


class AssignForm(forms.Form):
    prefix = "assign"

    to = forms.TypedChoiceField(label=gettext_lazy("Assign to"), coerce=int, empty_value=None)
    note = forms.CharField(label=gettext_lazy("Note to them"), max_length=500, required=False)

    def __init__(self, *args: Any, editor: User, people: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {editor.pk: editor}
        if editor.has_perm("reviews.sign_off_review"):
            self.people |= {person.pk: person for person in people}
        else:
            del self.fields["note"]
        choices = [
            (pk, _("myself") if pk == editor.pk else person.get_full_name() or person.get_username())
            for pk, person in self.people.items()
        ]
        self.fields["to"].choices = choices  # type: ignore[attr-defined]


class SetAsideAllForm(forms.Form):
    prefix = "aside"

    # A duplicate names the claim it repeats: that is one by one.
    reason = forms.ChoiceField(
        label=gettext_lazy("Set aside as"),
        choices=[
            (reason.value, label)
            for reason, label in SET_ASIDE_LABELS.items()
            if reason is not SetAside.DUPLICATE
        ],
    )
    note = forms.CharField(label=gettext_lazy("In a few words"), max_length=1_000)


class PriorityForm(forms.Form):
    prefix = "priority"

    priority = forms.IntegerField(
        label=gettext_lazy("Priority"),
        min_value=0,
        max_value=100,
        help_text=gettext_lazy("0 to 100; the highest comes first."),
    )


@dataclass(slots=True)
class Bulk:
    """The three forms under the list, the rows ticked in it, and what stood in the way."""

    assign: AssignForm
    set_aside: SetAsideAllForm
    prioritise: PriorityForm
    ticked: dict[int, int] = field(default_factory=dict)  # number of the review -> version as it was seen
    error: str = ""
    conflicts: list[tuple[Review, str]] = field(default_factory=list)

    @classmethod
    def fresh(cls, editor: User, people: list[User]) -> Self:
        return cls(AssignForm(editor=editor, people=people), SetAsideAllForm(), PriorityForm())

    @classmethod
    def sent(cls, editor: User, people: list[User], data: QueryDict) -> Self:
        """As typed and ticked; the form of the pressed button is the one that is judged."""
        act = data.get("act")
        filled: dict[str, Any] = {
            "assign": AssignForm(data if act == "assign" else None, editor=editor, people=people),
            "set_aside": SetAsideAllForm(data if act == "set_aside" else None),
            "prioritise": PriorityForm(data if act == "prioritise" else None),
        }
        for name, form in filled.items():
            if name != act:
                typed = {field: data.get(form.add_prefix(field), "") for field in form.fields}
                form.initial = {field: value for field, value in typed.items() if value}
        return cls(**filled, ticked=_ticked(data.getlist("row")))

    @property
    def failed(self) -> bool:
        return bool(self.error or self.conflicts or self.wrong_form)

    @property
    def wrong_form(self) -> forms.Form | None:
        every = (self.assign, self.set_aside, self.prioritise)
        return next((form for form in every if form.errors), None)

    def run(self, act: str, editor: User) -> str:
        """Do what the button says, to all that is ticked or to none; what was done in words, "" if nothing was."""
        acts: dict[str, tuple[forms.Form, Callable[[User], str]]] = {
            "assign": (self.assign, self._assign),
            "set_aside": (self.set_aside, self._set_aside),
            "prioritise": (self.prioritise, self._prioritise),
        }
        if act not in acts:
            self.error = _("This button is not known here.")
            return ""
        form, call = acts[act]
        if not self.ticked:
            self.error = _("Tick the claims first.")
        elif len(self.ticked) > MAX_ROWS:
            self.error = _("At most %(count)d claims at once.") % {"count": MAX_ROWS}
        if self.error or not form.is_valid():
            return ""
        try:
            return call(editor)
        except NotAll as lost:
            self.conflicts = [(conflict.current, why(conflict)) for conflict in lost.conflicts]
        except Refused as refused:
            self.error = str(refused)
        except Review.DoesNotExist:
            self.error = _("One of these claims is not in the queue.")
        return ""

    def _assign(self, editor: User) -> str:
        data = self.assign.cleaned_data
        to = self.assign.people[data["to"]]
        done = len(decisions.assign_all(self.ticked.items(), editor, to, data.get("note", "")))
        if to == editor:
            return ngettext("%(count)d claim is yours.", "%(count)d claims are yours.", done) % {
                "count": done
            }
        name = to.get_full_name() or to.get_username()
        return ngettext(
            "%(count)d claim assigned to %(name)s.", "%(count)d claims assigned to %(name)s.", done
        ) % {"count": done, "name": name}

    def _set_aside(self, editor: User) -> str:
        data = self.set_aside.cleaned_data
        rows = self.ticked.items()
        done = len(decisions.set_aside_all(rows, editor, SetAside(data["reason"]), data["note"]))
        return ngettext("%(count)d claim set aside.", "%(count)d claims set aside.", done) % {"count": done}

    def _prioritise(self, editor: User) -> str:
        priority = self.prioritise.cleaned_data["priority"]
        done = len(decisions.prioritise_all(self.ticked.items(), editor, priority))
        return ngettext(
            "%(count)d claim now has priority %(priority)d.",
            "%(count)d claims now have priority %(priority)d.",
            done,
        ) % {"count": done, "priority": priority}


def why(conflict: Conflict) -> str:
    """Why one of many could not be done, as it stands now."""
    match Status(conflict.current.status):
        case Status.WAITING:
            return _("Changed in the meantime: look again.")
        case Status.IN_REVIEW if conflict.current.assignee == conflict.actor:
            return _("You hold this claim already.")
    return str(conflict)


def _ticked(rows: list[str]) -> dict[int, int]:
    """Number and version of each row, as its box has them ("17:3"); what is none of that is left out."""
    found = {}
    for row in rows[: MAX_ROWS + 1]:
        review_id, _colon, version = row.partition(":")
        if all(part.isdecimal() and len(part) < 19 for part in (review_id, version)):
            found[int(review_id)] = int(version)
    return found
