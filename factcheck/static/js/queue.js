// The desk's figures look again by themselves, and boxes are ticked together. Without scripts: reload, and tick one by one.
(() => {
  /** Open pages ask this often, and only while somebody can see them. */
  const EVERY_MS = 20 * 1000;
  let looked = Date.now();

  function lookAgain() {
    if (document.visibilityState !== "visible" || Date.now() - looked < EVERY_MS - 500) return;
    looked = Date.now();
    document.body.dispatchEvent(new CustomEvent("look-again"));
  }
  setInterval(lookAgain, EVERY_MS);
  document.addEventListener("visibilitychange", lookAgain);

  const all = document.querySelector("[data-tick-all]");
  if (!all) return;
  const boxes = [...document.querySelectorAll('input[name="row"]')];
  const output = document.querySelector("[data-ticked]");
  let last = null;

  function show() {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked > 0 && ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
    output.textContent = ticked ? `${ticked} ${output.dataset.words}` : "";
    for (const box of boxes) box.closest("tr").classList.toggle("is-ticked", box.checked);
  }

  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    show();
  });
  for (const box of boxes) {
    box.addEventListener("click", (event) => {
      // With Shift, all from the box before to this one.
      if (event.shiftKey && last) {
        const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
        for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
      }
      last = box;
      show();
    });
  }
  // The browser keeps ticks when one comes back to the page.
  window.addEventListener("pageshow", show);
  show();
})();
