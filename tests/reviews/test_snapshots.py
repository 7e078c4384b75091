"""From a link to its archived copy, with a real site that may be slow, huge, gone or dying, and workers that vanish."""

import io
import socket
import time
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from warcio.archiveiterator import ArchiveIterator

from claims import fetching
from claims.lease import MAX_ATTEMPTS
from reviews import decisions, tasks
from reviews.citing import snapshots
from reviews.models import Evidence, Fetch, FetchState, Review, Snapshot
from tests import factories
from tests.claims.conftest import Bell, Broker
from tests.claims.fetching.serving import Canary, Site, answer, raw, redirect
from tests.reviews import racing, scenes, web_pages
from tests.reviews.reading import read, text_of

pytestmark = pytest.mark.django_db


def fetched(url: str) -> Fetch:
    """The link, asked for and fetched as far as one attempt goes."""
    asked = snapshots.ask(url)
    snapshots.run(asked.pk)
    return Fetch.objects.select_related("snapshot").get(pk=asked.pk)


def again_at_once(fetch: Fetch) -> None:
    Fetch.objects.filter(pk=fetch.pk).update(not_before=None, next_attempt_at=timezone.now())


def report(web: Site) -> str:
    web.pages["/report"] = answer(web_pages.REPORT)
    return web.url("/report")


# --- A page that comes --------------------------------------------------------------------------------


def test_the_copy_keeps_bytes_headers_and_words(web: Site) -> None:
    web.pages["/old"] = redirect("/report", 301)
    web.pages["/report"] = answer(web_pages.REPORT, "X-Served-By: nobody")

    snapshot = fetched(web.url("/old")).snapshot

    assert snapshot is not None
    assert (snapshot.url, snapshot.final_url) == (web.url("/old"), web.url("/report"))
    assert (snapshot.http_status, snapshot.content_type) == (200, "text/html")
    assert (snapshot.title, snapshot.publisher, snapshot.language) == (
        "Rapport 2025",
        "Centre hospitalier de Valmère",
        "fr",
    )
    assert "412\u00a0lits" in snapshot.text
    assert abs(timezone.now() - snapshot.fetched_at) < timedelta(minutes=1)
    record = next(iter(ArchiveIterator(io.BytesIO(bytes(snapshot.content)), check_digests="raise")))
    assert record.rec_headers["WARC-Target-URI"] == web.url("/report")
    assert record.http_headers["X-Served-By"] == "nobody"
    assert record.content_stream().read() == web_pages.REPORT


def test_the_same_page_is_kept_once_and_a_changed_one_beside_it(web: Site) -> None:
    url = report(web)
    first = fetched(url).snapshot
    Fetch.objects.update(asked_at=timezone.now() - snapshots.FRESH)
    assert fetched(url).snapshot == first
    assert Snapshot.objects.count() == 1
    Fetch.objects.update(asked_at=timezone.now() - snapshots.FRESH)
    web.pages["/report"] = answer(web_pages.REPORT.replace(b"412", b"413"))
    assert fetched(url).snapshot != first
    assert Snapshot.objects.count() == 2


def test_a_link_that_was_just_fetched_is_not_fetched_again(web: Site) -> None:
    url = report(web)
    assert fetched(url) == fetched(url)
    assert len(web.asked) == 1


def test_bytes_that_nobody_can_read_are_kept_all_the_same(web: Site) -> None:
    web.pages["/x.pdf"] = answer(b"%PDF-1.7 and nothing", content_type="application/pdf")
    snapshot = fetched(web.url("/x.pdf")).snapshot
    assert snapshot is not None
    assert snapshot.text == ""


def test_the_text_of_a_document_is_kept(web: Site) -> None:
    web.pages["/x.pdf"] = answer(web_pages.pdf(), content_type="application/pdf")
    snapshot = fetched(web.url("/x.pdf")).snapshot
    assert snapshot is not None
    assert (snapshot.text, snapshot.title) == ("The hospital has 412 beds.", "Annual report")


# --- A page that does not come ------------------------------------------------------------------------


