import time
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.splitting import REASONS, STEPS, VERSION, Block, BlockKind, Reason, Split, split

WORDS = [
    "le",
    "la",
    "un",
    "maire",
    "Paul",
    "Brun",
    "Mme",
    "M.",
    "pont",
    "usines",
    "12",
    "8%",
    "2012",
    "lundi",
    "mai",
    "a",
    "ont",
    "est",
    "sont",
    "aurait",
    "serait",
    "déclaré",
    "affirme\naccuse",
    "d'avoir",
    "selon",
    "d'après",
    "qu'il",
    "que",
    "et",
    "mais,",
    ";",
    ":",
    "...",
    ".",
    "!",
    "?",
    "«",
    "»",
    '"',
    "“",
    "”",
    "(",
    ")",
    "Il",
    "elle",
    "a-t-il",
    "fermé",
    "détruisant",
    "qui",
    "même",
    "si\nsaid",
    "the",
    "according",
    "to",
    "told",
    "reporters",
    "that",
    "and",
    "allegedly",
    "-",
    "•",
    "\n",
    "\n\n",
    "\xa0",
    "\u202f",
    "l'État",
    "Lire",
    "aussi",
    "Photo",
    "©",
    "Par",
    "tancé\nje",
    "nous",
    "beau",
    "faut",
    "demain",
]

prose = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
anything = st.one_of(prose, st.text(max_size=200))
languages = st.sampled_from([None, "fr", "en", "es", "de", "it"])


def check(text: str, result: Split) -> None:
    silent = [(s.start, s.end) for s in result.skipped]
    previous = 0
    for claim in result.claims:
        assert claim.text == text[claim.start : claim.end]
        assert claim.text
        assert claim.text == claim.text.strip()
        assert claim.start >= previous
        previous = claim.end
        assert 0 <= claim.score <= 1
        assert 2 <= len(claim.reasons) <= 5
        assert all(str(reason) for reason in claim.reasons)
        assert not any(start < claim.end and claim.start < end for start, end in silent)
        assert claim.group >= 1
    every: list[Any] = [result.blocks, result.sentences, result.skipped]
    for spans in every:
        assert all(span.start < span.end for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))


@settings(max_examples=400, deadline=None)
@given(anything, languages)
def test_any_text_gives_a_consistent_split_and_the_same_again(text, language):
    result = split(text, language=language)

    check(text, result)
    assert split(text, language=language) == result


@settings(max_examples=100, deadline=None)
@given(
    prose,
    st.lists(
        st.tuples(st.integers(0, 300), st.integers(0, 300), st.sampled_from(list(BlockKind))), max_size=5
    ),
)
def test_any_layout_does(text, hints):
    layout = [Block(a, b, kind) for a, b, kind in hints]

    check(text, split(text, language="fr", layout=layout))


def test_nothing_in_nothing_out():
    assert split("") == Split("und", (), (), (), ())


def test_every_reason_has_a_text_and_takes_a_detail():
    assert str(Reason("number", "8%")) == "gives a number: 8%"
    assert all(text and not text.endswith(".") for text in REASONS.values())
    with pytest.raises(KeyError):
        str(Reason("unheard-of"))


def test_the_pipeline_and_its_version_can_be_named():
    assert VERSION
    assert STEPS[0].__name__ == "find_blocks"


PROSE = (
    "Le maire a déclaré lundi que la ville de Vire comptait 500 000 habitants, selon la police. "
    "« Nous avons gagné 12 % en un an », a ajouté Jean Martin, maire de la ville. "
)


@pytest.mark.parametrize(
    "piece",
    [
        "«",
        '"',
        "« a » b, ",
        "a, ",
        "A. ",
        "a : «",
        "selon ",
        "Il dit que ",
        "mot, a dit X, ",
        "A.\n",
        " ",
        "x-",
        "Aa ",
        PROSE,
        PROSE + "\n",
        "Il dit que " * 200 + ".\n",
        "« a » b, " * 250 + ".\n",
    ],
)
def test_time_grows_with_length_and_no_faster(piece):
    small = piece * max(1, 15_000 // len(piece))

    def seconds(text):
        best = float("inf")
        for _ in range(3):
            begin = time.perf_counter()
            split(text, language="fr")
            best = min(best, time.perf_counter() - begin)
        return best

    assert seconds(small * 4) <= 9 * seconds(small) + 0.05
