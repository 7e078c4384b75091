"""Modality: what is worded as unconfirmed. The French conditional of hearsay above all."""

import re

from claims.splitting.document import Document, Unit
from claims.splitting.lexicons.fr import modality as fr_modality
from claims.splitting.words import Words

_HAVE = frozenset(("aurait", "auraient"))
_BE = frozenset(("serait", "seraient"))
_COUNTERFACTUAL = frozenset(fr_modality.COUNTERFACTUAL.split())
_SUPPOSED_OBJECTS = frozenset(fr_modality.SUPPOSED_OBJECTS.split())
_ASKING = frozenset(fr_modality.ASKING.split())
_LATER = frozenset(fr_modality.LATER.split())
_SUPPOSED_SUBJECTS = frozenset(fr_modality.SUPPOSED_SUBJECTS.split())
_IMPERSONAL = frozenset(fr_modality.IMPERSONAL.split())
_STATIVE = tuple(fr_modality.STATIVE_STEMS.split())
_BEING_LIST = """est sont était étaient été serait seraient fut furent étant is are was were been 's"""
_BEING = frozenset(_BEING_LIST.split())
_FIRST_OR_SECOND = frozenset(("je", "j'", "nous", "vous", "tu", "-je", "-nous", "-vous"))
_ADVERBS_LIST = """prétendument soi-disant allegedly reportedly purportedly supposedly"""
_ADVERBS = frozenset(_ADVERBS_LIST.split())
_COMPLEMENT = frozenset(("que", "qu'", "de", "d'"))
# An auxiliary and its participle, with what may stand between: clitics, adverbs, an insertion.
_COMPOUND = re.compile(r"H[iAc]{0,4}(?:,[^VHM,]{1,14},)?(?:[pSA][dlePnA#T]{1,7}?)?[iAc]{0,3}K")
_HAVE_SAID = re.compile(r"\baurai(?:en)?t\b")  # "aurait déclaré que": what is told is unconfirmed, too
_SUPPOSING = frozenset(("hypothesis", "perhaps", "such"))
_NEXT_WORDS = 6
_NEAR = 5  # words


def mark_hearsay(document: Document) -> None:
    """Fill ``hearsay`` of each unit with the words that mark it as unconfirmed."""
    previous: Unit | None = None
    french = document.lexicon.language == "fr"
    for unit in document.units:
        words = document.words[unit.sentence]
        if not unit.hearsay:
            unit.hearsay = _listed(document, words, unit)
        if french and not unit.hearsay and "C" in unit.marks:
            unit.hearsay = _conditional(document, words, unit)
        if not unit.hearsay and unit.cue and french and _HAVE_SAID.search(unit.cue):
            unit.hearsay = unit.cue
        if not unit.hearsay and previous is not None and _continues(words, previous, unit):
            unit.hearsay = previous.hearsay
        previous = unit


def _listed(document: Document, words: Words, unit: Unit) -> str:
    """*allegedly*, *il semble que*, *est accusé de*, in the unit or right before it."""
    found = unit.phrases
    if unit.lo and unit.phrases_around:
        first, last = unit.lo - _NEAR, min(unit.hi, unit.lo + _NEAR)
        found = [*found, *(near for near in unit.phrases_around if first <= near[1] and near[2] <= last)]
    for code, lo, hi in found:
        if code == "hearsay" and hi > unit.lo - 2:
            if words.lower[lo] in _BEING or words.lower[lo] == "stands":
                unit.reported = True
            return document.text[words.starts[lo] : words.ends[hi - 1]]
    if "b" in unit.marks:
        i = unit.lo + unit.marks.index("b")
        of = words.tags[i + 1 : i + 2] == "e"
        if of and not _BEING.isdisjoint(words.lower[max(unit.lo, i - 4) : i]):
            unit.reported = True
            return document.text[words.starts[i] : words.ends[i]]
    return ""


def _continues(words: Words, previous: Unit, unit: Unit) -> bool:
    """Whether a unit shares the auxiliary or the subject of the one before it: *aurait émis …, maquillant*."""
    if not previous.hearsay or unit.sentence != previous.sentence or unit.speaker != previous.speaker:
        return False
    if unit.lo - previous.hi > 3:
        return False
    joined = words.tags[previous.hi : unit.lo] == "&" and previous.hearsay in _ADVERBS
    return (joined and words.tags[unit.lo] in "VHK") or (
        words.tags[unit.lo] in "KG" and "C" in previous.marks
    )


