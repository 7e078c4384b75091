"""When two wordings are one claim, and two names one speaker."""

from collections.abc import Iterable

from claims.models import Claim, Speaker, slug_of, speaker_key, wording_key
from claims.splitting import Candidate


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
    return {name: found[key] for name, key in keys.items()}


def _by_key(keys: Iterable[str]) -> dict[str, Speaker]:
    wanted = set(keys)
    speakers = Speaker.objects.filter(keys__overlap=list(wanted)).order_by("-id")
    by_key = {key: speaker for speaker in speakers for key in speaker.keys if key in wanted}
    # A speaker's own name goes before another's alias.
    return by_key | {speaker.key: speaker for speaker in speakers if speaker.key in wanted}


def claims_worded(candidates: Iterable[Candidate], language: str) -> dict[str, Claim]:
    """The claim of each candidate's statement, made where the wording is new; a merged claim gives its target."""
    by_key = {wording_key(candidate.statement, language): candidate for candidate in candidates}
    Claim.objects.bulk_create(
        [
            Claim(
                statement=candidate.statement,
                slug=slug_of(candidate.statement),
                wording_key=key,
                language=language,
                kind=candidate.kind,
                priority=round(candidate.score * 100),
            )
            for key, candidate in sorted(by_key.items())
        ],
        ignore_conflicts=True,
    )
    found = Claim.objects.filter(wording_key__in=by_key).select_related("merged_into")
    claims = {claim.wording_key: claim.merged_into or claim for claim in found}
    return {candidate.statement: claims[key] for key, candidate in by_key.items()}


def merge(claim: Claim, into: Claim) -> None:
    """Let ``claim`` be the same as ``into``; what was merged into it follows. Raises ValueError for a circle."""
    target = into.merged_into or into
    if target.pk == claim.pk:
        raise ValueError("A claim cannot be merged into itself.")
    Claim.objects.filter(merged_into=claim).update(merged_into=target)
    Claim.objects.filter(pk=claim.pk).update(merged_into=target)
