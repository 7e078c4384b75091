"""What colleagues say to each other about a review: for good, to those they name, never to readers."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, connection, transaction
from django.test import Client

from reviews import comments, decisions
from reviews.models import Comment, NoticeKind, Notification, Review
from reviews.verdicts import Status
from tests import factories
from tests.reviews import scenes
from tests.reviews.reading import read, text_of

pytestmark = pytest.mark.django_db


def say(client: Client, review: Review, text: str, **values: Any) -> Any:
    headers = values.pop("headers", None)
    return client.post(
        f"/desk/reviews/{review.pk}/comments/", {"comment-text": text, **values}, headers=headers
    )


def test_a_comment_is_shown_to_colleagues_in_order(
    desk: Client, colleague_desk: Client, editor: User
) -> None:
    review = scenes.held(editor)
    answer = say(colleague_desk, review, "Et le <b>tableau</b> 3 ?")
    first = Comment.objects.get()
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/desk/reviews/{review.pk}/#comment-{first.pk}"
    say(desk, review, "Il est\n\nà la page 12.")
    words = read(desk.get(review.get_absolute_url())).words
    assert "Comments 2 colleague" in words
    assert words.index("Et le <b>tableau</b> 3 ?") < words.index("Il est à la page 12.")
    assert "Camille Rouvière" in words


@pytest.mark.parametrize("status", Status)
def test_any_review_can_be_commented_by_anybody_of_the_desk(
    status: Status, colleague_desk: Client, editor: User, senior: User
) -> None:
    review = scenes.in_status(status, editor, senior)
    before = Review.objects.values().get(pk=review.pk)
    say(colleague_desk, review, "Bien vu.")
    assert "Bien vu." in read(colleague_desk.get(review.get_absolute_url())).words
    assert Review.objects.values().get(pk=review.pk) == before


def test_readers_never_see_one(desk: Client, reader: Client, editor: User) -> None:
    review = factories.published(editor)
    say(desk, review, "GEHEIM")
    claim = review.claim
    for address in (claim.get_absolute_url(), f"/api/v1/verdicts/{claim.pk}", "/feeds/verdicts.atom"):
        response = reader.get(address)
        assert response.status_code == 200
        assert "GEHEIM" not in text_of(response)
    assert say(reader, review, "Ha.").status_code == 302
    assert Comment.objects.count() == 1


def test_an_empty_one_is_refused_with_the_review_around_it(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    response = say(desk, review, " \n ")
    assert response.status_code == 422
    assert "This field is required." in read(response).words
    assert review.claim.statement in read(response).words
    assert say(desk, review, "x" * 5_001).status_code == 422
    assert read(say(desk, review, "x" * 5_001)).values("comment-text") == ["x" * 5_001]
    assert not Comment.objects.exists()
    assert desk.get(f"/desk/reviews/{review.pk}/comments/").status_code == 405
    assert desk.post("/desk/reviews/999999/comments/", {"comment-text": "Qui ?"}).status_code == 404


def test_the_judgement_of_the_holder_stays_as_it_was_saved(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    decisions.save_draft(review.pk, editor, factories.judgement(rationale="Un début."), review.version)
    before = Review.objects.values().get(pk=review.pk)
    say(desk, review, "Je continue demain.")
    assert Review.objects.values().get(pk=review.pk) == before
    page = read(desk.get(review.get_absolute_url()))
    assert page.values("rationale") == ["Un début."]


def test_with_htmx_only_the_thread_comes_back(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    response = say(desk, review, "Bien vu.", headers={"HX-Request": "true"})
    assert response.status_code == 200
    page = read(response)
    assert page.words.startswith("Comments 1 Camille Rouvière")
    assert "rationale" not in page.names()
    assert page.values("comment-text") == [""]
    wrong = say(desk, review, "", headers={"HX-Request": "true"})
    assert "This field is required." in read(wrong).words
    assert "rationale" not in read(wrong).names()


def test_only_the_latest_are_shown_of_a_long_thread(
    desk: Client, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comments, "MAX_SHOWN", 3)
    review = scenes.held(editor)
    for number in range(5):
        say(desk, review, f"Remarque {number}.")
    words = read(desk.get(review.get_absolute_url())).words
    assert "The latest 3 comments are shown." in words
    assert "Remarque 1." not in words
    assert words.index("Remarque 2.") < words.index("Remarque 4.")


# --- Mentions -------------------------------------------------------------------------------------------


@pytest.fixture
def marie(db: None) -> User:
    return factories.user("marie-claude.roux", "editors", first_name="Marie-Claude")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@colleague, tu peux voir ?", ["colleague"]),
        ("Demande à @Colleague. Merci", ["colleague"]),
        ("(@marie-claude.roux)", ["marie-claude.roux"]),
        ("Voir avec @marie-claude.roux.", ["marie-claude.roux"]),
        ("@colleague et @marie-claude.roux, et encore @colleague", ["colleague", "marie-claude.roux"]),
        ("Écrire à presse@colleague ou https://x.example/@colleague", []),
        ("À @admin", []),
        ("@ seul", []),
    ],
)
def test_who_is_mentioned(text: str, expected: list[str], colleague: User, marie: User, admin: User) -> None:
    found = comments.mentioned(text)
    assert [person.username for person in found.people] == expected


def test_who_is_mentioned_is_told(desk: Client, editor: User, colleague: User, marie: User) -> None:
    review = scenes.held(editor)
    say(desk, review, "@colleague et @editor : le tableau 3 ?")
    notice = Notification.objects.get()
    assert (notice.kind, notice.recipient, notice.actor) == (NoticeKind.MENTIONED, colleague, editor)
    assert notice.text == "@colleague et @editor : le tableau 3 ?"


@pytest.mark.parametrize("unknown", ["colleage", "stranger", "gone", "admin"])
def test_a_name_that_nobody_has_is_said_and_the_text_kept(
    unknown: str, desk: Client, editor: User, colleague: User, stranger: User, admin: User
) -> None:
    factories.user("gone", "editors", is_active=False)
    review = scenes.held(editor)
    text = f"@{unknown} et @colleague, d’accord ?"
    response = say(desk, review, text)
    page = read(response)
    assert response.status_code == 422
    assert (
        f"Nobody at the desk is called @{unknown}. Correct the name, or post the comment as it is."
        in page.words
    )
    assert page.values("comment-text") == [text]
    assert not Comment.objects.exists()

    # It may be somebody's name elsewhere: the author has the last word.
    assert ("as_it_is", "1") in page.buttons
    assert say(desk, review, text, as_it_is="1").status_code == 302
    assert Comment.objects.get().text == text
    assert Notification.objects.get().recipient == colleague


def test_the_page_says_whom_one_can_mention(
    desk: Client, colleague: User, stranger: User, editor: User
) -> None:
    words = read(desk.get(scenes.held(editor).get_absolute_url())).words
    assert "@colleague" in words
    assert "@editor Camille Rouvière" in words
    assert "@stranger" not in words


# --- For good -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement", ["UPDATE reviews_comment SET text = 'Rien.'", "DELETE FROM reviews_comment"]
)
def test_the_database_refuses_to_change_or_delete_one(statement: str, desk: Client, editor: User) -> None:
    say(desk, scenes.held(editor), "Dit.")
    with (
        pytest.raises(IntegrityError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert Comment.objects.get().text == "Dit."
