"""Finding the claim that another wording repeats: how often it is offered, and what a hundred thousand claims cost.

The gold set ``claims/known.json`` is ours: claims as newsrooms word them, a query that says the same in other
words, claims that differ in a number or deny (``apart``), and claims of the same subject (``near``). They
stand among claims of the same shapes about other things: the small words stay, most others are exchanged for
words of the set or for invented ones. Claims nearer than that would be further answers, not noise.

Imported after ``django.setup()``, on a database that is thrown away.
"""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import mean, median, quantiles

from django.db import connection

from claims.models import Claim
from claims.names import wording_key
from claims.similar import SHOWN, similar_to

KNOWN = Path(__file__).parent / "claims" / "known.json"
FEW, MANY = 10_000, 100_000
BATCH = 2_000
CONSONANTS = ("b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "ch", "tr")
VOWELS = ("a", "e", "i", "o", "u", "an", "on", "er")
INVENTED = 30_000  # words, the second half as often as the first, and so on
SMALL = 3  # letters of a word that is kept
KEPT = 0.25  # of the other words of a sentence, in a claim made from it: at most


@dataclass(frozen=True, slots=True)
class Case:
    """One claim of the gold set, and what is asked about it."""

    language: str
    known: str
    query: str
    apart: list[str]
    near: list[str]


def measure() -> None:
    """Print quality and times, at both sizes."""
    cases = _cases()
    print(f"\nFinding the claim that another wording repeats ({len(cases)} queries)")
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE claims_claim CASCADE")
    gold = sorted({(case.language, text) for case in cases for text in [case.known, *case.apart, *case.near]})
    invented = made()
    times: dict[int, list[float]] = {}
    for size in (FEW, MANY):
        # The gold set comes last, among rows that are read last.
        Claim.objects.filter(statement__in=[statement for _language, statement in gold]).delete()
        while (lacking := size - len(gold) - Claim.objects.count()) > 0:
            _store([next(invented) for _ in range(min(BATCH, lacking))])
        _store(gold)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE claims_claim")
        times[size] = _ask(cases, size)
    print(f"  ratio of times      {median(times[MANY]) / median(times[FEW]):7.2f}")


def _ask(cases: list[Case], size: int) -> list[float]:
    """Print the quality; the milliseconds of each query."""
    precisions, doubled, others, times = [], 0, 0, []
    for case in cases:
        similar_to(case.query, case.language)  # for warmth
        began = time.perf_counter()
        offered = similar_to(case.query, case.language)
        times.append((time.perf_counter() - began) * 1000)
        same = [found.claim.statement for found in offered if found.difference is None]
        precisions.append(1 / (same.index(case.known) + 1) if case.known in same else 0.0)
        doubled += sum(statement in same for statement in case.apart)
        others += len(set(same) - {case.known, *case.apart})
    print(f"  {size:>7,} claims")
    print(f"    MAP@{SHOWN}             {mean(precisions):7.3f}")
    print(f"    not kept apart    {doubled:>7} of {sum(len(case.apart) for case in cases)}")
    print(f"    others offered    {others / len(cases):7.2f} a query")
    print(
        f"    milliseconds      {median(times):7.1f} (median), {quantiles(times, n=20)[-1]:.1f} (95 of 100)"
    )
    return times


def _store(claims: list[tuple[str, str]]) -> None:
    Claim.objects.bulk_create(
        [
            Claim(
                statement=statement,
                slug="claim",
                wording_key=wording_key(statement, language),
                language=language,
                kind="event",
            ).fill_signature()
            for language, statement in claims
        ],
        ignore_conflicts=True,
    )


def _cases() -> list[Case]:
    return [Case(**case) for case in json.loads(KNOWN.read_text())]


def made() -> Iterator[tuple[str, str]]:
    """Language and wording of claims of the shapes of the gold set's sentences, without end, the same each time."""
    cases = _cases()
    random = Random(1)
    invented = ["".join(_syllable(random) for _ in range(random.randint(2, 4))) for _ in range(INVENTED)]
    common = {
        language: [word for case in cases if case.language == language for word in case.known.split()]
        for language in ("fr", "en")
    }
    odds = list(accumulate(1 / (rank + 20) for rank in range(INVENTED)))
    while True:
        case = random.choice(cases)
        kept = random.uniform(0, KEPT)
        words = [
            word
            if len(word) <= SMALL or random.random() < kept
            else random.choice(common[case.language])
            if random.random() < 0.5
            else random.choices(invented, cum_weights=odds)[0]
            for word in case.known.split()
        ]
        yield case.language, " ".join(words)


def _syllable(random: Random) -> str:
    return random.choice(CONSONANTS) + random.choice(VOWELS)
