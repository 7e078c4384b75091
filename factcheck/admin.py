"""People and tokens in the administration: admins keep both, and cannot make themselves more than admins."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.http import HttpRequest
from rest_framework.authtoken.admin import TokenAdmin
from rest_framework.authtoken.models import TokenProxy

admin.site.unregister(User)
admin.site.unregister(TokenProxy)

#: What only a superuser gives or takes: everything beyond the groups.
POWERS = ("is_superuser", "user_permissions")


@admin.register(User)
class PeopleAdmin(UserAdmin[User]):
    """Without this, whoever may change people may make themselves a superuser."""

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = super().get_readonly_fields(request, obj)
        return fields if request.user.is_superuser else (*fields, *POWERS)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A superuser's account (their password above all) is another superuser's to change."""
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_delete_permission(request, obj)


@admin.register(TokenProxy)
class KeylessTokenAdmin(TokenAdmin):
    """A list of everybody's keys is nothing to leave open on a screen."""

    list_display = ("user", "created")
