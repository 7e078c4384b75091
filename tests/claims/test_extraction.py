"""From a text to its claims, however often it is tried and by however many workers."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import date, datetime, timedelta
from threading import Event
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.db.models.functions import Now
from django.utils import timezone

from claims import articles, extraction
from claims.intake import freeze
from claims.lease import LEASE, RING_AGAIN_AFTER, SWEEP_BATCH
from claims.matching import claims_worded
from claims.models import Appearance, Article, Claim, Speaker
from claims.splitting import VERSION, Block, BlockKind, Kind, Reason, Split, Voice
from reviews.models import Review
from tests import factories
from tests.claims.conftest import lapse, let_come_due
from tests.claims.fixed_splitter import FixedSplitter
from tests.claims.threads import PATIENCE, apart, at_once, until_somebody_waits_for_a_lock

pytestmark = pytest.mark.django_db
several_connections = pytest.mark.django_db(transaction=True, serialized_rollback=True)

DAM = "Le barrage de Vernes a cédé lundi 2 mars 2026"
HOUSES = "Douze maisons ont été détruites"


def from_now(moment: datetime | None) -> object:
    """How far off it is, give or take the time a slow test needs."""
    assert moment
    return pytest.approx((moment - timezone.now()).total_seconds(), abs=4)


def as_stored(article: Article) -> Article:
    return Article.objects.get(pk=article.pk)


def empty_split() -> Split:
    return Split("fr", (), (), (), ())


def take(article: Article) -> extraction.Lease:
    lease = extraction.take(article.pk)
    assert lease
    return lease


@contextmanager
def receiving(receiver: Callable[..., None]) -> Iterator[None]:
    extraction.claims_found.connect(receiver, weak=False)
    try:
        yield
    finally:
        extraction.claims_found.disconnect(receiver)


class TestRun:
    def test_claims_are_stored_with_where_they_stand(self, splitter: FixedSplitter) -> None:
        splitter.find(
            HOUSES,
            speaker="Anne Morel",
            cue="a déclaré",
            voice=Voice.QUOTED,
            hearsay=True,
            kind=Kind.NUMBER,
            score=0.83,
            reasons=(Reason("number", "Douze"), Reason("assertion")),
            statement="Douze maisons de Vernes ont été détruites",
        )
        article = factories.submitted()
        assert extraction.run(article.pk) is True

        article = as_stored(article)
        assert article.state == "split"
        assert (article.language, article.splitter_version) == ("fr", VERSION)
        assert from_now(article.split_at) == 0
        assert (article.error, article.lease_expires_at) == ("", None)
        appearance = Appearance.objects.get()
        claim = appearance.claim
        assert (claim.statement, claim.kind, claim.priority) == (
            "Douze maisons de Vernes ont été détruites",
            "number",
            83,
        )
        start, end = appearance.start, appearance.end
        assert article.text[start:end] == appearance.exact == HOUSES
        assert appearance.prefix == article.text[start - 32 : start]
        assert appearance.suffix == article.text[end : end + 32]
        assert appearance.speaker == Speaker.objects.get(name="Anne Morel")
        assert (appearance.cue, appearance.voice, appearance.hearsay) == ("a déclaré", "quoted", True)
        assert (appearance.score, appearance.found_by) == (0.83, None)
        assert appearance.reasons == [["number", "Douze"], ["assertion", ""]]
        assert appearance.splitter_version == VERSION
        assert Review.objects.get().claim == claim

    def test_context_ends_where_the_text_does(self, splitter: FixedSplitter) -> None:
        splitter.find("Tout le texte")
        factories.split_article("Tout le texte")
        appearance = Appearance.objects.get()
        assert (appearance.prefix, appearance.suffix) == ("", "")
        splitter.find("au milieu")
        factories.split_article("Juste au milieu. Une suite, plus longue que ce que l'on garde.")
        appearance = Appearance.objects.get(exact="au milieu")
        assert (appearance.prefix, appearance.suffix) == ("Juste ", ". Une suite, plus longue que ce ")

    def test_offsets_count_code_points(self, splitter: FixedSplitter) -> None:
        splitter.find("La crue 🌊 monte")
        article = factories.split_article("👩\u200d👧 🌊🌊 a\u0330. La crue 🌊 monte.")
        appearance = Appearance.objects.get()
        assert article.text[appearance.start : appearance.end] == "La crue 🌊 monte"
        assert appearance.start == 11

    def test_splitter_is_told_what_is_known(self, splitter: FixedSplitter) -> None:
        given = articles.Submission(
            freeze(b"# Un titre\n\nTexte.", "a.md"), language="en", published_on=date(2026, 3, 2)
        )
        article, _created = articles.submit(given, None)
        extraction.run(article.pk)
        assert splitter.calls == [
            {
                "text": "Un titre\n\nTexte.",
                "language": "en",
                "layout": (Block(0, 8, BlockKind.TITLE),),
                "published": date(2026, 3, 2),
            }
        ]

    def test_unknown_language_is_left_to_the_splitter(self, splitter: FixedSplitter) -> None:
        article = factories.split_article()
        assert splitter.calls[0]["language"] is None
        assert article.language == "fr"

    def test_language_that_was_said_stays(self, splitter: FixedSplitter) -> None:
        splitter.language = "fr"
        assert factories.split_article(language="de").language == "de"

    def test_running_twice_changes_nothing(self, splitter: FixedSplitter) -> None:
        splitter.find(DAM, HOUSES, speaker="Anne Morel")
        article = factories.split_article()
        before = [
            list(model.objects.order_by("pk").values()) for model in (Article, Claim, Appearance, Speaker)
        ]
        assert extraction.run(article.pk) is False
        assert len(splitter.calls) == 1
        after = [
            list(model.objects.order_by("pk").values()) for model in (Article, Claim, Appearance, Speaker)
        ]
        assert after == before

    def test_text_without_claims_is_split_too(self, splitter: FixedSplitter) -> None:
        assert factories.split_article().state == "split"
        assert not Claim.objects.exists()

    def test_one_wording_in_two_articles_is_one_claim_that_appears_twice(
        self, splitter: FixedSplitter
    ) -> None:
        splitter.find(DAM)
        first = factories.split_article(f"{DAM}, selon la préfecture.")
        second = factories.split_article(f"Nouvelles du soir. {DAM}.")
        claim = Claim.objects.get()
        assert [appearance.article for appearance in claim.appearances.order_by("pk")] == [first, second]
        assert Review.objects.count() == 1

    def test_two_spellings_in_one_article_are_one_claim_that_appears_twice(
        self, splitter: FixedSplitter
    ) -> None:
        """A headline without a full stop or with another quotation mark says the same as the sentence below."""
        splitter.find('Le pont "Neuf" est fermé', "le pont «Neuf» est fermé.")
        article = factories.submitted('Le pont "Neuf" est fermé\n\nHier, le pont «Neuf» est fermé. Voilà.')
        assert extraction.run(article.pk) is True
        assert Claim.objects.get().appearances.count() == 2

    def test_claim_that_was_merged_lends_its_target(self, splitter: FixedSplitter) -> None:
        splitter.find(DAM, HOUSES)
        factories.split_article()
        dam, houses = Claim.objects.get(statement=DAM), Claim.objects.get(statement=HOUSES)
        Claim.objects.filter(pk=houses.pk).update(merged_into=dam)
        article = factories.split_article(f"Hier encore : {HOUSES}.")
        assert article.appearances.get().claim == dam

    def test_long_words_of_attribution_are_no_obstacle(self, splitter: FixedSplitter) -> None:
        splitter.find(DAM, cue="selon " * 100)
        assert factories.split_article().state == "split"
        assert len(Appearance.objects.get().cue) == 200

    def test_long_name_is_no_obstacle(self, splitter: FixedSplitter) -> None:
        splitter.find(DAM, speaker="le Porte-parole du ministre " * 20)
        assert factories.split_article().state == "split"

    def test_role_without_a_name_is_kept_as_it_is_written(self, splitter: FixedSplitter) -> None:
        splitter.find(DAM, speaker="La direction")
        splitter.find(HOUSES, speaker="Anne Morel")
        factories.split_article()
        assert [(a.said_by, a.speaker_as_written) for a in Appearance.objects.order_by("start")] == [
            ("La direction", "La direction"),
            ("Anne Morel", "Anne Morel"),
        ]
        assert Speaker.objects.get().name == "Anne Morel"

    def test_speaker_whose_address_is_taken_is_no_obstacle(self, splitter: FixedSplitter) -> None:
        renamed = Speaker.objects.create(name="Morel")
        renamed.name = "Anne Morel"
        renamed.save()
        splitter.find(DAM, speaker="Morel")
        assert factories.split_article().state == "split"

    def test_tells_which_claims_were_found_inside_the_transaction(self, splitter: FixedSplitter) -> None:
        splitter.find(DAM)
        factories.split_article()
        splitter.find(HOUSES)
        told: list[tuple[list[int], bool]] = []

        def receiver(sender: object, claim_ids: list[int], **_kwargs: object) -> None:
            told.append((claim_ids, connection.in_atomic_block))

        with receiving(receiver):
            factories.split_article(f"{DAM}. {HOUSES}.")
        known_and_new = sorted(Claim.objects.values_list("pk", flat=True))
        assert told == [(known_and_new, True)]


def test_real_splitter_and_store_fit_together() -> None:
    article = factories.split_article()
    assert article.state == "split"
    found = list(article.appearances.all())
    assert found
    assert all(article.text[a.start : a.end] == a.exact for a in found)


class TestSplittingAgain:
    def test_new_version_adds_and_moves_nothing(
        self, splitter: FixedSplitter, monkeypatch: pytest.MonkeyPatch, editor: User
    ) -> None:
        splitter.find(DAM, score=0.5, speaker="Anne Morel")
        article = factories.split_article()
        found_by_editor = Appearance.objects.create(
            article=article,
            claim=Claim.objects.get(),
            start=0,
            end=10,
            exact=article.text[:10],
            voice="author",
            score=1,
            found_by=editor,
        )
        before = list(Appearance.objects.order_by("pk").values())

        splitter.forget()
        splitter.find(DAM, score=0.9, speaker="Somebody Else", voice=Voice.QUOTED)
        splitter.find(HOUSES)
        splitter.find(article.text[:10])
        monkeypatch.setattr(extraction, "VERSION", "2")
        articles.split_again([article.pk])
        assert extraction.run(article.pk) is True

        assert as_stored(article).splitter_version == "2"
        after = list(Appearance.objects.order_by("pk").values())
        assert after[:2] == before
        [added] = after[2:]
        assert (added["exact"], added["splitter_version"]) == (HOUSES, "2")
        found_by_editor.refresh_from_db()
        assert found_by_editor.found_by == editor

    def test_place_known_in_other_words_makes_no_claim_that_stands_nowhere(
        self, splitter: FixedSplitter, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A newer version resolves "il": the place is taken, and an editor could not find the second claim."""
        splitter.find("Il a cédé lundi")
        article = factories.split_article("Le barrage est vieux. Il a cédé lundi.")
        splitter.forget()
        splitter.find("Il a cédé lundi", statement="Le barrage a cédé lundi")
        monkeypatch.setattr(extraction, "VERSION", "2")
        articles.split_again([article.pk])
        extraction.run(article.pk)

        assert as_stored(article).splitter_version == "2"
        assert not Claim.objects.filter(appearances=None).exists()
        assert not Review.objects.filter(claim__appearances=None).exists()

    def test_what_is_not_found_any_more_stays(self, splitter: FixedSplitter) -> None:
        splitter.find(DAM)
        article = factories.split_article()
        splitter.forget()
        articles.split_again([article.pk])
        assert extraction.run(article.pk) is True
        assert Appearance.objects.get().exact == DAM


