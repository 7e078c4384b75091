"""The French lexicon."""

from claims.splitting.lexicons.fr import layout
from claims.splitting.lexicons.fr.classes import CLASSES, NOUNS_IN_MENT
from claims.splitting.lexicons.fr.conjugation import conjugate, readings
from claims.splitting.lexicons.fr.counting import MONTHS, WEEKDAYS
from claims.splitting.lexicons.fr.infinitives import ALSO_NOUNS
from claims.splitting.lexicons.fr.speech import FRENCH_SPEECH
from claims.splitting.lexicons.lexicon import build

_COMMON = """le la les l' un une des du de d' au aux et ou où mais donc or ni car que qu' qui quoi dont ce
c' cet cette ces se s' son sa ses leur leurs mon ma mes notre nos votre vos il elle ils elles on je j'
nous vous tu lui eux y en ne n' pas plus dans par pour sur sous avec sans vers chez entre depuis pendant
après avant contre selon comme si est sont était été être a ont avait avoir fait même tout tous toute
toutes très aussi ainsi alors à d'après lors puis celui celle ceux celles quand lorsque lorsqu' puisque
aujourd'hui"""
# Say something too, but are not looked at for who says what.
_SAY_TOO = "calculer chiffrer communiquer énumérer évaluer garantir inculper tabler vouloir"

FRENCH = build(
    "fr",
    {
        "common": _COMMON,
        "starters": """le la les l' un une des du de d' au aux et mais donc or car ce c' cet cette ces son
        sa ses leur leurs il elle ils elles on je j' nous vous tu dans par pour sur sous avec sans chez
        entre depuis pendant après avant contre selon comme si en à mon ma notre nos tout tous lors puis
        quand lorsque lorsqu' mais qui que qu' n' s'""",
        "months": frozenset(MONTHS),
        "weekdays": frozenset(WEEKDAYS),
        "time_words": """hier aujourd'hui avant-hier matin soir midi nuit semaine semaines mois an ans
        année années jour jours heure heures minutes siècle décennie veille lendemain dernier dernière
        printemps automne hiver week-end""",
        "number_words": """deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze
        seize vingt trente quarante cinquante soixante cent cents mille million millions milliard
        milliards dizaine dizaines douzaine vingtaine trentaine cinquantaine centaine centaines millier
        milliers moitié tiers quart double triple premier première deuxième troisième quatrième""",
        "roles": """porte-parole ministre président présidente premier-ministre directeur directrice
        général colonel commandant capitaine lieutenant amiral procureur procureure juge avocat avocate
        maire préfet préfète député députée sénateur sénatrice secrétaire chef cheffe responsable
        représentant représentante ambassadeur ambassadrice économiste analyste expert experte chercheur
        chercheuse professeur professeure médecin historien historienne patron patronne fondateur
        fondatrice dirigeant dirigeante leader délégué déléguée conseiller conseillère premier roi reine
        prince princesse pape évêque entraîneur sélectionneur journaliste écrivain auteur coordinateur
        coordinatrice commissaire policier gouverneur chancelier chancelière candidat candidate témoin
        victime habitant habitante PDG pdg militant militante syndicaliste élu élue gérant
        vice-président vice-présidente ex-ministre ancien ancienne membre""",
        "titles": "m mm mme mmes mlle mgr me dr pr monsieur madame docteur maître",
        "pronouns": """il elle ils elles lui eux celui-ci celle-ci ceux-ci ce-dernier cette-dernière -il
        -elle -t-il -t-elle -ils -elles -t-ils -t-elles""",
        "determiners": """le la les l' un une des du ce cet cette ces son sa ses leur leurs notre nos
        plusieurs certains certaines quelques chaque aucun aucune deux trois tout toute tous toutes""",
        "prepositions": """de d' du des à au aux en dans par pour sur sous avec sans vers chez entre depuis
        pendant après avant contre dès lors parmi durant malgré jusque jusqu' devant derrière""",
        "says": frozenset(FRENCH_SPEECH.verbs).union(*map(conjugate, _SAY_TOO.split())),
        "negations": "pas jamais aucun aucune nul nulle rien personne guère ni non",
        "event_nouns": """abandon abolition accident adoption agression annexion annulation arrestation
        arrestations assassinat assassinats attaque attaques attentat attentats bombardement bombardements
        capture chute condamnation confiscation construction coupure création déportation destruction
        destructions disparition effondrement enlèvement enlèvements évacuation exécution exécutions
        explosion explosions expulsion expulsions fermeture frappe frappes fusillade hausse baisse incendie
        incendies incursion invasion libération livraison livraisons massacre massacres meurtre meurtres
        mort naufrage occupation offensive ouverture perte pertes pillage prise raid raids reprise retrait
        saisie signature suppression tir tirs torture transfert violation violations vol vols""",
        "asserting": """alors tandis même si bien parce après dès pendant depuis lorsque lorsqu' quand puisque puisqu'
        quoique quoiqu' car sorte""",
        "also_nouns": ALSO_NOUNS,
    },
    {
        "connectives": """mais
        et
        puis
        ou
        or
        car
        donc
        ainsi
        alors
        en effet
        d'ailleurs
        par ailleurs
        en outre
        de plus
        toutefois
        cependant
        pourtant
        néanmoins
        parallèlement
        en revanche
        au contraire
        par contre
        malheureusement
        heureusement
        évidemment
        bien sûr
        bien entendu
        certes
        enfin
        ensuite
        également
        de même
        par conséquent
        du coup
        résultat
        pour autant
        d'abord
        tout d'abord
        d'une part
        d'autre part
        premièrement
        deuxièmement
        finalement
        plus généralement
        plus particulièrement
        au final
        après tout
        en fait
        autrement dit
        en d'autres termes
        a fortiori
        sans surprise
        à noter que
        a noter que
        seul bémol
        autre bémol
        fait rare
        bref
        reste que
        toujours est-il que
        il n'en reste pas moins que
        par la suite
        il faut savoir que
        il faut noter que
        il convient de noter que
        rappelons que
        force est de constater que""",
        "teasers": layout.TEASERS,
        "bylines": layout.BYLINES,
        "captions": layout.CAPTIONS,
        "boilerplate": layout.BOILERPLATE,
    },
    classes=CLASSES | {"n": CLASSES["n"] + " " + NOUNS_IN_MENT},
    readings=readings,
    adverb_ending="ment",
)
