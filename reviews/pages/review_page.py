"""The review page: one claim in its article, and one form in which any button keeps all that was typed.

Each button is an act in ``ACTS``; the view asks ``decisions`` to do it and shows what came of it, the
lost race (409) and the refusal (422) included.
"""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from reviews import drafts
from reviews.decisions import Conflict, Refused
from reviews.desk import editor, may_judge
from reviews.models import Review
from reviews.pages import evidence_acts, review_acts, typed
from reviews.pages.forms import (
    EvidenceForm,
    JudgementForm,
    ReturnForm,
    SetAsideForm,
    SkipForm,
    TakeOverForm,
    WithdrawForm,
)
from reviews.pages.review_context import (
    SENIORS_FIELDS,
    Forms,
    ShownConflict,
    fresh_forms,
    get_review,
    invalid,
    number,
    save_typed,
    show,
)
from reviews.pages.typed import survives_log_in
from reviews.verdicts import Status

#: The buttons of the judgement form: they are the holder's, and all of them send what was typed.
HOLDERS_ACTS = {*review_acts.HOLDERS_ACTS, *evidence_acts.ACTS}
ACTS = review_acts.ACTS | evidence_acts.ACTS


@survives_log_in
@may_judge
@require_http_methods(["GET", "POST"])
def review_page(request: HttpRequest, pk: int) -> HttpResponse:
    review = get_review(pk)
    if request.method == "POST":
        typed.forget(request)
        response = _act(request, review)
        # A page that comes back shows what was typed; one that leads away may leave something behind.
        leads_away = response.status_code == HTTPStatus.FOUND
        act = request.POST.get("act", "").partition(":")[0]
        return typed.stored(response, pk, review_acts.left_over(act, request.POST) if leads_away else [])
    before_log_in = typed.kept(request)
    if before_log_in is not None:
        return _bring_back(request, review, before_log_in)
    return show(request, review, fresh_forms(review, editor(request)))


def _bring_back(request: HttpRequest, review: Review, sent: QueryDict) -> HttpResponse:
    """The page with what was sent when the log-in had run out. Nothing is done: the button is pressed again."""
    forms = fresh_forms(review, editor(request))
    forms.bring_back(sent)
    message = _("Your log-in had run out, so nothing was done. What you typed is here again.")
    kept = next((str(sent[name]) for name in SENIORS_FIELDS if name in sent), "")
    if "rationale" in sent:
        forms.judgement = JudgementForm(review=review, initial=_as_typed(sent))
    is_holder = review.status == Status.IN_REVIEW and review.assignee_id == editor(request).pk
    is_current = number(sent.get("draft_version")) == review.draft_version
    if (is_holder and is_current) or ("rationale" not in sent and not kept):
        messages.info(request, message)
        return show(request, review, forms)
    return show(request, review, forms, conflict=ShownConflict(message, review, kept))


def _as_typed(sent: QueryDict) -> dict[str, str]:
    return {name: sent.get(name, "") for name in JudgementForm.base_fields}


def _act(request: HttpRequest, review: Review) -> HttpResponse:
    """Do what the pressed button says; whatever happens, the page comes back with what was typed."""
    act, _colon, argument = request.POST.get("act", "").partition(":")
    not_kept = evidence_acts.keep_upload(request)
    forms = Forms(
        JudgementForm(request.POST, review=review),
        EvidenceForm(request.POST) if act == "add_evidence" else EvidenceForm.as_typed(request.POST),
        SetAsideForm.after(act, argument, request.POST),
        ReturnForm(request.POST if act == "return" else None),
        WithdrawForm(request.POST if act == "withdraw" else None),
        SkipForm.as_typed(request.POST),
        TakeOverForm(request.POST if act == "take_over" else None),
    )
    handler = ACTS.get(act)
    if handler is None:
        return show(request, review, forms, status=400, error=_("This button is not known here."))
    seen = number(request.POST.get("version"))
    try:
        if act in HOLDERS_ACTS and "rationale" in request.POST:
            # What was typed is stored before anything else is looked at: the button may turn out not to work.
            valid = forms.judgement.is_valid()
            if act != "submit" or not valid or not_kept:  # a submit stores it, whatever comes of it
                save_typed(request, review, forms.judgement, seen)
                drafts.forget(review, editor(request))
            if not valid:
                return invalid(request, review, forms)
        if not_kept:
            raise Refused(not_kept)
        return handler(request, review, forms, seen, argument)
    except Conflict as conflict:
        forms.judgement = _with_text_of(request, forms.judgement, review)
        written = next((request.POST[name] for name in SENIORS_FIELDS if name in request.POST), "")
        shown = ShownConflict(str(conflict), conflict.current, written)
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


@login_not_required
@require_POST
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Autosave and sign of life from the open page; answers with the time that is left.

    401 where nobody is logged in any more: the page then says so and keeps what was typed.
    """
    if not request.user.is_authenticated:
        return HttpResponse(status=401)
    return _draft(request, pk)


@may_judge
def _draft(request: HttpRequest, pk: int) -> HttpResponse:
    review = get_review(pk)
    typed.forget(request)
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
