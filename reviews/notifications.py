"""Word to an editor of what others did that concerns them: stored with the act, shown in the desk, sent by e-mail."""

from datetime import date

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Now
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reviews.models import NoticeKind, Notification, Review
from reviews.verdicts import Status, Verdict

#: Counted no further: "99+" says as much, and costs the same whatever lies there.
MAX_COUNTED = 99
#: Of one go of the clock; what is left over comes with the next.
MAX_RECHECKS = 500

SENTENCES = {
    NoticeKind.ASSIGNED: gettext_lazy("%(name)s gave you this claim to check."),
    NoticeKind.RETURNED: gettext_lazy("%(name)s returned your verdict."),
    NoticeKind.MENTIONED: gettext_lazy("%(name)s mentioned you in a comment."),
    NoticeKind.TAKEN_OVER: gettext_lazy("%(name)s took this claim over from you."),
    NoticeKind.RECHECK_DUE: gettext_lazy("You found this unverifiable; the day to check it again has come."),
}


def notify(kind: NoticeKind, review: Review, recipient: User, actor: User | None, text: str = "") -> None:
    """Tell ``recipient``, inside the caller's transaction; nobody is told of their own act.

    ``text`` is what the one who acted wrote about it, as it was typed. ``actor`` is None where a clock acted.
    """
    if recipient == actor:
        return
    Notification.objects.create(kind=kind, review=review, recipient=recipient, actor=actor, text=text)


def sentence(notice: Notification) -> str:
    """What happened, in the reader's language."""
    return SENTENCES[NoticeKind(notice.kind)] % {"name": name_of(notice.actor)}


def name_of(person: User | None) -> str:
    return (person.get_full_name() or person.get_username()) if person else _("Somebody")


def of(recipient: User) -> QuerySet[Notification]:
    """With what a list shows of each."""
    return (
        Notification.objects.filter(recipient=recipient)
        .select_related("actor", "review__claim")
        .defer("review__claim__signature")
    )


def mark_read(notice: Notification) -> None:
    Notification.objects.filter(pk=notice.pk, read_at__isnull=True).update(read_at=Now())


def mark_all_read(recipient: User, newest: int) -> None:
    """All of theirs up to the one numbered ``newest``."""
    unseen = Notification.objects.filter(recipient=recipient, read_at__isnull=True, pk__lte=newest)
    unseen.update(read_at=Now())


def unread(request: HttpRequest) -> dict[str, object]:
    """Template context ``unread_notices``: how many, in digits; empty for none. Counted only where it is shown."""

    def count() -> str:
        user = getattr(request, "user", None)
        if user is None or not user.is_authenticated:
            return ""
        found = Notification.objects.filter(recipient=user, read_at__isnull=True)[: MAX_COUNTED + 1].count()
        return f"{MAX_COUNTED}+" if found > MAX_COUNTED else str(found or "")

    return {"unread_notices": SimpleLazyObject(count)}


def notice_rechecks(today: date) -> int:
    """Tell those whose published "unverifiable" is to be checked again by ``today``; how many were told.

    Once for each review and day of its own, however often the clock calls and however many clocks there are.
    """
    told = Notification.objects.filter(review=OuterRef("pk"), recheck_on=OuterRef("recheck_on"))
    due = Review.objects.filter(
        ~Exists(told), status=Status.PUBLISHED, verdict=Verdict.UNVERIFIABLE, recheck_on__lte=today
    ).order_by("recheck_on", "pk")[:MAX_RECHECKS]
    notices = [
        Notification(
            kind=NoticeKind.RECHECK_DUE,
            review_id=review_id,
            recipient_id=decided_by_id,
            recheck_on=recheck_on,
        )
        for review_id, decided_by_id, recheck_on in due.values_list("pk", "decided_by_id", "recheck_on")
    ]
    Notification.objects.bulk_create(notices, ignore_conflicts=True)
    return len(notices)
