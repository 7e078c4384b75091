"""What readers see, and what they must not."""

from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import User
from django.test import Client

from claims.models import Claim, DisplayRights, Source, Speaker
from claims.paging import PAGE_SIZE
from reviews import decisions
from reviews.models import Review, Snapshot
from reviews.verdicts import Judged, SetAside, Status, Verdict
from tests import factories
from tests.reviews import scenes
from tests.reviews.reading import Page, read, text_of

pytestmark = pytest.mark.django_db


def page(reader: Client, address: str) -> Page:
    response = reader.get(address)
    assert response.status_code == 200, address
    return read(response)


def json_address(claim: Claim) -> str:
    return claim.get_absolute_url().rstrip("/") + ".json"


def dead_links(reader: Client, address: str) -> list[str]:
    """Addresses of this site that the page names and that do not answer."""
    here = [link for link in page(reader, address).links if not urlsplit(link).netloc and link[:1] == "/"]
    return [link for link in here if reader.get(link).status_code not in {200, 301, 302}]


# --- Public means published ---------------------------------------------------------------------------


SECRET = "GEHEIM"


@pytest.fixture
def secret(editor: User, senior: User) -> dict[str, Any]:
    """Beside each published thing one of every other state, all of whose words are secret."""
    source = factories.source(name=f"{SECRET} Zeitung", slug="geheim", notes=SECRET, requires_sign_off=False)
    strict = factories.source(name=f"{SECRET} Strict", slug="streng", requires_sign_off=True)
    speaker = Speaker.objects.create(name=f"{SECRET} Sprecher")
    made = {}
    for status in (Status.WAITING, Status.IN_REVIEW, Status.SET_ASIDE, Status.AWAITING_SIGN_OFF):
        statement = f"{SECRET} {status.value} ist so"
        article = factories.plain_article(
            f"{statement}, heißt es.",
            title=f"{SECRET} {status.value}",
            source=strict if status is Status.AWAITING_SIGN_OFF else source,
        )
        review = factories.review(statement, article=article, speaker=speaker)
        if status is not Status.WAITING:
            review = scenes.with_evidence(editor, review)
            decisions.save_draft(review.pk, editor, factories.judgement(rationale=SECRET), review.version)
        if status is Status.SET_ASIDE:
            decisions.set_aside(review.pk, editor, SetAside.OUT_OF_SCOPE, SECRET, review.version)
        if status is Status.AWAITING_SIGN_OFF:
            judgement = factories.judgement(rationale=SECRET)
            decisions.submit(review.pk, editor, judgement, review.version)
        made[status] = Review.objects.get(pk=review.pk)
        assert made[status].status == status
    return {"reviews": made, "source": source, "speaker": speaker}


LISTS = ["/", "/corrections/", "/methodology/", "/feeds/verdicts.atom", "/api/v1/verdicts"]


@pytest.mark.parametrize("address", LISTS)
def test_lists_tell_of_nothing_unpublished(
    address: str, reader: Client, secret: dict[str, Any], editor: User
) -> None:
    factories.published(editor)
    response = reader.get(address)
    assert response.status_code == 200
    assert SECRET not in text_of(response)
    for name in ("Camille", "Rouvière"):
        assert name not in text_of(response)


def test_pages_of_what_is_unpublished_are_not_there(reader: Client, secret: dict[str, Any]) -> None:
    """Unknown and forbidden look the same, to the desk as to a reader."""
    unknown = reader.get("/verdicts/999999-x/")
    assert unknown.status_code == 404
    addresses = [secret["source"].get_absolute_url(), secret["speaker"].get_absolute_url()]
    for review in secret["reviews"].values():
        claim = review.claim
        article = claim.appearances.get().article
        addresses += [
            claim.get_absolute_url(),
            json_address(claim),
            article.get_absolute_url(),
            f"/verdicts/{claim.pk}-wrong/",
            f"/articles/{article.pk}-wrong/",
        ]
    for address in addresses:
        response = reader.get(address)
        assert response.status_code == 404, address
        assert SECRET not in text_of(response)


