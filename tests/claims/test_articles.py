"""Submitting articles; Redis may be away."""

import time
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from claims import articles, extraction, tasks
from claims.articles import Submission, Upload, first_line
from claims.intake import freeze
from claims.lease import RING_AGAIN_AFTER
from claims.models import Article, Original
from tests import factories
from tests.claims.conftest import Bell, Broker, let_come_due
from tests.claims.fixed_splitter import FixedSplitter
from tests.claims.threads import at_once

pytestmark = pytest.mark.django_db


def submission(content: bytes = b"Un texte court.", name: str = "", **values: object) -> Submission:
    return Submission(freeze(content, name), **values)  # type: ignore[arg-type]


class TestSubmit:
    def test_everything_said_about_it_is_kept(self, editor: User) -> None:
        source = factories.source()
        given = submission(
            source=source,
            title="Un titre",
            url="https://journal.example/1",
            byline="Anne Morel",
            published_on=date(2026, 3, 1),
            language="fr",
        )
        article, created = articles.submit(given, editor)
        stored = Article.objects.get(pk=article.pk)
        assert created
        assert stored.text == "Un texte court."
        assert stored.text_sha256 == sha256(b"Un texte court.").hexdigest()
        assert stored.length == 15
        assert (stored.title, stored.source, stored.byline) == ("Un titre", source, "Anne Morel")
        assert (stored.url, stored.published_on) == ("https://journal.example/1", date(2026, 3, 1))
        assert (stored.language, stored.submitted_by) == ("fr", editor)
        assert (stored.state, stored.attempts, stored.error) == ("received", 0, "")
        assert abs(stored.received_at - datetime.now(UTC)) < timedelta(minutes=1)

    @pytest.mark.parametrize(
        "again", ["Un titre\r\n\r\nété\r\n".encode(), "Un titre\n\ne\u0301te\u0301".encode("utf-16")]
    )
    def test_same_text_again_is_the_same_article(self, again: bytes) -> None:
        first, created = articles.submit(submission("Un titre\n\nété".encode(), title="Premier"), None)
        second, created_again = articles.submit(submission(again, title="Second"), None)
        assert (created, created_again) == (True, False)
        assert second == first
        assert Article.objects.get().title == "Premier"

    def test_markdown_and_plain_text_of_the_same_words_are_one_article(self) -> None:
        articles.submit(submission(b"# Un titre\n\nDes *mots*.", "a.md"), None)
        _article, created = articles.submit(submission(b"Un titre\n\nDes mots."), None)
        assert not created

    def test_layout_of_a_format_is_kept(self) -> None:
        article, _created = articles.submit(submission(b"# Un titre\n\nDes mots.\n\n- un", "a.md"), None)
        stored = Article.objects.get(pk=article.pk)
        assert stored.layout == [[0, 8, "title"], [21, 23, "list"]]

    def test_original_is_kept_byte_for_byte(self) -> None:
        content = "\ufeff# Titre\r\n\r\ne\u0301te\u0301\r\n".encode("utf-16")
        upload = Upload("été.md", content, "text/markdown")
        article, _created = articles.submit(submission(content, "été.md", upload=upload), None)
        original = Original.objects.get(article=article)
        assert bytes(original.content) == content
        assert original.sha256 == sha256(content).hexdigest()
        assert (original.name, original.content_type, str(original)) == ("été.md", "text/markdown", "été.md")

    def test_original_stays_when_the_same_text_comes_in_another_file(self) -> None:
        for content in (b"Des mots.\nEncore.", b"Des mots.\r\nEncore."):
            articles.submit(submission(content, upload=Upload("a.txt", content, "text/plain")), None)
        assert bytes(Original.objects.get().content) == b"Des mots.\nEncore."

    def test_pasted_text_has_no_original(self) -> None:
        articles.submit(submission(), None)
        assert not Original.objects.exists()

    def test_overlong_names_of_files_are_cut(self) -> None:
        upload = Upload("a" * 300 + ".txt", b"Des mots.", "x" * 200)
        article, _created = articles.submit(submission(b"Des mots.", upload=upload), None)
        assert len(article.original.name) == 255

    def test_workers_hear_of_it_once_it_is_committed(
        self, bell: Bell, django_capture_on_commit_callbacks: object
    ) -> None:
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            articles.submit(submission(), None)
            assert bell.rung() == 0
        assert bell.rung() == 1
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            articles.submit(submission(), None)
        assert bell.rung() == 1  # nothing new, nothing to do


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_same_text_at_the_same_moment_is_one_article() -> None:
    outcomes = at_once(*[lambda: articles.submit(submission(), None)] * 8)
    assert Article.objects.count() == 1
    assert sum(created for _article, created in outcomes) == 1
    assert len({article.pk for article, _created in outcomes}) == 1


