"""The keys of the desk: which act each presses, and which of them an editor changed. Pure: no Django.

A key presses a control that can be seen, the one of the page that carries the act's name (``data-act``); it is
never the only way. Keys are single characters without Ctrl, Alt or Meta, and dead wherever one types
(``static/js/keys.js``). An editor may change each, or switch them all off (WCAG 2.1.4).
"""

from collections.abc import Mapping
from enum import StrEnum


class KeyAct(StrEnum):
    """What a key does, in the order in which the keys are listed."""

    NEXT = "next"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"
    RATIONALE = "rationale"
    EVIDENCE = "evidence"
    SKIP = "skip"
    SET_ASIDE = "set_aside"
    FOLLOWING = "following"
    PRECEDING = "preceding"
    SEARCH = "search"
    UNDO = "undo"
    KEYS = "keys"


DEFAULT_KEYS: dict[KeyAct, str] = {
    KeyAct.NEXT: "n",
    KeyAct.VERIFIED: "1",
    KeyAct.DISPUTED: "2",
    KeyAct.UNVERIFIABLE: "3",
    KeyAct.RATIONALE: "r",
    KeyAct.EVIDENCE: "e",
    KeyAct.SKIP: "s",
    KeyAct.SET_ASIDE: "x",
    KeyAct.FOLLOWING: "j",
    KeyAct.PRECEDING: "k",
    KeyAct.SEARCH: "/",
    KeyAct.UNDO: "u",
    KeyAct.KEYS: "?",
}


def as_key(text: str) -> str | None:
    """What was typed as a key: one character that can be seen, a letter small; None if it is none."""
    key = text.strip().lower()
    return key if len(key) == 1 and key.isprintable() else None


def in_use(changed: Mapping[str, str]) -> dict[KeyAct, str]:
    """The key of each act: the editor's own where they changed it, if what is stored makes sense."""
    return {act: as_key(changed.get(act, "")) or default for act, default in DEFAULT_KEYS.items()}


def changes(keys: Mapping[KeyAct, str]) -> dict[str, str]:
    """What is to be stored: the keys that are not the usual ones, so that new usual ones reach everybody."""
    return {act.value: key for act, key in keys.items() if key != DEFAULT_KEYS[act]}


def clashes(keys: Mapping[KeyAct, str]) -> list[tuple[KeyAct, KeyAct]]:
    """Each act whose key another act before it has already, with that one."""
    first: dict[str, KeyAct] = {}
    found = []
    for act, key in keys.items():
        if key in first:
            found.append((act, first[key]))
        else:
            first[key] = act
    return found
