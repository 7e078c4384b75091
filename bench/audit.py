"""After the drill: is every accepted article split exactly once, with exactly the claims that belong to it?

Nothing here trusts the constraints of the database: what they forbid is counted all the same.
Imported after ``django.setup()``.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Count, Q

from claims.intake import freeze
from claims.models import Appearance, Article, ArticleState, Claim
from claims.names import wording_key
from claims.splitting import Block, BlockKind, split
from reviews.models import Review
from reviews.verdicts import Act

LISTED = 5  # of each kind of problem, so many are told one by one
FINDINGS = ("failed", "lost", "doubled", "missing", "wrong")


@dataclass
class Findings:
    """Counts by kind (`FINDINGS`), words for some of them, and figures that say what the run was like."""

    counts: Counter[str] = field(default_factory=Counter)
    words: list[str] = field(default_factory=list)
    figures: dict[str, object] = field(default_factory=dict)

    def add(self, kind: str, words: str) -> None:
        self.counts[kind] += 1
        if self.counts[kind] <= LISTED:
            self.words.append(f"{kind}: {words}")

    @property
    def clean(self) -> bool:
        return not self.counts.total()


def audit(accepted: dict[int, str]) -> Findings:
    """Compare PostgreSQL with what was accepted: the text that was sent for each article's id."""
    findings = Findings()
    _articles(findings, accepted)
    _appearances(findings)
    _claims(findings)
    _reviews(findings)
    articles = Article.objects.all()
    joined = Claim.objects.annotate(places=Count("appearances__article", distinct=True)).filter(places__gt=1)
    attempts = Counter(articles.values_list("attempts", flat=True))
    findings.figures = {
        "split": articles.filter(state=ArticleState.SPLIT).count(),
        "attempts": ", ".join(f"{count} × {number}" for number, count in sorted(attempts.items())),
        "claims": Claim.objects.count(),
        "joined": joined.count(),
        "appearances": Appearance.objects.count(),
    }
    return findings


def _articles(findings: Findings, accepted: dict[int, str]) -> None:
    stored = {
        row[0]: row[1:] for row in Article.objects.values_list("pk", "state", "error", "attempts", "text")
    }
    for pk, sent in accepted.items():
        if pk not in stored:
            findings.add("lost", f"article {pk} was accepted, but is not stored")
            continue
        state, error, attempts, text = stored[pk]
        if state == ArticleState.FAILED:
            findings.add("failed", f"article {pk}, after {attempts} attempts: {error}")
        elif state != ArticleState.SPLIT:
            findings.add("lost", f"article {pk} is still {state}, after {attempts} attempts {error}".rstrip())
        if text != freeze(sent.encode()).text:
            findings.add("wrong", f"article {pk} does not hold the text that was sent")
    for text, count in Counter(row[3] for row in stored.values()).items():
        if count > 1:
            findings.add("doubled", f"an article stored {count} times: {text[:60]}")
    for pk in stored.keys() - accepted.keys():
        findings.add("wrong", f"article {pk} is stored, but its submitter never learnt of it")


def _appearances(findings: Findings) -> None:
    """Split again here, and compare places."""
    articles = Article.objects.filter(state=ArticleState.SPLIT)
    for article in articles.prefetch_related("appearances__claim").iterator(chunk_size=50):
        layout = [Block(start, end, BlockKind(kind)) for start, end, kind in article.layout]
        result = split(article.text, layout=layout, published=article.published_on)
        expected = {(claim.start, claim.end): claim.statement for claim in result.claims}
        appearances = list(article.appearances.all())
        places = Counter((appearance.start, appearance.end) for appearance in appearances)
        for place in expected.keys() - places.keys():
            findings.add("missing", f"article {article.pk} has no claim at {place}")
        for place in places.keys() - expected.keys():
            findings.add("wrong", f"article {article.pk} has a claim at {place}, where there is none")
        for place, count in places.items():
            if count > 1:
                findings.add("doubled", f"article {article.pk} has {count} claims at {place}")
        for appearance in appearances:
            place = (appearance.start, appearance.end)
            if article.text[appearance.start : appearance.end] != appearance.exact:
                findings.add("wrong", f"article {article.pk}: {place} does not slice to its words")
            statement = expected.get(place, "")
            if place in expected and appearance.claim.wording_key != wording_key(statement, result.language):
                findings.add("wrong", f"article {article.pk}: {place} belongs to another claim")


def _claims(findings: Findings) -> None:
    rows = Claim.objects.values_list("statement", "language").iterator()
    for key, count in Counter(wording_key(statement, language) for statement, language in rows).items():
        if count > 1:
            findings.add("doubled", f"{count} claims of one wording, {key[:12]}…")
    for claim in Claim.objects.filter(appearances__isnull=True):
        findings.add("wrong", f"claim {claim.pk} stands in no article")


def _reviews(findings: Findings) -> None:
    """A review for each claim, one; an ``open`` event for each review, one."""
    for what, pk, count in _miscounted():
        kind = "missing" if count == 0 else "doubled"
        findings.add(kind, f"{what} {pk} has {count}")


def _miscounted() -> Iterator[tuple[str, int, int]]:
    claims = Claim.objects.annotate(found=Count("reviews")).exclude(found=1)
    for pk, count in claims.values_list("pk", "found"):
        yield "reviews: claim", pk, count
    opened = Count("events", filter=Q(events__act=Act.OPEN.value))
    reviews = Review.objects.annotate(found=opened).exclude(found=1)
    for pk, count in reviews.values_list("pk", "found"):
        yield "open events: review", pk, count
