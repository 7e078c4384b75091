"""What belongs to the people at the desk: filters, keys, skipped claims, comments, notices."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from reviews.models.review import Review


class SavedFilter(models.Model):
    """A filter of the queue that an editor gave a name; ``query`` is what stands in the address."""

    editor = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_filters")
    name = models.CharField(_("name"), max_length=60)
    query = models.CharField(max_length=1000)

    class Meta:
        ordering = ["name", "id"]
        constraints = [models.UniqueConstraint(fields=["editor", "name"], name="saved_filter_name_once")]

    def __str__(self) -> str:
        return self.name


class DeskPreferences(models.Model):
    """An editor's keys: whether there are any, and those that were changed (act -> key)."""

    editor = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="desk_preferences"
    )
    keys_on = models.BooleanField(_("keys"), default=True)
    keys = models.JSONField(default=dict, blank=True)

    def __str__(self) -> str:
        return str(self.editor_id)


class Skip(models.Model):
    """An editor who does not want this claim now: "next" gives it to others."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="skips")
    editor = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "editor"], name="skip_once_an_editor")]

    def __str__(self) -> str:
        return f"{self.editor_id}: {self.review_id}"


class Comment(models.Model):
    """What colleagues say to each other about a review. Never public."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="comments")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    text = models.TextField(_("comment"), max_length=5000)
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["id"]
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        indexes = [models.Index(fields=["review", "id"], name="comment_of_review")]

    def __str__(self) -> str:
        return self.text[:80]


class NoticeKind(models.TextChoices):
    ASSIGNED = "assigned", _("assigned to you")
    RETURNED = "returned", _("returned to you")
    MENTIONED = "mentioned", _("you were mentioned")
    TAKEN_OVER = "taken_over", _("taken over from you")
    RECHECK_DUE = "recheck_due", _("to be checked again")


class Notification(models.Model):
    """Word to one editor of what concerns them: in the desk, and by e-mail.

    ``email_due_at`` says when to send it next; empty once it was sent, or where there is nothing to send.
    """

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notifications")
    kind = models.CharField(max_length=20, choices=NoticeKind)
    review = models.ForeignKey(Review, models.PROTECT, related_name="+")
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    text = models.TextField(blank=True)
    at = models.DateTimeField(db_default=Now(), editable=False)
    read_at = models.DateTimeField(null=True, blank=True)
    emailed_at = models.DateTimeField(null=True, blank=True)
    email_due_at = models.DateTimeField(null=True, blank=True, db_default=Now(), editable=False)
    email_tries = models.PositiveSmallIntegerField(default=0, editable=False)
    # The day a verdict was to be checked again: word of it goes out once.
    recheck_on = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["-id"]
        verbose_name = _("notification")
        verbose_name_plural = _("notifications")
        indexes = [
            models.Index(fields=["recipient", "-id"], name="notification_of_editor"),
            models.Index(
                fields=["recipient"], condition=models.Q(read_at__isnull=True), name="notification_unread"
            ),
            models.Index(
                fields=["email_due_at"],
                condition=models.Q(email_due_at__isnull=False),
                name="notification_to_send",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["review", "recheck_on"], name="notification_recheck_once")
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.review_id}"
