"""What was said, by whom, where: it would still be true if every editor quit.

The way of an article through its states (``claims/extraction.py`` moves it)::

    received ──take──> splitting ──done──> split
       ^                  │                  │
       └──failed attempt──┤                  └──split again──> received
                          └──third failed attempt──> failed ──try again──> received

What the database itself promises stands in ``Meta.constraints`` and, where it takes two tables, in the
triggers of ``migrations/0002_frozen_text.py``: frozen text does not change, and an appearance's offsets
slice to exactly the words it holds.
"""

import hashlib
from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Length, Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from claims.names import KEY_LENGTH, SLUG_LENGTH, slug_of, speaker_key
from claims.search import Stems
from claims.splitting import Kind, Voice
from claims.wording import signature

LANGUAGE_LENGTH = 12


class DisplayRights(models.TextChoices):
    """How much of a source's text readers may be shown."""

    FULL_TEXT = "full_text", _("full text")
    EXCERPTS = "excerpts", _("excerpts around claims")
    LINK_ONLY = "link_only", _("link only")


class SourceKind(models.TextChoices):
    AGENCY = "agency", _("news agency")
    NEWSPAPER = "newspaper", _("newspaper")
    BROADCASTER = "broadcaster", _("broadcaster")
    GOVERNMENT = "government", _("government")
    ORGANISATION = "organisation", _("organisation")
    WEBSITE = "website", _("website")
    SOCIAL = "social", _("social network")


class Source(models.Model):
    """A publisher of articles."""

    name = models.CharField(_("name"), max_length=200, unique=True)
    slug = models.SlugField(_("short name"), max_length=SLUG_LENGTH, unique=True)
    domains = ArrayField(
        models.CharField(max_length=253),
        verbose_name=_("domains"),
        default=list,
        blank=True,
        help_text=_("Separated by commas, such as lemonde.fr"),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=SourceKind, default=SourceKind.NEWSPAPER)
    country = models.CharField(_("country"), max_length=2, blank=True, help_text=_("Two letters, such as FR"))
    languages = ArrayField(
        models.CharField(max_length=LANGUAGE_LENGTH), verbose_name=_("languages"), default=list, blank=True
    )
    description = models.TextField(_("public description"), blank=True)
    notes = models.TextField(_("private notes"), blank=True, help_text=_("Never leave the administration."))
    feed_url = models.URLField(_("feed address"), max_length=2000, blank=True)
    display_rights = models.CharField(
        _("what readers may be shown"), max_length=20, choices=DisplayRights, default=DisplayRights.EXCERPTS
    )
    requires_sign_off = models.BooleanField(
        _("verdicts need a second editor"), default=False, help_text=_("Counts where SIGN_OFF is by-source.")
    )
    is_active = models.BooleanField(_("active"), default=True)
    created_at = models.DateTimeField(_("created"), db_default=Now(), editable=False)

    class Meta:
        ordering = ["name"]
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("public:source", args=[self.slug])


class ArticleState(models.TextChoices):
    RECEIVED = "received", _("received")
    SPLITTING = "splitting", _("splitting")
    SPLIT = "split", _("split")
    FAILED = "failed", _("failed")


class ArticleQuerySet(models.QuerySet["Article"]):
    def pending(self) -> Self:
        """Waiting for a worker, or with one."""
        return self.filter(state__in=[ArticleState.RECEIVED, ArticleState.SPLITTING])

    def without_text(self) -> Self:
        """For lists: the text and what is known of it are the large columns, and no list shows them."""
        return self.defer("text", "layout", "skipped")


