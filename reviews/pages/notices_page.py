"""An editor's notifications: what is new stands out, and leads to what it is about."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from claims.paging import page_by_id
from reviews import notifications
from reviews.desk import editor, may_judge
from reviews.models import NoticeKind


@may_judge
@require_GET
def notices(request: HttpRequest) -> HttpResponse:
    page, next_url = page_by_id(request, notifications.of(editor(request)))
    shown = [(notice, notifications.sentence(notice)) for notice in page]
    newest = page[0].pk if page else 0
    return render(
        request, "desk/notifications.html", {"notices": shown, "newest": newest, "next_url": next_url}
    )


@may_judge
@require_http_methods(["GET", "POST"])
def notice(request: HttpRequest, pk: int) -> HttpResponse:
    """GET opens what it is about, POST stays in the list; read it is either way. Another's is unknown here."""
    found = notifications.of(editor(request)).filter(pk=pk).first()
    if found is None:
        raise Http404
    notifications.mark_read(found)
    if request.method == "POST":
        return _back(request)
    place = "#comments" if found.kind == NoticeKind.MENTIONED else ""
    return redirect(found.review.get_absolute_url() + place)


@may_judge
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Those up to the one that was newest on the page: what came since has not been seen."""
    newest = request.POST.get("newest", "")
    if newest.isdecimal() and len(newest) < 19:
        notifications.mark_all_read(editor(request), int(newest))
    return redirect("reviews:notifications")


def _back(request: HttpRequest) -> HttpResponse:
    """To the page of the list where the button stood."""
    after = request.POST.get("after", "")
    address = reverse("reviews:notifications")
    return redirect(f"{address}?after={after}" if after.isdecimal() else address)
