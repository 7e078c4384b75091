"""Verbs of newspaper English, and which of their forms are other words too."""

from claims.splitting.lexicons.en.spelling import spellings, third_person

# Regular verbs whose plain and -s forms are nothing else.
VERBS = """
    abate abbreviate abdicate abduct abet abhor abide abolish abort abound abrade abridge abrogate
    abseil absolve absorb abstain abut accede accelerate accentuate accept accessorise acclimatise
    accommodate accompany accomplish accost accrue accumulate accuse accustom achieve acidify
    acknowledge acquaint acquiesce acquire acquit activate actualise adapt add adhere adjoin adjourn
    adjudicate adjust administer administrate admire admit admonish adopt adore adorn adulterate
    advertise advise affect affirm affix afflict afford aggravate aggrieve agitate agonise agree ail
    airbrush alienate align allay allege alleviate allocate allot allow allude alphabetise alter amass
    amaze amble ameliorate amend amortise amplify amputate amuse anaesthetise analyse anglicise
    annihilate annotate announce annoy annualise annul anoint anonymise antagonise anticipate apologise
    appal appall appear appease append applaud apply appoint apportion appraise appreciate apprehend
    apprise approve arbitrate argue arouse arraign arrange arrive arrogate ascend ascertain ascribe ask
    aspirate aspire assail assassinate assemble assert assess assign assimilate assuage assume assure
    astonish astound atomise atone attach attain attend attenuate attest attract augment augur
    authenticate authorise automate avail avenge aver avert avoid await awaken backdate backfill
    backfire backpedal backstab backtrack bad-mouth badmouth baffle bake balk balkanise bandy banish
    baptise barnstorm bask bathe baulk bawl bear-hug beautify beckon bedeck bedevil befit befriend beg
    begrudge beguile behave behead belabour beleaguer belie believe belittle bellow belong bemoan
    bequeath berate besiege bestow betray bevel bicker bifurcate bilk biodegrade blackball blacken
    blaspheme bless blindside bloat bludgeon blurt bode boggle bolster bombard borrow bowdlerise brag
    brainwash braise brandish breathe brighten broach broaden broil browse brutalise budge bulldoze
    bungle burglarise burgle burnish busk cajole calcify calculate calibrate calve cancel cannibalise
    capitalise capitulate capsize captivate carbon-date carjack carpool carry carve castigate castrate
    catalyse categorise cater cauterise cease cede celebrate centralise certify chafe char characterise
    chastise cheapen cherish chew chide choreograph chortle christen circulate circumcise circumscribe
    circumvent cite civilise clamber clap clarify classify clench clink clobber clog cluck clunk
    co-develop co-direct co-edit co-exist co-finance co-found co-manage co-operate co-opt co-organise
    co-own co-produce co-sign coagulate coalesce coarsen coax coddle codify coerce coexist cohabit
    coincide cold-shoulder collaborate collate collect collectivise collide collude colonise commandeer
    commemorate commence commend commentate commercialise commingle commiserate commit commodify
    communicate compare compartmentalise compel compensate compete compile complain complicate comply
    compose comprehend comprise compute computerise conceal concede conceive conceptualise conclude
    concoct concur concuss condemn condense condone confabulate confer confess confide configure
    confirm confiscate conflate conform confound confront confuse congeal congest congratulate
    congregate conjoin conjure connect connive connote conquer consecrate conserve consider consign
    consist consolidate conspire constitute constrain constrict construe consult consume contain
    contaminate contemplate contend contextualise continue contort contradict contravene contribute
    contrive convalesce convene converge convey convince convoke convulse cooperate cope coproduce
    corporatise correlate correspond corroborate corrode cosset counteract countermand covet cower cram
    crash-land crave create cremate criminalise crimp criss-cross crisscross criticise croak
    cross-check cross-examine cross-fertilise crowdfund crowdsource crucify crumple crystallise
    culminate cultivate curdle curtail cuss customise cyberbully dabble dampen dangle darken daub
    dawdle dazzle de-escalate de-risk deactivate deaden deafen debar debase debilitate debrief debug
    debunk decamp decant decapitate decarbonise deceive decelerate decentralise decide decimate
    decipher declare declassify decode decolonise decommission decompose decongest decontaminate
    decontrol decorate decouple decriminalise decry dedicate deduce deduct deem deemphasise deepen
    deescalate deface defame defang defend defer defile define deflate deflect deflower deforest deform
    defraud defrost defund defuse defy degrade dehumanise dehydrate deify deign delegitimise delete
    delineate delist deliver delouse delude delve demarcate demean demilitarise demine demobilise
    democratise demolish demonetise demonise demonstrate demoralise demote demur demutualise demystify
    denationalise denature denigrate denominate denote denounce denude deny depart depend depersonalise
    depict deplane deplete deplore deploy depopulate deport depose deprecate depreciate depress
    depressurise deprive deputise deradicalise derail deregulate deride derisk derive derogate
    desalinate descend describe desecrate desegregate deselect desensitise deserve desist despise
    despoil destabilise destigmatise destine destock destroy detach detain detect deter deteriorate
    determine detest dethrone detonate detoxify detract devalue devastate develop deviate devise
    devolve devote devour deworm diagnose dichotomise die differ differentiate digitise dignify digress
    dilate dilute diminish dine disable disaffect disaggregate disagree disallow disappear disappoint
    disapprove disarm disassemble disavow disband disbar disburse discern disclaim disclose discolour
    discomfit disconcert discontinue discourage discover discriminate discuss disembark disenchant
    disenfranchise disengage disentangle disfigure disgorge dishearten disillusion disincentivise
    disinfect disinherit disintegrate dislocate dislodge dismantle dismember dismiss dismount disobey
    disorganise disorient disown disparage dispel dispense disperse dispirit displace displease dispose
    dispossess disprove disqualify disrupt dissect dissemble disseminate dissimulate dissipate
    dissociate dissolve dissuade distend distil distill distinguish distort distract distribute disturb
    dither diverge diversify divert divest divulge divvy dodge doff domesticate dominate donate
    double-check double-cross douse dovetail downcycle downplay downshift downsize dramatise dredge
    drench droop drown drub dry-clean dub dumbfound dwindle earmark earn eavesdrop economise edify
    editorialise educate effectuate eject elapse elate electrify electrocute elevate elicit elide
    eliminate elongate elope elucidate elude emaciate emanate emancipate emasculate embalm embark
    embarrass embed embellish embezzle embitter emblazon embody embolden embroider embroil emerge
    emigrate emit empanel empathise emphasise employ empower emulate enable enact enamour encage encamp
    encapsulate encase encircle enclose encode encompass encourage encroach encrypt encumber endanger
    endear endorse endow endure energise enfeeble enforce enfranchise engage engender engorge engrave
    engross engulf enhance enjoy enlarge enlighten enlist enliven ennoble enquire enrage enrapture
    enrich enrol enroll ensconce enshrine enslave ensnare ensue ensure entail entangle enter entertain
    enthral enthrall enthrone enthuse entice entitle entomb entrap entreat entrench entrust enumerate
    enunciate envisage envision epitomise equalise equate equip equivocate eradicate erase erode err
    erupt escalate espouse espy establish estrange etch euthanise evacuate evade evaluate evangelise
    evaporate evict evince eviscerate evoke evolve exacerbate exaggerate examine exasperate excavate
    exceed excel excite exclaim exclude excommunicate excoriate exculpate execute exemplify exert
    exfoliate exhale exhilarate exhort exhume exist exonerate exorcise expand expect expedite expel
    expend expiate expire explain explode explore expose expound expropriate expunge expurgate
    extemporise extend exterminate extinguish extol extort extradite extrapolate extricate exude exult
    fabricate facilitate fact-check falsify falter familiarise famish fantasise fascinate fasten fatten
    fearmonger federate feign fend fertilise fess fester festoon fetch fictionalise fidget finagle
    finalise fine-tune fizzle flail flatline flatten flatter flaunt flog flounce flout fluctuate flunk
    fluoridate fly-tip foist follow forage force-land foreclose foreshadow forestall forgather
    formalise formulate fortify fossilise fraternise fray free-ride freeload freewheel freshen fret
    frighten frisk front-load frustrate fulfil fulfill fulminate fumigate fundraise furnish gallivant
    galvanise gamify garble garner gatecrash gather gawk generalise generate gentrify genuflect
    germinate gestate gesticulate glamorise glean glisten gloat globalise glorify glower gnaw goad
    gobble gouge govern grapple gratify gravitate graze greenwash greet grieve grope grovel gush guzzle
    gyrate haggle hallucinate halve handcraft handpick hanker happen harass harden hark harken
    harmonise harry hasten headhunt heal hearten heckle heighten hesitate hibernate hinder hitchhike
    hobble hobnob homogenise hone honk hoodwink horrify horse-trade hospitalise hot-wire hover humanise
    humidify humiliate hurl hurtle hydrate hyperventilate hyphenate hypnotise hypothesise idealise
    identify idolise ignite ignore illuminate illustrate imagine imbue imitate immerse immigrate
    immobilise immolate immortalise immunise impair impale impart impeach impede impel impend imperil
    impersonate impinge implicate implode implore imply impose impound impoverish impregnate impress
    imprison improve improvise impugn impute inaugurate incapacitate incarcerate incentivise incinerate
    incite include incorporate incriminate incubate inculcate incur indemnify indicate indict
    individualise indoctrinate induce induct indulge industrialise infantilise infect infer infest
    infiltrate inflame inflate inflict inform infringe infuriate infuse ingest ingratiate inhabit
    inhale inherit inhibit initialise inject injure innovate inoculate inquire inscribe insinuate
    insist inspect inspire install instigate instil instill institutionalise instruct insulate insure
    integrate intend intensify interact intercede interfere interject interlink interlock intermarry
    internalise internationalise interpose interpret interrelate interrogate interrupt intersect
    intersperse intertwine intervene intimidate intone intoxicate introduce intrude intuit inundate
    invade invalidate inveigh invent invert invest investigate invigilate invigorate invoke involve
    irradiate irrigate irritate isolate itemise jangle jaywalk jeopardise jettison join jostle jot
    joust juggle jumpstart justify jut juxtapose kick-start kidnap kowtow lacerate lambast lambaste
    laminate languish laud launder laze leach legalise legislate legitimise lengthen lessen levitate
    liaise liberalise liberate lighten liken limber linger lionise liquefy liquidate liquidise listen
    litigate loathe localise locate loiter loll loosen lop lowball lubricate lurk luxuriate magnetise
    magnify maim maintain malinger maltreat manage mangle manhandle manipulate maraud marginalise
    marinate marry marshall masturbate materialise maul maximise meander mechanise meddle mediate
    medicate meditate memorialise memorise mend merge mesmerise metabolise mete migrate militarise
    militate mingle miniaturise minimise mis-state misapply misappropriate misbehave miscalculate
    miscarry mischaracterise misconstrue miscount misdiagnose misdirect misfile misfire misgovern
    mishandle misidentify misinform misinterpret misjudge mismanage misplace misquote misreport
    misrepresent miss misstate mistime mistreat mitigate mobilise modernise modify modulate moisturise
    molest mollify monetise monopolise mope mosey motivate motorise mourn muffle mull multiply
    multitask mumble mummify mutate mutilate mutter mystify mythologise nab narrate nationalise natter
    naturalise nauseate navigate necessitate negate negotiate neutralise nitpick nominate nonplus
    normalise notify nourish nullify nurture obey obfuscate objectify obligate oblige obliterate
    observe obsess obstruct obtain obviate occupy occur offend officiate offload ogle omit ooze operate
    operationalise opine oppose oppress opt optimise orchestrate ordain organise orient orientate
    originate oscillate ossify ostracise oust out-compete outclass outcompete outdate outflank outgross
    outgun outhit outlast outlive outmanoeuvre outnumber outpace outperform outplay outrank outscore
    outshout outsmart outsource outstrip outvote outweigh outwit over-estimate overact overawe overbook
    overburden overcharge overcompensate overcrowd overemphasise overestimate overexpose overfish
    overheat overindulge overinflate overlook overplay overpower overprescribe overprice overproduce
    overrate overreport overrule overshadow overshare oversimplify overstaff overstate overstay
    overstep overstock overstretch oversubscribe overtax overturn overvalue overwhelm overwinter owe
    oxidise oxygenate pacify palpitate pamper pander paralyse parlay parry parse participate pasteurise
    patronise pave peddle pelt penalise penetrate pepper-spray perceive percolate perforate perform
    perish perjure permeate perpetrate perpetuate perplex persecute persevere persist personalise
    personify persuade pertain perturb peruse pervade pester peter petrify philosophise phish photoshop
    pilfer pinpoint placate plagiarise playact plod plop pluck plumb plummet ply poach pockmark
    polarise politicise pollinate pollute ponder pontificate popularise populate portend portray posit
    possess postpone postulate pounce pour practise prance pray pre-approve pre-arrange pre-empt
    pre-plan pre-record preach prearrange precede precipitate preclude predate predecease predetermine
    predict predispose predominate preempt preen prefabricate prefer prejudge premeditate preoccupy
    prepare prescribe preside pressurise presume presuppose pretend prevail prevaricate prevent
    prioritise prise privatise proclaim procrastinate procreate procure profess proffer prohibit
    proliferate prolong promote promulgate pronounce propagate propel prophesy propose prorogue
    proscribe prosecute proselytise prosper protect protrude provide provoke pry psych publicise
    publish pucker pulsate pulverise pummel punctuate punish purify purloin pursue putrefy quaff
    qualify quantify quash quell quench quicken quiver radiate radicalise rankle ransack rarefy rasp
    ratchet ratify rationalise raze re-apply re-appoint re-arm re-arrest re-assess re-create re-elect
    re-emerge re-enact re-engage re-enter re-establish re-evaluate re-examine re-form re-house
    re-ignite re-invent re-join re-offend re-open re-route re-sign re-train re-unite re-use react
    reactivate readapt readjust readmit reaffirm realign realise reallocate reap reappear reapply
    reappoint reappraise rearm rearrange rearrest reassemble reassert reassess reassign reassure
    reattach reawaken rebalance rebut recalculate recalibrate recant recapture recede receive recharge
    rechristen reciprocate recirculate recite reckon reclaim reclassify recline recognise recoil
    recollect recolonise recommend recommit reconcile recondition reconfigure reconnect reconquer
    reconsider reconstitute reconstruct reconvene recoup recover recreate rectify recuperate recur
    recuse recycle redact redden redeem redefine redeploy redevelop redirect rediscover redistribute
    redistrict redouble reduce reek reelect reemerge reenact reenter reestablish reexamine refer
    refinance refine reflate reflect refloat refocus reforest refract refrigerate refuel refurbish
    refute regain regale regenerate regress regroup regularise regulate rehabilitate rehearse reheat
    rehire rehome rehouse rehydrate reignite reimagine reimburse reimpose reincarnate reinforce
    reinstall reinstate reinsure reintegrate reinterpret reintroduce reinvent reinvest reinvigorate
    reiterate rejig rejoice rejoin rejuvenate rekindle relabel relate relax relegate relent relieve
    relinquish relive reload relocate rely remarry remaster remember remind reminisce remodel
    remonstrate remortgage remove remunerate rename render renege renegotiate renew renounce renovate
    renumber reoccupy reoccur reoffend reopen reorder reorganise reorient repackage repaint repatriate
    repel repent replace replenish replicate repopulate repossess represent repress reproduce reprogram
    reprove repudiate repulse repurchase repurpose require requite reroute reschedule rescind resemble
    resent resettle reshape reshore reside resign resist resize reskill resonate resound respond
    restage restate restock restore restrain restrict restructure resume resupply resurface resurrect
    resuscitate retain retaliate retard retire retool retrace retract retrain retrench retrieve reunify
    reunite revalue reveal revel reverberate revere reverse-engineer revert revile revise revisit
    revitalise revive revoke revolutionise revolve rewire rework rezone ricochet rile ripen roam roil
    romanticise roost rotate roughen rouse rove rubberneck ruffle ruminate rummage rustle sadden sag
    salivate sanctify sanitise sashay sate satirise satisfy saturate saunter savour scald scamper
    scandalise scaremonger scatter scavenge scintillate scoff scold scoot scorch scotch scour scrape
    scrimp scrounge scrunch scrutinise sculpt scupper scurry scuttle scythe sear secede seclude
    second-guess secrete secularise securitise seduce seem seep seethe segregate seize self-destruct
    self-identify self-isolate sensationalise sensitise sequester sequestrate serenade serialise settle
    sever sexualise sharpen shatter shelve shimmer shirk shoplift short-circuit shortchange shorten
    shrivel shun shunt sicken side-step sidestep sideswipe sidetrack sift signify simmer simper
    simplify simulate singe siphon situate skew skim skip skulk skyrocket slacken slake slather slouch
    smarten smelt smolder smother smoulder smuggle snatch snicker snipe snivel snoop snuff snuggle soak
    soar socialise sodomise soft-launch soften solemnise solicit solidify solve soothe spar spay
    spearhead specialise specify spectate speculate spew splay spring-clean spurn sputter squander
    squelch squirm stabilise stage-manage stagnate standardise startle starve steamroll sterilise
    stiffen stifle stigmatise stimulate stipulate stoke stomp stonewall stoop straddle strafe straggle
    straighten strangle strategise stratify streamline strengthen strong-arm strum stultify stun
    stupefy stylise stymie subdivide subdue subjugate sublimate submerge submit subscribe subside
    subsidise subsist substantiate subsume subtract subvert succeed succumb suckle suffer suffice
    suffocate suffuse suggest sulk sully summarise summon sunbathe sunder supercharge superimpose
    supersede supervise supplant suppose suppress surmise surmount surpass surround surveil survive
    suspend sustain swaddle swat swelter swish symbolise sympathise synchronise synthesise systematise
    tabulate tailgate tamper tantalise tarnish tarry tase teem teeter teleport televise temporise tempt
    tend terminate terrify terrorise test-fire testify theorise thicken thrash threaten thresh throb
    thrum thwart tickle tighten tiptoe titillate toddle tokenise tolerate topple totter toughen tousle
    traduce traipse trample transact transcend transcribe transect transfix transform transfuse
    transgress translate transliterate transmit transmute transpire transpose transship traumatise
    traverse tremble trespass triangulate trivialise trounce trudge truncate trundle tuck typify
    tyrannise unblock unburden unbutton unchain unclog uncork uncouple uncover under-estimate
    under-report underachieve undercharge underestimate underfund undergird underinvest underline
    undermine underperform underpin underplay underprice underrate underreport underscore understate
    underuse underutilise underwhelm undress undulate unearth unfasten unfold unfriend unfurl unhinge
    unhook unify unionise unite unleash unload unlock unmask unnerve unpack unpin unplug unravel unroll
    unscramble unscrew unseat unsettle unshackle unsheathe unsubscribe untangle untie unveil unwrap
    unzip upbraid upcycle upend uproot upskill upstage urbanise urinate usher usurp utilise vacate
    vaccinate vacillate validate valorise vandalise vanish vanquish vaporise vary veer vegetate vend
    venerate ventilate verbalise verify vex vibrate victimise vie vilify vindicate violate visualise
    vitiate vivify vocalise vouch vulgarise waddle wade waft waive wallop wallow wander wangle warble
    warn waterboard waver weaken wean weaponise weigh weld wend westernise whack wheedle wheeze whet
    whiten whittle widen wield wiggle wilt wince winnow winterise wither womanise woo worsen wreak
    wreathe wrest wrestle wriggle writhe wrong-foot yammer yap yearn yellow-card yodel yowl zap zing
"""

