"""Names and wordings: what makes two of them the same, and how they show in an address. Pure text."""

import hashlib
import re
import unicodedata

from django.utils.text import slugify

SLUG_LENGTH = 80
LONGEST_NAME = 150
KEY_LENGTH = 200


def slug_of(text: str) -> str:
    """At most 80 characters, cut between words; ``claim`` where the text holds no letter that a slug can show."""
    slug = slugify(text)
    if len(slug) > SLUG_LENGTH:
        slug = slug[: SLUG_LENGTH + 1].rpartition("-")[0] or slug[:SLUG_LENGTH]
    return slug or "claim"


_LEADING_ARTICLE = re.compile(r"^(?:l['’]\s?|(?:le|la|les|the)\s+)", re.IGNORECASE)


def is_name(speaker: str) -> bool:
    """Whether a speaker is called by a name ("Moscou", "le ministère russe de la Défense") or by a mere role.

    A name has a capital somewhere behind its article: "la direction" and "son directeur" have none. What is
    longer than any name is none either.
    """
    words = re.split(r"[\s'’]+", _LEADING_ARTICLE.sub("", speaker.strip()))
    return len(speaker) <= LONGEST_NAME and any(word[:1].isupper() for word in words)


def speaker_key(name: str) -> str:
    """What two spellings of one name have in common: no article, no accents, no case, single spaces."""
    bare = unicodedata.normalize("NFKD", _LEADING_ARTICLE.sub("", name.strip()))
    letters = "".join(character for character in bare if not unicodedata.combining(character))
    # One letter can become many; what is cut off is of no use in telling names apart.
    return " ".join(letters.casefold().replace("’", "'").split())[:KEY_LENGTH]


def wording_key(statement: str, language: str) -> str:
    """SHA-256 (hex) of what makes two wordings the same: language and letters, digits and signs, not typography."""
    text = unicodedata.normalize("NFKC", statement).casefold()
    text = re.sub("[«»“”„\"‘’'`]", "'", text)
    text = " ".join(text.split()).strip(" .!…'")
    return hashlib.sha256(f"{language}\n{text}".encode()).hexdigest()
