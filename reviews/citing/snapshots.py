"""From a link to its archived copy: ask, lease the row, fetch, store. As ``claims/extraction.py`` does for articles.

A ``Fetch`` row says that a link was asked for, and everything else follows from it: the bell in Redis may be lost, the
sweeper rings again; a worker may die, its lease runs out; only the holder of the current token stores. A copy is given
to all evidence with that link that has none, whether it was there before or came meanwhile.
"""

import hashlib
import logging
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Now

from claims.fetching import FetchError, Limits, Page, fetch
from claims.lease import LEASE, MAX_ATTEMPTS, RING_AGAIN_AFTER, SWEEP_BATCH, backoff
from reviews.citing import quotes, warc
from reviews.citing.reading import Reading, Unreadable, read
from reviews.models import Evidence, Fetch, FetchState, Snapshot
from reviews.models.evidence import PENDING
from reviews.models.problems import FAILED, LOST, PASSING, problem_of

logger = logging.getLogger(__name__)

#: An editor is waiting; with the time for reading (``reading.SECONDS``) it ends before Celery's soft limit.
LIMITS = Limits(seconds=15)

#: Asked for again within this time, a link is not fetched again.
FRESH = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to store what one fetch brings, until it runs out and somebody else takes the row."""

    fetch_id: int
    token: int
    attempts: int
    url: str


def ask(url: str) -> Fetch:
    """The fetch of a link: one that is under way or fresh, else a new one, whose bell the caller or the sweeper rings.

    Inside a transaction its row is locked: what is stored about the link meanwhile waits for what the caller does.
    """
    with transaction.atomic():
        known = Q(url=url) & (PENDING | Q(state=FetchState.DONE, asked_at__gt=Now() - FRESH))
        found = Fetch.objects.select_for_update().filter(known).first()
        if found is None:
            try:
                with transaction.atomic():
                    found = Fetch.objects.create(url=url, next_attempt_at=Now() + RING_AGAIN_AFTER)
            except IntegrityError:  # somebody asked at the same moment
                found = Fetch.objects.select_for_update().filter(url=url).latest("pk")
    return found


_TAKE = """
    UPDATE reviews_fetch
       SET state = 'fetching', attempts = attempts + 1, lease_token = lease_token + 1,
           lease_expires_at = now() + make_interval(secs => %(lease)s)
     WHERE id = %(id)s AND attempts < %(max_attempts)s AND (not_before IS NULL OR not_before <= now())
       AND (state = 'waiting' OR (state = 'fetching' AND lease_expires_at < now()))
 RETURNING lease_token, attempts, url
"""


def take(fetch_id: int) -> Lease | None:
    """Lease the fetch; None where there is nothing to do: done, failed, or leased to another."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, {"id": fetch_id, "lease": LEASE.total_seconds(), "max_attempts": MAX_ATTEMPTS})
        row = cursor.fetchone()
    return Lease(fetch_id, *row) if row else None


def run(fetch_id: int) -> bool:
    """Fetch the link if it is due. True if this call stored the copy. What goes wrong is recorded on the row."""
    lease = take(fetch_id)
    if lease is None:
        logger.debug("fetch %s: nothing to do", fetch_id)
        return False
    try:
        page = fetch(lease.url, LIMITS, settings.FETCH_ALLOWED, site=settings.SITE_URL)
        return store(lease, page, _read(page))
    except FetchError as error:
        # It stands on the row, where editors read it.
        logger.debug("fetch %s, attempt %s: %s", fetch_id, lease.attempts, error)
        fail(lease, problem_of(error), error.detail)
    except Exception as error:
        logger.exception("fetch %s: failed, attempt %s", fetch_id, lease.attempts)
        fail(lease, FAILED, f"{type(error).__name__}: {error}")
    return False


def _read(page: Page) -> Reading:
    try:
        return read(page.content, page.content_type, page.charset or "")
    except Unreadable:
        # The bytes are kept all the same: somebody may look at them another way.
        logger.info("%s: nothing could be read in it", page.final_url)
        return Reading(page.content_type)


def store(lease: Lease, page: Page, reading: Reading) -> bool:
    """Write the copy, give it to the evidence, and ``done``, in one transaction, if the token is still the row's."""
    with transaction.atomic():
        held = (
            Fetch.objects.select_for_update()
            .filter(pk=lease.fetch_id, state=FetchState.FETCHING, lease_token=lease.token)
            .first()
        )
        if held is None:
            logger.warning("fetch %s: token %s is no longer valid, page dropped", lease.fetch_id, lease.token)
            return False
        sha256 = hashlib.sha256(page.content).hexdigest()
        snapshot, _created = Snapshot.objects.get_or_create(
            sha256=sha256,
            final_url=page.final_url,
            defaults={
                "url": lease.url,
                "fetched_at": page.fetched_at,
                "http_status": page.status,
                "content_type": page.content_type,
                "content": warc.record(page),
                "text": reading.text,
                "title": reading.title,
                "publisher": reading.publisher,
                "published_on": reading.published_on,
                "language": reading.language,
            },
        )
        give(snapshot, Evidence.objects.filter(url=lease.url, snapshot=None))
        held.state = FetchState.DONE
        held.snapshot = snapshot
        held.problem = held.detail = ""
        held.lease_expires_at = None
        held.save(update_fields=["state", "snapshot", "problem", "detail", "lease_expires_at"])
    return True


def give(snapshot: Snapshot, evidence: QuerySet[Evidence]) -> None:
    """Evidence gets its copy, and its quoted passage is looked for there."""
    for item in evidence.select_for_update().only("quote"):
        Evidence.objects.filter(pk=item.pk).update(
            snapshot=snapshot, quote_found=is_found(item.quote, snapshot.text)
        )


def is_found(quote: str, text: str) -> bool | None:
    """Whether a passage stands in a text; None where there is no passage, or no text to look in."""
    return bool(quotes.find(quote, text)) if quote.strip() and text else None


def fail(lease: Lease, problem: str, detail: str) -> None:
    """Record a failed attempt: to be made again after a pause where that may help, or ``failed``."""
    held = Fetch.objects.filter(pk=lease.fetch_id, state=FetchState.FETCHING, lease_token=lease.token)
    told = {"lease_expires_at": None, "problem": problem, "detail": detail.replace("\x00", "")[:300]}
    if problem in PASSING and lease.attempts < MAX_ATTEMPTS:
        again = Now() + backoff(lease.attempts)
        held.update(state=FetchState.WAITING, not_before=again, next_attempt_at=again, **told)
    else:
        held.update(state=FetchState.FAILED, **told)


def due() -> list[int]:
    """Ids of fetches whose bell has to be rung (again), at most ``SWEEP_BATCH``; they are not due again at once."""
    lost = Q(state=FetchState.FETCHING, lease_expires_at__lt=Now())
    Fetch.objects.filter(lost, attempts__gte=MAX_ATTEMPTS).update(
        state=FetchState.FAILED, lease_expires_at=None, lease_token=F("lease_token") + 1, problem=LOST
    )
    with transaction.atomic():
        ids = list(
            Fetch.objects.filter(Q(state=FetchState.WAITING) | lost, next_attempt_at__lte=Now())
            .select_for_update(skip_locked=True)
            .order_by("next_attempt_at")
            .values_list("pk", flat=True)[:SWEEP_BATCH]
        )
        Fetch.objects.filter(pk__in=ids).update(next_attempt_at=Now() + RING_AGAIN_AFTER)
    return ids