# Regular verbs whose plain and -s forms are also a noun and its plural.
NOUN_VERBS = """
    abstract abuse accent access accord account ache act action address advance advantage advocate
    affiliate affront age aid aim air airdrop airlift alarm alert ally alternate ambush amount anchor
    angle annex answer appeal approach arc arch archive arm armor armour array arrest assault assist
    associate attack attempt attribute auction audit audition author average award ax axe baby back
    backflip backstop badger bag bail balance balloon ballot ban band bandage bang bank bankroll
    bankrupt bar barbecue bargain barge bark barrack barrage barrel barricade base bash batter battle
    bay beach beam beep belch belt benchmark benefit berth bias bike bill billet bin binge birth
    blacklist blanket blast blaze bleat bleep blemish blend blindfold blink blister blitz block
    blockade blog bloom blossom blot bluff blunder blur blush board boast boat bob bog boil bolt bomb
    bond boo book bookend bookmark boom boost boot border bore botch bottle bottleneck bottom bounce
    bound bow bowl box boycott brace brake branch brand brawl breach brew bribe brick bridge brief
    bristle broker brood brown bruise brush bubble buck buckle bud budget buffer buffet bug bulge bully
    bump bunch bundle buoy burden burp burrow bus butcher butt button buttress bypass cable cackle call
    camp campaign can canoe cap caption capture care caress caricature carol carpet cartoon cartwheel
    cascade cashier catalog catalogue catapult catcall caucus cause caution cave censor center centre
    chain chair challenge champion chance change channel chant charge charm chart charter chase chat
    chauffeur cheat check cheer chill chime chip chirp chisel choke chop chronicle chuckle circle claim
    clamp clash clasp class claw cleanse click climax climb clip cloak clock cloister clone clot cloud
    clown club cluster clutch co-author co-chair co-host co-ordinate co-sponsor coach coast coat cobble
    cocoon code coil coin cold-call collapse collar color colour comb combine comfort command comment
    commission commune commute complement compliment compound compress compromise concentrate concern
    concertina condition confine conflict conscript console construct contact content contest contour
    contract contrast control convert convict convoy cook coordinate copy copyright cordon corkscrew
    corner corral cough counsel count counter counterattack counterbalance counterclaim counterfeit
    counterpunch couple court court-martial cover crack crackle cradle craft cramp crane crank crash
    craze creak credit crest cripple critique crook crop cross crow crowd crown cruise crumble crunch
    crusade crush cry cube cuddle cuff cull cup curate curb cure curl curry curse curtain curtsy curve
    cushion cycle dab dam damage dance dare dart dash date dawn daze deadlift deadlock debate debit
    debut deck decline decrease decree deepfake default defeat defect delay delegate delight deluge
    demand den dent deposit desert design desire detail detour devil dial dictate diet digest dip
    disadvantage discard discharge discipline disconnect discount disguise dish dislike disorder
    dispatch display dispute distance ditch divide divorce dock doctor document dog don doorstep dose
    dot double doubt downgrade download doze draft drag drain drape drawl dress dribble drift drill
    drip drone drop drug drum duck duel dump dupe duplicate dwarf dye e-mail echo eclipse edge edit
    effect elbow email embargo embrace encounter end endeavor endeavour engineer equal escape escort
    estimate excerpt exchange excuse exercise exhaust exhibit exile exit expatriate experience
    experiment exploit export extract eye eyeball face factor fake fan fare farm fashion fast father
    fathom fatigue fault favor favour fawn fax fear feast feature fence ferret ferry fetter feud fiddle
    field figure file filibuster fill fillet film filter finance fine finger finish fire firebomb firm
    fit fix flag flame flank flap flare flash flavor flavour flaw fleece flick flicker flip flirt float
    flock flood floodlight floor flop flounder flourish flow flower flub flush flutter foam focus foil
    fold fool force ford forearm foreground forfeit forge fork forklift form format forward foul
    founder fracture fragment frame freak fritter frolic front frost frown fry fuel fumble fume
    function fund funnel furlough fuse gag gain gallop gamble game gang garden garnish garrison
    garrotte gas gasp gate gauge gear gerrymander gesture ghost gift giggle glance glare glaze gleam
    glimmer glimpse glue gorge grab grace grade graduate grandfather grandstand grant grate grill
    grimace grin grip gripe groan groom ground group growl grudge grumble grunt guarantee guard guess
    guide guillotine gun gut hack haemorrhage hammer hamper hand handcuff handicap handle harangue
    harbor harbour harm harness harp harvest hassle hatch haul haunt hazard head headbutt headline heap
    heat hedge helm hem hemorrhage herald herd hiccup highlight hijack hike hinge hint hire hiss hitch
    hoard hoax hoe hoist homage home honor honour hook hoot hoover hop hope hose host hound house howl
    huddle hug hull hum humor humour hunt hurdle hustle image impact implant implement import imprint
    inch incline inconvenience increase indent index influence initial initiate insert institute insult
    intercept interchange interest intern interview intrigue invalid invite invoice iron issue itch jab
    jail jam jar jeer jerk jet jewel jibe jingle jinx jockey jog joke jolt joyride judge jumble jump
    kayak keel keyboard keynote kick kid kiss knee kneecap knife knight knock knot knuckle label lace
    lacquer lag lament lampoon lance land landscape lap lapse lash lasso latch laugh launch layer
    leaflet leak lease lecture leech leer level lever levy libel license lick lift limit line link list
    litter load loan lob lobby lock lodge log look loop lord lounge love lug lull lump lunch lunge lure
    mail mainline malfunction man mandate maneuver manicure manoeuvre map march mark market marshal
    martyr marvel mash mask masquerade mass massacre massage master mastermind match mate matter
    measure medal menace mention mentor merit message meter microwave mill mime mimic mind mine
    minister mint minute mirror misplay misstep mix moan mob model moderate monitor moo moor mop
    mortgage mother motion motor mount move mug murder murmur muse mushroom mutiny muzzle nag nail name
    necklace need needle neighbor neighbour nest net network nibble nick nickname nip nod nosedive
    notch note notice nudge nuke number nurse object occasion offer oil orbit order orphan outfit
    outlaw outlay outline overhaul overlap pace pack package packet pad paddle page pain paint pair
    palm pan panel pant paper parachute parade parallel paraphrase parcel pardon parent park parley
    parody parrot part partition partner party pass pasture pat patch patent patrol pattern pause paw
    pawn peak peal peck pedal peel peer peg pen pencil pension people pepper perch perfume perk permit
    pervert petition phase phone photocopy photograph phrase pick picket pickle pickpocket picnic
    picture piece pigeonhole pile pillory pilot pimp pin pinch pine pioneer pipe pirate pirouette pit
    pitch pivot placard place plague plait plan plane plant plate plateau play pledge plot plough plow
    plug plunge pocket point poison poke poll pool pop pore portion pose position post posture potter
    pound powder power practice preface prejudice premier premiere present preserve press pressure
    preview price prick prickle print privilege prize probe proceed process prod profile profit program
    programme project promenade promise prompt proof prop proportion protest provision prune puff pull
    pulse pump punch puncture punt purchase purge push puzzle quake quarantine quarrel quarry quarter
    quarterback quaver query question queue quibble quip quote race rack radio raffle raft raid rail
    railroad rain raise rake rally ram ramble ramp range rank ransom rant rap rape rate ration rattle
    ravage rave re-export re-launch re-start reach reason rebel reboot rebound rebrand rebuff rebuke
    recall recap recess record recount recruit red-card redesign redraft reel reference refill refit
    reform refrain refund regard register regret reign rein reject relapse release remain remark remedy
    remix rent repair repeat replay reply report reprimand reprint request rescue reserve reshuffle
    resort resource respect rest restart result retreat return retweet rev reverse review revolt reward
    rhyme riddle rifle rig riot ripple risk rival rivet roar roast rock rocket role-play roleplay roll
    romp roof root rope round rout route row rub rubber-stamp ruin rule rumble rumor rumour rupture
    rush sack sacrifice saddle safeguard sail salt salute sample sanction sand sandbag sandwich sap
    savage save scaffold scale scam scan scapegoat scar scare schedule scheme school scoop score scout
    scowl scramble scrap scratch scrawl scream screech screen screw scribble scrub scuff scuffle seal
    search season seat second section seed seesaw segment sense sentence sequence serve service shackle
    shade shadow shamble shampoo shape share shell shelter shepherd shield shift ship shipwreck shiver
    shock shop shore shortlist shoulder shout shove shovel shower shred shriek shroud shrug shudder
    shuffle shutter shuttle side sideline sigh sight sign signal signpost silence silhouette silt sin
    sip skate sketch skewer skid skin skipper skirmish skirt slam slander slant slap slash slate sledge
    slice slip slog slope slot slug slump slur smack smash smear smile smirk snag snake snap snare
    snarl sneer sneeze sniff snitch snore snort snow snowball snub sob soil sojourn soldier sort sound
    source span spark speckle spice spike spiral splash splinter splurge sponge sponsor spoof spook
    spool sport spot spotlight spout sprain spray sprinkle sprint spur spurt spy squabble square squat
    squeak squeal squeeze stab stack stage stagger stain stake stalemate stalk stall stamp stampede
    staple star stare start stash state station stay steamroller stem stencil step stereotype steward
    stint stir-fry stitch stock stockpile stomach stone stop store storm strain strand strap streak
    stream stress stretch stretcher strip stroke stroll structure struggle stub study stumble stump
    stunt stutter style sub subcontract subject sublease subordinate subpoena substitute sugar suit sum
    supplement supply surcharge surface surge surprise survey suspect suture swab swallow swamp swap
    swarm swerve swindle swipe swirl switch swivel swoop syndicate table tack tackle tag tail tailor
    taint talk tally tangle tank tap tape taper target taser task taste tattoo taunt tax taxi team
    tease tee telegraph telephone temper tender term test tether text theme thread thrill throng
    throttle thud thumb thump tick ticket tie tilt time tinge tint tip tire title toast toe toggle toll
    tone top torch torpedo toss tot total touch tour tout tower toy trace track trade trail train
    transfer transition transplant trap travel trawl treasure treat trek trend trial trick trifle
    trigger trip triumph troll troop trot trouble truck trump trumpet trust try tug tune tunnel turn
    tussle tutor tweak tweet twin twirl twist twitch type umpire update upgrade upload urge use
    vacation vacuum value vape vault veil vent venture verge vest vet veto video videotape view visit
    vlog voice void volley volunteer vote vow voyage wad waffle wag wage wager wail wait walk wall
    waltz want war ward warehouse warrant waste watch water wave wedge weed weekend weight whale wheel
    whimper whine whinge whip whisk whisper whistle whoop winch wine wing wink wipe wire wiretap
    wisecrack wish witness wobble wolf wonder word work worry wound wrangle wrap wreck wrench wrinkle
    wrong x-ray yank yawn yell yelp yield yoke zero zigzag zip zone
"""

