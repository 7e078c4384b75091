"""English classes by context: *troops attack* has a verb, *the attack* a noun."""

import re

from claims.splitting.lexicons.en import classes as en_classes
from claims.splitting.tagging.stretches import EDGE, finite_outside, verb_outside


def verb_class(readings: str, *, also_noun: bool) -> str:
    """The class of a verb form by what it can be; ``also_noun``: or another word."""
    if "G" in readings:
        return "g" if also_noun else "G"
    if "S" in readings:
        return "X" if "K" in readings else "V"
    if "K" in readings:
        return "k" if also_noun else "K"
    return "W" if also_noun else "V" if "P" in readings else "B"


_AMBIGUOUS_ENGLISH = re.compile("[XWBkgoqty]")


def resolve(tags: str, words: list[str]) -> str:
    """English classes by context, of sentences with an ``EDGE`` and "" around each."""
    letters = list(tags)  # resolved up to the word that is looked at, after it they are as in ``tags``
    for match in _AMBIGUOUS_ENGLISH.finditer(tags):
        i = match.start()
        letter = letters[i]
        before, after = letters[i - 1], letters[i + 1]
        if letter in "WB":
            letters[i] = _plain_or_noun(tags, letters, i, before, after, words)
        elif letter == "X":
            letters[i] = _past_or_participle(tags, letters, i, before, after, words)
        elif letter == "k":
            letters[i] = "n" if before in "de#" else "K"
        elif letter == "g":
            noun = (before in "de#") or (before == "n" not in "dPs#")
            letters[i] = "n" if noun else "G"
        elif letter == "o":
            letters[i] = "u" if _finite_follows(tags, i) else "p"
        elif letter == "q":
            if after in "nPWK" and before in "petuV,.&" and not _finite_follows(tags, i):
                letters[i] = "d"
            elif before in "nP#T)" and after in "VXMH":
                letters[i] = "w"  # "the report that found"
            elif (after in "HM" and before in ",.&") or (before == EDGE and after in "HMV"):
                letters[i] = "s"
        elif letter == "t":
            if after in "WBIVXH":
                letters[i + 1] = "I"
            elif after == "A" and letters[i + 2] in "WBI":
                letters[i + 2] = "I"
            else:
                letters[i] = "p"
        elif letter == "y":  # 's: of, is or has
            letters[i] = "H" if before == "s" or after in "GKAd" else "e"
    return "".join(letters)


def _joined_verb(letters: list[str], i: int) -> str:
    k = i - 1
    while letters[k - 1] != EDGE:
        if letters[k] == "V":
            return "V"
        if letters[k] == "K" and (letters[k - 1] in "H," or letters[k - 2 : k] in (["H", "A"], ["H", "K"])):
            return "K"
        k -= 1
    return "V"


_ZERO_THAT = frozenset(en_classes.ZERO_THAT.split())
_VERB_AFTER_COMMA = re.compile(",A?[VHMX]")


def _past_or_participle(
    tags: str, letters: list[str], i: int, before: str, after: str, words: list[str]
) -> str:
    if letters[i] != "X":
        return letters[i]
    for k in range(i - 1, i - 5, -1):
        if letters[k] == "H" or words[k] == "be" or (letters[k] == "G" and words[k] in ("being", "having")):
            return "K"
        if letters[k] == "M":
            return "I"
        if letters[k] not in "Ads" or (letters[k] in "ds" and k == i - 1 and letters[k] == "d"):
            break
    if before == "t":
        return "I"
    if before in "swi":
        return "V"
    if before in "de":
        return "n" if after in "^,.VH" else "K"
    if words[i + 1] == "by":
        return "K" if not _needs_past(tags, letters, i, words) else "V"
    if before == "p":
        return "K"
    if before == ",":
        end = tags.index(EDGE, i)
        if after in "d#Ps" and tags.find("&", i, end) > 0 and verb_outside(tags, letters, i):
            return "V"  # "rebuilt the harbour, moved two schools and banned"
        if finite_outside(tags, letters, i):
            return "K"
        return "K" if _VERB_AFTER_COMMA.search(tags, i, end) else "V"
    if before == "&":
        # Like the verb it is joined to: "made and valued", "was arrested and charged", "came and left".
        return _joined_verb(letters, i)
    if before == "h":
        return "K"  # "if convicted"
    if before in "Ps" and letters[i - 2] == "n" and letters[i - 3] == "d":
        return "V"  # "a claim Prentiss denied"
    return "V" if _needs_past(tags, letters, i, words) else "K"


def _needs_past(tags: str, letters: list[str], i: int, words: list[str]) -> bool:
    """Whether the clause has no finite verb before ``i`` and none that is certain after it."""
    start = _clause_start(letters, i)
    for k in range(i - 2, start, -1):
        if words[k] in _ZERO_THAT and letters[k] in "VX":
            start = k + 1
            break
    if not _FINITE.isdisjoint(letters[start:i]):
        # A second verb after "and", a comma or another verb's object shares its subject.
        return letters[i - 1] == "&"
    return letters[i - 1] not in "^d" and not _AUXILIARY_IN_STRETCH.match(tags, i + 1)


def _clause_start(letters: list[str], i: int) -> int:
    """Where the clause around ``i`` begins; after ", and" it is a new one."""
    k = i
    while letters[k - 1] not in "^;:()«».-qwruUh":
        if letters[k - 1] == "&" and k < i and letters[k - 2] == ",":
            break
        k -= 1
    return k


def _plain_or_noun(tags: str, letters: list[str], i: int, before: str, after: str, words: list[str]) -> str:
    if letters[i] == "I":
        return "I"
    for k in range(i - 1, i - 4, -1):
        if letters[k] == "M" or words[k] in ("do", "does", "did", "don't", "doesn't", "didn't"):
            return "I"
        if letters[k] not in "As":
            break
    if before in "depg#":
        return "n"
    third = words[i].endswith("s") and not words[i].endswith("ss")
    if before == "s":
        return "V"
    if before == "w":
        return "V"
    if before in "nPT)»," and after in "dqptPA#sne«,":
        noun = words[i - 1]
        plural = noun.endswith("s") and not noun.endswith(("ss", "'s"))
        agrees = third == (not plural) or before in ",»)"
        if agrees and after in "dqptP#sAnou" and _is_needed(tags, letters, i, before):
            return "V"
    return "I" if letters[i] == "B" and before not in "nPT" else "V" if letters[i] == "B" else "n"


def _is_needed(tags: str, letters: list[str], i: int, before: str) -> bool:
    return not verb_outside(tags, letters, i) if before == "," else _needs_verb(tags, letters, i)


def _needs_verb(tags: str, letters: list[str], i: int) -> bool:
    if _FINITE_NEAR.match(tags, i + 1):
        return False
    return _FINITE.isdisjoint(letters[_clause_start(letters, i) : i])


_FINITE = frozenset("VHM")
_FINITE_NEAR = re.compile("[^^VHMX]{0,4}+[VHMX]")
_AUXILIARY_IN_STRETCH = re.compile(r"[^^,;:()«».&qwruUhHM-]*+[HM]")
_SUBJECT_AND_FINITE = re.compile(r"[dnPs#TWgA][^^,;:.()«»wrqu&VHMX]*+[VHMX]")


def _finite_follows(tags: str, i: int) -> bool:
    """Whether a subject and a finite verb come before the next boundary."""
    return _SUBJECT_AND_FINITE.match(tags, i + 1) is not None
