"""English function words by class; the letters are those of ``claims.splitting.words``."""

CLASSES = {
    "d": """a an the this these those his her its their our your my some any no every each several many
        both another all half much few most such whose""",
    "e": "of",
    "p": """in on at by for with from into over about during against under between through across along
        behind beyond despite toward towards via without within upon amid amidst among amongst around
        like near off onto out outside inside per regarding concerning following including up down
        throughout alongside versus unlike below above beneath besides""",
    "o": "after before since until till as",
    "t": "to",
    "S": "according",
    "s": "he she they it we i you there",
    "q": "that",
    "w": "who which",
    "r": "where whom",
    "u": "while although though because whereas when whenever once whether unless lest so-that",
    "h": "if",
    "&": "and but or nor yet",
    "H": """is are was were am has have had 're 've isn't aren't wasn't weren't hasn't haven't hadn't does do did
        doesn't don't didn't 'm""",
    "y": "'s",
    "I": "be",
    "K": "been",
    "G": "being having",
    "M": """will would can could should may might must shall ought 'll 'd won't wouldn't can't cannot couldn't
        shouldn't mustn't mightn't""",
    "A": """not never also already still now then here today yesterday tomorrow tonight again ever even just
        only often sometimes always soon later earlier ago almost nearly about-face too very quite rather
        however therefore moreover meanwhile instead perhaps maybe indeed thus once-again away back
        together twice more less well further elsewhere abroad else so recently""",
    "n": "him them me us himself herself itself themselves what police people",
}
# What these say may follow without "that".
ZERO_THAT = """said says say told tells believe believes believed think thinks thought know knows knew found show shows
    showed claim claims claimed report reports reported warned warns added adds confirmed"""
