// Loaded in <head>, before anything is painted: the theme somebody chose, or none, for the system's own.
(() => {
  const root = document.documentElement;
  const next = { auto: "dark", dark: "light", light: "auto" };
  const show = (theme) => {
    if (theme === "dark" || theme === "light") root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  root.classList.add("js");
  try {
    show(localStorage.getItem("theme"));
  } catch {
    // Storage is switched off: the system's theme it is.
  }
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-switch]")) return;
    const theme = next[root.dataset.theme ?? "auto"];
    show(theme);
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // Then it lasts as long as this page.
    }
  });
})();
