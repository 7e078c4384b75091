"""A whole review without a mouse, and the same by touch at the width of a phone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_whole_way import log_in

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

HEADING = "h1#claim"


def article(page: Page, town: str, source: str = "La Dépêche de Vauclaire") -> None:
    """A split article of three claims, from a source that asks for no second editor."""
    page.goto("/desk/submit/")
    options = page.get_by_label("Source").locator("option").all_inner_texts()
    page.get_by_label("Source").select_option(label=source if source in options else options[1])
    page.get_by_label("Text", exact=True).fill(
        f"Le pont de {town} a été emporté lundi 2 mars 2026, selon la préfecture.\n\n"
        f"Douze maisons de {town} ont été détruites, selon la préfecture.\n\n"
        f"Le barrage de {town} a cédé mardi 3 mars 2026, selon la préfecture.\n"
    )
    page.locator("main form").get_by_role("button", name="Submit").click()
    expect(page.get_by_text(re.compile(r"\d+ claims? found"))).to_be_visible(timeout=20_000)


def arrived(page: Page) -> str:
    """A claim's page whose heading has the focus; what it says."""
    expect(page.locator(HEADING)).to_be_focused()
    return page.locator(HEADING).inner_text()


def type_in(page: Page, key: str, text: str) -> None:
    page.keyboard.press(key)
    page.keyboard.insert_text(text)


def judge(page: Page, rationale: str) -> None:
    """Verdict, rationale and evidence, by keys and Tab alone."""
    page.keyboard.press("2")
    expect(page.locator("[name=verdict][value=disputed]")).to_be_checked()
    type_in(page, "r", rationale)
    page.keyboard.press("Escape")
    type_in(page, "e", "https://releves.example/mars")
    expect(page.locator("#id_evidence-url")).to_be_focused()
    while page.evaluate("document.activeElement.id") != "id_evidence-title":
        page.keyboard.press("Tab")
    page.keyboard.insert_text("Relevés de mars")
    page.locator("#id_evidence-stance").focus()
    page.keyboard.press("r")  # in a list it chooses "refutes"; it is no key here
    expect(page.locator("#id_evidence-stance")).to_have_value("refutes")


def test_a_review_by_keyboard_alone(page: Page) -> None:
    log_in(page, "colleague")
    article(page, "Vernay")
    page.goto("/desk/queue/?q=Vernay")
    page.keyboard.press("n")
    page.wait_for_url("**/desk/reviews/*/**")
    first = page.locator(HEADING).inner_text()
    address = page.url.partition("#")[0]

    # In the article: there and back. What was only looked at does not stay in hand.
    if page.locator("[data-act=following]").count():
        there, back = "j", "k"
    else:
        there, back = "k", "j"
    page.keyboard.press(there)
    assert arrived(page) != first
    page.keyboard.press(back)
    assert arrived(page) == first
    take = page.get_by_role("button", name="Take this claim")
    take.focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Your judgement")).to_be_visible()
    judge(page, "Les relevés disent autre chose. 1 2 3 n s x")
    page.keyboard.press("Control+Enter")
    second = arrived(page)
    assert second != first
    expect(page.locator(".messages")).to_contain_text(re.compile("Published|Submitted"))
    expect(page.locator("#announce")).to_contain_text(re.compile("Published|Submitted"))

    page.keyboard.press("u")
    assert arrived(page) == first
    assert page.url.partition("#")[0] == address
    expect(page.locator(".message")).to_contain_text("Undone")
    expect(page.get_by_label("Rationale")).to_have_value("Les relevés disent autre chose. 1 2 3 n s x")
    expect(page.locator("#evidence")).to_contain_text("Relevés de mars")

    page.keyboard.press("Control+Enter")
    assert arrived(page) == second
    page.keyboard.press("s")
    third = arrived(page)
    assert third not in {first, second}

    page.keyboard.press("x")
    expect(page.locator("#id_set_aside-reason")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page).to_have_url(re.compile("/desk/queue/"))


def test_keys_are_shown_changed_and_dead_where_one_types(page: Page) -> None:
    log_in(page, "senior")
    article(page, "Chantal")
    page.goto("/desk/queue/?q=Chantal")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    page.keyboard.press("n")  # dead while the dialog is open
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()

    page.get_by_label("Words in the claim").first.press("End")
    page.keyboard.type("n/?1")
    expect(page.get_by_label("Words in the claim").first).to_have_value("Chantaln/?1")
    for combination in ("Alt+n", "Control+Shift+u"):
        page.locator("body").press(combination)
    expect(page).to_have_url(re.compile("/desk/queue/"))

    page.goto("/desk/keys/")
    page.get_by_label("Take the next claim").fill("w")
    page.get_by_role("button", name="Save the keys").click()
    page.goto("/desk/queue/?q=Chantal")
    page.keyboard.press("n")
    page.keyboard.press("w")
    page.wait_for_url("**/desk/reviews/*/**")

    page.goto("/desk/keys/")
    page.get_by_role("button", name="Back to the usual keys").click()
    page.get_by_label("Keys are on").uncheck()
    page.get_by_role("button", name="Save the keys").click()
    page.keyboard.press("?")
    expect(dialog).to_be_hidden()
    page.get_by_role("button", name="Back to the usual keys").click()


@pytest.fixture
def phone(browser: Browser, site: str) -> Iterator[Page]:
    context = browser.new_context(
        base_url=site, locale="en-GB", viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


def test_a_review_by_touch_on_a_phone(phone: Page) -> None:
    log_in(phone, "colleague")
    article(phone, "Orbec")
    phone.goto("/desk/queue/?q=Orbec")
    phone.get_by_role("button", name=re.compile("Take the next")).first.tap()
    phone.wait_for_url("**/desk/reviews/*/**")
    first = phone.locator(HEADING).inner_text()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    phone.get_by_role("link", name="To the judgement").tap()
    phone.locator("label.verdict-choice", has_text=re.compile("disputed", re.IGNORECASE)).tap()
    phone.get_by_label("Rationale").fill("Les relevés disent autre chose.")
    phone.locator("#id_evidence-url").fill("https://releves.example/mars")
    phone.locator("#id_evidence-title").fill("Relevés de mars")
    phone.locator("#id_evidence-stance").select_option("refutes")
    phone.locator("[data-submit]").tap()
    expect(phone.locator(HEADING)).not_to_have_text(first)
    expect(phone.locator(HEADING)).to_be_in_viewport()
    expect(phone.get_by_role("button", name="Undo")).to_be_in_viewport()
    phone.get_by_role("button", name="Undo").tap()
    expect(phone.locator(HEADING)).to_have_text(first)
    expect(phone.get_by_label("Rationale")).to_have_value("Les relevés disent autre chose.")
