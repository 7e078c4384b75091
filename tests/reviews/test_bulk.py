"""Acts on what was ticked: all of it or nothing, with a report."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from reviews import decisions
from reviews.models import Event, NoticeKind, Notification, Review
from reviews.verdicts import Act, SetAside, Status
from tests import factories
from tests.reviews import racing, scenes
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db

BULK = "/desk/queue/bulk/?state=all&q=port"


def rows(*reviews: Review) -> list[str]:
    return [f"{review.pk}:{review.version}" for review in reviews]


def ports(count: int = 3) -> list[Review]:
    return [factories.review(f"Le port {number} est fermé") for number in range(count)]


def assigned_to(user: User, *reviews: Review, **more: Any) -> dict[str, Any]:
    return {"act": "assign", "assign-to": user.pk, "row": rows(*reviews)} | more


def current(review: Review) -> Review:
    return Review.objects.get(pk=review.pk)


def everything() -> tuple[list[Any], int]:
    return list(Review.objects.order_by("pk").values()), Event.objects.count()


# --- Done ---------------------------------------------------------------------------------------------


def test_a_senior_gives_claims_to_somebody_who_is_told(
    senior_desk: Client, senior: User, editor: User
) -> None:
    first, second, other = ports()
    data = assigned_to(editor, first, second, **{"assign-note": "Avant midi, s’il te plaît."})
    response = senior_desk.post(BULK, data, follow=True)
    assert response.redirect_chain == [("/desk/queue/?q=port&state=all", 302)]
    assert "2 claims assigned to Camille Rouvière." in read(response).words
    assert set(Review.objects.held_by(editor.pk)) == {first, second}
    for review in (first, second):
        event = review.events.latest("id")
        assert (event.act, event.actor, event.details["to"]) == (Act.ASSIGN, senior, "editor")
        # Long enough for somebody who is at lunch.
        until = current(review).lease_expires_at
        assert until is not None
        assert 7 < (until - timezone.now()).total_seconds() / 3600 <= 8
    notices = Notification.objects.filter(recipient=editor, kind=NoticeKind.ASSIGNED, actor=senior)
    assert [notice.text for notice in notices] == ["Avant midi, s’il te plaît."] * 2
    assert current(other).status == Status.WAITING


def test_an_editor_takes_several_for_themselves(desk: Client, editor: User) -> None:
    first, second = ports(2)
    response = desk.post(BULK, assigned_to(editor, first, second), follow=True)
    assert "2 claims are yours." in read(response).words
    assert set(Review.objects.held_by(editor.pk)) == {first, second}
    assert not Notification.objects.exists()


def test_an_editor_gives_nothing_to_others(desk: Client, colleague: User) -> None:
    (review,) = ports(1)
    response = desk.post(BULK, assigned_to(colleague, review))
    assert response.status_code == 422
    assert "colleague" not in [
        given.get("value") for tag, given in read(response).tags if tag == "option" and "to" in given
    ]
    assert current(review).status == Status.WAITING


def test_nobody_without_the_desk_is_given_anything(senior_desk: Client, stranger: User, admin: User) -> None:
    (review,) = ports(1)
    for person in (stranger, admin):
        assert senior_desk.post(BULK, assigned_to(person, review)).status_code == 422
    assert current(review).status == Status.WAITING


def test_set_aside_together(desk: Client, editor: User) -> None:
    """What waits is taken and set aside; what is in one's own hands is set aside."""
    waiting, mine = ports(2)
    mine = scenes.held(editor, mine)
    data = {
        "act": "set_aside",
        "aside-reason": "out_of_scope",
        "aside-note": "Du sport.",
        "row": rows(waiting, mine),
    }
    response = desk.post(BULK, data, follow=True)
    assert "2 claims set aside." in read(response).words
    for review in (waiting, mine):
        assert (current(review).status, current(review).set_aside_note) == (Status.SET_ASIDE, "Du sport.")
        assert scenes.acts(review) == ["open", "take", "set_aside"]


def test_a_priority_for_several(desk: Client, editor: User) -> None:
    first, second, other = ports()
    data = {"act": "prioritise", "priority-priority": "95", "row": rows(first, second)}
    response = desk.post(BULK, data, follow=True)
    assert "2 claims now have priority 95." in read(response).words
    for review in (first, second):
        changed = current(review)
        assert (changed.priority, changed.claim.priority, changed.status) == (95, 95, Status.WAITING)
        assert review.events.latest("id").details == {"from": 50, "to": 95}
    assert current(other).priority == 50
    assert decisions.take_next(editor) == first


# --- Not done -----------------------------------------------------------------------------------------


ACTS: dict[str, dict[str, Any]] = {
    "assign": {},
    "set_aside": {"aside-reason": "out_of_scope", "aside-note": "Du sport."},
    "prioritise": {"priority-priority": "95"},
}


