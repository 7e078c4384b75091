"""What a verdict rests on, and the pages as a worker fetched them."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from reviews.models.labels import STANCE_LABELS
from reviews.models.review import Review
from reviews.verdicts import Stance


class Snapshot(models.Model):
    """A page as a worker fetched it. Stored once for each content, shown as text only."""

    url = models.URLField(_("address"), max_length=2000)
    fetched_at = models.DateTimeField(_("fetched"), db_default=Now(), editable=False)
    http_status = models.PositiveSmallIntegerField(_("HTTP status"))
    content_type = models.CharField(_("type"), max_length=100)
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    text = models.TextField(_("text"), blank=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = _("snapshot")
        verbose_name_plural = _("snapshots")
        indexes = [models.Index(fields=["sha256"], name="snapshot_content")]

    def __str__(self) -> str:
        return self.url


class Evidence(models.Model):
    """What a verdict rests on: a link, and where in it."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="evidence", verbose_name=_("review"))
    position = models.PositiveSmallIntegerField(_("position"))
    url = models.URLField(_("link"), max_length=2000)
    title = models.CharField(_("title"), max_length=300)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    quote = models.TextField(_("quoted passage"), blank=True)
    stance = models.CharField(
        _("stance"), max_length=10, choices=[(stance.value, label) for stance, label in STANCE_LABELS.items()]
    )
    accessed_on = models.DateField(_("accessed on"))
    snapshot = models.ForeignKey(
        Snapshot,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="evidence",
        verbose_name=_("archived copy"),
    )

    class Meta:
        ordering = ["position", "id"]
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        constraints = [
            models.CheckConstraint(
                condition=Q(stance__in=[stance.value for stance in Stance]), name="evidence_stance_known"
            ),
            models.UniqueConstraint(
                fields=["review", "position"],
                name="evidence_position_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]

    def __str__(self) -> str:
        return self.title
