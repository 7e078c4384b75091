"""Checkability: a score from readable cues, and the reason why a unit is no claim."""

import math
import re

from claims.splitting.document import Document, Unit
from claims.splitting.layout import TITLES
from claims.splitting.lexicons.fr import modality as fr_modality
from claims.splitting.lexicons.weights import BASE, MOST_WORDS, THRESHOLD, WEIGHTS, WORD
from claims.splitting.model import BlockKind, Kind, MentionKind, Reason
from claims.splitting.words import Words

# Members of an enum are slow to get at.
_NAME, _QUANTITY, _TITLE = MentionKind.NAME, MentionKind.QUANTITY, BlockKind.TITLE
_MOST_REASONS = 5
_SHORT = 12  # words of a unit that a scare quote can make up
_FEW = 5  # words of such a quote under an attribution
_LEAST_REASONS = 2
_FINITE = re.compile("[VHM]")
# An auxiliary and its participle, with what may stand between them.
_COMPOUND = re.compile(r"[HI][iAcT#]{0,4}K|H[iAc]{0,2},[^VHM,]{1,14},[Ac]{0,2}K")
_SIMPLE = {
    "E": "opinion", "e": "weak_opinion", "v": "vague", "1": "first_person", "w": "wish", "o": "norm",
    "D": "norm", "P": "prediction", "2": "we",
}  # fmt: skip
_JUDGING = frozenset(_SIMPLE)
_IT_IS = (["c'", "est"], ["c'", "était"], ["ce", "sont"], ["it", "is"], ["it", "was"], ["it", "'s"])
_ASKS = frozenset(fr_modality.ASKS_WHETHER.split())
_ABSOLUTE = re.compile("[GK]")
_TODAY = frozenset(("aujourd'hui", "aujourd’hui", "today"))
_ABLE = frozenset(fr_modality.ABLE.split())
_PLANS = frozenset(fr_modality.PLANS.split())
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOSING = " \u00a0\u202f»”\"')"
_OPINIONS = frozenset(("opinion", "weak_opinion"))
_NOT_JUDGED = frozenset(("hearsay", "such"))
_SAME_AS = {"perhaps": "vague"}
_NO_EVENTS = frozenset(("wish", "norm", "prediction"))  # phrases that hold their verb
_NO_DEEDS = frozenset("wPo")  # the same, of single words
# "a commenté l'un d'eux": a verb before its subject.
_INVERTED = re.compile(r"c?(?:HA?)?([VK])(?:[dl]+[nPKA]|#|P)(?:[nPK#,A]|e[dl]?|[pS][dl]?)*$")


def judge_units(document: Document) -> None:
    """Fill score, reasons, kind and, for what is no claim, ``why_not`` of each unit."""
    questions = _Questions(document)
    for unit in document.units:
        if questions.asked(unit):
            unit.why_not = Reason("question")
            continue
        kind = document.blocks[document.sentence_blocks[unit.sentence]].kind
        found = _Found(document, unit, headline=kind is _TITLE)
        found.look()
        if "fragment" in found.contra and kind in TITLES:
            unit.why_not = Reason("heading")
            continue
        weight = BASE + WORD * min(unit.hi - unit.lo, MOST_WORDS)
        weight += sum(map(WEIGHTS.__getitem__, found.pro)) + sum(map(WEIGHTS.__getitem__, found.contra))
        unit.score = round(1 / (1 + math.exp(-weight)), 3)
        unit.why_not = found.why_not()
        if unit.why_not is None:
            unit.kind = found.kind()
            unit.reasons = found.reasons()
            unit.prospective = "prospective" in found.pro


