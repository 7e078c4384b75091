"""The noun phrases that name a source: before a verb of speech, after one, after *selon*."""

import re

from claims.splitting.lexicons import Lexicon
from claims.splitting.lexicons.speech import Speech
from claims.splitting.words import Words

_NAME = r"(?:P(?:\.(?=P))?|'P)"
_CORE = (
    rf"[dl]{{0,2}}(?:[A#]?K?(?:n|{_NAME}|«n{{1,3}}[«»]|#|-P|'n|K(?=n|P)|G(?=e|n)))+(?:K(?=[,.;:)»«VHM]|$))?"
)
_OF = rf"e[dl]?[#AK]?(?:n|{_NAME}|#|'P|K(?=n|P))+(?:K(?=[,.;:)»«VHM]|$))?"
_BRACKETS = r"\([^()VHM]{1,8}\)"
_PHRASE = rf"(?:{_CORE}|s)(?:{_OF}|{_BRACKETS}|&(?:{_CORE}|{_OF})(?![cA]*[VHM])){{0,6}}"
_PHRASE_AT = re.compile(_PHRASE)
# Between an inverted verb and its subject: a day, a place, a listener.
_ADVERBIALS = re.compile(
    r"(?:,?(?:S[dl]?[nP]{1,4}|[AT]+|[pe][dl]?[A#K]?[nP#T]+(?:e[dl]?[nP#K]+){0,3}),?){1,3}"
)
_TAIL = re.compile(r"(?:[AT]+|[pet][dl]?[A#K]?[nP#T]+(?:e[dl]?[nP#K]+){0,3}){1,3}")
_LEADING_PHRASE = re.compile(rf"p(?:T[n#]?|{_CORE}|[AsIG])(?:{_OF}|p{_CORE}|K)*")
_INSIDE = "dlnP#KAeGT'p-()«»XIi"
_PRONOUN = re.compile("[si]")
_VERB = re.compile("[VHM]")
_NO_NAME = re.compile("[^P.'-]")
_FARTHEST = 45  # words before a verb in which its subject is looked for


