"""One claim however it is written, one speaker however named."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait

import pytest
from django.db import transaction

from claims import matching
from claims.models import Claim, Speaker
from claims.names import slug_of, wording_key
from claims.splitting import Kind
from tests.claims.fixed_splitter import FixedSplitter
from tests.claims.threads import PATIENCE, apart, until_somebody_waits_for_a_lock

pytestmark = pytest.mark.django_db


def worded(*statements: str, language: str = "fr", **values: object) -> dict[str, Claim]:
    splitter = FixedSplitter()
    splitter.find(*statements, **values)
    return matching.claims_worded(splitter.candidates, language)


def claim(statement: str) -> Claim:
    return worded(statement)[statement]


class TestSpeakers:
    def test_new_name_makes_a_speaker(self) -> None:
        speaker = matching.speakers_named(["la préfecture de la Lorne"])["la préfecture de la Lorne"]
        assert speaker == Speaker.objects.get()
        assert speaker.name == "La préfecture de la Lorne"
        assert speaker.slug
        assert speaker.kind == "unknown"

    @pytest.mark.parametrize(
        "name", ["Préfecture", "la préfecture", "La prefecture", "LA PRÉFECTURE", "The préfecture"]
    )
    def test_same_name_otherwise_written(self, name: str) -> None:
        known = Speaker.objects.create(name="La Préfecture")
        assert matching.speakers_named([name]) == {name: known}
        assert Speaker.objects.count() == 1

    def test_alias_names_the_speaker(self) -> None:
        known = Speaker.objects.create(name="Ministère de la Défense", aliases=["Hôtel de Brienne"])
        assert matching.speakers_named(["l'hôtel de Brienne"]) == {"l'hôtel de Brienne": known}

    def test_own_name_goes_before_another_s_alias(self) -> None:
        Speaker.objects.create(name="Gouvernement", aliases=["Matignon", "Élysée"])
        elysee = Speaker.objects.create(name="Élysée")
        Speaker.objects.create(name="Présidence", aliases=["l’Élysée"])
        assert matching.speakers_named(["L'Elysée"]) == {"L'Elysée": elysee}

    def test_alias_of_two_speakers_goes_to_the_elder(self) -> None:
        elder = Speaker.objects.create(name="Ministère de la Défense", aliases=["ministère"])
        Speaker.objects.create(name="Ministère des Armées", aliases=["ministère"])
        assert matching.speakers_named(["le ministère"]) == {"le ministère": elder}

    def test_two_spellings_in_one_article_are_one_speaker(self) -> None:
        named = matching.speakers_named(["Anne Morel", "ANNE MOREL"])
        assert named["Anne Morel"] == named["ANNE MOREL"] == Speaker.objects.get()

    def test_names_that_share_an_address_are_two_speakers(self) -> None:
        named = matching.speakers_named(["Roy", "Roy !", "Roÿ-"])
        assert len({speaker.pk for speaker in named.values()}) == 3

    def test_speaker_whose_address_is_taken(self) -> None:
        """An admin renamed "Morel"; the address stayed, as it should."""
        renamed = Speaker.objects.create(name="Morel")
        renamed.name = "Anne Morel"
        renamed.save()
        speaker = matching.speakers_named(["Morel"])["Morel"]
        assert speaker != renamed
        assert speaker.name == "Morel"

    def test_no_names(self) -> None:
        assert matching.speakers_named([]) == {}


class TestWordings:
    def test_new_wording_makes_a_claim(self) -> None:
        statement = "Le barrage de Vernes a cédé lundi 2 mars 2026"
        made = worded(statement, kind=Kind.NUMBER, score=0.943)[statement]
        stored = Claim.objects.get()
        assert made == stored
        assert (stored.statement, stored.language, stored.kind) == (statement, "fr", "number")
        assert stored.priority == 94
        assert stored.slug == slug_of(statement)

    def test_known_wording_gives_the_claim_there_is(self) -> None:
        first = claim("Le pont est fermé")
        assert worded("Le pont est fermé", score=0.9) == {"Le pont est fermé": first}
        assert Claim.objects.get().priority == 50

    @pytest.mark.parametrize(
        "other",
        ["le pont « Neuf » est fermé.", "Le pont “Neuf” est  fermé", "Le pont 'Neuf'\u00a0est fermé…"],
    )
    def test_typography_makes_no_difference(self, other: str) -> None:
        first = claim('Le pont "Neuf" est fermé')
        if "«" in other:
            other = other.replace("« ", "«").replace(" »", "»")
        assert worded(other) == {other: first}

    def test_typography_makes_no_difference_within_one_article(self) -> None:
        made = worded("Le pont est fermé", "Le pont est fermé.", "Le pont  est « fermé »")
        assert made["Le pont est fermé"] == made["Le pont est fermé."]

    def test_another_language_is_another_claim(self) -> None:
        assert worded("Attention", language="fr") != worded("Attention", language="en")

    @pytest.mark.parametrize(
        "other", ["Le pont est ouvert", "Le pont est fermé ?", "Le pont n'est pas fermé"]
    )
    def test_other_words_are_another_claim(self, other: str) -> None:
        assert worded(other)[other] != claim("Le pont est fermé")

    def test_reworded_claim_is_found_by_its_first_wording(self) -> None:
        first = claim("Il est fermé")
        Claim.objects.update(statement="Le pont de Vernes est fermé")
        assert claim("Il est fermé") == first

    def test_merged_claim_gives_its_target(self) -> None:
        target, duplicate = claim("Le pont est fermé"), claim("On a fermé le pont")
        matching.merge(duplicate, target)
        assert claim("On a fermé le pont") == target

    def test_nothing_found(self) -> None:
        assert worded() == {}


class TestMerging:
    def test_what_was_merged_before_follows(self) -> None:
        a, b, c = claim("A"), claim("B"), claim("C")
        matching.merge(a, b)
        matching.merge(b, c)
        assert {found.merged_into for found in Claim.objects.filter(pk__in=[a.pk, b.pk])} == {c}

    def test_merging_into_a_merged_claim_goes_to_its_target(self) -> None:
        a, b, c = claim("A"), claim("B"), claim("C")
        matching.merge(b, c)
        matching.merge(a, Claim.objects.get(pk=b.pk))
        assert Claim.objects.get(pk=a.pk).merged_into == c

    def test_no_circles(self) -> None:
        a, b = claim("A"), claim("B")
        with pytest.raises(ValueError, match="into itself"):
            matching.merge(a, a)
        matching.merge(a, b)
        with pytest.raises(ValueError, match="into itself"):
            matching.merge(b, Claim.objects.get(pk=a.pk))
        assert Claim.objects.get(pk=b.pk).merged_into is None

    def test_no_circle_from_instances_that_are_out_of_date(self) -> None:
        """Two editors who looked at the two claims at the same moment."""
        a, b = claim("A"), claim("B")
        as_seen_by_the_other = Claim.objects.get(pk=a.pk)
        matching.merge(a, b)
        with pytest.raises(ValueError, match="into itself"):
            matching.merge(b, as_seen_by_the_other)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_editors_merging_two_claims_into_each_other_make_no_circle() -> None:
    a, b = claim("A"), claim("B")

    def merge_the_other_way() -> bool:
        try:
            with transaction.atomic():
                matching.merge(Claim.objects.get(pk=b.pk), Claim.objects.get(pk=a.pk))
        except ValueError:
            return False
        return True

    with ThreadPoolExecutor() as pool:
        with transaction.atomic():
            matching.merge(a, b)
            second = pool.submit(apart, merge_the_other_way)
            wait([second], timeout=1)  # it may have to wait for this transaction
        assert second.result(PATIENCE) is False
    assert list(Claim.objects.order_by("pk").values_list("merged_into", flat=True)) == [b.pk, None]


class TestNobodyLocksAnotherOut:
    """All insert in one order, whatever the order of the text: no two wait for each other."""

    pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

    def both(self, insert: Callable[[list[str]], object], low: str, high: str) -> None:
        def other() -> None:
            with transaction.atomic():
                insert([high, low])

        with ThreadPoolExecutor() as pool:
            with transaction.atomic():
                insert([low])
                second = pool.submit(apart, other)
                until_somebody_waits_for_a_lock()
                insert([high])  # a deadlock, if the other had this one already
            second.result(PATIENCE)

    def test_claims(self) -> None:
        low, high = sorted(
            ["Le pont est fermé", "Le quai est fermé"], key=lambda text: wording_key(text, "fr")
        )
        self.both(lambda statements: worded(*statements), low, high)
        assert Claim.objects.count() == 2

    def test_speakers(self) -> None:
        self.both(matching.speakers_named, "Anne Morel", "Zoé Roy")
        assert Speaker.objects.count() == 2
