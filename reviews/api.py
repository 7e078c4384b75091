"""REST API about what was concluded: the desk's acts for programs of the newsroom, published verdicts for all.

Every act goes through ``decisions``, as the pages' do. A lost race answers 409 with the review as it stands
and the judgement that was sent, which is also kept on the server.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, cast

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.urls import include, path
from django_filters.rest_framework import DjangoFilterBackend
from django_filters.utils import translate_validation
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound
from rest_framework.pagination import CursorPagination
from rest_framework.permissions import AllowAny, BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from claims.api import Pages, Router
from claims.models import Claim
from claims.paging import Order
from reviews import decisions
from reviews.citing.evidence import Item
from reviews.decisions import Conflict, Refused
from reviews.filters import ApiFilter
from reviews.models import Evidence, Review
from reviews.pages.forms import MISSING_TEXTS
from reviews.publication import published
from reviews.publication.claimreview import address
from reviews.verdicts import Judged, Judgement, SetAside, Stance, Verdict


class EvidenceSerializer(serializers.ModelSerializer[Evidence]):
    class Meta:
        model = Evidence
        fields = ["id", "url", "title", "publisher", "quote", "stance", "accessed_on"]


class ReviewSerializer(serializers.ModelSerializer[Review]):
    """A review as the desk sees it."""

    statement = serializers.CharField(source="claim.statement", read_only=True)
    assignee: Any = serializers.SlugRelatedField[User]("username", read_only=True)
    decided_by: Any = serializers.SlugRelatedField[User]("username", read_only=True)

    class Meta:
        model = Review
        fields = [
            "id",
            "claim",
            "statement",
            "number",
            "status",
            "priority",
            "version",
            "assignee",
            "lease_expires_at",
            "verdict",
            "judged",
            "rationale",
            "searched_for",
            "recheck_on",
            "correction_note",
            "requires_sign_off",
            "decided_by",
            "decided_at",
            "published_at",
        ]
        read_only_fields = fields


class ReviewDetailSerializer(ReviewSerializer):
    evidence = EvidenceSerializer(many=True, read_only=True)

    class Meta(ReviewSerializer.Meta):
        fields = [*ReviewSerializer.Meta.fields, "evidence"]
        read_only_fields = fields


class VersionSerializer(serializers.Serializer[Any]):
    """The version of the review that the caller saw."""

    version = serializers.IntegerField(min_value=1)


class JudgementSerializer(VersionSerializer):
    verdict = serializers.ChoiceField([verdict.value for verdict in Verdict])
    judged = serializers.ChoiceField([judged.value for judged in Judged], default=Judged.STATEMENT.value)
    rationale = serializers.CharField(max_length=20_000)
    searched_for = serializers.CharField(max_length=5_000, default="", allow_blank=True)
    recheck_on = serializers.DateField(default=None, allow_null=True)
    correction_note = serializers.CharField(max_length=5_000, default="", allow_blank=True)

    def judgement(self) -> Judgement:
        data = {name: value for name, value in self.validated_data.items() if name != "version"}
        return Judgement(**data | {"verdict": Verdict(data["verdict"]), "judged": Judged(data["judged"])})


class NewEvidenceSerializer(VersionSerializer):
    url = serializers.URLField(max_length=2000)
    title = serializers.CharField(max_length=300)
    publisher = serializers.CharField(max_length=200, default="", allow_blank=True)
    quote = serializers.CharField(max_length=5_000, default="", allow_blank=True)
    stance = serializers.ChoiceField([stance.value for stance in Stance])
    accessed_on = serializers.DateField()

    def item(self) -> Item:
        data = {name: value for name, value in self.validated_data.items() if name != "version"}
        return Item(**data | {"stance": Stance(data["stance"])})


class SetAsideSerializer(VersionSerializer):
    reason = serializers.ChoiceField([reason.value for reason in SetAside])
    note = serializers.CharField(max_length=1_000)
    duplicate_of = serializers.IntegerField(
        min_value=1, max_value=2**62, default=None, allow_null=True, help_text="The claim that it repeats."
    )

    def validate_duplicate_of(self, number: int | None) -> Claim | None:
        claim = Claim.objects.filter(pk=number).first() if number else None
        if number and claim is None:
            raise serializers.ValidationError("There is no claim of this number.")
        return claim


class ReturnSerializer(VersionSerializer):
    comment = serializers.CharField(max_length=5_000)


class WithdrawSerializer(VersionSerializer):
    reason = serializers.CharField(max_length=5_000)


class ConflictSerializer(serializers.Serializer[Any]):
    detail = serializers.CharField()
    current = ReviewSerializer()
    draft = serializers.DictField()


class MayAct(BasePermission):
    """The permission that each act asks for; looking asks for the desk's."""

    NEEDED = {
        "approve": "reviews.sign_off_review",
        "send_back": "reviews.sign_off_review",
        "correct": "reviews.correct_review",
        "withdraw": "reviews.withdraw_review",
    }

    def has_permission(self, request: Request, view: Any) -> bool:
        return request.user.has_perm(self.NEEDED.get(view.action or "", "reviews.judge_review"))


