"""The shaping page: the claim's wording, its words in the text, one claim or two, who says it.

As on the review page, one HTML form holds it all: each button is an act in ``ACTS``, and whatever was typed for
another comes back with the page. Buttons that only look (another cut, one word more) change nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from claims.adding import Taken
from claims.models import Appearance, Article, Claim
from claims.shaping import Edge, Worded
from reviews import decisions, desk
from reviews.decisions import Conflict, Refused
from reviews.desk import editor, may_judge
from reviews.models import Review
from reviews.pages.review_context import ShownConflict, get_review, number
from reviews.pages.shaping_forms import (
    AttributeForm,
    DivideForm,
    MergeForm,
    RewordForm,
    SpanForm,
    worded_already,
)
from reviews.similar import similar_to
from reviews.verdicts import SetAside, Status


@dataclass(slots=True)
class Page:
    """One request: the review, the place that is shaped, and the forms as filled in or fresh."""

    request: HttpRequest
    review: Review
    appearances: list[Appearance]
    appearance: Appearance | None
    version: int = 0
    argument: str = ""
    sections: dict[str, forms.Form] = field(default_factory=dict)

    @property
    def reword(self) -> RewordForm:
        return cast(RewordForm, self.sections["reword"])

    @property
    def span(self) -> SpanForm:
        return cast(SpanForm, self.sections["span"])

    @property
    def split(self) -> DivideForm:
        return cast(DivideForm, self.sections["split"])

    @property
    def merge(self) -> MergeForm:
        return cast(MergeForm, self.sections["merge"])

    @property
    def who(self) -> AttributeForm:
        return cast(AttributeForm, self.sections["who"])

    @property
    def address(self) -> str:
        address = reverse("reviews:shape", args=[self.review.pk])
        return f"{address}?appearance={self.appearance.pk}" if self.appearance else address


#: Which section a button belongs to: only that one is judged.
SECTION_OF = {
    "reword": "reword",
    "adjust": "span",
    "divide": "split",
    "merge_into": "merge",
    "take_in": "merge",
    "attribute": "who",
}


@may_judge
@require_http_methods(["GET", "POST"])
def shape(request: HttpRequest, pk: int) -> HttpResponse:
    page = _open(request, get_review(pk), request.POST.get("appearance") or request.GET.get("appearance"))
    if request.method == "GET":
        page.sections = _fresh(page)
        return _show(page)
    act, _colon, page.argument = request.POST.get("act", "").partition(":")
    page.version = number(request.POST.get("version"))
    page.sections = _typed(page, request.POST, SECTION_OF.get(act, ""))
    handler = ACTS.get(act)
    if handler is None:
        return _show(page, status=400, error=_("This button is not known here."))
    if page.appearance is None and act in {"adjust", "divide", "attribute", "move", "cut"}:
        return _show(page, status=422, error=_("The claim does not stand at this place any more."))
    try:
        return handler(page)
    except Conflict as conflict:
        shown = ShownConflict(str(conflict), conflict.current)
        return _show(page, status=409, conflict=shown)
    except Refused as refused:
        return _show(page, status=422, error=str(refused))


def _open(request: HttpRequest, review: Review, asked: str | None) -> Page:
    """The page of one of the claim's places: the one that is asked for, else the first."""
    appearances = desk.appearances_of(review)
    wanted = number(asked)
    chosen = next((appearance for appearance in appearances if appearance.pk == wanted), None)
    if chosen is None and (request.method == "GET" or not wanted):
        chosen = next(iter(appearances), None)
    if chosen:
        chosen.article = Article.objects.select_related("source").get(pk=chosen.article_id)
    return Page(request, review, appearances, chosen)


def _classes(page: Page) -> dict[str, tuple[type[forms.Form], dict[str, Any]]]:
    """The sections there are, and what their forms are made from."""
    sections: dict[str, tuple[type[forms.Form], dict[str, Any]]] = {
        "reword": (RewordForm, {"claim": page.review.claim}),
        "merge": (MergeForm, {}),
    }
    if page.appearance:
        known = {"appearance": page.appearance}
        sections |= {"span": (SpanForm, known), "split": (DivideForm, known), "who": (AttributeForm, known)}
    return sections


