"""What the splitter sees, shown before anything is stored: of texts to submit, and of an article to split again.

The splitter is fast enough to be asked while a page waits (100,000 characters: a tenth of a second), so long as
the text is bounded. Texts are frozen as they are on submitting, so blocks and offsets are the same afterwards.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from claims import articles, extraction
from claims.forms import LANGUAGES, Given
from claims.intake import Frozen, IntakeError, freeze
from claims.marking import LeftOut, Mark, Marked, Paragraph, marked_text, without_overlaps
from claims.models import VOICE_LABELS, Appearance, Article
from claims.reasons import reason_texts
from claims.splitting import Block, BlockKind, Candidate, Split, split

#: Of all texts of one preview together: more than the longest newspaper page.
MOST_CHARACTERS = 100_000

#: A character takes at most so many bytes; a file that is surely longer is not even read.
MOST_BYTES = 4 * MOST_CHARACTERS

BLOCK_LABELS: dict[BlockKind, Any] = {
    BlockKind.LABEL: pgettext_lazy("block of a text", "label"),
    BlockKind.TITLE: pgettext_lazy("block of a text", "title"),
    BlockKind.LEDE: pgettext_lazy("block of a text", "lede"),
    BlockKind.HEADING: pgettext_lazy("block of a text", "heading"),
    BlockKind.PARAGRAPH: pgettext_lazy("block of a text", "paragraph"),
    BlockKind.LIST: pgettext_lazy("block of a text", "list item"),
    BlockKind.CAPTION: pgettext_lazy("block of a text", "caption"),
    BlockKind.BYLINE: pgettext_lazy("block of a text", "byline"),
    BlockKind.TEASER: pgettext_lazy("block of a text", "teaser"),
    BlockKind.BOILERPLATE: pgettext_lazy("block of a text", "boilerplate"),
}

_LANGUAGE_LABELS = {code: label for code, label in LANGUAGES if code}


@dataclass(frozen=True, slots=True)
class Found:
    """A claim as it would be stored, numbered from 1; ``prefix`` keeps apart the claims of several texts."""

    number: int
    candidate: Candidate
    language: str
    prefix: str = ""

    @property
    def anchor(self) -> str:
        """Where it stands in the list of claims."""
        return f"{self.prefix}claim-{self.number}"

    @property
    def mark_anchor(self) -> str:
        """Where it stands in the text."""
        return f"{self.prefix}mark-{self.number}"

    @property
    def voice(self) -> str:
        return str(VOICE_LABELS[self.candidate.voice])

    @property
    def score(self) -> int:
        """Of 100."""
        return round(self.candidate.score * 100)

    @property
    def reason_texts(self) -> list[str]:
        return reason_texts((reason.code, reason.detail) for reason in self.candidate.reasons)


@dataclass(frozen=True, slots=True)
class Preview:
    """One text as the splitter sees it; where it cannot be shown, ``why_not`` says why and the rest is empty.

    ``known_as`` is the article that has this text already.
    """

    name: str = ""
    why_not: str = ""
    is_refused: bool = False
    title: str = ""
    language: str = ""
    language_label: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)
    claims: list[Found] = field(default_factory=list)
    left_out: int = 0
    blocks: list[tuple[str, int]] = field(default_factory=list)
    sha256: str = ""
    known_as: Article | None = None


def of_texts(
    texts: Sequence[Given], title: str = "", language: str = "", published_on: date | None = None
) -> list[Preview]:
    """A preview of each, as long as there is room for it."""
    previews: list[Preview] = []
    room = MOST_CHARACTERS
    for number, given in enumerate(texts, start=1):
        try:
            frozen = freeze(given.content, given.name) if len(given.content) <= MOST_BYTES else None
        except IntakeError as error:
            previews.append(Preview(given.name, str(error), is_refused=True))
            continue
        if frozen is None or len(frozen.text) > room:
            text = _("Longer than %(count)s characters: what is found in it is shown once it is submitted.")
            previews.append(Preview(given.name, text % {"count": most_characters()}))
            continue
        room -= len(frozen.text)
        result = split(frozen.text, language=language or None, layout=frozen.layout, published=published_on)
        previews.append(_preview(given.name, title, frozen, result, f"text-{number}-"))
    return _with_known(previews)


def most_characters() -> str:
    """The limit as people write it."""
    return number_format(MOST_CHARACTERS, force_grouping=True)


def _preview(name: str, title: str, frozen: Frozen, result: Split, prefix: str) -> Preview:
    claims = [
        Found(number, candidate, result.language, prefix)
        for number, candidate in enumerate(result.claims, start=1)
    ]
    kinds = Counter(block.kind for block in result.blocks)
    return Preview(
        name=name,
        title=articles.title_of(frozen, title),
        language=result.language,
        language_label=str(_LANGUAGE_LABELS.get(result.language, gettext_lazy("not recognised"))),
        paragraphs=_paragraphs(frozen.text, result, [_marked(claim) for claim in claims]),
        claims=claims,
        left_out=len(result.skipped),
        blocks=[(str(BLOCK_LABELS[kind]), kinds[kind]) for kind in BlockKind if kinds[kind]],
        sha256=frozen.sha256,
    )


def _with_known(previews: list[Preview]) -> list[Preview]:
    shas = [preview.sha256 for preview in previews if preview.sha256]
    found = Article.objects.without_text().filter(text_sha256__in=shas) if shas else ()
    known = {article.text_sha256: article for article in found}
    return [replace(preview, known_as=known.get(preview.sha256)) for preview in previews]


def _marked(claim: Found, *, css: str = "found", note: str = "") -> Marked:
    candidate = claim.candidate
    label = _("claim %(number)s, %(voice)s, score %(score)s of 100") % {
        "number": claim.number,
        "voice": claim.voice,
        "score": claim.score,
    }
    mark = Mark(css, label, href=f"#{claim.anchor}", anchor=claim.mark_anchor, note=note)
    return Marked(candidate.start, candidate.end, mark)


def _paragraphs(text: str, result: Split, marks: Sequence[Marked]) -> list[Paragraph]:
    """The text in the splitter's blocks, each with its kind, and what is left out with the reason."""
    left_out = [
        LeftOut(part.start, part.end, reason_texts([(part.why.code, part.why.detail)])[0])
        for part in sorted(result.skipped)
    ]
    return [
        replace(paragraph, label=str(BLOCK_LABELS[paragraph.kind]))
        for paragraph in marked_text(text, result.blocks, marks, left_out)
    ]


