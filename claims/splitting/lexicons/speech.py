"""The shape of what a language has to say who says what.

A verb of speech is described by letters for what it takes:

    q a clause (que, that), an infinitive, quoted words · i it stands in an incise (…, a-t-il dit)
    a a noun phrase that is the reported fact (announce) · b somebody, and of what (accuse X of)
    w a wish or a demand · x an evaluation, no content · t the listener first (tell)
    c only a clause: what the verb means besides is no speech (show, find) · o only with "that", not without
    h in "is said to have" · r only reflexive (s'indigner)
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claims.splitting.words import Phrases


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """The words of attribution of one language, lower-case."""

    verbs: Mapping[str, str]  # every form of the verbs: the letters above
    pairs: Mapping[str, tuple[frozenset[str], str]]  # savoir: after a form of faire, and the letters
    passive: frozenset[str]  # auxiliaries that make a passive
    leads: frozenset[str]  # verbs before an infinitive of speech: tient à préciser
    impersonal: frozenset[str]  # verbs that leave an infinitive without a speaker: il faut rappeler
    sources: Phrases  # selon, according to
    views: Phrases  # pour, for: only before a person, at the start
    source_nouns: frozenset[str]  # what may say something, besides a name or a role
    pronominal: Phrases  # à l'en croire: a source that is only a pronoun
    documents: frozenset[str]  # reports and studies: who made them speaks through them
    persons: frozenset[str]  # nouns that mean whoever was named last
    companies: frozenset[str]  # the same for firms and bodies
    denials: frozenset[str]  # forms of verbs: what is denied as a noun phrase is told as an event
    reputed: frozenset[str]  # participles in "is said to have"
    measures: frozenset[str]  # what makes "selon" mean "depending on"
    accusations: frozenset[str]  # nouns that go with "selon laquelle" as unconfirmed
    impersonal_subjects: frozenset[str]  # it, cela: nobody
    first_person: frozenset[str]
    addressed: frozenset[str]  # you: who is spoken to says nothing
    questions: frozenset[str]  # explains *how*
    negations: frozenset[str]
    that: frozenset[str]
    infinitives: frozenset[str]  # to have, to be: begin what is said even at some distance
    of: frozenset[str]  # accuse X *of*
    zero_that: bool = False  # "he said it was": no conjunction needed


def word_set(text: str) -> frozenset[str]:
    """The words of a text, written as one string."""
    return frozenset(text.split())


def listed(groups: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Letters -> forms, turned round: form -> all its letters."""
    verbs: dict[str, str] = {}
    for letters, forms in groups.items():
        for form in forms:
            known = verbs.get(form, "")
            verbs[form] = known + "".join(letter for letter in letters if letter not in known)
    return verbs
