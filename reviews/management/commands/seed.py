"""``manage.py seed``: demo sources, people and articles. Running it again changes nothing."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from reviews import seeding


class Command(BaseCommand):
    help = "Store the demo sources, people and articles of seeds/, up to a stage. Again: changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--stage",
            choices=seeding.STAGES,
            default="published",
            help="split: claims wait; review: some are in review; published: some are published (default)",
        )

    def handle(self, *args: Any, stage: str, **options: Any) -> None:
        try:
            done = seeding.seed(stage)
        except seeding.SeedError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(", ".join(f"{count} {what}" for what, count in done.items()) or "Nothing to do.")
