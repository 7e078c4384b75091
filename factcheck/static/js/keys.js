// Keys press controls that can be seen: each carries its act's name (data-act); templates say which key is whose.
// They are dead wherever somebody types, with Ctrl, Alt or Meta, while text is composed and while a dialog is open.
(() => {
  const dialog = document.getElementById("keys");
  if (!dialog) return;
  const acts = new Map(Object.entries(JSON.parse(dialog.dataset.keys)));
  const FIELDS = "textarea, select, input:not([type=hidden], [type=radio], [type=checkbox], [type=submit], [type=button])";

  const isTyping = (target) => target.isContentEditable || target.matches?.(FIELDS) || target.closest?.("[role=textbox]");

  /** The act of the key that was pressed. On keyboards where digits need Shift, the key itself counts. */
  function actOf(event) {
    const key = event.key.toLowerCase();
    const isLetter = key !== key.toUpperCase();
    if (acts.has(key) && !(isLetter && event.shiftKey)) return acts.get(key);
    const digit = /^Digit(\d)$/.exec(event.code);
    return digit && !event.shiftKey ? acts.get(digit[1]) : undefined;
  }

  function openAround(element) {
    for (let details = element.closest("details"); details; details = details.parentElement?.closest("details")) {
      details.open = true;
    }
  }

  function focusIn(container) {
    const field = container.matches(FIELDS) ? container : container.querySelector(FIELDS);
    if (!field) return false;
    openAround(field);
    field.focus();
    return true;
  }

  function press(act) {
    // A page with a search of its own is searched there; from others the link leads to the queue's.
    const search = act === "search" && document.querySelector("main [name=q]");
    if (search) return focusIn(search);
    const controls = [...document.querySelectorAll(`[data-act="${act}"]`)];
    const control = controls.find((each) => each.getClientRects().length > 0 && !each.disabled);
    if (!control) return false;
    if (control.matches("summary")) {
      control.parentElement.open = true;
      return focusIn(control.parentElement) || true;
    }
    if (control.matches(FIELDS) || control.matches("div, fieldset")) return focusIn(control);
    if (control.matches("input")) control.focus();
    control.click();
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.repeat) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (document.querySelector("dialog[open]")) return;
    if (isTyping(event.target)) {
      if (event.key === "Escape" && event.target.closest("#judgement")) event.target.blur();
      return;
    }
    const act = actOf(event);
    if (act && press(act)) event.preventDefault();
  });

  /** Without scripts the link leads to the page of the keys. */
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("a[data-act=keys]") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dialog.showModal();
  });
})();
