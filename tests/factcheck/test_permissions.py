"""Permissions as Django gives them, from fewer queries."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User

from factcheck.permissions import Backend
from tests import factories

pytestmark = pytest.mark.django_db


def test_user_and_permissions_come_in_one_query(senior: User, django_assert_num_queries: Any) -> None:
    senior.user_permissions.add(Permission.objects.get(codename="delete_user"))
    expected = User.objects.get(pk=senior.pk).get_all_permissions()

    with django_assert_num_queries(1):
        user = Backend().get_user(senior.pk)
        assert user is not None
        assert user.has_perm("auth.delete_user")
        assert not user.has_perm("auth.add_user")
        assert user.get_all_permissions() == expected


def test_those_of_the_groups_count(editor: User, senior: User, stranger: User) -> None:
    users = [Backend().get_user(user.pk) for user in (editor, senior, stranger)]

    assert [user.has_perm("reviews.judge_review") for user in users if user] == [True, True, False]
    assert [user.has_perm("reviews.sign_off_review") for user in users if user] == [False, True, False]


def test_whoever_was_deactivated_is_nobody(editor: User) -> None:
    User.objects.filter(pk=editor.pk).update(is_active=False)
    assert Backend().get_user(editor.pk) is None
    assert Backend().get_user(0) is None


def test_superusers_may_everything() -> None:
    root = Backend().get_user(factories.user("root", is_superuser=True).pk)
    assert root is not None
    assert root.has_perm("auth.delete_user")
    assert "auth.delete_user" in root.get_all_permissions()
