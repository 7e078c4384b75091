"""A claim that the splitter missed, added by an editor."""

import re
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.db import transaction
from django.db.models import QuerySet
from django.test import Client

from claims import adding, articles, extraction
from claims.adding import Addition, Place, Taken, places_of
from claims.models import Appearance, Article, Claim, Speaker
from claims.splitting import Voice
from reviews.models import Review
from tests import factories
from tests.claims.fixed_splitter import FixedSplitter
from tests.claims.threads import PATIENCE, apart, until_somebody_waits_for_a_lock
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db

TEXT = (
    "👩\u200d👧 La crue 🌊 monte à Vernes.\n\n"
    "Le pont est fermé, a dit l’« ancien » maire. Le quai aussi.\n\n"
    "Hier, le\u00a0pont était ouvert. Le pont est fermé depuis lundi."
)
FLOOD = "La crue 🌊 monte à Vernes"
OPEN = "le\u00a0pont était ouvert"
CLOSED = "Le pont est fermé"


@pytest.fixture
def article() -> Article:
    return factories.plain_article(TEXT, source=factories.source())


def place_of(words: str) -> Place:
    return Place(TEXT.index(words), TEXT.index(words) + len(words))


def addition(words: str = FLOOD, **values: Any) -> Addition:
    given: dict[str, Any] = {"place": place_of(words), "words": words, "statement": words}
    return Addition(**given | values)


def typed(words: str = FLOOD, **values: str) -> dict[str, str]:
    """What the form sends; ``place`` is left empty, as without a script."""
    fields = {"words": words, "place": "", "statement": "", "speaker": "", "voice": "author"} | values
    return {f"claim-{name}": value for name, value in fields.items()}


def address(article: Article) -> str:
    return f"/desk/articles/{article.pk}/add-claim/"


