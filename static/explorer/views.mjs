/** @file Views that people keep: the menu in the top bar, what is new in each, and the panel that saves one. */

import { el, icon } from "./dom.mjs";
import { attachMenu } from "./menu.mjs";

/**
 * @typedef {object} View as /views.json tells it
 * @property {number} id
 * @property {string} name
 * @property {string} query
 * @property {boolean} own
 * @property {string} owner
 * @property {boolean} shared
 * @property {string | null} looked
 * @property {number | null} new
 */

const token = () => /** @type {HTMLInputElement | null} */ (document.querySelector("[name=csrfmiddlewaretoken]"))?.value ?? "";

/** Send a form; the sentence of a refusal is thrown as an Error. @param {string} address @param {Record<string, string>} form @param {string} otherwise */
export async function post(address, form, otherwise) {
  const response = await fetch(address, {
    method: "POST", body: new URLSearchParams(form), headers: { Accept: "application/json", "X-CSRFToken": token() },
  }).catch(() => null);
  const body = await response?.json().catch(() => ({}));
  if (!response?.ok) throw new Error(body?.detail ?? otherwise);
  return body;
}

/**
 * @param {{menu: HTMLElement, save: HTMLElement}} buttons
 * @param {{
 *   words: import("./words.mjs").Words, page: {views: string, saveView: string, view: string}, current: () => number | null,
 *   query: () => string, open: (query: string, view: number, since: string) => void, toast: (sentence: string) => void,
 * }} wiring `current` is the view that is open
 */
export function createViews({ menu, save }, { words, page, current, query, open, toast }) {
  /** @type {View[]} */
  let views = [];
  const name = el("span", { class: "view-name" });
  menu.replaceChildren(icon("bookmark", "s"), name, icon("down", "s"));

  async function load() {
    const answer = await fetch(page.views, { headers: { Accept: "application/json" } }).then((response) => response.json()).catch(() => ({ views }));
    views = answer.views ?? [];
    settle();
  }
  function settle() {
    const view = views.find((one) => one.id === current());
    name.textContent = view?.name ?? words.t("views");
    const fresh = views.filter((one) => one.new && one.id !== current()).length;
    menu.classList.toggle("has-new", fresh > 0);
    menu.title = fresh ? words.t("views_with_news") : words.t("views");
  }

  /** @param {View} view @param {Record<string, string>} form */
  async function change(view, form) {
    try {
      await post(page.view.replace("/0/", `/${view.id}/change/`), form, words.t("not_done"));
      await load();
    } catch (problem) {
      toast(/** @type {Error} */ (problem).message);
    }
  }
  /** @param {View} view @param {string} since */
  function go(view, since) {
    list.close();
    open(view.query, view.id, since);
  }

  /** @param {View} view */
  function row(view) {
    const about = view.own ? words.t(view.shared ? "shared_by_you" : "private") : words.t("by_owner", { owner: `\u2068${view.owner}\u2069` });
    return el("li", { class: "view-row" },
      el("button", { type: "button", class: "pick", "aria-current": view.id === current() ? "true" : null, onclick: () => go(view, "") },
        el("span", { class: "grow" }, el("bdi", { class: "pick-title", text: view.name }), el("span", { class: "dim", text: about }))),
      view.new && view.looked ? el("button", { type: "button", class: "btn sm", text: words.count("new_events", view.new), onclick: () => go(view, /** @type {string} */ (view.looked)) }) : null,
      view.own ? el("button", {
        type: "button", class: "btn sm ghost", text: words.t(view.shared ? "unshare" : "share"),
        onclick: async () => { await change(view, { do: view.shared ? "unshare" : "share" }); list.refresh(); },
      }) : null,
      view.own ? el("button", {
        type: "button", class: "btn ic sm ghost", "aria-label": words.t("remove_view", { name: view.name }), title: words.t("remove_view", { name: view.name }),
        onclick: async () => { await change(view, { do: "remove" }); list.refresh(); },
      }, icon("close", "s")) : null);
  }
  const list = attachMenu(menu, {
    label: words.t("views"), wide: true,
    content: () => [views.length ? el("ul", { class: "views" }, ...views.map(row)) : el("p", { class: "dim hint", text: words.t("no_views") })],
  });

  function savePanel() {
    const own = views.find((one) => one.id === current() && one.own);
    const title = /** @type {HTMLInputElement} */ (el("input", { type: "text", name: "name", maxlength: 100, required: true, value: own?.name ?? "", class: "find", autocomplete: "off" }));
    const shared = /** @type {HTMLInputElement} */ (el("input", { type: "checkbox", checked: own?.shared ?? false }));
    const said = el("p", { class: "hint bad", role: "alert" });
    const form = el("form", {
      class: "save-view",
      onsubmit: async (/** @type {Event} */ event) => {
        event.preventDefault();
        try {
          const view = await post(page.saveView, { name: title.value, query: query(), shared: shared.checked ? "1" : "0" }, words.t("not_done"));
          panel.close();
          open(query(), view.id, "");
          await load();
          toast(words.t("view_saved", { name: `\u2068${view.name}\u2069` }));
        } catch (problem) {
          said.textContent = /** @type {Error} */ (problem).message;
        }
      },
    },
    el("label", { class: "fld" }, el("span", { text: words.t("view_name") }), title),
    el("label", { class: "tick" }, shared, el("span", { class: "grow", text: words.t("share_view") })),
    el("p", { class: "dim hint", text: words.t("share_hint") }), said,
    el("button", { class: "btn pri", text: words.t("save_view") }));
    return [form];
  }
  const panel = attachMenu(save, { label: words.t("save_view"), content: savePanel, wide: true });

  load().then(() => {
    const id = current();
    // Told before the look is noted, so that the menu can still say what was new.
    if (id !== null && views.some((one) => one.id === id)) post(page.view.replace("/0/", `/${id}/change/`), { do: "look" }, "").catch(() => undefined);
  });
  return {
    settle,
    name: () => views.find((one) => one.id === current())?.name ?? "",
    /** @param {number} id */
    look: (id) => post(page.view.replace("/0/", `/${id}/change/`), { do: "look" }, "").catch(() => undefined),
  };
}
