"""``manage.py split`` and ``manage.py ingest``."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from io import StringIO
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from claims import extraction
from claims.management.commands import ingest as ingest_command
from claims.models import Article, Original
from tests import factories
from tests.claims.conftest import Bell, Broker
from tests.claims.fixed_splitter import FixedSplitter
from tests.claims.threads import apart

STORY = factories.STORY


@dataclass
class Outcome:
    out: str
    err: str
    status: int


def manage(*words: str | bytes | Path, **environment: str) -> Outcome:
    """As in a terminal on a machine where no service runs."""
    nowhere = {
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing",
        "REDIS_URL": "redis://127.0.0.1:1/0",
    }
    done = subprocess.run(
        [sys.executable, settings.BASE_DIR / "manage.py", *words],
        capture_output=True,
        env={**os.environ, **nowhere, "LANGUAGE_CODE": "en", "DEBUG": "1", **environment},
        timeout=60,
        check=False,
    )
    return Outcome(done.stdout.decode(), done.stderr.decode(), done.returncode)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "récit.txt"
    path.write_text(STORY)
    return path


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    story = tmp_path_factory.mktemp("json") / "récit.txt"
    story.write_text(STORY)
    outcome = manage("split", "--json", story)
    assert (outcome.status, outcome.err) == (0, "")
    [line] = outcome.out.splitlines()
    assert "préfecture" in line  # not escaped
    answer: dict[str, Any] = json.loads(line)
    assert answer.pop("path") == str(story)
    return answer


class TestSplitAsJson:
    def test_says_what_was_promised(self, found: dict[str, Any]) -> None:
        assert found["language"] == "fr"
        assert found["text"] == STORY.strip()
        assert set(found) == {"language", "text", "blocks", "sentences", "claims", "skipped"}
        for name, keys in {
            "blocks": {"start", "end", "kind"},
            "sentences": {"start", "end"},
            "claims": {
                *(
                    "start",
                    "end",
                    "text",
                    "statement",
                    "speaker",
                    "cue",
                    "voice",
                    "hearsay",
                    "score",
                    "reasons",
                    "group",
                ),
                "kind",
            },
            "skipped": {"start", "end", "why"},
        }.items():
            assert found[name], name
            assert all(set(entry) == keys for entry in found[name])

    def test_offsets_slice_the_text(self, found: dict[str, Any]) -> None:
        text = found["text"]
        for claim in found["claims"]:
            assert text[claim["start"] : claim["end"]] == claim["text"]
        for name in ("blocks", "sentences", "skipped"):
            assert all(0 <= entry["start"] < entry["end"] <= len(text) for entry in found[name])
        assert text[found["blocks"][0]["start"] : found["blocks"][0]["end"]] == text.split("\n")[0]

    def test_values(self, found: dict[str, Any]) -> None:
        for claim in found["claims"]:
            assert claim["voice"] in {"author", "reported", "quoted"}
            assert isinstance(claim["hearsay"], bool)
            assert 0 <= claim["score"] <= 1
            assert claim["statement"]
            assert claim["group"] >= 1
            assert all(isinstance(reason, str) and "{" not in reason for reason in claim["reasons"])
            assert claim["speaker"] is None or isinstance(claim["speaker"], str)
        assert "Anne Morel" in [claim["speaker"] for claim in found["claims"]]
        assert "teaser for another article" in [skipped["why"] for skipped in found["skipped"]]

    def test_one_line_a_file_and_what_cannot_be_split(self, tmp_path: Path, story: Path) -> None:
        latin = tmp_path / "latin.txt"
        latin.write_bytes("été".encode("latin-1"))
        missing = tmp_path / "missing.md"
        markdown = tmp_path / "b.md"
        markdown.write_text("# Le pont\n\nLe pont de Vernes a été fermé mardi 3 mars 2026.\n")

        outcome = manage("split", "--json", latin, story, missing, tmp_path, markdown)
        lines = [json.loads(line) for line in outcome.out.splitlines()]
        assert outcome.status == 1
        assert [line["path"] for line in lines] == [
            str(p) for p in (latin, story, missing, tmp_path, markdown)
        ]
        assert lines[0] == {
            "path": str(latin),
            "error": "The text is not in UTF-8 (byte 0); save it as UTF-8 and submit it again.",
        }
        assert lines[1]["claims"]
        assert lines[2] == {"path": str(missing), "error": "No such file or directory"}
        assert set(lines[3]) == {"path", "error"}
        assert lines[4]["text"] == "Le pont\n\nLe pont de Vernes a été fermé mardi 3 mars 2026."
        assert lines[4]["blocks"][0] == {"start": 0, "end": 7, "kind": "title"}
        assert "Traceback" not in outcome.err

    def test_terminal_s_encoding_does_not_matter(self, story: Path) -> None:
        outcome = manage("split", "--json", story, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert json.loads(outcome.out)["text"] == STORY.strip()

    def test_language_may_be_said(self, story: Path) -> None:
        assert json.loads(manage("split", "--json", "--language", "en", story).out)["language"] == "en"

    def test_file_name_in_another_encoding(self, tmp_path: Path) -> None:
        """As they come out of old archives."""
        path = os.fsencode(tmp_path) + b"/\xe9t\xe9.txt"
        Path(os.fsdecode(path)).write_text(STORY)
        outcome = manage("split", "--json", path)
        assert "Traceback" not in outcome.err
        assert json.loads(outcome.out)["text"] == STORY.strip()


class TestSplitInWords:
    def split(self, *words: str | Path) -> str:
        out = StringIO()
        call_command("split", *words, stdout=out)
        return out.getvalue()

    def test_claims_with_who_says_so_and_why(self, story: Path) -> None:
        shown = self.split(story)
        assert shown.startswith(f"{story} (fr): ")
        start = STORY.index("Douze maisons")
        assert "Douze maisons ont été détruites" in shown
        assert f"[{start}:{start + 31}] Anne Morel, quoted" in shown
        assert "gives a number: Douze" in shown
        assert "teaser for another article" in shown

    def test_own_voice_and_hearsay(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text(
            "Le pont de Vernes a été fermé mardi 3 mars 2026. L'armée aurait bombardé Vernes mardi 3 mars 2026."
        )
        shown = self.split(path)
        assert "] author" in shown
        assert ", hearsay" in shown

    def test_errors_are_told_apart(self, story: Path, tmp_path: Path) -> None:
        outcome = manage("split", tmp_path / "missing.txt", story)
        assert outcome.err == f"{tmp_path / 'missing.txt'}: No such file or directory\n"
        assert "Douze maisons ont été détruites" in outcome.out
        assert outcome.status == 1

    def test_in_process_errors_end_with_status_1(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for words in ([], ["--json"]):
            with pytest.raises(SystemExit) as end:
                self.split(*words, tmp_path / "missing.txt")
            assert end.value.code == 1

    def test_json_goes_where_it_is_sent(self, story: Path) -> None:
        assert json.loads(self.split("--json", story))["claims"]


@pytest.mark.django_db
class TestIngest:
    def ingest(self, *words: str | Path, **options: Any) -> str:
        out = StringIO()
        call_command("ingest", *words, stdout=out, stderr=out, **options)
        return out.getvalue()

    def refused(self, *words: str | Path, **options: Any) -> tuple[str, str]:
        out = StringIO()
        with pytest.raises(CommandError) as error:
            call_command("ingest", *words, stdout=out, stderr=out, **options)
        return str(error.value), out.getvalue()

    def test_file(self, story: Path, bell: Bell, django_capture_on_commit_callbacks: Any) -> None:
        source = factories.source(slug="vernes")
        with django_capture_on_commit_callbacks(execute=True):
            shown = self.ingest(story, source="vernes", language="fr")
        article = Article.objects.get()
        assert shown == f"{story}: article {article.pk}\n"
        assert (article.text, article.source, article.language) == (STORY.strip(), source, "fr")
        assert article.state == "received"
        assert bell.rung() == 1
        original = Original.objects.get()
        assert (original.name, original.content_type) == ("récit.txt", "text/plain")
        assert bytes(original.content) == STORY.encode()

    def test_again(self, story: Path) -> None:
        self.ingest(story)
        article = Article.objects.get()
        assert self.ingest(story) == f"{story}: article {article.pk} (submitted before)\n"

    @pytest.mark.parametrize("name", ["a.md", "a.markdown", "a.MD"])
    def test_markdown(self, tmp_path: Path, name: str) -> None:
        (tmp_path / name).write_text("# Le titre\n\nUn texte.")
        self.ingest(tmp_path / name)
        assert Article.objects.get().title == "Le titre"
        assert Original.objects.get().content_type == "text/markdown"

    def test_folder_with_all_that_is_in_it(self, tmp_path: Path) -> None:
        (tmp_path / "b" / "c").mkdir(parents=True)
        (tmp_path / "folder.txt").mkdir()
        for name in ("z.txt", "b/a.md", "b/c/n.TXT", "b/photo.jpg", "README"):
            (tmp_path / name).write_text(f"Le texte de {name}")
        shown = self.ingest(tmp_path)
        names = [line.partition(": article")[0] for line in shown.splitlines()]
        assert names == [str(tmp_path / name) for name in ("b/a.md", "b/c/n.TXT", "z.txt")]
        assert Article.objects.count() == 3

    def test_what_is_refused_does_not_keep_the_rest(self, tmp_path: Path, story: Path, settings: Any) -> None:
        settings.MAX_UPLOAD_MB = 1
        (tmp_path / "latin.txt").write_bytes("été".encode("latin-1"))
        (tmp_path / "large.txt").write_bytes(b"a" * (1024 * 1024 + 1))
        (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
        paths = [tmp_path / name for name in ("latin.txt", "missing.txt", "photo.jpg", "large.txt")]
        error, shown = self.refused(*paths, story)
        assert error == "4 files refused, 0 articles not split."
        assert (
            f"{paths[0]}: The text is not in UTF-8 (byte 0); save it as UTF-8 and submit it again." in shown
        )
        assert f"{paths[1]}: " in shown
        assert "No such file" in shown
        assert f"{paths[2]}: Files of this kind are not accepted yet." in shown
        assert f"{paths[3]}: larger than 1 MB" in shown
        assert Article.objects.get().text == STORY.strip()

    def test_file_name_in_another_encoding(self, tmp_path: Path) -> None:
        """As they come out of old archives."""
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xe9t\xe9.txt"))
        path.write_text(STORY)
        self.ingest(tmp_path)
        assert Article.objects.get().text == STORY.strip()

    def test_nothing_there(self, tmp_path: Path) -> None:
        (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
        error, _shown = self.refused(tmp_path)
        assert error == "Nothing to submit: no file ending in .txt, .text, .md, .markdown there."

    def test_unknown_source(self, story: Path) -> None:
        assert self.refused(story, source="vernes")[0] == "There is no source 'vernes'. Known: none yet."
        factories.source(name="A", slug="gazette")
        factories.source(name="B", slug="journal")
        assert (
            self.refused(story, source="vernes")[0] == "There is no source 'vernes'. Known: gazette, journal."
        )
        assert not Article.objects.exists()

    def test_language_that_cannot_be_one(self, story: Path) -> None:
        error, _shown = self.refused(story, "--language", "français de France")
        assert "français de France" in error
        assert not Article.objects.exists()

    def test_redis_is_away(
        self, story: Path, broker: Broker, django_capture_on_commit_callbacks: Any
    ) -> None:
        broker.vanish()
        with django_capture_on_commit_callbacks(execute=True):
            assert ": article " in self.ingest(story)

    @pytest.mark.parametrize("seconds", ["0", "-1", "soon"])
    def test_time_out_that_makes_no_sense(self, story: Path, seconds: str) -> None:
        error, _shown = self.refused(story, "--wait", "--timeout", seconds)
        assert "--timeout" in error
        assert not Article.objects.exists()

    def test_no_worker(self, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(ingest_command, "POLL_SECONDS", 0.01)
        error, shown = self.refused(story, "--wait", "--timeout", "0.1")
        assert error == "0 files refused, 1 articles not split."
        assert "0/1" in shown
        assert "1 still waiting after 0.1 s: is a worker running?" in shown


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
class TestIngestAndWait:
    @pytest.fixture(autouse=True)
    def worker(self, splitter: FixedSplitter, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        """Takes what is received for as long as the test runs."""
        monkeypatch.setattr(ingest_command, "POLL_SECONDS", 0.05)
        over = Event()

        def work() -> None:
            while not over.wait(0.05):
                for article in Article.objects.filter(state="received"):
                    extraction.run(article.pk)

        with ThreadPoolExecutor() as pool:
            done = pool.submit(apart, work)
            yield
            over.set()
            done.result(10)

    def ingest(self, *paths: Path, timeout: int = 30) -> str:
        out = StringIO()
        call_command("ingest", "--wait", "--timeout", str(timeout), *paths, stdout=out, stderr=out)
        return out.getvalue()

    def test_until_all_are_split(self, tmp_path: Path) -> None:
        for number in range(2):
            (tmp_path / f"{number}.txt").write_text(f"Le texte numéro {number}.")
        shown = self.ingest(tmp_path)
        assert f"[{'#' * 30}] 2/2" in shown
        assert shown.endswith("\n2 split, 0 failed\n")
        assert set(Article.objects.values_list("state", flat=True)) == {"split"}

    def test_text_that_is_there_twice(self, tmp_path: Path) -> None:
        for name in ("a.txt", "copy of a.txt"):
            (tmp_path / name).write_text("Le même texte.")
        assert self.ingest(tmp_path, timeout=5).endswith("\n1 split, 0 failed\n")

    def test_failure_is_told(
        self, tmp_path: Path, splitter: FixedSplitter, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(extraction, "backoff", lambda attempts: timedelta(0))
        splitter.error = ValueError("the sentence has no end")
        (tmp_path / "a.txt").write_text("Le texte.")
        out = StringIO()
        with pytest.raises(CommandError, match=r"^0 files refused, 1 articles not split\.$"):
            call_command("ingest", "--wait", "--timeout", "20", tmp_path, stdout=out, stderr=out)
        article = Article.objects.get()
        assert f"article {article.pk} (Le texte.): {article.error}" in out.getvalue()
        assert "the sentence has no end" in article.error
        assert "0 split, 1 failed" in out.getvalue()
