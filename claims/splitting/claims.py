"""The last step: units become claims, and what holds none is recorded with the reason."""

from operator import itemgetter

from claims.splitting.document import Document, Unit
from claims.splitting.grouping import group_units
from claims.splitting.layout import TITLES
from claims.splitting.model import SILENT, Candidate, Reason, Skipped, Voice
from claims.splitting.statement import has_subject, word_statement

_PLACE = itemgetter(0, 1)  # start and end
_QUOTED, _REPORTED, _AUTHOR = Voice.QUOTED, Voice.REPORTED, Voice.AUTHOR


def collect_claims(document: Document) -> None:
    """Fill ``claims`` from the units that pass, and ``skipped`` from those that do not, both in order."""
    units = document.units
    kept = [unit for unit in units if unit.why_not is None]
    groups = group_units(document, kept)
    heads = _heads(document)
    head_of = heads.get
    document.claims = [
        _claim(document, unit, group, head_of(id(unit))) for unit, group in zip(kept, groups, strict=True)
    ]
    with_claim = {unit.sentence for unit in kept}
    said: dict[int, Reason] = {}
    for unit in units:
        if unit.why_not is None:
            continue
        if unit.sentence in with_claim:
            document.skipped.append(Skipped(document.start_of(unit), document.end_of(unit), unit.why_not))
        else:
            said.setdefault(unit.sentence, unit.why_not)
    words = document.words
    for index, sentence in enumerate(document.sentences):
        if index in with_claim or not words[index].lower:
            continue
        kind = document.blocks[document.sentence_blocks[index]].kind
        if kind not in SILENT:
            why = said.get(index) or Reason("heading" if kind in TITLES else "not_checkable")
            document.skipped.append(Skipped(sentence.start, sentence.end, why))
    document.skipped.sort(key=_PLACE)


def _heads(document: Document) -> dict[int, Unit]:
    """For each later clause of a sentence, by ``id``, the last one before it that has its own subject."""
    heads: dict[int, Unit] = {}
    head: Unit | None = None
    for unit in document.units:
        if head is not None and head.sentence == unit.sentence:
            heads[id(unit)] = head
        if head is None or head.sentence != unit.sentence or has_subject(document, unit):
            head = unit
    return heads


def _claim(document: Document, unit: Unit, group: int, head: Unit | None) -> Candidate:
    words = document.words[unit.sentence]
    start, end = words.starts[unit.lo], words.ends[unit.hi - 1]
    text = document.text[start:end]
    fields = (
        start,
        end,
        text,
        word_statement(document, unit, text, head),
        unit.speaker,
        unit.cue,
        _QUOTED if unit.quoted else _REPORTED if unit.reported else _AUTHOR,
        unit.hearsay != "",
        unit.kind,
        unit.score,
        tuple(unit.reasons),
        group,
        unit.mentions,
    )
    return tuple.__new__(Candidate, fields)  # its own constructor takes several times as long
