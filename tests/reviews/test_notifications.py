"""Word to an editor of what concerns them: in the desk and by e-mail, at least once, and to nobody else."""

import logging
import socketserver
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.db import connection
from django.test import Client
from django.utils import timezone

from reviews import decisions, notices_by_mail
from reviews.models import NoticeKind, Notification, Review
from reviews.notifications import notify
from reviews.tasks import notice_rechecks, send_notices
from reviews.verdicts import Status
from tests import factories
from tests.reviews import scenes
from tests.reviews.conftest import browser
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db

TODAY = date(2026, 9, 1)


@pytest.fixture(autouse=True)
def addresses(editor: User, colleague: User) -> None:
    User.objects.filter(pk=editor.pk).update(email="camille@news.example")
    User.objects.filter(pk=colleague.pk).update(email="colleague@news.example")


def told(
    recipient: User, kind: NoticeKind = NoticeKind.RETURNED, text: str = "", **values: Any
) -> Notification:
    actor = values.pop("actor", None)
    notify(kind, values.pop("review", None) or factories.review(), recipient, actor, text)
    notice = Notification.objects.filter(recipient=recipient).latest("pk")
    Notification.objects.filter(pk=notice.pk).update(**values)
    return notice


def put_off(by: timedelta = timedelta()) -> None:
    """Let what was put off be due."""
    Notification.objects.filter(email_due_at__isnull=False).update(email_due_at=timezone.now() - by)


# --- Who is told ----------------------------------------------------------------------------------------


def test_whose_verdict_is_returned_is_told_why(editor: User, senior: User) -> None:
    decided = scenes.awaiting_sign_off(editor)
    decisions.return_to_editor(decided.pk, senior, "Quelle page du rapport ?", decided.version)
    notice = Notification.objects.get()
    assert (notice.kind, notice.recipient, notice.actor) == (NoticeKind.RETURNED, editor, senior)
    assert (notice.review_id, notice.text) == (decided.pk, "Quelle page du rapport ?")


def test_nothing_is_told_of_a_return_that_did_not_happen(editor: User, senior: User) -> None:
    decided = scenes.awaiting_sign_off(editor)
    with pytest.raises(decisions.Conflict):
        decisions.return_to_editor(decided.pk, senior, "Non.", decided.version - 1)
    assert not Notification.objects.exists()


def test_nobody_is_told_of_their_own_act(editor: User) -> None:
    notify(NoticeKind.MENTIONED, factories.review(), editor, editor, "Moi.")
    assert not Notification.objects.exists()


# --- Checked again --------------------------------------------------------------------------------------


def unverifiable(by: User, recheck_on: date = TODAY) -> Review:
    taken = scenes.held(by)
    return decisions.submit(taken.pk, by, scenes.unverifiable(recheck_on=recheck_on), taken.version)


def rechecks(today: date = TODAY) -> list[tuple[int, int]]:
    from reviews import notifications

    notifications.notice_rechecks(today)
    found = Notification.objects.filter(kind=NoticeKind.RECHECK_DUE).order_by("pk")
    return list(found.values_list("review_id", "recipient_id"))


def test_who_decided_is_told_on_the_day_and_once(editor: User, colleague: User) -> None:
    due, past = unverifiable(editor), unverifiable(colleague, TODAY - timedelta(days=40))
    unverifiable(editor, TODAY + timedelta(days=1))
    expected = [(past.pk, colleague.pk), (due.pk, editor.pk)]
    assert rechecks(TODAY - timedelta(days=1)) == expected[:1]
    assert rechecks() == expected
    assert rechecks() == expected


def test_only_what_is_published_and_unverifiable_is_checked_again(editor: User, senior: User) -> None:
    withdrawn, corrected = unverifiable(editor), unverifiable(editor)
    decisions.withdraw(withdrawn.pk, senior, "Erreur.", withdrawn.version)
    begun = decisions.correct(corrected.pk, senior)
    begun = decisions.add_evidence(begun.pk, senior, factories.item(), begun.version)
    decisions.submit(begun.pk, senior, factories.judgement(correction_note="Trouvé."), begun.version)
    # The day that was set stands on the correction still: its verdict is another.
    Review.objects.filter(pk=begun.pk).update(recheck_on=TODAY)
    factories.published(editor)
    assert rechecks() == []


