"""The failure drill: articles are submitted while worker, Redis and PostgreSQL are killed under them.

``python -m bench.drill`` starts servers, web, worker and beat of its own, submits articles over HTTP, and
does what `bench.faults` lists. Then it waits until every accepted article is split or failed, and compares
PostgreSQL with what was accepted. Exit status 0 if nothing was lost, doubled or failed.

``--no-sweeper`` leaves beat away: articles must then be lost, or the drill proves nothing. ``--control`` does
the same, with exit status 0 exactly if articles were lost.
"""

import argparse
import os
import signal
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from random import Random

import django

from bench.faults import PLAN, Faults, Record
from bench.programs import Programs, environment, free_port
from bench.prose import Press
from bench.submission import Client, Outcome, Pace
from factcheck import embedded

STAGE = 5.0  # seconds over which the articles of one stage are submitted: longer than a worker takes to start
FINISH_WITHIN = 240.0  # seconds after the last article was accepted
# Without any change for so long, none will come: a lease (75 s), the sweep after it and its bell are over.
QUIET = 120.0


def main(arguments: list[str] | None = None) -> int:
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.drill", description="The failure drill.")
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1, help="of the articles and of the order of the faults")
    parser.add_argument("--no-sweeper", action="store_true", help="leave beat away: articles are lost")
    parser.add_argument(
        "--control", action="store_true", help="as --no-sweeper; succeeds if articles are lost"
    )
    options = parser.parse_args(arguments)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)  # end as Ctrl-C does, with everything stopped
    sweeper = not (options.no_sweeper or options.control)
    try:
        with (
            embedded.throwaway_services(durable=True) as services,
            tempfile.TemporaryDirectory(prefix="factcheck-drill-") as folder,
        ):
            drill = Drill(services, Path(folder), options.articles, options.seed, sweeper=sweeper)
            clean, lost = drill.run()
    except KeyboardInterrupt:
        print("Interrupted.")
        return 130
    if options.control:
        print(
            f"As expected without the sweeper, {lost} articles were lost."
            if lost
            else "Nothing was lost without the sweeper: the drill is too gentle to prove anything."
        )
        return 0 if lost else 1
    return 0 if clean else 1


class Drill:
    """One run."""

    def __init__(
        self, services: embedded.Services, folder: Path, articles: int, seed: int, *, sweeper: bool
    ) -> None:
        self._services = services
        self._folder = folder
        self._articles = articles
        self._seed = seed
        self._sweeper = sweeper
        self._logs = embedded.data_directory() / "drill"
        self._press = Press(seed)
        self._began = time.monotonic()

    def run(self) -> tuple[bool, int]:
        """Whether all went well, and how many articles were lost."""
        port = free_port()
        os.environ.update(environment(self._services.addresses, port))
        django.setup()
        token = _prepare_database()
        sweeper = "with the sweeper" if self._sweeper else "without the sweeper"
        self._say(f"{self._articles} articles, seed {self._seed}, {sweeper}")
        programs = Programs(port, self._folder, self._logs)
        faults = Faults(self._services, programs, Random(self._seed))
        pace = Pace(self._articles, sum(PLAN.values()) + 1, STAGE)
        client = Client(port, token, self._press.article, self._articles, pace)
        try:
            for name in ("web", "worker", "beat") if self._sweeper else ("web", "worker"):
                programs.start(name)
            client.start()
            self._strike_all(faults, programs, pace)
            client.wait()
            unfinished = self._wait_for_the_end(programs)
        finally:
            client.stop()
            faults.close()
            programs.end()
        return self._report(client.outcome, faults.record, programs.ended_by_themselves, unfinished)

    def _say(self, text: str) -> None:
        print(f"{time.monotonic() - self._began:6.1f} s  {text}", flush=True)

    def _strike_all(self, faults: Faults, programs: Programs, pace: Pace) -> None:
        for pause, fault in faults.plan():
            time.sleep(pause)
            programs.look_after()
            faults.strike(fault)
            self._say(fault)
            pace.next_stage()

    def _wait_for_the_end(self, programs: Programs) -> int:
        """Until nothing is under way any more, or has changed for long; how many articles still wait."""
        from django.db import connection

        from claims.models import Article

        self._say("all are submitted")
        changed = time.monotonic()
        end, say_at, seen = changed + FINISH_WITHIN, changed, -1
        while True:
            waiting = Article.objects.pending().count()
            now = time.monotonic()
            if waiting != seen:
                seen, changed = waiting, now
            if now > say_at or not waiting:
                say_at = now + 10
                self._say(f"{waiting} articles are not split yet")
            if not waiting or now > end or now > changed + QUIET:
                connection.close()
                return waiting
            time.sleep(0.5)
            programs.look_after()

    def _report(
        self, outcome: Outcome, record: Record, ended: list[str], unfinished: int
    ) -> tuple[bool, int]:
        from bench.audit import FINDINGS, audit

        seconds = time.monotonic() - self._began
        texts = {article_id: self._press.article(number) for number, article_id in outcome.accepted.items()}
        findings = audit(texts)
        if len(texts) < len(outcome.accepted):
            findings.add("wrong", "different articles were given the same id")
        if outcome.other_id:
            findings.add("doubled", f"the same text was given another id {outcome.other_id} times")
        for refused in outcome.refused:
            findings.add("wrong", f"never accepted, {refused}")
        for name in ended:
            findings.add("wrong", f"{name} ended by itself")
        figures = findings.figures
        rows: dict[str, object] = {
            "submitted": self._articles,
            "accepted": f"{len(outcome.accepted)} ({outcome.tried_again} requests tried again, "
            f"{outcome.sent_twice} articles sent twice)",
            "split": figures["split"],
        }
        rows |= {kind: findings.counts[kind] for kind in FINDINGS}
        rows |= {
            "unfinished": unfinished,
            "attempts": f"{figures['attempts']} (articles × attempts)",
            "claims": f"{figures['claims']} at {figures['appearances']} places, "
            f"{figures['joined']} of them in more than one article",
            **{fault: f"{record.done[fault]} of {count} times" for fault, count in PLAN.items()},
            "kills on leased work": f"{record.kills_on_leased} (of {record.articles_struck} articles)",
            "messages lost": f"{record.messages_lost} (with Redis)",
            "seconds": f"{seconds:.0f}",
        }
        _print_table(rows)
        for words in findings.words:
            print(f"  {words}")
        if not findings.clean:
            print(f"  What the programs printed stands in {self._logs}.")
        return findings.clean and not unfinished, findings.counts["lost"]


def _prepare_database() -> str:
    """Tables, and somebody who may submit; their token."""
    from django.contrib.auth.models import Group, User
    from django.core.management import call_command
    from django.db import connection
    from rest_framework.authtoken.models import Token

    call_command("migrate", verbosity=0)
    user = User.objects.create_user("drill")
    user.groups.set(Group.objects.filter(name="editors"))
    key: str = Token.objects.create(user=user).key
    connection.close()  # it would not outlive what comes
    return key


def _print_table(rows: Mapping[str, object]) -> None:
    width = max(map(len, rows))
    print()
    for name, value in rows.items():
        print(f"  {name:<{width}}  {value}")
    print()


if __name__ == "__main__":
    sys.exit(main())
