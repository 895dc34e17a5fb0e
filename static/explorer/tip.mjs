/** @file What a group on the map is made of, told beside the pointer. */

import { el, show } from "./dom.mjs";
import { typeSign } from "./signs.mjs";
import { ORDER } from "../map/types.mjs";

/** @param {HTMLElement} panel that of the map @param {import("./words.mjs").Words} words */
export function createTip(panel, words) {
  const box = el("div", { class: "float tip", "aria-hidden": "true", hidden: true });
  panel.append(box);
  let told = "";

  /** @param {Record<string, number> | null} counts by type key @param {{x: number, y: number}} at pixels of the map */
  return (counts, at) => {
    show(box, counts !== null);
    if (!counts) return;
    const now = JSON.stringify(counts);
    if (now !== told) {
      told = now;
      const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
      box.replaceChildren(el("b", { text: words.count("events", total) }), el("ul", {}, ...ORDER.filter((key) => counts[key]).map((key) =>
        el("li", {}, typeSign(key), el("span", { text: words.t(key) }), el("span", { class: "c", text: words.number(counts[key]) })))));
    }
    // Never under the pointer, never out of the map.
    const beyond = at.x + box.offsetWidth + 24 > panel.clientWidth;
    box.style.left = `${beyond ? at.x - box.offsetWidth - 14 : at.x + 14}px`;
    box.style.top = `${Math.max(4, Math.min(at.y + 14, panel.clientHeight - box.offsetHeight - 30))}px`;
  };
}
