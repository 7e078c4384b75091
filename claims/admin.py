"""Sources and speakers to keep; articles and claims to look up, and failed articles to try again."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.db import models
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from claims import articles
from claims.models import Appearance, Article, Claim, Source, Speaker


class LookUpOnly:
    """Shown, searched and filtered, never changed here: what the workers and editors write is theirs to write."""

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(Source)
class SourceAdmin(admin.ModelAdmin[Source]):
    list_display = ["name", "kind", "country", "display_rights", "requires_sign_off", "is_active"]
    list_filter = ["is_active", "kind", "display_rights", "requires_sign_off", "country"]
    search_fields = ["name", "slug", "domains"]
    prepopulated_fields = {"slug": ["name"]}
    # An address typed without its scheme is a https one, as it will be by itself from Django 6.0 on.
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}


@admin.register(Speaker)
class SpeakerAdmin(admin.ModelAdmin[Speaker]):
    list_display = ["name", "kind", "aliases"]
    list_filter = ["kind"]
    search_fields = ["name", "aliases"]
    prepopulated_fields = {"slug": ["name"]}


@admin.register(Article)
class ArticleAdmin(LookUpOnly, admin.ModelAdmin[Article]):
    list_display = ["title", "source", "state", "attempts", "error", "received_at", "split_at"]
    list_filter = ["state", "source", "language"]
    search_fields = ["title", "url", "error"]
    list_select_related = ["source"]
    list_per_page = 50
    show_full_result_count = False
    actions = ["split_again"]
    readonly_fields = [
        "title",
        "source",
        "url",
        "byline",
        "published_on",
        "language",
        "state",
        "error",
        "attempts",
        "next_attempt_at",
        "not_before",
        "splitter_version",
        "received_at",
        "split_at",
        "submitted_by",
        "length",
        "text_sha256",
        "text",
    ]
    fields: ClassVar[Any] = readonly_fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        articles = super().get_queryset(request)
        looking_at_one = request.resolver_match and "object_id" in request.resolver_match.kwargs
        return articles if looking_at_one else articles.defer("text", "layout", "skipped")

    @admin.action(description=_("Split again"), permissions=["split_again"])
    def split_again(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        chosen = list(queryset.values_list("pk", flat=True))
        count = articles.split_again(chosen)
        text = ngettext(
            "%(count)s article will be split again.", "%(count)s articles will be split again.", count
        )
        self.message_user(request, text % {"count": count}, messages.SUCCESS)
        if count < len(chosen):
            self.message_user(
                request, _("Those that are being split already were left alone."), messages.INFO
            )

    def has_split_again_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("claims.add_article"))


class AppearanceInline(LookUpOnly, admin.TabularInline[Appearance, Claim]):
    model = Appearance
    fields = ["article", "exact", "speaker", "speaker_as_written", "cue", "voice", "hearsay", "score"]
    extra = 0
    max_num = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[Appearance]:
        return (
            super()
            .get_queryset(request)
            .select_related("article", "speaker")
            .defer("article__text", "article__layout", "article__skipped")
        )


@admin.register(Claim)
class ClaimAdmin(LookUpOnly, admin.ModelAdmin[Claim]):
    list_display = ["statement", "language", "kind", "priority", "created_at"]
    list_filter = ["language", "kind"]
    search_fields = ["statement"]
    show_full_result_count = False
    list_per_page = 50
    readonly_fields = ["statement", "language", "kind", "priority", "merged_into", "created_at"]
    fields: ClassVar[Any] = readonly_fields
    inlines = [AppearanceInline]
