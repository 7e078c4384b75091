"""What names, addresses and keys are made of, and what the database itself refuses."""

import re

import pytest
from django.contrib.auth.models import User
from django.db import DataError, IntegrityError, connection, transaction
from django.db.models import Model, ProtectedError
from django.utils import timezone

from claims.models import Appearance, Article, Claim, Source, Speaker
from claims.names import is_name, slug_of, speaker_key, wording_key
from tests import factories

pytestmark = pytest.mark.django_db

FLOOD = "👩\u200d👧 La crue\u0301 🌊 monte à Vernes."


class TestSlug:
    @pytest.mark.parametrize(
        ("text", "slug"),
        [
            ("Le barrage a cédé, à Vernes !", "le-barrage-a-cede-a-vernes"),
            ("大坝", "claim"),
            ("🌊", "claim"),
            ("", "claim"),
            ("mot " * 20, "-".join(["mot"] * 20)),  # 79 characters
            ("mot " * 30, "-".join(["mot"] * 20)),
            ("a" * 100, "a" * 80),
            ("mot " * 19 + "mots", "-".join(["mot"] * 19) + "-mots"),  # 80: just fits
            ("mot " * 19 + "mots suite", "-".join(["mot"] * 19) + "-mots"),
        ],
    )
    def test_is_cut_between_words(self, text: str, slug: str) -> None:
        assert slug_of(text) == slug
        assert len(slug) <= 80


class TestSpeakerKey:
    @pytest.mark.parametrize(
        "name",
        [
            "Élysée",
            "l'Élysée",
            "L’Élysée",
            "l' ÉLYSÉE",
            " elysee ",
            "l’E\u0301lyse\u0301e",
            "The Elysée",
            "les Élysée",
        ],
    )
    def test_spellings_of_one_name(self, name: str) -> None:
        assert speaker_key(name) == "elysee"

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Leila", "ila"),
            ("Lemaire", "maire"),
            ("Anne Morel", "Anne-Morel"),
            ("Théo", "o"),
            ("Roy", "Royal"),
        ],
    )
    def test_names_apart(self, one: str, other: str) -> None:
        assert speaker_key(one) != speaker_key(other)

    def test_spaces_and_apostrophes(self) -> None:
        assert speaker_key("Jean  d’Arc\u00a0II") == speaker_key("jean d'arc ii")


class TestSpeaker:
    def test_aliases_are_looked_up_by_key(self) -> None:
        speaker = Speaker.objects.create(name="La Défense", aliases=["L’Hôtel de Brienne", "défense"])
        assert (speaker.key, speaker.keys) == ("defense", ["defense", "hotel de brienne"])
        assert str(speaker) == "La Défense"

    def test_address_shows_the_name(self) -> None:
        assert Speaker.objects.create(name="Anne Morel").slug == "anne-morel"

    def test_address_stays_when_the_name_changes(self) -> None:
        speaker = Speaker.objects.create(name="Anne Morel")
        speaker.name = "Anne Morel-Diaz"
        speaker.save()
        assert (speaker.slug, speaker.key) == ("anne-morel", "anne morel-diaz")
        assert speaker.get_absolute_url().endswith("/speakers/anne-morel/")

    def test_addresses_that_would_be_the_same_are_kept_apart(self) -> None:
        one, other = Speaker.objects.create(name="Roy"), Speaker.objects.create(name="Roy!")
        assert one.slug == "roy"
        assert re.fullmatch("roy-[0-9a-f]{8}", other.slug)

    def test_one_name_is_one_speaker(self) -> None:
        Speaker.objects.create(name="Préfecture")
        with pytest.raises(IntegrityError):
            Speaker.objects.create(name="la préfecture", slug="another")


class TestNamesAndRoles:
    @pytest.mark.parametrize(
        "speaker",
        [
            "Moscou",
            "le ministère russe de la Défense",
            "l’Élysée",
            "ONU",
            "Anne Morel",
            "son porte-parole Dmitri",
        ],
    )
    def test_name(self, speaker: str) -> None:
        assert is_name(speaker)

    @pytest.mark.parametrize(
        "speaker",
        ["la direction", "La direction", "L'exploitant", "Les autorités", "son directeur", "the ministry"],
    )
    def test_role_is_no_name(self, speaker: str) -> None:
        """It means somebody else in every article."""
        assert not is_name(speaker)

    def test_who_says_it(self) -> None:
        speaker = Speaker(name="Anne Morel")
        assert Appearance(speaker=speaker, speaker_as_written="Mme Morel").said_by == "Anne Morel"
        assert Appearance(speaker_as_written="la direction").said_by == "la direction"
        assert Appearance().said_by == ""


