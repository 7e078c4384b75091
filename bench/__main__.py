"""``make bench``: figures and ratios, on throw-away servers. Nothing here passes or fails by the clock.

``make bench ARGS=keys`` measures one part, ``ARGS="desk --full"`` the desk with a million claims, too.
"""

import argparse
import os
import signal
import sys
import tempfile

import django

from bench.programs import environment, free_port
from factcheck import embedded

PARTS = ("desk", "keys", "splitting", "queue", "matching")


def main(arguments: list[str] | None = None) -> int:
    """Run every measurement, or those that are named."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measurements.")
    parser.add_argument("parts", nargs="*", metavar="part", help=", ".join(PARTS))
    parser.add_argument("--full", action="store_true", help="the desk with a million claims, too")
    options = parser.parse_args(arguments)
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"not a part: {', '.join(sorted(unknown))}")
    parts = options.parts or PARTS
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    # Durable: a commit that waits for the disk is part of what is measured.
    with (
        embedded.throwaway_services(durable=True) as services,
        tempfile.TemporaryDirectory(prefix="factcheck-bench-") as folder,
    ):
        os.environ.update(environment(services.addresses, free_port()), FACTCHECK_VAR=folder)
        django.setup()
        from django.core.management import call_command
        from django.db import connections

        call_command("migrate", verbosity=0)
        # These two first: they copy the database while it is empty.
        if "desk" in parts:
            from bench import desk

            desk.measure(full=options.full)
        if "keys" in parts:
            from bench import keys_run

            keys_run.measure()
        if "splitting" in parts:
            from bench import splitting

            splitting.measure()
        if "queue" in parts:
            from bench import queue

            queue.measure()
        if "matching" in parts:
            from bench import matching

            matching.measure()
        connections.close_all()
    return 0


if __name__ == "__main__":
    sys.exit(main())
