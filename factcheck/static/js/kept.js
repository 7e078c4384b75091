// What is typed on the review page stays in this browser until the server says that it has it: a killed page, a
// network or a log-in that is gone take nothing with them. One copy for each editor and claim.
(() => {
  const panel = document.getElementById("kept-here");
  if (!panel) return;
  const PREFIX = "factcheck.typed.";
  const KEPT_FOR_MS = 14 * 24 * 3600 * 1000;
  const key = PREFIX + panel.dataset.keptKey;
  const form = document.getElementById("judgement");
  // Sent with every request, and not typed by anybody.
  const NOT_TYPED = new Set(["csrfmiddlewaretoken", "version", "draft_version", "act"]);
  const CHOSEN = new Set(["verdict", "judged"]);
  const part = (name) => panel.querySelector(`[data-kept-${name}]`);

  /** Storage can be switched off or full: then the server's draft is all there is. */
  function stored(change) {
    try {
      return change(localStorage);
    } catch {
      return null;
    }
  }

  const read = () => JSON.parse(stored((storage) => storage.getItem(key)) ?? "null");
  const forget = () => stored((storage) => storage.removeItem(key));

  function forgetOld(storage) {
    for (const name of Object.keys(storage).filter((each) => each.startsWith(PREFIX))) {
      if (!(JSON.parse(storage.getItem(name)).at > Date.now() - KEPT_FOR_MS)) storage.removeItem(name);
    }
  }

  function typed() {
    const fields = {};
    for (const [name, value] of new FormData(form)) {
      if (!NOT_TYPED.has(name) && typeof value === "string") fields[name] = value;
    }
    return fields;
  }

  /** Fields of a part that was not sent yet (evidence-url, …): no draft on the server holds them. */
  const isPart = (name) => name.includes("-");
  const isText = (name) =>
    form.elements[name]?.matches?.(":is(textarea, input[type=text], input[type=url]):not([data-not-kept] *)");
  const draftVersion = () => Number(form.elements.draft_version?.value ?? 0);

  /** What the server has, as far as this page knows. */
  let onServer = form ? typed() : {};

  /** What was typed and is not on the server. */
  function unsaved() {
    return Object.entries(typed()).filter(([name, value]) =>
      isPart(name) ? isText(name) && value.trim() !== "" : value !== (onServer[name] ?? ""),
    );
  }

  function keep() {
    const fields = Object.fromEntries(unsaved());
    if (!Object.keys(fields).length) return forget();
    const copy = { at: Date.now(), draftVersion: draftVersion(), fields };
    return stored((storage) => storage.setItem(key, JSON.stringify(copy)));
  }

  function put(fields) {
    for (const [name, value] of Object.entries(fields)) {
      const field = form.elements[name];
      if (!field || field.value === value) continue;
      field.value = value;
      field.closest?.("details")?.setAttribute("open", "");
    }
    keep();
    form.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function show(...names) {
    panel.hidden = false;
    for (const each of ["restored", "found", "restore"]) part(each).hidden = !names.includes(each);
  }

  function showText(fields) {
    const written = Object.entries(fields).filter(([name, value]) => !CHOSEN.has(name) && value.trim());
    part("text").replaceChildren(
      ...written.map(([, value]) => Object.assign(document.createElement("p"), { textContent: value })),
    );
  }

  /** What is kept goes back into the form, unless the server has something newer: then the editor chooses. */
  function bringBack() {
    const copy = read();
    if (!copy) return;
    showText(copy.fields);
    if (!form) {
      if (part("text").childElementCount) show("found");
      return;
    }
    const now = typed();
    const different = Object.keys(copy.fields).filter((name) => copy.fields[name] !== (now[name] ?? ""));
    if (!different.length) return;
    if (copy.draftVersion === draftVersion()) {
      put(copy.fields);
      show("restored");
      return;
    }
    const parts = different.filter((name) => isPart(name) && !(now[name] ?? "").trim());
    if (parts.length) put(Object.fromEntries(parts.map((name) => [name, copy.fields[name]])));
    if (parts.length === different.length) return show("restored");
    part("restore").onclick = () => {
      put(copy.fields);
      show("restored");
    };
    stored((storage) => storage.setItem(key, JSON.stringify(copy)));
    show("found", "restore");
  }

  /** The server names the claim of which it has stored all that was sent, and the parts that it has not. */
  function confirmed() {
    const cookie = /(?:^|; )stored=([\w.]+)/.exec(document.cookie);
    if (!cookie) return;
    document.cookie = `stored=; path=${panel.dataset.path}; max-age=0`;
    const [review, ...parts] = cookie[1].split(".");
    const name = `${PREFIX}${panel.dataset.keptUser}.${review}`;
    const copy = JSON.parse(stored((storage) => storage.getItem(name)) ?? "null");
    if (!copy) return;
    const left = Object.entries(copy.fields).filter(([field]) => parts.some((part) => field.startsWith(`${part}-`)));
    if (!left.length) return stored((storage) => storage.removeItem(name));
    copy.fields = Object.fromEntries(left);
    return stored((storage) => storage.setItem(name, JSON.stringify(copy)));
  }

  let sent = {};
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt.id === "autosave") sent = typed();
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.elt.id !== "lease" && event.detail.target.id !== "lease") return;
    if (!document.querySelector("#lease[data-saved]")) return;
    for (const [name, value] of Object.entries(sent)) if (!isPart(name)) onServer[name] = value;
    keep();
  });
  part("forget").addEventListener("click", () => {
    forget();
    panel.hidden = true;
  });

  stored(forgetOld);
  confirmed();
  // When htmx listens: what is put back is saved at once.
  window.addEventListener("load", () => {
    bringBack();
    if (form && panel.hidden) keep();
  });
  form?.addEventListener("input", keep);
  form?.addEventListener("change", keep);
  // What was sent is kept already, and the next page should not have to wait.
  window.addEventListener("pagehide", () => form && !form.dataset.sent && keep());
})();
