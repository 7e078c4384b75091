"""Everything that was done about a claim, in words, the newest first; and nobody can change a word of it."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, connection, transaction
from django.test import Client

from reviews import decisions, history
from reviews.changes import record
from reviews.models import ACT_LABELS, Event, Review
from reviews.verdicts import Act, SetAside, Status, Verdict
from tests import factories
from tests.reviews import scenes
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db


def words(client: Client, review: Review) -> str:
    response = client.get(f"/desk/claims/{review.claim_id}/history/")
    assert response.status_code == 200
    return read(response).words


def told(review: Review, act: Act, by: User | None, details: dict[str, Any]) -> history.Entry:
    """The newest entry after an act that only stands on record."""
    record(act, review, by, Status(review.status), details)
    return history.of_review(review)[0]


def facts(entry: history.Entry) -> dict[str, str]:
    return {fact.label: fact.value for fact in entry.facts}


def test_a_whole_life_the_newest_first(desk: Client, editor: User, senior: User) -> None:
    review = scenes.awaiting_sign_off(editor)
    review = decisions.return_to_editor(review.pk, senior, "Quelle page ?", review.version)
    review = decisions.submit(
        review.pk,
        editor,
        factories.judgement(rationale="Le rapport annuel, page 12, dit le contraire."),
        review.version,
    )
    review = decisions.approve(review.pk, senior, review.version)
    page = words(desk, review)
    order = [
        "senior signed it off.",
        "Camille Rouvière submitted a verdict.",
        "Le rapport annuel[added: , page 12,] dit le contraire.",
        "senior returned it.",
        "Quelle page ?",
        "Camille Rouvière submitted a verdict.",
        "Rationale Le rapport annuel dit le contraire.",
        "Camille Rouvière added evidence.",
        "Camille Rouvière took it.",
        "It came into the queue.",
    ]
    place = 0
    for sentence in order:
        place = page.find(sentence, place)
        assert place >= 0, sentence
    assert "awaiting sign-off → in review" in page
    assert "awaiting_sign_off" not in page


def test_a_correction_is_told_beside_what_it_corrects(desk: Client, editor: User, senior: User) -> None:
    review = factories.published(editor)
    scenes.corrected(review, senior)
    page = words(desk, review)
    assert "senior began a correction." in page
    assert "A correction took its place." in page
    assert "review 1" in page
    assert "review 2" in page
    assert "Verdict [removed: disputed][added: verified]" in page
    assert "Correction note [added: Nous avions mal lu le tableau 3.]" in page


def test_what_was_merged_into_it_is_told_too(desk: Client, editor: User, colleague: User) -> None:
    kept, repeated = factories.review("Le port est fermé"), factories.review("Le port a fermé")
    scenes.merged(repeated.claim, kept.claim, colleague)
    page = words(desk, kept)
    assert "colleague set it aside." in page
    assert "Set aside as duplicate of another claim" in page
    assert f"Claim that it repeats {kept.claim_id}" in page
    assert "Le port a fermé" in page
    # From the other side: where it goes on.
    other = words(desk, repeated)
    assert "It says the same as another claim, where its history goes on: Le port est fermé" in other


def test_what_was_typed_when_it_changed_hands(editor: User, colleague: User) -> None:
    review = scenes.held(editor)
    saved = decisions.save_draft(
        review.pk, editor, scenes.unverifiable(rationale="Un début."), review.version
    )
    released = decisions.release(saved.pk, editor, saved.version)
    entry = history.of_review(released)[0]
    assert entry.sentence == "Camille Rouvière gave it back."
    assert facts(entry)["Rationale"] == "Un début."
    assert facts(entry)["Verdict"] == "unverifiable"
    assert facts(entry)["Check again on"] == "Sept. 1, 2026"


@pytest.mark.parametrize("act", Act)
def test_every_act_has_its_sentence(act: Act, editor: User) -> None:
    review = scenes.held(editor)
    entry = told(review, act, editor, {})
    assert entry.sentence
    assert "%(" not in entry.sentence
    assert act in ACT_LABELS


def test_the_acts_of_others_tell_what_they_store(editor: User, senior: User) -> None:
    review = scenes.held(editor)

    entry = told(review, Act.TAKE_OVER, senior, {"holder": "editor", "note": "Urgent."})
    assert (entry.quotes, facts(entry)) == (["Urgent."], {"Held before by": "editor"})

    entry = told(review, Act.ASSIGN, senior, {"to": "editor", "note": ""})
    assert facts(entry) == {"Given to": "editor"}

    entry = told(review, Act.PRIORITISE, senior, {"from": 50, "to": 90})
    assert [(change.label, change.pieces) for change in entry.changes] == [
        ("Priority", [("removed", "50"), ("added", "90")])
    ]

    entry = told(
        review, Act.REWORD, editor, {"before": {"statement": "Le pont"}, "after": {"statement": "Le port"}}
    )
    assert [(change.label, change.pieces) for change in entry.changes] == [
        ("Statement", [("same", "Le "), ("removed", "pont"), ("added", "port")])
    ]

    where = {"start": 1, "end": 5, "words": "pont"}
    entry = told(
        review,
        Act.ADJUST,
        editor,
        {"appearance": 7, "article": 3, "before": where, "after": where | {"end": 9, "words": "pont est"}},
    )
    assert [change.label for change in entry.changes] == ["Words of the article"]
    assert facts(entry) == {"Article number": "3"}

    parts = [
        {"statement": "Le pont est fermé", "start": 1, "end": 3, "words": "x"},
        {"statement": "Il est long"},
    ]
    entry = told(review, Act.SPLIT, editor, {"before": {"statement": "Tout", **where}, "after": parts})
    assert facts(entry)["Statement"] == "Tout"
    assert facts(entry)["The two claims"] == "Le pont est fermé\nIl est long"

    entry = told(
        review,
        Act.ATTRIBUTE,
        editor,
        {
            "before": {"speaker": "", "voice": "author", "hearsay": False, "cue": ""},
            "after": {"speaker": "Moscou", "voice": "reported", "hearsay": True, "cue": ""},
        },
    )
    assert [change.label for change in entry.changes] == ["Speaker", "Voice", "Worded as unconfirmed"]

    entry = told(review, Act.UNDO, editor, {"undone": "set_aside"})
    assert facts(entry) == {"What was undone": "set aside"}

    entry = told(
        review,
        Act.REORDER_EVIDENCE,
        editor,
        {"url": "https://a.example/", "title": "A", "stance": "refutes", "evidence": 3, "place": 2},
    )
    assert facts(entry) == {"Title": "A", "Place in the list": "2"}


def test_evidence_that_was_changed_says_how(editor: User) -> None:
    review = scenes.with_evidence(editor)
    item = factories.item(quote="Page 12.", title="Rapport mensuel")
    review = decisions.edit_evidence(review.pk, editor, review.evidence.get().pk, item, review.version)
    [changed] = history.of_review(review)[0].evidence
    assert (changed.kind, changed.title, changed.url) == ("same", "Rapport mensuel", item.url)
    assert [change.label for change in changed.changes] == ["Title", "Quoted passage"]


def test_what_an_unknown_act_stores_is_told_all_the_same(editor: User) -> None:
    entry = told(
        scenes.held(editor),
        Act.RENEW,
        editor,
        {
            "some_number": 3,
            "before": "un mot",
            "after": "deux mots",
            "list": ["a", "b"],
            "it": {"rationale": "x"},
        },
    )
    assert facts(entry) == {"Some number": "3", "List": "a\nb", "It": "Rationale: x"}
    [change] = entry.changes
    assert change.pieces == [("removed", "un mot"), ("added", "deux mots")]


def test_page_by_page(desk: Client, editor: User) -> None:
    review = factories.review()
    for _turn in range(history.PAGE_SIZE):
        decisions.release(scenes.held(editor, review).pk, editor)
    address = f"/desk/claims/{review.claim_id}/history/"
    first: Any = desk.get(address)
    second: Any = desk.get(address + first.context["next_url"])
    third: Any = desk.get(address + second.context["next_url"])
    shown = [entry.event.pk for page in (first, second, third) for entry in page.context["entries"]]
    assert shown == sorted(shown, reverse=True)
    assert len(set(shown)) == len(shown) == Event.objects.filter(review=review).count() == 101


def test_a_version_is_compared_with_the_one_on_the_page_before(
    desk: Client, editor: User, senior: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    review = scenes.awaiting_sign_off(editor)
    review = decisions.return_to_editor(review.pk, senior, "Quelle page ?", review.version)
    decisions.submit(review.pk, editor, factories.judgement(rationale="Page 12."), review.version)
    monkeypatch.setattr(history, "PAGE_SIZE", 1)
    assert "[added: Page 12]" in words(desk, review)


def test_the_page_of_the_review_tells_its_own(desk: Client, editor: User) -> None:
    review = factories.published(editor)
    page = read(desk.get(review.get_absolute_url()))
    assert "History Camille Rouvière submitted a verdict." in page.words
    assert f"/desk/claims/{review.claim_id}/history/" in page.links


def test_an_unknown_claim_has_none(desk: Client) -> None:
    assert desk.get("/desk/claims/999999/history/").status_code == 404


def test_strangers_bytes_stay_text(desk: Client, editor: User, senior: User) -> None:
    review = scenes.awaiting_sign_off(editor, "La <b>digue</b> & le pont")
    decisions.return_to_editor(review.pk, senior, "<script>alert(1)</script>", review.version)
    response = desk.get(f"/desk/claims/{review.claim_id}/history/")
    assert "<script>alert" not in response.content.decode()
    assert "<b>digue" not in response.content.decode()


def test_set_aside_says_why(editor: User) -> None:
    review = scenes.held(editor)
    review = decisions.set_aside(review.pk, editor, SetAside.OUT_OF_SCOPE, "Une opinion.", review.version)
    entry = history.of_review(review)[0]
    assert (entry.quotes, facts(entry)) == (["Une opinion."], {"Set aside as": "out of scope"})
    assert entry.moved == "in review → set aside"


@pytest.mark.parametrize(
    "statement", ["UPDATE reviews_event SET actor_id = NULL", "DELETE FROM reviews_event"]
)
def test_the_database_refuses_to_change_or_delete_one(statement: str, editor: User) -> None:
    review = factories.published(editor, verdict=Verdict.VERIFIED)
    before = list(Event.objects.filter(review=review).values())
    with (
        pytest.raises(IntegrityError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert list(Event.objects.filter(review=review).values()) == before
