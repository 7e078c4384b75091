"""Modality: what is worded as unconfirmed. The French conditional of hearsay above all."""

from collections.abc import Sequence

from claims.splitting.document import Document
from claims.splitting.lexicons import Lexicon
from claims.splitting.lexicons.fr_conditional import IMPERFECT_ENDINGS, STATIVE_STEMS
from claims.splitting.tokens import Token

_HAVE = frozenset(("aurait", "auraient"))
_BE = frozenset(("serait", "seraient"))
_COMPLEMENT = frozenset(("que", "qu'", "de", "d'"))
_MODAL_PARTICIPLES = frozenset(("pu", "dû", "voulu", "aimé", "fallu"))
_PASSIVE = frozenset(("est", "sont", "était", "étaient", "été", "is", "are", "was", "were", "been"))
_FIRST_OR_SECOND = frozenset(("je", "j'", "nous", "vous", "tu"))


def mark_hearsay(document: Document) -> None:
    """Fill ``hearsay`` of each unit with the words that mark it as unconfirmed."""
    for unit in document.units:
        if unit.hearsay:
            continue
        sentence = document.tokens[unit.sentence]
        tokens = document.tokens_of(unit)
        if found := document.lexicon.hearsay.first(tokens):
            unit.hearsay = _words(document, tokens, *found)
        elif outside := document.lexicon.hearsay.first(_near(sentence, unit.start)):
            unit.hearsay = _words(document, _near(sentence, unit.start), *outside)
        elif document.language == "fr":
            unit.hearsay = _conditional(sentence, tokens, document.lexicon, under_frame=unit.reported)
        if not unit.hearsay and (accused := _passive_blame(document, tokens)):
            unit.hearsay, unit.reported = accused, True


def is_conditional(word: str) -> bool:
    """Whether a French word, in lower case, is a third-person conditional: *aurait*, not *montrait*."""
    base = word.removesuffix("aient").removesuffix("ait")
    if base == word or not base.endswith("r") or len(base) < 3:
        return False
    return not (base + "ait").endswith(IMPERFECT_ENDINGS)


def find_hypothesis(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[int, int] | None:
    """Where a condition begins, as token indexes; *même si*, *comme si* and *si ce n'est* are none."""
    for i, token in enumerate(tokens):
        length = lexicon.hypotheses.at(tokens, i)
        if not length:
            continue
        conceded = i > 0 and tokens[i - 1].lower in ("même", "comme", "even", "as")
        except_for = [t.lower for t in tokens[i + 1 : i + 4]] == ["ce", "n'", "est"]
        if token.lower not in ("si", "s'", "if") or not (conceded or except_for):
            return i, i + length
    return None


def _conditional(
    sentence: Sequence[Token], tokens: Sequence[Token], lexicon: Lexicon, *, under_frame: bool
) -> str:
    """The conditional of hearsay among ``tokens``, or an empty string."""
    if find_hypothesis(sentence, lexicon):
        return ""
    for i, token in enumerate(tokens):
        word = token.lower
        if not is_conditional(word) or word in lexicon.modals:
            continue
        following = [t.lower for t in tokens[i + 1 : i + 6]]
        if any(t.lower in _FIRST_OR_SECOND for t in tokens[max(0, i - 3) : i]):
            continue
        participle = any(w in lexicon.participles or w.endswith(("é", "ée", "és", "ées")) for w in following)
        if word in _HAVE and set(following[:1]) & _MODAL_PARTICIPLES and not _relative(tokens, i):
            continue
        sourced = any(lexicon.sources.at(sentence, k) for k in range(len(sentence)))
        if word in _HAVE and participle:
            return token.text
        if under_frame and not sourced:
            continue  # "a dit qu'il viendrait" is a future in the past
        if (
            word in _BE
            and i
            and tokens[i - 1].lower == "il"
            and {"que", "qu'", "de", "d'"} & set(following[:3])
        ):
            continue  # "il serait souhaitable que"
        if word in _BE or word.startswith(STATIVE_STEMS) or sourced:
            return token.text
    return ""


def _relative(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].lower in ("qu'", "que")


def _near(sentence: Sequence[Token], start: int) -> list[Token]:
    """The few words right before a unit: *Il semble que* …"""
    return [token for token in sentence if token.end <= start][-5:]


def _passive_blame(document: Document, tokens: Sequence[Token]) -> str:
    """*est accusé d'avoir*, *is suspected of*: the words, or an empty string."""
    lexicon = document.lexicon
    for i in range(1, len(tokens)):
        blames = tokens[i].lower in lexicon.blames and tokens[i].lower in lexicon.participles
        if blames and any(t.lower in _PASSIVE for t in tokens[max(0, i - 4) : i]):
            return tokens[i].text
    return ""


def _words(document: Document, tokens: Sequence[Token], lo: int, hi: int) -> str:
    return document.text[tokens[lo].start : tokens[hi - 1].end]
