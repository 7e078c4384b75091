"""Attribution: who says what. Takes the frames out of each sentence; what is left becomes units.

The kinds of frames: source (selon X) · measure (selon les cas: attributes nothing) · incise (…, dit X) · colon
(X : «…») · clause (X dit que) · object (X annonce la …) · blame (X accuse Y de) · bare (nothing is introduced).
"""

from claims.splitting.according import According
from claims.splitting.document import Document, Unit
from claims.splitting.frames import find_groups
from claims.splitting.incises import Incises
from claims.splitting.lexicons import SPEECH
from claims.splitting.reading import Reading
from claims.splitting.reported import Clauses

_SHORTEST = 3  # words of a sentence that can say something


def find_attributions(document: Document) -> None:
    """Fill ``units`` and ``frames``: one unit a sentence, or more where frames divide it."""
    speech = SPEECH.get(document.lexicon.language)
    if "‘" in document.text:
        _mark_single_quotes(document)
    for number, words in enumerate(document.words):
        size = len(words)
        if size < _SHORTEST:
            continue
        lower = words.lower
        if speech is None or (
            speech.cues.isdisjoint(lower) and ":" not in words.tags and lower[0] not in speech.views.firsts
        ):
            document.units.append(Unit(number, 0, size))
        else:
            _read(Reading(document, number, words, speech))


def _read(reading: Reading) -> None:
    """Outer frames first, then those inside; the innermost scope wins."""
    groups = []
    if not reading.speech.cues.isdisjoint(reading.lower):
        groups = find_groups(reading.words, reading.speech, reading.lo, reading.hi)
    according = According(reading)
    according.find_colons(groups)
    according.find_sources()
    if groups:
        Incises(reading).find(groups)
        asks = reading.lower[-1] == "?" and "«" not in reading.tags
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