def act(serializer: type[serializers.Serializer[Any]], path: str) -> Callable[[Any], Any]:
    """A POST on one review that asks ``decisions``, described in the schema."""

    def decorate(method: Any) -> Any:
        described = extend_schema(
            request=serializer,
            responses={
                200: ReviewDetailSerializer,
                409: OpenApiResponse(ConflictSerializer, "Somebody was first; what was sent is kept."),
            },
        )(method)
        return action(detail=True, methods=["post"], url_path=path)(described)

    return decorate


class ReviewPages(CursorPagination):
    """Keyset pages in the order that the filter asks for: the cursor is the key of the last row seen."""

    page_size: int = Pages.page_size

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        order: Order = view.order
        cursor = request.query_params.get(self.cursor_query_param, "")
        if cursor and not order.is_key(cursor):
            raise NotFound(self.invalid_cursor_message)
        self.address = request.build_absolute_uri()
        found, self.next_key = order.page(queryset, cursor, self.page_size)
        return found

    def get_next_link(self) -> str | None:
        if self.next_key is None:
            return None
        return replace_query_param(self.address, self.cursor_query_param, self.next_key)

    def get_previous_link(self) -> None:
        """Pages go one way; whoever wants the one before has its address."""


class FilteredReviews(DjangoFilterBackend):  # type: ignore[misc]
    """The queue's filters, on the list alone."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Review], view: Any) -> QuerySet[Review]:
        if view.action != "list":
            return queryset
        found = self.get_filterset(request, queryset.order_by(), view)
        if not found.is_valid():
            raise translate_validation(found.errors)
        view.order = found.keys
        reviews: QuerySet[Review] = found.in_order
        return reviews


class ReviewViewSet(viewsets.ReadOnlyModelViewSet[Review]):
    """Reviews, newest first; the queue's filters and orders, ``?status=waiting`` and the like."""

    queryset = Review.objects.select_related("claim", "assignee", "decided_by")
    permission_classes = [MayAct]
    pagination_class = ReviewPages
    filter_backends = [FilteredReviews]
    filterset_class = ApiFilter

    def get_serializer_class(self) -> type[ReviewSerializer]:
        return ReviewSerializer if self.action == "list" else ReviewDetailSerializer

    def _do(self, call: Callable[..., Review], serializer: Any, *arguments: Any) -> Response:
        """One act: its answer is the review, 409 for a lost race, 422 for what is not possible as asked."""
        try:
            review = call(*arguments)
        except Conflict as conflict:
            draft = dict(serializer.data) if serializer else {}
            current = ReviewSerializer(conflict.current).data
            return Response({"detail": str(conflict), "current": current, "draft": draft}, status=409)
        except Refused as refused:
            lacking = {lack.value: [str(MISSING_TEXTS[lack])] for lack in refused.missing}
            return Response({"detail": str(refused), **lacking}, status=422)
        return Response(ReviewDetailSerializer(self.queryset.get(pk=review.pk)).data)

    def _read(self, kind: type[Any]) -> Any:
        serializer = kind(data=self.request.data)
        serializer.is_valid(raise_exception=True)
        return serializer

    @property
    def editor(self) -> User:
        return cast(User, self.request.user)

    @extend_schema(request=None, responses={200: ReviewDetailSerializer, 204: None})
    @action(detail=False, methods=["post"], url_path="next")
    def take_next(self, request: Request) -> Response:
        """Take the waiting claim of the highest priority; 204 if none waits."""
        review = decisions.take_next(self.editor)
        if review is None:
            return Response(status=204)
        return Response(ReviewDetailSerializer(self.queryset.get(pk=review.pk)).data)

    @act(serializers.Serializer, "take")
    def take(self, request: Request, pk: str) -> Response:
        return self._do(decisions.take, None, self.get_object().pk, self.editor)

    @act(VersionSerializer, "release")
    def release(self, request: Request, pk: str) -> Response:
        sent = self._read(VersionSerializer)
        return self._do(
            decisions.release, sent, self.get_object().pk, self.editor, sent.validated_data["version"]
        )

    @act(NewEvidenceSerializer, "evidence")
    def add_evidence(self, request: Request, pk: str) -> Response:
        sent = self._read(NewEvidenceSerializer)
        return self._do(
            decisions.add_evidence,
            sent,
            self.get_object().pk,
            self.editor,
            sent.item(),
            sent.validated_data["version"],
        )

    @act(JudgementSerializer, "submit")
    def submit(self, request: Request, pk: str) -> Response:
        sent = self._read(JudgementSerializer)
        return self._do(
            decisions.submit,
            sent,
            self.get_object().pk,
            self.editor,
            sent.judgement(),
            sent.validated_data["version"],
        )

    @act(SetAsideSerializer, "set-aside")
    def set_aside(self, request: Request, pk: str) -> Response:
        sent = self._read(SetAsideSerializer)
        data = sent.validated_data
        return self._do(
            decisions.set_aside,
            sent,
            self.get_object().pk,
            self.editor,
            SetAside(data["reason"]),
            data["note"],
            data["version"],
            data["duplicate_of"],
        )

    @act(VersionSerializer, "approve")
    def approve(self, request: Request, pk: str) -> Response:
        sent = self._read(VersionSerializer)
        return self._do(
            decisions.approve, sent, self.get_object().pk, self.editor, sent.validated_data["version"]
        )

    @act(ReturnSerializer, "return")
    def send_back(self, request: Request, pk: str) -> Response:
        sent = self._read(ReturnSerializer)
        data = sent.validated_data
        return self._do(
            decisions.return_to_editor,
            sent,
            self.get_object().pk,
            self.editor,
            data["comment"],
            data["version"],
        )

    @act(serializers.Serializer, "correct")
    def correct(self, request: Request, pk: str) -> Response:
        return self._do(decisions.correct, None, self.get_object().pk, self.editor)

    @act(WithdrawSerializer, "withdraw")
    def withdraw(self, request: Request, pk: str) -> Response:
        sent = self._read(WithdrawSerializer)
        data = sent.validated_data
        return self._do(
            decisions.withdraw, sent, self.get_object().pk, self.editor, data["reason"], data["version"]
        )


