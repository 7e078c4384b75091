"""What the splitter left out: stored with the split, and shown on the desk with its reason."""

import re

import pytest
from django.test import Client
from django.utils import translation

from claims import articles, extraction
from claims.marking import LeftOut, Mark, Paragraph, paragraphs
from claims.models import Appearance, Article
from claims.splitting import Reason, Skipped, Split
from tests import factories
from tests.claims.fixed_splitter import FixedSplitter

TEXT = "Le pont est fermé. Que s'est-il passé ?\n\nC'est une honte, dit-on. 🌊 Le quai est ouvert."
QUESTION = "Que s'est-il passé ?"
OPINION = "C'est une honte, dit-on."


def stored(article: Article) -> object:
    return Article.objects.values_list("skipped", flat=True).get(pk=article.pk)


@pytest.mark.django_db
class TestStored:
    def test_with_place_and_reason(self, splitter: FixedSplitter) -> None:
        splitter.skip(QUESTION, "question")
        splitter.skip("Le quai est ouvert", "opinion", "ouvert")
        article = factories.split_article(TEXT)
        assert stored(article) == [[19, 39, "question", ""], [68, 86, "opinion", "ouvert"]]
        assert (article.text[19:39], article.text[68:86]) == (QUESTION, "Le quai est ouvert")

    def test_a_text_of_which_nothing_was_left_out(self, splitter: FixedSplitter) -> None:
        assert stored(factories.split_article(TEXT)) == []

    def test_not_known_before_the_article_is_split(self) -> None:
        assert stored(factories.submitted(TEXT)) is None

    def test_together_with_the_claims_or_not_at_all(
        self, splitter: FixedSplitter, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        splitter.skip(QUESTION, "question")
        splitter.find("Le pont est fermé")

        def fail(*_args: object) -> None:
            raise RuntimeError("no room for claims")

        monkeypatch.setattr(extraction, "store_claims", fail)
        article = factories.split_article(TEXT)
        assert (article.state, stored(article)) == ("received", None)

    def test_splitting_again_changes_nothing(self) -> None:
        article = factories.split_article()
        before = stored(article)
        assert before
        articles.split_again([article.pk])
        assert stored(article) == before  # it is shown until the new result is there
        assert extraction.run(article.pk) is True
        assert stored(article) == before

    def test_a_newer_version_s_takes_its_place(
        self, splitter: FixedSplitter, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        splitter.skip(QUESTION, "question")
        article = factories.split_article(TEXT)
        splitter.forget()
        splitter.skip(OPINION, "opinion", "honte")
        monkeypatch.setattr(extraction, "VERSION", "2")
        articles.split_again([article.pk])
        extraction.run(article.pk)
        article.refresh_from_db()
        assert article.splitter_version == "2"
        assert article.skipped == [[41, 65, "opinion", "honte"]]

    def test_a_late_worker_s_is_dropped(self, splitter: FixedSplitter) -> None:
        splitter.skip(QUESTION, "question")
        article = factories.submitted(TEXT)
        lease = extraction.take(article.pk)
        assert lease
        extraction.store(lease, Split("fr", (), (), (), ()))
        assert extraction.store(lease, splitter(TEXT)) is False
        assert stored(article) == []

    def test_no_more_than_anybody_reads(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(extraction, "MAX_SKIPPED", 2)
        parts = tuple(Skipped(n, n + 1, Reason("vague", "x" * 5_000)) for n in range(3))
        article = factories.submitted(TEXT)
        lease = extraction.take(article.pk)
        assert lease
        extraction.store(lease, Split("fr", (), (), (), parts))
        assert stored(article) == [[n, n + 1, "vague", "x" * 100] for n in range(2)]


def marked(claims: list[str], skipped: list[str]) -> list[str]:
    """Each paragraph, with claims in [] and what was left out in {}."""
    appearances = [
        Appearance(pk=number, start=TEXT.index(words), end=TEXT.index(words) + len(words))
        for number, words in enumerate(claims)
    ]
    left_out = [LeftOut(TEXT.index(words), TEXT.index(words) + len(words), "why") for words in skipped]
    article = Article(text=TEXT, language="fr", layout=[])
    found = paragraphs(article, appearances, lambda _: Mark("waiting", "claim"), left_out)
    assert [paragraph.start for paragraph in found] == [0, 41]
    return [_in_brackets(paragraph) for paragraph in found]


def _in_brackets(paragraph: Paragraph) -> str:
    return "".join(
        f"[{s.text}]" if s.mark else f"{{{s.text}|{s.left_out}}}" if s.left_out else s.text
        for s in paragraph.segments
    )


class TestMarked:
    def test_beside_claims(self) -> None:
        assert marked(["Le pont est fermé"], [QUESTION, "Le quai est ouvert"]) == [
            "[Le pont est fermé]. {Que s'est-il passé ?|why}",
            "C'est une honte, dit-on. 🌊 {Le quai est ouvert|why}.",
        ]

    def test_a_claim_that_was_added_takes_its_words_out(self) -> None:
        assert marked(["C'est une honte"], [OPINION])[1] == (
            "[C'est une honte]{, dit-on.|why} 🌊 Le quai est ouvert."
        )
        assert marked(["une honte"], [OPINION])[1] == (
            "{C'est |why}[une honte]{, dit-on.|why} 🌊 Le quai est ouvert."
        )

    def test_a_full_stop_that_remains_is_none(self) -> None:
        assert marked(["C'est une honte, dit-on"], [OPINION])[1] == (
            "[C'est une honte, dit-on]. 🌊 Le quai est ouvert."
        )

    def test_over_two_paragraphs(self) -> None:
        assert marked([], ["passé ?\n\nC'est une"]) == [
            "Le pont est fermé. Que s'est-il {passé ?|why}",
            "{C'est une|why} honte, dit-on. 🌊 Le quai est ouvert.",
        ]

    def test_parts_that_overlap_lose_and_double_nothing(self) -> None:
        assert "".join(re.sub(r"\{|\|why}", "", line) for line in marked([], [QUESTION, "passé ?"])) == (
            TEXT.replace("\n\n", "")
        )


@pytest.mark.django_db
class TestShown:
    @pytest.fixture
    def article(self, splitter: FixedSplitter) -> Article:
        splitter.find("Le pont est fermé")
        splitter.skip(QUESTION, "question")
        splitter.skip(OPINION, "opinion", "honte")
        return factories.split_article(TEXT)

    def test_asked_for(self, desk: Client, article: Article) -> None:
        folded = desk.get(f"/desk/articles/{article.pk}/").content.decode()
        assert 'class="left-out"' not in folded
        assert f'href="/desk/articles/{article.pk}/?skipped=1#text-title"' in folded

        shown = desk.get(f"/desk/articles/{article.pk}/?skipped=1").content.decode()
        parts = re.findall(r'<span class="left-out">(.*?)</span><small[^>]*>(.*?)</small>', shown)
        assert [(words, re.sub("<.*?>", "", why)) for words, why in parts] == [
            ("Que s&#x27;est-il passé ?", " (left out: question)"),
            ("C&#x27;est une honte, dit-on.", " (left out: opinion or evaluation: honte)"),
        ]
        assert "2 parts were left out" in shown
        assert f'href="/desk/articles/{article.pk}/#text-title"' in shown

    def test_in_the_reader_s_language(self, desk: Client, article: Article) -> None:
        desk.cookies.load({"django_language": "fr"})
        shown = desk.get(f"/desk/articles/{article.pk}/?skipped=1").content.decode()
        with translation.override("fr"):
            worded = translation.gettext("opinion or evaluation: {detail}").format(detail="honte")
        assert worded != "opinion or evaluation: honte"
        assert worded in shown
        assert '<small class="left-out-why aside" lang="fr">' in shown

    def test_nothing_left_out(self, desk: Client, splitter: FixedSplitter) -> None:
        article = factories.split_article(TEXT)
        assert "Nothing was left out" in desk.get(f"/desk/articles/{article.pk}/").content.decode()

    def test_split_before_it_was_recorded(self, desk: Client) -> None:
        article = factories.plain_article(TEXT)
        for address in (f"/desk/articles/{article.pk}/", f"/desk/articles/{article.pk}/?skipped=1"):
            assert "was not recorded yet" in desk.get(address).content.decode()

    def test_markup_in_a_reason_is_text(self, desk: Client, splitter: FixedSplitter) -> None:
        splitter.skip("Le pont", "vague", "<b>{x}</b>")
        article = factories.split_article(TEXT)
        shown = desk.get(f"/desk/articles/{article.pk}/?skipped=1").content.decode()
        assert "vague: &lt;b&gt;{x}&lt;/b&gt;" in shown
