"""Evidence on the review page: filled in from a page, changed, put in order, taken from elsewhere, as a file."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from reviews import decisions
from reviews.citing import snapshots
from reviews.models import Event, Evidence, EvidenceFile, Fetch, Review
from reviews.verdicts import Act, Stance
from tests import factories
from tests.claims.fetching.serving import Site, answer
from tests.reviews import scenes, web_pages
from tests.reviews.reading import Page, read, text_of
from tests.reviews.test_review_page import LINK, TYPED, current, press

pytestmark = pytest.mark.django_db


def given(review: Review) -> list[Evidence]:
    return list(review.evidence.order_by("position"))


def with_three(editor: User) -> Review:
    review = scenes.held(editor)
    for name in ("Une", "Deux", "Trois"):
        item = scenes.item(url=f"https://evidence.example/{name}", title=name)
        review = decisions.add_evidence(review.pk, editor, item, review.version)
    return review


# --- Filled in without scripts ------------------------------------------------------------------------


def test_a_button_fetches_and_fills_in_what_is_empty(desk: Client, editor: User, web: Site) -> None:
    web.pages["/report"] = answer(web_pages.REPORT)
    url = web.url("/report")
    review = scenes.held(editor)

    first = press(desk, review, "fetch_evidence", evidence__url=url, evidence__publisher="Le centre", **TYPED)
    assert first.status_code == 200
    assert "Fetching the page" in text_of(first)
    snapshots.run(Fetch.objects.get().pk)
    second = press(
        desk, current(review), "fetch_evidence", evidence__url=url, evidence__publisher="Le centre", **TYPED
    )

    page = read(second)
    assert page.values("evidence-title") == ["Rapport 2025"]
    assert page.values("evidence-publisher") == ["Le centre"]  # what was typed stays
    assert page.values("evidence-published_on") == ["2026-03-01"]
    assert page.values("evidence-language") == ["fr"]
    assert page.values("rationale") == [TYPED["rationale"]]
    assert current(review).rationale == TYPED["rationale"]


def test_evidence_is_added_whatever_became_of_the_page(desk: Client, editor: User, web: Site) -> None:
    review = scenes.held(editor)
    url = web.url("/nowhere")
    press(desk, review, "fetch_evidence", evidence__url=url)
    snapshots.run(Fetch.objects.get().pk)
    told = press(desk, current(review), "fetch_evidence", evidence__url=url)
    snapshots.run(Fetch.objects.latest("pk").pk)
    press(desk, current(review), "add_evidence", **LINK | {"evidence-url": url})
    (item,) = given(review)
    assert (item.url, item.snapshot) == (url, None)
    assert told.status_code == 200
    snapshots.run(Fetch.objects.latest("pk").pk)
    page = desk.get(review.get_absolute_url())
    assert "no archived copy: The page was not found" in read(page).words


@pytest.mark.parametrize("url", ["", "pas une adresse"])
def test_nothing_is_fetched_without_a_link(url: str, desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    response = press(desk, review, "fetch_evidence", evidence__url=url, evidence__quote="412 lits", **TYPED)
    assert response.status_code == 422
    assert read(response).values("evidence-quote") == ["412 lits"]
    assert not Fetch.objects.exists()


# --- Changed in its place -----------------------------------------------------------------------------


def test_a_piece_is_changed_in_its_place(desk: Client, editor: User) -> None:
    review = with_three(editor)
    middle = given(review)[1]

    response = press(desk, review, f"edit_evidence:{middle.pk}", **TYPED)
    page = read(response)
    assert page.values("evidence-title") == ["Deux"]
    assert page.values("evidence-editing") == [str(middle.pk)]
    assert "Save the change" in page.words
    assert "Add this evidence" not in page.words

    changed = LINK | {"evidence-editing": str(middle.pk), "evidence-title": "Deux bis"}
    press(desk, current(review), "add_evidence", **changed)

    assert [item.title for item in given(review)] == ["Une", "Deux bis", "Trois"]
    event = Event.objects.get(act=Act.EDIT_EVIDENCE)
    assert event.details["was"]["title"] == "Deux"
    assert event.details["title"] == "Deux bis"


def test_a_change_that_was_not_saved_goes_along_with_the_verdict(desk: Client, editor: User) -> None:
    review = with_three(editor)
    first = given(review)[0]
    typed = LINK | {"evidence-editing": str(first.pk), "evidence-title": "Une autre"}
    press(desk, review, "submit", **TYPED | {"verdict": "disputed"}, **typed)
    assert [item.title for item in given(review)] == ["Une autre", "Deux", "Trois"]
    assert current(review).verdict == "disputed"


def test_leaving_it_as_it_was_is_no_act(desk: Client, editor: User) -> None:
    review = with_three(editor)
    first = given(review)[0]
    typed = LINK | {"evidence-editing": str(first.pk)}
    response = press(desk, review, "clear_evidence", **TYPED, **typed)
    assert response.status_code == 302
    assert given(review)[0].title == "Une"
    assert current(review).version == review.version


def test_an_unchanged_piece_leaves_no_event(desk: Client, editor: User) -> None:
    review = with_three(editor)
    first = given(review)[0]
    page = read(press(desk, review, f"edit_evidence:{first.pk}"))
    same = {name: page.values(name)[0] for name in page.names() if name.startswith("evidence-")}
    press(desk, current(review), "add_evidence", **same | {"evidence-stance": first.stance})
    assert not Event.objects.filter(act=Act.EDIT_EVIDENCE).exists()


def test_what_was_begun_is_taken_in_before_another_is_changed(desk: Client, editor: User) -> None:
    review = with_three(editor)
    press(desk, review, f"edit_evidence:{given(review)[0].pk}", **LINK)
    assert [item.title for item in given(review)] == ["Une", "Deux", "Trois", "Rapport 2025"]


def test_nobody_changes_what_is_not_theirs(colleague_desk: Client, editor: User, colleague: User) -> None:
    review = with_three(editor)
    item = given(review)[0]
    response = press(colleague_desk, review, "add_evidence", **LINK | {"evidence-editing": str(item.pk)})
    assert response.status_code == 409
    mine = scenes.held(colleague)
    press(colleague_desk, mine, "add_evidence", **LINK | {"evidence-editing": str(item.pk)})
    assert given(review)[0].title == "Une"
    assert [other.title for other in given(mine)] == ["Rapport 2025"]


# --- In order -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "direction", "order"),
    [
        (1, "up", ["Deux", "Une", "Trois"]),
        (1, "down", ["Une", "Trois", "Deux"]),
        (0, "up", ["Une", "Deux", "Trois"]),
        (2, "down", ["Une", "Deux", "Trois"]),
    ],
)
def test_a_piece_moves(number: int, direction: str, order: list[str], desk: Client, editor: User) -> None:
    review = with_three(editor)
    press(desk, review, f"move_evidence:{given(review)[number].pk}:{direction}", **TYPED)
    assert [item.title for item in given(review)] == order
    assert Event.objects.filter(act=Act.REORDER_EVIDENCE).count() == 1
    assert current(review).rationale == TYPED["rationale"]


def test_the_ends_offer_no_way_further(desk: Client, editor: User) -> None:
    review = with_three(editor)
    first, _middle, last = given(review)
    buttons = {value for _name, value in read(desk.get(review.get_absolute_url())).buttons}
    assert f"move_evidence:{first.pk}:down" in buttons
    assert f"move_evidence:{first.pk}:up" not in buttons
    assert f"move_evidence:{last.pk}:down" not in buttons


# --- Used again ---------------------------------------------------------------------------------------


def test_evidence_of_another_review_is_used_with_its_copy(desk: Client, editor: User, web: Site) -> None:
    web.pages["/report"] = answer(web_pages.REPORT)
    url = web.url("/report")
    known = scenes.held(editor)
    item = scenes.item(url=url, title="Rapport 2025", quote=web_pages.QUOTE)
    decisions.add_evidence(known.pk, editor, item, known.version)
    snapshots.run(Fetch.objects.get().pk)
    review = scenes.held(editor)

    found = press(desk, review, "search_evidence", library__q="rapports", **TYPED, **LINK)
    (used,) = {value for _name, value in read(found).buttons if value.startswith("use_evidence")}
    assert read(found).values("evidence-quote") == [LINK["evidence-quote"]]
    press(desk, current(review), used, **TYPED)

    (copied,) = given(review)
    (original,) = given(known)
    assert (copied.url, copied.quote, copied.snapshot) == (url, original.quote, original.snapshot)
    assert copied.quote_found is True
    assert Event.objects.filter(act=Act.ADD_EVIDENCE).latest("pk").details["from_review"] == known.pk


def test_evidence_of_a_similar_claim_is_one_press_away(desk: Client, editor: User) -> None:
    known = factories.published(editor, factories.review("Le barrage de Vernes a cédé lundi matin"))
    review = scenes.held(editor, factories.review("Le barrage de Vernes a cédé lundi"))
    page = read(desk.get(review.get_absolute_url()))
    used = f"use_evidence:{known.evidence.get().pk}"
    assert ("act", used) in page.buttons

    press(desk, review, used, **TYPED)

    assert given(review)[0].url == known.evidence.get().url
    # It is there now, and not offered again.
    assert ("act", used) not in read(desk.get(review.get_absolute_url())).buttons


# --- Files --------------------------------------------------------------------------------------------


def with_file(content: bytes, name: str = "rapport.pdf") -> dict[str, Any]:
    return {"evidence-file": SimpleUploadedFile(name, content, content_type="application/pdf")}


def test_a_document_is_evidence_and_its_passage_is_looked_for(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    response = press(
        desk,
        review,
        "add_evidence",
        **LINK | {"evidence-url": "", "evidence-quote": "412 beds"} | with_file(web_pages.pdf()),
    )
    assert response.status_code == 302
    (item,) = given(review)
    assert item.file
    assert (item.url, item.file.name, item.file.content_type) == ("", "rapport.pdf", "application/pdf")
    assert item.quote_found is True
    page = read(desk.get(review.get_absolute_url()))
    assert "found in the document" in page.words


def test_a_file_is_kept_whichever_button_is_pressed(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    page = read(press(desk, review, "save", **TYPED, **with_file(web_pages.picture(), "photo.png")))
    kept = EvidenceFile.objects.get()
    assert page.values("evidence-kept_file") == [str(kept.pk)]
    assert page.values("evidence-title") == ["photo.png"]
    assert "The file photo.png is kept" in page.words
    press(
        desk, current(review), "add_evidence", evidence__kept_file=kept.pk, evidence__title="Photo", **TYPED
    )
    assert given(review)[0].file == kept


def test_the_same_file_is_kept_once(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    for name in ("a.pdf", "b.pdf"):
        press(desk, current(review), "add_evidence", **LINK, **with_file(web_pages.pdf(), name))
    assert EvidenceFile.objects.count() == 1
    assert len({item.file_id for item in given(review)}) == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<script>alert(1)</script>", "cannot be read as a PDF"),
        (b"%PDF-1.7 and nothing", "cannot be read as a PDF"),
        (web_pages.picture("GIF"), "Only PDF"),
        (web_pages.pdf() + b" " * (1024 * 1024), "larger than 1 MB"),
    ],
)
def test_what_is_no_document_is_refused_and_nothing_is_lost(
    content: bytes, words: str, desk: Client, editor: User, settings: Any
) -> None:
    settings.MAX_UPLOAD_MB = 1
    review = scenes.held(editor)
    response = press(desk, review, "add_evidence", **TYPED, **LINK, **with_file(content))
    assert response.status_code == 422
    assert words in text_of(response)
    assert read(response).values("evidence-title") == [LINK["evidence-title"]]
    assert current(review).rationale == TYPED["rationale"]
    assert not EvidenceFile.objects.exists()
    assert given(review) == []


def test_neither_link_nor_file_is_no_evidence(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    response = press(desk, review, "add_evidence", **LINK | {"evidence-url": ""})
    assert response.status_code == 422
    assert "Give a link, or choose a file" in text_of(response)


def test_a_file_is_a_download_for_the_desk_and_hidden_from_readers(
    desk: Client, editor: User, reader: Client
) -> None:
    review = scenes.held(editor)
    press(
        desk,
        review,
        "add_evidence",
        **LINK | {"evidence-url": ""},
        **with_file(web_pages.pdf(), 'a"\n/b.pdf'),
    )
    press(desk, current(review), "submit", verdict="disputed", rationale="Le rapport dit 412.")
    kept = EvidenceFile.objects.get()

    response = desk.get(f"/desk/evidence/files/{kept.pk}/download/")
    assert response.content == bytes(kept.content)
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]

    assert reader.get(f"/desk/evidence/files/{kept.pk}/download/").status_code == 302
    factories.past_undo(current(review))
    page = read(reader.get(review.claim.get_absolute_url()))
    assert "document kept by the newsroom" in page.words
    assert not [link for link in page.links if "files" in link]


# --- Whose it is --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://ch-valmere.example/rapport.pdf", "Centre hospitalier"),
        ("https://www.ch-valmere.example/rapport.pdf", "Centre hospitalier"),
        ("https://docs.CH-Valmere.example/x", "Centre hospitalier"),
        ("https://presse.ch-valmere.example/x", "Service de presse"),
        ("https://ch-valmere.example.org/x", ""),
        ("https://notch-valmere.example/x", ""),
        ("https://[bad", ""),
    ],
)
def test_the_source_is_known_by_its_domain(url: str, name: str, editor: User) -> None:
    factories.source(name="Centre hospitalier", domains=["ch-valmere.example"])
    factories.source(name="Service de presse", domains=["presse.ch-valmere.example"])
    review = scenes.held(editor)
    decisions.add_evidence(review.pk, editor, scenes.item(url=url), review.version)
    assert given(review)[0].publisher == name


def test_the_stance_of_each_piece_is_shown(desk: Client, editor: User) -> None:
    review = scenes.with_evidence(editor, stance=Stance.CONTEXT)
    page: Page = read(desk.get(review.get_absolute_url()))
    assert "gives context" in page.words
