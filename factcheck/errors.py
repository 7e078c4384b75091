"""What is answered when something breaks."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.defaults import server_error as page

RETRY_AFTER_SECONDS = "5"


def server_error(request: HttpRequest) -> HttpResponse:
    """500, or 503 with ``Retry-After`` while PostgreSQL is away; JSON for programs, a page for people."""
    away = isinstance(sys.exc_info()[1], OperationalError | InterfaceError)
    if request.path.startswith("/api/"):
        detail = "The database is away; try again." if away else "Something broke; it was logged."
        response: HttpResponse = JsonResponse({"detail": detail}, status=500)
    else:
        response = page(request)
    if away:
        response.status_code = 503
        response["Retry-After"] = RETRY_AFTER_SECONDS
    return response
