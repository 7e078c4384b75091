"""Newsrooms of any size to measure: a database full of waiting claims, a web server on it, editors logged in.

Imported after ``django.setup()``, on servers that are thrown away.
"""

import hashlib
import http.client
import os
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from urllib.parse import urlencode, urlsplit, urlunsplit

from django.contrib.auth.models import Group, User
from django.db import connection
from django.db.models import JSONField, Model
from django.test import Client
from django.utils import timezone
from psycopg.types.json import Jsonb

from bench import matching
from bench.programs import free_port
from claims.models import Appearance, Article, Claim, Source
from claims.names import slug_of, wording_key
from factcheck import supervisor
from factcheck.embedded import PROJECT
from reviews import taking
from reviews.models import Event, Review
from reviews.verdicts import Act, Status

CLAIMS_AN_ARTICLE = 20
TABLES = (Article, Claim, Appearance, Review, Event)
BATCH = 20_000  # claims that are made and stored together
READY_WITHIN = 60.0  # seconds
CSRF = "x" * 32  # any token will do where cookie and header say the same


# --- Databases -------------------------------------------------------------------------------------------


def enter(name: str) -> None:
    """Let this process's queries go to a database."""
    connection.close()
    connection.settings_dict["NAME"] = name


def copy_database(original: str, name: str) -> None:
    """Nobody may be connected to the original."""
    enter("template1")
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name} TEMPLATE {original} STRATEGY file_copy")


def fill(waiting: int) -> None:
    """Into an empty database: so many waiting claims, in articles, as splitting them would have left them."""
    source = Source.objects.create(name="Bench", slug="bench")
    statements = _statements()
    with _without_indexes():
        for first in range(1, waiting + 1, BATCH):
            numbers = range(first, min(first + BATCH, waiting + 1))
            _store(source, dict(zip(numbers, statements, strict=False)))
    with connection.cursor() as cursor:
        for model in TABLES:
            table = model._meta.db_table
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"  # noqa: S608
            )
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("CHECKPOINT")
    taking.move_head(from_the_top=True)


