"""Shaping a claim at the desk: each act with its Event, only by the one who holds it, and nothing typed is lost."""

import html
import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.test import Client

from claims import articles, extraction
from claims.adding import Place, Taken
from claims.models import Appearance, Article, Claim
from claims.shaping import Attribution, Part, Worded
from claims.splitting import Voice
from reviews import decisions
from reviews.decisions import Conflict, Refused
from reviews.models import Event, Review
from reviews.verdicts import Act, SetAside, Status
from tests import factories
from tests.reviews import racing, scenes

pytestmark = pytest.mark.django_db

TEXT = """Le pont de Vernes a cédé lundi, et la route de Sarnay est coupée.

Le maire dit que le pont de Vernes a cédé lundi. La mairie compte quatorze maisons détruites.
"""
BOTH = "Le pont de Vernes a cédé lundi, et la route de Sarnay est coupée"
OTHER = "La mairie compte quatorze maisons détruites"


@pytest.fixture
def article(db: None) -> Article:
    return factories.plain_article(TEXT)


@pytest.fixture
def held(article: Article, editor: User) -> Review:
    return scenes.held(editor, factories.review(BOTH, article=article))


@pytest.fixture
def other(article: Article) -> Review:
    return factories.review(OTHER, article=article)


def at(words: str) -> Place:
    start = TEXT.index(words)
    return Place(start, start + len(words))


def where(review: Review) -> Appearance:
    return review.claim.appearances.order_by("id").first()  # type: ignore[return-value]


def last_event(review: Review) -> Event:
    return scenes.events(review)[-1]


# --- The acts, on record ------------------------------------------------------------------------------


def test_rewording_is_on_record(held: Review, editor: User) -> None:
    after = decisions.reword(held.pk, editor, "Le pont de Vernes a cédé", held.version)
    assert Claim.objects.get(pk=held.claim_id).statement == "Le pont de Vernes a cédé"
    event = last_event(held)
    assert (event.act, event.actor, event.version) == (Act.REWORD, editor, after.version)
    assert event.details == {
        "before": {"statement": BOTH},
        "after": {"statement": "Le pont de Vernes a cédé"},
    }


def test_adjusting_is_on_record(held: Review, editor: User) -> None:
    place = at("Le pont de Vernes a cédé")
    decisions.adjust(held.pk, editor, where(held).pk, place, held.version)
    assert where(held).exact == "Le pont de Vernes a cédé"
    event = last_event(held)
    assert event.details["before"]["words"] == BOTH
    assert event.details["after"] == {"start": 0, "end": 24, "words": "Le pont de Vernes a cédé"}


def test_attributing_is_on_record(held: Review, editor: User) -> None:
    said = Attribution("Anne Morel", Voice.REPORTED, True, "dit")
    decisions.attribute(held.pk, editor, where(held).pk, said, held.version)
    assert where(held).said_by == "Anne Morel"
    details = last_event(held).details
    assert details["before"] == {"speaker": "", "voice": "author", "hearsay": False, "cue": ""}
    assert details["after"] == {"speaker": "Anne Morel", "voice": "reported", "hearsay": True, "cue": "dit"}


def test_the_second_part_waits_in_the_queue(held: Review, editor: User) -> None:
    kept = scenes.with_evidence(editor)  # another claim, to be left alone
    first = Part(at("Le pont de Vernes a cédé lundi"), "Le pont de Vernes a cédé")
    second = Part(at("la route de Sarnay est coupée"), "La route de Sarnay est coupée")
    after, divided = decisions.divide(held.pk, editor, where(held).pk, first, second, held.version)
    assert (after.status, after.assignee, after.claim.statement) == (
        Status.IN_REVIEW,
        editor,
        "Le pont de Vernes a cédé",
    )
    waiting = Review.objects.get(claim=divided)
    assert (waiting.status, divided.statement) == (Status.WAITING, "La route de Sarnay est coupée")
    details = last_event(held).details
    assert details["before"]["statement"] == BOTH
    assert [part["statement"] for part in details["after"]] == [first.statement, second.statement]
    kept.refresh_from_db()
    assert kept.status == Status.IN_REVIEW


