"""French verb forms by rule: every form of the listed infinitives, with the tenses it can stand for."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from claims.splitting.lexicons.fr.infinitives import GROUP_1, GROUP_2, GROUP_3

# Present, imperfect (M), passé simple, future, conditional, subjunctive (J), infinitive, past participle (K),
# present participle (G).
LETTERS = "PMSFCJIKG"

_Endings = tuple[tuple[str, str], ...]


def _endings(text: str) -> _Endings:
    return tuple(
        (ending.strip("-"), letters) for ending, letters in (pair.split(":") for pair in text.split())
    )


_FUTURE = _endings("ai:F a:F ons:F ez:F ont:F ais:C ait:C ions:C iez:C aient:C")
_IMPERFECT = _endings("ais:M ait:M aient:M ions:MJ iez:MJ ant:G ons:P")
_IMPERFECT_ONLY = tuple((ending, letters.replace("J", "")) for ending, letters in _IMPERFECT)
_SUBJUNCTIVE = _endings("e:J es:J ent:J")
_ER_MUTE = _endings("e:PJ es:PJ ent:PJ")
_ER_SOFT = _endings("ons:P ais:M ait:M aient:M a:S ant:G")
_ER_PLAIN = _endings("ez:P ions:MJ iez:MJ èrent:S er:I é:K ée:K és:K ées:K")
_IR = _endings(
    "is:PSK it:PS issons:P issez:P issent:PJ issais:M issait:M issions:MJ issiez:MJ issaient:M irent:S "
    "isse:J isses:J ît:J ir:I i:K ie:K ies:K issant:G"
)
_ONLY = {letter: _endings(f"-:{letter}") for letter in LETTERS}

# These keep one consonant (achète, gèle); the other verbs in -eler and -eter double it (appelle, jette).
_SINGLE_WORDS = """
    geler dégeler congeler décongeler regeler surgeler peler celer déceler receler ciseler modeler remodeler
    marteler démanteler écarteler harceler acheter racheter crocheter fureter haleter corseter fileter
"""
_SINGLE = frozenset(_SINGLE_WORDS.split())
_ALWAYS_DOUBLE = re.compile("(?:app|rapp)eler$|jeter$")
_OPEN = re.compile("e([bcdfgklmnpqrstvz]|vr)$")
_ACUTE = re.compile("é([bcdfghjklmnpqrstvxz]|[bcdfgptv][lr]|gn|ch|qu|gu)$")

# Third-group models. A verb follows the longest model it ends with; what precedes is put before each form.
# Infinitive, je, il, nous (/vous), ils, il passé simple, future stem, participle (/feminine), que je, gerund:
# "-" is a form that does not exist, and the last two follow from the others where they are not given.
_MODELS = """
tenir tiens tient tenons tiennent tint tiendr tenu
venir viens vient venons viennent vint viendr venu
prendre prends prend prenons prennent prit prendr pris
mettre mets met mettons mettent mit mettr mis
battre bats bat battons battent battit battr battu
dire dis dit disons/dites disent dit dir dit
édire édis édit édisons édisent édit édir édit
rdire rdis rdit rdisons rdisent rdit rdir rdit
tredire tredis tredit tredisons tredisent tredit tredir tredit
maudire maudis maudit maudissons maudissent maudit maudir maudit
faire fais fait faisons/faites font fit fer fait fasse
voir vois voit voyons voient vit verr vu
prévoir prévois prévoit prévoyons prévoient prévit prévoir prévu
pourvoir pourvois pourvoit pourvoyons pourvoient pourvut pourvoir pourvu
devoir dois doit devons doivent dut devr dû
pouvoir peux peut pouvons peuvent put pourr pu puisse
vouloir veux veut voulons veulent voulut voudr voulu veuille
savoir sais sait savons savent sut saur su sache sachant
valoir vaux vaut valons valent valut vaudr valu vaille
prévaloir prévaux prévaut prévalons prévalent prévalut prévaudr prévalu
cevoir çois çoit cevons çoivent çut cevr çu
mouvoir meus meut mouvons meuvent mut mouvr mu
uire uis uit uisons uisent uisit uir uit
nuire nuis nuit nuisons nuisent nuisit nuir nui
luire luis luit luisons luisent luisit luir lui
crire cris crit crivons crivent crivit crir crit
clure clus clut cluons cluent clut clur clu
inclure inclus inclut incluons incluent inclut inclur inclus
occlure occlus occlut occluons occluent occlut occlur occlus
connaître connais connaît connaissons connaissent connut connaîtr connu
paraître parais paraît paraissons paraissent parut paraîtr paru
paître pais paît paissons paissent put paîtr pu
naître nais naît naissons naissent naquit naîtr né
indre ins int ignons ignent ignit indr int
endre ends end endons endent endit endr endu
andre ands and andons andent andit andr andu
ondre onds ond ondons ondent ondit ondr ondu
erdre erds erd erdons erdent erdit erdr erdu
ordre ords ord ordons ordent ordit ordr ordu
rompre romps rompt rompons rompent rompit rompr rompu
partir pars part partons partent partit partir parti
sortir sors sort sortons sortent sortit sortir sorti
sentir sens sent sentons sentent sentit sentir senti
mentir mens ment mentons mentent mentit mentir menti
repentir repens repent repentons repentent repentit repentir repenti
dormir dors dort dormons dorment dormit dormir dormi
servir sers sert servons servent servit servir servi
ouvrir ouvre ouvre ouvrons ouvrent ouvrit ouvrir ouvert
ffrir ffre ffre ffrons ffrent ffrit ffrir ffert
courir cours court courons courent courut courr couru
mourir meurs meurt mourons meurent mourut mourr mort
quérir quiers quiert quérons quièrent quit querr quis
vivre vis vit vivons vivent vécut vivr vécu
suivre suis suit suivons suivent suivit suivr suivi
lire lis lit lisons lisent lut lir lu
rire ris rit rions rient rit rir ri
croire crois croit croyons croient crut croir cru
boire bois boit buvons boivent but boir bu
plaire plais plaît plaisons plaisent plut plair plu
taire tais tait taisons taisent tut tair tu
traire trais trait trayons traient - trair trait
suffire suffis suffit suffisons suffisent suffit suffir suffi
confire confis confit confisons confisent confit confir confit
frire fris frit - - - frir frit
vaincre vaincs vainc vainquons vainquent vainquit vaincr vaincu
asseoir assieds assied asseyons asseyent assit assiér assis
surseoir sursois sursoit sursoyons sursoient sursit surseoir sursis
fuir fuis fuit fuyons fuient fuit fuir fui
cueillir cueille cueille cueillons cueillent cueillit cueiller cueilli
saillir saille saille saillons saillent saillit saillir sailli
défaillir défaille défaille défaillons défaillent défaillit défaillir défailli
faillir - - - - faillit faillir failli
bouillir bous bout bouillons bouillent bouillit bouillir bouilli
résoudre résous résout résolvons résolvent résolut résoudr résolu
issoudre issous issout issolvons issolvent issolut issoudr issous/issoute
bsoudre bsous bsout bsolvons bsolvent bsolut bsoudr bsous/bsoute
coudre couds coud cousons cousent cousit coudr cousu
moudre mouds moud moulons moulent moulut moudr moulu
haïr hais hait haïssons haïssent haït haïr haï
vêtir vêts vêt vêtons vêtent vêtit vêtir vêtu
croître crois croît croissons croissent crut croîtr cru
clore clos clôt closons closent - clor clos
échoir - échoit - échoient échut échoir échu
déchoir déchois déchoit - déchoient déchut déchoir déchu
"""
# What no model gives: whole verbs, and single forms of verbs that have a model.
_IRREGULAR = """
être P suis es est sommes êtes sont M étais était étions étiez étaient S fus fut furent
  F serai seras sera serons serez seront C serais serait serions seriez seraient
  J sois soit soyons soyez soient fût fussent I être K été G étant