class TestTaking:
    def test_leases_the_row(self) -> None:
        article = factories.submitted()
        lease = take(article)
        article = as_stored(article)
        assert (article.state, article.attempts) == ("splitting", 1)
        assert from_now(article.lease_expires_at) == LEASE.total_seconds()
        assert article.lease_token == lease.token
        assert (lease.text, lease.attempts) == (article.text, 1)

    def test_leased_row_is_not_given_out_again(self) -> None:
        article = factories.submitted()
        take(article)
        assert extraction.take(article.pk) is None

    def test_row_of_a_lost_worker_is_given_out_under_a_new_token(self) -> None:
        article = factories.submitted()
        first = take(article)
        lapse(article)
        second = take(article)
        assert second.token > first.token
        assert second.attempts == 2

    @pytest.mark.parametrize("state", ["split", "failed"])
    def test_what_is_done_is_left_alone(self, state: str, splitter: FixedSplitter) -> None:
        article = factories.plain_article("Un texte.", state=state, error="why")
        assert extraction.take(article.pk) is None
        assert extraction.run(article.pk) is False
        assert splitter.calls == []
        assert as_stored(article).state == state

    def test_row_whose_worker_was_lost_too_often_is_left_alone(self) -> None:
        article = factories.submitted()
        for _ in range(3):
            take(article)
            lapse(article)
        assert extraction.take(article.pk) is None

    def test_unknown_article(self) -> None:
        assert extraction.take(0) is None


