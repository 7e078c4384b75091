"""Sentence boundaries: one scan for terminators, then a look at what stands before and after each.

The rules are those of style guides (see ``lexicons.abbreviations`` for the books). Every look has a bounded
reach, so the whole is linear in the length of the text.
"""

import re
from functools import partial

from claims.splitting.document import LONGEST_SENTENCE, Document
from claims.splitting.lexicons.abbreviations import Abbreviations, abbreviations_for
from claims.splitting.model import Reason, Sentence, Skipped

# What may end a sentence: 1 the mark (a run, or an ellipsis of spaced stops), 2 what closes with it (quotation
# marks, brackets, reference marks such as [3]); then white space. It begins with a plain set: that is fast.
_MARKS = ".!?…。！？؟۔।"
_CANDIDATE = re.compile(
    rf"([{_MARKS}][{_MARKS}]*+(?:(?:[ \u00a0\u202f]\.){{2,3}}+(?![.\w]))?)"
    r"((?:[»”›)\]」』）]|['’\"“«](?!\w)|\[\d{1,3}\]|\s[»”›)\]](?!\w)){0,8}+)"
    r"\s*+"
)
_FULL_WIDTH = "。！？"  # no space follows these
_BLANK_LINE = re.compile(r"\n[^\S\n]*+\n\s*+")
_SPACE = re.compile(r"\s*+")
_OPENERS = re.compile(r"(?:\s?[«“„‘‚‹»”›\"'(\[¿¡–—-]){1,5}\s?")
_BEFORE_WORD = "«“„‘‚‹»”›\"'’([–—-¿¡*_#/"
_NEXT_WORD = re.compile(r"(?!\w\.)[^\W\d_]{1,20}(?:['’-][^\W\d_]{0,20})?")  # an initial is no word
_ADDRESS_AFTER = re.compile(
    r"[\w.-]{0,64}(?:@|://)|(?:com|org|net|edu|gov|info|io|eu|fr|de|es|uk)\b", re.IGNORECASE
)
_ITEM = re.compile(r"([•⁃▪◦●‣])|(1|a)(\.\)|\)|\.) ")
_LABEL = re.compile(
    r"[•⁃▪◦●‣(]?\s?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[IVX]{1,6}|[ivx]{1,6})"
)  # 1. • 9. A. IV.
_ENUMERATOR = re.compile(r"[a-z]{1,4}\) ")  # iii)
_ROMAN = re.compile(r"[IVXLC]+")
_REFERENCE = re.compile(r"[IVXLC]{2,8}\b|[A-Z]\.? ?\d")  # chap. IV, art. L. 121
_SECTION = re.compile(r"\d+(?:\.\d+)*")
_INITIALS = re.compile(r"\w|\w{0,2}(?:[.-]\w{0,2})+")
_ERA = re.compile(r"\b(?:av|apr?)\.\s?J\.-?C\Z")
_BARE_TIME = re.compile(r"\w{1,10} \d{1,2}(?:[:.]\d\d)? [ap]\.m", re.IGNORECASE)  # no sentence: At 5 a.m.
_DATE = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d"
)  # at 9 a.m. May 6
_PARTICLES = frozenset(
    {"le", "la", "les", "de", "du", "des", "d'", "l'", "van", "von"}
)  # of names: C. Le Goff
_ELISIONS = ("l'", "d'", "qu'")
_EXCLAIMED = frozenset({"yahoo", "jeopardy", "joomla"})  # names that end in a mark of their own
_VOWELS = "aeiouyáàâäéèêëíîïóôöúùûüœ"
_FOUR_SPACED = len(". . . .")
_YEAR = 4  # digits
_LONGEST_WORD = 24  # beyond it a word is no abbreviation
_LONGEST_LABEL = 6  # of letters alone: XXVIII
_LONGEST_ERA = len("apr. J.-C")
_LONGEST_FRAME = 100

Span = tuple[int, int]
_sentence = partial(tuple.__new__, Sentence)  # of a span: quicker than its own constructor


def find_sentences(document: Document) -> None:
    """Fill ``sentences`` and the block of each; a sentence never crosses a block."""
    text, language = document.text, document.language
    sentences = document.sentences
    for number, (start, end, _) in enumerate(document.blocks):
        spans = boundaries(text, start, end, language)
        sentences += map(_sentence, spans)
        document.sentence_blocks += [number] * len(spans)