avoir P ai as a avons avez ont M avais avait avions aviez avaient S eus eut eurent
  F aurai auras aura aurons aurez auront C aurais aurait aurions auriez auraient
  J aie aies ait ayons ayez aient eût eussent I avoir K eu eue eus eues G ayant
aller P vais vas va allons allez vont M allais allait allions alliez allaient S allai alla allèrent
  F irai iras ira irons irez iront C irais irait irions iriez iraient
  J aille ailles allions alliez aillent allât I aller K allé allée allés allées G allant
falloir P faut M fallait S fallut F faudra C faudrait J faille fallût I falloir K fallu
pleuvoir P pleut pleuvent M pleuvait pleuvaient S plut plurent F pleuvra pleuvront C pleuvrait pleuvraient
  J pleuve pleuvent plût I pleuvoir K plu G pleuvant
gésir P gît gisent M gisait gisaient I gésir G gisant
asseoir P assois assoit assoyons assoyez assoient M assoyait assoyaient F assoira assoiront
  C assoirait assoiraient J assoie assoient I assoir G assoyant
rasseoir P rassois rassoit rassoient
croître P croîs S crût crûrent K crû
mouvoir K mû
échoir F écherra écherront C écherrait G échéant
vouloir J veuillez
"""
_WHOLE = frozenset(["être", "avoir", "aller", "falloir", "pleuvoir", "gésir"])
_IN_ISS = frozenset(GROUP_2.split())
# The spelling of 1990 drops this circumflex: connait, parait, accroitre.
_REFORMED = re.compile("[ao]ît")


def _group_1(verb: str) -> Iterator[tuple[str, _Endings]]:
    stem = verb[:-2]
    soft = stem[:-1] + "ç" if stem[-1] == "c" else stem + "e" if stem[-1] == "g" else stem
    mute: tuple[str, ...] = (stem,)
    future = mute
    if verb.endswith(("oyer", "uyer", "ayer")):
        changed = stem[:-1] + "i"
        mute = future = (changed, stem) if stem[-2] == "a" else (changed,)
        if verb.endswith("envoyer"):
            future = ()
            yield verb[:-5] + "verr", _FUTURE
    elif _OPEN.search(stem):
        grave = _OPEN.sub(r"è\1", stem)
        mute = (grave,)
        if verb.endswith(("eler", "eter")) and verb not in _SINGLE:
            double = stem + stem[-1]
            mute = (double,) if _ALWAYS_DOUBLE.search(verb) else (double, grave)
        future = mute
    elif _ACUTE.search(stem):
        grave = _ACUTE.sub(r"è\1", stem)
        mute = (grave,)
        future = (stem, grave)
    yield stem, _ER_PLAIN
    yield soft, _ER_SOFT
    for weak in mute:
        yield weak, _ER_MUTE
    for weak in future:
        yield weak + "er", _FUTURE


def _group_2(verb: str) -> Iterator[tuple[str, _Endings]]:
    yield verb[:-2], _IR
    yield verb, _FUTURE


def _simple_past(third: str) -> Iterator[tuple[str, str]]:
    yield from ((third[:-1] + "s", "S"), (third, "S"), (third[:-1] + "rent", "S"))
    yield re.sub("([iu])(n?t)$", lambda end: {"i": "î", "u": "û"}[end[1]] + end[2], third), "J"


def _participle(masculine: str, feminine: str) -> Iterator[tuple[str, str]]:
    bare = masculine.replace("û", "u")
    feminine = feminine or bare + "e"
    plural = bare if bare.endswith("s") else bare + "s"
    return ((form, "K") for form in (masculine, feminine, plural, feminine + "s"))


@cache
def _models() -> dict[str, list[str]]:
    rows = (line.split() for line in _MODELS.strip().splitlines())
    return {name: forms + ["-"] * (9 - len(forms)) for name, *forms in rows}


def _group_3(verb: str) -> Iterator[tuple[str, _Endings]]:
    models = _models()
    model = next((verb[start:] for start in range(len(verb)) if verb[start:] in models), verb)
    prefix = verb.removesuffix(model)
    je, il, nous, ils, past, future, participle, que, gerund = (
        "" if form == "-" else prefix + form for form in models[model]
    )
    nous, _, vous = nous.partition("/")
    participle, _, feminine = participle.partition("/")
    singles = [(form, "P") for form in (je, il, ils)] + [(verb, "I"), (gerund, "G")]
    stem = que.removesuffix("e") or ils.removesuffix("ent")
    own = stem.endswith(("ss", "ch")) or model == "pouvoir"  # puissions, sachions, but voulions
    if nous:
        yield nous.removesuffix("ons"), _IMPERFECT_ONLY if own and que else _IMPERFECT
        singles.append((prefix + vous if vous else nous.removesuffix("ons") + "ez", "P"))
    if stem:
        yield stem, _SUBJUNCTIVE
    if own and que:
        singles += [(stem + "ions", "J"), (stem + "iez", "J")]
    if past:
        singles += _simple_past(past)
    singles += _participle(participle, feminine and prefix + feminine)
    for form, letter in singles:
        if form:
            yield form, _ONLY[letter]
    yield future, _FUTURE


@cache
def _irregular() -> dict[str, list[tuple[str, _Endings]]]:
    rows: dict[str, list[tuple[str, _Endings]]] = {}
    verb = letter = ""
    for line in _IRREGULAR.strip().splitlines():
        tokens = line.split()
        if not line.startswith(" "):
            verb = tokens.pop(0)
        for token in tokens:
            if token in _ONLY:
                letter = token
            else:
                rows.setdefault(verb, []).append((token, _ONLY[letter]))
    return rows


def _rows(verb: str) -> Iterable[tuple[str, _Endings]]:
    irregular = _irregular().get(verb)
    if irregular and verb in _WHOLE:
        return irregular
    group = _group_1 if verb.endswith("er") else _group_2 if verb in _IN_ISS else _group_3
    return chain(irregular, group(verb)) if irregular else group(verb)


def conjugate(verb: str, tenses: str = LETTERS) -> frozenset[str]:
    """Every form of a verb in the tenses of some ``LETTERS``. ``KeyError`` for a verb that has no model."""
    wanted = frozenset(tenses)
    forms = {
        stem + ending
        for stem, endings in _rows(verb)
        for ending, letters in endings
        if not wanted.isdisjoint(letters)
    }
    return frozenset(forms | {form.replace("î", "i") for form in forms if _REFORMED.search(form)})


@cache
def _both(one: str, other: str) -> str:
    return "".join(letter for letter in LETTERS if letter in one or letter in other)


@cache
def readings() -> dict[str, str]:
    """Every form of every listed verb: lower-case form -> its readings, in the order of ``LETTERS``."""
    forms: dict[str, str] = {}
    for verb in (*GROUP_1.split(), *GROUP_2.split(), *GROUP_3.split()):
        for stem, endings in _rows(verb):
            for ending, letters in endings:
                form = stem + ending
                known = forms.setdefault(form, letters)
                if known is not letters:
                    forms[form] = _both(known, letters)
    for form in [form for form in forms if "î" in form and _REFORMED.search(form)]:
        plain = form.replace("î", "i")
        forms[plain] = _both(forms.get(plain, ""), forms[form])
    forms["étaient"] = "M"  # never étayer
    return forms
