"""How French says who says what."""

from claims.splitting.lexicons.fr.conjugation import conjugate
from claims.splitting.lexicons.speech import Speech, listed, word_set
from claims.splitting.words import Phrases

# Verbs by what they take; the letters are those of ``speech``.
_VERBS = {
    "qi": """affirmer déclarer expliquer indiquer préciser ajouter assurer estimer souligner noter rapporter
        raconter confier insister marteler jurer observer constater relever regretter déplorer répliquer rétorquer
        plaider commenter résumer arguer attester témoigner penser concéder avouer ironiser réaffirmer
        réitérer nuancer clamer répondre prétendre avertir spécifier objecter renchérir juger dire écrire
        soutenir maintenir admettre prévenir poursuivre croire conclure rappeler préciser craindre
        pronostiquer relativiser tempérer corriger proclamer certifier tweeter twitter hasarder asséner
        résumer considérer prédire vitupérer pester tonner déclamer suggérer""",
    "qir": """exclamer indigner inquiéter plaindre étonner féliciter réjouir vanter alarmer offusquer émouvoir
        désoler""",
    "ir": """enthousiasmer amuser agacer emporter insurger interroger étrangler défendre énerver lamenter
        souvenir""",
    "qia": """souligner rappeler annoncer confirmer révéler signaler reconnaître démentir dénoncer redouter prévoir
        nier contester""",
    "qa": """mentionner évoquer revendiquer alléguer""",
    "i": """lire apprendre lancer glisser détailler analyser reprendre souffler demander interroger développer décrire
        soupirer décrypter enchaîner conseiller recommander proposer exhorter réclamer
        exiger exposer fulminer tacler compléter relater narrer scander
        bougonner temporiser trancher pointer plaisanter jubiler surenchérir rectifier appuyer rassurer
        argumenter avancer poser raisonner espérer justifier
        promettre titrer enjoindre intimer implorer supplier gronder lâcher
        rigoler sourire blaguer grincer grogner grommeler maugréer gémir sangloter tempêter
        prophétiser murmurer crier hurler chuchoter bredouiller balbutier""",
    "c": "montrer démontrer établir prouver",
    "q": """supposer stipuler énoncer argumenter exposer postuler présumer soupçonner théoriser
        divulguer parier justifier""",
    "qt": "informer alerter prévenir avertir assurer convaincre persuader",
    "b": "accuser soupçonner suspecter incriminer reprocher imputer",
    "qw": """souhaiter espérer désirer proposer recommander promettre exiger réclamer demander ordonner
        préconiser""",
    "w": "appeler exhorter inviter sommer enjoindre menacer",
    "x": """tancer fustiger critiquer railler saluer féliciter remercier louer vanter blâmer moquer
        réprimander applaudir""",
}

# "fait savoir": the second word, the verb before it, and what both take.
_FAIRE, _LAISSER = conjugate("faire"), conjugate("laisser")
_PAIRS = {
    "savoir": (_FAIRE, "qi"), "valoir": (_FAIRE, "qi"), "remarquer": (_FAIRE, "qi"), "observer": (_FAIRE, "qi"),
    "noter": (_FAIRE, "qi"), "état": (_FAIRE, "a"), "part": (_FAIRE, "a"), "comprendre": (_FAIRE | _LAISSER, "q"),
    "entendre": (_LAISSER, "qi"),
}  # fmt: skip
# Nouns and adjectives that look like forms of these verbs and are far more often that.
_NEVER = word_set("jures notes avances demandes crainte craintes posé posée montres reprise reprises supposé")


def _forms(verbs: str) -> frozenset[str]:
    return frozenset[str]().union(*map(conjugate, verbs.split())) - _NEVER


_verbs = listed({letters: _forms(verbs) for letters, verbs in _VERBS.items()})
_leads = _forms("tenir venir vouloir souhaiter continuer commencer finir") - {"veuillez"}

