"""Statements: the claim worded to stand alone, changing nothing that is not certain."""

import re

from claims.splitting.document import Document, Unit
from claims.splitting.lexicons import time_words
from claims.splitting.lexicons.deeds import DEEDS
from claims.splitting.model import MentionKind
from claims.splitting.words import Words

_DATE = MentionKind.DATE
_SUBJECTS = frozenset(("il", "elle", "he", "she"))
_SUBJECT_LETTERS = "iehsIEHS"

# "accuse [la préfecture] d'[avoir] accordé …": who is accused, and the infinitive. Bounded, so linear.
_ACCUSED = re.compile(
    r"(?P<who>[^,;:«»]{2,200}?(?:,[^,;:«»]{2,100},)?) d['’](?P<verb>avoir|être) (?=[^\W\d_])"
)
_SINGULAR = re.compile(
    r"(?:le|la|un|une|ce|cet|cette|son|sa|leur|mon|ma|notre|votre)\s|l['’]|[^\W\d_a-z]", re.IGNORECASE
)
_PLURAL = re.compile(
    r"(?:les|des|ces|ses|leurs|mes|nos|vos|plusieurs|certains|certaines|deux|trois|quatre)\s", re.IGNORECASE
)
_FINITE = {("avoir", False): "a", ("avoir", True): "ont", ("être", False): "est", ("être", True): "sont"}
_FIRST_NAME = re.compile(r"PP(?:e?P)*(?=[cA]{0,3}[VHM])")

# A noun phrase that can only be the subject: "le choc", "les unités d'assaut de l'armée", "Paul Brun".
# A determiner in it follows a preposition or "et": else two phrases stand side by side.
_PHRASE = re.compile(r"(?:[dl]#?|#|(?=P))(?:[nPA#'KT-]|[ep&][dl]?)*[nPKT]")
_BARE_VERB = re.compile("[cA]{0,3}[VHM]")  # a predicate without its subject
_BARE_PARTICIPLE = re.compile("A{0,2}K")
_OBJECT_NEXT = re.compile("A{0,2}K[dl#]")
_COMPOUND = re.compile("H(?:A{0,2}(K))?A{0,2}(K)")
_ANTECEDENT = re.compile(r"(?:^|[^enPdl&])(P{1,4}|[dl]n)$")
_PART_OF_DAY = re.compile(r" (?:matin|midi|soir|après-midi|morning|noon|afternoon|evening|night)\b")
_OBJECTS = ("d", "l", "#", "P")
_LONGEST_SUBJECT = 14  # words
_HAVE_LIST = """a ont avait avaient aura auront aurait auraient eut eurent has have had"""
_HAVE = frozenset(_HAVE_LIST.split())


def word_statement(document: Document, unit: Unit, text: str, head: Unit | None = None) -> str:
    """The slice, which is ``text``, capitalised, with what makes it stand alone where that is certain.

    An accusation becomes a clause; a conjunct gets the subject (and the auxiliary) of ``head``, the clause of
    its sentence that has them; a pronoun gives way to the one person it can mean; a day gets its year.
    """
    words = document.words[unit.sentence]
    if document.published is not None and unit.mentions and not unit.quoted:
        text = _dated(document, unit, words) or text
    if document.language == "fr" and unit.nominal:
        text = _as_clause(text)
    if head is not None and head is not unit and unit.quoted == head.quoted and unit.speaker == head.speaker:
        deed = DEEDS.get(document.language, {}).get(words.lower[unit.lo])
        subject = _doer(document, head, words) if deed else _subject_for(document, unit, head, words)
        if subject and deed:
            text = deed + text[words.ends[unit.lo] - words.starts[unit.lo] :]
        if subject:
            text = f"{subject} {text}"
    if text[0] in _SUBJECT_LETTERS and not unit.reported:
        first, _, rest = text.partition(" ")
        if first.lower() in _SUBJECTS and (name := _only_person_before(document, unit)):
            text = f"{name} {rest}"
    return text if text[0].isupper() else text[0].upper() + text[1:]


