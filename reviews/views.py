"""The desk's lists: queue and sign-off. One review is ``review_page``'s, one article ``article_page``'s."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from claims.paging import PAGE_SIZE, next_address, page_by_id
from reviews import decisions, desk, queue
from reviews.desk import editor, may_judge
from reviews.models import Review

may_sign_off = permission_required("reviews.sign_off_review", raise_exception=True)


@may_judge
@require_GET
def home(request: HttpRequest) -> HttpResponse:
    return redirect("reviews:queue")


@may_judge
@require_GET
def queue_page(request: HttpRequest) -> HttpResponse:
    state = request.GET.get("state", "waiting")
    if state not in desk.FILTERS:
        state = "waiting"
    found = queue.for_lists(desk.filtered(state, editor(request).pk))
    if state == "waiting":
        page, next_url = _page_by_priority(request, found)
    else:
        page, next_url = page_by_id(request, found)
    return render(
        request,
        "desk/queue.html",
        {
            "reviews": desk.with_first_appearance(page),
            "filters": list(desk.FILTERS.items()),
            "state": state,
            "next_url": next_url,
        },
    )


def _page_by_priority(request: HttpRequest, found: Any) -> tuple[list[Review], str | None]:
    """Keyset pages in the queue's own order; ``after`` is "priority-id" of the last row seen."""
    priority, _dash, pk = request.GET.get("after", "").partition("-")
    if priority.isdecimal() and pk.isdecimal() and len(pk) < 19 and len(priority) < 6:
        found = found.filter(priority__lte=int(priority)).exclude(priority=int(priority), pk__lte=int(pk))
    rows = list(found.order_by("-priority", "id")[: PAGE_SIZE + 1])
    if len(rows) <= PAGE_SIZE:
        return rows, None
    last = rows[PAGE_SIZE - 1]
    return rows[:PAGE_SIZE], next_address(request, f"{last.priority}-{last.pk}")


@may_judge
@require_http_methods(["GET", "POST"])
def next_review(request: HttpRequest) -> HttpResponse:
    """POST takes the next claim; GET only looks at it."""
    taking = request.method == "POST"
    review = decisions.take_next(editor(request)) if taking else Review.objects.waiting().first()
    if review is None:
        messages.info(request, _("No claim is waiting."))
        return redirect("reviews:queue")
    return redirect("reviews:review", review.pk)


@may_sign_off
@require_GET
def sign_off(request: HttpRequest) -> HttpResponse:
    found = queue.for_lists(desk.filtered("sign-off", editor(request).pk))
    page, next_url = page_by_id(request, found)
    return render(
        request, "desk/sign_off.html", {"reviews": desk.with_first_appearance(page), "next_url": next_url}
    )