class TestWordingKey:
    @pytest.mark.parametrize(
        "other",
        ["le pont « Neuf » a 12 ans.", "Le pont « Neuf »  a 12\u202fans…", "Le pont ‘ Neuf ’ a １２ ans !"],
    )
    def test_same_wording(self, other: str) -> None:
        assert wording_key(other, "fr") == wording_key("Le pont « Neuf » a 12 ans", "fr")

    @pytest.mark.parametrize(
        "other", ["Le pont a 13 ans", "Le pont a 12 % ans", "Le pont a −12 ans", "Le pont à 12 ans"]
    )
    def test_another_wording(self, other: str) -> None:
        assert wording_key(other, "fr") != wording_key("Le pont a 12 ans", "fr")

    def test_language_counts(self) -> None:
        assert wording_key("Attention", "fr") != wording_key("Attention", "en")


class TestNames:
    def test_articles(self) -> None:
        article = factories.plain_article("Un texte.", title="Le barrage a cédé")
        assert str(article) == "Le barrage a cédé"
        assert article.get_absolute_url() == f"/articles/{article.pk}-le-barrage-a-cede/"
        assert str(factories.plain_article("Autre.", title="")).startswith("Article ")

    def test_sources(self) -> None:
        source = factories.source(name="Journal de Vernes", slug="vernes")
        assert (str(source), source.get_absolute_url()) == ("Journal de Vernes", "/sources/vernes/")

    def test_claims_and_appearances(self) -> None:
        review = factories.review("Le pont est fermé")
        claim = review.claim
        assert str(claim) == "Le pont est fermé"
        assert claim.get_absolute_url() == f"/verdicts/{claim.pk}-le-pont-est-ferme/"
        assert str(claim.appearances.get()) == "Le pont est fermé"

    @pytest.mark.parametrize(
        ("state", "pending"), [("received", True), ("splitting", True), ("split", False), ("failed", False)]
    )
    def test_pending(self, state: str, pending: bool) -> None:
        article = factories.plain_article("Texte.", state=state, error="why", lease_expires_at=timezone.now())
        assert article.is_pending is pending
        assert Article.objects.pending().exists() is pending

    def test_lists_do_not_load_texts(self) -> None:
        factories.plain_article("Texte.")
        [article] = Article.objects.without_text()
        assert {"text", "layout", "skipped"} == article.get_deferred_fields()


def refused(message: str) -> "pytest.RaisesExc[Exception]":
    return pytest.raises((IntegrityError, DataError), match=message)


