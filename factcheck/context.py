"""What every template may name."""

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, str]:
    """``site_name`` and ``site_url`` (scheme and host, no slash at the end)."""
    return {"site_name": settings.SITE_NAME, "site_url": settings.SITE_URL}