class Article(models.Model):
    """A text that was submitted, and how far the work on it has come."""

    source = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("source")
    )
    title = models.CharField(_("title"), max_length=300, blank=True)
    url = models.URLField(_("address"), max_length=2000, blank=True)
    byline = models.CharField(_("byline"), max_length=300, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=LANGUAGE_LENGTH, blank=True)
    text = models.TextField(_("frozen text"))
    text_sha256 = models.CharField(max_length=64, unique=True, editable=False)
    length = models.GeneratedField(
        expression=Length("text"),
        output_field=models.IntegerField(),
        db_persist=True,
        verbose_name=_("length"),
    )
    # [[start, end, kind], …] as intake found it in a format that has layout; empty for plain text.
    layout = models.JSONField(default=list, blank=True, editable=False)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("submitted by"),
    )
    received_at = models.DateTimeField(_("received"), db_default=Now(), editable=False)

    state = models.CharField(_("state"), max_length=12, choices=ArticleState, default=ArticleState.RECEIVED)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    # While received: when the sweeper rings (again).
    next_attempt_at = models.DateTimeField(_("next attempt"), db_default=Now())
    # After a failed attempt: not to be tried before this, however often the bell rings.
    not_before = models.DateTimeField(_("not before"), null=True, blank=True)
    # Grows with every taking; results count only under the token still on the row.
    lease_token = models.PositiveBigIntegerField(default=0, editable=False)
    lease_expires_at = models.DateTimeField(null=True, blank=True, editable=False)
    error = models.TextField(_("error"), blank=True)
    splitter_version = models.CharField(_("splitter version"), max_length=20, blank=True)
    split_at = models.DateTimeField(_("split"), null=True, blank=True)
    # [[start, end, code, detail], …]: what that version left out of the frozen text and why, in order of the text.
    # Written with the state, so it is replaced when the article is split again; null where it was not recorded.
    skipped = models.JSONField(null=True, blank=True, editable=False)

    objects: ClassVar[models.Manager["Article"]] = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        constraints = [
            models.CheckConstraint(condition=~models.Q(text=""), name="article_text_not_empty"),
            models.CheckConstraint(
                condition=models.Q(state__in=ArticleState.values), name="article_state_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="splitting") | models.Q(lease_expires_at__isnull=False),
                name="article_splitting_is_leased",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="failed") | ~models.Q(error=""), name="article_failure_has_reason"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="split")
                | (~models.Q(splitter_version="") & models.Q(split_at__isnull=False)),
                name="article_split_says_by_what",
            ),
        ]
        indexes = [
            # What the sweeper asks: only rows that are not done are in these.
            models.Index(
                fields=["next_attempt_at"], condition=models.Q(state="received"), name="article_received"
            ),
            models.Index(
                fields=["lease_expires_at"], condition=models.Q(state="splitting"), name="article_splitting"
            ),
            models.Index(fields=["state", "-id"], name="article_by_state"),
        ]

    def __str__(self) -> str:
        return self.title or str(_("Article %(id)s") % {"id": self.pk})

    @property
    def slug(self) -> str:
        return slug_of(self.title)

    def get_absolute_url(self) -> str:
        """The public page; the desk's is ``reviews:article``."""
        return reverse("public:article", args=[self.pk, self.slug])

    @property
    def is_pending(self) -> bool:
        return self.state in {ArticleState.RECEIVED, ArticleState.SPLITTING}


class Original(models.Model):
    """The file an article came in, byte for byte. A table of its own: nothing loads it by accident."""

    article = models.OneToOneField(Article, models.CASCADE, related_name="original", primary_key=True)
    name = models.CharField(_("file name"), max_length=255)
    content_type = models.CharField(_("type"), max_length=100)
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()

    class Meta:
        verbose_name = _("original file")
        verbose_name_plural = _("original files")

    def __str__(self) -> str:
        return self.name


class SpeakerKind(models.TextChoices):
    UNKNOWN = "unknown", _("not known")
    PERSON = "person", _("person")
    ORGANISATION = "organisation", _("organisation")