class TestFencing:
    @pytest.fixture
    def stale(self) -> extraction.Lease:
        """A lease that ran out, and whose article another worker has taken since."""
        article = factories.submitted()
        lease = take(article)
        lapse(article)
        take(article)
        return lease

    def test_worker_that_was_thought_dead_stores_nothing(
        self, stale: extraction.Lease, splitter: FixedSplitter
    ) -> None:
        splitter.find(DAM)
        assert extraction.store(stale, splitter(stale.text)) is False
        assert not Claim.objects.exists()
        article = Article.objects.get()
        assert (article.state, article.lease_token) == ("splitting", stale.token + 1)

    def test_its_failure_is_nobody_s_concern(self, stale: extraction.Lease) -> None:
        extraction.fail(stale, "too late")
        article = Article.objects.get()
        assert (article.state, article.error) == ("splitting", "")
        assert article.lease_expires_at is not None

    def test_worker_in_time_stores(self, stale: extraction.Lease, splitter: FixedSplitter) -> None:
        lapse(Article.objects.get())
        current = take(Article.objects.get())
        splitter.find(DAM)
        assert extraction.store(current, splitter(current.text)) is True
        assert Claim.objects.count() == 1

    def test_result_after_giving_up_is_dropped(self, splitter: FixedSplitter) -> None:
        article = factories.submitted()
        for _ in range(3):
            lease = take(article)
            lapse(article)
        extraction.due()
        splitter.find(DAM)
        assert extraction.store(lease, splitter(lease.text)) is False
        assert as_stored(article).state == "failed"
        assert not Claim.objects.exists()

    def test_result_from_before_splitting_again_is_dropped(self) -> None:
        article = factories.submitted()
        lease = take(article)
        extraction.store(lease, empty_split())
        articles.split_again([article.pk])
        take(article)
        assert extraction.store(lease, empty_split()) is False
        assert as_stored(article).state == "splitting"

    def test_result_is_stored_once(self, splitter: FixedSplitter) -> None:
        article = factories.submitted()
        lease = take(article)
        assert extraction.store(lease, empty_split()) is True
        splitter.find(DAM)
        assert extraction.store(lease, splitter(lease.text)) is False
        articles.split_again([article.pk])
        assert extraction.store(lease, splitter(lease.text)) is False
        assert as_stored(article).state == "received"
        assert not Claim.objects.exists()

    def test_late_worker_can_store_where_nobody_took_the_row(self, splitter: FixedSplitter) -> None:
        article = factories.submitted()
        lease = take(article)
        lapse(article)
        assert extraction.store(lease, empty_split()) is True


