"""How fast articles are split, how that grows with their length, and how peers find sentences beside us.

The peers find sentences and nothing else; they are no dependency and are asked only where they are installed.
"""

import importlib
import re
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import cycle
from random import Random
from statistics import median
from typing import Any

from claims.intake import freeze
from claims.splitting import Block, split
from claims.splitting.document import Document
from claims.splitting.layout import find_blocks
from claims.splitting.lexicons import lexicon_for
from claims.splitting.sentences import find_sentences
from factcheck.embedded import PROJECT

LANGUAGES = {"fr": "French", "en": "English"}
ENGLISH = ("thornmouth", "vrenka-market")  # how the names of the English seeds begin
ROUNDS = 5
SMALL, LARGE = 10_000, 1_000_000  # bytes

Finder = Callable[[str], Sequence[Any]]
Article = tuple[str, tuple[Block, ...]]


def measure() -> None:
    """Print speed, growth and the comparison."""
    print("\nSplitting articles into claims")
    for language, name in LANGUAGES.items():
        articles = _seeds(language)
        seconds = _seconds(partial(_split_all, articles))
        print(f"  {name:<8} {_megabytes(text for text, _ in articles) / seconds:6.3f} MB a second")
    for language, name in LANGUAGES.items():
        _growth(language, name)
    for language, name in LANGUAGES.items():
        _beside_peers(language, name)


def _split_all(articles: Sequence[Article]) -> None:
    for text, layout in articles:
        split(text, layout=layout)


def _all(find: Finder, texts: Sequence[str]) -> None:
    for text in texts:
        find(text)


def _seeds(language: str) -> list[Article]:
    """Texts and layouts of the demo articles in one language."""
    found = []
    for path in sorted((PROJECT / "seeds" / "articles").iterdir()):
        if path.suffix != ".json" and path.name.startswith(ENGLISH) == (language == "en"):
            frozen = freeze(path.read_bytes(), path.name)
            found.append((frozen.text, frozen.layout))
    return found


def _seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Of processor time, which what else runs does not change: the median of rounds, after one for warmth."""
    times = []
    for _ in range(rounds + 1):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return median(times[1:])


def _megabytes(texts: Any) -> float:
    return sum(len(text.encode()) for text in texts) / 1e6


def _text_of(language: str, size: int) -> str:
    """An article of about this many bytes: paragraphs of the demo articles, each time with other figures."""
    random = Random(size)
    paragraphs = [part for text, _ in _seeds(language) for part in text.split("\n\n") if len(part) > 150]
    parts: list[str] = []
    length = 0
    for paragraph in cycle(paragraphs):
        if length >= size:
            break
        parts.append(re.sub(r"\d", lambda _: str(random.randrange(1, 10)), paragraph))
        length += len(paragraph.encode()) + 2
    return "\n\n".join(parts)


def _growth(language: str, name: str) -> None:
    small, large = _text_of(language, SMALL), _text_of(language, LARGE)
    each = {}
    for text, rounds in ((small, ROUNDS), (large, 1)):
        each[text] = _seconds(partial(split, text, language=language), rounds) / _megabytes([text])
    print(
        f"  {name:<8} {SMALL // 1000} KB at {each[small]:.2f} s a MB, {LARGE // 1_000_000} MB at "
        f"{each[large]:.2f} s a MB: ratio a byte {each[large] / each[small]:.2f}"
    )


def _beside_peers(language: str, name: str) -> None:
    texts = [text for text, _ in _seeds(language)]
    print(f"\nFinding sentences, {name}")
    size = _megabytes(texts)
    ours = size / _seconds(partial(_all, partial(_sentences, language=language), texts))
    print(f"  this project {ours:7.2f} MB a second")
    for peer, make in (("pysbd", _pysbd), ("sentencex", _sentencex)):
        try:
            find = make(language)
        except ImportError:
            print(f"  {peer:<12} not installed")
            continue
        theirs = size / _seconds(partial(_all, find, texts))
        print(f"  {peer:<12} {theirs:7.2f} MB a second; ours / theirs {ours / theirs:.2g}")


def _sentences(text: str, language: str) -> Sequence[Any]:
    """The first steps of the pipeline; its words are found here too, which peers leave out."""
    document = Document(text, language, lexicon_for(language))
    find_blocks(document)
    find_sentences(document)
    return document.sentences


def _pysbd(language: str) -> Finder:
    segmenter = importlib.import_module("pysbd").Segmenter(language=language, clean=False)
    return lambda text: list(segmenter.segment(text))


def _sentencex(language: str) -> Finder:
    segment = importlib.import_module("sentencex").segment
    return lambda text: list(segment(language, text))