def test_a_published_page_beside_unpublished_work(
    reader: Client, secret: dict[str, Any], editor: User, senior: User
) -> None:
    """In the same source, by the same speaker, in one article, and with a correction under way."""
    source, speaker = secret["source"], secret["speaker"]
    Source.objects.filter(pk=source.pk).update(name="Le Courrier", display_rights="full_text")
    Speaker.objects.filter(pk=speaker.pk).update(name="Anne Morel")
    article = factories.plain_article("Le pont est fermé. Le port brûle.", source=source)
    published = factories.published(
        editor, factories.review("Le pont est fermé", article=article, speaker=speaker)
    )
    scenes.held(editor, factories.review("Le port brûle", article=article, speaker=speaker))
    begun = decisions.correct(published.pk, senior)
    judgement = factories.judgement(Verdict.VERIFIED, rationale=SECRET, correction_note=SECRET)
    decisions.save_draft(begun.pk, senior, judgement, begun.version)
    addresses = [
        published.claim.get_absolute_url(),
        json_address(published.claim),
        article.get_absolute_url(),
        source.get_absolute_url(),
        speaker.get_absolute_url(),
        *LISTS,
    ]
    for address in addresses:
        response = reader.get(address)
        assert response.status_code == 200, address
        shown = text_of(response)
        for private in (SECRET, "Camille", "Rouvière", "in review"):
            assert private not in shown, address
    words = page(reader, article.get_absolute_url()).words
    assert "Le port brûle" in words  # the text itself may be shown; that it is being checked may not
    shown = reader.get(article.get_absolute_url()).context["verdicts"]
    assert [appearance.claim for appearance in shown] == [published.claim]


def test_private_notes_stay_private(reader: Client, editor: User) -> None:
    source = factories.source(notes=SECRET, description="Un quotidien.")
    article = factories.plain_article("Le pont est fermé.", source=source)
    factories.published(editor, factories.review("Le pont est fermé", article=article))
    words = page(reader, source.get_absolute_url()).words
    assert "Un quotidien." in words
    assert SECRET not in words


def test_readers_only_read(reader: Client, editor: User) -> None:
    review = factories.published(editor)
    article = review.claim.appearances.get().article
    for address in ("/", review.claim.get_absolute_url(), article.get_absolute_url(), "/corrections/"):
        assert reader.post(address).status_code == 405


# --- The home page ------------------------------------------------------------------------------------


def test_home_is_empty_at_first(reader: Client) -> None:
    assert "No verdict was published yet." in page(reader, "/").words


def test_home_shows_verdicts_newest_first(reader: Client, editor: User) -> None:
    speaker = Speaker.objects.create(name="Anne Morel")
    older = factories.published(editor, factories.review(speaker=speaker))
    newer = factories.published(editor, verdict=Verdict.VERIFIED)
    response = reader.get("/")
    assert response.context["reviews"] == [newer, older]
    shown = read(response)
    assert {older.claim.get_absolute_url(), newer.claim.get_absolute_url()} <= set(shown.links)
    for words in ("disputed", "verified", "Anne Morel"):
        assert words in shown.words


def walk(reader: Client, address: str, name: str = "reviews") -> list[list[Any]]:
    pages, query = [], ""
    while True:
        response = reader.get(address + query)
        assert response.status_code == 200
        pages.append([row if name == "reviews" else row.now for row in response.context[name]])
        query = response.context["next_url"]
        if query is None:
            return pages
        assert query in read(response).links


def test_home_page_by_page_even_when_all_came_at_once(reader: Client, editor: User) -> None:
    article = factories.plain_article(
        ". ".join(f"Fait {number:03}" for number in range(60)), source=factories.source()
    )
    made = [
        factories.published(editor, factories.review(f"Fait {number:03}", article=article))
        for number in range(60)
    ]
    Review.objects.update(published_at=made[0].published_at)
    source = article.source
    assert source is not None
    for address in ("/", source.get_absolute_url()):
        pages = walk(reader, address)
        assert [len(rows) for rows in pages] == [PAGE_SIZE, PAGE_SIZE, 60 - 2 * PAGE_SIZE]
        assert [row.pk for rows in pages for row in rows] == [review.pk for review in made[::-1]]


