"""The desk at work: taking, submitting and looking, over HTTP, logged in, however many claims wait.

Every figure of a ratio is measured in the same run, in rounds that take turns. Times are medians, in
milliseconds, from the request to the last byte of the answer, of gunicorn as ``make run`` starts it.

- *next*: ``POST /desk/next/``, beside ``bench/one_row.py``, a view that shows one row to the same editors.
- *submit*: the review page's button, for a claim with one piece of evidence; the next claim comes with it.
- *the bare statement*: a claim is taken in psql's way, by one ``UPDATE`` and nothing else.
- *open snapshot*: somebody (pg_dump, say) keeps a transaction open while 15,000 claims are taken, so that
  PostgreSQL cannot clear away what they leave behind in the index.

Imported after ``django.setup()``, on servers that are thrown away.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import psycopg
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.newsroom import Editor, copy_database, enter, fill, site, together
from reviews import decisions
from reviews.models import Evidence, Review

FEW = 1_000  # for the pages
SIZES, FULL = (10_000, 100_000), 1_000_000
ROUNDS = 5
ALONE, EACH, EDITORS = 30, 5, 10  # claims that one editor takes in a round, each of ten takes, and the ten
LOOKS = 8  # at each page in a round
TAKEN, OF_EACH = 15_000, 60  # under the open snapshot; then measured, in each round

BARE = """
    UPDATE reviews_review
       SET status = 'in_review', version = version + 1, assignee_id = %s,
           lease_expires_at = now() + interval '15 minutes'
     WHERE id = (SELECT id FROM reviews_review WHERE status = 'waiting'
                  ORDER BY priority DESC, id LIMIT 1 FOR UPDATE SKIP LOCKED)
"""

Times = dict[tuple[int, str], list[float]]


def measure(*, full: bool = False) -> None:
    """Print times, ratios and numbers of statements."""
    sizes = (*SIZES, FULL) if full else SIZES
    original = connection.settings_dict["NAME"]
    print("\nThe desk")
    with TemporaryDirectory(prefix="factcheck-desk-") as folder, ExitStack() as stack:
        call_command("collectstatic", interactive=False, verbosity=0)
        for size in (FEW, *sizes):
            began = time.monotonic()
            copy_database(original, _name(size))
            enter(_name(size))
            fill(size)
            print(f"  {size:>9,} claims were made in {time.monotonic() - began:.0f} s", flush=True)
        for name in ("fresh", "worn"):
            copy_database(_name(SIZES[-1]), name)
        log = Path(folder) / "web.log"
        sites = {
            size: stack.enter_context(site(_name(size), "bench.one_row", log, EDITORS))
            for size in (FEW, *sizes)
        }
        times: Times = defaultdict(list)
        for _round in range(ROUNDS):
            for size in sizes:
                enter(_name(size))
                _work(sites[size], times, size)
            for _number in range(LOOKS):
                for size in (FEW, SIZES[-1]):
                    _look_at_pages(sites[size][0], times, size)
        _print_work(times, sizes)
        _print_pages(times)
        enter(_name(SIZES[0]))
        _print_statements(sites[SIZES[0]][0])
    _print_open_snapshot()
    enter(original)


def _name(size: int) -> str:
    return f"newsroom_{size}"


# --- Taking and submitting -------------------------------------------------------------------------------


def _work(editors: list[Editor], times: Times, size: int) -> None:
    """One round on one newsroom."""
    for name, several, claims in (("1", editors[:1], ALONE), (str(EDITORS), editors, EACH)):
        for what, work in (("view", _look), ("next", _next), ("submit", _submit)):
            times[size, f"{what} {name}"] += together(several, partial(work, claims))
    times[size, "bare"] += [_timed(partial(_take_barely, editors[0].user)) for _number in range(ALONE)]


def _look(claims: int, editor: Editor) -> list[float]:
    return [editor.get(f"/bench/one-row/{number + 1}/") for number in range(claims)]


def _next(claims: int, editor: Editor) -> list[float]:
    return [editor.post("/desk/next/")[0] for _number in range(claims)]


def _submit(claims: int, editor: Editor) -> list[float]:
    """The claims that were just taken; each submit takes another, so that as many are held after it."""
    held = list(Review.objects.held_by(editor.user.pk).order_by("-lease_expires_at")[:claims])
    Evidence.objects.bulk_create(_evidence(review) for review in held)
    connection.close()
    return [editor.post(f"/desk/reviews/{review.pk}/", **_judgement(review))[0] for review in held]


def _evidence(review: Review) -> Evidence:
    return Evidence(
        review=review,
        position=1,
        url="https://evidence.example/report",
        title="Rapport annuel",
        stance="refutes",
        accessed_on="2026-03-01",
    )


def _judgement(review: Review, act: str = "submit") -> dict[str, object]:
    """What the page's form sends."""
    return {
        "act": act,
        "version": review.version,
        "draft_version": review.draft_version,
        "verdict": "disputed",
        "judged": "statement",
        "rationale": "Le rapport annuel dit le contraire.",
        "searched_for": "",
        "recheck_on": "",
    }


