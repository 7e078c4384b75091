"""Where each person lands after logging in."""

import pytest
from django.contrib.auth.models import User
from django.test import Client


@pytest.mark.parametrize(
    ("name", "address"),
    [("editor", "/desk/queue/"), ("senior", "/desk/queue/"), ("admin", "/admin/"), ("stranger", "/")],
)
def test_each_lands_where_they_may_be(
    name: str, address: str, editor: User, senior: User, admin: User, stranger: User
) -> None:
    client = Client()
    response = client.post("/login/", {"username": name, "password": "secret-for-tests"})
    assert (response.status_code, response["Location"]) == (302, address)
    assert client.get(address).status_code == 200


def test_who_was_on_the_way_somewhere_gets_there(editor: User) -> None:
    response = Client().post(
        "/login/?next=/desk/submit/", {"username": "editor", "password": "secret-for-tests"}
    )
    assert response["Location"] == "/desk/submit/"


def test_nobody_is_sent_to_another_site(editor: User) -> None:
    response = Client().post(
        "/login/?next=https://elsewhere.example/", {"username": "editor", "password": "secret-for-tests"}
    )
    assert response["Location"] == "/desk/queue/"
