/** @file What opens under the chip "Where": what lies in this view, in an area drawn by hand, or near a place. */

import { el } from "./dom.mjs";
import { ANYWHERE } from "./groundname.mjs";

/**
 * @typedef {import("./urlstate.mjs").Filters} Filters
 * @typedef {{id: string, name: string, about: string, lon: number, lat: number}} Offered a place of /places/search.json
 */

/**
 * @param {() => Filters} now
 * @param {{
 *   words: import("./words.mjs").Words, places: string, change: (change: Partial<Filters>) => void,
 *   view: (() => string) | null, center: () => [number, number] | null, draw: ((shape: "area" | "circle") => void) | null, close: () => void,
 * }} wiring `view` gives the box in view and `draw` lets an area be drawn; both are null where there is no map
 */
export function groundPanel(now, { words, places, change, view, center, draw, close }) {
  const filters = now();
  const inView = /** @type {HTMLInputElement} */ (el("input", { type: "checkbox", checked: filters.bbox !== "" }));
  inView.addEventListener("change", () => change({ ...ANYWHERE, bbox: inView.checked && view ? view() : "" }));
  const km = /** @type {HTMLInputElement} */ (el("input", { type: "number", min: 0.1, max: 10000, step: "any", value: filters.km || "50", class: "km", "aria-label": words.t("how_near") }));
  const search = /** @type {HTMLInputElement} */ (el("input", { type: "search", class: "find", value: filters.place, placeholder: words.t("find_place"), "aria-label": words.t("find_place"), autocomplete: "off" }));
  const offers = el("ul", { class: "picks offers" });
  const said = el("p", { class: "vh", role: "status" });

  const near = (/** @type {Offered} */ place) =>
    change({ ...ANYWHERE, near: `${place.lon.toFixed(4)},${place.lat.toFixed(4)}`, km: String(Number(km.value) || 50), place: place.name });
  km.addEventListener("change", () => {
    if (now().near && km.validity.valid) change({ km: String(Number(km.value)) });
  });

  /** @type {number | undefined} */
  let typing;
  async function offer() {
    const q = search.value.trim();
    if (!q) return offers.replaceChildren();
    const at = center();
    const query = new URLSearchParams({ q, limit: "6", ...(at ? { near: at.join(",") } : {}) });
    const answer = await fetch(`${places}?${query}`, { headers: { Accept: "application/json" } }).then((response) => response.json()).catch(() => ({ places: [] }));
    if (search.value.trim() !== q) return undefined;
    const found = /** @type {Offered[]} */ (answer.places ?? []);
    said.textContent = found.length ? "" : words.t("no_place_found");
    return offers.replaceChildren(...found.map((place) =>
      el("li", {}, el("button", { type: "button", class: "pick", onclick: () => { near(place); search.value = place.name; offers.replaceChildren(); } },
        el("span", { class: "grow" }, el("bdi", { class: "pick-title", text: place.name }), el("bdi", { class: "dim", text: place.about }))))),
    ...(found.length ? [] : [el("li", { class: "dim hint", text: words.t("no_place_found") })]));
  }
  search.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(offer, 200); });

  const drawing = (/** @type {"area" | "circle"} */ shape, /** @type {string} */ name) =>
    el("button", { type: "button", class: "btn sm", text: words.t(name), onclick: () => { close(); draw?.(shape); } });
  return [
    ...(view ? [el("label", { class: "tick" }, inView, el("span", { class: "grow", text: words.t("in_this_view") }))] : []),
    el("div", { class: "near" }, el("span", { text: words.t("within") }), km, el("span", { text: words.t("km_of") })),
    search, offers, said,
    ...(draw ? [el("div", { class: "quick" }, drawing("area", "draw_area"), drawing("circle", "draw_circle"))] : []),
  ];
}
