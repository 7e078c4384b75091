"""The queue's filters: one set for the page and the API, all of it in the address.

What is typed for a source, a speaker or an article is looked up: no list of them all is ever loaded. Who says
it, in which source and in which article are asked of one and the same appearance of the claim.
"""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter, Filter, FilterSet

from claims import search
from claims.forms import LANGUAGES
from claims.models import Appearance, Article, Source, Speaker
from claims.names import speaker_key
from claims.paging import NEWEST_FIRST, Order
from reviews.models import Review, Skip
from reviews.verdicts import Status

#: In the order of the page; the first is its default.
STATES = {
    "waiting": _("waiting"),
    "mine": _("mine"),
    "held": _("held by others"),
    "sign-off": _("awaiting sign-off"),
    "published": _("published"),
    "set-aside": _("set aside"),
    "all": _("all"),
}
_STATUS_OF = {
    "waiting": Status.WAITING,
    "sign-off": Status.AWAITING_SIGN_OFF,
    "published": Status.PUBLISHED,
    "set-aside": Status.SET_ASIDE,
}

ORDERS = {
    "priority": _("highest priority"),
    "oldest": _("oldest first"),
    "newest": _("newest first"),
    "article": _("as in the articles"),
}
_KEYS = {
    # The queue's own: in it claims are given out, and the partial index review_queue stands in it.
    "priority": Order(("-priority", "pk")),
    # Reviews are numbered as they are opened.
    "oldest": Order(("pk",)),
    "newest": NEWEST_FIRST,
    "article": Order(("place_article", "place_start", "pk")),
}

AGES = {
    "1h": _("1 hour"),
    "6h": _("6 hours"),
    "1d": _("1 day"),
    "3d": _("3 days"),
    "7d": _("7 days"),
    "30d": _("30 days"),
}
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1)}
HOLDERS = {"me": _("me"), "others": _("others"), "nobody": _("nobody")}
SKIPPED = {"no": _("without those"), "yes": _("only those")}

#: People who can be chosen from a list; a newsroom with more names them in the address or by the API.
MAX_PEOPLE = 200

#: Filters that say what an appearance of the claim has to be like.
_PLACES = {"source": "article__source", "speaker": "speaker", "article": "article"}


class SourceField(forms.CharField):
    """A source by its name, short name or domain."""

    def clean(self, value: Any) -> Source | None:
        typed = super().clean(value)
        if not typed:
            return None
        known = Q(name__iexact=typed) | Q(slug=typed.lower()) | Q(domains__contains=[typed.lower()])
        found = Source.objects.filter(known).order_by("pk").first()
        if found is None:
            raise forms.ValidationError(_("There is no source called “%(name)s”."), params={"name": typed})
        return found


class SpeakerField(forms.CharField):
    """A speaker by any of their names, however it is spelt, or by the short name."""

    def clean(self, value: Any) -> Speaker | None:
        typed = super().clean(value)
        if not typed:
            return None
        by_name = Speaker.objects.filter(keys__contains=[speaker_key(typed)]).order_by("pk").first()
        found = by_name or Speaker.objects.filter(slug=typed.lower()).first()
        if found is None:
            raise forms.ValidationError(_("There is no speaker called “%(name)s”."), params={"name": typed})
        return found


class ArticleField(forms.IntegerField):
    def clean(self, value: Any) -> Article | None:
        number = super().clean(value)
        if number is None:
            return None
        found = Article.objects.only("title").filter(pk=number).first()
        if found is None:
            raise forms.ValidationError(_("There is no article %(number)s."), params={"number": number})
        return found


class HolderField(forms.CharField):
    """``me``, ``others``, ``nobody`` or the log-in name of one person."""

    def clean(self, value: Any) -> str | User | None:
        typed: str = super().clean(value)
        if not typed or typed in HOLDERS:
            return typed or None
        found = User.objects.filter(username=typed).first()
        if found is None:
            raise forms.ValidationError(_("There is nobody called “%(name)s” here."), params={"name": typed})
        return found


class WholeFilter(Filter):  # type: ignore[misc]
    field_class = forms.IntegerField


class SourceFilter(Filter):  # type: ignore[misc]
    field_class = SourceField