FRENCH_SPEECH = Speech(
    verbs=_verbs,
    pairs=_PAIRS,
    passive=word_set("est sont était étaient fut furent été sera seront serait seraient soit soient"),
    leads=_leads | word_set("va vont allait allaient"),
    impersonal=word_set("faut fallait faudra faudrait convient importe suffit permet permettent"),
    sources=Phrases(
        """selon
        d'après
        aux dires de
        aux dires d'
        aux dires du
        aux dires des
        de l'avis de
        de l'avis d'
        de l'avis du
        de l'avis des
        de l'aveu de
        de l'aveu du
        à en croire
        si l'on en croit""".splitlines(),
        "fr",
    ),
    views=Phrases(("pour",), "fr"),
    source_nouns=word_set(
        """source sources étude études rapport rapports sondage sondages enquête enquêtes police
        gendarmerie autorités autorité chiffres données statistiques estimations estimation informations
        experts observateurs analystes médias presse journal quotidien hebdomadaire agence agences
        ministère ministères gouvernement parquet justice organisation organisations ong syndicat
        syndicats association associations témoins témoin témoignages témoignage communiqué bilan
        institut bureau présidence préfecture mairie direction armée entourage proches documents
        document avocats avocat chercheurs scientifiques spécialistes économistes opposition
        organisateurs secours pompiers responsables responsable élus habitants riverains militants
        universitaires historiens comptage recensement baromètre registre site calculs calcul services
        service enquêteurs auteurs critiques mots termes décompte décomptes chroniques accusation note
        lettre légende tradition tribunal cour commission comité conseil groupe entreprise société parti
        maison loi texte article accord proposition liste plan analyse analyses résultats rumeur rumeurs
        prévisions projections fédération confédération ordre défense famille mère père fils fille frère
        soeur voisin voisine voisins gens majorité plupart membres dirigeants dirigeant patrons salariés
        ouvriers employés médecins médecin hôpital clinique université école jury commissaires
        militaires soldats rebelles insurgés insurrection coalition état-major porte-paroles
        humanitaires humanitaire réseau collectif ligue club équipe joueur joueurs chaîne radio
        télévision magazine revue dépêche déclaration mairies député députés sénateurs ministres préfet
        maires procureurs juges magistrats magistrat gendarmes gendarme policiers policier accusés
        prévenu prévenus plaignants plaignante plaignant suspect suspects élèves parents enseignants
        étudiants consommateurs clients actionnaires investisseurs courtiers opérateurs analyste usagers
        passagers automobilistes agriculteurs éleveurs pêcheurs spectateurs réalisateur réalisateurs
        chanteur chanteuse acteur actrice écrivains exploitant exploitants assureur assureurs fabricant
        fabricants constructeur éditeur propriétaire propriétaires locataires locataire quotidiens
        intéressé intéressée intéressés homme femme hommes femmes jeune union observatoire office centre
        fonds caisse académie alliance front mouvement chambre rescapé rescapés survivants survivant
        communauté commune ville région département métropole municipalité intercommunalité délégation
        ambassade consulat secrétariat mission rectorat inspection académie diocèse évêché manufacture
        aéroport compagnie régie agglomération coopérative mutuelle fondation corporation barreau greffe
        otages victimes cabinet filiale groupe banque centrale"""
    ),
    pronominal=Phrases(("à l'en croire", "à les en croire"), "fr"),
    documents=word_set(
        """rapport étude enquête bilan sondage document note communiqué texte baromètre analyse livre
        recensement tribune lettre chiffres données statistiques estimations"""
    ),
    persons=word_set(
        """diplomate dirigeant dirigeante responsable intéressé intéressée quinquagénaire quadragénaire
        sexagénaire septuagénaire trentenaire élu élue homme femme patron patronne magistrat magistrate
        quinquagénaire accusé accusée prévenu prévenue suspect suspecte"""
    ),
    companies=word_set("entreprise société compagnie groupe firme exploitant fabricant constructeur"),
    denials=_forms("démentir nier contester"),
    reputed=frozenset(),
    measures=word_set(
        """cas époque époques forme formes besoin besoins taille âge âges région régions procédure
        procédures critère critères modalités mode méthode méthodes principe principes goût goûts saison
        saisons humeur disponibilités moyens possibilités conditions circonstances type types catégorie
        niveau degré règle règles cérémonial plans usage coutume schéma ordre intensité quantité norme
        normes calendrier rythme gravité durée nature lieu endroit pays"""
    ),
    accusations=word_set("accusation accusations rumeur rumeurs allégation allégations soupçon soupçons"),
    impersonal_subjects=word_set("ce c' cela ça ceci rien y"),
    first_person=word_set("je j' nous moi"),
    addressed=word_set("vous tu"),
    questions=word_set("comment pourquoi combien"),
    negations=word_set("ne n'"),
    that=word_set("que qu'"),
    infinitives=word_set("avoir être"),
    of=word_set("de d' du des"),
)