def test_going_on_after_a_verdict_that_was_withdrawn_meanwhile(
    reader: Client, editor: User, senior: User
) -> None:
    older, edge, newer = (factories.published(editor) for _number in range(3))
    decisions.withdraw(edge.pk, senior, "Rétractation.", edge.version)
    assert reader.get("/", {"after": edge.pk}).context["reviews"] == [older]
    assert reader.get("/").context["reviews"] == [newer, older]


@pytest.mark.parametrize("after", ["x", "-1", "999999", "9" * 30, "\x00", "²"])
def test_an_address_somebody_made_up(after: str, reader: Client, editor: User) -> None:
    review = factories.published(editor)
    assert reader.get("/", {"after": after}).context["reviews"] == [review]
    assert reader.get("/corrections/", {"after": after}).status_code == 200


def test_where_to_go_on_says_nothing_about_the_unpublished(reader: Client, editor: User) -> None:
    """``after`` names a review: one that readers do not know must not cut the list."""
    waiting = factories.review()
    review = factories.published(editor)
    assert reader.get("/", {"after": waiting.pk}).context["reviews"] == [review]


# --- A verdict ----------------------------------------------------------------------------------------


def test_a_verdict_says_who_claimed_what_and_what_was_found(reader: Client, editor: User) -> None:
    speaker = Speaker.objects.create(name="Anne Morel")
    source = factories.source(name="Le Courrier")
    article = factories.plain_article(
        "« Le pont est fermé », dit-elle.",
        source=source,
        title="Au pont",
        url="https://courrier.example/pont",
    )
    waiting = factories.review("Le pont est fermé", article=article, speaker=speaker)
    ready = scenes.with_evidence(editor, waiting)
    judgement = factories.judgement(rationale="Il est ouvert.\n\nDepuis lundi.")
    review = decisions.submit(ready.pk, editor, judgement, ready.version)

    shown = page(reader, review.claim.get_absolute_url())

    for words in (
        "Le pont est fermé",
        "Anne Morel",
        "Le Courrier",
        "Au pont",
        "disputed",
        "Il est ouvert.",
        "Depuis lundi.",
        "Rapport annuel",
        "refutes",
    ):
        assert words in shown.words
    assert "https://evidence.example/report" in shown.links
    assert "https://courrier.example/pont" in shown.links
    assert "only that it was said" not in shown.words
    assert "Camille" not in shown.words


def test_unverifiable_says_what_was_looked_for_and_when_to_look_again(reader: Client, editor: User) -> None:
    taken = scenes.held(editor)
    review = decisions.submit(taken.pk, editor, scenes.unverifiable(), taken.version)
    words = page(reader, review.claim.get_absolute_url()).words
    assert "Images satellite" in words
    assert "Sept. 1, 2026" in words


def test_that_only_the_saying_was_checked_is_said_plainly(reader: Client, editor: User) -> None:
    ready = scenes.with_evidence(editor)
    judgement = factories.judgement(Verdict.VERIFIED, judged=Judged.UTTERANCE)
    review = decisions.submit(ready.pk, editor, judgement, ready.version)
    assert (
        "We checked only that it was said, not whether it is true."
        in page(reader, review.claim.get_absolute_url()).words
    )
    article = review.claim.appearances.get().article
    source = article.source
    assert source is not None
    for address in ("/", source.get_absolute_url(), article.get_absolute_url()):
        assert "only that it was said" in page(reader, address).words


def test_a_wrong_slug_leads_to_the_right_address_for_good(reader: Client, editor: User) -> None:
    review = factories.published(editor)
    claim, article = review.claim, review.claim.appearances.get().article
    for wrong, right in (
        (f"/verdicts/{claim.pk}-wrong/", claim.get_absolute_url()),
        (f"/articles/{article.pk}-wrong/", article.get_absolute_url()),
    ):
        response = reader.get(wrong)
        assert (response.status_code, response.headers["Location"]) == (301, right)


def test_evidence_says_when_it_was_archived(reader: Client, desk: Client, editor: User) -> None:
    review = factories.published(editor)
    assert "archived" not in page(reader, review.claim.get_absolute_url()).words
    copy = Snapshot.objects.create(
        url="https://evidence.example/report",
        http_status=200,
        content_type="text/html",
        sha256="0" * 64,
        content=b"GEHEIM",
        text="GEHEIM",
    )
    review.evidence.update(snapshot=copy)
    for client, address in ((reader, review.claim.get_absolute_url()), (desk, review.get_absolute_url())):
        words = page(client, address).words
        assert "copy archived on" in words
        assert "GEHEIM" not in words


