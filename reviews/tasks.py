"""Celery tasks of the desk."""

import logging

from celery import shared_task

from reviews import decisions

logger = logging.getLogger(__name__)


@shared_task
def release_lapsed_reviews() -> None:
    released = decisions.release_lapsed()
    if released:
        logger.info("%s reviews went back to the queue: their hold ran out", released)
