"""What is typed survives: a page that is killed, and a log-in that runs out while one types."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.test_keyboard import article
from tests.browser.test_whole_way import log_in

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

TEXT = "Tout ce que j’ai écrit depuis une heure."


@pytest.fixture
def context(browser: Browser, site: str) -> Iterator[BrowserContext]:
    opened = browser.new_context(base_url=site, locale="en-GB", viewport={"width": 1280, "height": 900})
    opened.set_default_timeout(15_000)
    yield opened
    opened.close()


def taken(page: Page, town: str) -> str:
    """The address of a claim that ``colleague`` holds."""
    log_in(page, "colleague")
    article(page, town)
    page.goto(f"/desk/queue/?q={town}")
    page.get_by_role("button", name=re.compile("Take the next")).first.click()
    page.wait_for_url("**/desk/reviews/*/**")
    return page.url.partition("#")[0]


def log_out(context: BrowserContext) -> None:
    """As after two weeks: the session is gone, everything else in the browser is still there."""
    context.clear_cookies(name="sessionid")


def test_a_page_that_is_killed(context: BrowserContext) -> None:
    page = context.new_page()
    address = taken(page, "Lubric")
    page.get_by_label("Rationale").fill(TEXT)
    expect(page.locator(".lease-saved")).to_contain_text("draft saved")  # the server has it
    page.get_by_label("Rationale").fill(f"{TEXT} Et ceci, à l’instant.")
    page.locator("#id_evidence-url").fill("https://releves.example/mars")
    page.close(run_before_unload=False)

    page = context.new_page()
    page.goto(address)
    expect(page.get_by_label("Rationale")).to_have_value(f"{TEXT} Et ceci, à l’instant.")
    expect(page.locator("#id_evidence-url")).to_have_value("https://releves.example/mars")
    expect(page.locator("#kept-here")).to_be_visible()
    expect(page.locator(".lease-saved")).to_contain_text("draft saved")

    # And in another browser, what the server has.
    elsewhere = context.browser.new_context(base_url=address, locale="en-GB")  # type: ignore[union-attr]
    other = elsewhere.new_page()
    log_in(other, "colleague")
    other.goto(address)
    expect(other.get_by_label("Rationale")).to_have_value(f"{TEXT} Et ceci, à l’instant.")
    elsewhere.close()


def test_what_the_server_has_is_not_kept_in_the_browser(context: BrowserContext) -> None:
    page = context.new_page()
    taken(page, "Marnot")
    page.get_by_label("Rationale").fill(TEXT)
    assert page.evaluate("Object.keys(localStorage).some(key => key.startsWith('factcheck.typed.'))")
    expect(page.locator(".lease-saved")).to_contain_text("draft saved")
    assert not page.evaluate("Object.keys(localStorage).some(key => key.startsWith('factcheck.typed.'))")
    page.locator("#id_set_aside-note").evaluate("(note) => { note.closest('details').open = true }")
    page.locator("#id_set_aside-note").fill("Peut-être hors sujet.")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Save the draft").last.click()
    expect(page.locator("#id_set_aside-note")).to_have_value("Peut-être hors sujet.")


def test_the_log_in_runs_out_while_one_types(context: BrowserContext) -> None:
    page = context.new_page()
    taken(page, "Targon")
    log_out(context)
    page.get_by_label("Rationale").fill(TEXT)
    expect(page.get_by_text("Your log-in ran out.")).to_be_visible()
    expect(page.get_by_label("Rationale")).to_have_value(TEXT)

    with context.expect_page() as opened:
        page.get_by_role("link", name="Log in in a new tab").click()
    tab = opened.value
    tab.get_by_label("Username").fill("colleague")
    tab.get_by_label("Password").fill("demo-factcheck")
    tab.get_by_role("button", name="Log in").click()
    tab.wait_for_url("**/desk/reviews/*/")
    tab.close()

    page.bring_to_front()
    page.evaluate("window.dispatchEvent(new Event('focus'))")  # as coming back to the tab does
    expect(page.locator(".lease-saved")).to_contain_text("draft saved")
    expect(page.get_by_text("Your log-in ran out.")).to_be_hidden()
    page.reload()
    expect(page.get_by_label("Rationale")).to_have_value(TEXT)


def test_logged_in_again_in_place(context: BrowserContext) -> None:
    page = context.new_page()
    taken(page, "Grival")
    log_out(context)
    page.get_by_label("Rationale").fill(TEXT)
    expect(page.get_by_text("Your log-in ran out.")).to_be_visible()
    page.get_by_role("link", name="Or log in here").click()
    page.get_by_label("Username").fill("colleague")
    page.get_by_label("Password").fill("demo-factcheck")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_label("Rationale")).to_have_value(TEXT)


@pytest.mark.parametrize("scripts", [True, False])
def test_submitted_without_a_log_in(scripts: bool, browser: Browser, site: str) -> None:
    context = browser.new_context(base_url=site, locale="en-GB", java_script_enabled=scripts)
    page = context.new_page()
    address = taken(page, f"Sorlin{scripts:d}")
    page.get_by_label("Rationale").fill(TEXT)
    page.locator("label.verdict-choice", has_text=re.compile("disputed", re.IGNORECASE)).click()
    page.locator("#id_evidence-url").fill("https://releves.example/mars")
    log_out(context)
    page.locator("[data-submit]").click()
    expect(page.get_by_text("Nothing is lost")).to_be_visible()
    page.get_by_label("Username").fill("colleague")
    page.get_by_label("Password").fill("demo-factcheck")
    page.get_by_role("button", name="Log in").click()
    expect(page).to_have_url(address)
    expect(page.get_by_label("Rationale")).to_have_value(TEXT)
    expect(page.locator("[name=verdict][value=disputed]")).to_be_checked()
    expect(page.locator("#id_evidence-url")).to_have_value("https://releves.example/mars")
    context.close()
