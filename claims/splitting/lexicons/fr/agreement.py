"""French adjectives with their feminine and plural forms, so that lists can name the masculine alone."""

_FEMININE = (
    ("eux", "euse"), ("if", "ive"), ("teur", "trice"), ("el", "elle"), ("ien", "ienne"), ("er", "ère"),
    ("et", "ette"), ("os", "osse"), ("on", "onne"),
)  # fmt: skip


def agreeing_adjectives(masculine: str) -> frozenset[str]:
    """All forms of adjectives given as words in the masculine singular."""
    return frozenset(form for word in masculine.split() for form in _forms(word))


def _forms(word: str) -> tuple[str, ...]:
    plural = word if word[-1] in "sx" else word[:-1] + "ux" if word.endswith("al") else word + "s"
    if word.endswith("e"):
        return word, plural
    for ending, feminine in _FEMININE:
        if word.endswith(ending):
            other = word.removesuffix(ending) + feminine
            return word, plural, other, other + "s"
    return word, plural, word + "e", word + "es"
