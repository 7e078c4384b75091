"""French classes by context: *la porte* is a noun, *qui porte* a verb."""

import re

from claims.splitting.lexicons.fr import classes as fr_classes
from claims.splitting.tagging.stretches import BOUNDARIES, EDGE, start_of_sentence, verb_outside


def verb_class(readings: str, *, also_noun: bool) -> str:
    """The class of a verb form by what it can be; ``also_noun``: or another word."""
    if "I" in readings:
        return "j" if also_noun else "I"
    if "K" in readings:
        finite = any(letter in readings for letter in "PMSFC")
        return "X" if finite else "k" if also_noun else "K"
    if "G" in readings:
        return "g" if also_noun else "G"
    return "W" if also_noun else "V"


_BEFORE_QUE = frozenset(fr_classes.BEFORE_QUE.split())
_COMPARES = frozenset(fr_classes.COMPARES.split())


def resolve(tags: str, words: list[str]) -> str:
    """French classes by context, of sentences with an ``EDGE`` and "" around each. The frequent rules come first."""
    tags = _NOUN_AFTER.sub("n", tags).replace("k", "K")
    letters = list(tags)  # resolved up to the word that is looked at, after it they are as in ``tags``
    for match in _AMBIGUOUS_FRENCH.finditer(tags):
        i = match.start()
        letter = letters[i]
        before, after = letters[i - 1], letters[i + 1]
        if letter == "W":
            noun = _is_plural(words[i], before) or not _is_verb(tags, letters, i, before, after)
            letters[i] = "n" if noun else "V"
        elif letter == "V":  # a form of a verb that the lists do not know as a noun
            if before in "dep" or _is_plural(words[i], before):
                letters[i] = "n"
        elif letter == "l":
            letters[i] = _article(words, i, before, after)
        elif letter == "o":  # ce
            letters[i] = "s" if after in "qwrHc" else "d"
        elif letter == "E":  # en
            letters[i] = "c" if after in "Hi" or (before in "sciw" and after in "VWX") else "p"
        elif letter == "q":
            previous = words[i - 1]
            if previous in _BEFORE_QUE:
                letters[i] = "U"
                if previous != "fois":
                    letters[i - 1] = "u"
            elif previous in _COMPARES:
                letters[i] = "p"
        elif letter == "H":
            if words[i] == "a" and before == EDGE and after not in "KAi":
                letters[i] = "p"  # a capital without its accent: "A noter"
            elif before in "dp" and not (words[i] in ("a", "ont") or words[i - 1] == "en"):
                letters[i] = "n"  # dans l'est
            elif words[i] == "soit" and (before in ",n#(-") and after in "dl#eAp":
                letters[i] = "A"  # "that is"
        elif letter == "h":
            if words[i] == "s'" and words[i + 1] not in ("il", "ils"):
                letters[i] = "c"
            elif words[i - 1] in ("même", "comme"):
                letters[i - 1] = letters[i] = "u"
            elif after in "An" and not _CLAUSE_FOLLOWS.match(tags, i + 1):
                letters[i] = "A"  # "si important"
        elif letter == "g":
            letters[i] = _present(before, after)
        elif letter == "j":
            letters[i] = "n" if before in "dlp" and words[i - 1] not in ("pour", "sans", "à") else "I"
        elif letter == "X":
            letters[i] = _finite_or_participle(tags, letters, i, before, after, words)
        elif letter == "A" and words[i].endswith("ment"):
            letters[i] = "n"  # "un document"
    return "".join(letters).replace("l", "d").replace("E", "p")


