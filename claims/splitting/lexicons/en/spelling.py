"""How English spells the regular forms of a verb."""

import re

_ONE_SYLLABLE = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bdfgklmnprstvz]")
_SIBILANT = ("s", "x", "z", "sh", "ch")
_VOWELS = "aeiou"
_OES = ("do", "cho", "go", "veto", "zero")
_HARD_C = frozenset(["arc", "sync"])
_KEEPS_E = ("ee", "oe", "ye")  # agreeing, shoeing, dyeing


def spellings(base: str, only_ise: str = "") -> list[str]:
    """A base, and how America writes it where that is by rule: organise, organize; analyse, analyze."""
    if base.endswith(("ise", "yse")) and len(base) > 5 and base not in only_ise.split():
        return [base, f"{base[:-2]}ze"]
    return [base]


def doubles(base: str) -> bool:
    """Whether a verb doubles its last consonant by the rule for one syllable: stopped."""
    return _ONE_SYLLABLE.fullmatch(base) is not None


def third_person(base: str) -> str:
    """The -s form; of a noun with the same form, the plural."""
    if base.endswith("z") and doubles(base):
        return f"{base}zes"
    if base.endswith(_SIBILANT) and base != "stomach":
        return f"{base}es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ies"
    if base.endswith("o") and base.endswith(_OES) and base[-2] not in _VOWELS:
        return f"{base}es"
    return f"{base}s"


def past(stem: str) -> str:
    """The -ed form of a stem that has doubled what it doubles."""
    if stem.endswith("e"):
        return f"{stem}d"
    if stem.endswith("y") and stem[-2] not in _VOWELS:
        return f"{stem[:-1]}ied"
    if stem.endswith("c") and stem not in _HARD_C:
        return f"{stem}ked"
    return f"{stem}ed"


def present_participle(stem: str) -> str:
    """The -ing form of a stem that has doubled what it doubles."""
    if stem.endswith("ie"):
        return f"{stem[:-2]}ying"
    if stem.endswith("e") and not stem.endswith(_KEEPS_E):
        return f"{stem[:-1]}ing"
    if stem.endswith("c") and stem not in _HARD_C:
        return f"{stem}king"
    return f"{stem}ing"
