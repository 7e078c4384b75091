"""The main job, as people do it: an article goes in, a published verdict comes out."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

# Long lines: a paragraph is a line, as in an agency's text.
# ruff: noqa: E501
STORY = """Énergie

La centrale de Port-Aubry aurait rejeté de l'eau chaude dans l'Arrel, selon Brenik

Le ministère ludave de l'Environnement a accusé, mardi 3 mars, la centrale de Port-Aubry d'avoir rejeté 40 000 mètres cubes d'eau chaude dans l'Arrel.

« La température du fleuve a dépassé 28 degrés pendant neuf jours. Trois piscicultures ont perdu tous leurs poissons », a déclaré la ministre Ilna Vasko.

Que s'est-il passé en février ?

La centrale a été mise à l'arrêt le 12 février, selon l'exploitant.

Lire aussi : Les fleuves se réchauffent
"""


def log_in(page: Page, name: str) -> None:
    page.context.clear_cookies()
    page.goto("/login/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill("demo-factcheck")
    page.get_by_role("button", name="Log in").click()
    expect(page).to_have_url(re.compile("/desk/queue/"))


def test_from_an_article_to_a_signed_off_verdict(page: Page) -> None:
    log_in(page, "editor")

    page.goto("/desk/submit/")
    page.get_by_label("Source").select_option(label="Agence Méridienne")  # asks for a second editor
    page.get_by_label("Text", exact=True).fill(STORY)
    page.locator("main form").get_by_role("button", name="Submit").click()

    # Nobody reloads: the page itself finds out that the worker is done.
    expect(page.get_by_text(re.compile(r"\d+ claims? found"))).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text("La centrale de Port-Aubry")

    claim = page.get_by_role("main").get_by_role("link", name=re.compile("rejeté 40 000 mètres cubes")).first
    claim.click()
    page.get_by_role("button", name="Take this claim").click()

    page.locator("label.verdict-choice", has_text=re.compile("disputed", re.IGNORECASE)).click()
    page.get_by_label("Rationale").fill("Les relevés de l'agence de bassin donnent 4 000 mètres cubes.")
    page.get_by_label("Link").fill("https://bassin-arrel.example/releves-fevrier")
    page.get_by_label("Title").fill("Relevés de février")
    page.get_by_label("Stance").select_option("refutes")
    review = page.url.partition("#")[0]
    page.get_by_role("button", name="Submit for sign-off").click()
    # The next claim is there, with the word of what was done.
    expect(page.get_by_text("a second editor signs it off").first).to_be_visible()
    expect(page).not_to_have_url(review)

    log_in(page, "senior")
    page.goto("/desk/sign-off/")
    page.get_by_role("main").get_by_role("link", name=re.compile("rejeté 40 000 mètres cubes")).first.click()
    expect(page).to_have_url(review)
    page.get_by_role("button", name=re.compile("Sign off")).click()
    expect(page.get_by_text("Signed off and published")).to_be_visible()

    page.context.clear_cookies()
    page.goto("/")
    page.get_by_role("link", name=re.compile("rejeté 40 000 mètres cubes")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("rejeté 40 000 mètres cubes")
    expect(page.get_by_text("Les relevés de l'agence de bassin")).to_be_visible()
    expect(page.get_by_role("link", name="Relevés de février")).to_be_visible()

    markup = json.loads(page.locator('script[type="application/ld+json"]').inner_text())
    assert markup["@type"] == "ClaimReview"
    assert markup["reviewRating"] == {"@type": "Rating", "alternateName": "contesté"}
    assert markup["url"] == page.url
    assert "40 000 mètres cubes" in markup["claimReviewed"]

    page.get_by_role("link", name=re.compile("La centrale de Port-Aubry")).first.click()
    expect(page.locator("mark, .mark").filter(has_text="40 000 mètres cubes").first).to_be_visible()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_page_is_wider_than_the_screen(page: Page, width: int, scheme: str, language: str) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    log_in(page, "senior")
    page.goto("/")
    page.get_by_role("button", name={"fr": "Français", "en": "English"}[language]).first.click()
    verdict = page.locator("main a[href^='/verdicts/']").first.get_attribute("href")
    article = page.evaluate("fetch('/desk/articles/').then(r => r.text())")
    assert article
    page.goto("/desk/queue/")
    review = page.locator("main a[href^='/desk/reviews/']").first.get_attribute("href")
    for address in [
        "/",
        verdict,
        "/corrections/",
        "/methodology/",
        "/desk/queue/",
        review,
        "/desk/articles/1/",
        "/desk/articles/",
        "/desk/submit/",
        "/desk/sign-off/",
    ]:
        assert address
        page.goto(address)
        assert page.locator("html").get_attribute("lang") == language
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        assert page.locator("h1").count() == 1, address


def test_without_javascript_the_article_still_gets_split(page: Page, site: str) -> None:
    context = page.context.browser.new_context(base_url=site, locale="en-GB", java_script_enabled=False)  # type: ignore[union-attr]
    plain = context.new_page()
    log_in(plain, "colleague")
    plain.goto("/desk/submit/")
    plain.get_by_label("Text", exact=True).fill(STORY.replace("Port-Aubry", "Montferrou"))
    plain.locator("main form").get_by_role("button", name="Submit").click()
    expect(plain.get_by_text(re.compile(r"\d+ claims? found"))).to_be_visible(timeout=20_000)
    context.close()