def test_a_claim_taken_in_is_set_aside_and_follows(held: Review, other: Review, editor: User) -> None:
    after = decisions.take_in(held.pk, editor, other.claim, held.version)
    aside = Review.objects.get(pk=other.pk)
    assert (aside.status, aside.set_aside_as) == (Status.SET_ASIDE, SetAside.DUPLICATE)
    assert Claim.objects.get(pk=other.claim_id).merged_into_id == held.claim_id
    assert (last_event(held).act, last_event(held).details["claim"]) == (Act.TAKE_IN, other.claim_id)
    assert (last_event(other).act, last_event(other).details["duplicate_of"]) == (Act.MERGE, held.claim_id)
    assert after.assignee == editor


# --- What is refused, and with what to do -------------------------------------------------------------


ACTS: list[Any] = [
    lambda review, editor: decisions.reword(review.pk, editor, "Autrement", review.version),
    lambda review, editor: decisions.adjust(review.pk, editor, where(review).pk, at("Le pont"), review.version),
    lambda review, editor: decisions.attribute(
        review.pk, editor, where(review).pk, Attribution("A. Morel", Voice.QUOTED, False, ""), review.version
    ),
    lambda review, editor: decisions.divide(
        review.pk, editor, where(review).pk,
        Part(at("Le pont"), "Le pont cède"), Part(at("a cédé lundi"), "Il a cédé"), review.version,
    ),
    lambda review, editor: decisions.take_in(review.pk, editor, factories.review().claim, review.version),
]  # fmt: skip


@pytest.mark.parametrize("act", ACTS)
def test_only_by_the_one_who_holds_it(act: Any, held: Review, colleague: User) -> None:
    before = (held.claim.statement, where(held).exact)
    with pytest.raises(Conflict):
        act(held, colleague)
    held = Review.objects.get(pk=held.pk)
    assert (held.claim.statement, where(held).exact) == before


@pytest.mark.parametrize("act", ACTS)
def test_not_after_another_act(act: Any, held: Review, editor: User) -> None:
    decisions.add_evidence(held.pk, editor, factories.item(), held.version)
    with pytest.raises(Conflict):
        act(held, editor)


def test_no_overlap_and_no_second_claim_of_one_wording(held: Review, other: Review, editor: User) -> None:
    with pytest.raises(Taken) as taken:
        decisions.adjust(held.pk, editor, where(held).pk, at("lundi. La mairie"), held.version)
    assert taken.value.appearance.claim == other.claim
    with pytest.raises(Worded) as worded:
        decisions.reword(held.pk, editor, OTHER, held.version)
    assert worded.value.claim == other.claim
    # Nothing of it is on record.
    assert last_event(held).act == Act.TAKE
    assert Review.objects.get(pk=held.pk).version == held.version


def test_a_claim_in_other_hands_is_not_taken_in(
    held: Review, other: Review, editor: User, colleague: User
) -> None:
    taken = scenes.held(colleague, other)
    with pytest.raises(Refused, match=r"colleague is working on claim \d+: ask them"):
        decisions.take_in(held.pk, editor, other.claim, held.version)
    scenes.lapse(taken)
    decisions.take_in(held.pk, editor, other.claim, held.version)
    assert Review.objects.get(pk=other.pk).status == Status.SET_ASIDE


def test_a_claim_in_ones_own_hands_is(held: Review, other: Review, editor: User) -> None:
    scenes.held(editor, other)
    decisions.take_in(held.pk, editor, other.claim, held.version)
    assert Review.objects.get(pk=other.pk).status == Status.SET_ASIDE
    assert Claim.objects.get(pk=other.claim_id).merged_into_id == held.claim_id


def test_of_two_verdicts_none_is_merged_away(editor: User, senior: User) -> None:
    one, two = factories.published(editor), factories.published(editor)
    correcting = decisions.correct(one.pk, senior)
    for merging in (
        lambda: decisions.take_in(correcting.pk, senior, two.claim, correcting.version),
        lambda: decisions.set_aside(
            correcting.pk, senior, SetAside.DUPLICATE, "Même chose.", correcting.version, two.claim
        ),
    ):
        with pytest.raises(Refused, match="Both claims have a verdict"):
            merging()


def test_a_verdict_stays_where_it_is(held: Review, editor: User, colleague: User) -> None:
    judged = factories.published(colleague)
    with pytest.raises(Refused, match="the other way round"):
        decisions.take_in(held.pk, editor, judged.claim, held.version)
    decisions.set_aside(held.pk, editor, SetAside.DUPLICATE, "Déjà jugé.", held.version, judged.claim)
    assert Claim.objects.get(pk=held.claim_id).merged_into == judged.claim