# Regular verbs whose plain form alone is also another word: an adjective, a noun with no plural.
OTHER_VERBS = """
    abandon acclaim aggregate anger animate appropriate approximate articulate assent attire babble
    bait banter bare barter beef best better billow blackmail blame blare bleach blight blind blunt
    bootleg bother brainstorm brave breeze bulk bulletproof bustle butter buzz calm camouflage canter
    canvass carp cash cement censure chuck churn cinch clamor clamour clatter clean clear clinch close
    clout clutter combat complete compost conduct consent consummate converse cool correct corrupt
    crawl cringe crouch damn damp decay degenerate deliberate designate despair detox dice diffuse dim
    direct discredit disgrace disgust dishonour dismay disregard disrespect dissent distress distrust
    divine dole doom dope dread drizzle drool dry dull dynamite ease ebb elaborate elect empty enamel
    envy erect even evidence exact except excise exempt express fade fail faint fancy fast-forward
    fast-track fell ferment fish flesh flex flour fluff foot foster found free freelance frequent fudge
    further fuss garb gaze glide glitter gloss glow golf google gossip graft grasp green-light
    greenlight gridlock grit grouse hail halt hate heed help hollow humble hunger hurry hush hype ice
    idle incense inter intimate juice junk kill kindle labor labour lack lame lard last lavish leapfrog
    legitimate leverage like limp live long loom loot lower lumber lurch lust lynch mainstream malign
    manifest manufacture mar maroon mature meld mellow mesh mess milk mince mistrust misuse mock mold
    moonlight moot mould muck muddle muddy muster mute narrow near neglect nestle numb obscure offshore
    okay onshore open outrage overflow overload overreach overuse overwork own pale pall panic parole
    paste patter peep perfect pierce piggyback pillage pique pity plaster please plunder poise police
    polish pout praise prattle prey pride prime produce progress prowl pulp purport quadruple quiet
    quintuple quiz rage rampage re-issue rear redline redress refresh refuse rehash reissue relaunch
    relish remand remit rendezvous repeal repose reprieve reproach requisition research resolve retail
    retort retrofit reuse revamp revenge ridicule rinse rip rob rot rubbish rust sabotage salvage scorn
    secure sedate select separate sex shame shy sizzle ski slalom slaughter sleet slime slobber slow
    smart smoke smooth soap sober solder sour spam spare sparkle spatter spawn spellcheck sprawl spruce
    squash staff stammer starch steady steam steer stew still stir stray stuff sue support surf
    surrender swagger sway swill swoon sync tame tan tarmac teargas tense thank thaw thin thirst
    thunder tidy till tingle tinker toil toot torment torture tow traffic transit transport trash
    treble triage trickle trim triple tumble twinkle uplift utter varnish vomit wane warm warp wash wax
    weary weather weatherproof welcome whirl whitewash winter worship wow zoom
"""

