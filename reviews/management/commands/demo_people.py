"""``manage.py demo_people``: the table of demo logins that ``make run`` prints. Nothing when DEBUG is off."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand

from reviews.seeding import DEMO_PASSWORD, people


class Command(BaseCommand):
    help = "Print the demo people who can log in, their roles and their password."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            return
        usernames = [person["username"] for person in people()]
        known = User.objects.filter(username__in=usernames, is_active=True).prefetch_related("groups")
        # Only logins that work are printed: a changed password is nobody's business here.
        rows = [
            (
                user.username,
                DEMO_PASSWORD,
                ", ".join(group.name for group in user.groups.all()),
                user.get_full_name(),
            )
            for user in sorted(known, key=lambda user: usernames.index(user.username))
            if user.check_password(DEMO_PASSWORD)
        ]
        if not rows:
            return
        rows.insert(0, ("login", "password", "role", "name"))
        widths = [max(len(row[column]) for row in rows) for column in range(4)]
        for row in rows:
            self.stdout.write(
                "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            )
