"""One editor, two windows: the one that is out of date loses the race and none of its text."""

from base64 import b64encode
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from reviews import decisions
from tests import factories
from tests.reviews import scenes
from tests.reviews.reading import Page, read

pytestmark = pytest.mark.django_db

FIELDS = {"judged": "statement", "rationale": "", "searched_for": "", "recheck_on": "", "verdict": ""}


def test_autosave_of_an_old_window_does_not_blank_a_newer_text(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    address = f"{review.get_absolute_url()}draft/"
    window = {**FIELDS, "version": review.version, "draft_version": 0}
    assert desk.post(address, {**window, "rationale": "UN"}).status_code == 200
    assert desk.post(address, {**window, "rationale": "DEUX"}).status_code == 409
    review.refresh_from_db()
    assert review.rationale == "UN"
    page = desk.get(review.get_absolute_url()).content.decode()
    assert "UN" in page
    assert "DEUX" in page  # kept, beside it


def test_submitting_from_an_old_window_is_told(desk: Client, editor: User) -> None:
    review = scenes.with_evidence(editor)
    window = {**FIELDS, "version": review.version, "draft_version": 0}
    assert (
        desk.post(review.get_absolute_url(), {**window, "act": "save", "rationale": "UN"}).status_code == 302
    )
    old = {**window, "act": "submit", "rationale": "DEUX", "verdict": "disputed"}
    response = desk.post(review.get_absolute_url(), old)
    assert response.status_code == 409
    assert "another window" in response.content.decode()
    review.refresh_from_db()
    assert (review.status, review.rationale) == ("in_review", "UN")

    # Having seen both, the editor decides: the page carries the numbers as they are now.
    seen = {name: read(response).values(name)[0] for name in ("version", "draft_version")}
    assert desk.post(review.get_absolute_url(), {**old, **seen}).status_code == 302
    review.refresh_from_db()
    assert (review.status, review.rationale) == ("published", "DEUX")


def test_the_answer_to_an_autosave_brings_the_number_for_the_next(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    address = f"{review.get_absolute_url()}draft/"
    window = {**FIELDS, "version": review.version}
    first = desk.post(address, {**window, "draft_version": 0, "rationale": "Un"})
    assert 'name="draft_version" value="1"' in first.content.decode()
    assert desk.post(address, {**window, "draft_version": 1, "rationale": "Un deux"}).status_code == 200


LINK = {
    "evidence-url": "https://a.example/",
    "evidence-title": "Rapport",
    "evidence-stance": "refutes",
    "evidence-accessed_on": "2026-03-17",
}


@pytest.mark.parametrize(
    "wrong",
    [
        {"act": "submit", "verdict": "disputed", "recheck_on": "demain"},
        {"act": "submit", "verdict": "disputed", "evidence-url": "https://a.example/", "evidence-title": ""},
        {"act": "submit", "verdict": ""},
        {"act": "submit", "verdict": "unverifiable", **LINK},
        {"act": "add_evidence", "evidence-url": "x"},
        {"act": "release", "evidence-url": "https://a.example/", "evidence-title": ""},
        {"act": "set_aside", "set_aside-note": ""},
        {"act": "set_aside", "set_aside-reason": "duplicate", "set_aside-note": "Déjà là."},
    ],
)
def test_who_is_told_of_a_mistake_mends_it_and_goes_on(
    wrong: dict[str, str], desk: Client, editor: User
) -> None:
    """The page that shows the mistake carries the numbers of what was stored meanwhile: no race with oneself."""
    review = scenes.held(editor)
    address = review.get_absolute_url()
    opened = read(desk.get(address))

    def numbers(page: Page) -> dict[str, str]:
        return {name: page.values(name)[0] for name in ("version", "draft_version")}

    told = desk.post(address, {**FIELDS, **numbers(opened), "rationale": "Mes mots.", **wrong})
    assert told.status_code == 422
    right = {"act": "submit", "verdict": "disputed", "rationale": "Mes mots.", **LINK}
    assert desk.post(address, {**FIELDS, **numbers(read(told)), **right}).status_code == 302
    review.refresh_from_db()
    assert review.status == "published"


@pytest.mark.parametrize("number", ["9" * 5000, "x", "-1", ""])
def test_a_version_that_cannot_be_one_is_out_of_date(number: str, desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    response = desk.post(review.get_absolute_url(), {**FIELDS, "act": "save", "version": number})
    assert response.status_code == 409
    response = desk.post(
        review.get_absolute_url(), {**FIELDS, "act": f"remove_evidence:{number}", "version": review.version}
    )
    assert response.status_code == 302


def test_a_cursor_of_no_time_there_is(reader: Client) -> None:
    for time in ("2026-01-01T00:00:00+23:59:59.999", "2026-01-01T00:00:00", "nonsense"):
        cursor = b64encode(f"p={time.replace('+', '%2B')}".encode()).decode()
        assert reader.get("/api/v1/verdicts", {"cursor": cursor}).status_code == 404


# --- A log-in that ran out --------------------------------------------------------------------------------


PASSWORD = "secret-for-tests"


def log_in(browser: Client, answer: object, password: str = PASSWORD, name: str = "editor") -> Any:
    """Fill in the log-in form of the page that came back, with whatever else it carries."""
    page = read(answer)
    carried = {field: page.values(field)[0] for field in ("next", "typed") if field in page.names()}
    return browser.post("/login/", {**carried, "username": name, "password": password}, follow=True)


def test_what_was_sent_without_a_log_in_comes_back_after_it(editor: User, reader: Client) -> None:
    review = scenes.held(editor)
    sent = {**FIELDS, "version": review.version, "draft_version": 0, **LINK, "act": "submit"}
    sent |= {"rationale": "Tout ce que j’ai écrit : « & < > ».", "verdict": "disputed"}
    answer = reader.post(review.get_absolute_url(), sent)
    assert answer.status_code == 401
    assert "Nothing is lost" in read(answer).words

    wrong = log_in(reader, answer, password="not mine")
    page = log_in(reader, wrong)
    assert page.redirect_chain == [(review.get_absolute_url(), 302)]
    shown = read(page)
    assert shown.values("rationale") == ["Tout ce que j’ai écrit : « & < > »."]
    assert shown.values("evidence-url") == ["https://a.example/"]
    assert "disputed" in shown.values("verdict")
    assert "nothing was done" in shown.words
    review.refresh_from_db()
    assert review.status == "in_review"

    # It waits until it is sent again, and is gone then.
    assert read(reader.get(review.get_absolute_url())).values("rationale") == shown.values("rationale")
    assert reader.post(review.get_absolute_url(), sent).status_code == 302
    review.refresh_from_db()
    assert review.status == "published"
    assert "nothing was done" not in read(reader.get(review.get_absolute_url())).words


def test_somebody_took_it_while_the_log_in_was_gone(editor: User, colleague: User, reader: Client) -> None:
    review = scenes.held(editor)
    sent = {**FIELDS, "version": review.version, "draft_version": 0, "act": "save", "rationale": "MES MOTS"}
    scenes.lapse(review)
    decisions.take(review.pk, colleague)
    page = log_in(reader, reader.post(review.get_absolute_url(), sent))
    assert read(page).values("rationale") == ["MES MOTS"]
    assert "You do not hold this claim" in read(page).words


def test_a_newer_draft_is_shown_beside_what_comes_back(editor: User, reader: Client) -> None:
    review = scenes.held(editor)
    decisions.save_draft(review.pk, editor, factories.judgement(rationale="PLUS RÉCENT"), review.version)
    sent = {**FIELDS, "version": review.version, "draft_version": 0, "act": "save", "rationale": "PLUS VIEUX"}
    page = read(log_in(reader, reader.post(review.get_absolute_url(), sent)))
    assert page.values("rationale") == ["PLUS VIEUX"]
    assert "PLUS RÉCENT" in page.words


def test_what_a_senior_editor_wrote_comes_back_too(editor: User, senior: User, reader: Client) -> None:
    review = scenes.awaiting_sign_off(editor)
    sent = {"act": "return", "version": review.version, "return-comment": "Citez la page 12."}
    page = log_in(reader, reader.post(review.get_absolute_url(), sent), name="senior")
    assert "Citez la page 12." in read(page).words


def test_what_was_typed_waits_for_its_own_page(editor: User, reader: Client) -> None:
    review, other = scenes.held(editor), scenes.held(editor)
    sent = {**FIELDS, "version": review.version, "draft_version": 0, "act": "save", "rationale": "MES MOTS"}
    log_in(reader, reader.post(review.get_absolute_url(), sent))
    assert "MES MOTS" not in reader.get(other.get_absolute_url()).content.decode()


def test_autosave_without_a_log_in_is_told_and_changes_nothing(editor: User, reader: Client) -> None:
    review = scenes.held(editor)
    answer = reader.post(
        f"{review.get_absolute_url()}draft/", {**FIELDS, "version": review.version, "rationale": "x"}
    )
    assert answer.status_code == 401
    assert answer.content == b""
    review.refresh_from_db()
    assert review.rationale == ""


def test_a_log_in_page_keeps_nothing_of_people_who_only_look(reader: Client, editor: User) -> None:
    page = reader.get("/login/")
    assert "typed" not in read(page).names()
    reader.post("/login/", {"username": "editor", "password": "secret-for-tests"})
    assert "typed" not in reader.session


def test_the_browser_is_told_what_is_stored_and_what_is_not(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    sent = {**FIELDS, "version": review.version, "draft_version": 0, "rationale": "x"}
    desk.post(review.get_absolute_url(), {**sent, "act": "save"})
    assert desk.cookies["stored"].value == str(review.pk)
    sent |= {"draft_version": 1, "set_aside-note": "Peut-être hors sujet."}
    desk.post(review.get_absolute_url(), {**sent, "act": "skip"})
    assert desk.cookies["stored"].value == f"{review.pk}.set_aside"
