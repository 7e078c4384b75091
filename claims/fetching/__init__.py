"""The one way to anything on the web: a client that reaches no address of this machine or its neighbours.

    page = fetch("https://example.org/", site=settings.SITE_URL)   # raises FetchError

``target`` reads the address, ``network`` resolves, judges and connects (``addresses`` has the list), ``client`` follows
redirects and reads the answer within limits. Nothing here knows Django, or what an editor is told.
"""

from claims.fetching.client import fetch
from claims.fetching.page import FetchError, FetchProblem, Limits, Page

__all__ = ["FetchError", "FetchProblem", "Limits", "Page", "fetch"]
