"""The pictures of docs/editors.md, made by doing what it says, in both languages.

``make pictures`` keeps them; else they are made and thrown away, so that the guide never shows what is gone.
"""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from factcheck.embedded import PROJECT

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

GUIDE = PROJECT / "docs" / "editors.md"
LOCALES = {"fr": "fr-FR", "en": "en-GB"}
STORY = {
    "fr": (
        "Le barrage de Vernes aurait cédé dans la nuit\n\n"
        "Le barrage de Vernes a cédé lundi 2 mars 2026, selon la préfecture de la Lorne.\n\n"
        "« Douze maisons ont été détruites », a déclaré Anne Morel, porte-parole de la préfecture. "
        "L’exploitant affirme que l’ouvrage avait été contrôlé en 2024.\n\n"
        "Lire aussi : Le barrage de Vernes avant la crue\n"
    ),
    "en": (
        "The dam at Vernes is said to have failed overnight\n\n"
        "The dam at Vernes failed on Monday 2 March 2026, according to the county.\n\n"
        "“Twelve houses were destroyed,” said Anne Morel, a spokeswoman for the county. "
        "The operator says the dam was inspected in 2024.\n\n"
        "Read also: The dam at Vernes before the flood\n"
    ),
}


def pictures_of(language: str) -> set[str]:
    return set(re.findall(rf"pictures/([a-z-]+-{language}\.png)", GUIDE.read_text(encoding="utf-8")))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return GUIDE.parent / "pictures" if os.environ.get("KEEP_PICTURES") else tmp_path


@pytest.mark.parametrize("language", LOCALES)
def test_the_pictures_of_the_guide(browser: Browser, site: str, kept: Path, language: str) -> None:
    context = browser.new_context(
        base_url=site, locale=LOCALES[language], viewport={"width": 1280, "height": 800}
    )
    context.set_default_timeout(15_000)
    page = context.new_page()
    made: set[str] = set()

    def picture(name: str) -> None:
        name = f"{name}-{language}.png"
        page.mouse.move(0, 0)
        page.screenshot(path=kept / name)
        made.add(name)

    enter(page, "editor")
    page.goto("/desk/submit/")
    page.locator("textarea[name=text]").fill(STORY[language])
    expect(page.locator("#preview .mark").first).to_be_visible()
    page.locator("#preview").evaluate("part => part.scrollIntoView()")
    picture("submit")
    submit_story(page)
    page.goto("/desk/queue/?q=Vernes")
    expect(page.locator(".queue-claim a").first).to_be_visible()
    picture("queue")
    page.locator(".queue-claim a").first.click()
    page.locator("button[name=act][value=take]").first.click()
    expect(page.locator("#judgement")).to_be_visible()
    review = page.url.partition("#")[0]
    page.locator("input[name=verdict][value=disputed]").check(force=True)
    page.locator("[name=rationale]").fill(
        "Le relevé annuel dit le contraire." if language == "fr" else "The annual report says otherwise."
    )
    page.mouse.wheel(0, -5000)
    picture("review")
    page.goto(review + "shape/")
    expect(page.locator("main form").first).to_be_visible()
    picture("shape")
    page.goto(review)
    page.locator("#id_evidence-url").fill("https://lorne.example/releves")
    page.locator("#id_evidence-title").fill("Relevés 2026")
    page.locator("#id_evidence-stance").select_option("refutes")
    page.locator("button[name=act][value=submit]").first.click()
    page.wait_for_load_state()
    enter(page, "senior")
    page.goto(review)
    expect(page.locator("button[name=act][value=approve]")).to_be_visible()
    picture("sign-off")
    context.close()
    assert made == pictures_of(language)
    assert all((kept / name).stat().st_size > 10_000 for name in made)


def enter(page: Page, name: str) -> None:
    """Log in, whatever the language of the page."""
    page.context.clear_cookies()
    page.goto("/login/")
    page.locator("[name=username]").fill(name)
    page.locator("[name=password]").fill("demo-factcheck")
    page.locator("main button[type=submit]").click()
    page.wait_for_url("**/desk/queue/")


def submit_story(page: Page) -> None:
    page.locator("main form button.button--primary").first.click()
    expect(page.locator("[lang] a[href*='/desk/reviews/']").first).to_be_visible(timeout=20_000)
