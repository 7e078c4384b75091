"""What admins may do to people, and what they may not."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from rest_framework.authtoken.models import Token

from tests import factories


@pytest.fixture
def browser(admin: User) -> Client:
    client = Client()
    client.force_login(admin)
    return client


def person(user: User, **values: object) -> dict[str, object]:
    """The form of a person as the page sends it."""
    sent = {"username": user.username, "first_name": "", "last_name": "", "email": "", "is_active": "on"}
    dates = {"date_joined_0": "2026-03-01", "date_joined_1": "12:00:00"}
    return {**sent, **dates, **values}


def test_admins_give_roles(browser: Client, stranger: User) -> None:
    editors = Group.objects.get(name="editors")
    address = f"/admin/auth/user/{stranger.pk}/change/"
    assert browser.post(address, person(stranger, groups=[editors.pk])).status_code == 302
    assert User.objects.get(pk=stranger.pk).has_perm("reviews.judge_review")


def test_admins_cannot_make_a_superuser(browser: Client, admin: User) -> None:
    address = f"/admin/auth/user/{admin.pk}/change/"
    response = browser.post(address, person(admin, is_staff="on", is_superuser="on"))
    assert response.status_code == 302
    assert not User.objects.get(pk=admin.pk).is_superuser


def test_a_superuser_is_beyond_admins(browser: Client) -> None:
    chief = factories.user("chief", is_superuser=True, is_staff=True)
    assert browser.get(f"/admin/auth/user/{chief.pk}/change/").status_code == 200  # to look at
    assert browser.post(f"/admin/auth/user/{chief.pk}/change/", person(chief)).status_code == 403
    assert browser.get(f"/admin/auth/user/{chief.pk}/password/").status_code == 403
    assert browser.post(f"/admin/auth/user/{chief.pk}/delete/", {"post": "yes"}).status_code == 403


def test_a_superuser_can(admin: User, stranger: User) -> None:
    client = Client()
    client.force_login(factories.user("chief", is_superuser=True, is_staff=True))
    assert (
        client.post(
            f"/admin/auth/user/{stranger.pk}/change/", person(stranger, is_superuser="on")
        ).status_code
        == 302
    )
    assert User.objects.get(pk=stranger.pk).is_superuser


def test_the_list_of_tokens_shows_no_key(browser: Client, editor: User) -> None:
    key = Token.objects.create(user=editor).key
    listed = browser.get("/admin/authtoken/tokenproxy/").content.decode()
    assert editor.username in listed
    assert f">{key}<" not in listed