def _fresh(page: Page) -> dict[str, forms.Form]:
    return {name: form(**known) for name, (form, known) in _classes(page).items()}


def _typed(page: Page, data: QueryDict, pressed: str = "") -> dict[str, forms.Form]:
    """As typed; only the pressed button's section is judged."""
    return {
        name: form(data, **known) if name == pressed else _as_typed(form, known, data)
        for name, (form, known) in _classes(page).items()
    }


def _as_typed(form: type[forms.Form], known: dict[str, Any], data: QueryDict) -> forms.Form:
    """Showing what was typed, judging nothing; a section that was not sent is fresh."""
    empty = form(**known)
    names = {name: empty.add_prefix(name) for name in empty.fields}
    if not any(sent in data for sent in names.values()):
        return empty
    read = {
        name: empty.fields[name].widget.value_from_datadict(data, {}, sent) for name, sent in names.items()
    }
    return form(**known, initial=read)


def _done(page: Page, used: str) -> HttpResponse:
    """Back to the page; what was typed in other sections and is not stored comes along."""
    after = _open(
        page.request, get_review(page.review.pk), str(page.appearance.pk if page.appearance else "")
    )
    before = _classes(page)
    changed = {
        name
        for name, (form, known) in before.items()
        if name != used and form(page.request.POST, **known).has_changed()
    }
    if not changed:
        return redirect(page.address)
    kept = _typed(after, page.request.POST)
    after.sections = {name: kept[name] if name in changed else made for name, made in _fresh(after).items()}
    return _show(after)


def _show(
    page: Page, *, status: int = 200, conflict: ShownConflict | None = None, error: str = ""
) -> HttpResponse:
    user = editor(page.request)
    if error:
        messages.error(page.request, error)
    review = get_review(page.review.pk)
    marked: list[Any] = []
    speakers: list[str] = []
    if page.appearance:
        article = page.appearance.article
        claims = desk.claims_of(article)
        marked = desk.marked(article, claims, current=page.appearance.claim_id)
        speakers = sorted({appearance.said_by for appearance in claims if appearance.said_by})
    is_holder = review.status == Status.IN_REVIEW and review.assignee_id == user.pk
    return render(
        page.request,
        "desk/shape.html",
        {
            "review": review,
            "claim": review.claim,
            "appearance": page.appearance,
            "appearances": page.appearances,
            "paragraphs": marked,
            "speakers": speakers,
            "similar": similar_to(review),
            "sections": page.sections,
            "conflict": conflict,
            "is_holder": is_holder,
            "can_take": review.status == Status.WAITING,
            "shows_forms": is_holder or conflict is not None or (error and page.request.method == "POST"),
            "has_readers": Review.objects.filter(claim=review.claim_id, status=Status.PUBLISHED).exists(),
            "address": page.address,
        },
        status=status,
    )


def _invalid(page: Page) -> HttpResponse:
    return _show(page, status=422)


# --- The buttons --------------------------------------------------------------------------------------


def _look(page: Page) -> HttpResponse:
    """Enter in a field of one line: the page as it was typed."""
    return _show(page)


def _take(page: Page) -> HttpResponse:
    decisions.take(page.review.pk, editor(page.request))
    # Taken again after a lost race: with what was typed since.
    return _show(page) if "reword-statement" in page.request.POST else redirect(page.address)


def _move(page: Page) -> HttpResponse:
    """One edge of the span a word earlier or later; nothing is stored yet."""
    edge, _colon, step = page.argument.partition(":")
    if edge in ("start", "end"):
        initial = page.span.moved(cast(Edge, edge), -1 if step == "earlier" else 1)
        page.sections["span"] = SpanForm(appearance=_shaped(page), initial=initial)
    return _show(page)


def _cut(page: Page) -> HttpResponse:
    """The two parts of another cut; nothing is stored yet."""
    filled = page.split.cut_again()
    if filled:
        page.sections["split"] = DivideForm(appearance=_shaped(page), initial=filled)
    return _show(page)


