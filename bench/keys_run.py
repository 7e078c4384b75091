"""Sixty claims judged in Chromium at the speed of keys: how long is it from Ctrl+Enter to the next claim?

An editor's whole way for each: verdict, rationale, evidence with link, title and stance, submit. It ends when
the next claim's heading has the focus and its page listens to keys. Where the time goes is told by the
browser's own record of the navigation: the form's answer, the page's last byte, and what Chromium makes of it.

Imported after ``django.setup()``, on servers that are thrown away.
"""

import os
import shutil
from collections import defaultdict
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any

from django.core.management import call_command
from django.db import connection

from bench.newsroom import copy_database, enter, fill, site

CLAIMS = 60
WARM = 3  # claims that are judged before it counts: Chromium and gunicorn have everything loaded then
PAUSE_MS = 15  # between two keys: faster than anybody types
VERDICT_KEYS = ("1", "2", "3")
STANCES = {"1": "s", "2": "r", "3": "s"}  # supports, refutes: by the first letter in the list

# Before any script of the page: when the submit was pressed, and when the page that follows was ready.
WATCH = """
const now = () => performance.timeOrigin + performance.now();
addEventListener("keydown", (event) => {
  if (event.ctrlKey && event.key === "Enter") sessionStorage.pressed = now();
}, true);
addEventListener("DOMContentLoaded", () => {
  const check = () => {
    if (document.activeElement?.id === "claim") return ready();
    addEventListener("focusin", check, { once: true });
  };
  const ready = () => {
    const [page] = performance.getEntriesByType("navigation");
    globalThis.measured = {
      all: now() - Number(sessionStorage.pressed),
      submit: page.redirectEnd - page.redirectStart,
      page: page.responseEnd - page.fetchStart,
      browser: performance.now() - page.responseEnd,
    };
  };
  check();
});
"""


def measure(claims: int = CLAIMS) -> None:
    """Print medians, in milliseconds; nothing where there is no Chromium."""
    print(f"\n{claims} claims judged by keys")
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        print("  not measured: Chromium is not installed (make chromium)")
        return
    original = connection.settings_dict["NAME"]
    call_command("collectstatic", interactive=False, verbosity=0)
    copy_database(original, "keys")
    enter("keys")
    fill(claims + WARM + 2)
    with (
        TemporaryDirectory(prefix="factcheck-keys-") as folder,
        site("keys", "factcheck.wsgi", Path(folder) / "web.log", editors=1) as (editor,),
    ):
        enter(original)
        measured = _judge_all(chromium, editor.session, editor.port, claims)
    times: dict[str, list[float]] = defaultdict(list)
    for one in measured:
        for name, milliseconds in one.items():
            times[name].append(milliseconds)
    print(f"  from Ctrl+Enter to the next claim  {median(times['all']):6.0f} ms (median)")
    print(f"  95 of 100 within                   {quantiles(times['all'], n=20)[-1]:6.0f} ms")
    for name, label in (("submit", "the submit"), ("page", "the next page"), ("browser", "in the browser")):
        print(f"    of that {label:<26} {median(times[name]):6.0f} ms")


def _judge_all(chromium: str, session: str, port: int, claims: int) -> list[dict[str, float]]:
    from playwright.sync_api import sync_playwright

    # Root may not use Chromium's own sandbox; the pages it sees here are ours.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        try:
            address = f"http://localhost:{port}"
            context = browser.new_context(
                base_url=address, locale="en-GB", viewport={"width": 1280, "height": 900}
            )
            context.add_cookies([{"name": "sessionid", "value": session, "url": address}])
            context.add_init_script(WATCH)
            page = context.new_page()
            page.goto("/desk/queue/")
            page.locator("form[action^='/desk/next/'] button").click()
            measured = [_judge(page, number) for number in range(WARM + claims)]
        finally:
            browser.close()
    return measured[WARM:]


def _judge(page: Any, number: int) -> dict[str, float]:
    """One claim, by keys alone; milliseconds from the submit to the next one."""
    keys = page.keyboard
    verdict = VERDICT_KEYS[number % len(VERDICT_KEYS)]
    page.locator("[data-submit]").wait_for()
    keys.press(verdict)
    keys.press("r")
    keys.type("Les relevés de mars disent le contraire.", delay=PAUSE_MS)
    keys.press("Escape")
    if verdict == "3":
        _fill(page, "searched_for", "Archives, agences")
        page.locator("[name=recheck_on]").fill("2027-03-01")
        keys.press("Escape")
    keys.press("e")
    keys.insert_text(f"https://releves.example/mars/{number}")  # pasted
    page.locator("[name=evidence-title]").focus()
    keys.type("Relevés de mars", delay=PAUSE_MS)
    page.locator("[name=evidence-stance]").focus()
    keys.press(STANCES[verdict])
    before = page.url
    keys.press("Control+Enter")
    page.wait_for_function("before => location.href !== before && globalThis.measured", arg=before)
    measured: dict[str, float] = page.evaluate("measured")
    return measured


def _fill(page: Any, name: str, text: str) -> None:
    page.locator(f"[name={name}]").focus()
    page.keyboard.insert_text(text)