def dying(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>Le ra")


def slow(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    for _ in range(200):
        connection.sendall(b"<p>")
        time.sleep(0.05)


HUGE = raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999999\r\n\r\n")

#: What the site does, the word for it, and whether it is worth another attempt.
FAILURES = {
    "slow": (slow, "too slow", True),
    "huge": (HUGE, "too large", False),
    "dying": (dying, "broke off", True),
    "gone": (answer(b"", status="404 Not Found"), "does not exist", False),
    "forbidden": (answer(b"", status="403 Forbidden"), "not without a log-in", False),
    "broken": (answer(b"", status="503 Service Unavailable"), "error of its own", True),
    "to us": (redirect("http://127.0.0.1:1/"), "not on the public Internet", False),
    "to a file": (redirect("file:///etc/passwd"), "not the address of a page", False),
    "round": (redirect("/x"), "from one address to the next", False),
    "a program": (answer(b"MZ", content_type="application/x-msdownload"), "neither a page", False),
}


@pytest.mark.parametrize("name", FAILURES)
def test_what_went_wrong_is_said_in_words(name: str, web: Site, monkeypatch: Any) -> None:
    monkeypatch.setattr(snapshots, "LIMITS", replace(snapshots.LIMITS, seconds=1))
    web.pages["/x"], words, passing = FAILURES[name]
    if name == "to us":
        web.pages["/x"] = redirect("http://127.0.0.1:80/")
    fetch = fetched(web.url("/x"))
    assert words in str(fetch.problem_text)
    assert fetch.state == (FetchState.WAITING if passing else FetchState.FAILED)
    for _ in range(MAX_ATTEMPTS):
        again_at_once(fetch)
        snapshots.run(fetch.pk)
    fetch.refresh_from_db()
    assert (fetch.state, fetch.snapshot) == (FetchState.FAILED, None)
    assert words in str(fetch.problem_text)


def test_a_redirect_to_this_machine_reaches_nobody(web: Site) -> None:
    canary = Canary()
    web.pages["/x"] = redirect(f"http://127.0.0.1:{canary.port}/")
    fetched(web.url("/x"))
    canary.close()
    assert canary.connections == 0


def test_a_failed_attempt_waits_and_succeeds_later(web: Site) -> None:
    web.pages["/report"] = answer(b"", status="503 Busy")
    fetch = fetched(web.url("/report"))
    web.pages["/report"] = answer(web_pages.REPORT)
    assert not snapshots.run(fetch.pk)  # it is not time yet, however often the bell rings
    again_at_once(fetch)
    assert snapshots.due() == [fetch.pk]
    assert snapshots.run(fetch.pk)
    fetch.refresh_from_db()
    assert (fetch.state, fetch.problem) == (FetchState.DONE, "")


# --- Workers and bells that get lost ------------------------------------------------------------------


def lose_worker(fetch: Fetch) -> None:
    assert snapshots.take(fetch.pk)
    Fetch.objects.filter(pk=fetch.pk).update(
        lease_expires_at=timezone.now() - timedelta(seconds=1), next_attempt_at=timezone.now()
    )


def test_a_lost_bell_is_rung_again_and_not_at_once_a_third_time(web: Site) -> None:
    fetch = snapshots.ask(report(web))
    assert snapshots.due() == []
    Fetch.objects.update(next_attempt_at=timezone.now())
    assert snapshots.due() == [fetch.pk]
    assert snapshots.due() == []


def test_a_lost_worker_is_replaced_and_comes_too_late(web: Site) -> None:
    fetch = snapshots.ask(report(web))
    late = snapshots.take(fetch.pk)
    assert late
    assert snapshots.take(fetch.pk) is None
    Fetch.objects.update(
        lease_expires_at=timezone.now() - timedelta(seconds=1), next_attempt_at=timezone.now()
    )
    assert snapshots.due() == [fetch.pk]
    assert snapshots.run(fetch.pk)
    snapshots.fail(late, "timeout", "")
    fetch.refresh_from_db()
    assert fetch.state == FetchState.DONE


def test_a_page_that_kills_its_worker_each_time_is_given_up(web: Site) -> None:
    fetch = snapshots.ask(report(web))
    for _ in range(MAX_ATTEMPTS):
        lose_worker(fetch)
    assert snapshots.due() == []
    fetch.refresh_from_db()
    assert fetch.state == FetchState.FAILED
    assert "stopped in the middle" in str(fetch.problem_text)
    # Whoever asks again gets a fresh one.
    assert snapshots.ask(fetch.url) != fetch


def test_without_redis_the_row_stays_and_the_sweeper_rings_later(
    web: Site, broker: Broker, bell: Bell
) -> None:
    fetch = snapshots.ask(report(web))
    broker.vanish()
    assert not tasks.ring_fetch(fetch.pk)
    Fetch.objects.update(next_attempt_at=timezone.now())
    tasks.sweep_fetches()
    broker.come_back()
    assert bell.rung() == 0
    Fetch.objects.update(next_attempt_at=timezone.now())
    tasks.sweep_fetches()
    assert bell.rung() == 1
    tasks.fetch_page(fetch.pk)
    fetch.refresh_from_db()
    assert fetch.state == FetchState.DONE


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_editors_who_ask_at_once_share_one_fetch() -> None:
    url = "https://evidence.example/report"
    asked = racing.in_threads(*[lambda: snapshots.ask(url).pk] * 6)
    assert len(set(asked)) == 1
    assert Fetch.objects.count() == 1


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_evidence_that_comes_while_its_page_is_stored_gets_it(web: Site, editor: User) -> None:
    url = report(web)
    held = scenes.held(editor)
    lease = snapshots.take(snapshots.ask(url).pk)
    assert lease
    page = fetching.fetch(url, allowed=web.allowed)
    item = scenes.item(url=url, quote=web_pages.QUOTE)

    stored = racing.while_uncommitted(
        lambda: decisions.add_evidence(held.pk, editor, item, held.version),
        lambda: snapshots.store(lease, page, snapshots._read(page)),
    )

    assert stored
    evidence = Evidence.objects.get()
    assert evidence.snapshot is not None
    assert evidence.quote_found is True


# --- Evidence and its copy ----------------------------------------------------------------------------


def test_evidence_gets_its_copy_later_and_its_passage_is_looked_for(web: Site, editor: User) -> None:
    url = report(web)
    held = scenes.held(editor)
    held = decisions.add_evidence(held.pk, editor, scenes.item(url=url, quote=web_pages.QUOTE), held.version)
    held = decisions.add_evidence(held.pk, editor, scenes.item(url=url, quote="413 lits"), held.version)
    assert [item.quote_found for item in held.evidence.all()] == [None, None]

    snapshots.run(Fetch.objects.get().pk)

    assert [(item.snapshot_id is None, item.quote_found) for item in held.evidence.all()] == [
        (False, True),
        (False, False),
    ]
    # It is no act: nobody loses a race to the worker.
    assert Review.objects.get(pk=held.pk).version == held.version


def test_evidence_of_a_page_that_was_just_fetched_has_its_copy_at_once(web: Site, editor: User) -> None:
    snapshot = fetched(report(web)).snapshot
    held = scenes.held(editor)
    decisions.add_evidence(
        held.pk, editor, scenes.item(url=web.url("/report"), quote=web_pages.QUOTE), held.version
    )
    evidence = Evidence.objects.get()
    assert (evidence.snapshot, evidence.quote_found) == (snapshot, True)


def test_a_changed_passage_is_looked_for_again(web: Site, editor: User) -> None:
    fetched(report(web))
    held = scenes.held(editor)
    item = scenes.item(url=web.url("/report"), quote="413 lits")
    held = decisions.add_evidence(held.pk, editor, item, held.version)
    evidence = Evidence.objects.get()
    assert evidence.quote_found is False
    decisions.edit_evidence(held.pk, editor, evidence.pk, replace(item, quote=web_pages.QUOTE), held.version)
    evidence.refresh_from_db()
    assert evidence.quote_found is True


# --- The desk's pages ---------------------------------------------------------------------------------


def ask(client: Client, url: str) -> Any:
    return client.post("/desk/fetches/", {"evidence-url": url})


def test_the_page_is_asked_for_waited_for_and_told(desk: Client, web: Site) -> None:
    url = report(web)
    first = ask(desk, url)
    fetch = Fetch.objects.get()
    assert "Fetching the page" in text_of(first)
    assert f"/desk/fetches/{fetch.pk}/" in text_of(first)
    snapshots.run(fetch.pk)
    told = desk.get(f"/desk/fetches/{fetch.pk}/")
    assert "The page is archived" in text_of(told)
    assert 'data-title="Rapport 2025"' in told.content.decode()
    assert 'data-published_on="2026-03-01"' in told.content.decode()
    assert "hx-get" not in told.content.decode()


def test_a_source_of_ours_is_named_and_is_the_publisher(desk: Client, web: Site) -> None:
    factories.source(name="Centre hospitalier", domains=["127.0.0.1"])
    url = report(web)
    fetched(url)
    told = ask(desk, url)
    assert 'data-publisher="Centre hospitalier"' in text_of(told)
    assert "One of our sources" in text_of(told)


def test_a_failure_is_told_and_nothing_is_waited_for(desk: Client, web: Site) -> None:
    fetch = fetched(web.url("/nowhere"))
    told = text_of(desk.get(f"/desk/fetches/{fetch.pk}/"))
    assert "The page was not found" in told
    assert "by hand" in told
    assert "hx-get" not in told


@pytest.mark.parametrize("url", ["", "pas une adresse", "javascript:alert(1)"])
def test_what_is_no_link_is_not_asked_for(url: str, desk: Client) -> None:
    assert ask(desk, url).content == b""
    assert not Fetch.objects.exists()


def test_the_copy_is_shown_as_text_with_the_passage_marked(desk: Client, web: Site, editor: User) -> None:
    web.pages["/x"] = answer(
        web_pages.REPORT.replace(b"Le reste", b"&lt;script&gt;alert(1)&lt;/script&gt; Le reste")
    )
    snapshot = fetched(web.url("/x")).snapshot
    assert snapshot
    held = scenes.held(editor)
    item = scenes.item(url=web.url("/x"), quote=web_pages.QUOTE)
    decisions.add_evidence(held.pk, editor, item, held.version)

    page = read(desk.get(f"/desk/reviews/{held.pk}/"))
    assert "found in the archived page" in page.words
    (address,) = [link for link in page.links if link.endswith("#quote")]
    response = desk.get(address)

    body = response.content.decode()
    assert '<mark class="quoted" id="quote">La capacité de l’hôpital s’élève à 412\u00a0lits</mark>' in body
    assert "<script>alert(1)" not in body
    assert "&lt;script&gt;alert(1)" in body


def test_a_passage_that_is_not_there_is_said(desk: Client, web: Site, editor: User) -> None:
    fetched(report(web))
    held = scenes.held(editor)
    item = scenes.item(url=web.url("/report"), quote="413 lits")
    decisions.add_evidence(held.pk, editor, item, held.version)
    assert "not found in the archived page" in read(desk.get(f"/desk/reviews/{held.pk}/")).words


def test_a_passage_far_down_a_long_page_is_shown(desk: Client, web: Site, editor: User) -> None:
    web.pages["/x"] = answer(("<p>Rien à voir ici.</p>" * 20_000 + "<p>Enfin 412 lits.</p>").encode())
    fetched(web.url("/x"))
    held = scenes.held(editor)
    decisions.add_evidence(held.pk, editor, scenes.item(url=web.url("/x"), quote="412 lits"), held.version)
    evidence = Evidence.objects.get()
    assert evidence.snapshot
    body = desk.get(f"{evidence.snapshot.get_absolute_url()}?evidence={evidence.pk}").content.decode()
    assert '<mark class="quoted" id="quote">412 lits</mark>' in body
    assert "What comes before is not shown" in body
    assert len(body) < 200_000


def test_the_record_is_a_download_and_nothing_else(desk: Client, web: Site) -> None:
    snapshot = fetched(report(web)).snapshot
    assert snapshot
    response = desk.get(f"/desk/snapshots/{snapshot.pk}.warc.gz")
    assert response.content == bytes(snapshot.content)
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert response["Content-Type"] == "application/warc"
