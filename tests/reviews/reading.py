"""A page as a reader or a browser takes it in: its words, links, fields and scripts, whatever the markup."""

import html
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse


@dataclass
class Page:
    words: str = ""
    links: list[str] = field(default_factory=list)
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    scripts: list[tuple[dict[str, str | None], str]] = field(default_factory=list)
    fields: list[tuple[str, str]] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    def names(self) -> set[str]:
        return {name for name, _value in self.fields}

    def values(self, name: str) -> list[str]:
        return [value for field_name, value in self.fields if field_name == name]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self._texts: list[str] = []
        self._script: dict[str, str | None] | None = None
        self._textarea: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.page.tags.append((tag, given))
        name = given.get("name")
        if tag == "a" and given.get("href"):
            self.page.links.append(str(given["href"]))
        elif tag in {"script", "style"}:
            self._script = given
            self._texts_before, self._texts = self._texts, []
        elif tag == "textarea":
            self._textarea = name or ""
            self._typed = ""
        elif tag == "button" and name:
            self.page.buttons.append((name, given.get("value") or ""))
        elif tag == "input" and name:
            chosen = given.get("type") not in {"radio", "checkbox"} or "checked" in given
            self.page.fields.append((name, (given.get("value") or "") if chosen else ""))
        elif tag == "select" and name:
            self.page.fields.append((name, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in {"script", "style"} and self._script is not None:
            if tag == "script":
                self.page.scripts.append((self._script, "".join(self._texts)))
            self._texts, self._script = self._texts_before, None
        elif tag == "textarea" and self._textarea is not None:
            self.page.fields.append((self._textarea, self._typed.removeprefix("\n")))
            self._textarea = None

    def handle_data(self, data: str) -> None:
        if self._textarea is not None:
            self._typed += data
        self._texts.append(data)

    def words(self) -> str:
        return " ".join("".join(self._texts).split())


def read(response: Any) -> Page:
    assert isinstance(response, HttpResponse)
    reader = _Reader()
    reader.feed(response.content.decode())
    reader.close()
    reader.page.words = reader.words()
    return reader.page


def text_of(response: Any) -> str:
    """All of the response with entities resolved: to look for what may stand anywhere, or nowhere."""
    return html.unescape(response.content.decode())
