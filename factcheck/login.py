"""Logging in, and where each person lands."""

from django.conf import settings
from django.contrib.auth.views import LoginView
from django.urls import reverse


class LogIn(LoginView):
    """Editors come to their queue, admins to the administration, others to what readers see."""

    # Django would call the site by its host.
    extra_context = {"site_name": settings.SITE_NAME}

    def get_default_redirect_url(self) -> str:
        user = self.request.user
        if user.has_perm("reviews.judge_review"):
            return reverse("reviews:queue")
        return reverse("admin:index" if user.is_staff else "public:home")
