"""Evidence as editors give it: a link is pasted and the rest fills in; whatever a site does, nobody gets stuck."""

import re
import socket
import time

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_whole_way import log_in
from tests.claims.fetching.serving import Handler, Site, answer, raw, redirect
from tests.reviews import web_pages

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


def take_a_claim(page: Page) -> None:
    log_in(page, "colleague")
    page.goto("/desk/queue/")
    page.get_by_role("button", name=re.compile("Take the next claim")).first.click()
    expect(page).to_have_url(re.compile(r"/desk/reviews/\d+/"))
    # Folded where the claim has evidence already.
    if not evidence(page, "url").is_visible():
        page.locator(".evidence-add summary").click()


def give_back(page: Page) -> None:
    page.get_by_role("button", name="Give it back").click()
    expect(page.get_by_text("Back in the queue")).to_be_visible()


def evidence(page: Page, name: str) -> Locator:
    return page.locator(f"#id_evidence-{name}")


def test_a_link_fills_in_the_rest_and_its_passage_is_found(page: Page, evidence_site: Site) -> None:
    evidence_site.pages["/report"] = answer(web_pages.REPORT)
    take_a_claim(page)
    page.get_by_label("Rationale").fill("Le rapport donne le chiffre.")
    evidence(page, "publisher").fill("Chez nous")
    evidence(page, "url").fill(evidence_site.url("/report"))
    evidence(page, "url").press("Tab")

    expect(evidence(page, "title")).to_have_value("Rapport 2025", timeout=20_000)
    expect(evidence(page, "published_on")).to_have_value("2026-03-01")
    expect(evidence(page, "language")).to_have_value("fr")
    expect(evidence(page, "publisher")).to_have_value("Chez nous")  # what was typed stays
    expect(page.get_by_text("Filled in from the page; change what is wrong.")).to_be_visible()

    evidence(page, "title").fill("Le rapport de 2025")  # and all of it stays editable
    evidence(page, "quote").fill(web_pages.QUOTE)
    evidence(page, "stance").select_option("supports")
    page.get_by_role("button", name="Add this evidence").click()

    expect(page.get_by_role("link", name="Le rapport de 2025", exact=True)).to_be_visible()
    expect(page.get_by_label("Rationale")).to_have_value("Le rapport donne le chiffre.")
    with page.expect_popup() as opened:
        page.get_by_role("link", name="found in the archived page").click()
    copy = opened.value
    expect(copy.locator("mark#quote")).to_have_text("La capacité de l’hôpital s’élève à 412\u00a0lits")
    expect(copy.locator("mark#quote")).to_be_in_viewport()
    with copy.expect_download() as download:
        copy.get_by_role("link", name=re.compile("WARC")).click()
    assert download.value.suggested_filename.endswith(".warc.gz")
    copy.close()

    # The next one finds it in the library, and puts it where it belongs.
    page.locator(".evidence-library summary").click()
    page.get_by_label("Search the evidence library").fill("personnel dépenses")
    page.get_by_label("Search the evidence library").press("Enter")
    page.get_by_role("button", name=re.compile("Use this evidence – Le rapport de 2025")).first.click()
    mine = page.get_by_role("button", name=re.compile("^Remove – Le rapport"))
    expect(mine).to_have_count(2)
    mine.first.click()
    expect(mine).to_have_count(1)
    give_back(page)


def _slow(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    for _ in range(400):
        connection.sendall(b"<p>")
        time.sleep(0.1)


HUGE = raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999999\r\n\r\n")
DYING = raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>Le rap")


@pytest.mark.parametrize(
    ("handler", "words"),
    [
        (_slow, "The site is too slow"),
        (HUGE, "too large to be archived"),
        (redirect("http://127.0.0.1:80/"), "not on the public Internet"),
        (DYING, "The connection broke off"),
    ],
    ids=["slow", "huge", "redirecting to loopback", "dying"],
)
def test_a_bad_page_gets_a_clear_word_and_stops_nobody(
    handler: Handler, words: str, page: Page, evidence_site: Site
) -> None:
    path = "/" + re.sub(r"\W+", "-", words)
    evidence_site.pages[path] = handler
    take_a_claim(page)
    evidence(page, "url").fill(evidence_site.url(path))
    evidence(page, "url").press("Tab")
    expect(page.locator("#evidence-fetch")).to_contain_text(words, timeout=40_000)
    expect(page.locator("#evidence-fetch")).to_contain_text("by hand")

    evidence(page, "title").fill("Une page difficile")
    page.get_by_role("button", name="Add this evidence").click()
    expect(page.get_by_role("link", name="Une page difficile")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Remove – Une page")).first.click()
    expect(page.get_by_role("link", name="Une page difficile")).to_have_count(0)
    give_back(page)


def test_without_javascript_a_button_fetches(page: Page, site: str, evidence_site: Site) -> None:
    evidence_site.pages["/plain"] = answer(web_pages.REPORT)
    context = page.context.browser.new_context(base_url=site, locale="en-GB", java_script_enabled=False)  # type: ignore[union-attr]
    plain = context.new_page()
    take_a_claim(plain)
    plain.get_by_label("Rationale").fill("Mes mots.")
    evidence(plain, "url").fill(evidence_site.url("/plain"))
    for _ in range(20):
        plain.get_by_role("button", name="Fill in from the page").click()
        if evidence(plain, "title").input_value():
            break
        time.sleep(0.5)
    expect(evidence(plain, "title")).to_have_value("Rapport 2025")
    expect(plain.get_by_label("Rationale")).to_have_value("Mes mots.")
    evidence(plain, "file").set_input_files(
        {"name": "rapport.pdf", "mimeType": "application/pdf", "buffer": web_pages.pdf()}
    )
    plain.get_by_role("button", name="Add this evidence").click()
    expect(plain.get_by_role("link", name="rapport.pdf")).to_be_visible()
    give_back(plain)
    context.close()
