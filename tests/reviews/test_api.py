"""The desk's acts for programs, and the verdicts that everybody may read."""

import json
from base64 import b64encode
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from rest_framework.test import APIClient

from reviews import decisions
from reviews.drafts import kept as kept_draft
from reviews.models import Review
from reviews.verdicts import Act, Status, Verdict
from tests import factories
from tests.reviews import scenes

pytestmark = pytest.mark.django_db

LINK = {
    "url": "https://ch-valmere.example/rapport.pdf",
    "title": "Rapport 2025",
    "stance": "refutes",
    "accessed_on": "2026-03-17",
}
JUDGED = {"verdict": "disputed", "rationale": "Le rapport dit 412."}


def post(client: APIClient, review: Review, act: str, **body: Any) -> Any:
    return client.post(f"/api/v1/reviews/{review.pk}/{act}", body, format="json")


def current(review: Review) -> Review:
    return Review.objects.get(pk=review.pk)


# --- Looking ------------------------------------------------------------------------------------------


def test_the_list_newest_first_and_by_status(api: APIClient, editor: User) -> None:
    waiting, held = factories.review(), scenes.held(editor)
    assert [row["id"] for row in api.get("/api/v1/reviews").json()["results"]] == [held.pk, waiting.pk]
    for status, review in (("waiting", waiting), ("in_review", held)):
        (row,) = api.get("/api/v1/reviews/", {"status": status}).json()["results"]
        assert (row["id"], row["status"], row["version"]) == (review.pk, status, current(review).version)
    assert "evidence" not in row


def test_one_review_with_its_evidence(api: APIClient, editor: User) -> None:
    review = scenes.with_evidence(editor)
    row = api.get(f"/api/v1/reviews/{review.pk}").json()
    assert row["statement"] == review.claim.statement
    assert row["assignee"] == "editor"
    assert [evidence["title"] for evidence in row["evidence"]] == ["Rapport annuel"]


@pytest.mark.parametrize("path", ["reviews", "verdicts", "reviews/{review.pk}", "verdicts/{review.claim_id}"])
def test_with_and_without_a_slash(path: str, api: APIClient, editor: User) -> None:
    address = "/api/v1/" + path.format(review=factories.published(editor))
    plain, slashed = api.get(address), api.get(address + "/")
    assert plain.status_code == slashed.status_code == 200
    assert plain.json() == slashed.json()


def test_acts_with_and_without_a_slash(api: APIClient) -> None:
    for slash in ("", "/"):
        review = factories.review()
        assert api.post(f"/api/v1/reviews/{review.pk}/take{slash}").status_code == 200


@pytest.mark.parametrize("pk", ["999999", "x", "9" * 30])
def test_an_unknown_review(pk: str, api: APIClient) -> None:
    assert api.get(f"/api/v1/reviews/{pk}").status_code == 404
    assert api.post(f"/api/v1/reviews/{pk}/take").status_code == 404


@pytest.mark.parametrize("status", ["done", "x" * 5000, "é", "\x00"])
def test_a_status_that_there_is_not(status: str, api: APIClient) -> None:
    factories.review()
    response = api.get("/api/v1/reviews", {"status": status})
    assert response.status_code == 400
    assert "waiting" in response.json()["status"][0]


@pytest.mark.parametrize(
    "position", [b"p=x", b"p=\x00", b"p=2026-13-45", b"o=-1", b"p=" + b"9" * 40, b"\xff", b"r=1"]
)
@pytest.mark.parametrize("path", ["reviews", "verdicts"])
def test_a_page_that_somebody_made_up(path: str, position: bytes, api: APIClient, editor: User) -> None:
    factories.published(editor)
    response = api.get(f"/api/v1/{path}", {"cursor": b64encode(position).decode()})
    assert response.status_code in {200, 400, 404}


def test_reviews_cannot_be_written_directly(api: APIClient, editor: User) -> None:
    review = scenes.held(editor)
    for method in (api.put, api.patch, api.delete):
        assert method(f"/api/v1/reviews/{review.pk}", {"verdict": "verified"}).status_code == 405
    assert api.post("/api/v1/reviews", {"claim": review.claim_id}).status_code == 405


# --- The whole way ------------------------------------------------------------------------------------