@pytest.mark.parametrize("pk", ["999999", "9" * 30])
@pytest.mark.parametrize("address", ["/verdicts/{}-x/", "/verdicts/{}-x.json", "/articles/{}-x/"])
def test_an_unknown_number(address: str, pk: str, reader: Client) -> None:
    assert reader.get(address.format(pk)).status_code == 404


def test_a_reworded_claim_keeps_its_address(reader: Client, editor: User) -> None:
    review = factories.published(editor, factories.review("Le pont est fermé"))
    Claim.objects.filter(pk=review.claim_id).update(statement="Le pont de Vernes est fermé")
    assert "Le pont de Vernes est fermé" in page(reader, review.claim.get_absolute_url()).words


def test_the_address_is_said_to_machines(reader: Client, editor: User) -> None:
    review = factories.published(editor)
    address = review.claim.get_absolute_url()
    canonical = [
        attributes.get("href")
        for tag, attributes in page(reader, address).tags
        if tag == "link" and attributes.get("rel") == "canonical"
    ]
    assert canonical == [f"http://localhost:8000{address}"]


# --- Merged claims ------------------------------------------------------------------------------------


def test_a_merged_claim_leads_to_the_one_it_repeats(reader: Client, editor: User) -> None:
    target, same = factories.review(), factories.review()
    scenes.merged(same.claim, target.claim, editor)
    assert reader.get(same.claim.get_absolute_url()).status_code == 404

    factories.published(editor, target)

    response = reader.get(same.claim.get_absolute_url())
    assert (response.status_code, response.headers["Location"]) == (301, target.claim.get_absolute_url())
    words = page(reader, target.claim.get_absolute_url()).words
    assert same.claim.appearances.get().article.title in words


def test_an_article_shows_the_verdict_on_a_claim_that_was_merged(reader: Client, editor: User) -> None:
    target, same = factories.review(), factories.review()
    scenes.merged(same.claim, target.claim, editor)
    factories.published(editor, target)
    article = same.claim.appearances.get().article
    shown = page(reader, article.get_absolute_url())
    assert target.claim.get_absolute_url() in shown.links
    assert "disputed" in shown.words


def test_no_link_of_a_verdict_page_leads_nowhere(reader: Client, editor: User) -> None:
    """The pages of all sources and speakers it names are there, those of merged claims included."""
    target, same = (
        factories.review(speaker=Speaker.objects.create(name=name)) for name in ("Anne Morel", "Léo Roy")
    )
    scenes.merged(same.claim, target.claim, editor)
    factories.published(editor, target)
    address = target.claim.get_absolute_url()
    assert "Léo Roy" in page(reader, address).words
    assert dead_links(reader, address) == []


@pytest.fixture
def repeating(editor: User, senior: User) -> Review:
    """A published verdict whose claim was set aside as a duplicate while it was being corrected, if it may be."""
    published = factories.published(editor)
    other = factories.review()
    begun = decisions.correct(published.pk, senior)
    with suppress(decisions.Refused):  # as good an answer
        decisions.set_aside(begun.pk, senior, SetAside.DUPLICATE, "Déjà vu.", begun.version, other.claim)
    return published


def test_a_published_verdict_stays_whatever_its_claim_turns_out_to_repeat(
    reader: Client, repeating: Review
) -> None:
    assert repeating.claim.get_absolute_url() in page(reader, "/").links
    assert dead_links(reader, "/") == []
    assert "disputed" in page(reader, repeating.claim.get_absolute_url()).words


def test_it_stays_what_readers_knew_even_when_the_other_is_judged_too(
    reader: Client, repeating: Review, editor: User
) -> None:
    other = Review.objects.exclude(claim=repeating.claim).get(number=1)
    factories.published(editor, other, Verdict.VERIFIED)
    assert "disputed" in page(reader, repeating.claim.get_absolute_url()).words
    assert "verified" in page(reader, other.claim.get_absolute_url()).words
    article = repeating.claim.appearances.get().article
    (shown,) = reader.get(article.get_absolute_url()).context["verdicts"]
    assert (shown.claim, shown.review) == (repeating.claim, repeating)
    assert dead_links(reader, article.get_absolute_url()) == []


