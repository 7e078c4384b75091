"""Verdicts, the states of a review and what moves it between them. Pure: no Django, no database.

    waiting → in_review | set_aside           take, assign · merged into another claim
    in_review → waiting                       release · skip, or the lease ran out
    in_review → set_aside                     not checkable · duplicate · out of scope
    in_review → awaiting_sign_off | published submit
    awaiting_sign_off → published | in_review approve · return
    published → superseded                    its correction was published
    published → withdrawn                     withdraw

For ten seconds its author may take an act of ``UNDOABLE`` back, while nothing has happened since.

Progress and verdict are two things: a review has a verdict while it is still being worked on, and a
published review keeps its verdict when it is withdrawn.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Verdict(StrEnum):
    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"


class Judged(StrEnum):
    """What the verdict is about: that P, or only that X said P."""

    STATEMENT = "statement"
    UTTERANCE = "utterance"


class Stance(StrEnum):
    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


class SetAside(StrEnum):
    NOT_CHECKABLE = "not_checkable"
    DUPLICATE = "duplicate"
    OUT_OF_SCOPE = "out_of_scope"


class Status(StrEnum):
    WAITING = "waiting"
    IN_REVIEW = "in_review"
    SET_ASIDE = "set_aside"
    AWAITING_SIGN_OFF = "awaiting_sign_off"
    PUBLISHED = "published"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


#: Work is left to do; a claim has at most one such review.
OPEN = (Status.WAITING, Status.IN_REVIEW, Status.AWAITING_SIGN_OFF)
#: Was published once: the address answers for good.
EVER_PUBLISHED = (Status.PUBLISHED, Status.SUPERSEDED, Status.WITHDRAWN)
#: A verdict and the one who decided are on record.
DECIDED = (Status.AWAITING_SIGN_OFF, *EVER_PUBLISHED)


class Act(StrEnum):
    """Everything that can be done to a review; each leaves an Event of this name."""

    OPEN = "open"
    TAKE = "take"
    RENEW = "renew"
    SAVE_DRAFT = "save_draft"
    RELEASE = "release"
    LAPSE = "lapse"
    ADD_EVIDENCE = "add_evidence"
    REMOVE_EVIDENCE = "remove_evidence"
    SET_ASIDE = "set_aside"
    SUBMIT = "submit"
    APPROVE = "approve"
    RETURN = "return"
    CORRECT = "correct"
    SUPERSEDE = "supersede"
    WITHDRAW = "withdraw"
    SKIP = "skip"
    TAKE_OVER = "take_over"
    ASSIGN = "assign"
    PRIORITISE = "prioritise"
    UNDO = "undo"
    REWORD = "reword"
    ADJUST = "adjust"
    SPLIT = "split"
    MERGE = "merge"
    TAKE_IN = "take_in"
    ATTRIBUTE = "attribute"
    EDIT_EVIDENCE = "edit_evidence"
    REORDER_EVIDENCE = "reorder_evidence"


@dataclass(frozen=True, slots=True)
class Transition:
    """From where an act is possible, and where it leads (the same status: it changes content only)."""

    source: Status
    targets: tuple[Status, ...]


TRANSITIONS: dict[Act, Transition] = {
    Act.TAKE: Transition(Status.WAITING, (Status.IN_REVIEW,)),
    Act.RENEW: Transition(Status.IN_REVIEW, (Status.IN_REVIEW,)),
    Act.SAVE_DRAFT: Transition(Status.IN_REVIEW, (Status.IN_REVIEW,)),
    Act.ADD_EVIDENCE: Transition(Status.IN_REVIEW, (Status.IN_REVIEW,)),
    Act.REMOVE_EVIDENCE: Transition(Status.IN_REVIEW, (Status.IN_REVIEW,)),
    Act.RELEASE: Transition(Status.IN_REVIEW, (Status.WAITING,)),
    Act.LAPSE: Transition(Status.IN_REVIEW, (Status.WAITING,)),
    Act.SET_ASIDE: Transition(Status.IN_REVIEW, (Status.SET_ASIDE,)),
    Act.SUBMIT: Transition(Status.IN_REVIEW, (Status.AWAITING_SIGN_OFF, Status.PUBLISHED)),
    Act.APPROVE: Transition(Status.AWAITING_SIGN_OFF, (Status.PUBLISHED,)),
    Act.RETURN: Transition(Status.AWAITING_SIGN_OFF, (Status.IN_REVIEW,)),
    Act.SUPERSEDE: Transition(Status.PUBLISHED, (Status.SUPERSEDED,)),
    Act.WITHDRAW: Transition(Status.PUBLISHED, (Status.WITHDRAWN,)),
    Act.SKIP: Transition(Status.IN_REVIEW, (Status.WAITING,)),
    Act.TAKE_OVER: Transition(Status.IN_REVIEW, (Status.IN_REVIEW,)),
    Act.ASSIGN: Transition(Status.WAITING, (Status.IN_REVIEW,)),
    Act.PRIORITISE: Transition(Status.WAITING, (Status.WAITING,)),
    Act.REWORD: Transition(Status.IN_REVIEW, (Status.IN_REVIEW,)),
    Act.ADJUST: Transition(Status.IN_REVIEW, (Status.IN_REVIEW,)),
    Act.SPLIT: Transition(Status.IN_REVIEW, (Status.IN_REVIEW,)),
    Act.MERGE: Transition(Status.WAITING, (Status.SET_ASIDE,)),
    Act.TAKE_IN: Transition(Status.IN_REVIEW, (Status.IN_REVIEW,)),
    Act.ATTRIBUTE: Transition(Status.IN_REVIEW, (Status.IN_REVIEW,)),
    Act.EDIT_EVIDENCE: Transition(Status.IN_REVIEW, (Status.IN_REVIEW,)),
    Act.REORDER_EVIDENCE: Transition(Status.IN_REVIEW, (Status.IN_REVIEW,)),
}

#: What its author may undo for ``UNDO_SECONDS``: the claim is then in their hands again, as it was.
UNDOABLE = (Act.SUBMIT, Act.SET_ASIDE, Act.SKIP, Act.RELEASE)
UNDO_SECONDS = 10
#: Seconds that a press in the last of them may take to arrive.
UNDO_GRACE = 2
#: Seconds after which a verdict that may be undone is public: one more, for an undo that has begun to be done.
PUBLIC_AFTER = UNDO_SECONDS + UNDO_GRACE + 1


def way_back(act: Act, status: Status) -> Transition:
    """From where an act led, back to where it was possible."""
    return Transition(status, (TRANSITIONS[act].source,))


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an editor concludes, as it was typed; a draft may lack anything."""

    verdict: Verdict | None = None
    judged: Judged = Judged.STATEMENT
    rationale: str = ""
    searched_for: str = ""
    recheck_on: date | None = None
    correction_note: str = ""


