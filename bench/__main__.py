"""``make bench``: figures and ratios, on throw-away servers. Nothing here passes or fails by the clock."""

import os
import signal
import sys

import django

from bench.programs import environment, free_port
from factcheck import embedded


def main() -> int:
    """Run every measurement."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    # Durable: a commit that waits for the disk is part of what is measured.
    with embedded.throwaway_services(durable=True) as services:
        os.environ.update(environment(services.addresses, free_port()))
        django.setup()
        from django.core.management import call_command
        from django.db import connections

        from bench import matching, queue, splitting

        call_command("migrate", verbosity=0)
        splitting.measure()
        queue.measure()
        matching.measure()
        connections.close_all()
    return 0


if __name__ == "__main__":
    sys.exit(main())