class Sources:
    """Looks for the source of a frame in one sentence."""

    def __init__(self, words: Words, lexicon: Lexicon, speech: Speech) -> None:
        self.words, self.lexicon, self.speech = words, lexicon, speech
        self.tags, self.lower = words.tags, words.lower

    def can_speak(self, lo: int, hi: int) -> bool:
        """Whether the words can name somebody who says something."""
        if _PRONOUN.search(self.tags, lo, hi):
            return True
        there = self.lower[lo:hi]
        if not (self.lexicon.roles.isdisjoint(there) and self.speech.source_nouns.isdisjoint(there)):
            return True
        months = self.lexicon.months
        at = self.tags.find("P", lo, hi)
        while at >= 0:
            if self.lower[at] not in months:
                return True
            at = self.tags.find("P", at + 1, hi)
        return False

    # -- after ------------------------------------------------------------------------------------

    def phrase_at(self, lo: int, hi: int) -> int:
        """Where the noun phrase that begins at ``lo`` ends, its apposition included; ``lo`` for none."""
        if lo >= hi:
            return lo
        if self.tags[lo] == "c" or self.lower[lo] in self.lexicon.pronouns:
            return lo + 1
        found = _PHRASE_AT.match(self.tags, lo + (self.lower[lo] == "des"), hi)
        if found is None:
            return lo
        end = found.end()
        while end < hi and (further := self._apposition(end, hi)) > end:
            end = further
        return end

    def _apposition(self, at: int, hi: int) -> int:
        """Where an apposition after a comma at ``at`` ends, the closing comma not counted."""
        tags = self.tags
        if tags[at] != "," or at + 1 >= hi:
            return at
        begin = at + 1
        found = _PHRASE_AT.match(tags, begin, hi)
        if found is None:
            return at
        end = found.end()
        closes = end >= hi or tags[end] in ",.;)»«-" or not _VERB.search(tags, end, end + 3)
        if not closes:
            return at
        heads = self.lower[begin : min(end, begin + 5)]
        role = not (self.lexicon.roles.isdisjoint(heads) and self.lexicon.titles.isdisjoint(heads))
        age = tags[begin] == "#" and (end - begin == 1 or self.lower[begin + 1] in ("ans", "years"))
        age = age and (end >= hi or tags[end] in ",.")
        name = tags[begin] == "P" and (tags[begin + 1 : begin + 2] == "P" or tags[at - 1] != "P")
        if (tags[begin] in "dl" and not role) or not (role or age or name):
            return at
        return end

    def adverbials_end(self, lo: int, hi: int, *, over_commas: bool = True) -> int:
        """Where adverbials between an inverted verb and its subject end."""
        found = (_ADVERBIALS if over_commas else _TAIL).match(self.tags, lo, hi)
        return found.end() if found else lo

    # -- before -----------------------------------------------------------------------------------

    def subject_before(self, lo: int, at: int) -> tuple[int, int] | None:
        """The words of the subject of a verb group that begins at ``at``, or None."""
        tags, lower = self.tags, self.lower
        end = at
        while end > lo and tags[end - 1] in "Ac":
            end -= 1
        if end > lo and lower[end - 1].endswith(("-même", "-mêmes")):
            end -= 1
        while end - 1 > lo and lower[end - 1] in ("nous", "vous") and tags[end - 2] in "nPKs":
            end -= 1
        if end == lo:
            return None
        last = tags[end - 1]
        if last == "s":
            return end - 1, end
        if last == "w":
            return self.antecedent(lo, end - 1)
        if last == "," and end - 1 > lo:
            return self._before_insertion(lo, end - 1)
        if last == ")" and (opening := tags.rfind("(", lo, end)) > lo:
            end = opening
        return self._phrase_before(lo, end)

    def antecedent(self, lo: int, who: int) -> tuple[int, int] | None:
        """The words that the relative pronoun at ``who`` stands for."""
        end = who
        while end > lo and self.tags[end - 1] in ",p":
            end -= 1
        found = self._phrase_before(lo, end) or self._head_before(lo, end) if end > lo else None
        if found is not None:
            for agent in range(found[1] - 2, found[0], -1):
                if self.lower[agent] in ("par", "by"):
                    return agent + 1, found[1]
        return found

    def _head_before(self, lo: int, end: int) -> tuple[int, int] | None:
        """The noun phrase that ends at ``end``, whatever it belongs to."""
        start = end
        while start > lo and self.tags[start - 1] in "nPKA#'-e":
            start -= 1
        while start < end and self.tags[start] in "Ae'-K":
            start += 1
        if start > lo and start < end and self.tags[start - 1] in "dl":
            start -= 1
        return (start, end) if start < end else None

    def _before_insertion(self, lo: int, comma: int) -> tuple[int, int] | None:
        """The subject of a verb after a comma: before what the comma closes, or that itself."""
        tags = self.tags
        opening = comma
        for _ in range(4):
            opening = tags.rfind(",", max(lo, comma - _FARTHEST), opening)
            if opening <= lo:
                return self._phrase_before(lo, comma)
            if opening + 1 < comma and self._is_insertion(opening, comma):
                found = self._phrase_before(lo, opening)
                if found is not None:
                    named = self._is_name(opening + 1, comma)
                    return (found[0], comma) if named else found
            elif opening + 1 < comma and self._is_name(opening + 1, comma) and tags[opening - 1] == "n":
                found = self._phrase_before(lo, opening)
                if found is not None and self.can_speak(*found):
                    return found[0], comma
        return self._phrase_before(lo, comma)

    def _is_name(self, lo: int, hi: int) -> bool:
        return hi - lo >= 2 and _NO_NAME.search(self.tags, lo, hi) is None

    def _is_insertion(self, opening: int, comma: int) -> bool:
        """Whether what stands between two commas is no noun phrase, or one that says what somebody is."""
        tags, begin = self.tags, opening + 1
        if (
            tags[begin] in "wrupGKAUh#eTS"
            or tags[begin:comma] in ("s", "c")
            or tags[begin : begin + 2] == "cG"
        ):
            return True
        if tags[begin] in "dln":
            role = not self.lexicon.roles.isdisjoint(self.lower[begin : min(comma, begin + 4)])
            return (role and tags[opening - 1] == "P") or (tags[begin] != "n" and tags[opening - 1] == "P")
        return False

    def _phrase_before(self, lo: int, end: int) -> tuple[int, int] | None:
        """The noun phrase that ends at ``end``."""
        tags = self.tags
        start = end
        floor = max(lo, end - _FARTHEST)
        verb = False
        while start > floor:
            start = floor + len(tags[floor:start].rstrip(_INSIDE))
            if start == floor:
                break
            tag = tags[start - 1]
            if start < end and (tag in "&sc" or (tag == "." and tags[start] == "P")):
                start -= 1
            elif (
                tag == "V"
                and self.speech.zero_that
                and self.lower[start - 1].endswith(("ed", "en"))
                and tags[start : start + 1] in ("p", "T")
            ):
                start -= 1  # "a report published on Thursday"
            elif tag in "VHM":
                relative = self._relative_before(floor, start - 1)
                if relative < 0:
                    verb = True
                    break
                start = relative
            else:
                break
        return self._tidy(start, end, after_verb=verb)

    def _relative_before(self, lo: int, verb: int) -> int:
        """Where the relative clause of a verb begins, its comma included; -1 if it is in none."""
        k = verb
        while k > lo and self.tags[k - 1] in "cAsdlnPe#KT":
            k -= 1
        if k > lo and self.tags[k - 1] in "wr":
            k -= 1
            return k - 1 if k > lo and self.tags[k - 1] in "p," else k
        return -1

    def _tidy(self, start: int, end: int, *, after_verb: bool) -> tuple[int, int] | None:
        """The subject alone: what stands before it in the clause left out."""
        tags = self.tags
        if after_verb:
            joined = max(
                tags.rfind("&", start, end),
                tags.rfind(",", start, end),
                tags.rfind("«", start, end),
                tags.rfind("»", start, end),
            )
            if not self.speech.questions.isdisjoint(self.lower[start:end]):
                questions = self.speech.questions
                joined = max(joined, next(k for k in range(start, end) if self.lower[k] in questions))
            if joined < 0:
                return None
            start = joined + 1
        while start < end:
            tag = tags[start]
            if tag in "A.,;:&-«»()'iTc" and not (tag == "." and start > 0 and tags[start - 1] == "P"):
                start += 1
            elif length := self.lexicon.connectives.at(self.lower, start):
                start += length
            elif self.lower[start] == "des":
                break
            elif tag in "pe":
                found = _LEADING_PHRASE.match(tags, start, end) if tag == "p" else None
                if found is None or found.end() >= end:
                    break
                start = found.end()
            elif tag in "GKI" and start + 1 < end and (comma := tags.find(",", start, end)) > 0:
                start = comma + 1
            else:
                break
        if start >= end or (tags[start] in "pe" and self.lower[start] != "des"):
            return None
        return start, end
