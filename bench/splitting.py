"""How fast articles are split, how that grows with their length, what it costs to start.

Peers find sentences and nothing else; ours is the whole way from a text to its claims. All read the same
French and English articles, in one process, one after the other, and times are of the processor.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path
from random import Random
from statistics import median

from bench import peers
from bench.gold import articles, lines
from claims.splitting import split
from claims.splitting.document import Document
from claims.splitting.layout import find_blocks
from claims.splitting.lexicons import lexicon_for
from claims.splitting.sentences import find_sentences
from factcheck.embedded import PROJECT

LANGUAGES = {"fr": "French", "en": "English"}
ROUNDS = 11
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)  # bytes

# What a worker pays before its first article: seconds of the processor, and memory in KB.
_START = """
import time
def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4
before = resident()
began = time.process_time()
from claims.splitting import split
imported = time.process_time() - began
for text in ("Le ministre a dit que la ville était prise.", "The minister said the city had fallen."):
    split(text)
print(imported, time.process_time() - began, resident() - before)
"""


def measure() -> None:
    """Print speed beside peers, growth and the cost of starting."""
    print(
        "\nSplitting articles: ours to claims (and to sentences), peers to sentences; ratios are ours / theirs"
    )
    texts = {language: [article.text for article in articles(language)] for language in LANGUAGES}
    for title, sample in (
        ("as they are", texts),
        ("joined to one of 100 KB a language", {each: [_text_of(texts[each], 100_000)] for each in texts}),
    ):
        _beside_peers(title, sample)
    if others := _other_texts():
        _beside_peers("documents of EVAL_DIR", others)
    for language, name in LANGUAGES.items():
        _growth(name, texts[language], language)
    _start()


def _other_texts() -> dict[str, list[str]]:
    """French and English documents that are not the project's, where ``EVAL_DIR`` is set.

    Ours are full of who-said-what, which is where claims take their time; these are not.
    """
    where = os.environ.get("EVAL_DIR")
    if not where:
        return {}
    files = {language: sorted(Path(where).glob(f"sentences/{language}_*.jsonl")) for language in LANGUAGES}
    return {
        language: [row["text"] for file in found for row in lines(file)] for language, found in files.items()
    }


def _beside_peers(title: str, texts: dict[str, list[str]]) -> None:
    size = _megabytes([text for each in texts.values() for text in each])
    print(f"  {title}, {size * 1000:.0f} KB:")
    whole = size / sum(
        # Peers are told the language, so it is told here.
        _seconds(partial(_all, partial(split, language=language), each))
        for language, each in texts.items()
    )
    alone = size / sum(
        _seconds(partial(_all, partial(_sentences, language=language), each))
        for language, each in texts.items()
    )
    print(f"    {'ours, to claims':<22} {whole:7.2f} MB/s")
    print(f"    {'ours, to sentences':<22} {alone:7.2f} MB/s")
    seconds: dict[str, list[float]] = {}
    for language, each in texts.items():
        for name, find in peers.finders(language):
            seconds.setdefault(name, []).append(_seconds(partial(_all, find, each), rounds=3))
    for name, taken in seconds.items():
        theirs = size / sum(taken)
        print(
            f"    {name:<22} {theirs:7.2f} MB/s   claims {whole / theirs:.3g}×   sentences {alone / theirs:.2g}×"
        )
    if not seconds:
        print("    no peer is installed")


def _all(find: Callable[[str], object], texts: Sequence[str]) -> None:
    for text in texts:
        find(text)


def _sentences(text: str, language: str) -> object:
    document = Document(text, language, lexicon_for(language))
    find_blocks(document)
    find_sentences(document)
    return document.sentences


def _seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Of processor time, which what else runs changes little: the median of rounds, after one for warmth."""
    times = []
    for _ in range(rounds + 1):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return median(times[1:])


def _megabytes(texts: Sequence[str]) -> float:
    return sum(len(text.encode()) for text in texts) / 1e6


def _text_of(texts: Sequence[str], size: int) -> str:
    """A text of about this many bytes: paragraphs of the articles, each time with other figures."""
    random = Random(size)
    paragraphs = [part for text in texts for part in text.split("\n\n") if len(part) > 150]
    parts: list[str] = []
    length = 0
    for paragraph in cycle(paragraphs):
        if length >= size:
            break
        parts.append(re.sub(r"\d", lambda _: str(random.randrange(1, 10)), paragraph))
        length += len(paragraph.encode()) + 2
    return "\n\n".join(parts)


def _growth(name: str, texts: Sequence[str], language: str) -> None:
    each = []
    for size in SIZES:
        text = _text_of(texts, size)
        rounds = ROUNDS if size <= 100_000 else 1
        began = time.process_time()
        if size > 1_000_000:
            split(text, language=language)  # takes long enough to be measured once
            seconds = time.process_time() - began
        else:
            seconds = _seconds(partial(split, text, language=language), rounds)
        each.append(seconds / _megabytes([text]))
    told = ", ".join(f"{size // 1000} KB {cost:.2f}" for size, cost in zip(SIZES, each, strict=True))
    print(f"  {name:<8} seconds a MB: {told}; largest / smallest {each[-1] / each[0]:.2f}")


def _start() -> None:
    """In a process of its own, so that nothing is loaded yet."""
    done = subprocess.run(
        [sys.executable, "-c", _START], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    imported, ready, memory = (float(figure) for figure in done.stdout.split())
    print(
        f"  Start: import {imported:.2f} s, ready for both languages {ready:.2f} s, {memory / 1024:.0f} MB added"
    )
