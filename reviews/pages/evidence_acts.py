"""The buttons of the review page that are about evidence."""

from typing import Any, cast

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from reviews import decisions, tasks
from reviews.citing import snapshots, uploads
from reviews.citing.evidence import item_of, source_of
from reviews.desk import editor
from reviews.models import Evidence, FetchState, Review
from reviews.pages.evidence_forms import EvidenceForm
from reviews.pages.review_context import Forms, done, get_review, invalid, number, show


def keep_upload(request: HttpRequest) -> str:
    """A file that was chosen is kept first, whichever button was pressed: no browser sends it a second time.

    Its number is then part of what was typed. What is wrong with it, in words; empty where nothing is.
    """
    names = EvidenceForm().add_prefix
    upload = request.FILES.get(names("file"))
    if not isinstance(upload, UploadedFile):
        return ""
    try:
        kept = uploads.keep(upload, editor(request))
    except uploads.NotKept as refusal:
        return str(refusal)
    typed = request.POST.copy()
    typed[names("kept_file")] = str(kept.pk)
    if not typed.get(names("title"), "").strip():
        typed[names("title")] = kept.name
    request.POST = cast(Any, typed)
    return ""


def take_in_evidence(request: HttpRequest, review: Review, forms: Forms, version: int) -> int | None:
    """Add what was typed and not added yet, or changed: nobody means to leave it out.

    The version after that, or None if it cannot be added as it is: the form then says why.
    """
    if not EvidenceForm.is_filled(request.POST):
        return version
    forms.evidence = EvidenceForm(request.POST)
    if not forms.evidence.is_valid():
        return None
    after = _put(request, review, forms.evidence, version)
    forms.evidence = EvidenceForm()
    return after


def _put(request: HttpRequest, review: Review, form: EvidenceForm, version: int) -> int:
    """Add the item of a valid form, or put it in the place of the one that is being changed; the version after that."""
    item, edited = form.item(), form.cleaned_data["editing"]
    if edited is None:
        return decisions.add_evidence(review.pk, editor(request), item, version).version
    stands = Evidence.objects.filter(pk=edited, review=review).first()
    if stands is None:
        messages.info(
            request, _("The piece that you were changing is not there any more; it was added anew.")
        )
        return decisions.add_evidence(review.pk, editor(request), item, version).version
    if item_of(stands) == item:
        return version
    return decisions.edit_evidence(review.pk, editor(request), edited, item, version).version


def _add_evidence(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    if not forms.evidence.is_valid():
        return invalid(request, review, forms)
    _put(request, review, forms.evidence, version)
    return done(request, review.pk, used=EvidenceForm)


def _edit_evidence(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    """The form with the piece in it; what was begun in the form before is taken in."""
    if take_in_evidence(request, review, forms, version) is None:
        return invalid(request, review, forms)
    edited = Evidence.objects.filter(pk=number(argument), review=review).first()
    if edited is None:
        return _gone(request, review)
    forms.evidence = EvidenceForm.of(edited)
    return show(request, get_review(review.pk), forms)


def _clear_evidence(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    return done(request, review.pk, used=EvidenceForm)


def _move_evidence(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    """``argument`` is the piece and where it goes, such as "12:up"."""
    piece, _colon, direction = argument.partition(":")
    by = -1 if direction == "up" else 1
    try:
        decisions.reorder_evidence(review.pk, editor(request), number(piece), by, version)
    except Evidence.DoesNotExist:
        return _gone(request, review)
    return done(request, review.pk)


def _remove_evidence(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    try:
        decisions.remove_evidence(review.pk, editor(request), number(argument), version)
    except Evidence.DoesNotExist:
        return _gone(request, review)
    return done(request, review.pk)


def _use_evidence(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    try:
        decisions.use_evidence(review.pk, editor(request), number(argument), version)
    except Evidence.DoesNotExist:
        return _gone(request, review)
    messages.success(request, _("Added to the evidence: read it again, and say what it does to this claim."))
    return done(request, review.pk)


def _gone(request: HttpRequest, review: Review) -> HttpResponse:
    messages.info(request, _("This piece of evidence is not there any more."))
    return done(request, review.pk)


def _fetch_evidence(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    """Ask for the page that was typed; what it says of itself goes into the fields that are empty."""
    asked = EvidenceForm(request.POST)
    asked.is_valid()
    url = asked.cleaned_data.get("url")
    if not url:
        forms.evidence = asked
        return invalid(request, review, forms)
    fetch = snapshots.ask(url)
    if fetch.state == FetchState.WAITING:
        tasks.ring_fetch(fetch.pk)
    forms.evidence.initial["url"] = url
    if fetch.snapshot:
        source = source_of(url)
        forms.evidence.fill_in(fetch.snapshot, source.name if source else "")
    return show(request, get_review(review.pk), forms, extra={"evidence_fetch": fetch})


def _search_evidence(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    return show(request, get_review(review.pk), forms)


ACTS = {
    "add_evidence": _add_evidence,
    "edit_evidence": _edit_evidence,
    "clear_evidence": _clear_evidence,
    "move_evidence": _move_evidence,
    "remove_evidence": _remove_evidence,
    "use_evidence": _use_evidence,
    "fetch_evidence": _fetch_evidence,
    "search_evidence": _search_evidence,
}