# Base, past, past participle; a slash between those that are all in use.
IRREGULAR = """
    arise arose arisen
    awake awoke awoken
    babysit babysat babysat
    backslide backslid backslid
    bear bore borne/born
    beat beat beaten
    become became become
    befall befell befallen
    beget begot begotten
    begin began begun
    behold beheld beheld
    bend bent bent
    bereave bereaved/bereft bereaved/bereft
    beseech besought/beseeched besought/beseeched
    beset beset beset
    bespeak bespoke bespoken
    bestride bestrode bestridden
    bet bet/betted bet/betted
    bid bid/bade bid/bidden
    bind bound bound
    bite bit bitten
    bleed bled bled
    blow blew blown
    bottle-feed bottle-fed bottle-fed
    break broke broken
    breastfeed breastfed breastfed
    breed bred bred
    bring brought brought
    broadcast broadcast/broadcasted broadcast/broadcasted
    browbeat browbeat browbeaten
    build built built
    burn burned/burnt burned/burnt
    burst burst burst
    bust busted/bust busted/bust
    buy bought bought
    cast cast cast
    catch caught caught
    cheerlead cheerled cheerled
    choose chose chosen
    cleave cleaved/cleft/clove cleaved/cleft/cloven
    cling clung clung
    clothe clothed/clad clothed/clad
    co-lead co-led co-led
    co-write co-wrote co-written
    come came come
    cost cost/costed cost/costed
    creep crept crept
    crossbreed crossbred crossbred
    cut cut cut
    daydream daydreamed/daydreamt daydreamed/daydreamt
    deal dealt dealt
    dig dug dug
    dive dived/dove dived
    do did done
    draw drew drawn
    dream dreamed/dreamt dreamed/dreamt
    drink drank drunk
    drip-feed drip-fed drip-fed
    drive drove driven
    dwell dwelt/dwelled dwelt/dwelled
    eat ate eaten
    fall fell fallen
    feed fed fed
    feel felt felt
    fight fought fought
    find found found
    flee fled fled
    fling flung flung
    fly flew flown
    forbear forbore forborne
    forbid forbade/forbad forbidden
    force-feed force-fed force-fed
    forecast forecast/forecasted forecast/forecasted
    forego forewent foregone
    foresee foresaw foreseen
    foretell foretold foretold
    forget forgot forgotten
    forgive forgave forgiven
    forgo forwent forgone
    forsake forsook forsaken
    forswear forswore forsworn
    freeze froze frozen
    front-run front-ran front-run
    gainsay gainsaid gainsaid
    gaslight gaslit/gaslighted gaslit/gaslighted
    get got got/gotten
    ghostwrite ghostwrote ghostwritten
    gild gilded/gilt gilded/gilt
    gird girded/girt girded/girt
    give gave given
    go went gone
    grind ground ground
    grow grew grown
    hamstring hamstrung hamstrung
    hand-feed hand-fed hand-fed
    handhold handheld handheld
    handwrite handwrote handwritten
    hang hung/hanged hung/hanged
    have had had
    hear heard heard
    heave heaved/hove heaved/hove
    hew hewed hewn/hewed
    hide hid hidden
    hit hit hit
    hold held held
    hurt hurt hurt
    inlay inlaid inlaid
    input input/inputted input/inputted
    interbreed interbred interbred
    intercut intercut intercut
    interweave interwove interwoven
    keep kept kept
    kneel knelt/kneeled knelt/kneeled
    knit knitted/knit knitted/knit
    know knew known
    lay laid laid
    lead led led
    lean leaned/leant leaned/leant
    leap leapt/leaped leapt/leaped
    learn learned/learnt learned/learnt
    leave left left
    lend lent lent
    let let let
    lie lay/lied lain/lied
    light lit/lighted lit/lighted
    lip-read lip-read lip-read
    lose lost lost
    make made made
    mean meant meant
    meet met met
    melt melted melted/molten
    mis-sell mis-sold mis-sold
    miscast miscast miscast
    mishear misheard misheard
    mislay mislaid mislaid
    mislead misled misled
    misread misread misread
    missell missold missold
    misspeak misspoke misspoken
    misspell misspelled/misspelt misspelled/misspelt
    misspend misspent misspent
    mistake mistook mistaken
    misunderstand misunderstood misunderstood
    mow mowed mown/mowed
    offset offset offset
    outbid outbid outbid
    outdo outdid outdone
    outdraw outdrew outdrawn
    outfight outfought outfought
    outgrow outgrew outgrown
    output output/outputted output/outputted
    outrun outran outrun
    outsell outsold outsold
    outshine outshone outshone
    outshoot outshot outshot
    outspend outspent outspent
    outthink outthought outthought
    overbuild overbuilt overbuilt
    overcome overcame overcome
    overdo overdid overdone
    overdraw overdrew overdrawn
    overeat overate overeaten
    overfeed overfed overfed
    overfly overflew overflown
    overgrow overgrew overgrown
    overhang overhung overhung
    overhear overheard overheard
    overlay overlaid overlaid
    overlie overlay overlain
    overpay overpaid overpaid
    override overrode overridden
    overrun overran overrun
    oversee oversaw overseen
    oversell oversold oversold
    overshoot overshot overshot
    oversleep overslept overslept
    overspend overspent overspent
    overspread overspread overspread
    overtake overtook overtaken
    overthrow overthrew overthrown
    overwrite overwrote overwritten
    partake partook partaken
    pay paid paid
    plead pleaded/pled pleaded/pled
    prepay prepaid prepaid
    preset preset preset
    proofread proofread proofread
    prove proved proved/proven
    put put put
    quit quit/quitted quit/quitted
    re-build re-built re-built
    re-run re-ran re-run
    re-sell re-sold re-sold
    re-write re-wrote re-written
    read read read
    rebid rebid rebid
    rebind rebound rebound
    rebroadcast rebroadcast rebroadcast
    rebuild rebuilt rebuilt
    recast recast recast
    redo redid redone
    redraw redrew redrawn
    regrow regrew regrown
    rehear reheard reheard
    relay relayed/relaid relayed/relaid
    relearn relearned/relearnt relearned/relearnt
    relight relit/relighted relit/relighted
    remake remade remade
    rend rent rent
    repay repaid repaid
    reread reread reread
    rerun reran rerun
    resell resold resold
    reset reset reset
    reshoot reshot reshot
    resit resat resat
    restring restrung restrung
    retake retook retaken
    reteach retaught retaught
    retell retold retold
    rethink rethought rethought
    rewind rewound rewound
    rewrite rewrote rewritten
    rid rid/ridded rid/ridded
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran run
    saw sawed sawn/sawed
    say said said
    see saw seen
    seek sought sought
    sell sold sold
    send sent sent
    set set set
    sew sewed sewn/sewed
    shake shook shaken
    shave shaved shaved/shaven
    shear sheared shorn/sheared
    shed shed shed
    shine shone/shined shone/shined
    shit shat/shit/shitted shat/shit/shitted
    shoe shod/shoed shod/shoed
    shoot shot shot
    short-sell short-sold short-sold
    show showed shown/showed
    shrink shrank/shrunk shrunk
    shut shut shut
    sing sang sung
    sink sank/sunk sunk
    sit sat sat
    slay slew/slayed slain/slayed
    sleep slept slept
    slide slid slid
    sling slung slung
    slink slunk slunk
    slit slit slit
    smell smelled/smelt smelled/smelt
    smite smote smitten
    sneak sneaked/snuck sneaked/snuck
    sow sowed sown/sowed
    speak spoke spoken
    speed sped/speeded sped/speeded
    spell spelled/spelt spelled/spelt
    spellbind spellbound spellbound
    spend spent spent
    spill spilled/spilt spilled/spilt
    spin spun spun
    spit spat/spit spat/spit
    split split split
    spoil spoiled/spoilt spoiled/spoilt
    spoon-feed spoon-fed spoon-fed
    spread spread spread
    spring sprang/sprung sprung
    stand stood stood
    stave staved/stove staved/stove
    steal stole stolen
    stick stuck stuck
    sting stung stung
    stink stank/stunk stunk
    strew strewed strewn/strewed
    stride strode stridden
    strike struck struck/stricken
    string strung strung
    strive strove/strived striven/strived
    sublet sublet sublet
    sunburn sunburned/sunburnt sunburned/sunburnt
    swear swore sworn
    sweat sweated/sweat sweated/sweat
    sweep swept swept
    swell swelled swollen/swelled
    swim swam swum
    swing swung swung
    take took taken
    teach taught taught
    tear tore torn
    telecast telecast telecast
    tell told told
    test-drive test-drove test-driven
    think thought thought
    thrive thrived/throve thrived/thriven
    throw threw thrown
    thrust thrust thrust
    tread trod trodden/trod
    troubleshoot troubleshot/troubleshooted troubleshot/troubleshooted
    typecast typecast typecast
    unbend unbent unbent
    unbind unbound unbound
    underbid underbid underbid
    undercut undercut undercut
    underfeed underfed underfed
    undergo underwent undergone
    underlie underlay underlain
    underpay underpaid underpaid
    undersell undersold undersold
    undershoot undershot undershot
    underspend underspent underspent
    understand understood understood
    undertake undertook undertaken
    underwrite underwrote underwritten
    undo undid undone
    unlearn unlearned/unlearnt unlearned/unlearnt
    unstick unstuck unstuck
    unwind unwound unwound
    uphold upheld upheld
    upsell upsold upsold
    upset upset upset
    wake woke/waked woken/waked
    waylay waylaid waylaid
    wear wore worn
    weave wove/weaved woven/weaved
    wed wed/wedded wed/wedded
    weep wept wept
    wet wet/wetted wet/wetted
    win won won
    wind wound wound
    withdraw withdrew withdrawn
    withhold withheld withheld
    withstand withstood withstood
    wring wrung wrung
    write wrote written
"""

