"""A fixed cast: two editors, a senior editor, an admin, and a stranger who may log in and nothing else."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests import factories


@pytest.fixture
def editor(db: None) -> User:
    return factories.user("editor", "editors", first_name="Camille", last_name="Rouvière")


@pytest.fixture
def colleague(db: None) -> User:
    return factories.user("colleague", "editors")


@pytest.fixture
def senior(db: None) -> User:
    return factories.user("senior", "senior editors")


@pytest.fixture
def admin(db: None) -> User:
    return factories.user("admin", "admins", is_staff=True)


@pytest.fixture
def stranger(db: None) -> User:
    return factories.user("stranger")


@pytest.fixture
def desk(editor: User) -> Client:
    """The editor's browser."""
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def senior_desk(senior: User) -> Client:
    client = Client()
    client.force_login(senior)
    return client


@pytest.fixture(autouse=True)
def english(settings: object) -> None:
    """Tests read English; what is French says so."""
    settings.LANGUAGE_CODE = "en"  # type: ignore[attr-defined]
