"""A page asks the database the same number of questions for one row as for three."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.models import Article, Source, Speaker
from reviews import comments, decisions
from reviews.models import NoticeKind, Review
from reviews.notifications import notify
from reviews.verdicts import Status
from tests import factories

Address = str | Callable[[], str]


def article_with(rows: int, editor: User, *, publish: bool) -> Article:
    """One article with that many claims, each of a speaker of its own, published or waiting."""
    before = Review.objects.count()
    sentences = [f"Le quai {before + number} a été fermé en mars" for number in range(rows)]
    article = factories.plain_article(". ".join(sentences) + ".", source=factories.source())
    for number, sentence in enumerate(sentences):
        speaker = Speaker.objects.create(name=f"Témoin {article.pk} {number}")
        review = factories.review(sentence, article=article, speaker=speaker)
        if publish:
            factories.published(editor, review)
    return article


def some_review(status: Status) -> Review:
    return Review.objects.filter(status=status).latest("pk")


def submitted_page() -> str:
    return "/desk/submitted/?" + "&".join(
        f"article={pk}" for pk in Article.objects.values_list("pk", flat=True)
    )


#: Address, and what there are one or three of.
PAGES: list[tuple[str, Callable[[], str], bool]] = [
    ("queue", lambda: "/desk/queue/", False),
    ("queue, all", lambda: "/desk/queue/?state=all", False),
    ("queue, filtered", lambda: "/desk/queue/?q=quai&order=article&language=fr&skipped=no", False),
    ("my work", lambda: "/desk/mine/", False),
    ("my work, done", lambda: "/desk/mine/", True),
    ("evidence library", lambda: "/desk/evidence/", True),
    ("evidence library, searched", lambda: "/desk/evidence/?q=rapport", True),
    ("evidence library, on the review page", lambda: "/desk/evidence/found/?library-q=rapport", True),
    ("counts", lambda: "/desk/counts/?seen=1&state=all", False),
    ("queue, published", lambda: "/desk/queue/?state=published", True),
    ("review, waiting", lambda: f"/desk/reviews/{some_review(Status.WAITING).pk}/", False),
    ("review, published", lambda: f"/desk/reviews/{some_review(Status.PUBLISHED).pk}/", True),
    ("articles", lambda: "/desk/articles/", False),
    ("articles, filtered", lambda: "/desk/articles/?q=article&state=split", False),
    ("submitted", submitted_page, False),
    ("article", lambda: f"/desk/articles/{Article.objects.latest('pk').pk}/", False),
    ("article, left out", lambda: f"/desk/articles/{Article.objects.latest('pk').pk}/?skipped=1", False),
    ("article, adding", lambda: f"/desk/articles/{Article.objects.latest('pk').pk}/add-claim/", False),
    ("home", lambda: "/", True),
    ("verdict", lambda: some_review(Status.PUBLISHED).claim.get_absolute_url(), True),
    ("public article", lambda: Article.objects.latest("pk").get_absolute_url(), True),
    ("source", lambda: Source.objects.latest("pk").get_absolute_url(), True),
    ("feed", lambda: "/feeds/verdicts.atom", True),
    ("api articles", lambda: "/api/v1/articles", False),
    ("api article", lambda: f"/api/v1/articles/{Article.objects.latest('pk').pk}", False),
    ("api claims", lambda: "/api/v1/claims", False),
    ("api reviews", lambda: "/api/v1/reviews", False),
    ("api reviews, filtered", lambda: "/api/v1/reviews?state=waiting&order=article", False),
    ("api verdicts", lambda: "/api/v1/verdicts", True),
]


@pytest.mark.parametrize(
    ("address", "publish"), [page[1:] for page in PAGES], ids=[page[0] for page in PAGES]
)
def test_as_many_queries_for_three_rows_as_for_one(
    desk: Client, editor: User, address: Callable[[], str], publish: bool
) -> None:
    article_with(1, editor, publish=publish)
    one = queries(desk, address())
    for _ in range(2):
        article_with(3, editor, publish=publish)
    three = queries(desk, address())
    assert three == one


def test_history(desk: Client, editor: User, senior: User) -> None:
    review = factories.published(editor)
    address = f"/desk/claims/{review.claim_id}/history/"
    one = queries(desk, address)
    begun = decisions.correct(review.pk, senior)
    for _ in range(2):
        begun = decisions.add_evidence(begun.pk, senior, factories.item(), begun.version)
    judgement = factories.judgement(correction_note="Chiffre faux.")
    decisions.submit(begun.pk, senior, judgement, begun.version)
    assert queries(desk, address) == one


def test_notifications(desk: Client, editor: User, senior: User) -> None:
    notify(NoticeKind.ASSIGNED, factories.review(), editor, senior)
    one = queries(desk, "/desk/notifications/")
    for _ in range(2):
        notify(NoticeKind.ASSIGNED, factories.review(), editor, senior)
    assert queries(desk, "/desk/notifications/") == one


def test_comments(desk: Client, editor: User, senior: User) -> None:
    review = factories.review()
    comments.add(review, editor, "Un.")
    one = queries(desk, review.get_absolute_url())
    comments.add(review, editor, "Deux.")
    comments.add(review, senior, "Trois.")
    assert queries(desk, review.get_absolute_url()) == one


def test_corrections(desk: Client, editor: User, senior: User) -> None:
    correct_one(editor, senior)
    one = queries(desk, "/corrections/")
    correct_one(editor, senior)
    correct_one(editor, senior)
    assert queries(desk, "/corrections/") == one


def test_sign_off(senior_desk: Client, editor: User, settings: Any) -> None:
    settings.SIGN_OFF = "second-editor"
    factories.decided(editor)
    one = queries(senior_desk, "/desk/sign-off/")
    factories.decided(editor)
    factories.decided(editor)
    assert queries(senior_desk, "/desk/sign-off/") == one


def correct_one(editor: User, senior: User) -> None:
    correction = decisions.correct(factories.published(editor).pk, senior)
    decisions.submit(
        correction.pk, senior, factories.judgement(correction_note="Chiffre faux."), correction.version
    )


def queries(client: Client, address: str) -> int:
    """How many queries the page takes, sessions included; the page has to answer."""
    client.get(address)  # what is cached for good (content types) is not counted
    with CaptureQueriesContext(
        connection,
    ) as captured:
        response = client.get(address)
    assert response.status_code == 200
    return len(captured)
