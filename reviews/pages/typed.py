"""What somebody sent when their log-in had run out: it goes through the log-in with them and comes back.

Nothing is stored for people who are not logged in. The log-in page carries what was typed in a field of its
own form; once they are in, it waits in their session for the page it was meant for.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

#: The field of the log-in page that carries it, and the key in the session.
FIELD = "typed"
#: Characters; a review page with every field full sends less.
LIMIT = 500_000
_NOT_TYPED = ("csrfmiddlewaretoken", FIELD)

View = Callable[..., HttpResponse]


def survives_log_in(view: View) -> View:
    """Like the middleware that asks for a log-in, but a form that was sent is not lost to it."""

    @login_not_required
    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if request.method != "POST":
            return redirect_to_login(request.get_full_path())
        sent = request.POST.copy()
        for name in _NOT_TYPED:
            sent.pop(name, None)
        response = render(
            request,
            "registration/login.html",
            {"form": AuthenticationForm(request), "next": request.path, FIELD: sent.urlencode()[:LIMIT]},
            status=401,
        )
        add_never_cache_headers(response)
        return response

    return wrapped


def remember(request: HttpRequest, path: str) -> None:
    """After a log-in: keep what its page carried for the page at ``path``."""
    typed = request.POST.get(FIELD, "")
    if typed and len(typed) <= LIMIT:
        request.session[FIELD] = {"path": path, "typed": typed}


def kept(request: HttpRequest) -> QueryDict | None:
    """What was typed for this page before the log-in; None if there is nothing."""
    found = request.session.get(FIELD)
    return QueryDict(found["typed"]) if found and found["path"] == request.path else None


def forget(request: HttpRequest) -> None:
    """After it was sent again, or something else was."""
    request.session.pop(FIELD, None)


def stored(response: HttpResponse, review_id: int, left_over: Iterable[str]) -> HttpResponse:
    """Tell the browser that what it sent is stored: it may forget its own copy (``kept.js``).

    ``left_over`` names the parts of the form that are not.
    """
    response.set_cookie(
        "stored",
        ".".join([str(review_id), *left_over]),
        max_age=60,
        path=reverse("reviews:home"),
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )
    return response
