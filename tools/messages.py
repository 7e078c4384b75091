"""Translations without a gettext installation: collect, compile and check what stands in ``locale/``.

    python tools/messages.py update    add new messages to the .po files, drop old ones, compile
    python tools/messages.py check     fail if a message is missing, untranslated, fuzzy or not compiled

The messages are English; ``locale/fr`` holds the French.
"""

import io
import os
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import django
from babel.messages.catalog import Catalog, Message
from babel.messages.checkers import checkers
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ["fr"]
PACKAGES = ["factcheck", "claims", "reviews"]
KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
DATES = re.compile(rb'^"(POT-Creation-Date|PO-Revision-Date|Generated-By):.*\n', re.MULTILINE)
CONSTANT = re.compile(r"""_\((["'])(.+?)\1\)""")

Found = tuple[str | tuple[str, ...], str | None, str]  # message or (singular, plural), context, place


def messages_in_python() -> Iterator[Found]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            with path.open("rb") as file:
                for line, message, _comments, context in extract("python", file, KEYWORDS):
                    yield message, context, f"{path.relative_to(ROOT)}:{line}"


def messages_in_templates() -> Iterator[Found]:
    from django.template import Context, engines
    from django.template.base import Node
    from django.templatetags.i18n import BlockTranslateNode, TranslateNode

    engine: Any = engines["django"]
    for path in sorted((ROOT / "templates").rglob("*")):
        if path.suffix not in {".html", ".txt"}:
            continue
        source = path.read_text(encoding="utf-8")
        place = str(path.relative_to(ROOT))
        for node in engine.from_string(source).template.nodelist.get_nodes_by_type(Node):
            if isinstance(node, TranslateNode):
                context = node.message_context.resolve(Context()) if node.message_context else None
                yield node.filter_expression.var.literal, context, place
            elif isinstance(node, BlockTranslateNode):
                context = node.message_context.resolve(Context()) if node.message_context else None
                singular, _names = node.render_token_list(node.singular)
                if node.plural:
                    plural, _names = node.render_token_list(node.plural)
                    yield (singular, plural), context, place
                else:
                    yield singular, context, place
        for constant in CONSTANT.finditer(source):
            yield constant[2], None, place


def template_catalog() -> Catalog:
    catalog = Catalog(project="Factcheck", charset="utf-8")
    for message, context, place in [*messages_in_python(), *messages_in_templates()]:
        catalog.add(message, context=context, locations=[(place.partition(":")[0], 0)])
    return catalog


def po_path(language: str) -> Path:
    return ROOT / "locale" / language / "LC_MESSAGES" / "django.po"


def read(language: str) -> Catalog:
    path = po_path(language)
    if not path.exists():
        return Catalog(locale=language, project="Factcheck", charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def compiled(catalog: Catalog) -> bytes:
    # Babel writes the time of day into the header; the same messages have to give the same file.
    catalog.creation_date = catalog.revision_date = datetime(2000, 1, 1, tzinfo=UTC)
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def update() -> int:
    for language in LANGUAGES:
        catalog = read(language)
        catalog.update(template_catalog(), no_fuzzy_matching=True)
        catalog.obsolete.clear()
        path = po_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        buffer = io.BytesIO()
        write_po(buffer, catalog, width=110, omit_header=False, include_lineno=False, sort_output=True)
        # A date in the header would change with every run and say nothing.
        text = DATES.sub(b"", buffer.getvalue())
        path.write_bytes(text)
        path.with_suffix(".mo").write_bytes(compiled(read(language)))
        left = [message for message in catalog if message.id and not is_translated(message)]
        print(f"{language}: {len(catalog)} messages, {len(left)} to translate")
    return 0


def is_translated(message: Message) -> bool:
    strings = message.string if isinstance(message.string, list | tuple) else [message.string]
    return bool(strings) and all(strings) and not message.fuzzy


def problems(language: str) -> Iterator[str]:
    wanted, catalog = template_catalog(), read(language)
    for message in wanted:
        if not message.id:
            continue
        known = catalog.get(message.id, context=message.context)
        if known is None:
            yield f"{language}: not in django.po: {message.id!r}"
            continue
        if not is_translated(known):
            yield f"{language}: not translated: {message.id!r}"
        for checker in checkers:
            try:
                checker(catalog, known)
            except Exception as error:  # noqa: BLE001  (each checker has an error class of its own)
                yield f"{language}: {error}: {message.id!r}"
    for message in catalog:
        if message.id and wanted.get(message.id, context=message.context) is None:
            yield f"{language}: not used any more: {message.id!r}"
    compiled_path = po_path(language).with_suffix(".mo")
    if not compiled_path.exists() or compiled_path.read_bytes() != compiled(catalog):
        yield f"{language}: django.mo is not what django.po says: run `make messages`"


def check() -> int:
    found = [problem for language in LANGUAGES for problem in problems(language)]
    print("\n".join(found) or "Translations are complete.")
    return 1 if found else 0


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    sys.path.insert(0, str(ROOT))
    django.setup()
    if sys.argv[1:] not in (["update"], ["check"]):
        sys.exit(__doc__)
    sys.exit(update() if sys.argv[1] == "update" else check())
