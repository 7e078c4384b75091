"""Rows for tests, as few words as possible. What production makes by a function, these make by that function."""

from datetime import date
from itertools import count
from typing import Any

from django.contrib.auth.models import Group, User
from django.utils import timezone
from rest_framework.authtoken.models import Token
from rest_framework.test import APIClient

from claims import articles, extraction
from claims.articles import Submission
from claims.intake import freeze
from claims.models import Appearance, Article, Claim, Source, Speaker
from claims.names import slug_of, wording_key
from reviews import decisions
from reviews.citing.evidence import Item
from reviews.models import Review
from reviews.verdicts import Judgement, Stance, Status, Verdict

_numbers = count(1)

STORY = """Le barrage a cédé lundi, selon la préfecture

Le barrage de Vernes a cédé lundi 2 mars 2026, selon la préfecture de la Lorne.

« Douze maisons ont été détruites », a déclaré Anne Morel, porte-parole de la préfecture.

Lire aussi : Le barrage de Vernes avant la crue
"""


def user(name: str, *groups: str, **values: Any) -> User:
    made = User.objects.create_user(name, password="secret-for-tests", **values)
    made.groups.set(Group.objects.filter(name__in=groups))
    return made


def api_client(of: User) -> APIClient:
    """A program with the user's token."""
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Token {Token.objects.create(user=of).key}")
    return client


def source(**values: Any) -> Source:
    number = next(_numbers)
    return Source.objects.create(**{"name": f"Source {number}", "slug": f"source-{number}"} | values)


def submitted(text: str = STORY, **values: Any) -> Article:
    article, _created = articles.submit(Submission(freeze(text.encode()), **values), None)
    return Article.objects.get(pk=article.pk)


def split_article(text: str = STORY, **values: Any) -> Article:
    article = submitted(text, **values)
    extraction.run(article.pk)
    article.refresh_from_db()
    return article


def review(
    statement: str = "", priority: int = 50, article: Article | None = None, speaker: Speaker | None = None
) -> Review:
    """A waiting review of a claim that stands once in an article."""
    number = next(_numbers)
    statement = statement or f"Le pont numéro {number} a été détruit"
    claim = Claim.objects.create(
        statement=statement,
        slug=slug_of(statement),
        wording_key=wording_key(statement, "fr"),
        language="fr",
        kind="event",
        priority=priority,
    )
    article = article or plain_article(f"{statement}, a-t-on appris.", source=source())
    start = article.text.index(statement)
    Appearance.objects.create(
        article=article,
        claim=claim,
        start=start,
        end=start + len(statement),
        exact=statement,
        speaker=speaker,
        voice="reported" if speaker else "author",
        score=priority / 100,
        reasons=[["event", ""]],
        splitter_version="test",
    )
    decisions.open_reviews(None, [claim.pk])
    return Review.objects.get(claim=claim)


def plain_article(text: str, **values: Any) -> Article:
    """An article that counts as split, with no claims in it."""
    frozen = freeze(text.encode())
    return Article.objects.create(
        **{
            "text": frozen.text,
            "text_sha256": frozen.sha256,
            "title": f"Article {next(_numbers)}",
            "language": "fr",
            "state": "split",
            "splitter_version": "test",
            "split_at": timezone.now(),
        }
        # Known and not strict: a verdict on what an unknown source says needs a second editor.
        | ({} if "source" in values else {"source": source()})
        | values
    )


def item(**values: Any) -> Item:
    defaults: dict[str, Any] = {
        "url": "https://evidence.example/report",
        "title": "Rapport annuel",
        "stance": Stance.REFUTES,
        "accessed_on": date(2026, 3, 1),
    }
    return Item(**defaults | values)


def judgement(verdict: Verdict = Verdict.DISPUTED, **values: Any) -> Judgement:
    return Judgement(**{"verdict": verdict, "rationale": "Le rapport annuel dit le contraire."} | values)


def decided(by: User, waiting: Review | None = None, verdict: Verdict = Verdict.DISPUTED) -> Review:
    """A review that was taken, given evidence and submitted: published, or awaiting sign-off where required."""
    waiting = waiting or review()
    taken = decisions.take(waiting.pk, by)
    taken = decisions.add_evidence(taken.pk, by, item(), taken.version)
    return decisions.submit(taken.pk, by, judgement(verdict), taken.version)


def published(by: User, waiting: Review | None = None, verdict: Verdict = Verdict.DISPUTED) -> Review:
    made = decided(by, waiting, verdict)
    assert made.status == Status.PUBLISHED
    return made


def past_undo(review: Review) -> None:
    """The seconds in which a verdict can be undone are over: readers see it."""
    Review.objects.filter(pk=review.pk).update(published_at=timezone.now())
