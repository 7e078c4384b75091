"""schema.org ClaimReview, as aggregators of fact checks read it.

Terms: https://schema.org/ClaimReview. A verdict here is a word, not a point on a scale, so ``reviewRating``
carries ``alternateName`` and no ``ratingValue``: the vocabulary requires none, and a number for
"unverifiable" would be invented.
"""

import json
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, override

from claims.models import Appearance, Claim, SpeakerKind
from claims.splitting import Voice
from reviews.models import VERDICT_LABELS, Evidence, Review
from reviews.verdicts import Judged, Verdict

# What could end a script element or start a comment in it, as JSON writes it.
_ESCAPES = str.maketrans({"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"})

SPEAKER_TYPES = {
    SpeakerKind.PERSON: "Person",
    SpeakerKind.ORGANISATION: "Organization",
    # Not known: schema.org's common parent of both.
    SpeakerKind.UNKNOWN: "Thing",
}


def address(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


def newsroom() -> dict[str, Any]:
    return {"@type": "NewsMediaOrganization", "name": settings.SITE_NAME, "url": address("/")}


def claim_review(
    claim: Claim, review: Review, appearances: Sequence[Appearance], evidence: Sequence[Evidence]
) -> dict[str, Any]:
    """The verdict as JSON-LD. The label is the newsroom's word in the language of the claim, always the same."""
    return _without_empty(
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "@id": address(claim.get_absolute_url()),
            "url": address(claim.get_absolute_url()),
            "claimReviewed": claim_reviewed(claim, review, appearances),
            "inLanguage": claim.language,
            "datePublished": review.published_at.isoformat() if review.published_at else None,
            "author": newsroom(),
            "publisher": newsroom(),
            "reviewBody": review.rationale,
            "reviewRating": {
                "@type": "Rating",
                "alternateName": label(Verdict(review.verdict), claim.language),
            },
            "itemReviewed": _claim(review, appearances),
            "citation": [
                _without_empty(
                    {"@type": "CreativeWork", "url": item.url, "name": item.title, "text": item.quote}
                )
                for item in evidence
            ],
        }
    )


def label(verdict: Verdict, language: str) -> str:
    """The word for a verdict in French or, for any other language, English."""
    with override("fr" if language == "fr" else "en"):
        return str(VERDICT_LABELS[verdict])


def _claim(review: Review, appearances: Sequence[Appearance]) -> dict[str, Any]:
    first = appearances[0] if appearances else None
    works = [_work(appearance) for appearance in appearances]
    return _without_empty(
        {
            "@type": "Claim",
            "name": review.wording,
            "author": _claimant(first),
            "datePublished": first.article.published_on.isoformat()
            if first and first.article.published_on
            else None,
            "firstAppearance": works[0] if works else None,
            "appearance": works,
        }
    )


def _claimant(appearance: Appearance | None) -> dict[str, Any] | None:
    """Who claims it: the speaker; what an article says in its own voice, the one who published it."""
    if appearance is None:
        return None
    if appearance.said_by:
        kind = appearance.speaker.kind if appearance.speaker else SpeakerKind.UNKNOWN
        return {"@type": SPEAKER_TYPES[SpeakerKind(kind)], "name": appearance.said_by}
    # Reported and nobody named: then nobody is named here either, least of all the one who reports it.
    return _publisher(appearance) if appearance.voice == Voice.AUTHOR else None


def _publisher(appearance: Appearance) -> dict[str, Any] | None:
    source = appearance.article.source
    return {"@type": "Organization", "name": source.name} if source else None


def claim_reviewed(claim: Claim, review: Review, appearances: Sequence[Appearance]) -> str:
    """What the verdict is about, in words that stand alone.

    Where only the utterance was judged, these name it as one: a "verified" beside the bare statement would tell
    machines that what X said is true.
    """
    if review.judged != Judged.UTTERANCE:
        return review.wording
    said_by = next((appearance.said_by for appearance in appearances if appearance.said_by), "")
    with override("fr" if claim.language == "fr" else "en"):
        if said_by:
            return gettext("%(speaker)s said: “%(statement)s”") % {
                "speaker": said_by,
                "statement": review.wording,
            }
        return gettext("It was said: “%(statement)s”") % {"statement": review.wording}


def _work(appearance: Appearance) -> dict[str, Any]:
    article = appearance.article
    return _without_empty(
        {
            "@type": "CreativeWork",
            "url": article.url,
            "headline": article.title,
            "datePublished": article.published_on.isoformat() if article.published_on else None,
            "publisher": _publisher(appearance),
        }
    )


def _without_empty(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value not in (None, "", [], {})}


def for_script(document: dict[str, Any]) -> SafeString:
    """JSON that cannot end the script element it stands in, whatever a claim says."""
    text = json.dumps(document, ensure_ascii=False, indent=1)
    return mark_safe(text.translate(_ESCAPES))  # noqa: S308  (every <, > and & is escaped above)
