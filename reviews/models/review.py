"""A review: one editor's work on one claim."""

from collections.abc import Sequence
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from claims.models import Claim
from reviews.models.labels import JUDGED_LABELS, SET_ASIDE_LABELS, STATUS_LABELS, VERDICT_LABELS
from reviews.verdicts import DECIDED, EVER_PUBLISHED, OPEN, Judged, Judgement, SetAside, Status, Verdict


def status_in(statuses: Sequence[Status]) -> Q:
    return Q(status__in=[status.value for status in statuses])


class ReviewQuerySet(models.QuerySet["Review"]):
    def waiting(self) -> Self:
        """In the order in which the queue gives them out."""
        return self.filter(status=Status.WAITING).order_by("-priority", "id")

    def open(self) -> Self:
        return self.filter(status_in(OPEN))

    def held_by(self, editor_id: int) -> Self:
        return self.filter(status=Status.IN_REVIEW, assignee_id=editor_id)

    def awaiting_sign_off(self) -> Self:
        return self.filter(status=Status.AWAITING_SIGN_OFF).order_by("decided_at", "id")

    def lapsed(self) -> Self:
        return self.filter(status=Status.IN_REVIEW, lease_expires_at__lt=Now())


class Review(models.Model):
    """One editor's work on one claim. ``number`` counts from 1 for each claim; corrections come after."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="reviews", verbose_name=_("claim"))
    number = models.PositiveSmallIntegerField(_("number"))
    status = models.CharField(
        _("status"), max_length=20, choices=[(status.value, label) for status, label in STATUS_LABELS.items()]
    )
    # The claim's, copied when the review is opened: "next" then needs one partial index and no join.
    priority = models.PositiveSmallIntegerField(_("priority"), default=0)
    # Counts the acts; whoever acts names the version they saw.
    version = models.PositiveIntegerField(_("version"), default=1)
    # Counts the savings of the draft: a window that is out of date does not write over a newer text.
    draft_version = models.PositiveIntegerField(default=0, editable=False)

    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("held by"),
    )
    lease_expires_at = models.DateTimeField(_("held until"), null=True, blank=True)

    verdict = models.CharField(
        _("verdict"),
        max_length=20,
        blank=True,
        choices=[(verdict.value, label) for verdict, label in VERDICT_LABELS.items()],
    )
    judged = models.CharField(
        _("what was judged"),
        max_length=20,
        default=Judged.STATEMENT,
        choices=[(judged.value, label) for judged, label in JUDGED_LABELS.items()],
    )
    # The statement as it was judged, where the claim was reworded after that; empty: as the claim reads.
    judged_wording = models.TextField(blank=True, default="", editable=False)
    rationale = models.TextField(_("rationale"), blank=True)
    searched_for = models.TextField(_("what was looked for"), blank=True)
    recheck_on = models.DateField(_("check again on"), null=True, blank=True)

    requires_sign_off = models.BooleanField(_("needs sign-off"), default=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    signed_off_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("signed off by"),
    )
    signed_off_at = models.DateTimeField(_("signed off"), null=True, blank=True)
    return_comment = models.TextField(_("comment of the one who returned it"), blank=True)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)

    corrects = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="corrections", verbose_name=_("corrects")
    )
    correction_note = models.TextField(_("correction note"), blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawal_reason = models.TextField(_("reason for the withdrawal"), blank=True)
    set_aside_as = models.CharField(
        _("set aside as"),
        max_length=20,
        blank=True,
        choices=[(reason.value, label) for reason, label in SET_ASIDE_LABELS.items()],
    )
    set_aside_note = models.TextField(_("reason for setting it aside"), blank=True)
    opened_at = models.DateTimeField(_("opened"), db_default=Now(), editable=False)

    objects: ClassVar[models.Manager["Review"]] = ReviewQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        permissions = [
            ("judge_review", "Can take claims from the queue and judge them"),
            ("sign_off_review", "Can sign off or return another editor's verdict"),
            ("correct_review", "Can correct a published verdict"),
            ("withdraw_review", "Can withdraw a published verdict"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["claim", "number"], name="review_number_once_a_claim"),
            models.UniqueConstraint(
                fields=["claim"], condition=status_in(OPEN), name="review_one_open_a_claim"
            ),
            models.UniqueConstraint(
                fields=["claim"],
                condition=Q(status=Status.PUBLISHED.value),
                name="review_one_published_a_claim",
            ),
            models.CheckConstraint(
                condition=Q(status__in=[status.value for status in Status]), name="review_status_known"
            ),
            models.CheckConstraint(
                condition=Q(verdict__in=["", *(verdict.value for verdict in Verdict)]),
                name="review_verdict_known",
            ),
            models.CheckConstraint(
                condition=Q(judged__in=[judged.value for judged in Judged]), name="review_judged_known"
            ),
            models.CheckConstraint(
                condition=Q(
                    status=Status.IN_REVIEW.value, assignee__isnull=False, lease_expires_at__isnull=False
                )
                | (
                    ~Q(status=Status.IN_REVIEW.value)
                    & Q(assignee__isnull=True, lease_expires_at__isnull=True)
                ),
                name="review_held_exactly_while_in_review",
            ),
            models.CheckConstraint(
                condition=~status_in(DECIDED)
                | (~Q(verdict="") & Q(decided_by__isnull=False, decided_at__isnull=False)),
                name="review_decided_has_verdict",
            ),
            models.CheckConstraint(
                condition=~(status_in(DECIDED) & Q(verdict=Verdict.UNVERIFIABLE.value))
                | (~Q(searched_for="") & Q(recheck_on__isnull=False)),
                name="review_unverifiable_says_what_was_sought",
            ),
            models.CheckConstraint(
                condition=Q(signed_off_by__isnull=True)
                | (Q(decided_by__isnull=False) & ~Q(signed_off_by=models.F("decided_by"))),
                name="review_two_people",
            ),
            models.CheckConstraint(
                condition=~status_in(EVER_PUBLISHED)
                | (
                    Q(published_at__isnull=False)
                    & (Q(requires_sign_off=False) | Q(signed_off_by__isnull=False))
                ),
                name="review_published_was_signed_off",
            ),
            models.CheckConstraint(
                condition=~status_in(EVER_PUBLISHED) | Q(corrects__isnull=True) | ~Q(correction_note=""),
                name="review_correction_is_explained",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.WITHDRAWN.value)
                | (~Q(withdrawal_reason="") & Q(withdrawn_at__isnull=False)),
                name="review_withdrawal_is_explained",
            ),
            models.CheckConstraint(
                condition=Q(
                    status=Status.SET_ASIDE.value, set_aside_as__in=[reason.value for reason in SetAside]
                )
                | (~Q(status=Status.SET_ASIDE.value) & Q(set_aside_as="")),
                name="review_set_aside_has_reason",
            ),
        ]
        indexes = [
            models.Index(
                models.F("priority").desc(),
                "id",
                condition=Q(status=Status.WAITING.value),
                name="review_queue",
            ),
            # The same by age: the oldest of those that wait are not looked for among all that are done.
            models.Index(
                fields=["id"], condition=Q(status=Status.WAITING.value), name="review_waiting_by_age"
            ),
            models.Index(
                fields=["assignee", "lease_expires_at"],
                condition=Q(status=Status.IN_REVIEW.value),
                name="review_held",
            ),
            models.Index(
                fields=["decided_at", "id"],
                condition=Q(status=Status.AWAITING_SIGN_OFF.value),
                name="review_sign_off",
            ),
            models.Index(
                fields=["recheck_on", "id"],
                condition=Q(status=Status.PUBLISHED.value, verdict=Verdict.UNVERIFIABLE.value),
                name="review_recheck",
            ),
            models.Index(
                fields=["-published_at", "-id"],
                condition=Q(status=Status.PUBLISHED.value),
                name="review_published",
            ),
        ]

    def __str__(self) -> str:
        return _("Review %(number)s of claim %(claim)s") % {"number": self.number, "claim": self.claim_id}

    def get_absolute_url(self) -> str:
        return reverse("reviews:review", args=[self.pk])

    @property
    def wording(self) -> str:
        """The statement that this review is about; what was decided keeps the wording it was decided on."""
        return self.judged_wording or self.claim.statement

    @property
    def judgement(self) -> Judgement:
        return Judgement(
            verdict=Verdict(self.verdict) if self.verdict else None,
            judged=Judged(self.judged),
            rationale=self.rationale,
            searched_for=self.searched_for,
            recheck_on=self.recheck_on,
            correction_note=self.correction_note,
        )
