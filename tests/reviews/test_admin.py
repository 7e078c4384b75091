"""Reviews and the record in the administration: to look up, by nobody to change."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from reviews import comments
from reviews.models import Comment, Event, Review
from reviews.verdicts import Status
from tests import factories
from tests.reviews import scenes
from tests.reviews.conftest import browser
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db


@pytest.fixture
def root(db: None) -> Client:
    return browser(factories.user("root", is_staff=True, is_superuser=True))


@pytest.fixture(params=["admin", "superuser"])
def administration(request: pytest.FixtureRequest) -> Client:
    found: Client = request.getfixturevalue({"admin": "admin_site", "superuser": "root"}[request.param])
    return found


@pytest.mark.parametrize("name", ["review", "event", "comment"])
def test_lists_and_pages_load(name: str, administration: Client, editor: User, senior: User) -> None:
    for status in Status:
        scenes.in_status(status, editor, senior)
    published = Review.objects.get(status=Status.PUBLISHED, number=1)
    comment = comments.add(published, editor, "Voir le tableau 3.")
    listed = administration.get(reverse(f"admin:reviews_{name}_changelist"))
    assert listed.status_code == 200
    rows = {"review": published, "event": scenes.events(published)[-1], "comment": comment}
    row = rows[name]
    page = administration.get(reverse(f"admin:reviews_{name}_change", args=[row.pk]))
    assert page.status_code == 200
    assert "editor" in read(page).words
    assert "Rapport annuel" in read(page).words or name != "review"
    assert "Voir le tableau 3." in read(page).words or name == "event"


@pytest.mark.parametrize("name", ["review", "event"])
def test_states_are_told_in_words(name: str, administration: Client, editor: User) -> None:
    event = scenes.events(scenes.awaiting_sign_off(editor))[-1]
    address = reverse(f"admin:reviews_{name}_change", args=[event.pk if name == "event" else event.review_id])
    page = administration.get(address)
    assert "awaiting sign-off" in read(page).words
    assert "in_review" not in read(page).words
    assert "in review" in read(administration.get(reverse("admin:reviews_event_changelist"))).words


@pytest.mark.parametrize("query", ["?q=pont", "?status__exact=published", "?requires_sign_off__exact=1"])
def test_reviews_can_be_searched_and_filtered(query: str, admin_site: Client, editor: User) -> None:
    factories.published(editor, factories.review("Le pont est fermé"))
    response = admin_site.get(reverse("admin:reviews_review_changelist") + query)
    assert response.status_code == 200
    assert ("Le pont est fermé" in read(response).words) is ("sign_off" not in query)


def test_the_record_can_be_searched_by_person(admin_site: Client, editor: User, colleague: User) -> None:
    scenes.held(editor, factories.review("Le pont est fermé"))
    scenes.held(colleague, factories.review("Le port est ouvert"))
    response = admin_site.get(reverse("admin:reviews_event_changelist") + "?q=colleague")
    assert response.context["cl"].result_count == 1


@pytest.mark.parametrize("name", ["review", "event", "comment"])
def test_nothing_can_be_added_changed_or_deleted(name: str, administration: Client, editor: User) -> None:
    review = factories.published(editor)
    comment = comments.add(review, editor, "Voir le tableau 3.")
    row = {"review": review, "event": scenes.events(review)[0], "comment": comment}[name]
    before = [list(model.objects.values()) for model in (Review, Event, Comment)]
    change = reverse(f"admin:reviews_{name}_change", args=[row.pk])

    assert administration.get(reverse(f"admin:reviews_{name}_add")).status_code == 403
    assert administration.post(reverse(f"admin:reviews_{name}_add"), {"number": 1}).status_code == 403
    assert (
        administration.post(change, {"verdict": "verified", "status": "withdrawn", "act": "open"}).status_code
        == 403
    )
    assert (
        administration.post(
            reverse(f"admin:reviews_{name}_delete", args=[row.pk]), {"post": "yes"}
        ).status_code
        == 403
    )
    changelist = reverse(f"admin:reviews_{name}_changelist")
    administration.post(changelist, {"action": "delete_selected", "_selected_action": row.pk, "post": "yes"})

    assert [list(model.objects.values()) for model in (Review, Event, Comment)] == before
    # The page itself offers nothing to fill in or press.
    page = read(administration.get(change))
    assert not {name for name, _value in page.fields} & {
        "verdict",
        "status",
        "rationale",
        "act",
        "text",
        "_save",
    }


def test_a_person_who_acted_cannot_be_deleted_here(admin_site: Client, editor: User) -> None:
    factories.published(editor)
    address = reverse("admin:auth_user_delete", args=[editor.pk])
    page = admin_site.get(address)
    assert page.status_code == 200
    assert page.context["protected"]
    admin_site.post(address, {"post": "yes"})
    assert User.objects.filter(pk=editor.pk).exists()


def test_editors_have_no_administration(desk: Client) -> None:
    response = desk.get(reverse("admin:reviews_review_changelist"))
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/admin/login/")
