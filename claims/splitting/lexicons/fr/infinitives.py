"""French infinitives by group, and the verb forms that are also other words. Word lists only."""

# Verbs in -er, all regular but for spelling.
GROUP_1 = """
    abaisser abandonner abdiquer abhorrer abîmer abjurer abonder abonner aborder aboyer abréger abreuver
    abriter abroger absenter absorber abuser accabler accaparer accéder accélérer accentuer accepter
    accidenter acclamer acclimater accoler accommoder accompagner accorder accoster accoter accoucher
    accoupler accoutumer accréditer accrocher accumuler accuser acharner acheminer acheter achever
    acidifier acquiescer acquitter actionner activer actualiser adapter additionner adhérer adjuger
    administrer admirer admonester adopter adorer adosser adouber adresser aduler aérer affairer
    affaisser affaler affamer affecter affectionner affermer afficher affiler affilier affiner affirmer
    affleurer affliger affluer affoler affréter affronter affubler affûter agacer agencer agenouiller
    agglomérer agglutiner aggraver agiter agoniser agrafer agréer agréger agrémenter agresser agripper
    aguicher aider aiguiller aiguillonner aiguiser aimanter aimer ajourner ajouter ajuster alarmer
    alerter aléser aliéner aligner alimenter aliter allaiter allécher alléger alléguer allier allonger
    allouer allumer alphabétiser altérer alterner amadouer amalgamer amarrer amasser ambitionner
    améliorer aménager amender amener américaniser ameuter amnistier amocher amonceler amorcer amplifier
    amputer amuser analyser ancrer anesthésier angoisser animer ankyloser annexer annihiler annoncer
    annoter annualiser annuler ânonner anonymiser anticiper antidater apaiser apeurer apitoyer
    apostropher appareiller apparenter appâter appeler appliquer apporter apposer apprécier appréhender
    apprêter apprivoiser approcher approprier approuver approvisionner appuyer arbitrer arborer archiver
    argenter arguer argumenter armer arnaquer arpenter arracher arraisonner arranger arrêter arrimer
    arriver arroger arroser articuler artificialiser aseptiser asperger asphalter asphyxier aspirer
    assaisonner assassiner assécher assembler assener asséner assermenter assiéger assigner assimiler
    assister associer assoiffer assommer assumer assurer asticoter astiquer atomiser atrophier attabler
    attacher attaquer attarder atteler attenter atténuer atterrer attester attirer attiser attraper
    attribuer attrister auditer auditionner augmenter augurer auréoler ausculter authentifier
    autofinancer automatiser automédiquer autopsier autoriser avaler avaliser avancer avantager avarier
    aventurer avérer aviser aviver avoisiner avorter avouer axer babiller bachoter bâcler bafouer
    bafouiller bagarrer baigner bâiller bâillonner baisser balader balafrer balancer balayer balbutier
    baliser balkaniser ballonner ballotter banaliser bander banquer baptiser baragouiner barder barrer
    barricader basculer baser bastonner batailler batifoler bavarder baver bazarder béatifier bécher
    bêcher becqueter bégayer bêler bénéficier bercer berner bétonner beugler beurrer biaiser biffer
    bifurquer biner biper biser bisser bitumer bivouaquer blackbouler blaguer blâmer blaser blasphémer
    blesser blinder bloguer bloquer boiser boiter bombarder bomber bonder bonifier booster border borner
    bosseler bosser botter boucaner boucher bouchonner boucler bouder bouffer bouger bougonner
    bouillonner bouleverser boulonner bouquiner bourdonner bourgeonner bourlinguer bourrer boursicoter
    bousculer bousiller bouter boutonner boxer boycotter braconner brader brailler braiser brancher
    branler braquer brasser braver bredouiller breveter bricoler brider briefer brieffer briguer briller
    brimer briser brocarder broder broncher bronzer brosser brouiller brouter broyer bruiner bruler
    brûler brumer brumiser brusquer brutaliser budgéter budgétiser buriner buser buter butiner câbler
    cabosser cabrer cacher cacheter cadenasser cadencer cadrer cafouiller cahoter cajoler calciner
    calculer caler calfeutrer calibrer câliner calligraphier calmer calomnier calquer cambrer cambrioler
    camionner camoufler camper canaliser canarder candidater cannibaliser canoniser canonner cantonner
    capitaliser capituler capoter capter captiver capturer caracoler caractériser carboniser carburer
    caresser caricaturer carotter carreler carrer cartographier cartonner cascader caser casser castrer
    cataloguer catalyser catapulter catastropher causer cautériser cautionner cavaler céder ceinturer
    célébrer cendrer censurer centraliser centrer centupler cercler cerner certifier cesser chagriner
    chahuter chaluter chamailler chambarder chambouler chambrer chanceler changer chanter chantonner
    chaparder chapeauter chaperonner chapitrer charcuter charger charmer charpenter charrier chasser
    châtier chatouiller chatoyer chauffer chausser chavirer cheminer chercher chérer chevaucher cheviller
    chevroter chicaner chiffonner chiffrer chiner chiper chipoter choquer chorégraphier chouchouter
    chroniquer chronométrer chuchoter chuter cibler cicatriser ciller cimenter cingler circuler cirer
    ciseler citer civiliser claironner clamer clapoter clapper claquemurer claquer clarifier classer
    classifier claudiquer cligner clignoter climatiser cliquer cloisonner cloîtrer cloner cloquer
    clôturer clouer coaguler coaliser cocher coder codifier codiriger coexister coffrer cofinancer
    cofonder cogiter cogner cohabiter coiffer coincer coïncider collaborer collationner collecter
    collectionner collectiviser coller colmater coloniser colorer colorier colporter combiner combler
    commander commanditer commémorer commencer commenter commercer commercialiser commissionner commuer
    communier communiquer comparer compartimenter compenser compiler compléter complexifier complimenter
    compliquer comploter comporter composer composter compresser comprimer comptabiliser compter concéder
    concélébrer concentrer conceptualiser concerner concerter concilier concocter concorder concrétiser
    concurrencer condamner condenser conditionner confectionner confédérer conférer confesser confier
    configurer confiner confirmer confisquer conflictualiser confluer conformer conforter confronter
    congédier congeler congestionner conglomérer congratuler conjecturer conjuguer conjurer connecter
    connoter consacrer conscientiser conseiller conserver considérer consigner consister consoler
    consolider consommer conspirer conspuer constater consteller consterner constituer
    constitutionnaliser consulter consumer contacter contaminer contempler conteneuriser contenter conter
    contester contextualiser contingenter continuer contourner contracter contractualiser contrarier
    contraster contre-attaquer contrebalancer contrecarrer contrer contresigner contribuer contrôler
    controverser converger converser convier convoiter convoler convoquer convoyer coopérer coopter
    coordonner coorganiser coparrainer copier copiloter coprésider coréaliser corréler corriger
    corroborer corroder corser cosigner costumer coter cotiser côtoyer coucher couler coulisser couper
    coupler courber couronner courroucer courser courtiser couter coûter couver cracher crapahuter
    craqueler craquer crawler créditer créer crépiter creuser crever cribler crier criminaliser crisper
    crisser cristalliser critiquer crocheter croiser croquer crouler croustiller crucifier crypter
    cuirasser cuisiner culbuter culminer culpabiliser cultiver cumuler cuver daigner damer damner
    dandiner danser dater dealer déambuler déballer débander débarquer débarrasser débaucher débiliter
    débiter déblatérer déblayer débloquer déboguer déboiser déboîter déborder déboucher débouler
    déboulonner débourser déboussoler débouter déboutonner débrancher débrayer débrider débriefer
    débrouiller débroussailler débusquer débuter décaisser décaler décalquer décamper décanter décaper
    décapiter décapoter décarboner décéder déceler décélérer décentraliser décerner déchainer déchaîner
    déchanter décharger décharner déchausser déchiffrer déchiqueter déchirer décider décimer déclamer
    déclarer déclasser déclassifier déclencher décliner décloisonner décocher décoder décoiffer décoincer
    décolérer décoller décoloniser décolorer décommander décompenser décompléter décomplexer décomposer
    décompresser décompter déconcentrer déconcerter déconfiner décongeler décongestionner déconnecter
    déconseiller déconsidérer décontaminer décontracter décorer décortiquer découler découper découpler
    décourager décrédibiliser décréditer décréter décrier décrisper décrocher décroiser décrypter
    déculotter déculpabiliser décupler dédaigner dédiaboliser dédicacer dédier dédommager dédouaner
    dédoubler dédramatiser défalquer défausser défavoriser déférer déferler défier défigurer défiler
    défiscaliser déflagrer déflater déflorer défoncer déforester déformer défouler défrayer défricher
    défriser défrocher dégager dégainer dégazer dégeler dégénérer dégivrer dégommer dégonfler dégorger
    dégoter dégotter dégouliner dégoupiller dégoûter dégrader dégrafer dégraisser dégrever dégringoler
    dégriser déguiser déguster déifier déjeuner déjouer délabrer délaisser délasser délayer délecter
    délégitimer déléguer délester délibérer délier délimiter délirer délivrer délocaliser déloger
    démailler demander démanger démanteler démaquiller démarcher démarquer démarrer démasquer démêler
    déménager démener démériter demeurer démilitariser déminer démissionner démobiliser démocratiser
    démoder démonter démontrer démoraliser démotiver démouler démultiplier démystifier dénationaliser
    dénaturer dénicher dénier dénigrer déniveler dénombrer dénommer dénoncer dénoter dénouer dénoyauter
    densifier dénucléariser dénuder dénuer dépanner dépareiller départager dépasser dépatouiller dépayser
    dépecer dépêcher dépénaliser dépenser dépersonnaliser dépeupler dépister déplacer déplafonner déplier
    déplomber déplorer déployer dépolitiser dépolluer dépopuler déporter déposer déposséder dépoter
    dépouiller dépoussiérer dépraver déprécier dépressuriser déprimer déprogrammer déraciner dérailler
    déraisonner déranger déraper déréférencer déréglementer dérégler déréguler dérider dériver dérober
    déroger dérouler dérouter désabonner désacraliser désactiver désagréger désaltérer désamorcer
    désapprouver désarçonner désarmer désarrimer désarticuler désartificialiser désavantager désavouer
    désaxer désembourber désemparer désenchanter désenclaver désendetter désenfler désengager désengorger
    désensibiliser déséquilibrer déserter désertifier désespérer déshabiller déshabituer désherber
    déshériter déshonorer déshydrater désigner désillusionner désincarcérer désindustrialiser désinfecter
    désinformer désinhiber désinstaller désintégrer désintéresser désintoxiquer désirer désister désoler
    désolidariser désorganiser désorienter désosser déspécialiser dessaler dessécher desseller desserrer
    dessiner dessouder déstabiliser destiner destituer déstocker déstructurer détacher détailler détaler
    détaxer détecter déterger détériorer déterminer déterrer détester détoner détonner détourner
    détracter détraquer détremper détricoter détromper détrôner détrousser dévaler dévaliser dévaloriser
    dévaluer devancer dévaster développer dévergonder déverrouiller déverser dévier deviner dévisager
    deviser dévisser dévitaliser dévoiler dévorer dévouer dévoyer dézinguer diaboliser diagnostiquer
    dialoguer dicter diffamer différencier différer diffuser digérer digitaliser digresser dilapider
    dilater diligenter diluer diminuer diner dîner diplômer diriger discerner discipliner discontinuer
    discréditer discriminer disculper discuter disgracier disloquer dispenser disperser disposer disputer
    disqualifier disséminer disséquer disserter dissimuler dissiper dissocier dissuader distancer
    distiller distinguer distribuer divaguer diverger diversifier diviser divorcer divulguer documenter
    dodeliner domestiquer domicilier dominer dompter donner doper dorer dorloter doser doter doubler
    doucher douter draguer drainer dramatiser draper dresser dribbler droguer duper dupliquer durer
    dynamiser dynamiter ébaucher éberluer éborgner ébouillanter ébouler ébouriffer ébranler ébrécher
    ébruiter écailler écarquiller écarteler écarter échafauder échancrer échanger échantillonner échapper
    échauder échauffer échelonner échographier échouer éclabousser éclairer éclater éclipser écloper
    écluser économiser écoper écorcher écorner écosser écouler écourter écouter écraser écrémer écrêter
    écrier écrouer écrouler écumer écœurer édenter édicter édifier éditer éditorialiser édulcorer éduquer
    effacer effarer effaroucher effectuer efféminer effeuiller effiler effleurer effondrer efforcer
    effrayer effriter égaler égaliser égarer égayer égorger égoutter égratigner égrener éjaculer éjecter
    élaborer élaguer élancer électrifier électriser électrocuter élever élimer éliminer éloigner élucider
    éluder émailler émanciper émaner émarger emballer embarquer embarrasser embaucher embaumer embêter
    embobiner emboîter emboucher embourber embourgeoiser embouteiller embraser embrasser embrayer
    embrigader embrocher embrouiller embrumer embusquer émerger émerveiller émietter émigrer emmagasiner
    emmêler emménager emmener emmerder emmurer empaqueter emparer empâter empêcher empester empêtrer
    empiéter empiler empirer employer empocher empoigner empoisonner emporter empoter empresser
    emprisonner emprunter encadrer encaisser encapsuler encapuchonner encarter encaserner encenser
    encercler enchainer enchaîner enchanter enchâsser enchevêtrer enclaver enclencher encocher encoder
    encombrer encourager encrasser encrer encroûter endetter endeuiller endiabler endiguer endoctriner
    endommager endosser endurer énerver enfanter enfariner enfermer enferrer enfiévrer enfiler enflammer
    enfler enfoncer enfourcher enfourner enfumer engager engendrer englober engluer engorger engouer
    engouffrer engraisser engranger engueuler enguirlander enivrer enjamber enjôler enjoliver enjouer
    enlacer enlever enliser enneiger ennuager ennuyer énoncer enquêter enquiquiner enraciner enrager
    enrayer enrégimenter enregistrer enrhumer enrober enrôler enrouer enrouler ensabler ensacher
    ensanglanter enseigner ensemencer enserrer ensiler ensoleiller ensorceler entacher entailler entamer
    entartrer entasser entériner enterrer entêter enthousiasmer enticher entonner entortiller entourer
    entrainer entraîner entraver entre-tuer entrebâiller entrechoquer entrecouper entrecroiser
    entredéchirer entrelacer entremêler entreposer entrer entretuer énumérer envaser envelopper envenimer
    envier environner envisager envoler envouter envoûter envoyer épancher épargner éparpiller épater
    épauler épeler éperonner épicer épier épiler épiloguer épingler éplucher éponger époumoner épouser
    épousseter époustoufler épouvanter éprouver épuiser épurer équilibrer équiper éradiquer érafler
    érailler éreinter ergoter ériger éroder errer éructer escalader escamoter escompter escorter escrimer
    escroquer espacer espérer espionner esquinter esquisser esquiver essaimer essayer essorer essouffler
    essuyer estamper ester esthétiser estimer estomaquer estomper estropier étager étaler étalonner
    étamer étancher étatiser étayer éterniser éternuer étinceler étioler étiqueter étirer étoffer étoiler
    étonner étouffer étrangler étrenner étriller étriper étriquer étudier étuver européaniser évacuer
    évader évaluer évangéliser évaporer évaser éveiller éventer éventrer évertuer évider évincer
    éviscérer éviter évoluer évoquer exacerber exagérer exalter examiner exaspérer exaucer excaver
    excéder exceller excepter exciser exciter exclamer excommunier excréter excuser exécrer exécuter
    exempter exercer exfiltrer exfolier exhaler exhausser exhiber exhorter exhumer exiger exiler exister
    exonérer exorciser expatrier expectorer expédier expérimenter expertiser expier expirer expliciter
    expliquer exploiter explorer exploser exporter exposer exprimer exproprier expulser expurger exsuder
    extasier exténuer extérioriser exterminer externaliser extirper extorquer extrader extrapoler
    extravaguer exulter fabriquer fabuler facetter fâcher faciliter façonner facturer fagoter faisander
    falsifier familiariser fanatiser faner fanfaronner fantasmer farder farfouiller fasciner fatiguer
    faucher faufiler fausser fauter favoriser faxer féconder fédéraliser fédérer feinter fêler féliciter
    féminiser fendiller ferler fermenter fermer ferrailler ferrer fertiliser fesser festoyer fêter
    feuilleter feutrer fiabiliser fiancer ficeler ficher fidéliser fier figer fignoler figurer filer
    fileter filigraner filmer filouter filtrer finaliser financer financiariser finasser fiscaliser
    fissurer fixer flageller flageoler flagorner flairer flamber flamboyer flancher flâner flanquer
    flasher flatter flécher flemmarder fleurer flinguer fliquer flirter flocker floquer flotter flouer
    fluctuer fluidifier focaliser foirer foisonner folâtrer fomenter foncer fonctionnariser fonctionner
    fonder forcer forer forger formaliser formater former formuler forniquer fortifier fossiliser
    fouetter fouiller fouiner fouler fourcher fourmiller fourrager fourrer fourvoyer fracasser
    fractionner fracturer fragiliser fragmenter franchiser franciser frapper fraterniser frauder frayer
    fredonner freiner frelater fréquenter fréter frétiller fricoter frictionner frimer fringuer friper
    friser frissonner froisser frôler froncer fronder frotter frustrer fuguer fuiter fulminer fumer
    fureter fuseler fuser fusiller fusionner fustiger gâcher gafer gaffer gager gagner gainer galber
    galérer galoper galvaniser galvauder gambader gangrener garder garer gargariser garroter garrotter
    gaspiller gâter gaufrer gausser gaver gazer gazouiller geler gendarmer gêner généraliser générer
    géolocaliser gérer germaniser germer gesticuler gicler gifler gigoter givrer glacer glaner glisser
    globaliser glorifier gloser glousser gober goder gominer gommer gonfler gorger gouailler goudronner
    goupiller gourer gouter goûter gouverner gracier graduer graisser grappiller gratifier gratiner
    gratter graver graviter gréer greffer grêler grelotter grenouiller grésiller grever gribouiller
    griffer griffonner grignoter griller grimacer grimer grimper grincer gripper griser grisonner grogner
    grommeler gronder grouiller grouper gruger guerroyer guetter gueuler guider guigner guillotiner
    habiliter habiller habiter habituer hacher hacker haler hâler haleter halluciner hameçonner
    handicaper hanter happer haranguer harasser harceler harmoniser harnacher harponner hasarder hâter
    hausser haver hebdomadiser héberger héler hériter hésiter heurter hiberner hiérarchiser hisser
    hiverner hocher homogénéiser homologuer honorer hoqueter horrifier hospitaliser houspiller huer
    huiler humaniser humecter humer humidifier humilier hurler hybrider hydrater hydrogéner hypertrophier
    hypnotiser hypothéquer idéaliser identifier idolâtrer ignorer illuminer illusionner illustrer
    imaginer imbiber imbriquer imiter immatriculer immerger immigrer immiscer immobiliser immoler
    immortaliser immuniser impacter impatienter implanter implémenter impliquer implorer imploser
    importer importuner imposer imprégner impressionner imprimer improviser imputer inaugurer incarcérer
    incarner incendier incinérer inciser inciter incliner incomber incommoder incorporer incriminer
    incruster incuber inculper inculquer indemniser indexer indifférer indigner indiquer indisposer
    individualiser industrialiser infantiliser infecter inféoder inférer infester infiltrer infirmer
    infliger influencer influer informatiser informer ingérer ingurgiter inhaler inhiber inhumer
    initialiser initier injecter injurier innocenter innover inoculer inonder inquiéter inséminer insérer
    insinuer insister insonoriser inspecter inspirer installer instaurer instiguer instiller instituer
    institutionnaliser instrumentaliser insuffler insulter insupporter insurger intégrer intensifier
    intenter intercaler intercéder intercepter interchanger interconnecter intéresser interférer
    intérioriser interloquer internationaliser interner interpeler interpeller interpénétrer interpoler
    interposer interpréter interroger interviewer intimer intimider intituler intoxiquer intriguer
    introniser intuber invalider invectiver inventer inventorier inverser investiguer inviter invoquer
    ioniser ironiser irradier irriguer irriter islamiser isoler israéliser italianiser jacasser jalonner
    jalouser japper jardiner jaser jauger jeter jeûner jobarder joncher jongler jouer jouxter jubiler
    jucher judiciariser juger juguler jumeler jurer justifier juxtaposer kidnapper klaxonner labéliser
    labelliser labourer lacer lacérer lâcher laïciser laisser lambiner lambrisser lamenter laminer lamper
    lancer lanciner langer lapider laquer larder larguer larmoyer lasser latter laver lécher légaliser
    légender légiférer légitimer léguer léser lésiner lessiver lester leurrer lever léviter libeller
    libéraliser libérer licencier liciter lier lifter ligaturer ligoter liguer liker limer limiter
    limoger liquéfier liquider liser lisser lister livrer lober localiser loger longer lorgner lotionner
    louanger loucher louer louper lourder louvoyer lover lubrifier luger lustrer lutter luxer lyncher
    macérer mâcher machiner maculer magnétiser magnifier magouiller mailler maitriser maîtriser majorer
    malaxer malmener maltraiter mandater mander manger manier manifester manigancer manipuler manquer
    manucurer manufacturer manutentionner manœuvrer maquiller marauder marchander marcher marginaliser
    marier mariner marmonner marmotter maroquiner marquer marrer marteler martyriser masquer massacrer
    masser massifier mastiquer matcher mater matérialiser materner matraquer maugréer maximiser mécaniser
    mécher mécontenter médailler médiatiser médicaliser méditer méduser méfier mégoter mélanger mêler
    mémoriser menacer ménager mendier mener menotter mensualiser mentionner mépriser mériter mésestimer
    mesurer métamorphoser métisser meubler meugler miauler migrer mijoter militariser militer mimer miner
    minéraliser miniaturiser minimiser minorer minuter mirer miroiter miser mitiger mitonner mitrailler
    mixer mobiliser modeler modéliser modérer moderniser modifier moduler moissonner molester mondialiser
    monétiser monnayer monologuer monopoliser monter montrer moquer moraliser morceler mordiller morfler
    morigéner mortaiser mortifier motiver motoriser moucharder moucher mouiller mouler mousser moutonner
    mouvementer muer mugler multiplier municipaliser murer murmurer muscler museler muter mutiler mutiner
    mutualiser mystifier mythifier nager napper narguer narrer nasaliser nationaliser natter naturaliser
    naufrager naviguer navrer nécessiter nécroser négliger négocier neiger nettoyer neutraliser nicher
    nidifier nier nimber nipper niveler nombrer nominer nommer normaliser noter notifier nouer noyauter
    noyer nuancer numériser numéroter objecter obliger obliquer oblitérer obnubiler obséder observer
    obstiner obstruer obtempérer obturer occasionner occidentaliser occulter occuper octroyer offenser
    officialiser officier offusquer ombrager ombrer onduler opacifier opérer opiner opposer oppresser
    opprimer opter optimiser oraliser orbiter orchestrer ordonner organiser orienter originer orner
    orthographier osciller oser ostraciser ôter oublier outiller outrager outrepasser outrer outsourcer
    ouvrager ovationner oxyder oxygéner pacifier pagayer pailler palabrer palier palissader pallier
    palper palpiter panacher paner paniquer panser panteler papillonner papoter parachever parachuter
    parader parafer paraffiner paralyser paramétrer parapher paraphraser parasiter parceller parcelliser
    parcheminer pardonner parer paresser parfumer parier parjurer parlementer parler parodier parquer
    parrainer parsemer partager participer particulariser passer passionner pasteuriser pasticher
    patauger patenter patienter patiner pâtisser patronner patrouiller paumer paupériser pauser pavaner
    paver pavoiser payer peaufiner pécher pêcher pédaler peigner peiner peinturer peler pelleter
    pénaliser pencher pendouiller pénétrer penser pensionner percer percher percuter perdurer pérenniser
    perfectionner perforer perfuser péricliter périmer perler permuter perpétrer perpétuer
    perquisitionner persécuter persévérer persifler persister personnaliser personnifier persuader
    perturber peser pester pétarader péter pétiller pétitionner pétrifier peupler phagocyter philosopher
    phosphorer photocopier photographier piaffer piailler picorer picoter piéger piétiner piétonniser
    pigeonner piger piler piller pilonner piloter pimenter pinailler pincer pincher piocher pipeauter
    piper pique-niquer piqueniquer piquer piqueter pirater pirouetter pisser pister pistonner pivoter
    placarder placer plafonner plagier plaider plaisanter plancher planer planifier planquer planter
    plaquer plastifier plastiquer platiner plâtrer plébisciter pleurer pleurnicher pleuvoter plier
    plisser plomber plonger ployer plumer pocher poêler poignarder pointer pointiller poireauter poisser
    poivrer polariser polémiquer policer polluer polycopier pomper poncer ponctionner ponctuer pondérer
    ponter populariser porter portraiturer poser positionner positiver posséder poster postillonner
    postposer postuler potasser potentialiser poudrer poudroyer pouffer pouponner pourchasser pourlécher
    pousser praliner pratiquer précariser précéder prêcher précipiter préciser précompter préconiser
    prédestiner prédéterminer prédisposer prédominer préempter préexister préfacer préférer préfigurer
    préfinancer préjuger prélasser prélever préluder préméditer prénommer préoccuper préparer préposer
    présager présélectionner présenter préserver présider presser pressurer pressuriser présumer
    présupposer prêter prétexter prévariquer prier primer prioriser priser privatiser priver privilégier
    procéder proclamer procrastiner procréer procurer prodiguer profaner proférer professer
    professionnaliser profiler profiter programmer progresser prohiber projeter proliférer prolonger
    promener promotionner promulguer prôner prononcer pronostiquer propager prophétiser proportionner
    proposer propulser proroger prospecter prospérer prosterner prostituer protéger protester prouver
    provisionner provoquer psalmodier psychanalyser psychiatriser publiciser publier puer puiser pulluler
    pulser pulvériser purger purifier putréfier quadriller quadrupler qualifier quantifier quémander
    quereller questionner quêter quintupler quitter rabâcher rabaisser rabibocher râbler raboter rabrouer
    raccommoder raccompagner raccorder raccrocher racheter racketter racler racoler raconter radicaliser
    radier radiodiffuser radiographier radoter raffiner rafistoler rafler rager railler rainurer
    raisonner rajouter rajuster râler rallier rallonger rallumer ramasser ramener ramer rameuter ramifier
    ramoner ramper rançonner randonner ranger ranimer rapatrier râper rapetisser rapiécer rapiner
    rappeler rapper rapporter rapprocher raréfier raser rassasier rassembler rasséréner rassurer
    ratatiner rater ratiboiser ratifier rationaliser rationner ratisser rattacher rattraper raturer
    ravager ravaler ravauder raviser ravitailler raviver rayer rayonner réabsorber réaccoutumer réactiver
    réactualiser réadapter réaffecter réaffirmer réaffréter réajuster réaliser réaménager réamorcer
    réanimer réapprovisionner réarmer réarranger réassigner réassurer rebaptiser rebeller rebiffer
    reboiser reboucher rebrancher rebrousser rebuter recadrer recalculer recaler recapitaliser
    récapituler recaser receler recéler recenser recentrer réchapper recharger réchauffer rechausser
    rechercher rechigner rechuter récidiver réciproquer réciter réclamer reclasser récoler recoller
    récolter recommander recommencer récompenser recomposer recompter réconcilier reconfigurer reconfiner
    réconforter reconnecter reconsidérer reconsolider reconstituer reconvoquer recopier recouper
    recourber recracher recréer récréer récriminer recroiser recroqueviller recruter rectifier reculer
    récupérer récurer recuser récuser recycler redécoller redécorer redemander redémarrer redéployer
    redessiner redévelopper rediffuser rédiger rediriger rediscuter redistribuer redonner redorer
    redoubler redouter redresser redynamiser rééchelonner réécouter rééditer rééduquer réembaucher
    réemployer réengager réenregistrer rééquilibrer rééquiper réescompter réessayer réétudier réévaluer
    réexaminer réexpédier réexporter référencer référer refermer refiler refléter refluer refonder
    reformater reformer réformer reformuler refouler refourguer refréner réfréner réfrigérer réfugier
    refuser réfuter regagner régaler regarder régater regeler régénérer régenter régionaliser réglementer
    régler régner regonfler regorger régresser regretter regrouper régulariser réguler régurgiter
    réhabiliter réhabituer rehausser rehospitaliser réhydrater réimplanter réimporter réimposer
    réimprimer réincarcérer réincarner réincorporer réinitialiser réinjecter réinsérer réinstaller
    réinstaurer réintégrer réinterpréter réinterroger réinventer réitérer rejeter rejouer rejuger
    relâcher relancer relater relativiser relaxer relayer reléguer relever relier relocaliser reloger
    relooker relouer reluquer remailler remanier remarier remarquer remballer rembarquer rembarrer
    remblayer rembobiner rembourser remédier remémorer remercier remilitariser remiser remmener
    remobiliser remodeler remonter remontrer remorquer remotiver remouiller rempiler remplacer rempocher
    remporter remuer rémunérer renâcler renationaliser rencarder rencontrer rendosser renégocier
    renfermer renfler renflouer renfoncer renforcer renfrogner rengager rengainer renier renifler
    renommer renoncer renouer renouveler rénover renseigner rentabiliser renter rentrer renverser
    renvoyer réoccuper réopérer réorchestrer réorganiser réorienter réparer reparler repasser repaver
    repayer repêcher repenser répercuter repérer répertorier répéter repeupler repiquer replacer
    replaider replanter replâtrer replier répliquer replonger reporter reposer repositionner repousser
    représenter réprimander réprimer reprivatiser reprocher reprogrammer réprouver répudier répugner
    réputer requalifier requinquer réquisitionner resaler rescaper réserver résider résigner résilier
    résister résonner résorber respecter respirer responsabiliser resquiller ressasser ressembler
    ressemeler resserrer ressourcer ressusciter restaurer rester restituer restructurer résulter résumer
    retaper retarder retaxer réticuler retirer retomber retoquer rétorquer retoucher retourner retracer
    rétracter retraiter retrancher retravailler retraverser rétribuer rétrocéder rétrograder retrousser
    retrouver retweeter réunifier réutiliser revacciner revaloriser revancher rêvasser réveiller
    réveillonner révéler revendiquer rêver réverbérer révérer reverser réviser revisiter revisser
    revitaliser revivifier révolter révolutionner révoquer revoter révulser rhabiller ricaner ricocher
    rider ridiculiser rigidifier rigoler rimer rincer ringardiser riper riposter risquer rivaliser river
    riveter robotiser roder rôder rogner ronchonner ronfler ronger ronronner roser rosser roter roucouler
    rouer rouiller rouler roupiller rouspéter router rubaner rudoyer ruer ruiner ruisseler ruminer ruser
    rusher russifier rythmer sabler saborder saboter sabrer saccager sacraliser sacrer sacrifier saigner
    salarier saler saliver saluer sanctifier sanctionner sanctuariser sangler sangloter saper saponifier
    sarcler satelliser satiriser saturer saucer saucissonner saupoudrer sauter sautiller sauvegarder
    sauver savonner savourer scalper scandaliser scander scanner sceller scénariser schématiser scier
    scinder scintiller scolariser scotcher scruter sculpter sécher seconder secouer secréter sécréter
    sectionner sectoriser séculariser sécuriser sédentariser segmenter séjourner sélectionner seller
    sembler semer semoncer sensibiliser séparer septupler séquencer séquestrer seriner sermonner
    serpenter serrer sevrer sévrer sexualiser shampouiner shooter shunter sidérer siéger siester siffler
    siffloter signaler signaliser signer signifier sillonner simplifier simuler singer singulariser
    sinistrer siroter situer skier slalomer smasher snober socialiser sodomiser soigner solder
    solidariser solidifier soliloquer solliciter solutionner somatiser sombrer sommeiller sommer somnoler
    sonder songer sonner sonoriser soucier souder soudoyer souffler souffleter souhaiter souiller
    soulager soûler soulever souligner soupçonner souper soupeser soupirer sourciller sous-employer
    sous-estimer sous-évaluer sous-louer sous-payer sous-représenter sous-titrer sous-traiter soutirer
    soviétiser spammer spatialiser spécialiser spécifier spéculer spolier sponsoriser sprinter squatter
    squeezer stabiliser stagner standardiser stationner statuer stériliser stigmatiser stimuler stipuler
    stocker stopper streamer stresser strier structurer stupéfier styliser subdéléguer subdiviser
    subjuguer sublimer submerger subodorer subordonner suborner subroger subsister substantiver
    substituer subtiliser subventionner succéder succomber sucer sucrer suer suffoquer suggérer suicider
    suinter sulfater superposer superviser supplanter suppléer supplicier supplier supporter supposer
    supprimer suppurer supputer surarmer surcharger surchauffer surclasser surcoter surélever surendetter
    surestimer surévaluer surexciter surexploiter surexposer surfacturer surfer surgeler surjouer
    surligner surmener surmonter surnager surnommer surpasser surpayer surpeupler surplomber surpondérer
    surreprésenter sursauter surtaxer surveiller survoler susciter suspecter sustenter susurrer suturer
    symboliser sympathiser synchroniser syndicaliser syndiquer synthétiser systématiser tabasser tabler
    tabuler tacher tâcher tacler taguer taillader tailler talocher talonner tamiser tamponner tancer
    tanguer tanner taper tapiner tapisser tapoter taquiner tarabuster tarauder tarder tarifer tartiner
    tasser tâter tâtonner tatouer taxer techniciser teinter télécharger télécommander télédéclarer
    télédiffuser télégraphier téléguider téléphoner télépiloter télescoper télétravailler téléviser
    témoigner tempérer tempêter temporiser tenailler tenter tergiverser terminer terrasser terrer
    terrifier terroriser tester tétaniser téter texter théâtraliser théoriser thésauriser timbrer tinter
    tiquer tirailler tirer tisonner tisser titiller titrer titriser tituber titulariser toiletter toiser
    tolérer tomber tonifier tonner tonsurer toquer torpiller torréfier torsader tortiller tortuer
    torturer totaliser toucher touiller tourbillonner tourmenter tourner tournoyer tousser tracasser
    tracer tracter trafiquer traînasser trainer traîner traiter tramer trancher tranquilliser
    transbahuter transborder transcender transcoder transférer transfigurer transformer transfuser
    transgresser transhumer transiger transiter translater transpercer transpirer transplanter
    transporter transposer transvaser transvider traquer traumatiser travailler traverser trébucher
    tréfiler trembler trembloter trémousser tremper trépasser trépider trépigner tresser treuiller
    tricher tricoter trier trifouiller trimbaler trimballer trimer tringler trinquer triompher
    tripatouiller tripler tripoter triturer tromper tronçonner trôner tronquer troquer trotter trottiner
    troubler trouer trouver truander trucider truffer truquer tuer tuméfier turlupiner tutoyer tweeter
    twitter typer tyranniser ubériser ulcérer unifier uniformiser uploader urbaniser urger uriner user
    usiner usurper utiliser œuvrer vacciner vaciller vadrouiller vagabonder vaguer valdinguer valider
    valoriser valser vampiriser vandaliser vanner vanter vaporiser vaquer varier vasouiller vautrer
    végétaliser végéter véhiculer veiller veiner vêler velouter vendanger vénérer venger venter ventiler
    verbaliser verdoyer vérifier vernisser verrouiller verser versifier vexer viabiliser vibrer vicier
    victimiser vidanger vider vilipender vinifier violenter violer virer virevolter viriliser virtualiser
    viser visionner visiter visser visualiser vitrer vitrifier vitupérer vivifier vivoter vocaliser
    vociférer voguer voiler voisiner voiturer volatiliser voler voltiger voter vouer voûter vouvoyer
    voyager vriller vulcaniser vulgariser zapper zébrer zester zézayer zieuter zigouiller zigzaguer
    zipper zombifier zoner zoomer
"""
# Verbs in -ir, -issant.
GROUP_2 = """
    abolir aboutir abrutir accomplir accourcir adoucir affadir affaiblir affermir affranchir agir
    agrandir aguerrir ahurir aigrir alanguir alentir alourdir alunir amaigrir amerrir ameublir amincir
    amoindrir amollir amortir anéantir anoblir aplanir aplatir appauvrir appesantir applaudir approfondir
    arrondir assagir assainir asservir assombrir assortir assoupir assouplir assourdir assouvir
    assujettir attendrir atterrir attiédir avachir avertir avilir bannir barrir bâtir bénir blanchir
    blêmir blettir bleuir blondir bondir bouffir brandir brunir calmir candir chérir choisir compatir
    convertir cotir crépir croupir débleuir déconfir décrépir dédurcir définir défleurir défraîchir
    dégarnir déglutir dégourdir dégrossir déguerpir démolir démunir dépérir dépolir déraidir désassortir
    désemplir désépaissir désobéir dessaisir désunir divertir doucir durcir ébahir ébaudir éblouir
    éclaircir effleurir élargir embellir emboutir embrunir emplir empuantir enchérir endolorir endurcir
    enfouir engloutir engourdir enhardir enlaidir ennoblir enorgueillir enrichir ensevelir envahir
    épaissir épanouir équarrir estourbir établir étourdir étrécir évanouir faiblir farcir finir fléchir
    flétrir fleurir forcir fouir fourbir fournir fraîchir franchir frémir froidir garantir garnir gauchir
    gémir glapir grandir gravir grossir guérir havir honnir impartir infléchir intervertir invertir
    investir jaillir jaunir jouir languir lotir maigrir matir meurtrir mincir moisir moitir mollir mugir
    munir murir mûrir nantir noircir nourrir obéir obscurcir ourdir pâlir pâtir périr pervertir pétrir
    polir pourrir préétablir prémunir punir rabougrir raccourcir racornir radoucir raffermir rafraichir
    rafraîchir ragaillardir raidir rajeunir ralentir ramollir rancir rassir ravir réagir réapplaudir
    rebâtir rebondir rebrunir rechampir reconvertir redéfinir redémolir réfléchir refleurir refroidir
    regarnir réinvestir rejaillir réjouir rembrunir remplir renchérir répartir repolir resalir resplendir
    ressaisir ressurgir resurgir rétablir retentir rétrécir rétroagir réunir réussir reverdir roidir
    rosir rôtir rougir roussir rugir saisir salir saurir sévir subir subvertir surenchérir surgir
    surinvestir surréagir tarir ternir terrir tiédir trahir transir travestir unir vagir verdir vernir
    vieillir vomir vrombir
"""
# The irregular ones; fr_conjugation has a model for each.
GROUP_3 = """
    être avoir aller tenir obtenir contenir détenir retenir maintenir soutenir entretenir appartenir
    abstenir venir devenir redevenir revenir parvenir intervenir prévenir survenir provenir subvenir
    convenir disconvenir contrevenir circonvenir advenir souvenir obvenir prendre apprendre comprendre
    reprendre entreprendre surprendre éprendre méprendre désapprendre réapprendre déprendre mettre
    admettre commettre permettre promettre soumettre transmettre remettre omettre démettre émettre
    compromettre réadmettre retransmettre entremettre battre abattre combattre débattre rebattre rabattre
    ébattre dire redire interdire contredire prédire médire dédire maudire faire défaire refaire
    satisfaire contrefaire parfaire surfaire voir revoir prévoir pourvoir entrevoir devoir redevoir
    pouvoir vouloir savoir valoir prévaloir équivaloir falloir pleuvoir recevoir décevoir percevoir
    apercevoir concevoir émouvoir promouvoir mouvoir conduire reconduire produire reproduire coproduire
    surproduire introduire réintroduire réduire traduire séduire déduire induire enduire construire
    reconstruire déconstruire détruire autodétruire instruire cuire recuire nuire luire reluire éconduire
    écrire coécrire décrire inscrire réinscrire désinscrire prescrire proscrire souscrire transcrire
    circonscrire réécrire récrire conclure exclure inclure occlure connaître reconnaître méconnaître
    paraître apparaître réapparaître disparaître comparaître transparaître naître renaître paître
    repaître craindre contraindre plaindre atteindre éteindre peindre repeindre dépeindre teindre
    déteindre feindre enfreindre restreindre astreindre étreindre ceindre empreindre geindre joindre
    rejoindre disjoindre adjoindre enjoindre oindre poindre attendre entendre tendre étendre détendre
    prétendre distendre sous-tendre rendre vendre revendre mévendre descendre redescendre condescendre
    dépendre suspendre pendre appendre défendre pourfendre fendre répandre épandre fondre refondre
    confondre morfondre pondre répondre correspondre tondre perdre reperdre mordre démordre tordre
    détordre distordre retordre rompre interrompre corrompre partir repartir départir sortir ressortir
    sentir ressentir pressentir consentir mentir démentir repentir dormir endormir rendormir servir
    desservir resservir ouvrir rouvrir entrouvrir couvrir recouvrir découvrir redécouvrir offrir souffrir
    courir accourir parcourir recourir secourir concourir encourir discourir mourir acquérir conquérir
    reconquérir requérir enquérir vivre revivre survivre suivre poursuivre ensuivre lire relire élire
    réélire rire sourire croire boire plaire déplaire complaire taire extraire soustraire distraire
    abstraire traire suffire confire frire vaincre convaincre asseoir rasseoir surseoir fuir enfuir
    cueillir accueillir recueillir assaillir tressaillir défaillir faillir saillir bouillir résoudre
    dissoudre absoudre coudre recoudre découdre moudre haïr vêtir revêtir dévêtir croître accroître
    décroître clore éclore enclore échoir déchoir gésir
"""
# Forms in -e that are also nouns, adjectives or other words; their plural in -s is one as much.
_NOUNS_IN_E = """
    abîme absente accroche active adresse affaire affiche agence agrafe aide aiguille aimante alarme
    alerte alliée amalgame amarre amende amorce ancre angoisse annexe annonce apostrophe appareille
    apparente approche arbitre archive arme arnaque arrête articule asphalte assise assiste attache
    attaque attente attire auréole autopsie avance avarie aventure avorte axe bagarre baisse balade
    balafre balance balise bande banque barde barre barricade bascule base bastonne bataille batte
    bavarde bave bêche berce berne biaise bise bitume blague blâme blasphème boite bombarde bombe borne
    bosse botte boucane bouche boucle bouffe boxe braise branche braque brave bricole bride brille brise
    bronze brosse brouille bruine brume buse câble cache cachette cadence cadre cale calibre câline calme
    calomnie calque camoufle candidate capitule capote captive capture carbure caresse caricature carotte
    cascade case casse catalogue catapulte catastrophe cause cavale ceinture célèbre cendre censure
    centre centuple cercle cerne chambre change charge chargée charme charpente chasse cheminée chère
    cheville chicane chiffre chine chronique chronomètre chute cible circonscrite cire claque classe
    clique clone cloque clôture coche code coffre coiffe colle collecte combine comble commande commerce
    compartimente complète compresse compromise compte concorde concurrence conditionne conforme
    conjecture conserve consigne console consulte conte contente conteste continue contraste contre
    contrôle controverse copie corse costume cote couche coupe couple courbe couronne course creuse crève
    critique croisse crypte cuirasse cuisine cuite dame danse date débande débauche débite déborde
    débouche débourse décharge décline décompte dédicace dégaine délire demande démarche demeure dépêche
    dépense dépouille déprime dérive déroute détaxe devise dialogue dicte diffuse diplôme discipline
    dispense dispute distance divise divorce domestique donne dose double douche doute drague draine
    drogue dupe dure dynamite ébauche écaille écarte échancre échange éclaircie éclipse écluse économise
    écope écoute écrite écume égale élève embauche embrouille empire encaisse enclave enclenche encre
    enquête enseigne entaille entame entête enthousiasme entrave entre enveloppe envie épargne épaule
    épice épile épingle éponge épouse épouvante équilibre équipe escalade escompte escorte escrime espace
    espionne esquisse esquive essore estampe estime étage étanche étincelle étiquette étoffe étoile
    étreinte étrenne étuve excuse exempte exile expertise explicite fabrique fabule facette facture
    fatigue fausse faute féconde feinte ferme ferraille fesse fête feuillette feutre fiche figure file
    filigrane filme filtre finance fissure fixe flèche flotte floue foire force forge forme formule
    fouille foule fourche fourrage fracture franchise frappe fraude fréquente fringue fripe frise fronde
    fugue fuite gaffe gage gaine galbe galère garde gare gaufre gendarme gêne germe gifle glace glane
    glisse glose gomme gorge gouverne graisse grave greffe grêle grenouille grève griffe grille grimace
    grippe grise grogne groupe gueule guide guillotine hache harangue hâte hausse homologue huile hybride
    hypothèque illustre incendie indigne infecte infirme influence informe initie inquiète insulte
    intègre interdite interne interprète intime intrigue invective inverse jalouse jauge jeûne joue juge
    jumelle lâche laisse lampe lance lange laque larde lasse latte lave légende légitime lessive leste
    leurre libelle libère licite lie ligature ligue lime limite liquide lisse liste livre lobe loge longe
    louange louche loue loupe lourde luge lustre lutte luxe machine macule maille maîtrise manie
    manifeste manigance manque manufacture manœuvre maraude marchande marche marie marine marque marre
    masque massacre masse mate matraque mèche médaille méduse mélange menace ménage menotte mérite mesure
    métamorphose métisse meuble mime mine minute mire mise mitraille mobilise modèle modère module
    monnaie monologue montre morte mouche moule mousse mue murmure muscle mute nage nappe natte naufrage
    nécrose neige niche nombre note nuance oblique observe occulte offense offre ombrage ombre orbite
    orchestre organise origine orthographie outrage outre ouvrage ouvre oxyde oxygène pagaie paie paille
    palabre palissade panache panique panse parachute parade paramètre paraphe paraphrase parasite
    parcelle pardonne paresse parjure parodie partage parte participe passe pastiche patente patiente
    patine patronne patrouille paume pause pêche pédale peigne peine peinture perche perle permise peste
    pétarade peuple philosophe phosphore photocopie photographie piège pige pile pilote pince pioche pipe
    pique pique-nique pirate pirouette piste place plainte plaisante planche plane planque plante plaque
    plastique platine plâtre plume poche poêle pointe poisse poivre polémique police pompe ponte porte
    pose positive poste potasse poudre pousse pratique précise préface préjuge prélude présente presse
    prête prétexte prime prise prive procure profane profile programme projette prospère proteste
    psychanalyse pulse purge quadruple querelle quête quintuple quitte radiographie rafle rage raie
    rainure râle rallonge rame rampe râpe rase rature ravage rebelle recharge recherche rechute récidive
    réciproque réclame récolte récompense reçue référence réforme régate règle règne relâche relance
    relaxe relève remarque remise remorque rencontre rengaine rente repère réplique reprise reproche
    réserve ressource reste retouche retraite rétrograde revanche rêve revenue révolte revue ride rime
    riposte risque rive rose roue rouille route rue ruine ruse rythme sable sabre saccage sacre sacrifie
    sale salive sangle sape sauce sauve sauvegarde scie sèche seconde secrète selle semble semonce
    séquence séquestre serre siège sieste signe singe sinistre solde sombre somme sonde songe sorte
    souffle soupe statue strie structure sublime sucre suicide sulfate surcharge surcote surprise surtaxe
    suspecte suture table tache tâche tacle taille taloche talonne tamise taquine tartine tasse taxe
    teinte télécommande téléphone télescope tempête tenaille tente terrasse terre texte timbre tique tire
    titre toilette toise tombe tonne toque torpille torsade tortue torture touche tourmente tracasse
    trace traîne traite trame tranche traque traverse tremble trempe tresse triche tringle triomphe
    triple triture trompe trône trouble troue truffe type ulcère urine usine œuvre vadrouille vagabonde
    vague valide valse vanne véhicule veille veine vendange vente vexe vidange vide vienne violente vire
    vise visite vitre vive vocalise vogue voile voisine voiture vole voltige vote voûte voyage vrille
    zèbre zeste zone
"""
# Participles that are also nouns or adjectives.
_PARTICIPLES = """
    abandonné abandonnée abandonnées abandonnés abattis abattu abattue abattues abattus abonné abonnée
    abonnées abonnés abordé abrégé abrégés abrité abruti abrutis absolus abstenu accéléré accélérée
    accélérées accélérés accepté accidenté accidentée accidentées accidentés accouchée accusé accusée
    accusées accusés acharné acharnée acharnées acharnés achevé achevée acquis acquise acquises acquitté
    acquittés actualisé adapté adaptée adaptées adaptés adhéré adjugé administré administrés adoptée
    adoré affairé affairés affamé affamées affamés affecté affilié affiliée affiliées affiliés affirmé
    agité agitée agitées agités agrandi agréé agréée agréées agréés agrégé agrégée agrégés aguerri
    aguerris ajourné ajouté ajusté aliéné aliénés alité alités allé allée allées allés allié alliés
    allongé allongée allumé allumée alphabétisé aluni amélioré amené animé animée animées animés annoncé
    annoncée annoncées annoncés annulé anticipé anticipée anticipées anticipés apaisé aperçu aperçus
    apparenté apparentés apparu appauvri appelé appelés appliqué appliquée appliquées appliqués apprêté
    appris apprise apprises approché approfondi approfondie approfondies approfondis approprié appropriée
    appropriées appropriés appuyé appuyée armé armée armées armés arrêté arrêtée arrêtés arrivé arrivée
    arrivées arrivés arrondi arrondie arrondies arrondis articulé assassiné assassinés assemblé assemblée
    assemblées assemblés asservi assiégé assiégée assiégés assimilé assimilés assis assisté assistée
    assistées assistés associé associée associées associés assombri assorti assortie assoupi assuré
    assurée assurées assurés attaché attachée attachées attachés attardé attardés atteint atteinte
    atteintes atteints attendu attendue attendues attendus attribué attristé avancé avancée avancées
    avancés avarié avariés avéré avérée avérées avérés averti avertie averties avertis avisé avisée
    avisés avoué avoués axé baissé balisé banni bannis barré barrée barrés basé basée basées basés battu
    battue battues battus bénéficié béni bénie bénis blâmé blanchi blasé blasés blessé blessée blessées
    blessés blindé blindée blindées blindés bloqué bloquée bloquées bloqués boisé boisée boisés bombé
    bondé bondée bondées bondés bordé borné bornée bornés bouché bouchée bouchées bouclé bouclée bouffée
    bouffées bouilli bouillie bouillies branché branchée branchés brandi breveté brevetée bridé brisé
    brisée brisées brisés brodé brodés bronzé bronzés brouillé brouillée brûlé brûlée brûlées brûlés bu
    caché cachée cachées cachés cadré calciné calcinée calcinées calcinés calculé calculée calculés calé
    calmé carré carrée carrées carrés cassé cassée cassées cassés causé cédé ceint célébré centré centrée
    centrées centrés cerné cernés certifié certifiée certifiées certifiés chagriné chambré chambrée
    chambrées changé chargé chargés charmé chassé châtié chauffé chauffée chaussée chaussées cheminé
    chevauchée chevauchées chiffré chiffrée chiffrées chiffrés choisi choisie choisies choisis choqué
    choquée choquées choqués ciblé ciblée ciblées ciblés circonscrit ciré cirés cité citée citées cités
    civilisé civilisée civilisés classé classée classées classés classifié classifiés clos close closes
    cloué coché codé codée codés coffré coiffé collé collée collés colonisé colonisés coloré colorée
    colorées colorés combiné combinée combinées combinés comblé commandé commandée commencé commenté
    commis commise commises commué communiqué communiquée communiqués compensé complété compliqué
    compliquée compliquées compliqués composé composée composées composés comprimé comprimés compris
    comprise comprises compromis compté comptés concédé concentré concentrée concentrées concentrés
    concerté concertée concertées conclu conclue condamné condamnée condamnées condamnés conditionné
    conditionnée conditionnés conduit conduite conduites conduits conféré confiné confinée confinées
    confinés confirmé confirmée confirmées confirmés confit confite confites confits confondu confondues
    confondus conforté conjugué conjuguée conjuguées conjugués connu connue connues connus conquis
    conquise consacré consacrée consacrées consacrés considéré consigné constitué construit construite
    contaminé contaminée contaminées contaminés contenu contenue contenus contesté contestée contestées
    contestés contractée contraint contrainte contraintes contraints contrarié contrôlé contrôlée
    contrôlées contrôlés convaincu convaincue convaincues convaincus convenu convenue convenues convenus
    converti convertie convertis convié convoité convoitée coordonné coordonnée coordonnées coordonnés
    corrigé corrigée corrigés corrompu corrompue corrompus corsé costumé coté cotée cotées cotés couché
    couchée couchés coulé coulée coulées coupé coupée coupées coupés courbé couronné couronnée couru
    courue courus couvée couvées couvert couverte couvertes couverts crainte craintes créé creusé crevé
    crevés criblé crié criée criées crispé croisé croisée croisées croisés croissant cru crue crues crus
    cuisiné cuit cuits cultivé cultivée cultivées cultivés cumulé cumulée cumulées cumulés daté datée
    débarqué débauché débauchés débordé débordée débordés débouché débouchés débridé débridée débuté
    décalé décalée décalées décalés décédé décédée décédées décédés déchaîné déchaînée déchaînés déchiré
    déchu déchue déchus décidé décidée décidées décidés déclaré déclarée déclarées déclarés décontracté
    décontractée décoré découpé découpée décousu décousue découvert découverte découvertes découverts
    décrit décroché déçu déçue déçues déçus dédié dédiée dédiées dédiés défait défaite défaites défaits
    défavorisé défavorisée défavorisées défavorisés défendu défilé défilés défini définie définies
    définis déformé dégagé dégagée dégagées dégagés dégradé dégradée dégradées dégradés déguisé déguisée
    déguisés déjeuner délabré délabrée délabrées délabrés délégué déléguée déléguées délégués délibéré
    délibérée délibérées délibérés délié démarqué démenti démentis démis démodé démodée démodés démuni
    démunie démunies démunis dénommé dénudé dénué dénuée dépassé dépassée dépassées dépassés dépensé
    déplacé déplacée déplacées déplacés déployé déporté déportée déportées déportés déposé déprimé
    déprimée déraillé dérangé déréglé dérivé dérivée dérivées dérivés dérobé dérobée désarmé désarmée
    descendu désespéré désespérée désespérées désespérés déshérité déshérités désigné désolé désolée
    désolées désolés desservi desservie dessiné dessinée dessinées dessinés destiné destinée destinées
    destinés détaché détachée détachées détachés détaillé détaillée détaillées détaillés détendu détendue
    détenu détenue détenues détenus déterminé déterminée déterminées déterminés déterré détraqué détrempé
    détruit détruite détruites détruits développé développée développées développés déviée dévoué dévouée
    dévoués différé différée différées différés diffusé dilué diminué diminuée diminués diplômé diplômée
    diplômées diplômés dirigé dirigée dirigés discipliné disciplinée disciplinés discuté disparu disparue
    disparues disparus dispersé dispersée dispersées dispersés disposé disposée disposées disposés
    disputé disputée disqualifié dissipé dissous dissoute distancé distingué distinguée distingués
    distrait distraite distraits dit dite dites dits divisé divisée divisées divisés divorcé divorcée
    divorcées divorcés documenté documentée documentées documentés dominé donné donnée données donnés
    doré dorée dorées dorés doté dotée dotées dotés doublé doublée doublés dressé drogué droguée drogués
    dû due dues durci durée durées dus ébloui échangé échappé échappée échappées échaudé échauffé
    échelonné échoué éclairé éclairée éclairées éclairés éclaté éclatée éclatées éclatés économisé
    écorché écorchés écoulé écoulée écoulées écoulés écouté écrasé écrit écrits écroué écœuré édité
    effacé effaré effectué efforcé égaré égarée égarés élaboré élancé élancée élargi élargie élargis
    élevé élevée élevées élevés éloigné éloignée éloignées éloignés élu élue élues élus embarqué
    embarquée embarquées embarqués embarrassé embarrassée émigré émigrée émigrés emmuré employé employée
    employées employés empoisonné emporté emportée empreint empreinte empreintes empreints empressé
    emprunté encadré encadrée encadrées encadrés enchanté enchantée enclavé enclavée endetté endettée
    endettées endettés endeuillé endeuillée endeuillées endormi endormie endormis endurci endurcis énervé
    énervée énervés enflammé engagé engagée engagées engagés enjoué enlevé enlevée enlevés enneigé
    enneigée enneigés ennuyé énoncé énoncés enquêté enragé enragés enregistré enregistrée enregistrées
    enregistrés enrichi enrôlé ensanglanté ensanglantée enseigné ensoleillé ensoleillée ensoleillées
    entamé entassé entendu entendue entendues entendus enterré entêté entêtés entraîné entraînée
    entraînés entré entrée entrées entremets entrepris entreprise entreprises entrés entretenu entretenue
    entretenus enveloppé envoyé envoyée envoyées envoyés épargné épargnée éparpillé épaulé épicé épicée
    épicés épousé éprouvé éprouvée éprouvées éprouvés épuisé épuisée épuisées épuisés équilibré
    équilibrée équilibrées équilibrés équipé équipée équipées équipés érigé érodé espacé espéré estimé
    estimée estimées estimés établi établie établies établis étalé été éteint éteinte éteintes éteints
    étendu étendue étendues étendus étoffé étoffée étoilé étoilée étoilés étonné étouffé étouffée étourdi
    étourdie étranglé étudié étudiée étudiés évacué évacuée évacués évadé évadée évadés évalué évanoui
    évasé éveillé éveillée évité évolué évoluée évolués exagéré exagérée exagérés exalté exaltés exaspéré
    excédé excepté exceptée exceptés excité excitée excités exclu exclue exclues exclus exécuté exercé
    exercée exilé exilée exilées exilés expatrié expatriée expatriées expatriés expérimenté expérimentée
    expérimentées expérimentés exploité exploités exposé exposée exposées exposés exprimé exténué
    exténués extrait extraite extraites extraits fabriqué fâché fâchée fâchés facilité facilitée
    facilités failli faillie faillis fait faite faites faits falsifié familiarisé fané fanée fardé
    fasciné fatigué fatiguée fatiguées fatigués faussé favorisé favorisée favorisées favorisés fédéré
    fédérée fédérées fédérés fêlé fendu fermé fermée fermées fermés ferré ferrée ferrées ferrés feutré
    feutrée fiancé fiancée fiancés ficelé fiché fichée fichés fidélisé fié figé figée figées figés figuré
    figurée filé filée filés filtré financé fini finie finies finis fixé fixée fixées fixés flétri fleuri
    fleurie fleuries fleuris flottant foncé foncée foncées foncés fondé fondée fondées fondés fondu
    fondue fondues fondus forcé forcée forcées forcés forgé formé formée formées formés formulé fortifié
    fortifiée fortifiées fortifiés fouillé fouillée foulée foulées fourni fournie fournis fourré fourrée
    fourrés fracturé fragilisé fragilisée fragilisés frappé frappée frisé frisée frisés frit frite frites
    frits froissé frustré frustrée frustrés fumé fumée fumées fumés fusillé fusillés gâché gagé gagné
    gâté gâtée gâtés gelé gelée gelées gelés gêné gênée généralisé généralisée généralisés gênés glacé
    glacée glacées glacés gonflé gonflée gonflés gouverné gouvernés gradués grandi gratifié gratiné gravé
    gravée grillé grillée grillées grillés grippé grippée grisé grossi grossie groupé groupée groupées
    groupés guidé guidée guidées guidés habilité habilitée habilités habillé habillée habité habitée
    habitées habités habitué habituée habituées habitués haché hachée hachés haï halluciné handicapé
    handicapée handicapées handicapés happé hébergé hébergés hérité héritée hésité heurté honoré
    hospitalisé hospitalisée hospitalisés huée huées humilié humiliée humiliés hydraté identifié
    identifiée identifiées identifiés ignoré illustré illustrée illustrées illustrés imaginé imbriqué
    imité immergé immergée immigré immigrée immigrées immigrés impliqué impliquée impliquées impliqués
    importé importée importées importés imposé imposée imposées imposés imprimé imprimée imprimées
    imprimés improvisé improvisée improvisés incarcéré incarcérés incendié incliné inclinée inclus
    incluse incluses incorporé incorporée inculpé inculpée inculpés indemnisé indexé indexée indexés
    indigné indignée indignés indiqué induit induite industrialisé industrialisée industrialisés infecté
    infectée infectées infectés infiltré infiltrés informé informée informés initié initiée initiées
    initiés injurié inquiété inscrit inscrite inscrites inscrits insinué inspiré inspirée inspirés
    installé installée installés instruit instruite instruits insulté insurgé insurgée insurgées insurgés
    intégré intégrée intégrées intégrés intercalé interdit interdits intéressé intéressée intéressées
    intéressés interné internée internés interposé interposée interprété interrompu intitulé intitulée
    intitulés introduit introduite invalidé inventé inversé inversée inversés inverti investi investis
    invité invitée invitées invités irrité irritée irrités isolé isolée isolées isolés jauni jeté jetée
    jetées jetés joint jointe jointes joints joué jugé jugée jugés jumelé jumelée jumelés juré jurée
    jurés justifié justifiée justifiées justifiés lâché laissé lancé lancée lancés lassé lavé lavée légué
    lésé lésée lésés levé levée levées levés libéré libérée libérées libérés licencié licenciée
    licenciées licenciés lié liée liées liés limité limitée limitées limités limogé lissé listé livré
    livrée livrées livrés logé logée logés lu lue lus lustré mâché maîtrisé maîtrisée majoré majorée
    majorés maltraité maltraités mandaté manié manifesté manqué manquée manqués maquillé marché marchés
    marié mariée mariées mariés mariné marqué marquée marquées marqués masqué masquée masquées masqués
    massé méconnu méconnue méconnus mécontenté médiatisé médiatisée médiatisés médité mélangé mêlé mêlée
    mêlées menacé menacée menacées menacés ménagé mené menée menées menés méprise méprises mérité méritée
    mérités mesuré mesurée mesurés métissé métissée métissés meublé meublée meublés meurtri meurtrie
    meurtries meurtris mis mitigé mitigée mitigés mobilisé mobilisée mobilisées mobilisés modelé modelée
    modéré modérée modérées modérés modernisé modifié modifiée modifiées modifiés moisi moisie moisis
    mondialisé mondialisée monté montée montées montés mordu mordue mordus mort morts motivé motivée
    motivées motivés motorisé motorisée motorisés mouillé mouillée moulu mouvementé mouvementée mu mué
    multiplié muni munie muré mûri musclé musclée musclées musclés mutilé mutilée mutilés mutiné mutinés
    mutualisé navré né née nées négligé négligée négligés négocié négociée nés nommé nommée nommés noté
    notée notés nourri nourrie nourris noyé noyée noyés nuancé nuancée obligé obligée obligés obscurci
    obsédé obsédés obstiné obstinée obstinés obtenu obtenus occupé occupée occupées occupés offensé
    offert offerte offertes offerts officialisé omis ondulé opéré opérée opérés opposé opposée opposées
    opposés opprimé opprimée opprimés optimisé ordonné ordonnée ordonnés organisé organisée organisées
    organisés orienté orientée orientés orné osé osée osés oublié oubliée oubliées oubliés outré outrée
    outrés ouvert ouverte ouvertes ouverts ouvragé panaché pané panée panés paralysé paralysée paralysés
    paré parée parés parfait parfaite parfaites parfaits parfumé parlé partagé partagée partagés parti
    partie parties partis parvenu parvenus passé passée passées passés passionné passionnée passionnées
    passionnés patenté paumé paumés pavé pavée pavés payé payée payés peiné peint peinte peintes peints
    pelé pelée pendu pendue pendus pensé pensée pensées pensionné pensionnés percé percée percées percés
    perché perçu perdu perdue perdues perdus perfectionné permis persécuté persécutés personnalisé
    personnalisée personnalisés personnifié peuplé peuplée piégé piégée piégées piégés pilé pincé pincée
    pincées piqué piquée piquées piqués placé plafonné plafonnée plaint planifié planifiée plaqué plaqués
    plié plissé plombé plongé plongée plongées plu poêlée poêlées point pointé poli polie polis pollué
    polluée polluées pollués porté portée portées portés posé posée posés possédé possédée possédés posté
    poudré poudrée pourri pourrie pourries pourris poursuivi poursuivie poursuivies poursuivis pourvu
    poussé poussée poussées pratiqué précédé précipité précipitée précipités précisé prédit préféré
    préférée préférées préférés préjugé préjugés prélevé préoccupé préoccupée préoccupés préparé préposé
    préposée préposés prescrit prescrite présenté pressé pressée pressées pressés présumé présumée
    présumées présumés prêté prétendu prétendue prétendues prétendus prévenu prévenue prévenues prévenus
    prévu prévue prévues prévus primé primée pris privé privée privées privés privilégié privilégiée
    privilégiées privilégiés procédé procédés prodigué produit produite produites produits professé
    profilé programmé programmée programmées programmés projeté prolongé prolongée prolongés promenée
    promis promise promises promu promue promus prononcé prononcée prononcés proposé proscrit proscrits
    prostitué prostituée prostituées protégé protégée protégées protégés prouvé prouvée provoqué pu
    publié purgé quadrillé qualifié qualifiée qualifiées qualifiés quitté raccordé raccourci raccourcie
    raccourcis raffiné raffinée raffinés raisonné raisonnée ralenti ralentie ralentis rallié ramassé
    ramené ranci rangé rangée rangées rapporté rapproché rapprochée rapprochés raréfié rasé rasée
    rassemblé rassis rassuré rassurée rassurés raté ratée ratés ravagé ravagée ravi ravie ravis réalisé
    rebattu rebattus recherché recherchée recherchées recherchés recommandé recommandée recommandées
    recommandés recommencé reconnu reconnue reconnues reconnus reconquise recouru recouvert recrutée reçu
    recueilli reculé reculée reculées récupéré reçus redoublé redouté redoutée redoutés réduit réduite
    réduites réduits référé référés réfléchi réfléchie réformé réformée réformés réfrigéré réfugié
    réfugiée réfugiées réfugiés refusé réglé réglée réglementé réglementée regretté regrettée régulé
    rejeté relâché relâchée relâchés relaté relevé relevée relevés relié remarqué remarquée remarqués
    remis remonté remontée remontées rempli remplie remplis remporté rémunéré rémunérée rémunérées
    rémunérés rendu rendue rendus renfermé renforcé renforcée renforcés renommé renommée renommés
    renouvelé renouvelée renouvelés rentré rentrée rentrées renversé renversée répandu répandue répandus
    réparti repenti repentie repentis répété répétée répétées répétés replié réputé réputée réputés
    requis requise requises réservé réservée réservées réservés résidé résigné résignée résolu résolue
    résolues résolus ressenti ressentis ressorti restauré restreint restreinte restreintes restreints
    résulté résumé résumés retardé retenu retenue retenues retiré retirée retourné retraité retraitée
    retraitées retraités retranché retrouvé retrouvée réuni réunie réunis réussi réussie réussies réussis
    rêvé rêvée révélé revenu revenus rêvés révolté révoltée révoltés révoqué revu revus ri ridé risqué
    risquée risquées risqués rompu rompus rongé rôti rôtie rôtis roué roulé roulée ruiné ruinée ruinés
    rusé rusée rusés rythmé sacré sacrée sacrées sacrés sacrifié sacrifiée sacrifiés saisi saisie saisies
    saisis salarié salariée salariées salariés salé salée salées salés sanctionné satisfait satisfaite
    satisfaites satisfaits saturé saturée saturés sauvé savouré scandalisé scellé scellés séché secoué
    secouru séduit senti séparé séparée séparées séparés serré serrée serrées serrés servi signalé signé
    signifié simplifié simplifiée simplifiés simulé simulée sinistré sinistrée sinistrées sinistrés situé
    située situées situés soigné soignée soignés soldé solidarisé sonné sorti sortie sorties sortis soudé
    soudée soudés souffert soufflé soufflée souhaité souhaitée soulagé soulagée soulagés soulevé soumis
    soumise soumises soupçonné soupesé sous-estimé sous-évalué soutenu soutenue soutenues soutenus
    spécialisé spécialisée spécialisées spécialisés spolié spoliés stabilisé standardisé strié structuré
    structurée su subi subis subordonné subordonnée subordonnés subventionné subventionnée suffi suicidé
    suicidés suivi suivie suivies suivis supposé supposée supposées supposés supprimé surarmé surchargé
    surchargée surchargés surélevé surendetté surendettée surendettés surexcité surexploité surgelé
    surgelée surgelés surmené surnommé surnommée surpeuplé surpeuplée surpeuplés surpris sursis survécu
    surveillé surveillée suspecté suspendu suspendue suspendus syndiqué syndiquée syndiqués systématisé
    taché taillé tapé tari tarifé tarifée tassé tatoué taxé teint teinté témoigné tempéré tempérée
    tempérés tendu tendue tendues tendus tenté tenu tenue tenues tenus terminé terminée terminées
    terminés terni terrifié terrorisé testé tiré tirée tirées tirés titré titrée titrés titularisé toléré
    tombé tombée tombées tondu tordu tordue torturé touché touchée touchés tourmenté tourmentée
    tourmentés tourné tournée tournées tracé tracée tracés traduit traîné traînée traînées traité traitée
    traités tranché tranchée tranchées tranchés transcrit transformé transformée transi transmis
    transposé traumatisé traumatisée traumatisés travaillé traversé traversée traversées trempé trempée
    trempés trié triée trompé troublé troublée troublés troué trouée trouvé trouvée truffé truqué truquée
    truqués tu tué tuée tuées tués uni unie unies unifié unifiée unis usé usée usées usés utilisé vacciné
    vaccinée vaccinées vaccinés vaincu vaincue vaincues vaincus valu varié variée variées variés vécu
    vécue vécus veillée veillées velouté vendu vendue vendus ventilé ventilée venu venue venues venus
    vérifié vérifiée vernis versé vêtu vêtue vêtus vexé vexée vicié vidé vieilli violé violée violés viré
    virée virées visé visée visées visés vitré vitrée vitrées vitrés vivifié voilé voilée voilées voilés
    volé volée volées volés vomi voté voulu voulue voulus vu vue vues vus zébré zoné
"""
# Other forms that are also other words: in -ant, -ent, -ons; infinitives; irregular verbs; names (Gaza).
_OTHERS = """
    a abat abats abstrait abstraite abstraits acceptions accours acquit adaptions adhèrent admet
    adoptions affections affluent agaçant agit agressions ai aidant aie aies aimant ait alarmant alla
    allant aller allez annexions apaisant appartient appelant as assaillant assied assistant attachant
    attend attentions auditions aura aurai avaler avions avoir axions ayez bannit barra barrer bat bats
    battant boire bois boit bondit boucher bouchons bouillant bouillons bouleversant bouleverser bous
    bout boutons brillant brouillons brûlant bus but carrer ceinte cessions changeant chantant charmant
    choisit choquant clignotant cloue cocher cochons coïncident collant collections combat combats
    combattant commandant commençant commerçant communiant compressions comptant concernant concluant
    conçois concordant concours concourt condescendant confessions confiant confluent conquit conseiller
    consens consent consistant constituant consultant contenant content contentions contient contractions
    contraignant contrastant contredit contrevenant convergent conversions cotons coucher coupons courant
    cours court coûtant couvent couvrant crains craint crions crois croiser croit croît croyant crû cuis
    cuisant data débat débats débitant débutant décapant déclinant décontractions décroissant dédit
    déduit défaillant défend déflations dégoûtant dément démenties départ dépend dépendant dérangeant
    désarmant descendant désertions désespérant désinfections désolant dessert détections détergent
    déterminant détient détractions devant devenir dévie devient devoir devrait dictions diffamant
    diffèrent diffusions dilations dina dîner dire dirigeant dis discours discourt dispersions dissuadant
    divergent divisions dois doit dominant donnant dore dors dort durant dut dût ébats ébouriffant
    éclairant éclatant éclos éclose écrasant écris éditions effrayant éjections électrocutions élit
    émergent émet émigrant enclos encourageant encours endort enduit enduits enrichissant enseignant
    entend entraînant entrant entretiens entrouvert envahit épatant éprouvant épuisant équivalent
    équivaut errant es essayons est établit étaient étais étalons étant êtes étions étonnant étouffant
    être étudiant eu eue eût évasions évident exaltant excédant excèdent excellent exceptions excisions
    excitant excrétions exécutions exemptions exigeant existant expédient exploitant explosions exposant
    expulsions fabriquant faille faillit faire fais fascinant faudrait faut feint fend fera ferai ferment
    ferons feuilletons fichons fier figurant finit fixions flambant flamboyant fluctuant fond fondant
    fonds formations fracassant frappant fuis fuit fumant fus fusions fut fût fuyant gagnant gara garant
    garantis garantit garni garnie garnis gaza gênant gérant gît glaçant glacer glaçons glissant gouter
    goûter grandissant grognons guidons habitant hallucinant hausser hériter hésitant humiliant ignorant
    important imposant impressionnant incisions infections influent injections inquiétant insistant
    inspections inspirions insultant intentions interceptions intéressant intervenant inventions
    inversions ira irritant jaillit jetons joins jouissant justifiant lâchons laissant lampions lancer
    lancinant lardons lésions lever lima limons lions lis lise lises lit lui luis luisant luit maillons
    maintenant maintiens manger manifestant manquant marchant marcher marchons marquant marrons maudit
    maudite maudits médit méfiant mena menaçant ménager mendiant mens ment mentent mentions mentir
    mentons méprisant méritant met mets meure militant mira mit mixions montant mord mordant mords moud
    mouds mourant mourir moussons mouvant mû munit mura mus nais naissant nait naître naquit négligent
    nichons notions noue noues noyer noyons nui nuit objections obligeant obtient occupant offensant
    officier oint omets ont opéra opérant opinions opposant oppressions options oscillant pais para
    paraître parcours parcourt pare parent parler pars part partent participant partir passant
    passionnant passions payant peins penchant pend pendant pends penser pensions perçant perd perdant
    perds perfusions permet permets persécutions persévérant persistant pesant pétillant peux pigeons
    pincer pinçons piquant pistons plaignant plains plais plaisant plait plaît plancher pleut pliant
    plier plomber plongeons ployer plus plut poignant points poissons policer polissons polluant pond
    ponds pontons porta portant porter porterons portions possédant poster postulant poursuit pouvoir
    pratiquant précèdent précisions président pressant pressent pressions prétend prévaut prévenant
    prévoyant prima prions prisons prit professions progressions promet promets propulsions puisse
    puisses punis punit pus put pût rabat rabats raffinant rampant rassurant rations ravageant rayonnant
    rayons réagit récidivant reçois reconnaissant recours recourt récrit recuit redit regardant
    régressions relations remets remplaçant remuant rend rendez rends repars repart reparti repens
    repentir reporter repoussant représentant requérant requit résident résistant ressent ressors ressort
    restant résultant retentissant retiens retient rétractions réunit revenir reviens révisions révoltant
    riant rire ris rit rognons rompt rosa rosit rougit roulant ruminant sablons sache saches saignant
    saillant sais saisissant saisit sait salons saluons sanglant satisfaisant saurait saurons savant
    savoir savons scions secours secourt sécrétions sème sens sent sentir sera serons sers sert servant
    sidérant signifiant soient soignant sois soit somnolent sont sort sortant sortir souffrant souffre
    soulageant soumet souper soupirant souri souriant sourire souris sourit soutiens soutient souvenir
    spécule stagnant stimulant stressant suant subit sue suées sues suffisant suis suit suivant suppléant
    surplombant surprenant surveillant survit survivant sus sut tais tait tapa teints télévisions tenais
    tenant tend tenez tentant terrifiant tiens tient tint tira titubant toisons tolérant tond tonds tonna
    tord tords touchant toucher tournant tractions trait traitant traits tranchant transfusions
    transgressions trébuchant tremblant troublant trouve tue tues tus tut unit urgent va vaille vainc
    valant valut variant vas vaut vaux vécut vend vends venez venir verdoyant versions veuille vibrant
    vident viennent viens vins vint violent violons vira vis visa viser visions vit vivant vivre voie
    voies voir vois voit volant vont voulant vouloir voyant voyons
"""
# Every form that a tagger has to judge by its context.
ALSO_NOUNS = " ".join(
    sorted(
        {
            *_NOUNS_IN_E.split(),
            *(word + "s" for word in _NOUNS_IN_E.split()),
            *_PARTICIPLES.split(),
            *_OTHERS.split(),
        }
    )
)
