"""The regression gate: the project's own gold is split at least as well as ``bench/floor.json`` says."""

from dataclasses import replace

from bench import gold
from claims.splitting import split


def test_the_own_articles_are_split_as_well_as_the_floor_asks():
    assert gold.below(gold.own()) == []


def test_there_are_enough_articles_of_both_languages():
    languages = [article.language for article in gold.articles()]

    assert len(languages) >= 20
    assert min(languages.count("fr"), languages.count("en")) >= 5


def test_a_splitter_that_misses_half_of_the_claims_is_noticed():
    def careless(text, *, layout=()):
        found = split(text, layout=layout)
        return replace(found, claims=found.claims[::2])

    assert any("span F1" in line for line in gold.below(gold.own(careless)))


def test_a_splitter_that_forgets_who_speaks_is_noticed():
    def forgetful(text, *, layout=()):
        found = split(text, layout=layout)
        return replace(found, claims=tuple(claim._replace(speaker=None) for claim in found.claims))

    assert any("speaker" in line for line in gold.below(gold.own(forgetful)))
