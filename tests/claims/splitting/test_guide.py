"""The guide says what the splitter does: its example is this article's beginning."""

import re
from pathlib import Path

from claims.splitting import split
from claims.splitting.document import Document
from claims.splitting.layout import find_blocks
from claims.splitting.lexicons import lexicon_for
from claims.splitting.sentences import find_sentences
from claims.splitting.tagging import find_all_words

PROJECT = Path(__file__).parents[3]
GUIDE = (PROJECT / "docs" / "splitting.md").read_text(encoding="utf-8")
ARTICLE = (PROJECT / "seeds" / "articles" / "frappe-marche-vrenka.txt").read_text(encoding="utf-8")


def test_the_claims_of_the_guide_are_found():
    shown = re.findall(r"^ {4}(\d+)–(\d+) .*group (\d)", GUIDE, re.MULTILINE)
    found = [(str(claim.start), str(claim.end), str(claim.group)) for claim in split(ARTICLE).claims]

    assert len(shown) == 3
    assert found[:3] == shown


def test_the_classes_of_the_guide_are_given():
    words, letters = re.findall(r"^ {4}(La Ludavie .*)\n {4}(.*)$", GUIDE, re.MULTILINE)[0]
    document = Document(words, "fr", lexicon_for("fr"))
    for step in (find_blocks, find_sentences, find_all_words):
        step(document)

    assert document.words[0].tags == letters.replace(" ", "")


def test_the_steps_of_the_guide_exist():
    for name in re.findall(r"`(\w+\.py)`", GUIDE.partition("## What is a claim")[0]):
        assert (PROJECT / "claims" / "splitting" / name).exists(), name
