"""Sentence boundaries: abbreviations, initials, decimals, ordinals, ellipses, and quotations around them."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from claims.splitting.document import LONGEST_SENTENCE, Document
from claims.splitting.lexicons import Lexicon
from claims.splitting.model import Reason, Sentence, Skipped
from claims.splitting.tokens import tokenize

_TERMINATOR = re.compile(r"[.!?…]+")
_CLOSERS = "»”’'\")]›"
_SPACED_CLOSERS = "»”›"
_OPENERS = "«“‘\"'([‹–—-"
_WORD_BEFORE = re.compile(r"[\w.'’-]+\Z")
_NEXT_WORD = re.compile(r"[^\W\d_]+['’]?")
_DASH_ITEM = re.compile(r"[-–—•] ")
_SAYS_AFTER = re.compile(r"(?:\w{1,30} ){0,3}(?:said|says|asked|added|wrote|tweeted|replied|told)\b")
_MOST_CLOSERS = 8
_LONGEST_ABBREVIATION = 16


def find_sentences(document: Document) -> None:
    """Fill ``sentences``, the block of each, and its tokens; a sentence never crosses a block."""
    text = document.text
    for number, block in enumerate(document.blocks):
        start = block.start
        straight = [m.start() for m in re.finditer('"', text[start : block.end])]
        for stop in [*_boundaries(text, start, block.end, straight, document.lexicon), block.end]:
            a, b = document.strip(start, stop)
            start = stop
            if a == b:
                continue
            document.sentences.append(Sentence(a, b))
            document.sentence_blocks.append(number)
            analysed = b - a <= LONGEST_SENTENCE
            document.tokens.append(tokenize(text, a, b, document.language) if analysed else [])


def skip_long_sentences(document: Document) -> None:
    """Record the sentences that are too long to be prose and are not analysed."""
    silent = {(skipped.start, skipped.end) for skipped in document.skipped}
    for sentence, number in zip(document.sentences, document.sentence_blocks, strict=True):
        block = document.blocks[number]
        if sentence.end - sentence.start > LONGEST_SENTENCE and (block.start, block.end) not in silent:
            document.skipped.append(Skipped(sentence.start, sentence.end, Reason("too_long")))


def _boundaries(text: str, start: int, end: int, straight: list[int], lexicon: Lexicon) -> Iterator[int]:
    for match in _TERMINATOR.finditer(text, start, end):
        stop = _close(text, match.end(), end, start, straight)
        following = stop
        while following < end and text[following].isspace():
            following += 1
        if following == end:
            return
        if following == stop and not _glued(text, match.start(), stop):
            continue
        first = following
        limit = min(end, following + _MOST_CLOSERS)
        while first < limit and (text[first] in _OPENERS or text[first].isspace()):
            first += 1
        item = match[0] == "." and _DASH_ITEM.match(text, following, end)
        if first < end and not item and not _ends_here(text, match, stop, first, start, lexicon):
            continue
        yield stop


def _close(text: str, position: int, end: int, start: int, straight: list[int]) -> int:
    """The position after the quotation marks and brackets that close with the sentence."""
    for _ in range(_MOST_CLOSERS):
        if position >= end:
            return position
        char = text[position]
        if char in _CLOSERS and not (char == "'" and text[position + 1 : position + 2].isalnum()):
            position += 1
            continue
        if char.isspace() and position + 1 < end:
            mark = text[position + 1]
            alone = position + 2 >= end or not text[position + 2].isalnum()
            # A straight mark between spaces closes if an odd number of them came before it in the block.
            if mark in _SPACED_CLOSERS or (
                mark == '"' and alone and bisect_left(straight, position + 1 - start) % 2 == 1
            ):
                position += 2
                continue
        return position
    return position


def _glued(text: str, before: int, stop: int) -> bool:
    """Whether a stop without a space after it still ends a sentence: *fin.Le début*, not *1.5*, *a.b*."""
    lower_before = before >= 2 and text[before - 2 : before].isalpha() and text[before - 1].islower()
    return lower_before and text[stop].isupper() and text[stop + 1 : stop + 2].islower()


def _ends_here(text: str, match: re.Match[str], stop: int, first: int, start: int, lexicon: Lexicon) -> bool:
    char = text[first]
    if char.islower() or char in ",;:.!?…)]»”%/":
        return False
    closed = stop > match.end()
    if match[0][0] in "!?" and closed and lexicon.zero_that and _SAYS_AFTER.match(text, first, first + 130):
        return False
    if match[0] != "." or closed:
        return True
    before = _WORD_BEFORE.search(text[max(start, match.start() - _LONGEST_ABBREVIATION) : match.start()])
    if before is None:
        return True
    word = before[0].lower().replace("’", "'")
    for elided in ("l'", "d'", "qu'"):
        word = word.removeprefix(elided)
    following = _NEXT_WORD.match(text, first)
    after = following[0].lower().replace("’", "'") if following else ""
    if word.isdigit():
        ordinal = len(word) <= 2 and lexicon.language == "de" and after not in lexicon.starters
        alone = match.start() - len(before[0]) == start  # a list number
        return not (alone or ordinal)
    starts = after in lexicon.starters
    if word in lexicon.final_abbreviations:
        return starts
    if word in lexicon.abbreviations:
        return False
    if len(word) == 1 and before[0].isupper():  # an initial; a sentence may end in one ("vitamine C.")
        return starts and after not in {"a", "le", "la", "les", "de", "du", "des", "y"}
    if "." in word and all(len(part) <= 2 for part in word.split(".")):
        return starts
    return True
