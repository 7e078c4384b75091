"""What tells the French conditional from the imperfect, and hearsay from its other uses."""

_RAIT = """montrait contrait entrait trairait livrait ouvrait uvrait offrait souffrait courait mourait
assurait durait figurait mesurait jurait clarait parait meurait gistrait nistrait lébrait égrait
pleurait errait dorait gnorait plorait liorait laborait attirait retirait admirait spirait xpirait
désirait virait chirait orait érait ustrait ncombrait mbrait ivrait filtrait"""
_STATE = """contrôlerai détiendrai compterai disposerai agirai posséderai existerai trouverai viendrai
souffrirai élèverai avoisinerai dépasserai atteindrai préparerai envisagerai daterai remonterai vivrai
travaillerai négocierai financerai emploierai toucherai ferai"""

# Endings of imperfects in -rait that are no conditionals: montrait, livrait, ouvrait, courait …
IMPERFECT_ENDINGS = tuple(_RAIT.split())
# Verbs of state, whose conditional without a condition is hearsay: "contrôlerait la ville".
STATIVE_STEMS = tuple(_STATE.split())
