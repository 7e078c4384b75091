// What is selected in a frozen text, counted as the server counts it: for the pages where a selection fills a form.
window.frozenText = (() => {
  const NO_TEXT = ".aside, .visually-hidden";
  const SETTLED_MS = 250;

  /** Code points, in which the frozen text is counted; a JavaScript string counts UTF-16 units. */
  const points = (text) => [...text].length;

  const asLine = (text) => text.trim().replace(/\s+/gu, " ");

  /** The pieces of the frozen text inside a range, in order, each with its place. */
  function pieces(prose, range) {
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
  function selected(prose, range) {
    const found = pieces(prose, range).filter((piece) => piece.text.trim());
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

  /**
   * Tell `fill` of each selection in the text once it has settled: what is selected, and its range. One that is the
   * same as before (a click elsewhere) is not told again, so that what was typed since stays.
   */
  function watch(prose, longest, fill) {
    let last = "";
    let pressed = false;
    let timer;
    function settled() {
      const selection = document.getSelection();
      if (!selection?.rangeCount || selection.isCollapsed) return;
      const range = selection.getRangeAt(0);
      if (!prose.contains(range.startContainer)) return;
      const found = selected(prose, range);
      if (!found || points(found.text) > longest) return;
      const place = `${found.start}:${found.end}`;
      if (place === last) return;
      last = place;
      fill({ ...found, place }, range);
    }
    function settle() {
      clearTimeout(timer);
      if (!pressed) timer = setTimeout(settled, SETTLED_MS);
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
  }

  /** Write the place into its hidden field; one takes the part of the choices that the server asked to choose from. */
  function setPlace(form, name, value) {
    const place = form.elements.namedItem(name);
    if (!place) return;
    if (place instanceof HTMLInputElement && place.type === "hidden") {
      place.value = value;
      return;
    }
    // Words that are changed by hand leave the question standing; a new selection answers it.
    if (!value) return;
    const hidden = document.createElement("input");
    hidden.type = "hidden";
    hidden.name = name;
    hidden.value = value;
    form.querySelector(`#id_${name}`).replaceWith(hidden);
  }

  return { asLine, setPlace, watch };
})();
