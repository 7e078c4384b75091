"""What each form of an English verb can be: base, -s form, past, past participle, -ing form."""

from collections.abc import Iterator
from functools import cache

from claims.splitting.lexicons.en import verbs
from claims.splitting.lexicons.en.spelling import doubles, past, present_participle, spellings, third_person

_LETTERS = "BPSKG"
_BASE, _PRESENT, _PAST, _PARTICIPLE, _ING = 1, 2, 4, 8, 16

# Spellings beside the rule. The present of "be" counts as P, whatever its person: it is always finite.
_ODD = """
    be:B am:P are:P is:P was:S were:S been:K being:G has:P
    ageing:G queueing:G bingeing:G whingeing:G taxying:G taxies:P zeros:P
    buses:P bused:SK busing:G gases:P focusses:P biasses:P
"""
_NOT_FORMS = frozenset(["haves"])
_DOUBLED, _EITHER = frozenset(verbs.DOUBLED.split()), frozenset(verbs.EITHER.split())


def _stems(base: str) -> list[str]:
    if base in _EITHER:
        return [base, base + base[-1]]
    return [base + base[-1]] if base in _DOUBLED or doubles(base) else [base]


def _present(base: str, stems: list[str]) -> Iterator[tuple[str, int]]:
    yield base, _BASE
    yield third_person(base), _PRESENT
    for stem in stems:
        yield present_participle(stem), _ING


def _regular(verb: str) -> Iterator[tuple[str, int]]:
    for base in spellings(verb, verbs.ONLY_ISE):
        stems = _stems(base)
        yield from _present(base, stems)
        for stem in stems:
            yield past(stem), _PAST | _PARTICIPLE


@cache
def _irregular() -> dict[str, list[tuple[str, int]]]:
    rows = {}
    for line in verbs.IRREGULAR.strip().splitlines():
        base, pasts, participles = line.split()
        rows[base] = [
            *_present(base, _stems(base)),
            *((form, _PAST) for form in pasts.split("/")),
            *((form, _PARTICIPLE) for form in participles.split("/")),
        ]
    return rows


def _forms(verb: str) -> list[tuple[str, int]]:
    return _irregular().get(verb) or list(_regular(verb))


def _marks() -> dict[str, int]:
    marks: dict[str, int] = {}
    for verb in (*(verbs.VERBS + verbs.NOUN_VERBS + verbs.OTHER_VERBS).split(), *_irregular()):
        for form, reading in _forms(verb):
            marks[form] = marks.get(form, 0) | reading
    for entry in _ODD.split():
        form, letters = entry.split(":")
        for letter in letters:
            marks[form] = marks.get(form, 0) | 1 << _LETTERS.index(letter)
    return marks


def conjugate(verb: str) -> frozenset[str]:
    """Every form of a verb other than *be*, in British and American spelling."""
    return frozenset(form for form, _ in _forms(verb)) - _NOT_FORMS


@cache
def readings() -> dict[str, str]:
    """Each form of each verb known, in lower case, with the letters of what it can be."""
    sets = ["".join(letter for bit, letter in enumerate(_LETTERS) if mark >> bit & 1) for mark in range(32)]
    return {form: sets[mark] for form, mark in _marks().items() if form not in _NOT_FORMS}
