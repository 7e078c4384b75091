"""English."""

from claims.splitting.lexicons.conjugation import english
from claims.splitting.lexicons.en_classes import CLASSES
from claims.splitting.lexicons.en_conjugation import readings
from claims.splitting.lexicons.en_verbs import ALSO_NOUNS
from claims.splitting.lexicons.lexicon import build

_SPEECH = english(
    """acknowledge add admit affirm allege announce argue assert assure boast caution claim comment
    complain conclude concede confirm contend declare deny disclose estimate explain indicate inform
    insist joke maintain mention note observe predict proclaim recall remark reply report respond reveal
    reiterate state stress suggest testify tweet underline underscore urge vow warn recount reckon
    project assess ask believe signal clarify highlight caution""",
    """say said said
    tell told told
    write wrote written
    think thought thought
    find found found
    know knew known
    show showed shown
    hold held held""",
)
_SPEECH_FINITE = (_SPEECH.finite - {"holds", "held", "found", "finds", "knows", "knew"}) | {
    "say", "tell", "claim", "believe", "argue", "admit", "report", "estimate", "warn", "think", "write",
}  # fmt: skip
_FACT_FRAMES = frozenset(["found", "finds", "shows", "showed", "show", "find"])
_ANNOUNCE = english("announce confirm reveal deny report acknowledge disclose denounce")
_BLAME = english("accuse suspect")
_WISH = english("hope want plan urge vow pledge promise expect call intend wish ask demand aim")
_SCOLD = english("criticize criticise praise slam thank congratulate welcome mock hail blast applaud deplore")
_COMMON = english(
    """accept achieve act agree allow answer appear apply appoint approve arrest arrive assist attack
    attend award base ban back block bomb borrow capture carry cause change charge check claim close
    collapse collect complete consider contain continue convict control cost cover crash create cross
    damage decide decline decrease defeat deliver describe destroy detain die discover discuss double
    drop earn elect employ end enter escape exceed expand expel explode face fail fire follow force form
    gain happen help hire host identify improve include increase injure invade invest invite join jump
    kidnap kill lack land last launch link list live look love lower manage mark measure merge move
    murder name need occur offer open operate order organise organize own participate pass pay perform
    plan play post prevent produce promote protect provide publish push raise raid rank reach receive
    recover reduce refuse reject release remain remove renew replace represent request require rescue
    reside resign retire return rule save score seem serve settle share shoot sign spark stage start
    stay stop strike study suffer support surge suspend target test tour trade train travel treat triple
    try turn use vaccinate visit vote wait walk want warn watch welcome work wound""",
    """become became become
    begin began begun
    break broke broken
    bring brought brought
    build built built
    buy bought bought
    catch caught caught
    choose chose chosen
    come came come
    cut cut cut
    do did done
    draw drew drawn
    drive drove driven
    fall fell fallen
    fight fought fought
    find found found
    flee fled fled
    fly flew flown
    get got got
    give gave given
    go went gone
    grow grew grown
    hear heard heard
    hit hit hit
    hold held held
    keep kept kept
    know knew known
    lead led led
    leave left left
    lose lost lost
    make made made
    mean meant meant
    meet met met
    pay paid paid
    put put put
    read read read
    rise rose risen
    run ran run
    see saw seen
    sell sold sold
    send sent sent
    set set set
    show showed shown
    shoot shot shot
    sit sat sat
    speak spoke spoken
    spend spent spent
    stand stood stood
    steal stole stolen
    strike struck struck
    take took taken
    teach taught taught
    tell told told
    win won won
    wear wore worn""",
)

