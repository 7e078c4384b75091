"""A claim that the splitter missed, added by an editor: found by its words, stored the way extraction stores.

The article's row is locked as it is while a worker stores, so that of two who mark the same words at once the
second finds them marked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from django.contrib.auth.models import User
from django.db import transaction

from claims import extraction
from claims.models import Appearance, Article, Claim
from claims.names import wording_key
from claims.splitting import Candidate, Kind, Reason, Voice, detect_language, split

#: The reason that such a claim carries; claims/reasons.py words it.
ADDED = "added"

#: What an editor picks out is meant to be judged: it goes to the head of the queue.
SCORE = 1.0

#: Characters that are typed alike, whatever stands in the text.
_ALIKE = {"'": "'’‘ʼ`", '"': '"“”„«»'}
_TYPED = str.maketrans({sign: plain for plain, signs in _ALIKE.items() for sign in signs})


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where words stand: code points of the frozen text, ``end`` exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Addition:
    """A claim as an editor words it. ``words`` are the text's own at ``place``."""

    place: Place
    words: str
    statement: str
    speaker: str = ""
    voice: Voice = Voice.AUTHOR
    hearsay: bool = False


class Taken(Exception):
    """A claim is marked there already: ``appearance``."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(f"appearance {appearance.pk}")
        self.appearance = appearance


def holds_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def as_typed(words: str) -> str:
    """What a person's typing keeps of a text: no line breaks, no special spaces, plain quotation marks."""
    return " ".join(words.translate(_TYPED).split())


def places_of(text: str, words: str, most: int) -> list[Place]:
    """Where the words stand in the text as whole words, at most ``most``; spaces and quotation marks may differ."""
    return list(islice(_places(text, as_typed(words)), most))


def _places(text: str, typed: str) -> Iterator[Place]:
    if not holds_words(typed):
        return
    pattern = "".join(
        r"\s+" if sign == " " else f"[{_ALIKE[sign]}]" if sign in _ALIKE else re.escape(sign)
        for sign in typed
    )
    before = r"(?<!\w)" if typed[0].isalnum() else ""
    after = r"(?!\w)" if typed[-1].isalnum() else ""
    for match in re.finditer(before + pattern + after, text):
        yield Place(match.start(), match.end())


def stands_at(text: str, place: Place, words: str) -> bool:
    """Whether these are the words of that place, and nothing around them is space."""
    found = text[place.start : place.end]
    return found == found.strip() and holds_words(found) and as_typed(found) == as_typed(words)


@transaction.atomic
def add(article_id: int, addition: Addition, editor: User) -> tuple[Appearance, bool]:
    """Store the claim and where it stands; the appearance, and whether it is new (pressed twice, it is not).

    Raises Taken where another claim's words overlap, ValueError where other words stand at the place.
    """
    article = Article.objects.select_for_update().defer("layout", "skipped").get(pk=article_id)
    text, place = article.text, addition.place
    if text[place.start : place.end] != addition.words:
        raise ValueError("These words do not stand there.")
    language = article.language or detect_language(text)
    there = article.appearances.filter(start__lt=place.end, end__gt=place.start).select_related("claim")
    for appearance in there.order_by("start"):
        if not _is_same(appearance, addition, language, editor):
            raise Taken(appearance)
        return appearance, False
    candidate = Candidate(
        start=place.start,
        end=place.end,
        text=addition.words,
        statement=addition.statement,
        speaker=addition.speaker or None,
        cue=None,
        voice=addition.voice,
        hearsay=addition.hearsay,
        kind=kind_of(addition.words, language),
        score=SCORE,
        reasons=(Reason(ADDED),),
        group=1,
    )
    extraction.store_claims(article.pk, text, [candidate], language, editor)
    return article.appearances.select_related("claim").get(start=place.start, end=place.end), True


def _is_same(appearance: Appearance, addition: Addition, language: str, editor: User) -> bool:
    """Whether the editor added exactly this before."""
    if appearance.found_by_id != editor.pk:
        return False
    if Place(appearance.start, appearance.end) != addition.place:
        return False
    known = Claim.objects.filter(wording_key=wording_key(addition.statement, language)).first()
    return known is not None and appearance.claim_id in {known.pk, known.merged_into_id}


def kind_of(words: str, language: str) -> Kind:
    """The kind that the splitter gives these words by themselves, where it finds a claim in them."""
    found = split(words, language=language).claims
    return found[0].kind if found else Kind.STATEMENT