# Of more than one syllable, and doubling the last consonant: admitted, admitting.
DOUBLED = """
    abet abhor abut acquit admit airdrop allot annul appal aver babysit backflip backstab backstop
    bear-hug befit beget begin beset bootleg commit compel concur confer control debar debug defer
    demur deter disbar dispel distil eavesdrop embed emit enrol enthral entrap equip excel expel extol
    fly-tip forbid forget format front-run fulfil handicap hobnob impel incur infer input instil inter
    intercut kneecap leapfrog misstep nonplus occur offset omit outbid outfit outgun outhit output
    outrun outstrip outwit overlap overrun overstep patrol permit photoshop pre-plan prefer preset
    program propel re-run readmit rebel rebid rebut recap recommit recur refer refit regret rejig remit
    reoccur repel reprogram rerun reset resit retrofit sandbag side-step sidestep strip sublet submit
    teargas transfer transmit transship unclog underbid undercut underpin unpin unplug unwrap unzip
    upset wiretap zigzag
"""

# Doubling it or not: travelled, traveled.
EITHER = """
    backpedal bedevil benefit bevel bias cancel carol channel chisel combat counsel court-martial devil
    dial duel empanel enamel equal focus fuel funnel grovel hiccup imperil initial jewel kidnap label
    level libel marshal marvel medal model panel parcel pedal pencil pummel quarrel refocus refuel
    relabel remodel revel rival shovel shrivel signal snivel spiral stencil swivel total travel trial
    tunnel unravel worship yodel
"""