class _Questions:
    """Whether a unit, or its whole sentence, asks; each sentence is looked at once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.sentence = -1
        self.whole = self.somewhere = False

    def asked(self, unit: Unit) -> bool:
        text = self.document.text
        sentence = self.document.sentences[unit.sentence]
        if unit.sentence != self.sentence:
            self.sentence = unit.sentence
            self.somewhere = text.find("?", sentence.start, sentence.end) >= 0
            self.whole = text[sentence.start : sentence.end].rstrip(_CLOSING)[-1:] == "?"
        if not self.somewhere:
            return False
        start, end = self.document.start_of(unit), self.document.end_of(unit)
        return self.whole or text.find("?", start, end) >= 0 or text[end : end + 3].lstrip()[:1] == "?"


class _Found:
    """The cues of one unit, with the words that give them: for a claim and against it."""

    __slots__ = ("coming", "contra", "document", "event", "headline", "pro", "unit", "words")

    def __init__(self, document: Document, unit: Unit, *, headline: bool) -> None:
        self.document, self.unit, self.headline = document, unit, headline
        self.words = document.words[unit.sentence]
        self.pro: dict[str, str] = {}
        self.contra: dict[str, str] = {}
        self.coming = False
        self.event = -1  # where the verb of the event stands

    def look(self) -> None:
        """Find the cues."""
        self._mentions()
        self._verbs()
        self._voice()
        self._cue_words()
        self._suppositions()
        self._marks()

    def _written(self, lo: int, hi: int = 0) -> str:
        words = self.words
        return self.document.text[words.starts[lo] : words.ends[max(hi - 1, lo)]]

    def _mentions(self) -> None:
        text, published, pro, unit = self.document.text, self.document.published, self.pro, self.unit
        for mention in unit.mentions:
            written = text[mention.start : mention.end]
            if mention.kind is _NAME:
                pro.setdefault("name", written)
            elif mention.kind is _QUANTITY:
                pro.setdefault("number", written)
            else:
                pro.setdefault("time" if written.lower() in _TODAY else "date", written)
                if published and _YEAR.match(mention.value):
                    self.coming = self.coming or int(mention.value[:4]) > published.year
        at = unit.lo + unit.marks.find("t")
        if at >= unit.lo and "date" not in pro and self.words.tags[at] == "n":
            pro["time"] = self._written(at)

    def _verbs(self) -> None:
        """The event, state or announcement that the verb tells; a fragment has none."""
        tags, lo, hi, pro = self.words.tags, self.unit.lo, self.unit.hi, self.pro
        future = self.unit.marks.find("F")
        if future >= 0:
            self.coming = True
            spoken = "1" in self.unit.marks or "2" in self.unit.marks
            dated = not spoken and ("date" in pro or "number" in pro)
            (pro if dated else self.contra)["announcement" if dated else "prediction"] = self._written(
                lo + future
            )
        if self._event():
            return
        finite = _FINITE.search(tags, lo, hi)
        if finite:
            at = finite.start()
            pro["event" if self.headline and tags[at] == "V" else "state"] = self._written(at)
        elif (participle := _ABSOLUTE.search(tags, lo, hi)) and (
            lo > 1 or self.headline or tags.find("GK", lo, hi) > 0
        ):
            pro["event"] = self._written(participle.start())
        elif self.unit.nominal:
            self.contra["nominal"] = ""
        elif self.document.lexicon.classes:
            self.contra["fragment"] = ""
        else:
            pro["other_language"] = self.document.language

    def _event(self) -> bool:
        """Whether something happened, by a compound or a simple past."""
        tags, marks, lo, hi = self.words.tags, self.unit.marks, self.unit.lo, self.unit.hi
        compound = _COMPOUND.search(tags, lo, hi)
        if compound and not (tags[compound.start()] == "I" and self.words.lower[compound.start()] == "être"):
            self.event = compound.end() - 1
            if marks[self.event - lo] not in _NO_DEEDS:
                self.pro["event"] = self._written(compound.start(), compound.end())
                return True
        past = marks.find("S")
        while past >= 0:
            if tags[lo + past] == "V":
                self.event = lo + past
                self.pro["event"] = self._written(self.event)
                return True
            past = marks.find("S", past + 1)
        return False

    def _voice(self) -> None:
        unit = self.unit
        if unit.hearsay:
            self.pro["hearsay"] = unit.hearsay
        elif unit.reported and unit.speaker:
            self.pro["attributed"] = unit.speaker
        elif unit.reported and unit.cue:
            self.pro["reported"] = unit.cue

    def _cue_words(self) -> None:
        """Words and phrases of the lexicons; a promise, wish or order is no event."""
        lo, lower, starts = self.unit.lo, self.words.lower, self.words.starts
        if not _JUDGING.isdisjoint(self.unit.marks):
            for k, letter in enumerate(self.unit.marks, lo):
                if letter not in _JUDGING or (k > lo and self.document.text[starts[k]].isupper()):
                    continue
                if letter == "o" and lower[k] in _ABLE and k and lower[k - 1] in ("ne", "n'"):
                    continue  # what cannot be is a fact
                if letter == "o" and lower[k] in _PLANS and "date" in self.pro:
                    self.pro["announcement"], self.coming = self._written(k), True
                else:
                    self.contra.setdefault(_SIMPLE[letter], self._written(k))
        for code, start, stop in self.unit.phrases:
            if code in _NOT_JUDGED or (code == "hypothesis" and self.words.tags[start] == "h"):
                continue
            if code == "prospective":
                self.pro[code] = self._written(start, stop)
                continue
            self.contra.setdefault(_SAME_AS.get(code, code), self._written(start, stop))
            if code in _NO_EVENTS and start - 1 <= self.event < stop:
                self.pro.pop("event", None)

    def _suppositions(self) -> None:
        """*if*, and what would be."""
        unit, words, lower = self.unit, self.words, self.words.lower
        h = words.tags.find("h", unit.lo, unit.hi)
        if h >= 0 and lower[h + 1 : h + 4] != ["ce", "n'", "est"] and lower[h - 1] not in _ASKS:
            self.contra["hypothesis"] = self._written(h)
        if "C" not in unit.marks or unit.hearsay:
            return
        word = self._written(unit.lo + unit.marks.index("C"))
        if "date" in self.pro and unit.reported and "hypothesis" not in self.contra:
            self.pro["announcement"], self.coming = word, True  # "a dit que la gare ouvrirait en mai"
            return
        self.contra["conditional"] = word
        if self.pro.get("event", "").startswith(word):
            del self.pro["event"]

    def _marks(self) -> None:
        """What punctuation tells, and "it is"."""
        unit, words, text = self.unit, self.words, self.document.text
        if (
            words.tags.find("«", unit.lo, unit.hi) >= 0
            and _scare_quotes(unit, words)
            and not self.pro.keys() & {"number", "date"}
        ):
            self.contra["scare_quote"] = ""
        if words.tags[-1] == ":" and unit.hi >= len(words) - 1:
            self.contra["leads_in"] = ""
        if unit.wished and "event" not in self.pro:
            self.contra["wish"] = unit.cue or ""
        if words.lower[unit.lo : unit.lo + 2] in _IT_IS:
            self.contra["it_is"] = self._written(unit.lo, unit.lo + 2)
        end = words.ends[unit.hi - 1]
        if text[end : end + 2].lstrip()[:1] == "!":
            self.contra["exclamation"] = ""

    # -- what follows from them -----------------------------------------------------------------------

    def kind(self) -> Kind:
        """What sort of proposition it is."""
        if self.coming and "date" in self.pro:
            return Kind.ANNOUNCEMENT
        if "number" in self.pro:
            return Kind.NUMBER
        if "event" in self.pro:
            return Kind.EVENT
        return Kind.STATEMENT if self.unit.reported else Kind.STATE

    def why_not(self) -> Reason | None:
        """Why it is no claim, or None."""
        if (speech := self._speech_act()) is not None:
            return speech
        if self.unit.score >= THRESHOLD:
            return None
        if not self.contra:
            return Reason("not_checkable")
        worst = min(self.contra, key=WEIGHTS.__getitem__)
        return Reason(worst, self.contra[worst])

    def _speech_act(self) -> Reason | None:
        """Blame, praise and thanks without content, and what is left of a frame: *, a commenté l'un d'eux*."""
        unit, words = self.unit, self.words
        at = unit.lo + unit.marks.find("g")
        if at >= unit.lo and self._is_main_verb(at) and not unit.quoted and "number" not in self.pro:
            if not _OPINIONS.isdisjoint(self.contra) or words.tags.find("«", unit.lo, unit.hi) >= 0:
                return Reason("opinion", self._written(at))
            if "date" not in self.pro:
                return Reason("speech_act", self._written(at))
        if unit.lo and words.tags[unit.lo - 1] in ",»«" and unit.hi - unit.lo <= _SHORT:
            inverted = _INVERTED.match(words.tags, unit.lo, unit.hi)
            lexicon = self.document.lexicon
            if inverted and words.lower[inverted.start(1)] in lexicon.says:
                return Reason("speech_act", self._written(inverted.start(1)))
        return None

    def _is_main_verb(self, at: int) -> bool:
        tags, lo = self.words.tags, self.unit.lo
        return tags[at] in "VG" or (tags[at] == "K" and (at == lo or tags.find("H", lo, at) >= 0))

    def reasons(self) -> list[Reason]:
        """The strongest cues first, those for the claim before those against it; two at least."""
        pro = sorted(self.pro, key=WEIGHTS.__getitem__, reverse=True)
        contra = sorted(self.contra, key=WEIGHTS.__getitem__) if self.contra else []
        most = _MOST_REASONS - bool(contra)
        reasons = [Reason(code, self.pro[code]) for code in pro[:most]]
        reasons += [Reason(code, self.contra[code]) for code in contra[: _MOST_REASONS - len(reasons)]]
        if len(reasons) < _LEAST_REASONS or not pro:
            reasons.insert(len(pro), Reason("assertion"))
        return reasons[:_MOST_REASONS]


def _scare_quotes(unit: Unit, words: Words) -> bool:
    """Whether a few quoted words make up much of a short unit that is not itself speech."""
    if unit.quoted or unit.hi - unit.lo > _SHORT:
        return False
    return not unit.reported or unit.hi - words.tags.find("«", unit.lo, unit.hi) <= _FEW