# --- What readers see ---------------------------------------------------------------------------------


def public(reader: Client, claim: Claim) -> str:
    page = reader.get(claim.get_absolute_url())
    assert page.status_code == 200
    return page.content.decode()


def test_readers_see_the_wording_that_was_judged(reader: Client, editor: User, senior: User) -> None:
    published = factories.published(editor, factories.review("Le pont a cédé mardi"))
    begun = decisions.correct(published.pk, senior)
    begun = decisions.reword(begun.pk, senior, "Le pont a cédé lundi", begun.version)

    def everywhere() -> list[str]:
        claim = Claim.objects.get(pk=published.claim_id)
        appearance = where(published)
        addresses = [
            claim.get_absolute_url(),
            f"/verdicts/{claim.pk}-{claim.slug}.json",
            appearance.article.get_absolute_url(),
            "/",
            "/feeds/verdicts.atom",
            "/api/v1/verdicts",
        ]
        return [reader.get(address).content.decode() for address in addresses]

    for page in everywhere():
        assert "Le pont a cédé lundi" not in page
    assert all("Le pont a cédé mardi" in page for page in everywhere())

    note = factories.judgement(rationale="Le registre le dit.", correction_note="Le jour était faux.")
    decisions.submit(begun.pk, senior, note, begun.version)
    assert all("Le pont a cédé lundi" in page for page in everywhere())
    told = public(reader, Claim.objects.get(pk=published.claim_id))
    assert "It was worded:" in told
    assert "Le pont a cédé mardi" in told
    assert published.claim.get_absolute_url().endswith("le-pont-a-cede-mardi/")  # the address stays


def test_a_correction_given_up_changes_nothing_for_readers(
    reader: Client, editor: User, senior: User
) -> None:
    published = factories.published(editor, factories.review("Le pont a cédé mardi"))
    begun = decisions.correct(published.pk, senior)
    begun = decisions.reword(begun.pk, senior, "Le pont a cédé lundi", begun.version)
    decisions.set_aside(begun.pk, senior, SetAside.OUT_OF_SCOPE, "À refaire.", begun.version)
    assert "Le pont a cédé lundi" not in public(reader, published.claim)


# --- The page -----------------------------------------------------------------------------------------


def address(review: Review) -> str:
    return f"/desk/reviews/{review.pk}/shape/"


def typed(client: Client, review: Review) -> dict[str, str]:
    """The form as the browser has it, read from the page."""
    page = client.get(address(review)).content.decode()
    return fields(page)


