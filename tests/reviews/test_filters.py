"""What each filter of the queue finds, on the page and through the API alike."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.http import QueryDict
from django.test import RequestFactory
from django.utils import timezone
from rest_framework.test import APIClient

from claims.models import Speaker
from reviews import decisions
from reviews.filters import STATES, ReviewFilter, for_page
from reviews.models import Review
from reviews.verdicts import Status
from tests import factories
from tests.reviews import scenes

pytestmark = pytest.mark.django_db

Find = Callable[[str], list[Review]]


def made(query: str, user: User) -> ReviewFilter:
    request = RequestFactory().get("/")
    request.user = user
    return ReviewFilter(QueryDict(query), Review.objects.order_by(), request=request)


@pytest.fixture
def find(editor: User) -> Find:
    def found(query: str) -> list[Review]:
        asked = made(query, editor)
        assert asked.is_valid(), asked.errors
        return sorted(asked.qs, key=lambda review: review.pk)

    return found


def test_each_state_shows_its_own(find: Find, editor: User, colleague: User, senior: User) -> None:
    rows = {status: scenes.in_status(status, colleague, senior) for status in Status}
    mine = scenes.held(editor)
    assert find("state=waiting") == [rows[Status.WAITING]]
    assert find("state=mine") == [mine]
    assert find("state=held") == [rows[Status.IN_REVIEW]]
    assert find("state=sign-off") == [rows[Status.AWAITING_SIGN_OFF]]
    assert {review.status for review in find("state=published")} == {Status.PUBLISHED}
    assert find("state=set-aside") == [rows[Status.SET_ASIDE]]
    assert find("state=all") == find("") == list(Review.objects.order_by("pk"))
    assert set(STATES) == {"waiting", "mine", "held", "sign-off", "published", "set-aside", "all"}


def test_words_of_the_statement(find: Find) -> None:
    dam, port = factories.review("Les barrages ont cédé lundi"), factories.review("Le port est fermé")
    assert find("q=barrage") == [dam]
    assert find("q=CEDE") == [dam]
    assert find("q=%22port+est%22") == [port]
    assert find("q=-barrage") == [port]
    assert find("q=rien+de+tel") == []


def test_source_speaker_and_article(find: Find) -> None:
    daily = factories.source(name="La Dépêche", slug="la-depeche", domains=["ladepeche.example"])
    article = factories.plain_article("Le port est fermé. Le pont est ouvert.", source=daily)
    speaker = Speaker.objects.create(name="Anne Morel", aliases=["A. Morel"])
    port = factories.review("Le port est fermé", article=article, speaker=speaker)
    bridge = factories.review("Le pont est ouvert", article=article)
    factories.review()
    for name in ("La+Dépêche", "la+dépêche", "la-depeche", "ladepeche.example", "+La+Dépêche+"):
        assert find(f"source={name}") == [port, bridge]
    for name in ("Anne+Morel", "ANNE+MOREL", "A.+Morel", speaker.slug):
        assert find(f"speaker={name}") == [port]
    assert find(f"article={article.pk}") == [port, bridge]
    assert find(f"article={article.pk}&speaker=Anne+Morel") == [port]


def test_who_says_it_and_where_are_asked_of_one_appearance(find: Find) -> None:
    """Said by Anne in one article and by nobody in another: "Anne, in that other one" is not true."""
    speaker = Speaker.objects.create(name="Anne Morel")
    statement = "Le port est fermé"
    first = factories.plain_article(f"{statement}.", source=factories.source(name="Une"))
    second = factories.plain_article(f"Encore : {statement}.", source=factories.source(name="Deux"))
    review = factories.review(statement, article=first, speaker=speaker)
    start = second.text.index(statement)
    second.appearances.create(
        claim=review.claim,
        start=start,
        end=start + len(statement),
        exact=statement,
        voice="author",
        score=0.5,
        splitter_version="test",
    )
    assert find("speaker=Anne+Morel&source=Une") == [review]
    assert find("source=Deux") == [review]
    assert find("speaker=Anne+Morel&source=Deux") == []


def test_a_claim_that_stands_often_is_found_once_and_where_it_stands_first(find: Find, editor: User) -> None:
    statement = "Le tunnel est fermé"
    article = factories.plain_article(f"Le port aussi. {statement}. Encore : {statement} ce soir.")
    later = factories.plain_article(f"On le redit : {statement}.")
    review = factories.review(statement, article=article)
    port = factories.review("Le port aussi", article=article)
    again = article.text.rindex(statement)
    for where, start, end in (
        (article, again, again + len(statement)),
        (article, article.text.index(statement), article.text.index(statement) + 2),
        (later, later.text.index(statement), later.text.index(statement) + len(statement)),
    ):
        where.appearances.create(
            claim=review.claim,
            start=start,
            end=end,
            exact=where.text[start:end],
            voice="author",
            score=0.5,
            splitter_version="test",
        )
    assert find(f"article={article.pk}") == [review, port]
    for query, expected in {
        "order=article": [port, review],
        f"order=article&article={article.pk}": [port, review],
        f"order=article&article={later.pk}": [review],
    }.items():
        asked = made(query, editor)
        assert asked.is_valid()
        assert list(asked.in_order.order_by(*asked.keys.fields)) == expected


def test_language_priority_and_age(find: Find) -> None:
    old, young = factories.review(priority=20), factories.review(priority=80)
    Review.objects.filter(pk=old.pk).update(opened_at=timezone.now() - timedelta(days=2))
    young.claim.language = "en"
    young.claim.save()
    assert find("language=en") == find("priority=80") == find("newer=1h") == [young]
    assert find("language=fr") == find("older=1d") == [old]
    assert find("older=3d") == []
    assert find("newer=3d&priority=20") == [old, young]


def test_who_holds_it(find: Find, editor: User, colleague: User) -> None:
    mine, theirs, nobodys = scenes.held(editor), scenes.held(colleague), factories.review()
    assert find("assignee=me") == [mine]
    assert find("assignee=others") == find("assignee=colleague") == [theirs]
    assert find("assignee=nobody") == [nobodys]


def test_a_holder_is_asked_for_in_every_state(editor: User, colleague: User) -> None:
    """The page shows what waits, and what waits is held by nobody."""
    theirs = scenes.held(colleague)
    request = RequestFactory().get("/")
    request.user = editor
    found = for_page(QueryDict("assignee=colleague"), request)
    assert found.is_valid()
    assert list(found.qs) == [theirs]


def test_what_i_skipped(find: Find, editor: User, colleague: User) -> None:
    mine, theirs, other = scenes.held(editor), scenes.held(colleague), factories.review()
    decisions.skip(mine.pk, editor)
    decisions.skip(theirs.pk, colleague)
    assert find("skipped=yes") == [mine]
    assert find("skipped=no") == [theirs, other]


@pytest.mark.parametrize(
    "query",
    "state=x priority=101 priority=-1 article=0 article=999999 language=xx older=2y order=x skipped=maybe "
    f"source=x speaker=x assignee=x q=%00 q={'x' * 201}".split(),
)
def test_what_makes_no_sense_is_told_at_its_field(query: str, editor: User) -> None:
    asked = made(query, editor)
    assert not asked.is_valid()
    assert list(asked.errors) == [query.partition("=")[0]]


def test_the_address_holds_all_of_it_and_nothing_else(editor: User) -> None:
    asked = made("after=7&junk=1&order=oldest&q=port&state=all&language=", editor)
    assert asked.is_valid()
    assert asked.address() == "q=port&state=all&order=oldest"
    assert asked.address(state="mine") == "q=port&state=mine&order=oldest"
    assert asked.narrowing == "q=port"


# --- The same by the API ------------------------------------------------------------------------------


def listed(api: APIClient, query: str) -> list[int]:
    response = api.get(f"/api/v1/reviews?{query}")
    assert response.status_code == 200, response.content
    return [row["id"] for row in response.json()["results"]]


def test_programs_have_the_same_filters(api: APIClient, editor: User) -> None:
    port, quay = factories.review("Le port est fermé", 20), factories.review("Le quai est noyé", 80)
    mine = scenes.held(editor, factories.review("La gare est fermée"))
    assert listed(api, "q=port") == [port.pk]
    assert listed(api, "state=mine") == listed(api, "status=in_review") == [mine.pk]
    assert listed(api, "state=waiting&order=priority") == [quay.pk, port.pk]
    assert listed(api, "order=oldest") == [port.pk, quay.pk, mine.pk]
    assert listed(api, "order=article") == [port.pk, quay.pk, mine.pk]
    assert listed(api, "") == [mine.pk, quay.pk, port.pk]
    wrong = api.get("/api/v1/reviews?source=Nulle+Part&state=x")
    assert wrong.status_code == 400
    assert set(wrong.json()) == {"source", "state"}
    # One review is not looked for through the list's filter.
    assert api.get(f"/api/v1/reviews/{port.pk}?state=mine").status_code == 200


@pytest.mark.parametrize("order", ["priority", "newest", "article"])
def test_programs_go_from_page_to_page(order: str, api: APIClient) -> None:
    article = factories.plain_article(". ".join(f"Fait {number:03}" for number in range(53)))
    every = [factories.review(f"Fait {number:03}", number % 2, article).pk for number in range(53)]
    first = api.get(f"/api/v1/reviews?order={order}").json()
    second = api.get(first["next"]).json()
    assert (len(first["results"]), len(second["results"])) == (50, 3)
    assert sorted(row["id"] for row in first["results"] + second["results"]) == every
    assert second["next"] is None


def test_programs_are_told_of_a_page_that_there_is_not(api: APIClient) -> None:
    assert api.get("/api/v1/reviews?cursor=x").status_code == 404


def test_the_filters_are_described(api: APIClient) -> None:
    schema = api.get("/api/v1/schema/", HTTP_ACCEPT="application/json").json()
    (listing,) = [path for path in schema["paths"] if path.rstrip("/") == "/api/v1/reviews"]
    described = {given["name"] for given in schema["paths"][listing]["get"]["parameters"]}
    assert {
        "q",
        "state",
        "status",
        "source",
        "speaker",
        "article",
        "assignee",
        "order",
        "cursor",
    } <= described
