"""Who gets which claim next: the order, filters, skipped claims, and many who ask at once."""

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction

from reviews import decisions, taking, tasks
from reviews.models import Review, Skip
from reviews.verdicts import Status
from tests import factories
from tests.reviews import racing, scenes

pytestmark = pytest.mark.django_db


def test_the_highest_priority_first_then_the_oldest(editor: User) -> None:
    low = factories.review(priority=20)
    old, new = (factories.review(priority=70) for _number in range(2))
    high = factories.review(priority=95)

    given = []
    while (taken := decisions.take_next(editor)) is not None:
        given.append(taken.pk)

    assert given == [high.pk, old.pk, new.pk, low.pk]


def test_only_what_waits_is_given_out(editor: User, senior: User) -> None:
    for status in Status:
        if status is not Status.WAITING:
            scenes.in_status(status, editor, senior)
    assert decisions.take_next(editor) is None


def test_only_claims_of_the_filter_are_given_out(editor: User) -> None:
    source = factories.source()
    article = factories.plain_article("La digue a cédé. La digue a cédé hier.", source=source)
    factories.review(priority=90)
    wanted = factories.review("La digue a cédé hier", priority=20, article=article)
    # Joined and repeated, as a filter may well be.
    among = Review.objects.filter(claim__appearances__article__source=source).distinct()

    taken = decisions.take_next(editor, among)

    assert taken == wanted
    assert decisions.take_next(editor, among) is None


def test_a_skipped_claim_is_left_to_others(editor: User, colleague: User) -> None:
    skipped, other = factories.review(priority=90), factories.review(priority=20)
    Skip.objects.create(review=skipped, editor=editor)

    assert decisions.take_next(editor) == other
    assert decisions.take_next(editor) is None
    assert decisions.take_next(colleague) == skipped


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_editors_at_once_get_different_claims() -> None:
    editors = [factories.user(f"racer{number}", "editors") for number in range(4)]
    high, second = factories.review(priority=90), factories.review(priority=80)

    taken = racing.in_threads(*[lambda user=user: decisions.take_next(user) for user in editors])

    given = [review.pk for review in taken if review is not None]
    assert sorted(given) == sorted([high.pk, second.pk])
    for review in Review.objects.all():
        assert scenes.acts(review) == ["open", "take"]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_claim_that_is_being_taken_is_stepped_over() -> None:
    first, second = (factories.user(name, "editors") for name in ("first", "second"))
    high, next_ = factories.review(priority=90), factories.review(priority=80)

    with transaction.atomic():
        mine = decisions.take_next(first)
        (theirs,) = racing.in_threads(lambda: decisions.take_next(second))

    assert mine is not None
    assert (mine.pk, theirs.pk) == (high.pk, next_.pk)


# --- Where the search begins ----------------------------------------------------------------------------


def head() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT last_value FROM reviews_head")
        row: tuple[int] = cursor.fetchone()
    return row[0]


@pytest.mark.parametrize("comes_back", ["released", "lapsed", "new", "raised"])
def test_what_comes_to_wait_before_the_head_is_found(comes_back: str, editor: User, colleague: User) -> None:
    high, low = factories.review(priority=90), factories.review(priority=20)
    factories.review(priority=30)
    assert decisions.take_next(editor) == high
    taking.move_head()

    match comes_back:
        case "released":
            wanted = decisions.release(high.pk, editor)
        case "lapsed":
            scenes.lapse(high)
            decisions.release_lapsed()
            wanted = high
        case "new":
            wanted = factories.review(priority=95)
        case _:
            Review.objects.filter(pk=low.pk).update(priority=95)
            wanted = low

    assert decisions.take_next(colleague) == wanted


def test_the_head_moves_to_the_first_that_waits(editor: User) -> None:
    factories.review(priority=90)
    factories.review(priority=90)
    third = factories.review(priority=90)
    low = factories.review(priority=20)
    heads = []
    for _number in range(3):
        decisions.take_next(editor)
        taking.move_head()
        heads.append(head())
    assert heads == sorted(set(heads))  # further each time
    assert heads[1] + low.pk - third.pk + (70 << 48) == heads[2]

    decisions.take_next(editor)
    taking.move_head()
    assert head() == heads[2]  # nothing waits


def test_a_head_that_is_wrong_is_put_right(editor: User) -> None:
    """As after a restore: pg_dump reads a sequence a moment later than the rows."""
    review = factories.review(priority=90)
    with connection.cursor() as cursor:
        cursor.execute("SELECT setval('reviews_head', reviews_rank(10::smallint, 1))")
    assert decisions.take_next(editor) is None

    tasks.find_head()

    assert decisions.take_next(editor) == review


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_head_does_not_pass_a_claim_that_is_just_coming_back() -> None:
    editor = factories.user("editor", "editors")
    high = decisions.take_next(editor) if factories.review(priority=90) else None
    low = factories.review(priority=20)
    taking.move_head()
    assert high is not None

    with transaction.atomic():
        decisions.release(high.pk, editor)
        # Nobody else sees it yet. Without the lock the head would be moved past it.
        racing.in_threads(taking.move_head)

    assert decisions.take_next(editor) == high
    assert decisions.take_next(editor) == low


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_head_does_not_pass_a_take_that_is_undone() -> None:
    editor = factories.user("editor", "editors")
    high = factories.review(priority=90)
    factories.review(priority=20)

    with transaction.atomic():
        assert decisions.take_next(editor) == high
        racing.in_threads(taking.move_head)
        transaction.set_rollback(True)

    assert decisions.take_next(editor) == high


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_head_follows_those_who_take() -> None:
    editor = factories.user("editor", "editors")
    for _number in range(taking.MOVED_EVERY + 1):
        factories.review()
    while decisions.take_next(editor):
        pass
    assert head() > 0
