"""French."""

from claims.splitting.lexicons import fr_verbs
from claims.splitting.lexicons.conjugation import agreeing
from claims.splitting.lexicons.fr_classes import CLASSES, NOUNS_IN_MENT
from claims.splitting.lexicons.fr_conjugation import readings
from claims.splitting.lexicons.fr_infinitives import ALSO_NOUNS
from claims.splitting.lexicons.fr_verbs import ANNOUNCE, BLAME, COMMON, PARTICIPLES, SCOLD, SPEECH, WISH
from claims.splitting.lexicons.lexicon import build

_COMMON = """le la les l' un une des du de d' au aux et ou où mais donc or ni car que qu' qui quoi dont ce
c' cet cette ces se s' son sa ses leur leurs mon ma mes notre nos votre vos il elle ils elles on je j'
nous vous tu lui eux y en ne n' pas plus dans par pour sur sous avec sans vers chez entre depuis pendant
après avant contre selon comme si est sont était été être a ont avait avoir fait même tout tous toute
toutes très aussi ainsi alors à d'après lors puis celui celle ceux celles quand lorsque lorsqu' puisque
aujourd'hui"""

FRENCH = build(
    "fr",
    {
        "common": _COMMON,
        "starters": """le la les l' un une des du de d' au aux et mais donc or car ce c' cet cette ces son
        sa ses leur leurs il elle ils elles on je j' nous vous tu dans par pour sur sous avec sans chez
        entre depuis pendant après avant contre selon comme si en à mon ma notre nos tout tous lors puis
        quand lorsque lorsqu' mais qui que qu' n' s'""",
        "abbreviations": """m mm mme mmes mlle mlles mgr dr drs pr prof me st ste sts stes no nos n° art al
        vol chap fig cf p pp éd coll bd bld av ave rte tél env min max ex réf adj cap capt cdt col gén
        lt sgt maj jr resp hab sept oct nov déc janv févr fév avr juil ph j.-p j.-c j.-l j.-m c.-à-d i.e
        e.g vs ibid op cit rev trad dir""",
        "final_abbreviations": """etc av.j.-c a.m p.m ltd inc corp cie co s.a r.e.m""",
        "months": """janvier février mars avril mai juin juillet août septembre octobre novembre décembre""",
        "weekdays": "lundi mardi mercredi jeudi vendredi samedi dimanche",
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
        "auxiliaries": """a ont avait avaient aura auront aurait auraient eut eurent ait aient est sont
        était étaient ayant""",
        "finite": fr_verbs.COMMON.finite
        | SPEECH.finite
        | BLAME.finite
        | SCOLD.finite
        | WISH.finite
        | frozenset(["aurait", "auraient", "serait", "seraient", "y-a"]),
        "finite_endings": "aient èrent irent urent rait era eront",
        "participles": PARTICIPLES,
        "participle_endings": "é ée és ées",
        "present_participles": COMMON.present | SPEECH.present | BLAME.present,
        "says": SPEECH.finite | BLAME.finite | frozenset(WISH.finite),
        "said": agreeing(SPEECH.past | BLAME.past | WISH.past),
        "saying": SPEECH.present | BLAME.present,
        "announces": fr_verbs.forms(ANNOUNCE),
        "blames": BLAME.finite | agreeing(BLAME.past) | BLAME.present,
        "wishes": fr_verbs.forms(WISH),
        "scolds": fr_verbs.forms(SCOLD),
        "source_nouns": """source sources étude études rapport rapports sondage sondages enquête enquêtes
        police gendarmerie autorités autorité chiffres données statistiques estimations informations
        experts observateurs analystes médias presse journal quotidien agence agences ministère
        gouvernement parquet justice organisation organisations ong syndicat syndicats association
        témoins témoin témoignages communiqué bilan institut bureau présidence préfecture mairie
        direction armée entourage proches documents document avocats avocat chercheurs scientifiques
        spécialistes économistes opposition organisateurs secours pompiers responsables responsable élus
        habitants riverains militants universitaires historiens comptage recensement baromètre registre
        site calculs services enquêteurs auteurs critiques mots termes décompte décomptes chroniques
        accusation""",
        "measures": """cas époque époques forme formes besoin besoins taille âge région régions procédure
        procédures critère critères modalités mode méthode principe goût goûts saison humeur
        disponibilités moyens possibilités conditions circonstances type catégorie niveau degré""",
        "that": "que qu'",
        "and_words": "et mais puis ou",
        "negations": "pas jamais aucun aucune nul nulle rien personne guère ni non",
        "first_person": "je j' me m' moi mon ma mes nous notre nos",
        "evaluations": """admirable affreux agréable beau belle bon bonne meilleur meilleure meilleurs
        mauvais mauvaise brillant brillante catastrophique crucial cruciale déplorable désastreux
        désastreuse difficile dramatique essentiel essentielle exceptionnel exceptionnelle excellent
        excellente extraordinaire extrême extrêmement fabuleux fantastique formidable fondamental fort
        génial grave horrible idéal idéale important importante impressionnant impressionnante
        incompétente incompétent incroyable indispensable inacceptable inadmissible inquiétant
        inquiétante insupportable intéressant intéressante inutile irresponsable jolie légitime logique
        logiquement lamentable magique magistral magnifique malheureusement merveilleux merveilleuse
        médiocre nécessaire parfait parfaite passionnant pire pitoyable positif préoccupant
        prometteur rassurant rassurante regrettable remarquable ridicule sain scandaleux sensible seul
        simplement somptueux splendide superbe surprenant terrible tragique triste trop unique utile
        vraiment véritable heureusement évidemment évident sûrement tellement honte honteux talent
        connotation amusant étonnant sombre spectaculaire louable insuffisant
        insuffisante tranquillement faux absurde simpliste mitigé mieux douce""",
        "vague": """on chacun certains beaucoup parfois souvent rarement généralement
        peut-être probablement sans-doute quelqu'un toute personne chose choses ça cela plutôt
        assez""",
        "future": COMMON.future | SPEECH.future,
        "inserted": """ainsi aussi également notamment encore ensuite toutefois cependant déjà enfin donc
        d' ailleurs par pour sa part à son tour cet égard quant lui elle de côté bien alors même ici
        hier lundi mardi mercredi jeudi vendredi samedi dimanche soir matin été tout en outre autre
        pourtant néanmoins finalement plus tard jamais pas ce jour-là , toujours""",
        "event_nouns": """abandon abolition accident adoption agression annexion annulation arrestation
        arrestations assassinat assassinats attaque attaques attentat attentats bombardement bombardements
        capture chute condamnation confiscation construction coupure création déportation destruction
        destructions disparition effondrement enlèvement enlèvements évacuation exécution exécutions
        explosion explosions expulsion expulsions fermeture frappe frappes fusillade hausse baisse incendie
        incendies incursion invasion libération livraison livraisons massacre massacres meurtre meurtres
        mort naufrage occupation offensive ouverture perte pertes pillage prise raid raids reprise retrait
        saisie signature suppression tir tirs torture transfert violation violations vol vols""",
        "asserting": """alors tandis même bien parce après dès pendant depuis lorsque lorsqu' quand puisque puisqu'
        quoique quoiqu' car sorte""",
        "also_nouns": ALSO_NOUNS,
        "modals": """pourrait pourraient devrait devraient voudrait voudraient souhaiterait souhaiteraient
        faudrait aimerait aimeraient préférerait conviendrait vaudrait""",
    },
    {
        "sources": """selon
        d'après
        aux dires de
        aux dires d'
        à en croire
""",
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
        "subordinators": """alors que
        alors qu'
        tandis que
        tandis qu'
        même si
        même s'
        bien que
        bien qu'
        puisque
        puisqu'
        car
        lorsque
        lorsqu'
        après que
        parce que
        parce qu'
        si bien que
        de sorte que
        sachant que""",
        "light_speech": """fait savoir
        fait valoir
        fait remarquer
        fait observer
        fait état
        font savoir
        font valoir
        fit savoir
        fit valoir
        faisait valoir
        faisaient valoir
        laissé entendre
        laisse entendre""",
        "hearsay": """prétendument
        soi-disant
        semble-t-il
        semble -t-il
        il semble que
        il semble qu'
        il semblerait que
        il semblerait qu'
        paraît -il
        il paraît que
        il paraît qu'
        présumé
        présumée
        présumés
        supposément""",
        "wish_phrases": """espérons
        souhaite
        souhaitent
        souhaiterait
        souhaitons
        espère
        espèrent
        aimerait
        voudrait
        voudraient
        veut
        veulent
        compte bien
        entend
        pourvu que
        a l'intention
        appelle à
        j'aimerais
        on s'attend""",
        "norms": """il faut
        il faudrait
        il convient
        il suffit
        il vaut mieux
        faut
        doit
        doivent
        devrait
        devraient
        ne doit pas
        mérite
        méritent
        a besoin
        n'a pas besoin
        peut
        peuvent
        pourrait
        pourraient
        est capable de
        veuillez
        n'hésitez pas
        consultez
        découvrez
        il est possible
        il est nécessaire
        il est important
        qu'ils
        doivent""".replace("qu'ils", "qu'il soit"),
        "hypotheses": """si
        s'il
        s'ils
        à condition que
        au cas où
        à supposer que
        à moins que
        à moins qu'
        en cas de
        dans ce cas
        théoriquement
        sinon
        faute de""",
        "teasers": """lire aussi
        lisez aussi
        relire
        à voir aussi
        en images
        notre article
        à lire
        a lire
        lire :
        lire également
        lire notre
        lire la suite
        voir aussi
        voir :
        à voir
        a voir
        à écouter
        écouter aussi
        pour aller plus loin
        sur le même sujet
        en savoir plus
        retrouvez
        notre dossier
        >> lire
        → lire""",
        "bylines": """par
        publié
        mis à jour
        modifié le
        propos recueillis
        de notre
        avec afp
        (avec afp
        source :
        sources :
        le monde avec
        temps de lecture""",
        "captions": """photo
        crédit
        crédits
        illustration
        image
        légende
        vidéo
        infographie
        ©
        (photo
        (crédit
        (©""",
        "boilerplate": """abonnez-vous
        inscrivez-vous
        suivez-nous
        partager
        tous droits réservés
        copyright
        newsletter
        cookies
        mentions légales
        en cliquant
        réservé aux abonnés
        cet article est réservé
        il vous reste
        recevez
        commentaires
        publicité
        imprimer
        envoyer par""",
    },
    classes=CLASSES | {"n": CLASSES["n"] + " " + NOUNS_IN_MENT},
    readings=readings,
    adverb_ending="ment",
)
