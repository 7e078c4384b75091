"""What verdicts, states and acts are called, in words for people."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from reviews.keys import KeyAct
from reviews.verdicts import Act, Judged, SetAside, Stance, Status, Verdict

VERDICT_LABELS = {
    Verdict.VERIFIED: pgettext_lazy("verdict", "verified"),
    Verdict.DISPUTED: pgettext_lazy("verdict", "disputed"),
    Verdict.UNVERIFIABLE: pgettext_lazy("verdict", "unverifiable"),
}
STATUS_LABELS = {
    Status.WAITING: _("waiting"),
    Status.IN_REVIEW: _("in review"),
    Status.SET_ASIDE: _("set aside"),
    Status.AWAITING_SIGN_OFF: _("awaiting sign-off"),
    Status.PUBLISHED: _("published"),
    Status.SUPERSEDED: _("superseded"),
    Status.WITHDRAWN: _("withdrawn"),
}
JUDGED_LABELS = {
    Judged.STATEMENT: _("the statement itself"),
    Judged.UTTERANCE: _("only that it was said"),
}
STANCE_LABELS = {
    Stance.SUPPORTS: _("supports"),
    Stance.REFUTES: _("refutes"),
    Stance.CONTEXT: _("gives context"),
}
SET_ASIDE_LABELS = {
    SetAside.NOT_CHECKABLE: _("not checkable"),
    SetAside.DUPLICATE: _("duplicate of another claim"),
    SetAside.OUT_OF_SCOPE: _("out of scope"),
}
ACT_LABELS = {
    Act.OPEN: _("opened"),
    Act.TAKE: _("taken"),
    Act.RENEW: _("hold renewed"),
    Act.SAVE_DRAFT: _("draft saved"),
    Act.RELEASE: _("released"),
    Act.LAPSE: _("hold ran out"),
    Act.ADD_EVIDENCE: _("evidence added"),
    Act.REMOVE_EVIDENCE: _("evidence removed"),
    Act.SET_ASIDE: _("set aside"),
    Act.SUBMIT: _("submitted"),
    Act.APPROVE: _("signed off"),
    Act.RETURN: _("returned"),
    Act.CORRECT: _("correction begun"),
    Act.SUPERSEDE: _("superseded"),
    Act.WITHDRAW: _("withdrawn"),
    Act.SKIP: _("skipped"),
    Act.TAKE_OVER: _("taken over"),
    Act.ASSIGN: _("assigned"),
    Act.PRIORITISE: _("priority changed"),
    Act.UNDO: _("undone"),
    Act.REWORD: _("reworded"),
    Act.ADJUST: _("span changed"),
    Act.SPLIT: _("split in two"),
    Act.MERGE: _("merged"),
    Act.TAKE_IN: _("another claim taken in"),
    Act.ATTRIBUTE: _("attribution corrected"),
    Act.EDIT_EVIDENCE: _("evidence changed"),
    Act.REORDER_EVIDENCE: _("evidence put in another order"),
}
KEY_LABELS = {
    KeyAct.NEXT: _("take the next claim"),
    KeyAct.VERIFIED: pgettext_lazy("verdict", "verified"),
    KeyAct.DISPUTED: pgettext_lazy("verdict", "disputed"),
    KeyAct.UNVERIFIABLE: pgettext_lazy("verdict", "unverifiable"),
    KeyAct.RATIONALE: _("write the rationale"),
    KeyAct.EVIDENCE: _("add evidence"),
    KeyAct.SKIP: _("skip this claim"),
    KeyAct.SET_ASIDE: _("set this claim aside"),
    KeyAct.FOLLOWING: _("the next claim of the article"),
    KeyAct.PRECEDING: _("the claim before it in the article"),
    KeyAct.SEARCH: _("search the queue"),
    KeyAct.UNDO: _("undo"),
    KeyAct.KEYS: _("show the keys"),
}
