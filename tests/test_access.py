"""Who gets what, over every route there is. A route that is not in the table below fails this test."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from claims.models import Article, Claim, Source, Speaker
from reviews import decisions
from reviews.models import EvidenceFile, Fetch, NoticeKind, Notification, Snapshot
from reviews.notifications import notify
from tests import factories

SECRET = "GEHEIM"

#: What each of the cast gets: for all (public), for the desk, for senior editors, and so on.
EVERYBODY = {"anonymous": 200, "stranger": 200, "editor": 200, "senior": 200, "admin": 200}
DESK = {"anonymous": 302, "stranger": 403, "editor": 200, "senior": 200, "admin": 403}
SENIOR = DESK | {"editor": 403}
DESK_AND_ADMIN = DESK | {"admin": 200}
API = {"anonymous": 401, "stranger": 403, "editor": 200, "senior": 200, "admin": 403}
API_AND_ADMIN = API | {"admin": 200}
STAFF = {"anonymous": 302, "stranger": 302, "editor": 302, "senior": 302}


@dataclass(frozen=True)
class Route:
    """``path`` may name things of the world below; ``method`` is what the route is for."""

    path: str
    expected: dict[str, int]
    method: str = "get"


def redirecting(expected: dict[str, int]) -> dict[str, int]:
    return {who: 302 if status == 200 else status for who, status in expected.items()}


def answering(expected: dict[str, int], status: int) -> dict[str, int]:
    return {who: status if given == 200 else given for who, given in expected.items()}


ROUTES = {
    # Readers
    "": Route("/", EVERYBODY),
    "verdicts/<int:pk>-<slug:slug>/": Route("/verdicts/{published.pk}-{published.slug}/", EVERYBODY),
    "verdicts/<int:pk>-<slug:slug>.json": Route("/verdicts/{published.pk}-{published.slug}.json", EVERYBODY),
    "articles/<int:pk>-<slug:slug>/": Route("/articles/{article.pk}-{article.slug}/", EVERYBODY),
    "sources/<slug:slug>/": Route("/sources/{source.slug}/", EVERYBODY),
    "speakers/<slug:slug>/": Route("/speakers/{speaker.slug}/", EVERYBODY),
    "corrections/": Route("/corrections/", EVERYBODY),
    "methodology/": Route("/methodology/", EVERYBODY),
    "feeds/verdicts.atom": Route("/feeds/verdicts.atom", EVERYBODY),
    "login/": Route("/login/", EVERYBODY),
    "logout/": Route("/logout/", dict.fromkeys(EVERYBODY, 302), "post"),
    "language/": Route("/language/", dict.fromkeys(EVERYBODY, 302), "post"),
    "healthz": Route("/healthz", EVERYBODY),
    # No worker runs here: it says so, to everybody alike.
    "readyz": Route("/readyz", dict.fromkeys(EVERYBODY, 503)),
    # The desk
    "desk/": Route("/desk/", redirecting(DESK)),
    "desk/queue/": Route("/desk/queue/?state=all", DESK),
    "desk/keys/": Route("/desk/keys/", DESK),
    "desk/queue/bulk/": Route("/desk/queue/bulk/", answering(DESK, 422), "post"),
    "desk/queue/filters/": Route("/desk/queue/filters/", redirecting(DESK), "post"),
    # Everybody's own: nobody here has saved one.
    "desk/queue/filters/<int:pk>/delete/": Route(
        "/desk/queue/filters/1/delete/", answering(DESK, 404), "post"
    ),
    "desk/queue/names/<slug:kind>/": Route("/desk/queue/names/speaker/?speaker=Anne", DESK),
    "desk/counts/": Route("/desk/counts/?seen=1", DESK),
    "desk/mine/": Route("/desk/mine/", DESK),
    "desk/next/": Route("/desk/next/", redirecting(DESK)),
    "desk/sign-off/": Route("/desk/sign-off/", SENIOR),
    "desk/reviews/<int:pk>/": Route("/desk/reviews/{secret.pk}/", DESK),
    "desk/reviews/<int:pk>/shape/": Route("/desk/reviews/{secret.pk}/shape/", DESK),
    "desk/reviews/<int:pk>/comments/": Route(
        "/desk/reviews/{secret.pk}/comments/", answering(DESK, 422), "post"
    ),
    "desk/claims/<int:pk>/history/": Route("/desk/claims/{secret.claim_id}/history/", DESK),
    "desk/notifications/": Route("/desk/notifications/", DESK),
    "desk/notifications/read/": Route("/desk/notifications/read/", redirecting(DESK), "post"),
    # An editor's own; to everybody else at the desk it is unknown.
    "desk/notifications/<int:pk>/": Route(
        "/desk/notifications/{notice.pk}/", redirecting(DESK) | {"senior": 404}
    ),
    "desk/reviews/<int:pk>/draft/": Route(
        "/desk/reviews/{secret.pk}/draft/", answering(DESK, 409) | {"anonymous": 401}, "post"
    ),
    "desk/evidence/": Route("/desk/evidence/", DESK),
    "desk/evidence/found/": Route("/desk/evidence/found/?library-q=rapport", DESK),
    "desk/evidence/files/<int:pk>/": Route("/desk/evidence/files/{file.pk}/", DESK),
    "desk/evidence/files/<int:pk>/download/": Route("/desk/evidence/files/{file.pk}/download/", DESK),
    "desk/fetches/": Route("/desk/fetches/", DESK, "post"),
    "desk/fetches/<int:pk>/": Route("/desk/fetches/{fetch.pk}/", DESK),
    "desk/snapshots/<int:pk>/": Route("/desk/snapshots/{snapshot.pk}/", DESK),
    "desk/snapshots/<int:pk>.warc.gz": Route("/desk/snapshots/{snapshot.pk}.warc.gz", DESK),
    "desk/articles/<int:pk>/": Route("/desk/articles/{hidden.pk}/", DESK_AND_ADMIN),
    "desk/articles/<int:pk>/add-claim/": Route("/desk/articles/{hidden.pk}/add-claim/", DESK),
    "desk/articles/<int:pk>/state/": Route("/desk/articles/{hidden.pk}/state/", DESK_AND_ADMIN),
    "desk/articles/<int:pk>/retry/": Route(
        "/desk/articles/{hidden.pk}/retry/", redirecting(DESK_AND_ADMIN), "post"
    ),
    "desk/articles/": Route("/desk/articles/", DESK_AND_ADMIN),
    "desk/articles/<int:pk>/split-again/": Route("/desk/articles/{hidden.pk}/split-again/", DESK_AND_ADMIN),
    "desk/submit/": Route("/desk/submit/", DESK_AND_ADMIN),
    "desk/submit/preview/": Route("/desk/submit/preview/", DESK_AND_ADMIN, "post"),
    "desk/submitted/": Route("/desk/submitted/?article={hidden.pk}", DESK_AND_ADMIN),
    # Programs
    "api/v1/schema/": Route("/api/v1/schema/", EVERYBODY),
    "api/v1/docs/": Route("/api/v1/docs/", EVERYBODY),
    "api/v1/^articles/?$": Route("/api/v1/articles", API_AND_ADMIN),
    "api/v1/^articles/(?P<pk>[^/.]+)/?$": Route("/api/v1/articles/{hidden.pk}", API_AND_ADMIN),
    "api/v1/^claims/?$": Route("/api/v1/claims", API_AND_ADMIN),
    "api/v1/^claims/(?P<pk>[^/.]+)/?$": Route("/api/v1/claims/{secret.claim_id}", API_AND_ADMIN),
    "api/v1/^reviews/?$": Route("/api/v1/reviews", API),
    "api/v1/^reviews/next/?$": Route("/api/v1/reviews/next", answering(API, 204), "post"),
    "api/v1/^reviews/(?P<pk>[^/.]+)/?$": Route("/api/v1/reviews/{secret.pk}", API),
    "api/v1/^reviews/(?P<pk>[^/.]+)/take/?$": Route(
        "/api/v1/reviews/{secret.pk}/take", answering(API, 409), "post"
    ),
    **{
        f"api/v1/^reviews/(?P<pk>[^/.]+)/{act}/?$": Route(
            f"/api/v1/reviews/{{secret.pk}}/{act}", answering(API, 400), "post"
        )
        for act in ("release", "evidence", "submit", "set-aside")
    },
    **{
        f"api/v1/^reviews/(?P<pk>[^/.]+)/{act}/?$": Route(
            f"/api/v1/reviews/{{secret.pk}}/{act}", answering(API, 400) | {"editor": 403}, "post"
        )
        for act in ("approve", "return", "withdraw")
    },
    "api/v1/^reviews/(?P<pk>[^/.]+)/correct/?$": Route(
        "/api/v1/reviews/{secret.pk}/correct", answering(API, 409) | {"editor": 403}, "post"
    ),
    "api/v1/^verdicts/?$": Route("/api/v1/verdicts", EVERYBODY),
    "api/v1/^verdicts/(?P<claim_id>[0-9]{1,18})/?$": Route("/api/v1/verdicts/{published.pk}", EVERYBODY),
}


def all_routes(resolver: URLResolver | None = None, before: str = "") -> Iterator[str]:
    for entry in (resolver or get_resolver()).url_patterns:
        path = before + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield path
        else:
            yield from all_routes(entry, path)


@pytest.fixture
def world(editor: User, senior: User, admin: User, stranger: User) -> dict[str, object]:
    """Something published, and beside it a draft whose every word is secret."""
    speaker = Speaker.objects.create(name="Anne Morel")
    source = factories.source()
    article = factories.plain_article("Le pont a rouvert mardi, a-t-on appris.", source=source)
    published = factories.published(
        editor, factories.review("Le pont a rouvert mardi", article=article, speaker=speaker)
    )
    hidden_source = factories.source(name=SECRET, slug=SECRET.lower(), notes=SECRET)
    hidden = factories.plain_article(f"Le {SECRET} existe bel et bien.", source=hidden_source, title=SECRET)
    whisperer = Speaker.objects.create(name=f"{SECRET} Source")
    secret = factories.review(f"Le {SECRET} existe", article=hidden, speaker=whisperer)
    holder = factories.user("holder", "editors")
    secret = decisions.take(secret.pk, holder)
    decisions.save_draft(secret.pk, holder, factories.judgement(rationale=SECRET), secret.version)
    notify(NoticeKind.ASSIGNED, secret, editor, holder, SECRET)
    return {
        "published": published.claim,
        "article": article,
        "source": source,
        "speaker": speaker,
        "secret": secret,
        "hidden": hidden,
        "notice": Notification.objects.get(),
        **secret_evidence(holder),
    }


def secret_evidence(by: User) -> dict[str, object]:
    """A page that was fetched and a file that was uploaded, for nobody but the desk."""
    snapshot = Snapshot.objects.create(
        url="https://secret.example/",
        http_status=200,
        content_type="text/plain",
        sha256="0" * 64,
        content=SECRET.encode(),
        text=SECRET,
    )
    file = EvidenceFile.objects.create(
        name=f"{SECRET}.pdf",
        content_type="application/pdf",
        size=6,
        sha256="1" * 64,
        content=SECRET.encode(),
        text=SECRET,
        uploaded_by=by,
    )
    fetch = Fetch.objects.create(url=f"https://secret.example/{SECRET}", state="done", snapshot=snapshot)
    return {"snapshot": snapshot, "file": file, "fetch": fetch}


def browser(who: str) -> Client:
    client = Client()
    if who != "anonymous":
        client.force_login(User.objects.get(username=who))
    return client


def test_every_route_is_listed() -> None:
    listed = {route for route in all_routes() if not route.startswith("admin/")}
    assert listed == set(ROUTES)


@pytest.mark.parametrize("name", ROUTES)
@pytest.mark.parametrize("who", EVERYBODY)
def test_each_gets_what_is_theirs(world: dict[str, object], name: str, who: str) -> None:
    route = ROUTES[name]
    response = getattr(browser(who), route.method)(route.path.format(**world))
    assert response.status_code == route.expected[who]


@pytest.mark.parametrize("name", ROUTES)
@pytest.mark.parametrize("who", ["anonymous", "stranger"])
def test_drafts_reach_nobody_without_rights(world: dict[str, object], name: str, who: str) -> None:
    route = ROUTES[name]
    response = getattr(browser(who), route.method)(route.path.format(**world))
    body = b"".join(response.streaming_content) if response.streaming else response.content
    assert SECRET not in body.decode()
    assert SECRET not in str(response.headers)


@pytest.mark.parametrize("who", EVERYBODY)
def test_public_addresses_of_the_unpublished_look_like_unknown_ones(
    world: dict[str, object], who: str
) -> None:
    client = browser(who)
    secret = Claim.objects.get(statement__contains=SECRET)
    hidden = Article.objects.get(title=SECRET)
    for unpublished, unknown in [
        (f"/verdicts/{secret.pk}-{secret.slug}/", "/verdicts/999999-nothing/"),
        (f"/verdicts/{secret.pk}-{secret.slug}.json", "/verdicts/999999-nothing.json"),
        (f"/articles/{hidden.pk}-{hidden.slug}/", "/articles/999999-nothing/"),
        (f"/sources/{Source.objects.get(name=SECRET).slug}/", "/sources/nothing/"),
        (f"/speakers/{Speaker.objects.get(name__contains=SECRET).slug}/", "/speakers/nothing/"),
        (f"/api/v1/verdicts/{secret.pk}", "/api/v1/verdicts/999999"),
    ]:
        first, second = client.get(unpublished), client.get(unknown)
        assert (first.status_code, second.status_code) == (404, 404)
        # Apart from the address that was asked for (the language switch comes back to it) nothing differs.
        assert len(first.content) - len(second.content) == _mentions(first, unpublished) - _mentions(
            second, unknown
        )


def _mentions(response: Any, path: str) -> int:
    text: str = response.content.decode()
    return text.count(path) * len(path)


@pytest.mark.parametrize("who", STAFF)
def test_the_administration_is_for_admins(world: dict[str, object], who: str) -> None:
    names = [
        "",
        "claims/source/",
        "claims/article/",
        "claims/claim/",
        "reviews/review/",
        "reviews/event/",
        "reviews/comment/",
        "auth/user/",
    ]
    client = browser(who)
    for name in names:
        response = client.get(f"/admin/{name}")
        assert response.status_code == 302
        assert "/login/?next=/admin/" in response["Location"]


def test_an_admin_without_superpowers_can_use_it(world: dict[str, object]) -> None:
    client = browser("admin")
    for name in [
        "claims/source/",
        "claims/speaker/",
        "claims/article/",
        "claims/claim/",
        "reviews/review/",
        "reviews/event/",
        "auth/user/",
        "auth/group/",
    ]:
        assert client.get(f"/admin/{name}").status_code == 200
    assert SECRET in client.get("/admin/claims/source/").content.decode()