# Never written with -ize.
ONLY_ISE = """
    advertise advise apprise appraise braise bruise chastise circumcise comprise compromise cruise
    despise devise disenfranchise disguise enfranchise exercise improvise liaise praise promise raise
    reappraise revise supervise surmise surprise televise poise practise prise excise fundraise
"""

# Irregular verbs whose plain and -s forms are also a noun and its plural.
IRREGULAR_NOUNS = """
    bear beat bet bid bite blow break breed broadcast burn burst bust cast catch cost crossbreed cut
    daydream deal dive draw dream drink drive fall feed fight find fly forecast freeze hide hit hold
    input lead leap lie light make mean offset output overlay overrun preset read relay remake rerun
    reset resit retake rewrite ride ring rise run saw set shed shoe shoot show sink slide sling slit
    smell sow speed spell spill spin split spoil spread spring stand stick sting stride strike string
    sweep swell swing take tear telecast test-drive throw thrust tread upset win wind
"""

# Irregular verbs whose plain form alone is also another word.
IRREGULAR_OTHERS = """
    build buy dig do feel fling forbear give go grind hang hurt keep knit lay lean leave let meet
    miscast overhang override overthrow pay put quit rebroadcast recast rethink rid say see sell shave
    shine shit shut sleep sneak spend spit stave steal stink sunburn sweat swim think undercut wake
    wear weave wet
"""

# Irregular pasts and participles that are also another word.
PAST_OTHERS = """
    beaten bent bereft bespoke bit bitten blown bore born borne bound broke broken burned burnt chosen
    clad cleft clove cloven done dove drawn driven drove drunk fallen fed fell felt forbidden foregone
    forgotten found frozen gilt given gone ground grown handwritten hewn hidden hung known lay learned
    led left lent lighted lit lost melted met mistaken misunderstood molten mown overdone overdrawn
    overpaid paid prepaid proven read rent rose rung saw sawn shaken shaven shorn shot slain slew smelt
    smitten spat spent spilt spoiled spoilt spoke spoken stole stolen stove stricken strung stuck stung
    sunk swollen sworn thought torn typecast unbound underpaid understood undone wed wedded withdrawn
    woke won worn wound woven written
"""

