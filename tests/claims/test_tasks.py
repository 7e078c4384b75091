"""What workers and beat call."""

import pytest

from claims import tasks
from claims.models import Article, Claim
from tests import factories
from tests.claims.conftest import Bell, Broker, let_come_due
from tests.claims.fixed_splitter import FixedSplitter

pytestmark = pytest.mark.django_db


def test_split_article_splits_it(splitter: FixedSplitter) -> None:
    splitter.find("Le barrage de Vernes a cédé lundi")
    article = factories.submitted()
    tasks.split_article(article.pk)
    article.refresh_from_db()
    assert article.state == "split"
    assert Claim.objects.get().statement == "Le barrage de Vernes a cédé lundi"


def test_article_that_is_gone_is_no_error(splitter: FixedSplitter) -> None:
    tasks.split_article(999_999)
    assert splitter.calls == []


def test_sweep_rings_for_each_article_that_is_due(bell: Bell) -> None:
    for number in range(3):
        let_come_due(factories.submitted(f"Un article numéro {number}."))
    factories.submitted("Un article tout frais.")
    factories.plain_article("Un article déjà fait.")
    tasks.sweep_articles()
    assert bell.rung() == 3
    tasks.sweep_articles()
    assert bell.rung() == 3  # not again so soon


def test_ring_says_whether_redis_took_it(bell: Bell, broker: Broker) -> None:
    assert tasks.ring(1) is True
    assert bell.rung() == 1
    broker.vanish()
    assert tasks.ring(1) is False
    broker.come_back()
    assert tasks.ring(1) is True
    assert bell.rung() == 2


def test_sweep_gives_up_at_the_first_bell_that_cannot_be_rung(
    broker: Broker, bell: Bell, caplog: pytest.LogCaptureFixture
) -> None:
    made = [factories.submitted(f"Un article numéro {number}.") for number in range(3)]
    for article in made:
        let_come_due(article)
    broker.vanish()
    tasks.sweep_articles()
    assert caplog.text.count("Redis did not take the message") == 1

    broker.come_back()
    for article in made:
        let_come_due(article)
    tasks.sweep_articles()
    assert bell.rung() == 3
    assert set(Article.objects.values_list("state", flat=True)) == {"received"}
