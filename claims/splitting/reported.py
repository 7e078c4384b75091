"""Frames that stand before what is said: *X dit que*, *X accuse Y de*, *X annonce la …*."""

import re
from collections.abc import Iterable

from claims.splitting.contents import content_of
from claims.splitting.document import Frame, Range
from claims.splitting.frames import FINITE, INFINITIVE, PARTICIPLE, Group
from claims.splitting.reading import CLAUSE, FINITE_VERB, Finder

_OF_A_CLAUSE = re.compile("[sqwuHM]")
_GOES_ON = re.compile(",[cA]{0,3}[VHM]")


class Clauses(Finder):
    """Finds verbs of speech with what they introduce, from left to right."""

    own_subject = False  # whether the source last asked for stands before its verb

    def find(self, groups: Iterable[Group]) -> None:
        words = self.reading.words
        current = self.lo
        while current < self.hi and self.reading.is_removed(current):
            current += 1
        last: Range | None = None  # the subject of the frame before
        for group in groups:
            if group.verb in self.reading.incised or group.lo < current:
                continue
            if self.reading.is_removed(group.verb) and group.form == FINITE:
                continue
            if group.passive and self._whole_clause(group, current):
                continue
            content = content_of(group, words, self.hi, self.lexicon, self.speech)
            if content is None:
                continue
            who = self._who(group, last)
            cue = (group.main if group.form == FINITE else group.lo, group.hi)
            if self.reading.first_person(who) or not self._plausible(group, who):
                continue
            begin, nominal = content
            kind = "blame" if "b" in group.takes and nominal else "object" if nominal else "clause"
            if nominal and self.tags[begin] in "IcA":
                kind = "clause"
            own = group.form == FINITE and not group.shared and not group.passive
            own = own and self.own_subject and self.tags[group.lo - 1] != "w"
            denied = nominal and self.lower[group.verb] in self.speech.denials
            if denied or (group.negated and self.lower[group.verb] not in self.speech.denials):
                self.reading.add(Frame(cue, who, "bare" if nominal else kind, own=own))
                continue
            if group.form == INFINITIVE:
                continue
            if group.passive and "b" not in group.takes and kind != "clause":
                continue
            start = self._start(group, who, current)
            stop = self._scope_end(group, begin)
            leads = who is not None and who[0] > self.lo and self.tags[who[0] - 1] in "hu"
            if leads and who is not None and self._no_clause(self.tags[self.lo : who[0]]):
                stop = min(stop, self._next_clause(begin, far=True) or stop)  # si X estime que A, B
            if nominal and (comma := self._next_clause(begin)):
                stop = min(stop, comma)
            if kind == "object" and (aside := self._aside(begin, stop)):
                stop = aside
            if start is None:
                self.reading.add(Frame(cue, who, kind, own=own))
                continue
            speaker = None
            if who is None and (outer := self.reading.frame_over(group.verb)) is not None:
                speaker = self.reading.document.speaker_of(outer)
            self.reading.add(
                Frame(
                    cue,
                    who,
                    kind,
                    nominal=nominal,
                    speaker=speaker,
                    wished="w" in group.takes,
                    accuses="b" in group.takes,
                    own=own,
                ),
                (begin, stop),
                (start, begin),
            )
            last, current = who or last, begin

    def _whole_clause(self, group: Group, lo: int) -> bool:
        """*X est accusé d'avoir …*, *X is said to have …*: all of the clause is reported, by nobody."""
        tags, lower, after = self.tags, self.lower, group.hi
        accused = "b" in group.takes
        if accused and (after >= self.hi or (lower[after] not in self.speech.of and tags[after] != "p")):
            return False
        if not accused and not (lower[group.verb] in self.speech.reputed and tags[after : after + 1] == "t"):
            return False
        start = lo
        for k in range(group.lo - 1, lo, -1):
            if tags[k] in ";:" or (tags[k] == "," and CLAUSE.match(tags, k + 1, group.lo + 1)):
                start = k + 1
                break
        frame = Frame((group.main, group.hi), self._agent(group), "blame", accuses=True, own=False)
        if tags[group.lo - 1] == "w":
            start = group.lo
            if self._goes_on(group):
                self.reading.add(frame)
                return True
        self.reading.add(frame, (start, self._scope_end(group, group.hi)))
        return True

    def _next_clause(self, begin: int, *, far: bool = False) -> int:
        """The comma after which a clause with a subject of its own stands beside what is announced; or 0."""
        comma = self.tags.find(",", begin, self.hi)
        while comma > 0:
            if self.reading.clause_at(comma + 1) and (far or "V" not in self.tags[begin:comma]):
                return comma
            comma = self.tags.find(",", comma + 1, self.hi)
        return 0

    def _aside(self, begin: int, stop: int) -> int:
        """Where *, alors que …* begins, which the author says of an announcement; or 0."""
        at = self.tags.find(",u", begin, stop)
        return at if at > 0 and self.lower[at + 1] in self.lexicon.asserting else 0

    def _plausible(self, group: Group, who: Range | None) -> bool:
        """Whether the source can be one of this verb: *the study* shows, *it* was announced."""
        if who is not None and self.lower[who[1] - 1].lstrip("-") in self.speech.addressed:
            return False
        if group.form == FINITE and not group.passive:
            unsaid = group.lo == self.lo if who is None else self.lower[who[0]] == "please"
            if unsaid:
                return False  # note that …
        if "q" not in group.takes and "c" in group.takes:
            return who is not None and self.reading.speaks_first(*who)
        if group.passive and "b" not in group.takes:
            return self.lower[group.lo - 1 : group.lo] in (["il"], ["it"])
        return True

    def _who(self, group: Group, last: Range | None) -> Range | None:
        if group.pronoun >= 0:
            return group.pronoun, group.pronoun + 1
        if group.passive:
            return self._agent(group)
        lo = self.lo
        self.own_subject = True
        if group.form == PARTICIPLE or group.shared:
            outer = self.reading.frame_over(group.verb)
            if outer is not None and outer.kind in ("incise", "source"):
                return outer.who
            return last or self._main_subject(group) or self._subject_after(group)
        who = self.sources.subject_before(lo, group.lo)
        if who is not None and who[1] - who[0] == 1 and self.lower[who[0]] in self.speech.impersonal_subjects:
            return None
        self.own_subject = who is not None
        if who is None:
            return last or self._main_subject(group)
        return who

    def _subject_after(self, group: Group) -> Range | None:
        """*Tout en estimant que …, le ministre a …*: the subject of the main clause."""
        if self.reading.has_verb(self.lo, group.lo):
            return None
        comma = self.tags.find(",", group.hi, self.hi)
        while comma > 0:
            if self.reading.clause_at(comma + 1):
                end = self.sources.phrase_at(comma + 1, self.hi)
                return (comma + 1, end) if end > comma + 1 else None
            comma = self.tags.find(",", comma + 1, self.hi)
        return None

    def _agent(self, group: Group) -> Range | None:
        if self.lower[group.hi : group.hi + 1] in (["par"], ["by"]):
            end = self.sources.phrase_at(group.hi + 1, self.hi)
            return (group.hi + 1, end) if end > group.hi + 1 else None
        return None

    def _main_subject(self, group: Group) -> Range | None:
        """The subject of the last finite verb before a participle or a second verb."""
        for k in range(group.lo - 1, self.lo, -1):
            if self.tags[k] in "VHM":
                start = k
                while start > self.lo and self.tags[start - 1] == "c":
                    start -= 1
                if found := self.sources.subject_before(self.lo, start):
                    return found
        return None

    def _start(self, group: Group, who: Range | None, lo: int) -> int | None:
        """Where the words of a frame begin; None if it stands in the middle of a clause that goes on."""
        tags = self.tags
        start = group.lo
        if group.form == FINITE and who is not None and lo <= who[0] < start:
            joined = tags.rfind("&", who[1], start)
            if (
                joined > 0
                and self.reading.has_verb(who[1], joined)
                and not self.reading.has_verb(joined, start)
            ):
                return joined  # "les élus ont voté la loi et souhaitent que": the first verb is no frame
            start = who[0]
            if tags[group.lo - 1] == "w":
                start = group.lo - 1
        if group.passive and start > lo and self.lower[start - 1] in ("il", "it"):
            start -= 1
        while start > lo and (
            tags[start - 1] in "uUhrw&,«"
            or self._leads_in(start - 1)
            or (tags[start - 1] == "A" and tags[start - 2 : start - 1] in ("", ",", "&", ";", "u"))
        ):
            start -= 1
        if lo == self.lo and self._no_clause(tags[lo:start]):
            relative = tags[group.lo - 1 : group.lo] == "w" or "r" in tags[max(lo, start - 1) : group.lo]
            if relative and self._goes_on(group):
                return None
            return lo
        return start

    def _no_clause(self, before: str) -> bool:
        """Whether the words before a frame say nothing by themselves: *In a letter sent on Monday, …*"""
        if not FINITE_VERB.search(before):
            return True
        return before[0] in "pK" and not _OF_A_CLAUSE.search(before)

    def _leads_in(self, k: int) -> bool:
        return self.lower[k] in ("tout", "en", "while", "by", "et", "and")

    def _goes_on(self, group: Group) -> bool:
        """Whether the main verb comes after a relative clause: *L'homme, qui dit que …, est parti*."""
        return _GOES_ON.search(self.tags, group.hi, self.hi) is not None

    def _scope_end(self, group: Group, begin: int) -> int:
        """Where what is said ends: before a second verb of the frame's own form and subject, or a semicolon."""
        tags, hi = self.tags, self.hi
        # "; …" is said no longer, nor is "…, ce que dément la direction".
        for ends in (";", ",sq"):
            at = tags.find(ends, begin, hi)
            hi = at if at >= 0 else hi
        at = begin
        main = self.lower[group.main]
        while (at := tags.find("&", at + 1, hi)) > 0:
            verb = at + 1
            while verb < hi and tags[verb] in "cA":
                verb += 1
            if verb < hi and tags[verb] in "VHM" and self._same_form(main, group.main, verb):
                inside = any(
                    self._same_form(main, group.main, k) for k in range(begin, at) if tags[k] in "VHM"
                )
                if not inside:
                    return at
            elif verb < hi and tags[verb] in "VHM" and not self.reading.has_verb(begin, at):
                return at
        return hi

    def _same_form(self, main: str, at: int, other: int) -> bool:
        word = self.lower[other]
        if self.tags[at] != self.tags[other]:
            return False
        return word == main or (self.tags[at] == "V" and word[-3:] == main[-3:])
