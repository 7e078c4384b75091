"""Taking the next claim: does the length of the queue matter, and what does SKIP LOCKED buy?

Imported after ``django.setup()``, on a database that is thrown away.
"""

import threading
import time
from collections import Counter
from collections.abc import Callable
from statistics import median
from unittest import mock

from django.contrib.auth.models import User
from django.db import connection

from claims.models import Claim
from claims.names import wording_key
from reviews import decisions, taking
from reviews.models import Review
from reviews.verdicts import Status

SHORT, LONG = 100, 10_000
TAKEN = 80  # of each queue, in each round
ROUNDS = 3
THREADS, TAKEN_EACH = 8, 40


def measure() -> None:
    """Print both comparisons."""
    editor = User.objects.create_user("bench")
    print("\nTaking the next claim")
    _times_of_takes(editor, SHORT)  # for warmth
    times: dict[int, list[float]] = {SHORT: [], LONG: []}
    for waiting in [SHORT, LONG] * ROUNDS:
        times[waiting] += _times_of_takes(editor, waiting)
    for waiting, milliseconds in times.items():
        print(
            f"  {waiting:>6,} waiting     {median(milliseconds):7.2f} ms a claim (median of {len(milliseconds)})"
        )
    print(f"  ratio              {median(times[LONG]) / median(times[SHORT]):7.2f}")
    print(f"\n{THREADS} editors take {TAKEN_EACH} claims each, at once")
    rates: dict[str, list[float]] = {"SKIP LOCKED": [], "plain FOR UPDATE": []}
    for _ in range(ROUNDS):
        rates["SKIP LOCKED"].append(_race(editor))
        with mock.patch.object(taking, "LOCK", "FOR UPDATE"):
            rates["plain FOR UPDATE"].append(_race(editor))
    for name, of_rounds in rates.items():
        print(f"  {name:<18} {median(of_rounds):7.0f} claims a second (median of {ROUNDS} rounds)")
    print(f"  ratio              {median(rates['SKIP LOCKED']) / median(rates['plain FOR UPDATE']):7.2f}")


def _fill(waiting: int) -> None:
    """Exactly this many waiting reviews, and nothing else that could be taken."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE claims_claim CASCADE")
    claims = Claim.objects.bulk_create(
        [
            Claim(
                statement=f"Le pont numéro {number} a été fermé",
                slug=f"pont-{number}",
                wording_key=wording_key(f"Le pont numéro {number} a été fermé", "fr"),
                language="fr",
                kind="event",
                priority=number * 37 % 101,
            )
            for number in range(waiting)
        ],
        batch_size=2000,
    )
    Review.objects.bulk_create(
        [Review(claim=claim, number=1, status=Status.WAITING, priority=claim.priority) for claim in claims],
        batch_size=2000,
    )
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _times_of_takes(editor: User, waiting: int) -> list[float]:
    """Milliseconds of one whole act: the row, its event, the commit."""
    _fill(waiting)
    times = []
    for _ in range(TAKEN):
        began = time.perf_counter()
        taken = decisions.take_next(editor)
        times.append((time.perf_counter() - began) * 1000)
        if taken is None:
            raise RuntimeError("The queue was empty too early.")
    return times


def _race(editor: User) -> float:
    """Claims a second that all threads together take, twice as many being there to be taken."""
    _fill(THREADS * TAKEN_EACH * 2)
    taken: Counter[int] = Counter()
    lock = threading.Lock()

    def take_many() -> None:
        mine: list[int] = []
        while len(mine) < TAKEN_EACH:
            review = taking.take_next(editor.pk, decisions.LEASE)
            if review is not None:
                mine.append(review.pk)
        with lock:
            taken.update(mine)
        connection.close()

    seconds = _together(take_many)
    if max(taken.values()) > 1:
        raise RuntimeError("A claim was given to two editors.")
    return THREADS * TAKEN_EACH / seconds


def _together(work: Callable[[], None]) -> float:
    """Seconds until every thread is through with it."""
    barrier = threading.Barrier(THREADS + 1)

    def run() -> None:
        connection.ensure_connection()
        barrier.wait()
        work()

    threads = [threading.Thread(target=run) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    barrier.wait()
    began = time.perf_counter()
    for thread in threads:
        thread.join()
    return time.perf_counter() - began
