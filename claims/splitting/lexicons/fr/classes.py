"""French function words by class; the letters are those of ``claims.splitting.words``."""

CLASSES = {
    "d": """un une cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leurs plusieurs quelques
        chaque aucun aucune certains certaines divers diverses quelque quel quelle quels quelles maint
        maints tout toute tous toutes nul nulle différents différentes""",
    "l": "le la l' les leur",
    "o": "ce",
    "e": "de d' du des",
    "E": "en",
    "p": """à au aux dans par pour sur sous avec sans vers chez entre depuis pendant après avant contre dès
        lors parmi durant malgré jusque jusqu' devant derrière hors envers outre voici voilà via
        moyennant excepté sauf concernant hormis""",
    "S": "selon d'après",
    "s": """il elle on ils elles je j' tu c' ça cela ceci nous vous celui-ci celle-ci ceux-ci celles-ci
        celui-là celle-là ceux-là""",
    "c": "se me m' te t' lui y ne n'",
    "q": "que qu'",
    "w": "qui",
    "r": """dont où lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels
        desquelles quoi""",
    "u": "lorsque lorsqu' quand puisque puisqu' quoique quoiqu' comme car",
    "h": "si s'",
    "&": "et ou mais ni",
    "H": """a ai as ont avons avez avait avais avaient avions aviez aura aurai auront aurons aurait aurais auraient
        auras eut eurent ait aient eût est suis es sommes êtes sont était étais étaient étions étiez sera serai seras
        seront serons serez serait serais seraient etait etaient fut furent soit soient fût fussent""",
    "G": "ayant étant etant",
    "A": """pas plus moins jamais rien guère très trop aussi ainsi encore déjà toujours souvent parfois
        aujourd'hui hier demain avant-hier ici là alors donc or puis ensuite enfin bientôt tôt tard
        presque environ quasi seulement même surtout également notamment peut-être bien mal mieux vite
        désormais maintenant dorénavant néanmoins pourtant cependant toutefois ailleurs partout dedans dehors
        dessus dessous autour auparavant naguère jadis autrefois tantôt quelquefois assez autant
        tant beaucoup peu davantage plutôt soudain récemment ensemble debout exprès non oui
        point certes""",
    "n": """personne fois monsieur madame fin suite face cours matin soir nuit journée semaine mois an année ans
        années temps cas pays monde jour jours près""",
}
# What the "que" after these words joins on is an adverbial clause.
BEFORE_QUE = """alors tandis bien parce après avant dès pendant tant sauf afin sans depuis lors aussitôt sitôt moment
    mesure condition force fois sorte point pour"""
# The "que" after these compares.
COMPARES = """plus moins autre autres autrement ainsi tel telle tels telles aussi autant mieux pire même mêmes si
    tellement"""
# Adverbs in -ment are known by their ending; these nouns share it.
NOUNS_IN_MENT = """gouvernement parlement département mouvement événement évènement bâtiment moment document argument
    logement changement développement traitement règlement équipement armement bombardement
    affrontement rassemblement comportement jugement engagement établissement financement investissement
    licenciement mandement médicament monument élément segment supplément tourment instrument régiment
    enlèvement effondrement éboulement écroulement rapprochement retournement soulèvement renversement
    accouchement aménagement appartement arrondissement avertissement avortement blanchiment
    campement cantonnement chargement châtiment ciment classement commandement commencement
    consentement couronnement débarquement déboisement décaissement déclenchement dédommagement défrichement
    délabrement dénouement dénombrement déploiement dépassement déplacement déraillement déroulement
    désarmement détachement détournement dévouement divertissement écartement échouement
    éclairement élargissement embarquement emplacement emportement empoisonnement encadrement
    encerclement encombrement encouragement enfermement engouement enregistrement enseignement
    enterrement entraînement environnement épuisement éternuement évitement fondement fonctionnement
    glissement grondement groupement hébergement isolement jaillissement lancement
    ligament manquement mécontentement ménagement morcellement nantissement ornement paiement pansement
    parement placement pressentiment prélèvement promptement raisonnement ralentissement raccordement
    ravitaillement rayonnement recensement recommencement recouvrement recrutement redressement
    refroidissement règlement remaniement remboursement remplacement rendement renforcement
    renouvellement renseignement renoncement reniement resserrement ressentiment
    rétablissement retranchement revêtement revirement ricanement roulement ruissellement
    sacrement sentiment serment signalement soubassement stationnement tâtonnement tassement tempérament
    testament torrent traitement tremblement vêtement vieillissement virement visionnement
    harcèlement versement acharnement agrément aliment abonnement abattement amusement apaisement
    applaudissement approvisionnement assainissement assouplissement attachement
    avancement avènement avitaillement boniment braquement cloisonnement complément compartiment confinement
    contentement contournement désengagement désenclavement endettement enrichissement entêtement
    durcissement réchauffement harnachement infléchissement internement allègement allongement armement
    accroissement accomplissement alignement amendement ameublement anéantissement raffermissement
    regroupement relogement reclassement rapatriement"""
