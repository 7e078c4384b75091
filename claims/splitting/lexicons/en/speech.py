"""How English says who says what."""

from claims.splitting.lexicons.en.conjugation import conjugate
from claims.splitting.lexicons.speech import Speech, listed, word_set
from claims.splitting.words import Phrases

# Verbs by what they take; the letters are those of ``speech``.
_VERBS = {
    "qio": """underscore underline stress reiterate recall recount observe comment predict respond reply
        proclaim joke complain caution testify note remark""",
    "qi": """add admit affirm allege argue assert boast claim conclude concede contend declare estimate
        explain insist maintain state suggest tweet vow warn reckon believe counter quip exclaim
        speculate say write think""",
    "qia": "report acknowledge announce confirm deny disclose reveal denounce",
    "qit": "tell",
    "qt": "inform assure remind notify",
    "c": "indicate signal clarify highlight project assess hear hold suspect fear find show",
    "b": "accuse suspect blame",
    "qw": "hope promise pledge demand propose recommend expect intend",
    "w": "urge call ask want wish threaten",
    "x": "criticise praise slam thank congratulate welcome mock hail blast applaud deplore describe",
}
_REPUTED = word_set("said understood believed thought reported alleged rumoured rumored known")


def _forms(verbs: str) -> frozenset[str]:
    return frozenset[str]().union(*map(conjugate, verbs.split()))


_verbs = listed({letters: _forms(verbs) for letters, verbs in _VERBS.items()} | {"h": _REPUTED})

ENGLISH_SPEECH = Speech(
    verbs=_verbs,
    pairs={},
    passive=word_set("is are was were be been being"),
    leads=word_set("wants want wanted continues continued declined went goes on refused"),
    impersonal=word_set("must should"),
    sources=Phrases(("according to",), "en"),
    views=Phrases(("for",), "en"),
    source_nouns=word_set(
        """source sources study studies report reports poll polls survey police authorities officials
        figures data statistics estimates experts observers analysts media press newspaper agency
        agencies ministry government prosecutors court organisation organization union association
        witnesses witness statement institute office department army military relatives documents
        lawyers researchers scientists economists residents records website company investigators filing
        complaint research defence prosecution jury inquiry committee council board group firm bank
        family parents woman man men women daughter son mother father brother sister neighbour
        neighbours neighbor neighbors rebels troops soldiers campaigners critics supporters members
        leaders staff workers detectives doctors nurses teachers students ministers lawmakers lawmaker
        mps councillors trust service hospital university school club team paper magazine letter memo
        audit review charity operator airline manufacturer regulator watchdog federation firefighters
        rescuers authority findings results tribunal commission panel party campaign administration
        coroner crew spokespeople forecasters forecaster bureau tenants owner owners mayor"""
    ),
    pronominal=Phrases((), "en"),
    documents=word_set(
        """figures data statistics report study survey poll document memo statement audit review letter
        book analysis inquiry investigation text"""
    ),
    persons=word_set("man woman diplomat executive defendant suspect official"),
    companies=word_set("company firm group operator manufacturer business"),
    denials=_forms("deny"),
    reputed=_REPUTED,
    measures=word_set("type size age needs circumstances plan schedule season taste"),
    accusations=word_set("accusation accusations rumour rumours allegation allegations claim claims"),
    impersonal_subjects=word_set("this that there"),
    first_person=word_set("i we"),
    addressed=frozenset(("you",)),
    questions=word_set("how why"),
    negations=word_set("not never n't didn't doesn't don't"),
    that=frozenset(("that",)),
    infinitives=frozenset(("having",)),
    of=frozenset(("of",)),
    zero_that=True,
)
