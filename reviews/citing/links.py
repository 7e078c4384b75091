"""Links of evidence that died: looked at from time to time, and said to editors before readers find out.

One failure says little, so a link is dead when it failed, and failed again a day later or more. Only links of reviews
that are open or published are looked at. Running twice changes nothing: what was found counts only while the row
is as it was when the check began.
"""

import logging
from collections.abc import Iterable
from datetime import timedelta
from typing import Any, cast

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F
from django.db.models.functions import Now
from django.utils import timezone

from claims.fetching import FetchError, Limits, fetch
from reviews.models import Evidence, Link
from reviews.models.problems import ANSWERED, problem_of
from reviews.verdicts import OPEN, Status

logger = logging.getLogger(__name__)

#: A page that is large answers, too: no more of it is taken in.
LIMITS = Limits(seconds=15, received_bytes=64 * 1024, content_bytes=256 * 1024)

#: After an answer; after the first failure, a little more than it takes to be sure; after that ever more rarely.
WHILE_WELL = timedelta(days=7)
LONGEST_PAUSE = timedelta(days=32)
#: A check that was announced and did not happen is announced again.
RING_AGAIN_AFTER = timedelta(hours=1)
#: As many as one worker looks at in ten minutes if each is as slow as allowed.
BATCH = 40
#: Links that are new to us, taken up at a time.
NEW = 500

_TAKE_UP = """
    INSERT INTO reviews_link (url, failures, problem)
    SELECT DISTINCT evidence.url, 0, ''
      FROM reviews_evidence evidence JOIN reviews_review review ON review.id = evidence.review_id
     WHERE evidence.url <> '' AND review.status = ANY(%(statuses)s)
       AND NOT EXISTS (SELECT 1 FROM reviews_link link WHERE link.url = evidence.url)
     LIMIT %(new)s
        ON CONFLICT DO NOTHING
"""

_DUE = """
    UPDATE reviews_link SET next_check_at = statement_timestamp() + make_interval(secs => %(again)s)
     WHERE id IN (
        SELECT id FROM reviews_link link
         WHERE next_check_at <= statement_timestamp() AND EXISTS (
            SELECT 1 FROM reviews_evidence evidence JOIN reviews_review review ON review.id = evidence.review_id
             WHERE evidence.url = link.url AND review.status = ANY(%(statuses)s))
         ORDER BY next_check_at LIMIT %(batch)s FOR UPDATE SKIP LOCKED)
 RETURNING id
"""


def due() -> list[int]:
    """Ids of links to look at now, at most ``BATCH``; they are not due again at once."""
    statuses = [status.value for status in (*OPEN, Status.PUBLISHED)]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_TAKE_UP, {"statuses": statuses, "new": NEW})
        cursor.execute(
            _DUE, {"statuses": statuses, "batch": BATCH, "again": RING_AGAIN_AFTER.total_seconds()}
        )
        return [pk for (pk,) in cursor.fetchall()]


def check(link_id: int) -> None:
    """Ask for the link, and write down what came of it."""
    link = Link.objects.filter(pk=link_id).first()
    if link is None:
        return
    problem = ""
    try:
        fetch(link.url, LIMITS, settings.FETCH_ALLOWED, site=settings.SITE_URL)
    except FetchError as error:
        problem = problem_of(error)
        logger.debug("link %s: %s", link_id, error)
    record(link, "" if problem in ANSWERED else problem)


def record(link: Link, problem: str) -> bool:
    """What a check found; empty: the link answers. False if somebody else's check was written down meanwhile."""
    as_seen = Link.objects.filter(pk=link.pk, checked_at=link.checked_at)
    if not problem:
        changes: dict[str, Any] = {
            "failures": 0,
            "failing_since": None,
            "dead_since": None,
            "problem": "",
            "next_check_at": Now() + WHILE_WELL,
        }
    else:
        now = timezone.now()
        since = link.failing_since or now
        confirmed = now - since >= Link.CONFIRMED_AFTER
        pause = min(Link.CONFIRMED_AFTER * 2**link.failures, LONGEST_PAUSE)
        changes = {
            "failures": F("failures") + 1,
            "failing_since": since,
            "dead_since": since if confirmed else link.dead_since,
            "problem": problem,
            "next_check_at": now + pause,
        }
    return bool(as_seen.update(checked_at=Now(), **changes))


def with_links(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The evidence, each with ``dead``: the Link where it is known to be dead, else None. One query."""
    listed = list(evidence)
    dead = Link.objects.filter(url__in=[item.url for item in listed], dead_since__isnull=False)
    by_url = {link.url: link for link in dead}
    for item in listed:
        cast(Any, item).dead = by_url.get(item.url)
    return listed