def skip_long_sentences(document: Document) -> None:
    """Record the sentences that are too long to be prose and are not analysed."""
    silent = {(skipped.start, skipped.end) for skipped in document.skipped}
    for sentence, number in zip(document.sentences, document.sentence_blocks, strict=True):
        block = document.blocks[number]
        if sentence.end - sentence.start > LONGEST_SENTENCE and (block.start, block.end) not in silent:
            document.skipped.append(Skipped(sentence.start, sentence.end, Reason("too_long")))


def boundaries(text: str, start: int, end: int, language: str) -> list[Span]:
    """The sentences of the block ``text[start:end]``, stripped, in order; they cover all but white space."""
    scan = _Scan(text, abbreviations_for(language))
    if text.find("\n", start, end) >= 0:
        for blank in _BLANK_LINE.finditer(text, start, end):
            scan.part(start, blank.start())
            start = blank.end()
    scan.part(start, end)
    return scan.spans


class _Scan:
    """One block on its way to becoming sentences. ``start`` is where the current sentence began."""

    __slots__ = ("end", "known", "spans", "start", "text")

    def __init__(self, text: str, known: Abbreviations) -> None:
        self.text = text
        self.known = known
        self.start = self.end = 0
        self.spans: list[Span] = []

    def part(self, start: int, end: int) -> None:
        """Add the sentences of a part without a blank line; a list that runs on in it is cut at its items."""
        item = _ITEM.match(self.text, start, end)
        if item is not None and not (item[3] == "." and self.known.nouns):
            bullet, label, mark = item.groups()
            while True:
                if label is not None:
                    label = str(int(label) + 1) if label.isdigit() else chr(ord(label) + 1)
                item_start = f" {bullet}" if label is None else f" {label}{mark} "
                following = self.text.find(item_start, start + 1, end)
                if following < 0:
                    break
                self.sentences(start, following)
                start = following + 1
        self.sentences(start, end)

    def sentences(self, start: int, end: int) -> None:
        """Add the sentences of ``text[start:end]``."""
        text, spans, abbreviations = self.text, self.spans, self.known.every
        part = text[start:end].lstrip()
        start = end - len(part)
        self.end = end = start + len(part.rstrip())
        if start == end:
            return
        odd = False  # whether an odd number of straight quotation marks stands before ``counted``
        counted = start
        for match in _CANDIDATE.finditer(text, start, end):
            following = match.end()
            if following == end:
                break
            before, stop = match.span(1)
            if before == start:  # … Et puis
                continue
            mark, closers = match.groups()
            if mark == "." and following > stop and not closers and text[following].isupper():
                # The plain case first, for speed: a whole word, a stop, a space and a capital.
                words = text[max(start, before - _LONGEST_WORD) : before].rsplit(None, 1)
                word = words[-1] if words else ""
                whole = len(word) > 1 and word.isalpha() and word[-1].islower()
                if whole and before - start > _LONGEST_LABEL and word.lower() not in abbreviations:
                    spans.append((start, stop))
                    start = following
                    continue
            stop += len(closers)
            if text[following] == '"' and following > stop and text[following + 1 : following + 2].isspace():
                # A straight mark between spaces closes if it is the second, the fourth … of the part.
                odd ^= bool(text.count('"', counted, following) & 1)
                counted = following
                if odd:
                    closers = '"'
                    stop = following + 1
                    following = _end_of(_SPACE.match(text, stop, end), stop)
                    if following == end:
                        break
            self.start = start
            if following == stop:
                if not self.ends_glued(before, stop):
                    continue
            elif not self.ends(before, mark, closers, following):
                continue
            elif _is_spaced(mark) and not text[before - 1].isspace():
                # Chicago: a stop ends the sentence, and three spaced ones begin the next.
                stop = before + 1
                following = before + 2
            spans.append((start, stop))
            start = following
        spans.append((start, end))

    def ends_glued(self, before: int, stop: int) -> bool:
        """Whether a mark without a space after it ends a sentence: *fin.Le début*, not *1.5*, *exemple.org*."""
        text = self.text
        if text[before] in _FULL_WIDTH:
            return True
        if not (text[stop].isupper() and text[stop + 1 : min(stop + 2, self.end)].islower()):
            return False
        word = self.word_before(before)
        return (
            len(word) > 2
            and word[-3:].isalpha()
            and word[-2:].islower()
            and word.lower() not in self.known.every
            and not any(sign in word for sign in "@/.:")
            and not _ADDRESS_AFTER.match(text, stop, self.end)
        )

    def ends(self, before: int, mark: str, closers: str, following: int) -> bool:
        """Whether a mark that has a space after it ends the sentence."""
        text, known = self.text, self.known
        char = text[following]
        if char in ",;:%)]=/":
            return False
        if char in ".…!?":
            return mark == "." and text.startswith(("..", "…"), following)
        first = _end_of(_OPENERS.match(text, following, self.end), following)
        if first == self.end:  # marks alone are no sentence
            return False
        small = text[first].islower() and not text[first + 1 : first + 2].isupper()  # iPhone begins sentences
        if small and _ENUMERATOR.match(text, first, self.end):
            small = False
        opened = first > following
        if closers:
            if not opened and (small or (mark[0] in "!?" and self.says(first))):
                return False
            if closers[0] not in ")]":
                return not small or char not in "–—-"
            if text[before - 1] in "([":  # [...] stands for words left out
                return False
        if mark == ".":
            return self.ends_after_word(before, first, small, opened)
        if _is_spaced(mark):  # Chicago: three spaced stops stand within a sentence, four at its end
            return len(mark) == _FOUR_SPACED and not small
        if mark == "!" and self.word_before(before).lower() in _EXCLAIMED:
            return self.begins(first)
        if small:
            return mark[-1] in "!?" and known.small and (not opened or char in "([")
        return True

    def ends_after_word(self, before: int, first: int, small: bool, opened: bool) -> bool:
        """Whether a full stop ends the sentence: no abbreviation's, initial's, ordinal's or label's does."""
        text, known = self.text, self.known
        word = self.word_before(before).lstrip(_BEFORE_WORD)
        if not word:
            return True
        if _LABEL.fullmatch(text, self.start, before):
            return False
        lower = word.lower().replace("’", "'")
        for elided in _ELISIONS:
            lower = lower.removeprefix(elided)
        if "-" in lower and lower not in known.every:  # Goethe-Str.
            last = lower.rpartition("-")[2]
            lower = last if len(last) > 2 and last in known.every else lower
        if lower in known.never:
            return False
        number = text[first].isdigit()
        initial = len(word) == 1 and word.isupper() and not number  # J. P. Martin, but P. 5
        if not initial and (lower in known.numbered or lower in known.ordinary):
            lowered = small and (lower in known.ordinary or len(lower) == 1)
            if number or lowered or _REFERENCE.match(text, first, self.end):
                return False
            return small or not known.nouns or self.begins(first)
        if lower in known.final:
            inside = _BARE_TIME.fullmatch(text, self.start, before) or _DATE.match(text, first)
            return self.begins(first) and not inside
        if _SECTION.fullmatch(word) and not known.nouns:
            return not small or known.small or len(word) == _YEAR
        if word.isdigit() or (known.nouns and _ROMAN.fullmatch(word)):
            return len(word) == _YEAR or self.begins(first)
        if word[0].isalpha() and _INITIALS.fullmatch(word):  # a sentence may end in them: "vitamine C."
            if number or not self.begins(first):
                return False
            era = _ERA.search(text, max(self.start, before - _LONGEST_ERA), before)
            return bool(era) or not (word[-1].isupper() and self.begins_with(first, _PARTICLES))
        if small and not opened and word.isalpha():
            return known.small or _is_whole(word)
        return True

    def word_before(self, before: int) -> str:
        """What stands between the last white space and a mark."""
        words = self.text[max(self.start, before - _LONGEST_WORD) : before].rsplit(None, 1)
        return words[-1] if words else ""

    def begins(self, first: int) -> bool:
        """Whether a word stands there that has a capital only because it begins a sentence."""
        return self.text[first].isupper() and self.begins_with(first, self.known.starters)

    def begins_with(self, first: int, words: frozenset[str]) -> bool:
        match = _NEXT_WORD.match(self.text, first, self.end)
        if match is None:
            return False
        word = match[0].lower().replace("’", "'")
        return word in words or word.partition("'")[0] + "'" in words

    def says(self, first: int) -> bool:
        """Whether a name and a verb of speech stand there: *"Stop!" Mr. Smith said*."""
        if not self.known.verbs:
            return False
        words = self.text[first : min(self.end, first + _LONGEST_FRAME)].split()[:4]
        return any(word.rstrip(",.:") in self.known.verbs for word in words)


def _end_of(match: re.Match[str] | None, otherwise: int) -> int:
    return match.end() if match else otherwise


def _is_spaced(mark: str) -> bool:
    return len(mark) > 1 and mark[1].isspace()


def _is_whole(word: str) -> bool:
    """Whether a word before a stop and a small letter ends a sentence: it is no unlisted abbreviation.

    Words are cut short before a vowel (RAE, *Ortografía*; Ramat) and rarely after more than four letters.
    """
    return (
        len(word) > 4 or word[-1].lower() in _VOWELS or word.isupper() or (len(word) == 4 and word[-1] == "s")
    )