def _reword(page: Page) -> HttpResponse:
    form = page.reword
    if not form.is_valid():
        return _invalid(page)
    try:
        decisions.reword(page.review.pk, editor(page.request), form.cleaned_data["statement"], page.version)
    except Worded as worded:
        form.namesake = worded.claim
        form.add_error("statement", str(worded_already(worded.claim)))
        return _invalid(page)
    except Refused as refused:
        form.add_error("statement", str(refused))
        return _invalid(page)
    messages.success(page.request, _("Reworded."))
    return _done(page, "reword")


def _adjust(page: Page) -> HttpResponse:
    form = page.span
    if not form.is_valid():
        return _invalid(page)
    try:
        decisions.adjust(page.review.pk, editor(page.request), _shaped(page).pk, form.span, page.version)
    except Taken as taken:
        form.add_taken(taken)
        return _invalid(page)
    except Refused as refused:
        form.add_error("words", str(refused))
        return _invalid(page)
    messages.success(page.request, _("The claim’s words were changed."))
    return _done(page, "span")


def _divide(page: Page) -> HttpResponse:
    form = page.split
    filled = form.cut_again()
    if filled:
        # Without scripts the parts in the fields are those of the cut before.
        page.sections["split"] = DivideForm(appearance=_shaped(page), initial=filled)
        messages.info(page.request, _("These are the two parts now. If they are right, split."))
        return _show(page)
    if not form.is_valid():
        return _invalid(page)
    first, second = form.parts
    try:
        _review, divided = decisions.divide(
            page.review.pk, editor(page.request), _shaped(page).pk, first, second, page.version
        )
    except Worded as worded:
        form.add_error("first", str(worded_already(worded.claim)))
        return _invalid(page)
    except Taken as taken:
        claim = taken.appearance.claim
        form.add_error(
            "cut",
            _("These words overlap with claim %(id)s, which is marked already: “%(statement)s”")
            % {"id": claim.pk, "statement": claim.statement},
        )
        return _invalid(page)
    except Refused as refused:
        form.add_error("second", str(refused))
        return _invalid(page)
    messages.success(page.request, _("Split in two. The second part is claim %(id)s.") % {"id": divided.pk})
    return _done(page, "split")


def _attribute(page: Page) -> HttpResponse:
    form = page.who
    if not form.is_valid():
        return _invalid(page)
    try:
        decisions.attribute(
            page.review.pk, editor(page.request), _shaped(page).pk, form.attribution, page.version
        )
    except Refused as refused:
        form.add_error("speaker", str(refused))
        return _invalid(page)
    messages.success(page.request, _("Corrected who says it."))
    return _done(page, "who")


def _merge_into(page: Page) -> HttpResponse:
    other = _other(page)
    if other is None:
        return _invalid(page)
    note = _("The same in other words.")
    decisions.set_aside(page.review.pk, editor(page.request), SetAside.DUPLICATE, note, page.version, other)
    messages.success(page.request, _("Merged into claim %(id)s.") % {"id": other.merged_into_id or other.pk})
    return redirect("reviews:review", page.review.pk)


def _take_in(page: Page) -> HttpResponse:
    other = _other(page)
    if other is None:
        return _invalid(page)
    decisions.take_in(page.review.pk, editor(page.request), other, page.version)
    messages.success(page.request, _("Claim %(id)s was merged into this one.") % {"id": other.pk})
    return _done(page, "merge")


def _other(page: Page) -> Claim | None:
    """The claim beside whose name the button stands, or the one whose number was typed."""
    if page.argument:
        data = page.request.POST.copy()
        data["merge-number"] = page.argument
        page.sections["merge"] = MergeForm(data)
    return cast(Claim, page.merge.cleaned_data["number"]) if page.merge.is_valid() else None


def _shaped(page: Page) -> Appearance:
    """The place that is shaped; the acts that need one are not reached without."""
    return cast(Appearance, page.appearance)


ACTS: dict[str, Callable[[Page], HttpResponse]] = {
    "look": _look,
    "take": _take,
    "move": _move,
    "cut": _cut,
    "reword": _reword,
    "adjust": _adjust,
    "divide": _divide,
    "attribute": _attribute,
    "merge_into": _merge_into,
    "take_in": _take_in,
}
