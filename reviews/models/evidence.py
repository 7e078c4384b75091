"""What a verdict rests on: links and files, the pages as a worker fetched them, and whether links still answer."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, HashIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Func, Q
from django.db.models.functions import MD5, Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from claims.models import LANGUAGE_LENGTH
from claims.search import Stems
from reviews.models.labels import STANCE_LABELS
from reviews.models.problems import problem_text
from reviews.models.review import Review
from reviews.verdicts import Stance


class Beginning(Func):
    """As much of a text as is searched: PostgreSQL holds no more than a megabyte of stems for one row."""

    template = "left(%(expressions)s, 200000)"


class Snapshot(models.Model):
    """A page as a worker fetched it, shown as text only. The same content at the same address is stored once."""

    # As it was asked for; where redirects led is ``final_url``.
    url = models.URLField(_("address"), max_length=2000)
    final_url = models.URLField(_("final address"), max_length=2000, blank=True)
    fetched_at = models.DateTimeField(_("fetched"), db_default=Now(), editable=False)
    http_status = models.PositiveSmallIntegerField(_("HTTP status"))
    content_type = models.CharField(_("type"), max_length=100)
    sha256 = models.CharField(max_length=64)  # of the bytes that came
    # One response record of WARC 1.0, gzipped: headers and bytes, as the tools of any archive read them.
    content = models.BinaryField()
    text = models.TextField(_("text"), blank=True)
    # What the page says of itself, to fill in forms with.
    title = models.CharField(_("title"), max_length=300, blank=True)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=LANGUAGE_LENGTH, blank=True)
    search = models.GeneratedField(
        expression=Stems(Beginning("text")), output_field=SearchVectorField(), db_persist=True
    )

    class Meta:
        ordering = ["-id"]
        verbose_name = _("snapshot")
        verbose_name_plural = _("snapshots")
        constraints = [models.UniqueConstraint(fields=["sha256", "final_url"], name="snapshot_content_once")]
        indexes = [GinIndex(fields=["search"], name="snapshot_search")]

    def __str__(self) -> str:
        return self.title or self.url

    def get_absolute_url(self) -> str:
        return reverse("reviews:snapshot", args=[self.pk])


class FetchState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    FETCHING = "fetching", _("being fetched")
    DONE = "done", _("fetched")
    FAILED = "failed", _("not fetched")


#: Work is left to do; a link has at most one such fetch.
PENDING = Q(state__in=[FetchState.WAITING, FetchState.FETCHING])


class Fetch(models.Model):
    """A link that was asked for, and how far fetching it has come (reviews/citing/snapshots.py).

    waiting → fetching → done | failed; back to waiting, with ``problem``, while it is worth another attempt.
    """

    url = models.URLField(_("address"), max_length=2000)
    state = models.CharField(_("state"), max_length=12, choices=FetchState, default=FetchState.WAITING)
    # What went wrong last (``snapshots.PROBLEM_TEXTS`` has the words), also while another attempt is to come.
    problem = models.CharField(max_length=40, blank=True)
    detail = models.CharField(max_length=300, blank=True)
    snapshot = models.ForeignKey(Snapshot, models.PROTECT, null=True, blank=True, related_name="+")
    asked_at = models.DateTimeField(db_default=Now(), editable=False)
    attempts = models.PositiveSmallIntegerField(default=0)
    # When the sweeper rings (again), and before when no attempt is made, however often the bell rings.
    next_attempt_at = models.DateTimeField(db_default=Now())
    not_before = models.DateTimeField(null=True, blank=True)
    # Grows with every taking; results count only under the token still on the row.
    lease_token = models.PositiveBigIntegerField(default=0, editable=False)
    lease_expires_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(MD5("url"), condition=PENDING, name="fetch_one_pending_a_link"),
            models.CheckConstraint(condition=Q(state__in=FetchState.values), name="fetch_state_known"),
            models.CheckConstraint(
                condition=~Q(state="fetching") | Q(lease_expires_at__isnull=False),
                name="fetch_fetching_is_leased",
            ),
            models.CheckConstraint(
                condition=~Q(state="done") | Q(snapshot__isnull=False), name="fetch_done_has_snapshot"
            ),
            models.CheckConstraint(
                condition=~Q(state="failed") | ~Q(problem=""), name="fetch_failure_has_reason"
            ),
        ]
        indexes = [
            HashIndex(fields=["url"], name="fetch_of_link"),
            models.Index(fields=["next_attempt_at"], condition=PENDING, name="fetch_due"),
        ]

    def __str__(self) -> str:
        return self.url

    @property
    def is_pending(self) -> bool:
        return self.state in {FetchState.WAITING, FetchState.FETCHING}

    @property
    def problem_text(self) -> Any:
        return problem_text(self.problem)


class EvidenceFile(models.Model):
    """A document or picture that an editor uploaded, byte for byte. The same content is stored once."""

    name = models.CharField(_("file name"), max_length=255)
    content_type = models.CharField(
        _("type"), max_length=100
    )  # found in the content, whatever the browser said
    size = models.PositiveIntegerField(_("size"))  # bytes
    sha256 = models.CharField(max_length=64, unique=True)
    content = models.BinaryField()
    text = models.TextField(_("text"), blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("uploaded by")
    )
    uploaded_at = models.DateTimeField(_("uploaded"), db_default=Now(), editable=False)
    search = models.GeneratedField(
        expression=Stems(Beginning("text")), output_field=SearchVectorField(), db_persist=True
    )

    class Meta:
        ordering = ["-id"]
        verbose_name = _("uploaded file")
        verbose_name_plural = _("uploaded files")
        indexes = [GinIndex(fields=["search"], name="evidence_file_search")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("reviews:evidence_file", args=[self.pk])


class Evidence(models.Model):
    """What a verdict rests on: a link or a file, and where in it."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="evidence", verbose_name=_("review"))
    position = models.PositiveSmallIntegerField(_("position"))
    url = models.URLField(_("link"), max_length=2000, blank=True)
    file = models.ForeignKey(
        EvidenceFile,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="evidence",
        verbose_name=_("uploaded file"),
    )
    title = models.CharField(_("title"), max_length=300)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=LANGUAGE_LENGTH, blank=True)
    quote = models.TextField(_("quoted passage"), blank=True)
    # Whether the passage stands in the archived copy or the file; empty while there is no text to look in.
    quote_found = models.BooleanField(_("passage found"), null=True, blank=True)
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
    search = models.GeneratedField(
        expression=Stems("title", "publisher", "quote", arg_joiner=" || ' ' || "),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        ordering = ["position", "id"]
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        constraints = [
            models.CheckConstraint(
                condition=Q(stance__in=[stance.value for stance in Stance]), name="evidence_stance_known"
            ),
            models.CheckConstraint(
                condition=~Q(url="") | Q(file__isnull=False), name="evidence_has_link_or_file"
            ),
            models.UniqueConstraint(
                fields=["review", "position"],
                name="evidence_position_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]
        indexes = [
            HashIndex(fields=["url"], name="evidence_of_link"),
            GinIndex(fields=["search"], name="evidence_search"),
        ]

    def __str__(self) -> str:
        return self.title


class Link(models.Model):
    """Whether a link that evidence names still answers (reviews/citing/links.py)."""

    #: A link is dead when it failed, and failed again at least so long after.
    CONFIRMED_AFTER = timedelta(days=1)

    url = models.URLField(_("address"), max_length=2000)
    checked_at = models.DateTimeField(null=True, blank=True)
    next_check_at = models.DateTimeField(db_default=Now())
    failures = models.PositiveSmallIntegerField(default=0)  # in a row
    failing_since = models.DateTimeField(null=True, blank=True)
    dead_since = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=40, blank=True)  # as ``Fetch.problem``

    class Meta:
        constraints = [
            models.UniqueConstraint(MD5("url"), name="link_once"),
            models.CheckConstraint(
                condition=Q(dead_since__isnull=True) | ~Q(problem=""), name="link_dead_has_reason"
            ),
        ]
        indexes = [
            HashIndex(fields=["url"], name="link_address"),
            models.Index(fields=["next_check_at"], name="link_due"),
        ]

    def __str__(self) -> str:
        return self.url

    @property
    def problem_text(self) -> Any:
        return problem_text(self.problem)
