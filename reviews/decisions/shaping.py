"""The claim itself put right by the one who holds it: its wording, its words in the text, who says it, what it repeats.

Beside Conflict and Refused, these raise what ``claims/shaping.py`` does: Worded, Taken. What was decided keeps the
wording it was decided on, so that readers never see a verdict beside words that nobody judged.
"""

from dataclasses import asdict
from typing import Any

from django.contrib.auth.models import User
from django.db import OperationalError, transaction
from django.utils.translation import gettext as _

from claims import shaping
from claims.adding import Place
from claims.models import Appearance, Claim
from claims.shaping import Attribution, Part
from reviews.changes import Refused, change, current
from reviews.decisions.holding import release_lapsed, until
from reviews.decisions.judging import set_aside
from reviews.decisions.merging import refuse_merge
from reviews.models import Review, status_in
from reviews.queue import same_claims
from reviews.verdicts import DECIDED, OPEN, Act, SetAside, Status


@transaction.atomic
def reword(review_id: int, editor: User, statement: str, version: int) -> Review:
    """Word the statement anew. Raises Worded where another claim has this wording: then they are one claim."""
    before = current(review_id).claim.statement
    review = _shape(
        Act.REWORD,
        review_id,
        editor,
        version,
        {"before": {"statement": before}, "after": {"statement": statement}},
    )
    if statement == before:
        raise Refused(_("This is how the claim is worded already."))
    _keep_judged_wording(review.claim)
    shaping.reword(review.claim, statement, editor)
    return review


@transaction.atomic
def adjust(review_id: int, editor: User, appearance_id: int, place: Place, version: int) -> Review:
    """Let the claim begin and end elsewhere in the text. Raises Taken where another claim's words overlap."""
    appearance = _appearance(review_id, appearance_id)
    before = _where(appearance)
    with_after: dict[str, Any] = {
        "appearance": appearance.pk,
        "article": appearance.article_id,
        "before": before,
    }
    words = _words(appearance, place)
    if words is None:
        raise Refused(_("No words stand there."))
    with_after["after"] = {"start": place.start, "end": place.end, "words": words}
    review = _shape(Act.ADJUST, review_id, editor, version, with_after)
    if with_after["after"] == before:
        raise Refused(_("These are its words already."))
    shaping.adjust(appearance, place, editor)
    return review


@transaction.atomic
def attribute(
    review_id: int, editor: User, appearance_id: int, attribution: Attribution, version: int
) -> Review:
    """Correct who says it there, and how."""
    appearance = _appearance(review_id, appearance_id)
    before = shaping.attribution_of(appearance)
    review = _shape(
        Act.ATTRIBUTE,
        review_id,
        editor,
        version,
        {
            "appearance": appearance.pk,
            "article": appearance.article_id,
            "before": asdict(before),
            "after": asdict(attribution),
        },
    )
    if attribution == before:
        raise Refused(_("This is what stands there already."))
    shaping.attribute(appearance, attribution, editor)
    return review


@transaction.atomic
def divide(
    review_id: int, editor: User, appearance_id: int, first: Part, second: Part, version: int
) -> tuple[Review, Claim]:
    """Split the claim in two: the review goes on with the first part, the second waits in the queue. Both of them."""
    appearance = _appearance(review_id, appearance_id)
    parts = [
        {"statement": part.statement, "words": _words(appearance, part.place), **asdict(part.place)}
        for part in (first, second)
    ]
    review = _shape(
        Act.SPLIT,
        review_id,
        editor,
        version,
        {
            "appearance": appearance.pk,
            "article": appearance.article_id,
            "before": {"statement": appearance.claim.statement, **_where(appearance)},
            "after": parts,
        },
    )
    if appearance.claim_id != review.claim_id:
        raise Refused(_("These words stand for a claim that was merged into this one; they cannot be split."))
    _keep_judged_wording(review.claim)
    try:
        divided = shaping.divide(appearance, first, second, editor)
    except ValueError as error:
        raise Refused(_("The two parts have to say two different things.")) from error
    return current(review_id), divided.claim


@transaction.atomic
def take_in(review_id: int, editor: User, other: Claim, version: int) -> Review:
    """The other claim says the same as the one that is held: it is merged into it, its waiting review set aside."""
    review = _shape(
        Act.TAKE_IN, review_id, editor, version, {"claim": other.pk, "statement": other.statement}
    )
    if other.merged_into_id is not None:
        raise Refused(
            _("Claim %(id)s was merged into claim %(other)s: name that one.")
            % {"id": other.pk, "other": other.merged_into_id}
        )
    release_lapsed()
    _lock_reviews_of(other)
    refuse_merge(other, review.claim)
    _set_aside_other(other, review.claim, editor)
    return review


def _lock_reviews_of(other: Claim) -> None:
    """So that none is judged while it is looked at. Not waited for: two who merge each other's would wait for ever."""
    try:
        with transaction.atomic():
            list(Review.objects.select_for_update(nowait=True).filter(claim=other).order_by("pk"))
    except OperationalError as error:
        raise Refused(
            _("Somebody is changing claim %(id)s at this very moment: try again.") % {"id": other.pk}
        ) from error


def _set_aside_other(other: Claim, into: Claim, editor: User) -> None:
    """Its open review becomes a duplicate's, and the claim follows. Raises Refused where somebody works on it."""
    opened = Review.objects.select_related("assignee").filter(status_in(OPEN), claim=other).first()
    note = _("The same in other words.")
    if opened is None:
        shaping.merge(other, into, editor)
    elif opened.assignee == editor:
        set_aside(opened.pk, editor, SetAside.DUPLICATE, note, opened.version, into)
    elif opened.assignee:
        raise Refused(
            _(
                "%(name)s is working on claim %(id)s: ask them to set it aside as a duplicate, or to give it back."
            )
            % {"name": opened.assignee.get_full_name() or opened.assignee.get_username(), "id": other.pk}
        )
    else:
        change(
            Act.MERGE,
            opened.pk,
            editor,
            to=Status.SET_ASIDE,
            version=opened.version,
            details={"note": note, "duplicate_of": into.pk, "statement": other.statement},
            set_aside_as=SetAside.DUPLICATE,
            set_aside_note=note,
        )
        shaping.merge(other, into, editor)


def _shape(act: Act, review_id: int, editor: User, version: int, details: dict[str, Any]) -> Review:
    return change(
        act,
        review_id,
        editor,
        to=Status.IN_REVIEW,
        version=version,
        holder=editor,
        details=details,
        lease_expires_at=until(),
    )


def _keep_judged_wording(claim: Claim) -> None:
    decided = Review.objects.filter(status_in(DECIDED), claim=claim, judged_wording="")
    decided.update(judged_wording=claim.statement)


def _appearance(review_id: int, appearance_id: int) -> Appearance:
    """One of the claim's, or of those merged into it. Raises Appearance.DoesNotExist for any other."""
    claim_id = Review.objects.values_list("claim_id", flat=True).get(pk=review_id)
    mine = Appearance.objects.select_related("claim", "speaker").filter(claim__in=same_claims(claim_id))
    return mine.get(pk=appearance_id)


def _where(appearance: Appearance) -> dict[str, Any]:
    return {"start": appearance.start, "end": appearance.end, "words": appearance.exact}


def _words(appearance: Appearance, place: Place) -> str | None:
    """The words of a place in the appearance's article; None where there are none, or space around them."""
    words = appearance.article.text[place.start : place.end]
    return words if shaping.are_words(words) else None
