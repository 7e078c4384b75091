"""``seed`` and ``demo_people``: demo content made by production's own functions, and never twice."""

from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client

from claims.models import Appearance, Article, Claim, Source
from reviews import decisions, seeding
from reviews.models import Event, Evidence, Review
from reviews.verdicts import Act, Status, Verdict
from tests.reviews import scenes
from tests.reviews.conftest import browser
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def debugging(settings: Any) -> None:
    settings.DEBUG = True


def run(command: str, *arguments: str) -> str:
    out = StringIO()
    call_command(command, *arguments, stdout=out)
    return out.getvalue()


def everything() -> dict[str, list[Any]]:
    models: list[Any] = [Source, Article, Claim, Appearance, User, Review, Evidence, Event]
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in models}


@pytest.mark.parametrize("stage", seeding.STAGES)
def test_each_stage_and_again(stage: str) -> None:
    said = run("seed", "--stage", stage)
    assert f"{Source.objects.count()} sources" in said
    assert "4 people" in said
    assert f"{Article.objects.count()} articles" in said
    assert ("verdicts" in said) is (stage != "split")
    before = everything()

    assert run("seed", "--stage", stage) == "Nothing to do.\n"

    assert everything() == before


def test_split_leaves_every_claim_waiting() -> None:
    seeding.seed("split")
    assert Article.objects.exclude(state="split").count() == 0
    assert Review.objects.count() == Claim.objects.filter(merged_into=None).count() > 20
    assert set(Review.objects.values_list("status", flat=True)) == {Status.WAITING}


def test_review_leaves_drafts_in_hand() -> None:
    seeding.seed("review")
    held = Review.objects.filter(status=Status.IN_REVIEW)
    assert {review.assignee.username for review in held if review.assignee} == {"editor", "colleague"}
    for review in held:
        assert review.rationale
        assert review.verdict
        assert Event.objects.filter(review=review, act=Act.TAKE).exists()
    assert not Review.objects.filter(status=Status.PUBLISHED).exists()
    assert Review.objects.filter(status=Status.WAITING).exists()


def test_published_shows_all_there_is_to_see(reader: Client) -> None:
    seeding.seed("published")

    words = read(reader.get("/")).words
    published = Review.objects.filter(status=Status.PUBLISHED)
    assert set(published.values_list("verdict", flat=True)) == set(Verdict)
    for review in published:
        assert " ".join(review.claim.statement.split()) in words
    senior, editor = (browser(User.objects.get(username=name)) for name in ("senior", "editor"))
    assert senior.get("/desk/sign-off/").context["reviews"]
    assert editor.get("/desk/queue/").context["reviews"]
    assert reader.get("/corrections/").context["corrections"]
    # Made by the functions of production: two people where a source asks for it.
    signed = published.filter(requires_sign_off=True)
    assert signed
    assert all(review.signed_off_by_id not in {None, review.decided_by_id} for review in signed)


def test_seeding_goes_by_the_rule_of_the_house(settings: Any) -> None:
    settings.SIGN_OFF = "none"
    seeding.seed("published")
    assert not Review.objects.filter(status=Status.AWAITING_SIGN_OFF).exists()
    assert Review.objects.filter(status=Status.PUBLISHED, corrects__isnull=False).exists()
    assert not Review.objects.exclude(signed_off_by=None).exists()


def test_the_default_is_published_and_stages_build_on_each_other() -> None:
    run("seed", "--stage", "split")
    claims = Claim.objects.count()
    said = run("seed")
    assert "verdicts" in said
    assert "articles" not in said
    assert Claim.objects.count() == claims
    assert Review.objects.filter(status=Status.PUBLISHED).exists()


def test_what_somebody_did_meanwhile_is_left_alone() -> None:
    seeding.seed("split")
    planned = seeding._load("verdicts.json")[0]
    review = seeding._waiting_review(planned)
    assert review is not None
    editor = User.objects.get(username="editor")
    source = Source.objects.order_by("pk")[0]
    decisions.take(review.pk, editor)
    Source.objects.filter(pk=source.pk).update(description="Retouchée.")
    editor.set_password("meine")
    editor.save()

    seeding.seed("published")

    review.refresh_from_db()
    assert (review.status, review.rationale) == (Status.IN_REVIEW, "")
    source.refresh_from_db()
    assert source.description == "Retouchée."
    assert User.objects.get(username="editor").check_password("meine")


def test_drafts_that_went_back_to_the_queue_are_left_alone() -> None:
    """A quarter of an hour later the holds have run out; seeding again still changes nothing."""
    seeding.seed("review")
    for review in Review.objects.filter(status=Status.IN_REVIEW):
        scenes.lapse(review)
    assert decisions.release_lapsed()
    before = everything()
    assert run("seed", "--stage", "review") == "Nothing to do.\n"
    assert everything() == before


def test_without_debug_there_are_no_people(settings: Any) -> None:
    settings.DEBUG = False
    said = run("seed", "--stage", "split")
    assert "people" not in said
    assert not User.objects.exists()
    with pytest.raises(CommandError, match="DEBUG is on"):
        run("seed")
    assert not User.objects.exists()


def test_a_planned_verdict_needs_its_claim() -> None:
    seeding.seed("split")
    planned = seeding._load("verdicts.json")[0] | {"match": "Cette phrase n'y est pas."}
    with pytest.raises(seeding.SeedError, match="no claim holds"):
        seeding._waiting_review(planned)


def test_an_unknown_stage() -> None:
    with pytest.raises(CommandError, match="invalid choice"):
        run("seed", "--stage", "everything")


# --- demo_people --------------------------------------------------------------------------------------


def test_the_table_of_log_ins_that_work() -> None:
    seeding.seed("split")
    lines = run("demo_people").splitlines()
    assert [line.split()[0] for line in lines] == ["login", "editor", "colleague", "senior", "admin"]
    assert "senior editors" in lines[3]
    for line in lines[1:]:
        name, password = line.split()[:2]
        assert Client().login(username=name, password=password)


def test_log_ins_that_do_not_work_are_not_printed() -> None:
    seeding.seed("split")
    changed, inactive, gone = (User.objects.get(username=n) for n in ("editor", "colleague", "admin"))
    changed.set_password("something else")
    changed.save()
    User.objects.filter(pk=inactive.pk).update(is_active=False)
    gone.delete()
    lines = run("demo_people").splitlines()
    assert [line.split()[0] for line in lines] == ["login", "senior"]


def test_nothing_is_printed_without_debug_or_people(settings: Any) -> None:
    assert run("demo_people") == ""
    seeding.seed("split")
    settings.DEBUG = False
    assert run("demo_people") == ""


def test_demo_people_have_their_roles() -> None:
    seeding.seed("split")
    people = {user.username: user for user in User.objects.all()}
    assert set(people) == {"editor", "colleague", "senior", "admin"}
    assert people["editor"].has_perm("reviews.judge_review")
    assert not people["editor"].has_perm("reviews.sign_off_review")
    assert people["senior"].has_perm("reviews.sign_off_review")
    assert [user.username for user in people.values() if user.is_staff] == ["admin"]
    assert not any(user.is_superuser for user in people.values())
