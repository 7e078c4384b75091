"""What the number words are worth, by language."""

from claims.splitting.lexicons.en import counting as en_counting
from claims.splitting.lexicons.fr import counting as fr_counting


def _values(text: str) -> dict[str, int]:
    listed = text.split()
    return {word: int(value) for word, value in zip(listed[::2], listed[1::2], strict=True)}


def _joined(values: dict[str, int], and_: str) -> dict[str, int]:
    """With the tens and units that a hyphen joins: *twenty-six*, *vingt-et-un*."""
    found = dict(values)
    for tens, worth in values.items():
        if worth in range(20, 91, 10):
            for unit, less in values.items():
                if 1 <= less <= 9:
                    found[f"{tens}-{unit}"] = worth + less
                    if and_ and less == 1:
                        found[f"{tens}-{and_}-{unit}"] = worth + less
    return found


NUMBER_WORDS = {
    "fr": _joined(_values(fr_counting.NUMBERS), "et"),
    "en": _joined(_values(en_counting.NUMBERS), ""),
}
