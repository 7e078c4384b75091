"""The edges of a claim: what does not belong to it at its start and its end (rule 4 of the definition)."""

from claims.splitting.lexicons import Lexicon
from claims.splitting.words import Words

# Connectives that need no comma after them.
_ALWAYS = frozenset(["car", "donc", "puis", "so", "then", "or", "mais", "et", "but", "and"])


def trim(words: Words, lo: int, hi: int, lexicon: Lexicon) -> tuple[int, int]:
    """The range without connectives and marks at its start and marks at its end."""
    tags, lower = words.tags, words.lower
    connectives = lexicon.connectives
    while lo < hi:
        tag, word = tags[lo], lower[lo]
        if (
            tag in ",;:.-»)&"
            or (tag == "'" and not word[:1].isalnum() and word not in ("$", "£", "€"))
            or (tag == "u" and word in lexicon.asserting and lo + 1 < hi)
        ):
            lo += 1
        elif word in connectives.firsts and (length := connectives.at(lower, lo)):
            comma = lo + length < hi and tags[lo + length] == ","
            if not (lo + length < hi and (comma or length > 1 or word in _ALWAYS)):
                break
            lo += length + comma
        elif tag in "Uq" and lo + 1 < hi:
            lo += 1
        else:
            break
    while hi > lo and tags[hi - 1] in ",;:.-(«":
        if lower[hi - 1] == '"' and lower[lo:hi].count('"') % 2 == 0:
            break  # it closes what was opened inside
        hi -= 1
    return lo, hi
