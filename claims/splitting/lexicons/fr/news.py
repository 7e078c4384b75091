"""French words of news. Those that tell the same are one group a line, forms that no rule finds spelt out."""

EVENTS = """
    frapper frappe bombarder bombardement raid attaquer attaque pilonner pilonnage viser tirer tir
    reprendre reprise repris reprend reprenant reprenait libérer libération conquérir conquête conquis
    tuer mort morte morts mortes mourir décéder décès décédé périr victime tué tuée tués tuées tuant tuerie
    blesser blessé blessure
    détruire destruction détruit détruisant détruite ravager ravage dévaster anéantir
    exploser explosion détonation déflagration
    incendie brûler feu flamme embraser
    hausse augmenter augmentation croître croissance accroître relever relèvement majorer grimper
    baisse diminuer diminution reculer recul réduire réduction réduit chuter chute décroître
    fermer fermeture fermé
    ouvrir ouverture ouvert ouvre inaugurer inauguration
    arrêter arrestation interpeller interpellation appréhender
    condamner condamnation peine
    adopter adoption voter vote
    élire élection élu réélire
    nommer nomination désigner
    démissionner démission quitter départ partir parti
    licencier licenciement supprimer suppression
    percuter heurter collision choc télescoper tamponner
    couper coupure sectionner trancher rompre rupture
    interdire interdiction interdit proscrire proscrit bannir
    autoriser autorisation
    gagner remporter battre vaincre victoire renverser imposer
    perdre défaite perdu
    acheter achat racheter rachat acquérir acquisition acquis
    vendre vente cession céder vendu
    construire construction construit bâtir édifier
    voler vol dérober détourner détournement
    mentir falsifier falsification
    manifester manifestation défiler
    réunir réunion rassembler rassemblement
    dépasser franchir excéder dépassement
    signer signature conclure
    retirer retrait
    négocier négociation pourparlers
    évacuer évacuation
    harceler harcèlement intimider
    enquête enquêter investigation
    effondrer effondrement écrouler écroulement
"""
THINGS = """
    armée troupe soldat militaire combattant
    terroriste jihadiste djihadiste daesh
    usa états-unis etats-unis américain amérique
    russie russe moscou
    zone quartier secteur
    câble liaison
    pompier sapeur-pompier secours
    prison emprisonnement
    salarié employé travailleur
    habitant riverain population
    enfant mineur
    police policier gendarme gendarmerie
    école établissement
    train convoi rame
    entreprise société groupe
    accord traité
    usine site
    marine frégate navire bateau vaisseau chalutier
"""
OPPOSITES = """
    hausse baisse
    ouvrir fermer
    gagner perdre
    interdire autoriser
    acheter vendre
    construire détruire
"""
# Verbs and nouns that tell nothing by themselves.
LIGHT = """faire fait font faisait fit fera mettre met mis dire dit aller va vont venir vient
    pouvoir devoir falloir vouloir savoir voir cours bout partie fois cas lieu mise suite nombre fin part
    mener mené menée conduire accomplir plusieurs autre autres nouveau nouvelle nouveaux nouvelles
    dernier dernière derniers dernières grand grande grands grandes premier première total totale milliers
    complètement désormais jusqu'à jusque opération personnes personne gens depuis rester reste devenir
    devient trouver trouve présent présente quelque quelques point large tenir tient donner donne prendre
    prend pris monsieur madame"""
# Verbs whose complement is said not to be so.
DENIALS = """nie nient nié démenti dément démentent démentait nier démentir réfute réfutent réfuté conteste
    contestent contesté contestait rejette rejettent rejeté"""
# Present participles that tell what the subject of the clause before them did, with what says so by itself.
DEEDS = """tuant tué blessant blessé détruisant détruit endommageant endommagé provoquant provoqué causant causé
    entraînant entraîné privant privé forçant forcé obligeant obligé ravageant ravagé déclenchant déclenché
    touchant touché renversant renversé emportant emporté inondant inondé coupant coupé"""
