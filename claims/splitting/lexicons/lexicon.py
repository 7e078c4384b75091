"""The shape of a lexicon. Word lists are written as one string of words; phrases one a line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from claims.splitting.words import Phrases

NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Everything language-specific that a step looks up. Words are lower-case, apostrophes straight."""

    language: str
    common: frozenset[str]  # function words: tell languages apart, cannot be part of a name, do not group
    starters: frozenset[str]  # words that begin a sentence when capitalised after an abbreviation
    months: frozenset[str]
    weekdays: frozenset[str]
    time_words: frozenset[str]
    number_words: frozenset[str]
    roles: frozenset[str]  # nouns for what somebody is: minister, spokesman
    titles: frozenset[str]  # M., Mrs: stand before a name
    pronouns: frozenset[str]  # third person, can be a speaker
    determiners: frozenset[str]
    prepositions: frozenset[str]
    says: frozenset[str]  # forms of verbs of speech
    negations: frozenset[str]
    connectives: Phrases  # left out at the start of a claim
    teasers: tuple[str, ...]
    bylines: tuple[str, ...]
    captions: tuple[str, ...]
    boilerplate: tuple[str, ...]
    classes: Mapping[str, str]  # function words: their letter (see ``claims.splitting.words``)
    also_nouns: frozenset[str]  # verb forms that may be nouns: the context decides
    event_nouns: frozenset[str]  # nouns that tell a fact: destruction
    asserting: frozenset[str]  # conjunctions whose clause states a fact of its own
    adverb_ending: str
    readings: Callable[[], Mapping[str, str]]  # verb forms: the letters of what they can be
    # Made from the lists above, because they are asked for every word.
    dates: frozenset[str]
    begins_no_name: frozenset[str]
    names_nothing: frozenset[str]
    around_names: frozenset[str]


_UNIONS = {
    "dates": ("months", "weekdays", "time_words"),
    "begins_no_name": ("common", "titles", "roles"),
    "names_nothing": ("common", "starters", "titles"),
    "around_names": ("titles", "determiners", "roles"),
}
_LISTS = frozenset(name for name, kind in Lexicon.__annotations__.items() if kind == frozenset[str])
_PHRASES = frozenset(name for name, kind in Lexicon.__annotations__.items() if kind is Phrases)
_TUPLES = frozenset(name for name, kind in Lexicon.__annotations__.items() if kind == tuple[str, ...])


def lines(text: str) -> list[str]:
    """The non-empty lines of ``text``, stripped."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def build(
    language: str,
    words: Mapping[str, str | frozenset[str]] | None = None,
    phrases: Mapping[str, str] | None = None,
    *,
    classes: Mapping[str, str] | None = None,
    readings: Callable[[], Mapping[str, str]] = dict,
    adverb_ending: str = "",
) -> Lexicon:
    """A lexicon from word and phrase lists; what is not given is empty. ``TypeError`` for an unknown name."""
    lists = dict.fromkeys(_LISTS, NO_WORDS)
    tuples: dict[str, tuple[str, ...]] = dict.fromkeys(_TUPLES, ())
    found = {name: Phrases((), language) for name in _PHRASES}
    for name, value in (words or {}).items():
        listed = value.split() if isinstance(value, str) else value
        if name in _TUPLES:
            tuples[name] = tuple(listed)
        else:
            lists[name] = frozenset(listed)
    for name, text in (phrases or {}).items():
        if name in _TUPLES:
            tuples[name] = tuple(lines(text))
        else:
            found[name] = Phrases(lines(text), language)
    for name, parts in _UNIONS.items():
        lists[name] = NO_WORDS.union(*(lists[part] for part in parts))
    by_word = {word: letter for letter, listed in (classes or {}).items() for word in listed.split()}
    return Lexicon(
        language=language,
        classes=by_word,
        readings=readings,
        adverb_ending=adverb_ending,
        **lists,  # type: ignore[arg-type]
        **tuples,  # type: ignore[arg-type]
        **found,  # type: ignore[arg-type]
    )
