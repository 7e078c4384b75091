"""The submit page in a browser: the preview follows the typing, files are dropped in, several are followed."""

import re

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.test_whole_way import log_in

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

TEXT = """La digue de {town} a cédé lundi, selon la préfecture

La digue de {town} a cédé lundi 2 mars 2026, selon la préfecture de la Lorne.

« Douze maisons de {town} ont été détruites », a déclaré Anne Morel, porte-parole.

Que disent les riverains ?
"""


@pytest.fixture
def submit(page: Page) -> Page:
    log_in(page, "colleague")
    page.goto("/desk/submit/")
    return page


def drop(page: Page, *files: tuple[str, str]) -> None:
    """Let go of files over the place where the text is typed."""
    transfer = page.evaluate_handle(
        """files => {
            const held = new DataTransfer();
            for (const [name, text] of files) held.items.add(new File([text], name));
            return held;
        }""",
        [list(file) for file in files],
    )
    zone = page.locator("[data-drop-zone]")
    for event in ("dragenter", "dragover", "drop"):
        zone.dispatch_event(event, {"dataTransfer": transfer})


def test_preview_follows_the_typing_and_nothing_is_stored(submit: Page) -> None:
    preview = submit.locator("#preview")
    text = submit.get_by_label("Text", exact=True)
    text.fill(TEXT.format(town="Orvanne"))
    expect(preview.locator("a.mark", has_text="Douze maisons de Orvanne ont été détruites")).to_be_visible()
    expect(preview.locator(".block-kind").first).to_contain_text("title")
    expect(preview.locator(".left-out", has_text="riverains")).to_be_visible()
    expect(submit.locator("#preview-status")).to_contain_text(
        re.compile(r"\d claims found. Language: French.")
    )

    preview.locator(".claim-list").get_by_role("link", name=re.compile("Douze maisons")).click()
    assert re.search("#text-1-mark-[0-9]+$", submit.url)

    text.focus()
    text.fill("Le phare de Tervane a brûlé dimanche.")
    expect(preview.locator("a.mark", has_text="Le phare de Tervane a brûlé")).to_be_visible()
    expect(preview.locator("a.mark", has_text="Douze maisons")).to_have_count(0)
    expect(text).to_be_focused()
    submit.goto("/desk/articles/?q=orvanne")
    expect(submit.get_by_text("No article is like that.")).to_be_visible()


def test_files_are_dropped_previewed_and_followed(submit: Page) -> None:
    drop(submit, ("a.md", "# Le quai de Sorbay\n\nLe quai de Sorbay a fermé lundi 2 mars 2026."))
    drop(submit, ("b.txt", TEXT.format(town="Sorbay")), ("c.pdf", "%PDF"))
    chosen = submit.get_by_role("list", name="Chosen files")
    expect(chosen.get_by_role("listitem")).to_have_count(3)
    expect(submit.locator(".preview-file")).to_have_count(3)
    expect(submit.locator(".preview-file").first).to_contain_text(
        "Le quai de Sorbay a fermé lundi 2 mars 2026"
    )
    expect(submit.locator(".preview-file", has_text="c.pdf")).to_contain_text("is not accepted")

    submit.locator("main form").get_by_role("button", name="Submit").click()
    expect(submit.get_by_text("“c.pdf” was not accepted")).to_be_visible()
    # Nobody reloads: the page itself finds out that the workers are done.
    expect(submit.get_by_text("None is being split any more.")).to_be_visible(timeout=20_000)
    rows = submit.locator("#submitted tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.locator(".chip--split")).to_have_count(2)


def test_files_can_be_taken_back(submit: Page) -> None:
    drop(submit, ("a.txt", "Le quai de Belmarre a fermé lundi."))
    expect(submit.locator("#preview")).to_contain_text("Le quai de Belmarre")
    submit.get_by_role("button", name="Choose no files").click()
    expect(submit.get_by_role("list", name="Chosen files")).to_be_hidden()
    expect(submit.locator("#preview")).to_contain_text("Paste a text or choose a file")


def test_without_javascript_a_button_brings_the_preview(page: Page, site: str) -> None:
    context = page.context.browser.new_context(base_url=site, locale="en-GB", java_script_enabled=False)  # type: ignore[union-attr]
    plain = context.new_page()
    log_in(plain, "colleague")
    plain.goto("/desk/submit/")
    text = TEXT.format(town="Quillan")
    plain.get_by_label("Text", exact=True).fill(text)
    plain.get_by_label("Byline").fill("Anne Morel")
    plain.get_by_role("button", name="Preview").click()
    expect(plain.locator("a.mark", has_text="Douze maisons de Quillan")).to_be_visible()
    expect(plain.get_by_label("Text", exact=True)).to_have_value(text)
    expect(plain.get_by_label("Byline")).to_have_value("Anne Morel")

    plain.get_by_label("Text", exact=True).fill("")
    plain.get_by_label("or files").set_input_files(
        [
            FilePayload(name="a.txt", mimeType="text/plain", buffer=text.encode()),
            FilePayload(name="b.txt", mimeType="text/plain", buffer=b"Le quai de Quillan est ouvert."),
        ]
    )
    plain.locator("main form").get_by_role("button", name="Submit").click()
    expect(plain.locator("#submitted tbody tr")).to_have_count(2)
    expect(plain.get_by_text("None is being split any more.")).to_be_visible(timeout=20_000)
    context.close()


def test_split_again_shows_what_changes(submit: Page) -> None:
    submit.get_by_label("Text", exact=True).fill(TEXT.format(town="Vaubrun"))
    submit.locator("main form").get_by_role("button", name="Submit").click()
    expect(submit.get_by_text(re.compile(r"\d+ claims? found"))).to_be_visible(timeout=20_000)
    submit.goto(submit.url.partition("#")[0])
    submit.get_by_role("link", name="Split again").click()
    expect(submit.get_by_text("Splitting again would add no claim.")).to_be_visible()
    submit.get_by_role("button", name="Split again").click()
    expect(submit.get_by_text(re.compile(r"\d+ claims? found"))).to_be_visible(timeout=20_000)


@pytest.mark.parametrize("width", [1280, 320])
def test_preview_fits_the_screen(submit: Page, width: int) -> None:
    submit.set_viewport_size({"width": width, "height": 740})
    submit.get_by_label("Text", exact=True).fill(TEXT.format(town="Ormoy") + "x" * 400)
    expect(submit.locator("#preview .claim-list")).to_be_visible()
    assert submit.evaluate("document.documentElement.scrollWidth") <= width
