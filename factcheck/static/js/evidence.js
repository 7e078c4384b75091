// Evidence: what a fetched page says of itself goes into the fields that nobody has touched.
(() => {
  const FIELDS = ["title", "publisher", "published_on", "language"];
  const field = (name) => document.querySelector(`[name="evidence-${name}"]`);
  // What a page filled in may be replaced by what the next page says; what somebody typed or emptied may not.
  const touched = new WeakSet();
  const filled = new WeakMap();

  document.addEventListener("input", (event) => {
    if (event.isTrusted) touched.add(event.target);
  });

  /** Fill in, and say so; the fields stay as editable as ever. */
  function fillIn() {
    const state = document.getElementById("evidence-fetch");
    const told = state?.querySelector("[data-fill]");
    if (!told) return;
    let any = false;
    for (const name of FIELDS) {
      const input = field(name);
      if (!input || touched.has(input)) continue;
      if (input.value && input.value !== filled.get(input)) continue;
      const value = told.dataset[name] ?? "";
      any ||= value !== "" && value !== input.value;
      input.value = value;
      filled.set(input, value);
    }
    if (any) told.querySelector(".fetch-filled").textContent = state.dataset.filled;
  }

  /** A server that does not answer must not look like a page that is still being fetched. */
  function saySilent(event) {
    const state = document.getElementById("evidence-fetch");
    if (state && event.detail.target === state) state.textContent = state.dataset.silent;
  }

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "evidence-fetch") fillIn();
  });
  for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
    document.addEventListener(name, saySilent);
  }
  fillIn();
})();
