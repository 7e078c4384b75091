"""Checkability: a score from readable cues, and the reason why a unit is no claim."""

import re
from functools import lru_cache
from math import exp

from claims.splitting.document import Document, Unit
from claims.splitting.layout import TITLES
from claims.splitting.lexicons.fr import modality as fr_modality
from claims.splitting.lexicons.weights import BASE, MOST_WORDS, THRESHOLD, WEIGHTS, WORD
from claims.splitting.model import BlockKind, Kind, MentionKind, Reason
from claims.splitting.words import Words

# Members of an enum are slow to get at.
_NAME, _QUANTITY, _TITLE = MentionKind.NAME, MentionKind.QUANTITY, BlockKind.TITLE
_EVENT, _NUMBER, _STATE = Kind.EVENT, Kind.NUMBER, Kind.STATE
_ANNOUNCEMENT, _STATEMENT = Kind.ANNOUNCEMENT, Kind.STATEMENT
_NEW = tuple.__new__  # makes a named tuple in half the time
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
_JUDGING = re.compile(f"[{''.join(_SIMPLE)}]")
_IT_IS = (["c'", "est"], ["c'", "était"], ["ce", "sont"], ["it", "is"], ["it", "was"], ["it", "'s"])
_IT = frozenset(first for first, _ in _IT_IS)
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
    blocks, sentence_blocks = document.blocks, document.sentence_blocks
    questions = _Questions(document)
    found = _Found(document)
    for unit in document.units:
        if unit.sentence in questions.marked and questions.asked(unit):
            unit.why_not = Reason("question")
            continue
        kind = blocks[sentence_blocks[unit.sentence]].kind
        found.look(unit, kind is _TITLE)
        pro, contra = found.pro, found.contra
        if "fragment" in contra and kind in TITLES:
            unit.why_not = Reason("heading")
            continue
        weight, strongest = _weigh(tuple(pro), tuple(contra))
        unit.score = score = _score(weight, min(unit.hi - unit.lo, MOST_WORDS))
        why_not = found.speech_act() if unit.lo or "g" in unit.marks else None
        if why_not is None and score < THRESHOLD:
            why_not = found.worst()
        unit.why_not = why_not
        if why_not is None:
            unit.kind = found.kind()
            unit.reasons = [_NEW(Reason, (code, pro.get(code) or contra.get(code, ""))) for code in strongest]
            unit.prospective = "prospective" in pro


@lru_cache(maxsize=4096)
def _score(weight: float, words: int) -> float:
    return round(1 / (1 + exp(-(BASE + WORD * words + weight))), 3)


@lru_cache(maxsize=4096)
def _weigh(pro: tuple[str, ...], contra: tuple[str, ...]) -> tuple[float, list[str]]:
    """What the cues weigh together, and the strongest of them: first those for a claim; two at least."""
    weight_of = WEIGHTS.__getitem__
    strongest = sorted(pro, key=weight_of, reverse=True)[: _MOST_REASONS - bool(contra)]
    strongest += sorted(contra, key=weight_of)[: _MOST_REASONS - len(strongest)]
    if len(strongest) < _LEAST_REASONS or not pro:
        strongest.insert(len(pro), "assertion")
    return sum(map(weight_of, pro + contra)), strongest[:_MOST_REASONS]


class _Questions:
    """Whether a unit, or its whole sentence, asks."""

    def __init__(self, document: Document) -> None:
        self.document = document
        text, sentences = document.text, document.sentences
        self.marked: set[int] = set()  # sentences with a question mark
        if "?" in text:
            self.marked.update(
                number for number, (start, end) in enumerate(sentences) if text.find("?", start, end) >= 0
            )

    def asked(self, unit: Unit) -> bool:
        """Whether a unit of one of the marked sentences asks."""
        text = self.document.text
        start, end = self.document.sentences[unit.sentence]
        if text[start:end].rstrip(_CLOSING)[-1:] == "?":
            return True
        start, end = self.document.start_of(unit), self.document.end_of(unit)
        return text.find("?", start, end) >= 0 or text[end : end + 3].lstrip()[:1] == "?"


