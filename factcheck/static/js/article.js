// The article page with scripts: words selected in the text fill the form for a claim that was missed.
// Without, they are pasted or typed there, and the server finds where they stand.
(() => {
  const prose = document.querySelector("[data-selectable]");
  const panel = document.getElementById("add-claim");
  const form = panel?.querySelector("form");
  if (!prose || !form) return;

  const field = (name) => form.elements.namedItem(`claim-${name}`);
  const words = field("words");
  const statement = field("statement");
  const status = form.querySelector("[data-selected]");
  const NO_TEXT = ".aside, .visually-hidden";
  const SETTLED_MS = 250;

  /** Code points, in which the frozen text is counted; a JavaScript string counts UTF-16 units. */
  const points = (text) => [...text].length;

  const asLine = (text) => text.trim().replace(/\s+/gu, " ");

  /** The pieces of the frozen text inside a range, in order, each with its place. */
  function pieces(range) {
    const found = [];
    for (const paragraph of prose.querySelectorAll("[data-start]")) {
      if (!range.intersectsNode(paragraph)) continue;
      let start = Number(paragraph.dataset.start);
      const nodes = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      while (nodes.nextNode()) {
        const node = nodes.currentNode;
        if (node.parentElement.closest(NO_TEXT)) continue;
        if (range.intersectsNode(node)) {
          const from = node === range.startContainer ? range.startOffset : 0;
          const to = node === range.endContainer ? range.endOffset : node.length;
          if (from < to) {
            found.push({ paragraph, start: start + points(node.data.slice(0, from)), text: node.data.slice(from, to) });
          }
        }
        start += points(node.data);
      }
    }
    return found;
  }

  /** Start, end and words of a range, without white space around them; null where it holds no words. */
  function selected(range) {
    const found = pieces(range).filter((piece) => piece.text.trim());
    if (!found.length) return null;
    const first = found[0];
    const trimmed = first.text.trimStart();
    first.start += points(first.text) - points(trimmed);
    first.text = trimmed;
    const last = found[found.length - 1];
    last.text = last.text.trimEnd();
    let text = "";
    let paragraph = first.paragraph;
    let end = first.start;
    for (const piece of found) {
      // White space alone was dropped; where it stood there is a gap.
      if (piece.paragraph !== paragraph || piece.start > end) text += " ";
      text += piece.text;
      end = piece.start + points(piece.text);
      paragraph = piece.paragraph;
    }
    return { start: first.start, end, text };
  }

  /** The hidden field, or nothing while the server asks which of several places is meant. */
  function setPlace(value) {
    const place = field("place");
    if (!place) return;
    if (place instanceof HTMLInputElement && place.type === "hidden") place.value = value;
    else fillChoices(value);
  }

  /** A new selection answers the question of the place: one hidden field takes the choices' part. */
  function fillChoices(value) {
    const hidden = document.createElement("input");
    hidden.type = "hidden";
    hidden.name = "claim-place";
    hidden.value = value;
    form.querySelector("#id_claim-place").replaceWith(hidden);
  }

  let filled = "";
  let last = "";
  let folded = false;
  function fill() {
    const selection = document.getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!prose.contains(range.startContainer)) return;
    const found = selected(range);
    if (!found || points(found.text) > words.maxLength) return;
    const place = `${found.start}:${found.end}`;
    if (place === last) return; // a click elsewhere: what was typed since stays
    last = place;
    const line = asLine(found.text);
    // A statement that somebody worded stays; one that was filled in follows the selection.
    if (!statement.value || statement.value === filled) statement.value = filled = line;
    words.value = found.text;
    setPlace(place);
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

  let pressed = false;
  let timer;
  function settle() {
    clearTimeout(timer);
    if (!pressed) timer = setTimeout(fill, SETTLED_MS);
  }
  document.addEventListener("selectionchange", settle);
  prose.addEventListener("pointerdown", (event) => {
    pressed = event.pointerType === "mouse";
    last = "";
  });
  document.addEventListener("pointerup", () => {
    pressed = false;
    settle();
  });
  document.addEventListener("pointercancel", () => {
    pressed = false;
  });

  // Somebody who folds the panel wants to read: a selection fills it from then on, and leaves it folded.
  panel.querySelector("summary").addEventListener("click", () => {
    folded = panel.open;
  });
  // Words changed by hand stand somewhere else: the server looks for them.
  words.addEventListener("input", () => setPlace(""));
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
})();
