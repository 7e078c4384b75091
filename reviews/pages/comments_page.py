"""Where a comment is posted. With htmx only the thread comes back: what is typed beside it stays as it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from reviews import comments
from reviews.comments import CommentForm
from reviews.desk import editor, may_judge
from reviews.models import Review
from reviews.pages.review_context import fresh_forms, get_review, show


@may_judge
@require_POST
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Store the comment. A name that nobody has comes back with the text: to be mended, or meant as it is."""
    review = get_review(pk)
    form = CommentForm(request.POST)
    if not form.is_valid():
        return _again(request, review, form, [])
    text = form.cleaned_data["text"]
    unknown = comments.mentioned(text).unknown
    if unknown and "as_it_is" not in request.POST:
        return _again(request, review, form, unknown)
    comment = comments.add(review, editor(request), text)
    if request.headers.get("HX-Request"):
        return render(
            request, "desk/_comments.html", {"review": review, "posted": comment} | comments.context(review)
        )
    return redirect(f"{review.get_absolute_url()}#comment-{comment.pk}")


def _again(request: HttpRequest, review: Review, form: CommentForm, unknown: list[str]) -> HttpResponse:
    found = {"review": review} | comments.context(review, form, unknown)
    if request.headers.get("HX-Request"):
        # An answer like any other: browsers tell every 4xx that a script gets as a failure.
        return render(request, "desk/_comments.html", found)
    return show(request, review, fresh_forms(review, editor(request)), status=422, extra=found)
