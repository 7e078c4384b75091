"""The last step: units become claims, and what holds none is recorded with the reason."""

from claims.splitting.document import Document, Unit
from claims.splitting.grouping import group_units
from claims.splitting.layout import SILENT, TITLES
from claims.splitting.model import Candidate, Reason, Skipped, Voice
from claims.splitting.statement import word_statement


def collect_claims(document: Document) -> None:
    """Fill ``claims`` from the units that pass, and ``skipped`` from those that do not, both in order."""
    units = [unit for unit in document.units if unit.start < unit.end]
    kept = [unit for unit in units if unit.why_not is None]
    groups = group_units(document, kept)
    document.claims = [_claim(document, unit, group) for unit, group in zip(kept, groups, strict=True)]
    with_claim = {unit.sentence for unit in kept}
    said: dict[int, Reason] = {}
    for unit in units:
        if unit.why_not is None:
            continue
        if unit.sentence in with_claim:
            document.skipped.append(Skipped(unit.start, unit.end, unit.why_not))
        else:
            said.setdefault(unit.sentence, unit.why_not)
    for index, sentence in enumerate(document.sentences):
        silent = document.blocks[document.sentence_blocks[index]].kind in SILENT
        if document.tokens[index] and not silent and index not in with_claim:
            kind = document.blocks[document.sentence_blocks[index]].kind
            why = said.get(index, Reason("heading" if kind in TITLES else "not_checkable"))
            document.skipped.append(Skipped(sentence.start, sentence.end, why))
    document.skipped.sort(key=lambda skipped: (skipped.start, skipped.end))


def _claim(document: Document, unit: Unit, group: int) -> Candidate:
    voice = Voice.QUOTED if unit.quoted else Voice.REPORTED if unit.reported else Voice.AUTHOR
    return Candidate(
        start=unit.start,
        end=unit.end,
        text=document.text[unit.start : unit.end],
        statement=word_statement(document, unit),
        speaker=unit.speaker,
        cue=unit.cue,
        voice=voice,
        hearsay=bool(unit.hearsay),
        kind=unit.kind,
        score=unit.score,
        reasons=tuple(unit.reasons),
        group=group,
    )
