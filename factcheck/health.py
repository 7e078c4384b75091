"""``/healthz`` says that the process answers, ``/readyz`` that everything behind it does."""

import logging

import redis
from celery import current_app
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)

# A worker that is not overloaded answers in a few milliseconds.
WORKER_TIMEOUT_SECONDS = 1.0


@login_not_required
@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok", content_type="text/plain")


@login_not_required
@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """200 if PostgreSQL, Redis and a worker answer, else 503; the body says which do."""
    redis_answers = _redis_answers()
    parts = {
        "postgresql": _postgresql_answers(),
        "redis": redis_answers,
        "worker": redis_answers and _worker_answers(),
    }
    return JsonResponse(parts, status=200 if all(parts.values()) else 503)


def _postgresql_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        logger.warning("PostgreSQL does not answer: %s", error)
        return False
    return True


def _redis_answers() -> bool:
    try:
        with redis.Redis.from_url(settings.REDIS_URL, socket_timeout=1, socket_connect_timeout=1) as client:
            return bool(client.ping())
    except redis.RedisError as error:
        logger.warning("Redis does not answer: %s", error)
        return False


def _worker_answers() -> bool:
    try:
        return bool(current_app.control.ping(timeout=WORKER_TIMEOUT_SECONDS, limit=1))
    except OperationalError as error:
        logger.warning("Workers cannot be asked: %s", error)
        return False
