"""Logging in, and where each person lands."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpResponse
from django.urls import reverse

from reviews.pages import typed


class LogIn(LoginView):
    """Editors come to their queue, admins to the administration, others to what readers see."""

    # Django would call the site by its host.
    extra_context = {"site_name": settings.SITE_NAME}

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        response = super().form_valid(form)
        typed.remember(self.request, urlsplit(self.get_success_url()).path)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With what somebody sent when their log-in had run out: a wrong password does not lose it."""
        return super().get_context_data(**kwargs) | {typed.FIELD: self.request.POST.get(typed.FIELD, "")}

    def get_default_redirect_url(self) -> str:
        user = self.request.user
        if user.has_perm("reviews.judge_review"):
            return reverse("reviews:queue")
        return reverse("admin:index" if user.is_staff else "public:home")
