// The shaping page with scripts: words selected in the text become those of the claim, Enter presses the button of its
// own section. Without, words are typed or moved by buttons, and Enter only shows the page again.
(() => {
  const prose = document.querySelector("[data-selectable]");
  const form = document.getElementById("shape");
  if (!form) return;

  const { asLine, setPlace, watch } = window.frozenText;
  const status = form.querySelector("[data-selected]");

  // The fields are looked up each time: moving an end brings new ones.
  const words = () => form.elements.namedItem("span-words");

  if (prose && words()) {
    watch(prose, words().maxLength, (found) => {
      words().value = asLine(found.text);
      setPlace(form, "span-place", found.place);
      status.textContent = `${status.dataset.selected} ${words().value}`;
    });
  }
  form.addEventListener("input", (event) => {
    // Words changed by hand stand somewhere else: the server looks for them.
    if (event.target.name === "span-words") setPlace(form, "span-place", "");
  });
  // A part of the form comes back from the server while somebody may have typed on in it: that goes before what comes.
  const fields = (part) => [...part.querySelectorAll("textarea, input[type=text], select")];
  let asSent = new Map();
  let typedSince = [];
  document.addEventListener("htmx:beforeRequest", (event) => {
    asSent = new Map(fields(event.detail.target).map((field) => [field.name, field.value]));
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    typedSince = fields(event.detail.target)
      .filter((field) => asSent.has(field.name) && field.value !== asSent.get(field.name))
      .map((field) => [field.name, field.value]);
  });
  document.addEventListener("htmx:afterSwap", () => {
    for (const [name, value] of typedSince) {
      const field = form.elements.namedItem(name);
      if (!field) continue;
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    typedSince = [];
    if (words()) status.textContent = `${status.dataset.selected} ${words().value}`;
  });

  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    const isLine = event.target.matches("input:not([type=checkbox], [type=radio])");
    if (!isLine && !((event.ctrlKey || event.metaKey) && event.target.matches("textarea"))) return;
    // Where there are two ways (into it, or it into this), one of them has to be pressed.
    const button = event.target.closest("section").querySelector("button[data-own]");
    event.preventDefault();
    if (button) form.requestSubmit(button);
  });
})();
