"""The queue's page: its orders page by page, what comes next, figures, saved filters."""

from itertools import chain
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from claims.models import Speaker
from claims.paging import PAGE_SIZE
from reviews import queue
from reviews.models import Event, Review, SavedFilter
from tests import factories
from tests.reviews import scenes
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db


def test_the_home_of_the_desk_is_the_queue(desk: Client) -> None:
    response = desk.get("/desk/")
    assert (response.status_code, response.headers["Location"]) == (302, "/desk/queue/")


# --- Next ---------------------------------------------------------------------------------------------


def test_looking_at_the_next_changes_nothing(desk: Client) -> None:
    review = factories.review()
    before = (Review.objects.values().get(), Event.objects.count())

    response: Any = desk.get("/desk/next/")
    assert (response.status_code, response.headers["Location"]) == (302, f"/desk/reviews/{review.pk}/#claim")
    desk.get(response.headers["Location"])

    assert (Review.objects.values().get(), Event.objects.count()) == before


@pytest.mark.parametrize("method", ["get", "post"])
def test_no_next_when_nothing_waits(method: str, desk: Client) -> None:
    response = getattr(desk, method)("/desk/next/", follow=True)
    assert response.redirect_chain == [("/desk/queue/", 302)]
    assert "No claim is waiting." in read(response).words


# --- The queue ----------------------------------------------------------------------------------------


def ids(response: Any) -> list[int]:
    return [review.pk for review in response.context["reviews"]]


def walk(client: Client, address: str) -> list[list[int]]:
    """The ids on each page, following the link to the next."""
    pages = []
    query = address
    while True:
        response = client.get("/desk/queue/" + query)
        assert response.status_code == 200
        pages.append(ids(response))
        query = response.context["next_url"]
        if query is None:
            return pages
        assert query in read(response).links


def many(count: int, priority: Any = lambda number: 50) -> list[Review]:
    article = factories.plain_article(
        ". ".join(f"Fait {number:03}" for number in range(count)), source=factories.source()
    )
    return [factories.review(f"Fait {number:03}", priority(number), article) for number in range(count)]


def test_the_queue_page_by_page_in_its_own_order(desk: Client) -> None:
    """Few priorities and many claims: the page's edge falls among equals."""
    reviews = many(60, lambda number: number % 3)

    pages = walk(desk, "")

    assert [len(page) for page in pages] == [PAGE_SIZE, PAGE_SIZE, 60 - 2 * PAGE_SIZE]
    expected = sorted(reviews, key=lambda review: (-review.priority, review.pk))
    assert list(chain.from_iterable(pages)) == [review.pk for review in expected]


def test_other_filters_page_by_page_newest_first(desk: Client) -> None:
    reviews = many(60)
    pages = walk(desk, "?state=all")
    assert [len(page) for page in pages] == [PAGE_SIZE, PAGE_SIZE, 60 - 2 * PAGE_SIZE]
    assert list(chain.from_iterable(pages)) == sorted((review.pk for review in reviews), reverse=True)


@pytest.mark.parametrize("count", [PAGE_SIZE, PAGE_SIZE + 1])
def test_a_next_page_only_where_there_is_one(count: int, desk: Client) -> None:
    many(count)
    for address in ("", "?state=all"):
        assert [len(page) for page in walk(desk, address)] == [PAGE_SIZE, 1][: count - PAGE_SIZE + 1]


def test_states(desk: Client, editor: User, colleague: User, senior: User) -> None:
    waiting, mine = factories.review(), scenes.held(editor)
    held, unsigned = scenes.held(colleague), scenes.awaiting_sign_off(colleague)
    published = factories.published(colleague)
    expected = {
        "waiting": [waiting.pk],
        "mine": [mine.pk],
        "held": [held.pk],
        "sign-off": [unsigned.pk],
        "published": [published.pk],
        "all": [published.pk, unsigned.pk, held.pk, mine.pk, waiting.pk],
    }
    for state, shown in expected.items():
        response = desk.get(f"/desk/queue/?state={state}")
        assert ids(response) == shown
        assert response.context["state"] == state
    for default in ("/desk/queue/", "/desk/queue/?state="):
        assert ids(desk.get(default)) == [waiting.pk]


