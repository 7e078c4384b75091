"""Groups: claims of one article that state the same proposition.

Claims are alike by the share of the lighter one's concepts that the other one has, rare concepts weighing
more. Other numbers, names, days, a negation or another tense keep them apart.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from math import inf, log

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

_DAY = "YYYY-MM-DD"  # the form of a date that is known in full
_NONE: Set[str] = frozenset()

# What tells the event: verbs, and participles with their auxiliary or at the start.
_VERBS = re.compile("[VIGKH](?:(?<=[VIG])|(?<=^K)|(?<=H)[^VHM,K]{0,6}K)")
_FINITE = re.compile("[VHM]")
_NO_SUBJECT = re.compile("[cA]{0,4}[VHMKG]")
_SUBORDINATE = re.compile("[rwquU]")
_DENIALS = frozenset((*fr_news.DENIALS.split(), *en_news.DENIALS.split()))


@dataclass(slots=True)
class _Details:
    """What is looked at only where two claims may be the same."""

    events: set[str]  # concepts of the verbs, and of nouns that tell an event
    names: Set[str]
    actors: Set[str]  # names before the verb
    numbers: Set[str]
    days: Set[str]
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
        told = Counter(chain.from_iterable(self.about))
        self.counts = {concept: count for concept, count in told.items() if count > 1}
        self.repeated = set(self.counts)
        total = len(units)
        rare = log(1 + total / 2)  # what is told once weighs as much as what is told twice
        weights = {concept: log(1 + total / count) for concept, count in self.counts.items()}
        self.weights = defaultdict(lambda: rare, weights)
        self.heaviness = [-1.0] * total  # not known yet
        self.details: list[_Details | None] = [None] * total

    def groups(self) -> list[int]:
        """The group of each unit."""
        counts = self.counts
        groups: list[int] = []
        latest = 0
        by_concept: dict[str, list[int]] = defaultdict(list)
        for number, told in enumerate(self.about):
            repeated = told & self.repeated
            rarest: Collection[str] = repeated
            if len(repeated) > _MOST_CONCEPTS:
                rarest = sorted(repeated, key=lambda concept: (counts[concept], concept))[:_MOST_CONCEPTS]
            once: set[int] = set()
            twice: set[int] = set()
            for concept in rarest:
                if listed := by_concept[concept]:
                    twice.update(once.intersection(listed))
                    once.update(listed)
            same = self._same_as(number, twice) if twice else -1
            if same < 0:
                latest += 1
            groups.append(latest if same < 0 else groups[same])
            for concept in repeated:
                listed = by_concept[concept]
                if len(listed) < _MOST_PER_CONCEPT:
                    listed.append(number)
        return groups

    def _told(self) -> list[set[str]]:
        """The concepts of each unit; a later conjunct also has those of the subject it shares."""
        found: list[set[str]] = []
        concept, units, all_words = self.concepts.__getitem__, self.units, self.document.words
        subject: set[str] = set()
        sentence = -1
        for number, unit in enumerate(units, 1):
            words, lo, hi = all_words[unit.sentence], unit.lo, unit.hi
            told = set(map(concept, words.lower[lo:hi]))
            if unit.sentence == sentence and _NO_SUBJECT.match(words.tags, lo, hi):
                told |= subject
            elif number < len(units) and units[number].sentence == unit.sentence:  # which may share it
                verb = _FINITE.search(words.tags, lo, hi)
                if verb and verb.start() > lo:
                    subject, sentence = set(map(concept, words.lower[lo : verb.start()])), unit.sentence
            for _, _, kind, value, _ in unit.mentions:
                if kind is _QUANTITY:
                    told.add("#" + value)
            told.discard("")
            found.append(told)
        return found

    def _same_as(self, number: int, others: Iterable[int]) -> int:
        """Which of other claims states the same, the one most alike if there are several; -1 for none."""
        units, about, lower = self.units, self.about, self.document.lower
        sentence = units[number].sentence
        alike = []
        for other in others:
            if units[other].sentence == sentence:
                continue  # a sentence does not say the same twice
            shared = about[number] & about[other]
            if len(shared) >= _LEAST_SHARED:
                whole = len(shared) == len(about[number]) == len(about[other])
                if whole and lower(units[number]) == lower(units[other]):
                    return other  # the very words: nothing to weigh
                likeness = self._weight(shared) / min(self._heavy(number), self._heavy(other))
                if likeness >= _LEAST:
                    alike.append((-likeness, other, len(shared)))
        alike.sort()
        for likeness, other, count in alike:
            if -likeness >= self._enough(number, other, count):
                return other
        return -1

    def _weight(self, concepts: set[str]) -> float:
        return sum(map(self.weights.__getitem__, concepts))

    def _heavy(self, number: int) -> float:
        """The weight of a claim; found when it is first asked for."""
        if self.heaviness[number] < 0:
            self.heaviness[number] = self._weight(self.about[number])
        return self.heaviness[number]

    def _enough(self, one: int, other: int, shared: int) -> float:
        """How much of the lighter claim has to be in the other one; more than all if they are not the same."""
        a, b = self._detailed(one), self._detailed(other)
        same_event = not a.events.isdisjoint(b.events)
        if _apart(a, b, shared, same_event=same_event) or self._opposite(a.events, b.events):
            return inf
        if same_event:
            return _ENOUGH_FOR_AN_EVENT
        if len(a.names & b.names) >= _MANY_NAMES and shared >= _MANY_SHARED:
            return _ENOUGH_FOR_NAMES
        return _ENOUGH_FOR_ANOTHER_EVENT if a.events and b.events else _ENOUGH

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
        verb = _FINITE.search(tags)
        events = {concepts[match.end() - 1] for match in _VERBS.finditer(tags)}
        events |= self.concepts.events.intersection(concepts)
        events.discard("")
        names = actors = numbers = days = _NONE
        if "P" in tags:
            names = {concepts[at] for at, tag in enumerate(tags) if tag == "P" and concepts[at]}
            if verb:
                before = tags[: verb.start()]
                actors = {concepts[at] for at, tag in enumerate(before) if tag == "P" and concepts[at]}
        if unit.mentions:
            numbers = {value for _, _, kind, value, _ in unit.mentions if kind is _QUANTITY}
            days = {v for _, _, kind, v, _ in unit.mentions if kind is _DATE and len(v) == len(_DAY)}
        coming = True if "F" in unit.marks or unit.prospective else False if verb else None
        negated = _is_negated(lower, unit.marks, tags)
        details = self.details[number] = _Details(events, names, actors, numbers, days, negated, coming)
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
