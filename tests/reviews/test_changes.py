"""The compare-and-set under every act, and what it tells the one who came second."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User

from reviews import changes, decisions
from reviews.decisions import Conflict
from reviews.verdicts import Act, Status
from tests import factories
from tests.reviews import scenes

pytestmark = pytest.mark.django_db


def test_an_act_leads_only_where_it_is_drawn(editor: User) -> None:
    """A slip in this module itself is an error, not a change."""
    review = factories.review()
    with pytest.raises(ValueError, match="take does not lead to published"):
        changes.change(Act.TAKE, review.pk, editor, to=Status.PUBLISHED)


def message(call: Callable[[], Any]) -> str:
    with pytest.raises(Conflict) as conflict:
        call()
    return str(conflict.value)


def test_the_loser_is_told_how_things_stand(editor: User, colleague: User, senior: User) -> None:
    def told(status: Status) -> str:
        review = scenes.in_status(status, editor, senior)
        return message(
            lambda: decisions.save_draft(review.pk, colleague, factories.judgement(), review.version)
        )

    assert told(Status.WAITING) == (
        "You no longer hold this claim: it is back in the queue. Take it again to go on."
    )
    assert told(Status.IN_REVIEW) == "Camille Rouvière is working on this claim now."
    assert told(Status.SET_ASIDE) == "This claim was set aside in the meantime."
    assert told(Status.PUBLISHED) == "Camille Rouvière judged this claim first."
    assert told(Status.SUPERSEDED) == "This verdict was corrected in the meantime."
    assert told(Status.WITHDRAWN) == "This verdict was withdrawn in the meantime."
    assert told(Status.AWAITING_SIGN_OFF) == "Camille Rouvière judged this claim first."


def test_who_has_no_name_is_called_by_the_log_in(editor: User, colleague: User) -> None:
    review = scenes.lost(editor, colleague)
    assert message(lambda: decisions.release(review.pk, editor, review.version)) == (
        "colleague judged this claim first."
    )


def test_who_signs_off_second_hears_who_signed_off_first(
    editor: User, senior: User, second_senior: User
) -> None:
    review = scenes.awaiting_sign_off(editor)
    decisions.approve(review.pk, second_senior, review.version)
    told = message(lambda: decisions.approve(review.pk, senior, review.version))
    assert "Solveig Aune" in told
    assert "Camille" not in told


def test_who_withdraws_second_hears_that_it_is_withdrawn(
    editor: User, senior: User, second_senior: User
) -> None:
    review = factories.published(editor)
    decisions.withdraw(review.pk, second_senior, "Erreur.", review.version)
    told = message(lambda: decisions.withdraw(review.pk, senior, "Erreur !", review.version))
    assert "withdrawn" in told
    assert "judged this claim first" not in told


def test_one_who_is_out_of_date_with_themselves_is_not_told_of_somebody_else(editor: User) -> None:
    """Two windows of one editor: the name that is told must not be one's own."""
    review = scenes.held(editor)
    decisions.add_evidence(review.pk, editor, scenes.item(), review.version)
    told = message(lambda: decisions.save_draft(review.pk, editor, factories.judgement(), review.version))
    assert "Camille Rouvière is working" not in told
