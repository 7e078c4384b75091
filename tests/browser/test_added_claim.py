"""A claim that the splitter missed: selected in the text with the mouse or the keyboard, or typed."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_whole_way import log_in

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

MISSED = "Que disent les riverains 🏚️ du quai ?"
TEXT = f"""La crue 🌊🌊 a emporté le pont de {{town}} lundi 2 mars 2026 👩\u200d👩\u200d👧, selon la préfecture.

{MISSED} Rien de bon, rien de bon.
"""


def article(page: Page, town: str) -> str:
    """A split article, which the page shows with what was left out; its text."""
    text = TEXT.format(town=town)
    page.goto("/desk/submit/")
    page.get_by_label("Text", exact=True).fill(text)
    page.locator("main form").get_by_role("button", name="Submit").click()
    expect(page.get_by_text(re.compile(r"\d+ claims? found"))).to_be_visible(timeout=20_000)
    page.goto(page.url.partition("#")[0])  # it reloads itself when the worker is done: that is over now
    return text


def drag(page: Page, words: str, until: str = "") -> None:
    """Select with the mouse, from before the first of ``words`` to behind the last (of ``until``, if it is given)."""
    corners = page.evaluate(
        """([words, until]) => {
            const place = (looked_for, behind) => {
                const nodes = document.createTreeWalker(
                    document.querySelector("[data-selectable]"), NodeFilter.SHOW_TEXT);
                while (nodes.nextNode()) {
                    const at = nodes.currentNode.data.indexOf(looked_for);
                    if (at < 0) continue;
                    const range = document.createRange();
                    range.setStart(nodes.currentNode, at);
                    range.setEnd(nodes.currentNode, at + looked_for.length);
                    const boxes = [...range.getClientRects()];
                    const box = behind ? boxes.at(-1) : boxes[0];
                    return [behind ? box.right - 1 : box.left + 1, (box.top + box.bottom) / 2];
                }
            };
            return [place(words, false), place(until || words, true)];
        }""",
        [words, until],
    )
    page.mouse.move(*corners[0])
    page.mouse.down()
    page.mouse.move(*corners[1], steps=6)
    page.mouse.up()


@pytest.fixture
def desk(page: Page) -> Page:
    log_in(page, "colleague")
    return page


def test_selected_with_the_mouse(desk: Page) -> None:
    text = article(desk, "Sarnay")
    desk.get_by_role("link", name="Show what was left out").click()
    expect(desk.locator(".left-out", has_text="riverains")).to_be_visible()

    panel = desk.locator("#add-claim")
    expect(panel.get_by_label("Statement")).to_be_hidden()
    drag(desk, "les riverains 🏚️ du quai")
    expect(panel.get_by_label("Words of the article")).to_have_value("les riverains 🏚️ du quai")
    expect(panel.get_by_label("Statement")).to_have_value("les riverains 🏚️ du quai")
    start = text.index("les riverains")
    expect(panel.locator("[name=claim-place]")).to_have_value(
        f"{start}:{start + len('les riverains 🏚️ du quai')}"
    )

    # Another selection: the statement follows until somebody words it. The reason behind a part is no part of it.
    drag(desk, "Que disent", until="Rien de bon,")
    whole = panel.get_by_label("Words of the article")
    expect(whole).to_have_value(f"{MISSED} Rien de bon,")
    panel.get_by_label("Statement").fill("Les riverains de Sarnay se plaignent")
    drag(desk, "Que disent")
    expect(whole).to_have_value("Que disent")
    expect(panel.get_by_label("Statement")).to_have_value("Les riverains de Sarnay se plaignent")

    panel.get_by_label("Statement").press("Control+Enter")
    expect(desk.get_by_text("The claim was added and waits in the queue.")).to_be_visible()
    mark = desk.locator("a.mark", has_text="Que disent")
    expect(mark).to_be_visible()
    assert desk.url.endswith("#" + (mark.get_attribute("id") or "nowhere"))
    mark.click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Les riverains de Sarnay se plaignent")
    expect(desk.get_by_text("added by", exact=False).first).to_be_visible()


def test_selected_with_the_keyboard(desk: Page) -> None:
    text = article(desk, "Ormesan")
    drag(desk, "Rien")
    for _ in range(2):
        desk.keyboard.press("Control+Shift+ArrowRight")
    panel = desk.locator("#add-claim")
    expect(panel.get_by_label("Words of the article")).to_have_value(re.compile("^Rien de bon"))
    start = text.index("Rien")
    expect(panel.locator("[name=claim-place]")).to_have_value(re.compile(f"^{start}:"))
    panel.get_by_label("Words of the article").fill("rien de bon.")
    expect(panel.locator("[name=claim-place]")).to_have_value("")
    panel.get_by_label("Speaker").fill("les riverains")
    panel.get_by_label("Voice").select_option(label="reported")
    panel.get_by_label("Speaker").press("Enter")
    expect(desk.get_by_text("The claim was added and waits in the queue.")).to_be_visible()
    added = desk.locator(".claim-list > li", has_text="added by")
    expect(added).to_contain_text("Les riverains")


def test_without_javascript_the_words_are_typed(page: Page, site: str) -> None:
    context = page.context.browser.new_context(base_url=site, locale="en-GB", java_script_enabled=False)  # type: ignore[union-attr]
    plain = context.new_page()
    log_in(plain, "colleague")
    article(plain, "Vauclaire")
    plain.get_by_text("Add a missed claim").click()
    plain.get_by_label("Words of the article").fill("Rien de bon là")
    plain.get_by_role("button", name="Add the claim").click()
    expect(plain.get_by_text("These words do not stand in this article").first).to_be_visible()
    expect(plain.get_by_label("Words of the article")).to_have_value("Rien de bon là")

    plain.get_by_label("Words of the article").fill("bon")
    plain.get_by_label("Statement").fill("Rien de bon n'est dit à Vauclaire")
    plain.get_by_role("button", name="Add the claim").click()
    expect(plain.get_by_text("These words stand there 2 times").first).to_be_visible()
    plain.get_by_label("Rien de bon, rien de bon.").nth(1).check()
    plain.get_by_role("button", name="Add the claim").click()
    expect(plain.get_by_text("The claim was added and waits in the queue.")).to_be_visible()
    expect(plain.get_by_role("link", name="Rien de bon n'est dit à Vauclaire")).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [1280, 320])
def test_open_form_fits_the_screen(desk: Page, width: int) -> None:
    article(desk, f"Brévan-{width}")
    desk.set_viewport_size({"width": width, "height": 740})
    desk.goto(desk.url.partition("#")[0] + "?skipped=1")
    desk.locator("[data-start]", has_text="riverains").click(click_count=3)
    button = desk.get_by_role("button", name="Add the claim")
    button.scroll_into_view_if_needed()
    expect(button).to_be_in_viewport()
    assert desk.evaluate("document.documentElement.scrollWidth") <= width
