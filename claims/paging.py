"""Keyset pages: a page begins after a key, so the thousandth costs what the first does."""

from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest

PAGE_SIZE = 25

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Order:
    """How rows are sorted and paged: fields as ``order_by`` takes them, all whole numbers, the last one unique.

    A row's key names its numbers, such as "50-17" for ``("-priority", "pk")``.
    """

    fields: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        return [field.removeprefix("-") for field in self.fields]

    def key(self, row: Model) -> str:
        return "-".join(str(getattr(row, name)) for name in self.names)

    def is_key(self, text: str) -> bool:
        """Whether a key could read so: numbers that a database can hold, one for each field."""
        numbers = text.split("-")
        return len(numbers) == len(self.fields) and all(
            number.isdecimal() and len(number) < 19 for number in numbers
        )

    def after(self, rows: QuerySet[Row], key: str) -> QuerySet[Row]:
        """The rows behind a key. What cannot be one is ignored: somebody made up the address."""
        if not self.is_key(key):
            return rows
        numbers = key.split("-")
        behind = Q()
        equal: dict[str, Any] = {}
        for field, name, number in zip(self.fields, self.names, numbers, strict=True):
            lookup = "lt" if field.startswith("-") else "gt"
            behind |= Q(**equal, **{f"{name}__{lookup}": int(number)})
            equal[name] = int(number)
        # Says nothing new, but tells an index where to begin.
        first = "lte" if self.fields[0].startswith("-") else "gte"
        return rows.filter(behind, **{f"{self.names[0]}__{first}": int(numbers[0])})

    def page(self, rows: QuerySet[Row], after: str, size: int = PAGE_SIZE) -> tuple[list[Row], str | None]:
        """The rows of one page, and the key after which the next begins (None on the last)."""
        found = list(self.after(rows, after).order_by(*self.fields)[: size + 1])
        if len(found) <= size:
            return found, None
        return found[:size], self.key(found[size - 1])


NEWEST_FIRST = Order(("-pk",))


def page(
    request: HttpRequest, rows: QuerySet[Row], order: Order, size: int = PAGE_SIZE
) -> tuple[list[Row], str | None]:
    """Rows of the page that ``after`` in the address names, and the address of the next, which keeps all filters."""
    found, after = order.page(rows, request.GET.get("after", ""), size)
    return found, next_address(request, after) if after else None


def page_by_id(
    request: HttpRequest, rows: QuerySet[Row], size: int = PAGE_SIZE
) -> tuple[list[Row], str | None]:
    """As ``page``, highest id first."""
    return page(request, rows, NEWEST_FIRST, size)


def next_address(request: HttpRequest, after: Any) -> str:
    query = request.GET.copy()
    query["after"] = str(after)
    return f"?{query.urlencode()}"
