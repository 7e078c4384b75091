"""Gold sets: the project's own, and those found in a folder that is not part of the project.

Each reader knows one format by the files it consists of; the docstrings say which.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import peers
from bench.scoring import ClaimScore, Expected, Found, Hits, Share, Span, average_precision, shared
from claims.intake import freeze
from claims.splitting import STEPS, Block, Split, detect_language, split
from claims.splitting.document import Document
from claims.splitting.lexicons import lexicon_for
from factcheck.embedded import PROJECT

FOLDERS = {"seeds": PROJECT / "seeds" / "articles", "bench": PROJECT / "bench" / "articles"}

FLOOR = PROJECT / "bench" / "floor.json"

Figures = dict[str, float | None]
Splitter = Callable[..., Split]


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the project's own gold: what is expected in it, and the words that are no claim."""

    name: str
    folder: str
    language: str
    text: str
    layout: tuple[Block, ...]
    claims: tuple[Expected, ...]
    traps: tuple[Span, ...]


def articles(language: str | None = None) -> Iterator[Article]:
    """The project's own gold, or what of it is in one language."""
    for folder, place in FOLDERS.items():
        for path in sorted(place.glob("*.json")):
            about = json.loads(path.read_text(encoding="utf-8"))
            if language not in (None, about["language"]):
                continue
            file = next(other for other in sorted(place.glob(f"{path.stem}.*")) if other != path)
            frozen = freeze(file.read_bytes(), file.name)
            yield Article(
                path.stem,
                folder,
                about["language"],
                frozen.text,
                frozen.layout,
                tuple(_quoted(frozen.text, claim) for claim in about["claims"]),
                tuple(_place(frozen.text, trap["quote"]) for trap in about["not_claims"]),
            )


def own(splitter: Splitter = split) -> dict[str, Figures]:
    """The project's gold, by folder and language. It has no sentences: the splitter's own stand in."""
    scores: dict[str, ClaimScore] = {}
    avoided: dict[str, Share] = {}
    for article in articles():
        result = splitter(article.text, layout=article.layout)
        sentences = [(sentence.start, sentence.end) for sentence in result.sentences]
        for name in (article.folder, f"{article.folder} {article.language}"):
            scores.setdefault(name, ClaimScore()).add(_found(result), article.claims, sentences)
            for trap in article.traps:
                avoided.setdefault(name, Share()).count(not _is_claimed(trap, result))
    return {name: score.figures() | {"traps": avoided[name].ratio} for name, score in sorted(scores.items())}


def below(figures: dict[str, Figures]) -> list[str]:
    """What has become worse than the floor that ``bench/floor.json`` sets, in words; empty if nothing has."""
    floor: dict[str, dict[str, float]] = json.loads(FLOOR.read_text(encoding="utf-8"))
    return [
        f"{name}: {figure} is {figures[name].get(figure) or 0:.3f}, and has to be {least:.3f} at least"
        for name, leasts in floor.items()
        for figure, least in leasts.items()
        if (figures[name].get(figure) or 0) < least
    ]


def _place(text: str, quote: str, occurrence: int = 1) -> Span:
    start = -1
    for _ in range(occurrence):
        start = text.index(quote, start + 1)
    return start, start + len(quote)


def _quoted(text: str, claim: dict[str, Any]) -> Expected:
    span = _place(text, claim["quote"], claim["occurrence"])
    others = tuple(claim.get("speaker_alt", ()))
    return Expected(span, claim["speaker"], claim["voice"], claim["hearsay"], claim["group"], others)


def _is_claimed(trap: Span, result: Split) -> bool:
    """Whether words that are no claim make up more than half of one, or one more than half of them."""
    for claim in result.claims:
        common = shared(trap, (claim.start, claim.end))
        if 2 * common > min(claim.end - claim.start, trap[1] - trap[0]):
            return True
    return False


def _found(result: Split) -> list[Found]:
    return [
        Found((claim.start, claim.end), claim.speaker, claim.voice, claim.hearsay, claim.group, claim.score)
        for claim in result.claims
    ]


def lines(path: Path) -> Iterator[Any]:
    """What each line of a JSON Lines file holds."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


# --- Articles with claims ---------------------------------------------------------------------------


def article_sets(folder: Path) -> dict[str, Figures]:
    """``*/gold.json`` with one text beside it; ``gold/*.json`` with ``text/<name>.txt``.

    Offsets count code points of the text: ``{"sentences": [[start, end]], "claims": [{"start", "end",
    "speaker", "speaker_alt", "voice", "hearsay", "group", "checkable"}]}``.
    """
    sets: dict[str, list[tuple[Path, Path]]] = {}
    for gold in sorted(folder.glob("*/gold.json")):
        texts = list(gold.parent.glob("*.txt"))
        if len(texts) == 1:
            sets[gold.parent.name] = [(gold, texts[0])]
    pairs = [(path, folder / "text" / f"{path.stem}.txt") for path in sorted(folder.glob("gold/*.json"))]
    if pairs:
        sets["gold"] = [(gold, text) for gold, text in pairs if text.exists()]
    return {name: _articles(found) for name, found in sets.items()}


def _articles(pairs: Iterable[tuple[Path, Path]]) -> Figures:
    score = ClaimScore()
    for gold_path, text_path in pairs:
        gold = json.loads(gold_path.read_text(encoding="utf-8"))
        with text_path.open(encoding="utf-8", newline="") as file:  # offsets count a return, too
            text = file.read()
        expected = [
            Expected(
                (claim["start"], claim["end"]),
                claim["speaker"],
                claim["voice"],
                claim["hearsay"],
                claim["group"],
                tuple(claim.get("speaker_alt", ())),
            )
            for claim in gold["claims"]
            if claim.get("checkable", True)
        ]
        score.add(_found(split(text)), expected, [(start, end) for start, end in gold["sentences"]])
    return score.figures()


