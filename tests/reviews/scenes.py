"""How things came to stand where a test begins, by the acts that bring them there in the newsroom."""

from collections.abc import Callable
from datetime import date, timedelta

from django.contrib.auth.models import User
from django.utils import timezone

from claims.models import Claim
from reviews import decisions
from reviews.citing.evidence import Item
from reviews.models import Event, Review
from reviews.verdicts import Judgement, SetAside, Stance, Status, Verdict
from tests import factories


def item(**values: object) -> Item:
    return factories.item(**values)


def unverifiable(**values: object) -> Judgement:
    given = {
        "verdict": Verdict.UNVERIFIABLE,
        "rationale": "Aucune des deux parties ne laisse entrer d'observateurs.",
        "searched_for": "Images satellite du 12 au 14 mars, témoignages.",
        "recheck_on": date(2026, 9, 1),
    }
    return Judgement(**given | values)  # type: ignore[arg-type]


def strict_review(statement: str = "", priority: int = 50) -> Review:
    """A waiting review of a claim whose source asks for a second editor."""
    source = factories.source(requires_sign_off=True)
    statement = statement or f"La digue numéro {source.pk} a cédé"
    article = factories.plain_article(f"{statement}, dit-on.", source=source)
    return factories.review(statement, priority, article)


def held(by: User, waiting: Review | None = None) -> Review:
    return decisions.take((waiting or factories.review()).pk, by)


def with_evidence(by: User, waiting: Review | None = None, stance: Stance = Stance.REFUTES) -> Review:
    taken = held(by, waiting)
    return decisions.add_evidence(taken.pk, by, item(stance=stance), taken.version)


def awaiting_sign_off(by: User, statement: str = "") -> Review:
    return factories.decided(by, strict_review(statement))


def corrected(
    published: Review,
    by: User,
    verdict: Verdict = Verdict.VERIFIED,
    note: str = "Nous avions mal lu le tableau 3.",
    rationale: str = "Le tableau 3 confirme.",
) -> Review:
    """The published correction of ``published``."""
    begun = decisions.correct(published.pk, by)
    judgement = factories.judgement(verdict, rationale=rationale, correction_note=note)
    return decisions.submit(begun.pk, by, judgement, begun.version)


def lapse(review: Review) -> None:
    """The hold runs out."""
    Review.objects.filter(pk=review.pk).update(lease_expires_at=timezone.now() - timedelta(seconds=1))


def lost(loser: User, winner: User, rationale: str = "Le relevé dit autre chose.") -> Review:
    """A review that ``loser`` held too long, and ``winner`` took and published."""
    taken = held(loser)
    lapse(taken)
    return publish(winner, taken, rationale)


def publish(by: User, waiting: Review, rationale: str) -> Review:
    ready = with_evidence(by, waiting)
    return decisions.submit(ready.pk, by, factories.judgement(rationale=rationale), ready.version)


def merged(claim: Claim, into: Claim, by: User) -> Claim:
    """``claim`` was found to say the same as ``into``."""
    review = Review.objects.open().get(claim=claim)
    taken = held(by, review)
    decisions.set_aside(taken.pk, by, SetAside.DUPLICATE, "Même affirmation.", taken.version, into)
    claim.refresh_from_db()
    return claim


def in_status(status: Status, by: User, senior: User) -> Review:
    """A review that came to ``status`` by the acts of ``by`` and ``senior``."""
    return Review.objects.get(pk=_WAYS[status](by, senior).pk)


def _set_aside(by: User, senior: User) -> Review:
    taken = held(by)
    return decisions.set_aside(taken.pk, by, SetAside.OUT_OF_SCOPE, "Une opinion.", taken.version)


def _superseded(by: User, senior: User) -> Review:
    published = factories.published(by)
    corrected(published, senior)
    return published


def _withdrawn(by: User, senior: User) -> Review:
    published = factories.published(by)
    return decisions.withdraw(published.pk, senior, "La source s'est rétractée.", published.version)


_WAYS: dict[Status, Callable[[User, User], Review]] = {
    Status.WAITING: lambda by, senior: factories.review(),
    Status.IN_REVIEW: lambda by, senior: held(by),
    Status.SET_ASIDE: _set_aside,
    Status.AWAITING_SIGN_OFF: lambda by, senior: awaiting_sign_off(by),
    Status.PUBLISHED: lambda by, senior: factories.published(by),
    Status.SUPERSEDED: _superseded,
    Status.WITHDRAWN: _withdrawn,
}


def events(review: Review) -> list[Event]:
    """The record of a review, oldest first."""
    return list(review.events.order_by("id"))


def acts(review: Review) -> list[str]:
    return [event.act for event in events(review)]