def _take_barely(editor: User) -> None:
    with connection.cursor() as cursor:
        cursor.execute(BARE, [editor.pk])


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _print_work(times: Times, sizes: tuple[int, ...]) -> None:
    print(f"\n  milliseconds         {'bare':>9}{'view':>9}{'next':>9}{'/ view':>9}{'submit':>9}")
    for editors in (1, EDITORS):
        for size in sizes:
            bare = f"{median(times[size, 'bare']):9.2f}" if editors == 1 else " " * 9
            view, next_, submit = (
                median(times[size, f"{what} {editors}"]) for what in ("view", "next", "submit")
            )
            who = f"{editors} at once" if editors > 1 else "alone"
            print(f"  {size:>9,} {who:<10} {bare}{view:9.2f}{next_:9.2f}{next_ / view:9.2f}{submit:9.2f}")
    for what in ("next", "submit"):
        few, many = (median(times[size, f"{what} 1"]) for size in (sizes[0], sizes[-1]))
        print(f"  {what}, {sizes[-1]:,} / {sizes[0]:,}   {many / few:.2f}")


# --- Pages -----------------------------------------------------------------------------------------------


def _look_at_pages(editor: Editor, times: Times, size: int) -> None:
    times[size, "queue"].append(editor.get("/desk/queue/"))
    times[size, "review"].append(editor.get(f"/desk/reviews/{FEW // 2}/"))
    editor.close()


def _print_pages(times: Times) -> None:
    print(f"\n  milliseconds         {FEW:>9,}{SIZES[-1]:>9,}    ratio")
    for page in ("queue", "review"):
        few, many = (median(times[size, page]) for size in (FEW, SIZES[-1]))
        print(f"  {page:<20} {few:9.1f}{many:9.1f}{many / few:9.2f}")


# --- Statements ------------------------------------------------------------------------------------------


def _print_statements(editor: Editor) -> None:
    """How many each form costs, counted in this process; BEGIN and COMMIT apart."""
    client = Client(SERVER_NAME="localhost")
    client.cookies["sessionid"] = editor.session
    print("\n  statements           of them BEGIN, COMMIT and the like")
    with _counted("next"):
        client.post("/desk/next/")
    for act, name in (("submit:stay", "submit"), ("submit", "submit and next")):
        review = Review.objects.held_by(editor.user.pk).latest("lease_expires_at")
        _evidence(review).save()
        with _counted(name):
            response = client.post(f"/desk/reviews/{review.pk}/", _judgement(review, act))
        if response.status_code != 302:
            raise RuntimeError(f"The submit was answered {response.status_code}.")
        client.post("/desk/next/")


@contextmanager
def _counted(name: str) -> Iterator[None]:
    with CaptureQueriesContext(connection) as captured:
        yield
    words = [query["sql"].split()[0] for query in captured.captured_queries]
    around = sum(word in {"BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK"} for word in words)
    print(f"  {name:<20} {len(words):>3}{around:>9}")


# --- Under an open snapshot ------------------------------------------------------------------------------


def _print_open_snapshot() -> None:
    """Two equal databases: in one of them 15,000 claims are taken first, under an open snapshot."""
    enter("worn")
    editor = User.objects.create_user("editor")
    address = connection.get_connection_params()
    with psycopg.connect(
        **{key: address[key] for key in ("dbname", "user", "host") if key in address}
    ) as idle:
        idle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        idle.execute("SELECT FROM reviews_review LIMIT 1")
        with connection.cursor() as cursor:
            cursor.execute("SET synchronous_commit = off")  # what is measured comes later
        for _number in range(TAKEN):
            decisions.take_next(editor)
        enter("fresh")
        User.objects.create_user("editor")
        times: dict[tuple[str, str], list[float]] = defaultdict(list)
        for _round in range(ROUNDS):
            for name in ("fresh", "worn"):
                enter(name)
                editor = User.objects.get(username="editor")
                for what, take in (("take_next", decisions.take_next), ("bare", _take_barely)):
                    take(editor)
                    times[name, what] += [_timed(partial(take, editor)) for _number in range(OF_EACH)]
    print(f"\n  open snapshot            fresh  {TAKEN:,} taken    ratio")
    for what, label in (("take_next", "take_next"), ("bare", "the bare statement")):
        fresh, worn = (median(times[name, what]) for name in ("fresh", "worn"))
        print(f"  {label:<20} {fresh:9.2f}{worn:14.2f}{worn / fresh:9.2f}")
