"""What a verb of speech introduces: a *que* clause, an infinitive, a noun phrase, an accusation."""

import re

from claims.splitting.frames import FINITE, PARTICIPLE, Group
from claims.splitting.lexicons import Lexicon
from claims.splitting.lexicons.speech import Speech
from claims.splitting.words import Words

# Up to "que": adverbials and a listener, or anything between commas.
_TO_THAT = re.compile(
    r"(?:[^qwruUhVHM;:.«»&,i(]|&(?![VHM])){0,12}(?:,[^;:.«»]{1,90}?,(?:[^qVHM;:.«»,]{0,6}))?,?(q)"
)
_TO_COLON = re.compile(r"[^:;.VHM«»]{0,30}(:)")
_TO_INFINITIVE = re.compile(r"(?:,[^;:.«»]{1,60}?,)?[cA]{0,3}(I)")
_TO_FAR_INFINITIVE = re.compile(r"[^qwruUhVHM;:.«»&I]{0,9}(I)")
_TIME = re.compile(
    r"(?:[AT]+|,(?:[AT]|p[dl]?[nP#T])[^,VHMq]{0,7},|[dl]#n#?|[pt]e?[dl]?[nP#T]+(?:e[dl]?[nP#]+){0,2}(?=[dlP#,]))+"
)
_FINITE = re.compile("[VHM]")
_NEGATING = frozenset(("pas", "jamais", "plus", "rien", "point"))
_NOUN_PHRASE = re.compile(r"[dl#PA]|e[dln]")
_OF_WHAT = re.compile(r"[^qVHMwru;:.]{0,24}?e[cA]{0,3}([IH]|[dl]?[nPGK#])")
_CLAUSE = re.compile(r"(?:[^VHMqwru;:.«»,()]|,(?=[^VHM,;:.«»]{1,6},)){1,20}[VHM]")
_CLAUSE_ENGLISH = re.compile(_CLAUSE.pattern.removesuffix("[VHM]") + "(?:[VHM]|K[dl#P])")
_TIME_ENGLISH = re.compile(r"(?:[AT]+|pT#?(?=[dlsP#])|p[dl]?[nP]{1,3}(?=[dls#]))+")


def content_of(
    group: Group, words: Words, hi: int, lexicon: Lexicon, speech: Speech
) -> tuple[int, bool] | None:
    """Where what a group introduces begins and whether it is nominal; None if it introduces nothing."""
    tags, lower, takes, start = words.tags, words.lower, group.takes, group.hi
    if "b" in takes and not group.passive:
        blamed = _OF_WHAT.match(tags, start, hi)
        if blamed and (blamed.end() < hi):
            return start, True
    if "b" in takes and group.passive:
        return None
    if not group.object_before and ("q" in takes or "c" in takes or "w" in takes):
        begin = _that(group, words, hi, speech)
        if begin:
            return begin, False
    if group.passive or "x" in takes:
        return None
    if "q" in takes:
        colon = _TO_COLON.match(tags, start, hi) if tags.find(":", start, hi) >= 0 else None
        if colon and colon.end() + 1 < hi and "q" not in colon[0]:
            said = tags[colon.end()] == "«" and ("w" not in takes or "i" in takes)
            # "explique la structure : elle …" is no speech, "explique : elle …" is.
            if said or (group.form == FINITE and "d" not in colon[0] and "l" not in colon[0]):
                return colon.end(), False
        if group.form == FINITE and tags[start : start + 2] == ",«" and tags[start + 2 : start + 3]:
            return start + 1, False
        if group.object_before:
            return None
        if start < hi and lower[start] in speech.questions and _CLAUSE.match(tags, start + 1, hi):
            return start + 1, False
        if (group.form == FINITE or "a" in takes) and tags.find("I", start, hi) >= 0:
            near = None if speech.zero_that else _TO_INFINITIVE.match(tags, start, hi)
            if near:
                begin = near.start(1)
                while begin > start and (tags[begin - 1] == "c" or lower[begin - 1] in _NEGATING):
                    begin -= 1
                return begin, True
            far = None if "w" in takes else _TO_FAR_INFINITIVE.match(tags, start, hi)
            if far and lower[far.start(1)] in speech.infinitives:
                return far.start(1), True
    if "a" in takes and not group.object_before:
        if (
            group.hi - group.verb > 1
            and tags[start : start + 1] == "e"
            and lower[start] in ("de", "d'", "du")
        ):
            start += lower[start] != "du"  # fait état de
        begin = _after(_TIME, tags, start, hi)
        if hi - begin >= 2 and _NOUN_PHRASE.match(tags, begin, hi):
            return begin, True
        if speech.zero_that and tags[start : start + 1] == "G":
            return start, True
    if speech.zero_that and "q" in takes and "o" not in takes and group.form != PARTICIPLE:
        begin = _after_listener(group, words, hi) if "t" in takes else start
        begin = _after(_TIME_ENGLISH, tags, begin, hi)
        if begin < hi and tags[begin] in "dlsP#nA" and _CLAUSE_ENGLISH.match(tags, begin, hi):
            return begin, False
    return None


def _that(group: Group, words: Words, hi: int, speech: Speech) -> int:
    """Where the clause after *que* begins; 0 for none."""
    tags, lower, start = words.tags, words.lower, group.hi
    that_is = speech.that
    if start < hi and lower[start] in that_is:
        begin = start + 1
    elif start + 1 < hi and lower[start + 1] in that_is and lower[start] in ("aussi", "même"):
        begin = start + 2
    else:
        direct = start + 1 < hi and tags[start] in "dlP" and tags[start + 1] != "#"
        if direct and "t" not in group.takes and not speech.zero_that:
            return 0
        that = _TO_THAT.match(tags, start, hi) if tags.find("q", start, hi) >= 0 else None
        if that is None or tags[that.start(1) - 1] == "p" or lower[that.start(1) - 1] == "ce":
            return 0
        begin = that.end()
    return begin if _FINITE.search(tags, begin, hi) else 0


def _after(pattern: re.Pattern[str], tags: str, start: int, hi: int) -> int:
    found = pattern.match(tags, start, hi)
    return found.end() if found else start


def _after_listener(group: Group, words: Words, hi: int) -> int:
    """*told reporters*, *told the BBC*: what is said begins after the listener."""
    start = group.hi
    if start < hi and words.tags[start] == "n":
        return start + 1
    if start < hi and words.tags[start] in "dl":
        start += 1
        while start < hi and words.tags[start] == "n" and start - group.hi < 3:
            start += 1
    while start < hi and words.tags[start] == "P":
        start += 1
    return start