# Where the context can make a difference; an "l" is else an article, an "E" (en) a preposition. Each pattern
# begins with all letters that it can match, which makes it skip the others quickly.
_NOUN_AFTER = re.compile(
    r"[VWXKkgj](?:(?<=[dep][VWXkg])|(?<=dj)|(?<=[l#o]k)|(?<=,k)(?=e)|(?<=d«.))"  # ", délégué du syndicat"
)
_AMBIGUOUS_FRENCH = re.compile(
    r"[oEqhgjXWlVAH](?:(?<=[oEqhgjXW])|(?<=l)(?=[VWXIcHG])|(?<=[^sci]V)|(?<=dA)"
    r"|(?<=[dlpE]H)|(?<=\^H)|(?<=[,n#(-]H)(?=[dl#eAp]))"
)
_CLAUSE_FOLLOWS = re.compile(r".?[sdlP]")
_VERB_IN_STRETCH = re.compile(r"[^^,;:()«».&qwruUhVHM-]*+[VHM]")


def _is_plural(word: str, before: str) -> bool:
    """Forms in -s are first and second persons; without their pronoun they are nouns."""
    return word.endswith("s") and not word.endswith("ons") and before not in "sc"


def _article(words: list[str], i: int, before: str, after: str) -> str:
    if after == "H" and words[i + 1] not in ("est", "avions"):
        return "c"
    if after == "H":
        return "c" if before in "swcq" else "d"
    if after in "VWXIc" and (before in "swc"):
        return "c"
    if after == "I":
        return "c"
    if after == "G" and before == "p":
        return "c"
    return "c" if after == "V" and (words[i] == "leur" or words[i + 1].endswith(_SURE)) else "d"


_SURE = ("ent", "ait", "èrent", "era", "eront")  # no noun looks like these forms after an article


def _present(before: str, after: str) -> str:
    """*représentant*, *commerçant*: a noun after an article, a verb before its object."""
    if before in "dl#e":
        return "n"
    return "G" if after in "dl#qPecp" else "n"


def _finite_or_participle(
    tags: str, letters: list[str], i: int, before: str, after: str, words: list[str]
) -> str:
    """*dit*, *fait*, *produit*: a participle after an auxiliary, a noun after an article, else by need."""
    if before in "dl#e":
        return "n"
    if before in "swc":
        return "V"
    if _after_auxiliary(letters, i):
        return "K"
    if after == "q" and words[i] == "dit":
        return "V"
    if after == "i":
        return "V"
    if words[i + 1] in ("par", "de", "d'") and before in "nPK":
        return "K"
    if before == "p":
        return "n"
    start = start_of_sentence(tags, i)
    if before == "&" and after in "dlqP#I" and "V" in letters[start:i]:
        return "K" if "H" in letters[start:i] else "V"
    if before in "^,«(&":
        if before == EDGE or after not in "dlqP#I":
            return "K"
        return "K" if verb_outside(tags, letters, tags.index(EDGE, i)) else "V"
    return "V" if _needs_verb(tags, letters, i) else "K"


def _after_auxiliary(letters: list[str], i: int) -> bool:
    for k in range(i - 1, i - 6, -1):
        if letters[k] == "H" or letters[k] == "I":
            return True
        if letters[k] not in "AcKiT":
            return False
    return False


def _needs_verb(tags: str, letters: list[str], i: int) -> bool:
    """Whether the stretch without a boundary around ``i`` has no finite verb before it, and none after."""
    if _VERB_IN_STRETCH.match(tags, i + 1):
        return False
    k = i - 1
    while letters[k] not in BOUNDARIES:
        if letters[k] in "VHM":
            return False
        k -= 1
    return True


def _is_verb(tags: str, letters: list[str], i: int, before: str, after: str) -> bool:
    """Whether what may be a noun or a finite verb is a verb here."""
    if before in "swc" or after in "iq":
        return True
    if before in "dlpe#":
        return False
    if before in "^&qU(":
        return after in "dlE" and before == "&" and "V" in letters[start_of_sentence(tags, i) : i]
    if before in ",)»-":
        # After an insertion the verb of the sentence is still to come.
        return after in "dlqp#«PecAKk" and not verb_outside(tags, letters, i)
    if after in "dlq#PecpEAIjKkXgo«,&:sn":
        return _needs_verb(tags, letters, i)
    return False