# -ing forms that are also a noun, an adjective or a preposition.
ING_OTHERS = """
    abiding accompanying accounting aching acting adjoining advertising ageing aging ailing airing
    alarming amazing amusing angling annoying appalling approaching asking aspiring astonishing
    astounding auditing awakening babbling backing baking balancing banking bargaining bashing bathing
    bearing beating becoming befitting beginning being belonging betting bickering bidding biking
    billing binding birthing blasting bleaching bleeding blessing blinding blistering blogging bluffing
    boarding boating boiling bombing bonding booking booming boring borrowing bottling bowling boxing
    bragging brainstorming brainwashing breaking breastfeeding breathing breeding brewing briefing
    broadcasting broadening browning browsing budgeting building bullying burning bursting busking
    bustling buying buzzing calculating calling calming campaigning camping canning canvassing caring
    carjacking carving cascading casting catering caving challenging changing charging charming chasing
    cheating cheering cheerleading chilling choking christening churning circulating cleaning cleansing
    clearing climbing clipping cloning closing clothing clubbing coaching coating coding combing coming
    commanding commissioning commuting compelling competing computing concerning concluding
    conditioning conflicting confusing consenting considering consulting continuing contracting
    contrasting contributing controlling convincing cooking cooling coordinating copying corresponding
    costing coughing counseling counselling counterfeiting counting covering cracking crackling
    crafting crashing crawling creeping crippling cropping crossing crowdfunding crowdsourcing crowning
    crumbling crushing crying culling cutting cyberbullying cycling damaging damning dancing dangling
    daring dashing dating dawning dazzling dealing debating debilitating debriefing deciding declining
    decommissioning decorating decreasing deepening defending defining degrading demanding demeaning
    demining departing depressing deserving designing devastating developing dieting differing digging
    diminishing dining disappointing disarming discouraging disgusting disheartening dispiriting
    dissenting distinguishing distracting distressing disturbing diving docking dodging doing doping
    doubling doubting downsizing drafting dragging drawing dreaming dredging dressing drifting drilling
    drinking driving drowning drying dubbing dumping dwelling dwindling dyeing dying earning eating
    eavesdropping editing embarrassing emerging encouraging ending enduring engaging engineering
    engraving enlightening ensuing entertaining enticing escalating etching evening exacting exciting
    excluding exercising exhausting exhilarating existing expanding exploding exporting facing
    fact-checking factoring fading failing fainting falling faltering farming fascinating fasting
    feasting feeding feeling felling fencing festering fighting filing filling filming filtering
    financing finding fine-tuning finishing firing fishing fitting flagging flailing flaming flashing
    flattering flickering floating flogging flooding flooring flourishing flowering fluctuating flying
    folding following footing foraging forbidding forecasting foregoing forging forgiving founding
    framing freelancing freezing frightening frustrating fulfilling funding fundraising furnishing
    gambling gaming gardening gaslighting gathering gerrymandering giving glaring glittering glowing
    going golfing governing grading grandstanding grating grazing greenwashing greeting grieving
    grilling grinding gripping grooming groping grounding grouping growing grumbling guiding hacking
    halting handling handwriting hanging happening hardening harvesting headhunting heading healing
    hearing heartening heating hedging helping hiding hijacking hiking hiring hitchhiking hoarding
    holding homing horse-trading housing hovering howling humbling humiliating hunting hurdling
    illuminating imaging impending imposing including increasing incriminating indexing industrialising
    industrializing infuriating insulting interesting interfering interlocking intervening interviewing
    intimidating intriguing investigating investing inviting irritating jailing jamming jarring
    jaywalking jeering jogging judging juggling jumping kayaking keeping kicking kidding kidnapping
    killing kissing knitting knowing labeling labelling lacking lagging landing landscaping lashing
    lasting laughing laundering layering leading leaking leaning learning leasing lecturing lending
    lessening letting licensing lifting lighting liking limiting lingering lining linking lip-reading
    listening listing living loading lobbying lodging logging longing looming looting losing loving
    lying lynching mailing making managing maneuvering manoeuvring manufacturing mapping marching
    marketing marking matching mating meaning meddling meeting melting menacing mentoring migrating
    mining mis-selling misleading misreporting missing misspelling misunderstanding mitigating mixing
    mocking modeling modelling monitoring mooring mounting mourning moving mugging multitasking
    mushrooming nagging naming negotiating neighboring neighbouring nesting networking nursing obliging
    offending offering opening operating opposing ordering organising organizing outsourcing
    overcharging overcrowding overeating overfishing overflowing overheating overlapping overreaching
    overriding overspending overwhelming packaging packing painting pairing pandering parenting parking
    participating parting passing patronising patronizing paving penetrating performing phishing
    photocopying picking piercing pioneering piping pitching placing planning planting playing pleading
    pleasing plotting plumbing plunging poaching poisoning polarising polarizing policing polishing
    polling positioning posting pounding pouring practicing practising praying preaching preceding
    presiding pressing prevailing pricing printing probing proceeding processing producing profiling
    programming promising prompting proofreading prosecuting protesting providing pruning publishing
    pulling pumping punching punishing purchasing puzzling qualifying quarrelling questioning queueing
    queuing racing raging raiding railing raising rallying rambling ramming ranking ranting rating
    rationing rattling raving reading rearing reasoning reassuring rebranding rebuilding receding
    receiving reckoning recording recovering recruiting recurring recycling refining refreshing
    refueling refuelling reigning reinforcing rejoicing relaxing remaining remodeling remortgaging
    renting reopening repeating reporting resounding restraining restructuring retailing retiring
    retraining retreating returning revealing revolting revolving rewarding rewriting rezoning riding
    rigging ringing rioting rising riveting roaming roaring rocking rolling roofing rotating rotting
    rousing rowing ruling rumbling running sacking sagging sailing sampling satisfying saving saying
    scaffolding scanning scattering schooling scoring scouting screaming screening searching searing
    seating seeing selling sensing sentencing serving setting sewing shaking shaming sharing shattering
    shaving shelling shelving shifting shimmering shining shipping shocking shooting shoplifting
    shopping shouting showing shrinking sickening siding sighting signaling signalling signing
    simmering singing sinking sitting sizzling skating skiing skimming slaying sleeping sliding
    smashing smelting smiling smoking smoldering smouldering smuggling soaking soaring sobering
    soothing sounding sourcing spamming sparkling sparring speaking speeding spelling spending
    spiraling spiralling sporting sprawling sprinkling sprinting spying squatting stabbing staffing
    staggering staging stalking standing starting startling starving stealing steering stifling
    stimulating stinging stirring stitching stocking stockpiling stoning storming stranding streaming
    striking structuring struggling stumbling stunning styling subcontracting suckling suffering
    sunbathing supporting surfing surging surprising surrounding surviving swaggering swearing sweeping
    swelling sweltering swimming swinging swirling tailoring taking talking tampering tantalising
    tantalizing targeting taunting taxing teaching teasing teeming telling tempting terrifying testing
    texting thinking thinning threatening thrilling thriving throbbing thundering tightening timing
    tingling tipping tiring topping touching touring towering tracking trading trafficking training
    trapping traveling travelling trawling trekking trembling trending trespassing trimming trolling
    troubling trying tumbling tunneling tunnelling turning tutoring tweeting twinning twisting typing
    underfunding underlying underperforming underpinning understanding undertaking underwhelming
    underwriting undoing unfolding unifying unsettling unveiling uplifting upsetting vanishing vaping
    varying vending vetting viewing visiting volunteering voting wailing waiting waking walking
    wandering waning wanting warming warning warring washing wasting watching waterboarding watering
    wavering waving weaving wedding weeding weeping weighting welcoming welding whaling wheeling
    whipping whirling whispering whistling whitewashing widening winding winning wiretapping wiring
    withering withholding wording working worrying worsening wrapping wrestling writing yearning zoning
"""

