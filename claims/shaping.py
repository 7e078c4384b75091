"""What an editor changes of a claim and of where it stands. Inside the caller's transaction.

Whatever was shaped is marked as touched, and keeps in mind the places it held before: splitting the article
again puts nothing there (``extraction.new_candidates``).
"""

import re
from dataclasses import dataclass
from typing import Literal

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models.functions import Now

from claims import extraction, matching
from claims.adding import Place, Taken, holds_words, kind_of
from claims.matching import speakers_named
from claims.models import Appearance, Article, Claim
from claims.names import is_name, wording_key
from claims.splitting import Candidate, Reason, Voice

#: The reason that the second part of a claim split in two carries; claims/reasons.py words it.
DIVIDED = "divided"

#: What stands between two parts of a sentence and belongs to neither.
_BETWEEN = " \t\n\r,;:–—-"


class Worded(Exception):
    """Another claim is worded so: ``claim``."""

    def __init__(self, claim: Claim) -> None:
        super().__init__(f"claim {claim.pk}")
        self.claim = claim


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it, and how, as an editor reads the text; ``speaker`` and ``cue`` may be empty."""

    speaker: str
    voice: Voice
    hearsay: bool
    cue: str


@dataclass(frozen=True, slots=True)
class Part:
    """One of the two claims that a claim is split into."""

    place: Place
    statement: str


def reword(claim: Claim, statement: str, editor: User) -> None:
    """Give the claim another statement; its address stays. Raises Worded where another claim has this wording.

    A wording of a claim that was merged into this one is free to take: the two change places.
    """
    before = (claim.statement, claim.wording_key)
    key = wording_key(statement, claim.language)
    namesake = Claim.objects.filter(wording_key=key).exclude(pk=claim.pk).first()
    if namesake and namesake.merged_into_id != claim.pk:
        raise Worded(namesake.merged_into or namesake)
    if namesake:
        Claim.objects.filter(pk=namesake.pk).update(wording_key=f"free {namesake.pk}")
    claim.statement, claim.wording_key = statement, key
    try:
        with transaction.atomic():
            claim.save(update_fields=["statement", "wording_key"])
    except IntegrityError as error:  # stored by somebody else since it was looked for
        raise Worded(Claim.objects.get(wording_key=key)) from error
    if namesake:
        namesake.statement, namesake.wording_key = before
        namesake.save(update_fields=["statement", "wording_key"])
    _touch_all(claim, editor)


def adjust(appearance: Appearance, place: Place, editor: User) -> None:
    """Let the appearance stand at ``place``.

    Raises Taken where another's words overlap, ValueError where no words stand there, or space around them.
    """
    text = _locked(appearance.article_id).text
    words = text[place.start : place.end]
    if not are_words(words):
        raise ValueError("No words stand there.")
    _refuse_overlap(appearance, place)
    extraction.keep_in_mind(appearance)
    appearance.start, appearance.end, appearance.exact = place.start, place.end, words
    appearance.prefix, appearance.suffix = extraction.around(text, place.start, place.end)
    _touch(appearance, editor, ["start", "end", "exact", "prefix", "suffix", "reasons"])


def attribute(appearance: Appearance, attribution: Attribution, editor: User) -> None:
    """Let the appearance be said by the one who is named; a role without a name stays as it is written."""
    if attribution.speaker != appearance.said_by:
        name = attribution.speaker
        appearance.speaker = speakers_named([name])[name] if name and is_name(name) else None
        appearance.speaker_as_written = name
    appearance.voice = attribution.voice
    appearance.hearsay = attribution.hearsay
    appearance.cue = attribution.cue
    _touch(appearance, editor, ["speaker", "speaker_as_written", "voice", "hearsay", "cue"])


def attribution_of(appearance: Appearance) -> Attribution:
    return Attribution(appearance.said_by, Voice(appearance.voice), appearance.hearsay, appearance.cue)


def divide(appearance: Appearance, first: Part, second: Part, editor: User) -> Appearance:
    """Split the claim in two: it keeps the first part, the second becomes a claim (or is a known one). Its appearance.

    Where else the claim stands it keeps. Raises as ``adjust`` and ``reword`` do; ValueError for twice the same claim.
    """
    claim = appearance.claim
    adjust(appearance, first.place, editor)
    if first.statement != claim.statement:
        reword(claim, first.statement, editor)
    if wording_key(second.statement, claim.language) == claim.wording_key:
        raise ValueError("Both parts are the same claim.")
    _refuse_overlap(appearance, second.place)
    article = _locked(appearance.article_id)
    words = article.text[second.place.start : second.place.end]
    candidate = Candidate(
        start=second.place.start,
        end=second.place.end,
        text=words,
        statement=second.statement,
        speaker=None,  # the same as the first part's, see below
        cue=appearance.cue,
        voice=Voice(appearance.voice),
        hearsay=appearance.hearsay,
        kind=kind_of(words, claim.language),
        score=appearance.score,
        reasons=(Reason(DIVIDED),),
        group=1,
    )
    extraction.store_claims(article.pk, article.text, [candidate], claim.language, editor)
    divided = article.appearances.select_related("claim").get(start=second.place.start, end=second.place.end)
    divided.speaker, divided.speaker_as_written = appearance.speaker, appearance.speaker_as_written
    _touch(divided, editor, ["speaker", "speaker_as_written"])
    return divided


def merge(claim: Claim, into: Claim, editor: User) -> None:
    """Let ``claim`` be the same as ``into``. Raises ValueError for a circle."""
    matching.merge(claim, into)
    _touch_all(claim, editor)


def are_words(words: str) -> bool:
    """Whether this can be a claim's words: a letter or digit at least, and no space around them."""
    return words == words.strip() and holds_words(words)


