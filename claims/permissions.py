"""Who may use the API: Django's own model permissions, reading included."""

from rest_framework.permissions import DjangoModelPermissions


class HasModelPermissions(DjangoModelPermissions):
    """As DjangoModelPermissions, but looking at something asks for ``view`` too."""

    perms_map: dict[str, list[str]] = {
        **DjangoModelPermissions.perms_map,
        "GET": ["%(app_label)s.view_%(model_name)s"],
        "HEAD": ["%(app_label)s.view_%(model_name)s"],
        "OPTIONS": ["%(app_label)s.view_%(model_name)s"],
    }
