"""What an editor concluded, on what evidence: anything a named editor can be asked to defend.

``reviews/verdicts.py`` draws the states; ``reviews/decisions.py`` is the only code that moves a review
between them. What the database itself refuses stands in ``Meta.constraints``; that an Event can never be
changed or deleted is a trigger (``migrations/0002_append_only_events.py``).
"""

from reviews.models.desk import Comment, DeskPreferences, NoticeKind, Notification, SavedFilter, Skip
from reviews.models.evidence import Evidence, EvidenceFile, Fetch, FetchState, Link, Snapshot
from reviews.models.labels import (
    ACT_LABELS,
    JUDGED_LABELS,
    KEY_LABELS,
    SET_ASIDE_LABELS,
    STANCE_LABELS,
    STATUS_LABELS,
    VERDICT_LABELS,
)
from reviews.models.record import Draft, Event
from reviews.models.review import Review, ReviewQuerySet, status_in

__all__ = [
    "ACT_LABELS",
    "JUDGED_LABELS",
    "KEY_LABELS",
    "SET_ASIDE_LABELS",
    "STANCE_LABELS",
    "STATUS_LABELS",
    "VERDICT_LABELS",
    "Comment",
    "DeskPreferences",
    "Draft",
    "Event",
    "Evidence",
    "EvidenceFile",
    "Fetch",
    "FetchState",
    "Link",
    "NoticeKind",
    "Notification",
    "Review",
    "ReviewQuerySet",
    "SavedFilter",
    "Skip",
    "Snapshot",
    "status_in",
]