class TestAdd:
    def test_stored_as_extraction_stores(self, article: Article, editor: User) -> None:
        given = addition(
            statement="La crue monte à Vernes lundi",
            speaker="Anne Morel",
            voice=Voice.QUOTED,
            hearsay=True,
        )
        appearance, is_new = adding.add(article.pk, given, editor)
        assert is_new
        appearance = Appearance.objects.get(pk=appearance.pk)
        assert article.text[appearance.start : appearance.end] == appearance.exact == FLOOD
        assert appearance.start == 4
        assert appearance.prefix == "👩\u200d👧 "
        assert appearance.suffix == TEXT[appearance.end : appearance.end + 32]
        assert (appearance.found_by, appearance.splitter_version) == (editor, "")
        assert appearance.speaker == Speaker.objects.get(name="Anne Morel")
        assert (appearance.voice, appearance.hearsay) == ("quoted", True)
        assert (appearance.score, appearance.reasons) == (1.0, [["added", ""]])
        claim = appearance.claim
        assert (claim.statement, claim.language) == ("La crue monte à Vernes lundi", "fr")
        assert Review.objects.get().claim == claim
        assert Review.objects.get().status == "waiting"

    def test_same_wording_is_the_same_claim(self, article: Article, editor: User) -> None:
        known = factories.review(FLOOD)
        appearance, is_new = adding.add(article.pk, addition(statement=f"{FLOOD.upper()}."), editor)
        assert is_new
        assert appearance.claim == known.claim
        assert Review.objects.get() == known

    def test_claim_that_was_merged_lends_its_target(self, article: Article, editor: User) -> None:
        target, merged = factories.review().claim, factories.review(FLOOD).claim
        Claim.objects.filter(pk=merged.pk).update(merged_into=target)
        appearance, _new = adding.add(article.pk, addition(), editor)
        assert appearance.claim == target
        assert adding.add(article.pk, addition(), editor) == (appearance, False)

    def test_twice_is_once(self, article: Article, editor: User) -> None:
        first, _new = adding.add(article.pk, addition(), editor)
        assert adding.add(article.pk, addition(), editor) == (first, False)
        assert (Claim.objects.count(), Appearance.objects.count(), Review.objects.count()) == (1, 1, 1)

    @pytest.mark.parametrize("words", [FLOOD, "La crue", "monte", "Vernes.\n\nLe pont"])
    def test_marked_already(self, article: Article, editor: User, colleague: User, words: str) -> None:
        first, _new = adding.add(article.pk, addition(), editor)
        with pytest.raises(Taken) as taken:
            adding.add(article.pk, addition(words), colleague)
        assert taken.value.appearance == first
        assert Claim.objects.count() == 1

    def test_same_place_in_other_words(self, article: Article, editor: User) -> None:
        adding.add(article.pk, addition(), editor)
        with pytest.raises(Taken):
            adding.add(article.pk, addition(statement="Il pleut à Vernes"), editor)
        assert Claim.objects.count() == 1

    def test_neighbours_do_not_overlap(self, article: Article, editor: User) -> None:
        adding.add(article.pk, addition(FLOOD), editor)
        assert adding.add(article.pk, addition("."), editor)[1]

    def test_other_words_than_stand_there(self, article: Article, editor: User) -> None:
        with pytest.raises(ValueError, match="do not stand there"):
            adding.add(article.pk, Addition(place_of(FLOOD), "La crue monte", "La crue monte"), editor)
        assert not Claim.objects.exists()

    def test_failed_article_whose_language_is_not_known(self, editor: User) -> None:
        article = factories.plain_article(TEXT, state="failed", error="why", language="")
        appearance, _new = adding.add(article.pk, addition(), editor)
        assert appearance.claim.language == "fr"

    def test_kind_is_the_splitter_s(self, editor: User) -> None:
        words = "Douze maisons ont été détruites lundi 2 mars 2026"
        article = factories.plain_article(f"{words}.")
        given = Addition(Place(0, len(words)), words, words)
        assert adding.add(article.pk, given, editor)[0].claim.kind != "statement"

    def test_splitting_again_leaves_it(self, splitter: FixedSplitter, editor: User) -> None:
        splitter.find("Le quai aussi")
        article = factories.split_article(TEXT)
        added, _new = adding.add(article.pk, addition(), editor)
        splitter.find(FLOOD, statement="Autre chose")
        articles.split_again([article.pk])
        assert extraction.run(article.pk) is True
        assert list(article.appearances.order_by("start")) == [
            added,
            article.appearances.get(exact="Le quai aussi"),
        ]
        assert Appearance.objects.get(pk=added.pk).claim.statement == FLOOD


several_connections = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def race(first: User, second: User, meanwhile: Callable[[Future[Any]], object]) -> Appearance:
    """The second adds words that overlap with those of the first, who has not finished when ``meanwhile`` is called."""
    article = factories.plain_article(TEXT)
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            adding.add(article.pk, addition(), first)
            act = partial(adding.add, article.pk, addition("La crue"), second)
            outcome = pool.submit(apart, act)
            meanwhile(outcome)
        return outcome.result(PATIENCE)[0]


@several_connections
def test_of_two_at_once_the_second_finds_the_words_marked(editor: User, colleague: User) -> None:
    with pytest.raises(Taken):
        race(editor, colleague, lambda _outcome: until_somebody_waits_for_a_lock())
    assert Appearance.objects.get().found_by == editor


