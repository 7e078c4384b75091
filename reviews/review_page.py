"""The review page: one claim in its article, and one form in which any button keeps all that was typed.

Each button is an act in ``ACTS``; the view asks ``decisions`` to do it and shows what came of it, the
lost race (409) and the refusal (422) included.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from reviews import drafts, evidence_acts, review_acts
from reviews.decisions import Conflict, Refused
from reviews.desk import editor, may_judge
from reviews.forms import EvidenceForm, JudgementForm, ReturnForm, SetAsideForm, WithdrawForm
from reviews.models import Review
from reviews.review_context import (
    RETURNED,
    WITHDRAWN,
    Forms,
    ShownConflict,
    fresh_forms,
    get_review,
    invalid,
    number,
    save_typed,
    show,
)

#: The buttons of the judgement form: they are the holder's, and all of them send what was typed.
HOLDERS_ACTS = {"save", "release", "set_aside", "submit", *evidence_acts.ACTS}
ACTS = review_acts.ACTS | evidence_acts.ACTS


@may_judge
@require_http_methods(["GET", "POST"])
def review_page(request: HttpRequest, pk: int) -> HttpResponse:
    review = get_review(pk)
    if request.method == "GET":
        return show(request, review, fresh_forms(review, editor(request)))
    return _act(request, review)


def _act(request: HttpRequest, review: Review) -> HttpResponse:
    """Do what the pressed button says; whatever happens, the page comes back with what was typed."""
    act, _colon, argument = request.POST.get("act", "").partition(":")
    forms = Forms(
        JudgementForm(request.POST, review=review),
        EvidenceForm(request.POST) if act == "add_evidence" else EvidenceForm.as_typed(request.POST),
        SetAsideForm.after(act, argument, request.POST),
        ReturnForm(request.POST if act == "return" else None),
        WithdrawForm(request.POST if act == "withdraw" else None),
    )
    handler = ACTS.get(act)
    if handler is None:
        return show(request, review, forms, status=400, error=_("This button is not known here."))
    seen = number(request.POST.get("version"))
    try:
        if act in HOLDERS_ACTS and "rationale" in request.POST:
            # What was typed is stored before anything else is looked at: the button may turn out not to work.
            valid = forms.judgement.is_valid()
            save_typed(request, review, forms.judgement, seen)
            drafts.forget(review, editor(request))
            if not valid:
                return invalid(request, review, forms)
        return handler(request, review, forms, seen, argument)
    except Conflict as conflict:
        forms.judgement = _with_text_of(request, forms.judgement, review)
        typed = next((request.POST[name] for name in (RETURNED, WITHDRAWN) if name in request.POST), "")
        shown = ShownConflict(str(conflict), conflict.current, typed)
        return show(request, get_review(review.pk), forms, status=409, conflict=shown)
    except Refused as refused:
        if refused.missing:
            forms.judgement.add_missing(refused.missing)
        return show(
            request, get_review(review.pk), forms, status=422, error="" if refused.missing else str(refused)
        )


def _with_text_of(request: HttpRequest, form: JudgementForm, review: Review) -> JudgementForm:
    """The form as typed, or, where the button sent no judgement along, as it was kept."""
    if "rationale" in request.POST:
        return form
    return fresh_forms(review, editor(request)).judgement


@may_judge
@require_POST
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Autosave and sign of life from the open page; answers with the time that is left."""
    review = get_review(pk)
    form = JudgementForm(request.POST, review=review)
    context: dict[str, Any] = {"review": review, "saved_at": None, "conflict": None}
    valid = form.is_valid()  # a field with an error does not keep the others from being saved
    try:
        context["review"] = save_typed(request, review, form, number(request.POST.get("version")))
        context["saved_at"] = timezone.now() if valid else None
    except Conflict as conflict:
        context["review"] = conflict.current
        context["conflict"] = ShownConflict(str(conflict), conflict.current)
        return render(request, "desk/_lease.html", context, status=409)
    return render(request, "desk/_lease.html", context)