class TestAllOrNothing:
    @staticmethod
    def refuse(sender: object, **_kwargs: object) -> None:
        raise RuntimeError("no room for reviews")

    def attempt(self, article: Article) -> bool:
        """Whether it was stored; a failure to store may be raised or recorded."""
        with suppress(RuntimeError):
            return extraction.run(article.pk)
        return False

    def test_failure_to_store_stores_nothing(self, splitter: FixedSplitter) -> None:
        splitter.find(DAM, speaker="Anne Morel")
        article = factories.submitted()
        with receiving(self.refuse):
            assert not self.attempt(article)
        assert as_stored(article).state != "split"
        for model in (Claim, Appearance, Speaker, Review):
            assert not model.objects.exists()

        lapse(article)
        let_come_due(article)
        assert extraction.due() == [article.pk]
        assert extraction.run(article.pk) is True
        for model in (Claim, Appearance, Speaker, Review):
            assert model.objects.count() == 1

    def test_admin_is_told_why_it_could_not_be_stored(self, splitter: FixedSplitter) -> None:
        """Nobody looks for a full database when told that a worker was lost."""
        article = factories.submitted()
        with receiving(self.refuse):
            for _ in range(3):
                assert not self.attempt(article)
                lapse(article)
                let_come_due(article)
        extraction.due()
        article = as_stored(article)
        assert article.state == "failed"
        assert "no room for reviews" in article.error


