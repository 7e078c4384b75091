"""*Selon X*, *according to X*, *X : «…»*: frames over a whole sentence or the clause they stand in."""

import re

from claims.splitting.document import Frame, Range
from claims.splitting.frames import Group
from claims.splitting.lexicons.speech import Speech
from claims.splitting.reading import Finder
from claims.splitting.words import Words

_LONGEST_SOURCE = 30  # words
_LONGEST_LABEL = 12  # words before a colon
_RELATIVE = frozenset(("laquelle", "lesquelles", "lequel", "lesquels"))
_NOT_SOURCE = frozenset(("que", "qu'"))
_TWO_VERBS = re.compile(r"[^VHM]{0,40}[VHM][^VHM,;&qwruUh«]{1,40}[VHM]")
_SAYS_MORE = re.compile("[VHMGqT«»;]")
_GOING_ON = re.compile("[VHM&;:]")


def begins_with_source(words: Words, speech: Speech) -> bool:
    """Whether a sentence may begin with *pour X* or *à l'en croire*."""
    lower = words.lower
    at = _after_marks(words.tags, 0, len(lower))
    return at < len(lower) and (lower[at] in speech.views.firsts or lower[at] in speech.pronominal.firsts)


def _after_marks(tags: str, at: int, hi: int) -> int:
    while at < hi and tags[at] in "-«A&,":
        at += 1
    return at


