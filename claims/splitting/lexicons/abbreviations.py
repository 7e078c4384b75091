"""What full stops depend on, by language: abbreviations, and the words that begin sentences.

The lists follow the style guides: Imprimerie nationale, *Lexique des règles typographiques*, and Ramat for
French; New Hart's Rules and the Chicago Manual of Style for English; RAE, *Ortografía*, appendix 1, for
Spanish; Duden for German. Words stand in small letters, with straight apostrophes and without the last stop.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The abbreviations of a language by what may follow them, and its words that begin sentences."""

    never: frozenset[str]  # never end a sentence: Mme., cf., bzw.
    numbered: frozenset[str]  # are also words: abbreviate only before a number: art. 5, no. 5
    ordinary: frozenset[str]  # may end a sentence, unless a number or a small letter follows: etc., min.
    final: frozenset[str]  # end one if one of ``starters`` follows: Inc., U.S., a.m.
    starters: frozenset[str]  # function words: with a capital, they begin a sentence
    verbs: frozenset[str] = (
        frozenset()
    )  # of speech, as they follow a quotation and a name: "Stop!" Smith said
    small: bool = False  # whether a small letter may begin a sentence after ? and !
    nouns: bool = False  # whether nouns have capitals, and numbers with a stop are ordinals: 3. Oktober
    every: frozenset[str] = field(init=False)  # all the abbreviations

    def __post_init__(self) -> None:
        every = self.never | self.numbered | self.ordinary | self.final
        object.__setattr__(self, "every", every)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FRENCH = Abbreviations(
    never=_words("""
        m mm mme mmes mlle mlles mgr mgrs me mes dr drs pr prof vve st ste sts stes gén cdt cne col capt cap lt sgt
        brig n° nᵒ nº cf vs i.e e.g c.-à-d c-à-d p.-ex bd bld boul av ave rte fg faub éd édit coll hab env tél réf
        resp ibid op cit trad rév dép préf arr gouv prés secr ph ms mr mrs mt
    """),
    numbered=_words(
        "art arts no nos vol chap p pp fig figs § tome num al éq pl bât esc ét ép sept mar oct nov"
    ),
    ordinary=_words("""
        etc janv févr fév avr juil déc max min adj adv dir ex alin ann app tabl ill cah fasc suppl sect suiv km kg
        cm h mn sec ss fax ext bibliogr hist géogr
    """),
    final=_words("a.m p.m s.a s.a.s s.a.r.l av.j.-c apr.j.-c ap.j.-c ltd inc corp cie co jr sr"),
    starters=_words("""
        le la les l' l un une des du de d' d au aux et mais donc or car ni ce c' c cet cette ces ceux celui celle
        celles cela ça son sa ses leur leurs il elle ils elles on je j' j nous vous tu moi dans par pour sur sous
        avec sans chez vers entre depuis pendant durant après avant contre selon comme si en à mon ma mes notre nos
        votre vos tout toute tous toutes lors puis quand lorsque lorsqu' qui que qu' qu quoi quel quelle quels
        quelles où comment pourquoi combien n' s' aucun aucune plusieurs certains certaines chaque quelques dès
        ainsi alors aussi aujourd'hui hier demain enfin ensuite cependant pourtant toutefois néanmoins parmi
        malgré grâce parce puisque afin bien même plus très trop peu là ici voici voilà y mme mlle mm
    """),
)

_ENGLISH = Abbreviations(
    never=_words("""
        mr mrs ms mx messrs mme mlle dr drs prof rev hon gen col lt sgt maj capt cmdr cdr cpl pvt adm brig gov sen
        sens rep reps pres supt insp det fr st ste mt ft vs v cf e.g i.e viz ph n° nº assn dept univ intl natl
        assoc atty dist asst
    """),
    numbered=_words("""
        no nos art arts p pp vol vols fig figs ch chap sec sect par pop in sun mar may al ed sq ver
    """),
    ordinary=_words("""
        etc eds approx ca c ext tel min max hr hrs oz lb lbs mi avg est esp incl misc jan feb apr jun jul aug sept
        sep oct nov dec mon wed sat tue tues thu thur thurs fri op cit ref refs app appt
    """),
    final=_words("""
        inc ltd llc plc co cos corp bros jr sr esq u.s u.k u.s.a u.s.s.r u.n e.u a.m p.m b.c a.d b.c.e c.e d.c ph.d
        m.d b.a m.a l.a n.y ave blvd rd bldg apt
    """),
    starters=_words("""
        the a an and but or nor so yet in on at by for from with without to of as it its it's he she his her hers
        him they their them this that these those we our you your i i'm i've i'd i'll my mine me who whom whose
        which what when where why how while there there's here if after before since until during under over
        between among about against through despite although though because unless once all both each every some
        any many much more most few several other others another no none nobody nothing not never is are was were
        am be been do does did don't didn't doesn't has have had can could will would shall should may might must
        isn't aren't wasn't won't let let's now then today yesterday tomorrow however meanwhile moreover also even
        just only still perhaps maybe please yes thanks thank he's she's we're we've they're that's what's you're
        one two according mr mrs ms
    """),
    verbs=_words("""
        said says say asked asks added adds wrote writes tweeted replied replies told tells answered cried shouted
        yelled exclaimed whispered muttered murmured demanded called screamed remarked snapped insisted continued
        declared explained
    """),
    small=True,
)

