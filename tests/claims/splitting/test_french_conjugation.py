import unicodedata

import pytest

from claims.splitting.lexicons.fr.conjugation import LETTERS, conjugate, readings
from claims.splitting.lexicons.fr.infinitives import ALSO_NOUNS, GROUP_1, GROUP_2, GROUP_3

# Each form with all its readings.
FORMS = """
parle PJ  parles PJ  parlons P  parlez P  parlent PJ  parlait M  parlions MJ  parla S  parlèrent S
parlera F  parlerons F  parlerait C  parler I  parlé K  parlées K  parlant G
mangeons P  mangeait M  mangions MJ  mangea S  mangèrent S  mangeant G
lançait M  lança S  lancèrent S  lançons P  lançant G  lancé K  naviguait M  indiquait M
appelle PJ  appelons P  appellera F  appelait M  rappelleront F  interpelle PJ  chancelle PJ  étincelle PJ
jette PJ  jetait M  jettera F  projette PJ  achète PJ  achetez P  achètera F  gèle PJ  harcèle PJ
lève PJ  mènerait C  pèse PJ  sèvre PJ  renouvelle PJ  renouvèle PJ
espère PJ  espérera F  espèrera F  espérait M  célèbre PJ  protège PJ  protégea S  règle PJ  délègue PJ
sèche PJ  dissèque PJ  créé K  créées K  crée PJ  créera F  agréent PJ  reflète PJ
paie PJ  paye PJ  paiera F  payera F  payions MJ  emploie PJ  emploiera F  employait M  appuie PJ
envoie PJ  enverra F  renverraient C  étudie PJ  étudiions MJ  continue PJ  pleure PJ  regrette PJ
finit PS  finissent PJ  finissait M  finira F  finie K  finis PSK  finirent S  finissant G  finît J
tient P  tiennent PJ  tenions MJ  tint S  tinrent S  tiendra F  tenu K  obtenues K  obtînt J
devient P  intervint S  parviendrait C  prend P  prennent PJ  prirent S  reprises K  comprenait M
admet P  promettra F  soumis SK  dites PK  interdisez P  prédit PSK  contredisent PJ  maudissent PJ
fait PK  font P  fit S  fera F  fasse J  satisfont P  défaites PK  faisant G  fît J  faisions M
voit P  voyaient M  verra F  prévoira F  vit PS  pourvut S  prévu K
doit P  doivent PJ  dut S  devrait C  dû K  due K  dus SK  peuvent P  puisse J  puissions J  pourra F
veut P  veulent P  veuille J  voulions MJ  sache J  sachant G  savions M  saura F  vaut P  vaille J
faut P  fallait M  faudra F  faille J  pleut P  reçoit P  reçoivent PJ  reçut S  aperçu K  recevra F
conduisit S  détruit PK  nui K  écrivit S  inscrites K  conclu K  inclus PSK  exclura F
connaît P  connait P  reconnaissait M  paraîtra F  paraitra F  naquit S  né K  plaît P  déplut S
craignit S  atteignent PJ  peint PK  rejoignait M  restreint PK  défend P  répondit S  répandu K  perdra F
rompt P  bat P  abattues K  combattu K  sort P  part P  sert P  dort P  dément P  ressentait M
ouvre PJ  ouvert K  souffrait M  offrira F  couvrirent S  court P  courra F  meurt P  mourut S  mort K
acquiert P  acquièrent PJ  acquerra F  conquis SK  vécut S  poursuit P  suivi K  survivra F
lut S  élisent PJ  réélu K  rient PJ  souri K  croyait M  buvait M  but S  tait P  tut S  suffit PS
convainc P  vainquit S  assied P  assoient PJ  sursis SK  fuyait M  accueille PJ  accueillera F
résout P  résolu K  dissoute K  coud P  moulu K  hait P  haïssent PJ  vêtu K  bout P  extrait PK
est P  sont P  étaient M  fut S  sera F  soit J  été K  étant G  suis P  a P  ont P  eut S  aura F  ait J
va P  vont P  alla S  ira F  aille J  allées K  gît P  échéant G
"""
NO_FORMS = """
tacot tacots pont gouvernement commerçait-il mangons lançe appèle appele jète achette espere finient tenira
prendent faisez disez redisez vas-y voira doivons peuve recevoit conduiz craindent boitt parlé-je école
département du le puis prendu ouvri mouri couri avaitent allerai envoyera enjeu hautement
"""


WORDS = FORMS.split()
PAIRS = list(zip(WORDS[::2], WORDS[1::2], strict=True))


@pytest.mark.parametrize(("form", "letters"), PAIRS)
def test_a_form_has_its_readings(form, letters):
    assert readings().get(form, "-") == letters


@pytest.mark.parametrize("word", NO_FORMS.split())
def test_what_no_verb_makes_is_no_form(word):
    assert word not in readings()


def test_each_infinitive_is_listed_once():
    verbs = [*GROUP_1.split(), *GROUP_2.split(), *GROUP_3.split()]

    assert len(verbs) == len(set(verbs))
    assert len(GROUP_1.split()) >= 1900
    assert len(GROUP_2.split()) >= 150
    assert all(verb.endswith("er") for verb in GROUP_1.split())
    assert all(verb.endswith(("ir", "ïr")) for verb in GROUP_2.split())


def test_each_infinitive_is_conjugated():
    for verb in (*GROUP_1.split(), *GROUP_2.split(), *GROUP_3.split()):
        assert "I" in readings()[verb], verb


def test_one_verb_is_conjugated_as_all_are():
    verbs = (*GROUP_1.split(), *GROUP_2.split(), *GROUP_3.split())

    assert readings().keys() == frozenset().union(*map(conjugate, verbs))
    assert {"rappelle", "rappelait", "rappelé"} < conjugate("rappeler")
    assert conjugate("aller", "F") == {"irai", "iras", "ira", "irons", "irez", "iront"}
    assert {"reconnaît", "reconnait", "reconnaitra"} < conjugate("reconnaître")


def test_readings_are_letters_in_order_and_forms_are_plain():
    for form, letters in readings().items():
        assert letters == "".join(letter for letter in LETTERS if letter in letters), form
        assert form == unicodedata.normalize("NFC", form).lower()
        assert form.replace("-", "").isalpha()
    assert readings() is readings()
    assert 60_000 < len(readings()) < 131_000


def test_what_is_also_a_noun_is_a_form_and_listed_once():
    words = ALSO_NOUNS.split()

    assert len(words) == len(set(words))
    assert set(words) <= readings().keys()
    assert {"porte", "marches", "blessés", "traité", "habitant", "pouvoir", "président", "couvent"} <= set(
        words
    )
    assert not {"déclare", "explique", "annonçait", "parlait", "accuser"} & set(words)
