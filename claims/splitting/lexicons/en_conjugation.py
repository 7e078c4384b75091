"""What each form of an English verb can be: base, -s form, past, past participle, -ing form."""

from functools import cache

from claims.splitting.lexicons import en_verbs as verbs
from claims.splitting.lexicons.en_spelling import doubles, past, present_participle, spellings, third_person

_LETTERS = "BPSKG"
_BASE, _PRESENT, _PAST, _PARTICIPLE, _ING = 1, 2, 4, 8, 16

# Spellings beside the rule. The present of "be" counts as P, whatever its person: it is always finite.
_ODD = """
    be:B am:P are:P is:P was:S were:S been:K being:G has:P
    ageing:G queueing:G bingeing:G whingeing:G taxying:G taxies:P zeros:P
    buses:P bused:SK busing:G gases:P focusses:P biasses:P
"""
_NOT_FORMS = frozenset(["haves"])


def _stems(base: str, doubled: frozenset[str], either: frozenset[str]) -> list[str]:
    if base in either:
        return [base, base + base[-1]]
    return [base + base[-1]] if base in doubled or doubles(base) else [base]


def _marks() -> dict[str, int]:
    marks: dict[str, int] = {}

    def mark(form: str, reading: int) -> None:
        marks[form] = marks.get(form, 0) | reading

    doubled, either = frozenset(verbs.DOUBLED.split()), frozenset(verbs.EITHER.split())

    def present(base: str, stems: list[str]) -> None:
        mark(base, _BASE)
        mark(third_person(base), _PRESENT)
        for stem in stems:
            mark(present_participle(stem), _ING)

    for written in (verbs.VERBS + verbs.NOUN_VERBS + verbs.OTHER_VERBS).split():
        for base in spellings(written, verbs.ONLY_ISE):
            stems = _stems(base, doubled, either)
            present(base, stems)
            for stem in stems:
                mark(past(stem), _PAST | _PARTICIPLE)
    for line in verbs.IRREGULAR.strip().splitlines():
        base, pasts, participles = line.split()
        present(base, _stems(base, doubled, either))
        for form in pasts.split("/"):
            mark(form, _PAST)
        for form in participles.split("/"):
            mark(form, _PARTICIPLE)
    for entry in _ODD.split():
        form, letters = entry.split(":")
        for letter in letters:
            mark(form, 1 << _LETTERS.index(letter))
    return marks


@cache
def readings() -> dict[str, str]:
    """Each form of each verb known, in lower case, with the letters of what it can be."""
    sets = ["".join(letter for bit, letter in enumerate(_LETTERS) if mark >> bit & 1) for mark in range(32)]
    return {form: sets[mark] for form, mark in _marks().items() if form not in _NOT_FORMS}
