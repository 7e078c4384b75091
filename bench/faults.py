"""What goes wrong in the drill, and when: each fault strikes while articles are being split."""

import contextlib
import time
from collections import Counter
from dataclasses import dataclass, field
from random import Random

import psycopg
import redis

from bench.programs import Programs
from claims.lease import LEASE
from factcheck.embedded import Services

KILL_WORKER = "worker killed"
EMPTY_REDIS = "Redis emptied"
KILL_REDIS = "Redis killed"
RESTART_POSTGRES = "PostgreSQL restarted in immediate mode"
PLAN = {KILL_WORKER: 10, EMPTY_REDIS: 2, KILL_REDIS: 1, RESTART_POSTGRES: 1}

WORK_WITHIN = 15.0  # seconds to wait for work to strike at; a worker takes two or three to start
QUEUE = "celery"  # Celery's name for its list in Redis
UNACKNOWLEDGED = "unacked"

# Only what was leased this very moment: rows whose worker was killed before keep their lease for a while.
_LEASED_NOW = """
    SELECT id, lease_token FROM claims_article
     WHERE state = 'splitting' AND lease_expires_at > now() + %s - interval '2 seconds'
"""

Leased = tuple[int, int]  # an article's id, and the token it was leased under


@dataclass
class Record:
    """What was done, and what it struck."""

    done: Counter[str] = field(default_factory=Counter)
    kills_on_leased: int = 0
    articles_struck: int = 0
    messages_lost: int = 0


class Faults:
    """Strikes the services and the worker."""

    def __init__(self, services: Services, programs: Programs, random: Random) -> None:
        self._services = services
        self._programs = programs
        self._random = random
        self._struck: set[Leased] = set()
        self._database: psycopg.Connection | None = None
        self.record = Record()

    def plan(self) -> list[tuple[float, str]]:
        """All faults in the order in which they happen, each with the seconds to pause before it.

        Redis is struck soon after a worker was, while the next one starts and messages pile up.
        """
        on_redis = [fault for fault in PLAN for _ in range(PLAN[fault]) if fault in (EMPTY_REDIS, KILL_REDIS)]
        self._random.shuffle(on_redis)
        kills = PLAN[KILL_WORKER]
        followed = dict(zip(self._random.sample(range(kills), len(on_redis)), on_redis, strict=True))
        restarts = self._random.sample(range(kills), PLAN[RESTART_POSTGRES])
        plan = []
        for number in range(kills):
            if number in restarts:
                plan.append((self._random.uniform(1, 4), RESTART_POSTGRES))
            plan.append((self._random.uniform(1, 4), KILL_WORKER))
            if number in followed:
                plan.append((self._random.uniform(0.5, 1.5), followed[number]))
        return plan

    def strike(self, fault: str) -> None:
        """Wait for work to strike at, then do it."""
        {
            KILL_WORKER: self._kill_worker,
            EMPTY_REDIS: self._empty_redis,
            KILL_REDIS: self._kill_redis,
            RESTART_POSTGRES: self._restart_postgres,
        }[fault]()
        self.record.done[fault] += 1

    def close(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None

    def _leased_now(self) -> set[Leased]:
        """Articles under work, each with its token."""
        if self._database is None:
            self._database = psycopg.connect(self._services.addresses.database_url, autocommit=True)
        rows = self._database.execute(_LEASED_NOW, [LEASE]).fetchall()
        return {(row[0], row[1]) for row in rows} - self._struck

    def _wait_for_work(self) -> None:
        """Until articles are leased; not always the first ones after a start, and anywhere in the work on them."""
        self._wait_for_leased(WORK_WITHIN)
        time.sleep(self._random.uniform(0, 1))
        self._wait_for_leased(1)
        time.sleep(self._random.uniform(0, 0.03))

    def _wait_for_leased(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not self._leased_now() and time.monotonic() < end:
            time.sleep(0.002)

    def _kill_worker(self) -> None:
        self._wait_for_work()
        self._programs.kill("worker")
        time.sleep(0.1)  # a COMMIT that was sent may still arrive
        struck = self._leased_now()
        self._struck |= struck
        self.record.kills_on_leased += bool(struck)
        self.record.articles_struck += len(struck)
        self._programs.start("worker")

    def _restart_postgres(self) -> None:
        self._wait_for_work()
        self.close()
        self._services.stop_postgres("immediate")
        time.sleep(1)  # clients and workers notice
        self._services.start_postgres()

    def _empty_redis(self) -> None:
        with self._redis_with_messages() as broker:
            self._count_messages(broker)
            broker.flushall()

    def _kill_redis(self) -> None:
        with self._redis_with_messages() as broker:
            self._count_messages(broker)
        self._services.kill_redis()
        time.sleep(2)  # articles submitted now are accepted although nobody can be told of them
        self._services.start_redis()

    def _redis_with_messages(self) -> contextlib.closing[redis.Redis]:
        """A connection, as soon as Redis holds a message that can be lost."""
        broker = redis.Redis.from_url(self._services.addresses.redis_url)
        end = time.monotonic() + WORK_WITHIN
        while not (broker.llen(QUEUE) or broker.hlen(UNACKNOWLEDGED)) and time.monotonic() < end:
            time.sleep(0.002)
        return contextlib.closing(broker)

    def _count_messages(self, broker: redis.Redis) -> None:
        waiting, unacknowledged = broker.llen(QUEUE), broker.hlen(UNACKNOWLEDGED)
        assert isinstance(waiting, int) and isinstance(unacknowledged, int)  # noqa: S101, PT018 - not awaitable
        self.record.messages_lost += waiting + unacknowledged
