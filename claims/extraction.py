"""From a text to its claims: lease the row, split, store results and state in one transaction.

Every step is compare-and-set on the row, so it does not matter how often or by how many workers it is
tried: PostgreSQL decides who works, and only the holder of the current token can store.
"""

import json
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.dispatch import Signal
from django.utils.translation import gettext as _

from claims.lease import LEASE, MAX_ATTEMPTS, RING_AGAIN_AFTER, SWEEP_BATCH, backoff
from claims.matching import claims_worded, speakers_named
from claims.models import Appearance, Article, ArticleState
from claims.names import is_name
from claims.splitting import VERSION, Block, BlockKind, Candidate, Split, split

logger = logging.getLogger(__name__)

#: Sent inside the transaction that stores claims, with ``claim_ids``: a list of ids that were found, new or known.
claims_found = Signal()

CONTEXT_CHARACTERS = 32

#: Appearances that an editor found, or changed.
TOUCHED = Q(found_by__isnull=False) | Q(touched_by__isnull=False)

#: The reason that an appearance carries whose words an editor changed; its detail is where it stood: "start:end".
ADJUSTED = "adjusted"

#: Kept of what was left out: more parts than anybody reads in one article, and a few words of each reason.
MAX_SKIPPED = 5_000
LONGEST_DETAIL = 100


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to store results for one article, until it runs out and somebody else takes the row."""

    article_id: int
    token: int
    attempts: int
    text: str
    layout: tuple[Block, ...]
    language: str
    published_on: date | None


_TAKE = """
    UPDATE claims_article
       SET state = 'splitting', attempts = attempts + 1, lease_token = lease_token + 1,
           lease_expires_at = now() + make_interval(secs => %(lease)s), error = ''
     WHERE id = %(id)s AND attempts < %(max_attempts)s AND (not_before IS NULL OR not_before <= now())
       AND (state = 'received' OR (state = 'splitting' AND lease_expires_at < now()))
 RETURNING lease_token, attempts, text, layout::text, language, published_on
"""


def take(article_id: int) -> Lease | None:
    """Lease the article; None where there is nothing to do: done, failed, or leased to another."""
    with connection.cursor() as cursor:
        cursor.execute(
            _TAKE, {"id": article_id, "lease": LEASE.total_seconds(), "max_attempts": MAX_ATTEMPTS}
        )
        row = cursor.fetchone()
    if row is None:
        return None
    token, attempts, text, layout, language, published_on = row
    return Lease(article_id, token, attempts, text, _blocks(layout), language, published_on)


def _blocks(layout: str) -> tuple[Block, ...]:
    return tuple(Block(start, end, BlockKind(kind)) for start, end, kind in json.loads(layout))


def run(article_id: int) -> bool:
    """Split the article if it is due. True if this call stored the result.

    An error is recorded on the row and is not raised: the row says when it is tried again. Where PostgreSQL
    itself is away that raises, and the lease runs out.
    """
    lease = take(article_id)
    if lease is None:
        logger.debug("article %s: nothing to do", article_id)
        return False
    try:
        result = split(
            lease.text, language=lease.language or None, layout=lease.layout, published=lease.published_on
        )
        return store(lease, result)
    except Exception as error:
        logger.exception("article %s: splitting failed, attempt %s", article_id, lease.attempts)
        fail(lease, f"{type(error).__name__}: {error}")
        return False


def store(lease: Lease, result: Split) -> bool:
    """Write claims, appearances and ``split`` in one transaction, if the lease's token is still the row's."""
    with transaction.atomic():
        article = (
            Article.objects.select_for_update()
            .defer("text", "layout", "skipped")
            .filter(pk=lease.article_id, state=ArticleState.SPLITTING, lease_token=lease.token)
            .first()
        )
        if article is None:
            logger.warning("article %s: token %s is no longer valid, result dropped", *_ids(lease))
            return False
        found = new_candidates(article, result.claims)
        article.state = ArticleState.SPLIT
        article.language = article.language or result.language
        article.splitter_version = VERSION
        article.skipped = _skipped(result)
        article.split_at = Now()
        article.lease_expires_at = None
        article.error = ""
        article.save(
            update_fields=[
                "state",
                "language",
                "splitter_version",
                "split_at",
                "skipped",
                "lease_expires_at",
                "error",
            ]
        )
        store_claims(article.pk, lease.text, found, result.language)
    return True


def new_candidates(article: Article, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Those that splitting adds to what is known of the article; the others change nothing.

    A place that is known stays as it is, whatever a newer splitter would word it like; and where an editor said
    where a claim begins and ends, or who says it, nothing is put beside or over it, nor where it stood before.
    """
    known = set(article.appearances.values_list("start", "end"))
    settled = []
    for start, end, reasons in article.appearances.filter(TOUCHED).values_list("start", "end", "reasons"):
        settled += [(start, end), *_places_before(reasons)]
    return [
        candidate
        for candidate in candidates
        if (candidate.start, candidate.end) not in known
        and not any(start < candidate.end and candidate.start < end for start, end in settled)
    ]


