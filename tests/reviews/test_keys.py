"""The table of keys, and the page where an editor changes theirs."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from reviews import keys
from reviews.keys import DEFAULT_KEYS, KeyAct
from reviews.models import KEY_LABELS, DeskPreferences
from tests import factories
from tests.reviews import scenes
from tests.reviews.reading import read

USUAL = {act.value: key for act, key in DEFAULT_KEYS.items()}


def test_every_act_has_a_key_of_its_own_and_a_name() -> None:
    assert set(DEFAULT_KEYS) == set(KeyAct) == set(KEY_LABELS)
    assert keys.clashes(DEFAULT_KEYS) == []
    assert all(keys.as_key(key) == key for key in DEFAULT_KEYS.values())


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Z", "z"),
        (" z ", "z"),
        ("é", "é"),
        ("&", "&"),
        ("", None),
        ("ab", None),
        ("\t", None),
        ("\x07", None),
    ],
)
def test_what_is_a_key(typed: str, key: str | None) -> None:
    assert keys.as_key(typed) == key


def test_stored_nonsense_counts_as_unchanged() -> None:
    assert keys.in_use({"skip": "zz", "next": "", "no such act": "q"}) == DEFAULT_KEYS


def test_only_what_was_changed_is_stored() -> None:
    assert keys.changes(DEFAULT_KEYS | {KeyAct.SKIP: "z"}) == {"skip": "z"}


# --- The page -------------------------------------------------------------------------------------------


def pressed(page: Any) -> dict[str, str]:
    """Which act each key presses, as the page tells ``keys.js``."""
    dialog = next(given for tag, given in read(page).tags if tag == "dialog")
    found: dict[str, str] = json.loads(dialog["data-keys"] or "")
    return found


def shortcut(page: Any, act: str) -> str | None:
    return next(
        (given.get("aria-keyshortcuts") for _tag, given in read(page).tags if given.get("data-act") == act),
        None,
    )


@pytest.mark.django_db
def test_an_editor_changes_keys(desk: Client, editor: User) -> None:
    page = desk.get("/desk/keys/")
    assert pressed(page) == {key: act for act, key in USUAL.items()}
    response = desk.post("/desk/keys/", USUAL | {"keys_on": "on", "skip": "Z"}, follow=True)
    assert "Your keys are saved." in read(response).words
    assert read(response).values("skip") == ["z"]
    review = desk.get(scenes.held(editor).get_absolute_url())
    assert pressed(review)["z"] == "skip"
    assert "s" not in pressed(review)
    assert shortcut(review, "skip") == "Z"
    assert DeskPreferences.objects.get(editor=editor).keys == {"skip": "z"}


@pytest.mark.django_db
def test_two_acts_on_one_key_are_refused_and_named(desk: Client) -> None:
    response = desk.post("/desk/keys/", USUAL | {"keys_on": "on", "skip": "n"})
    assert response.status_code == 422
    assert "“n” is the key for “take the next claim” already." in read(response).words
    assert read(response).values("skip") == ["n"]
    assert not DeskPreferences.objects.exists()


@pytest.mark.django_db
def test_two_keys_may_change_places(desk: Client) -> None:
    assert desk.post("/desk/keys/", USUAL | {"keys_on": "on", "skip": "n", "next": "s"}).status_code == 302
    assert pressed(desk.get("/desk/keys/"))["n"] == "skip"


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", ["", "ab", "\t"])
def test_a_key_is_one_sign(wrong: str, desk: Client) -> None:
    response = desk.post("/desk/keys/", USUAL | {"keys_on": "on", "skip": wrong})
    assert response.status_code == 422
    assert "Give one letter, digit or sign." in read(response).words


@pytest.mark.django_db
def test_keys_are_switched_off_and_the_buttons_stay(desk: Client, editor: User) -> None:
    desk.post("/desk/keys/", USUAL)
    page = desk.get(scenes.held(editor).get_absolute_url())
    assert pressed(page) == {}
    assert shortcut(page, "skip") is None
    assert "skip" in {value for name, value in read(page).buttons if name == "act"}


@pytest.mark.django_db
def test_back_to_the_usual_keys(desk: Client, colleague_desk: Client) -> None:
    desk.post("/desk/keys/", USUAL | {"skip": "z"})
    assert pressed(colleague_desk.get("/desk/keys/"))["s"] == "skip"  # everybody has their own
    response = desk.post("/desk/keys/", {"reset": "1"}, follow=True)
    assert pressed(response) == {key: act for act, key in USUAL.items()}


@pytest.mark.django_db
def test_every_key_of_the_review_page_has_a_control_that_can_be_seen(desk: Client, editor: User) -> None:
    sentences = [f"Le quai {number} a été fermé en mars" for number in (1, 2, 3)]
    article = factories.plain_article(". ".join(sentences) + ".")
    reviews = [factories.review(sentence, article=article) for sentence in sentences]
    page = read(desk.get(scenes.held(editor, reviews[1]).get_absolute_url()))
    shown = {given["data-act"] for _tag, given in page.tags if "data-act" in given}
    assert shown >= set(KeyAct) - {KeyAct.UNDO}
