"""Clauses: cuts what is left of a sentence where a further fact begins, and trims each piece.

Rule by rule after the definition of a claim that CONTRIBUTING.md gives: coordinated predicates, adverbial
clauses, what is set off at the end and asserts; never restrictive relatives, complements, purpose and manner.
Everything is asked of the class letters (see ``words``).
"""

import re
from bisect import bisect_left

from claims.splitting.document import Document, Unit
from claims.splitting.edges import trim
from claims.splitting.lexicons import Lexicon
from claims.splitting.words import Words

_VERBAL = frozenset("VHMKG")
_SHORTEST = 2  # words of a clause
_VERB_NEXT = re.compile(r"[cA]{0,5}[VHM]")
_PARTICIPLE_NEXT = re.compile(r"A{0,2}K(?=[AdlqpPe#nIt(«])")
# A noun phrase with a finite verb after it, and no boundary between: "les secours ont".
_CLAUSE_NEXT = re.compile(
    r"A{0,2}(?:s|[dlP#n])(?:[dlnPKpAe#T«»'GI]|-P|c){0,22}?(?:,[dl][dlnPKpAe#T']{1,12}){0,3}(?:,?&[dl][dlnPKpAe#T'()]{1,24}?)?(?:,(?:[wr][^,;:]{1,30}|[^,VHM;:]{1,25}),)?[cA]{0,4}[VHM]"
)
# The same with a participle in the place of the verb: "les recettes s'élevant à".
_ABSOLUTE_NEXT = re.compile(r"[dlP#s][dlnPKpAe#T']{0,14}?c{0,2}G")
_TELLING = re.compile(r"[()VHMwrquUh,;:&-]")
_COMPOUND = re.compile(r"H[iAcT,]{0,8}K|IK")
_OF_WHICH = re.compile(r"[dn#]ew")  # many of which
# A place or rubric before the clause of a title ("Morvaux : un incendie ravage").
_LABEL = re.compile(r"[Pndel]{1,4}:")
_BRACKETS = re.compile(r"\([^()]*\)")
_EVENTS_BEFORE_VERB = re.compile(
    r"[dl][^VHM,;:qwrh]+(?P<joined>&)[dl][^VHM,;:qwrh&]+?(?P<verb>[cA]{0,4}[VHM])"
)
# What can make a second clause: a second finite verb, a participle joined on, something after a colon.
_SEVERAL = re.compile(r"[VHM&,G:;](?:(?<=[VHM])[^VHM]*+[VHM]|(?<=[&,])A{0,2}K|(?<=[G:;]))")
_PAIRING = frozenset(("between", "both", "entre"))
_PREDICATE_END = re.compile(r"[;uU]|,(?=[KGwr])|,?&(?=[cA]{0,4}[VHMK])")
_JOINED = re.compile(r";|,?&")
# "une décision qui", "a change that": an apposition with a verb of its own.
_APPOSITION_NEXT = re.compile(r"[dl][nKPA#]{1,4}(?:[wrq]|[Ps][VH])|[dl]n{1,3}K[pe]")
# "les pourparlers suspendus" at the end of a headline.
_HEADLINE_NEXT = re.compile(r"[dlP#][dlnPpe#]{0,8}K(?:[pe][dlnPe#]{1,6})?$")
_DIRECT_OBJECT = re.compile(r"A{0,2}K[dl#]")


def cut_clauses(document: Document) -> None:
    """Replace each unit by its clauses, trimmed."""
    clauses: list[Unit] = []
    all_words, lexicon = document.words, document.lexicon
    for unit in document.units:
        words = all_words[unit.sentence]
        nominal, lo, hi = unit.nominal, unit.lo, unit.hi
        pieces = unit.reported and _nominal_facts(words, lo, hi, lexicon)
        cue = unit.cue_at[0] if unit.cue_at else 0
        pieces = pieces or find_clauses(words, lo, hi, lexicon, nominal=nominal, cue=cue)
        final = len(pieces) - 1
        for number, (first, last) in enumerate(pieces):
            first, last = trim(words, first, last, lexicon)
            if first >= last:
                continue
            if nominal and words.tags[first : first + 2] in ("ed", "en", "eP", "e#"):
                first += 1  # "a fait état de la destruction": the noun phrase is the fact
            if number < final:
                clause = unit.part(first, last)
            else:
                clause, unit.lo, unit.hi = unit, first, last
            clause.nominal = nominal and first <= lo + 1
            clauses.append(clause)
    document.units = clauses


