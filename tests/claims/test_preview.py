"""What the splitter sees, before anything is stored: the same as afterwards."""

import pytest

from claims import articles, extraction, preview
from claims.articles import Submission
from claims.forms import Given
from claims.intake import freeze
from claims.models import Article, Claim
from claims.preview import MOST_CHARACTERS
from tests import factories

pytestmark = pytest.mark.django_db

MARKDOWN = """# La digue de *Vernes*

La digue de Vernes a cédé lundi 2 mars 2026, selon la préfecture de la Lorne.

- Douze maisons ont été détruites.
- Que faire ?
"""


def given(text: str, name: str = "") -> Given:
    return Given(text.encode(), name)


@pytest.mark.parametrize(("text", "name"), [(factories.STORY, "a.txt"), (MARKDOWN, "b.md")])
def test_same_as_after_submitting(text: str, name: str) -> None:
    (seen,) = preview.of_texts([given(text, name)])
    article, _created = articles.submit(Submission(freeze(text.encode(), name)), None)
    extraction.run(article.pk)
    article.refresh_from_db()
    stored = article.appearances.order_by("start")
    assert [(claim.candidate.start, claim.candidate.end) for claim in seen.claims] == [
        (appearance.start, appearance.end) for appearance in stored
    ]
    assert seen.left_out == len(article.skipped or [])
    assert seen.title == article.title
    assert seen.language == article.language


def test_nothing_is_stored() -> None:
    preview.of_texts([given(factories.STORY)])
    assert not Article.objects.exists()
    assert not Claim.objects.exists()


def test_blocks_claims_and_what_is_left_out() -> None:
    (seen,) = preview.of_texts([given(factories.STORY)])
    assert [(paragraph.kind, paragraph.label) for paragraph in seen.paragraphs] == [
        ("title", "title"),
        ("lede", "lede"),
        ("paragraph", "paragraph"),
        ("teaser", "teaser"),
    ]
    assert dict(seen.blocks) == {"title": 1, "lede": 1, "paragraph": 1, "teaser": 1}
    quoted = next(claim for claim in seen.claims if "Douze maisons" in claim.candidate.statement)
    assert (quoted.candidate.speaker, quoted.voice) == ("Anne Morel", "quoted")
    assert quoted.reason_texts
    assert 0 < quoted.score <= 100
    teaser = seen.paragraphs[-1].segments
    assert [segment.left_out for segment in teaser] == ["teaser for another article"]
    marked = [segment for paragraph in seen.paragraphs for segment in paragraph.segments if segment.mark]
    assert [segment.text for segment in marked] == [claim.candidate.text for claim in seen.claims]


def test_language_is_found_or_as_asked() -> None:
    (found,) = preview.of_texts([given(factories.STORY)])
    (asked,) = preview.of_texts([given(factories.STORY)], language="en")
    (unknown,) = preview.of_texts([given("大坝周一溃决。")])
    assert (found.language_label, asked.language_label) == ("French", "English")
    assert unknown.language_label == "not recognised"


def test_text_that_was_submitted_before() -> None:
    known = factories.submitted()
    first, second = preview.of_texts([given(factories.STORY), given("Un autre texte.")])
    assert first.known_as == known
    assert second.known_as is None


def test_room_is_for_all_texts_together() -> None:
    half = "Le pont a rouvert mardi. " * (MOST_CHARACTERS // 50 + 1)
    first, second, third = preview.of_texts(
        [given(half), given(half + "Encore."), given("Le quai est fermé.")]
    )
    assert first.claims
    assert "Longer than 100,000 characters" in second.why_not
    assert not second.paragraphs
    assert third.claims


def test_file_that_is_surely_too_long_is_not_even_read() -> None:
    # Not UTF-8 at its end: reading it would say so.
    (seen,) = preview.of_texts([Given(b"mot " * MOST_CHARACTERS + b"\xff", "a.txt")])
    assert "Longer than" in seen.why_not
    assert not seen.is_refused


def test_what_is_not_accepted_says_why() -> None:
    refused, accepted = preview.of_texts([Given(b"%PDF", "a.pdf"), given("Le quai est fermé.")])
    assert refused.is_refused
    assert "Files of this kind are not accepted yet." in refused.why_not
    assert accepted.claims


def test_anchors_of_several_texts_are_told_apart() -> None:
    texts = [given("Le pont a rouvert mardi."), given("Le quai a fermé lundi.")]
    anchors = [claim.anchor for seen in preview.of_texts(texts) for claim in seen.claims]
    assert len(anchors) == len(set(anchors)) == 2
