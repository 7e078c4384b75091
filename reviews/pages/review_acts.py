"""The buttons of the review page that move the claim: taken, kept, given back, judged, signed off."""

import contextlib

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from reviews import decisions, desk, drafts
from reviews.decisions import Conflict, Refused
from reviews.desk import editor
from reviews.models import Review, Skip
from reviews.pages.evidence_acts import take_in_evidence
from reviews.pages.evidence_forms import EvidenceForm
from reviews.pages.forms import SetAsideForm, SkipForm
from reviews.pages.part_forms import PartForm
from reviews.pages.queue_page import filtered_queue, remembered
from reviews.pages.review_context import (
    PARTS,
    Forms,
    arrive,
    done,
    get_review,
    invalid,
    number,
    save_typed,
    typed_in,
)
from reviews.pages.undo_offer import offer
from reviews.pages.undo_offer import withdraw as withdraw_offer
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
    released = decisions.release(review.pk, editor(request), after)
    messages.success(request, _("Back in the queue; your draft stays with the claim."))
    return offer(redirect("reviews:queue"), request, released)


def _skip(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    after = take_in_evidence(request, review, forms, version)
    if after is None:
        return invalid(request, review, forms)
    reason = SkipForm(request.POST)
    if not reason.is_valid():
        forms.skipped = reason
        return invalid(request, review, forms)
    skipped = decisions.skip(review.pk, editor(request), reason.cleaned_data["reason"], after)
    messages.success(request, _("Skipped; others still get it."))
    return offer(_to_next(request), request, skipped)


def _next(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    """The next claim; what was begun on this one stays in the editor's hands."""
    after = take_in_evidence(request, review, forms, version)
    if after is None:
        return invalid(request, review, forms)
    # Taken before this one goes back: it would be the next again.
    following = decisions.take_next(editor(request), remembered(request))
    if following is None:
        _say_none_is_left(request)
        return done(request, review.pk)
    _give_back_untouched(request, review.pk)
    return arrive(following)


def _go(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    """To another claim of the article, as its link would, with what was typed here kept."""
    if take_in_evidence(request, review, forms, version) is None:
        return invalid(request, review, forms)
    other = get_review(number(argument))
    _give_back_untouched(request, review.pk)
    return arrive(other)


def _give_back_untouched(request: HttpRequest, pk: int) -> None:
    """A claim that was only looked at does not stay in anybody's hands."""
    review = Review.objects.held_by(editor(request).pk).filter(pk=pk).first()
    if review and drafts.is_untouched(review):
        decisions.release(pk, editor(request), review.version)


def _to_next(request: HttpRequest) -> HttpResponse:
    """To the next claim by the editor's filter of the queue, or back to the queue, which says what to do then."""
    following = decisions.take_next(editor(request), remembered(request))
    if following is None:
        _say_none_is_left(request)
        return redirect(filtered_queue(request))
    return arrive(following)


def _say_none_is_left(request: HttpRequest) -> None:
    if remembered(request) is None:
        messages.info(request, _("No other claim is waiting."))
    else:
        messages.info(request, _("No other claim that fits your filter is waiting: widen it to go on."))
    if Skip.objects.filter(editor=editor(request), review__status=Status.WAITING).exists():
        messages.info(
            request, _("Claims that you skipped still wait: the filter “Skipped by me” shows them.")
        )


def _undo(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    """``argument`` says what is taken back, "review:version"; the page it is pressed on may be another claim's."""
    undone, _colon, seen = argument.partition(":")
    if "rationale" in request.POST and forms.judgement.is_valid():
        # The seconds run: a claim that was lost meanwhile is no reason to wait. What was typed is kept as a draft.
        with contextlib.suppress(Conflict):
            save_typed(request, review, forms.judgement, version)
    try:
        back = decisions.undo(get_review(number(undone)).pk, editor(request), number(seen))
    except (Conflict, Refused) as refusal:
        messages.error(request, str(refusal))
        return withdraw_offer(redirect("reviews:review", number(undone)))
    if back.pk != review.pk:
        _give_back_untouched(request, review.pk)
    messages.success(request, _("Undone: the claim is yours again, as it was."))
    return withdraw_offer(arrive(back))


def _take_over(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    _demand(request, "reviews.sign_off_review")
    if not forms.taken_over.is_valid():
        return invalid(request, review, forms)
    decisions.take_over(review.pk, editor(request), forms.taken_over.cleaned_data["note"], version)
    messages.success(request, _("It is yours now; who held it was told."))
    return redirect("reviews:review", review.pk)


def _set_aside(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    form = forms.set_aside
    if not form.is_valid():
        return invalid(request, review, forms)
    try:
        put_aside = decisions.set_aside(
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
    return offer(_to_next(request), request, put_aside)


def _submit(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    judgement = forms.judgement.judgement()
    draft_version = typed_in(request)
    if EvidenceForm.is_filled(request.POST):
        # It may turn out not to be usable: what was typed beside it is stored before.
        save_typed(request, review, forms.judgement, version)
        draft_version = None
        after = take_in_evidence(request, review, forms, version)
        if after is None:
            return invalid(request, review, forms)
        version = after
    try:
        decided = decisions.submit(
            review.pk, editor(request), judgement, version, draft_version=draft_version, may_undo=True
        )
    except Refused:
        drafts.forget(review, editor(request))  # what was typed now stands on the review
        raise
    may_undo = True
    if decided.status == Status.AWAITING_SIGN_OFF:
        messages.success(request, _("Submitted; a second editor signs it off."))
    elif decided.corrects_id is None:
        messages.success(request, _("Published: readers see it in a few seconds."))
    else:
        messages.success(request, _("Published."))
        may_undo = False
    response = redirect("reviews:review", review.pk) if argument == "stay" else _to_next(request)
    return offer(response, request, decided) if may_undo else withdraw_offer(response)


def _shape(request: HttpRequest, review: Review, forms: Forms, version: int, argument: str) -> HttpResponse:
    """To where the claim itself is put right; what was typed is stored before, whole or not at all."""
    if take_in_evidence(request, review, forms, version) is None:
        return invalid(request, review, forms)
    if any(part.is_filled(request.POST) for part in (SetAsideForm, SkipForm)):
        messages.info(request, _("Set aside, skip or clear what you typed for that first: it would be lost."))
        return done(request, review.pk)
    if argument == "missed":
        stands = desk.appearances_of(review)
        if stands:
            return redirect("reviews:add_claim", stands[0].article_id)
    return redirect("reviews:shape", review.pk)


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


#: The buttons of the judgement form: they send what was typed along.
HOLDERS_ACTS = ("save", "release", "set_aside", "submit", "skip", "next", "go", "shape")
#: The parts of the form that a button does not read when it leads away: what stands in them is not stored.
UNREAD: dict[str, tuple[type[PartForm], ...]] = {
    "set_aside": (EvidenceForm, SkipForm),
    "skip": (SetAsideForm,),
    "undo": PARTS,
}


def left_over(act: str, typed: QueryDict) -> list[str]:
    """The names of the parts in which something was typed that no button has read."""
    unread = UNREAD.get(act, (SetAsideForm, SkipForm))
    return [part.prefix or "" for part in unread if part.is_filled(typed)]


ACTS = {
    "take": _take,
    "save": _save,
    "release": _release,
    "set_aside": _set_aside,
    "submit": _submit,
    "skip": _skip,
    "next": _next,
    "go": _go,
    "undo": _undo,
    "shape": _shape,
    "take_over": _take_over,
    "approve": _approve,
    "return": _return,
    "correct": _correct,
    "withdraw": _withdraw,
}
