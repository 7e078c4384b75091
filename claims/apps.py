from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ClaimsConfig(AppConfig):
    """What was said, by whom, where."""

    name = "claims"
    verbose_name = _("claims")