class TestFrozenText:
    def test_text_cannot_be_changed(self) -> None:
        article = factories.plain_article("Un texte.")
        article.text = "Un autre texte."
        with refused(f"the text of article {article.pk} is frozen"), transaction.atomic():
            article.save()
        with refused("is frozen"), transaction.atomic():
            Article.objects.update(text="Un autre texte.")
        with refused("is frozen"), transaction.atomic():
            Article.objects.update(text_sha256="0" * 64)
        assert Article.objects.get().text == "Un texte."

    def test_not_by_hand_either(self) -> None:
        factories.plain_article("Un texte.")
        with refused("is frozen"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("UPDATE claims_article SET text = text || '!'")

    def test_all_else_can(self) -> None:
        article = factories.plain_article("Un texte.")
        article.title = "Un titre"
        article.save()  # writes the text too, as it is
        Article.objects.update(byline="Anne Morel")
        article.refresh_from_db()
        assert (article.title, article.byline, article.text) == ("Un titre", "Anne Morel", "Un texte.")

    def test_length_counts_code_points(self) -> None:
        article = factories.plain_article(FLOOD)
        article.refresh_from_db()
        assert article.length == len(article.text) == 29


class TestAppearanceIsASlice:
    @pytest.fixture
    def article(self) -> Article:
        return factories.plain_article(FLOOD)

    @pytest.fixture
    def claim(self) -> Claim:
        return Claim.objects.create(
            statement="La crue monte", wording_key="0" * 64, language="fr", kind="event"
        )

    def appear(self, article: Article, claim: Claim, words: str, start: int, **values: object) -> Appearance:
        known = {"end": start + len(words), "voice": "author", "score": 1, "splitter_version": "test"}
        return Appearance.objects.create(
            **{**known, "article": article, "claim": claim, "start": start, "exact": words, **values}
        )

    @pytest.mark.parametrize("words", ["👩\u200d👧 La cru", "La crué", "🌊", "🌊 monte à Vernes.", "Vernes."])
    def test_words_of_the_slice_are_taken(self, article: Article, claim: Claim, words: str) -> None:
        start = article.text.index(words)
        appearance = self.appear(article, claim, words, start)
        appearance.refresh_from_db()
        assert article.text[appearance.start : appearance.end] == appearance.exact == words

    def test_whole_text(self, article: Article, claim: Claim) -> None:
        assert self.appear(article, claim, article.text, 0).end == 29

    @pytest.mark.parametrize(
        ("words", "start"),
        [
            pytest.param("🌊", 13, id="counted in UTF-16 units"),
            pytest.param("🌊", 24, id="counted in bytes"),
            pytest.param("La crue\u0301", 4, id="not composed"),
            pytest.param("la crué", 4, id="another letter"),
            pytest.param("La crué ", 3, id="one off"),
        ],
    )
    def test_other_words_are_refused(self, article: Article, claim: Claim, words: str, start: int) -> None:
        with refused("does not hold the words of its slice"):
            self.appear(article, claim, words, start)

    @pytest.mark.parametrize(("start", "end"), [(0, 30), (29, 30), (1000, 1005)])
    def test_outside_the_text_is_refused(self, article: Article, claim: Claim, start: int, end: int) -> None:
        message = rf"appearance {start}:{end} lies outside the text of article {article.pk} \(29 characters\)"
        with refused(message):
            self.appear(article, claim, article.text[start:end], start, end=end)

    def test_cannot_be_moved_or_reworded_afterwards(self, article: Article, claim: Claim) -> None:
        appearance = self.appear(article, claim, "La crué", 4)
        for change in ({"start": 5}, {"end": 12}, {"exact": "La crue"}, {"start": 100, "end": 107}):
            with refused("slice|outside"), transaction.atomic():
                Appearance.objects.filter(pk=appearance.pk).update(**change)
        elsewhere = factories.plain_article("Un tout autre texte, plus long que le premier.")
        with refused("slice"), transaction.atomic():
            Appearance.objects.filter(pk=appearance.pk).update(article=elsewhere)

    def test_article_that_does_not_exist(self, claim: Claim) -> None:
        self.appear(Article(pk=0), claim, "La crué", 4)
        with pytest.raises(IntegrityError):
            connection.check_constraints()

    @pytest.mark.parametrize(
        ("values", "constraint"),
        [
            ({"end": 4, "exact": ""}, "appearance_is_not_empty"),
            ({"end": 3, "exact": ""}, "negative substring length"),
            ({"score": 1.01}, "appearance_score_between_0_and_1"),
            ({"score": -0.01}, "appearance_score_between_0_and_1"),
            ({"splitter_version": ""}, "appearance_found_by_somebody"),
        ],
    )
    def test_what_else_is_refused(
        self, article: Article, claim: Claim, values: dict[str, object], constraint: str
    ) -> None:
        with refused(constraint):
            self.appear(article, claim, "La crué", 4, **values)

    def test_once_a_place(self, article: Article, claim: Claim) -> None:
        self.appear(article, claim, "La crué", 4)
        with refused("appearance_once_a_place"):
            self.appear(article, claim, "La crué", 4)

    def test_editor_may_have_found_it(self, article: Article, claim: Claim, editor: User) -> None:
        self.appear(article, claim, "La crué", 4, splitter_version="", found_by=editor)


class TestConstraints:
    @pytest.mark.parametrize(
        ("values", "constraint"),
        [
            ({"text": ""}, "article_text_not_empty"),
            ({"state": "lost"}, "article_state_known"),
            ({"state": "splitting"}, "article_splitting_is_leased"),
            ({"state": "failed"}, "article_failure_has_reason"),
            ({"splitter_version": ""}, "article_split_says_by_what"),
            ({"split_at": None}, "article_split_says_by_what"),
        ],
    )
    def test_articles(self, values: dict[str, object], constraint: str) -> None:
        with refused(constraint):
            Article.objects.create(
                **{
                    "text": "Un texte.",
                    "text_sha256": "0" * 64,
                    "state": "split",
                    "splitter_version": "test",
                    "split_at": timezone.now(),
                    **values,
                }
            )

    def test_same_text_twice(self) -> None:
        factories.plain_article("Un texte.")
        with refused("text_sha256"):
            factories.plain_article("Un texte.")

    @pytest.mark.parametrize(
        ("change", "constraint"),
        [
            ({"statement": ""}, "claim_statement_not_empty"),
            ({"priority": 101}, "claim_priority_at_most_100"),
        ],
    )
    def test_claims(self, change: dict[str, object], constraint: str) -> None:
        factories.review()
        with refused(constraint):
            Claim.objects.update(**change)

    def test_claim_is_not_merged_into_itself(self) -> None:
        claim = factories.review().claim
        claim.merged_into = claim
        with refused("claim_not_merged_into_itself"):
            claim.save()

    @pytest.mark.parametrize("model", [Source, Speaker, Article, Claim])
    def test_what_something_stands_on_is_not_deleted(self, model: type[Model]) -> None:
        factories.review(speaker=Speaker.objects.create(name="Anne Morel"))
        with pytest.raises(ProtectedError):
            model._default_manager.all().delete()

    def test_article_stays_when_its_submitter_leaves(self, stranger: User) -> None:
        article = factories.plain_article("Un texte.", submitted_by=stranger)
        stranger.delete()
        article.refresh_from_db()
        assert article.submitted_by is None
