"""Checkability: a score from readable cues, and the reason why a unit is no claim."""

import math
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.splitting.document import Document, Unit
from claims.splitting.layout import TITLES
from claims.splitting.lexicons import Lexicon
from claims.splitting.modality import find_hypothesis
from claims.splitting.model import Kind, Reason
from claims.splitting.tokens import Token
from claims.splitting.verbs import has_finite_verb, is_finite

THRESHOLD = 0.45
_MOST_REASONS = 5
_INFINITIVES = frozenset(("avoir", "être"))  # "accuse la coalition d'avoir frappé"

# How much each cue speaks for (or against) a checkable claim, in log-odds.
_BASE = -0.3
_FOR = {
    "number": 1.2,
    "date": 0.9,
    "name": 0.7,
    "event": 0.9,
    "attributed": 0.4,
    "reported": 0.3,
    "hearsay": 1.2,
}
_AGAINST = {
    "opinion": -1.1, "wish": -1.6, "norm": -1.0, "prediction": -1.3, "hypothesis": -1.0, "first_person": -0.9,
    "vague": -0.5, "fragment": -2.0,
}  # fmt: skip


@dataclass(slots=True)
class _Cues:
    pro: dict[str, str] = field(default_factory=dict)
    contra: dict[str, str] = field(default_factory=dict)
    evaluations: int = 0


def judge_units(document: Document) -> None:
    """Fill score, reasons, kind and, for what is no claim, ``why_not`` of each unit."""
    for unit in document.units:
        tokens = document.tokens_of(unit)
        block = document.blocks[document.sentence_blocks[unit.sentence]]
        if _is_question(document, unit):
            unit.why_not = Reason("question")
            continue
        cues = _cues(document, unit, tokens)
        if "fragment" in cues.contra and block.kind in TITLES:
            unit.why_not = Reason("heading")
            continue
        weight = _BASE + sum(_FOR[code] for code in cues.pro) + sum(_AGAINST[code] for code in cues.contra)
        weight -= 0.5 * max(0, cues.evaluations - 1)
        weight += 0.02 * min(len(tokens), 30)
        unit.score = round(1 / (1 + math.exp(-weight)), 3)
        unit.kind = _kind(document, unit, tokens, cues)
        unit.why_not = _why_not(document, unit, tokens, cues)
        unit.reasons = _reasons(cues)


def _is_question(document: Document, unit: Unit) -> bool:
    """Whether the unit ends in a question mark, or its whole sentence does."""
    sentence = document.sentences[unit.sentence]
    tail = document.text[unit.end : sentence.end].lstrip()
    last = document.text[sentence.start : sentence.end].rstrip(" \u00a0\u202f»”\"')")
    return tail.startswith("?") or document.text[unit.end - 1] == "?" or last.endswith("?")


def _cues(document: Document, unit: Unit, tokens: Sequence[Token]) -> _Cues:
    lexicon = document.lexicon
    cues = _Cues()
    _numbers_and_dates(document, tokens, cues)
    if name := _name(document, tokens, lexicon):
        cues.pro["name"] = name
    if event := _event(document, tokens, lexicon):
        cues.pro["event"] = event
    if unit.hearsay:
        cues.pro["hearsay"] = unit.hearsay
    elif unit.reported and unit.speaker:
        cues.pro["attributed"] = unit.speaker
    elif unit.reported and unit.cue:
        cues.pro["reported"] = unit.cue
    for token in tokens:
        if token.lower in lexicon.evaluations:
            cues.contra.setdefault("opinion", token.text)
            cues.evaluations += 1
        elif token.lower in lexicon.first_person:
            cues.contra.setdefault("first_person", token.text)
        elif token.lower in lexicon.vague:
            cues.contra.setdefault("vague", token.text)
        elif token.lower in lexicon.future and "date" not in cues.pro:
            cues.contra.setdefault("prediction", token.text)
    for code, found in (
        ("wish", lexicon.wish_phrases.first(tokens)),
        ("norm", lexicon.norms.first(tokens)),
        ("hypothesis", find_hypothesis(tokens, lexicon)),
    ):
        if found:
            cues.contra[code] = document.text[tokens[found[0]].start : tokens[found[1] - 1].end]
    if unit.wished and "event" not in cues.pro:
        cues.contra["wish"] = unit.cue or ""
    if lexicon.finite and not unit.nominal and not _has_predicate(tokens, lexicon):
        cues.contra["fragment"] = ""
    return cues


def _numbers_and_dates(document: Document, tokens: Sequence[Token], cues: _Cues) -> None:
    lexicon = document.lexicon
    for i, token in enumerate(tokens):
        near = [t.lower for t in tokens[max(0, i - 1) : i + 2]]
        if token.is_number:
            year = token.lower.isdigit() and len(token.lower) == 4 and 1000 <= int(token.lower) <= 2100
            if year or any(word in lexicon.months for word in near):
                cues.pro.setdefault("date", token.text)
                continue
            cues.pro.setdefault("number", _whole_number(document.text, tokens, i))
        elif token.lower in lexicon.number_words:
            cues.pro.setdefault("number", token.text)
        elif token.lower in lexicon.dates:
            cues.pro.setdefault("date", token.text)


