"""Who an article names: people and bodies, what they are called, and what they made."""

import re
from dataclasses import dataclass, field

from claims.splitting.document import Document
from claims.splitting.lexicons import SPEECH, Lexicon
from claims.splitting.lexicons.speech import Speech, word_set
from claims.splitting.words import Words

_PARTICLES = word_set("de d' du la le van von der ben bin al el da dos di")
_MAKING = frozenset(("par", "by"))
_FROM = frozenset(("from",))
_LONGEST_NAME = 7  # words
_ABOUT_BEFORE = "nPeAdlp#'"  # classes of the words that say what somebody is
_ABOUT_AFTER = "nPeKAdlp#'"
_FARTHEST = 12  # words from a name to what its bearer is
_NOUN = re.compile("[nP]")
_BODY = re.compile(r"P[nPK]*(?:e[dl]?[nPK]+)*")  # Institut lornais de l'air
_MADE_BY = re.compile(r"(?:[nKAT#,V]|p(?![dl]?P)[dl]?){0,8}?[pe]([dl]?(?:n|P)[nPK]*(?:e[dl]?[nPK]+)*)")
_FEMININE_WORDS = word_set("la une mme mlle madame cette sa elle celle-ci ms mrs she her -elle -t-elle")
_MASCULINE_WORDS = word_set("le un m monsieur ce cet son il lui celui-ci mr he him -il -t-il au du")
_PLURAL_WORDS = word_set(
    """les des plusieurs certains certaines deux trois quatre ces ses leurs ils elles eux ceux-ci
    celles-ci they them two three four several many some -ils -elles -t-ils -t-elles aux"""
)
_FEMININE_ENDINGS = (
    "tion",
    "sion",
    "té",
    "ure",
    "ie",
    "ence",
    "ance",
    "ée",
    "ette",
    "euse",
    "trice",
    "ère",
    "ense",
)


@dataclass(slots=True)
class People:
    """Names by surname, by role or kind ("le syndicat"), by head ("l'institut"), and their gender."""

    by_surname: dict[str, str] = field(default_factory=dict)
    by_role: dict[str, list[tuple[frozenset[str], str]]] = field(default_factory=dict)
    by_head: dict[str, str] = field(default_factory=dict)
    persons: set[str] = field(default_factory=set)  # names that go with a role or title
    makers: dict[str, str] = field(default_factory=dict)  # of a report
    gender: dict[str, str] = field(default_factory=dict)


def gender_of(word: str, noun: str = "") -> str:
    """What an article, title or pronoun, or else the noun after it, tells: f, m, p, or nothing."""
    if word in _PLURAL_WORDS:
        return "p"
    if word in _FEMININE_WORDS:
        return "f"
    if word in _MASCULINE_WORDS:
        return "m"
    return "f" if word == "l'" and noun.endswith(_FEMININE_ENDINGS) else ""


def find_people(document: Document) -> People:
    """Read the names of all sentences."""
    people = People()
    speech = SPEECH.get(document.lexicon.language)
    if speech is None:
        return people
    for words in document.words:
        if "P" in words.tags:
            _names_in(people, words, document, speech)
    return people


def _names_in(people: People, words: Words, document: Document, speech: Speech) -> None:
    lexicon, text, tags, lower = document.lexicon, document.text, words.tags, words.lower
    nouns = speech.source_nouns
    i, size = 0, len(tags)
    while (i := tags.find("P", i)) >= 0:
        stop = name_at(words, i, size, lexicon)
        head, last = lower[i], lower[stop - 1 if stop > i else i]
        if (head in nouns or last in nouns) and (found := _BODY.match(tags, i)) and found.end() - i > 1:
            name = text[words.starts[i] : words.ends[found.end() - 1]]
            people.by_head.setdefault(head if head in nouns else last, name)
        if stop > i + 1 or (
            stop > i
            and i > 0
            and tags[i - 1] == "n"
            and lower[i - 1] in nouns  # *le syndicat Solidaires*
            and head not in people.by_surname
        ):
            name = text[words.starts[i] : words.ends[stop - 1]]
            if stop - i >= 2:
                people.by_surname.setdefault(lower[stop - 1], name)
            _note_roles(people, words, i, stop, name, lexicon, speech)
        i = max(stop, i + 1)
    if not speech.documents.isdisjoint(lower):
        _note_makers(people, words, document, speech)


