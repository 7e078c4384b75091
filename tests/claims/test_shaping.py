"""A claim reworded, moved, split, merged and attributed by an editor; and the article split again after that."""

import pytest
from django.contrib.auth.models import User
from django.db import transaction

from claims import articles, extraction, shaping
from claims.adding import Addition, Place, Taken, add
from claims.models import Appearance, Article, Claim
from claims.names import wording_key
from claims.shaping import Attribution, Part, Worded
from claims.similar import similar_to
from claims.splitting import Voice
from tests import factories
from tests.claims.fixed_splitter import FixedSplitter

pytestmark = pytest.mark.django_db

TEXT = """Le pont de Vernes a cédé lundi, et la route de Sarnay est coupée depuis mardi.

Selon la préfecture, douze maisons ont été détruites. La mairie compte quatorze maisons détruites.

Personne n’a été blessé, dit l’exploitant.
"""
BOTH = "Le pont de Vernes a cédé lundi, et la route de Sarnay est coupée depuis mardi"
TWELVE = "douze maisons ont été détruites"
FOURTEEN = "La mairie compte quatorze maisons détruites"


@pytest.fixture
def article(splitter: FixedSplitter) -> Article:
    splitter.find(BOTH, TWELVE, FOURTEEN)
    return factories.split_article(TEXT, source=factories.source())


def at(words: str, text: str = TEXT) -> Place:
    start = text.index(words)
    return Place(start, start + len(words))


def of(words: str) -> Appearance:
    return Appearance.objects.select_related("claim", "article").get(exact=words)


def split_again(article: Article) -> list[tuple[str, str]]:
    """Words and statement of everything that stands in the article after it was split again, in its order."""
    assert articles.split_again([article.pk]) == 1
    assert extraction.run(article.pk)
    found = article.appearances.select_related("claim__merged_into").order_by("start")
    return [
        (appearance.exact, (appearance.claim.merged_into or appearance.claim).statement)
        for appearance in found
    ]


# --- Wording ------------------------------------------------------------------------------------------


def test_reworded_claims_are_found_by_their_new_words_at_the_old_address(
    article: Article, editor: User
) -> None:
    claim = of(TWELVE).claim
    address = claim.slug
    shaping.reword(claim, "La crue de Vernes a détruit douze habitations", editor)
    stored = Claim.objects.get(pk=claim.pk)
    assert stored.statement == "La crue de Vernes a détruit douze habitations"
    assert stored.slug == address
    assert stored.wording_key == wording_key(stored.statement, "fr")
    assert [near.claim for near in similar_to("La crue de Vernes a détruit douze habitations !", "fr")] == [
        stored
    ]
    assert of(TWELVE).touched_by == editor


def test_another_claims_wording_is_refused(article: Article, editor: User) -> None:
    other = of(FOURTEEN).claim
    with pytest.raises(Worded) as worded, transaction.atomic():
        shaping.reword(of(TWELVE).claim, f"  {FOURTEEN.upper()}.", editor)
    assert worded.value.claim == other
    assert of(TWELVE).claim.statement == TWELVE


def test_the_wording_of_a_merged_claim_is_free(article: Article, editor: User) -> None:
    claim, merged = of(TWELVE).claim, of(FOURTEEN).claim
    shaping.merge(merged, claim, editor)
    shaping.reword(claim, FOURTEEN, editor)
    assert Claim.objects.get(pk=claim.pk).statement == FOURTEEN
    assert Claim.objects.get(pk=merged.pk).statement == TWELVE
    # Both wordings lead to the claim, whichever an article brings.
    again = factories.split_article(f"On répète que {TWELVE}.", source=factories.source())
    assert again.appearances.get().claim == claim


# --- Words --------------------------------------------------------------------------------------------


def test_a_span_keeps_slice_and_context(article: Article, editor: User) -> None:
    appearance = of(TWELVE)
    shaping.adjust(appearance, at("Selon la préfecture, douze maisons"), editor)
    stored = Appearance.objects.get(pk=appearance.pk)
    assert stored.exact == "Selon la préfecture, douze maisons"
    assert TEXT[stored.start : stored.end] == stored.exact
    assert TEXT[: stored.start].endswith(stored.prefix)
    assert stored.suffix.startswith(" ont été détruites.")
    assert (stored.touched_by, stored.touched_at is not None) == (editor, True)