@pytest.mark.parametrize(
    "after", ["x", "50", "-", "50-", "-7", "50-x", "9" * 40 + "-1", "50-" + "9" * 40, "\x00", "²-²"]
)
@pytest.mark.parametrize("state", ["waiting", "all"])
def test_an_address_somebody_made_up(after: str, state: str, desk: Client) -> None:
    review = factories.review()
    response = desk.get("/desk/queue/", {"after": after, "state": state})
    assert response.status_code == 200
    if after != "50":
        assert ids(response) == [review.pk]


def test_empty_lists_say_so(desk: Client) -> None:
    assert "No claim is waiting" in read(desk.get("/desk/queue/")).words
    assert "You hold no claim" in read(desk.get("/desk/queue/?state=mine")).words
    assert "Nothing is in this state" in read(desk.get("/desk/queue/?state=published")).words


def test_lists_are_only_looked_at(desk: Client) -> None:
    assert desk.post("/desk/queue/").status_code == 405
    assert desk.put("/desk/next/").status_code == 405


@pytest.mark.parametrize("order", ["priority", "oldest", "newest", "article"])
def test_every_order_page_by_page(order: str, desk: Client) -> None:
    reviews = many(30, lambda number: number % 3)
    late = factories.plain_article("Zéro. " + ". ".join(f"Acte {number:02}" for number in range(25, -1, -1)))
    # Of the second article the last claims are known first.
    reviews += [factories.review(f"Acte {number:02}", 50, late) for number in range(26)]
    expected = {
        "priority": sorted(reviews, key=lambda review: (-review.priority, review.pk)),
        "oldest": reviews,
        "newest": reviews[::-1],
        "article": reviews[:30] + reviews[30:][::-1],
    }[order]

    pages = walk(desk, f"?order={order}")

    assert [len(page) for page in pages] == [PAGE_SIZE, PAGE_SIZE, 6]
    assert list(chain.from_iterable(pages)) == [review.pk for review in expected]


def test_a_filter_stays_from_page_to_page(desk: Client) -> None:
    many(30, lambda number: 90 if number % 2 else 10)
    other = factories.review(priority=95)
    first = desk.get("/desk/queue/?q=fait&priority=10")
    second = desk.get("/desk/queue/" + first.context["next_url"])
    assert len(ids(first) + ids(second)) == 30
    assert other.pk not in ids(first)


def test_what_cannot_be_is_told_and_kept(desk: Client) -> None:
    factories.review("Le port est fermé")
    response = desk.get("/desk/queue/?q=port&source=Nulle+Part&priority=haute&article=x&speaker=Personne")
    page = read(response)
    assert response.status_code == 422
    assert "There is no source called “Nulle Part”." in page.words
    assert "There is no speaker called “Personne”." in page.words
    kept = [("q", "port"), ("source", "Nulle Part"), ("priority", "haute"), ("article", "x")]
    assert set(kept) <= set(page.fields)
    assert "Le port est fermé" not in page.words
    unknown = desk.get("/desk/queue/?state=x&order=y&assignee=nobody-here")
    assert unknown.status_code == 422
    assert "There is nobody called “nobody-here” here." in read(unknown).words


@pytest.mark.parametrize(
    "name", ["q", "source", "speaker", "article", "assignee", "language", "older", "after"]
)
@pytest.mark.parametrize(
    "value", ["\x00", "'; DROP TABLE", "9" * 300, "%", "\\", "²", '"<script>', "-", "('"]
)
def test_nothing_in_the_address_breaks_it(name: str, value: str, desk: Client) -> None:
    factories.review()
    response = desk.get("/desk/queue/", {name: value})
    assert response.status_code in {200, 422}
    assert "<script>" not in response.content.decode().replace("<script src", "")


