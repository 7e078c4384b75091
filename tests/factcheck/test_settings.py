"""The settings under environments of their own, each read by a fresh interpreter."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from factcheck.places import PROJECT

OURS = {"DATABASE_URL", "REDIS_URL", "SECRET_KEY", "DEBUG", "SITE_URL", "SITE_NAME", "PORT"}
OURS |= {"LANGUAGE_CODE", "TIME_ZONE", "SIGN_OFF", "MAX_UPLOAD_MB"}
OURS |= {"EMAIL_URL", "DEFAULT_FROM_EMAIL", "FETCH_ALLOWED"}
OURS |= {"DJANGO_ALLOW_ASYNC_UNSAFE"}  # browser tests set it, and Django's checks refuse it
PRINT = """
import json
from factcheck import settings
simple = (bool, int, str, list, tuple, dict)
found = {name: value for name, value in vars(settings).items() if name.isupper() and isinstance(value, simple)}
print(json.dumps(found, default=lambda other: None))
"""


class Reader:
    """Reads the settings with a data directory of its own, and nothing else set than what is given."""

    def __init__(self, var: Path) -> None:
        self.var = var

    def run(self, *command: str, **given: str) -> subprocess.CompletedProcess[str]:
        environment = {name: value for name, value in os.environ.items() if name not in OURS}
        environment |= {"FACTCHECK_VAR": str(self.var), "DJANGO_SETTINGS_MODULE": "factcheck.settings"}
        return subprocess.run(
            [sys.executable, *command],
            cwd=PROJECT,
            env=environment | given,
            capture_output=True,
            text=True,
            check=False,
        )

    def read(self, **given: str) -> dict[str, Any]:
        result = self.run("-c", PRINT, **given)
        assert result.returncode == 0, result.stderr
        found: dict[str, Any] = json.loads(result.stdout)
        return found

    def error(self, **given: str) -> str:
        """The last line of what a refused start says."""
        result = self.run("-c", "import factcheck.settings", **given)
        assert result.returncode == 1
        return result.stderr.strip().splitlines()[-1]


@pytest.fixture
def settings_with(tmp_path: Path) -> Reader:
    return Reader(tmp_path / "var")


def test_on_ones_own_machine_nothing_needs_to_be_set(settings_with: Reader) -> None:
    found = settings_with.read()
    assert found["DEBUG"] is True
    assert found["SITE_URL"] == "http://localhost:8000"
    assert found["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert found["CSRF_TRUSTED_ORIGINS"] == ["http://localhost:8000"]
    assert "SESSION_COOKIE_SECURE" not in found
    assert found["DATABASES"]["default"]["ENGINE"] == "django.db.backends.postgresql"
    assert found["REDIS_URL"].startswith("unix://")
    assert found["SIGN_OFF"] == "by-source"

    key = settings_with.var / "secret_key"
    assert found["SECRET_KEY"] == key.read_text()
    assert len(found["SECRET_KEY"]) == 50
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    again = settings_with.read(PORT="8123")
    assert again["SECRET_KEY"] == found["SECRET_KEY"]
    assert again["SITE_URL"] == "http://localhost:8123"
    assert again["CSRF_TRUSTED_ORIGINS"] == ["http://localhost:8123"]


def test_a_site_that_others_reach_is_strict(settings_with: Reader) -> None:
    found = settings_with.read(
        SITE_URL="https://factcheck.example/", SECRET_KEY="s" * 50, MAX_UPLOAD_MB="3", SIGN_OFF="none"
    )
    assert found["DEBUG"] is False
    assert found["SITE_URL"] == "https://factcheck.example"
    assert found["ALLOWED_HOSTS"] == ["factcheck.example", "localhost", "127.0.0.1", "[::1]"]
    assert found["CSRF_TRUSTED_ORIGINS"] == ["https://factcheck.example"]
    assert found["SESSION_COOKIE_SECURE"] is found["CSRF_COOKIE_SECURE"] is True
    assert found["SECURE_PROXY_SSL_HEADER"] == ["HTTP_X_FORWARDED_PROTO", "https"]
    assert found["DATA_UPLOAD_MAX_MEMORY_SIZE"] == 3 * 2**20
    assert found["SIGN_OFF"] == "none"
    assert found["SECRET_KEY"] == "s" * 50
    assert not settings_with.var.exists()


def test_deployed_it_passes_djangos_own_checks(settings_with: Reader) -> None:
    result = settings_with.run(
        "manage.py",
        "check",
        "--deploy",
        "--fail-level=WARNING",
        SITE_URL="https://factcheck.example",
        SECRET_KEY="".join(chr(n) for n in range(40, 120)),
    )
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITE_URL", "factcheck.example"),
        ("SITE_URL", "ftp://factcheck.example"),
        ("SITE_URL", "https://factcheck.example/desk"),
        ("SITE_URL", "https://factcheck.example:port"),
        ("SIGN_OFF", "nobody"),
        ("MAX_UPLOAD_MB", "0"),
        ("LANGUAGE_CODE", "de"),
        ("PORT", "http"),
        ("DEBUG", "maybe"),
        ("DATABASE_URL", "sqlite:///db.sqlite3"),
        ("DATABASE_URL", "not an address"),
        ("REDIS_URL", "localhost:6379"),
        ("FETCH_ALLOWED", "localhost:8123"),
        ("FETCH_ALLOWED", "127.0.0.1"),
    ],
)
def test_a_value_that_makes_no_sense_is_named(settings_with: Reader, name: str, value: str) -> None:
    assert name in settings_with.error(**{name: value})


def test_what_opens_this_machine_to_tests_is_refused_on_a_real_site(settings_with: Reader) -> None:
    given = {
        "SITE_URL": "https://factcheck.example",
        "SECRET_KEY": "x" * 60,
        "FETCH_ALLOWED": "127.0.0.1:8123",
    }
    assert "FETCH_ALLOWED is for tests" in settings_with.error(**given)


@pytest.mark.parametrize("given", [{"DEBUG": "0"}, {"SITE_URL": "https://factcheck.example"}])
def test_without_debug_a_secret_key_is_required(settings_with: Reader, given: dict[str, str]) -> None:
    assert settings_with.error(**given).endswith("SECRET_KEY must be set when DEBUG is off.")
    assert not settings_with.var.exists()


def test_e_mail_is_printed_unless_a_server_is_named(settings_with: Reader) -> None:
    found = settings_with.read(SITE_NAME="Vérif")
    assert found["EMAIL_BACKEND"] == "django.core.mail.backends.console.EmailBackend"
    assert found["DEFAULT_FROM_EMAIL"] == "=?utf-8?b?VsOpcmlm?= <factcheck@localhost>"

    found = settings_with.read(
        EMAIL_URL="smtp://desk%40news.example:p%2Fw@mail.news.example:587?tls=1",
        DEFAULT_FROM_EMAIL="desk@news.example",
    )
    assert found["EMAIL_BACKEND"] == "django.core.mail.backends.smtp.EmailBackend"
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == ("mail.news.example", 587)
    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == ("desk@news.example", "p/w")
    assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (True, False)
    assert found["DEFAULT_FROM_EMAIL"] == "desk@news.example"


@pytest.mark.parametrize("address", ["mail.news.example", "ftp://mail.news.example", "smtp://mail:port"])
def test_an_address_that_is_no_mail_server_stops_the_start(address: str, settings_with: Reader) -> None:
    assert "EMAIL_URL" in settings_with.error(EMAIL_URL=address)
