"""``manage.py split``: split files and print the claims, without storing anything or needing a service."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from claims.intake import IntakeError, freeze
from claims.management.paths import readable
from claims.splitting import Split, split


class Command(BaseCommand):
    help = "Split files into claims and print them; nothing is stored, no service is needed."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--json", action="store_true", help="one JSON object a file, one a line")
        parser.add_argument(
            "--language", metavar="xx", help="the language of the files; else it is found out"
        )

    def handle(self, *args: Any, files: list[Path], language: str | None, **options: Any) -> None:
        failed = False
        for path in files:
            try:
                frozen = freeze(path.read_bytes(), path.name)
            except (OSError, IntakeError) as error:
                failed = True
                reason = error.strerror or str(error) if isinstance(error, OSError) else str(error)
                self._print_error(path, reason, as_json=options["json"])
                continue
            result = split(frozen.text, language=language, layout=frozen.layout)
            if options["json"]:
                self._print_json(as_json(path, frozen.text, result))
            else:
                self._print_text(path, result)
        if failed:
            raise SystemExit(1)

    def _print_error(self, path: Path, reason: str, *, as_json: bool) -> None:
        if as_json:
            self._print_json({"path": readable(path), "error": reason})
        else:
            self.stderr.write(f"{readable(path)}: {reason}")

    def _print_json(self, document: dict[str, Any]) -> None:
        # Bytes: a terminal's encoding must not decide what a program reads.
        line = json.dumps(document, ensure_ascii=False).encode() + b"\n"
        stream = getattr(self.stdout, "buffer", None)
        if stream is None:
            self.stdout.write(line.decode(), ending="")
        else:
            stream.write(line)

    def _print_text(self, path: Path, result: Split) -> None:
        self.stdout.write(f"{readable(path)} ({result.language}): {len(result.claims)} claims")
        for claim in result.claims:
            who = f"{claim.speaker}, {claim.voice}" if claim.speaker else str(claim.voice)
            hearsay = ", hearsay" if claim.hearsay else ""
            self.stdout.write(f"\n  {claim.score:.2f}  {claim.statement}")
            self.stdout.write(f"        [{claim.start}:{claim.end}] {who}{hearsay}")
            self.stdout.write(f"        {'; '.join(map(str, claim.reasons))}")
        for skipped in result.skipped:
            self.stdout.write(f"\n  skipped [{skipped.start}:{skipped.end}] {skipped.why}")


def as_json(path: Path, text: str, result: Split) -> dict[str, Any]:
    """The published format (README, "Formats"); offsets are Unicode code points of ``text``."""
    return {
        "path": readable(path),
        "language": result.language,
        "text": text,
        "blocks": [{"start": b.start, "end": b.end, "kind": b.kind} for b in result.blocks],
        "sentences": [{"start": s.start, "end": s.end} for s in result.sentences],
        "claims": [
            {
                "start": claim.start,
                "end": claim.end,
                "text": claim.text,
                "statement": claim.statement,
                "speaker": claim.speaker,
                "cue": claim.cue,
                "voice": claim.voice,
                "hearsay": claim.hearsay,
                "kind": claim.kind,
                "score": claim.score,
                "reasons": [str(reason) for reason in claim.reasons],
                "group": claim.group,
            }
            for claim in result.claims
        ],
        "skipped": [{"start": s.start, "end": s.end, "why": str(s.why)} for s in result.skipped],
    }
