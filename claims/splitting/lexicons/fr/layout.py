"""French: how lines begin that hold no claims, one beginning a line."""

TEASERS = """lire aussi
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
    → lire"""

BYLINES = """par
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
    temps de lecture"""

CAPTIONS = """photo
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
    (©"""

BOILERPLATE = """abonnez-vous
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
    envoyer par"""
