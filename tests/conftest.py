"""A fixed cast: two editors, a senior editor, an admin, and a stranger who may log in and nothing else."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.test import Client, override_settings

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


@pytest.fixture(scope="session", autouse=True)
def for_tests() -> Iterator[None]:
    """Settings of the whole run: the live server starts before any test's own fixtures."""
    with override_settings(
        # Tests read English; what is French says so.
        LANGUAGE_CODE="en",
        # Static files come from the source: nothing is collected.
        WHITENOISE_AUTOREFRESH=True,
        WHITENOISE_USE_FINDERS=True,
        # Slow on purpose in production; here every test makes its own people.
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    ):
        yield