class SpeakerFilter(Filter):  # type: ignore[misc]
    field_class = SpeakerField


class ArticleFilter(Filter):  # type: ignore[misc]
    field_class = ArticleField


class HolderFilter(Filter):  # type: ignore[misc]
    field_class = HolderField


def _choice(labels: dict[str, Any], **values: Any) -> ChoiceFilter:
    return ChoiceFilter(choices=list(labels.items()), null_label=None, **{"empty_label": _("any")} | values)


def people() -> list[User]:
    """Those who may judge, by name."""
    judging = User.objects.with_perm("reviews.judge_review", include_superusers=False)
    return list(judging.order_by("first_name", "last_name", "username")[:MAX_PEOPLE])


#: As text, so that what is no number comes back as it was typed.
_DIGITS = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})


def in_state(reviews: QuerySet[Review], state: str, editor_id: int) -> QuerySet[Review]:
    """Those of one of ``STATES``."""
    match state:
        case "all":
            return reviews
        case "mine":
            return reviews.filter(status=Status.IN_REVIEW, assignee_id=editor_id)
        case "held":
            return reviews.filter(status=Status.IN_REVIEW).exclude(assignee_id=editor_id)
    return reviews.filter(status=_STATUS_OF[state])


def _span(age: str) -> timedelta:
    return int(age[:-1]) * _UNITS[age[-1]]


