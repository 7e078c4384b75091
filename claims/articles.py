"""Submitting articles, by whichever way they come."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.db.models.functions import Now

from claims import extraction, tasks
from claims.intake import Frozen
from claims.lease import RING_AGAIN_AFTER
from claims.models import Article, ArticleState, Original, Source

#: A headline has some ten words; more would show readers text that a source's rights may not allow.
LONGEST_DERIVED_TITLE = 120


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came."""

    name: str
    content: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class Submission:
    """A frozen text and what was said about it; what is unknown is empty."""

    frozen: Frozen
    source: Source | None = None
    title: str = ""
    url: str = ""
    byline: str = ""
    published_on: date | None = None
    language: str = ""
    upload: Upload | None = None


def first_line(text: str) -> str:
    """What an article without a title is called: its first line that looks like one (a label is shorter)."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    title = next((line for line in lines[:3] if len(line.split()) >= 4), lines[0])
    if len(title) <= LONGEST_DERIVED_TITLE:
        return title
    # Not every script has spaces to cut at.
    cut = title[: LONGEST_DERIVED_TITLE - 1]
    return (cut.rpartition(" ")[0] or cut) + "…"


def title_of(frozen: Frozen, given: str = "") -> str:
    """What an article is called: as it was given, as its format says, or by its first line."""
    return given or frozen.title[:300] or first_line(frozen.text)


def submit(submission: Submission, user: Any | None) -> tuple[Article, bool]:
    """Store the article as ``received`` and ring for a worker. The same text again gives the article there is.

    Returns the article and whether it is new. Redis being away changes nothing for the caller: the row is
    stored, and the sweeper rings later.
    """
    frozen = submission.frozen
    with transaction.atomic():
        article, created = Article.objects.get_or_create(
            text_sha256=frozen.sha256,
            defaults={
                "text": frozen.text,
                "layout": [[block.start, block.end, block.kind] for block in frozen.layout],
                "title": title_of(frozen, submission.title),
                "source": submission.source,
                "url": submission.url,
                "byline": submission.byline,
                "published_on": submission.published_on,
                "language": submission.language,
                "submitted_by": user,
                "next_attempt_at": Now() + RING_AGAIN_AFTER,
            },
        )
        if created and submission.upload:
            upload = submission.upload
            Original.objects.create(
                article=article,
                name=upload.name[:255],
                content_type=upload.content_type[:100],
                sha256=sha256(upload.content).hexdigest(),
                content=upload.content,
            )
        if created:
            transaction.on_commit(lambda: tasks.ring(article.pk))
        else:
            _complete(article.pk, submission)
    return article, created


def _complete(article_id: int, submission: Submission) -> None:
    """Fill in what was not known of an article when it was first submitted; what is known stays."""
    article = Article.objects.without_text().select_for_update().get(pk=article_id)
    told = {name: getattr(submission, name) for name in ("source", "url", "byline", "published_on")}
    missing = {name: value for name, value in told.items() if value and not getattr(article, name)}
    if missing:
        Article.objects.filter(pk=article_id).update(**missing)


def try_again(article_ids: list[int]) -> int:
    """Give failed articles fresh attempts; how many there were."""
    return _ring_for(extraction.reset(article_ids, states=[ArticleState.FAILED]))


def split_again(article_ids: list[int]) -> int:
    """Split articles again that are done or failed, with the splitter as it is now; how many there were."""
    return _ring_for(extraction.reset(article_ids, states=[ArticleState.FAILED, ArticleState.SPLIT]))


def _ring_for(ids: list[int]) -> int:
    def ring_all() -> None:
        for article_id in ids:
            if not tasks.ring(article_id):
                return  # Redis is away; the rows are due, and the sweeper rings for all of them

    transaction.on_commit(ring_all)
    return len(ids)