def test_so_does_its_article(reader: Client, repeating: Review) -> None:
    article = repeating.claim.appearances.get().article
    assert "disputed" in page(reader, article.get_absolute_url()).words


# --- Corrected and withdrawn --------------------------------------------------------------------------


def test_a_correction_stands_with_what_was_said_before_and_why(
    reader: Client, editor: User, senior: User
) -> None:
    published = factories.published(editor)
    address = published.claim.get_absolute_url()
    assert "No verdict had to be corrected yet." in page(reader, "/corrections/").words
    assert "What was corrected" not in page(reader, address).words

    correction = scenes.corrected(published, senior)

    response = reader.get(address)
    assert response.context["review"] == correction
    (shown,) = response.context["corrections"]
    assert (shown.was, shown.now, shown.note) == (published, correction, "Nous avions mal lu le tableau 3.")
    assert shown.at == correction.published_at
    words = read(response).words
    assert "Nous avions mal lu le tableau 3." in words
    assert "Le tableau 3 confirme." in words
    before = words.index("What we said before")
    assert words.index("Le tableau 3 confirme.") < before < words.index(published.rationale)

    listed = page(reader, "/corrections/")
    assert "Nous avions mal lu le tableau 3." in listed.words
    assert words.index("disputed", words.index("What was corrected")) < words.rindex("verified")
    assert address in listed.links


def test_corrections_newest_first_page_by_page(reader: Client, editor: User, senior: User) -> None:
    article = factories.plain_article(". ".join(f"Fait {number:03}" for number in range(PAGE_SIZE + 2)))
    made = [
        scenes.corrected(
            factories.published(editor, factories.review(f"Fait {number:03}", article=article)), senior
        )
        for number in range(PAGE_SIZE + 2)
    ]
    pages = walk(reader, "/corrections/", "corrections")
    assert [len(rows) for rows in pages] == [PAGE_SIZE, 2]
    assert [row for rows in pages for row in rows] == made[::-1]


def test_a_corrected_correction_keeps_both_notes(reader: Client, editor: User, senior: User) -> None:
    first = factories.published(editor)
    second = scenes.corrected(first, senior, note="Première note.")
    scenes.corrected(second, senior, Verdict.DISPUTED, note="Seconde note.")
    words = page(reader, first.claim.get_absolute_url()).words
    assert words.index("Seconde note.") < words.index("Première note.")


@pytest.fixture
def withdrawn(editor: User, senior: User) -> Review:
    speaker = Speaker.objects.create(name="Anne Morel")
    published = factories.published(editor, factories.review(speaker=speaker))
    return decisions.withdraw(published.pk, senior, "La source s'est rétractée.", published.version)


def test_a_withdrawn_verdict_is_on_the_list_of_what_was_changed(reader: Client, withdrawn: Review) -> None:
    listed = page(reader, "/corrections/")
    assert "La source s'est rétractée." in listed.words
    assert withdrawn.claim.get_absolute_url() in listed.links


def test_the_pages_around_a_withdrawn_verdict_stay(reader: Client, withdrawn: Review) -> None:
    appearance = withdrawn.claim.appearances.get()
    around = (appearance.article, appearance.article.source, appearance.speaker)
    for place in around:
        assert place is not None
        assert reader.get(place.get_absolute_url()).status_code == 200


def test_a_withdrawn_verdict_stays_and_says_why(reader: Client, withdrawn: Review) -> None:
    shown = page(reader, withdrawn.claim.get_absolute_url())
    assert "La source s'est rétractée." in shown.words
    assert "withdrawn" in shown.words.casefold()
    assert withdrawn.claim.statement in shown.words
    assert withdrawn.rationale not in shown.words


def test_a_withdrawn_verdict_is_no_verdict_for_machines(reader: Client, withdrawn: Review) -> None:
    claim = withdrawn.claim
    shown = page(reader, claim.get_absolute_url())
    assert not [body for attributes, body in shown.scripts if "ld+json" in (attributes.get("type") or "")]
    assert reader.get(json_address(claim)).status_code == 404
    assert claim.get_absolute_url() not in page(reader, "/").links


