"""A claim put right by hand, and the article split again: all of it stands, and nothing is doubled."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.test_added_claim import drag
from tests.browser.test_whole_way import log_in

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

TEXT = """Le pont de {town} a été détruit lundi 2 mars 2026, selon la préfecture.

La mairie de {town} a fermé douze écoles mardi, et le préfet a réquisitionné trois gymnases mercredi.

Que disent les riverains de {town} ? Rien de bon.
"""


def article(page: Page, town: str) -> str:
    """A split article; its page's address."""
    page.goto("/desk/submit/")
    page.get_by_label("Text", exact=True).fill(TEXT.format(town=town))
    page.locator("main form").get_by_role("button", name="Submit").last.click()
    page.goto("/desk/articles/")
    page.get_by_role("link", name=re.compile(f"pont de {town}")).first.click()
    expect(page.locator(".claim-list > li").first).to_be_visible(timeout=20_000)
    return page.url.partition("#")[0].partition("?")[0]


def shape(page: Page, at: str, statement: str) -> None:
    """From the article to the claim, taken, to the page where it is shaped."""
    page.goto(at)
    page.locator(".claim-list a", has_text=statement).first.click()
    expect(page.locator(".shape-links")).to_be_visible()  # the page is there: now what it holds can be asked
    take = page.get_by_role("button", name="Take this claim")
    if take.is_visible():
        take.click()
    page.get_by_role("button", name="Reword, split, merge or correct this claim").click()
    expect(page.get_by_role("heading", name="Reword")).to_be_visible()


def claims(page: Page, at: str) -> list[str]:
    page.goto(at)
    return [text.strip() for text in page.locator(".claim-list .claim-text").all_inner_texts()]


def split_at(page: Page, at: str) -> str | None:
    """When the article was split, as the API tells it; None while it is being split again."""
    told = page.request.get(f"/api/v1/articles/{at.rstrip('/').rpartition('/')[2]}").json()
    return str(told["split_at"]) if told["state"] == "split" else None


def test_shaped_by_hand_then_split_again(page: Page) -> None:
    log_in(page, "colleague")
    at = article(page, "Brizay")

    # By keyboard: reworded, one word less.
    shape(page, at, "Le pont de Brizay")
    page.get_by_label("Statement").fill("Le pont de Brizay a été détruit le 2 mars 2026")
    page.get_by_label("Statement").press("Control+Enter")
    expect(page.get_by_text("Reworded.")).to_be_visible()
    words = page.get_by_label("Words of the claim")
    before = words.input_value()
    page.get_by_role("group", name="End").get_by_role("button", name="one word less").press("Enter")
    expect(words).not_to_have_value(before)
    expect(page.locator("#end-earlier")).to_be_focused()
    page.get_by_role("button", name="Change its words").press("Enter")
    expect(page.get_by_text("The claim’s words were changed.")).to_be_visible()

    # By selecting; the draft of the judgement waits on the review page.
    shape(page, at, "La mairie de Brizay")
    page.get_by_role("link", name="Back to the review").click()
    page.get_by_label("Rationale").fill("À moitié rédigé.")
    page.get_by_role("button", name="Reword, split, merge or correct this claim").click()
    drag(page, "fermé douze écoles mardi")
    expect(page.get_by_label("Words of the claim")).to_have_value("fermé douze écoles mardi")
    page.get_by_role("button", name="Change its words").click()
    expect(page.get_by_text("The claim’s words were changed.")).to_be_visible()
    page.get_by_role("link", name="Back to the review").click()
    expect(page.get_by_label("Rationale")).to_have_value("À moitié rédigé.")

    # Split where another cut is chosen: the two parts follow.
    page.get_by_role("button", name="Reword, split, merge or correct this claim").click()
    page.get_by_label("Cut").select_option(label="fermé | douze écoles mardi")
    expect(page.get_by_label("Second part: a new claim")).to_have_value("Douze écoles mardi")
    page.get_by_label("First part: this claim").fill("La mairie de Brizay a fermé des classes")
    page.get_by_label("Second part: a new claim").fill("Douze écoles de Brizay étaient fermées mardi")
    page.get_by_role("button", name="Split the claim").click()
    expect(page.get_by_text("Split in two.")).to_be_visible()

    # Merged: the bridge into the first part.
    other = re.search(r"claim (\d+)", page.locator(".desk-page > .meta").first.inner_text())
    assert other
    shape(page, at, "Le pont de Brizay")
    page.get_by_label("Number of the other claim").fill(other[1])
    page.get_by_role("button", name="Merge this claim into it").last.click()
    expect(page.get_by_text(f"Merged into claim {other[1]}.")).to_be_visible()

    # A missed one, added by selection.
    page.goto(at)
    drag(page, "Rien de bon")
    page.get_by_role("button", name="Add the claim").click()
    expect(
        page.get_by_text(re.compile("^Added|The claim was added"))
    ).to_be_visible()  # or known from elsewhere

    standing = claims(page, at)
    assert "La mairie de Brizay a fermé des classes" in standing
    split_before = split_at(page, at)
    page.goto(f"{at}split-again/")
    expect(page.get_by_text("Splitting again would add no claim.")).to_be_visible()
    page.get_by_role("button", name="Split again").click()
    for _ in range(40):
        if split_at(page, at) not in (None, split_before):
            break
        page.wait_for_timeout(500)
    assert split_at(page, at) not in (None, split_before)
    assert claims(page, at) == standing


