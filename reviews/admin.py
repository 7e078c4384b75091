"""Reviews and the record of every act, to look up. Nothing here writes: acts go through the desk."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.admin import LookUpOnly
from reviews.models import Event, Evidence, Review


class EvidenceInline(LookUpOnly, admin.TabularInline[Evidence, Review]):
    model = Evidence
    readonly_fields = ["position", "stance", "title", "url", "publisher", "accessed_on"]
    fields: ClassVar[Any] = readonly_fields
    extra = 0
    max_num = 0


class EventInline(LookUpOnly, admin.TabularInline[Event, Review]):
    model = Event
    readonly_fields = ["at", "act", "actor", "from_status", "to_status", "version", "details"]
    fields: ClassVar[Any] = readonly_fields
    extra = 0
    max_num = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        return super().get_queryset(request).select_related("actor")


@admin.register(Review)
class ReviewAdmin(LookUpOnly, admin.ModelAdmin[Review]):
    list_display = ["claim", "number", "status", "verdict", "assignee", "decided_by", "published_at"]
    list_filter = ["status", "verdict", "requires_sign_off"]
    search_fields = ["claim__statement", "rationale"]
    list_select_related = ["claim", "assignee", "decided_by"]
    show_full_result_count = False
    list_per_page = 50
    readonly_fields = ["opened_at"]
    inlines = [EvidenceInline, EventInline]


@admin.register(Event)
class EventAdmin(LookUpOnly, admin.ModelAdmin[Event]):
    list_display = ["at", "act", "actor", "review", "from_status", "to_status"]
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
        "from_status",
        "to_status",
        "version",
        "details",
    ]
    fields: ClassVar[Any] = readonly_fields