def test_no_link_of_a_withdrawn_page_leads_nowhere(reader: Client, withdrawn: Review) -> None:
    assert dead_links(reader, withdrawn.claim.get_absolute_url()) == []


def test_a_wrong_slug_of_a_withdrawn_verdict(reader: Client, withdrawn: Review) -> None:
    response = reader.get(f"/verdicts/{withdrawn.claim_id}-wrong/")
    assert (response.status_code, response.headers["Location"]) == (301, withdrawn.claim.get_absolute_url())


def test_a_withdrawn_correction_is_what_stands(reader: Client, editor: User, senior: User) -> None:
    correction = scenes.corrected(factories.published(editor), senior)
    decisions.withdraw(correction.pk, senior, "Les deux étaient faux.", correction.version)
    words = page(reader, correction.claim.get_absolute_url()).words
    assert "Les deux étaient faux." in words
    assert "Nous avions mal lu le tableau 3." in words


def test_a_correction_that_is_published_after_the_withdrawal_is_what_stands(
    reader: Client, editor: User, senior: User
) -> None:
    published = factories.published(editor)
    begun = decisions.correct(published.pk, editor)
    decisions.withdraw(published.pk, senior, "Retrait.", published.version)
    judgement = factories.judgement(Verdict.VERIFIED, correction_note="Mal lu.")
    decisions.submit(begun.pk, editor, judgement, begun.version)

    response = reader.get(published.claim.get_absolute_url())
    assert response.context["review"].verdict == Verdict.VERIFIED
    assert not response.context["withdrawn"]


def test_a_correction_that_was_set_aside_leaves_no_trace(reader: Client, editor: User, senior: User) -> None:
    published = factories.published(editor)
    begun = decisions.correct(published.pk, senior)
    decisions.set_aside(begun.pk, senior, SetAside.NOT_CHECKABLE, "À tort.", begun.version)
    response = reader.get(published.claim.get_absolute_url())
    assert response.context["review"] == published
    assert response.context["corrections"] == []


# --- Articles, sources, speakers ----------------------------------------------------------------------


TEXT = """Le pont de Vernes

Le pont est fermé depuis lundi. La circulation est déviée par Talmer.

Une phrase à part que personne n'a jugée."""


@pytest.mark.parametrize(
    ("rights", "shown", "hidden"),
    [
        (DisplayRights.FULL_TEXT, ["La circulation est déviée", "Une phrase à part"], []),
        (DisplayRights.EXCERPTS, ["La circulation est déviée"], ["Une phrase à part"]),
        (DisplayRights.LINK_ONLY, [], ["La circulation est déviée", "Une phrase à part", "depuis lundi"]),
    ],
)
@pytest.mark.parametrize("client", ["reader", "desk"])
def test_no_more_of_a_text_than_its_source_allows(
    rights: str,
    shown: list[str],
    hidden: list[str],
    client: str,
    editor: User,
    request: pytest.FixtureRequest,
) -> None:
    source = factories.source(display_rights=rights)
    article = factories.plain_article(TEXT, source=source, url="https://courrier.example/pont")
    review = factories.published(editor, factories.review("Le pont est fermé", article=article))
    browser: Client = request.getfixturevalue(client)

    response = browser.get(article.get_absolute_url())

    assert response.status_code == 200
    everything = " ".join(text_of(response).split())
    for words in shown:
        assert words in everything
    for words in hidden:
        assert words not in everything
    assert review.claim.get_absolute_url() in read(response).links
    assert "https://courrier.example/pont" in read(response).links
    for address in (review.claim.get_absolute_url(), source.get_absolute_url(), "/"):
        assert "Une phrase à part" not in text_of(browser.get(address))


def test_where_nobody_said_what_may_be_shown_it_is_little(
    reader: Client, editor: User, settings: Any
) -> None:
    settings.SIGN_OFF = "none"
    article = factories.plain_article(TEXT, source=None)
    factories.published(editor, factories.review("Le pont est fermé", article=article))
    words = page(reader, article.get_absolute_url()).words
    assert "La circulation est déviée" in words
    assert "Une phrase à part" not in words


