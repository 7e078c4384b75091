"""What an editor has typed and not submitted: how it is stored, and what is kept of it after a lost race."""

from dataclasses import asdict
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef

from reviews.models import Draft, Review
from reviews.verdicts import Act, Judgement


def columns(judgement: Judgement) -> dict[str, Any]:
    return asdict(judgement) | {"verdict": judgement.verdict or ""}


def keep(review: Review, editor: User, judgement: Judgement) -> None:
    """What could not be stored on the review is kept for the one who typed it."""
    Draft.objects.update_or_create(review=review, editor=editor, defaults={"content": content(judgement)})


def content(judgement: Judgement) -> dict[str, Any]:
    """A judgement as JSON holds it."""
    recheck_on = judgement.recheck_on.isoformat() if judgement.recheck_on else None
    return {**columns(judgement), "recheck_on": recheck_on}


def forget(review: Review, editor: User) -> None:
    """After the editor has seen it and saved by a button what they make of it."""
    Draft.objects.filter(review=review, editor=editor).delete()


def on_record(review: Review) -> dict[str, Any]:
    """The draft at the moment it changes hands: the next holder may write over it, the record keeps it."""
    judgement = {name: value for name, value in content(review.judgement).items() if value}
    judgement.pop("judged")
    return {"draft": judgement} if judgement else {}


def is_untouched(review: Review) -> bool:
    """Whether it was taken and nothing more: no draft, no evidence, no act since."""
    if content(review.judgement) != content(Judgement(judged=review.judgement.judged)):
        return False
    last = review.events.first()
    return last is not None and last.act == Act.TAKE and not review.evidence.exists()


def is_kept(editor: User) -> Exists:
    """For a query of reviews: whether the editor typed something there and lost the race with it."""
    return Exists(Draft.objects.filter(review=OuterRef("pk"), editor=editor))


def kept(review: Review, editor: User) -> dict[str, Any] | None:
    """What the editor typed and lost the race with, if anything."""
    draft = Draft.objects.filter(review=review, editor=editor).first()
    return draft.content if draft else None
