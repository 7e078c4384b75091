"""One editor's own page: what they hold, what they left unfinished, what came back, what they did today."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from claims.models import Appearance, Article
from reviews import desk, queue
from reviews.desk import editor, may_judge
from reviews.models import (
    STATUS_LABELS,
    VERDICT_LABELS,
    Draft,
    Event,
    NoticeKind,
    Notification,
    Review,
    status_in,
)
from reviews.progress import Progress, of_articles
from reviews.verdicts import Act, Status, Verdict

#: Rows of each list: a desk that holds more than this is not one person's.
MAX_ROWS = 50
MAX_ARTICLES = 12
#: How far back an unfinished text is looked for: the last so many claims that came into one's hands.
MAX_TAKEN = 300
#: Acts of one day that are counted; nobody does more.
MAX_DONE = 1_000
RECHECK_WITHIN = timedelta(days=7)

_TAKING = (Act.TAKE, Act.TAKE_OVER, Act.ASSIGN)
_DONE = (Act.SUBMIT, Act.SET_ASIDE)


@may_judge
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    user = editor(request)
    held = list(
        queue.for_lists(Review.objects.held_by(user.pk)).order_by("lease_expires_at", "pk")[:MAX_ROWS]
    )
    left = _left_with_text(user)
    beside = _with_draft(user, {review.pk for review in held + left})
    done = _done_today(user)
    return render(
        request,
        "desk/mine.html",
        {
            "returned": _listed(review for review in held + left if review.return_comment),
            "held": _listed(review for review in held if not review.return_comment),
            "drafts": _listed([review for review in left if not review.return_comment] + beside),
            "done": done[:MAX_ROWS],
            "done_count": len(done),
            "done_counts": _in_words(done),
            "progress": _progress([row.claim_id for row in held] + [event.review.claim_id for event in done]),
            "queue_counts": _queue_counts(),
            "limit": queue.COUNT_LIMIT,
            "rechecks": _rechecks(),
            "today": timezone.localdate(),
        },
    )


def _listed(reviews: Iterable[Review]) -> list[Review]:
    return desk.with_first_appearance(reviews)


def _left_with_text(user: User) -> list[Review]:
    """What waits again with a text on it, where this editor was the last to hold it."""
    taken = Event.objects.filter(actor=user, act__in=_TAKING).order_by("-at").values("review_id")[:MAX_TAKEN]
    given = (
        Notification.objects.filter(recipient=user, kind=NoticeKind.ASSIGNED)
        .order_by("-id")
        .values("review_id")[:MAX_TAKEN]
    )
    typed = ~Q(rationale="") | ~Q(searched_for="") | ~Q(verdict="")
    waiting = Review.objects.filter(
        Q(pk__in=taken) | Q(pk__in=given), typed, status=Status.WAITING
    ).prefetch_related(
        Prefetch(
            "events",
            Event.objects.filter(act__in=_TAKING).order_by("review_id", "-id").distinct("review_id"),
            to_attr="last_taking",
        )
    )
    found = list(queue.for_lists(waiting).order_by("-pk")[:MAX_ROWS])
    return [review for review in found if any(_is_theirs(event, user) for event in _last_taking(review))]


def _last_taking(review: Review) -> list[Event]:
    found: Any = review
    events: list[Event] = found.last_taking
    return events


def _is_theirs(event: Event, user: User) -> bool:
    if event.act == Act.ASSIGN:
        return bool(event.details.get("to") == user.get_username())
    return event.actor_id == user.pk


def _with_draft(user: User, shown: set[int]) -> list[Review]:
    """What somebody else got first, while this editor was typing: the text is kept for them."""
    drafts = Draft.objects.filter(editor=user).exclude(review_id__in=shown).values("review_id")
    return list(queue.for_lists(Review.objects.filter(pk__in=drafts)).order_by("-pk")[:MAX_ROWS])


def _done_today(user: User) -> list[Event]:
    """The last act on each review that this editor decided since midnight, newest first; what came back is not done."""
    open_again = status_in([Status.WAITING, Status.IN_REVIEW])
    acts = (
        Event.objects.filter(actor=user, at__gte=_midnight(), act__in=_DONE)
        .exclude(review__in=Review.objects.filter(open_again))
        .select_related("review__claim")
        .defer("details", "review__claim__signature")
        .order_by("-at", "-id")[:MAX_DONE]
    )
    return list({event.review_id: event for event in reversed(acts)}.values())[::-1]


def _in_words(done: Iterable[Event]) -> list[tuple[str, Any, int]]:
    """Class, words and number of each verdict, and of what was set aside."""
    counted = Counter(
        Status.SET_ASIDE.value if event.review.status == Status.SET_ASIDE else event.review.verdict
        for event in done
    )
    words = {verdict.value: VERDICT_LABELS[verdict] for verdict in Verdict}
    words[Status.SET_ASIDE.value] = STATUS_LABELS[Status.SET_ASIDE]
    return [(name, label, counted[name]) for name, label in words.items() if counted[name]]


def _progress(claim_ids: list[int]) -> list[tuple[Article, Progress]]:
    """How far the articles have come in which these claims stand, the newest first."""
    places = Appearance.objects.order_by().filter(claim__in=claim_ids[: 2 * MAX_ROWS])
    ids = places.order_by("-article_id").values_list("article_id", flat=True).distinct()[:MAX_ARTICLES]
    articles = Article.objects.without_text().in_bulk(list(ids))
    counted = of_articles(articles)
    return [(articles[pk], counted[pk]) for pk in sorted(articles, reverse=True)]


def _midnight() -> datetime:
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


def _queue_counts() -> dict[str, int]:
    return {
        "held": queue.count(Review.objects.filter(status=Status.IN_REVIEW)),
        "published_today": queue.count(
            Review.objects.filter(status=Status.PUBLISHED, published_at__gte=_midnight())
        ),
    }


def _rechecks() -> list[Review]:
    """Published as unverifiable and to be looked at again by next week, the longest due first."""
    due: QuerySet[Review] = Review.objects.filter(
        status=Status.PUBLISHED,
        verdict=Verdict.UNVERIFIABLE,
        recheck_on__lte=timezone.localdate() + RECHECK_WITHIN,
    )
    return list(queue.for_lists(due).order_by("recheck_on", "pk")[:MAX_ROWS])
