"""What colleagues say to each other about a review: in order, for good, and never public."""

import re
from dataclasses import dataclass

from django import forms
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from reviews.models import Comment, NoticeKind, Review
from reviews.notifications import notify

#: Shown of one thread, the latest; and of the people whom one can mention.
MAX_SHOWN = 200
MAX_PEOPLE = 200
#: Mentions of one comment that are looked up.
MAX_MENTIONS = 50

# As Django allows names to be spelt; not within an e-mail address or a link.
_MENTION = re.compile(r"(?<![\w.+/@-])@([\w.@+-]{1,150})")


class CommentForm(forms.Form):
    prefix = "comment"

    text = forms.CharField(
        label=_("Your comment"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Whom a text names with an @: people of the desk, and names that nobody there has."""

    people: list[User]
    unknown: list[str]


def people() -> QuerySet[User]:
    """Whom one can mention: those who may judge."""
    return User.objects.with_perm("reviews.judge_review").order_by("username")


def mentioned(text: str) -> Mentioned:
    """Upper and lower case are one; a full stop or dash behind a name may belong to the sentence."""
    names = list(dict.fromkeys(_MENTION.findall(text)))[:MAX_MENTIONS]
    spellings = {name: [name.lower(), name.lower().rstrip(".-+@")] for name in names}
    asked = {spelling for pair in spellings.values() for spelling in pair}
    found = people().alias(lowered=Lower("username")).filter(lowered__in=asked)
    known = {person.username.lower(): person for person in found}
    meant = {name: next((known[each] for each in spellings[name] if each in known), None) for name in names}
    return Mentioned(
        people=list(dict.fromkeys(person for person in meant.values() if person)),
        unknown=[name.rstrip(".-+@") for name, person in meant.items() if person is None],
    )


@transaction.atomic
def add(review: Review, author: User, text: str) -> Comment:
    """Store it and tell those whom it names."""
    comment = Comment.objects.create(review=review, author=author, text=text)
    for person in mentioned(text).people:
        notify(NoticeKind.MENTIONED, review, person, author, text)
    return comment


def thread(review: Review) -> list[Comment]:
    """The latest ones, in the order in which they were said."""
    latest = review.comments.select_related("author").order_by("-id")[:MAX_SHOWN]
    return list(reversed(latest))


def context(
    review: Review, form: CommentForm | None = None, unknown: list[str] | None = None
) -> dict[str, object]:
    """For ``_comments.html``. ``unknown`` are names that nobody has: the author says what to do."""
    return {
        "comments": thread(review),
        "comments_shown": MAX_SHOWN,
        "comment_form": form or CommentForm(),
        "comment_people": list(people()[:MAX_PEOPLE]),
        "unknown_names": unknown or [],
    }