def test_a_program_takes_cites_and_publishes(api: APIClient, editor: User) -> None:
    review = factories.review(priority=90)
    factories.review(priority=10)

    taken = api.post("/api/v1/reviews/next").json()
    assert (taken["id"], taken["status"], taken["assignee"]) == (review.pk, "in_review", "editor")
    cited = post(api, review, "evidence", version=taken["version"], **LINK).json()
    assert cited["evidence"][0]["url"] == LINK["url"]
    response = post(api, review, "submit", version=cited["version"], **JUDGED)

    assert response.status_code == 200
    published = response.json()
    assert (published["status"], published["verdict"], published["decided_by"]) == (
        "published",
        "disputed",
        "editor",
    )
    assert published["version"] == current(review).version
    assert scenes.acts(review) == [Act.OPEN, Act.TAKE, Act.ADD_EVIDENCE, Act.SUBMIT]


def test_nothing_waits(api: APIClient) -> None:
    response = api.post("/api/v1/reviews/next")
    assert response.status_code == 204
    assert response.content == b""


def test_take_release_and_set_aside(api: APIClient, editor: User) -> None:
    review, other = factories.review(), factories.review()
    taken = post(api, review, "take").json()
    assert post(api, review, "release", version=taken["version"]).json()["status"] == "waiting"
    taken = post(api, review, "take").json()
    response = post(
        api,
        review,
        "set-aside",
        version=taken["version"],
        reason="duplicate",
        note="Même chose.",
        duplicate_of=other.claim_id,
    )
    assert response.json()["status"] == "set_aside"
    review.claim.refresh_from_db()
    assert review.claim.merged_into == other.claim


def test_sign_off_return_correct_and_withdraw(
    api: APIClient, senior_api: APIClient, editor: User, senior: User
) -> None:
    review = scenes.awaiting_sign_off(editor)
    returned = post(senior_api, review, "return", version=review.version, comment="Citez la page.").json()
    assert (returned["status"], returned["assignee"]) == ("in_review", "editor")
    again = post(api, review, "submit", version=returned["version"], **JUDGED).json()
    assert again["status"] == "awaiting_sign_off"
    approved = post(senior_api, review, "approve", version=again["version"]).json()
    assert approved["status"] == "published"
    assert current(review).signed_off_by == senior

    correction = post(senior_api, review, "correct").json()
    assert (correction["number"], correction["status"], correction["assignee"]) == (2, "in_review", "senior")
    assert correction["evidence"]
    response = post(senior_api, review, "withdraw", version=approved["version"], reason="Rétractation.")
    assert response.json()["status"] == "withdrawn"
    assert current(review).withdrawal_reason == "Rétractation."


# --- Who may not --------------------------------------------------------------------------------------


ACTS = ["take", "release", "evidence", "submit", "set-aside", "approve", "return", "correct", "withdraw"]


@pytest.mark.parametrize("act", ACTS)
def test_without_a_token_and_without_the_right(act: str, stranger: User, admin: User) -> None:
    review = factories.review()
    anonymous = post(APIClient(), review, act, version=1)
    assert anonymous.status_code == 401
    assert anonymous.headers["WWW-Authenticate"] == "Token"
    wrong = APIClient()
    wrong.credentials(HTTP_AUTHORIZATION="Token 0000")
    assert post(wrong, review, act, version=1).status_code == 401
    for user in (stranger, admin):
        client = APIClient()
        client.force_authenticate(user)
        assert post(client, review, act, version=1).status_code == 403
        assert client.get("/api/v1/reviews").status_code == 403
        assert client.post("/api/v1/reviews/next").status_code == 403
    assert APIClient().get("/api/v1/reviews").status_code == 401
    assert current(review).version == 1


@pytest.mark.parametrize(
    ("status", "act"),
    [
        (Status.AWAITING_SIGN_OFF, "approve"),
        (Status.AWAITING_SIGN_OFF, "return"),
        (Status.PUBLISHED, "correct"),
        (Status.PUBLISHED, "withdraw"),
    ],
)
def test_what_is_the_senior_editors(
    status: Status, act: str, api: APIClient, colleague: User, senior: User
) -> None:
    review = scenes.in_status(status, colleague, senior)
    response = post(api, review, act, version=review.version, comment="x", reason="x")
    assert response.status_code == 403
    assert current(review).status == status


def test_signing_off_ones_own(senior_api: APIClient, senior: User) -> None:
    own = scenes.awaiting_sign_off(senior)
    response = post(senior_api, own, "approve", version=own.version)
    assert response.status_code == 422
    assert "somebody else" in response.json()["detail"]


# --- Who comes second, and what lacks -----------------------------------------------------------------