def _note_roles(
    people: People, words: Words, lo: int, hi: int, name: str, lexicon: Lexicon, speech: Speech
) -> None:
    """*le ministre de la Santé, X*; *le général X*; *X, porte-parole de Y*; *le syndicat X*."""
    lower, tags = words.lower, words.tags
    last = lo - 1
    apart = last > 0 and tags[last] == ","
    last -= apart
    farthest = max(0, last - _FARTHEST + 1)
    first = farthest + len(tags[farthest : last + 1].rstrip(_ABOUT_BEFORE))
    if first <= last and tags[last] not in "epdl":
        # The determiner nearest to the name begins what is said of it, unless a comma stands between.
        if not apart:
            first = max(first, tags.rfind("d", first, last + 1), tags.rfind("l", first, last + 1))
        _note(people, words, first, last + 1, name, lexicon, speech)
        if gender := gender_of(lower[first]):
            people.gender.setdefault(name, gender)
    if hi + 1 < len(words) and tags[hi] == ",":
        after = tags[hi + 1 : hi + _FARTHEST]
        stop = hi + 1 + len(after) - len(after.lstrip(_ABOUT_AFTER))
        _note(people, words, hi + 1, stop, name, lexicon, speech)


def _note(
    people: People, words: Words, lo: int, hi: int, name: str, lexicon: Lexicon, speech: Speech
) -> None:
    there = words.lower[lo:hi]
    found = _NOUN.search(words.tags, lo, hi)
    at = found.start() if found else hi
    while speech.zero_that and at + 1 < hi and words.tags[at + 1] == "n":
        at += 1  # the council leader
    head = words.lower[at] if at < hi else ""
    named = head in speech.source_nouns or head in speech.companies
    if not named and lexicon.roles.isdisjoint(there) and lexicon.titles.isdisjoint(there):
        return
    about = frozenset(there) - lexicon.common
    for word in about:
        if word in lexicon.roles or word in lexicon.titles:
            people.persons.add(name)
        if word in lexicon.roles or (named and word == head):
            people.by_role.setdefault(word, []).append((about, name))


def _note_makers(people: People, words: Words, document: Document, speech: Speech) -> None:
    """*le rapport publié par X*, *X's report*: through it, X speaks."""
    lower, tags, text = words.lower, words.tags, document.text
    for k, word in enumerate(lower):
        if word not in speech.documents or word in people.makers:
            continue
        found = _MADE_BY.match(tags, k + 1)
        if found:
            begin, end = found.span(1)
            while tags[end - 1] == "K":
                end -= 1
            near = tags[begin : begin + 2]
            before = lower[begin - 1]
            if before in _MAKING or ((before in speech.of or before in _FROM) and "P" in near):
                people.makers[word] = text[words.starts[begin] : words.ends[end - 1]]
        elif k > 4 and lower[k - 4 : k] == ["the", "author", "of", "the"]:
            end = k - 4 - (tags[k - 5] == ",")
            begin = end
            while begin > 0 and tags[begin - 1] == "P":
                begin -= 1
            if begin < end:
                people.makers[word] = text[words.starts[begin] : words.ends[end - 1]]


def name_at(words: Words, index: int, hi: int, lexicon: Lexicon) -> int:
    """Where the run of capitalised words that begins at ``index`` stops; ``index`` itself for none."""
    tags, lower = words.tags, words.lower
    # "Le", "Mme" and "President" begin no name.
    if index >= hi or tags[index] != "P" or lower[index] in lexicon.begins_no_name:
        return index
    farthest = min(hi, index + _LONGEST_NAME)
    i = index + 1
    while i < farthest:
        if tags[i] != "P":
            particle = (
                lower[i] in _PARTICLES
                and i + 1 < hi
                and (tags[i + 1] == "P" or (lower[i + 1] in _PARTICLES and tags[i + 2 : i + 3] == "P"))
            )
            initial = tags[i] == "." and len(lower[i - 1]) == 1 and tags[i + 1 : i + 2] == "P"
            if not (particle or initial):
                break
        i += 1
    while i > index and tags[i - 1] != "P":
        i -= 1
    return i
