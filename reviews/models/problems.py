"""What is said when a page cannot be had, in words for editors."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from claims.fetching import FetchError, FetchProblem

#: Beside the client's own: kinds of answers, and what goes wrong on our side.
GONE = "gone"
NOT_SHOWN = "not_shown"
SERVER_ERROR = "server_error"
LOST = "lost"
FAILED = "failed"

PROBLEM_TEXTS: dict[str, Any] = {
    FetchProblem.BAD_URL: _("This is not the address of a page on the web."),
    FetchProblem.FORBIDDEN_ADDRESS: _(
        "The address, or one that it leads on to, is not on the public Internet. It is not fetched."
    ),
    FetchProblem.FORBIDDEN_PORT: _("The address names a port where no web pages are. It is not fetched."),
    FetchProblem.NOT_FOUND_NAME: _("There is no site of this name."),
    FetchProblem.REFUSED: _("Nobody answers at this address."),
    FetchProblem.TIMEOUT: _("The site is too slow: the page did not come in time."),
    FetchProblem.TLS: _("The site does not prove who it is: its certificate is not valid."),
    FetchProblem.TOO_MANY_REDIRECTS: _("The site sends from one address to the next without end."),
    FetchProblem.HTTP_STATUS: _("The site answered with something else than the page."),
    FetchProblem.BAD_TYPE: _("This is neither a page nor text, PDF or picture."),
    FetchProblem.TOO_LARGE: _("The page is too large to be archived."),
    FetchProblem.BROKEN: _("The connection broke off before the page was complete."),
    GONE: _("The page was not found: the site says that it does not exist."),
    NOT_SHOWN: _("The site does not show this page to programs, or not without a log-in."),
    SERVER_ERROR: _("The site has an error of its own."),
    LOST: _("The program that fetches pages was stopped in the middle, several times."),
    FAILED: _("The page came, but could not be stored."),
}

#: Worth another attempt: what may have passed in half a minute.
PASSING = frozenset({FetchProblem.REFUSED, FetchProblem.TIMEOUT, FetchProblem.BROKEN, SERVER_ERROR, FAILED})
#: The link leads somewhere, though not to something that we archive.
ANSWERED = frozenset({FetchProblem.BAD_TYPE, FetchProblem.TOO_LARGE, NOT_SHOWN})


def problem_of(error: FetchError) -> str:
    """The key of ``PROBLEM_TEXTS`` for an error of the client."""
    match error.status:
        case 404 | 410:
            return GONE
        case 401 | 402 | 403 | 405 | 406 | 407 | 429 | 451:
            return NOT_SHOWN
        case int(status) if status >= 500:
            return SERVER_ERROR
    return error.code


def problem_text(problem: str) -> Any:
    return PROBLEM_TEXTS.get(problem, "")