_SPANISH = Abbreviations(
    never=_words("""
        sr sra sres sras srta srtas dr dra dres dras d dn dña ud uds vd vds lic licda ing arq prof profa gral cnel
        tte tcol capt cte sgto almte mons pbro rvdo rvda excmo excma ilmo ilma hno hna fr sto sta st mt av avda cra
        crta ctra cl edo dpto depto dto prov gob pdte pdta vda cf vs p.ej ej núm núms nº n° nro nros n.º n.os admón
        párrf párr aprox máx mín atte mr mrs
    """),
    numbered=_words("art arts no cap caps fig figs vol vols ed eds set apdo"),
    ordinary=_words("""
        etc pág págs p pp tel tfno teléf ext fax int lun mar mié miérc jue vie sáb dom ene feb febr abr may jun jul
        ago agto sep sept oct nov dic c ca min seg hs hrs h km kg cm m tít sec trad col ss sig sigs cód urb pta izq
        dcha dir
    """),
    final=_words("ee.uu ee uu a.c d.c a.m p.m s.a s.l s.a.s ltda cía inc co corp jr hnos"),
    starters=_words("""
        el la los las lo un una unos unas en con por para sin sobre su sus se este esta esto estos estas ese esa
        eso esos esas aquel aquella pero según cuando como cómo no ya tras desde hasta entre también él ella ellos
        ellas yo tú nosotros usted ustedes qué quién cuál cuándo dónde porque aunque si sí al del de a ante bajo
        contra durante mediante y o u ni sino pues así además luego entonces después antes ahora hoy ayer mañana
        todo toda todos todas cada algunos algunas muchos muchas otro otra otros otras mi mis tu tus nuestro
        nuestra le les nos me te hay es son fue era fueron está están ha han había más muy tan tanto donde mientras
        aquí allí actualmente asimismo
    """),
)

_GERMAN = Abbreviations(
    never=_words("""
        z.b d.h u.a s.o s.u v.a i.d.r d.r u.u o.ä o.g i.a i.v dr prof hr hrn frl st bzw bspw beisp ca evtl ggf ggfs
        inkl exkl zzgl abzgl sog vgl geb gest verh dipl ing med phil jur rer nat theol habil kath evang ev lat
        griech engl franz dt russ amerik mr mrs ms vs insb insbes allg bes ehem eigtl entspr einschl urspr versch
        vorm zus gem lt betr bezgl zit hrsg mag
    """),
    numbered=_words("abs art bd kap sek abt fol tab mai so do"),
    ordinary=_words("""
        nr nrn bde tel fax str jh jhd jhdt jan feb febr mär apr jun jul aug sep sept okt nov dez mio mrd tsd max
        min std s p fr abb aufl az bl § ziff anm ausg jg hft sp mo di mi sa
    """),
    final=_words("usw etc usf co corp inc ltd uvm u.v.m u.ä u.s.w jr sen a.d n.chr v.chr dgl u.dgl ff chr"),
    starters=_words("""
        der die das den dem des ein eine einen einem einer eines und aber oder doch denn er es sie wir ich ihr ihre
        ihren ihrem ihrer man in im ins am an auf aus bei beim für gegen nach mit auch als wie wenn weil dass daß
        ob dieser diese dieses diesem diesen jeder jede jedes so da dann dort hier nun jetzt heute gestern morgen
        vor vom von zu zum zur zwischen über unter durch ohne um bis seit während trotz wegen was wer wo warum wann
        welche welcher welches kein keine keinen nicht nur noch schon sehr mein meine meinen unser unsere unseren
        sein seine seinen seiner alle allerdings außerdem damit danach dabei dazu daher jedoch zudem deshalb
        nachdem obwohl ist sind war waren hat haben wird werden kann können
    """),
    nouns=True,
)

_DEFAULT = Abbreviations(
    never=_words("mr mrs ms dr prof st vs cf e.g i.e n° nº nr"),
    numbered=_words("no p pp vol fig art"),
    ordinary=_words("etc tel"),
    final=_words("inc ltd co corp jr a.m p.m u.s u.n e.u"),
    starters=frozenset(),
)

_LANGUAGES = {"fr": _FRENCH, "en": _ENGLISH, "es": _SPANISH, "de": _GERMAN}


def abbreviations_for(language: str) -> Abbreviations:
    """The abbreviations of a language code; ``fr-CA`` counts as ``fr``; an unknown one gets a few common ones."""
    return _LANGUAGES.get(language) or _LANGUAGES.get(
        language.lower().replace("_", "-").partition("-")[0], _DEFAULT
    )
