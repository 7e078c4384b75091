"""Celery tasks of the desk."""

import logging

from celery import shared_task
from django.utils import timezone
from kombu.exceptions import OperationalError

from reviews import decisions, notices_by_mail, notifications, taking
from reviews.citing import links, snapshots

logger = logging.getLogger(__name__)


@shared_task
def release_lapsed_reviews() -> None:
    released = decisions.release_lapsed()
    if released:
        logger.info("%s reviews went back to the queue: their hold ran out", released)


@shared_task
def find_head() -> None:
    """Where the search for the next claim begins, looked up afresh: a restored database may remember it wrongly."""
    taking.move_head(from_the_top=True)


@shared_task
def send_notices() -> None:
    """E-mail what is due; runs beside itself without sending twice."""
    sent = notices_by_mail.send_due()
    if sent:
        logger.info("%s notices were sent by e-mail", sent)


@shared_task
def notice_rechecks() -> None:
    told = notifications.notice_rechecks(timezone.localdate())
    if told:
        logger.info("%s verdicts are to be checked again: their editors were told", told)


@shared_task
def fetch_page(fetch_id: int) -> None:
    snapshots.run(fetch_id)


@shared_task
def sweep_fetches() -> None:
    """Ring again for what is due. Stops at the first bell that cannot be rung: the rows come round again."""
    for fetch_id in snapshots.due():
        if not ring_fetch(fetch_id):
            return


def ring_fetch(fetch_id: int) -> bool:
    """Tell the workers of a fetch. False if Redis did not take the message: the sweeper will ring again."""
    try:
        fetch_page.delay(fetch_id)
    except OperationalError as error:
        logger.warning(
            "fetch %s: Redis did not take the message (%s); the sweeper rings later", fetch_id, error
        )
        return False
    return True


@shared_task
def check_link(link_id: int) -> None:
    links.check(link_id)


@shared_task
def check_links() -> None:
    """Announce the links whose turn it is; those that get lost come round again."""
    try:
        for link_id in links.due():
            check_link.delay(link_id)
    except OperationalError as error:
        logger.warning("Redis did not take the message (%s); links are looked at later", error)
