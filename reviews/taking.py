"""Taking the next claim: one statement, however many ask at once. For ``decisions`` only.

Nobody is given a claim while one that ranks before it waits, unless a filter, a skip or another editor who is
taking it this moment keeps it from them. Where the search begins, and why: migration ``0004_next_claim``.
"""

from datetime import timedelta
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from reviews.changes import write
from reviews.models import Review
from reviews.verdicts import Act, Status

#: Rows that another transaction is taking are stepped over; a row that was taken meanwhile no longer matches.
LOCK = "FOR UPDATE SKIP LOCKED"

#: One take in so many moves the head on: the dead entries behind it are then never more than a few.
MOVED_EVERY = 32

# The search is for the rest of the head's own priority, then for the lower ones: two ranges of one index.
_TAKE = """
    WITH head AS MATERIALIZED (
        SELECT 32767 - (last_value >> 48) AS priority, last_value & 281474976710655 AS id FROM reviews_head
    )
    UPDATE reviews_review
       SET status = 'in_review', version = version + 1, assignee_id = %s,
           lease_expires_at = now() + make_interval(secs => %s)
     WHERE id = coalesce(({at_head}), ({after_head}))
"""
_WAITING = """
    SELECT id FROM reviews_review AS waiting
     WHERE status = 'waiting' AND {where}
       AND NOT EXISTS (SELECT FROM reviews_skip WHERE review_id = waiting.id AND editor_id = %s)
       {among}
     ORDER BY priority DESC, id LIMIT 1 {lock}
"""
_AT_HEAD = "priority = (SELECT priority FROM head) AND id >= (SELECT id FROM head)"
_AFTER_HEAD = "priority < (SELECT priority FROM head)"


def take_next(editor_id: int, lease: timedelta, among: QuerySet[Review] | None = None) -> Review | None:
    """Hold the waiting review of the highest priority, the oldest first; None if none is left.

    ``among`` narrows it to a filter of the queue. What the editor skipped is left to others.
    """
    wanted = ""
    values: tuple[Any, ...] = ()
    if among is not None:
        # By number: a filter may join tables or drop repeated rows, which cannot be locked.
        numbers, values = among.order_by().values("pk").query.sql_with_params()
        wanted = f"AND id IN ({numbers})"
    at_head, after_head = (
        _WAITING.format(where=where, among=wanted, lock=LOCK) for where in (_AT_HEAD, _AFTER_HEAD)
    )
    search = [editor_id, *values]
    return write(
        _TAKE.format(at_head=at_head, after_head=after_head),
        [editor_id, lease.total_seconds(), *search, *search],
        Act.TAKE,
        editor_id,
        Status.WAITING,
    )


def move_head(*, from_the_top: bool = False) -> None:
    """Let the search begin where the first review waits; ``from_the_top``: whatever the head was.

    Not in a transaction that has taken a claim: as long as that can be undone, its review still waits.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT reviews_head_move(%s)", [from_the_top])
