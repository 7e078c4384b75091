"""The record of a claim in words: every act on its reviews, with who, when, and what it changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.models import VOICE_LABELS, Claim
from claims.splitting import Voice
from reviews import queue
from reviews.diffs import Kind, diff
from reviews.models import ACT_LABELS, SET_ASIDE_LABELS, STATUS_LABELS, Event, Review
from reviews.notifications import name_of
from reviews.proposal import (
    EVIDENCE_PARTS,
    PARTS,
    Change,
    EvidenceChange,
    Version,
    changes,
    evidence_changes,
    worded,
)
from reviews.verdicts import Act, SetAside, Status

#: Acts on one page, and those shown beside the review itself.
PAGE_SIZE = 50
#: Submitted versions of a claim that are looked through for the one before.
MAX_VERSIONS = 200

#: Who did what. Where a clock acted, nobody is named.
SENTENCES = {
    Act.OPEN: gettext_lazy("It came into the queue."),
    Act.TAKE: gettext_lazy("%(name)s took it."),
    Act.RELEASE: gettext_lazy("%(name)s gave it back."),
    Act.LAPSE: gettext_lazy("The hold ran out; it went back to the queue."),
    Act.ADD_EVIDENCE: gettext_lazy("%(name)s added evidence."),
    Act.REMOVE_EVIDENCE: gettext_lazy("%(name)s removed evidence."),
    Act.EDIT_EVIDENCE: gettext_lazy("%(name)s changed evidence."),
    Act.REORDER_EVIDENCE: gettext_lazy("%(name)s put the evidence in another order."),
    Act.SET_ASIDE: gettext_lazy("%(name)s set it aside."),
    Act.SUBMIT: gettext_lazy("%(name)s submitted a verdict."),
    Act.APPROVE: gettext_lazy("%(name)s signed it off."),
    Act.RETURN: gettext_lazy("%(name)s returned it."),
    Act.CORRECT: gettext_lazy("%(name)s began a correction."),
    Act.SUPERSEDE: gettext_lazy("A correction took its place."),
    Act.WITHDRAW: gettext_lazy("%(name)s withdrew the verdict."),
    Act.SKIP: gettext_lazy("%(name)s skipped it."),
    Act.TAKE_OVER: gettext_lazy("%(name)s took it over."),
    Act.ASSIGN: gettext_lazy("%(name)s assigned it."),
    Act.PRIORITISE: gettext_lazy("%(name)s changed its priority."),
    Act.UNDO: gettext_lazy("%(name)s undid the last act."),
    Act.REWORD: gettext_lazy("%(name)s reworded the statement."),
    Act.ADJUST: gettext_lazy("%(name)s changed the span in the article."),
    Act.SPLIT: gettext_lazy("%(name)s split the claim in two."),
    Act.MERGE: gettext_lazy("%(name)s merged it with another claim."),
    Act.TAKE_IN: gettext_lazy("%(name)s merged another claim into it."),
    Act.ATTRIBUTE: gettext_lazy("%(name)s corrected who says it."),
}

#: Details that are somebody's own words, quoted as they stand.
QUOTED = ("comment", "reason", "note")
#: What other details are called, and what may differ between before and after.
LABELS = (
    PARTS
    | EVIDENCE_PARTS
    | {
        "as": gettext_lazy("Set aside as"),
        "duplicate_of": gettext_lazy("Claim that it repeats"),
        "followers": gettext_lazy("Claims that came with it"),
        "corrects": gettext_lazy("Review that it corrects"),
        "by": gettext_lazy("Review that took its place"),
        "holder": gettext_lazy("Held before by"),
        "to": gettext_lazy("Given to"),
        "undone": gettext_lazy("What was undone"),
        "priority": gettext_lazy("Priority"),
        "article": gettext_lazy("Article number"),
        "claim": gettext_lazy("Claim number"),
        "from_review": gettext_lazy("Taken from review"),
        "place": gettext_lazy("Place in the list"),
        "statement": gettext_lazy("Statement"),
        "words": gettext_lazy("Words of the article"),
        "speaker": gettext_lazy("Speaker"),
        "voice": gettext_lazy("Voice"),
        "hearsay": gettext_lazy("Worded as unconfirmed"),
        "cue": gettext_lazy("Cue"),
        "parts": gettext_lazy("The two claims"),
    }
)
#: Numbers that say nothing to people; what they stand for is told beside them.
UNTOLD = {"appearance", "evidence", "file", "start", "end", "judged_wording"}


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str


@dataclass(slots=True)
class Entry:
    """One act as it is told."""

    event: Event
    sentence: str
    moved: str = ""  # from one state to another, in words
    quotes: list[str] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    evidence: list[EvidenceChange] = field(default_factory=list)


def of_review(review: Review, count: int = PAGE_SIZE) -> list[Entry]:
    """The latest acts on one review, the newest first."""
    return entries(list(review.events.select_related("actor", "review")[:count]))


def of_claim(claim: Claim) -> QuerySet[Event]:
    """Every act on a claim and on those merged into it, in no order yet."""
    reviews = Review.objects.filter(claim__in=queue.same_claims(claim.pk)).values_list("pk", flat=True)
    return Event.objects.select_related("actor", "review__claim").filter(review__in=list(reviews)).order_by()


def entries(events: list[Event]) -> list[Entry]:
    """In words, the newest first as they come; each submission with what changed since the one before."""
    before = _versions_before(events)
    return [_entry(event, before.get(event.pk)) for event in events]


def _versions_before(events: list[Event]) -> dict[int, Version]:
    """For each submission among the events what had been submitted on the same claim before."""
    submitted = [event for event in events if event.act == Act.SUBMIT]
    if not submitted:
        return {}
    claims = {event.review.claim_id for event in submitted}
    versions = Event.objects.filter(
        act=Act.SUBMIT, review__claim__in=claims, pk__lte=max(event.pk for event in submitted)
    ).values_list("review__claim_id", "pk", "details")[:MAX_VERSIONS]
    found: dict[int, Version] = {}
    later: dict[int, int] = {}
    for claim_id, event_id, details in versions:  # the newest first
        if claim_id in later:
            found[later[claim_id]] = details
        later[claim_id] = event_id
    return found


def _entry(event: Event, before: Version | None) -> Entry:
    act = Act(event.act)
    details = {
        name: value for name, value in event.details.items() if name not in UNTOLD or act == Act.SUBMIT
    }
    entry = Entry(event, sentence(event), moved=_moved(event))
    match act:
        case Act.SUBMIT:
            _tell_version(entry, before, details)
            return entry
        case Act.ADD_EVIDENCE | Act.EDIT_EVIDENCE | Act.REMOVE_EVIDENCE | Act.REORDER_EVIDENCE:
            details = _tell_evidence(entry, act, details)
        case Act.PRIORITISE:
            details = {
                "before": {"priority": details.get("from")},
                "after": {"priority": details.get("to")},
            }
        case Act.SPLIT:
            details["parts"] = [part.get("statement") for part in details.pop("after", [])]
            details |= details.pop("before", {})
    entry.quotes += [details.pop(name) for name in QUOTED if details.get(name)]
    entry.facts += _facts(details.pop("draft", None) or {})
    _tell_change(entry, details)
    entry.facts += _facts(details)
    return entry


def sentence(event: Event) -> str:
    """Who did what, in the reader's language."""
    name = name_of(event.actor)
    told = SENTENCES.get(Act(event.act))
    return told % {"name": name} if told else f"{name}: {event.get_act_display()}"