@several_connections
def test_without_the_lock_both_would_be_marked(
    editor: User, colleague: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: what the test above excludes does happen."""
    monkeypatch.setattr(QuerySet, "select_for_update", lambda found: found)
    race(editor, colleague, lambda outcome: outcome.result(PATIENCE))
    assert Appearance.objects.count() == 2


class TestPlaces:
    @pytest.mark.parametrize(
        ("words", "found"),
        [
            (FLOOD, [FLOOD]),
            ("le pont était ouvert", [OPEN]),  # a plain space for a no-break one
            ('a dit l\'" ancien " maire', ["a dit l’« ancien » maire"]),
            ("Vernes. Le pont", ["Vernes.\n\nLe pont"]),
            (" \n Le quai aussi  ", ["Le quai aussi"]),
            ("fermé", ["fermé", "fermé"]),
            ("ferm", []),  # whole words
            ("Le Pont", []),
            (".", []),
            ("", []),
            ("(.*)", []),
        ],
    )
    def test_found_as_typed(self, words: str, found: list[str]) -> None:
        assert [TEXT[place.start : place.end] for place in places_of(TEXT, words, 20)] == found

    def test_no_more_than_asked_for(self) -> None:
        assert places_of("non " * 50, "non", 3) == [Place(0, 3), Place(4, 7), Place(8, 11)]


class TestForm:
    def test_words_alone_are_enough(self, desk: Client, editor: User, article: Article) -> None:
        response = desk.post(address(article), typed("le pont était ouvert"), follow=True)
        appearance = Appearance.objects.get()
        assert response.redirect_chain == [(f"/desk/articles/{article.pk}/#appearance-{appearance.pk}", 302)]
        assert (appearance.exact, appearance.found_by) == (OPEN, editor)
        # The claim is worded with plain spaces, as the form shows it.
        assert appearance.claim.statement == "le pont était ouvert"
        assert (appearance.voice, appearance.hearsay, appearance.said_by) == ("author", False, "")
        page = read(response)
        assert "The claim was added and waits in the queue." in page.words
        assert "added by Camille Rouvière" in page.words
        assert "added by an editor" in page.words
        assert ("a", f"appearance-{appearance.pk}") in [(tag, given.get("id")) for tag, given in page.tags]

    def test_everything_filled_in(self, desk: Client, article: Article) -> None:
        start, end = place_of(FLOOD).start, place_of(FLOOD).end
        fields = typed(
            FLOOD,
            place=f"{start}:{end}",
            statement="  La crue\n monte ",
            speaker="le maire",
            voice="reported",
            hearsay="on",
        )
        assert desk.post(address(article), fields).status_code == 302
        appearance = Appearance.objects.get()
        assert appearance.claim.statement == "La crue monte"
        assert (appearance.said_by, appearance.voice, appearance.hearsay) == ("le maire", "reported", True)

    def test_pressed_twice(self, desk: Client, article: Article) -> None:
        first = desk.post(address(article), typed())
        second = desk.post(address(article), typed(), follow=True)
        assert second.redirect_chain == [(first["Location"], 302)]
        assert "You added this claim before" in read(second).words
        assert Claim.objects.count() == 1

    def test_a_claim_that_was_known(self, desk: Client, article: Article) -> None:
        factories.review(FLOOD)
        response = desk.post(address(article), typed(), follow=True)
        assert "known already; now it stands here too" in read(response).words

    def test_stays_with_what_was_left_out(self, desk: Client, article: Article) -> None:
        response = desk.post(f"{address(article)}?skipped=1", typed())
        assert response["Location"].startswith(f"/desk/articles/{article.pk}/?skipped=1#appearance-")

    @pytest.mark.parametrize("place", ["", "0:3", "99999:100000", "nonsense", "12:4", "9" * 30 + ":1"])
    def test_a_place_counts_only_with_its_words(self, desk: Client, article: Article, place: str) -> None:
        assert desk.post(address(article), typed(place=place)).status_code == 302
        assert Appearance.objects.get().exact == FLOOD

    def test_words_that_stand_there_several_times(self, desk: Client, article: Article) -> None:
        fields = typed(CLOSED, statement="Le pont de Vernes est fermé", speaker="Anne Morel", voice="quoted")
        response = desk.post(address(article), fields)
        page = read(response)
        assert response.status_code == 422
        assert "These words stand there 2 times: choose which you mean." in page.words
        assert "🌊 monte à Vernes. Le pont est fermé, a dit" in page.words
        assert "était ouvert. Le pont est fermé depuis lundi." in page.words
        assert page.values("claim-statement") == ["Le pont de Vernes est fermé"]
        assert page.values("claim-speaker") == ["Anne Morel"]
        offered = re.findall(r'name="claim-place" value="(\d+:\d+)"', response.content.decode())
        assert len(offered) == 2
        assert not Appearance.objects.exists()

        assert desk.post(address(article), fields | {"claim-place": offered[1]}).status_code == 302
        assert Appearance.objects.get().start == TEXT.rindex(CLOSED)

    def test_words_that_stand_there_too_often(self, desk: Client) -> None:
        article = factories.plain_article("Non, " * 30)
        response = desk.post(address(article), typed("Non"))
        assert "more than 20 times" in read(response).words

    @pytest.mark.parametrize(
        ("fields", "message"),
        [
            (typed("La crue descend"), "These words do not stand in this article."),
            (typed("…"), "These words do not stand in this article."),
            (typed(""), "This field is required."),
            (typed("a" * 3_001), "at most 3000 characters"),
            (typed(statement="…"), "A claim is made of words."),
            (typed(speaker="Anne Morel"), "nobody else speaks"),
            (typed(voice="singing"), "Select a valid choice."),
            (typed("La\x00crue"), "Null characters are not allowed."),
        ],
    )
    def test_person_is_told_what_is_wrong(
        self, desk: Client, article: Article, fields: dict[str, str], message: str
    ) -> None:
        response = desk.post(address(article), fields)
        assert response.status_code == 422
        page = read(response)
        assert message in page.words
        assert "This still needs your attention" in page.words
        if "\x00" not in fields["claim-words"]:
            assert page.values("claim-words") == [fields["claim-words"]]
        assert page.values("claim-statement") == [fields["claim-statement"]]
        assert page.values("claim-speaker") == [fields["claim-speaker"]]
        assert re.search('<details class="add-claim" [^>]*open', response.content.decode())
        assert not Claim.objects.exists()

    def test_marked_already_says_which(self, desk: Client, article: Article) -> None:
        known = factories.review(CLOSED, article=article)
        response = desk.post(
            address(article), typed("Vernes. Le pont est", statement="Une formulation à garder")
        )
        page = read(response)
        assert response.status_code == 422
        assert f"overlap with claim {known.claim_id}, which is marked already: “{CLOSED}”" in page.words
        assert page.values("claim-statement") == ["Une formulation à garder"]
        assert Claim.objects.count() == 1

    def test_folded_until_it_is_asked_for(self, desk: Client, article: Article) -> None:
        def is_open(path: str) -> bool:
            found = re.search('<details class="add-claim"[^>]*>', desk.get(path).content.decode())
            assert found
            return " open" in found[0]

        assert not is_open(f"/desk/articles/{article.pk}/")
        assert is_open(address(article))

    def test_text_tells_where_its_paragraphs_start(self, desk: Client, article: Article) -> None:
        page = read(desk.get(f"/desk/articles/{article.pk}/"))
        starts = [int(given["data-start"] or "") for _tag, given in page.tags if "data-start" in given]
        assert starts == [0, TEXT.index("Le pont est"), TEXT.index("Hier")]


class TestWhoMay:
    def test_editors(self, article: Article, desk: Client, senior_desk: Client) -> None:
        assert desk.get(address(article)).status_code == 200
        assert senior_desk.get(address(article)).status_code == 200
        assert desk.get("/desk/articles/999999/add-claim/").status_code == 404
        assert desk.delete(address(article)).status_code == 405

    def test_nobody_else(self, article: Article, admin: User, stranger: User, client: Client) -> None:
        assert client.post(address(article), typed()).status_code == 302
        stranger.user_permissions.add(Permission.objects.get(codename="view_article"))
        for person in (admin, stranger):
            client.force_login(person)
            assert client.get(address(article)).status_code == 403
            assert client.post(address(article), typed()).status_code == 403
            # They read the article, without a form that would not work.
            shown = client.get(f"/desk/articles/{article.pk}/")
            assert shown.status_code == 200
            assert "add-claim" not in shown.content.decode()
        assert not Claim.objects.exists()