def _locked(article_id: int) -> Article:
    """As while a worker stores: of two who mark the same words at once, the second finds them marked."""
    return Article.objects.select_for_update().defer("layout", "skipped").get(pk=article_id)


def _refuse_overlap(appearance: Appearance, place: Place) -> None:
    there = Appearance.objects.filter(
        article=appearance.article_id, start__lt=place.end, end__gt=place.start
    ).exclude(pk=appearance.pk)
    taken = there.select_related("claim").order_by("start").first()
    if taken:
        raise Taken(taken)


def _touch(appearance: Appearance, editor: User, fields: list[str]) -> None:
    appearance.touched_by, appearance.touched_at = editor, Now()
    appearance.save(update_fields=[*fields, "touched_by", "touched_at"])


def _touch_all(claim: Claim, editor: User) -> None:
    claim.appearances.update(touched_by=editor, touched_at=Now())


# --- Places, word by word -----------------------------------------------------------------------------

Edge = Literal["start", "end"]
#: A word or a run of signs.
_STEP = re.compile(r"\w+|[^\w\s]+")
#: Characters looked through for the next step: more than any word has.
_REACH = 400


def moved(text: str, place: Place, edge: Edge, steps: Literal[-1, 1]) -> Place:
    """The place with one edge a word earlier (-1) or later (1); as it was where no word would be left or added."""
    if edge == "start":
        if steps < 0:
            window = max(0, place.start - _REACH)
            starts = [window + step.start() for step in _STEP.finditer(text[window : place.start])][-1:]
        else:
            starts = [place.start + step.start() for step in _STEP.finditer(text[place.start : place.end])][
                1:2
            ]
        changed = Place(starts[0] if starts else place.start, place.end)
    else:
        if steps < 0:
            ends = [place.start + step.end() for step in _STEP.finditer(text[place.start : place.end])][-2:-1]
        else:
            ends = [place.end + step.end() for step in _STEP.finditer(text[place.end : place.end + _REACH])][
                :1
            ]
        changed = Place(place.start, ends[0] if ends else place.end)
    return changed if holds_words(text[changed.start : changed.end]) else place


def cuts(words: str) -> list[int]:
    """Where words can be cut in two, as offsets of the second part; each part holds words."""
    starts = [word.start() for word in re.finditer(r"\S+", words)]
    return [at for at in starts if holds_words(words[:at]) and holds_words(words[at:])]


_JOINT = re.compile(
    r"[,;:–—]\s*$|^(?:et|mais|tandis|alors|and|but|while|whereas|y|pero|und|aber)\b", re.IGNORECASE
)


def likely_cut(words: str) -> int | None:
    """The cut next to the middle, between clauses if there is such a place; None where there is none at all."""

    def unlikely(at: int) -> tuple[bool, int]:
        is_joint = _JOINT.search(words[:at].rstrip()[-1:]) or _JOINT.match(words[at:])
        return not is_joint, abs(2 * at - len(words))

    return min(cuts(words), key=unlikely, default=None)


def halves(text: str, place: Place, at: int) -> tuple[Place, Place]:
    """The two places of a cut at ``at`` (of the text), without the signs and spaces between them."""
    first, second = text[place.start : at], text[at : place.end]
    return (
        Place(place.start, place.start + len(first.rstrip(_BETWEEN))),
        Place(place.end - len(second.lstrip(_BETWEEN)), place.end),
    )
