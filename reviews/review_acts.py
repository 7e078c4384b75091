"""The buttons of the review page that move the claim: taken, kept, given back, judged, signed off."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from reviews import decisions, drafts
from reviews.decisions import Refused
from reviews.desk import editor
from reviews.evidence_acts import take_in_evidence
from reviews.models import Review
from reviews.review_context import Forms, done, invalid
from reviews.verdicts import Status


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
            return invalid(request, review, forms)
    return done(request, review.pk)


def _save(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    messages.success(request, _("Draft saved."))
    return done(request, review.pk)


def _release(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    after = take_in_evidence(request, review, forms, version)
    if after is None:
        return invalid(request, review, forms)
    decisions.release(review.pk, editor(request), after)
    messages.success(request, _("Back in the queue; your draft stays with the claim."))
    return redirect("reviews:queue")


def _set_aside(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    form = forms.set_aside
    if not form.is_valid():
        return invalid(request, review, forms)
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
        return invalid(request, review, forms)
    messages.success(request, _("Set aside."))
    return redirect("reviews:queue")


def _submit(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    after = take_in_evidence(request, review, forms, version)
    if after is None:
        return invalid(request, review, forms)
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
        return invalid(request, review, forms)
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
        return invalid(request, review, forms)
    decisions.withdraw(review.pk, editor(request), forms.withdrawn.cleaned_data["reason"], version)
    messages.success(request, _("Withdrawn; its page stays and says why."))
    return redirect("reviews:review", review.pk)


ACTS = {
    "take": _take,
    "save": _save,
    "release": _release,
    "set_aside": _set_aside,
    "submit": _submit,
    "approve": _approve,
    "return": _return,
    "correct": _correct,
    "withdraw": _withdraw,
}