def test_the_clock_says_how_many_were_told(editor: User, caplog: pytest.LogCaptureFixture) -> None:
    unverifiable(editor, timezone.localdate())
    with caplog.at_level(logging.INFO, logger="reviews.tasks"):
        notice_rechecks()
        notice_rechecks()
    assert [record.getMessage() for record in caplog.records] == [
        "1 verdicts are to be checked again: their editors were told"
    ]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_clocks_tell_it_once(editor: User) -> None:
    from reviews import notifications

    for _number in range(5):
        unverifiable(editor)

    def tick(_number: int) -> None:
        try:
            notifications.notice_rechecks(TODAY)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as clocks:
        list(clocks.map(tick, range(8)))
    assert Notification.objects.count() == 5


# --- E-mail ---------------------------------------------------------------------------------------------


def test_a_notice_goes_out_once_with_words_and_link(editor: User, senior: User, settings: Any) -> None:
    settings.SITE_URL = "https://factcheck.example"
    settings.DEFAULT_FROM_EMAIL = "Factcheck <desk@factcheck.example>"
    review = factories.review("Le pont est fermé")
    notice = told(editor, text="Quelle page ?\nEt le tableau 3 ?", actor=senior, review=review)

    assert notices_by_mail.send_due() == 1
    assert notices_by_mail.send_due() == 0

    [message] = mail.outbox
    assert (message.to, message.from_email) == (
        ["camille@news.example"],
        "Factcheck <desk@factcheck.example>",
    )
    assert message.subject == "Returned to you – Le pont est fermé"
    body = str(message.body)
    assert body.startswith("senior returned your verdict.\n\n    Le pont est fermé\n")
    assert "Quelle page ?\nEt le tableau 3 ?" in body
    assert f"https://factcheck.example/desk/notifications/{notice.pk}/" in body
    notice.refresh_from_db()
    assert notice.emailed_at
    assert notice.email_due_at is None


@pytest.mark.parametrize("kind", NoticeKind)
def test_every_kind_has_its_words_in_the_language_of_the_site(
    kind: NoticeKind, editor: User, senior: User, settings: Any
) -> None:
    notice = told(editor, kind, actor=None if kind is NoticeKind.RECHECK_DUE else senior)
    message = notices_by_mail.message(notice)
    assert message.subject.startswith(kind.label.capitalize())
    assert ("senior" in str(message.body)) is (kind is not NoticeKind.RECHECK_DUE)
    assert "%(" not in str(message.body)


def test_nothing_typed_becomes_a_header_or_markup(editor: User) -> None:
    evil = "Le pont\nBcc: all@news.example\r\n\r\n\x0b\u2028est <b>fermé</b> & l'autre " + "long " * 60
    review = factories.review("Le pont")
    type(review.claim).objects.filter(pk=review.claim_id).update(statement=evil)
    told(editor, NoticeKind.MENTIONED, text="<script> & 'ça'", review=Review.objects.get(pk=review.pk))

    assert notices_by_mail.send_due() == 1
    [message] = mail.outbox
    sent = message.message()
    assert sent["Bcc"] is None
    assert message.recipients() == ["camille@news.example"]
    assert "\n" not in message.subject
    assert "\r" not in message.subject
    assert len(message.subject) < 150
    assert "Le pont Bcc: all@news.example est <b>fermé</b> & l'autre" in message.subject
    assert "<script> & 'ça'" in str(message.body)


@pytest.mark.parametrize("without", ["address", "account"])
def test_who_cannot_be_reached_is_passed_over_for_good(without: str, editor: User, colleague: User) -> None:
    change = {"email": ""} if without == "address" else {"is_active": False}
    User.objects.filter(pk=editor.pk).update(**change)
    unreachable, reached = told(editor), told(colleague)
    assert notices_by_mail.send_due() == 1
    assert [message.to for message in mail.outbox] == [["colleague@news.example"]]
    unreachable.refresh_from_db()
    assert (unreachable.email_due_at, unreachable.emailed_at) == (None, None)
    reached.refresh_from_db()
    assert reached.emailed_at


def test_the_task_says_what_went_out(editor: User, caplog: pytest.LogCaptureFixture) -> None:
    told(editor)
    with caplog.at_level(logging.INFO, logger="reviews.tasks"):
        send_notices()
        send_notices()
    assert [record.getMessage() for record in caplog.records] == ["1 notices were sent by e-mail"]


