"""French: words of opinion, words that are vague, and acts of speech without content."""

from claims.splitting.lexicons.fr.agreement import agreeing_adjectives
from claims.splitting.lexicons.fr.conjugation import conjugate

_ADJECTIVES = """admirable affreux agréable agressif brillant catastrophique crucial déplorable désastreux dramatique
    exceptionnel excellent extraordinaire fabuleux fantastique formidable génial horrible idéal
    impressionnant incompétent incroyable indispensable inacceptable inadmissible inquiétant
    insupportable intéressant inutile irresponsable indigne indécent injuste lamentable magique
    magistral magnifique malheureux merveilleux médiocre pitoyable préoccupant prometteur rassurant
    regrettable remarquable ridicule scandaleux somptueux splendide superbe surprenant terrible tragique
    triste véritable honteux amusant étonnant spectaculaire louable insuffisant absurde simpliste mitigé
    passionnant parfait usant courtois périlleux timide prudent flatteur charmant odieux ignoble abject
    grotesque pathétique héroïque exemplaire intolérable révoltant choquant déçu ravi fier sublime
    décevant navrant consternant affligeant illusoire dérisoire vain utopique raisonnable judicieux
    audacieux courageux lâche cynique hypocrite naïf stupide idiot insensé réconfortant tendre facile
    aberrant accablant alarmant ambitieux autoritaire bouleversant calamiteux chaotique clivant colossal
    convaincant criant cruel dément digne disproportionné douteux éclatant effarant effrayant élégant
    émouvant encourageant enthousiasmant exaltant excessif fâcheux farfelu faramineux féroce flagrant
    fulgurant funeste généreux glorieux hallucinant honnête humiliant immonde impardonnable impeccable
    impensable incohérent inconcevable indéniable inespéré inhumain inoubliable inquiet insignifiant
    insoutenable irréprochable laborieux laxiste maladroit malsain mémorable méprisant minable misérable
    monstrueux néfaste obscène passionné pertinent piètre poignant précieux prestigieux problématique
    prodigieux raciste redoutable réjouissant retentissant sage savoureux sinistre stupéfiant suicidaire
    sordide talentueux titanesque tonitruant toxique troublant vertueux vibrant"""
_OTHER_OPINIONS = """honte mépris gâchis folie bêtise capitulation amertume aveuglement courage talent
    hélas heureusement malheureusement sûrement évidemment vraiment tellement
    tranquillement logiquement curieusement étrangement décidément franchement honnêtement manifestement
    drame cauchemar chef-d'œuvre miracle colère bravo calamité chaos déni dérive
    désolation dignité enfer espoir exploit fiasco fléau gloire hypocrisie imposture inacceptablement
    injustice lâcheté malaise mascarade merveille mensonge parodie pari plaisir provocation ravissement
    sagesse tragédie trahison triomphe apparemment forcément franchement paradoxalement"""
OPINION = agreeing_adjectives(_ADJECTIVES) | frozenset(_OTHER_OPINIONS.split())

# Evaluate, or only measure or name.
_WEAK_ADJECTIVES = """difficile essentiel fondamental grave important légitime logique nécessaire positif sain sensible
    unique utile sombre joli abouti rude simple négatif dur solide fragile riche léger pauvre dangereux
    sérieux énorme immense vital"""
_OTHER_WEAK = """bon bonne bons bonnes meilleur meilleure meilleurs meilleures mauvais mauvaise beau belle beaux
    belles pire pires fort forte trop faux douce mieux extrêmement simplement seulement extrême seul
    plutôt assez semble semblent paraît paraissent semblait"""
WEAK_OPINION = agreeing_adjectives(_WEAK_ADJECTIVES) | frozenset(_OTHER_WEAK.split())

OPINION_PHRASES = """coup de massue
    parent pauvre
    conte de fées
    décrit comme
    décrite comme
    décrits comme
    traité de
    à ses yeux
    à leurs yeux
    est jugé
    est jugée
    jugé comme
    jugée comme
    considéré comme
    considérée comme
    de quoi
    sans doute
    à la mode
    a quelque chose de
    point de vue"""

VAGUE = """on chacun certains certaines beaucoup parfois souvent rarement généralement probablement
    quelqu'un personne chose choses ça cela tendance ceci"""

FIRST_PERSON = "je j' me m' moi mon ma mes"
WE = "nous notre nos"

# Blame and praise: acts of speech without content.
_SCOLDING = """tancer fustiger critiquer railler saluer féliciter remercier louer vanter blâmer moquer
    réprimander applaudir déplorer regretter"""
_OTHER_SCOLDS = """juge jugent jugé jugée jugés jugées qualifie qualifient dédaigne invoque invoquent crie
    crient traite traitent"""
# Conditionals, "we" and "you" have cues of their own.
_PERSONS = ("ons", "ez")
SCOLDS = frozenset(
    form for verb in _SCOLDING.split() for form in conjugate(verb, "PMSFKG") if not form.endswith(_PERSONS)
).union(_OTHER_SCOLDS.split())
