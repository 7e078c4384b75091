"""Twenty editors at once, over HTTP: nothing is judged twice, and who comes second loses no text.

The negative control runs the same with the locks off and shows that this test can fail.
"""

import json
import random
from collections import Counter, deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import User
from django.db.models import Q
from rest_framework.authtoken.models import Token

from reviews import changes, taking
from reviews.models import Draft, Event, Review
from reviews.verdicts import Act, Status
from tests import factories

pytestmark = [pytest.mark.django_db(transaction=True, serialized_rollback=True), pytest.mark.timeout(300)]

THREADS = 20


@dataclass
class Tally:
    """What the threads were answered. Appending to a list or deque is safe between threads."""

    accepted: list[tuple[int, str]] = field(default_factory=list)  # review, rationale
    refused: list[tuple[int, int, str]] = field(default_factory=list)  # review, editor, rationale
    other: list[tuple[int, Any]] = field(default_factory=list)
    open_pages: deque[tuple[int, int]] = field(default_factory=lambda: deque(maxlen=40))  # review, version


class Editor:
    """One editor's program: takes, cites, judges; and submits once in between what somebody else holds."""

    def __init__(self, address: str, user: User, tally: Tally) -> None:
        self.host = urlsplit(address).netloc
        self.user = user
        self.token = Token.objects.create(user=user).key
        self.tally = tally
        self.random = random.Random(user.pk)

    def post(self, path: str, **body: Any) -> tuple[int, Any]:
        connection = HTTPConnection(self.host, timeout=60)
        try:
            headers = {"Authorization": f"Token {self.token}", "Content-Type": "application/json"}
            connection.request("POST", f"/api/v1/reviews/{path}", json.dumps(body), headers)
            response = connection.getresponse()
            content = response.read()
            is_json = response.headers["Content-Type"] == "application/json"
            return response.status, json.loads(content) if is_json and content else None
        finally:
            connection.close()

    def work(self) -> None:
        while True:
            status, review = self.post("next")
            if status != 200:
                return
            self.tally.open_pages.append((review["id"], review["version"]))
            self.meddle()
            status, review = self.post(
                f"{review['id']}/evidence",
                version=review["version"],
                url="https://evidence.example/report",
                title="Report",
                stance="refutes",
                accessed_on="2026-03-01",
            )
            if status != 200:
                self.tally.other.append((status, review))
                continue
            self.tally.open_pages.append((review["id"], review["version"]))
            self.submit(review["id"], review["version"])

    def meddle(self) -> None:
        """Submit what somebody else has open, with the version that is right at this moment."""
        review_id, version = self.random.choice(list(self.tally.open_pages))
        self.submit(review_id, version)

    def submit(self, review_id: int, version: int) -> None:
        rationale = f"Judged by {self.user.username} at version {version}: {self.random.random()}"
        status, answer = self.post(
            f"{review_id}/submit", version=version, verdict="disputed", rationale=rationale
        )
        if status == 200:
            self.tally.accepted.append((review_id, rationale))
        elif status == 409:
            assert answer["draft"]["rationale"] == rationale
            self.tally.refused.append((review_id, self.user.pk, rationale))
        else:
            self.tally.other.append((status, answer))


def run(live_server: Any, claims: int) -> Tally:
    article = factories.plain_article(". ".join(f"Fait numéro {number}" for number in range(claims)) + ".")
    for number in range(claims):
        # The full stop keeps "1" from being found in "10".
        factories.review(f"Fait numéro {number}", article=article, priority=number % 100)
    tally = Tally()
    editors = [
        Editor(live_server.url, factories.user(f"editor{n}", "editors"), tally) for n in range(THREADS)
    ]
    with ThreadPoolExecutor(THREADS) as pool:
        for outcome in [pool.submit(editor.work) for editor in editors]:
            outcome.result()
    return tally


@pytest.fixture
def without_sign_off(settings: Any) -> None:
    settings.SIGN_OFF = "none"


def test_five_hundred_claims_are_judged_once_each(live_server: Any, without_sign_off: None) -> None:
    tally = run(live_server, 500)

    judged = Counter(review_id for review_id, _rationale in tally.accepted)
    assert len(judged) == 500
    assert set(judged.values()) == {1}
    # Own pages can be out of date only through others; those all held their ground.
    assert {status for status, _answer in tally.other} <= {422}
    assert Review.objects.filter(status=Status.PUBLISHED).count() == 500
    assert Event.objects.filter(act=Act.SUBMIT).count() == 500
    for review in Review.objects.all():
        assert (review.pk, review.rationale) in tally.accepted

    # The test means something only if people did get in each other's way.
    assert len(tally.refused) > 100
    kept = {(draft.review_id, draft.editor_id): draft.content["rationale"] for draft in Draft.objects.all()}
    last_refused = {(review_id, editor): rationale for review_id, editor, rationale in tally.refused}
    assert last_refused.items() <= kept.items() | _won_later(tally, last_refused)


def _won_later(tally: Tally, refused: dict[tuple[int, int], str]) -> Any:
    """An editor whose early attempt was refused and who then won: their draft is the published text."""
    winners = {review.pk: review.decided_by_id for review in Review.objects.all()}
    return {(key, text) for key, text in refused.items() if winners[key[0]] == key[1]}


def test_control_without_the_locks_claims_are_judged_twice(
    live_server: Any, without_sign_off: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "as_seen", lambda act, version, holder: Q())
    monkeypatch.setattr(taking, "LOCK", "")

    tally = run(live_server, 60)

    judged = Counter(review_id for review_id, _rationale in tally.accepted)
    assert max(judged.values()) > 1
