"""What awaits a second editor, in the order in which it was decided."""

from datetime import datetime
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_GET

from claims.paging import PAGE_SIZE, next_address
from reviews import desk, queue
from reviews.models import Review

may_sign_off = permission_required("reviews.sign_off_review", raise_exception=True)


@may_sign_off
@require_GET
def sign_off(request: HttpRequest) -> HttpResponse:
    page, next_url = _page(request, queue.for_lists(Review.objects.awaiting_sign_off()))
    return render(
        request, "desk/sign_off.html", {"reviews": desk.with_first_appearance(page), "next_url": next_url}
    )


def _page(request: HttpRequest, found: QuerySet[Review]) -> tuple[list[Review], str | None]:
    """Keyset pages, the longest decided first; ``after`` is "time_id" of the last row seen."""
    if after := _key(request.GET.get("after", "")):
        decided_at, pk = after
        found = found.filter(Q(decided_at__gt=decided_at) | Q(decided_at=decided_at, pk__gt=pk))
    rows = list(found[: PAGE_SIZE + 1])
    if len(rows) <= PAGE_SIZE:
        return rows, None
    last: Any = rows[PAGE_SIZE - 1]
    return rows[:PAGE_SIZE], next_address(request, f"{last.decided_at.isoformat()}_{last.pk}")


def _key(text: str) -> tuple[datetime, int] | None:
    """A key as ``_page`` writes it; None for anything else."""
    time, _line, pk = text.partition("_")
    try:
        decided_at = parse_datetime(time)
    except ValueError:  # well formed, and no day of any calendar
        return None
    if decided_at is None or decided_at.tzinfo is None or not pk.isdecimal() or len(pk) > 18:
        return None
    return decided_at, int(pk)
