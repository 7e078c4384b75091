"""What a verb of speech introduces: a *que* clause, an infinitive, a noun phrase, an accusation."""

from collections.abc import Sequence

from claims.splitting.frames import OPENING_MARKS, VerbGroup
from claims.splitting.lexicons import Lexicon
from claims.splitting.tokens import Token
from claims.splitting.verbs import is_finite

_REACH = 12  # tokens between a verb of speech and its conjunction
_NEAR = 7  # tokens between a verb of speech and its infinitive
_DAYS = frozenset(("hier", "yesterday", "soir", "matin"))
_BREAKS = frozenset((";", ".")) | OPENING_MARKS
# The "que" after these is not the one of reported speech.
_COMPARES = frozenset(
    ("ce", "plus", "moins", "ne", "autre", "même", "tandis", "alors", "ainsi", "lors", "sans", "pour")
) | frozenset(("avant", "après", "dès", "bien", "depuis", "tel", "telle", "so"))


def content_of(
    group: VerbGroup, tokens: Sequence[Token], hi: int, lexicon: Lexicon
) -> tuple[int, bool] | None:
    """Where the content of a frame begins and whether it is nominal; None if it has none."""
    last = tokens[group.stop - 1].lower
    if group.passive or group.object_before:
        return None
    if last in lexicon.blames:
        return (group.stop, True) if _accused_of(tokens, group.stop, hi) else None
    for q in range(group.stop, min(hi, group.stop + _REACH)):
        lower = tokens[q].lower
        if lower in lexicon.that and (q == group.stop or tokens[q - 1].lower not in _COMPARES):
            return (q + 1, False) if q + 1 < hi else None
        if lower == ":" and q + 2 < hi:
            return q + 1, False
        if lower in _BREAKS or is_finite(tokens, q, lexicon):
            break
        if lower in ("avoir", "être") and q - group.stop < _NEAR and not group.participle:
            return q, True
    if last in lexicon.announces and (start := _object_at(tokens, group.stop, hi, lexicon)) is not None:
        return start, True
    start = _after_listener(tokens, group, hi, lexicon)
    if lexicon.zero_that and not group.participle and _clause_follows(tokens, start, hi, lexicon):
        return _after_time(tokens, start, hi, lexicon), False
    return None


def _accused_of(tokens: Sequence[Token], start: int, hi: int) -> bool:
    of = ("d'", "de", "of")
    return any(token.lower in of for token in tokens[start : min(hi, start + 20)])


def _object_at(tokens: Sequence[Token], start: int, hi: int, lexicon: Lexicon) -> int | None:
    """Where the noun phrase after a verb of announcing begins, a date between them left out."""
    start = _after_time(tokens, start, hi, lexicon)
    if hi - start < 3 or not (tokens[start].lower in lexicon.determiners or tokens[start].is_capitalised):
        return None
    return start


def _after_time(tokens: Sequence[Token], start: int, hi: int, lexicon: Lexicon) -> int:
    dated = start + 2 < hi and tokens[start].lower == "le" and tokens[start + 1].is_number
    if dated and tokens[start + 2].lower in lexicon.months:
        return start + 3 + (start + 3 < hi and tokens[start + 3].is_number)
    if start + 1 < hi and tokens[start].lower == "on" and tokens[start + 1].lower in lexicon.weekdays:
        return start + 2
    while start + 1 < hi and (tokens[start].lower in lexicon.weekdays or tokens[start].lower in _DAYS):
        start += 1
    return start


def _after_listener(tokens: Sequence[Token], group: VerbGroup, hi: int, lexicon: Lexicon) -> int:
    """*told reporters*, *told the BBC*: what is said begins after the listener."""
    start = group.stop
    if tokens[group.verb].lower in lexicon.tells and start < hi:
        start += 1 + (tokens[start].lower in lexicon.determiners)
        while start < hi and tokens[start].is_capitalised and tokens[start - 1].is_capitalised:
            start += 1
    return start


def _clause_follows(tokens: Sequence[Token], start: int, hi: int, lexicon: Lexicon) -> bool:
    """Whether a subject and then a finite verb come next: *said he was*, not *said of it*."""
    start = _after_time(tokens, start, hi, lexicon)
    if start >= hi or not tokens[start].text[0].isalnum() or tokens[start].lower in lexicon.prepositions:
        return False
    return any(t.lower in lexicon.finite for t in tokens[start + 1 : min(hi, start + 20)])
