"""The English lexicon."""

from claims.splitting.lexicons.en import layout
from claims.splitting.lexicons.en.classes import CLASSES
from claims.splitting.lexicons.en.conjugation import conjugate, readings
from claims.splitting.lexicons.en.counting import MONTHS, WEEKDAYS
from claims.splitting.lexicons.en.speech import ENGLISH_SPEECH
from claims.splitting.lexicons.en.verbs import ALSO_NOUNS
from claims.splitting.lexicons.lexicon import build

ENGLISH = build(
    "en",
    {
        "common": """the a an and or but of to in on at by for with from as is are was were be been being
        has have had it its he she his her they their them this that these those not no we our you your
        i my me him who which what when where while will would can could should may might than then
        there here so if into over after before about also more most such only up out all any some""",
        "starters": """the a an and but in on at by for with from as it its he she his her they their this
        that these those we our you your i my who which what when where while there so if after before
        all some no not to""",
        "months": frozenset(MONTHS),
        "weekdays": frozenset(WEEKDAYS),
        "time_words": """yesterday today morning evening night week weeks month months year years day days
        hour hours minutes century decade last ago earlier spring summer autumn winter weekend""",
        "number_words": """two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
        ninety hundred hundreds thousand thousands million millions billion billions trillion dozen
        dozens half third quarter double twice first second percent""",
        "roles": """detective constable inspector superintendent commissioner councillor councilman councilwoman
        deputy trooper magistrate coroner headteacher principal treasurer chairperson co-chair
        prime spokesman spokeswoman spokesperson minister president director general colonel
        commander captain lieutenant admiral prosecutor judge lawyer attorney mayor governor senator
        congressman congresswoman secretary chief head leader ambassador economist analyst expert
        researcher professor doctor historian founder chairman chairwoman chancellor candidate witness
        resident ceo activist author coach king queen prince princess pope bishop journalist writer
        adviser advisor manager owner official officer representative sheriff sergeant scientist
        co-founder executive pastor""",
        "titles": "det cllr cr supt insp mr mrs ms dr prof sir lord lady dame gen col lt sgt sen rep gov rev",
        "pronouns": "he she they him her them it",
        "determiners": """the a an this that these those his her its their our some several many two three
        each no""",
        "prepositions": """of in on at by for with from to into over after before about during against
        under between through since until near as""",
        "says": conjugate("mention").union(ENGLISH_SPEECH.verbs),
        "negations": "not no never nobody nothing none neither nor n't without",
        "event_nouns": """abduction adoption annexation arrest arrests assassination attack attacks bombing
        bombings capture closure collapse confiscation deportation destruction disappearance evacuation
        execution executions explosion explosions expulsion invasion killing killings loss losses massacre
        murder murders occupation opening raid raids rape release seizure shelling shooting shootings
        signing strike strikes theft torture transfer violation violations withdrawal""",
        "asserting": """while although though whereas because after before when since once as until till""",
        "also_nouns": ALSO_NOUNS,
    },
    {
        "connectives": """but
        and
        so
        then
        however
        also
        moreover
        furthermore
        meanwhile
        in addition
        for example
        for instance
        in fact
        indeed
        of course
        unfortunately
        sadly
        fortunately
        still
        yet
        nevertheless
        nonetheless
        on the other hand
        on the contrary
        as a result
        therefore
        thus
        finally
        firstly
        secondly
        after all
        in other words
        instead
        plus
        besides
        interestingly
        surprisingly
        not surprisingly""",
        "teasers": layout.TEASERS,
        "bylines": layout.BYLINES,
        "captions": layout.CAPTIONS,
        "boilerplate": layout.BOILERPLATE,
    },
    classes=CLASSES,
    readings=readings,
    adverb_ending="ly",
)
