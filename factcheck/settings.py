"""The one settings file, driven by the environment (README, "Settings").

Nothing needs to be set on a developer's machine. A deployment sets ``SITE_URL``; from then on ``DEBUG``
is off unless asked for, and ``SECRET_KEY`` has to be given. A value that makes no sense stops the start
with the name of the variable.
"""

import contextlib
from email.utils import formataddr
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

import django_stubs_ext
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key
from django.utils.translation import gettext_lazy as _
from environs import Env, validate

from factcheck import embedded, places

django_stubs_ext.monkeypatch()

env = Env()
BASE_DIR = Path(__file__).resolve().parent.parent

# --- Where we are reached ---------------------------------------------------------------------------

PORT = env.int("PORT", default=8000)
SITE_URL = env.str("SITE_URL", default=f"http://localhost:{PORT}").rstrip("/")


def _is_site(address: str) -> bool:
    """Whether an address is a scheme, a host and perhaps a port, as a browser writes an origin."""
    try:
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        return (
            parts.scheme in {"http", "https"}
            and bool(parts.hostname)
            and parts.port != 0
            and address == origin
        )
    except ValueError:  # brackets that do not match, a port that is no number
        return False


if not _is_site(SITE_URL):
    raise ImproperlyConfigured(
        f"SITE_URL must be a scheme and a host, such as https://factcheck.example, not {SITE_URL!r}."
    )
_site = urlsplit(SITE_URL)

LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
# A site that answers only to this machine may be forgiving; one that others can reach may not.
IS_LOCAL = _site.hostname in {"localhost", "127.0.0.1", "::1"}
DEBUG = env.bool("DEBUG", default=IS_LOCAL)

ALLOWED_HOSTS = LOCAL_HOSTS if IS_LOCAL else [_site.hostname, *LOCAL_HOSTS]
# An origin needs its scheme and port: without them the first log-in behind a proxy answers 403.
CSRF_TRUSTED_ORIGINS = [SITE_URL]
SITE_NAME = env.str("SITE_NAME", default="Factcheck")


def _local_secret_key() -> str:
    """A key made once and kept beside the local data, so that log-ins survive a restart."""
    path = places.make_data_directory() / "secret_key"
    with contextlib.suppress(FileExistsError):  # made before, or another process was faster
        path.touch(mode=0o600, exist_ok=False)
        path.write_text(get_random_secret_key())
        places.give_to_owner_of_folder(path)
    return path.read_text()


SECRET_KEY = env.str("SECRET_KEY", default="")
if not SECRET_KEY:
    if not DEBUG:
        raise ImproperlyConfigured("SECRET_KEY must be set when DEBUG is off.")
    SECRET_KEY = _local_secret_key()

# --- PostgreSQL is the truth, Redis only rings the bell ---------------------------------------------

_addresses = embedded.addresses()
DATABASES = {
    "default": {
        **env.dj_db_url("DATABASE_URL", default=_addresses.database_url),
        # One connection a thread, kept and checked before use: see factcheck/celery.py for what it saves.
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }
}
if DATABASES["default"]["ENGINE"] != "django.db.backends.postgresql":
    raise ImproperlyConfigured("DATABASE_URL must name a PostgreSQL database.")
# A database that does not answer must not hold a page for the two minutes TCP allows itself.
DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
REDIS_URL = env.str("REDIS_URL", default=_addresses.redis_url)
if urlsplit(REDIS_URL).scheme not in {"redis", "rediss", "unix"}:
    raise ImproperlyConfigured("REDIS_URL must begin with redis://, rediss:// or unix://.")

# --- E-mail: notices to editors ---------------------------------------------------------------------

# Where nothing is set, e-mail is printed by the worker. smtp://user:password@host:587?tls=1, for instance.
_email_address = env.str("EMAIL_URL", default="console://")
if urlsplit(_email_address).scheme not in {"smtp", "submission", "console"}:
    raise ImproperlyConfigured("EMAIL_URL must begin with smtp://, submission:// or console://.")
