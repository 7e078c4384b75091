"""English: words and phrases that mark something as unconfirmed, wished, due, possible or supposed."""

HEARSAY = """allegedly
    reportedly
    alleged
    purportedly
    purported
    supposedly
    apparently
    rumoured to
    rumored to
    it seems that
    it appears that
    it is claimed that
    it is alleged that
    it is understood that
    is said to
    are said to
    was said to
    were said to
    is alleged to
    are alleged to
    is reported to
    are reported to
    is believed to
    are believed to
    was believed to
    is thought to
    are thought to
    is understood to
    are understood to
    is rumoured to
    believed to have
    thought to have
    unconfirmed reports"""

PROSPECTIVE = """is about to
    are about to
    was about to
    were about to
    is set to
    are set to
    is due to
    are due to
    is expected to
    are expected to"""

WISH_WORDS = """hope hopes hoped wish wishes wants want demand demands demanded urge urges urged intends
    longs dreams"""

WISH = """would like
    would rather
    would prefer
    would settle
    plans to
    plan to
    aims to
    aim to
    looking forward
    called for
    calls for
    called on
    calls on"""

NORM_WORDS = "should must ought can could might may needn't let's please deserves"

NORM = """have to
    has to
    need to
    needs to
    do not
    would be wise
    had better
    cannot"""

PROMISE_WORDS = "promise promised promises vow vowed vows pledge pledged pledges"

PROMISE = """in due course
    in time
    as soon as
    one day
    sooner or later"""

SUPPOSE = """if
    unless
    in case
    provided that
    assuming
    otherwise"""

# "is accused of": only after a form of "be".
BLAMED = "accused suspected"

WOULD = "would wouldn't 'd"

FUTURE = "will 'll won't shall"

# Simple pasts that are also the base of a rarer verb.
ALSO_BASES = "fell found saw felt left"