def test_the_loser_gets_the_review_as_it_stands_and_the_text_back(
    api: APIClient, editor: User, colleague: User
) -> None:
    review = scenes.lost(editor, colleague, "Le relevé dit autre chose.")
    sent = JUDGED | {"version": 2, "recheck_on": "2026-10-01"}

    response = post(api, review, "submit", **sent)

    assert response.status_code == 409
    answer = response.json()
    assert answer["detail"] == "colleague judged this claim first."
    assert (answer["current"]["status"], answer["current"]["rationale"]) == (
        "published",
        "Le relevé dit autre chose.",
    )
    assert answer["current"]["decided_by"] == "colleague"
    assert sent.items() <= answer["draft"].items()
    kept = kept_draft(review, editor)
    assert kept is not None
    assert kept["rationale"] == JUDGED["rationale"]


@pytest.mark.parametrize(
    ("act", "body"),
    [
        ("release", {}),
        ("evidence", LINK),
        ("set-aside", {"reason": "out_of_scope", "note": "Un pronostic.", "duplicate_of": None}),
    ],
)
def test_each_act_gives_back_what_was_sent(
    act: str, body: dict[str, Any], api: APIClient, editor: User, colleague: User
) -> None:
    review = scenes.held(editor)
    scenes.lapse(review)
    decisions.take(review.pk, colleague)
    sent = body | {"version": review.version}

    response = post(api, review, act, **sent)

    assert response.status_code == 409
    assert response.json()["current"]["assignee"] == "colleague"
    assert sent.items() <= response.json()["draft"].items()


@pytest.mark.parametrize(
    ("act", "body"), [("approve", {}), ("return", {"comment": "Long."}), ("withdraw", {"reason": "Long."})]
)
def test_each_senior_act_gives_back_what_was_sent(
    act: str, body: dict[str, str], senior_api: APIClient, editor: User
) -> None:
    review = scenes.held(editor)
    response = post(senior_api, review, act, version=1, **body)
    assert response.status_code == 409
    assert response.json()["draft"] == {"version": 1} | body


def test_taking_what_is_held(api: APIClient, editor: User, colleague: User) -> None:
    review = scenes.held(colleague)
    response = post(api, review, "take")
    assert response.status_code == 409
    assert response.json()["detail"] == "colleague is working on this claim now."
    assert response.json()["draft"] == {}


def test_a_second_correction(senior_api: APIClient, editor: User, second_senior: User) -> None:
    published = factories.published(editor)
    begun = decisions.correct(published.pk, second_senior)
    response = post(senior_api, published, "correct")
    assert response.status_code == 409
    assert response.json()["current"]["id"] == begun.pk


def test_what_lacks_is_said_for_each_field_and_the_text_is_kept(api: APIClient, editor: User) -> None:
    review = scenes.held(editor)

    response = post(
        api, review, "submit", version=review.version, verdict="unverifiable", rationale="Mes mots."
    )

    assert response.status_code == 422
    answer = response.json()
    assert set(answer) == {"detail", "searched_for", "recheck_on"}
    assert answer["recheck_on"] == ["Say when to check again."]
    assert current(review).rationale == "Mes mots."


def test_a_verdict_without_evidence(api: APIClient, editor: User) -> None:
    review = scenes.held(editor)
    response = post(api, review, "submit", version=review.version, **JUDGED)
    assert response.status_code == 422
    assert set(response.json()) == {"detail", "evidence"}


def test_a_correction_without_a_note(senior_api: APIClient, editor: User, senior: User) -> None:
    begun = decisions.correct(factories.published(editor).pk, senior)
    response = post(senior_api, begun, "submit", version=begun.version, **JUDGED)
    assert response.status_code == 422
    assert "correction_note" in response.json()


@pytest.mark.parametrize(
    ("act", "body", "wrong"),
    [
        ("release", {}, "version"),
        ("submit", JUDGED | {"version": 2, "verdict": "true"}, "verdict"),
        ("submit", JUDGED | {"version": 2, "judged": "tone"}, "judged"),
        ("submit", JUDGED | {"version": 2, "recheck_on": "demain"}, "recheck_on"),
        ("submit", JUDGED | {"version": "x"}, "version"),
        ("evidence", LINK | {"version": 2, "url": "javascript:alert(1)"}, "url"),
        ("evidence", LINK | {"version": 2, "stance": "proves"}, "stance"),
        ("set-aside", {"version": 2, "reason": "boring", "note": "x"}, "reason"),
        (
            "set-aside",
            {"version": 2, "reason": "duplicate", "note": "x", "duplicate_of": 999999},
            "duplicate_of",
        ),
    ],
)
def test_what_makes_no_sense(
    act: str, body: dict[str, Any], wrong: str, api: APIClient, editor: User
) -> None:
    review = scenes.held(editor)
    response = post(api, review, act, **body)
    assert response.status_code == 400
    assert set(response.json()) == {wrong}
    assert current(review).version == review.version


