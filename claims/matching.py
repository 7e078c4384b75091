"""When two wordings are one claim, and two names one speaker. Wordings that are merely near: ``claims/similar.py``."""

from collections.abc import Iterable, Sequence

from django.db import connection

from claims.models import Claim, Speaker
from claims.names import slug_of, speaker_key, wording_key
from claims.splitting import Candidate

#: Any number that no other advisory lock of this database has.
MERGE_LOCK = 7_236_001


def speakers_named(names: Iterable[str]) -> dict[str, Speaker]:
    """The speaker of each name, made where none bears it, by name or alias.

    Two workers may meet the same new name at once: the unique key decides, and both get the same row.
    """
    keys = {name: speaker_key(name) for name in names}
    found = _by_key(keys.values())
    # Sorted, so that two transactions that insert the same names do it in the same order: no deadlock.
    fresh = []
    for name, key in sorted(keys.items(), key=lambda item: item[1]):
        if key not in found:
            speaker = Speaker(name=name[:1].upper() + name[1:])
            speaker.fill_keys()
            fresh.append(speaker)
    if fresh:
        Speaker.objects.bulk_create(fresh, ignore_conflicts=True)
        found = _by_key(keys.values())
    # Left over are those whose address belongs to somebody else, who was renamed and kept it.
    homonyms = [speaker for speaker in fresh if speaker.key not in found]
    if homonyms:
        for speaker in homonyms:
            speaker.slug = speaker.unmistakable_slug()
        Speaker.objects.bulk_create(homonyms, ignore_conflicts=True)
        found = _by_key(keys.values())
    return {name: found[key] for name, key in keys.items()}


def _by_key(keys: Iterable[str]) -> dict[str, Speaker]:
    wanted = set(keys)
    speakers = Speaker.objects.filter(keys__overlap=list(wanted)).order_by("-id")
    by_key = {key: speaker for speaker in speakers for key in speaker.keys if key in wanted}
    # A speaker's own name goes before another's alias.
    return by_key | {speaker.key: speaker for speaker in speakers if speaker.key in wanted}


def claims_worded(candidates: Sequence[Candidate], language: str) -> dict[str, Claim]:
    """The claim of each candidate's statement, made where the wording is new; a merged claim gives its target."""
    # Two spellings of one wording in the same article are one claim; the first is how it is worded.
    keys = {candidate.statement: wording_key(candidate.statement, language) for candidate in candidates}
    by_key: dict[str, Candidate] = {}
    for candidate in candidates:
        by_key.setdefault(keys[candidate.statement], candidate)
    Claim.objects.bulk_create(
        [
            Claim(
                statement=candidate.statement,
                slug=slug_of(candidate.statement),
                wording_key=key,
                language=language,
                kind=candidate.kind,
                priority=round(candidate.score * 100),
            ).fill_signature()
            for key, candidate in sorted(by_key.items())
        ],
        ignore_conflicts=True,
    )
    found = Claim.objects.filter(wording_key__in=by_key).select_related("merged_into")
    claims = {claim.wording_key: claim.merged_into or claim for claim in found}
    return {statement: claims[key] for statement, key in keys.items()}


def merge(claim: Claim, into: Claim) -> None:
    """Let ``claim`` be the same as ``into``; what was merged into it follows. Inside the caller's transaction.

    Raises ValueError for a circle. One merge at a time: editors who merge claims into each other at once can
    neither make a circle nor wait for each other for ever.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [MERGE_LOCK])
    target = Claim.objects.get(pk=into.pk)
    while target.merged_into_id is not None:
        target = Claim.objects.get(pk=target.merged_into_id)
    if target.pk == claim.pk:
        raise ValueError("A claim cannot be merged into itself.")
    Claim.objects.filter(merged_into=claim).update(merged_into=target)
    Claim.objects.filter(pk=claim.pk).update(merged_into=target)


def unmerge(claim: Claim, followers: Sequence[int]) -> None:
    """Take a merge back, with the ``followers`` (ids) that came along. Inside the caller's transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [MERGE_LOCK])
    Claim.objects.filter(pk=claim.pk).update(merged_into=None)
    Claim.objects.filter(pk__in=followers).update(merged_into=claim)
