"""The queue's page: filtered, in order, page by page; acts on what is ticked; saved filters; live figures."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from claims.forms import LANGUAGES
from claims.models import Source, Speaker
from claims.names import speaker_key
from claims.paging import page
from reviews import decisions, desk, filters, queue
from reviews.bulk import Bulk
from reviews.desk import editor, may_judge
from reviews.filters import ReviewFilter, for_page
from reviews.models import Review, SavedFilter
from reviews.verdicts import Status

#: Where the session keeps what narrows the queue, as a query string.
SESSION_KEY = "desk_filter"
MAX_SAVED = 30
MAX_NAMES = 20


@may_judge
@require_GET
def home(request: HttpRequest) -> HttpResponse:
    return redirect("reviews:queue")


@may_judge
@require_GET
def queue_page(request: HttpRequest) -> HttpResponse:
    found = for_page(request.GET, request)
    valid = found.is_valid()
    if valid and found.form.cleaned_data["state"] in {"waiting", "all"}:
        remember(request, found.narrowing)
    people = filters.people()
    bulk = Bulk.fresh(editor(request), people)
    return _show(request, found, bulk, people, status=200 if valid else 422)


@may_judge
@require_POST
def bulk_act(request: HttpRequest) -> HttpResponse:
    """One act on all that is ticked, or on none: then the page comes back with the reasons and the ticks."""
    found = for_page(request.GET, request)
    people = filters.people()
    bulk = Bulk.sent(editor(request), people, request.POST)
    done = bulk.run(request.POST.get("act", ""), editor(request))
    if done:
        messages.success(request, done)
        return redirect(_to_queue(found.address()))
    return _show(request, found, bulk, people, status=409 if bulk.conflicts else 422)


def _show(
    request: HttpRequest, found: ReviewFilter, bulk: Bulk, people: list[User], status: int
) -> HttpResponse:
    user = editor(request)
    rows: list[Review] = []
    next_url = None
    total = 0
    if found.is_valid():
        listed = queue.for_lists(found.in_order, found.places)
        rows, next_url = page(request, listed, found.keys)
        # Where one page holds all of it, it is counted already.
        whole = next_url is None and "after" not in request.GET
        total = len(rows) if whole else queue.count(found.qs)
    rows = _still_ticked(bulk, rows) + rows
    saved = list(SavedFilter.objects.filter(editor=user)[:MAX_SAVED])
    address = found.address()
    return render(
        request,
        "desk/queue.html",
        {
            "reviews": [_with_box(review, bulk, user.pk) for review in desk.with_first_appearance(rows)],
            "filter": found,
            "form": found.form,
            "given": found.given if found.is_valid() else [],
            "state": found.form.cleaned_data.get("state", ""),
            "states": [
                (state, label, found.address(state=state, without=("assignee",) if state == "mine" else ()))
                for state, label in filters.STATES.items()
            ],
            "address": address,
            "next_address": found.narrowing,
            "everywhere": found.address(state="all"),
            "next_url": next_url,
            "total": total,
            "limit": queue.COUNT_LIMIT,
            "counts_query": f"?seen={total}&{address}" if found.is_valid() else "",
            "bulk": bulk,
            "saved": saved,
            "may_save": found.is_valid() and bool(found.narrowing) and len(saved) < MAX_SAVED,
            "holders": _holders(found, people),
            "sources": _names("source", ""),
        },
        status=status,
    )


def _holders(found: ReviewFilter, people: list[User]) -> list[tuple[str, Any, bool]]:
    """Who can be asked for as holder: value, words, and whether it is what was asked for, unknown names included."""
    asked = str(found.form["assignee"].value() or "")
    choices = dict(filters.HOLDERS) | {
        person.get_username(): person.get_full_name() or person.get_username() for person in people
    }
    choices.setdefault(asked, asked)
    return [(value, words, value == asked) for value, words in choices.items() if value]


def _still_ticked(bulk: Bulk, rows: list[Review]) -> list[Review]:
    """Ticked rows that have left this page meanwhile and could still be done: they stay in sight."""
    here = {review.pk for review in rows} | {review.pk for review, _why in bulk.conflicts}
    away = [pk for pk in bulk.ticked if pk not in here]
    return list(queue.for_lists(Review.objects.filter(pk__in=away)).order_by("-priority", "pk"))


def _with_box(review: Review, bulk: Bulk, editor_id: int) -> Review:
    """With what its row shows beside what is stored; ticked can be what waits, and what the editor holds."""
    mine = review.status == Status.IN_REVIEW and review.assignee_id == editor_id
    marked: Any = review
    marked.can_tick = mine or review.status == Status.WAITING
    marked.is_ticked = review.pk in bulk.ticked
    marked.age = timesince(review.opened_at, depth=1)
    marked.held_until = _clock(review.lease_expires_at)
    marked.language_name = dict(LANGUAGES).get(review.claim.language, review.claim.language)
    return review


def _clock(moment: datetime | None) -> str:
    """The time of day, with the day where that is not today."""
    if moment is None:
        return ""
    local = timezone.localtime(moment)
    if local.date() == timezone.localdate():
        return formats.time_format(local, "TIME_FORMAT")
    return formats.date_format(local, "SHORT_DATETIME_FORMAT")


# --- The next one ---------------------------------------------------------------------------------------


@may_judge
@require_http_methods(["GET", "POST"])
def next_review(request: HttpRequest) -> HttpResponse:
    """POST takes the next claim by the filter in the address, else by the one last looked at; GET only looks."""
    if request.GET:
        asked = ReviewFilter(request.GET, Review.objects.waiting(), request=request)
        if not asked.is_valid():
            return redirect(_to_queue(asked.address()))
        remember(request, asked.narrowing)
    among = remembered(request)
    if request.method == "POST":
        review = decisions.take_next(editor(request), among)
    else:
        review = (Review.objects.waiting() if among is None else among).order_by("-priority", "pk").first()
    if review is not None:
        return redirect(f"{review.get_absolute_url()}#claim")  # its heading has the focus then
    if among is None:
        messages.info(request, _("No claim is waiting."))
        return redirect("reviews:queue")
    messages.info(request, _("No claim that fits your filter is waiting for you."))
    return redirect(filtered_queue(request))


def remember(request: HttpRequest, narrowing: str) -> None:
    """Keep what narrows the queue as it is looked at; the session is written only where that changes."""
    if narrowing != request.session.get(SESSION_KEY, ""):
        request.session[SESSION_KEY] = narrowing


def remembered(request: HttpRequest) -> QuerySet[Review] | None:
    """What waits of the queue as it was last looked at; None where nothing narrowed it."""
    narrowing = request.session.get(SESSION_KEY, "")
    if not narrowing:
        return None
    found = ReviewFilter(QueryDict(narrowing), Review.objects.waiting(), request=request)
    if not found.is_valid():  # the source it names is gone
        return None
    reviews: QuerySet[Review] = found.qs
    return reviews


def filtered_queue(request: HttpRequest) -> str:
    """The address of the queue as it was last looked at."""
    return _to_queue(request.session.get(SESSION_KEY, ""))


def _to_queue(address: str) -> str:
    return reverse("reviews:queue") + (f"?{address}" if address else "")


# --- Figures and names, while the page stands open --------------------------------------------------------


@may_judge
@require_GET
def counts(request: HttpRequest) -> HttpResponse:
    """The figures of the top bar, and of the filter in the address: asked every twenty seconds by open pages."""
    context: dict[str, Any] = {}
    if "seen" in request.GET:
        found = for_page(request.GET, request)
        if found.is_valid():
            total = queue.count(found.qs)
            context = {
                "total": total,
                "changed": str(total) != request.GET["seen"],
                "limit": queue.COUNT_LIMIT,
                "address": found.address(),
            }
    return render(request, "desk/_counts.html", context)


@may_judge
@require_GET
def names(request: HttpRequest, kind: str) -> HttpResponse:
    """What begins like the words typed for a source or a speaker, to choose from."""
    if kind not in {"source", "speaker"}:
        raise Http404
    typed = request.GET.get(kind, "").replace("\x00", "")
    return render(request, "desk/_names.html", {"names": _names(kind, typed)})


def _names(kind: str, typed: str) -> list[str]:
    found: QuerySet[Any]
    if kind == "source":
        found = Source.objects.filter(Q(name__istartswith=typed) | Q(slug__startswith=typed.lower()))
    else:
        found = Speaker.objects.filter(key__startswith=speaker_key(typed)).order_by("key")
    return list(found.values_list("name", flat=True)[:MAX_NAMES])


# --- Saved filters ----------------------------------------------------------------------------------------


@may_judge
@require_POST
def save_filter(request: HttpRequest) -> HttpResponse:
    """Keep the filter in the address under a name; the same name again replaces it."""
    found = for_page(request.GET, request)
    name = " ".join(request.POST.get("name", "").replace("\x00", "").split())
    address = found.address()
    mine = SavedFilter.objects.filter(editor=editor(request))
    if not found.is_valid():
        return redirect(_to_queue(address))
    if not name or len(name) > 60:
        messages.error(request, _("Give the filter a name of at most 60 characters."))
    elif len(address) > 1000:
        messages.error(request, _("This filter is too long to be saved."))
    elif mine.exclude(name=name).count() >= MAX_SAVED:
        messages.error(request, _("You have %(count)d filters: delete one first.") % {"count": MAX_SAVED})
    else:
        SavedFilter.objects.update_or_create(editor=editor(request), name=name, defaults={"query": address})
        messages.success(request, _("Filter “%(name)s” saved.") % {"name": name})
    return redirect(_to_queue(address))


@may_judge
@require_POST
def delete_filter(request: HttpRequest, pk: int) -> HttpResponse:
    saved = get_object_or_404(SavedFilter, pk=pk, editor=editor(request))
    saved.delete()
    messages.success(request, _("Filter “%(name)s” deleted.") % {"name": saved.name})
    return redirect(_to_queue(for_page(request.GET, request).address()))
