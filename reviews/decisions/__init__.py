"""The one writer: nothing else changes a review's verdict or status.

Pages, the API, the admin and commands all call these functions. Each is one transaction that changes the
row only if it is still as the caller saw it (status, holder, version) and writes the Event beside it. Who
comes second gets ``Conflict`` with the review as it stands now; what they typed is kept as their Draft.
Who may not gets ``Refused``.

``version`` is the one the caller saw; None where a caller looks and acts in one go (a command, a clock).
"""

from reviews.changes import Conflict, Refused
from reviews.decisions.citing import add_evidence, remove_evidence
from reviews.decisions.holding import (
    LEASE,
    open_reviews,
    release,
    release_lapsed,
    renew,
    save_draft,
    take,
    take_next,
)
from reviews.decisions.judging import set_aside, submit
from reviews.decisions.published import correct, withdraw
from reviews.decisions.signing import approve, return_to_editor

__all__ = [
    "LEASE",
    "Conflict",
    "Refused",
    "add_evidence",
    "approve",
    "correct",
    "open_reviews",
    "release",
    "release_lapsed",
    "remove_evidence",
    "renew",
    "return_to_editor",
    "save_draft",
    "set_aside",
    "submit",
    "take",
    "take_next",
    "withdraw",
]