class Server(socketserver.ThreadingTCPServer):
    """A mail server that refuses whoever is called "nobody" and stores the rest."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Talk)
        self.accepted: list[str] = []
        self.hangs_up_on = ""


class Talk(socketserver.StreamRequestHandler):
    server: Server

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())

    def handle(self) -> None:
        self.say("220 ready")
        to = ""
        for line in self.rfile:
            command = line.decode().strip()
            match command.split(" ")[0].split(":")[0].upper():
                case "EHLO":
                    self.say("250 hello")
                case "RCPT":
                    to = command.partition("<")[2].partition(">")[0]
                    if self.server.hangs_up_on and to.startswith(self.server.hangs_up_on):
                        return
                    self.say("550 no such person" if to.startswith("nobody") else "250 ok")
                case "DATA":
                    self.say("354 go on")
                    while self.rfile.readline() not in {b".\r\n", b""}:
                        pass
                    self.server.accepted.append(to)
                    self.say("250 taken")
                case "QUIT":
                    self.say("221 goodbye")
                    return
                case _:
                    self.say("250 ok")


@pytest.fixture
def server(settings: Any) -> Iterator[Server]:
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", running.server_address[1]
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
        settings.EMAIL_TIMEOUT = 2
        yield running
        running.shutdown()
        thread.join()


@pytest.mark.parametrize(
    "address", ["nobody@news.example", "hang@up.example", "no address\nBcc: all@news.example"]
)
def test_an_address_that_fails_holds_up_nobody_and_is_tried_again(
    address: str, editor: User, colleague: User, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.hangs_up_on = "hang"
    User.objects.filter(pk=editor.pk).update(email=address)
    failing, fine = told(editor), told(colleague)
    with caplog.at_level(logging.WARNING, logger="reviews.notices_by_mail"):
        assert notices_by_mail.send_due() == 1
    assert server.accepted == ["colleague@news.example"]
    assert f"notice {failing.pk} was not sent, try 1" in caplog.text
    fine.refresh_from_db()
    assert fine.emailed_at

    failing.refresh_from_db()
    assert failing.emailed_at is None
    wait = failing.email_due_at - timezone.now()  # type: ignore[operator]
    assert timedelta(seconds=30) < wait <= timedelta(minutes=1)
    assert notices_by_mail.send_due() == 0

    # The mistake is mended: the next try brings it.
    User.objects.filter(pk=editor.pk).update(email="camille@news.example")
    put_off()
    assert notices_by_mail.send_due() == 1
    assert server.accepted[-1] == "camille@news.example"


def test_tries_come_ever_later_and_end(editor: User, server: Server) -> None:
    User.objects.filter(pk=editor.pk).update(email="nobody@news.example")
    notice = told(editor)
    waits = []
    for _turn in range(notices_by_mail.MAX_TRIES + 2):
        notices_by_mail.send_due()
        notice.refresh_from_db()
        if notice.email_due_at:
            waits.append(round((notice.email_due_at - timezone.now()) / timedelta(minutes=1)))
        put_off()
    assert waits == [2**turn for turn in range(notices_by_mail.MAX_TRIES - 1)]
    assert (notice.email_tries, notice.email_due_at) == (notices_by_mail.MAX_TRIES, None)


def test_while_the_server_is_away_nobody_loses_a_try(
    editor: User, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    notice = told(editor)
    server.shutdown()
    server.server_close()
    with caplog.at_level(logging.WARNING, logger="reviews.notices_by_mail"):
        assert notices_by_mail.send_due() == 0
    assert "the mail server does not answer" in caplog.text
    notice.refresh_from_db()
    assert notice.email_tries == 0
    assert notice.email_due_at < timezone.now()  # type: ignore[operator]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_workers_send_each_once(editor: User, server: Server) -> None:
    for _number in range(12):
        told(editor)

    def work(_number: int) -> int:
        try:
            return notices_by_mail.send_due()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as workers:
        sent = list(workers.map(work, range(4)))
    assert sum(sent) == 12
    assert len(server.accepted) == 12


def test_the_beat_rings_for_both() -> None:
    from factcheck.celery import app

    rung = {entry["task"] for entry in app.conf.beat_schedule.values()}
    assert {"reviews.tasks.send_notices", "reviews.tasks.notice_rechecks"} <= rung


# --- In the desk ----------------------------------------------------------------------------------------


def test_the_bar_says_how_many_are_new_and_the_list_what(desk: Client, editor: User, senior: User) -> None:
    review = factories.review("Le pont est fermé")
    told(editor, text="Quelle <page> ?", actor=senior, review=review)
    page = read(desk.get("/desk/notifications/"))
    assert "Notifications 1 unread" in page.words
    assert "new senior returned your verdict." in page.words
    assert "Le pont est fermé" in page.words
    assert "Quelle <page> ?" in page.words


def test_opening_one_leads_to_its_review_and_reads_it(desk: Client, editor: User) -> None:
    notice = told(editor)
    response: Any = desk.get(f"/desk/notifications/{notice.pk}/")
    assert (response.status_code, response.headers["Location"]) == (
        302,
        f"/desk/reviews/{notice.review_id}/",
    )
    notice.refresh_from_db()
    first = notice.read_at
    assert first
    desk.get(f"/desk/notifications/{notice.pk}/")
    notice.refresh_from_db()
    assert notice.read_at == first
    assert "unread" not in read(desk.get("/desk/notifications/")).words


def test_a_mention_leads_to_the_comments(desk: Client, editor: User) -> None:
    notice = told(editor, NoticeKind.MENTIONED)
    response: Any = desk.get(f"/desk/notifications/{notice.pk}/")
    assert response.headers["Location"] == f"/desk/reviews/{notice.review_id}/#comments"


def test_one_or_all_can_be_marked_as_read(desk: Client, editor: User) -> None:
    one, two, three = told(editor), told(editor), told(editor)
    response: Any = desk.post(f"/desk/notifications/{one.pk}/", {"after": "17"})
    assert response.headers["Location"] == "/desk/notifications/?after=17"
    assert "2 unread" in read(desk.get("/desk/notifications/")).words
    # What came while the page lay open has not been seen.
    desk.post("/desk/notifications/read/", {"newest": two.pk})
    assert list(Notification.objects.filter(read_at=None)) == [three]
    for nonsense in ("", "-1", "9" * 30, "many"):
        response = desk.post("/desk/notifications/read/", {"newest": nonsense})
        assert response.headers["Location"] == "/desk/notifications/"
    assert list(Notification.objects.filter(read_at=None)) == [three]


def test_anothers_are_unknown(desk: Client, colleague: User) -> None:
    notice = told(colleague, text="Geheim")
    assert "Geheim" not in read(desk.get("/desk/notifications/")).words
    assert desk.get(f"/desk/notifications/{notice.pk}/").status_code == 404
    assert desk.post(f"/desk/notifications/{notice.pk}/").status_code == 404
    desk.post("/desk/notifications/read/", {"newest": notice.pk})
    notice.refresh_from_db()
    assert notice.read_at is None


def test_the_list_page_by_page(desk: Client, editor: User) -> None:
    review = factories.review()
    for _number in range(30):
        told(editor, review=review)
    first: Any = desk.get("/desk/notifications/")
    second: Any = desk.get("/desk/notifications/" + first.context["next_url"])
    shown = [notice.pk for page in (first, second) for notice, _sentence in page.context["notices"]]
    assert shown == sorted(shown, reverse=True)
    assert len(set(shown)) == 30


def test_the_count_stops_where_nobody_cares(desk: Client, editor: User) -> None:
    review = factories.review()
    Notification.objects.bulk_create(
        Notification(kind=NoticeKind.RETURNED, review=review, recipient=editor) for _number in range(120)
    )
    assert "99+ unread" in read(desk.get("/desk/notifications/")).words


def test_without_a_log_in_nothing_is_counted(reader: Client, django_assert_num_queries: Any) -> None:
    assert "Notifications" not in read(reader.get("/login/")).words


def test_a_closed_verdict_is_still_reached(editor: User, senior: User) -> None:
    review = scenes.in_status(Status.WITHDRAWN, editor, senior)
    notice = told(editor, review=review)
    assert browser(editor).get(f"/desk/notifications/{notice.pk}/", follow=True).status_code == 200
