"""Attribution: who says what. Turns each sentence into units, each with its source and its cue."""

from bisect import bisect_right
from collections.abc import Sequence

from claims.splitting.contents import content_of
from claims.splitting.document import Document, Frame, Unit
from claims.splitting.frames import (
    CLOSING_MARKS,
    OPENING_MARKS,
    QUOTATION_MARKS,
    VerbGroup,
    is_source,
    noun_phrase_end,
    subject,
    verb_group,
)
from claims.splitting.layout import SILENT
from claims.splitting.tokens import Token
from claims.splitting.verbs import has_finite_verb

_FINAL = frozenset(".!?…;") | CLOSING_MARKS
_SHORTEST = 4  # tokens of a sentence, its full stop included, that can say something
_OPENING_OF = {"»": "«", "”": "“", '"': '"'}
_LONGEST_SOURCE = 30  # tokens
_BEFORE_INCISE = frozenset((",", "!", "?", "…", "–", "—", "-")) | CLOSING_MARKS
_REACH = 12  # tokens of a short frame: "the ministry said on Monday"
_GOES_ON = frozenset(("", "tout", "en", "avant"))  # after an inserted frame: something new
_RELATIVES = frozenset(("laquelle", "lesquelles", "lequel", "lesquels"))
_BEFORE_PARTICIPLE = frozenset(("en", "tout", ",", "et", "and", "while", "by", "avant", "de"))


def find_attributions(document: Document) -> None:
    """Fill ``units``: one a sentence, or more where several frames divide it."""
    for number, block in enumerate(document.sentence_blocks):
        tokens = document.tokens[number]
        if len(tokens) >= _SHORTEST and document.blocks[block].kind not in SILENT:
            document.units += _Sentence(document, number, tokens).units()


