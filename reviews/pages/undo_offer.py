"""The button that takes one's last act back, for ten seconds on whatever page of the desk comes next.

The offer is a signed cookie, so that it costs no query and ends by itself. It promises nothing:
``decisions.undo`` looks at the review again.
"""

import time
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from reviews.models import Review
from reviews.verdicts import UNDO_SECONDS

COOKIE = "undo"
_SALT = "reviews.pages.undo_offer"


@dataclass(frozen=True, slots=True)
class Offer:
    """What may be undone, and for how many seconds yet."""

    review_id: int
    version: int
    seconds: int


def offer(response: HttpResponse, request: HttpRequest, review: Review) -> HttpResponse:
    """Let the next pages show the button for what was just done to ``review``."""
    value = f"{request.user.pk}:{review.pk}:{review.version}:{int(time.time())}"
    response.set_signed_cookie(
        COOKIE,
        value,
        salt=_SALT,
        max_age=UNDO_SECONDS,
        path=reverse("reviews:home"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def withdraw(response: HttpResponse) -> HttpResponse:
    response.delete_cookie(COOKIE, path=reverse("reviews:home"), samesite="Lax")
    return response


def undo(request: HttpRequest) -> dict[str, object]:
    """Template context ``undo``: the Offer of the one who asks, or None."""
    value = request.get_signed_cookie(COOKIE, default=None, salt=_SALT, max_age=UNDO_SECONDS)
    user = getattr(request, "user", None)
    if value is None or user is None or not user.is_authenticated:
        return {"undo": None}
    user_id, review_id, version, at = map(int, value.split(":"))
    left = UNDO_SECONDS - (int(time.time()) - at)
    return {"undo": Offer(review_id, version, left) if user_id == user.pk and left > 0 else None}