def find_clauses(
    words: Words, lo: int, hi: int, lexicon: Lexicon, *, nominal: bool, cue: int = 0
) -> list[tuple[int, int]]:
    """Word ranges of the clauses in ``lo:hi``, what joins them left out.

    ``cue`` is where in the text the frame stands: between commas in the middle it is no clause of its own.
    """
    if not nominal and not _SEVERAL.search(words.tags, lo, hi):
        return [(lo, hi)]
    inserted = (0, 0)
    if words.starts[lo] < cue < words.starts[hi - 1]:
        at = bisect_left(words.starts, cue, lo, hi)
        opening, closing = words.tags.rfind(",", lo, at), words.tags.find(",", at, hi)
        if opening >= 0 and closing >= 0:
            inserted = opening, closing
    return _Cutter(words, lo, hi, lexicon, nominal=nominal, inserted=inserted).pieces()


def _nominal_facts(words: Words, lo: int, hi: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """*les bombardements de X et la destruction de Y n'ont rien apporté*: facts told as nouns (rule 5).

    Only where somebody says so, and where they outweigh what is said of them; else there are none.
    """
    tags = words.tags
    if lexicon.event_nouns.isdisjoint(words.lower[lo:hi]):
        return []
    bare = _BRACKETS.sub(lambda found: "'" * len(found[0]), tags[lo:hi])
    subject = _EVENTS_BEFORE_VERB.match(bare)
    if subject is None:
        return []
    joined, verb = lo + subject.start("joined"), lo + subject.start("verb")
    events = (words.lower[lo : lo + 4], words.lower[joined : joined + 4])
    if any(lexicon.event_nouns.isdisjoint(first) for first in events):
        return []
    if words.ends[verb - 1] - words.starts[lo] <= words.ends[hi - 1] - words.starts[verb]:
        return []
    return [(lo, joined), (joined + 1, verb), (verb, hi)]


# A finite verb: where, and in what sort of clause: main, relative, adverbial, complement, if, then.
_Finite = tuple[int, str]


class _Cutter:
    """Finds the clauses of a stretch of one sentence."""

    def __init__(
        self, words: Words, lo: int, hi: int, lexicon: Lexicon, *, nominal: bool, inserted: tuple[int, int]
    ) -> None:
        self.inserted = inserted
        self.words, self.tags, self.lo, self.hi = words, words.tags, lo, hi
        self.lexicon, self.nominal = lexicon, nominal
        self.finites: list[_Finite] = []  # in order
        # Places where a clause may be joined on, outside brackets, and whether they stand in a subordinate
        # clause whose verb is still to come.
        self.places: dict[int, bool] = {}
        self._read()

    def _read(self) -> None:
        """Find the finite verbs and the level of each, and the places."""
        level, has_finite, set_off = "main", False, False
        depth = 0
        tags, finites, places = self.tags, self.finites, self.places
        opening, closing = self.inserted
        for match in _TELLING.finditer(tags, self.lo, self.hi):
            i = match.start()
            tag = tags[i]
            if closing and opening <= i <= closing:
                continue
            if tag == "(":
                depth += 1
            elif tag == ")":
                depth = max(0, depth - 1)
            elif depth:
                continue
            elif tag in "VHM":
                if level not in ("main", "if") and has_finite and not self._continues(i):
                    level = "main"
                has_finite = True
                finites.append((i, level))
            elif tag in "wr":
                set_off = i > self.lo and tags[i - 1] == ","
                level, has_finite = "relative", False
            elif tag == "q":
                level, has_finite = "complement", False
            else:
                places[i] = level != "main" and not has_finite
                if tag in "uU":
                    level, has_finite = "adverbial", False
                elif tag == "h":
                    level, has_finite = "if", False
                elif tag == ";":
                    level, has_finite = "main", False
                elif tag == ",":
                    if (
                        level == "relative" and set_off and (has_finite or _VERB_NEXT.match(tags, i + 1))
                    ) or (level == "adverbial" and has_finite):
                        level = "main"
                    elif level == "if" and has_finite:
                        level = "then"

    def _continues(self, i: int) -> bool:
        """Whether the verb at ``i`` is coordinated with the one before it in its clause."""
        k = i - 1
        while k > self.lo and self.tags[k] in "cA":
            k -= 1
        return self.tags[k] in "&," or self.tags[k] in "VHM"

    # -- what is known of a place -----------------------------------------------------------------

    def _main_before(self, start: int, i: int) -> bool:
        for at, level in self.finites:
            if at >= start and level in ("main", "then"):
                return at < i
        return False

    def _any_before(self, start: int, i: int) -> bool:
        for at, _ in self.finites:
            if at >= start:
                return at < i
        return False

    def _last_before(self, i: int) -> _Finite | None:
        for finite in reversed(self.finites):
            if finite[0] < i:
                return finite
        return None

    # -- cutting ------------------------------------------------------------------------------------

    def pieces(self) -> list[tuple[int, int]]:
        """Word ranges of the clauses, what joins them left out."""
        found: list[tuple[int, int]] = []
        start = self.lo
        tags, hi = self.tags, self.hi
        if (label := _LABEL.match(tags, start, hi)) and _CLAUSE_NEXT.match(tags, label.end(), hi):
            start = label.end()
        for i in self.places:
            if i > start + 1:
                begin = self._joined_at(start, i)
                if begin and hi - begin >= _SHORTEST:
                    found.append((start, i))
                    start = begin
        found.append((start, hi))
        return found

    def _joined_at(self, start: int, i: int) -> int:
        """If a clause is joined on at ``i``, where its own words begin; else 0."""
        tags, tag = self.tags, self.tags[i]
        if tag == ";":
            return i + 1 if self._any_before(start, i) or self.nominal else 0
        if tag in ":-":
            clause = _CLAUSE_NEXT.match(tags, i + 1, self.hi) or _VERB_NEXT.match(tags, i + 1, self.hi)
            return i + 1 if clause and self._main_before(start, i) else 0
        j = i + 1 if tag == "," else i
        if j >= self.hi:
            return 0
        if tag == "," and tags[j] in "ehA" and tags[j + 1 : j + 2] == "u":
            j += 1  # de sorte que, si bien que
        if tags[j] == "u":
            return self._adverbial(start, i, j)
        if tags[j] == "&" or self._puis(j):
            return self._coordinated(start, i, j)
        if tag == ",":
            return self._after_comma(start, i)
        return 0

    def _puis(self, j: int) -> bool:
        return self.words.lower[j] in ("puis", "then")

    def _adverbial(self, start: int, i: int, j: int) -> int:
        """*alors que*, *while*: a clause of its own if it has a verb and the main clause has one too."""
        word = self.words.lower[j]
        if word not in self.lexicon.asserting:
            return 0
        begin = j + 1
        while begin < self.hi and self.tags[begin] in "uU":
            begin += 1
        after = any(begin <= at < begin + 25 for at, _ in self.finites)
        before = any(
            start <= at < i and (start > self.lo or level != "relative") for at, level in self.finites
        )
        return begin if after and before else 0

    def _coordinated(self, start: int, i: int, j: int) -> int:
        tags = self.tags
        begin = j + 1
        while begin < self.hi and (tags[begin] in ",&" or self._puis(begin)):
            begin += 1
        if begin >= self.hi:
            return 0
        if tags[begin] in "qU" and self._any_before(start, i):
            return begin + 1
        if tags[begin] == "u":
            return self._adverbial(start, i, begin)
        if _VERB_NEXT.match(tags, begin, self.hi) and not self._inside_relative(start, i, begin):
            participial = start > self.lo and tags[start] in "GK"
            return begin if participial or self._any_before(start, i) else 0
        if _PARTICIPLE_NEXT.match(tags, begin, self.hi) and self._compound_before(start, i):
            return begin
        if self.nominal and tags[begin] == "e" and tags[begin + 1 : begin + 2] in ("I", "H"):
            return begin
        if tags[begin] == "G" and "G" in tags[start:i]:
            return begin
        if self.places[i] or self._inside_hypothesis(i) or self._pairs(start, i):
            return 0
        clause = _CLAUSE_NEXT.match(tags, begin, self.hi)
        return begin if clause and self._main_before(start, i) else 0

    def _pairs(self, start: int, i: int) -> bool:
        """*between A and B*: the "and" that this preposition asks for."""
        last = self._last_before(i)
        return not _PAIRING.isdisjoint(self.words.lower[last[0] if last else start : i])

    def _after_comma(self, start: int, i: int) -> int:
        tags, begin = self.tags, i + 1
        hypothesis = self._inside_hypothesis(begin)
        verb = _VERB_NEXT.match(tags, begin, self.hi)
        if verb:
            if self._main_before(start, i) and not hypothesis:
                return begin
            return begin if self._long_insertion(start, i) else 0
        if tags[begin] == "K" and _DIRECT_OBJECT.match(tags, begin, self.hi) and self._has_compound(start, i):
            return begin
        if tags[begin] == "K" and self._completes_compound(begin):
            return 0
        if tags[begin] in "GK":
            return begin if self._trailing(start, begin) and self.hi - begin >= 3 else 0
        if tags[begin] == "q" and self._main_before(start, i) and "&q" in tags[begin : self.hi]:
            return begin + 1  # "que A, que B et que C"
        if _OF_WHICH.match(tags, begin, self.hi) and self._trailing(start, begin):
            return begin
        if tags[begin : begin + 2] in ("er", "pr"):  # d'où
            begin += 1
        if tags[begin] in "wr" or (tags[begin] in "so" and tags[begin + 1 : begin + 2] == "w"):
            if not self._trailing(start, begin):
                return 0
            first = next((at for at, _ in self.finites if at > begin), 0)
            if not first or first - begin > 12:
                return 0
            return begin + (2 if tags[begin] in "so" else 1)
        if hypothesis or self.places[i]:
            return 0
        if _APPOSITION_NEXT.match(tags, begin, self.hi) and self._trailing(start, begin):
            return begin
        if _CLAUSE_NEXT.match(tags, begin, self.hi):
            joined = self._main_before(start, i) or self._leading_adverbial(start, i)
            return begin if joined or _ABSOLUTE_NEXT.match(tags, start, i) else 0
        with_it = begin + (self.words.lower[begin] == "with")
        if _ABSOLUTE_NEXT.match(tags, with_it, self.hi):
            return with_it if self._trailing(start, begin) else 0
        if self.hi == len(tags) and tags[-1] != "." and _HEADLINE_NEXT.match(tags, begin):
            return begin if self._main_before(start, i) else 0
        return 0

    def _leading_adverbial(self, start: int, i: int) -> bool:
        """*Alors que A, B*: what stands before the comma is a clause of its own."""
        k = start
        while k < i and (self.tags[k] in "&A,"):
            k += 1
        asserting = self.tags[k] == "u" and self.words.lower[k] in self.lexicon.asserting
        return asserting and self._any_before(start, i)

    def _trailing(self, start: int, begin: int) -> bool:
        """Whether the main verb stands before, and what begins here runs to the end."""
        if not self._any_before(start, begin):
            return False
        end = self.hi
        for joined in _JOINED.finditer(self.tags, begin, self.hi):
            after = joined.end()
            if (
                joined[0] == ";"
                or _VERB_NEXT.match(self.tags, after, self.hi)
                or _PARTICIPLE_NEXT.match(self.tags, after, self.hi)
                or _CLAUSE_NEXT.match(self.tags, after, self.hi)
            ):
                end = joined.start()
                break
        for at, level in self.finites:
            if at > begin and level == "main":
                return at >= end
        return True

    def _long_insertion(self, start: int, i: int) -> bool:
        """Whether a comma at ``i`` closes an insertion with a verb, longer than the predicate after it."""
        opening = self.tags.find(",", start, i)
        if opening < 0:
            return False
        inside = self.tags[opening + 1 : i]
        if _VERBAL.isdisjoint(inside):
            return False
        following = _PREDICATE_END.search(self.tags, i + 2, self.hi)
        last = following.start() if following else self.hi
        starts, ends = self.words.starts, self.words.ends
        return ends[i - 1] - starts[opening + 1] > ends[last - 1] - starts[i + 1]

    def _inside_relative(self, start: int, i: int, begin: int) -> bool:
        """Whether "&" joins two verbs of one restrictive relative or complement clause."""
        last = self._last_before(i)
        if last is None or last[1] in ("main", "then", "adverbial"):
            return False
        main = [at for at, level in self.finites if start <= at < i and level == "main"]
        if not main:
            return True
        verb = next(k for k in range(begin, self.hi) if self.tags[k] in "VHM")
        same_as_main = self._same_form(verb, main[-1])
        return self._same_form(verb, last[0]) and not same_as_main

    def _same_form(self, a: int, b: int) -> bool:
        """Whether two verbs are both compound or not, of one tense and one number."""
        return self._form(a) == self._form(b)

    def _form(self, at: int) -> tuple[bool, str, bool]:
        word = self.words.lower[at]
        compound = self.tags[at] == "H" and "K" in self.tags[at + 1 : at + 3]
        return compound, self.lexicon.readings().get(word, "")[:1], word.endswith("nt")

    def _compound_before(self, start: int, i: int) -> bool:
        """Whether the last verb before "&" is a compound one, so that a participle can share its auxiliary."""
        return self._has_compound(start, i)

    def _has_compound(self, start: int, i: int) -> bool:
        last = self._last_before(i)
        own = start > self.lo or (last is not None and last[1] in ("main", "then", "adverbial"))
        if last is not None and last[0] >= start and not own:
            return False
        return _COMPOUND.search(self.tags, self.lo, i) is not None

    def _completes_compound(self, i: int) -> bool:
        """*a, selon la police, cédé*: the participle of the auxiliary before the insertion."""
        last = self._last_before(i)
        return last is not None and self.tags[last[0]] == "H" and "K" not in self.tags[last[0] : i]

    def _inside_hypothesis(self, i: int) -> bool:
        for at, level in self.finites:
            if level == "if":
                return at < i
        return False