class TestTitle:
    @pytest.mark.parametrize(
        ("text", "title"),
        [
            ("Le barrage de Vernes a cédé\n\nTexte.", "Le barrage de Vernes a cédé"),
            ("MÉTÉO\n\nLe barrage de Vernes a cédé\n\nTexte.", "Le barrage de Vernes a cédé"),
            ("Un\n\nDeux\n\nTrois\n\nLe barrage de Vernes a cédé", "Un"),
            ("À la une\n\nLe barrage de Vernes a cédé", "Le barrage de Vernes a cédé"),
            ("Crue", "Crue"),
        ],
    )
    def test_first_line_that_looks_like_one(self, text: str, title: str) -> None:
        assert articles.submit(submission(text.encode()), None)[0].title == title

    def test_heading_goes_before_the_first_line(self) -> None:
        text = b"Une ligne de quatre mots\n\n# Titre"
        assert articles.submit(submission(text, "a.md"), None)[0].title == "Titre"

    def test_given_title_goes_before_all(self) -> None:
        assert articles.submit(submission(b"# Titre", "a.md", title="Le vrai"), None)[0].title == "Le vrai"

    def test_long_line_is_cut_between_words(self) -> None:
        title = first_line("mot " * 200)
        assert title == "mot " * 28 + "mot…"
        assert len(title) <= 120

    def test_line_of_just_the_length_is_not_cut(self) -> None:
        assert first_line("a" * 120) == "a" * 120

    def test_long_line_without_spaces_is_cut_too(self) -> None:
        """As Chinese and Thai are written."""
        title = first_line("大坝周一溃决" * 100)
        assert title.startswith("大坝周一溃决大坝")
        assert 100 < len(title) <= 120

    def test_long_heading_is_cut(self) -> None:
        article, _created = articles.submit(submission(b"# " + b"mot " * 200, "a.md"), None)
        assert 250 < len(Article.objects.get(pk=article.pk).title) <= 300


class TestRedisIsAway:
    @pytest.fixture(params=["nobody listens", "nobody answers"])
    def away(self, request: pytest.FixtureRequest, broker: Broker) -> Broker:
        broker.vanish() if request.param == "nobody listens" else broker.fall_silent()
        return broker

    @pytest.fixture
    def submitted(self, away: Broker, desk: Client, django_capture_on_commit_callbacks: object) -> float:
        """Seconds until the browser that submitted an article was answered."""
        began = time.monotonic()
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            response = desk.post("/desk/submit/", {"text": factories.STORY})
        assert response.status_code == 302
        return time.monotonic() - began

    def test_submitting_does_not_wait_for_it(self, submitted: float) -> None:
        assert Article.objects.get().state == "received"
        assert submitted < 3

    def test_sweeper_rings_when_it_is_back(
        self, submitted: float, away: Broker, bell: Bell, splitter: FixedSplitter
    ) -> None:
        article = Article.objects.get()
        assert article.next_attempt_at <= timezone.now() + RING_AGAIN_AFTER
        away.come_back()
        let_come_due(article)
        assert bell.rung() == 0
        tasks.sweep_articles()
        assert bell.rung() == 1
        tasks.split_article(article.pk)
        article.refresh_from_db()
        assert article.state == "split"

    def test_same_article_can_be_submitted_again(self, submitted: float, desk: Client) -> None:
        assert desk.post("/desk/submit/", {"text": factories.STORY}).status_code == 302
        assert Article.objects.count() == 1


class TestTryingAgain:
    @pytest.fixture
    def one_of_each(self) -> dict[str, Article]:
        made = {
            state: factories.plain_article(f"Un article {state}.", state=state, attempts=3, error="why")
            for state in ("received", "split", "failed")
        }
        made["splitting"] = factories.plain_article(
            "Un article en cours.",
            state="splitting",
            attempts=1,
            lease_expires_at=timezone.now() + timedelta(1),
        )
        return made

    @pytest.mark.parametrize(
        ("act", "moved"),
        [(articles.try_again, {"failed"}), (articles.split_again, {"failed", "split"})],
    )
    def test_moves_only_these(
        self,
        act: object,
        moved: set[str],
        one_of_each: dict[str, Article],
        bell: Bell,
        django_capture_on_commit_callbacks: object,
    ) -> None:
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            count = act([article.pk for article in one_of_each.values()])  # type: ignore[operator]
        assert count == len(moved) == bell.rung()
        for state, article in one_of_each.items():
            before = (article.state, article.attempts, article.error)
            article.refresh_from_db()
            if state in moved:
                assert (article.state, article.attempts, article.error) == ("received", 0, "")
                assert article.next_attempt_at <= timezone.now()
            else:
                assert (article.state, article.attempts, article.error) == before

    def test_nothing_chosen(self, bell: Bell, django_capture_on_commit_callbacks: object) -> None:
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            assert articles.try_again([]) == 0
        assert bell.rung() == 0

    def test_without_redis_the_sweeper_takes_over(
        self,
        one_of_each: dict[str, Article],
        broker: Broker,
        caplog: pytest.LogCaptureFixture,
        django_capture_on_commit_callbacks: object,
    ) -> None:
        broker.vanish()
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            articles.split_again([article.pk for article in one_of_each.values()])
        # One bell that cannot be rung is enough to know that the others cannot either.
        assert caplog.text.count("Redis did not take the message") == 1
        assert {one_of_each["failed"].pk, one_of_each["split"].pk} <= set(extraction.due())
