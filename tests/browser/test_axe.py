"""axe-core finds nothing on any page of the desk, in light and in dark. A page is a line of ``PAGES``."""

import base64
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.browser.test_submit import TEXT
from tests.browser.test_whole_way import log_in

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}}

#: One dot.
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


class Desk:
    """One browser in which a senior editor is logged in, and claims in every state."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.articles = self._links("/desk/articles/", "a.row-title")
        self.published = self._review("published")
        waiting = self._reviews("waiting")
        self.waiting, self.held, self.aside = waiting[-3:]
        self._post(f"{self.held}/take", {})
        version = self._post(f"{self.aside}/take", {})["version"]
        self._post(
            f"{self.aside}/set-aside", {"reason": "out_of_scope", "note": "Une opinion.", "version": version}
        )

        self.file = self._upload()

    def review(self, number: int) -> str:
        return f"/desk/reviews/{number}/"

    def _upload(self) -> str:
        """The address of a file that is evidence on the held review."""
        self.page.goto(self.review(self.held))
        file = FilePayload(name="rapport.png", mimeType="image/png", buffer=PNG)
        self.page.get_by_label("or a file").set_input_files(file)
        self.page.get_by_label("Title").fill("Rapport annuel")
        self.page.get_by_label("Stance").select_option("refutes")
        # At once: the draft that is being saved meanwhile is no conflict with oneself.
        self.page.get_by_role("button", name="Add this evidence").click()
        link = self.page.locator(".evidence a[href*='/evidence/files/']").first
        expect(link).to_be_visible()
        return str(link.get_attribute("href"))

    def _links(self, address: str, selector: str) -> list[str]:
        self.page.goto(address)
        found = [link.get_attribute("href") for link in self.page.locator(selector).all()]
        assert found, f"nothing at {address}"
        return [href for href in found if href]

    def _reviews(self, status: str) -> list[int]:
        answer = self.page.request.get(f"/api/v1/reviews?status={status}")
        found = [review for review in answer.json()["results"] if review["status"] == status]
        assert found, status
        return [review["id"] for review in found]

    def _review(self, status: str) -> int:
        return self._reviews(status)[0]

    def _post(self, path: str, data: dict[str, Any]) -> Any:
        """As a program does, with the browser's own session."""
        cookies = {cookie["name"]: cookie["value"] for cookie in self.page.context.cookies()}
        headers = {"X-CSRFToken": cookies["csrftoken"], "Referer": self.page.url}
        answer = self.page.request.post(f"/api/v1/reviews/{path}", data=data, headers=headers)
        assert answer.ok, answer.text()
        return answer.json()


def nothing(page: Page) -> None:
    """The page as it comes."""


def open_details(page: Page) -> None:
    """With everything unfolded that can be."""
    page.evaluate("document.querySelectorAll('main details').forEach(folded => { folded.open = true; })")


def press(key: str) -> Callable[[Page], None]:
    def pressed(page: Page) -> None:
        page.locator("h1").first.click()
        page.keyboard.press(key)
        page.wait_for_timeout(300)

    return pressed


def type_a_text(page: Page) -> None:
    page.get_by_label("Text", exact=True).fill(TEXT.format(town="Axelle"))
    expect(page.locator("#preview .claim-list")).to_be_visible()


@dataclass(frozen=True)
class Look:
    """``address`` may ask the desk; ``do`` is what is done there before axe looks."""

    address: str | Callable[[Desk], str]
    do: Callable[[Page], None] = nothing


PAGES = {
    "queue": Look("/desk/queue/"),
    "queue, filters open": Look("/desk/queue/", open_details),
    "queue, all": Look("/desk/queue/?state=all", open_details),
    "queue, empty": Look("/desk/queue/?q=nothingofthekind"),
    "mine": Look("/desk/mine/"),
    "review, held": Look(lambda desk: desk.review(desk.held)),
    "review, held, unfolded": Look(lambda desk: desk.review(desk.held), open_details),
    "review, not held": Look(lambda desk: desk.review(desk.waiting), open_details),
    "review, published": Look(lambda desk: desk.review(desk.published), open_details),
    "review, set aside": Look(lambda desk: desk.review(desk.aside), open_details),
    "review, awaiting sign-off": Look(
        lambda desk: desk.review(desk._review("awaiting_sign_off")), open_details
    ),
    "shape, held": Look(lambda desk: desk.review(desk.held) + "shape/", open_details),
    "shape, not held": Look(lambda desk: desk.review(desk.waiting) + "shape/", open_details),
    "sign-off": Look("/desk/sign-off/", open_details),
    "history": Look(lambda desk: desk._links(desk.review(desk.published), "a[href*='/history/']")[0]),
    "keys": Look("/desk/keys/"),
    "keys, in place": Look("/desk/queue/", press("?")),
    "notifications": Look("/desk/notifications/"),
    "evidence library": Look("/desk/evidence/", open_details),
    "evidence library, found": Look("/desk/evidence/?q=rapport", open_details),
    "file that is evidence": Look(lambda desk: desk.file),
    "articles": Look("/desk/articles/"),
    "articles, nothing found": Look("/desk/articles/?q=nothingofthekind"),
    "article": Look(lambda desk: desk.articles[0]),
    "article, left out and form": Look(lambda desk: desk.articles[0] + "?skipped=1", open_details),
    "split again": Look(lambda desk: desk.articles[0] + "split-again/"),
    "submit": Look("/desk/submit/"),
    "submit, preview": Look("/desk/submit/", type_a_text),
    "submitted": Look(lambda desk: f"/desk/submitted/?article={desk.articles[0].split('/')[-2]}"),
    "login": Look("/login/?next=/desk/"),
}


@pytest.fixture(scope="module")
def desk(browser: Browser, site: str) -> Iterator[Desk]:
    # The policy that keeps out scripts from elsewhere keeps out axe, too.
    context = browser.new_context(
        base_url=site, locale="en-GB", viewport={"width": 1280, "height": 900}, bypass_csp=True
    )
    context.set_default_timeout(15_000)
    page = context.new_page()
    log_in(page, "senior")
    yield Desk(page)
    context.close()


def findings(page: Page) -> str:
    """What axe finds, in words; empty for nothing."""
    response = Axe().run(page, options=RULES).response
    return "\n".join(
        f"{violation['id']} ({violation['impact']}): {violation['help']}\n"
        + "\n".join(
            f"    {' '.join(map(str, node['target']))}  {node['html'][:160]}\n        {node.get('failureSummary', '')}"
            for node in violation["nodes"][:5]
        )
        for violation in response["violations"]
    )


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(desk: Desk, name: str) -> None:
    look, page = PAGES[name], desk.page
    address = look.address if isinstance(look.address, str) else look.address(desk)
    page.emulate_media(color_scheme="light")
    answer = page.goto(address)
    assert answer
    assert answer.ok
    look.do(page)
    light = findings(page)
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(250)  # colours that fade from one into the other are neither
    dark = findings(page)
    assert (light, dark) == ("", ""), f"\nlight:\n{light}\ndark:\n{dark}"


def test_axe_would_find_something(desk: Desk) -> None:
    """The control: on a page with a fault, it does."""
    desk.page.goto("/desk/articles/")
    desk.page.evaluate("document.querySelector('main h1').insertAdjacentHTML('afterend', '<input>')")
    assert "label" in findings(desk.page)
