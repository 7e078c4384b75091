"""What the review page shows, and its forms: as filled in or fresh."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from claims.marking import Paragraph
from claims.models import Appearance, Article
from reviews import comments, decisions, desk, drafts, history, proposal, queue
from reviews.desk import editor
from reviews.models import Review
from reviews.pages import evidence_context
from reviews.pages.forms import (
    EvidenceForm,
    JudgementForm,
    PartForm,
    ReturnForm,
    SetAsideForm,
    SkipForm,
    TakeOverForm,
    WithdrawForm,
)
from reviews.pages.queue_page import filtered_queue, remembered
from reviews.similar import similar_to
from reviews.verdicts import Status


@dataclass(frozen=True, slots=True)
class ShownConflict:
    """What the loser of a race sees beside their own draft."""

    message: str
    current: Review
    typed: str = ""  # what has no field on the page any more: the comment or reason of a senior editor


#: The fields whose forms are gone when somebody else was faster.
SENIORS_FIELDS = (
    ReturnForm().add_prefix("comment"),
    WithdrawForm().add_prefix("reason"),
    TakeOverForm().add_prefix("note"),
)
#: The parts of the one form that only their own button reads: for any other they come back as they were typed.
PARTS: tuple[type[PartForm], ...] = (EvidenceForm, SetAsideForm, SkipForm)


@dataclass(slots=True)
class Forms:
    """The forms of the page, as filled in or fresh."""

    judgement: JudgementForm
    evidence: EvidenceForm
    set_aside: SetAsideForm
    returned: ReturnForm
    withdrawn: WithdrawForm
    skipped: SkipForm = field(default_factory=SkipForm)
    taken_over: TakeOverForm = field(default_factory=TakeOverForm)

    def bring_back(self, typed: QueryDict, parts: Collection[type[PartForm]] = PARTS) -> None:
        """Fill parts in as they were typed."""
        if EvidenceForm in parts:
            self.evidence = EvidenceForm.as_typed(typed)
        if SetAsideForm in parts:
            self.set_aside = SetAsideForm.as_typed(typed)
        if SkipForm in parts:
            self.skipped = SkipForm.as_typed(typed)


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
        ).defer("claim__signature", "claim__search"),
        pk=pk,
    )


def done(request: HttpRequest, pk: int, *, used: type[PartForm] | None = None) -> HttpResponse:
    """Back to the page; what was typed for a button that was not pressed comes along."""
    kept = [part for part in PARTS if part is not used and part.is_filled(request.POST)]
    if not kept:
        return redirect("reviews:review", pk)
    review = get_review(pk)
    forms = fresh_forms(review, editor(request))
    forms.bring_back(request.POST, kept)
    return show(request, review, forms)


def arrive(review: Review) -> HttpResponse:
    """To the page of another claim, with its heading in focus: screen readers say it, with scripts or without."""
    return redirect(f"{review.get_absolute_url()}#claim")


def number(text: str | None) -> int:
    """A number as a form sends it; what is none, or longer than any of ours, is 0, which nothing has."""
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0


def typed_in(request: HttpRequest) -> int | None:
    """The count of drafts that the window showed; None where it sent none."""
    draft_version = request.POST.get("draft_version")
    return None if draft_version is None else number(draft_version)


def save_typed(request: HttpRequest, review: Review, form: JudgementForm, version: int) -> Review:
    """Store what was typed, apart from fields with an error: these keep what stood in them."""
    return decisions.save_draft(
        review.pk,
        editor(request),
        form.judgement(),
        version,
        draft_version=typed_in(request),
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
    extra: dict[str, object] | None = None,
) -> HttpResponse:
    """The review page. ``extra`` is context that replaces what the page would find by itself."""
    user = editor(request)
    if error:
        messages.error(request, error)
    appearances = desk.appearances_of(review)
    found = None
    here: list[Appearance] = []
    marked: list[Paragraph] = []
    if appearances:
        found = Article.objects.select_related("source").get(pk=appearances[0].article_id)
        here = desk.claims_of(found)
        marked = desk.marked(found, here, current=appearances[0].claim_id)
    decided_by_me = review.decided_by_id == user.pk
    is_holder = review.status == Status.IN_REVIEW and review.assignee_id == user.pk
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
            "progress": desk.progress(here),
            "neighbours": desk.neighbours(here, appearances[0].claim_id if appearances else 0),
            "similar": similar_to(review),
            "upcoming": desk.upcoming(review, remembered(request)),
            "queue_address": filtered_queue(request),
            "done_today": desk.done_today(user.pk),
            "entries": history.of_review(review),
            "form": forms.judgement,
            "evidence_form": forms.evidence,
            "set_aside_form": forms.set_aside,
            "return_form": forms.returned,
            "withdraw_form": forms.withdrawn,
            "skip_form": forms.skipped,
            "take_over_form": forms.taken_over,
            "conflict": conflict,
            "kept_draft": kept_beside(review, forms, user) if conflict is None else None,
            "is_holder": is_holder,
            "can_take_over": review.status == Status.IN_REVIEW
            and not is_holder
            and user.has_perm("reviews.sign_off_review"),
            "is_public": review.published_at is not None and review.published_at <= timezone.now(),
            "can_take": review.status == Status.WAITING,
            "can_sign_off": signable and user.has_perm("reviews.sign_off_review"),
            "can_correct": published and user.has_perm("reviews.correct_review"),
            "can_withdraw": published and user.has_perm("reviews.withdraw_review"),
            "sign_off_required": queue.sign_off_required(review.claim_id),
            **evidence_context.context(request, review),
            **proposal.context(review),
            **comments.context(review),
            **(extra or {}),
        },
        status=status,
    )
