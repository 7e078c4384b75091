"""Reviews and the record of every act, to look up. Nothing here writes: acts go through the desk."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from claims.admin import LookUpOnly
from reviews.models import STATUS_LABELS, Comment, Event, Evidence, Review
from reviews.verdicts import Status


class EvidenceInline(LookUpOnly, admin.TabularInline[Evidence, Review]):
    model = Evidence
    readonly_fields = ["position", "stance", "title", "url", "publisher", "accessed_on"]
    fields: ClassVar[Any] = readonly_fields
    extra = 0
    max_num = 0


class InWords:
    """States as people call them: the record itself keeps their bare names."""

    @admin.display(description=_("from"), ordering="from_status")
    def from_state(self, event: Event) -> str:
        return str(STATUS_LABELS[Status(event.from_status)]) if event.from_status else ""

    @admin.display(description=_("to"), ordering="to_status")
    def to_state(self, event: Event) -> str:
        return str(STATUS_LABELS[Status(event.to_status)])


class EventInline(InWords, LookUpOnly, admin.TabularInline[Event, Review]):
    model = Event
    readonly_fields = ["at", "act", "actor", "from_state", "to_state", "version", "details"]
    fields: ClassVar[Any] = readonly_fields
    extra = 0
    max_num = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        return super().get_queryset(request).select_related("actor")


class CommentInline(LookUpOnly, admin.TabularInline[Comment, Review]):
    model = Comment
    readonly_fields = ["at", "author", "text"]
    fields: ClassVar[Any] = readonly_fields
    extra = 0
    max_num = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[Comment]:
        return super().get_queryset(request).select_related("author")


@admin.register(Review)
class ReviewAdmin(LookUpOnly, admin.ModelAdmin[Review]):
    list_display = ["claim", "number", "status", "verdict", "assignee", "decided_by", "published_at"]
    list_filter = ["status", "verdict", "requires_sign_off"]
    search_fields = ["claim__statement", "rationale"]
    list_select_related = ["claim", "assignee", "decided_by"]
    show_full_result_count = False
    list_per_page = 50
    readonly_fields = ["opened_at"]
    inlines = [EvidenceInline, CommentInline, EventInline]


@admin.register(Event)
class EventAdmin(InWords, LookUpOnly, admin.ModelAdmin[Event]):
    list_display = ["at", "act", "actor", "review", "from_state", "to_state"]
    list_filter = ["act", "at"]
    search_fields = ["actor__username", "review__claim__statement"]
    list_select_related = ["actor", "review"]
    show_full_result_count = False
    list_per_page = 50
    readonly_fields = [
        "at",
        "act",
        "actor",
        "review",
        "from_state",
        "to_state",
        "version",
        "details",
    ]
    fields: ClassVar[Any] = readonly_fields


@admin.register(Comment)
class CommentAdmin(LookUpOnly, admin.ModelAdmin[Comment]):
    list_display = ["at", "author", "review", "__str__"]
    list_filter = ["at"]
    search_fields = ["author__username", "text"]
    list_select_related = ["author", "review"]
    show_full_result_count = False
    list_per_page = 50
    readonly_fields = ["at", "author", "review", "text"]
    fields: ClassVar[Any] = readonly_fields
