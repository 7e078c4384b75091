"""Two browsers: one claim, one verdict, and a senior editor who takes over."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_keyboard import article
from tests.browser.test_whole_way import log_in

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


@pytest.fixture
def two(browser: Browser, site: str) -> Iterator[tuple[Page, Page]]:
    """The browsers of ``colleague`` and of ``senior``."""
    contexts = [browser.new_context(base_url=site, locale="en-GB") for _ in range(2)]
    pages = [context.new_page() for context in contexts]
    for page, name in zip(pages, ("colleague", "senior"), strict=True):
        page.set_default_timeout(15_000)
        log_in(page, name)
    yield pages[0], pages[1]
    for context in contexts:
        context.close()


def claim(page: Page, town: str) -> str:
    """The address of a waiting claim, which the page shows."""
    article(page, town)
    page.goto(f"/desk/queue/?q={town}")
    page.get_by_role("main").locator("a[href^='/desk/reviews/']").first.click()
    page.wait_for_url("**/desk/reviews/*/**")
    return page.url.partition("#")[0]


def test_two_take_one_claim(two: tuple[Page, Page]) -> None:
    first, second = two
    address = claim(first, "Valmont")
    second.goto(address)
    take = "Take this claim"
    first.get_by_role("button", name=take).click()
    expect(first.get_by_role("heading", name="Your judgement")).to_be_visible()
    second.get_by_role("button", name=take).click()
    expect(second.get_by_text("is working on this claim now")).to_be_visible()
    expect(second.get_by_role("button", name=take)).to_have_count(0)
    second.goto(address)
    expect(second.get_by_text("holds this claim")).to_be_visible()


def test_taken_over_and_both_texts_stand(two: tuple[Page, Page]) -> None:
    holder, senior = two
    address = claim(holder, "Brunoy")
    holder.get_by_role("button", name="Take this claim").click()
    holder.get_by_label("Rationale").fill("Ce que la collègue a écrit.")
    expect(holder.locator(".lease-saved")).to_contain_text("draft saved")

    senior.goto(address)
    senior.locator("summary", has_text="Take it over").click()
    senior.get_by_label("Why you take it over").fill("Elle est partie.")
    senior.get_by_role("button", name="Take it over").click()
    expect(senior.get_by_text("It is yours now")).to_be_visible()
    expect(senior.get_by_label("Rationale")).to_have_value("Ce que la collègue a écrit.")

    holder.get_by_label("Rationale").fill("Ce qu’elle écrit après.")
    expect(holder.get_by_role("alert").filter(has_text="is working on this claim now")).to_be_visible()
    holder.goto(address)
    expect(holder.get_by_text("Ce qu’elle écrit après.").first).to_be_visible()
    senior.reload()
    expect(senior.get_by_label("Rationale")).to_have_value("Ce que la collègue a écrit.")


def test_two_judge_one_claim(two: tuple[Page, Page]) -> None:
    """The hold is taken over while the first still types and submits: one verdict, and no word is lost."""
    first, second = two
    address = claim(first, "Cernay")
    first.get_by_role("button", name="Take this claim").click()
    second.goto(address)
    second.locator("summary", has_text="Take it over").click()
    second.get_by_label("Why you take it over").fill("C’est urgent.")
    second.get_by_role("button", name="Take it over").click()
    for page, text in ((second, "Le verdict de la seconde."), (first, "Le verdict de la première.")):
        page.locator("label.verdict-choice", has_text=re.compile("unverifiable", re.IGNORECASE)).click()
        page.get_by_label("Rationale").fill(text)
        page.get_by_label("What was looked for").fill("Partout.")
        page.get_by_label("Check again on").fill("2027-03-01")
        page.get_by_role("button", name="Submit and stay here").click()
    expect(second.get_by_text(re.compile("Published|a second editor signs it off")).first).to_be_visible()
    expect(first.get_by_text(re.compile("judged this claim first")).first).to_be_visible()
    expect(first.get_by_label("Rationale")).to_have_value("Le verdict de la première.")
    expect(first.get_by_text("Le verdict de la seconde.").first).to_be_visible()
