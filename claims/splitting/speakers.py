"""Speakers over the article: quotations of several sentences, pronouns, roles and surnames to names."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.splitting.document import Document, Quotation, Unit
from claims.splitting.frames import OPENING_MARKS
from claims.splitting.lexicons import Lexicon
from claims.splitting.tokens import Token, tokenize

_PARTICLES = frozenset(("de", "d'", "van", "von", "der", "ben", "bin", "al", "el", "da", "dos"))
_ARTICLES = frozenset(("la", "l'", "les", "the"))  # before a surname alone they make it something else
_SUBJECT_REACH = 12  # tokens at the start of a sentence
_SHORTEST_SPEECH = 4  # words; fewer between marks is a title, a nickname or a borrowed word


@dataclass(slots=True)
class _People:
    """Who the article names in full, and as what."""

    by_surname: dict[str, str] = field(default_factory=dict)
    by_role: dict[str, str] = field(default_factory=dict)


def find_quoted(document: Document) -> None:
    """Mark the units that lie inside a quotation; its speaker is the one that any of its frames names."""
    starts = [quotation.start for quotation in document.quotations]
    inside: dict[int, list[Unit]] = {}
    for unit in document.units:
        _unquote(document, unit)
        index = bisect_right(starts, unit.start) - 1
        if index < 0:
            continue
        quotation = document.quotations[index]
        if unit.start >= quotation.start and unit.end <= quotation.end and _is_speech(document, quotation):
            unit.quoted = True
            inside.setdefault(index, []).append(unit)
    previous: tuple[int, Unit | None] = (-2, None)
    for index, units in inside.items():
        source = next((unit for unit in reversed(units) if unit.speaker), None)
        if source is None and previous[0] == index - 1 and _continues(document, index):
            source = previous[1]
        for unit in units:
            if unit.speaker is None and source is not None:
                unit.speaker, unit.cue = source.speaker, source.cue
            unit.reported = True
        previous = (index, source)


def resolve_speakers(document: Document) -> None:
    """Replace pronouns, roles and surnames by the names the article gives."""
    people = _people(document)
    last: str | None = None
    last_sentence = -10
    for unit in document.units:
        # Who a sentence of the article's own voice begins with is who "il" and "lui" then mean.
        own = unit.speaker is None and not unit.quoted
        if own and (subject := _person_at_start(document, unit, people)):
            last, last_sentence = subject, unit.sentence
        if unit.speaker is not None:
            resolved = _resolve(document, unit.speaker, people, last)
            unit.speaker = resolved
            if resolved.lower() not in document.lexicon.first_person:
                last, last_sentence = resolved, unit.sentence
        elif unit.quoted and last is not None and unit.sentence - last_sentence <= 2:
            unit.speaker = last  # a quotation of its own goes on where the one before stopped
            last_sentence = unit.sentence


def _unquote(document: Document, unit: Unit) -> None:
    """Leave quotation marks at the edges outside where their counterpart is at the other edge or outside."""
    text = document.text
    while unit.start < unit.end:
        before = (unit.start, unit.end)
        unit.start, unit.end = document.strip(unit.start, unit.end, ",;–—")
        first, last = text[unit.start : unit.start + 1], text[unit.end - 1 : unit.end]
        body = text[unit.start : unit.end]
        if first in ("«", "“", "„", '"') and _unbalanced(body, first, opening=True):
            unit.start += 1
        elif last in ("»", "”", '"') and _unbalanced(body, last, opening=False):
            unit.end -= 1
        if before == (unit.start, unit.end):
            return


def _unbalanced(body: str, mark: str, *, opening: bool) -> bool:
    """Whether the mark at an edge of ``body`` belongs to words beyond it, or to all of them."""
    pairs = {"«": "»", "“": "”", "„": "“", "»": "«", "”": "“", '"': '"'}
    other = pairs[mark]
    if mark == '"':
        return body.count('"') % 2 == 1 or (body.count('"') == 2 and body[0] == body[-1] == '"')
    if body.count(mark) > body.count(other):
        return True
    ends = body[-1] == other if opening else body[0] == other
    return ends and body.count(mark) == 1


def _is_speech(document: Document, quotation: Quotation) -> bool:
    if quotation.inner_end - quotation.inner_start > 200:
        return True
    words = document.text[quotation.inner_start : quotation.inner_end].split()
    return len(words) >= _SHORTEST_SPEECH


def _continues(document: Document, index: int) -> bool:
    """Whether a quotation follows the one before it with nothing but white space between."""
    before, after = document.quotations[index - 1], document.quotations[index]
    return not document.text[before.end : after.start].strip()


def _person_at_start(document: Document, unit: Unit, people: _People) -> str | None:
    tokens = document.tokens_of(unit)[:_SUBJECT_REACH]
    lexicon = document.lexicon
    for i, token in enumerate(tokens):
        if token.lower in lexicon.finite:
            return None
        stop = name_at(tokens, i, lexicon)
        name = document.text[token.start : tokens[stop - 1].end] if stop > i else ""
        before = tokens[i - 1].lower if i else ""
        titled = before in lexicon.titles or before in lexicon.roles or before == "."
        if stop - i >= 2 and (i == 0 or titled):
            return name
        if stop - i == 1 and (i == 0 or titled) and token.lower in people.by_surname:
            return people.by_surname[token.lower]
    return None


def _people(document: Document) -> _People:
    people = _People()
    lexicon = document.lexicon
    for tokens in document.tokens:
        i = 0
        while i < len(tokens):
            stop = name_at(tokens, i, lexicon)
            if stop - i < 2:
                i = max(stop, i + 1)
                continue
            name = document.text[tokens[i].start : tokens[stop - 1].end]
            people.by_surname.setdefault(tokens[stop - 1].lower, name)
            before = tokens[i - 1].lower if i else ""
            if before in lexicon.roles:
                people.by_role.setdefault(before, name)
            if stop + 1 < len(tokens) and tokens[stop].lower == ",":
                for token in tokens[stop + 1 : stop + 4]:
                    if token.lower in lexicon.roles:
                        people.by_role.setdefault(token.lower, name)
                        break
            i = stop
    return people


def name_at(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> int:
    """Where the run of capitalised words that begins at ``index`` stops; ``index`` itself for none."""
    i = index
    while i < len(tokens) and i - index < 7:
        token = tokens[i]
        # "Le", "Mme" and "President" begin no name.
        word = token.is_capitalised and not (i == index and token.lower in lexicon.begins_no_name)
        inside = i > index and token.lower in _PARTICLES and i + 1 < len(tokens)
        particle = inside and tokens[i + 1].is_capitalised
        initial = i > index and token.text == "." and len(tokens[i - 1].text) == 1
        if not (word or particle or initial):
            break
        i += 1
    while i > index and not tokens[i - 1].is_capitalised:
        i -= 1
    return i


def _resolve(document: Document, speaker: str, people: _People, last: str | None) -> str:
    lexicon = document.lexicon
    tokens = tokenize(speaker, 0, len(speaker), document.language)
    while tokens and tokens[0].lower in OPENING_MARKS:
        tokens = tokens[1:]
    if not tokens:
        return speaker
    if tokens[0].lower in lexicon.pronouns and len(tokens) <= 2:
        return last or tokens[0].text.lstrip("-").removeprefix("t-")
    comma = next((k for k, token in enumerate(tokens) if token.lower in (",", "(")), len(tokens))
    head = tokens[:comma]
    person = _person_in(head, lexicon)
    if person is None and comma < len(tokens) and any(token.lower in lexicon.roles for token in head):
        person = _person_in(tokens[comma + 1 :], lexicon, at_start=True)
    if person is not None:
        return speaker[person[0].start : person[-1].end]
    bare = [token for token in head if token.lower not in lexicon.around_names and token.text != "."]
    surname = bare[0].lower if len(bare) == 1 and bare[0] is head[-1] and bare[0].is_capitalised else ""
    if surname in people.by_surname and head[0].lower not in _ARTICLES:
        return people.by_surname[surname]
    if not bare and (role := next((t.lower for t in head if t.lower in people.by_role), None)):
        return people.by_role[role]
    return speaker[head[0].start : head[-1].end] if head else speaker


def _person_in(
    tokens: Sequence[Token], lexicon: Lexicon, *, at_start: bool = False
) -> Sequence[Token] | None:
    """A name of two words or more that begins the tokens or follows a role or title, or None."""
    for i in range(len(tokens)):
        stop = name_at(tokens, i, lexicon)
        if stop - i >= 2:
            before = tokens[i - 1].lower if i else ""
            if i == 0 or (before in lexicon.roles and not at_start) or before in lexicon.titles or (
                before == "." and i > 1 and tokens[i - 2].lower in lexicon.titles
            ):  # fmt: skip
                return tokens[i:stop]
            if (
                stop == len(tokens)
                and before not in lexicon.prepositions
                and before not in lexicon.determiners
                and i > 1
            ):
                return tokens[i:stop]
        if at_start:
            return None
    return None