class Missing(StrEnum):
    """What a judgement still needs, named after the field where it is to be filled in."""

    VERDICT = "verdict"
    RATIONALE = "rationale"
    EVIDENCE = "evidence"
    SEARCHED_FOR = "searched_for"
    RECHECK_ON = "recheck_on"
    CORRECTION_NOTE = "correction_note"


@dataclass(frozen=True, slots=True)
class Needs:
    """What a verdict needs beyond a rationale."""

    evidence: frozenset[Stance] = field(default_factory=frozenset)  # one item with any of these stances
    search: bool = False


NEEDS: dict[Verdict, Needs] = {
    Verdict.VERIFIED: Needs(evidence=frozenset({Stance.SUPPORTS, Stance.REFUTES})),
    Verdict.DISPUTED: Needs(evidence=frozenset({Stance.SUPPORTS, Stance.REFUTES})),
    Verdict.UNVERIFIABLE: Needs(search=True),
}


def missing(judgement: Judgement, stances: set[Stance], *, is_correction: bool) -> list[Missing]:
    """What stands between a judgement and its submission, in the order of the form; empty if nothing does.

    ``stances`` are those of the evidence given. Background alone ("context") neither verifies nor disputes.
    """
    if judgement.verdict is None:
        return [Missing.VERDICT]
    needs = NEEDS[judgement.verdict]
    found = []
    if not judgement.rationale.strip():
        found.append(Missing.RATIONALE)
    if needs.evidence and not needs.evidence & stances:
        found.append(Missing.EVIDENCE)
    if needs.search and not judgement.searched_for.strip():
        found.append(Missing.SEARCHED_FOR)
    if needs.search and judgement.recheck_on is None:
        found.append(Missing.RECHECK_ON)
    if is_correction and not judgement.correction_note.strip():
        found.append(Missing.CORRECTION_NOTE)
    return found