def test_overlapping_spans_are_refused(article: Article, editor: User) -> None:
    with pytest.raises(Taken) as taken:
        shaping.adjust(of(TWELVE), at("détruites. La mairie"), editor)
    assert taken.value.appearance == of(FOURTEEN)


@pytest.mark.parametrize("words", [" douze", ". ", "douze maisons "])
def test_a_span_is_words_without_space_around(article: Article, editor: User, words: str) -> None:
    with pytest.raises(ValueError, match="No words"):
        shaping.adjust(of(TWELVE), at(words), editor)


@pytest.mark.parametrize(
    ("edge", "steps", "words"),
    [
        ("start", -1, ", douze maisons"),
        ("start", 1, "maisons"),
        ("end", 1, "douze maisons ont"),
        ("end", -1, "douze"),
    ],
)
def test_an_end_moves_by_words(edge: shaping.Edge, steps: int, words: str) -> None:
    moved = shaping.moved(TEXT, at("douze maisons"), edge, 1 if steps > 0 else -1)
    assert TEXT[moved.start : moved.end] == words


def test_no_end_moves_out_of_the_text_or_past_the_other() -> None:
    whole, one = Place(0, len(TEXT.rstrip())), at("douze")
    assert shaping.moved(TEXT, whole, "start", -1) == shaping.moved(TEXT, whole, "end", 1) == whole
    assert shaping.moved(TEXT, one, "start", 1) == shaping.moved(TEXT, one, "end", -1) == one


# --- Two claims of one --------------------------------------------------------------------------------


def test_the_likely_cut_is_between_the_clauses() -> None:
    cut = shaping.likely_cut(BOTH)
    assert cut is not None
    first, second = shaping.halves(TEXT, at(BOTH), cut)
    assert TEXT[first.start : first.end] == "Le pont de Vernes a cédé lundi"
    assert TEXT[second.start : second.end] == "et la route de Sarnay est coupée depuis mardi"
    assert shaping.likely_cut("Incroyable !") is None


def divided(article: Article, editor: User) -> Appearance:
    first, second = at("Le pont de Vernes a cédé lundi"), at("la route de Sarnay est coupée depuis mardi")
    return shaping.divide(
        article.appearances.select_related("claim", "article").get(exact=BOTH),
        Part(first, "Le pont de Vernes a cédé lundi 2 mars"),
        Part(second, "La route de Sarnay est coupée depuis mardi 3 mars"),
        editor,
    )


def test_split_in_two(article: Article, editor: User) -> None:
    whole = of(BOTH)
    shaping.attribute(whole, Attribution("Anne Morel", Voice.QUOTED, True, "a dit"), editor)
    elsewhere = factories.plain_article(f"{BOTH}, dit-on.")
    other_place = Appearance.objects.create(
        article=elsewhere, claim=whole.claim, start=0, end=len(BOTH), exact=BOTH,
        voice="author", score=0.5, splitter_version="test",
    )  # fmt: skip

    second = divided(article, editor)

    first = Appearance.objects.select_related("claim").get(pk=whole.pk)
    assert (first.exact, first.claim) == ("Le pont de Vernes a cédé lundi", whole.claim)
    assert first.claim.statement == "Le pont de Vernes a cédé lundi 2 mars"
    assert second.claim not in (first.claim, None)
    assert (second.said_by, second.voice, second.hearsay, second.cue) == (
        "Anne Morel",
        "quoted",
        True,
        "a dit",
    )
    assert second.speaker == first.speaker is not None
    assert second.found_by == editor
    other_place.refresh_from_db()
    assert other_place.claim == first.claim


def test_a_second_part_that_is_known_joins_its_claim(article: Article, editor: User) -> None:
    known = factories.review("La route de Sarnay est coupée depuis mardi 3 mars").claim
    assert divided(article, editor).claim == known


