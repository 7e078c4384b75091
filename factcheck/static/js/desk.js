// The desk with scripts: the hold's clock, the text scrolled to its claim, a key to submit. Without, all of it works by hand.
(() => {
  const SOON_MS = 3 * 60 * 1000;

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
    const form = event.target.closest("#judgement");
    const button = form?.querySelector("[data-submit]");
    if (!button) return;
    event.preventDefault();
    form.requestSubmit(button);
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

  /** A draft that could not be saved must not look saved. */
  function sayNotSaved(event) {
    const lease = document.getElementById("lease");
    if (!lease || event.detail.target !== lease) return;
    lease.classList.add("lease--unsaved");
    const saved = lease.querySelector(".lease-saved");
    if (saved) saved.textContent = lease.dataset.notSaved;
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

  for (const sign of ["keydown", "pointerdown", "wheel", "touchmove"]) {
    document.addEventListener(sign, stillHere, { capture: true, passive: true });
  }

  scrollToMark();
  document.fonts?.ready.then(scrollToMark);
  document.querySelector("[data-focus]")?.focus();
  tick();
  setInterval(tick, 1000);
})();
