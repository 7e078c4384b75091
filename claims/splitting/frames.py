"""Verb groups of speech: *a ainsi déclaré*, *affirme-t-il*, *tout en accusant*, *fait savoir*."""

import re
from dataclasses import dataclass, replace
from functools import cache

from claims.splitting.lexicons.speech import Speech
from claims.splitting.words import Words

FINITE, PARTICIPLE, INFINITIVE = "finite", "participle", "infinitive"
# An auxiliary and, up to the participle, adverbs and short insertions: "a, à cet égard, pour sa part,".
_AUXILIARY = re.compile(
    r"[HM]i?(?:[AcTHK]|,[^,VHM;:.«»qwruUh]{1,7},|n?p[sc]|pp|[pe]{1,2}[dlpAe]?[dn#TAPc]{1,3}(?:p[sc])?){0,4}$"
)
_NEAR_AUXILIARY = re.compile(r"[HM]i?[AcTHK]{0,4}$")
_PROGRESSIVE = re.compile("H[AK]{0,2}$")  # is hoping, has been saying
_LEADING = re.compile(r"[VHM]i?[Ac]{0,3}K?[A]{0,2}(?:[pet]|)[c]{0,2}$")
_REFLEXIVE = frozenset(("se", "s'", "m'", "me", "nous", "vous"))
_THIRD = frozenset(("se", "s'"))
_COMPARED = frozenset(("même", "juste", "autre", "seul", "tel"))  # no verb after these: au même titre
_ADDRESSING = ("ez", "ons")
_WINDOW = 16  # words before a participle in which its auxiliary may stand


@dataclass(slots=True)
class Group:
    """A verb of speech with its auxiliary and clitics: words ``lo:hi``, the verb itself at ``verb``."""

    lo: int
    hi: int
    verb: int
    takes: str  # the letters of ``lexicons.speech``
    form: str = FINITE
    main: int = 0  # the finite word: the auxiliary, or the verb
    pronoun: int = -1  # an inverted pronoun inside: a-t-il dit
    passive: bool = False
    negated: bool = False
    object_before: bool = False  # comme il l'a dit
    shared: bool = False  # a participle that shares the auxiliary of the verb before
    alone: bool = False  # an infinitive that nobody in the sentence says: il faut rappeler


_MAY_BE_VERB = re.compile("[vb]")


@cache
def speech_letters(speech: Speech) -> dict[str, str]:
    """What words may be in an attribution: v verb of speech, s word of *selon* and the like, b either."""
    verbs, sources = speech.verbs.keys() | speech.pairs.keys(), speech.sources.keys
    return dict.fromkeys(sources, "s") | {word: "b" if word in sources else "v" for word in verbs}


def find_groups(words: Words, speech: Speech, lo: int, hi: int) -> list[Group]:
    """The verb groups of speech among words ``lo:hi``, in order."""
    verbs, pairs, lower, tags = speech.verbs, speech.pairs, words.lower, words.tags
    groups: list[Group] = []
    for found in _MAY_BE_VERB.finditer(words.speech, lo, hi):
        i = found.start()
        word = lower[i]
        tag = tags[i]
        if tag == "V" and word in verbs and i > lo and tags[i - 1] != "i" and lower[i - 1] not in _COMPARED:
            group = _finite(words, speech, lo, hi, i, i, i, verbs[word])  # most of them
        elif tag in "VKGIn" and word in verbs:
            group = _group_at(words, speech, lo, hi, i, i, verbs[word])
        elif word in pairs and i > lo and tag in "Inp":
            before = i - 2 if tags[i - 1] == "A" and i - 2 >= lo else i - 1
            light, takes = speech.pairs[word]
            group = _group_at(words, speech, lo, hi, before, i, takes) if lower[before] in light else None
        else:
            continue
        if group is not None and not (groups and group.lo < groups[-1].hi):
            groups.append(group)
    return groups


def _group_at(words: Words, speech: Speech, lo: int, hi: int, i: int, last: int, takes: str) -> Group | None:
    tags, lower = words.tags, words.lower
    tag = tags[i]
    if tag == "n" and lower[i].endswith("é") and _AUXILIARY.search(tags, max(lo, i - _WINDOW), i):
        tag = "K"
    if tag == "n":
        return _noun_or_verb(words, speech, lo, hi, i, takes)
    if tag == "V" and i > lo and tags[i - 1] == "i":
        tag = "K"  # avait-il dit
    if tag == "V":
        if i > lo and lower[i - 1] in _COMPARED:
            return None
        return _finite(words, speech, lo, hi, i, i, last, takes)
    if tag == "G":
        if i > lo and lower[i - 1] == "without":
            return None
        if speech.zero_that and (found := _PROGRESSIVE.search(tags, max(lo, i - 4), i)):
            group = _finite(words, speech, lo, hi, found.start(), i, last, takes)
            return replace(group, passive=False) if group else None
        if ("r" in takes) != (i > lo and lower[i - 1] in _REFLEXIVE) and not speech.zero_that:
            return None
        return Group(i, last + 1, i, takes, PARTICIPLE, i)
    if tag == "I":
        return _infinitive(words, speech, lo, i, last, takes)
    window = max(lo, i - _WINDOW)
    found = _NEAR_AUXILIARY.search(tags, window, i) or _AUXILIARY.search(tags, window, i)
    if found is None:
        return _bare_participle(words, speech, lo, hi, i, last, takes)
    return _finite(words, speech, lo, hi, found.start(), i, last, takes)


