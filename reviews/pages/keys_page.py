"""The keys of one editor: shown, changed, switched off. And what templates know of them."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from reviews.desk import editor, may_judge
from reviews.keys import DEFAULT_KEYS, KeyAct, as_key, changes, clashes, in_use
from reviews.models import KEY_LABELS, DeskPreferences


def keys(request: HttpRequest) -> dict[str, object]:
    """Template context ``keys``: the key of each act, empty where keys are off; looked up only where it is shown."""

    def look() -> dict[KeyAct, str]:
        user = getattr(request, "user", None)
        if user is None or not user.is_authenticated:
            return {}
        preferences = DeskPreferences.objects.filter(editor=user.pk).first()
        if preferences is None:
            return DEFAULT_KEYS
        return in_use(preferences.keys) if preferences.keys_on else {}

    return {"keys": SimpleLazyObject(look)}


class KeysForm(forms.Form):
    """``keys_on``, and a field for each act, named after it."""

    keys_on = forms.BooleanField(label=gettext_lazy("Keys are on"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.auto_id = "key_%s"  # apart from the review page's fields, which are styled by theirs
        for act, label in KEY_LABELS.items():
            self.fields[act.value] = forms.CharField(
                label=label,
                max_length=5,
                required=False,
                widget=forms.TextInput(
                    attrs={"size": 2, "autocomplete": "off", "autocapitalize": "off", "spellcheck": "false"}
                ),
            )

    @classmethod
    def of(cls, user: User) -> "KeysForm":
        preferences = DeskPreferences.objects.filter(editor=user).first() or DeskPreferences()
        stored = {act.value: key for act, key in in_use(preferences.keys).items()}
        return cls(initial={"keys_on": preferences.keys_on, **stored})

    @property
    def key_fields(self) -> list[forms.BoundField]:
        return [self[act.value] for act in KEY_LABELS]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        given: dict[KeyAct, str] = {}
        for act in KEY_LABELS:
            key = as_key(cleaned.get(act.value, ""))
            if key is None:
                self.add_error(act.value, _("Give one letter, digit or sign."))
            else:
                given[act] = key
        for act, other in clashes(given):
            self.add_error(
                act.value,
                _("“%(key)s” is the key for “%(act)s” already.")
                % {"key": given[act], "act": KEY_LABELS[other]},
            )
        self.given = given
        return cleaned

    def save(self, user: User) -> None:
        DeskPreferences.objects.update_or_create(
            editor=user, defaults={"keys_on": self.cleaned_data["keys_on"], "keys": changes(self.given)}
        )


@may_judge
@require_http_methods(["GET", "POST"])
def keys_page(request: HttpRequest) -> HttpResponse:
    user = editor(request)
    if request.method == "GET":
        return render(request, "desk/keys.html", {"form": KeysForm.of(user)})
    if "reset" in request.POST:
        DeskPreferences.objects.filter(editor=user).delete()
        messages.success(request, _("The usual keys again."))
        return redirect("reviews:keys")
    form = KeysForm(request.POST)
    if not form.is_valid():
        return render(request, "desk/keys.html", {"form": form}, status=422)
    form.save(user)
    messages.success(request, _("Your keys are saved."))
    return redirect("reviews:keys")