@contextmanager
def _without_indexes() -> Iterator[None]:
    """Made at the end, they cost a fraction. Nor are triggers needed for rows that are right."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexname, indexdef FROM pg_indexes LEFT JOIN pg_constraint ON conname = indexname"
            " WHERE tablename = ANY (%s) AND conname IS NULL",
            [[model._meta.db_table for model in TABLES]],
        )
        indexes = cursor.fetchall()
        cursor.execute("SET session_replication_role = replica")
        for name, _definition in indexes:
            cursor.execute(f"DROP INDEX {name}")
        yield
        cursor.execute("SET maintenance_work_mem = '256MB'")
        for _name, definition in indexes:
            cursor.execute(definition)
        cursor.execute("RESET session_replication_role")


def _statements() -> Iterator[tuple[str, str]]:
    """Language and wording, each wording once."""
    seen: set[str] = set()
    for language, statement in matching.made():
        key = wording_key(statement, language)
        if key not in seen:
            seen.add(key)
            yield language, statement


def _store(source: Source, statements: dict[int, tuple[str, str]]) -> None:
    """Claims with these numbers, each with an appearance, a review and an Event of the same number."""
    articles: list[Article] = []
    claims: list[Claim] = []
    appearances: list[Appearance] = []
    reviews: list[Review] = []
    events: list[Event] = []
    now = timezone.now()
    numbered = iter(statements.items())
    while part := list(islice(numbered, CLAIMS_AN_ARTICLE)):
        number = part[0][0] // CLAIMS_AN_ARTICLE + 1
        text = f"Bilan numéro {number}\n\n"
        for pk, (language, statement) in part:
            priority = pk * 37 % 101
            claim = Claim(
                pk=pk,
                statement=statement,
                slug=slug_of(statement),
                wording_key=wording_key(statement, language),
                language=language,
                kind="event",
                priority=priority,
            ).fill_signature()
            claims.append(claim)
            appearances.append(
                Appearance(
                    pk=pk,
                    article_id=number,
                    claim_id=pk,
                    start=len(text),
                    end=len(text) + len(statement),
                    exact=statement,
                    voice="author",
                    score=priority / 100,
                    reasons=[["event", ""]],
                    splitter_version="bench",
                )
            )
            reviews.append(
                Review(pk=pk, claim_id=pk, number=1, status=Status.WAITING.value, priority=priority)
            )
            events.append(Event(pk=pk, review_id=pk, act=Act.OPEN, to_status=Status.WAITING.value, version=1))
            text += f"{statement}. " if pk % 4 else f"{statement}.\n\n"
        articles.append(
            Article(
                pk=number,
                source=source,
                title=f"Bilan numéro {number}",
                language="fr",
                text=text,
                text_sha256=hashlib.sha256(text.encode()).hexdigest(),
                state="split",
                splitter_version="bench",
                split_at=now,
            )
        )
    for rows in (articles, claims, appearances, reviews, events):
        _copy_in(rows)


def _copy_in(rows: Sequence[Model]) -> None:
    table = type(rows[0])._meta
    fields = [field for field in table.concrete_fields if not field.generated and not field.has_db_default()]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    # psycopg knows how to write all but JSON, which it would take for an array.
    wanted = [(field.attname, Jsonb if isinstance(field, JSONField) else None) for field in fields]
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {table.db_table} ({columns}) FROM STDIN") as copy,
    ):
        for row in rows:
            values = ((getattr(row, name), wrap) for name, wrap in wanted)
            copy.write_row(
                [value if wrap is None or value is None else wrap(value) for value, wrap in values]
            )


# --- Editors at a web server -----------------------------------------------------------------------------


class Editor:
    """One editor's browser, as far as the server can tell: a session, and a connection that stays open."""

    def __init__(self, name: str, port: int) -> None:
        self.user = User.objects.create_user(name)
        self.user.groups.add(Group.objects.get(name="editors"))
        client = Client()
        client.force_login(self.user)
        self.session = client.cookies["sessionid"].value
        self.port = port
        self._connection = http.client.HTTPConnection("localhost", port, timeout=60)

    def get(self, path: str) -> float:
        """Milliseconds until all of a page is here."""
        milliseconds, _location = self._ask("GET", path, None, expected=200)
        return milliseconds

    def post(self, path: str, **data: object) -> tuple[float, str]:
        """Milliseconds until a form is answered, and where the answer leads."""
        return self._ask("POST", path, urlencode(data), expected=302)

    def _ask(self, method: str, path: str, body: str | None, *, expected: int) -> tuple[float, str]:
        headers = {"Cookie": f"sessionid={self.session}; csrftoken={CSRF}", "X-CSRFToken": CSRF}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        began = time.perf_counter()
        self._connection.request(method, path, body, headers)
        response = self._connection.getresponse()
        content = response.read()
        milliseconds = (time.perf_counter() - began) * 1000
        if response.status != expected:
            raise RuntimeError(f"{method} {path} was answered {response.status}: {content[:300]!r}")
        return milliseconds, response.headers["Location"] or ""

    def close(self) -> None:
        """Until the next request; gunicorn would hang up by itself after two seconds."""
        self._connection.close()


@contextmanager
def site(database: str, application: str, log: Path, editors: int) -> Iterator[list[Editor]]:
    """Gunicorn as ``make run`` starts it, serving ``application`` from a database; its editors, logged in."""
    port = free_port()
    parts = urlsplit(os.environ["DATABASE_URL"])
    address = urlunsplit(parts._replace(path=f"/{database}"))
    command = [application if word == "factcheck.wsgi" else word for word in supervisor.commands(port)["web"]]
    enter(database)
    with log.open("ab") as output:
        server = subprocess.Popen(
            command,
            cwd=PROJECT,
            env=os.environ | {"DATABASE_URL": address},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
    people: list[Editor] = []
    try:
        people += [Editor(f"editor{number}", port) for number in range(editors)]
        _wait_for(port)
        yield people
    except RuntimeError as error:
        error.add_note(log.read_text()[-3000:])
        raise
    finally:
        for editor in people:
            editor.close()
        server.terminate()
        server.wait()


def _wait_for(port: int) -> None:
    end = time.monotonic() + READY_WITHIN
    while supervisor.ask_readiness(port, "localhost")[0] == 0:
        if time.monotonic() > end:
            raise RuntimeError("The web server does not answer.")
        time.sleep(0.1)


def together(editors: list[Editor], work: Callable[[Editor], list[float]]) -> list[float]:
    """What all the editors measured, all at once."""
    with ThreadPoolExecutor(len(editors)) as pool:
        times = [milliseconds for each in pool.map(work, editors) for milliseconds in each]
    for editor in editors:
        editor.close()
    return times