def test_the_parts_are_two_claims(article: Article, editor: User) -> None:
    first, second = at("Le pont de Vernes a cédé lundi"), at("la route de Sarnay")
    with pytest.raises(ValueError, match="same claim"), transaction.atomic():
        shaping.divide(of(BOTH), Part(first, "Le pont a cédé"), Part(second, "le pont a cédé."), editor)


# --- Who says it --------------------------------------------------------------------------------------


def test_a_name_is_a_speaker_and_a_role_is_not(article: Article, editor: User) -> None:
    appearance = of(TWELVE)
    shaping.attribute(appearance, Attribution("Anne Morel", Voice.REPORTED, False, "Selon"), editor)
    stored = Appearance.objects.get(pk=appearance.pk)
    assert stored.speaker is not None
    assert (stored.said_by, stored.cue, stored.touched_by) == ("Anne Morel", "Selon", editor)
    speaker = stored.speaker
    # Spelt otherwise, it is the same person.
    shaping.attribute(of(FOURTEEN), Attribution("anne Morel", Voice.REPORTED, False, ""), editor)
    assert of(FOURTEEN).speaker == speaker

    shaping.attribute(appearance, Attribution("l’exploitant", Voice.REPORTED, True, ""), editor)
    unnamed = Appearance.objects.get(pk=appearance.pk)
    assert unnamed.speaker is None
    assert (unnamed.said_by, unnamed.hearsay) == ("l’exploitant", True)


# --- Splitting again ----------------------------------------------------------------------------------


def test_splitting_again_leaves_all_of_it_standing(
    article: Article, splitter: FixedSplitter, editor: User
) -> None:
    divided(article, editor)
    shaping.reword(of(TWELVE).claim, "Douze maisons de Vernes ont été détruites", editor)
    shaping.adjust(of(TWELVE), at("Selon la préfecture, douze maisons ont été détruites"), editor)
    shaping.merge(
        of(FOURTEEN).claim, Claim.objects.get(statement="Douze maisons de Vernes ont été détruites"), editor
    )
    words = "Personne n’a été blessé"
    added, _new = add(article.pk, Addition(at(words), words, "Personne n’a été blessé à Vernes"), editor)
    shaping.attribute(added, Attribution("l’exploitant", Voice.REPORTED, False, "dit"), editor)
    as_shaped = [
        ("Le pont de Vernes a cédé lundi", "Le pont de Vernes a cédé lundi 2 mars"),
        ("la route de Sarnay est coupée depuis mardi", "La route de Sarnay est coupée depuis mardi 3 mars"),
        ("Selon la préfecture, douze maisons ont été détruites", "Douze maisons de Vernes ont été détruites"),
        (FOURTEEN, "Douze maisons de Vernes ont été détruites"),
        (words, "Personne n’a été blessé à Vernes"),
    ]
    claims = Claim.objects.count()

    assert split_again(article) == as_shaped
    # A newer splitter cuts all of it a little differently: still nothing is doubled.
    splitter.forget()
    splitter.find(
        BOTH[:-13], "Vernes a cédé", TWELVE[6:], f"{FOURTEEN}.", "Personne n’a été blessé, dit l’exploitant"
    )
    assert split_again(article) == as_shaped
    assert Claim.objects.count() == claims


def test_the_place_that_was_left_stays_empty(article: Article, splitter: FixedSplitter, editor: User) -> None:
    """Moved to other words altogether; moved twice."""
    shaping.adjust(of(TWELVE), at("Personne n’a été blessé"), editor)
    shaping.adjust(of("Personne n’a été blessé"), at("Selon la préfecture"), editor)
    standing = [BOTH, "Selon la préfecture", FOURTEEN]
    assert [words for words, _statement in split_again(article)] == standing
    splitter.find("Personne n’a été", "maisons ont été détruites")
    assert [words for words, _statement in split_again(article)] == standing


def test_elsewhere_splitting_again_adds(article: Article, splitter: FixedSplitter, editor: User) -> None:
    shaping.adjust(of(TWELVE), at("douze maisons"), editor)
    splitter.find("dit l’exploitant")
    assert [words for words, _statement in split_again(article)] == [
        BOTH,
        "douze maisons",
        FOURTEEN,
        "dit l’exploitant",
    ]