def test_an_article_lists_its_judged_claims_in_the_order_of_the_text(reader: Client, editor: User) -> None:
    article = factories.plain_article("Le port est fermé. Le pont est ouvert.", source=factories.source())
    late = factories.published(editor, factories.review("Le pont est ouvert", article=article))
    early = factories.published(editor, factories.review("Le port est fermé", article=article))
    shown = reader.get(article.get_absolute_url()).context["verdicts"]
    assert [appearance.review for appearance in shown] == [early, late]


def test_pages_of_sources_and_speakers_list_their_verdicts(reader: Client, editor: User) -> None:
    speaker = Speaker.objects.create(name="Anne Morel", description="Porte-parole.")
    source = factories.source(name="Le Courrier")
    article = factories.plain_article("Le pont est fermé.", source=source)
    mine = factories.published(
        editor, factories.review("Le pont est fermé", article=article, speaker=speaker)
    )
    factories.published(editor)
    for address, name in (
        (source.get_absolute_url(), "Le Courrier"),
        (speaker.get_absolute_url(), "Anne Morel"),
    ):
        response = reader.get(address)
        assert response.context["reviews"] == [mine]
        assert name in read(response).words
    assert "Porte-parole." in page(reader, speaker.get_absolute_url()).words


@pytest.mark.parametrize("address", ["/sources/none/", "/speakers/none/"])
def test_an_unknown_source_or_speaker(address: str, reader: Client) -> None:
    assert reader.get(address).status_code == 404


def test_how_we_work_can_be_read(reader: Client) -> None:
    words = page(reader, "/methodology/").words
    for verdict in Verdict:
        assert verdict.value in words.casefold()


# --- Strangers' words ---------------------------------------------------------------------------------


SCRIPT = "</script><script>alert(1)</script>"
IMAGE = "<img src=x onerror=alert(2)>"


def test_no_word_of_a_stranger_becomes_markup(
    reader: Client, desk: Client, editor: User, senior: User
) -> None:
    nasty = f"{SCRIPT}{IMAGE}"
    speaker = Speaker.objects.create(name=nasty)
    source = factories.source(name=nasty, description=nasty, display_rights="full_text")
    statement = f"Il a dit {nasty}"
    article = factories.plain_article(
        f"{statement}. Et aussi {nasty}.", source=source, title=nasty, byline=nasty
    )
    waiting = factories.review(statement, article=article, speaker=speaker)
    taken = scenes.held(editor, waiting)
    item = scenes.item(title=nasty, quote=nasty, publisher=nasty)
    taken = decisions.add_evidence(taken.pk, editor, item, taken.version)
    judgement = factories.judgement(rationale=nasty, searched_for=nasty)
    published = decisions.submit(taken.pk, editor, judgement, taken.version)
    correction = scenes.corrected(published, senior, note=nasty, rationale=nasty)

    claim = published.claim
    pages = [
        (reader, "/"),
        (reader, claim.get_absolute_url()),
        (reader, article.get_absolute_url()),
        (reader, source.get_absolute_url()),
        (reader, speaker.get_absolute_url()),
        (reader, "/corrections/"),
        (desk, "/desk/queue/?state=all"),
        (desk, f"/desk/articles/{article.pk}/"),
        (desk, correction.get_absolute_url()),
    ]
    for client, address in pages:
        shown = page(client, address)
        assert "alert(" in shown.words, address
        assert not [tag for tag, attributes in shown.tags if tag == "img" or "onerror" in attributes], address
        running = [
            body for attributes, body in shown.scripts if attributes.get("type") != "application/ld+json"
        ]
        assert "".join(running).strip() == "", address

    decisions.withdraw(correction.pk, senior, nasty, correction.version)
    shown = page(reader, claim.get_absolute_url())
    assert "alert(1)" in shown.words
    assert not [tag for tag, _attributes in shown.tags if tag == "img"]


def test_pages_forbid_scripts_that_are_not_ours(reader: Client, editor: User) -> None:
    review = factories.published(editor)
    policy = reader.get(review.claim.get_absolute_url()).headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe-inline" not in policy
