"""What a verdict needs, and that the table of transitions is the drawing."""

import re
from datetime import date
from typing import Any

import pytest

from reviews import verdicts
from reviews.verdicts import (
    DECIDED,
    EVER_PUBLISHED,
    NEEDS,
    OPEN,
    PUBLIC_AFTER,
    TRANSITIONS,
    UNDO_GRACE,
    UNDO_SECONDS,
    UNDOABLE,
    Act,
    Judgement,
    Missing,
    Stance,
    Status,
    Verdict,
    missing,
    way_back,
)

COMPLETE: dict[str, Any] = {
    "rationale": "Because.",
    "searched_for": "Everywhere.",
    "recheck_on": date(2026, 9, 1),
}
SUPPORTS, REFUTES, CONTEXT = {Stance.SUPPORTS}, {Stance.REFUTES}, {Stance.CONTEXT}
NOTHING: set[Stance] = set()


@pytest.mark.parametrize(
    ("judgement", "stances", "lacking"),
    [
        (Judgement(), NOTHING, [Missing.VERDICT]),
        # Without a verdict nobody knows what else it needs.
        (Judgement(verdict=None, **COMPLETE), SUPPORTS, [Missing.VERDICT]),
        (Judgement(Verdict.VERIFIED), NOTHING, [Missing.RATIONALE, Missing.EVIDENCE]),
        (Judgement(Verdict.VERIFIED, rationale="Because."), SUPPORTS, []),
        (Judgement(Verdict.VERIFIED, rationale="Because."), REFUTES, []),
        (Judgement(Verdict.VERIFIED, rationale="Because."), CONTEXT, [Missing.EVIDENCE]),
        (Judgement(Verdict.VERIFIED, rationale="Because."), CONTEXT | SUPPORTS, []),
        (Judgement(Verdict.VERIFIED, rationale=" \n\t"), SUPPORTS, [Missing.RATIONALE]),
        (Judgement(Verdict.DISPUTED, **COMPLETE), NOTHING, [Missing.EVIDENCE]),
        (Judgement(Verdict.DISPUTED, **COMPLETE), CONTEXT, [Missing.EVIDENCE]),
        (Judgement(Verdict.DISPUTED, **COMPLETE), REFUTES, []),
        (Judgement(Verdict.DISPUTED, rationale="Because."), SUPPORTS, []),
        (Judgement(Verdict.UNVERIFIABLE, **COMPLETE), NOTHING, []),
        (
            Judgement(Verdict.UNVERIFIABLE),
            SUPPORTS,
            [Missing.RATIONALE, Missing.SEARCHED_FOR, Missing.RECHECK_ON],
        ),
        (
            Judgement(Verdict.UNVERIFIABLE, **COMPLETE | {"searched_for": "  "}),
            NOTHING,
            [Missing.SEARCHED_FOR],
        ),
        (Judgement(Verdict.UNVERIFIABLE, **COMPLETE | {"recheck_on": None}), NOTHING, [Missing.RECHECK_ON]),
    ],
)
def test_what_is_missing(judgement: Judgement, stances: set[Stance], lacking: list[Missing]) -> None:
    assert missing(judgement, stances, is_correction=False) == lacking


@pytest.mark.parametrize("verdict", Verdict)
def test_a_correction_needs_a_note_whatever_its_verdict(verdict: Verdict) -> None:
    silent = Judgement(verdict, correction_note=" ", **COMPLETE)
    explained = Judgement(verdict, correction_note="We misread it.", **COMPLETE)

    assert missing(silent, SUPPORTS, is_correction=True) == [Missing.CORRECTION_NOTE]
    assert missing(silent, SUPPORTS, is_correction=False) == []
    assert missing(explained, SUPPORTS, is_correction=True) == []


def test_all_that_lacks_is_told_at_once_in_the_order_of_the_form() -> None:
    assert missing(Judgement(Verdict.VERIFIED), NOTHING, is_correction=True) == [
        Missing.RATIONALE,
        Missing.EVIDENCE,
        Missing.CORRECTION_NOTE,
    ]
    assert missing(Judgement(Verdict.UNVERIFIABLE), NOTHING, is_correction=True) == [
        Missing.RATIONALE,
        Missing.SEARCHED_FOR,
        Missing.RECHECK_ON,
        Missing.CORRECTION_NOTE,
    ]


def test_every_verdict_says_what_it_needs() -> None:
    assert set(NEEDS) == set(Verdict)


W, R, A, P = Status.WAITING, Status.IN_REVIEW, Status.AWAITING_SIGN_OFF, Status.PUBLISHED

#: The drawing of the design, arrow by arrow.
ARROWS = {
    (W, R): {Act.TAKE, Act.ASSIGN},
    (R, W): {Act.RELEASE, Act.SKIP, Act.LAPSE},
    (W, Status.SET_ASIDE): {Act.MERGE},
    (R, Status.SET_ASIDE): {Act.SET_ASIDE},
    (R, A): {Act.SUBMIT},
    (R, P): {Act.SUBMIT},
    (A, P): {Act.APPROVE},
    (A, R): {Act.RETURN},
    (P, Status.SUPERSEDED): {Act.SUPERSEDE},
    (P, Status.WITHDRAWN): {Act.WITHDRAW},
    # Changes content only.
    (W, W): {Act.PRIORITISE},
    (R, R): {
        Act.RENEW,
        Act.SAVE_DRAFT,
        Act.ADD_EVIDENCE,
        Act.REMOVE_EVIDENCE,
        Act.EDIT_EVIDENCE,
        Act.REORDER_EVIDENCE,
        Act.TAKE_OVER,
        Act.REWORD,
        Act.ADJUST,
        Act.SPLIT,
        Act.ATTRIBUTE,
        Act.TAKE_IN,
    },
}


def test_the_transitions_are_the_drawing() -> None:
    found: dict[tuple[Status, Status], set[Act]] = {}
    for act, transition in TRANSITIONS.items():
        for target in transition.targets:
            found.setdefault((transition.source, target), set()).add(act)
    assert found == ARROWS


def test_the_module_draws_what_it_does() -> None:
    drawn = set()
    for source, target, other in re.findall(r"(\w+) → (\w+)(?: \| (\w+))?", verdicts.__doc__ or ""):
        drawn |= {(Status(source), Status(end)) for end in (target, other) if end}
    assert drawn == {(source, target) for source, target in ARROWS if source != target}


@pytest.mark.parametrize("status", [Status.SET_ASIDE, Status.SUPERSEDED, Status.WITHDRAWN])
def test_nothing_leads_out_of_the_end(status: Status) -> None:
    assert status not in {transition.source for transition in TRANSITIONS.values()}


@pytest.mark.parametrize("act", UNDOABLE)
def test_an_undo_goes_the_way_of_the_act_back(act: Act) -> None:
    for status in TRANSITIONS[act].targets:
        assert way_back(act, status).source is status
        assert way_back(act, status).targets == (R,)


def test_public_only_when_it_is_too_late_to_undo() -> None:
    assert PUBLIC_AFTER > UNDO_SECONDS + UNDO_GRACE


def test_groups_of_statuses() -> None:
    assert set(OPEN) == {W, R, A}
    assert set(EVER_PUBLISHED) == {P, Status.SUPERSEDED, Status.WITHDRAWN}
    assert set(DECIDED) == {A, *EVER_PUBLISHED}
