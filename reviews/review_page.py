"""The review page: one claim in its article, and one form in which any button keeps all that was typed.

Each button is an act in ``ACTS``; the view asks ``decisions`` to do it and shows what came of it, the
lost race (409) and the refusal (422) included.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from claims.models import Article
from reviews import decisions, desk, drafts, queue
from reviews.decisions import Conflict, Refused
from reviews.desk import editor, may_judge
from reviews.evidence import cited
from reviews.forms import EvidenceForm, JudgementForm, PartForm, ReturnForm, SetAsideForm, WithdrawForm
from reviews.models import Evidence, Review
from reviews.similar import similar_to
from reviews.verdicts import Status


@dataclass(frozen=True, slots=True)
class ShownConflict:
    """What the loser of a race sees beside their own draft."""

    message: str
    current: Review
    typed: str = ""  # what has no field on the page any more: the comment or reason of a senior editor


#: The fields whose forms are gone when somebody else was faster.
RETURNED = ReturnForm().add_prefix("comment")
WITHDRAWN = WithdrawForm().add_prefix("reason")


@dataclass(slots=True)
class Forms:
    """The forms of the page, as filled in or fresh."""

    judgement: JudgementForm
    evidence: EvidenceForm
    set_aside: SetAsideForm
    returned: ReturnForm
    withdrawn: WithdrawForm


def _fresh_forms(review: Review, user: User) -> Forms:
    initial: dict[str, Any] = {
        "verdict": review.verdict,
        "judged": review.judged,
        "rationale": review.rationale,
        "searched_for": review.searched_for,
        "recheck_on": review.recheck_on,
        "correction_note": review.correction_note,
    }
    # What somebody typed and could not save comes back by itself where nothing else would be hidden by it.
    kept = None if review.rationale or review.searched_for else drafts.kept(review, user)
    return Forms(
        JudgementForm(review=review, initial=initial | (kept or {})),
        EvidenceForm(),
        SetAsideForm(),
        ReturnForm(),
        WithdrawForm(),
    )


def _kept_beside(review: Review, forms: Forms, user: User) -> dict[str, Any] | None:
    """A kept draft that the form does not show: to be read beside it."""
    kept = drafts.kept(review, user)
    shown = forms.judgement["rationale"].value() if review.assignee_id == user.pk else ""
    return kept if kept and kept["rationale"] and kept["rationale"] != shown else None


def _get_review(pk: int) -> Review:
    return get_object_or_404(
        Review.objects.select_related(
            "claim__merged_into", "assignee", "decided_by", "signed_off_by", "corrects"
        ),
        pk=pk,
    )


@may_judge
@require_http_methods(["GET", "POST"])
def review_page(request: HttpRequest, pk: int) -> HttpResponse:
    review = _get_review(pk)
    if request.method == "GET":
        return _show(request, review, _fresh_forms(review, editor(request)))
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
        return _show(request, review, forms, status=400, error=_("This button is not known here."))
    seen = _number(request.POST.get("version"))
    try:
        if act in HOLDERS_ACTS and "rationale" in request.POST:
            # What was typed is stored before anything else is looked at: the button may turn out not to work.
            valid = forms.judgement.is_valid()
            _save_typed(request, review, forms.judgement, seen)
            drafts.forget(review, editor(request))
            if not valid:
                return _invalid(request, review, forms)
        return handler(request, review, forms, seen, argument)
    except Conflict as conflict:
        forms.judgement = _with_text_of(request, forms.judgement, review)
        typed = next((request.POST[name] for name in (RETURNED, WITHDRAWN) if name in request.POST), "")
        shown = ShownConflict(str(conflict), conflict.current, typed)
        return _show(request, _get_review(review.pk), forms, status=409, conflict=shown)
    except Refused as refused:
        if refused.missing:
            forms.judgement.add_missing(refused.missing)
        return _show(
            request, _get_review(review.pk), forms, status=422, error="" if refused.missing else str(refused)
        )


def _with_text_of(request: HttpRequest, form: JudgementForm, review: Review) -> JudgementForm:
    """The form as typed, or, where the button sent no judgement along, as it was kept."""
    if "rationale" in request.POST:
        return form
    return _fresh_forms(review, editor(request)).judgement


def _done(request: HttpRequest, pk: int, *, used: type[PartForm] | None = None) -> HttpResponse:
    """Back to the page; what was typed for a button that was not pressed comes along."""
    kept = [
        part for part in (EvidenceForm, SetAsideForm) if part is not used and part.is_filled(request.POST)
    ]
    if not kept:
        return redirect("reviews:review", pk)
    review = _get_review(pk)
    forms = _fresh_forms(review, editor(request))
    if EvidenceForm in kept:
        forms.evidence = EvidenceForm.as_typed(request.POST)
    if SetAsideForm in kept:
        forms.set_aside = SetAsideForm.as_typed(request.POST)
    return _show(request, review, forms)


def _take_in_evidence(request: HttpRequest, review: Review, forms: Forms, version: int) -> int | None:
    """Add the link that was typed and not added yet: nobody means to leave it out.

    The version after that, or None if it cannot be added as it is: the form then says why.
    """
    if not EvidenceForm.is_filled(request.POST):
        return version
    forms.evidence = EvidenceForm(request.POST)
    if not forms.evidence.is_valid():
        return None
    added = decisions.add_evidence(review.pk, editor(request), forms.evidence.item(), version)
    forms.evidence = EvidenceForm()
    return added.version


def _number(text: str | None) -> int:
    """A number as a form sends it; what is none, or longer than any of ours, is 0, which nothing has."""
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0


def _save_typed(request: HttpRequest, review: Review, form: JudgementForm, version: int) -> Review:
    """Store what was typed, apart from fields with an error: these keep what stood in them."""
    draft_version = request.POST.get("draft_version")
    return decisions.save_draft(
        review.pk,
        editor(request),
        form.judgement(),
        version,
        draft_version=None if draft_version is None else _number(draft_version),
        only=form.cleaned_data,
    )


def _invalid(request: HttpRequest, review: Review, forms: Forms) -> HttpResponse:
    """The page with what is wrong, and with the review as it is now: what was typed has been stored meanwhile."""
    return _show(request, _get_review(review.pk), forms, status=422)


def _take(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    taken = decisions.take(review.pk, editor(request))
    if "rationale" in request.POST:
        # Taken again after a lost race, with what was typed since.
        valid = forms.judgement.is_valid()
        decisions.save_draft(
            review.pk,
            editor(request),
            forms.judgement.judgement(),
            taken.version,
            only=forms.judgement.cleaned_data,
        )
        drafts.forget(review, editor(request))
        if not valid:
            return _invalid(request, review, forms)
    return _done(request, review.pk)


def _save(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    messages.success(request, _("Draft saved."))
    return _done(request, review.pk)


def _add_evidence(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    if not forms.evidence.is_valid():
        return _invalid(request, review, forms)
    decisions.add_evidence(review.pk, editor(request), forms.evidence.item(), version)
    return _done(request, review.pk, used=EvidenceForm)


def _remove_evidence(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    try:
        decisions.remove_evidence(review.pk, editor(request), _number(argument), version)
    except Evidence.DoesNotExist:
        messages.info(request, _("This piece of evidence is not there any more."))
    return _done(request, review.pk)


def _release(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    after = _take_in_evidence(request, review, forms, version)
    if after is None:
        return _invalid(request, review, forms)
    decisions.release(review.pk, editor(request), after)
    messages.success(request, _("Back in the queue; your draft stays with the claim."))
    return redirect("reviews:queue")


def _set_aside(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    form = forms.set_aside
    if not form.is_valid():
        return _invalid(request, review, forms)
    try:
        decisions.set_aside(
            review.pk,
            editor(request),
            form.reason_chosen(),
            form.cleaned_data["note"],
            version,
            form.cleaned_data["duplicate_of"],
        )
    except Refused as refused:
        form.add_error("duplicate_of", str(refused))
        return _invalid(request, review, forms)
    messages.success(request, _("Set aside."))
    return redirect("reviews:queue")


def _submit(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    after = _take_in_evidence(request, review, forms, version)
    if after is None:
        return _invalid(request, review, forms)
    decided = decisions.submit(review.pk, editor(request), forms.judgement.judgement(), after)
    if decided.status == Status.PUBLISHED:
        messages.success(request, _("Published."))
    else:
        messages.success(request, _("Submitted; a second editor signs it off."))
    return redirect("reviews:review", review.pk)


def _demand(request: HttpRequest, permission: str) -> None:
    if not editor(request).has_perm(permission):
        raise PermissionDenied


def _approve(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    _demand(request, "reviews.sign_off_review")
    decisions.approve(review.pk, editor(request), version)
    messages.success(request, _("Signed off and published."))
    return redirect("reviews:review", review.pk)


def _return(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    _demand(request, "reviews.sign_off_review")
    if not forms.returned.is_valid():
        return _invalid(request, review, forms)
    decisions.return_to_editor(review.pk, editor(request), forms.returned.cleaned_data["comment"], version)
    messages.success(request, _("Returned with your comment."))
    return redirect("reviews:sign_off")


def _correct(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    _demand(request, "reviews.correct_review")
    correction = decisions.correct(review.pk, editor(request))
    return redirect("reviews:review", correction.pk)


def _withdraw(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    _demand(request, "reviews.withdraw_review")
    if not forms.withdrawn.is_valid():
        return _invalid(request, review, forms)
    decisions.withdraw(review.pk, editor(request), forms.withdrawn.cleaned_data["reason"], version)
    messages.success(request, _("Withdrawn; its page stays and says why."))
    return redirect("reviews:review", review.pk)


#: The buttons of the judgement form: they are the holder's, and all of them send what was typed.
HOLDERS_ACTS = {"save", "add_evidence", "remove_evidence", "release", "set_aside", "submit"}
ACTS = {
    "take": _take,
    "save": _save,
    "add_evidence": _add_evidence,
    "remove_evidence": _remove_evidence,
    "release": _release,
    "set_aside": _set_aside,
    "submit": _submit,
    "approve": _approve,
    "return": _return,
    "correct": _correct,
    "withdraw": _withdraw,
}


def _show(
    request: HttpRequest,
    review: Review,
    forms: Forms,
    *,
    status: int = 200,
    conflict: ShownConflict | None = None,
    error: str = "",
) -> HttpResponse:
    user = editor(request)
    if error:
        messages.error(request, error)
    appearances = desk.appearances_of(review)
    found = None
    marked: list[Any] = []
    if appearances:
        found = Article.objects.select_related("source").get(pk=appearances[0].article_id)
        marked = desk.marked(found, desk.claims_of(found), current=appearances[0].claim_id)
    decided_by_me = review.decided_by_id == user.pk
    signable = review.status == Status.AWAITING_SIGN_OFF and not decided_by_me
    published = review.status == Status.PUBLISHED
    return render(
        request,
        "desk/review.html",
        {
            "review": review,
            "claim": review.claim,
            "correction_of": review.corrects,
            "appearances": appearances,
            "article": found,
            "paragraphs": marked,
            "similar": similar_to(review),
            "upcoming": desk.upcoming(review),
            "evidence": list(cited(review)),
            "events": list(review.events.select_related("actor")[:50]),
            "form": forms.judgement,
            "evidence_form": forms.evidence,
            "set_aside_form": forms.set_aside,
            "return_form": forms.returned,
            "withdraw_form": forms.withdrawn,
            "conflict": conflict,
            "kept_draft": _kept_beside(review, forms, user) if conflict is None else None,
            "is_holder": review.status == Status.IN_REVIEW and review.assignee_id == user.pk,
            "can_take": review.status == Status.WAITING,
            "can_sign_off": signable and user.has_perm("reviews.sign_off_review"),
            "can_correct": published and user.has_perm("reviews.correct_review"),
            "can_withdraw": published and user.has_perm("reviews.withdraw_review"),
            "sign_off_required": queue.sign_off_required(review.claim_id),
        },
        status=status,
    )


@may_judge
@require_POST
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Autosave and sign of life from the open page; answers with the time that is left."""
    review = _get_review(pk)
    form = JudgementForm(request.POST, review=review)
    context: dict[str, Any] = {"review": review, "saved_at": None, "conflict": None}
    valid = form.is_valid()  # a field with an error does not keep the others from being saved
    try:
        context["review"] = _save_typed(request, review, form, _number(request.POST.get("version")))
        context["saved_at"] = timezone.now() if valid else None
    except Conflict as conflict:
        context["review"] = conflict.current
        context["conflict"] = ShownConflict(str(conflict), conflict.current)
        return render(request, "desk/_lease.html", context, status=409)
    return render(request, "desk/_lease.html", context)