_BE = "is are was were has have had 's 're"

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
        "abbreviations": """mr mrs ms dr prof rev hon gen col lt sgt maj capt cmdr adm gov sen rep pres st
        mt ft no nos vol fig figs pp p vs e.g i.e cf al dept est approx ave blvd rd jan feb mar apr aug
        sept sep oct nov dec messrs ed eds ph.d d.c u.n""",
        "final_abbreviations": """etc inc ltd co corp bros jr sr u.s u.k u.s.a a.m p.m d.c ph.d e.u u.n b.c
        a.d""",
        "months": """january february march april may june july august september october november december""",
        "weekdays": "monday tuesday wednesday thursday friday saturday sunday",
        "time_words": """yesterday today morning evening night week weeks month months year years day days
        hour hours minutes century decade last ago earlier spring summer autumn winter weekend""",
        "number_words": """two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
        ninety hundred hundreds thousand thousands million millions billion billions trillion dozen
        dozens half third quarter double twice first second percent""",
        "roles": """prime spokesman spokeswoman spokesperson minister president director general colonel
        commander captain lieutenant admiral prosecutor judge lawyer attorney mayor governor senator
        congressman congresswoman secretary chief head leader ambassador economist analyst expert
        researcher professor doctor historian founder chairman chairwoman chancellor candidate witness
        resident ceo activist author coach king queen prince princess pope bishop journalist writer
        adviser advisor manager owner official officer representative sheriff sergeant scientist
        co-founder executive pastor""",
        "titles": "mr mrs ms dr prof sir lord lady dame gen col lt sgt sen rep gov rev",
        "pronouns": "he she they him her them it",
        "determiners": """the a an this that these those his her its their our some several many two three
        each no""",
        "prepositions": """of in on at by for with from to into over after before about during against
        under between through since until near as""",
        "auxiliaries": "has have had having was were is are been",
        "finite": _COMMON.finite
        | _SPEECH.finite
        | _BLAME.finite
        | _WISH.finite
        | _SCOLD.finite
        | frozenset(f"{_BE} do does did will would can could should may might must say tell remain".split()),
        "participles": _COMMON.past | _SPEECH.past | _BLAME.past | frozenset(["been", "had"]),
        "finite_endings": "ed",
        "participle_endings": "ed",
        "present_participles": _COMMON.present | _SPEECH.present | _BLAME.present,
        "says": _SPEECH_FINITE | _BLAME.finite | _FACT_FRAMES,
        "said": (_SPEECH.past | _BLAME.past) - {"known", "held"},
        "saying": _SPEECH.present | _BLAME.present,
        "announces": _ANNOUNCE.finite | _ANNOUNCE.past | _ANNOUNCE.present,
        "blames": _BLAME.finite | _BLAME.past | _BLAME.present | {"accuse", "suspect"},
        "wishes": _WISH.finite | _WISH.past | _WISH.present,
        "scolds": _SCOLD.finite | _SCOLD.past | _SCOLD.present,
        "source_nouns": """source sources study studies report reports poll polls survey police authorities
        officials figures data statistics estimates experts observers analysts media press newspaper
        agency agencies ministry government prosecutors court organisation organization union
        association witnesses witness statement institute office department army military relatives
        documents lawyers researchers scientists economists residents records website company
        investigators filing complaint research him her them""",
        "that": "that",
        "and_words": "and but",
        "negations": "not no never nobody nothing none neither nor n't without",
        "first_person": "i me my mine we us our ours i'm i've we're we've i'd",
        "evaluations": """absurd amazing awful bad beautiful best better brilliant catastrophic crucial
        disastrous disappointing dreadful essential excellent exciting extraordinary extremely fabulous
        fantastic good great hard horrible ideal important impressive incredible inevitable interesting
        irresponsible lovely nice obviously outrageous perfect poor remarkable ridiculous sadly
        scandalous shameful significant splendid stunning superb surely terrible tragic truly
        unacceptable unfortunate unfortunately unique useful useless very well wonderful worst worse
        worth wrong simply hopefully clearly delicious disgusting charming fun""",
        "vague": """someone something everyone everything nobody anyone perhaps maybe probably often
        sometimes always usually generally people things thing somehow rather quite you""",
        "future": frozenset(("will", "'ll", "shall", "won't")),
        "inserted": """also later then previously earlier recently reportedly repeatedly already now once
        again not still never since""",
        "plain": _COMMON.plain | _SPEECH.plain | _BLAME.plain | _WISH.plain | _SCOLD.plain,
        "tells": """told tells tell informed reminded warned assured notified""",
        "no_past": """do does will would can could should may might must say are have 're tell remain claim
        believe argue admit report estimate warn think write find show read put set cut hit come become
        run""",
        "event_nouns": """abduction adoption annexation arrest arrests assassination attack attacks bombing
        bombings capture closure collapse confiscation deportation destruction disappearance evacuation
        execution executions explosion explosions expulsion invasion killing killings loss losses massacre
        murder murders occupation opening raid raids rape release seizure shelling shooting shootings
        signing strike strikes theft torture transfer violation violations withdrawal""",
        "asserting": """while although though whereas because after before when since once as until till""",
        "also_nouns": ALSO_NOUNS,
        "modals": "would could should might may can must",
    },
    {
        "sources": """according to
        per""".replace("\n        per", ""),
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
        "subordinators": """while
        although
        though
        even though
        whereas
        because
        after""",
        "hearsay": """allegedly
        reportedly
        alleged
        purportedly
        supposedly
        apparently
        is accused of
        are accused of
        was accused of
        were accused of
        been accused of
        is suspected of
        are suspected of
        was suspected of
        been suspected of
        rumoured to
        rumored to
        it seems that
        is said to
        are said to
        believed to have""",
        "wish_phrases": """hope
        hopes
        wish
        wishes
        wants
        want
        would like
        intends
        plans to
        plan to
        aims to
        looking forward""",
        "norms": """should
        must
        ought to
        have to
        has to
        need to
        needs to
        can
        could
        might
        may
        would
        deserves
        let's
        please
        do not
        don't""",
        "hypotheses": """if
        unless
        in case
        provided that
        assuming""",
        "teasers": """read also
        also in
        also on
        in pictures
        read more
        also read
        see also
        related
        more on this
        watch:
        watch :
        listen:
        read:
        read next
        further reading
        more from
        you may also like
        don't miss
        recommended""",
        "bylines": """by
        published
        updated
        last updated
        posted
        reporting by
        editing by
        additional reporting
        writing by
        minutes to read
        source:""",
        "captions": """photo
        image
        picture
        caption
        credit
        illustration
        video
        file photo
        ©
        (photo
        (image""",
        "boilerplate": """subscribe
        sign up
        follow us
        share this
        share on
        all rights reserved
        copyright
        newsletter
        cookie
        we use cookies
        advertisement
        click here
        comments
        print this
        this article is for subscribers
        terms of use
        privacy policy""",
    },
    classes=CLASSES,
    readings=readings,
    adverb_ending="ly",
    zero_that=True,
)