def has_subject(document: Document, unit: Unit) -> bool:
    """Whether a unit begins with more than its verb, so that later ones may share what it begins with."""
    tags = document.words[unit.sentence].tags
    return _BARE_VERB.match(tags, unit.lo, unit.hi) is None and tags[unit.lo] not in "KGI"


# --- The subject of a later conjunct ----------------------------------------------------------------


def _doer(document: Document, head: Unit, words: Words) -> str:
    """Who did what a participle such as *tuant* tells: the subject of an active verb in the past, with its object.

    *Le mur a cédé, inondant* does not tell that the wall did it.
    """
    tags, verb = words.tags, _main_verb(words.tags, head)
    place = _subject_before(tags, head.lo, verb) if verb >= 0 else None
    if place is None or place[1] != verb:
        return ""
    subject = document.text[words.starts[place[0]] : words.ends[place[1] - 1]]
    if document.language == "fr":
        compound = _COMPOUND.match(tags, verb, head.hi)
        if compound is None or compound[1] or words.lower[verb] not in _HAVE:
            return ""
        has_object = tags[compound.end() : compound.end() + 1] in _OBJECTS
        return f"{subject} {document.text[words.starts[verb] : words.ends[verb]]}" if has_object else ""
    past = tags[verb] == "V" and head.marks[verb - head.lo] == "S"
    return subject if past and tags[verb + 1 : verb + 2] in _OBJECTS else ""


def _subject_for(document: Document, unit: Unit, head: Unit, words: Words) -> str:
    """What to put before a conjunct: its subject, with the auxiliary if it shares that, too; or nothing."""
    tags = words.tags
    bare = _BARE_VERB.match(tags, unit.lo, unit.hi)
    if bare and tags[unit.lo - 1] == "w":
        return _antecedent(document, unit, words, bare.end() - 1)
    coordinated = tags.find("&", max(head.hi, unit.lo - 3), unit.lo) >= 0
    verb = _main_verb(tags, head)
    if bare and verb < 0 and tags[unit.lo - 1] == "," and tags.find("w", head.lo, head.hi) > 0:
        # "le pont, qui a 300 mètres," and its verb
        place = _subject_before(tags, head.lo, head.hi + 1)
        return document.text[words.starts[place[0]] : words.ends[place[1] - 1]] if place else ""
    place = _subject_before(tags, head.lo, verb) if verb >= 0 else None
    if place is None or head.marks[place[1] - 1 - head.lo] == "t":  # "hours earlier" is no subject
        return ""
    subject = document.text[words.starts[place[0]] : words.ends[place[1] - 1]]
    if bare:
        same_number = _is_plural(words, verb) == _is_plural(words, bare.end() - 1)
        return subject if coordinated and same_number else ""
    compound = _COMPOUND.match(tags, verb, head.hi)
    if compound is None or verb != place[1] or not _BARE_PARTICIPLE.match(tags, unit.lo, unit.hi):
        return ""
    if not coordinated and not _OBJECT_NEXT.match(tags, unit.lo, unit.hi):
        return ""
    return _with_auxiliary(document, unit, words, subject, compound)


def _with_auxiliary(
    document: Document, unit: Unit, words: Words, subject: str, compound: re.Match[str]
) -> str:
    """The subject and the auxiliary of a compound verb, if another participle can follow them."""
    auxiliary, first = compound.start(), compound.start(2)
    other = words.tags.index("K", unit.lo)
    if compound[1]:
        if words.lower[compound.start(1)] not in ("été", "been"):
            return ""
    elif words.lower[auxiliary] in _HAVE:
        if document.language == "fr" and words.lower[other].endswith(("e", "es", "és")):
            return ""  # it agrees, so it has no "avoir"
        return f"{subject} {document.text[words.starts[auxiliary] : words.ends[auxiliary]]}"
    if _agreement(words.lower[first]) != _agreement(words.lower[other]):
        return ""
    last = compound.start(1) if compound[1] else auxiliary
    return f"{subject} {document.text[words.starts[auxiliary] : words.ends[last]]}"