def fields(page: str) -> dict[str, str]:
    form = re.search(r'<form id="shape".*?</form>', page, re.DOTALL)
    assert form
    data = {
        name: html.unescape(value)
        for name, value in re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form[0])
    }
    data |= {
        name: html.unescape(text).strip("\r\n")
        for name, text in re.findall(r'<textarea name="([^"]+)"[^>]*>(.*?)</textarea>', form[0], re.DOTALL)
    }
    data |= {
        name: html.unescape(value)
        for name, value in re.findall(r'<input type="text" name="([^"]+)" value="([^"]*)"', form[0])
    }
    for name, options in re.findall(r'<select name="([^"]+)".*?>(.*?)</select>', form[0], re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        data[name] = chosen[1] if chosen else re.findall(r'value="([^"]*)"', options)[0]
    return data


def press(client: Client, review: Review, act: str, **changes: str) -> Any:
    data = typed(client, review) | {name.replace("__", "-"): value for name, value in changes.items()}
    return client.post(address(review), data | {"act": act}, follow=True)


def test_reword_by_form(desk: Client, held: Review) -> None:
    page = press(desk, held, "reword", reword__statement=" Le pont  de Vernes a cédé ")
    assert "Reworded." in page.content.decode()
    assert Claim.objects.get(pk=held.claim_id).statement == "Le pont de Vernes a cédé"
    # The slice stays shown beside it.
    assert f'<q lang="fr">{BOTH}</q>' in page.content.decode()


def test_a_known_wording_offers_to_merge(desk: Client, held: Review, other: Review) -> None:
    page = press(desk, held, "reword", reword__statement=OTHER, merge__number="999")
    assert page.status_code == 422
    text = page.content.decode()
    assert f"Claim {other.claim_id} is worded so already" in text
    assert f'value="merge_into:{other.claim_id}"' in text
    assert fields(text)["reword-statement"] == OTHER
    assert 'value="999"' in text

    done = press(desk, held, f"take_in:{other.claim_id}")
    assert f"Claim {other.claim_id} was merged into this one." in done.content.decode()


def test_merging_this_one_leads_to_what_became_of_it(desk: Client, held: Review, other: Review) -> None:
    page = press(desk, held, "merge_into", merge__number=str(other.claim_id))
    assert f"Merged into claim {other.claim_id}." in page.content.decode()
    assert Review.objects.get(pk=held.pk).status == Status.SET_ASIDE


def test_the_ends_move_without_storing(desk: Client, held: Review) -> None:
    page = press(desk, held, "move:end:earlier", reword__statement="À moitié tapé").content.decode()
    data = fields(page)
    assert data["span-words"] == BOTH.removesuffix(" coupée")
    assert data["reword-statement"] == "À moitié tapé"
    assert where(held).exact == BOTH
    # On from where it is, and then stored.
    page = desk.post(address(held), data | {"act": "move:start:later"}).content.decode()
    data = fields(page)
    assert data["span-words"] == "pont de Vernes a cédé lundi, et la route de Sarnay est"
    done = desk.post(address(held), data | {"act": "adjust"}, follow=True).content.decode()
    assert where(held).exact == "pont de Vernes a cédé lundi, et la route de Sarnay est"
    # What was typed for another button is still there.
    assert fields(done)["reword-statement"] == "À moitié tapé"
    assert "The claim’s words were changed." in done


def test_words_that_stand_twice_mean_those_nearby(desk: Client, held: Review) -> None:
    press(desk, held, "adjust", span__words="pont de Vernes a cédé lundi", span__place="")
    assert (where(held).start, where(held).exact) == (3, "pont de Vernes a cédé lundi")


def test_an_overlap_names_the_other_claim(desk: Client, held: Review, other: Review) -> None:
    page = press(desk, held, "adjust", span__words="La mairie compte", span__place="")
    assert page.status_code == 422
    assert f"These words overlap with claim {other.claim_id}" in page.content.decode()
    assert fields(page.content.decode())["span-words"] == "La mairie compte"


def test_split_by_form(desk: Client, held: Review) -> None:
    data = typed(desk, held)
    assert data["split-first"] == "Le pont de Vernes a cédé lundi"
    assert data["split-second"] == "Et la route de Sarnay est coupée"
    page = press(desk, held, "divide", split__second="La route de Sarnay est coupée")
    assert "Split in two." in page.content.decode()
    claim = Claim.objects.get(statement="La route de Sarnay est coupée")
    assert Review.objects.get(claim=claim).status == Status.WAITING
    assert claim.appearances.get().exact == "et la route de Sarnay est coupée"


def test_another_cut_shows_its_parts_before_anything_is_split(desk: Client, held: Review) -> None:
    cut = str(BOTH.index("lundi"))
    page = press(desk, held, "divide", split__cut=cut, split__first="À ma façon")
    data = fields(page.content.decode())
    assert (data["split-first"], data["split-second"]) == (
        "À ma façon",
        "Lundi, et la route de Sarnay est coupée",
    )
    assert where(held).exact == BOTH
    desk.post(address(held), data | {"act": "divide"})
    assert where(held).exact == "Le pont de Vernes a cédé"


def test_attribute_by_form(desk: Client, held: Review) -> None:
    wrong = press(desk, held, "attribute", who__speaker="Anne Morel")
    assert "nobody else speaks" in wrong.content.decode()
    page = press(desk, held, "attribute", who__speaker="Anne Morel", who__voice="reported", who__hearsay="on")
    assert "Corrected who says it." in page.content.decode()
    stored = where(held)
    assert (stored.said_by, stored.voice, stored.hearsay) == ("Anne Morel", "reported", True)
    assert "Anne Morel" in desk.get(address(held)).content.decode()


def test_who_does_not_hold_it_is_told_what_to_do(
    desk: Client, colleague_desk: Client, held: Review, editor: User, colleague: User
) -> None:
    assert "Camille Rouvière holds this claim until" in colleague_desk.get(address(held)).content.decode()
    waiting = factories.review()
    page = desk.get(address(waiting)).content.decode()
    assert "Take this claim first" in page
    assert "reword-statement" not in page
    assert desk.post(address(waiting), {"act": "take"}).status_code == 302
    assert "reword-statement" in desk.get(address(waiting)).content.decode()
    published = factories.published(colleague)
    assert "begin a correction" in desk.get(address(published)).content.decode()


def test_the_loser_of_a_race_keeps_the_text(desk: Client, held: Review, editor: User) -> None:
    data = typed(desk, held)
    decisions.release(held.pk, editor, held.version)
    page = desk.post(address(held), data | {"act": "reword", "reword-statement": "Mes mots"})
    assert page.status_code == 409
    text = page.content.decode()
    assert "You no longer hold this claim" in text
    again = fields(text)
    assert again["reword-statement"] == "Mes mots"
    taken = desk.post(address(held), again | {"act": "take"}).content.decode()
    assert fields(taken)["reword-statement"] == "Mes mots"
    desk.post(address(held), fields(taken) | {"act": "reword"})
    assert Claim.objects.get(pk=held.claim_id).statement == "Mes mots"


def test_splitting_again_after_the_desk(desk: Client, editor: User, colleague: User) -> None:
    """With the splitter as it is: merged, split, added, reworded and adjusted by hand, then split again."""
    article = factories.split_article(source=factories.source())
    collapse, houses = article.appearances.order_by("start")[:2]
    review = scenes.held(editor, Review.objects.get(claim=houses.claim))
    press(desk, review, "reword", reword__statement="La crue de Vernes a détruit douze maisons")
    press(desk, review, "adjust", span__words="Douze maisons ont été", span__place="")
    press(desk, review, f"take_in:{collapse.claim_id}")
    desk.post(
        f"/desk/articles/{article.pk}/add-claim/",
        {"claim-words": "porte-parole de la préfecture", "claim-voice": "author"},
    )
    before = list(article.appearances.order_by("start").values_list("exact", "claim__statement"))
    counts = (Claim.objects.count(), Review.objects.count())
    articles.split_again([article.pk])
    extraction.run(article.pk)
    assert list(article.appearances.order_by("start").values_list("exact", "claim__statement")) == before
    assert (Claim.objects.count(), Review.objects.count()) == counts


def test_the_way_here_keeps_the_draft(desk: Client, held: Review) -> None:
    form = {"version": str(held.version), "rationale": "À moitié", "judged": "statement"}
    there = desk.post(held.get_absolute_url(), form | {"act": "shape"})
    assert there.status_code == 302
    assert there.headers["Location"] == address(held)
    assert Review.objects.get(pk=held.pk).rationale == "À moitié"
    missed = desk.post(held.get_absolute_url(), form | {"act": "shape:missed"})
    assert missed.headers["Location"] == f"/desk/articles/{where(held).article_id}/add-claim/"


def test_the_way_here_does_not_lose_what_is_no_draft(desk: Client, held: Review) -> None:
    form = {"version": str(held.version), "rationale": "À moitié", "set_aside-note": "Peut-être hors sujet"}
    page = desk.post(held.get_absolute_url(), form | {"act": "shape"})
    assert page.status_code == 200
    assert "Peut-être hors sujet" in page.content.decode()
    # A link that was typed and not added is added.
    evidence = {
        "evidence-url": "https://a.example/registre",
        "evidence-title": "Registre",
        "evidence-stance": "refutes",
        "evidence-accessed_on": "2026-03-02",
    }
    there = desk.post(held.get_absolute_url(), form | evidence | {"act": "shape", "set_aside-note": ""})
    assert there.status_code == 302
    assert Review.objects.get(pk=held.pk).evidence.get().title == "Registre"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_claim_that_is_being_judged_is_not_taken_in(editor: User, colleague: User) -> None:
    held, other = scenes.held(editor), factories.review()

    def take_in() -> str:
        with pytest.raises(Refused) as refused:
            decisions.take_in(held.pk, editor, other.claim, held.version)
        return str(refused.value)

    with transaction.atomic():
        decisions.take(other.pk, colleague)
        (told,) = racing.in_threads(take_in)
    assert told == f"Somebody is changing claim {other.claim_id} at this very moment: try again."
    assert Claim.objects.get(pk=other.claim_id).merged_into is None
