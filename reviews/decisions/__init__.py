"""The one writer: nothing else changes a review's verdict or status.

Pages, the API, the admin and commands all call these functions. Each is one transaction that changes the
row only if it is still as the caller saw it (status, holder, version) and writes the Event beside it. Who
comes second gets ``Conflict`` with the review as it stands now; what they typed is kept as their Draft.
Who may not gets ``Refused``.

``version`` is the one the caller saw; None where a caller looks and acts in one go (a command, a clock).
"""

from reviews.changes import Conflict, Refused
from reviews.decisions.bulk import NotAll, assign, assign_all, prioritise, prioritise_all, set_aside_all
from reviews.decisions.citing import (
    add_evidence,
    edit_evidence,
    remove_evidence,
    reorder_evidence,
    use_evidence,
)
from reviews.decisions.holding import (
    LEASE,
    open_reviews,
    release,
    release_lapsed,
    renew,
    save_draft,
    skip,
    take,
    take_next,
    take_over,
)
from reviews.decisions.judging import set_aside, submit
from reviews.decisions.published import correct, withdraw
from reviews.decisions.shaping import adjust, attribute, divide, reword, take_in
from reviews.decisions.signing import approve, return_to_editor
from reviews.decisions.undoing import undo

__all__ = [
    "LEASE",
    "Conflict",
    "NotAll",
    "Refused",
    "add_evidence",
    "adjust",
    "approve",
    "assign",
    "assign_all",
    "attribute",
    "correct",
    "divide",
    "edit_evidence",
    "open_reviews",
    "prioritise",
    "prioritise_all",
    "release",
    "release_lapsed",
    "remove_evidence",
    "renew",
    "reorder_evidence",
    "return_to_editor",
    "reword",
    "save_draft",
    "set_aside",
    "set_aside_all",
    "skip",
    "submit",
    "take",
    "take_in",
    "take_next",
    "take_over",
    "undo",
    "use_evidence",
    "withdraw",
]