@pytest.mark.parametrize("act", ACTS)
def test_all_or_nothing_with_the_reasons(
    act: str, desk: Client, editor: User, colleague: User, senior: User
) -> None:
    free, taken, judged, changed = ports(4)
    data = {"act": act, "assign-to": editor.pk, "row": rows(free, taken, judged, changed), **ACTS[act]}
    scenes.held(colleague, taken)
    factories.published(colleague, judged)
    decisions.prioritise(changed.pk, senior, 60, changed.version)
    before = everything()

    response = desk.post(BULK, data)

    assert response.status_code == 409
    assert everything() == before
    page = read(response)
    assert "Nothing was changed" in page.words
    assert "Le port 1 est fermé – colleague is working on this claim now." in page.words
    assert "Le port 2 est fermé – colleague judged this claim first." in page.words
    assert "Le port 3 est fermé – Changed in the meantime: look again." in page.words
    # What can still be done stays ticked, in the version as it stands now: the button does it.
    assert page.values("row").count(f"{free.pk}:{free.version}") == 1
    assert f"{changed.pk}:{current(changed).version}" in page.values("row")
    again = desk.post(BULK, data | {"row": [row for row in page.values("row") if row]}, follow=True)
    assert again.status_code == 200
    assert (current(free).version, current(changed).version) > (free.version, changed.version + 1)


def test_ticks_and_words_stay_when_something_is_missing(desk: Client) -> None:
    first, _other = ports(2)
    data = {"row": rows(first), "act": "set_aside", "aside-reason": "not_checkable", "aside-note": " "}
    response = desk.post(BULK, data | {"priority-priority": "80"})
    page = read(response)
    assert response.status_code == 422
    assert "In a few words: This field is required." in page.words
    assert page.values("row") == ["", f"{first.pk}:{first.version}"]  # the newest is first
    assert page.values("priority-priority") == ["80"]
    assert page.values("q") == ["port"]
    assert current(first).status == Status.WAITING


def test_ticked_claims_that_left_the_page_stay_in_sight(desk: Client) -> None:
    (review,) = ports(1)
    response = desk.post("/desk/queue/bulk/?q=rien", {"row": rows(review), "act": "prioritise"})
    assert response.status_code == 422
    assert read(response).values("row") == [f"{review.pk}:{review.version}"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"act": "prioritise", "priority-priority": "5"}, "Tick the claims first."),
        (
            {"act": "prioritise", "priority-priority": "5", "row": ["x", ":", "1:", "9" * 30]},
            "Tick the claims",
        ),
        ({"act": "prioritise", "priority-priority": "5", "row": ["999999:1"]}, "is not in the queue"),
        (
            {"act": "prioritise", "priority-priority": "5", "row": [f"{n}:1" for n in range(200)]},
            "At most 100",
        ),
        ({"act": "prioritise", "priority-priority": "101", "row": ["999999:1"]}, "less than or equal to 100"),
        ({"act": "explode", "row": ["999999:1"]}, "This button is not known here."),
        ({}, "This button is not known here."),
        (
            {"act": "set_aside", "aside-reason": "duplicate", "aside-note": "x", "row": ["9:1"]},
            "valid choice",
        ),
    ],
)
def test_what_cannot_be_meant(data: dict[str, Any], said: str, desk: Client) -> None:
    ports(1)
    response = desk.post(BULK, data)
    assert response.status_code == 422
    assert said in read(response).words
    assert set(Review.objects.values_list("status", flat=True)) == {Status.WAITING}


def test_the_browser_lets_each_button_through(desk: Client) -> None:
    """One form, three acts: what one of them needs must not keep another from being sent."""
    ports(1)
    (form,) = [given for tag, given in read(desk.get("/desk/queue/")).tags if given.get("id") == "bulk"]
    assert "novalidate" in form


def test_it_is_only_done_by_a_button(desk: Client) -> None:
    assert desk.get(BULK).status_code == 405


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_at_once_and_one_of_them_gets_all() -> None:
    """Both tick the same rows, one from below and one from above."""
    first, second = (factories.user(name, "editors") for name in ("first", "second"))
    seen = [(review.pk, review.version) for review in ports(6)]

    def assign(user: User, wanted: list[tuple[int, int]]) -> int:
        try:
            return len(decisions.assign_all(wanted, user, user))
        except decisions.NotAll:
            return 0

    done = racing.in_threads(lambda: assign(first, seen), lambda: assign(second, seen[::-1]))

    assert sorted(done) == [0, 6]
    assert Review.objects.values("assignee").distinct().count() == 1


def test_set_aside_needs_a_note(editor: User) -> None:
    (review,) = ports(1)
    with pytest.raises(decisions.Refused):
        decisions.set_aside_all([(review.pk, review.version)], editor, SetAside.OUT_OF_SCOPE, " ")
    assert scenes.acts(review) == ["open"]
