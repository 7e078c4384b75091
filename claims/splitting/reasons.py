"""The readable reasons, in English; the keys are stored, the texts may be translated."""


def gettext_noop(message: str) -> str:
    """Mark ``message`` for translation and return it unchanged: message extraction looks for this name."""
    return message


REASONS: dict[str, str] = {
    # for a claim
    "number": gettext_noop("gives a number: {detail}"),
    "date": gettext_noop("gives a date: {detail}"),
    "name": gettext_noop("names {detail}"),
    "event": gettext_noop("tells of an event: {detail}"),
    "attributed": gettext_noop("attributed to {detail}"),
    "reported": gettext_noop("reported speech: {detail}"),
    "hearsay": gettext_noop("worded as unconfirmed: {detail}"),
    "state": gettext_noop("tells what is the case: {detail}"),
    "time": gettext_noop("gives a time: {detail}"),
    "announcement": gettext_noop("announces something dated or measured: {detail}"),
    "prospective": gettext_noop("tells what is about to happen: {detail}"),
    "other_language": gettext_noop("read by its names and numbers alone; its language: {detail}"),
    "assertion": gettext_noop("makes a full assertion"),
    # against a claim: why a span was left out, or why a claim is ranked lower
    "label": gettext_noop("section label"),
    "heading": gettext_noop("heading without a full assertion"),
    "byline": gettext_noop("byline or date line"),
    "caption": gettext_noop("caption or credit"),
    "teaser": gettext_noop("teaser for another article"),
    "boilerplate": gettext_noop("boilerplate of the site"),
    "question": gettext_noop("question"),
    "opinion": gettext_noop("opinion or evaluation: {detail}"),
    "wish": gettext_noop("wish or intention: {detail}"),
    "norm": gettext_noop("norm, instruction or possibility: {detail}"),
    "prediction": gettext_noop("undated promise or prediction: {detail}"),
    "hypothesis": gettext_noop("hypothesis: {detail}"),
    "weak_opinion": gettext_noop("perhaps an evaluation: {detail}"),
    "it_is": gettext_noop("says only what something is: {detail}"),
    "we": gettext_noop("speaks for a group of one's own: {detail}"),
    "conditional": gettext_noop("supposes or foretells: {detail}"),
    "scare_quote": gettext_noop("words in quotation marks that the article does not make its own"),
    "leads_in": gettext_noop("only leads to what follows"),
    "nominal": gettext_noop("named without a verb"),
    "exclamation": gettext_noop("exclamation"),
    "first_person": gettext_noop("speaks of the speaker: {detail}"),
    "vague": gettext_noop("vague: {detail}"),
    "speech_act": gettext_noop("a speech act without checkable content: {detail}"),
    "fragment": gettext_noop("fragment without a full assertion"),
    "too_long": gettext_noop("longer than a sentence of prose"),
    "not_checkable": gettext_noop("no checkable content found"),
}
