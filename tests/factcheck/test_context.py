"""The newsroom's name stands on every kind of page."""

import re

from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client, override_settings

import factcheck.urls  # noqa: F401 - it reads the name when loaded: before a test sets another
from tests import factories

NAME = "Les faits d’abord"


@override_settings(SITE_NAME=NAME)
def test_pages_carry_the_newsrooms_name(client: Client, desk: Client, editor: User) -> None:
    verdict = factories.published(editor).claim.get_absolute_url()
    for browser, address in ((client, "/"), (client, verdict), (desk, "/desk/queue/")):
        page = browser.get(address)
        assert page.status_code == 200
        assert NAME in page.text, address


def test_the_rooms_behind_carry_it_too(admin: User, client: Client) -> None:
    # Django would put the host there.
    assert re.search(rf"<title>.*{settings.SITE_NAME}.*</title>", client.get("/login/").text)
    client.force_login(admin)
    assert f"{settings.SITE_NAME}</a>" in client.get("/admin/").text
    assert (
        client.get("/api/v1/schema/", {"format": "json"}).json()["info"]["title"]
        == f"{settings.SITE_NAME} API"
    )
