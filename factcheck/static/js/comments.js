// Comments with scripts: names are completed after an @, and what is typed outlives another button of the page.
(() => {
  const MAX_OFFERED = 6;
  const BEFORE_CARET = /(?:^|[^\w.+/@-])@([\w.@+-]*)$/u;
  let list = null; // the names on offer, while there are any

  const field = () => document.querySelector("[data-comment] textarea");
  const key = (form) => `comment-${form.dataset.comment}`;

  /** What stands in this tab's own storage; without storage nothing is kept, and nothing breaks. */
  function stored(action) {
    try {
      return action(sessionStorage);
    } catch {
      return null;
    }
  }

  function keep(form) {
    const text = form.querySelector("textarea").value;
    stored((storage) => (text ? storage.setItem(key(form), text) : storage.removeItem(key(form))));
  }

  function bringBack() {
    const form = document.querySelector("[data-comment]");
    if (!form) return;
    const text = form.querySelector("textarea");
    if (!text.value) text.value = stored((storage) => storage.getItem(key(form))) ?? "";
    text.setAttribute("aria-autocomplete", "list");
  }

  function offered(typed) {
    const wanted = typed.toLowerCase();
    const people = [...document.querySelectorAll("[data-mention]")];
    const named = (person) => [person.dataset.mention, ...person.dataset.name.split(/\s+/)];
    return people
      .filter((person) => named(person).some((name) => name.toLowerCase().startsWith(wanted)))
      .slice(0, MAX_OFFERED);
  }

  function close() {
    list?.remove();
    list = null;
    field()?.removeAttribute("aria-activedescendant");
  }

  function choose(option) {
    for (const other of list.children) other.setAttribute("aria-selected", String(other === option));
    field().setAttribute("aria-activedescendant", option.id);
  }

  function offer(text) {
    close();
    const typed = BEFORE_CARET.exec(text.value.slice(0, text.selectionStart));
    const people = typed ? offered(typed[1]) : [];
    if (!people.length) return;
    list = document.createElement("ul");
    list.className = "mentions";
    list.id = "mentions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", text.closest("form").querySelector(".mentionable summary").textContent);
    people.forEach((person, number) => {
      const option = document.createElement("li");
      option.id = `mentions-${number}`;
      option.setAttribute("role", "option");
      option.dataset.username = person.dataset.mention;
      option.textContent = person.textContent;
      list.append(option);
    });
    text.after(list);
    choose(list.firstElementChild);
  }

  function complete(text, username) {
    const caret = text.selectionStart;
    const start = caret - BEFORE_CARET.exec(text.value.slice(0, caret))[1].length;
    text.setRangeText(`${username} `, start, caret, "end");
    close();
    keep(text.form);
    text.focus();
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("[data-comment]");
    if (!form || event.target !== field()) return;
    keep(form);
    offer(event.target);
  });

  document.addEventListener(
    "keydown",
    (event) => {
      if (event.target !== field()) return;
      const form = event.target.form;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        form.requestSubmit();
        return;
      }
      if (!list || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const current = list.querySelector('[aria-selected="true"]');
      if (event.key === "ArrowDown") choose(current.nextElementSibling ?? list.firstElementChild);
      else if (event.key === "ArrowUp") choose(current.previousElementSibling ?? list.lastElementChild);
      else if (event.key === "Enter") complete(event.target, current.dataset.username);
      else if (event.key === "Escape") close();
      else {
        if (event.key === "Tab") close();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );

  document.addEventListener("pointerdown", (event) => {
    const option = event.target.closest?.("#mentions [role=option]");
    if (option) {
      event.preventDefault(); // the caret stays where it is
      complete(field(), option.dataset.username);
    } else if (event.target !== field()) close();
  });

  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-comment]") || window.htmx) return;
    stored((storage) => storage.removeItem(key(event.target)));
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    const form = event.detail.requestConfig?.elt;
    if (!form?.matches?.("[data-comment]") || !event.detail.serverResponse.includes("data-posted")) return;
    stored((storage) => storage.removeItem(key(form)));
  });

  document.addEventListener("htmx:afterSettle", () => {
    const comments = document.getElementById("comments");
    const shown = comments?.querySelector("[data-focus], [data-posted]");
    if (!shown || shown.dataset.seen) return;
    shown.dataset.seen = "true";
    shown.focus();
  });

  bringBack();
})();
