"""``manage.py ingest``: submit files or folders, and with ``--wait`` follow them until split or failed."""

import re
import time
from argparse import ArgumentTypeError
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from claims import articles
from claims.articles import Submission, Upload
from claims.intake import ACCEPTED, IntakeError, freeze
from claims.management.paths import readable
from claims.models import Article, ArticleState, Source

#: How often the rows are looked at while waiting.
POLL_SECONDS = 0.5


class Command(BaseCommand):
    help = "Submit articles from files or folders (text and Markdown)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--source", metavar="SLUG", help="the source that published them")
        parser.add_argument(
            "--language",
            type=_language,
            default="",
            metavar="xx",
            help="their language; else it is found out",
        )
        parser.add_argument("--wait", action="store_true", help="follow them until they are split or failed")
        parser.add_argument(
            "--timeout", type=_seconds, default=600, metavar="SECONDS", help="how long to wait (600)"
        )

    def handle(self, *args: Any, paths: list[Path], **options: Any) -> None:
        source = _source(options["source"])
        ids, refused = [], 0
        for path in _files(paths):
            try:
                article, created = self._submit(path, source, options["language"])
            except (OSError, IntakeError) as error:
                refused += 1
                reason = error.strerror if isinstance(error, OSError) and error.strerror else error
                self.stderr.write(f"{readable(path)}: {reason}")
                continue
            if article.pk not in ids:
                ids.append(article.pk)
            self.stdout.write(
                f"{readable(path)}: article {article.pk}" + ("" if created else " (submitted before)")
            )
        if not ids and not refused:
            raise CommandError(f"Nothing to submit: no file ending in {', '.join(ACCEPTED)} there.")
        failed = self._wait(ids, options["timeout"]) if options["wait"] and ids else 0
        if refused or failed:
            raise CommandError(f"{refused} files refused, {failed} articles not split.")

    def _submit(self, path: Path, source: Source | None, language: str) -> tuple[Article, bool]:
        if path.stat().st_size > settings.MAX_UPLOAD_MB * 1024 * 1024:
            raise OSError(f"larger than {settings.MAX_UPLOAD_MB} MB")
        content = path.read_bytes()
        upload = Upload(
            readable(Path(path.name)),
            content,
            "text/markdown" if path.suffix.lower() in {".md", ".markdown"} else "text/plain",
        )
        frozen = freeze(content, path.name)
        return articles.submit(Submission(frozen, source=source, language=language, upload=upload), None)

    def _wait(self, ids: list[int], timeout: float) -> int:
        """Show progress until all are done; the number that failed or did not finish in time."""
        deadline = time.monotonic() + timeout
        while True:
            states = Counter(Article.objects.filter(pk__in=ids).values_list("state", flat=True))
            done = states[ArticleState.SPLIT] + states[ArticleState.FAILED]
            self._progress(done, len(ids))
            if done == len(ids) or time.monotonic() > deadline:
                break
            time.sleep(POLL_SECONDS)
        self.stdout.write("")
        for article in Article.objects.without_text().filter(pk__in=ids, state=ArticleState.FAILED):
            self.stderr.write(f"article {article.pk} ({article.title}): {article.error}")
        self.stdout.write(f"{states[ArticleState.SPLIT]} split, {states[ArticleState.FAILED]} failed")
        if done < len(ids):
            self.stderr.write(f"{len(ids) - done} still waiting after {timeout:g} s: is a worker running?")
        return len(ids) - states[ArticleState.SPLIT]

    def _progress(self, done: int, total: int) -> None:
        width = 30
        filled = width * done // total
        self.stdout.write(f"\r[{'#' * filled}{'.' * (width - filled)}] {done}/{total}", ending="")
        self.stdout.flush()


def _seconds(text: str) -> float:
    seconds = float(text)
    if seconds <= 0:
        raise ArgumentTypeError("must be more than 0")
    return seconds


def _language(code: str) -> str:
    if code and not re.fullmatch("[a-z]{2,3}", code):
        raise ArgumentTypeError(f"{code!r} is not a language code such as fr")
    return code


def _source(slug: str | None) -> Source | None:
    if not slug:
        return None
    found = Source.objects.filter(slug=slug).first()
    if found is None:
        known = ", ".join(Source.objects.values_list("slug", flat=True)[:20]) or "none yet"
        raise CommandError(f"There is no source {slug!r}. Known: {known}.")
    return found


def _files(paths: list[Path]) -> Iterator[Path]:
    """The files named, and all files of an accepted kind in the folders named, in a stable order."""
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in ACCEPTED)
        else:
            yield path