class PublicEvidenceSerializer(serializers.ModelSerializer[Evidence]):
    class Meta:
        model = Evidence
        fields = ["url", "title", "publisher", "quote", "stance", "accessed_on"]


class VerdictSerializer(serializers.ModelSerializer[Review]):
    """A published verdict, as readers see it: no editor's name, no draft."""

    id = serializers.IntegerField(source="claim_id")
    url = serializers.SerializerMethodField()
    claim = serializers.CharField(source="wording")
    language = serializers.CharField(source="claim.language")
    speaker = serializers.SerializerMethodField()
    evidence = PublicEvidenceSerializer(many=True)

    class Meta:
        model = Review
        fields = [
            "id",
            "url",
            "claim",
            "language",
            "speaker",
            "verdict",
            "judged",
            "rationale",
            "searched_for",
            "recheck_on",
            "published_at",
            "correction_note",
            "evidence",
        ]

    def get_url(self, review: Review) -> str:
        return address(review.claim.get_absolute_url())

    def get_speaker(self, review: Review) -> str | None:
        first = next(iter(cast(Any, review.claim).first_appearances), None)
        return (first.said_by or None) if first else None


class NewestFirst(Pages):
    """By time of publication; the cursor names one."""

    ordering = ("-published_at", "-id")

    def read_position(self, position: str) -> object:
        at = datetime.fromisoformat(position)
        if at.tzinfo is None or abs(at.utcoffset() or timedelta()) > timedelta(hours=15):
            raise ValueError(position)
        return at


class VerdictViewSet(viewsets.ReadOnlyModelViewSet[Review]):
    """Published verdicts, newest first, for everybody. The id is the claim's and does not change."""

    permission_classes = [AllowAny]
    serializer_class = VerdictSerializer
    pagination_class = NewestFirst
    lookup_field = "claim_id"
    lookup_value_regex = "[0-9]{1,18}"
    queryset: QuerySet[Review] = published.for_lists(published.verdicts()).prefetch_related("evidence")


router = Router()
router.register("reviews", ReviewViewSet)
router.register("verdicts", VerdictViewSet, basename="verdict")
urls = [path("", include(router.urls))]
