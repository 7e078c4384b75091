"""What people and programs are told when something breaks."""

from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from reviews.publication import published


@pytest.fixture
def client() -> Client:
    """A browser that gets the error page instead of the exception."""
    return Client(raise_request_exception=False)


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch, request: Any) -> None:
    """Every list of verdicts fails as PostgreSQL, or a mistake of ours, would make it fail."""

    def fail(*_args: object) -> None:
        raise request.param

    monkeypatch.setattr(published, "verdicts", fail)
    monkeypatch.setattr("reviews.api.VerdictViewSet.get_queryset", fail)


AWAY = OperationalError("the connection is closed")
MISTAKE = ZeroDivisionError("division by zero")


@pytest.mark.parametrize("broken", [AWAY], indirect=True)
def test_while_postgresql_is_away_one_is_asked_to_come_back(broken: None, client: Client) -> None:
    for address in ("/", "/api/v1/verdicts"):
        response = client.get(address)
        assert response.status_code == 503
        assert response["Retry-After"] == "5"


@pytest.mark.parametrize("broken", [MISTAKE], indirect=True)
def test_a_mistake_of_ours_is_called_one(broken: None, client: Client) -> None:
    for address in ("/", "/api/v1/verdicts"):
        response = client.get(address)
        assert response.status_code == 500
        assert "Retry-After" not in response
        assert "division" not in response.content.decode()


@pytest.mark.parametrize("broken", [AWAY, MISTAKE], indirect=True)
def test_programs_are_answered_in_json(broken: None, client: Client) -> None:
    assert client.get("/api/v1/verdicts").json()["detail"]


@pytest.mark.parametrize("broken", [MISTAKE], indirect=True)
def test_people_are_answered_with_a_page(broken: None, client: Client) -> None:
    assert "<h1" in client.get("/").content.decode()