def _agreement(participle: str) -> tuple[bool, bool]:
    """Whether it ends as a feminine and as a plural."""
    return participle.rstrip("s").endswith("e"), participle.endswith("s")


def _main_verb(tags: str, head: Unit) -> int:
    """The first finite verb of a clause, outside of *qui* and *que*; -1 for none that is certain."""
    for i in range(head.lo, head.hi):
        if tags[i] in "VHM":
            return i
        if tags[i] in "wrqhuU":
            return -1
    return -1


def _subject_before(tags: str, lo: int, verb: int) -> tuple[int, int] | None:
    """Where the subject of the verb stands: a plain noun phrase right before it, or before an insertion."""
    stop = verb
    while stop > lo and tags[stop - 1] in "cA":
        stop -= 1
    if stop > lo and tags[stop - 1] == ",":
        stop = tags.find(",", lo, stop - 1)  # "le pont, long de 300 mètres, a": what precedes the insertion
        start = lo
    else:
        start = max(lo, tags.rfind(",", lo, stop) + 1)
    if stop <= start or stop - start > _LONGEST_SUBJECT or not _PHRASE.fullmatch(tags, start, stop):
        return None
    return start, stop


def _is_plural(words: Words, verb: int) -> bool:
    word = words.lower[verb]
    return word.endswith("nt") or word in ("are", "were", "have")


def _antecedent(document: Document, unit: Unit, words: Words, verb: int) -> str:
    """*Paul Brun, qui dirige*: the one name or noun right before the comma."""
    who = unit.lo - 1
    if words.tags[who - 1 : who] != ",":
        return ""
    found = _ANTECEDENT.search(words.tags, max(0, who - 6), who - 1)
    if found is None or _is_plural(words, verb):
        return ""
    start, stop = found.span(1)
    if words.tags[start] in "dl" and words.lower[start] in ("les", "des", "ces", "ses"):
        return ""
    return document.text[words.starts[start] : words.ends[stop - 1]]


# --- Accusations, pronouns, days --------------------------------------------------------------------


def _as_clause(text: str) -> str:
    """The accusation as a clause; the text itself where the number of those accused is not certain."""
    accused = _ACCUSED.match(text)
    if accused is None:
        return text
    who = accused["who"]
    if _PLURAL.match(who):
        plural = True
    elif _SINGULAR.match(who) and " et " not in who:
        plural = False
    else:
        return text
    return f"{who} {_FINITE[accused['verb'], plural]} {text[accused.end() :]}"


def _only_person_before(document: Document, unit: Unit) -> str | None:
    """The full name that begins the sentence before, if it is in the same block and names nobody else."""
    index = unit.sentence - 1
    if index < 0 or document.sentence_blocks[index] != document.sentence_blocks[unit.sentence]:
        return None
    words = document.words[index]
    name = _FIRST_NAME.match(words.tags)
    if name is None or words.tags.find("PP", name.end()) >= 0:
        return None
    return document.text[words.starts[0] : words.ends[name.end() - 1]]


def _dated(document: Document, unit: Unit, words: Words) -> str:
    """The slice with the year of days that have none, where they are certain; "" within quotation marks."""
    text = document.text
    start, end = document.start_of(unit), document.end_of(unit)
    if words.tags.find("«", unit.lo, unit.hi) >= 0:
        return ""
    months = time_words.MONTH_NAMES.get(document.language)
    parts = []
    for mention in unit.mentions:
        if mention.kind is _DATE and len(mention.value) == 10 and months:
            written = text[mention.start : mention.end]
            if mention.value[:4] in written or written.lower() in time_words.RELATIVE_DAYS:
                continue
            year, month, day = mention.value.split("-")
            part_of_day = _PART_OF_DAY.match(text, mention.end)
            stop = min(end, part_of_day.end() if part_of_day else mention.end)
            parts.append(text[start:stop])
            start = stop
            missing = year
            if not any(name.lower() in written.lower() for name in months):
                missing = f"{int(day)} {months[int(month) - 1]} {year}"
            parts.append(f" ({missing})" if part_of_day else f" {missing}")
    return "".join(parts) + text[start:end]