def _whole_number(text: str, tokens: Sequence[Token], index: int) -> str:
    """The number with its thousands (*14 500*) and its sign (*8 %*)."""
    last = index
    while last + 1 < len(tokens) and re.fullmatch(r"\d{3}", tokens[last + 1].text) and last - index < 4:
        last += 1
    end = tokens[last].end
    sign = re.compile(r"\s?[%€$£]").match(text, end)
    return text[tokens[index].start : sign.end() if sign else end]


def _name(document: Document, tokens: Sequence[Token], lexicon: Lexicon) -> str:
    """The first capitalised run that is no sentence-initial common word."""
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.is_capitalised and token.lower not in lexicon.names_nothing:
            stop = i + 1
            while stop < len(tokens) and tokens[stop].is_capitalised:
                stop += 1
            if i or stop - i > 1 or document.text[token.start : token.end].isupper():
                return document.text[token.start : tokens[stop - 1].end]
        i += 1
    return ""


def _event(document: Document, tokens: Sequence[Token], lexicon: Lexicon) -> str:
    """A verb in a past tense: an auxiliary with a participle near it, or a past form by its ending."""
    for i, token in enumerate(tokens):
        if token.lower in lexicon.auxiliaries or token.lower in _INFINITIVES:
            for k in range(i + 1, min(len(tokens), i + 5)):
                if _is_participle(tokens[k].lower, lexicon):
                    return document.text[token.start : tokens[k].end]
        elif _is_past(tokens, i, lexicon):
            return token.text
    return ""


def _is_participle(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.participles or (len(word) > 4 and word.endswith(lexicon.participle_endings))


def _is_past(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    word = tokens[index].lower
    if word.endswith(lexicon.finite_endings):
        return is_finite(tokens, index, lexicon)
    # English: a finite form that is neither a third person in -s nor a plain verb is a past.
    return (
        lexicon.zero_that
        and word in lexicon.finite
        and not word.endswith("s")
        and word not in lexicon.no_past
    )


def _has_predicate(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """A finite verb, or a participle at the start, whose subject stands before the unit."""
    first = tokens[0].lower
    participle = first in lexicon.present_participles or first in _INFINITIVES
    # Forms of the first person are not listed; its pronoun is enough.
    return (
        participle or has_finite_verb(tokens, lexicon) or any(t.lower in lexicon.first_person for t in tokens)
    )


def _kind(document: Document, unit: Unit, tokens: Sequence[Token], cues: _Cues) -> Kind:
    coming = any(token.lower in document.lexicon.future for token in tokens)
    if document.published is not None:
        years = (int(token.text) for token in tokens if re.fullmatch(r"(?:19|20)\d\d", token.text))
        coming = coming or any(year > document.published.year for year in years)
    if coming and "date" in cues.pro:
        return Kind.ANNOUNCEMENT
    if "number" in cues.pro:
        return Kind.NUMBER
    if "event" in cues.pro:
        return Kind.EVENT
    return Kind.STATEMENT if unit.reported else Kind.STATE


def _why_not(document: Document, unit: Unit, tokens: Sequence[Token], cues: _Cues) -> Reason | None:
    lexicon = document.lexicon
    scolding = next((t.text for t in tokens[1:] if t.lower in lexicon.scolds), None)
    if scolding and not unit.quoted and "number" not in cues.pro:
        if "opinion" in cues.contra or _quotes(document, unit):
            return Reason("opinion", scolding)
        if "date" not in cues.pro:
            return Reason("speech_act", scolding)
    if unit.score >= THRESHOLD:
        return None
    if not cues.contra:
        return Reason("not_checkable")
    worst = min(cues.contra, key=lambda code: _AGAINST[code])
    return Reason(worst, cues.contra[worst])


def _quotes(document: Document, unit: Unit) -> bool:
    """Whether some words inside the unit are in quotation marks."""
    following = bisect_left(document.quotations, unit.start, key=lambda quotation: quotation.start)
    return following < len(document.quotations) and document.quotations[following].end <= unit.end


def _reasons(cues: _Cues) -> list[Reason]:
    """The strongest cues first, those for the claim before those against it."""
    pro = [Reason(code, detail) for code, detail in sorted(cues.pro.items(), key=lambda item: -_FOR[item[0]])]
    contra = [
        Reason(code, detail)
        for code, detail in sorted(cues.contra.items(), key=lambda item: _AGAINST[item[0]])
    ]
    return (pro[: _MOST_REASONS - 1] + contra)[:_MOST_REASONS] or [Reason("assertion")]
