"""French verbs by what they tell a fact-checker. Regular ones by infinitive, irregular ones form by form."""

from claims.splitting.lexicons.conjugation import Forms, agreeing, french

SPEECH = french(
    """affirmer annoncer déclarer expliquer indiquer préciser ajouter assurer estimer souligner rappeler
    noter confirmer révéler rapporter raconter signaler confier avancer juger considérer insister
    marteler jurer certifier observer constater évoquer mentionner relever regretter déplorer dénoncer
    répliquer rétorquer plaider commenter résumer informer communiquer proclamer alléguer arguer
    argumenter attester témoigner suggérer penser alerter pronostiquer concéder avouer nier contester
    lancer glisser ironiser réaffirmer réitérer revendiquer détailler analyser nuancer tempérer tweeter
    clamer montrer démontrer souffler exposer répondre prétendre avertir garantir supposer spécifier
    stipuler énumérer exclamer indigner inquiéter interroger demander réclamer corriger objecter
    renchérir rectifier calculer chiffrer évaluer tabler""",
    """dit disent disait disaient dirent | dit | disant | dira diront
    écrit écrivent écrivait écrivaient écrivit écrivirent | écrit | écrivant | écrira écriront
    décrit décrivent décrivait décrivaient décrivit | décrit | décrivant | décrira
    soutient soutiennent soutenait soutenaient soutint soutinrent | soutenu | soutenant | soutiendra
    maintient maintiennent maintenait maintenaient maintint | maintenu | | maintiendra
    reconnaît reconnaissent reconnaissait reconnaissaient reconnut reconnait | reconnu | reconnaissant |
    admet admettent admettait admettaient admit admirent | admis | admettant | admettra
    prévient préviennent prévenait prévenaient prévint | prévenu | prévenant | préviendra
    poursuit poursuivent poursuivait poursuivaient poursuivit | poursuivi | poursuivant | poursuivra
    dément démentent démentait démentaient démentit | démenti | démentant |
    croit croient croyait croyaient | cru | croyant |
    conclut concluent concluait concluaient conclurent | conclu | concluant | conclura
    prévoit prévoient prévoyait prévoyaient | prévu | prévoyant |
    apprend apprennent apprenait apprenaient apprit | appris | apprenant |
    reprend | repris | |
    promet promettent promettait promit | promis | promettant | promettra
    craint craignent craignait craignaient craignit | craint | craignant |
    plaint plaignent plaignait | plaint | plaignant |""",
)
# These take a noun phrase that is itself the reported fact: "a annoncé la libération de la ville".
ANNOUNCE = french(
    """annoncer confirmer révéler évoquer dénoncer revendiquer signaler souligner rappeler mentionner
    constater""",
    """dément démentent démentait démentit | démenti | démentant |
    reconnaît reconnaissent reconnaissait | reconnu | reconnaissant |""",
)
BLAME = french("accuser soupçonner suspecter incriminer inculper")
WISH = french(
    "souhaiter espérer désirer réclamer demander exiger appeler ordonner exhorter proposer recommander",
    """veut veulent voulait voulaient | voulu | voulant | voudra
    craint craignent craignait | craint | craignant |
    promet promettent promettait promit | promis | promettant | promettra""",
)
SCOLD = french(
    """tancer fustiger critiquer railler saluer féliciter remercier louer vanter blâmer moquer
    réprimander applaudir déplorer regretter""",
)
COMMON = french(
    """abandonner accepter accorder acheter adopter adresser affecter afficher aider allonger amener
    annuler appeler apporter approuver arrêter arriver assassiner assister attaquer attirer attraper
    atteler augmenter autoriser baisser blesser bloquer bombarder brûler cacher céder causer célébrer
    changer charger chercher citer coller commander commencer compléter compter concerner condamner
    conserver consacrer constituer contenter continuer contribuer contrôler convoquer créer couper
    coûter débarquer débuter décéder décider déclencher décrocher demeurer démissionner dépasser
    déployer déposer désigner détailler déterminer développer diffuser diminuer diriger disposer
    distribuer diviser donner doubler durer échapper éclater économiser éliminer embarquer embaucher
    employer emporter encaisser engager enlever enregistrer enquêter entamer entraîner entrer envoyer
    épouser équiper étudier évacuer éviter examiner exister expérimenter exploser exporter figurer
    financer fêter fixer forcer former frapper fusionner gagner gérer hésiter hériter imposer importer
    incarner inaugurer indemniser installer intégrer interpeller inviter jeter jouer jouxter laisser
    lancer libérer licencier limiter livrer loger manifester manquer marcher marquer menacer mener
    mesurer migrer mobiliser monter multiplier négocier nommer noyer obliger occuper opérer organiser
    oublier parler participer partager passer payer peiner pénétrer perpétrer percuter piloter placer
    porter posséder pousser préparer présenter présider priver procéder prolonger proposer protéger
    provoquer publier quitter racheter ramener rassembler recenser rechercher récolter récupérer
    recruter reculer refuser regarder régler rejeter remonter remporter rencontrer renforcer renoncer
    rentrer renverser réparer représenter reprocher résider résister respecter rester retirer retourner
    retrouver réserver réviser rouler sauver séparer séjourner siéger signer situer soigner soupçonner
    stagner succéder suspecter tenter terminer tirer tomber totaliser toucher tourner transférer
    transporter travailler traverser trouver tuer urger utiliser vacciner valider supprimer améliorer
    aggraver alimenter amorcer apaiser assurer attribuer avancer bouleverser braver calmer camper
    capturer censurer circuler colmater compenser compliquer concentrer confronter consulter contaminer
    copier créditer creuser déborder débloquer décerner décoller défiler dégrader délivrer demander
    dénoncer dépêcher déraper dérober détecter détourner dévoiler dévaster dominer économiser effacer
    effectuer élaborer emprisonner encourager endommager enflammer ériger escalader espérer esquiver
    évaporer évoluer évoquer exécuter exercer expulser fabriquer favoriser fermer filmer flamber
    fonctionner fouiller frôler geler glisser grimper habiter hausser héberger illustrer immoler
    impliquer inciter inonder inquiéter inspecter interroger inventer isoler juger justifier lier lutter
    mêler miner modifier motiver nager noter numériser observer occasionner officialiser opter patienter
    paralyser perturber plonger pointer poignarder poser pratiquer prier primer privatiser prospérer
    publier purger quadrupler ravager réaliser recommander redouter refermer relancer relayer relever
    remplacer rémunérer renouveler renvoyer répliquer reposer repousser restaurer restituer retarder
    rétrograder réveiller révoquer ruiner sacrer sanctionner sembler signaler simplifier solliciter
    stationner stopper subventionner surveiller taxer témoigner tripler trouver troubler unifier user
    vanter varier verrouiller vider voyager veiller zapper adoucir alourdir avertir bannir durcir
    éclaircir embellir faiblir fléchir garantir infléchir munir mûrir obéir périr pourrir raccourcir
    rajeunir rebondir refroidir ressaisir rougir surgir trahir vieillir verser viser visiter violer
    voler voter agir aboutir accomplir atterrir bâtir bénéficier choisir définir démolir élargir
    enrichir envahir établir finir fournir franchir grandir investir nourrir punir ralentir réagir
    réfléchir remplir réunir réussir saisir subir unir attendre dépendre descendre entendre étendre
    fondre perdre pondre prétendre rendre répandre répondre suspendre tendre vendre""",
    """est sont était étaient fut furent | été | étant | sera seront
    a ont avait avaient eut eurent | eu | ayant | aura auront
    va vont allait allaient alla allèrent | allé | allant | ira iront
    fait font faisait faisaient fit firent | fait | faisant | fera feront
    vient viennent venait venaient vint vinrent | venu | venant | viendra viendront
    devient deviennent devenait devinrent devint | devenu | devenant | deviendra deviendront
    intervient interviennent intervenait intervint | intervenu | intervenant | interviendra
    tient tiennent tenait tenaient tint tinrent | tenu | tenant | tiendra tiendront
    détient détiennent détenait détenaient | détenu | détenant | détiendra
    obtient obtiennent obtenait obtint | obtenu | obtenant | obtiendra
    contient contiennent contenait | contenu | contenant | contiendra
    maintient maintiennent maintenait | maintenu | | maintiendra
    appartient appartiennent appartenait appartenaient | appartenu | appartenant |
    prend prennent prenait prenaient prit prirent | pris | prenant | prendra prendront
    comprend comprennent comprenait comprenaient | compris | comprenant | comprendra
    reprend reprennent reprenait reprit | repris | reprenant | reprendra
    met mettent mettait mettaient mit mirent | mis | mettant | mettra mettront
    permet permettent permettait permit | permis | permettant | permettra
    transmet transmettent | transmis | transmettant |
    voit voient voyait voyaient vit virent | vu | voyant | verra verront
    reçoit reçoivent recevait reçut reçurent | reçu | recevant | recevra
    doit doivent devait devaient dut | dû | | devra devront
    peut peuvent pouvait pouvaient put | pu | pouvant | pourra pourront
    veut veulent voulait voulaient | voulu | voulant | voudra
    sait savent savait savaient | su | sachant | saura
    part partent partait partit | parti | partant | partira
    sort sortent sortait sortit | sorti | sortant | sortira
    sert servent servait | servi | servant | servira
    meurt meurent mourait mourut moururent | mort | mourant | mourra
    naît naissent naquit naquirent | né | naissant | naîtra
    court courent courait | couru | | courra
    ouvre ouvrent ouvrait ouvraient ouvrit | ouvert | ouvrant | ouvrira
    découvre découvrent découvrait découvrit | découvert | découvrant |
    couvre couvrent couvrait | couvert | couvrant |
    offre offrent offrait offrit | offert | offrant | offrira offriront
    souffre souffrent souffrait | souffert | souffrant |
    suit suivent suivait suivit | suivi | | suivra
    vit vivent vivait vécut | vécu | vivant | vivra
    connaît connaissent connaissait connut connait | connu | connaissant |
    disparaît disparaissent disparut | disparu | disparaissant | disparaîtra
    conduit conduisent conduisait conduisit | conduit | conduisant | conduira
    produit produisent produisait produisit | produit | produisant | produira
    réduit réduisent réduisait | réduit | réduisant | réduira
    détruit détruisent détruisait détruisit | détruit | détruisant | détruira
    construit construisent construisait | construit | construisant | construira
    introduit introduisent | introduit | introduisant |
    atteint atteignent atteignait | atteint | atteignant | atteindra
    rejoint rejoignent rejoignait | rejoint | rejoignant | rejoindra
    éteint éteignent | éteint | éteignant |
    bat battent battait battit | battu | battant |
    combat combattent combattait | combattu | |
    interdit interdisent interdisait | interdit | interdisant |
    élit élisent | élu | élisant | élira
    lit lisent lisait | lu | lisant |
    accueille accueillent accueillait accueillit | accueilli | accueillant | accueillera
    acquiert acquièrent | acquis | acquérant |
    conclut concluent | conclu | concluant |
    exclut excluent | exclu | excluant |
    rompt | rompu | rompant |
    vaut valent valait | valu | valant | vaudra
    faut fallait | fallu | | faudra
    naquit | | |
    brise brisent brisait | brisé | brisant | brisera
    s'agit | | |
    perçoit perçoivent | perçu | percevant |
    aperçoit | aperçu | |
    souscrit | souscrit | |
    inscrit inscrivent | inscrit | inscrivant |
    commet commettent commettait | commis | commettant |
    soumet soumettent | soumis | soumettant |
    promet promettent | promis | promettant |
    admet | admis | |
    fuit fuient fuyait | fui | fuyant |
    défend défendent défendait | défendu | défendant |
    craint | craint | |
    croît croissent | crû | |
    accroît | accru | |""",
)
PARTICIPLES = agreeing(SPEECH.past | COMMON.past | BLAME.past | SCOLD.past | WISH.past)


def forms(verbs: Forms) -> frozenset[str]:
    """Every form of some verbs that can stand in a reporting frame."""
    return verbs.finite | agreeing(verbs.past) | verbs.present
