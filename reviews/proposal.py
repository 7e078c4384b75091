"""What somebody proposes to publish, beside what was there before: for the one who signs it off.

Before is what was submitted when it was returned, or, for a correction, what readers see now. Versions are
told as the record holds them (``drafts.content`` with the evidence, the details of the act of submitting).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from reviews import drafts
from reviews.citing import evidence
from reviews.diffs import Kind, Piece, diff
from reviews.models import JUDGED_LABELS, STANCE_LABELS, VERDICT_LABELS, Event, Review
from reviews.notifications import name_of
from reviews.verdicts import DECIDED, Act, Judged, Stance, Verdict

Version = Mapping[str, Any]

#: The parts of a judgement, in the order of the page.
PARTS = {
    "verdict": _("Verdict"),
    "judged": _("What is judged"),
    "rationale": _("Rationale"),
    "searched_for": _("What was looked for"),
    "recheck_on": _("Check again on"),
    "correction_note": _("Correction note"),
}
#: The parts of a piece of evidence.
EVIDENCE_PARTS = {
    "title": _("Title"),
    "publisher": _("Publisher"),
    "published_on": _("Published on"),
    "language": _("Language"),
    "quote": _("Quoted passage"),
    "stance": _("Stance"),
    "accessed_on": _("Accessed on"),
    "file_sha256": _("File"),
}
#: Those that are compared word by word; others are a word or a date, which is not taken apart.
TEXTS = {"rationale", "searched_for", "correction_note", "title", "publisher", "quote"}
#: Acts of one review looked at for what was submitted before it was returned.
MAX_ACTS = 50


@dataclass(frozen=True, slots=True)
class Change:
    """One part that is not what it was."""

    label: str
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class EvidenceChange:
    """``kind`` is SAME where it is still cited, but differently: ``changes`` say how."""

    kind: Kind
    title: str
    url: str
    changes: list[Change] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed since ``before``, which is said in words; nothing at all is a difference, too."""

    before: str
    changes: list[Change]
    evidence: list[EvidenceChange]
    comment: str = ""  # of the one who returned it
    returned_by: str = ""


def context(review: Review) -> dict[str, Difference | None]:
    """For ``_proposal.html``: ``difference`` to what was there before, None where nothing was."""
    return {"difference": _difference(review) if review.status in DECIDED else None}


def version_of(review: Review) -> Version:
    """A review as the record would hold it."""
    return drafts.content(review.judgement) | {"evidence": evidence.record(review)}


def _difference(review: Review) -> Difference | None:
    returned = _returned(review)
    if returned:
        event, before = returned
        comment, returned_by = event.details.get("comment", ""), name_of(event.actor)
        since = gettext("Changed since it was returned")
    elif review.corrects:
        before, comment, returned_by = version_of(review.corrects), "", ""
        since = gettext("Changed from the verdict that it corrects")
    else:
        return None
    now = version_of(review)
    return Difference(since, changes(before, now), evidence_changes(before, now), comment, returned_by)


def _returned(review: Review) -> tuple[Event, Version] | None:
    """When the review was last returned, and what had been submitted then; None if it never was."""
    returned = None
    acts = review.events.select_related("actor").filter(act__in=[Act.SUBMIT, Act.RETURN])
    for event in acts[:MAX_ACTS]:  # the latest first
        if event.act == Act.RETURN:
            returned = returned or event
        elif returned:
            return returned, event.details
    return None


def changes(before: Version, now: Version, parts: Mapping[str, Any] = PARTS) -> list[Change]:
    """The parts that differ, word by word."""
    found = []
    for part, label in parts.items():
        old, new = worded(part, before.get(part)), worded(part, now.get(part))
        if old != new:
            found.append(Change(str(label), _pieces(part, old, new)))
    return found


def _pieces(part: str, old: str, new: str) -> list[Piece]:
    if part in TEXTS:
        return diff(old, new)
    both = [Piece(Kind.REMOVED, old), Piece(Kind.ADDED, new)]
    return [piece for piece in both if piece.text]


def worded(part: str, value: Any) -> str:
    """A value of the record in words; nothing is an empty text."""
    if not value:
        return ""
    match part:
        case "verdict" if value in list(Verdict):
            return str(VERDICT_LABELS[Verdict(value)])
        case "judged" if value in list(Judged):
            return str(JUDGED_LABELS[Judged(value)])
        case "stance" if value in list(Stance):
            return str(STANCE_LABELS[Stance(value)])
        case "recheck_on" | "accessed_on" | "published_on":
            return date_format(date.fromisoformat(value))
    return str(value)


def evidence_changes(before: Version, now: Version) -> list[EvidenceChange]:
    """What was cited, and is not or differently; in the order of the list as it is now, then what is gone."""
    earlier, later = before.get("evidence") or [], now.get("evidence") or []
    left = [item for item in earlier if _cited(item) not in map(_cited, later)]
    found = []
    for item in later:
        if _cited(item) in map(_cited, earlier):
            continue
        old = next((other for other in left if _place(other) == _place(item)), None)
        if old is None:
            found.append(_evidence_change(Kind.ADDED, item))
            continue
        left.remove(old)
        found.append(_evidence_change(Kind.SAME, item, changes(old, item, EVIDENCE_PARTS)))
    return found + [_evidence_change(Kind.REMOVED, item) for item in left]


def _cited(item: Version) -> list[Any]:
    """What an editor gave; whether a copy was archived meanwhile makes no difference."""
    return [item.get(part) or "" for part in ("url", *EVIDENCE_PARTS)]


def _place(item: Version) -> tuple[Any, Any]:
    """The page or file: what is cited from it may change."""
    return item.get("url"), item.get("url") or item.get("file_sha256")


def _evidence_change(kind: Kind, item: Version, parts: list[Change] | None = None) -> EvidenceChange:
    return EvidenceChange(kind, item.get("title") or item.get("url", ""), item.get("url", ""), parts or [])
