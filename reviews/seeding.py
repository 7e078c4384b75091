"""Demo content, made by the functions that production uses: what is seeded has gone the whole way."""

import json
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.utils import timezone

from claims import articles, extraction
from claims.articles import Submission, Upload
from claims.intake import freeze
from claims.models import Appearance, Article, Source
from reviews import decisions
from reviews.citing.evidence import Item
from reviews.models import Review
from reviews.verdicts import Judged, Judgement, Stance, Status, Verdict

SEEDS: Path = settings.BASE_DIR / "seeds"
STAGES = ["split", "review", "published"]

#: Known to everybody who reads this: demo people exist only while DEBUG is on.
DEMO_PASSWORD = "demo-factcheck"  # noqa: S105


class SeedError(Exception):
    """What is missing before anything can be seeded."""


def seed(stage: str) -> dict[str, int]:
    """Bring the database up to ``stage``; what was made, by kind. What is there already is left alone."""
    done: Counter[str] = Counter()
    done["sources"] = _sources()
    done["people"] = _people() if settings.DEBUG else 0
    done["articles"] = _articles()
    if stage in {"review", "published"}:
        if not User.objects.filter(username="editor").exists():
            raise SeedError(
                "Reviews need the demo people, who are made only while DEBUG is on: use --stage split."
            )
        done["verdicts"] = _verdicts(publish=stage == "published")
    return {what: count for what, count in done.items() if count}


def _load(name: str) -> Any:
    return json.loads((SEEDS / name).read_text(encoding="utf-8"))


def people() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = _load("people.json")
    return loaded


def _sources() -> int:
    made = 0
    for values in _load("sources.json"):
        _source, created = Source.objects.get_or_create(slug=values["slug"], defaults=values)
        made += created
    return made


def _people() -> int:
    made = 0
    for person in people():
        user, created = User.objects.get_or_create(
            username=person["username"],
            defaults={
                "first_name": person["first_name"],
                "last_name": person["last_name"],
                "is_staff": "admins" in person["groups"],
            },
        )
        if created:
            user.set_password(DEMO_PASSWORD)
            user.save()
            user.groups.set(Group.objects.filter(name__in=person["groups"]))
        made += created
    return made


def _articles() -> int:
    made = 0
    for path in sorted((SEEDS / "articles").iterdir()):
        if path.suffix == ".json":
            continue
        about = _load(f"articles/{path.stem}.json")
        content = path.read_bytes()
        article, created = articles.submit(
            Submission(
                freeze(content, path.name),
                source=Source.objects.get(slug=about["source"]),
                title=about["title"],
                url=about["url"],
                byline=about["byline"],
                published_on=date.fromisoformat(about["published"]),
                language=about["language"],
                upload=Upload(path.name, content, "text/markdown" if path.suffix == ".md" else "text/plain"),
            ),
            None,
        )
        made += created
        # Not left to a worker: seeding goes on with the claims. A worker that is faster does no harm.
        extraction.run(article.pk)
    return made


def _verdicts(*, publish: bool) -> int:
    made = 0
    for planned in _load("verdicts.json"):
        review = _waiting_review(planned)
        if review is not None:
            _judge(review, planned, publish=publish)
            made += 1
    return made


def _waiting_review(planned: dict[str, Any]) -> Review | None:
    """The review of the claim that a planned verdict is about; None if somebody has begun it already."""
    text = freeze((SEEDS / "articles" / planned["article"]).read_bytes(), planned["article"]).sha256
    article = Article.objects.without_text().get(text_sha256=text)
    found = Appearance.objects.filter(article=article, exact__contains=planned["match"]).first()
    if found is None:
        raise SeedError(f"{planned['article']}: no claim holds “{planned['match']}”.")
    claim = found.claim.merged_into_id or found.claim_id
    return Review.objects.filter(claim=claim, number=1, status=Status.WAITING, version=1).first()


def _judge(review: Review, planned: dict[str, Any], *, publish: bool) -> None:
    editor = User.objects.get(username=planned["by"])
    review = decisions.take(review.pk, editor)
    review = _add_evidence(review, editor, planned["evidence"])
    judgement = _judgement(planned)
    if not publish:
        decisions.save_draft(review.pk, editor, judgement, review.version)
        return
    review = decisions.submit(review.pk, editor, judgement, review.version)
    senior = User.objects.get(username="senior")
    if review.status == Status.AWAITING_SIGN_OFF and planned["signed_off_by"]:
        review = decisions.approve(review.pk, senior, review.version)
    if planned["correction"] and review.status == Status.PUBLISHED:
        _correct(review, senior, planned)


def _correct(review: Review, senior: User, planned: dict[str, Any]) -> None:
    """A senior editor reopens the verdict and hands it on; what an editor submits may then be signed off."""
    editor = User.objects.get(username=planned["by"])
    correction = decisions.correct(review.pk, senior)
    correction = decisions.release(correction.pk, senior, correction.version)
    correction = decisions.take(correction.pk, editor)
    correction = _add_evidence(correction, editor, planned["correction"]["evidence"])
    judgement = _judgement(planned | planned["correction"], note=planned["correction"]["note"])
    correction = decisions.submit(correction.pk, editor, judgement, correction.version)
    if correction.status == Status.AWAITING_SIGN_OFF:
        decisions.approve(correction.pk, senior, correction.version)


def _judgement(planned: dict[str, Any], note: str = "") -> Judgement:
    days = planned.get("recheck_in_days")
    return Judgement(
        verdict=Verdict(planned["verdict"]),
        judged=Judged(planned["judged"]),
        rationale=planned["rationale"],
        searched_for=planned.get("searched_for") or "",
        recheck_on=timezone.localdate() + timedelta(days=days) if days else None,
        correction_note=note,
    )


def _add_evidence(review: Review, editor: User, items: list[dict[str, Any]]) -> Review:
    for item in items:
        review = decisions.add_evidence(
            review.pk,
            editor,
            Item(
                url=item["url"],
                title=item["title"],
                stance=Stance(item["stance"]),
                accessed_on=timezone.localdate(),
                publisher=item["publisher"],
                quote=item["quote"],
            ),
            review.version,
        )
    return review