def _moved(event: Event) -> str:
    if not event.from_status or event.from_status == event.to_status:
        return ""
    return f"{STATUS_LABELS[Status(event.from_status)]} → {STATUS_LABELS[Status(event.to_status)]}"


def _tell_version(entry: Entry, before: Version | None, details: Mapping[str, Any]) -> None:
    """A submission: whole the first time, later what changed."""
    if before is None:
        entry.facts += _facts({part: details.get(part) for part in PARTS})
    else:
        entry.changes += changes(before, details)
    entry.evidence += evidence_changes(before or {}, details)


def _tell_evidence(entry: Entry, act: Act, details: dict[str, Any]) -> dict[str, Any]:
    """Tell what was done to which piece of evidence; what is left to tell."""
    url, title = details.pop("url", ""), details.pop("title", "")
    was, now = details.pop("was", {}), details.pop("now", {})
    if act == Act.REORDER_EVIDENCE:
        return {"title": title, "place": details.get("place")}
    kind = {Act.ADD_EVIDENCE: Kind.ADDED, Act.REMOVE_EVIDENCE: Kind.REMOVED}.get(act, Kind.SAME)
    parts = {part: label for part, label in EVIDENCE_PARTS.items() if part in was}
    entry.evidence.append(EvidenceChange(kind, title or url, url, changes(was, now, parts)))
    return details if act == Act.ADD_EVIDENCE else {}


def _tell_change(entry: Entry, details: dict[str, Any]) -> None:
    """``before`` and ``after``, taken out of the details: a text, or several by name."""
    before, after = details.pop("before", None), details.pop("after", None)
    if not isinstance(before, dict) or not isinstance(after, dict):
        before, after = {"": before}, {"": after}
    for name in sorted(before | after, key=_order):
        old, new = _plain(name, before.get(name)), _plain(name, after.get(name))
        if old != new and name not in UNTOLD:
            entry.changes.append(Change(_label(name), diff(old, new)))


def _facts(details: Mapping[str, Any]) -> list[Fact]:
    told = [(name, _plain(name, details[name])) for name in sorted(details, key=_order) if name not in UNTOLD]
    return [Fact(_label(name), value) for name, value in told if value]


def _order(name: str) -> int:
    """As the labels stand: the database keeps no order of its own."""
    return list(LABELS).index(name) if name in LABELS else len(LABELS)


def _label(name: str) -> str:
    """An act that is new here is told by its own words rather than left out."""
    return str(LABELS[name]) if name in LABELS else name.replace("_", " ").capitalize()


def _plain(name: str, value: Any) -> str:
    """A value of the record as a person would write it; nothing is an empty text."""
    match value:
        case None:
            return ""
        case bool():
            return _("yes") if value else _("no")
        case list():
            return "\n".join(_plain(name, item) for item in value)
        case dict():
            return "\n".join(f"{_label(key)}: {_plain(key, item)}" for key, item in value.items())
    match name:
        case "as" if value in list(SetAside):
            return str(SET_ASIDE_LABELS[SetAside(value)])
        case "undone" if value in list(Act):
            return str(ACT_LABELS[Act(value)])
        case "voice" if value in list(Voice):
            return str(VOICE_LABELS[Voice(value)])
    return worded(name, value) if value else str(value)