def _finite(
    words: Words, speech: Speech, lo: int, hi: int, main: int, verb: int, last: int, takes: str
) -> Group | None:
    tags, lower = words.tags, words.lower
    if lower[main].endswith(_ADDRESSING):
        return None
    start, stop = main, last + 1
    while start > lo and tags[start - 1] == "c":
        start -= 1
    pronoun = -1
    if main + 1 < hi and tags[main + 1] == "i":
        pronoun = main + 1
    elif verb + 1 < hi and tags[verb + 1] == "i":
        pronoun = verb + 1
    if pronoun == stop:
        stop += 1
    if start == verb:  # one word
        plain = speech.zero_that or "r" not in takes
        return Group(start, stop, verb, takes, FINITE, main, pronoun) if plain else None
    clitics, between = lower[start:main], lower[main:verb]
    reflexive = not _THIRD.isdisjoint(clitics)
    if reflexive != ("r" in takes) and not speech.zero_that:
        return None
    if reflexive:
        takes = takes.replace("x", "")
    passive = main != verb and not reflexive and not speech.passive.isdisjoint(between)
    negated = not speech.negations.isdisjoint(clitics) or not speech.negations.isdisjoint(between)
    return Group(
        start, stop, verb, takes, FINITE, main, pronoun, passive, negated,
        object_before="l'" in clitics or "le" in clitics,
    )  # fmt: skip


def _bare_participle(
    words: Words, speech: Speech, lo: int, hi: int, i: int, last: int, takes: str
) -> Group | None:
    """A participle with no auxiliary of its own: it shares one, or is what the tagger took for one."""
    tags = words.tags
    before = tags[i - 1] if i > lo else ""
    k = i - 1
    while k > lo and tags[k] == "A":
        k -= 1
    ambiguous = not speech.zero_that and words.lower[i].endswith("t") and before and before in "nPs,)"
    if ambiguous and (last > i or tags[i + 1 : i + 2] in ("q", ":", "«")):
        return Group(i, last + 1, i, takes, FINITE, i)  # "fait état", "dit que"
    finite = speech.zero_that and (tags[last + 1 : last + 2] == "q" or (tags[k] in ",«»" and "i" in takes))
    if finite and before in "nPsTA#K,)«»":
        return Group(i, last + 1, i, takes, FINITE, i)
    if k > lo and tags[k] in "&," and "b" not in takes:
        follows = tags[last + 1 : last + 2]
        if (tags[k] == "&" and follows and follows == "q") or (speech.zero_that and tags[k] == "&"):
            return Group(i, last + 1, i, takes, FINITE, i, shared=True)
        return None
    if speech.zero_that and before and before in "nPsA)T" and "b" not in takes:
        return Group(i, last + 1, i, takes, FINITE, i)
    return None


def _noun_or_verb(words: Words, speech: Speech, lo: int, hi: int, i: int, takes: str) -> Group | None:
    """What was taken for a noun but stands as a verb: before *que*, or after a quotation."""
    tags = words.tags
    before = tags[i - 1] if i > lo else ""
    after = tags[i + 1] if i + 1 < hi else ""
    if before == "d" and i - 2 >= lo and words.lower[i - 1] == "l'" and tags[i - 2] in "nPs":
        return Group(i - 1, i + 1, i, takes, FINITE, i, object_before=True)
    if not before or before in "dle#" or not (after or speech.zero_that):
        return None
    said = bool(after) and after in "qiI" and (before in "nPs),Ac" or (before == "&" and after == "q"))
    incise = bool(after) and before in ",»«." and after in "dlPs" and "i" in takes
    if speech.zero_that:
        said = (after == "q" and before in "nPs") or (
            before in "nP" and after != "" and after in "sdP:#" and "q" in takes
        )
        incise = bool(after) and before in ",»«" and after in "PsdnM" and "i" in takes
        said = said or (not after and before in "nP" and "," in tags[max(lo, i - 4) : i])
    if not (said or incise):
        return None
    return Group(i, i + 1, i, takes, FINITE, i)


def _infinitive(words: Words, speech: Speech, lo: int, i: int, last: int, takes: str) -> Group | None:
    """*tient à préciser*, *vient d'annoncer*: as if the first verb said it; *il faut rappeler*: nobody says it."""
    tags, lower = words.tags, words.lower
    if ("r" in takes) != (i > lo and lower[i - 1] in _REFLEXIVE) and not speech.zero_that:
        return None
    if i - 2 >= lo and lower[i - 2] == "avant":
        return Group(i - 2, last + 1, i, takes, PARTICIPLE, i)
    found = _LEADING.search(tags, max(lo, i - 9), i)
    if found is None:
        return Group(i, last + 1, i, takes, INFINITIVE, i, alone=True)
    start = main = found.start()
    leading = lower[main:i]
    if "i" in tags[main:i] and "lire" in lower[last : last + 1]:
        return Group(start, last + 1, i, takes, FINITE, main, tags.index("i", main))
    if lower[main].endswith(_ADDRESSING):
        return None
    if not speech.impersonal.isdisjoint(leading) or speech.leads.isdisjoint(leading):
        return Group(i, last + 1, i, takes, INFINITIVE, i, alone=True)
    while start > lo and tags[start - 1] == "c":
        start -= 1
    negated = not speech.negations.isdisjoint(lower[start:i])
    return Group(start, last + 1, i, takes, FINITE, main, negated=negated)
