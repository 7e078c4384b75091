"""A splitter that finds exactly what it is told of: tests of storing do not depend on how well claims are found."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from claims.splitting import Block, BlockKind, Candidate, Kind, Reason, Skipped, Split, Voice


@dataclass
class FixedSplitter:
    """Stands where ``claims.extraction`` calls ``split``; ``error`` and ``language`` count where they are set."""

    candidates: list[Candidate] = field(default_factory=list)
    calls: list[dict[str, Any]] = field(default_factory=list)
    error: Exception | None = None
    language: str = ""
    skipped: list[tuple[str, Reason]] = field(default_factory=list)

    def find(self, *wordings: str, **values: Any) -> None:
        """Find these from now on, each where a text holds it first; ``values`` as in ``Candidate``."""
        self.candidates += [_candidate(words, **values) for words in wordings]

    def skip(self, words: str, code: str, detail: str = "") -> None:
        """Leave these out from now on, where a text holds them first."""
        self.skipped.append((words, Reason(code, detail)))

    def forget(self) -> None:
        self.candidates.clear()
        self.skipped.clear()

    def __call__(
        self,
        text: str,
        *,
        language: str | None = None,
        layout: Sequence[Block] = (),
        published: date | None = None,
    ) -> Split:
        self.calls.append({"text": text, "language": language, "layout": layout, "published": published})
        if self.error:
            raise self.error
        found = tuple(
            candidate._replace(start=start, end=start + len(candidate.text))
            for candidate in self.candidates
            if (start := text.find(candidate.text)) >= 0
        )
        skipped = tuple(
            Skipped(start, start + len(words), why)
            for words, why in self.skipped
            if (start := text.find(words)) >= 0
        )
        whole = (Block(0, len(text), BlockKind.PARAGRAPH),)
        return Split(self.language or language or "fr", whole, (), found, skipped)


def _candidate(words: str, **values: Any) -> Candidate:
    known = {
        "start": 0,
        "end": len(words),
        "text": words,
        "statement": words,
        "speaker": None,
        "cue": None,
        "voice": Voice.AUTHOR,
        "hearsay": False,
        "kind": Kind.EVENT,
        "score": 0.5,
        "reasons": (Reason("assertion"),),
        "group": 1,
    }
    return Candidate(**{**known, **values})
