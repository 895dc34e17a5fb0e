/** What every page has: the theme switch, menus that close, "/" to search, messages that can be dismissed. */

/** @returns {"light" | "dark"} the theme in force */
export function theme() {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Calls `tell` with the theme now in force, whenever it changes. @param {(theme: "light" | "dark") => void} tell */
export function onTheme(tell) {
  document.addEventListener("themechange", () => tell(theme()));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => tell(theme()));
}

function switchTheme() {
  const next = theme() === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem("theme", next);
  } catch {
    // Storage is off: the choice lasts for this page.
  }
  document.dispatchEvent(new Event("themechange"));
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (menu !== except) menu.open = false;
}

document.querySelector("[data-theme-switch]")?.addEventListener("click", switchTheme);

document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    const open = document.querySelector("details.menu[open]");
    closeMenus(null);
    open?.querySelector("summary")?.focus();
  }
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const search = document.querySelector(".top .search input");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
});

for (const button of document.querySelectorAll("[data-dismiss]")) {
  button.addEventListener("click", () => button.closest(".toast")?.remove());
}

// A select that takes effect at once, where there is JavaScript; its form's button serves where there is none.
for (const select of document.querySelectorAll("select[data-submits]")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}
