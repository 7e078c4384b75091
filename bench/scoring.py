"""Figures of splitting quality: spans against spans, claims against the claims that were expected.

Counts are summed over the articles of a set before anything is divided.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, groupby

Span = tuple[int, int]

LEAST_OVERLAP = 0.5  # of two spans' union, for a claim to count as found
# Words that tell no speaker from another.
_IDLE = frozenset(
    (
        "a", "an", "and", "au", "aux", "by", "d", "de", "des", "director", "dr", "du", "en", "et", "general",
        "l", "la", "le", "les", "m", "mme", "mr", "mrs", "ms", "of", "par", "president", "s", "selon", "the",
        "to", "un", "une",
    )
)  # fmt: skip
_LONGEST_SPEAKER = 30  # words; more than that names nobody


@dataclass(frozen=True, slots=True)
class Expected:
    """A claim of a gold set; ``others`` are further right names of its speaker."""

    span: Span
    speaker: str | None
    voice: str
    hearsay: bool
    group: int
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A claim that was found."""

    span: Span
    speaker: str | None
    voice: str
    hearsay: bool
    group: int
    score: float


@dataclass(slots=True)
class Hits:
    """How often something was found, how often it was rightly, and how often it was there to be found."""

    right: int = 0
    found: int = 0
    expected: int = 0

    def count(self, found: bool, expected: bool) -> None:
        self.right += found and expected
        self.found += found
        self.expected += expected

    def add(self, right: int, found: int, expected: int) -> None:
        self.right += right
        self.found += found
        self.expected += expected

    @property
    def precision(self) -> float | None:
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        return self.right / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        both = self.found + self.expected
        return 2 * self.right / both if both else None


@dataclass(slots=True)
class Share:
    """How many of so many were right."""

    right: float = 0
    total: int = 0

    def count(self, right: float) -> None:
        self.right += right
        self.total += 1

    @property
    def ratio(self) -> float | None:
        return self.right / self.total if self.total else None


def shared(one: Span, other: Span) -> int:
    """How many characters two spans have in common."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def overlap(one: Span, other: Span) -> float:
    """What two spans have in common, as a part of what they cover together."""
    common = shared(one, other)
    return common / (one[1] - one[0] + other[1] - other[0] - common) if common else 0.0


def pair_up(found: Sequence[Span], expected: Sequence[Span]) -> list[tuple[int, int, float]]:
    """Pairs of indexes, each used once, with their overlap: the best first, none below `LEAST_OVERLAP`."""
    candidates = [
        (-ratio, i, j)
        for i, one in enumerate(found)
        for j, other in enumerate(expected)
        if (ratio := overlap(one, other)) >= LEAST_OVERLAP
    ]
    left, right = set(range(len(found))), set(range(len(expected)))
    pairs = []
    for ratio, i, j in sorted(candidates):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append((i, j, -ratio))
    return pairs


def sentence_of(span: Span, sentences: Sequence[Span]) -> int | None:
    """The index of the sentence that holds at least half of a span."""
    common, number = max(
        ((shared(span, sentence), -i) for i, sentence in enumerate(sentences)), default=(0, 0)
    )
    return -number if 2 * common >= span[1] - span[0] else None


def _words(name: str) -> set[str]:
    bare = unicodedata.normalize("NFKD", name.lower())
    return set(re.findall(r"\w+", "".join(char for char in bare if not unicodedata.combining(char))))


def same_speaker(found: str | None, expected: str | None, others: Iterable[str] = ()) -> bool:
    """Nobody for nobody, else half of the telling words of one of the right names."""
    if not found:
        return expected is None
    words = _words(found)
    if len(re.findall(r"\w+", found)) > _LONGEST_SPEAKER:
        return False
    for name in filter(None, (expected, *others)):
        telling = (_words(name) - _IDLE) or _words(name)
        if 2 * len(telling & words) >= len(telling):
            return True
    return False


def average_precision(ranked: Iterable[tuple[float, bool]]) -> float | None:
    """Of scores and whether they were right; equal scores share one threshold."""
    rows = sorted(ranked, key=lambda row: -row[0])
    positives = sum(right for _, right in rows)
    if not positives:
        return None
    total = 0.0
    right = seen = 0
    for _score, group in groupby(rows, key=lambda row: row[0]):
        outcomes = [outcome for _, outcome in group]
        seen += len(outcomes)
        right += sum(outcomes)
        total += sum(outcomes) / positives * right / seen
    return total


@dataclass(slots=True)
class ClaimScore:
    """The figures of one set of articles."""

    articles: int = 0
    sentences: Hits = field(default_factory=Hits)
    spans: Hits = field(default_factory=Hits)
    overlaps: Share = field(default_factory=Share)
    speakers: Share = field(default_factory=Share)
    voices: Share = field(default_factory=Share)
    hearsay: Hits = field(default_factory=Hits)
    duplicates: Hits = field(default_factory=Hits)
    ranked: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, found: Sequence[Found], expected: Sequence[Expected], sentences: Sequence[Span]) -> None:
        """Count one article."""
        self.articles += 1
        pairs = pair_up([claim.span for claim in found], [claim.span for claim in expected])
        self.spans.add(len(pairs), len(found), len(expected))
        matched = [(found[i], expected[j]) for i, j, _ in pairs]
        for _i, _j, ratio in pairs:
            self.overlaps.count(ratio)
        for one, right in matched:
            self.speakers.count(same_speaker(one.speaker, right.speaker, right.others))
            self.voices.count(one.voice == right.voice)
            self.hearsay.count(one.hearsay, right.hearsay)
        for (one, right), (another, right_too) in combinations(matched, 2):
            self.duplicates.count(one.group == another.group, right.group == right_too.group)
        self._count_sentences(found, expected, sentences)

    def _count_sentences(
        self, found: Sequence[Found], expected: Sequence[Expected], sentences: Sequence[Span]
    ) -> None:
        with_claim = {sentence_of(claim.span, sentences) for claim in expected} - {None}
        best: dict[int | None, float] = {}
        for claim in found:
            number = sentence_of(claim.span, sentences)
            best[number] = max(best.get(number, 0.0), claim.score)
        best.pop(None, None)
        self.sentences.add(len(with_claim & best.keys()), len(best), len(with_claim))
        self.ranked += [(best.get(i, -1.0), i in with_claim) for i in range(len(sentences))]

    def figures(self) -> dict[str, float | None]:
        """By the names of the table's columns."""
        return {
            "articles": self.articles,
            "expected": self.spans.expected,
            "found": self.spans.found,
            "sentence F1": self.sentences.f1,
            "span P": self.spans.precision,
            "span R": self.spans.recall,
            "span F1": self.spans.f1,
            "overlap": self.overlaps.ratio,
            "speaker": self.speakers.ratio,
            "voice": self.voices.ratio,
            "hearsay F1": self.hearsay.f1,
            "duplicates F1": self.duplicates.f1,
            "AP": average_precision(self.ranked),
        }