def test_what_is_typed_while_the_server_answers_stays(page: Page) -> None:
    log_in(page, "colleague")
    shape(page, article(page, "Chenac"), "La mairie de Chenac")
    held_back: list[Route] = []
    page.route("**/shape/**", lambda route: held_back.append(route))
    first, second = page.get_by_label("First part: this claim"), page.get_by_label("Second part: a new claim")
    before = second.input_value()
    with page.expect_request("**/shape/**"):
        page.get_by_label("Cut").select_option(index=0)
    first.fill("Mes mots")
    held_back.pop().continue_()
    expect(second).not_to_have_value(before)
    expect(first).to_have_value("Mes mots")

    words = page.get_by_label("Words of the claim")
    with page.expect_request("**/shape/**"):
        page.locator("#end-earlier").click()
    words.fill("mairie de Chenac")
    with page.expect_response("**/shape/**"):
        held_back.pop().continue_()
    expect(page.locator("#end-earlier:not(.htmx-request)")).to_be_visible()
    expect(words).to_have_value("mairie de Chenac")
    # The words were changed by hand: the place that came with the answer is not theirs.
    expect(page.locator("[name=span-place]")).to_have_value("")


def test_without_javascript_and_narrow(page: Page, site: str) -> None:
    context = page.context.browser.new_context(  # type: ignore[union-attr]
        base_url=site, locale="en-GB", java_script_enabled=False, viewport={"width": 320, "height": 700}
    )
    plain = context.new_page()
    log_in(plain, "colleague")
    at = article(page_with_scripts(page), "Taunay")
    shape(plain, at, "Le pont de Taunay")
    plain.get_by_role("group", name="Beginning").get_by_role("button", name="one word less").click()
    expect(plain.get_by_label("Words of the claim")).to_have_value(re.compile("^pont de Taunay"))
    plain.get_by_role("button", name="Change its words").click()
    expect(plain.get_by_text("The claim’s words were changed.")).to_be_visible()
    plain.get_by_label("Cut").select_option(index=1)
    plain.get_by_role("button", name="Show the two parts").click()
    plain.get_by_role("button", name="Split the claim").click()
    expect(plain.get_by_text("Split in two.")).to_be_visible()
    assert plain.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def page_with_scripts(page: Page) -> Page:
    log_in(page, "editor")
    return page
