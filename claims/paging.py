"""Keyset pages: a page begins after a key, so the thousandth costs what the first does."""

from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest

PAGE_SIZE = 25

Row = TypeVar("Row", bound=Model)


def page_by_id(
    request: HttpRequest, rows: QuerySet[Row], size: int = PAGE_SIZE
) -> tuple[list[Row], str | None]:
    """Rows of one page, highest id first, and the address of the next (None on the last).

    The address keeps all filters; ``after`` names the last id seen. Anything but a number there is ignored.
    """
    after = request.GET.get("after", "")
    if after.isdecimal() and len(after) < 19:
        rows = rows.filter(pk__lt=int(after))
    found = list(rows.order_by("-pk")[: size + 1])
    if len(found) <= size:
        return found, None
    return found[:size], next_address(request, found[size - 1].pk)


def next_address(request: HttpRequest, after: Any) -> str:
    query = request.GET.copy()
    query["after"] = str(after)
    return f"?{query.urlencode()}"
