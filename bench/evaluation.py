"""Splitting quality (``make eval``): on the project's own gold, and on every set that ``EVAL_DIR`` holds.

Prints one table a kind of set and writes the same figures to ``eval.json`` in the data folder. Needs no
service. Overlap is the mean over found claims of what the two spans share, as a part of what they cover
together; speaker and voice are shares of the found claims; traps the share of words that are no claim and
were left out. What falls below ``bench/floor.json`` is named, and ends it with status 1; CI asks the same.
"""

import json
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import django

from factcheck.embedded import data_directory

Table = Mapping[str, Mapping[str, float | None]]


def main() -> int:
    """Measure, print, and write the figures down."""
    # Reading the settings connects to nothing; intake words its errors by them.
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    django.setup()
    from bench import gold
    from claims.splitting import VERSION

    began = time.perf_counter()
    claims = gold.own()
    sentences: dict[str, gold.Figures] = {}
    questions: dict[str, gold.Figures] = {}
    where = os.environ.get("EVAL_DIR")
    if where:
        folder = Path(where)
        if not folder.is_dir():
            print(f"EVAL_DIR is not a folder: {where}", file=sys.stderr)
            return 1
        claims |= gold.article_sets(folder)
        sentences = gold.sentence_sets(folder)
        questions = gold.question_sets(folder)
    print(f"Splitter version {VERSION}, {time.perf_counter() - began:.1f} s")
    print_table("claims", claims)
    print("  seeds, bench: sentence F1 and AP by the splitter's own sentences, as this gold has none")
    print_table("sentences", sentences)
    print_table("single questions", questions)
    if not where:
        print("\nEVAL_DIR is not set: no other sets.")
    worse = gold.below(claims)
    for line in worse:
        print(f"Worse than the floor: {line}", file=sys.stderr)
    write({"splitter": VERSION, "claims": claims, "sentences": sentences, "questions": questions})
    return 1 if worse else 0


def print_table(title: str, rows: Table) -> None:
    """One line a set, one column a figure that any of them has."""
    if not rows:
        return
    columns = list(dict.fromkeys(name for figures in rows.values() for name in figures))
    width = max(len(title), *map(len, rows))
    print(f"\n{title:<{width}}  " + "  ".join(columns))
    for name, figures in rows.items():
        cells = (f"{_cell(figures.get(column)):>{len(column)}}" for column in columns)
        print(f"{name:<{width}}  " + "  ".join(cells))


def _cell(figure: float | None) -> str:
    if figure is None:
        return "-"
    return str(figure) if isinstance(figure, int) else f"{figure:.3f}"


def write(figures: object) -> None:
    """To ``eval.json`` in the data folder."""
    path = data_directory() / "eval.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"\nWritten to {path}.")


if __name__ == "__main__":
    sys.exit(main())
