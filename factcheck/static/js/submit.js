// The submit page with scripts: files dropped in, their names shown, and a word where the preview failed.
// The preview itself is htmx's; without scripts a button brings it, and the file field takes the files.
(() => {
  const form = document.getElementById("submit-form");
  const zone = form?.querySelector("[data-drop-zone]");
  const files = form?.elements.namedItem("file");
  if (!zone || !files) return;

  const chosen = zone.querySelector("[data-chosen]");
  const failed = document.querySelector("[data-preview-failed]");
  const OVER = "submit-text--over";

  const holdsFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

  function size(bytes) {
    const [amount, unit] = bytes < 1024 * 1024 ? [bytes / 1024, "kilobyte"] : [bytes / 1024 / 1024, "megabyte"];
    return new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, maximumFractionDigits: 1 }).format(amount);
  }

  function show() {
    const list = chosen.querySelector("ul");
    list.replaceChildren(
      ...[...files.files].map((file) => {
        const item = document.createElement("li");
        item.textContent = `${file.name} – ${size(file.size)}`;
        return item;
      }),
    );
    chosen.hidden = !files.files.length;
  }

  /** The field holds these files from now on, as if they had been chosen there. */
  function choose(list) {
    const held = new DataTransfer();
    for (const file of list) held.items.add(file);
    files.files = held.files;
    files.dispatchEvent(new Event("change", { bubbles: true }));
  }

  let depth = 0; // dragging over a child leaves the zone and enters it again
  zone.addEventListener("dragenter", (event) => {
    if (!holdsFiles(event)) return;
    depth += 1;
    zone.classList.add(OVER);
  });
  zone.addEventListener("dragleave", (event) => {
    if (!holdsFiles(event)) return;
    depth = Math.max(0, depth - 1);
    zone.classList.toggle(OVER, depth > 0);
  });
  zone.addEventListener("drop", (event) => {
    depth = 0;
    zone.classList.remove(OVER);
    if (!holdsFiles(event)) return; // text that is dropped goes into the field it is dropped on
    event.preventDefault();
    choose([...files.files, ...event.dataTransfer.files]);
  });
  // A file dropped beside the zone would otherwise take the page's place, and what was typed with it.
  for (const name of ["dragover", "drop"]) {
    document.addEventListener(name, (event) => {
      if (holdsFiles(event)) event.preventDefault();
    });
  }

  files.addEventListener("change", show);
  zone.querySelector("[data-clear-files]").addEventListener("click", () => {
    choose([]);
    files.focus();
  });
  // A browser that comes back to the page may still hold the files.
  show();

  const isPreview = (event) => event.detail.target?.id === "preview";
  for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
    document.addEventListener(name, (event) => {
      if (isPreview(event)) failed.hidden = false;
    });
  }
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (isPreview(event) && event.detail.shouldSwap) failed.hidden = true;
  });
})();