_email = env.dj_email_url("EMAIL_URL", default=_email_address)
EMAIL_BACKEND = _email["EMAIL_BACKEND"]
EMAIL_HOST = _email["EMAIL_HOST"]
EMAIL_PORT = _email["EMAIL_PORT"]
EMAIL_HOST_USER = _email["EMAIL_HOST_USER"]
EMAIL_HOST_PASSWORD = _email["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS = _email["EMAIL_USE_TLS"]
EMAIL_USE_SSL = _email["EMAIL_USE_SSL"]
# Seconds, for each answer of the mail server: below Celery's soft limit (reviews/notices_by_mail.py).
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str(
    "DEFAULT_FROM_EMAIL", default=formataddr((SITE_NAME, f"factcheck@{_site.hostname}"))
)

# --- The newsroom's rules ---------------------------------------------------------------------------

# Who has to look at a verdict before readers do: nobody else, a second editor, or as each source says.
SIGN_OFF = env.str(
    "SIGN_OFF", default="by-source", validate=validate.OneOf(["none", "second-editor", "by-source"])
)
MAX_UPLOAD_MB = env.int("MAX_UPLOAD_MB", default=10, validate=validate.Range(min=1, max=200))
DATA_UPLOAD_MAX_MEMORY_SIZE = MAX_UPLOAD_MB * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000


def _address_and_port(text: str) -> tuple[str, int]:
    address, _colon, port = text.strip().rpartition(":")
    try:
        return str(ip_address(address.strip("[]"))), int(port)
    except ValueError as error:
        raise ImproperlyConfigured(
            f"FETCH_ALLOWED must list addresses with ports, such as 127.0.0.1:8123, not {text!r}."
        ) from error


# Pages are fetched from the public Internet only. Tests have theirs on this machine; nobody else may.
FETCH_ALLOWED = frozenset(map(_address_and_port, env.list("FETCH_ALLOWED", default=[])))
if FETCH_ALLOWED and not DEBUG:
    raise ImproperlyConfigured(
        "FETCH_ALLOWED is for tests: it opens this machine's network. Not where DEBUG is off."
    )

# --- Django -----------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_filters",
    "rest_framework",
    "rest_framework.authtoken",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "csp",
    "factcheck",
    "claims",
    "reviews",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    # Every page asks for a log-in unless its view says otherwise: forgetting a decorator hides, never shows.
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
]

ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "factcheck.context.site",
                "reviews.queue.desk_counts",
                "reviews.pages.keys_page.keys",
                "reviews.pages.undo_offer.undo",
                "reviews.notifications.unread",
            ],
        },
    },
]

AUTHENTICATION_BACKENDS = ["factcheck.permissions.Backend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "login"
LOGOUT_REDIRECT_URL = "public:home"

LANGUAGE_CODE = env.str("LANGUAGE_CODE", default="fr", validate=validate.OneOf(["fr", "en"]))
LANGUAGES = [("fr", _("French")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = env.str("TIME_ZONE", default="Europe/Paris")
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "factcheck" / "static"]
STATIC_ROOT = embedded.data_directory() / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if DEBUG
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}

# --- Security ---------------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
if _site.scheme == "https":
    SECURE_SSL_REDIRECT = True
    # The health checks are asked from inside, without TLS.
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

# --- API --------------------------------------------------------------------------------------------

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        # Token first: its 401 carries WWW-Authenticate, so a program without a token learns what is missing.
        "rest_framework.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["claims.permissions.HasModelPermissions"],
    "DEFAULT_PARSER_CLASSES": [
        "rest_framework.parsers.JSONParser",
        "rest_framework.parsers.FormParser",
        "rest_framework.parsers.MultiPartParser",
    ],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS = {
    "TITLE": f"{SITE_NAME} API",
    "DESCRIPTION": "Submit articles, follow how they are split into claims, judge claims, read published verdicts.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    # Served from here: the policy above lets no page load from another host.
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
}

# --- Logging ----------------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django.request": {"level": "ERROR"},
        # Three lines for each task and each beat, and a sweep every five seconds: the work itself logs what it does.
        "celery.beat": {"level": "WARNING"},
        "celery.worker.strategy": {"level": "WARNING"},
        "celery.app.trace": {"level": "WARNING"},
    },
}
