"""A control and its key: ``<button {% key "skip" %}>Skip{% keycap "skip" %}</button>``."""

import json
from typing import Any

from django import template
from django.template.context import RequestContext
from django.utils.html import format_html
from django.utils.safestring import SafeString

from reviews.keys import KeyAct
from reviews.models import KEY_LABELS

register = template.Library()


def _key(context: RequestContext, act: str) -> str:
    found: str = context["keys"].get(KeyAct(act), "")
    return found


@register.simple_tag(takes_context=True)
def key(context: RequestContext, act: str) -> SafeString:
    """Attributes: the name by which the key finds the control, and the key itself for assistive technology."""
    used = _key(context, act)
    shortcut = format_html(' aria-keyshortcuts="{}"', used.upper()) if used else ""
    return format_html('data-act="{}"{}', act, shortcut)


@register.simple_tag(takes_context=True)
def keycap(context: RequestContext, act: str) -> SafeString:
    """The key as it stands on the control; nothing where keys are off."""
    used = _key(context, act)
    return format_html('<kbd class="key" aria-hidden="true">{}</kbd>', used.upper()) if used else SafeString()


@register.simple_tag(takes_context=True)
def keys_json(context: RequestContext) -> str:
    """Which act each key presses, for ``keys.js``."""
    return json.dumps({used: act.value for act, used in context["keys"].items()})


@register.simple_tag(takes_context=True)
def keys_listed(context: RequestContext) -> list[tuple[str, Any]]:
    """Each key with what it does, in words."""
    return [(used.upper(), KEY_LABELS[act]) for act, used in context["keys"].items()]
