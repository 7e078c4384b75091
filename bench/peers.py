"""Sentence splitters of others, side by side with ours: pySBD, sentencex, syntok, sentence-splitter.

They are in ``requirements-bench.txt``, which ``make bench`` installs; where one is missing it is left out.
"""

import importlib
from collections.abc import Callable, Iterator

Finder = Callable[[str], list[str]]
Span = tuple[int, int]


def finders(language: str) -> Iterator[tuple[str, Finder]]:
    """Name and finder of each peer that is installed and knows the language."""
    for name, make in (
        ("pysbd", _pysbd),
        ("sentencex", _sentencex),
        ("syntok", _syntok),
        ("sentence-splitter", _sentence_splitter),
    ):
        try:
            yield name, make(language)
        except ImportError:
            continue


def spans(sentences: list[str], text: str) -> set[Span]:
    """Where the sentences stand in the text, each after the one before; those not found are left out."""
    found: set[Span] = set()
    position = 0
    for sentence in sentences:
        bare = sentence.strip()
        start = text.find(bare, position) if bare else -1
        if start >= 0:
            position = start + len(bare)
            found.add((start, position))
    return found


def _pysbd(language: str) -> Finder:
    segmenter = importlib.import_module("pysbd").Segmenter(language=language, clean=False)
    return lambda text: list(segmenter.segment(text))


def _sentencex(language: str) -> Finder:
    segment = importlib.import_module("sentencex").segment
    return lambda text: list(segment(language, text))


def _syntok(language: str) -> Finder:
    process = importlib.import_module("syntok.segmenter").process
    return lambda text: [
        "".join(token.spacing + token.value for token in sentence)
        for paragraph in process(text)
        for sentence in paragraph
    ]


def _sentence_splitter(language: str) -> Finder:
    splitter = importlib.import_module("sentence_splitter").SentenceSplitter(language=language)
    return lambda text: [sentence for line in text.splitlines() for sentence in splitter.split(line)]