class ReviewFilter(FilterSet):  # type: ignore[misc]
    """Made with the request, whose user is ``me``; ``is_valid`` has to be asked before the rest."""

    q = CharFilter(label=_("Words in the claim"), method="find_words", max_length=200, strip=True)
    state = _choice(STATES, label=_("State"), method="find_state")
    source = SourceFilter(label=_("Source"), method="leave", max_length=200)
    speaker = SpeakerFilter(label=_("Speaker"), method="leave", max_length=200)
    article = ArticleFilter(
        label=_("Article number"), method="leave", min_value=1, max_value=2**62, widget=_DIGITS
    )
    language = _choice(
        {code: label for code, label in LANGUAGES if code}, label=_("Language"), field_name="claim__language"
    )
    assignee = HolderFilter(label=_("Held by"), method="find_holder", max_length=150)
    priority = WholeFilter(
        label=_("Priority at least"), lookup_expr="gte", min_value=0, max_value=100, widget=_DIGITS
    )
    older = _choice(AGES, label=_("Older than"), method="find_older")
    newer = _choice(AGES, label=_("Newer than"), method="find_newer")
    skipped = _choice(SKIPPED, label=_("Skipped by me"), method="find_skipped")
    order = _choice(ORDERS, label=_("Order"), method="leave", empty_label=_("as usual"))

    @property
    def editor(self) -> User:
        user: User = self.request.user
        return user

    # --- What is found ------------------------------------------------------------------------------------

    def filter_queryset(self, reviews: QuerySet[Review]) -> QuerySet[Review]:
        reviews = super().filter_queryset(reviews)
        if self.places:
            here = Appearance.objects.filter(claim=OuterRef("claim"), **self.places)
            reviews = reviews.filter(Exists(here))
        return reviews

    @property
    def places(self) -> dict[str, Any]:
        """What is asked of an appearance, as conditions on one."""
        given = {lookup: self.form.cleaned_data.get(name) for name, lookup in _PLACES.items()}
        return {lookup: value for lookup, value in given.items() if value}

    def find_words(self, reviews: QuerySet[Review], name: str, words: str) -> QuerySet[Review]:
        return reviews.filter(claim__search=search.query(words))

    def find_state(self, reviews: QuerySet[Review], name: str, state: str) -> QuerySet[Review]:
        return in_state(reviews, state, self.editor.pk)

    def find_holder(self, reviews: QuerySet[Review], name: str, holder: str | User) -> QuerySet[Review]:
        if isinstance(holder, User):
            return reviews.filter(assignee=holder)
        if holder == "me":
            return reviews.filter(assignee=self.editor)
        if holder == "others":
            return reviews.filter(assignee__isnull=False).exclude(assignee=self.editor)
        return reviews.filter(assignee__isnull=True)

    def find_older(self, reviews: QuerySet[Review], name: str, age: str) -> QuerySet[Review]:
        return reviews.filter(opened_at__lt=timezone.now() - _span(age))

    def find_newer(self, reviews: QuerySet[Review], name: str, age: str) -> QuerySet[Review]:
        return reviews.filter(opened_at__gte=timezone.now() - _span(age))

    def find_skipped(self, reviews: QuerySet[Review], name: str, which: str) -> QuerySet[Review]:
        skipped = Exists(Skip.objects.filter(review=OuterRef("pk"), editor=self.editor))
        return reviews.filter(skipped if which == "yes" else ~skipped)

    def leave(self, reviews: QuerySet[Review], name: str, value: str) -> QuerySet[Review]:
        """Seen to elsewhere: places are asked of together in ``filter_queryset``, the order in ``in_order``."""
        return reviews

    # --- In which order -----------------------------------------------------------------------------------

    @property
    def sorted_by(self) -> str:
        """One of ``ORDERS``: the queue's own for what waits, the newest first for the rest, unless asked otherwise."""
        given: str = self.form.cleaned_data.get("order") or ""
        return given or ("priority" if self.form.cleaned_data.get("state") == "waiting" else "newest")

    @property
    def keys(self) -> Order:
        return _KEYS[self.sorted_by]

    @property
    def in_order(self) -> QuerySet[Review]:
        """``qs`` with what ``keys`` needs, not sorted yet."""
        found: QuerySet[Review] = self.qs
        if self.sorted_by != "article":
            return found
        here = {f"claim__appearances__{lookup}": value for lookup, value in self.places.items()}
        placed = found.filter(claim__appearances__isnull=False, **here).annotate(
            place=F("claim__appearances"),
            place_article=F("claim__appearances__article_id"),
            place_start=F("claim__appearances__start"),
        )
        # Each claim once, where it first stands. Said as "nowhere before", the index of places is walked and
        # nothing is sorted: 15 ms at 100,000 waiting, where comparing with the first place took 1.7 s.
        before = (
            Q(article_id__lt=OuterRef("place_article"))
            | Q(article_id=OuterRef("place_article"), start__lt=OuterRef("place_start"))
            | Q(article_id=OuterRef("place_article"), start=OuterRef("place_start"), pk__lt=OuterRef("place"))
        )
        return placed.filter(
            ~Exists(Appearance.objects.filter(before, claim=OuterRef("claim"), **self.places))
        )

    # --- As it stands in the address ------------------------------------------------------------------------

    def address(self, without: tuple[str, ...] = (), **changed: str) -> str:
        """The filter as a query string: what is known and filled in, in a fixed order."""
        query = QueryDict(mutable=True)
        for name in self.filters:
            value = changed.get(name, self.data.get(name, ""))
            if value and name not in without:
                query[name] = value
        return query.urlencode()

    @property
    def narrowing(self) -> str:
        """What narrows the queue, whatever the state and order looked at: by this the next claim is given out."""
        return self.address(without=("state", "order", "assignee"))

    @property
    def given(self) -> list[tuple[Any, Any, str]]:
        """What narrows the list, for people: label, value in words, and the address without it."""
        shown = []
        for name, field in self.form.fields.items():
            value = self.form.cleaned_data.get(name)
            if value in (None, "") or name in {"state", "order"}:
                continue
            words = dict(field.choices).get(value, value) if hasattr(field, "choices") else value
            if isinstance(value, User):
                words = value.get_full_name() or value.get_username()
            elif name == "assignee":
                words = HOLDERS[value]
            shown.append((field.label, words, self.address(without=(name,))))
        return shown


class ApiFilter(ReviewFilter):
    """As on the page, and ``status`` by the names that reviews carry."""

    status = ChoiceFilter(
        choices=[(status.value, status.value) for status in Status],
        null_label=None,
        error_messages={
            "invalid_choice": format_lazy(_("Not a status; there are: {known}."), known=", ".join(Status))
        },
    )


def for_page(typed: QueryDict, request: HttpRequest) -> ReviewFilter:
    """The filter of the queue's page: what waits, unless a state or a holder is asked for."""
    data = typed.copy()
    if not data.get("state"):
        data["state"] = "all" if data.get("assignee") not in {None, "", "nobody"} else "waiting"
    return ReviewFilter(data, Review.objects.order_by(), request=request)