class Speaker(models.Model):
    """A person or organisation to whom claims are attributed."""

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(_("short name"), max_length=SLUG_LENGTH + 12, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=SpeakerKind, default=SpeakerKind.UNKNOWN)
    aliases = ArrayField(
        models.CharField(max_length=200),
        verbose_name=_("aliases"),
        default=list,
        blank=True,
        help_text=_("Other names for the same, separated by commas."),
    )
    description = models.TextField(_("description"), blank=True)
    # The name's key and those of the aliases, kept by save(); the first is unique.
    key = models.CharField(max_length=KEY_LENGTH, unique=True, editable=False)
    keys = ArrayField(models.CharField(max_length=KEY_LENGTH), default=list, editable=False)

    class Meta:
        ordering = ["name"]
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")
        indexes = [GinIndex(fields=["keys"], name="speaker_keys")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.fill_keys()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Refuses a name that another speaker bears, however it is spelt."""
        if Speaker.objects.filter(key=speaker_key(self.name)).exclude(pk=self.pk).exists():
            raise ValidationError({"name": _("There is a speaker of this name already.")})

    def fill_keys(self) -> None:
        """Bring the keys (and a missing slug) in line with name and aliases; bulk_create does not call save."""
        self.key = speaker_key(self.name)
        self.keys = list(dict.fromkeys([self.key, *map(speaker_key, self.aliases)]))
        if not self.slug:
            slug = slug_of(self.name)
            self.slug = slug if slug.replace("-", " ") == self.key else self.unmistakable_slug()

    def unmistakable_slug(self) -> str:
        """With a digest of the key: two names may look alike in an address ("Roy", "Roÿ!")."""
        return f"{slug_of(self.name)}-{hashlib.sha256(self.key.encode()).hexdigest()[:8]}"

    def get_absolute_url(self) -> str:
        return reverse("public:speaker", args=[self.slug])


KIND_LABELS = {
    Kind.EVENT: pgettext_lazy("kind of claim", "event"),
    Kind.NUMBER: pgettext_lazy("kind of claim", "number"),
    Kind.STATE: pgettext_lazy("kind of claim", "state of affairs"),
    Kind.ANNOUNCEMENT: pgettext_lazy("kind of claim", "announcement"),
    Kind.STATEMENT: pgettext_lazy("kind of claim", "statement"),
}
VOICE_LABELS = {
    Voice.AUTHOR: _("in the article's own voice"),
    Voice.REPORTED: _("reported"),
    Voice.QUOTED: _("quoted"),
}


class Claim(models.Model):
    """A proposition, worded to stand alone. It is checked once however often it appears."""

    statement = models.TextField(_("statement"))
    # Made at the start and kept when the statement is reworded: addresses do not change.
    slug = models.SlugField(max_length=SLUG_LENGTH, editable=False)
    wording_key = models.CharField(max_length=64, unique=True, editable=False)
    # The hashed grams of the statement, by which claims like it are found (claims/similar.py); kept by save().
    signature = ArrayField(models.IntegerField(), default=list, editable=False)
    search = models.GeneratedField(
        expression=Stems("statement"), output_field=SearchVectorField(), db_persist=True, editable=False
    )
    language = models.CharField(_("language"), max_length=LANGUAGE_LENGTH)
    kind = models.CharField(
        _("kind"), max_length=20, choices=[(kind.value, label) for kind, label in KIND_LABELS.items()]
    )
    priority = models.PositiveSmallIntegerField(
        _("priority"), default=0, help_text=_("0 to 100; the queue gives out the highest first.")
    )
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", verbose_name=_("merged into")
    )
    created_at = models.DateTimeField(_("created"), db_default=Now(), editable=False)

    class Meta:
        ordering = ["-id"]
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        constraints = [
            models.CheckConstraint(condition=~models.Q(statement=""), name="claim_statement_not_empty"),
            models.CheckConstraint(
                condition=models.Q(merged_into__isnull=True) | ~models.Q(merged_into=models.F("pk")),
                name="claim_not_merged_into_itself",
            ),
            models.CheckConstraint(condition=models.Q(priority__lte=100), name="claim_priority_at_most_100"),
        ]
        indexes = [
            # No list of pending entries: every look-up would have to read all of it.
            GinIndex(fields=["signature"], name="claim_signature", fastupdate=False),
            GinIndex(fields=["search"], name="claim_search"),
        ]

    def __str__(self) -> str:
        return self.statement

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Keeps the signature in line with the statement, where that is among what is stored."""
        if update_fields is None or "statement" in update_fields:
            self.fill_signature()
        if update_fields is not None and "statement" in update_fields:
            update_fields = {*update_fields, "signature"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def fill_signature(self) -> Self:
        """For whoever stores without ``save``: bulk_create does not call it."""
        self.signature = signature(self.statement)
        return self

    def get_absolute_url(self) -> str:
        """Its verdict's page, if it has one."""
        return reverse("public:verdict", args=[self.pk, self.slug])


class Appearance(models.Model):
    """Where a claim stands. ``start`` and ``end`` count Unicode code points of the frozen text.

    ``exact``, ``prefix`` and ``suffix`` are those of a W3C TextQuoteSelector, ``start`` and ``end`` those of a
    TextPositionSelector (Web Annotation Data Model, 4.2.4 and 4.2.5).
    """

    article = models.ForeignKey(
        Article, models.PROTECT, related_name="appearances", verbose_name=_("article")
    )
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="appearances", verbose_name=_("claim"))
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    exact = models.TextField(_("words"))
    prefix = models.CharField(_("before"), max_length=32, blank=True)
    suffix = models.CharField(_("after"), max_length=32, blank=True)
    speaker = models.ForeignKey(
        Speaker,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="appearances",
        verbose_name=_("speaker"),
    )
    # "La direction", "L'exploitant": a role without a name means somebody else in every article, so it makes no
    # Speaker; what the article calls them is kept here.
    speaker_as_written = models.CharField(_("speaker as written"), max_length=200, blank=True)
    cue = models.CharField(_("attributed by the words"), max_length=200, blank=True)
    voice = models.CharField(
        _("voice"), max_length=10, choices=[(voice.value, label) for voice, label in VOICE_LABELS.items()]
    )
    hearsay = models.BooleanField(_("worded as unconfirmed"), default=False)
    score = models.FloatField(_("score"))
    # [[code, detail], …]; claims/reasons.py words them in the reader's language.
    reasons = models.JSONField(_("reasons"), default=list)
    splitter_version = models.CharField(_("splitter version"), max_length=20, blank=True)
    found_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("found by"),
        help_text=_("Empty where the splitter found it."),
    )
    # Who last changed the span or who says it: splitting again leaves such a place alone.
    touched_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    touched_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["article", "start"]
        verbose_name = _("appearance")
        verbose_name_plural = _("appearances")
        constraints = [
            models.UniqueConstraint(fields=["article", "start", "end"], name="appearance_once_a_place"),
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="appearance_is_not_empty"
            ),
            models.CheckConstraint(
                condition=models.Q(score__gte=0, score__lte=1), name="appearance_score_between_0_and_1"
            ),
            models.CheckConstraint(
                condition=models.Q(found_by__isnull=False) | ~models.Q(splitter_version=""),
                name="appearance_found_by_somebody",
            ),
        ]
        indexes = [models.Index(fields=["claim", "id"], name="appearance_of_claim")]

    def __str__(self) -> str:
        return self.exact

    @property
    def said_by(self) -> str:
        """Who says it, as readers are told; empty in the article's own voice or where nobody is named."""
        return self.speaker.name if self.speaker else self.speaker_as_written
