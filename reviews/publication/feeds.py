"""What machines follow."""

from datetime import datetime
from typing import Any, cast

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.urls import reverse_lazy
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from reviews.models import Review
from reviews.publication import published
from reviews.publication.claimreview import claim_reviewed

ITEMS = 50


class VerdictsAtom(Feed):  # type: ignore[type-arg]
    """The newest verdicts. An entry's id stays the claim's: a correction updates it."""

    feed_type = Atom1Feed
    link = reverse_lazy("public:home")

    def title(self) -> str:
        return _("%(site)s: verdicts") % {"site": settings.SITE_NAME}

    def subtitle(self) -> str:
        return _("Claims that were checked, newest first")

    def items(self) -> list[Review]:
        return list(published.for_lists(published.verdicts())[:ITEMS])

    def item_title(self, item: Any) -> str:
        appearances = item.claim.first_appearances
        return f"{item.get_verdict_display()}: {claim_reviewed(item.claim, item, appearances)}"

    def item_description(self, item: Any) -> str:
        return str(item.rationale)

    def item_link(self, item: Review) -> str:
        return item.claim.get_absolute_url()

    def item_guid(self, item: Review) -> str:
        return f"{settings.SITE_URL}{item.claim.get_absolute_url()}"

    def item_pubdate(self, item: Review) -> datetime:
        return cast(datetime, item.published_at)

    def item_updateddate(self, item: Review) -> datetime:
        return cast(datetime, item.published_at)
