"""``factcheck.wsgi`` with one address more: the simplest page there could be behind the desk's log-in.

What taking a claim costs is compared with it (``bench/desk.py``).
"""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from factcheck.wsgi import application  # sets Django up: what follows needs it

from factcheck import urls  # isort: skip
from reviews.models import Review  # isort: skip

__all__ = ["application"]


def one_row(request: HttpRequest, pk: int) -> HttpResponse:
    """The statement of one review's claim: session, user, one row by the ORM."""
    return HttpResponse(Review.objects.select_related("claim").get(pk=pk).claim.statement)


urls.urlpatterns.append(path("bench/one-row/<int:pk>/", one_row))
