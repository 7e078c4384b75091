"""A frozen text with its claims marked."""

import pytest

from claims.marking import Mark, Paragraph, blocks, excerpts, paragraphs
from claims.models import Appearance, Article
from claims.reasons import reason_texts
from claims.splitting import BlockKind

TEXT = """\
Le barrage a cédé

Le barrage de Vernes <b>a cédé</b> lundi 🌊. Douze maisons sont détruites, dit-on.

Rien à vérifier dans ce paragraphe-ci, hélas.

Le pont est fermé depuis mardi."""


@pytest.fixture
def article() -> Article:
    """Its layout is that of its lines."""
    layout, position = [], 0
    for number, line in enumerate(TEXT.split("\n\n")):
        layout.append([position, position + len(line), "paragraph" if number else "title"])
        position += len(line) + 2
    return Article(text=TEXT, language="fr", layout=layout)


def appearance(words: str, pk: int = 1) -> Appearance:
    start = TEXT.index(words)
    return Appearance(pk=pk, start=start, end=start + len(words), exact=words)


def mark(appearance: Appearance) -> Mark:
    return Mark(css="waiting", label=f"claim {appearance.pk}")


def shown(found: list[Paragraph]) -> list[str]:
    """Each paragraph on a line, marks in brackets, "…" where something is left out before it."""
    return [
        ("… " if paragraph.gap_before else "")
        + "".join(
            f"[{segment.mark.label}: {segment.text}]" if segment.mark else segment.text
            for segment in paragraph.segments
        )
        for paragraph in found
    ]


def test_claims_are_marked_in_their_places(article: Article) -> None:
    houses, dam, bridge = (
        appearance("Douze maisons sont détruites", 1),
        appearance("<b>a", 2),
        appearance("Le pont", 3),
    )
    found = paragraphs(article, [houses, dam, bridge], mark)
    assert shown(found) == [
        "Le barrage a cédé",
        "Le barrage de Vernes [claim 2: <b>a] cédé</b> lundi 🌊. [claim 1: Douze maisons sont détruites], dit-on.",
        "Rien à vérifier dans ce paragraphe-ci, hélas.",
        "[claim 3: Le pont] est fermé depuis mardi.",
    ]
    assert [paragraph.kind for paragraph in found] == [BlockKind.TITLE] + [BlockKind.PARAGRAPH] * 3


def test_anchor_stands_once_on_the_page(article: Article) -> None:
    found = paragraphs(
        article,
        [appearance("hélas.\n\nLe pont")],
        lambda appearance: Mark("waiting", "claim", anchor="claim-1"),
    )
    marks = [segment.mark for paragraph in found for segment in paragraph.segments if segment.mark]
    assert [shown.anchor for shown in marks] == ["claim-1", ""]


def test_no_text_is_lost_or_added(article: Article) -> None:
    marks = [appearance("a cédé", 1), appearance("détruites, dit-on.", 2)]
    texts = ["".join(s.text for s in paragraph.segments) for paragraph in paragraphs(article, marks, mark)]
    assert texts == TEXT.split("\n\n")


def test_whole_paragraph_is_one_mark(article: Article) -> None:
    assert shown(paragraphs(article, [appearance("Le pont est fermé depuis mardi.")], mark))[-1] == (
        "[claim 1: Le pont est fermé depuis mardi.]"
    )


def test_neighbours_touch(article: Article) -> None:
    found = paragraphs(article, [appearance("Le pont ", 1), appearance("est fermé", 2)], mark)
    assert shown(found)[-1] == "[claim 1: Le pont ][claim 2: est fermé] depuis mardi."


def test_claim_over_two_paragraphs_is_marked_in_both(article: Article) -> None:
    found = paragraphs(article, [appearance("hélas.\n\nLe pont")], mark)
    assert shown(found)[2:] == [
        "Rien à vérifier dans ce paragraphe-ci, [claim 1: hélas.]",
        "[claim 1: Le pont] est fermé depuis mardi.",
    ]


@pytest.mark.parametrize(
    "second", ["est fermé depuis", "Le pont est", "pont", "Le pont est fermé depuis mardi.", "est"]
)
def test_of_two_that_overlap_the_first_found_is_marked(article: Article, second: str) -> None:
    first = appearance("pont est fermé", 1)
    for order in ([first, appearance(second, 2)], [appearance(second, 2), first]):
        assert shown(paragraphs(article, order, mark))[-1] == "Le [claim 1: pont est fermé] depuis mardi."


def test_excerpts_show_only_paragraphs_with_claims(article: Article) -> None:
    found = excerpts(article, [appearance("Douze maisons", 1), appearance("mardi", 2)], mark)
    assert shown(found) == [
        "… Le barrage de Vernes <b>a cédé</b> lundi 🌊. [claim 1: Douze maisons] sont détruites, dit-on.",
        "… Le pont est fermé depuis [claim 2: mardi].",
    ]


def test_excerpts_in_a_row_have_no_gap(article: Article) -> None:
    found = excerpts(article, [appearance("Le barrage a cédé", 1), appearance("Douze", 2)], mark)
    assert [paragraph.gap_before for paragraph in found] == [False, False]


def test_gap_is_told_once(article: Article) -> None:
    found = excerpts(article, [appearance("Douze", 1), appearance("hélas", 2), appearance("mardi", 3)], mark)
    assert [paragraph.gap_before for paragraph in found] == [True, False, False]


def test_excerpts_of_a_text_without_claims_are_none(article: Article) -> None:
    assert excerpts(article, [], mark) == []


@pytest.mark.parametrize("language", ["fr", "", "xx"])
def test_plain_text_gets_the_splitter_s_layout(language: str) -> None:
    found = blocks(Article(text=TEXT, language=language, layout=[]))
    assert [TEXT[block.start : block.end] for block in found] == TEXT.split("\n\n")


def test_reasons_are_worded() -> None:
    assert reason_texts([("number", "Douze"), ("assertion", ""), ("name", "{x} %s")]) == [
        "gives a number: Douze",
        "makes a full assertion",
        "names {x} %s",
    ]


def test_reason_of_another_version_is_shown_as_it_is() -> None:
    assert reason_texts([("no longer known", "Douze")]) == ["no longer known"]
