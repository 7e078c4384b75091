"""What the desk's pages show: read from PostgreSQL, in a constant number of queries."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import User
from django.db.models import Prefetch
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from claims.marking import LeftOut, Mark, Paragraph, paragraphs
from claims.models import Appearance, Article
from claims.reasons import reason_texts
from reviews import queue
from reviews.models import STATUS_LABELS, VERDICT_LABELS, Review, ReviewQuerySet, status_in
from reviews.verdicts import OPEN, Status, Verdict

may_judge = permission_required("reviews.judge_review", raise_exception=True)


def editor(request: HttpRequest) -> User:
    """The one who asks; every page of the desk is behind a permission, so it is somebody."""
    return cast(User, request.user)


#: Appearances shown of one claim, claims marked in one article: more would make a page nobody reads.
MAX_APPEARANCES = 50
MAX_MARKS = 2_000

#: The queue's filters, in the order of the page; the first is the default.
FILTERS = {
    "waiting": _("waiting"),
    "mine": _("mine"),
    "held": _("held by others"),
    "sign-off": _("awaiting sign-off"),
    "published": _("published"),
    "set-aside": _("set aside"),
    "all": _("all"),
}


def filtered(state: str, editor_id: int) -> ReviewQuerySet:
    """The reviews of one filter, in no order yet."""
    reviews = Review.objects.order_by()
    match state:
        case "mine":
            return reviews.held_by(editor_id)
        case "held":
            return reviews.filter(status=Status.IN_REVIEW).exclude(assignee_id=editor_id)
        case "sign-off":
            return reviews.filter(status=Status.AWAITING_SIGN_OFF)
        case "published":
            return reviews.filter(status=Status.PUBLISHED)
        case "set-aside":
            return reviews.filter(status=Status.SET_ASIDE)
        case "all":
            return reviews
        case _:
            return reviews.filter(status=Status.WAITING)


def with_first_appearance(reviews: Iterable[Review]) -> list[Review]:
    """Reviews from ``queue.for_lists``, each with ``first_appearance`` and the words for its reasons."""
    listed = list(reviews)
    for review in listed:
        first = next(iter(cast(Any, review.claim).first_appearances), None)
        cast(Any, review).first_appearance = first
        if first:
            word_reasons([first])
    return listed


def word_reasons(appearances: Iterable[Appearance]) -> list[Appearance]:
    """``reason_texts`` on each: why the splitter chose it, in the reader's language."""
    worded = list(appearances)
    for appearance in worded:
        cast(Any, appearance).reason_texts = reason_texts(appearance.reasons)
    return worded


def current_review(appearance: Appearance) -> Review | None:
    """The review that says how things stand with the claim: the open one, else the latest."""
    reviews: list[Review] = cast(Any, appearance.claim).reviews_by_number
    return next((review for review in reviews if review.status in OPEN), reviews[0] if reviews else None)


def claims_of(article: Article) -> list[Appearance]:
    """The article's claims in the order of the text, each with ``review`` and ``reason_texts``."""
    found = (
        article.appearances.select_related("claim", "speaker", "found_by")
        .defer("claim__signature")
        .prefetch_related(
            Prefetch("claim__reviews", Review.objects.order_by("-number"), to_attr="reviews_by_number")
        )
        .order_by("start")[:MAX_MARKS]
    )
    appearances = word_reasons(found)
    for appearance in appearances:
        cast(Any, appearance).review = current_review(appearance)
    return appearances


def left_out(article: Article) -> list[LeftOut]:
    """What the splitter skipped, in the order of the text, each with its reason in the reader's language."""
    return [
        LeftOut(start, end, reason_texts([(code, detail)])[0])
        for start, end, code, detail in article.skipped or []
    ]


def marked(
    article: Article,
    appearances: Iterable[Appearance],
    current: int | None = None,
    skipped: Sequence[LeftOut] = (),
) -> list[Paragraph]:
    """The article's text with its claims marked by state; those of claim ``current`` stand out.

    What was skipped is told apart where it is given.
    """

    def mark(appearance: Appearance) -> Mark:
        review: Review | None = cast(Any, appearance).review
        is_current = appearance.claim_id == current
        css, label = state_of(review)
        return Mark(
            css=css,
            label=str(label),
            href="" if review is None or is_current else reverse("reviews:review", args=[review.pk]),
            current=is_current,
            anchor=f"appearance-{appearance.pk}",
        )

    return paragraphs(article, appearances, mark, skipped)


def state_of(review: Review | None) -> tuple[str, Any]:
    """Class and words for how far a claim has come: its verdict once published, its status before."""
    if review is None:
        return "waiting", _("no review")
    if review.status == Status.PUBLISHED:
        return review.verdict, VERDICT_LABELS[Verdict(review.verdict)]
    return review.status, STATUS_LABELS[Status(review.status)]


def appearances_of(review: Review) -> list[Appearance]:
    """Where the claim of a review stands, merged claims included."""
    same = queue.same_claims(review.claim_id)
    found = queue.appearances().select_related("found_by").filter(claim__in=same)
    return word_reasons(found.order_by("id")[:MAX_APPEARANCES])


def upcoming(review: Review, count: int = 8) -> list[Review]:
    """What the queue gives out next."""
    waiting = Review.objects.filter(status_in([Status.WAITING])).exclude(pk=review.pk)
    return list(waiting.select_related("claim").order_by("-priority", "id")[:count])
