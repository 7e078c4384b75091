"""Incises: *…, a déclaré X*, *…, X said on Monday*, and what stands around them."""

import re
from collections.abc import Iterable

from claims.splitting.contents import content_of
from claims.splitting.document import Frame, Range
from claims.splitting.frames import FINITE, Group
from claims.splitting.reading import Finder

_BEFORE_INCISE = frozenset(",«».-")
_INVERTING = frozenset("iqabcx")  # what verbs of speech take that may stand before their subject
_TELLING = frozenset("abc")
_NO_SUBJECT = re.compile("[VHMqw&]")
_FINITE_OR_THAT = re.compile("[VHMq]")
_SAYS_SOMETHING = re.compile("[VHMGK«]")
_GOES_ON = frozenset(("tout", "en", "avant"))
_LONGEST_SUBJECT = 12  # words of a subject-first incise


_SAYS_SOMETHING_NEW = re.compile("[VHMGq«»]")
_ASIDE = re.compile(",[dl][nKA]{1,4}[qwr]")
_PREDICATE_AFTER = re.compile(",[cA]{0,4}[VHM]")


class Incises(Finder):
    """Finds frames that stand after or in the middle of what is said."""

    def find(self, groups: Iterable[Group]) -> None:
        """*…, a déclaré X*, *…, X said on Monday*"""
        position = self.lo
        for group in groups:
            if group.form != FINITE or group.passive or group.lo == self.lo:
                continue
            found = self._inverted(group) or self._subject_first(group, position)
            if found is None:
                continue
            left, who, end = found
            self.reading.incised.add(group.verb)
            cue = (group.lo, group.hi)
            before = left
            while before > position and self.tags[before - 1] in ",-":
                before -= 1
            if self.reading.first_person(who):
                self.reading.add(Frame(cue, who, "incise"))
                continue
            if before == position and end < self.hi:
                self.reading.add(Frame(cue, who, "incise"), (end, self.hi), (before, end))
                continue
            if end >= self.hi or self._only_apposition(who, end):
                self.reading.add(Frame(cue, who, "incise"), (position, before), (before, self.hi))
                return
            if relative := self._relative_tail(end):
                self.reading.add(Frame(cue, who, "incise"), (position, before), (before, relative))
                return
            after = end
            while after < self.hi and self.tags[after] == ",":
                after += 1
            quoted = self.tags[before - 1] in "«»" or self.tags[after : after + 1] == "«"
            word = self.lower[after] if after < self.hi else ""
            following = self.tags[after : after + 1]
            if self.tags[end] == ":" and not quoted:
                self.reading.add(Frame(cue, who, "incise"), (end + 1, self.hi), (before, end + 1))
            elif not quoted and following == "&" and self.reading.clause_at(after + 1):
                self.reading.add(Frame(cue, who, "incise"), (position, before), (before, after + 1))
                position = after + 1
            elif quoted and following == "K":
                self.reading.add(Frame(cue, who, "incise"), (position, before), (before, self.hi))
                return
            elif following == "S" or word == "whose" or (following == "G" and not self._says(after)):
                self.reading.add(Frame(cue, who, "incise"), (position, before), (before, after))
                return  # "…, said X, contradicting …": the author's own again
            elif quoted or word in _GOES_ON or following in "G&":
                tail = after if self._says_something(after) else self.hi
                self.reading.add(Frame(cue, who, "incise"), (position, self.hi), (before, tail))
                position = tail
            elif not quoted and _ASIDE.match(self.tags, end, self.hi):
                self.reading.add(Frame(cue, who, "incise"), (position, before), (before, after))
                return  # "…, affirme X, un bilan que l'ONU …": the author's own again
            elif self._is_tail(end, after):
                self.reading.add(Frame(cue, who, "incise"), (position, before), (before, self.hi))
                return
            else:
                self.reading.add(Frame(cue, who, "incise"), (position, self.hi))

    def _only_apposition(self, who: Range, end: int) -> bool:
        """Whether nothing follows a name but what its bearer is: *, bobineuse depuis 1969*."""
        named = self.tags[who[1] - 1] == "P" and self.tags[end : end + 2] in (",n", ",d", ",K")
        return named and _SAYS_SOMETHING_NEW.search(self.tags, end, self.hi) is None

    def _relative_tail(self, end: int) -> int:
        """Where the verb of a relative clause about the speaker begins, which ends the sentence; or 0."""
        at = self.tags.find(",w", end, self.hi)
        if at < 0 or _FINITE_OR_THAT.search(self.tags, end, at):
            return 0
        return at + 2 if self.reading.has_verb(at, self.hi) else 0

    def _says(self, k: int) -> bool:
        """Whether a word is a verb of speech."""
        return self.lower[k] in self.speech.verbs

    def _says_something(self, start: int) -> bool:
        """Whether what follows an inserted frame is more than *devant la presse*."""
        return _SAYS_SOMETHING.search(self.tags, start, self.hi) is not None

    def _is_tail(self, end: int, after: int) -> bool:
        """Whether only adverbials of the frame follow: *…, dit X dans un communiqué*."""
        rest = self.tags[end : self.hi]
        return after == end and rest[:1] in "peTAGtuK" and bool(rest)

    def _inverted(self, group: Group) -> tuple[int, Range, int] | None:
        """An incise with its subject after it: where it begins, the source, where it ends."""
        tags, lo, hi = self.tags, self.lo, self.hi
        as_said = self.lower[group.lo - 1] == "comme"
        if tags[group.lo - 1] not in _BEFORE_INCISE and not as_said:
            return None
        if _INVERTING.isdisjoint(group.takes):
            return None
        if group.pronoun >= 0:
            end = self.sources.adverbials_end(group.hi, hi)
            end = end if end >= hi or tags[end] in ",:;«».-" else group.hi
            who = group.pronoun, group.pronoun + 1
            if self.lower[group.pronoun].endswith("-on") and end > group.hi + 1 and tags[group.hi] == "e":
                who = group.hi + 1, end  # a-t-on appris de source judiciaire
            return group.lo, who, end
        if group.shared or group.hi >= hi or (self.speech.zero_that and "t" in group.takes):
            return None
        quoted = tags[group.lo - 1] in "«»." or tags[max(0, group.lo - 2) : group.lo] in ("»,", "«,", ".,")
        if not quoted and "x" in group.takes:
            return None
        # "Nos exportations, a répliqué X, ont chuté": the verb of what is said may come after the incise.
        verb_after = not quoted and not as_said and not self.reading.has_verb(lo, group.lo)
        for begin in (group.hi, self.sources.adverbials_end(group.hi, hi)):
            end = self.sources.phrase_at(begin, hi)
            if end == begin or not (quoted or self.sources.can_speak(begin, end)):
                continue
            if end < hi and tags[end] in "VHMqI":
                continue
            if verb_after and not _PREDICATE_AFTER.match(tags, end, hi):
                continue
            if (
                not quoted
                and not _TELLING.isdisjoint(group.takes)
                and not self.reading.speaks_first(begin, end)
            ):
                continue
            return group.lo - as_said, (begin, end), end
        return None

    def _subject_first(self, group: Group, lo: int) -> tuple[int, Range, int] | None:
        """*…, the ministry said on Monday*"""
        tags, hi = self.tags, self.hi
        if group.shared or not (self.speech.zero_that or group.object_before):
            return None
        if "i" not in group.takes and "c" not in group.takes:
            return None
        near = max(lo, group.lo - _LONGEST_SUBJECT - 1)
        boundary = max(
            tags.rfind(",", near, group.lo),
            tags.rfind("«", near, group.lo),
            tags.rfind("»", near, group.lo),
            tags.rfind("-", near, group.lo),
        )
        if boundary <= lo:
            return None
        begin = boundary + 1
        who: Range | None = (begin, group.lo)
        if begin >= group.lo:
            who = self.sources.subject_before(lo, group.lo)
            if who is None or not (0 < tags.rfind(",", lo, who[0]) == who[0] - 1 or tags[who[0] - 1] in "«»"):
                return None
            begin = who[0]
        elif tags[begin] not in "dlsPnA#" or not self.sources.can_speak(begin, group.lo):
            return None
        if "i" not in group.takes and (tags[begin] == "P" or not self.reading.speaks_first(begin, group.lo)):
            return None
        if _NO_SUBJECT.search(tags, begin, group.lo):
            return None
        end = group.hi
        if "t" in group.takes and end < hi and tags[end] in "dnlP":
            end = max(self.sources.phrase_at(end, hi), end)
        end = self._after_time(self.sources.adverbials_end(end, hi, over_commas=False))
        if end < hi and tags[end] == "V" and self.speech.zero_that and self.lower[end].endswith("ed"):
            end = hi  # "a message posted on Telegram"
        if end < hi and tags[end] not in ",.;«»G-puK":
            return None
        quoted = tags[boundary] in "«»"
        if (
            not quoted
            and end < hi
            and tags[end] == ","
            and content_of(group, self.reading.words, hi, self.lexicon, self.speech)
        ):
            return None
        if end < hi and tags[end] in "GpuK":
            end = hi
        assert who is not None  # noqa: S101
        return begin, who, end

    def _after_time(self, end: int) -> int:
        """Where words like *last week* end."""
        while end < self.hi and self.lower[end] in self.lexicon.dates:
            end += 1
        return end
