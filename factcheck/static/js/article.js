// The article page with scripts: words selected in the text fill the form for a claim that was missed.
// Without, they are pasted or typed there, and the server finds where they stand.
(() => {
  const prose = document.querySelector("[data-selectable]");
  const panel = document.getElementById("add-claim");
  const form = panel?.querySelector("form");
  if (!prose || !form) return;

  const { asLine, setPlace, watch } = window.frozenText;
  const field = (name) => form.elements.namedItem(`claim-${name}`);
  const words = field("words");
  const statement = field("statement");
  const status = form.querySelector("[data-selected]");

  let filled = "";
  let folded = false;
  function fill(found, range) {
    const line = asLine(found.text);
    // A statement that somebody worded stays; one that was filled in follows the selection.
    if (!statement.value || statement.value === filled) statement.value = filled = line;
    words.value = found.text;
    setPlace(form, "claim-place", found.place);
    status.textContent = `${status.dataset.selected} ${line}`;
    if (folded) return;
    panel.open = true;
    uncover(range);
  }

  /** The panel stands over the text: what is selected is brought out from under it. */
  function uncover(range) {
    const covered = range.getBoundingClientRect().bottom + 16 - panel.getBoundingClientRect().top;
    if (covered <= 0) return;
    // A long text scrolls in its pane, a short one with the page.
    const pane = prose.closest(".reading-pane");
    const before = pane.scrollTop;
    pane.scrollTop += covered;
    window.scrollBy(0, covered - (pane.scrollTop - before));
  }

  watch(prose, words.maxLength, fill);

  // Somebody who folds the panel wants to read: a selection fills it from then on, and leaves it folded.
  panel.querySelector("summary").addEventListener("click", () => {
    folded = panel.open;
  });
  // Words changed by hand stand somewhere else: the server looks for them.
  words.addEventListener("input", () => setPlace(form, "claim-place", ""));
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
})();