# --- Sentences --------------------------------------------------------------------------------------


def sentence_sets(folder: Path) -> dict[str, Figures]:
    """``sentences/<language>_<name>.jsonl``: ``{"text", "sentences": [[start, end]]}``, exact spans.

    Beside them the F1 of the peers that are installed, on the same texts.
    """
    return {path.stem: _sentences(path) for path in sorted(folder.glob("sentences/*.jsonl"))}


def _sentences(path: Path) -> Figures:
    language = path.stem.partition("_")[0]
    spans, detected = Hits(), Share()
    others = {name: (find, Hits()) for name, find in peers.finders(language)}
    for row in lines(path):
        expected = {(start, end) for start, end in row["sentences"]}
        found = {(s.start, s.end) for s in split(row["text"], language=language).sentences}
        spans.add(len(found & expected), len(found), len(expected))
        detected.count(detect_language(row["text"]) == language)
        for find, hits in others.values():
            theirs = peers.spans(find(row["text"]), row["text"])
            hits.add(len(theirs & expected), len(theirs), len(expected))
    return {
        "expected": spans.expected,
        "precision": spans.precision,
        "recall": spans.recall,
        "F1": spans.f1,
        "language": detected.ratio,
        **{name: hits.f1 for name, (_find, hits) in others.items()},
    }


# --- Single questions -------------------------------------------------------------------------------


def question_sets(folder: Path) -> dict[str, Figures]:
    """The sets that ask one thing of a sentence; each is a folder of ``*.jsonl``."""
    readers: dict[str, Callable[[list[Any]], Figures]] = {
        "fr_conditional_hearsay": _hearsay,
        "fr_news_checkable": _checkable,
        "fr_attribution": _attribution,
    }
    found: dict[str, Figures] = {}
    for name, reader in readers.items():
        for path in sorted(folder.glob(f"{name}/*.jsonl")):
            found[f"{name} {path.stem}"] = reader(list(lines(path)))
    rules = folder / "golden_rules" / "golden.json"
    if rules.exists():
        for language, cases in json.loads(rules.read_text(encoding="utf-8")).items():
            found[f"golden_rules {language}"] = _golden_rules(language, cases)
    return found


def _figures(hits: Hits) -> Figures:
    return {"expected": hits.expected, "precision": hits.precision, "recall": hits.recall, "F1": hits.f1}


def _hearsay(rows: list[Any]) -> Figures:
    """``{"text", "hearsay"}``: does any claim of the sentence count as hearsay?"""
    hits = Hits()
    for row in rows:
        claims = split(row["text"], language="fr").claims
        hits.count(any(claim.hearsay for claim in claims), row["hearsay"])
    return _figures(hits)


def _checkable(rows: list[Any]) -> Figures:
    """``{"text", "checkable": 0 | 1}``: is there a claim in it, and does its score rank it well?"""
    hits = Hits()
    ranked = []
    for row in rows:
        scores = [claim.score for claim in split(row["text"], language="fr").claims]
        hits.count(bool(scores), bool(row["checkable"]))
        ranked.append((max(scores, default=-1.0), bool(row["checkable"])))
    return _figures(hits) | {"AP": average_precision(ranked)}


def _attribution(rows: list[Any]) -> Figures:
    """``{"text", "attributions": [{"cue": [start, end], "speaker_head_text"}]}``.

    A cue counts if it overlaps; the speaker, if the cue does and the head is among the speaker's words. Asked
    of the splitter's frames: what is attributed need not be a claim. The data knows *selon* (whatever it
    means), incises, and clauses whose verb has a subject of its own; frames of other kinds are not asked.
    It asks for the source as the sentence words it: the pronoun in *selon laquelle*, not whose statement that is.
    """
    hits, speakers = Hits(), Share()
    for row in rows:
        found = _cues(row["text"])
        used: set[Span] = set()
        for attribution in row["attributions"]:
            cue: Span = (attribution["cue"][0], attribution["cue"][1])
            match = next((span for span in found if span not in used and shared(span, cue)), None)
            if match is None:
                continue
            used.add(match)
            source = (found[match] or "").lower().replace("’", "'")
            speakers.count(attribution["speaker_head_text"].lower().replace("’", "'") in source)
        hits.add(len(used), len(found), len(row["attributions"]))
    return _figures(hits) | {"speaker": speakers.ratio}


def _cues(text: str) -> dict[Span, str | None]:
    """Where the splitter sees a cue, and its source as the sentence words it."""
    document = Document(text, "fr", lexicon_for("fr"))
    for step in STEPS:
        step(document)
    frames = [frame for frame in document.frames if frame.own and frame.kind not in _NOT_IN_DATA]
    return {
        document.place(frame.sentence, frame.cue): document.written(frame, frame.pronoun)
        if frame.pronoun
        else document.speaker_of(frame)
        for frame in frames
    }


_NOT_IN_DATA = frozenset(("object", "bare"))


def _golden_rules(language: str, cases: list[Any]) -> Figures:
    """``[[text, [sentence, …]], …]``: the share of texts whose sentences are exactly these."""
    right = Share()
    for text, sentences in cases:
        found = [text[s.start : s.end] for s in split(text, language=language).sentences]
        right.count(found == [sentence.strip() for sentence in sentences])
    return {"expected": right.total, "right": right.ratio}
