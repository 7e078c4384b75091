"""English words of news. Those that tell the same are one group a line, forms that no rule finds spelt out."""

EVENTS = """
    bomb strike struck hit attack shell raid
    die dead death kill fatality toll lives
    injure wound hurt casualty injury
    explode explosion blast blow blew detonate
    destroy destruction wreck demolish
    rise rose increase grow grew growth climb jump raise
    fall fell drop decrease decline reduce cut slide slid slash
    close closure shut
    open opening
    arrest detain custody
    convict sentence jail
    take took taken pocket steal stole bribe
    win won beat defeat victory
    lose lost loss
    buy bought purchase acquire acquisition
    sell sold sale
    resign resignation quit leave left
    vote adopt pass approve
    build built construction
    sack dismiss dismissal
    ban prohibit bar
    allow permit authorise authorize
"""
THINGS = """
    troops army soldier military
    police officer
    us america american
    plant station
    forecast outlook guidance
    share stock
"""
OPPOSITES = """
    rise fall
    open close
    win lose
    ban allow
    buy sell
    build destroy
"""
# Verbs and nouns that tell nothing by themselves.
LIGHT = """make made do did go went come came get got say said put set use used people person
    new last first other former year years day days time part number said mr mrs ms early late"""
# Verbs whose complement is said not to be so.
DENIALS = "deny denies denied denying rejects rejected reject dispute disputes disputed"
# Present participles that tell what the subject of the clause before them did, with what says so by itself.
DEEDS = """killing killed wounding wounded injuring injured destroying destroyed damaging damaged causing
    caused forcing forced cutting cut flooding flooded triggering triggered"""
