"""The review page through a browser: every button, what it keeps, who may press it, who comes second."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from reviews import decisions
from reviews.drafts import kept as kept_draft
from reviews.models import Event, Review
from reviews.verdicts import SetAside, Status, Verdict
from tests import factories
from tests.reviews import scenes
from tests.reviews.reading import Page, read, text_of

pytestmark = pytest.mark.django_db

#: What stands in the fields when the page is opened and nothing was typed.
UNTOUCHED = {
    "judged": "statement",
    "rationale": "",
    "searched_for": "",
    "recheck_on": "",
    "evidence-url": "",
    "evidence-title": "",
    "evidence-publisher": "",
    "evidence-quote": "",
    "evidence-stance": "supports",
    "evidence-accessed_on": "2026-03-17",
    "set_aside-reason": "not_checkable",
    "set_aside-note": "",
    "set_aside-duplicate_of": "",
}
JUDGED = {"verdict": "disputed", "rationale": "Le rapport dit 412."}
LINK = {
    "evidence-url": "https://ch-valmere.example/rapport.pdf",
    "evidence-title": "Rapport 2025",
    "evidence-publisher": "Centre hospitalier",
    "evidence-quote": "412 lits",
    "evidence-stance": "refutes",
}


def press(client: Client, review: Review, act: str, follow: Any = False, **typed: Any) -> Any:
    """Send the whole form as a browser does; ``typed`` with "__" for the dash of a prefix."""
    data = {"version": review.version} | UNTOUCHED | {name.replace("__", "-"): v for name, v in typed.items()}
    return client.post(f"/desk/reviews/{review.pk}/", data | {"act": act}, follow=follow)


def current(review: Review) -> Review:
    return Review.objects.get(pk=review.pk)


def page_of(client: Client, review: Review) -> Page:
    response = client.get(f"/desk/reviews/{review.pk}/")
    assert response.status_code == 200
    return read(response)


# --- The whole way ------------------------------------------------------------------------------------


def test_an_editor_takes_judges_cites_and_publishes(desk: Client, editor: User, reader: Client) -> None:
    low, high = factories.review(priority=10), factories.review("Le barrage a cédé", priority=90)

    response = desk.post("/desk/next/", follow=True)
    assert response.redirect_chain == [(f"/desk/reviews/{high.pk}/#claim", 302)]
    assert response.context["review"] == high
    assert response.context["is_holder"]
    assert "Le barrage a cédé" in read(response).words

    response = press(desk, current(high), "add_evidence", follow=True, **JUDGED, **LINK)
    assert response.status_code == 200
    page = read(response)
    assert "Rapport 2025" in page.words
    assert page.values("rationale") == ["Le rapport dit 412."]

    response = press(desk, current(high), "submit", follow=True, **JUDGED)
    assert response.redirect_chain == [(f"/desk/reviews/{low.pk}/#claim", 302)]
    assert response.context["is_holder"]
    assert reader.get(high.claim.get_absolute_url()).status_code == 404  # it can be undone yet
    factories.past_undo(high)
    assert "Published: readers see it in a few seconds." in read(response).words
    published = current(high)
    assert (published.status, published.verdict, published.decided_by) == (
        Status.PUBLISHED,
        "disputed",
        editor,
    )
    assert "Le barrage a cédé" in read(reader.get("/")).words


def test_a_senior_editor_returns_signs_off_corrects_and_withdraws(
    desk: Client, senior_desk: Client, editor: User, senior: User, reader: Client
) -> None:
    review = scenes.awaiting_sign_off(editor, "La digue a cédé")
    assert "La digue a cédé" in read(senior_desk.get("/desk/sign-off/")).words

    response = press(senior_desk, review, "return", return__comment="Citez la page.")
    assert (response.status_code, response.url) == (302, "/desk/sign-off/")
    assert "Citez la page." in page_of(desk, review).words

    response = press(desk, current(review), "submit", follow=True, **JUDGED)
    assert "a second editor signs it off" in read(response).words

    response = press(senior_desk, current(review), "approve", follow=True)
    assert "Signed off and published." in read(response).words
    assert current(review).signed_off_by == senior
    address = review.claim.get_absolute_url()
    assert reader.get(address).status_code == 200

    response = press(senior_desk, current(review), "correct", follow=True)
    correction = Review.objects.get(corrects=review)
    assert response.redirect_chain == [(f"/desk/reviews/{correction.pk}/", 302)]
    assert response.context["correction_of"] == review
    typed = JUDGED | {"verdict": "verified", "correction_note": "Mal lu."}
    press(senior_desk, correction, "submit", **typed)
    assert current(correction).status == Status.AWAITING_SIGN_OFF
    approver = factories.user("other-senior", "senior editors")
    decisions.approve(correction.pk, approver, current(correction).version)
    assert "Mal lu." in read(reader.get(address)).words

    response = press(
        senior_desk,
        current(correction),
        "withdraw",
        follow=True,
        withdraw__reason="La source s'est rétractée.",
    )
    assert "its page stays" in read(response).words
    assert "La source s'est rétractée." in read(reader.get(address)).words


def test_the_page_offers_what_may_be_done(
    desk: Client, senior_desk: Client, editor: User, senior: User
) -> None:
    """Names of buttons and fields are what browsers, programs and these tests hold on to."""

    def acts(client: Client, review: Review) -> set[str]:
        return {value for name, value in page_of(client, review).buttons if name == "act"}

    waiting, held = factories.review(), scenes.held(editor)
    unsigned, published = scenes.awaiting_sign_off(editor), factories.published(editor)
    assert acts(desk, waiting) == {"take"}
    judging = {"save", "submit", "submit:stay", "add_evidence", "release", "set_aside", "skip", "next"}
    assert acts(desk, held) >= judging
    assert not acts(senior_desk, held) & judging
    assert "take_over" in acts(senior_desk, held)
    assert "take_over" not in acts(desk, scenes.held(senior))
    assert acts(desk, scenes.held(senior)) == set()
    assert acts(desk, unsigned) == set()
    assert acts(senior_desk, unsigned) == {"approve", "return"}
    assert acts(desk, published) == set()
    assert acts(senior_desk, published) == {"correct", "withdraw"}
    own = scenes.awaiting_sign_off(senior)
    assert acts(senior_desk, own) == set()
    evidence = scenes.with_evidence(editor)
    assert f"remove_evidence:{evidence.evidence.get().pk}" in acts(desk, evidence)

    fields = page_of(desk, held).names()
    assert set(UNTOUCHED) | {"version", "verdict"} <= fields
    assert "correction_note" not in fields
    correction = decisions.correct(published.pk, senior)
    assert "correction_note" in page_of(senior_desk, correction).names()
    assert "return-comment" in page_of(senior_desk, unsigned).names()


def test_looking_at_a_review_changes_nothing(desk: Client, editor: User, senior: User) -> None:
    reviews = [scenes.in_status(status, editor, senior) for status in Status]
    before = (list(Review.objects.order_by("id").values()), Event.objects.count())
    for review in reviews:
        assert desk.get(review.get_absolute_url()).status_code == 200
    assert (list(Review.objects.order_by("id").values()), Event.objects.count()) == before


# --- What was typed -----------------------------------------------------------------------------------


TYPED = {
    "verdict": "unverifiable",
    "judged": "utterance",
    "rationale": "Mes mots.",
    "searched_for": "Les archives.",
    "recheck_on": "2026-10-01",
}


@pytest.mark.parametrize("act", ["save", "add_evidence", "remove_evidence", "release"])
def test_every_button_saves_the_judgement_too(act: str, desk: Client, editor: User) -> None:
    review = scenes.with_evidence(editor)
    name = f"{act}:{review.evidence.get().pk}" if act == "remove_evidence" else act

    response = press(desk, review, name, **TYPED, **(LINK if act == "add_evidence" else {}))

    assert response.status_code == 302
    saved = current(review)
    assert (saved.verdict, saved.judged, saved.rationale, saved.searched_for, saved.recheck_on) == (
        "unverifiable",
        "utterance",
        "Mes mots.",
        "Les archives.",
        date(2026, 10, 1),
    )
    expected = {"add_evidence": 2, "remove_evidence": 0}
    assert saved.evidence.count() == expected.get(act, 1)


@pytest.mark.parametrize("act", ["save", "remove_evidence:0", "set_aside", "submit"])
def test_no_button_loses_a_link_that_was_typed_and_not_added(act: str, desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    response = press(desk, review, act, follow=True, rationale="Mes mots.", **LINK)
    assert LINK["evidence-url"] in text_of(response)
    assert LINK["evidence-quote"] in text_of(response)


def test_releasing_adds_a_link_that_was_typed_and_not_added(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    press(desk, review, "release", rationale="Mes mots.", **LINK)
    assert current(review).status == Status.WAITING
    assert current(review).evidence.get().url == LINK["evidence-url"]


def test_releasing_with_a_wrong_link_waits_until_it_is_right(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    response = press(desk, review, "release", rationale="Mes mots.", **LINK | {"evidence-url": "x"})
    assert response.status_code == 422
    assert "url" in response.context["evidence_form"].errors
    assert current(review).status == Status.IN_REVIEW


@pytest.mark.parametrize("act", ["save", "add_evidence", "remove_evidence:0", "submit"])
def test_no_button_loses_a_reason_for_setting_aside(act: str, desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    typed = {"set_aside-reason": "out_of_scope", "set_aside-note": "Presque un doublon."}
    response = press(desk, review, act, follow=True, verdict="verified", **LINK | typed)
    assert read(response).values("set_aside-note") == ["Presque un doublon."]
    assert response.context["set_aside_form"]["reason"].value() == "out_of_scope"


def test_setting_aside_keeps_the_judgement(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    press(desk, review, "set_aside", **TYPED, set_aside__note="Un pronostic.")
    assert current(review).status == Status.SET_ASIDE
    assert current(review).rationale == "Mes mots."


def test_submitting_adds_a_link_that_was_typed_and_not_added(desk: Client, editor: User) -> None:
    review = scenes.held(editor)

    response = press(desk, review, "submit", **JUDGED, **LINK)

    assert response.status_code == 302
    published = current(review)
    assert published.status == Status.PUBLISHED
    evidence = published.evidence.get()
    assert (evidence.url, evidence.title, evidence.quote, evidence.stance) == (
        "https://ch-valmere.example/rapport.pdf",
        "Rapport 2025",
        "412 lits",
        "refutes",
    )
    assert evidence.accessed_on == date(2026, 3, 17)


@pytest.mark.parametrize("act", ["add_evidence", "submit"])
@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"evidence-url": "pas une adresse"}, "evidence-url"),
        ({"evidence-url": "javascript:alert(1)"}, "evidence-url"),
        ({"evidence-title": ""}, "evidence-title"),
        ({"evidence-accessed_on": "hier"}, "evidence-accessed_on"),
        ({"evidence-stance": "proves"}, "evidence-stance"),
    ],
)
def test_a_wrong_link_loses_nothing(
    act: str, wrong: dict[str, str], field: str, desk: Client, editor: User
) -> None:
    review = scenes.held(editor)

    response = press(desk, review, act, **TYPED | LINK | wrong)

    assert response.status_code == 422
    assert field.removeprefix("evidence-") in response.context["evidence_form"].errors
    page = read(response)
    assert page.values("rationale") == ["Mes mots."]
    assert page.values("evidence-quote") == ["412 lits"]
    assert page.values("recheck_on") == ["2026-10-01"]
    assert current(review).status == Status.IN_REVIEW
    assert not current(review).evidence.exists()


@pytest.mark.parametrize("act", ["save", "add_evidence", "remove_evidence:1", "release", "submit"])
@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"recheck_on": "demain"}, "recheck_on"),
        ({"verdict": "true"}, "verdict"),
        ({"judged": "tone"}, "judged"),
        ({"rationale": "x" * 20_001}, "rationale"),
    ],
)
def test_a_wrong_judgement_is_shown_where_it_is_wrong(
    act: str, wrong: dict[str, str], field: str, desk: Client, editor: User
) -> None:
    review = scenes.held(editor)
    response = press(desk, review, act, **TYPED | wrong)
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {field}
    assert read(response).values("searched_for") == ["Les archives."]
    assert current(review).version == review.version


def test_what_is_missing_is_said_at_its_field_and_the_rest_is_kept(desk: Client, editor: User) -> None:
    review = scenes.held(editor)

    response = press(desk, review, "submit", verdict="unverifiable", rationale="Mes mots.")

    assert response.status_code == 422
    form = response.context["form"]
    assert set(form.errors) == {"searched_for", "recheck_on"}
    page = read(response)
    assert "Say what you looked for" in page.words
    assert "Say when to check again" in page.words
    assert page.values("rationale") == ["Mes mots."]
    assert current(review).rationale == "Mes mots."


def test_missing_evidence_is_said_at_the_top(desk: Client, editor: User) -> None:
    response = press(desk, scenes.held(editor), "submit", **JUDGED)
    assert response.status_code == 422
    assert response.context["form"].non_field_errors()
    assert "Add at least one link" in read(response).words


def test_after_a_refusal_the_page_can_be_sent_again(desk: Client, editor: User) -> None:
    """A link was added on the way: the page has to carry the version that came of it."""
    review = scenes.held(editor)
    response = press(desk, review, "submit", verdict="disputed", rationale="", **LINK)
    assert response.status_code == 422
    (version,) = set(read(response).values("version"))

    review.version = int(version)
    assert press(desk, review, "submit", **JUDGED).status_code == 302
    assert current(review).status == Status.PUBLISHED
    assert current(review).evidence.count() == 1


def test_a_correction_asks_for_its_note(senior_desk: Client, editor: User, senior: User) -> None:
    correction = decisions.correct(factories.published(editor).pk, senior)
    response = press(senior_desk, correction, "submit", **JUDGED)
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"correction_note"}


# --- Evidence, setting aside --------------------------------------------------------------------------


@pytest.mark.parametrize("argument", ["999999", "", "x"])
def test_evidence_that_is_gone_is_no_error(argument: str, desk: Client, editor: User) -> None:
    review = scenes.with_evidence(editor)
    response = press(desk, review, f"remove_evidence:{argument}", follow=True, rationale="Mes mots.")
    assert response.status_code == 200
    assert "not there any more" in read(response).words
    assert current(review).evidence.count() == 1
    assert current(review).rationale == "Mes mots."


def test_taking_from_the_page(desk: Client, editor: User) -> None:
    review = factories.review()
    response = press(desk, review, "take", follow=True)
    assert response.redirect_chain == [(review.get_absolute_url(), 302)]
    assert response.context["is_holder"]
    assert current(review).assignee == editor


def test_taking_from_the_page_keeps_the_draft_that_is_there(
    desk: Client, editor: User, colleague: User
) -> None:
    held = scenes.held(colleague)
    decisions.save_draft(held.pk, colleague, factories.judgement(rationale="Un début."), held.version)
    released = decisions.release(held.pk, colleague)
    response = desk.post(
        released.get_absolute_url(), {"act": "take", "version": released.version}, follow=True
    )
    assert read(response).values("rationale") == ["Un début."]
    assert (current(held).assignee, current(held).rationale) == (editor, "Un début.")


def test_set_aside_as_a_duplicate(desk: Client, editor: User) -> None:
    review, other = scenes.held(editor), factories.review()
    response = press(
        desk,
        review,
        "set_aside",
        follow=True,
        set_aside__reason="duplicate",
        set_aside__note="Même chose.",
        set_aside__duplicate_of=other.claim_id,
    )
    assert response.redirect_chain == [(f"/desk/reviews/{other.pk}/#claim", 302)]
    assert current(review).status == Status.SET_ASIDE
    review.claim.refresh_from_db()
    assert review.claim.merged_into == other.claim
    assert "Même chose." in page_of(desk, review).words


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"set_aside-note": ""}, "required"),
        ({"set_aside-reason": "boring"}, "boring"),
        ({"set_aside-reason": "duplicate"}, "Name the claim"),
        ({"set_aside-reason": "duplicate", "set_aside-duplicate_of": "999999"}, "no claim of this number"),
        ({"set_aside-reason": "duplicate", "set_aside-duplicate_of": str(10**30)}, ""),
    ],
)
def test_setting_aside_badly_loses_nothing(
    typed: dict[str, str], said: str, desk: Client, editor: User
) -> None:
    review = scenes.held(editor)
    response = press(
        desk, review, "set_aside", **{"set_aside-note": "Déjà vu."} | {"rationale": "Mes mots."} | typed
    )
    assert response.status_code == 422
    page = read(response)
    assert said in page.words
    assert page.values("rationale") == ["Mes mots."]
    assert page.values("set_aside-note") == [typed.get("set_aside-note", "Déjà vu.")]
    assert current(review).status == Status.IN_REVIEW


def test_a_claim_is_no_duplicate_of_itself(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    response = press(
        desk,
        review,
        "set_aside",
        set_aside__reason="duplicate",
        set_aside__note="Même chose.",
        set_aside__duplicate_of=review.claim_id,
    )
    assert response.status_code == 422
    assert "duplicate of itself" in read(response).words


@pytest.mark.parametrize(
    ("status", "act", "field"),
    [
        (Status.AWAITING_SIGN_OFF, "return", "return-comment"),
        (Status.PUBLISHED, "withdraw", "withdraw-reason"),
    ],
)
def test_a_reason_has_to_be_given(
    status: Status, act: str, field: str, senior_desk: Client, editor: User, senior: User
) -> None:
    review = scenes.in_status(status, editor, senior)
    response = press(senior_desk, review, act, **{field: "  "})
    assert response.status_code == 422
    assert field in read(response).names()
    assert current(review).status == status


def test_signing_off_ones_own_is_refused_in_words(senior_desk: Client, senior: User) -> None:
    own = scenes.awaiting_sign_off(senior)
    response = press(senior_desk, own, "approve")
    assert response.status_code == 422
    assert "somebody else has to sign it off" in read(response).words


# --- Who comes second ---------------------------------------------------------------------------------


def test_the_loser_sees_what_was_published_beside_their_own(
    desk: Client, editor: User, colleague: User
) -> None:
    review = scenes.lost(editor, colleague, "Le relevé dit autre chose.")
    review.version = 2  # what the editor's page still holds

    response = press(desk, review, "submit", **TYPED)

    assert response.status_code == 409
    page = read(response)
    assert "colleague judged this claim first" in page.words
    assert "Le relevé dit autre chose." in page.words
    assert page.values("rationale") == ["Mes mots."]
    assert current(review).rationale == "Le relevé dit autre chose."
    kept = kept_draft(review, editor)
    assert kept is not None
    assert kept["rationale"] == "Mes mots."


def test_the_loser_of_a_hold_sees_who_has_it(desk: Client, editor: User, colleague: User) -> None:
    review = scenes.held(editor)
    scenes.lapse(review)
    decisions.take(review.pk, colleague)

    response = press(desk, review, "save", **TYPED)

    assert response.status_code == 409
    assert "colleague is working on this claim now" in read(response).words
    assert read(response).values("rationale") == ["Mes mots."]


LOST = {
    "save": {},
    "submit": {},
    "submit with a link": LINK,
    "add_evidence": LINK,
    "remove_evidence:1": {},
    "release": {},
    "set_aside": {"set_aside-note": "Un pronostic."},
}


@pytest.mark.parametrize("name", LOST)
def test_whichever_button_lost_the_text_is_kept(
    name: str, desk: Client, editor: User, colleague: User
) -> None:
    review = scenes.lost(editor, colleague)
    review.version = 2

    response = press(desk, review, name.partition(" ")[0], **TYPED | LOST[name])

    assert response.status_code == 409
    assert read(response).values("rationale") == ["Mes mots."]
    kept = kept_draft(review, editor)
    assert kept is not None
    assert kept["rationale"] == "Mes mots."


@pytest.mark.parametrize("name", ["submit with a link", "add_evidence", "set_aside"])
def test_whichever_button_lost_the_other_fields_are_shown(
    name: str, desk: Client, editor: User, colleague: User
) -> None:
    review = scenes.lost(editor, colleague)
    review.version = 2
    response = press(desk, review, name.partition(" ")[0], **TYPED | LOST[name])
    for typed in LOST[name].values():
        assert typed in text_of(response)


@pytest.mark.parametrize(
    ("status", "act", "field"),
    [
        (Status.AWAITING_SIGN_OFF, "return", "return-comment"),
        (Status.PUBLISHED, "withdraw", "withdraw-reason"),
    ],
)
def test_a_senior_editor_who_comes_second_sees_what_they_wrote(
    status: Status, act: str, field: str, senior_desk: Client, editor: User, senior: User, second_senior: User
) -> None:
    review = scenes.in_status(status, editor, senior)
    if status is Status.PUBLISHED:
        decisions.withdraw(review.pk, second_senior, "Erreur.", review.version)
    else:
        decisions.approve(review.pk, second_senior, review.version)

    response = senior_desk.post(
        review.get_absolute_url(), {"act": act, "version": review.version, field: "Un long commentaire."}
    )

    assert response.status_code == 409
    assert "Un long commentaire." in text_of(response)


def test_taken_again_with_what_was_typed_since(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    scenes.lapse(review)
    decisions.release_lapsed()
    lost = press(desk, review, "save", **TYPED)
    assert lost.status_code == 409
    assert ("act", "take") in read(lost).buttons

    response = press(desk, review, "take", follow=True, **TYPED | {"rationale": "Plus récent."})

    assert response.status_code == 200
    assert read(response).values("rationale") == ["Plus récent."]
    assert (current(review).assignee, current(review).rationale) == (editor, "Plus récent.")
    assert kept_draft(review, editor) is None


@pytest.mark.parametrize("act", ["save", "submit", "release", "take"])
def test_a_wrong_date_from_one_who_lost_the_claim_loses_nothing(act: str, desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    scenes.lapse(review)
    decisions.release_lapsed()
    response = press(desk, review, act, follow=True, **TYPED | {"recheck_on": "demain"})
    assert read(response).values("rationale") == ["Mes mots."]


def test_a_button_without_text_that_lost(desk: Client, editor: User, colleague: User) -> None:
    review = factories.review()
    decisions.take(review.pk, colleague)
    response = desk.post(review.get_absolute_url(), {"act": "take", "version": review.version})
    assert response.status_code == 409
    assert "colleague is working on this claim now" in read(response).words


def test_a_kept_draft_comes_back_to_its_owner_and_to_nobody_else(
    desk: Client, colleague_desk: Client, editor: User, colleague: User
) -> None:
    review = scenes.held(editor)
    scenes.lapse(review)
    decisions.take(review.pk, colleague)
    press(desk, review, "submit", **TYPED)
    assert "Mes mots." not in text_of(colleague_desk.get(review.get_absolute_url()))

    decisions.release(review.pk, colleague)
    decisions.take(review.pk, editor)
    page = page_of(desk, review)
    assert page.values("rationale") == ["Mes mots."]
    assert page.values("recheck_on") == ["2026-10-01"]


def test_a_kept_draft_can_be_read_again_while_somebody_else_has_the_claim(
    desk: Client, colleague_desk: Client, editor: User, colleague: User
) -> None:
    """The page said that the text is kept: whoever comes back for it finds it."""
    review = scenes.lost(editor, colleague)
    review.version = 2
    press(desk, review, "submit", **TYPED)
    assert "Mes mots." in text_of(desk.get(review.get_absolute_url()))
    assert "Mes mots." not in text_of(colleague_desk.get(review.get_absolute_url()))


def test_a_kept_draft_does_not_come_back_over_what_was_saved_later(
    desk: Client, editor: User, colleague: User
) -> None:
    review = scenes.held(colleague)
    press(desk, review, "save", rationale="Mes mots.")
    decisions.release(review.pk, colleague)
    taken = decisions.take(review.pk, editor)
    press(desk, taken, "save", rationale="Plus récent.")
    assert page_of(desk, review).values("rationale") == ["Plus récent."]


def test_a_version_that_is_no_number_is_no_version(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    for version in ("", "x", "-1", "²"):
        response = desk.post(
            review.get_absolute_url(), {"act": "save", "version": version, "rationale": "Mes mots."}
        )
        assert response.status_code == 409


# --- Unknown and forbidden ----------------------------------------------------------------------------


@pytest.mark.parametrize("act", ["", "publish", "take_next", "delete:1"])
def test_an_unknown_button(act: str, desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    response = press(desk, review, act, rationale="Mes mots.")
    assert response.status_code == 400
    assert read(response).values("rationale") == ["Mes mots."]
    assert current(review).version == review.version


@pytest.mark.parametrize(
    ("status", "act"),
    [
        (Status.AWAITING_SIGN_OFF, "approve"),
        (Status.AWAITING_SIGN_OFF, "return"),
        (Status.PUBLISHED, "correct"),
        (Status.PUBLISHED, "withdraw"),
    ],
)
def test_what_is_the_senior_editors(
    status: Status, act: str, desk: Client, editor: User, colleague: User, senior: User
) -> None:
    review = scenes.in_status(status, colleague, senior)
    response = press(desk, review, act, return__comment="x", withdraw__reason="x")
    assert response.status_code == 403
    assert current(review).status == status
    assert not Review.objects.filter(corrects=review).exists()


def test_the_desk_is_closed_to_others(stranger: User, admin_site: Client, reader: Client) -> None:
    review = factories.review()
    outsider = Client()
    outsider.force_login(stranger)
    for client in (outsider, admin_site):
        assert press(client, review, "take").status_code == 403
        assert client.post("/desk/next/").status_code == 403
        assert client.post(f"/desk/reviews/{review.pk}/draft/").status_code == 403
    assert reader.get(review.get_absolute_url()).status_code == 302
    response = press(reader, review, "take")
    assert response.status_code == 401  # the log-in page, with what was sent
    assert current(review).status == Status.WAITING


@pytest.mark.parametrize("pk", ["999999", "9" * 30])
def test_an_unknown_review(pk: str, desk: Client) -> None:
    assert desk.get(f"/desk/reviews/{pk}/").status_code == 404
    assert desk.post(f"/desk/reviews/{pk}/draft/", {"version": "1"}).status_code == 404


def test_a_forged_form_is_refused(editor: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    review = factories.review()
    assert press(client, review, "take").status_code == 403
    assert current(review).status == Status.WAITING


def test_other_methods_are_not_allowed(desk: Client) -> None:
    review = factories.review()
    assert desk.put(review.get_absolute_url()).status_code == 405
    assert desk.get(f"/desk/reviews/{review.pk}/draft/").status_code == 405


# --- Drafts as one types ------------------------------------------------------------------------------


def draft(client: Client, review: Review, **typed: Any) -> Any:
    return client.post(f"/desk/reviews/{review.pk}/draft/", {"version": review.version} | UNTOUCHED | typed)


def test_typing_is_saved_and_renews_the_hold(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    Review.objects.filter(pk=review.pk).update(lease_expires_at=timezone.now() + timedelta(seconds=5))

    response = draft(desk, review, **TYPED)

    assert response.status_code == 200
    assert response.context["saved_at"] is not None
    assert read(response).values("version") == [str(review.version)]
    saved = current(review)
    assert (saved.rationale, saved.version) == ("Mes mots.", review.version)
    assert saved.lease_expires_at is not None
    assert saved.lease_expires_at > timezone.now() + timedelta(minutes=10)


def test_half_a_date_does_not_keep_the_rest_from_being_saved(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    scenes.lapse(review)
    response = draft(desk, review, recheck_on="2026-1", rationale="Mes mots.")
    assert response.status_code == 200
    assert response.context["saved_at"] is None  # not all of it: the page does not say that it is
    assert current(review).rationale == "Mes mots."
    assert decisions.release_lapsed() == 0


@pytest.mark.parametrize("typed", [TYPED, {"recheck_on": "2026-1"}])
def test_typing_after_the_hold_was_lost(
    typed: dict[str, str], desk: Client, editor: User, colleague: User
) -> None:
    review = scenes.held(editor)
    scenes.lapse(review)
    decisions.take(review.pk, colleague)

    response = draft(desk, review, **typed)

    assert response.status_code == 409
    page = read(response)
    assert "colleague is working on this claim now" in page.words
    # The number stays the one that was seen, so that no button writes over what the colleague does.
    assert page.values("version") == [str(review.version)]
    assert current(review).rationale == ""


def test_typing_after_the_hold_was_lost_is_kept(desk: Client, editor: User, colleague: User) -> None:
    review = scenes.held(editor)
    scenes.lapse(review)
    decisions.take(review.pk, colleague)
    draft(desk, review, **TYPED)
    kept = kept_draft(review, editor)
    assert kept is not None
    assert kept["rationale"] == "Mes mots."


# --- What it shows ------------------------------------------------------------------------------------


def test_what_a_review_page_says_at_the_end_of_the_way(desk: Client, editor: User, senior: User) -> None:
    aside = scenes.held(editor)
    decisions.set_aside(aside.pk, editor, SetAside.NOT_CHECKABLE, "Un pronostic.", aside.version)
    withdrawn = scenes.in_status(Status.WITHDRAWN, editor, senior)
    assert "Un pronostic." in page_of(desk, aside).words
    assert "La source s'est rétractée." in page_of(desk, withdrawn).words
    superseded = scenes.in_status(Status.SUPERSEDED, editor, senior)
    assert "A correction has taken its place" in page_of(desk, superseded).words


def test_a_claim_that_stands_nowhere_can_be_judged(desk: Client, editor: User) -> None:
    review = factories.review()
    review.claim.appearances.all().delete()
    response = desk.get(review.get_absolute_url())
    assert response.status_code == 200
    assert response.context["article"] is None


def test_the_history_names_who_did_what(desk: Client, editor: User, senior: User) -> None:
    review = scenes.awaiting_sign_off(editor)
    decisions.return_to_editor(review.pk, senior, "Citez la page.", review.version)
    words = page_of(desk, review).words
    for said in ("returned it", "submitted", "took it", "added evidence", "into the queue", "senior"):
        assert said in words
    assert Verdict.DISPUTED in words
