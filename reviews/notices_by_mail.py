"""Notifications by e-mail: at least once each, an address that fails holds up nobody else.

Each is leased before it is sent: its next try is put off, in a transaction of its own, and no row stays locked
while a mail server takes its time. A worker that dies in between leaves a row that is tried again later.
"""

import logging
import time
from datetime import timedelta
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import F
from django.db.models.functions import Now
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation

from reviews.models import Notification
from reviews.notifications import sentence

logger = logging.getLogger(__name__)

#: The first try again comes after this, each later one after twice as long: ten are spread over 17 hours.
FIRST_WAIT = timedelta(minutes=1)
MAX_TRIES = 10
#: In one go, and how long it may take (seconds): with one slow answer it ends before Celery's soft limit.
MAX_TURNS = 100
MAX_SECONDS = 15
#: Characters of the subject's part that quotes the claim.
SUBJECT_LENGTH = 100


#: What a mail server, the way to it or an address that is none may answer with.
FAILURES = (OSError, SMTPException, ValueError)


def send_due() -> int:
    """Send what is due, as far as it goes; how many were sent. What a server refuses is tried again later."""
    sent = 0
    if not Notification.objects.filter(email_due_at__lte=Now()).exists():
        return sent
    deadline = time.monotonic() + MAX_SECONDS
    connection: BaseEmailBackend = get_connection()
    for _turn in range(MAX_TURNS):
        if time.monotonic() > deadline:
            break
        try:
            # Opened before a row is taken: while the server is away nobody's tries are used up.
            connection.open()
        except FAILURES as error:
            logger.warning("no e-mail goes out: the mail server does not answer (%s)", error)
            break
        notice = _lease()
        if notice is None:
            break
        try:
            sent += _send(notice, connection)
        except FAILURES as error:
            logger.warning("notice %s was not sent, try %s: %s", notice.pk, notice.email_tries + 1, error)
            _close(connection)
            connection = get_connection()
    _close(connection)
    return sent


def _lease() -> Notification | None:
    """The notice that has been due for longest, its next try put off; None if none is due."""
    with transaction.atomic():
        notice = (
            Notification.objects.filter(email_due_at__lte=Now())
            .select_related("recipient", "actor", "review__claim")
            .order_by("email_due_at")
            .select_for_update(skip_locked=True, of=("self",))
            .first()
        )
        if notice is None:
            return None
        wait = FIRST_WAIT * 2**notice.email_tries
        again = timezone.now() + wait if notice.email_tries + 1 < MAX_TRIES else None
        Notification.objects.filter(pk=notice.pk).update(email_tries=F("email_tries") + 1, email_due_at=again)
    return notice


def _send(notice: Notification, connection: BaseEmailBackend) -> bool:
    """Send one that was leased; False if there is nobody to send it to. Raises one of FAILURES."""
    row = Notification.objects.filter(pk=notice.pk)
    recipient = notice.recipient
    if not (recipient.is_active and recipient.email):
        row.update(email_due_at=None)
        return False
    message(notice, connection).send()
    row.update(emailed_at=Now(), email_due_at=None)
    return True


def _close(connection: BaseEmailBackend) -> None:
    try:
        connection.close()
    except FAILURES as error:
        logger.info("the mail server did not say goodbye: %s", error)


def message(notice: Notification, connection: BaseEmailBackend | None = None) -> EmailMessage:
    """In the site's language: an account has none of its own."""
    with translation.override(settings.LANGUAGE_CODE):
        context = {
            "notice": notice,
            "sentence": sentence(notice),
            "claim": one_line(notice.review.claim.statement),
            "url": settings.SITE_URL + reverse("reviews:notification", args=[notice.pk]),
            "site_name": settings.SITE_NAME,
            "subject_length": SUBJECT_LENGTH,
        }
        return EmailMessage(
            subject=one_line(render_to_string("email/notice_subject.txt", context)),
            body=render_to_string("email/notice.txt", context),
            to=[notice.recipient.email],
            connection=connection,
            # Answers of machines ("I am on holiday") are not wanted.
            headers={"Auto-Submitted": "auto-generated"},
        )


def one_line(text: str) -> str:
    """Nothing in it that could begin another header."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())
