"""Whether a quoted passage stands in a text, and where: letter by letter, but for how it is set.

White space of any kind and number, the shapes of quotation marks, apostrophes and dashes, soft hyphens and upper or
lower case do not count; accents, digits and words do. "[…]" in a passage stands for words that were left out.
"""

import re
import unicodedata

#: What is written in several ways, each as one.
_SAME = ("'’‘‚‛′´`", '"“”„‟«»″＂‹›', "-‐‑‒–—―−", "…")
_CLASSES = {letter: f"[{re.escape(letters)}]" for letters in _SAME for letter in letters}
_PLAIN = str.maketrans({letter: letters[0] for letters in _SAME for letter in letters})
#: Between any two letters of the passage: blanks of any kind, and what nobody sees.
_BETWEEN = "[\\s\u00ad\u200b-\u200d\u2060\ufeff]*"
_UNSEEN = re.compile("[\\s\u00ad\u200b-\u200d\u2060\ufeff]+")
_LEFT_OUT = re.compile(r"\[\s*(?:…|\.\s*\.\s*\.)\s*\]|\(\s*(?:…|\.\s*\.\s*\.)\s*\)")
#: Quotation marks around the whole passage are the editor's, not the page's.
_AROUND = "".join(_SAME[1]) + " \u00a0\u202f\t\r\n"

#: Between the parts of a passage no more may be left out than this many characters.
MOST_LEFT_OUT = 5_000

Place = tuple[int, int]


def find(passage: str, text: str) -> list[Place]:
    """Start and end in ``text`` of each part of the passage (one, where no words are left out); empty: not there."""
    places: list[Place] = []
    plain = _plain(text)
    for part in _LEFT_OUT.split(unicodedata.normalize("NFC", passage)):
        pattern = _pattern(part)
        if pattern is None:
            continue
        # Most that is not there is found out here, in a hundredth of the time.
        if _plain(part.strip(_AROUND)) not in plain:
            return []
        begin = places[-1][1] if places else 0
        end = begin + MOST_LEFT_OUT + 2 * len(part) if places else len(text)
        found = pattern.search(text, begin, end)
        if found is None:
            return []
        places.append(found.span())
    return places


def _plain(text: str) -> str:
    return _UNSEEN.sub("", text).translate(_PLAIN).replace("...", "…").lower()


def _pattern(part: str) -> re.Pattern[str] | None:
    letters = _UNSEEN.sub("", part.strip(_AROUND)).replace("...", "…")
    if not letters:
        return None
    written = _BETWEEN.join(
        r"(?:…|\.\s*\.\s*\.)" if letter == "…" else _CLASSES.get(letter) or re.escape(letter)
        for letter in letters
    )
    # Not within a word or number: "12 houses" does not stand in "112 houses".
    before = r"(?<!\w)" if letters[0].isalnum() else ""
    after = r"(?!\w)" if letters[-1].isalnum() else ""
    return re.compile(before + written + after, re.IGNORECASE)