# --- For everybody ------------------------------------------------------------------------------------


SECRETS = ["Camille", "Rouvière", "GEHEIM", "editor", "senior", "assignee", "decided_by", "lease", "version"]


def test_everybody_reads_what_is_published_and_nothing_else(
    reader: Client, editor: User, senior: User
) -> None:
    published = factories.published(editor)
    for status in Status:
        if status not in (Status.PUBLISHED, Status.SUPERSEDED):
            scenes.in_status(status, editor, senior)
    draft = scenes.held(editor, factories.review("Une affirmation GEHEIM"))
    decisions.save_draft(draft.pk, editor, factories.judgement(rationale="GEHEIM"), draft.version)

    response = reader.get("/api/v1/verdicts")

    (row,) = response.json()["results"]
    assert row == {
        "id": published.claim_id,
        "url": f"http://localhost:8000{published.claim.get_absolute_url()}",
        "claim": published.claim.statement,
        "language": "fr",
        "speaker": None,
        "verdict": "disputed",
        "judged": "statement",
        "rationale": published.rationale,
        "searched_for": "",
        "recheck_on": None,
        "published_at": row["published_at"],
        "correction_note": "",
        "evidence": [
            {
                "url": "https://evidence.example/report",
                "title": "Rapport annuel",
                "publisher": "",
                "quote": "",
                "stance": "refutes",
                "accessed_on": "2026-03-01",
            }
        ],
    }
    for secret in SECRETS:
        assert secret not in response.content.decode()
    assert reader.get(f"/api/v1/verdicts/{published.claim_id}").json() == row


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.PUBLISHED])
def test_what_is_not_published_is_not_there(
    status: Status, reader: Client, api: APIClient, editor: User, senior: User
) -> None:
    review = scenes.in_status(status, editor, senior)
    if status is Status.SUPERSEDED:
        answer = reader.get(f"/api/v1/verdicts/{review.claim_id}").json()
        assert (answer["verdict"], answer["correction_note"]) == (
            Verdict.VERIFIED,
            "Nous avions mal lu le tableau 3.",
        )
        return
    unknown = reader.get("/api/v1/verdicts/999999")
    for client in (reader, api):
        response = client.get(f"/api/v1/verdicts/{review.claim_id}")
        assert response.status_code == unknown.status_code == 404
        assert response.content == unknown.content


def test_verdicts_cannot_be_written(reader: Client, api: APIClient, editor: User) -> None:
    published = factories.published(editor)
    for client in (reader, api):
        for method in (client.post, client.put, client.patch, client.delete):
            assert method(f"/api/v1/verdicts/{published.claim_id}").status_code in {401, 403, 405}
    assert current(published).status == Status.PUBLISHED


def test_a_verdict_names_who_said_it(reader: Client, editor: User) -> None:
    from claims.models import Speaker

    speaker = Speaker.objects.create(name="Anne Morel")
    review = factories.published(editor, factories.review(speaker=speaker))
    bare = factories.published(editor)
    bare.claim.appearances.all().delete()
    assert reader.get(f"/api/v1/verdicts/{review.claim_id}").json()["speaker"] == "Anne Morel"
    assert reader.get(f"/api/v1/verdicts/{bare.claim_id}").json()["speaker"] is None


def test_verdicts_newest_first_page_by_page(reader: Client, editor: User) -> None:
    article = factories.plain_article(". ".join(f"Fait {number:03}" for number in range(53)))
    made = [
        factories.published(editor, factories.review(f"Fait {number:03}", article=article)).claim_id
        for number in range(53)
    ]
    first = reader.get("/api/v1/verdicts").json()
    second = reader.get(first["next"]).json()
    assert [row["id"] for row in first["results"] + second["results"]] == made[::-1]
    assert second["next"] is None


def test_acts_are_described(reader: Client) -> None:
    schema = json.dumps(reader.get("/api/v1/schema/", HTTP_ACCEPT="application/json").json())
    for act in ACTS:
        assert f"/api/v1/reviews/{{id}}/{act}" in schema
    assert "/api/v1/verdicts" in schema
