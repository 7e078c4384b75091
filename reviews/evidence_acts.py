"""The buttons of the review page that are about evidence."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from reviews import decisions
from reviews.desk import editor
from reviews.forms import EvidenceForm
from reviews.models import Evidence, Review
from reviews.review_context import Forms, done, invalid, number


def take_in_evidence(request: HttpRequest, review: Review, forms: Forms, version: int) -> int | None:
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


def _add_evidence(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    if not forms.evidence.is_valid():
        return invalid(request, review, forms)
    decisions.add_evidence(review.pk, editor(request), forms.evidence.item(), version)
    return done(request, review.pk, used=EvidenceForm)


def _remove_evidence(
    request: HttpRequest, review: Review, forms: Forms, version: int, argument: str
) -> HttpResponse:
    try:
        decisions.remove_evidence(review.pk, editor(request), number(argument), version)
    except Evidence.DoesNotExist:
        messages.info(request, _("This piece of evidence is not there any more."))
    return done(request, review.pk)


ACTS = {
    "add_evidence": _add_evidence,
    "remove_evidence": _remove_evidence,
}
