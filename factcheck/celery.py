"""The Celery application: limits and beat schedule, each number with its reason.

A task carries an id and nothing else; the row in PostgreSQL says whether there is work to do. Whatever
Celery or Redis lose or deliver twice is made good by the row's lease and the sweepers below.

The four times have to stand in this order (checked when this module is loaded):

    soft limit < hard limit < visibility timeout < the lease on a row

A lease longer than the hard limit never runs out under a task that still works; a visibility timeout
below the lease means that a message delivered again finds the row leased and leaves.
"""

import os
from datetime import timedelta
from urllib.parse import urlsplit

from celery import Celery
from celery.signals import setup_logging, task_prerun
from django.conf import settings
from django.db import close_old_connections

from claims.lease import LEASE as SPLIT_LEASE

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")


def broker_url(redis_url: str) -> str:
    """Celery's spelling of a redis-py address: ``unix://`` is ``redis+socket://`` there."""
    parts = urlsplit(redis_url)
    if parts.scheme == "unix":
        database = dict(pair.split("=", 1) for pair in parts.query.split("&") if pair).get("db", "0")
        return f"redis+socket://{parts.path}?virtual_host={database}"
    return redis_url


# Splitting takes milliseconds, the slowest article allowed a few seconds: ten times that is a runaway.
SOFT_TIME_LIMIT = timedelta(seconds=30)
# What ignores the soft limit (a regular expression inside C code) is killed soon after.
HARD_TIME_LIMIT = timedelta(seconds=40)
# After this Redis hands an unacknowledged message to another worker.
VISIBILITY_TIMEOUT = timedelta(seconds=60)

if not SOFT_TIME_LIMIT < HARD_TIME_LIMIT < VISIBILITY_TIMEOUT < SPLIT_LEASE:
    raise RuntimeError("Celery's limits and the lease on a row are out of order: see factcheck/celery.py.")

# Connecting and sending are bounded, so that a person who submits an article while Redis is away waits
# a second at most (two where it takes the connection and hangs) and still gets an answer; the sweeper
# rings later. A worker's blocking read returns every second, so the limit does not touch it.
_TRANSPORT = {
    "visibility_timeout": VISIBILITY_TIMEOUT.total_seconds(),
    "socket_connect_timeout": 1,
    "socket_timeout": 2,
    "retry_on_timeout": False,
    "max_retries": 0,
}

app = Celery("factcheck")
app.conf.update(
    broker_url=broker_url(settings.REDIS_URL),
    broker_transport_options=_TRANSPORT,
    # The lowest of all places where it can be said wins; these are the others.
    visibility_timeout=VISIBILITY_TIMEOUT.total_seconds(),
    result_backend_transport_options={"visibility_timeout": VISIBILITY_TIMEOUT.total_seconds()},
    # Publishing is tried once: the row is written, and the sweeper finds what was not announced.
    task_publish_retry=False,
    # A worker on the other hand waits for Redis for as long as it takes.
    broker_connection_retry_on_startup=True,
    broker_connection_max_retries=None,
    # Results are rows in PostgreSQL; Redis keeps nothing that anybody reads.
    task_ignore_result=True,
    result_backend=None,
    # Acknowledge when done, and fetch no more than is being worked on: a killed worker then holds back one
    # message a process. Whatever is lost all the same is found by the sweeper.
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
    worker_cancel_long_running_tasks_on_connection_loss=True,
    task_soft_time_limit=SOFT_TIME_LIMIT.total_seconds(),
    task_time_limit=HARD_TIME_LIMIT.total_seconds(),
    # A leak in a parser is bounded by replacing the process: after this many tasks, or past 400 MB.
    worker_max_tasks_per_child=1000,
    worker_max_memory_per_child=400_000,  # KiB
    # Never pickle: whoever can write to Redis must not be able to run code here.
    accept_content=["json"],
    task_serializer="json",
    result_serializer="json",
    # No task uses an ETA or countdown: with Redis those are redelivered at every visibility timeout. What is
    # to happen later stands as a time on its row, and beat looks.
    timezone=settings.TIME_ZONE,
    enable_utc=True,
    # Django's connection is kept for this many tasks rather than closed around each: 2.0–2.6 times the tasks
    # a second. Together with CONN_MAX_AGE=None and the health check below.
    CELERY_DB_REUSE_MAX=1000,
    beat_schedule={
        # How long a submission can lie unnoticed when its bell was lost.
        "sweep-articles": {
            "task": "claims.tasks.sweep_articles",
            "schedule": timedelta(seconds=5),
            "options": {"expires": 5},
        },
        # How long a link can wait to be archived when its bell was lost, or was never rung.
        "sweep-fetches": {
            "task": "reviews.tasks.sweep_fetches",
            "schedule": timedelta(seconds=5),
            "options": {"expires": 5},
        },
        # A link comes round once a week (reviews/citing/links.py); a few at a time, so that fetching for
        # editors goes before.
        "check-links": {
            "task": "reviews.tasks.check_links",
            "schedule": timedelta(minutes=10),
            "options": {"expires": 600},
        },
        # A lapsed hold goes back to the queue within half a minute, or when the workers come to it; whoever
        # wants the claim meanwhile gets it all the same (decisions.take).
        "release-lapsed-reviews": {
            "task": "reviews.tasks.release_lapsed_reviews",
            "schedule": timedelta(seconds=30),
            "options": {"expires": 30},
        },
        # The head of the queue is right by itself; this is for a database restored from a dump.
        "find-head": {
            "task": "reviews.tasks.find_head",
            "schedule": timedelta(minutes=1),
            "options": {"expires": 60},
        },
        # Word by e-mail comes within a minute of the act; what fails is put off on its row.
        "send-notices": {
            "task": "reviews.tasks.send_notices",
            "schedule": timedelta(seconds=30),
            "options": {"expires": 30},
        },
        # Days of checking again come at midnight; looked for every hour, so that a restart puts none off for long.
        "notice-rechecks": {
            "task": "reviews.tasks.notice_rechecks",
            "schedule": timedelta(hours=1),
            "options": {"expires": 3600},
        },
    },
)
# Threads of the web server find this application too, not only the thread that loaded it.
app.set_default()
app.autodiscover_tasks()


@setup_logging.connect
def use_django_logging(**_: object) -> None:
    """Django has configured logging already; Celery leaves it alone when this signal has a receiver."""


@task_prerun.connect
def drop_dead_connections(**_: object) -> None:
    """Before each task, as Django does before each request: a restarted PostgreSQL costs one check, not a task."""
    close_old_connections()
