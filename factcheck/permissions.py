"""Who is logged in, and what they may do: one query, where Django asks three before each page of the desk."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User

# By hand, because this is asked for every page: putting it together by the ORM takes longer than the answer.
_WITH_PERMISSIONS = """
SELECT auth_user.*, ARRAY(
    SELECT app_label || '.' || codename
      FROM auth_permission JOIN django_content_type ON django_content_type.id = content_type_id
     WHERE auth_permission.id IN (
           SELECT permission_id FROM auth_user_user_permissions WHERE user_id = auth_user.id
           UNION
           SELECT permission_id FROM auth_group_permissions JOIN auth_user_groups USING (group_id)
            WHERE user_id = auth_user.id)
) AS permissions
  FROM auth_user WHERE id = %s
"""


class Backend(ModelBackend):
    """Django's own, but for the number of queries."""

    def get_user(self, user_id: int) -> User | None:
        """The user of a session, with the permissions that they and their groups have."""
        user: Any = next(iter(User.objects.raw(_WITH_PERMISSIONS, [user_id])), None)
        if user is None or not self.user_can_authenticate(user):
            return None
        if not user.is_superuser:  # who may everything
            user._perm_cache = set(user.permissions)  # where Django keeps them, too
        known: User = user
        return known
