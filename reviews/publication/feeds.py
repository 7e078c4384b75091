"""What machines follow."""

import re
from datetime import datetime
from typing import Any, cast

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from reviews.models import Review
from reviews.publication import published
from reviews.publication.claimreview import address, claim_reviewed

ITEMS = 50

FIRST = Subquery(
    published.ever_published()
    .filter(claim=OuterRef("claim"))
    .order_by("published_at")
    .values("published_at")[:1]
)

# What XML 1.0 has no way to write (2.2, Characters).
_NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def for_xml(text: str) -> str:
    return _NOT_IN_XML.sub(" ", text)


class VerdictsAtom(Feed):  # type: ignore[type-arg]
    """The newest verdicts. An entry's id stays the claim's: a correction updates it."""

    feed_type = Atom1Feed

    def link(self) -> str:
        return address(reverse("public:home"))

    def feed_url(self) -> str:
        return address(reverse("public:verdicts_atom"))

    def title(self) -> str:
        return _("%(site)s: verdicts") % {"site": settings.SITE_NAME}

    def subtitle(self) -> str:
        return _("Claims that were checked, newest first")

    def items(self) -> list[Review]:
        return list(published.for_lists(published.verdicts()).annotate(first_published_at=FIRST)[:ITEMS])

    def item_title(self, item: Any) -> str:
        appearances = item.claim.first_appearances
        title = _("%(verdict)s: %(claim)s") % {
            "verdict": item.get_verdict_display(),
            "claim": claim_reviewed(item.claim, item, appearances),
        }
        return for_xml(_("%(title)s (corrected)") % {"title": title} if item.corrects_id else title)

    def item_description(self, item: Any) -> str:
        return for_xml(item.rationale)

    def item_link(self, item: Review) -> str:
        return address(item.claim.get_absolute_url())

    def item_guid(self, item: Review) -> str:
        return address(item.claim.get_absolute_url())

    def item_pubdate(self, item: Any) -> datetime:
        """When the claim's first verdict was published; a correction is an update of it."""
        return cast(datetime, item.first_published_at)

    def item_updateddate(self, item: Review) -> datetime:
        return cast(datetime, item.published_at)