class TestFailing:
    def test_tried_again_after_growing_pauses_then_failed(self, splitter: FixedSplitter) -> None:
        splitter.error = ValueError("the sentence has no end")
        article = factories.submitted()
        for attempt, pause in ((1, 5), (2, 25)):
            assert extraction.run(article.pk) is False
            article = as_stored(article)
            assert (article.state, article.attempts, article.lease_expires_at) == ("received", attempt, None)
            assert from_now(article.next_attempt_at) == pause
            assert "the sentence has no end" in article.error
            assert extraction.due() == []
            # However often the bell rings meanwhile, nobody tries before the pause is over.
            assert extraction.run(article.pk) is False
            assert as_stored(article).attempts == attempt
            let_come_due(article)

        assert extraction.run(article.pk) is False
        article = as_stored(article)
        assert (article.state, article.attempts, article.lease_expires_at) == ("failed", 3, None)
        assert article.error == "ValueError: the sentence has no end"
        assert extraction.run(article.pk) is False
        assert len(splitter.calls) == 3

    def test_failure_is_in_the_log_with_its_traceback(
        self, splitter: FixedSplitter, caplog: pytest.LogCaptureFixture
    ) -> None:
        splitter.error = ValueError("the sentence has no end")
        article = factories.submitted()
        extraction.run(article.pk)
        assert f"article {article.pk}: splitting failed, attempt 1" in caplog.text
        assert "Traceback" in caplog.text

    def test_error_of_an_attempt_is_gone_after_success(self, splitter: FixedSplitter) -> None:
        splitter.error = ValueError("the sentence has no end")
        article = factories.submitted()
        extraction.run(article.pk)
        let_come_due(article)
        lease = take(article)
        assert as_stored(article).error == ""  # while the next attempt is under way
        extraction.fail(lease, "the sentence has no beginning")
        splitter.error = None
        let_come_due(article)
        assert extraction.run(article.pk) is True
        assert as_stored(article).error == ""

    def test_failed_article_gets_fresh_attempts(self, splitter: FixedSplitter) -> None:
        splitter.error = ValueError("the sentence has no end")
        article = factories.submitted()
        for _ in range(3):
            extraction.run(article.pk)
            let_come_due(article)
        assert articles.try_again([article.pk]) == 1
        assert extraction.due() == [article.pk]
        extraction.run(article.pk)
        assert (as_stored(article).state, as_stored(article).attempts) == ("received", 1)


class TestDue:
    def test_fresh_article_is_due_when_its_bell_seems_lost(self) -> None:
        article = factories.submitted()
        assert from_now(as_stored(article).next_attempt_at) == RING_AGAIN_AFTER.total_seconds()
        assert extraction.due() == []
        let_come_due(article)
        assert extraction.due() == [article.pk]

    def test_rings_again_only_after_a_while(self) -> None:
        article = factories.submitted()
        let_come_due(article)
        extraction.due()
        assert extraction.due() == []
        assert from_now(as_stored(article).next_attempt_at) == RING_AGAIN_AFTER.total_seconds()
        let_come_due(article)
        assert extraction.due() == [article.pk]

    def test_what_is_done_or_in_hand_is_not_due(self) -> None:
        taken = factories.submitted()
        take(taken)
        let_come_due(taken)
        for state in ("split", "failed"):
            done = factories.plain_article(f"Un article {state}.", state=state, error="why")
            let_come_due(done)
        assert extraction.due() == []

    def test_longest_waiting_first(self) -> None:
        texts = ("Un premier.", "Un deuxième.", "Un troisième.")
        first, second, third = (factories.submitted(text) for text in texts)
        for article, seconds in ((first, 10), (second, 30), (third, 20)):
            Article.objects.filter(pk=article.pk).update(next_attempt_at=Now() - timedelta(seconds=seconds))
        assert extraction.due() == [second.pk, third.pk, first.pk]

    def test_one_sweep_announces_so_many_and_the_next_the_rest(self) -> None:
        Article.objects.bulk_create(
            Article(text=f"Texte {number}.", text_sha256=f"{number:064}", title="Texte")
            for number in range(SWEEP_BATCH + 3)
        )
        first, second, third = extraction.due(), extraction.due(), extraction.due()
        assert (len(first), len(second), len(third)) == (SWEEP_BATCH, 3, 0)
        assert not set(first) & set(second)

    def test_article_of_a_lost_worker_is_due(self, splitter: FixedSplitter) -> None:
        article = factories.submitted()
        take(article)
        let_come_due(article)
        assert extraction.due() == []
        lapse(article)
        assert extraction.due() == [article.pk]
        assert extraction.run(article.pk) is True

    def test_article_of_a_lost_worker_rings_again_only_after_a_while(self) -> None:
        """Or a full queue would be told of it at every sweep."""
        article = factories.submitted()
        take(article)
        let_come_due(article)
        lapse(article)
        assert extraction.due() == [article.pk]
        assert extraction.due() == []
        let_come_due(article)
        assert extraction.due() == [article.pk]

    def test_worker_lost_each_time_is_a_failure(self) -> None:
        article = factories.submitted()
        for _ in range(2):
            take(article)
            lapse(article)
            let_come_due(article)
            assert extraction.due() == [article.pk]
        take(article)
        lapse(article)
        let_come_due(article)
        assert extraction.due() == []
        article = as_stored(article)
        assert (article.state, article.lease_expires_at) == ("failed", None)
        assert article.error == "The worker was lost each of 3 times while splitting this article."

    def test_giving_up_leaves_those_in_hand_alone(self) -> None:
        article = factories.submitted()
        for _ in range(2):
            take(article)
            lapse(article)
        take(article)
        extraction.due()
        assert as_stored(article).state == "splitting"


