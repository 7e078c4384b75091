"""What the desk's pages show: read from PostgreSQL, in a constant number of queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import User
from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.marking import LeftOut, Mark, Paragraph, paragraphs
from claims.models import Appearance, Article
from claims.reasons import reason_texts
from reviews import queue
from reviews.models import STATUS_LABELS, VERDICT_LABELS, Event, Review, status_in
from reviews.progress import Progress
from reviews.verdicts import OPEN, Act, Status, Verdict

may_judge = permission_required("reviews.judge_review", raise_exception=True)


def editor(request: HttpRequest) -> User:
    """The one who asks; every page of the desk is behind a permission, so it is somebody."""
    return cast(User, request.user)


#: Appearances shown of one claim, claims marked in one article: more would make a page nobody reads.
MAX_APPEARANCES = 50
MAX_MARKS = 2_000

#: Somebody still has to judge it.
TO_DO = (Status.WAITING, Status.IN_REVIEW)


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
    """The article's claims in the order of the text, each with ``review``."""
    found = (
        article.appearances.select_related("claim", "speaker", "found_by")
        .defer("claim__signature", "claim__search")
        .prefetch_related(
            Prefetch("claim__reviews", Review.objects.order_by("-number"), to_attr="reviews_by_number")
        )
        .order_by("start")[:MAX_MARKS]
    )
    appearances = list(found)
    for appearance in appearances:
        cast(Any, appearance).review = current_review(appearance)
    return appearances


def progress(appearances: Iterable[Appearance]) -> Progress:
    """Of the claims of one article, from ``claims_of``: nothing more is asked of the database."""
    reviews: dict[int, Review | None] = {
        appearance.claim_id: cast(Any, appearance).review for appearance in appearances
    }
    statuses = [review.status for review in reviews.values() if review]
    return Progress(
        claims=len(statuses),
        left=sum(status in TO_DO for status in statuses),
        sign_off=statuses.count(Status.AWAITING_SIGN_OFF),
    )


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The reviews of the claims before and after one in the text; None at the ends."""

    preceding: Review | None = None
    following: Review | None = None


def neighbours(appearances: Iterable[Appearance], claim_id: int) -> Neighbours:
    """From ``claims_of``; a claim that stands there twice counts where it stands first."""
    reviews: dict[int, Review] = {}
    for appearance in appearances:
        review: Review | None = cast(Any, appearance).review
        if review:
            reviews.setdefault(appearance.claim_id, review)
    order = list(reviews)
    if claim_id not in reviews:
        return Neighbours()
    at = order.index(claim_id)
    return Neighbours(
        preceding=reviews[order[at - 1]] if at > 0 else None,
        following=reviews[order[at + 1]] if at + 1 < len(order) else None,
    )


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


def upcoming(review: Review, among: QuerySet[Review] | None = None, count: int = 8) -> list[Any]:
    """What the queue gives out next, each with who said it (``said_by``); ``among`` narrows it to a filter."""
    waiting = Review.objects.filter(status_in([Status.WAITING])).exclude(pk=review.pk)
    if among is not None:
        waiting = waiting.filter(pk__in=among.order_by().values("pk"))
    first = Appearance.objects.filter(claim=OuterRef("claim")).order_by("id")
    said_by = first.values_list(Coalesce("speaker__name", "speaker_as_written"))[:1]
    found = (
        waiting.annotate(said_by=Subquery(said_by))
        .select_related("claim")
        .defer("claim__signature", "claim__search")
    )
    return list(found.order_by("-priority", "id")[:count])


#: Acts after which a claim needs no more work of the one who did them.
FINISHED = (Act.SUBMIT, Act.SET_ASIDE, Act.APPROVE)


def done_today(editor_id: int) -> int:
    """How many claims the editor has finished since midnight."""
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    today = Event.objects.filter(actor=editor_id, at__gte=midnight, act__in=[act.value for act in FINISHED])
    # An act that was undone leaves its claim to do.
    return (
        today.exclude(review__status__in=[status.value for status in TO_DO])
        .values("review")
        .distinct()
        .count()
    )
