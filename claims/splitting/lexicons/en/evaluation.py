"""English: words of opinion, words that are vague, and acts of speech without content."""

from claims.splitting.lexicons.en.conjugation import conjugate

OPINION = """absurd amazing awful beautiful brilliant catastrophic crucial disastrous disappointing
    disappointed dreadful excellent exciting extraordinary fabulous fantastic horrible ideal impressive
    incredible inevitable interesting irresponsible lovely nice obviously outrageous perfect remarkable
    ridiculous sadly scandalous shameful splendid stunning superb surely terrible tragic truly unacceptable
    unfortunate unfortunately useless wonderful wrong hopefully clearly delicious disgusting charming fun
    disgrace shame miserable cowardice triumph troubles saddest tired tougher comfort mystery fair
    methodical so-called hardly sorry proud frightened sincerely cruel brave foolish silly pathetic
    reckless embarrassing"""

WEAK_OPINION = """bad best better essential extremely good great hard important poor significant unique
    useful very well worse worst worth simply harder stronger simpler"""

OPINION_PHRASES = """seems to
    seem to
    seems ready
    looks tired
    described as
    describes as
    known as the
    another matter
    of course
    on everyone's lips"""

VAGUE = """someone something everyone everything nobody anyone perhaps maybe probably often sometimes
    always usually generally thing things somehow rather quite you people whole few"""

FIRST_PERSON = "i me my mine i'm i've i'd i'll"
WE = "we us our ours we're we've we'll"

# Blame and praise: acts of speech without content.
_SCOLDING = "criticise praise slam thank congratulate welcome mock hail blast applaud deplore"
_OTHER_SCOLDS = "described describes dismissed dismisses likened spoke speaks branded called"
SCOLDS = frozenset(_OTHER_SCOLDS.split()).union(*map(conjugate, _SCOLDING.split()))
