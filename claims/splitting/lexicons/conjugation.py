"""Third-person forms of French and English verbs, so that word lists can name the verb alone."""

from collections.abc import Iterable
from typing import NamedTuple


class Forms(NamedTuple):
    """The forms of some verbs: finite (present, past, future), past participles, present participles."""

    finite: frozenset[str]
    past: frozenset[str]
    present: frozenset[str]
    future: frozenset[str]
    plain: frozenset[str] = frozenset()


def _french_er(verb: str) -> tuple[list[str], str, str, list[str]]:
    stem = verb[:-2]
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    strong = stem
    if len(stem) > 2 and stem[-2] in "eé" and stem[-1] not in "aeiouy":
        strong = stem[:-2] + "è" + stem[-1]
    elif stem.endswith(("oy", "uy")):
        strong = stem[:-1] + "i"
    doubled = stem + stem[-1]  # appelle, jette
    finite = [strong + "e", strong + "ent", soft + "ait", soft + "aient", soft + "a", stem + "èrent"]
    finite += [doubled + "e", doubled + "ent"] if stem.endswith(("el", "et")) else []
    long = doubled if stem.endswith(("el", "et")) else stem if "é" in stem[-2:] else strong
    return finite, stem + "é", soft + "ant", [long + "era", long + "eront"]


def _french_ir(verb: str) -> tuple[list[str], str, str, list[str]]:
    stem = verb[:-1]
    finite = [stem + end for end in ("t", "ssent", "ssait", "ssaient", "rent")]
    return finite, stem, stem + "ssant", [verb + "a", verb + "ont"]


def _french_re(verb: str) -> tuple[list[str], str, str, list[str]]:
    stem = verb[:-2]
    finite = [stem, *(stem + end for end in ("ent", "ait", "aient", "it", "irent"))]
    return finite, stem + "u", stem + "ant", [stem + "ra", stem + "ront"]


_FRENCH = {"er": _french_er, "ir": _french_ir, "re": _french_re}


def french(verbs: str, irregular: str = "") -> Forms:
    """Forms of regular verbs in -er, -ir (-issant) and -re (-u), and of irregular ones.

    ``irregular`` has one verb a line: finite forms | past participle | present participle | future forms.
    """
    finite: set[str] = set()
    past: set[str] = set()
    present: set[str] = set()
    future: set[str] = set()
    for verb in verbs.split():
        forms, participle, gerund, later = _FRENCH[verb[-2:]](verb)
        finite.update(forms)
        future.update(later)
        past.add(participle)
        present.add(gerund)
    for line in filter(str.strip, irregular.splitlines()):
        forms_, participle_, gerund_, later_ = (part.split() for part in line.split("|"))
        finite.update(forms_)
        past.update(participle_)
        present.update(gerund_)
        future.update(later_)
    return Forms(frozenset(finite | future), frozenset(past), frozenset(present), frozenset(future))


def agreeing(participles: Iterable[str]) -> frozenset[str]:
    """French past participles with their feminine and plural forms."""
    return frozenset(
        form
        for word in participles
        for form in (word, word + "e", word if word.endswith("s") else word + "s", word + "es")
    )


def english(verbs: str, irregular: str = "") -> Forms:
    """Forms of regular English verbs; ``irregular`` has "base past participle" triples, one a line."""
    finite: set[str] = set()
    past: set[str] = set()
    present: set[str] = set()
    for verb in verbs.split():
        stem = verb.removesuffix("e")
        change = verb[-1] == "y" and verb[-2] not in "aeiou"
        ending = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
        third = verb[:-1] + "ies" if change else verb + ending
        participle = verb[:-1] + "ied" if change else stem + "ed"
        finite.update((third, participle))
        past.add(participle)
        present.add(stem + "ing")
    for line in filter(str.strip, irregular.splitlines()):
        base, simple, participle = line.split()
        finite.update((base + ("es" if base.endswith(("o", "s", "sh", "ch")) else "s"), simple))
        past.add(participle)
        present.add((base[:-1] if base.endswith("e") and base != "see" else base) + "ing")
    plain = frozenset(verbs.split()) | {line.split()[0] for line in irregular.splitlines() if line.strip()}
    return Forms(frozenset(finite), frozenset(past), frozenset(present), frozenset(), plain)
