/** @file How the map looks: uncertainty, graticule and basemap, chosen in a panel of the map's tools and kept in the address. */

import { createGrounds } from "../map/grounds.mjs";
import { onTheme, theme } from "../ui/shell.mjs";
import { brought } from "./brought.mjs";
import { el } from "./dom.mjs";
import { attachMenu } from "./menu.mjs";

/**
 * @param {HTMLElement} button @param {HTMLElement} credit
 * @param {{
 *   whereline: import("../map/create.mjs").WherelineMap, layers: any, words: import("./words.mjs").Words,
 *   url: ReturnType<typeof import("./urlstate.mjs").createUrlState>, online: import("../map/grounds.mjs").Online[], say: (sentence: string) => void,
 * }} wiring
 */
export function createLook(button, credit, { whereline, layers, words, url, online, say }) {
  const offline = credit.textContent ?? "";
  const graticule = brought(async () => (await import("../map/graticule.mjs")).createGraticule(whereline), () => say(words.t("offline")));
  const grounds = createGrounds(whereline, { online, theme, failed: () => say(words.t("basemap_failed")) });
  /** @type {string | null} */
  let base = null;

  function draw() {
    const state = url.get();
    layers.doubt(state.doubt);
    if (state.grid || graticule.here()) graticule.tell((lines) => lines.show(state.grid));
    else graticule.forget();
    const known = ["", "light", "dark", "none", ...online.map((one) => one.name)];
    const wanted = known.includes(state.base) ? state.base : "";
    if (wanted === base) return;
    base = wanted;
    grounds.set(wanted);
    credit.textContent = [grounds.credit(), offline].filter(Boolean).join(" · ");
  }
  onTheme(() => grounds.set(base ?? ""));

  const tick = (/** @type {"doubt" | "grid"} */ name, /** @type {string} */ label) => {
    const box = /** @type {HTMLInputElement} */ (el("input", { type: "checkbox", name, checked: url.get()[name] }));
    box.addEventListener("change", () => { url.set({ [name]: box.checked }, { silent: true }); draw(); });
    return el("label", { class: "tick" }, box, el("span", { class: "grow", text: label }));
  };
  const choice = (/** @type {string} */ value, /** @type {string} */ label) => {
    const box = /** @type {HTMLInputElement} */ (el("input", { type: "radio", name: "base", value, checked: (base ?? "") === value }));
    box.addEventListener("change", () => { url.set({ base: value }, { silent: true }); draw(); });
    return el("label", { class: "tick" }, box, el("bdi", { class: "grow", text: label }));
  };
  attachMenu(button, {
    label: words.t("map_options"), wide: true,
    content: () => [
      tick("doubt", words.t("uncertainty")), tick("grid", words.t("graticule")),
      el("div", { role: "radiogroup", "aria-label": words.t("basemap") }, el("span", { class: "cap", text: words.t("basemap") }),
        choice("", words.t("base_theme")), choice("light", words.t("base_light")), choice("dark", words.t("base_dark")), choice("none", words.t("base_none")),
        ...online.map((one) => choice(one.name, one.name))),
      el("p", { class: "dim hint", text: words.t("borders_policy") }),
    ],
  });
  draw();
  return { draw };
}
