"""The whole way over HTTP, on the site as ``make run`` starts it: gunicorn, a worker, beat."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from typing import Any

import pytest

from factcheck.embedded import PROJECT

pytestmark = pytest.mark.timeout(180)

STORY = """Le port de Valmère fermé

Le port de Valmère a été fermé mardi 3 mars, selon la capitainerie de la Lorne.

« Nous avons compté 14 navires à quai », a déclaré Paul Estève, directeur du port.
"""


def token(name: str) -> str:
    """An API token of one of the demo people, made as an admin would."""
    made = subprocess.run(
        [sys.executable, "manage.py", "drf_create_token", name],
        cwd=PROJECT,
        env=os.environ | {"DEBUG": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    return made.stdout.split()[2]


def ask(address: str, token: str = "", body: dict[str, Any] | None = None) -> Any:
    """GET, or POST where there is a body; the JSON answered, and the headers under ``headers``."""
    request = urllib.request.Request(address, json.dumps(body).encode() if body is not None else None)  # noqa: S310
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", f"Token {token}")
    with urllib.request.urlopen(request, timeout=20) as response:  # noqa: S310
        return json.load(response) | {"headers": dict(response.headers), "http": response.status}


def test_from_submission_to_public_verdict(site: str) -> None:
    editor, senior = token("editor"), token("senior")
    reviews = f"{site}/api/v1/reviews"

    accepted = ask(f"{site}/api/v1/articles", editor, {"text": STORY, "source": "agence-meridienne"})
    assert accepted["http"] == 202
    deadline = time.monotonic() + 30
    while (article := ask(accepted["headers"]["Location"], editor))["state"] != "split":
        assert time.monotonic() < deadline, article
        time.sleep(0.2)

    ships = next(found for found in article["appearances"] if "14 navires" in found["exact"])
    assert article["text"][ships["start"] : ships["end"]] == ships["exact"]
    assert (ships["speaker"], ships["voice"]) == ("Paul Estève", "quoted")

    waiting = ask(f"{reviews}?status=waiting", editor)["results"]
    review = next(found for found in waiting if found["claim"] == ships["claim"])
    address = f"{reviews}/{review['id']}"
    review = ask(f"{address}/take", editor, {})
    cited = {
        "url": "https://port.example/registre",
        "title": "Registre",
        "stance": "supports",
        "accessed_on": "2026-03-04",
    }
    review = ask(f"{address}/evidence", editor, cited | {"version": review["version"]})
    judged = {"verdict": "verified", "rationale": "Le registre du port en compte 14."}
    review = ask(f"{address}/submit", editor, judged | {"version": review["version"]})
    assert review["status"] == "awaiting_sign_off"  # the source asks for a second editor
    review = ask(f"{address}/approve", senior, {"version": review["version"]})
    assert review["status"] == "published"

    verdict = ask(f"{site}/api/v1/verdicts/{ships['claim']}")
    assert verdict["verdict"] == "verified"
    assert verdict["rationale"] == judged["rationale"]
    machine = ask(verdict["url"].rstrip("/") + ".json")
    assert machine["@type"] == "ClaimReview"
    assert machine["claimReviewed"] == verdict["claim"]
    assert machine["itemReviewed"]["author"]["name"] == "Paul Estève"
