// The desk with scripts: the hold's clock, the text scrolled to its claim, a key to submit, a log-in that ran out.
// Without, all of it works by hand.
(() => {
  const SOON_MS = 3 * 60 * 1000;
  const SENDING_MS = 10 * 1000;
  const SAVING_MS = 3 * 1000;

  /** Show how long the hold still lasts. The partial that carries it is replaced whenever a draft is saved. */
  function tick() {
    for (const clock of document.querySelectorAll("[data-expires-at]")) {
      const left = Date.parse(clock.dataset.expiresAt) - Date.now();
      const lease = clock.closest(".lease");
      lease?.classList.toggle("lease--soon", left > 0 && left < SOON_MS);
      lease?.classList.toggle("lease--lapsed", left <= 0);
      if (left <= 0) {
        clock.textContent = clock.dataset.lapsed;
        continue;
      }
      const seconds = Math.ceil(left / 1000);
      const minutes = Math.floor(seconds / 60);
      clock.textContent = `${minutes}:${String(seconds % 60).padStart(2, "0")} ${clock.dataset.left}`;
    }
  }

  /** Bring the claim to the upper third of its pane, without moving the page. */
  function scrollToMark() {
    const pane = document.querySelector("[data-scroll-to-mark]");
    const mark = pane?.querySelector(".mark--current");
    if (!mark) return;
    const distance = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += distance - pane.clientHeight / 3;
  }

  function submitJudgement(event) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    const form = event.target.closest("form") ?? document.getElementById("judgement");
    const button = form?.id === "judgement" && form.querySelector("[data-submit]");
    if (!button || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    form.requestSubmit(button);
  }

  /**
   * A key pressed twice sends once, and what is being saved is saved first: whichever came second would find that
   * somebody, oneself, was faster.
   */
  let saving = false;
  let pressed = null;
  function sendOnce(event) {
    const form = event.target;
    if (form.id !== "judgement") return;
    if (form.dataset.sent || pressed) {
      event.preventDefault();
    } else if (saving) {
      event.preventDefault();
      pressed = () => form.requestSubmit(event.submitter);
      setTimeout(sendNow, SAVING_MS);
    } else {
      form.dataset.sent = "yes";
      setTimeout(() => delete form.dataset.sent, SENDING_MS);
    }
  }
  function sendNow() {
    const send = pressed;
    pressed = null;
    saving = false;
    send?.();
  }

  /** The token of the log-in there is now: somebody may have logged in again beside this page. */
  function token() {
    return /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1];
  }
  function refreshToken(form) {
    const field = form.elements?.csrfmiddlewaretoken;
    if (field && token()) field.value = token();
  }
  function refreshTokenOf(request) {
    if (token() && request.parameters.csrfmiddlewaretoken) request.parameters.csrfmiddlewaretoken = token();
  }

  /** Enter in the evidence's or the setting-aside's own fields presses the button that belongs to them. */
  function pressOwnButton(event) {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (!event.target.matches?.("#judgement details input")) return;
    const button = event.target.closest("details").querySelector("button[name=act]");
    if (!button) return;
    event.preventDefault();
    button.click();
  }

  /** Reading and scrolling are work too: while somebody is there, the hold is renewed once a minute at most. */
  const RENEW_MS = 60 * 1000;
  let renewed = Date.now();
  function stillHere() {
    const autosave = document.getElementById("autosave");
    if (!autosave || Date.now() - renewed < RENEW_MS) return;
    renewed = Date.now();
    autosave.dispatchEvent(new CustomEvent("still-here"));
  }

  /** A draft that could not be saved must not look saved; one without a log-in says so, and what to do. */
  function sayNotSaved(event) {
    const lease = document.getElementById("lease");
    if (!lease || event.detail.target !== lease) return;
    if ([401, 403].includes(event.detail.xhr?.status)) sayLoggedOut();
    lease.classList.add("lease--unsaved");
    const saved = lease.querySelector(".lease-saved");
    if (saved) saved.textContent = lease.dataset.notSaved;
  }
  function sayLoggedOut() {
    const notice = document.getElementById("logged-out");
    if (notice) notice.hidden = false;
  }
  /** A part of the page that asks for itself must not be replaced by the log-in page. */
  function refuseLogIn(event) {
    const address = event.detail.xhr?.responseURL;
    if (!address || new URL(address).pathname !== document.getElementById("announce")?.dataset.login) return;
    event.detail.shouldSwap = false;
    sayLoggedOut();
  }
  /** Back from the tab of the log-in: what is typed here is saved by itself. */
  function saveAgain() {
    const notice = document.getElementById("logged-out");
    if (!notice || notice.hidden) return;
    document.getElementById("autosave")?.dispatchEvent(new CustomEvent("still-here"));
  }
  function sayLoggedIn(event) {
    const notice = document.getElementById("logged-out");
    if (notice && event.detail.target?.id === "lease" && event.detail.successful) notice.hidden = true;
  }

  /** The seconds in which the last act can be undone run down; then the button goes. */
  function runDown(offer) {
    const end = Date.now() + Number(offer.dataset.undoSeconds) * 1000;
    const left = offer.querySelector(".undo-left");
    const timer = setInterval(() => {
      const seconds = Math.ceil((end - Date.now()) / 1000);
      if (seconds > 0) {
        left.textContent = `${seconds} s`;
        return;
      }
      clearInterval(timer);
      if (offer.contains(document.activeElement)) document.querySelector("h1")?.focus();
      offer.remove();
    }, 250);
  }

  /** What a new page has to say is put into a region that was there before: only that is read out. */
  function announce() {
    const texts = [...document.querySelectorAll(".messages .message")].map((each) => each.textContent.trim());
    const region = document.getElementById("announce");
    if (region && texts.length) setTimeout(() => (region.textContent = texts.join(" ")), 300);
  }

  function closeMenus(event) {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (event.type === "keydown" ? event.key === "Escape" : !menu.contains(event.target)) {
        menu.open = false;
        if (event.type === "keydown") menu.querySelector("summary").focus();
      }
    }
  }

  document.addEventListener("keydown", submitJudgement);
  document.addEventListener("keydown", pressOwnButton);
  document.addEventListener("keydown", closeMenus);
  document.addEventListener("click", closeMenus);
  document.addEventListener("htmx:sendError", sayNotSaved);
  document.addEventListener("htmx:timeout", sayNotSaved);
  document.addEventListener("htmx:responseError", sayNotSaved);
  document.addEventListener("htmx:afterSwap", tick);
  document.addEventListener("htmx:beforeSwap", refuseLogIn);
  document.addEventListener("htmx:afterRequest", sayLoggedIn);
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt.id === "autosave") saving = true;
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.elt.id === "autosave") sendNow();
  });
  document.addEventListener("htmx:configRequest", (event) => refreshTokenOf(event.detail));
  document.addEventListener("submit", (event) => refreshToken(event.target), true);
  document.addEventListener("submit", sendOnce);
  window.addEventListener("focus", saveAgain);
  window.addEventListener("pageshow", () => delete document.getElementById("judgement")?.dataset.sent);

  for (const sign of ["keydown", "pointerdown", "wheel", "touchmove"]) {
    document.addEventListener(sign, stillHere, { capture: true, passive: true });
  }

  scrollToMark();
  document.fonts?.ready.then(scrollToMark);
  document.querySelector("[data-focus]")?.focus();
  document.querySelectorAll("[data-undo-seconds]").forEach(runDown);
  announce();
  tick();
  setInterval(tick, 1000);
})();