def test_what_is_filtered_by_is_shown_and_can_be_taken_away(desk: Client) -> None:
    article = factories.plain_article("Le port est fermé.", source=factories.source(name="La Dépêche"))
    factories.review("Le port est fermé", article=article)
    page = read(desk.get(f"/desk/queue/?q=port&source=la+d%C3%A9p%C3%AAche&article={article.pk}"))
    assert "Source La Dépêche" in page.words
    assert f"Article number {article.title}" in page.words
    assert f"/desk/queue/?q=port&state=waiting&article={article.pk}" in page.links


def test_an_empty_filter_leads_on(desk: Client) -> None:
    factories.review()
    page = read(desk.get("/desk/queue/?q=introuvable"))
    assert "No claim fits this filter." in page.words
    assert "?q=introuvable&state=all" in page.links


def test_each_row_says_what_one_needs_to_choose(desk: Client, editor: User, colleague: User) -> None:
    scenes.held(colleague, factories.review("Le port est fermé"))
    scenes.held(editor, factories.review("Le pont est ouvert"))
    page = read(desk.get("/desk/queue/?state=all"))
    for words in (
        "Le port est fermé",
        "in review",
        "held by colleague until",
        "held by you until",
        "50",
        "FR",
    ):
        assert words in page.words
    assert "0 minutes" in page.words.replace("\xa0", " ")
    # Another's hold is seen before one acts: there is no box.
    assert len(page.values("row")) == 1


# --- The next by the filter ---------------------------------------------------------------------------


def test_the_next_is_taken_by_the_filter(desk: Client, editor: User) -> None:
    factories.review("La gare brûle", priority=90)
    port = factories.review("Le port est fermé", priority=10)
    page = desk.get("/desk/queue/?q=port")
    assert ("form", "/desk/next/?q=port") in [
        (tag, given.get("action")) for tag, given in read(page).tags if tag == "form"
    ]
    response: Any = desk.post("/desk/next/?q=port")
    assert response.headers["Location"] == f"/desk/reviews/{port.pk}/#claim"
    assert list(Review.objects.held_by(editor.pk)) == [port]


def test_the_filter_last_looked_at_is_remembered(desk: Client) -> None:
    factories.review("La gare brûle", priority=90)
    first, second = (factories.review(f"Le port {name} est fermé", priority=10) for name in ("nord", "sud"))
    desk.get("/desk/queue/?q=port")
    desk.get("/desk/queue/?state=mine")  # looking at one's own does not widen it
    for review in (first, second):
        response: Any = desk.post("/desk/next/")
        assert response.headers["Location"] == f"/desk/reviews/{review.pk}/#claim"
    done = desk.post("/desk/next/", follow=True)
    assert done.redirect_chain == [("/desk/queue/?q=port", 302)]
    assert "No claim that fits your filter is waiting for you." in read(done).words
    desk.get("/desk/queue/")
    assert "/desk/reviews/" in desk.post("/desk/next/").headers["Location"]


def test_a_filter_whose_source_is_gone_does_not_block(desk: Client) -> None:
    source = factories.source(name="La Brève")
    waiting = factories.review()
    desk.get("/desk/queue/?source=La+Br%C3%A8ve")
    source.delete()
    assert desk.post("/desk/next/").headers["Location"] == f"/desk/reviews/{waiting.pk}/#claim"


def test_the_next_by_a_filter_that_cannot_be_says_so(desk: Client) -> None:
    factories.review()
    response = desk.post("/desk/next/?source=Nulle+Part", follow=True)
    assert "There is no source called “Nulle Part”." in read(response).words
    assert not Review.objects.exclude(status="waiting").exists()


# --- Figures and names --------------------------------------------------------------------------------


