from itertools import pairwise

from claims.splitting import Block, BlockKind, split

ARTICLE = """Économie

Le port de Brest perd 300 emplois

Publié le 4 mai 2019 à 9h00

Par Anne Kerval

Le port de Brest a supprimé 300 emplois en avril.

Le trafic a baissé de 12 % en un an.

Une année noire

- Le chantier naval a fermé le 3 mars.

Photo : Agence Ouest

Lire aussi : Le port de Brest a 300 ans

Abonnez-vous à notre lettre
"""


def kinds(result):
    return [block.kind for block in result.blocks]


def reason_for(result, text, words):
    start = text.index(words)
    return next(str(skipped.why) for skipped in result.skipped if skipped.start == start)


def test_the_parts_of_an_article_are_told_apart():
    assert kinds(split(ARTICLE)) == [
        BlockKind.LABEL,
        BlockKind.TITLE,
        BlockKind.BYLINE,
        BlockKind.BYLINE,
        BlockKind.LEDE,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.LIST,
        BlockKind.CAPTION,
        BlockKind.TEASER,
        BlockKind.BOILERPLATE,
    ]


def test_what_holds_no_claim_is_skipped_with_a_reason():
    result = split(ARTICLE)

    assert reason_for(result, ARTICLE, "Économie") == "section label"
    assert reason_for(result, ARTICLE, "Publié le") == "byline or date line"
    assert reason_for(result, ARTICLE, "Par Anne") == "byline or date line"
    assert reason_for(result, ARTICLE, "Une année noire") == "heading without a full assertion"
    assert reason_for(result, ARTICLE, "Photo :") == "caption or credit"
    assert reason_for(result, ARTICLE, "Lire aussi") == "teaser for another article"
    assert reason_for(result, ARTICLE, "Abonnez-vous") == "boilerplate of the site"


def test_a_title_that_asserts_something_is_split():
    assert "Le port de Brest perd 300 emplois" in [claim.text for claim in split(ARTICLE).claims]


def test_a_list_item_is_split_without_its_bullet():
    assert "Le chantier naval a fermé le 3 mars" in [claim.text for claim in split(ARTICLE).claims]


def test_a_single_paragraph_is_no_title():
    assert kinds(split("Le maire a ouvert la séance à 9 heures")) == [BlockKind.PARAGRAPH]


def test_a_preposition_does_not_make_a_byline():
    text = "Le budget\n\nPar manque de temps le conseil a fermé 3 écoles\n\nLe maire a démissionné lundi."

    assert BlockKind.BYLINE not in kinds(split(text))


def test_english_furniture_is_recognised():
    text = (
        "World\n\nFire destroys 40 homes in Lindal\n\nBy Jane Miller\n\nThe fire destroyed 40 homes.\n\n"
        "The mayor closed two schools.\n\n© Lindal Press\n\nRead more: How fires spread\n\n"
        "Subscribe to our newsletter"
    )

    assert kinds(split(text, language="en")) == [
        BlockKind.LABEL,
        BlockKind.TITLE,
        BlockKind.BYLINE,
        BlockKind.LEDE,
        BlockKind.PARAGRAPH,
        BlockKind.CAPTION,
        BlockKind.TEASER,
        BlockKind.BOILERPLATE,
    ]


def test_given_blocks_are_kept_and_the_gaps_filled():
    text = "Un titre\nLe maire a fermé 3 écoles.\nFin de partie"
    hint = Block(0, 8, BlockKind.TITLE)

    result = split(text, layout=[hint])

    assert result.blocks[0] == hint
    assert [text[block.start : block.end] for block in result.blocks] == text.split("\n")


def test_given_blocks_that_overlap_or_are_empty_do_no_harm():
    text = "Le maire a fermé 3 écoles lundi."
    layout = [
        Block(0, 20, BlockKind.PARAGRAPH),
        Block(5, 10, BlockKind.HEADING),
        Block(25, 25, BlockKind.LABEL),
        Block(30, 400, BlockKind.PARAGRAPH),
    ]

    blocks = split(text, layout=layout).blocks

    assert all(a.end <= b.start for a, b in pairwise(blocks))
    assert blocks[0] == layout[0]
    assert blocks[-1].end == len(text)


def test_a_given_caption_is_never_split():
    text = "Le maire a fermé 3 écoles lundi."

    result = split(text, layout=[Block(0, len(text), BlockKind.CAPTION)])

    assert result.claims == ()
    assert str(result.skipped[0].why) == "caption or credit"
