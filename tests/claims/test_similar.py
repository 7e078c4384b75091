"""Near wordings are offered, and what only looks near is kept apart."""

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims import matching, similar
from claims.models import Claim
from claims.similar import Difference, similar_claims, similar_to
from tests.claims.fixed_splitter import FixedSplitter

pytestmark = pytest.mark.django_db

DAM = "Le barrage de Vernes a cédé lundi 2 mars 2026"


def claim(statement: str, language: str = "fr") -> Claim:
    """As extraction stores it."""
    splitter = FixedSplitter()
    splitter.find(statement)
    return matching.claims_worded(splitter.candidates, language)[statement]


def offered(statement: str, language: str = "fr") -> list[Claim]:
    """What may be the same."""
    return [found.claim for found in similar_to(statement, language) if found.difference is None]


def differing(statement: str) -> list[tuple[Claim, Difference | None]]:
    return [(found.claim, found.difference) for found in similar_to(statement, "fr") if found.difference]


@pytest.mark.parametrize(
    "other",
    [
        "Le barrage de Vernes s'est rompu lundi 2 mars 2026",
        "Lundi 2 mars 2026, le barrage de Vernes a cédé",
        "LE BARRAGE DE VERNES A CEDE LUNDI 2 MARS 2026 !",
        "Le barrage de Vernes cède ce lundi deux mars 2026",
        "Le barrage de Vernes a-t-il cédé le lundi 2 mars 2026 ?",
    ],
)
def test_a_near_wording_finds_the_claim(other: str) -> None:
    known = claim(DAM)
    claim("Le préfet de la Lorne a démissionné")
    assert offered(other) == [known]


def test_apostrophes_accents_and_ligatures_make_no_difference() -> None:
    known = claim("L'œuvre d'Élise Ferrand a été volée au musée d'Orsel")
    found = similar_to("L’oeuvre d’Elise Ferrand a été volée au musée d’Orsel", "fr")
    assert [(similar.claim, similar.likeness) for similar in found] == [(known, 1.0)]


def test_another_subject_is_not_offered() -> None:
    claim("Le maire de Saint-Aubin a démissionné de ses fonctions")
    assert similar_to("Le prix du gaz a augmenté depuis janvier", "fr") == []


@pytest.mark.parametrize(
    "other",
    [
        "Le barrage de Vernes a cédé lundi 9 mars 2026",
        "Le barrage de Vernes a cédé lundi neuf mars 2026",
        "Le barrage de Vernes a cédé lundi 2 mars 2025",
        "Les deux barrages de Vernes ont cédé lundi 3 mars 2026",
        "Le barrage de Vernes a cédé lundi",
    ],
)
def test_another_number_keeps_apart(other: str) -> None:
    known = claim(DAM)
    assert offered(other) == []
    assert differing(other) == [(known, Difference.NUMBERS)]


@pytest.mark.parametrize("number", ["12", "douze", "une douzaine de"])
def test_a_number_is_the_same_in_digits_and_in_words(number: str) -> None:
    known = claim("La crue de la Lorne a détruit douze maisons")
    assert offered(f"La crue de la Lorne a détruit {number} maisons") == [known]


@pytest.mark.parametrize(
    "other",
    [
        "Le barrage de Vernes n'a pas cédé lundi 2 mars 2026",
        "Aucun barrage de Vernes n’a cédé lundi 2 mars 2026",
    ],
)
def test_a_denial_keeps_apart(other: str) -> None:
    known = claim(DAM)
    assert offered(other) == []
    assert differing(other) == [(known, Difference.DENIAL)]


def test_two_that_deny_are_offered() -> None:
    known = claim("Le barrage de Vernes n'a pas cédé")
    assert offered("Le barrage de Vernes n'a jamais cédé") == [known]


def test_what_differs_comes_last() -> None:
    other = claim("Le barrage de Vernes a cédé lundi 9 mars 2026")
    same = claim("Lundi 2 mars 2026 le grand barrage de Vernes a cédé")
    assert [found.claim for found in similar_to(DAM, "fr")] == [same, other]


def test_another_language_is_not_offered() -> None:
    claim("Angela Merkel visite Paris", language="de")
    assert similar_to("Angela Merkel visite Paris", "fr") == []


def test_a_merged_claim_is_not_offered() -> None:
    target, duplicate = claim("Le barrage de Vernes a cédé"), claim("Le barrage de Vernes s'est rompu")
    matching.merge(duplicate, target)
    assert offered("Le barrage de Vernes a lâché") == [target]


def test_a_claim_is_not_similar_to_itself() -> None:
    assert similar_claims(claim(DAM)) == []


def test_one_word_is_found() -> None:
    known = claim("Démission")
    assert offered("Démission !") == [known]


@pytest.mark.parametrize("statement", ["?", "«»", "à l'a"])
def test_nothing_to_go_by(statement: str) -> None:
    claim(DAM)
    assert similar_to(statement, "fr") == []


def test_a_reworded_claim_is_found_by_its_new_wording() -> None:
    known = claim("Il a cédé")
    known.statement = DAM
    known.save(update_fields=["statement"])
    assert offered("Le barrage de Vernes s'est rompu lundi 2 mars 2026") == [known]
    known.priority = 3
    known.save(update_fields=["priority"])
    assert offered("Le barrage de Vernes s'est rompu lundi 2 mars 2026") == [known]


def test_five_at_most_in_one_query(monkeypatch: pytest.MonkeyPatch) -> None:
    for adjective in ("ancien", "petit", "grand", "vieux", "beau", "haut", "solide"):
        claim(f"Le {adjective} barrage de Vernes a cédé")
    with CaptureQueriesContext(connection) as captured:
        found = similar_to("Le barrage de Vernes a cédé", "fr")
        assert all(
            similar.claim.statement and similar.claim.slug and similar.claim.language for similar in found
        )
    assert len(found) == 5
    assert len(captured) == 1


def test_the_rows_that_are_compared_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(similar, "RE_RANKED", 3)
    for number in range(6):
        claim(f"Le barrage de Vernes numéro {number} a cédé")
    assert len(similar._candidates("Le barrage de Vernes a cédé", "fr", None)) == 3


def test_common_words_are_passed_over_for_telling_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once PostgreSQL knows which grams are common (ANALYZE), two words suffice that are not."""
    monkeypatch.setattr(similar, "WORDS", 2)
    monkeypatch.setattr(similar, "ROWS_A_PAIR", 5)
    for number in range(60):
        claim(f"Dans la commune de Valmère{number} les habitants ont voté contre la fermeture")
    known = claim("Dans la commune d'Orsel les habitants ont crié contre la fermeture")
    query = "Dans la commune d'Orsel les habitants crient contre la fermeture"
    assert known not in offered(query)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE claims_claim")
    assert offered(query) == [known]


def test_the_migration_signs_claims_that_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    migration: Any = import_module("claims.migrations.0003_claim_signature")
    known, other = claim(DAM), claim("Le pont est fermé")
    Claim.objects.update(signature=[])
    assert offered(DAM) == []
    monkeypatch.setattr(migration, "BATCH", 1)

    migration.sign(apps, None)

    assert offered(DAM) == [known]
    assert offered(other.statement) == [other]
