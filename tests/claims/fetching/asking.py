"""Asking a site, and what went wrong."""

import time

import pytest

from claims.fetching import FetchError, Limits, Page, fetch
from tests.claims.fetching.serving import Handler, Site

#: Short enough to wait for, long enough for a machine that is busy.
QUICK = Limits(seconds=1, connect_seconds=0.8, silence_seconds=0.6)


def get(site: Site, path: str = "/", limits: Limits = Limits()) -> Page:  # noqa: B008  (frozen)
    return fetch(site.url(path), limits, site.allowed)


def problem(site: Site, handler: Handler, limits: Limits = Limits()) -> FetchError:  # noqa: B008
    site.pages["/"] = handler
    began = time.monotonic()
    with pytest.raises(FetchError) as raised:
        get(site, limits=limits)
    assert time.monotonic() - began < limits.seconds + 1.5
    assert raised.value.url == site.url()
    return raised.value
