from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReviewsConfig(AppConfig):
    """What an editor concluded, on what evidence."""

    name = "reviews"
    verbose_name = _("reviews")

    def ready(self) -> None:
        from claims.extraction import claims_found
        from reviews.decisions import open_reviews

        claims_found.connect(open_reviews, dispatch_uid="open a review for each new claim")
