"""The evidence library: everything that any review was given, to be found by its own words and those of its copy."""

from django.db.models import Q, QuerySet

from claims import search
from reviews.citing.evidence import all_cited
from reviews.models import Evidence, EvidenceFile, Link, Snapshot


def found(words: str = "", *, dead: bool = False) -> QuerySet[Evidence]:
    """Evidence that has the words in its title, publisher, passage, archived copy or file; all of it for no words.

    ``dead``: only that whose link is dead.
    """
    evidence = all_cited().select_related("review__claim").defer("review__claim__signature")
    if words.strip():
        asked = search.query(words)
        evidence = evidence.filter(
            Q(pk__in=Evidence.objects.filter(search=asked).order_by().values("pk"))
            | Q(snapshot__in=Snapshot.objects.filter(search=asked).order_by().values("pk"))
            | Q(file__in=EvidenceFile.objects.filter(search=asked).order_by().values("pk"))
        )
    if dead:
        evidence = evidence.filter(url__in=Link.objects.filter(dead_since__isnull=False).values("url"))
    return evidence.order_by("-pk")