@dataclass(frozen=True, slots=True)
class Again:
    """What splitting an article again would come to. Nothing that is there is taken away.

    ``added`` would be new; ``stays`` was found again as it stands; ``gone`` is not found any more and stays all
    the same; ``touched`` was found or changed by an editor, and of what the splitter sees there (``beside``)
    nothing is stored.
    """

    article: Article
    paragraphs: list[Paragraph]
    added: list[Found]
    stays: list[Appearance]
    gone: list[Appearance]
    touched: list[Appearance]
    beside: list[Candidate]


def again(article: Article) -> Again | None:
    """What the splitter as it is now would change; None where the text is too long to be looked at meanwhile."""
    if len(article.text) > MOST_CHARACTERS:
        return None
    layout = tuple(Block(start, end, BlockKind(kind)) for start, end, kind in article.layout)
    result = split(
        article.text, language=article.language or None, layout=layout, published=article.published_on
    )
    new = extraction.new_candidates(article, result.claims)
    added = [
        Found(number, candidate, article.language or result.language)
        for number, candidate in enumerate(new, start=1)
    ]
    there = list(
        article.appearances.select_related("claim", "speaker", "touched_by", "found_by")
        .defer("claim__signature", "claim__search")
        .order_by("start", "pk")
    )
    found = {(candidate.start, candidate.end) for candidate in result.claims}
    known = {(appearance.start, appearance.end) for appearance in there}
    known |= {(candidate.start, candidate.end) for candidate in new}
    touched = [appearance for appearance in there if appearance.touched_by_id or appearance.found_by_id]
    others = [appearance for appearance in there if not (appearance.touched_by_id or appearance.found_by_id)]
    stays = [appearance for appearance in others if (appearance.start, appearance.end) in found]
    gone = [appearance for appearance in others if (appearance.start, appearance.end) not in found]
    marks = without_overlaps(
        [
            *(_marked(claim, css="added", note=_("new")) for claim in added),
            *_marks_of(touched, "touched", _("by an editor")),
            *_marks_of(gone, "gone", _("no longer found")),
            *_marks_of(stays, "known", ""),
        ]
    )
    return Again(
        article=article,
        paragraphs=_paragraphs(article.text, result, marks),
        added=added,
        stays=stays,
        gone=gone,
        touched=touched,
        beside=[candidate for candidate in result.claims if (candidate.start, candidate.end) not in known],
    )


def _marks_of(appearances: Iterable[Appearance], css: str, note: str) -> list[Marked]:
    return [
        Marked(appearance.start, appearance.end, Mark(css, note or _("known"), note=note))
        for appearance in appearances
    ]
