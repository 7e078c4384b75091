"""REST API about what was said: submit articles and follow them; look up claims."""

from typing import Any

from django.db.models import QuerySet
from django.urls import include, path
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import mixins, routers, serializers, viewsets
from rest_framework.exceptions import NotFound
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from claims import articles
from claims.forms import LANGUAGES
from claims.intake import Frozen, IntakeError, freeze
from claims.models import Appearance, Article, Claim, Source


class Pages(CursorPagination):
    """Keyset pages, newest first."""

    page_size = 50
    ordering: str | tuple[str, ...] = "-id"

    def decode_cursor(self, request: Request) -> Any:
        """As ever, but a place that is no place in this order is told to be invalid, not looked up."""
        cursor = super().decode_cursor(request)
        if cursor is not None and cursor.position is not None:
            try:
                self.read_position(str(cursor.position))
            except ValueError as error:
                raise NotFound(self.invalid_cursor_message) from error
        return cursor

    def read_position(self, position: str) -> object:
        """The key a cursor names; raises ValueError for what cannot be one."""
        return int(position)


class Router(routers.DefaultRouter):
    """Addresses with and without a slash at the end are the same."""

    include_root_view = False
    include_format_suffixes = False

    def __init__(self) -> None:
        super().__init__()
        self.trailing_slash = "/?"


class ArticleSerializer(serializers.ModelSerializer[Article]):
    """An article and how far the work on it has come."""

    source: Any = serializers.SlugRelatedField[Source]("slug", read_only=True)

    class Meta:
        model = Article
        fields = [
            "id",
            "state",
            "error",
            "source",
            "title",
            "url",
            "byline",
            "published_on",
            "language",
            "length",
            "text_sha256",
            "splitter_version",
            "received_at",
            "split_at",
        ]
        read_only_fields = fields


class AppearanceSerializer(serializers.ModelSerializer[Appearance]):
    """Where a claim stands: a W3C text position and text quote in one."""

    speaker = serializers.CharField(source="said_by")
    statement = serializers.CharField(source="claim.statement")

    class Meta:
        model = Appearance
        fields = [
            "claim",
            "statement",
            "article",
            "start",
            "end",
            "exact",
            "prefix",
            "suffix",
            "speaker",
            "cue",
            "voice",
            "hearsay",
            "score",
            "reasons",
        ]


class ArticleDetailSerializer(ArticleSerializer):
    """With the frozen text, into which the appearances' offsets point."""

    appearances = AppearanceSerializer(many=True, read_only=True)

    class Meta(ArticleSerializer.Meta):
        fields = [*ArticleSerializer.Meta.fields, "text", "appearances"]
        read_only_fields = fields


class SourceField(serializers.SlugRelatedField[Source]):
    """A source by its short name; one that no database could hold is as unknown as any other."""

    def to_internal_value(self, data: Any) -> Any:
        if "\x00" in str(data):
            self.fail("does_not_exist", slug_name=self.slug_field, value=data)
        return super().to_internal_value(data)


class SubmissionSerializer(serializers.Serializer[Any]):
    """A text and what is known about it."""

    text = serializers.CharField(trim_whitespace=False)
    format = serializers.ChoiceField(["text", "markdown"], default="text")
    source: Any = SourceField(
        "slug", queryset=Source.objects.filter(is_active=True), required=False, allow_null=True, default=None
    )
    title = serializers.CharField(max_length=300, required=False, default="", allow_blank=True)
    url = serializers.URLField(max_length=2000, required=False, default="", allow_blank=True)
    byline = serializers.CharField(max_length=300, required=False, default="", allow_blank=True)
    published_on = serializers.DateField(required=False, allow_null=True, default=None)
    language = serializers.ChoiceField(
        [code for code, _label in LANGUAGES if code], required=False, default="", allow_blank=True
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        try:
            frozen: Frozen = freeze(
                attrs["text"].encode(), f"x.{'md' if attrs['format'] == 'markdown' else 'txt'}"
            )
        except (IntakeError, UnicodeEncodeError) as error:
            raise serializers.ValidationError({"text": [str(error)]}) from error
        return attrs | {"frozen": frozen}

    def submission(self) -> articles.Submission:
        data = {name: value for name, value in self.validated_data.items() if name not in {"text", "format"}}
        return articles.Submission(**data)


class ArticleViewSet(viewsets.ReadOnlyModelViewSet[Article]):
    """Articles, newest first."""

    queryset = Article.objects.select_related("source")
    serializer_class = ArticleSerializer
    pagination_class = Pages

    def get_queryset(self) -> QuerySet[Article]:
        if self.action == "list":
            return super().get_queryset().defer("text", "layout", "skipped")
        return super().get_queryset().prefetch_related("appearances__claim", "appearances__speaker")

    def get_serializer_class(self) -> type[ArticleSerializer]:
        return ArticleDetailSerializer if self.action == "retrieve" else ArticleSerializer

    @extend_schema(
        request=SubmissionSerializer,
        responses={202: OpenApiResponse(ArticleSerializer, "Accepted; Location says where to follow it.")},
    )
    def create(self, request: Request) -> Response:
        """Submit an article. The same text again answers with the article there is."""
        serializer = SubmissionSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        article, _created = articles.submit(serializer.submission(), request.user)
        # Read back: what the database filled in (times, length) is not on the instance yet.
        stored = self.queryset.get(pk=article.pk)
        location = reverse("article-detail", args=[article.pk], request=request)
        return Response(ArticleSerializer(stored).data, status=202, headers={"Location": location})


class ClaimSerializer(serializers.ModelSerializer[Claim]):
    """A proposition and where it stands."""

    appearances = AppearanceSerializer(many=True, read_only=True)

    class Meta:
        model = Claim
        fields = [
            "id",
            "statement",
            "language",
            "kind",
            "priority",
            "merged_into",
            "created_at",
            "appearances",
        ]


class ClaimListSerializer(ClaimSerializer):
    """Without appearances: a claim may have any number."""

    class Meta(ClaimSerializer.Meta):
        fields = [name for name in ClaimSerializer.Meta.fields if name != "appearances"]


class ClaimViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Claim]):
    """Claims, newest first."""

    queryset = Claim.objects.all()
    pagination_class = Pages

    def get_queryset(self) -> QuerySet[Claim]:
        if self.action == "list":
            return super().get_queryset()
        return super().get_queryset().prefetch_related("appearances__claim", "appearances__speaker")

    def get_serializer_class(self) -> type[ClaimSerializer]:
        return ClaimListSerializer if self.action == "list" else ClaimSerializer


router = Router()
router.register("articles", ArticleViewSet)
router.register("claims", ClaimViewSet)
urls = [path("", include(router.urls))]