def keep_in_mind(appearance: Appearance) -> None:
    """Note where the appearance stands, before an editor changes that."""
    before = (appearance.start, appearance.end)
    if not any(start <= before[0] and before[1] <= end for start, end in _places_before(appearance.reasons)):
        appearance.reasons = [*appearance.reasons, [ADJUSTED, f"{before[0]}:{before[1]}"]]


def _places_before(reasons: Iterable[tuple[str, str]]) -> list[tuple[int, int]]:
    places = [detail.split(":") for code, detail in reasons if code == ADJUSTED]
    return [(int(start), int(end)) for start, end in places]


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind a place, as an appearance keeps it."""
    return text[max(0, start - CONTEXT_CHARACTERS) : start], text[end : end + CONTEXT_CHARACTERS]


def _skipped(result: Split) -> list[list[int | str]]:
    """What was left out, as it is stored; ``reason_texts`` words it."""
    return [
        [part.start, part.end, part.why.code, part.why.detail[:LONGEST_DETAIL]]
        for part in result.skipped[:MAX_SKIPPED]
    ]


def _ids(lease: Lease) -> tuple[int, int]:
    return lease.article_id, lease.token


def store_claims(
    article_id: int, text: str, candidates: Sequence[Candidate], language: str, found_by: User | None = None
) -> None:
    """Add claims and where they stand, and tell who listens. Inside the caller's transaction and lock of the article.

    ``found_by`` is the editor who found them; None: the splitter. It adds, it never moves or deletes.
    """
    claims = claims_worded(candidates, language)
    speakers = speakers_named(
        {candidate.speaker for candidate in candidates if candidate.speaker and is_name(candidate.speaker)}
    )
    Appearance.objects.bulk_create(
        [
            Appearance(
                article_id=article_id,
                claim=claims[candidate.statement],
                start=candidate.start,
                end=candidate.end,
                exact=text[candidate.start : candidate.end],
                prefix=around(text, candidate.start, candidate.end)[0],
                suffix=around(text, candidate.start, candidate.end)[1],
                speaker=speakers.get(candidate.speaker or ""),
                speaker_as_written=(candidate.speaker or "")[:200],
                cue=(candidate.cue or "")[:200],
                voice=candidate.voice,
                hearsay=candidate.hearsay,
                score=candidate.score,
                reasons=[[reason.code, reason.detail] for reason in candidate.reasons],
                splitter_version="" if found_by else VERSION,
                found_by=found_by,
            )
            for candidate in candidates
        ],
        batch_size=500,
    )
    claims_found.send(sender=Article, claim_ids=sorted({claim.pk for claim in claims.values()}))


def fail(lease: Lease, error: str) -> None:
    """Record a failed attempt: to be tried again after a pause, or ``failed`` after the last."""
    held = Article.objects.filter(pk=lease.article_id, state=ArticleState.SPLITTING, lease_token=lease.token)
    if lease.attempts >= MAX_ATTEMPTS:
        held.update(state=ArticleState.FAILED, lease_expires_at=None, error=error)
    else:
        held.update(
            state=ArticleState.RECEIVED,
            lease_expires_at=None,
            error=error,
            not_before=Now() + backoff(lease.attempts),
            next_attempt_at=Now() + backoff(lease.attempts),
        )


def due() -> list[int]:
    """Ids of articles whose bell has to be rung (again), at most ``SWEEP_BATCH``; they are not due again at once.

    Rows whose worker vanished are due when the lease has run out, and ``failed`` when that was the last attempt.
    """
    _give_up_on_lost()
    waiting = Q(state=ArticleState.RECEIVED)
    lost = Q(state=ArticleState.SPLITTING, lease_expires_at__lt=Now())
    with transaction.atomic():
        ids = list(
            Article.objects.filter(waiting | lost, next_attempt_at__lte=Now())
            .select_for_update(skip_locked=True)
            .order_by("next_attempt_at")
            .values_list("pk", flat=True)[:SWEEP_BATCH]
        )
        Article.objects.filter(pk__in=ids).update(next_attempt_at=Now() + RING_AGAIN_AFTER)
    return ids


def _give_up_on_lost() -> None:
    Article.objects.filter(
        state=ArticleState.SPLITTING, lease_expires_at__lt=Now(), attempts__gte=MAX_ATTEMPTS
    ).update(
        state=ArticleState.FAILED,
        lease_expires_at=None,
        lease_token=F("lease_token") + 1,
        error=_("The worker was lost each of %(attempts)s times while splitting this article.")
        % {"attempts": MAX_ATTEMPTS},
    )


def reset(article_ids: Iterable[int], *, states: Iterable[ArticleState]) -> list[int]:
    """Put articles in one of ``states`` back to ``received`` with fresh attempts; the ids that were moved."""
    with transaction.atomic():
        ids = list(
            Article.objects.filter(pk__in=list(article_ids), state__in=list(states))
            .select_for_update()
            .values_list("pk", flat=True)
        )
        Article.objects.filter(pk__in=ids).update(
            state=ArticleState.RECEIVED,
            attempts=0,
            error="",
            lease_expires_at=None,
            not_before=None,
            next_attempt_at=Now(),
        )
    return ids
