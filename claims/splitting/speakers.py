"""Speakers over the article: pronouns, roles and surnames become the names the article gives."""

import re
from dataclasses import dataclass

from claims.splitting.document import Document, Unit
from claims.splitting.lexicons import SPEECH
from claims.splitting.lexicons.speech import Speech, word_set
from claims.splitting.people import People, find_people, gender_of, name_at
from claims.splitting.words import Words, find_words

_ARTICLES = frozenset(("la", "l'", "les", "the"))  # before a surname alone they make it something else
_INDEFINITE = frozenset(("un", "une", "a", "an"))
_DEFINITE = word_set("le la l' ce cet cette the this that")
_DETERMINERS = _INDEFINITE | _DEFINITE
_SHAPES = {",": ",", "(": ",", "et": "&", "and": "&", ".": "."} | dict.fromkeys('«»“”"', "«")
_SUBJECT_REACH = 14  # words at the start of a sentence
_REMEMBERED = 6  # how many speakers back a pronoun may mean
_FINITE = re.compile("[VHM]")
_PEOPLE_ONLY = word_set("he she him her")


def resolve_speakers(document: Document) -> None:
    """Replace pronouns, roles and surnames by the names the article gives."""
    speech = SPEECH.get(document.lexicon.language)
    if speech is None or not any(unit.speaker or unit.quoted for unit in document.units):
        return
    resolver = _Resolver(document, speech)
    for unit in document.units:
        resolver.see(unit)


@dataclass(slots=True)
class _Mention:
    name: str
    gender: str  # f, m, p or nothing known
    person: bool = True


