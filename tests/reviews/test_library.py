"""The evidence library: found by the words of the evidence, of its archived copy or file; used on a claim in hand."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from claims import search
from claims.paging import PAGE_SIZE
from reviews import decisions
from reviews.citing import evidence, snapshots
from reviews.models import EvidenceFile, Fetch, Review, Snapshot
from tests import factories
from tests.claims.fetching.serving import Site, answer
from tests.reviews import scenes, web_pages
from tests.reviews.reading import read

pytestmark = pytest.mark.django_db


def titles(client: Client, **asked: str) -> list[str]:
    response = client.get("/desk/evidence/", asked)
    assert response.status_code == 200
    return [item.title for item in response.context["evidence"]]


def known(title: str, **values: object) -> Review:
    review = factories.review()
    evidence.add(review, factories.item(title=title, url=f"https://e.example/{review.pk}", **values))
    return review


def test_everything_is_there_the_newest_first(desk: Client) -> None:
    known("Une")
    known("Deux")
    assert titles(desk) == ["Deux", "Une"]


@pytest.mark.parametrize(
    "words", ["statistique", "STATISTIQUES", "Insee", "chômage", "chomage", '"taux de chômage"']
)
def test_it_is_found_by_title_publisher_and_passage(words: str, desk: Client) -> None:
    known("Statistiques annuelles", publisher="Insee", quote="Le taux de chômage recule.")
    known("Autre chose")
    assert titles(desk, q=words) == ["Statistiques annuelles"]


def test_it_is_found_by_the_words_of_the_archived_copy(desk: Client, editor: User, web: Site) -> None:
    web.pages["/report"] = answer(web_pages.REPORT)
    review = scenes.held(editor)
    item = scenes.item(url=web.url("/report"), title="Rapport")
    decisions.add_evidence(review.pk, editor, item, review.version)
    assert titles(desk, q="personnel dépenses") == []
    snapshots.run(Fetch.objects.get().pk)
    assert titles(desk, q="personnel dépenses") == ["Rapport"]


def test_it_is_found_by_the_words_of_a_file(desk: Client, editor: User) -> None:
    file = EvidenceFile.objects.create(
        name="x.pdf",
        content_type="application/pdf",
        size=1,
        sha256="0" * 64,
        text="Hydrologie",
        uploaded_by=editor,
    )
    evidence.add(factories.review(), factories.item(url="", file_id=file.pk, title="Un document"))
    assert titles(desk, q="hydrologie") == ["Un document"]


def test_a_very_long_text_is_stored_and_searched_in_its_beginning() -> None:
    """Two hundred thousand characters of words that are all different, with accents."""
    words = " ".join(f"é{number:05d}ê" for number in range(60_000))
    made = Snapshot.objects.create(
        url="https://e.example/", final_url="https://e.example/", http_status=200, content_type="text/html",
        sha256="0" * 64, content=b"", text=words,
    )  # fmt: skip
    assert Snapshot.objects.filter(search=search.query("é00012ê")).get() == made
    assert not Snapshot.objects.filter(search=search.query("é59999ê")).exists()


def test_a_hundred_pieces_are_paged(desk: Client) -> None:
    review = factories.review()
    for number in range(PAGE_SIZE + 3):
        evidence.add(review, factories.item(title=f"Pièce {number}"))
    first = desk.get("/desk/evidence/?q=pièce")
    assert len(first.context["evidence"]) == PAGE_SIZE
    second = desk.get(f"/desk/evidence/{first.context['next_url']}")
    assert [item.title for item in second.context["evidence"]] == ["Pièce 2", "Pièce 1", "Pièce 0"]


def test_it_is_used_on_the_claim_in_hand(desk: Client, editor: User) -> None:
    piece = known("Statistiques annuelles").evidence.get()
    assert "Use this evidence" not in read(desk.get("/desk/evidence/")).words
    first, second = scenes.held(editor), scenes.held(editor)
    page = desk.get(f"/desk/evidence/?for={first.pk}")
    assert page.context["using"] == first
    assert ("act", f"use_evidence:{piece.pk}") in read(page).buttons
    response = desk.post(
        first.get_absolute_url(), {"version": first.version, "act": f"use_evidence:{piece.pk}"}, follow=True
    )
    assert "Added to the evidence" in read(response).words
    assert first.evidence.get().title == "Statistiques annuelles"
    assert not second.evidence.exists()


def test_what_is_gone_is_no_error(desk: Client, editor: User) -> None:
    review = scenes.held(editor)
    response = desk.post(
        review.get_absolute_url(), {"version": review.version, "act": "use_evidence:999"}, follow=True
    )
    assert "not there any more" in read(response).words


def test_nothing_found_says_what_to_do(desk: Client) -> None:
    assert "Try fewer or other words" in read(desk.get("/desk/evidence/?q=introuvable")).words
    assert "No evidence was given yet" in read(desk.get("/desk/evidence/")).words


def test_the_search_on_the_review_page_finds_the_same(desk: Client) -> None:
    known("Statistiques annuelles")
    found = desk.get("/desk/evidence/found/?library-q=statistiques")
    assert "Statistiques annuelles" in read(found).words
    assert "Nothing known" in read(desk.get("/desk/evidence/found/?library-q=rien")).words
    assert "Type what to look for" in read(desk.get("/desk/evidence/found/")).words