def test_figures_look_again_without_the_page(desk: Client, senior_desk: Client) -> None:
    factories.review("Le port est fermé")
    shown = read(desk.get("/desk/queue/?q=port"))
    (poller,) = [
        given["hx-get"] for _tag, given in shown.tags if "look-again" in (given.get("hx-trigger") or "")
    ]
    assert poller == "/desk/counts/?seen=1&q=port&state=waiting"
    same = read(desk.get(str(poller)))
    assert "1 claim" in same.words
    assert "look again" not in same.words
    factories.review("Le port est ouvert")
    changed = read(desk.get(str(poller)))
    assert "2 claims · the list has changed: look again" in changed.words
    ids_ = {given.get("id") for _tag, given in changed.tags}
    assert {"count-waiting", "count-mine", "queue-total"} <= ids_
    assert "count-sign-off" not in ids_
    assert "count-sign-off" in senior_desk.get("/desk/counts/").content.decode()


def test_counting_stops_somewhere(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue, "COUNT_LIMIT", 2)
    many(4)
    assert queue.count(Review.objects.waiting()) == 3
    assert "more than 2 claims" in read(desk.get("/desk/queue/?order=newest&priority=1&after=9999999")).words


def test_names_to_choose_from(desk: Client) -> None:
    for name in ("Anne Morel", "Anna Petit", "Élodie Roy"):
        Speaker.objects.create(name=name)
    factories.source(name="La Dépêche")

    def offered(kind: str, typed: str) -> list[str | None]:
        page = read(desk.get(f"/desk/queue/names/{kind}/", {kind: typed}))
        return [given["value"] for tag, given in page.tags if tag == "option"]

    assert offered("speaker", "ann") == ["Anna Petit", "Anne Morel"]
    assert offered("speaker", "elo") == ["Élodie Roy"]
    assert offered("source", "la d") == ["La Dépêche"]
    assert offered("source", "\x00%") == []
    assert desk.get("/desk/queue/names/user/").status_code == 404


# --- Saved filters ------------------------------------------------------------------------------------


def test_a_filter_is_saved_picked_replaced_and_deleted(desk: Client, editor: User) -> None:
    factories.review("Le port est fermé")
    saved = desk.post("/desk/queue/filters/?q=port&junk=1", {"name": "  Le  port "}, follow=True)
    assert "Filter “Le port” saved." in read(saved).words
    assert "/desk/queue/?q=port&state=waiting" in read(desk.get("/desk/queue/")).links
    desk.post("/desk/queue/filters/?q=quai", {"name": "Le port"})
    mine = SavedFilter.objects.get()
    assert (mine.editor, mine.query) == (editor, "q=quai&state=waiting")
    deleted = desk.post(f"/desk/queue/filters/{mine.pk}/delete/?q=quai", follow=True)
    assert deleted.redirect_chain[0][0] == "/desk/queue/?q=quai&state=waiting"
    assert not SavedFilter.objects.exists()


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "\x00"])
def test_a_saved_filter_needs_a_name(name: str, desk: Client) -> None:
    response = desk.post("/desk/queue/filters/?q=port", {"name": name}, follow=True)
    assert "Give the filter a name of at most 60 characters." in read(response).words
    assert not SavedFilter.objects.exists()


def test_saved_filters_are_ones_own_and_not_without_end(desk: Client, editor: User, colleague: User) -> None:
    theirs = SavedFilter.objects.create(editor=colleague, name="À moi", query="q=quai")
    assert desk.post(f"/desk/queue/filters/{theirs.pk}/delete/").status_code == 404
    assert "À moi" not in read(desk.get("/desk/queue/")).words
    SavedFilter.objects.bulk_create(
        SavedFilter(editor=editor, name=f"Filtre {number}", query="q=x") for number in range(30)
    )
    full = desk.post("/desk/queue/filters/?q=port", {"name": "Un de trop"}, follow=True)
    assert "You have 30 filters: delete one first." in read(full).words
    desk.post("/desk/queue/filters/?q=port", {"name": "Filtre 7"})
    assert SavedFilter.objects.get(editor=editor, name="Filtre 7").query == "q=port&state=waiting"