class TestSeveralWorkers:
    pytestmark = several_connections

    def test_one_article_is_split_once(self, splitter: FixedSplitter) -> None:
        splitter.find(DAM, HOUSES)
        article = factories.submitted()
        assert sorted(at_once(*[lambda: extraction.run(article.pk)] * 6)) == [False] * 5 + [True]
        assert len(splitter.calls) == 1
        assert Appearance.objects.count() == 2
        assert Review.objects.count() == 2

    def test_worker_that_wakes_up_late_stores_nothing(
        self, splitter: FixedSplitter, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asleep, wake = Event(), Event()

        def slow(text: str, **known: object) -> Split:
            splitter.find(DAM)
            result = splitter(text)
            asleep.set()
            assert wake.wait(PATIENCE)
            return result

        article = factories.submitted()
        monkeypatch.setattr(extraction, "split", slow)
        with ThreadPoolExecutor() as pool:
            late = pool.submit(apart, lambda: extraction.run(article.pk))
            assert asleep.wait(PATIENCE)
            lapse(article)
            splitter.forget()
            splitter.find(HOUSES)
            monkeypatch.setattr(extraction, "split", splitter)
            assert extraction.run(article.pk) is True
            wake.set()
            assert late.result(PATIENCE) is False
        assert [claim.statement for claim in Claim.objects.all()] == [HOUSES]

    def test_same_new_claim_and_speaker_at_the_same_moment_are_one_row_each(
        self, splitter: FixedSplitter
    ) -> None:
        """The second worker meets rows that the first has written and not committed."""
        splitter.find(DAM, speaker="Anne Morel")
        first, second = factories.submitted(f"{DAM}, hier."), factories.submitted(f"{DAM}, ce matin.")
        pool = ThreadPoolExecutor()

        def while_the_first_is_storing(sender: object, **_kwargs: object) -> None:
            extraction.claims_found.disconnect(while_the_first_is_storing)
            other.append(pool.submit(apart, lambda: extraction.run(second.pk)))
            until_somebody_waits_for_a_lock()

        other: list[Any] = []
        with pool, receiving(while_the_first_is_storing):
            assert extraction.run(first.pk) is True
            assert other[0].result(PATIENCE) is True
        assert Claim.objects.get().appearances.count() == 2
        assert Speaker.objects.get().appearances.count() == 2
        assert Review.objects.get().claim == Claim.objects.get()

    def test_row_is_not_given_out_while_its_late_worker_is_storing(
        self, splitter: FixedSplitter, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        splitter.find(DAM)
        article = factories.submitted()
        late = take(article)
        lapse(article)
        pool = ThreadPoolExecutor()
        other: list[Any] = []

        def while_another_tries_to_take_it(*given: Any) -> Any:
            other.append(pool.submit(apart, lambda: extraction.take(article.pk)))
            until_somebody_waits_for_a_lock()
            return claims_worded(*given)

        monkeypatch.setattr(extraction, "claims_worded", while_another_tries_to_take_it)
        with pool:
            assert extraction.store(late, splitter(late.text)) is True
            assert other[0].result(PATIENCE) is None
        assert as_stored(article).state == "split"

    def test_two_sweeps_share_what_is_due(self) -> None:
        made = {factories.submitted(f"Un article numéro {number}.").pk for number in range(4)}
        Article.objects.update(next_attempt_at=timezone.now() - timedelta(seconds=1))
        with ThreadPoolExecutor() as pool, transaction.atomic():
            locked = Article.objects.select_for_update().order_by("pk").first()
            assert locked
            # The other sweep neither waits for the row that is locked here nor rings for it.
            assert set(pool.submit(apart, extraction.due).result(PATIENCE)) == made - {locked.pk}
        assert extraction.due() == [locked.pk]