class According(Finder):
    """Finds the frames that need no verb."""

    def find_colons(self, groups: list[Group]) -> None:
        """*X : «…»*, where no verb of speech stands before the colon."""
        tags = self.tags
        at = tags.find(":", self.lo + 1, self.hi)
        if at < 0 or at + 2 >= self.hi or tags[at + 1] != "«" or "«" in tags[self.lo : at]:
            return
        if any(group.hi <= at for group in groups):
            return
        begin = self.lo
        while begin < at and tags[begin] in "-«A":
            begin += 1
        end = self.sources.phrase_at(begin, at)
        if self.reading.has_verb(begin, at):
            # "Le maire ne décolère pas : «…»": whom the sentence is about says it.
            names = begin < end and self.lower[begin] not in self.speech.impersonal_subjects
            if names and self.reading.speaks_first(begin, end):
                self.reading.add(Frame((at, at + 1), (begin, end), "colon"), (at + 1, self.hi), (at, at + 1))
            return
        if at - self.lo > _LONGEST_LABEL:
            return
        if end < at and tags[end] != ",":
            return
        if begin < at and not self.reading.has_verb(begin, at) and self.sources.can_speak(begin, at):
            self.reading.add(Frame((at, at + 1), (begin, at), "colon"), (at + 1, self.hi), (self.lo, at + 1))

    def find_sources(self) -> None:
        """*selon X*, at the start, at the end or in the middle of what it has scope over."""
        speech, at = self.speech, _after_marks(self.tags, self.lo, self.hi)
        if length := speech.views.at(self.lower, at):
            person = at + length
            titled = person < self.hi and self.lower[person] in self.lexicon.titles
            kind = self.tags[person : person + 3] == "dnP" and self.sources.can_speak(person + 1, person + 2)
            if titled or kind or self.tags[person : person + 2] == "PP":
                end = self.sources.phrase_at(person, self.hi)
                if end < self.hi and self.tags[end] == ",":
                    self._source(at, person)
        if length := speech.pronominal.at(self.lower, at):
            self.reading.add(
                Frame((at, at + length), None, "source", speaker="lui"), (at, self.hi), (at, at + length)
            )
        if speech.sources.keys.isdisjoint(self.lower):
            return
        position = self.lo
        while found := speech.sources.first(self.lower, position, self.hi):
            position = found[1]
            self._source(*found)

    def _source(self, at: int, begin: int) -> None:
        tags, lower = self.tags, self.lower
        if begin >= self.hi or lower[begin] in _NOT_SOURCE:
            return
        if lower[begin] in _RELATIVE:
            self._according_to_which(at, begin)
            return
        if lower[begin] in ("qui", "whom"):
            frame = Frame((at, begin + 1), self.sources.antecedent(self.lo, at), "source", own=False)
            self.reading.add(frame, (begin + 1, self.hi), (at, begin + 1))
            return
        end = self.sources.phrase_at(begin, self.hi)
        if end == begin or end - begin > _LONGEST_SOURCE or tags[begin : begin + 2] == "sq":
            return
        cue, who = (at, begin), (begin, end)
        end = self._participle_end(end)
        left = at
        while left > self.lo and (tags[left - 1] == "A" or lower[left - 1] == "toujours"):
            left -= 1
        comma = left > self.lo and tags[left - 1] in ",-("
        before = left - comma
        measure = any(word in self.speech.measures for word in lower[begin : begin + 3])
        measure = measure or not (before == self.lo or comma or self.reading.speaks_first(begin, end))
        if measure or lower[begin] in self.speech.first_person:
            self.reading.add(Frame(cue, who, "measure"))
            return
        leading = before == self.lo or tags[before - 1] in ";&:«" or self._only_connectives(before)
        if leading and end < self.hi and tags[end] in ",«":
            self.reading.add(Frame(cue, who, "source"), (end, self.hi), (before, end + (tags[end] == ",")))
        elif leading and end < self.hi and before == self.lo:
            self.reading.add(Frame(cue, who, "source"), (end, self.hi), (before, end))
        elif comma and self._only_apposition(end):
            start = max(self.lo, tags.rfind(";", self.lo, before) + 1)
            self.reading.add(Frame(cue, who, "source"), (start, before), (before, self.hi))
        elif end >= self.hi or tags[end] in ";)." or self._begins_clause(end):
            start = max(self.lo, tags.rfind(";", self.lo, before) + 1)
            self.reading.add(Frame(cue, who, "source"), (start, before), (before, end))
        elif comma and tags[end] == "," and (tags[end + 1] in "wr" or lower[end + 1] == "whose"):
            start = max(self.lo, tags.rfind(";", self.lo, before) + 1)  # "…, selon X, qui …"
            self.reading.add(Frame(cue, who, "source"), (start, before), (before, self.hi))
        else:
            start = max(self.lo, tags.rfind(";", self.lo, before) + 1)
            stop = tags.find(";", end, self.hi)
            self.reading.add(Frame(cue, who, "source"), (start, self.hi if stop < 0 else stop))

    def _only_apposition(self, end: int) -> bool:
        """Whether nothing follows a name but what it is: *, an analysis group*."""
        named = self.tags[end - 1] == "P" and self.tags[end : end + 2] in (",d", ",n")
        return named and _SAYS_MORE.search(self.tags, end, self.hi) is None

    def _only_connectives(self, end: int) -> bool:
        """Whether nothing stands before a source but *Mais*, *En effet,* and marks."""
        k = self.lo
        while k < end:
            length = self.lexicon.connectives.at(self.lower, k)
            if not length and self.tags[k] not in "-«,&A.":
                return False
            k += length or 1
        return k == end

    def _participle_end(self, end: int) -> int:
        """Where *published on Thursday* ends that says more of a source."""
        tags = self.tags
        if end >= self.hi:
            return end
        mistaken = tags[end] == "V" and self.speech.zero_that and self.lower[end].endswith("ed")
        if tags[end] not in "KT" and not mistaken:
            return end
        stops = [at for at in (tags.find(",", end, self.hi), tags.find("«", end, self.hi)) if at >= 0]
        stop = min(stops, default=self.hi)
        return end if _GOING_ON.search(tags, end + 1, stop) else stop

    def _begins_clause(self, comma: int) -> bool:
        """Whether after a comma something new begins that is no longer of the source."""
        following = self.tags[comma + 1 : comma + 3]
        return self.tags[comma] == "," and bool(following) and (following[0] in "uwG" or following == "&u")

    def _according_to_which(self, at: int, begin: int) -> None:
        """*l'accusation selon laquelle …*"""
        has_verb = self.reading.has_verb(self.lo, at)
        if not has_verb and at - self.lo < _LONGEST_LABEL and self._goes_on_after(begin + 1):
            self.reading.add(Frame((at, begin + 1), None, "source", own=False, pronoun=(begin, begin + 1)))
            return
        accuses = not self.speech.accusations.isdisjoint(self.lower[max(self.lo, at - 6) : at])
        who, start = self._owner(at), at
        if not has_verb:
            start = self.lo
        elif said := next((k for k in range(self.lo, at) if self._speaks(k)), 0):
            who = self.sources.subject_before(self.lo, said) or who  # X dénonce l'illusion selon laquelle …
            start = self.lo
        frame = Frame((at, begin + 1), who, "source", accuses=accuses, pronoun=(begin, begin + 1))
        self.reading.add(frame, (begin + 1, self.hi), (start, begin + 1))

    def _owner(self, at: int) -> Range | None:
        """Whose statement it is: *la déclaration du ministre, selon laquelle*."""
        of = next((k for k in range(at - 1, max(self.lo, at - 8), -1) if self.lower[k] in self.speech.of), -1)
        if of < 0:
            return None
        stop = self.sources.phrase_at(of + 1, at)
        return (of + 1, stop) if stop > of + 1 and self.sources.can_speak(of + 1, stop) else None

    def _speaks(self, k: int) -> bool:
        """Whether a verb of speech begins at ``k``, its auxiliary included."""
        tags, lower, verbs = self.tags, self.lower, self.speech.verbs
        if tags[k] == "H":
            return k + 1 < self.hi and tags[k + 1] == "K" and lower[k + 1] in verbs
        return tags[k] == "V" and lower[k] in verbs

    def _goes_on_after(self, begin: int) -> bool:
        """Whether a second finite verb follows the one of the clause at ``begin``, nothing between to join it."""
        return _TWO_VERBS.match(self.tags, begin, self.hi) is not None