class _Sentence:
    """One sentence under attribution: outer frames (whole-sentence scope) first, then those inside."""

    def __init__(self, document: Document, number: int, tokens: list[Token]) -> None:
        self.document, self.number, self.tokens = document, number, tokens
        self.lexicon = document.lexicon
        self.lo, self.hi = 0, len(tokens)
        while self.hi > 1 and tokens[self.hi - 1].lower in _FINAL and not _closes_inside(tokens, self.hi):
            self.hi -= 1
        self.groups = self._find_groups()

    def units(self) -> list[Unit]:
        frame = self._leading_source() or self._colon()
        ranges = [(self.lo, self.hi)]
        if incise := self._incise():
            frame, before, after = incise
            ranges = [(self.lo, before)]
            if self._is_clause(after):
                ranges.append((after, self.hi))
        elif trailing := self._source_inside():
            frame, stop = trailing
            ranges = [(self.lo, stop)]
        units: list[Unit] = []
        for lo, hi in ranges:
            units += self._inner(lo, hi, frame)
        return units

    # -- frames over the whole sentence ------------------------------------------------------------

    def _leading_source(self) -> Frame | None:
        """*Selon X, …*"""
        tokens, lexicon = self.tokens, self.lexicon
        i = self.lo
        while i < self.hi and (passed := self._preamble(i)):
            i += passed
        length = lexicon.sources.at(tokens, i)
        if not length and i < self.hi and tokens[i].lower == "pour" and self._person_after(i + 1):
            length = 1
        begin = i + length
        stop = noun_phrase_end(tokens, begin, self.hi, lexicon)
        if not length or stop >= self.hi or tokens[stop].lower != "," or stop - begin > _LONGEST_SOURCE:
            return None
        if stop == begin or tokens[begin].lower in _RELATIVES or self._measures(begin, stop):
            return None
        frame = self._frame(self.lo, stop + 1, i, begin, (begin, stop))
        self.lo = stop + 1
        return frame

    def _preamble(self, index: int) -> int:
        """How many tokens of connectives and marks stand before *selon*: *Mais toujours selon X*."""
        word = self.tokens[index].lower
        length = self.lexicon.connectives.at(self.tokens, index)
        return length or int(word in OPENING_MARKS or word in (",", "toujours", "-", "–"))

    def _measures(self, lo: int, hi: int) -> bool:
        """*selon les cas*, *selon la région*: depending on, not according to."""
        return any(token.lower in self.lexicon.measures for token in self.tokens[lo:hi])

    def _person_after(self, index: int) -> bool:
        """Whether two capitalised words, or a title and one, follow: *Pour Jean Martin, …*"""
        following = self.tokens[index : index + 2]
        return len(following) == 2 and all(token.is_capitalised for token in following)

    def _colon(self) -> Frame | None:
        """*X a déclaré : «…»*, *X: "…"*"""
        tokens, lexicon = self.tokens, self.lexicon
        for i in range(self.lo + 1, self.hi - 1):
            if tokens[i - 1].lower in QUOTATION_MARKS:
                return None  # the words before are quoted themselves
            mark = tokens[i].lower in (":", ",") and tokens[i + 1].lower in OPENING_MARKS
            if not mark:
                continue
            before = bisect_right(self.groups, i, key=lambda found: found.stop)
            group = self.groups[before - 1] if before else None
            if tokens[i].lower == "," and (group is None or i - group.stop > 6):
                continue
            if group is not None:
                who = self._subject_of(group, self.lo)
                frame = self._frame(self.lo, i, group.start, group.stop, who)
            elif i - self.lo <= _REACH and is_source(tokens, self.lo, i, lexicon):
                frame = self._frame(self.lo, i, i, i + 1, (self.lo, i))
            else:
                return None
            self.lo = i + 1
            return frame
        return None

    def _incise(self) -> tuple[Frame, int, int] | None:
        """*…, a déclaré X.*, *…, X said*: the frame, where what is before ends, what follows begins."""
        tokens, lexicon = self.tokens, self.lexicon
        for i in range(self.lo + 1, self.hi):
            if tokens[i - 1].lower not in _BEFORE_INCISE:
                continue
            found = self._inverted(i) or (self._subject_first(i) if lexicon.zero_that else None)
            if found is None:
                continue
            frame, stop = found
            before = i
            while before > self.lo and tokens[before - 1].lower in _BEFORE_INCISE:
                before -= 1
            quoted = tokens[i - 1].lower in CLOSING_MARKS or (i > 1 and tokens[i - 2].lower in CLOSING_MARKS)
            if stop >= self.hi:
                return frame, before, self.hi
            following = next((t for t in tokens[stop : self.hi] if t.lower != ","), None)
            word = following.lower if following else ""
            new = word in OPENING_MARKS or word in _GOES_ON
            if quoted or new or word in lexicon.saying or word in lexicon.and_words:
                return frame, before, stop
            return frame, self.hi, self.hi  # in the middle of a clause: it stays inside the claim
        return None

    def _is_clause(self, start: int) -> bool:
        """Whether what follows an inserted frame says something, and is not *devant la presse*."""
        rest = self.tokens[start : self.hi]
        return has_finite_verb(rest, self.lexicon) or any(t.lower in self.lexicon.saying for t in rest)

    def _inverted(self, i: int) -> tuple[Frame, int] | None:
        tokens, lexicon = self.tokens, self.lexicon
        group = verb_group(tokens, i, self.hi, lexicon)
        if group is None or group.participle or group.passive:
            return None
        if group.pronoun is not None:
            end = noun_phrase_end(tokens, group.stop, self.hi, lexicon)
            return self._frame(i, end, group.start, group.stop, (group.pronoun, group.pronoun + 1)), end
        begin = group.stop
        while begin < self.hi and self._adverbial(begin):
            begin += self._adverbial(begin)
        end = noun_phrase_end(tokens, begin, self.hi, lexicon)
        if not 0 < end - begin <= _LONGEST_SOURCE or not self._noun_phrase_at(begin):
            return None
        core = next((k for k in range(begin, end) if tokens[k].lower == ","), end)
        finite = any(t.lower in lexicon.auxiliaries for t in tokens[begin:core])
        if finite or not is_source(tokens, begin, core, lexicon):
            return None
        return self._frame(i, end, group.start, group.stop, (begin, end)), end

    def _adverbial(self, index: int) -> int:
        """How many tokens an adverbial between verb and subject takes: *lundi*, *à l'AFP*, *on Monday*."""
        tokens, lexicon = self.tokens, self.lexicon
        lower = tokens[index].lower
        if lower in lexicon.weekdays or lower in ("hier", "ce", "mercredi") or lower.endswith("ment"):
            return 1
        if lower in ("à", "au", "aux", "dans", "sur", "devant") and index + 1 < self.hi:
            for k in range(index + 1, min(self.hi, index + 7)):
                if tokens[k].lower in lexicon.determiners and k > index + 2:
                    return k - index
        return 0

    def _noun_phrase_at(self, index: int) -> bool:
        token = self.tokens[index]
        lower = token.lower
        return (
            token.is_capitalised
            or lower in self.lexicon.determiners
            or lower in self.lexicon.titles
            or lower in self.lexicon.roles
            or lower in self.lexicon.source_nouns
        )

    def _subject_first(self, i: int) -> tuple[Frame, int] | None:
        """*…, the ministry said on Monday*: few words, a verb of speech, and no content of its own."""
        tokens, lexicon = self.tokens, self.lexicon
        for k in range(i + 1, min(self.hi, i + _REACH)):
            if tokens[k].lower in (",", ":") or tokens[k].lower in OPENING_MARKS:
                return None
            group = verb_group(tokens, k, self.hi, lexicon)
            if group is None or group.participle or group.passive:
                if tokens[k].lower in lexicon.auxiliaries:
                    return None
                continue
            pronoun = tokens[i].lower in lexicon.pronouns or tokens[i].lower in lexicon.first_person
            if not pronoun and not self._noun_phrase_at(i):
                return None
            end = noun_phrase_end(tokens, group.stop, self.hi, lexicon)
            tail = tokens[group.stop : end]
            if len(tail) > _REACH or any(t.lower in lexicon.finite or t.lower in lexicon.that for t in tail):
                return None
            return self._frame(i, end, group.start, group.stop, (i, k)), end
        return None

    def _source_inside(self) -> tuple[Frame, int] | None:
        """*…, selon X.* at the end, or in the middle, where it stays inside the claim."""
        tokens, lexicon = self.tokens, self.lexicon
        for i in range(self.hi - 1, self.lo, -1):
            length = lexicon.sources.at(tokens, i)
            if not length:
                continue
            begin = i + length
            stop = noun_phrase_end(tokens, begin, self.hi, lexicon)
            if not 0 < stop - begin <= _LONGEST_SOURCE or tokens[begin].lower in _RELATIVES:
                continue
            if not is_source(tokens, begin, stop, lexicon):
                continue
            ends = stop >= self.hi
            start = i - 1 if tokens[i - 1].lower == "," else i
            if tokens[start - 1].lower in ("toujours", "et") and start - 1 > self.lo:
                start -= 1
            return self._frame(start, stop, i, begin, (begin, stop)), start if ends else self.hi
        return None

    # -- frames inside ------------------------------------------------------------------------------

    def _inner(self, lo: int, hi: int, outer: Frame | None) -> list[Unit]:
        """Units of a range: what stands before the first inner frame, and what each of them introduces."""
        units: list[Unit] = []
        current, frame, nominal, wished = lo, outer, False, False
        position = lo
        for group in self.groups:
            if group.start < position or group.stop > hi:
                continue
            content = content_of(group, self.tokens, hi, self.lexicon)
            if content is None or self._is_first_person(self._subject_of(group, lo)):
                continue
            start = self._clause_start(group, current)
            if start > current:
                units += self._unit(current, start, frame, nominal=nominal, wished=wished)
            begin, nominal = content
            who = self._subject_of(group, lo)
            verb = self.tokens[group.verb].lower
            last = self.tokens[group.stop - 1].lower
            accuses = last in self.lexicon.blames
            wished = verb in self.lexicon.wishes or last in self.lexicon.wishes
            inherited = outer.speaker if outer else None
            frame = self._frame(
                start, begin, group.start, group.stop, who, accuses=accuses, inherited=inherited
            )
            current = position = begin
        units += self._unit(current, hi, frame, nominal=nominal, wished=wished)
        return units

    def _find_groups(self) -> list[VerbGroup]:
        found: list[VerbGroup] = []
        i = 0
        while i < self.hi:
            group = verb_group(self.tokens, i, self.hi, self.lexicon)
            if group is not None:
                found.append(group)
            i = i + 1 if group is None else group.stop
        return found

    def _is_first_person(self, who: tuple[int, int] | None) -> bool:
        """*Je pense que* frames no claim of somebody else."""
        last = self.tokens[who[0] : who[1]][-2:] if who is not None else []
        return any(token.lower in self.lexicon.first_person for token in last)

    def _clause_start(self, group: VerbGroup, lo: int) -> int:
        """Where the clause of a frame begins, as far as the frame takes words away from what is before it."""
        tokens, lexicon = self.tokens, self.lexicon
        start = group.start
        if group.participle:
            while start > lo and tokens[start - 1].lower in _BEFORE_PARTICIPLE:
                start -= 1
            return start
        if start > lo and tokens[start - 1].lower in lexicon.and_words:
            start -= 1
            return start - (start > lo and tokens[start - 1].lower == ",")
        for k in range(start - 1, lo, -1):
            lower = tokens[k].lower
            if lower == ";" or (lower in lexicon.and_words and tokens[k - 1].lower == ","):
                return k - (tokens[k - 1].lower == ",")
        return lo

    def _subject_of(self, group: VerbGroup, lo: int) -> tuple[int, int] | None:
        if group.pronoun is not None:
            return group.pronoun, group.pronoun + 1
        if not group.participle and (who := subject(self.document, self.tokens, lo, group.start)):
            return who
        # A participle or a second verb shares the subject of the first verb of the sentence.
        for k in range(lo + 1, group.start):
            if self.tokens[k].lower in self.lexicon.finite:
                return subject(self.document, self.tokens, lo, k)
        return None

    # -- building -----------------------------------------------------------------------------------

    def _frame(
        self, start: int, stop: int, cue: int, cue_stop: int, who: tuple[int, int] | None, *,
        accuses: bool = False, inherited: str | None = None,
    ) -> Frame:  # fmt: skip
        tokens, text = self.tokens, self.document.text
        speaker = inherited
        if who is not None:
            speaker = text[tokens[who[0]].start : tokens[who[1] - 1].end]
        stop = max(start + 1, min(stop, len(tokens)))
        cue_text = text[tokens[cue].start : tokens[cue_stop - 1].end]
        return Frame(tokens[start].start, tokens[stop - 1].end, cue_text, speaker, accuses)

    def _unit(self, lo: int, hi: int, frame: Frame | None, *, nominal: bool, wished: bool) -> list[Unit]:
        tokens = self.tokens
        if lo >= hi:
            return []
        unit = Unit(tokens[lo].start, tokens[hi - 1].end, self.number, nominal=nominal, wished=wished)
        if frame is not None:
            unit.speaker, unit.cue, unit.reported = frame.speaker, frame.cue, True
            unit.hearsay = frame.cue if frame.accuses else ""
        return [unit]


def _closes_inside(tokens: Sequence[Token], hi: int) -> bool:
    """Whether the last token before ``hi`` closes a quotation that opens after the first word."""
    mark = tokens[hi - 1].lower
    if mark not in _OPENING_OF or tokens[0].lower == _OPENING_OF[mark]:
        return False
    words = [token.lower for token in tokens[:hi]]
    if mark == '"':
        return words.count(mark) % 2 == 0
    return words.count(_OPENING_OF[mark]) >= words.count(mark)
