"""What the review page shows, and its forms: as filled in or fresh."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from claims.models import Article
from reviews import decisions, desk, drafts, queue
from reviews.desk import editor
from reviews.evidence import cited
from reviews.forms import EvidenceForm, JudgementForm, PartForm, ReturnForm, SetAsideForm, WithdrawForm
from reviews.models import Review
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


def fresh_forms(review: Review, user: User) -> Forms:
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


def kept_beside(review: Review, forms: Forms, user: User) -> dict[str, Any] | None:
    """A kept draft that the form does not show: to be read beside it."""
    kept = drafts.kept(review, user)
    shown = forms.judgement["rationale"].value() if review.assignee_id == user.pk else ""
    return kept if kept and kept["rationale"] and kept["rationale"] != shown else None


def get_review(pk: int) -> Review:
    return get_object_or_404(
        Review.objects.select_related(
            "claim__merged_into", "assignee", "decided_by", "signed_off_by", "corrects"
        ),
        pk=pk,
    )


def done(request: HttpRequest, pk: int, *, used: type[PartForm] | None = None) -> HttpResponse:
    """Back to the page; what was typed for a button that was not pressed comes along."""
    kept = [
        part for part in (EvidenceForm, SetAsideForm) if part is not used and part.is_filled(request.POST)
    ]
    if not kept:
        return redirect("reviews:review", pk)
    review = get_review(pk)
    forms = fresh_forms(review, editor(request))
    if EvidenceForm in kept:
        forms.evidence = EvidenceForm.as_typed(request.POST)
    if SetAsideForm in kept:
        forms.set_aside = SetAsideForm.as_typed(request.POST)
    return show(request, review, forms)


def number(text: str | None) -> int:
    """A number as a form sends it; what is none, or longer than any of ours, is 0, which nothing has."""
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0


def save_typed(request: HttpRequest, review: Review, form: JudgementForm, version: int) -> Review:
    """Store what was typed, apart from fields with an error: these keep what stood in them."""
    draft_version = request.POST.get("draft_version")
    return decisions.save_draft(
        review.pk,
        editor(request),
        form.judgement(),
        version,
        draft_version=None if draft_version is None else number(draft_version),
        only=form.cleaned_data,
    )


def invalid(request: HttpRequest, review: Review, forms: Forms) -> HttpResponse:
    """The page with what is wrong, and with the review as it is now: what was typed has been stored meanwhile."""
    return show(request, get_review(review.pk), forms, status=422)


def show(
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
            "kept_draft": kept_beside(review, forms, user) if conflict is None else None,
            "is_holder": review.status == Status.IN_REVIEW and review.assignee_id == user.pk,
            "can_take": review.status == Status.WAITING,
            "can_sign_off": signable and user.has_perm("reviews.sign_off_review"),
            "can_correct": published and user.has_perm("reviews.correct_review"),
            "can_withdraw": published and user.has_perm("reviews.withdraw_review"),
            "sign_off_required": queue.sign_off_required(review.claim_id),
        },
        status=status,
    )
