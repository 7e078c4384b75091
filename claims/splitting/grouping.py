"""Groups: claims of one article that state the same proposition.

Claims are alike by the share of the lighter one's concepts that the other one has, rare concepts weighing
more. Other numbers, names, days, a negation or another tense keep them apart.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claims.splitting.concepts import concepts_of
from claims.splitting.document import Document, Unit
from claims.splitting.lexicons.en import news as en_news
from claims.splitting.lexicons.fr import news as fr_news
from claims.splitting.model import MentionKind

_QUANTITY, _DATE = MentionKind.QUANTITY, MentionKind.DATE  # enum members are slow to get at

# Shares of the lighter claim's weight that have to be in the other one.
_ENOUGH_FOR_NAMES = 0.38  # where several names are the same, too
_ENOUGH_FOR_AN_EVENT = 0.4  # where they tell the same event
_ENOUGH = 0.6
_ENOUGH_FOR_ANOTHER_EVENT = 0.75
_LEAST = min(_ENOUGH_FOR_NAMES, _ENOUGH_FOR_AN_EVENT)
_LEAST_SHARED = 2  # concepts
_LEAST_WITH_OTHER_NAMES = 3
_MANY_NAMES, _MANY_SHARED = 2, 4
_MOST_PER_CONCEPT = 6  # claims looked at for one concept
_MOST_CONCEPTS = 6  # the rarest of a claim, by which others are looked for

# What tells the event: verbs, and participles with their auxiliary or at the start.
_VERBS = re.compile("[VIG]|^K|H[^VHM,K]{0,6}K")
_FINITE = re.compile("[VHM]")
_NO_SUBJECT = re.compile("[cA]{0,4}[VHMKG]")
_SUBORDINATE = re.compile("[rwquU]")
_DENIALS = frozenset((*fr_news.DENIALS.split(), *en_news.DENIALS.split()))


@dataclass(slots=True)
class _Details:
    """What is looked at only where two claims may be the same."""

    events: set[str]  # concepts of the verbs, and of nouns that tell an event
    names: set[str]
    actors: set[str]  # names before the verb
    numbers: set[str]
    days: set[str]
    negated: bool
    coming: bool | None  # what is still to come, what has been; None for neither


def group_units(document: Document, units: Sequence[Unit]) -> list[int]:
    """The group of each unit, numbered from 1 in the order in which they first come."""
    return _Grouper(document, units).groups()


class _Grouper:
    def __init__(self, document: Document, units: Sequence[Unit]) -> None:
        self.document, self.units = document, units
        self.concepts = concepts_of(document.lexicon)
        self.about = self._told()
        counts = self.counts = Counter(concept for told in self.about for concept in told)
        total = len(units)
        by_count = {count: math.log(1 + total / max(count, 2)) for count in set(counts.values())}
        self.weights = {concept: by_count[count] for concept, count in counts.items()}
        self.heaviness = [sum(map(self.weights.__getitem__, told)) for told in self.about]
        self.details: list[_Details | None] = [None] * total

    def groups(self) -> list[int]:
        """The group of each unit."""
        counts, units = self.counts, self.units
        groups: list[int] = []
        latest = 0
        by_concept: dict[str, list[int]] = defaultdict(list)
        for number, told in enumerate(self.about):
            repeated = [concept for concept in told if counts[concept] > 1]
            rarest = repeated
            if len(repeated) > _MOST_CONCEPTS:
                rarest = sorted(repeated, key=lambda concept: (counts[concept], concept))[:_MOST_CONCEPTS]
            best, most = -1, 0.0
            once: set[int] = set()
            twice: set[int] = set()
            for concept in rarest:
                for other in by_concept[concept]:
                    (twice if other in once else once).add(other)
            for other in twice:
                if units[other].sentence == units[number].sentence:
                    continue  # a sentence does not say the same twice
                likeness = self._likeness(number, other)
                if likeness > most or (likeness == most > 0 and other < best):
                    best, most = other, likeness
            if best < 0:
                latest += 1
            groups.append(latest if best < 0 else groups[best])
            for concept in repeated:
                listed = by_concept[concept]
                if len(listed) < _MOST_PER_CONCEPT:
                    listed.append(number)
        return groups

    def _told(self) -> list[set[str]]:
        """The concepts of each unit; a later conjunct also has those of the subject it shares."""
        found: list[set[str]] = []
        concept = self.concepts.__getitem__
        subject: set[str] = set()
        sentence = -1
        for unit in self.units:
            words = self.document.words[unit.sentence]
            told = set(map(concept, words.lower[unit.lo : unit.hi]))
            if unit.sentence == sentence and _NO_SUBJECT.match(words.tags, unit.lo, unit.hi):
                told |= subject
            elif (verb := _FINITE.search(words.tags, unit.lo, unit.hi)) and verb.start() > unit.lo:
                subject, sentence = set(map(concept, words.lower[unit.lo : verb.start()])), unit.sentence
            for mention in unit.mentions:
                if mention.kind is _QUANTITY:
                    told.add("#" + mention.value)
            told.discard("")
            found.append(told)
        return found

    def _likeness(self, one: int, other: int) -> float:
        """How much of the lighter claim is in the other one; 0 if they are not the same."""
        shared = self.about[one] & self.about[other]
        if len(shared) < _LEAST_SHARED:
            return 0.0
        lighter = min(self.heaviness[one], self.heaviness[other])
        likeness = sum(map(self.weights.__getitem__, shared)) / lighter
        if likeness < _LEAST:
            return 0.0
        a, b = self._detailed(one), self._detailed(other)
        same_event = not a.events.isdisjoint(b.events)
        if _apart(a, b, len(shared), same_event=same_event) or self._opposite(a.events, b.events):
            return 0.0
        if same_event:
            enough = _ENOUGH_FOR_AN_EVENT
        elif len(a.names & b.names) >= _MANY_NAMES and len(shared) >= _MANY_SHARED:
            enough = _ENOUGH_FOR_NAMES
        else:
            enough = _ENOUGH_FOR_ANOTHER_EVENT if a.events and b.events else _ENOUGH
        return likeness if likeness >= enough else 0.0

    def _opposite(self, one: set[str], other: set[str]) -> bool:
        """Whether what one tells is the contrary of what the other does: *ouvrir*, *fermer*."""
        contrary = self.concepts.contrary
        return any(contrary[event] in other for event in one if event in contrary)

    def _detailed(self, number: int) -> _Details:
        known = self.details[number]
        if known is not None:
            return known
        unit = self.units[number]
        words = self.document.words[unit.sentence]
        lower, tags = words.lower[unit.lo : unit.hi], words.tags[unit.lo : unit.hi]
        concepts = list(map(self.concepts.__getitem__, lower))
        events = {concepts[match.end() - 1] for match in _VERBS.finditer(tags)}
        places = [i for i, tag in enumerate(tags) if tag == "P"]
        verb = _FINITE.search(tags)
        before = verb.start() if verb else 0
        details = self.details[number] = _Details(
            (events | self.concepts.events.intersection(concepts)) - {""},
            {concepts[i] for i in places} - {""},
            {concepts[i] for i in places if i < before} - {""},
            {m.value for m in unit.mentions if m.kind is _QUANTITY},
            {m.value for m in unit.mentions if m.kind is _DATE and len(m.value) == 10},
            _is_negated(lower, unit.marks, tags),
            _is_coming(unit, tags),
        )
        return details


def _apart(a: _Details, b: _Details, shared: int, *, same_event: bool) -> bool:
    """Whether something tells that two claims are not the same."""
    if a.negated != b.negated or (a.coming is not None and b.coming is not None and a.coming != b.coming):
        return True
    if a.numbers and b.numbers and not (a.numbers <= b.numbers or b.numbers <= a.numbers):
        return True
    if a.days and b.days and a.days.isdisjoint(b.days) and not (same_event and a.numbers & b.numbers):
        return True
    if a.names and b.names and a.names.isdisjoint(b.names):
        return bool(a.actors and b.actors) or not same_event or shared < _LEAST_WITH_OTHER_NAMES
    return bool(a.actors and b.actors) and a.actors.isdisjoint(b.names) and b.actors.isdisjoint(a.names)


def _is_negated(lower: list[str], marks: str, tags: str) -> bool:
    """Whether the main clause is negated, or what is told denied.

    *ne … rien … si ce n'est* restricts: it does not turn a claim into its contrary.
    """
    if not _DENIALS.isdisjoint(lower):
        return True
    at = marks.find("N")
    if at < 0:
        return False
    subordinate = _SUBORDINATE.search(tags)
    if subordinate and subordinate.start() < at:
        return False
    if "si" in lower:
        i = lower.index("si")
        return lower[i + 1 : i + 4] != ["ce", "n'", "est"]
    return True


def _is_coming(unit: Unit, tags: str) -> bool | None:
    if "F" in unit.marks or unit.prospective:
        return True
    return False if _FINITE.search(tags) else None
