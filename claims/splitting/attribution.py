"""Attribution: who says what. Takes the frames out of each sentence; what is left becomes units.

The kinds of frames: source (selon X) · measure (selon les cas: attributes nothing) · incise (…, dit X) · colon
(X : «…») · clause (X dit que) · object (X annonce la …) · blame (X accuse Y de) · bare (nothing is introduced).
"""

from claims.splitting.according import According, begins_with_source
from claims.splitting.document import Document, Unit
from claims.splitting.frames import find_groups
from claims.splitting.incises import Incises
from claims.splitting.lexicons import SPEECH
from claims.splitting.lexicons.speech import Speech
from claims.splitting.reading import Reading, without_marks
from claims.splitting.reported import Clauses
from claims.splitting.words import Words

_SHORTEST = 3  # words of a sentence that can say something


def find_attributions(document: Document) -> None:
    """Fill ``units`` and ``frames``: one unit a sentence, or more where frames divide it."""
    speech = SPEECH.get(document.lexicon.language)
    if "‘" in document.text:
        _mark_single_quotes(document)
    for number, words in enumerate(document.words):
        lower = words.lower
        if len(lower) < _SHORTEST:
            continue
        if speech is None or (
            words.speech.isspace() and ":" not in words.tags and lower[0] not in speech.views.firsts
        ):
            document.units.append(Unit(number, 0, len(lower)))
        else:
            _read(document, number, words, speech)


def _read(document: Document, number: int, words: Words, speech: Speech) -> None:
    """Outer frames first, then those inside; the innermost scope wins."""
    tags, lower = words.tags, words.lower
    lo, hi = 0, max(1, len(tags.rstrip(".")))
    groups = find_groups(words, speech, lo, hi)
    colon = ":«" in tags
    sourced = "s" in words.speech or "b" in words.speech or begins_with_source(words, speech)
    if not (groups or colon or sourced):
        if (trimmed := without_marks(words, document.lexicon, lo, hi)) is not None:
            document.units.append(Unit(number, *trimmed))
        return
    reading = Reading(document, number, words, speech, lo, hi)
    if colon:
        According(reading).find_colons(groups)
    if sourced:
        According(reading).find_sources()
    if groups:
        if lo < groups[-1].lo:
            Incises(reading).find(groups)
        asks = lower[-1] == "?" and "«" not in tags
        if not asks:  # what a question says that somebody says is not said
            Clauses(reading).find(groups)
    reading.make_units()


def _mark_single_quotes(document: Document) -> None:
    """Give ‘ and ’ the class of quotation marks where a quotation begins and ends with them."""
    text = document.text
    begins = {quotation.start for quotation in document.quotations if text[quotation.start] == "‘"}
    ends = {quotation.end - 1 for quotation in document.quotations if text[quotation.start] == "‘"}
    for words in document.words:
        if "'" not in words.tags:
            continue
        letters = list(words.tags)
        for k, start in enumerate(words.starts):
            if letters[k] == "'" and start in begins:
                letters[k] = "«"
            elif letters[k] == "'" and start in ends:
                letters[k] = "»"
        words.tags = "".join(letters)
