"""Two people: what one submits another returns, both talk about it, and the second version shows what changed."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_whole_way import log_in

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

# No source is given: then a second editor has to look.
TEXT = "Le barrage de {town} a cédé lundi 2 mars 2026, selon la préfecture de la Lorne.\n"


def held(page: Page, town: str) -> str:
    """A claim of a fresh article in the hands of the one who is logged in; the address of its review."""
    page.goto("/desk/submit/")
    page.get_by_label("Text", exact=True).fill(TEXT.format(town=town))
    page.locator("main form").get_by_role("button", name="Submit").click()
    expect(page.get_by_text(re.compile(r"\d+ claims? found"))).to_be_visible(timeout=20_000)
    page.get_by_role("main").get_by_role("link", name=re.compile(f"barrage de {town}")).first.click()
    page.get_by_role("button", name="Take this claim").click()
    expect(page.get_by_role("heading", name="Your judgement")).to_be_visible()
    return page.url.partition("#")[0]


def submit(page: Page, verdict: str, rationale: str) -> None:
    page.locator("label.verdict-choice", has_text=re.compile(verdict, re.IGNORECASE)).click()
    page.get_by_label("Rationale").fill(rationale)
    page.locator("button[name=act][value=submit]").first.click()
    expect(page.get_by_text("a second editor signs it off")).to_be_visible()


def cite(page: Page) -> None:
    page.get_by_label("Link", exact=True).fill("https://lorne.example/crue")
    page.get_by_label("Title", exact=True).fill("Relevé de la Lorne")
    page.get_by_label("Stance").select_option("refutes")


def test_returned_talked_over_and_signed_off(page: Page) -> None:
    log_in(page, "colleague")
    review = held(page, "Morvane")
    cite(page)
    submit(page, "disputed", "Le relevé annuel dit le contraire.")

    log_in(page, "senior")
    page.goto("/desk/sign-off/")
    row = page.locator(".queue-item", has_text="barrage de Morvane")
    expect(row).to_contain_text("decided by")
    row.get_by_role("link").first.click()
    page.get_by_text("Return it to its editor").click()
    page.get_by_label("What should be changed").fill("Quelle page du relevé ?")
    page.get_by_role("button", name="Return", exact=True).click()
    expect(page.get_by_text("Returned with your comment.")).to_be_visible()

    # Told in the desk; opened from there.
    log_in(page, "colleague")
    page.get_by_role("link", name=re.compile(r"Notifications \d+ unread")).click()
    notice = page.locator(".notices-item--new", has_text="barrage de Morvane")
    expect(notice).to_contain_text("returned your verdict")
    expect(notice).to_contain_text("Quelle page du relevé ?")
    notice.get_by_role("link").click()
    expect(page).to_have_url(review)

    # A comment leaves what is typed beside it alone, and is the next thing that is read.
    page.get_by_label("Rationale").fill("Le relevé mensuel, page 12, dit le contraire.")
    comment = page.get_by_label("Your comment")
    comment.press_sequentially("Page 12, @sen")
    option = page.get_by_role("option", name=re.compile("@senior"))
    expect(option).to_have_attribute("aria-selected", "true")
    comment.press("Enter")
    expect(comment).to_have_value("Page 12, @senior ")
    comment.press_sequentially("@nobody")
    page.get_by_role("button", name="Post the comment").click()
    expect(page.get_by_role("alert")).to_contain_text("Nobody at the desk is called @nobody.")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(comment).to_have_value("Page 12, @senior @nobody")
    comment.fill("Page 12, @senior")
    comment.press("Control+Enter")
    expect(page.locator(".comment", has_text="Page 12, @senior")).to_be_focused()
    expect(comment).to_have_value("")
    expect(page.get_by_label("Rationale")).to_have_value("Le relevé mensuel, page 12, dit le contraire.")

    # What was typed as a comment and not posted is there again after another button.
    comment.fill("Encore un mot")
    page.get_by_role("button", name="Save the draft").last.click()
    expect(page.get_by_text("Draft saved.")).to_be_visible()
    expect(comment).to_have_value("Encore un mot")
    comment.fill("")
    submit(page, "verified", "Le relevé mensuel, page 12, dit le contraire.")

    log_in(page, "senior")
    page.goto("/desk/notifications/")
    expect(page.locator(".notices-item--new", has_text="mentioned you")).to_contain_text("Page 12, @senior")
    page.goto(review)
    changed = page.get_by_role("region", name="Changed since it was returned")
    expect(changed).to_contain_text("Quelle page du relevé ?")
    expect(changed.locator("del")).to_contain_text(["disputed", "annuel"])
    expect(changed.locator("ins")).to_contain_text(["verified", "mensuel, page 12,"])
    page.get_by_role("button", name="Sign off and publish").click()
    expect(page.get_by_text("Signed off and published")).to_be_visible()

    page.get_by_text("History", exact=True).click()
    page.get_by_role("link", name="The whole history of this claim").click()
    expect(page.locator(".act-sentence").first).to_contain_text("signed it off.")
    expect(page.locator(".act-told", has_text="returned it.")).to_contain_text("Quelle page du relevé ?")


def test_without_javascript(page: Page, site: str) -> None:
    context = page.context.browser.new_context(base_url=site, locale="en-GB", java_script_enabled=False)  # type: ignore[union-attr]
    plain = context.new_page()
    log_in(plain, "colleague")
    review = held(plain, "Tessigny")
    expect(plain.get_by_text("save the draft first")).to_be_visible()
    plain.get_by_label("Your comment").fill("@senoir, qu’en dis-tu ?")
    plain.get_by_role("button", name="Post the comment").click()
    expect(plain.get_by_text("Nobody at the desk is called @senoir.")).to_be_visible()
    expect(plain.get_by_label("Your comment")).to_have_value("@senoir, qu’en dis-tu ?")
    plain.get_by_text("Whom you can mention").click()
    expect(plain.get_by_text("@senior", exact=True)).to_be_visible()
    plain.get_by_label("Your comment").fill("@senior, qu’en dis-tu ?")
    plain.get_by_role("button", name="Post the comment").click()
    expect(plain).to_have_url(re.compile(re.escape(review) + "#comment-"))
    expect(plain.get_by_text("@senior, qu’en dis-tu ?")).to_be_visible()

    log_in(plain, "senior")
    plain.goto("/desk/notifications/")
    notice = plain.locator(".notices-item--new", has_text="barrage de Tessigny")
    notice.get_by_role("button", name=re.compile("Mark as read")).click()
    expect(plain.locator(".notices-item", has_text="barrage de Tessigny")).to_be_visible()
    expect(plain.locator(".notices-item--new", has_text="barrage de Tessigny")).to_have_count(0)
    context.close()