class _Found:
    """The cues of the unit looked at last, with the words that give them: for a claim and against it."""

    __slots__ = ("coming", "contra", "document", "event", "headline", "pro", "text", "unit", "words")
    unit: Unit
    words: Words
    headline: bool
    pro: dict[str, str]
    contra: dict[str, str]
    coming: bool
    event: int  # where the verb of the event stands

    def __init__(self, document: Document) -> None:
        self.document, self.text = document, document.text

    def look(self, unit: Unit, headline: bool) -> None:
        """Find the cues; what costs more is looked at only where a letter or two tell that it may be there."""
        words = self.words = self.document.words[unit.sentence]
        pro: dict[str, str] = {}
        self.unit, self.headline, self.pro, self.contra = unit, headline, pro, {}
        self.coming, self.event = False, -1
        lo, hi, marks, tags = unit.lo, unit.hi, unit.marks, words.tags
        if unit.mentions:
            self._mentions()
        at = marks.find("t")
        if at >= 0 and "date" not in pro and tags[lo + at] == "n":
            pro["time"] = self._written(lo + at)
        if "F" in marks:
            self._future()
        if not ((tags.rfind("K", lo, hi) > lo or "S" in marks) and self._event()):
            self._state()
        if unit.hearsay:
            pro["hearsay"] = unit.hearsay
        elif unit.reported:
            if unit.speaker:
                pro["attributed"] = unit.speaker
            elif unit.cue:
                pro["reported"] = unit.cue
        if _JUDGING.search(marks):
            self._cue_words()
        if unit.phrases:
            self._phrases()
        h = tags.find("h", lo, hi)
        if h >= 0:
            self._hypothesis(h)
        if "C" in marks and not unit.hearsay:
            self._conditional()
        if tags.find("«", lo, hi) >= 0 and "number" not in pro and "date" not in pro:
            self._scare_quotes()
        if tags[-1] == ":" and hi >= len(tags) - 1:
            self.contra["leads_in"] = ""
        if unit.wished and "event" not in pro:
            self.contra["wish"] = unit.cue or ""
        if words.lower[lo] in _IT and words.lower[lo : lo + 2] in _IT_IS:
            self.contra["it_is"] = self._written(lo, lo + 2)
        end = words.ends[hi - 1]
        if "!" in self.text[end : end + 2] and self.text[end : end + 2].lstrip()[:1] == "!":
            self.contra["exclamation"] = ""

    def _written(self, lo: int, hi: int = 0) -> str:
        words = self.words
        return self.text[words.starts[lo] : words.ends[hi - 1 if hi else lo]]

    def _mentions(self) -> None:
        text, published, pro = self.text, self.document.published, self.pro
        for start, end, kind, value, _ in self.unit.mentions:
            if kind is _NAME:
                if "name" not in pro:
                    pro["name"] = text[start:end]
            elif kind is _QUANTITY:
                if "number" not in pro:
                    pro["number"] = text[start:end]
            else:
                written = text[start:end]
                pro.setdefault("time" if written.lower() in _TODAY else "date", written)
                if published and _YEAR.match(value):
                    self.coming = self.coming or int(value[:4]) > published.year

    def _future(self) -> None:
        """An announcement, if there is a date or number; else a prediction."""
        unit, pro = self.unit, self.pro
        self.coming = True
        future = self._written(unit.lo + unit.marks.index("F"))
        if ("date" in pro or "number" in pro) and "1" not in unit.marks and "2" not in unit.marks:
            pro["announcement"] = future
        else:
            self.contra["prediction"] = future

    def _state(self) -> None:
        """The state that the verb tells, where no event is; a fragment has none."""
        unit, pro = self.unit, self.pro
        tags, lo, hi = self.words.tags, unit.lo, unit.hi
        finite = _FINITE.search(tags, lo, hi)
        if finite:
            at = finite.start()
            pro["event" if self.headline and tags[at] == "V" else "state"] = self._written(at)
        elif (participle := _ABSOLUTE.search(tags, lo, hi)) and (
            lo > 1 or self.headline or tags.find("GK", lo, hi) > 0
        ):
            pro["event"] = self._written(participle.start())
        elif unit.nominal:
            self.contra["nominal"] = ""
        elif self.document.lexicon.classes:
            self.contra["fragment"] = ""
        else:
            pro["other_language"] = self.document.language

    def _event(self) -> bool:
        """Whether something happened, by a compound or a simple past."""
        unit, tags = self.unit, self.words.tags
        lo, hi, marks = unit.lo, unit.hi, unit.marks
        compound = _COMPOUND.search(tags, lo, hi)
        if compound:
            start, end = compound.span()
            if tags[start] != "I" or self.words.lower[start] != "être":
                self.event = end - 1
                if marks[end - 1 - lo] not in _NO_DEEDS:
                    self.pro["event"] = self._written(start, end)
                    return True
        past = marks.find("S")
        while past >= 0:
            if tags[lo + past] == "V":
                self.event = lo + past
                self.pro["event"] = self._written(self.event)
                return True
            past = marks.find("S", past + 1)
        return False

    def _cue_words(self) -> None:
        """Words of the lexicons that judge, wish, promise."""
        lo = self.unit.lo
        for match in _JUDGING.finditer(self.unit.marks):
            letter, k, words = match[0], lo + match.start(), self.words
            if k > lo and self.text[words.starts[k]].isupper():
                continue
            if letter == "o":
                if words.lower[k] in _ABLE and k and words.lower[k - 1] in ("ne", "n'"):
                    continue  # what cannot be is a fact
                if words.lower[k] in _PLANS and "date" in self.pro:
                    self.pro["announcement"], self.coming = self._written(k), True
                    continue
            code = _SIMPLE[letter]
            if code not in self.contra:
                self.contra[code] = self._written(k)

    def _phrases(self) -> None:
        """Phrases of the lexicons; a promise, wish or order is no event."""
        for code, start, stop in self.unit.phrases:
            if code in _NOT_JUDGED or (code == "hypothesis" and self.words.tags[start] == "h"):
                continue
            if code == "prospective":
                self.pro[code] = self._written(start, stop)
                continue
            self.contra.setdefault(_SAME_AS.get(code, code), self._written(start, stop))
            if code in _NO_EVENTS and start - 1 <= self.event < stop:
                self.pro.pop("event", None)

    def _hypothesis(self, h: int) -> None:
        """*if*, no matter whether so."""
        lower = self.words.lower
        if lower[h + 1 : h + 4] != ["ce", "n'", "est"] and lower[h - 1] not in _ASKS:
            self.contra["hypothesis"] = self._written(h)

    def _conditional(self) -> None:
        """What would be."""
        unit = self.unit
        word = self._written(unit.lo + unit.marks.index("C"))
        if "date" in self.pro and unit.reported and "hypothesis" not in self.contra:
            self.pro["announcement"], self.coming = word, True  # "a dit que la gare ouvrirait en mai"
            return
        self.contra["conditional"] = word
        if self.pro.get("event", "").startswith(word):
            del self.pro["event"]

    def _scare_quotes(self) -> None:
        """A few quoted words that make up much of a short unit which is not itself speech."""
        unit = self.unit
        if unit.quoted or unit.hi - unit.lo > _SHORT:
            return
        if not unit.reported or unit.hi - self.words.tags.find("«", unit.lo, unit.hi) <= _FEW:
            self.contra["scare_quote"] = ""

    # -- what follows from them -----------------------------------------------------------------------

    def kind(self) -> Kind:
        """What sort of proposition it is."""
        if self.coming and "date" in self.pro:
            return _ANNOUNCEMENT
        if "number" in self.pro:
            return _NUMBER
        if "event" in self.pro:
            return _EVENT
        return _STATEMENT if self.unit.reported else _STATE

    def worst(self) -> Reason:
        """What speaks most against it."""
        if not self.contra:
            return Reason("not_checkable")
        worst = min(self.contra, key=WEIGHTS.__getitem__)
        return Reason(worst, self.contra[worst])

    def speech_act(self) -> Reason | None:
        """Blame, praise and thanks without content, and what is left of a frame: *, a commenté l'un d'eux*."""
        unit = self.unit
        if "g" in unit.marks and (act := self._blame()) is not None:
            return act
        tags, lo = self.words.tags, unit.lo
        if lo and tags[lo - 1] in ",»«" and unit.hi - lo <= _SHORT:
            inverted = _INVERTED.match(tags, lo, unit.hi)
            if inverted and self.words.lower[inverted.start(1)] in self.document.lexicon.says:
                return Reason("speech_act", self._written(inverted.start(1)))
        return None

    def _blame(self) -> Reason | None:
        unit, tags = self.unit, self.words.tags
        at = unit.lo + unit.marks.index("g")
        if self._is_main_verb(at) and not unit.quoted and "number" not in self.pro:
            if not _OPINIONS.isdisjoint(self.contra) or tags.find("«", unit.lo, unit.hi) >= 0:
                return Reason("opinion", self._written(at))
            if "date" not in self.pro:
                return Reason("speech_act", self._written(at))
        return None

    def _is_main_verb(self, at: int) -> bool:
        tags, lo = self.words.tags, self.unit.lo
        return tags[at] in "VG" or (
            tags[at] == "K" and (at == lo or tags.find("H", max(lo, at - 4), at) >= 0)
        )