def _conditional(document: Document, words: Words, unit: Unit) -> str:
    """The conditional of hearsay among the unit's words, or an empty string."""
    tags = words.tags
    if ("h" in tags and _is_hypothetical(words)) or _asks(document, unit):
        return ""
    if any(code in _SUPPOSING for code, _, _ in unit.phrases_around):
        return ""
    sourced = "S" in tags
    at = unit.marks.find("C")
    while at >= 0:
        i = unit.lo + at
        if _is_hearsay(words, unit, i, sourced=sourced):
            return document.text[words.starts[i] : words.ends[i]]
        at = unit.marks.find("C", at + 1)
    return ""


def _is_hearsay(words: Words, unit: Unit, i: int, *, sourced: bool) -> bool:
    lower, tags = words.lower, words.tags
    word = lower[i]
    following = lower[i + 1 : i + 1 + _NEXT_WORDS]
    if not _FIRST_OR_SECOND.isdisjoint(lower[max(0, i - 3) : i + 2]) or tags[i + 1 : i + 2] == "i":
        return False
    compound = _compound(words, i)
    if _without(words, i):
        return False
    if compound and (word in _HAVE or _reflexive(lower, i)):
        if lower[compound] == "été" and not _IMPERSONAL.isdisjoint(lower[compound + 1 : compound + 3]):
            return False
        relative = lower[i - 1 : i] in (["qu'"], ["que"])
        return relative or lower[compound] not in _COUNTERFACTUAL
    if sourced:
        return _IMPERSONAL.isdisjoint(following[:2])
    if _future_in_past(words, unit, i) or not _ASKING.isdisjoint(lower[max(unit.lo, i - 8) : i]):
        return False
    if not _LATER.isdisjoint(lower[unit.lo : unit.hi]) or not _SUPPOSED_SUBJECTS.isdisjoint(
        lower[max(0, i - 3) : i]
    ):
        return False
    if word in _HAVE:
        return tags[i + 1 : i + 2] == "#" and _SUPPOSED_OBJECTS.isdisjoint(following)
    if word in _BE:
        impersonal = i > 0 and lower[i - 1] == "il" and not _COMPLEMENT.isdisjoint(following)
        return not impersonal and _IMPERSONAL.isdisjoint(following[:2]) and not _in_relative(tags, i)
    return word.startswith(_STATIVE) and not _in_relative(tags, i)


def _without(words: Words, i: int) -> bool:
    """*Sans l'aide des pompiers, la maison aurait brûlé*: a condition that was not met."""
    if "sans" not in words.lower[:i]:
        return False
    k = words.lower.index("sans")
    return (k == 0 or words.tags[k - 1] in ",&;(") and 0 <= words.tags.find(",", k) < i


def _compound(words: Words, i: int) -> int:
    """Where the participle of the auxiliary at ``i`` stands; 0 for none."""
    match = _COMPOUND.match(words.tags, i)
    return match.end() - 1 if match else 0


def _reflexive(lower: list[str], i: int) -> bool:
    return i > 0 and lower[i] in _BE and lower[i - 1] in ("se", "s'")


def _in_relative(tags: str, i: int) -> bool:
    """Whether the verb at ``i`` belongs to *qui*: a supposition more often than hearsay."""
    k = i - 1
    while k >= 0 and tags[k] in "cAs":
        k -= 1
    return k >= 0 and tags[k] == "w"


def _is_hypothetical(words: Words) -> bool:
    """Whether there is an *if*: *si ce n'est* is none."""
    i = words.tags.index("h")
    return words.lower[i + 1 : i + 4] != ["ce", "n'", "est"]


def _asks(document: Document, unit: Unit) -> bool:
    end = document.sentences[unit.sentence].end
    return document.text[end - 1] == "?" or document.text[end - 3 : end].rstrip(" »\u00a0")[-1:] == "?"


_PAST_ENDINGS = ("ait", "aient", "a", "èrent", "it", "irent", "ut", "urent", "int", "ais", "ions", "iez")
_PAST_FRAME = re.compile(r"(?:H[^VHMKq;.]{0,7}K|[VG])[^VHMq;.]{0,14}$")


def _future_in_past(words: Words, unit: Unit, i: int) -> bool:
    """*a dit qu'il viendrait*: under a past verb of speech or thought, what was still to come then."""
    que = words.tags.rfind("q", max(0, i - 25), i)
    if que <= 0:
        return False
    frame = _PAST_FRAME.search(words.tags, 0, que)
    if frame is None:
        return False
    verb = frame.start()
    if words.tags[verb] == "H" or words.tags[verb] == "G":
        return True
    return words.lower[verb].endswith(_PAST_ENDINGS)