class _Resolver:
    """Goes through the units in order and remembers who was mentioned."""

    def __init__(self, document: Document, speech: Speech) -> None:
        self.document, self.speech, self.lexicon = document, speech, document.lexicon
        self.people: People = find_people(document)
        self.recent: list[_Mention] = []
        self.topics: list[_Mention] = []  # whom sentences begin with, whoever says them
        self.last_sentence = -10
        self.read: dict[str, Words] = {}  # speakers as written: their words
        self.in_full: dict[str, _Mention] = {}  # speakers as written that name a person

    def see(self, unit: Unit) -> None:
        """Resolve the speaker of a unit, or note whom it is about."""
        if unit.speaker is not None:
            found = self._subject(unit)
            mention = self._resolve(unit.speaker, unit.who)
            unit.speaker = mention.name
        elif unit.quoted:
            if not unit.cue and (maker := self._introduced_by(unit)):
                unit.speaker = maker
            elif self.recent and unit.sentence - self.last_sentence <= 2:
                unit.speaker = self.recent[-1].name  # it goes on where the one before stopped
                self.last_sentence = unit.sentence
            return
        else:
            found = self._subject(unit)
            if found is None:
                return
            if unit.reported:
                self._note(found)
                return
            # Who a sentence of the article's own voice begins with is who "il" and "lui" then mean.
            mention = found
        self._note(found)
        self.recent.append(mention)
        self.last_sentence = unit.sentence
        if len(self.recent) > _REMEMBERED:
            del self.recent[0]

    def _introduced_by(self, unit: Unit) -> str | None:
        """Who made the report that the sentence before, ending with a colon, is about."""
        document = self.document
        first = unit.sentence
        while first and document.sentence_blocks[first - 1] == document.sentence_blocks[unit.sentence]:
            first -= 1
        if not first or document.text[document.sentences[first - 1].end - 1] != ":":
            return None
        lower = document.words[first - 1].lower
        return next((self.people.makers[word] for word in lower if word in self.people.makers), None)

    def _note(self, topic: _Mention | None) -> None:
        if topic is not None:
            self.topics.append(topic)
            if len(self.topics) > _REMEMBERED:
                del self.topics[0]

    # -- whom a sentence is about -------------------------------------------------------------------

    def _subject(self, unit: Unit) -> _Mention | None:
        words, lexicon, text = self.document.words[unit.sentence], self.lexicon, self.document.text
        tags, lower, lo = words.tags, words.lower, unit.lo
        end = min(unit.hi, lo + _SUBJECT_REACH)
        if verb := _FINITE.search(tags, lo, end):
            end = verb.start()
        at = tags.find("P", lo, end)
        if at < 0 and lower[lo] not in _DETERMINERS:
            return None
        gender = gender_of(lower[lo], lower[lo + 1] if lo + 1 < unit.hi else "")
        while at >= 0:
            stop = name_at(words, at, unit.hi, lexicon)
            if stop == at:
                at = tags.find("P", at + 1, end)
                continue
            before = lower[at - 1] if at > lo else ""
            told = before in lexicon.titles or before in lexicon.roles or before == "."
            told = told or (before == "," and tags[at - 2] in "nP") or tags[at - 1] == "n"
            if at == lo or told:
                named: str | None = text[words.starts[at] : words.ends[stop - 1]]
                if stop - at == 1:
                    named = self.people.by_surname.get(lower[at])
                return self._named(named, gender) if named else None
            at = tags.find("P", stop, end)
        if end < unit.hi and lower[lo] in _INDEFINITE and self._is_human(words, lo + 1, end):
            comma = tags.find(",", lo, end)
            stop = end if comma < 0 else comma
            while stop > lo + 1 and tags[stop - 1] in "cA":
                stop -= 1
            return _Mention(text[words.starts[lo] : words.ends[stop - 1]], gender)
        if end < unit.hi and 0 < end - lo <= 4 and lower[lo] in _DEFINITE and tags[end] in "VHM":
            called = self._by_role(words, lo, end, gender)
            return self._named(called, gender) if called else None
        return None

    def _is_human(self, words: Words, lo: int, hi: int) -> bool:
        """Whether a noun phrase means somebody: a role, or an age."""
        there = words.lower[lo:hi]
        if not (self.lexicon.roles.isdisjoint(there) and self.speech.persons.isdisjoint(there)):
            return True
        return any(
            word in ("ans", "year-old") and words.tags[k - 1] == "#" for k, word in enumerate(there, lo)
        )

    def _named(self, name: str, gender: str) -> _Mention:
        if known := self.people.gender.get(name):
            gender = known
        words = name.lower().split()
        person = len(words) > 1 and name[:1].isupper() and self.speech.source_nouns.isdisjoint(words)
        person = person or name in self.people.persons
        return _Mention(name, gender, person)

    # -- speakers as written ------------------------------------------------------------------------

    def _resolve(self, speaker: str, who: tuple[int, int, int] | None) -> _Mention:
        if speaker in self.in_full:
            return self.in_full[speaker]
        lexicon = self.lexicon
        if speaker.isascii() and speaker.isalpha() and (pronoun := speaker.lower()) in lexicon.pronouns:
            return self._of_pronoun(pronoun, speaker)
        words = self.read.get(speaker)
        if words is None:
            words = self.read[speaker] = self._words_of(speaker, who)
        tags, lower = words.tags, words.lower
        lo, size = 0, len(words)
        while lo < size and tags[lo] == "«":
            lo += 1
        if lo == size:
            return _Mention(speaker, "", person=False)
        first = lower[lo]
        if size - lo == 1 and (first in lexicon.pronouns or first.startswith("-")):
            return self._of_pronoun(first, speaker[words.starts[lo] : words.ends[lo]])
        comma = tags.find(",", lo)
        comma = comma if comma >= 0 else size
        gender = "p" if "&" in tags[lo:comma] else gender_of(first, lower[lo + 1] if lo + 1 < comma else "")
        if name := self._in_full(words, speaker, lo, comma, size, gender):
            found = self.in_full[speaker] = self._named(name, gender)
            return found
        if "P" in tags and first not in _ARTICLES:
            around = lexicon.around_names
            bare = [k for k in range(lo, comma) if lower[k] not in around and tags[k] != "."]
            surname = lower[bare[0]] if len(bare) == 1 and tags[bare[0]] == "P" else ""
            if surname in self.people.by_surname:
                return self._named(self.people.by_surname[surname], gender)
        if gender != "p" and (name := self._by_role(words, lo, comma, gender)):
            return self._named(name, gender)
        if self.people.makers:
            for word in lower[lo:comma]:
                if word in self.speech.documents and word in self.people.makers:
                    return self._named(self.people.makers[word], gender)
        end = comma
        while end > lo + 1 and tags[end - 1] in "«.":
            end -= 1
        return _Mention(speaker[words.starts[lo] : words.ends[end - 1]], gender, person=False)

    def _words_of(self, speaker: str, who: tuple[int, int, int] | None) -> Words:
        """The words of a speaker as written, with places in what is written; capitals count, not grammar."""
        if who is None:
            words = find_words(speaker, self.document.language)
        else:
            number, lo, hi = who
            there = self.document.words[number]
            begin = there.starts[lo]
            starts = [start - begin for start in there.starts[lo:hi]]
            words = Words(there.lower[lo:hi], starts, [end - begin for end in there.ends[lo:hi]])
        words.tags = "".join(
            [
                "P" if speaker[start].isupper() else _SHAPES.get(word, "n")
                for start, word in zip(words.starts, words.lower, strict=True)
            ]
        )
        return words

    def _in_full(self, words: Words, speaker: str, lo: int, comma: int, hi: int, gender: str) -> str | None:
        """The name of a person that the words themselves hold."""
        person = self._person_in(words, speaker, lo, comma)
        if person is not None:
            if gender == "p":
                person = lo, comma
        elif comma < hi:
            begin, around = comma + 1, self.lexicon.around_names
            while begin < hi and (words.lower[begin] in around or words.lower[begin] == "."):
                begin += 1
            stop = name_at(words, begin, hi, self.lexicon)
            person = (begin, stop) if stop - begin >= 2 or (stop == hi and stop > begin) else None
        return speaker[words.starts[person[0]] : words.ends[person[1] - 1]] if person else None

    def _person_in(self, words: Words, speaker: str, lo: int, hi: int) -> tuple[int, int] | None:
        """A name of two words or more that begins the words or follows a role or title, or None."""
        lexicon, lower = self.lexicon, words.lower
        i = lo
        while (i := words.tags.find("P", i, hi)) >= 0:
            stop = name_at(words, i, hi, lexicon)
            if (
                stop - i >= 3
                and speaker[words.starts[i] : words.ends[i]].isupper()
                and words.ends[i] - words.starts[i] > 1
            ):
                return i + 1, stop  # le directeur d'EFI Paul Brun
            if stop - i >= 2:
                before = lower[i - 1] if i > lo else ""
                titled = before in lexicon.titles or (before == "." and lower[i - 2] in lexicon.titles)
                if i == lo or before in lexicon.roles or titled:
                    return i, stop
                last = stop == hi and i > lo + 1
                if last and before not in lexicon.prepositions and before not in lexicon.determiners:
                    return i, stop
            i = max(stop, i + 1)
        return None

    def _of_pronoun(self, pronoun: str, written: str) -> _Mention:
        bare = pronoun.removeprefix("-t").lstrip("-")
        gender = gender_of(bare)
        people_only = bare in _PEOPLE_ONLY
        if bare == "it":
            mentioned = (*reversed(self.recent), *reversed(self.topics))
            body = next((mention for mention in mentioned if not mention.person), None)
            return body or _Mention(written, gender, person=False)
        if not people_only and gender and any(mention.person for mention in self.recent):
            # Of whom no gender is known, "il" and "elle" mean a person before anything else.
            known = (m for m in reversed(self.recent) if m.gender == gender or (m.person and not m.gender))
            if found := next(known, None):
                return _Mention(found.name, found.gender or gender, found.person)
        for mention in reversed(self.recent):
            if people_only and not mention.person:
                continue
            if not mention.gender or not gender or mention.gender == gender:
                if people_only:
                    self.people.persons.add(mention.name)
                return _Mention(mention.name, mention.gender or gender, mention.person)
        if self.recent and gender != "p":
            return self.recent[-1]
        return _Mention(written.lstrip("-").removeprefix("t-"), gender)

    def _by_role(self, words: Words, lo: int, hi: int, gender: str) -> str | None:
        """The name of whom the article calls by all these words."""
        people, lexicon, speech = self.people, self.lexicon, self.speech
        there = words.lower[lo:hi]
        definite = words.lower[lo] in _DEFINITE
        if not definite and people.by_role.keys().isdisjoint(there):
            return None
        about = {word for word in there if word[:1].isalnum()} - lexicon.common - lexicon.determiners
        for word in there:
            for told, name in people.by_role.get(word, ()):
                if about <= told:
                    return name
        if len(about) != 1 or not definite:
            return None
        (head,) = about
        if head in people.by_head:
            return people.by_head[head]
        if head in speech.persons or head in speech.companies:
            wanted = head in speech.persons
            for mention in reversed(self.recent if wanted else self.recent + self.topics):
                if (
                    wanted
                    and mention.person
                    and (not mention.gender or not gender or mention.gender == gender)
                ):
                    return mention.name
                if not wanted and self._is_body(mention.name):
                    return mention.name
        return None

    def _is_body(self, name: str) -> bool:
        """Whether a name can be that of a firm or institution."""
        words = name.lower().replace("'", " ").split()
        named = name[:1].isupper() and words[0] not in self.lexicon.determiners
        return named and name not in self.people.persons and self.lexicon.roles.isdisjoint(words)
