"""How much each cue speaks for a checkable claim (above 0) or against it, in log-odds.

Set by hand, after comparing with a regression on the project's own articles, and rounded.
"""

BASE = 0.0
WORD = 0.02  # for each word, up to `MOST_WORDS`
MOST_WORDS = 30
THRESHOLD = 0.5  # of the score, from which on a unit is a claim

WEIGHTS: dict[str, float] = {
    # for
    "number": 1.5,
    "date": 1.3,
    "name": 0.7,
    "event": 1.1,
    "other_language": 0.0,
    "state": -0.2,
    "time": 0.4,
    "attributed": 0.5,
    "reported": 0.3,
    "hearsay": 1.4,
    "announcement": 1.0,
    "prospective": 1.0,
    # against
    "opinion": -1.7,
    "weak_opinion": -0.5,
    "wish": -1.9,
    "norm": -1.7,
    "prediction": -1.8,
    "hypothesis": -1.8,
    "first_person": -1.5,
    "we": -0.7,
    "conditional": -1.5,
    "scare_quote": -1.2,
    "leads_in": -1.8,
    "nominal": -0.3,
    "vague": -0.8,
    "fragment": -2.4,
    "exclamation": -1.0,
    "it_is": -0.6,
}
