"""Browsers and programs of the cast, beside those of ``tests/conftest.py``."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from rest_framework.test import APIClient

from tests import factories
from tests.claims.conftest import bell as bell
from tests.claims.conftest import broker as broker
from tests.claims.fetching.serving import Site, serving


@pytest.fixture(autouse=True)
def newsroom(settings: Any) -> None:
    """Two people only where a source asks for it, unless a test says otherwise."""
    settings.SIGN_OFF = "by-source"


@pytest.fixture
def second_senior(db: None) -> User:
    return factories.user("second-senior", "senior editors", first_name="Solveig", last_name="Aune")


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def colleague_desk(colleague: User) -> Client:
    return browser(colleague)


@pytest.fixture
def admin_site(admin: User) -> Client:
    return browser(admin)


@pytest.fixture
def reader(db: None) -> Client:
    """Somebody who never logged in."""
    return Client()


@pytest.fixture
def api(editor: User) -> APIClient:
    return factories.api_client(editor)


@pytest.fixture
def colleague_api(colleague: User) -> APIClient:
    return factories.api_client(colleague)


@pytest.fixture
def senior_api(senior: User) -> APIClient:
    return factories.api_client(senior)


@pytest.fixture
def web(settings: Any) -> Iterator[Site]:
    """A web site on this machine, which the guard lets us reach."""
    with serving() as site:
        settings.FETCH_ALLOWED = site.allowed
        yield site
