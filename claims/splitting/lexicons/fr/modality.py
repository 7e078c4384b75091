"""French: words and phrases that mark something as unconfirmed, wished, due, possible or supposed."""

# Third-person conditionals of will, duty and possibility: never hearsay.
MODAL_CONDITIONALS = """pourrait pourraient devrait devraient voudrait voudraient souhaiterait souhaiteraient
    faudrait aimerait aimeraient préférerait préféreraient préfèrerait conviendrait vaudrait suffirait
    oserait oseraient gagnerait gagneraient mériterait mériteraient"""

# After "aurait" these tell what did not happen, or what somebody would have liked.
COUNTERFACTUAL = """pu dû voulu aimé fallu préféré souhaité mérité permis suffi évité empêché valu
    convenu cru imaginé"""

# Objects of "aurait" that make it a supposition: "aurait l'avantage de".
SUPPOSED_OBJECTS = """effet effets avantage avantages conséquence conséquences intérêt mérite impact
    raison tort besoin"""

# "il serait souhaitable que": what stands after it is an opinion.
IMPERSONAL = """souhaitable possible utile préférable bon nécessaire temps juste important prématuré faux
    dommage intéressant inutile logique regrettable étonnant absurde sage judicieux prudent opportun inspiré inspirés
    inspirée inspirées bienvenu bienvenue tenté tentés tentée"""

# Verbs of state, by the stem of their conditional: without a condition it is hearsay.
STATIVE_STEMS = """contrôlerai détiendrai compterai disposerai agirai posséderai existerai souffrirai
    élèverai avoisinerai dépasserai atteindrai préparerai envisagerai daterai remonterai vivrai
    travaillerai négocierai financerai emploierai toucherai ferai proviendrai appartiendrai abriterai
    comporterai résiderai figurerai représenterai porterai tiendrai cacherai
    bénéficierai mesurerai pèserai opposerai dormirai"""

# Suppose a case, wherever they stand in the sentence.
SUPPOSE = """à condition que
    à condition qu'
    à condition de
    à condition d'
    au cas où
    à supposer que
    à supposer qu'
    à moins que
    à moins qu'
    à moins d'être
    à moins d'avoir
    à moins d'
    en cas de
    en cas d'
    dans ce cas
    dans un tel cas
    dans le cas contraire
    dans cette hypothèse
    dans l'hypothèse
    théoriquement
    en théorie
    sinon
    faute de
    à défaut
    sans cela
    sans quoi
    sans lui
    sans elle
    sans eux
    autrement
    quand bien même
    pour peu que
    pourvu que
    le cas échéant
    en pareil cas
    dès lors que
    si oui"""

# Before a conditional they suppose; by themselves they tell nothing.
SUCH = """un tel
    une telle
    de tels
    de telles"""

# Before a conditional they suppose, too; by themselves they are only vague.
PERHAPS = "peut-être"

# With these, a simple conditional tells what was to come: "serait élu maire deux ans plus tard".
LATER = "tard suivant suivante suivants suivantes ultérieurement"

# Subjects of suppositions: "ce serait", "cela serait".
SUPPOSED_SUBJECTS = "ce cela ça tel telle tels telles"

# Ask for what is told after them: "sans préciser quand paraîtraient les décrets".
ASKING = "quand comment pourquoi combien"

# Possibilities, unless negated.
ABLE = "peut peuvent"

# "doit se tenir le 3 juin": with a date, what is planned.
PLANS = "doit doivent devrait devraient"

# "refuse de dire si": asks, and supposes nothing.
ASKS_WHETHER = """dire savoir demander demandé demande demandent ignore ignorent vérifier préciser précisé
    déterminer examiner examine étudier établir décider"""

# "est accusé de": only after a form of "être", and with what of.
BLAMED = """accusé accusée accusés accusées soupçonné soupçonnée soupçonnés soupçonnées suspecté
    suspectée suspectés suspectées"""

HEARSAY = """prétendument
    soi-disant
    semble-t-il
    semble -t-il
    semblerait -il
    il semble que
    il semble qu'
    il semblerait que
    il semblerait qu'
    il apparaîtrait que
    paraît -il
    il paraît que
    il paraît qu'
    dit -on
    dit-on
    à ce qu'on dit
    à ce qu'il paraît
    le bruit court que
    la rumeur veut que
    selon la rumeur
    selon des rumeurs
    selon certaines rumeurs
    selon des informations non confirmées
    sous réserve de confirmation
    de source non confirmée
    présumé
    présumée
    présumés
    présumées
    prétendu
    prétendue
    prétendus
    prétendues
    supposément
    vraisemblablement"""

PROSPECTIVE = """est sur le point de
    sont sur le point de
    était sur le point de
    étaient sur le point de
    s'apprête à
    s'apprêtent à
    s'apprêtait à
    s'apprêtaient à
    est en passe de
    sont en passe de"""

WISH_WORDS = """souhaite souhaitent souhaitons souhaitait souhaiterait souhaiteraient espère espèrent
    espérons espérait espéraient aimerait aimeraient voudrait voudraient veut veulent voulons réclame
    réclament réclamait réclamaient exige exigent exigeait rêve rêvent rêvait préconise préconisent
    recommande recommandent conseille conseillent préférerait préféreraient
    ambitionne prône prônent"""

WISH = """pourvu que
    a l'intention
    ont l'intention
    appelle à
    appellent à
    appelle au
    a appelé à
    ont appelé à
    compte bien
    attend de
    on s'attend
    s'attend à
    plaide pour
    plaident pour
    invite les
    invitent les
    aurait préféré
    auraient préféré
    aurait aimé
    auraient aimé
    aurait mérité
    auraient mérité
    aurait voulu
    vise ouvertement
    en espérant
    a envie
    ont envie"""

NORM_WORDS = """faut faudra faudrait doit doivent devons devrait devraient peut peuvent pourrait
    pourraient mérite méritent mériterait veuillez consultez découvrez venez réservez retrouvez"""

NORM = """il convient
    il suffit
    il vaut mieux
    mieux vaut
    est capable de
    sont capables de
    n'hésitez pas
    il est possible
    il est nécessaire
    il est important
    il est temps
    il est grand temps
    a besoin
    ont besoin
    n'a pas besoin
    est prié
    est priée
    sont priés
    sont invités à
    serait souhaitable
    seraient bien inspirés
    serait bien inspiré"""

PROMISE = """promet
    promettent
    a promis
    ont promis
    promettait
    promettant
    s'engage à
    s'engagent à
    s'est engagé à
    s'est engagée à
    se sont engagés à
    dans les meilleurs délais
    dès que possible
    le plus tôt possible
    le moment venu
    au plus vite
    tôt ou tard
    un jour
    s'annonce
    s'annoncent
    s'annonçait"""
