"""Celery tasks: an id in, one call into the domain. The row says whether there is work to do."""

import logging

from celery import shared_task
from kombu.exceptions import OperationalError

from claims import extraction

logger = logging.getLogger(__name__)


@shared_task
def split_article(article_id: int) -> None:
    extraction.run(article_id)


@shared_task
def sweep_articles() -> None:
    """Ring again for what is due. Stops at the first bell that cannot be rung: the rows come round again."""
    for article_id in extraction.due():
        if not ring(article_id):
            return


def ring(article_id: int) -> bool:
    """Tell the workers of an article. False if Redis did not take the message: the sweeper will ring again."""
    try:
        split_article.delay(article_id)
    except OperationalError as error:
        logger.warning(
            "article %s: Redis did not take the message (%s); the sweeper rings later", article_id, error
        )
        return False
    return True
