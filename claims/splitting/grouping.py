"""Groups: claims of one article that state the same proposition.

Claims are alike by the share of the lighter one's concepts that the other one has, rare concepts weighing
more. Other numbers, names, days, a negation or another tense keep them apart.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log

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
_NAME = re.compile("P")
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
        self.counts = Counter(chain.from_iterable(self.about))
        self.repeated = {concept for concept, count in self.counts.items() if count > 1}
        total = len(units)
        self.by_count = {count: log(1 + total / max(count, 2)) for count in set(self.counts.values())}
        self.heaviness = [-1.0] * total  # not known yet
        self.details: list[_Details | None] = [None] * total

    def groups(self) -> list[int]:
        """The group of each unit."""
        counts, units = self.counts, self.units
        groups: list[int] = []
        latest = 0
        by_concept: dict[str, list[int]] = defaultdict(list)
        for number, told in enumerate(self.about):
            repeated = told & self.repeated
            rarest: Collection[str] = repeated
            if len(repeated) > _MOST_CONCEPTS:
                rarest = sorted(repeated, key=lambda concept: (counts[concept], concept))[:_MOST_CONCEPTS]
            best, most = -1, 0.0
            once: set[int] = set()
            twice: set[int] = set()
            for concept in rarest:
                listed = by_concept[concept]
                twice.update(once.intersection(listed))
                once.update(listed)
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

    def _weight(self, concepts: set[str]) -> float:
        counts, by_count = self.counts, self.by_count
        return sum([by_count[counts[concept]] for concept in concepts])

    def _heavy(self, number: int) -> float:
        """The weight of a claim; found when it is first asked for."""
        if self.heaviness[number] < 0:
            self.heaviness[number] = self._weight(self.about[number])
        return self.heaviness[number]

    def _likeness(self, one: int, other: int) -> float:
        """How much of the lighter claim is in the other one; 0 if they are not the same."""
        shared = self.about[one] & self.about[other]
        if len(shared) < _LEAST_SHARED:
            return 0.0
        likeness = self._weight(shared) / min(self._heavy(one), self._heavy(other))
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
        names = [(match.start(), concepts[match.start()]) for match in _NAME.finditer(tags)]
        verb = _FINITE.search(tags)
        before = verb.start() if verb else 0
        details = self.details[number] = _Details(
            (events | self.concepts.events.intersection(concepts)) - {""},
            {name for _, name in names} - {""},
            {name for at, name in names if at < before} - {""},
            {m.value for m in unit.mentions if m.kind is _QUANTITY},
            {m.value for m in unit.mentions if m.kind is _DATE and len(m.value) == 10},
            _is_negated(lower, unit.marks, tags),
            True if "F" in unit.marks or unit.prospective else False if verb else None,
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