# Regular participles that are also an adjective or a noun.
ED_OTHERS = """
    abandoned abbreviated abducted abolished abridged absorbed abused accelerated accepted acclaimed
    accomplished accumulated accused accustomed acknowledged acquired activated adapted added adjourned
    adjusted admired admitted adopted adored advanced advertised affected affiliated aged aggravated
    aggrieved agitated agreed alarmed alienated aligned alleged allied allotted altered amazed amended
    amplified amused animated annexed announced annoyed annulled anointed anticipated applied appointed
    appreciated approved arched armed armored armoured arranged arrested articulated assassinated
    assembled assigned assisted associated assumed assured astonished attached attempted augmented
    authorised authorized automated awaited backdated backed baked balanced banned baptised barred
    barricaded battered beached beleaguered besieged biased blackened blacklisted bleached blended
    blessed blighted blinded blindfolded blistered bloated blocked blurred boarded boiled bombed bonded
    bored borrowed botched bottled bounded boxed brainwashed branded bruised bullied bundled bungled
    burdened busted buttoned calculated calibrated camouflaged canceled cancelled canned capped
    captivated captured carpeted carved catalogued celebrated censored centralised centralized
    certified chained challenged changed charged charred chartered checked cherished chilled chopped
    civilised civilized claimed classified cleaned cleared clogged closed clothed clouded clustered
    coated coddled coded codified coerced collapsed collected colored coloured combined commissioned
    committed completed complicated composed compounded compressed compromised computerised
    computerized concealed concentrated concerned concussed condemned condensed conditioned confessed
    confined confirmed confiscated conflicted confused congested connected conquered consecrated
    conserved considered consolidated constrained contaminated contented contested continued contracted
    contrived controlled converted convicted convinced cooked cooled coordinated copied cornered
    corrected corrupted covered coveted cracked crafted cramped crashed crazed crippled cropped crossed
    crowded crucified crumpled crushed cultivated curated curved customised customized damaged damned
    dated dazed debated debilitated decayed decentralised decentralized decided declared declassified
    decommissioned decorated decreased dedicated defeated deferred defined deflated deformed degraded
    dehydrated delayed deleted deluded demilitarised demilitarized demobilised demolished demoralised
    demoralized depleted deployed deported deposed depressed deprived derailed deregulated derived
    deserted deserved designated desired despised destined detached detailed detained determined
    detested devalued devastated developed devolved devoted differentiated diluted diminished disabled
    disadvantaged disaffected disappointed disarmed disbanded discarded discharged disciplined
    disconnected discontinued discounted discouraged discredited disenchanted disenfranchised
    disengaged disfigured disgraced disguised disgusted disillusioned dislocated dismantled dismayed
    dismissed disordered disorganised disorganized displaced disposed disputed disqualified disrupted
    distilled distinguished distorted distracted distressed distributed disturbed diversified divided
    divorced documented dogged domesticated donated doomed doped doubled downgraded drafted drained
    dreaded drenched dressed dried drowned drugged earmarked earned educated elapsed elated elected
    elevated elongated emaciated embarrassed embedded embellished embroiled employed empowered emptied
    enamoured enclosed encrypted endangered energised energized enforced engaged engraved enhanced
    enlarged enlightened enlisted enraged enriched enrolled entangled entitled entrenched equipped
    eroded escaped established estimated estranged evacuated evolved exaggerated exasperated excavated
    excited excluded executed exempted exhausted exiled expanded expected experienced expired exploited
    exported exposed extended extracted fabricated faded failed faked fancied fascinated fatigued
    favored favoured feared fenced fermented fertilised filtered finished fitted fixed flattened
    flattered flavored flavoured flawed flooded flushed focused focussed folded forced forged fortified
    fractured fragmented framed frayed freed fried frightened frosted frustrated fulfilled furloughed
    furnished fused gated gentrified gifted glazed glorified graded grounded guaranteed guarded guided
    hacked handcuffed handicapped handpicked harassed hardened hated haunted heated heightened heralded
    hijacked hired honored honoured hooked horrified hospitalised hospitalized humbled humiliated
    hunted hurried hushed identified illuminated illustrated imagined impaired implanted implied
    imported impoverished impressed imprisoned improved incarcerated incensed inclined incorporated
    increased indexed indicted indoctrinated industrialised industrialized infected infested inflamed
    inflated informed infuriated inhabited inherited inhibited initiated injured inoculated inspired
    installed insulated insured integrated intended intensified interested interlinked interned
    interrelated interrupted intertwined intoxicated intrigued invented invited involved irritated
    isolated jailed jammed justified kidnapped knotted labored laboured lamented laminated landed
    lapsed layered leaked learned leased licensed limited linked listed loaded loathed locked looted
    loved magnified maimed maligned managed mandated mangled manipulated manned manufactured
    marginalised marginalized marked married mashed masked massed matched measured mechanised
    mechanized merged militarised militarized mined mislaid misplaced missed misused mixed modernised
    modernized modified mortgaged motivated motorised motorized mounted muddied muddled muffled
    murdered muted mutilated nationalised nationalized naturalised naturalized needed neglected
    networked noted numbered obliged obsessed occupied offended opposed oppressed ordained ordered
    organised organized orphaned ousted outdated outlawed outnumbered outraged outsourced overburdened
    overcrowded overfished overheated overloaded overlooked overpriced overrated overstaffed
    overstretched overturned overvalued overwhelmed overworked packaged packed padded pained painted
    paralysed paralyzed parked paroled partitioned pasteurised pasteurized patented paved peeled
    perceived perforated permitted perplexed pickled pirated planned pleased pledged plundered pointed
    poised poisoned polarised polarized polished polluted postponed practiced practised predetermined
    predicted preferred prejudiced premeditated preoccupied prepared prescribed preserved pressurised
    pressurized presumed pretended printed privatised privatized prized processed professed projected
    prolonged promised pronounced proposed protected provided published punctured purported puzzled
    qualified quarantined radicalised radicalized raised rattled ravaged reasoned recessed reclaimed
    recognised recognized recommended reconstructed recorded recovered recycled redacted redesigned
    reduced refined reformed refrigerated refurbished registered regulated rehabilitated reinforced
    rejected related relaxed relieved remodeled removed renamed renewed renovated rented repeated
    reported repressed required rescued reserved resigned resolved respected restored restrained
    restricted restructured retained retired returned reunified revamped revered revised revived
    revoked rigged ripped rounded ruined rumored rumoured ruptured rushed rusted salted sanctioned
    satisfied saturated scared scarred scattered scheduled scorched scrambled sculpted sealed seasoned
    seated secluded segregated seized selected separated serialised serialized settled severed shared
    shattered sheltered shelved shipwrecked shocked shortened shortlisted shredded shuttered sidelined
    sidetracked signed simplified simulated skewed slurred smashed smoked smuggled soaked specialised
    specialized specified spoiled sponsored spotted sprained staggered stained stalled standardised
    standardized starved stated stereotyped stigmatised stigmatized stockpiled strained stranded
    strapped streamlined stressed stretched structured stuffed stunned stunted subdued submerged
    subordinated subsidised subsidized suggested sunburned supposed suppressed surprised suspected
    suspended sustained synchronised synchronized tailored tainted targeted tarnished tattooed
    televised tempered themed thickened threatened tied tinted tired toasted toppled tormented tortured
    trained transformed trapped traumatised traumatized treasured troubled truncated trusted twisted
    unified united unnerved unsettled untied updated upgraded uprooted urbanised urbanized used
    vaccinated valued vandalised vandalized varied veiled verified vested vexed wanted warped wasted
    weakened weaponised weaponized weathered weighted welded whitewashed wired withered worried wounded
    wrecked wrinkled wronged
"""

# Forms that are another word only by accident: leaf and leave, summon and summons.
CHANCE = """
    amends analyses blinds calves clothes diagnoses halves leaves lives paralyses shelves thanks does doing dying lying
    being used born summons pants barring
"""


def _also_nouns() -> frozenset[str]:
    nouns = [form for base in (NOUN_VERBS + IRREGULAR_NOUNS).split() for form in spellings(base, ONLY_ISE)]
    others = [form for base in (OTHER_VERBS + IRREGULAR_OTHERS).split() for form in spellings(base, ONLY_ISE)]
    known = PAST_OTHERS + ING_OTHERS + ED_OTHERS + CHANCE
    return frozenset([*nouns, *map(third_person, nouns), *others, *known.split()])


# Verb forms that are also other words, so that only the words about them tell.
ALSO_NOUNS = _also_nouns()
