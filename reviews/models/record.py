"""What was typed and what was done: drafts that lost a race, and the append-only record of acts."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from reviews.models.labels import ACT_LABELS
from reviews.models.review import Review


class Draft(models.Model):
    """What an editor typed and could not put on the review, because somebody else was first. Theirs alone."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="drafts")
    editor = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    content = models.JSONField()
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "editor"], name="draft_one_an_editor")]

    def __str__(self) -> str:
        return f"{self.editor_id}: {self.review_id}"


class Event(models.Model):
    """Append-only record of an act on a review, written in the transaction of the act.

    ``actor`` is empty where a clock acted (a hold that ran out). People who acted cannot be deleted, only
    deactivated: the record has to name somebody who can be asked.
    """

    review = models.ForeignKey(Review, models.PROTECT, related_name="events", verbose_name=_("review"))
    act = models.CharField(
        _("act"), max_length=20, choices=[(act.value, label) for act, label in ACT_LABELS.items()]
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
        db_index=False,  # event_of_actor begins with it
    )
    at = models.DateTimeField(_("at"), db_default=Now(), editable=False)
    from_status = models.CharField(_("from"), max_length=20, blank=True)
    to_status = models.CharField(_("to"), max_length=20)
    version = models.PositiveIntegerField(_("version"))
    details = models.JSONField(_("details"), default=dict, blank=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = _("event")
        verbose_name_plural = _("events")
        indexes = [
            models.Index(fields=["review", "id"], name="event_of_review"),
            models.Index(fields=["actor", "at"], name="event_of_actor"),
        ]

    def __str__(self) -> str:
        return f"{self.get_act_display()} {self.at:%Y-%m-%d %H:%M}"
