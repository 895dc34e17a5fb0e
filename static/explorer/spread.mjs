/** @file Events of one place, spread around it as buttons, so that each can be seen, pointed at and reached by keyboard. */

import { maplibre } from "../map/create.mjs";
import { el, svg } from "./dom.mjs";
import { eventSign } from "./signs.mjs";

// More than these are told as a list.
export const MOST_SPREAD = 24;
const GAP = 34;

/** Where each of `n` marks stands, in pixels from the middle: a ring, or two where one would be too wide. @param {number} n */
export function places(n) {
  const inner = n > 12 ? Math.floor(n / 3) : n;
  return Array.from({ length: n }, (_, i) => {
    const [at, of] = i < inner ? [i, inner] : [i - inner, n - inner];
    const radius = Math.max(38, (of * GAP) / (2 * Math.PI)) + (i < inner ? 0 : 20);
    const turn = (2 * Math.PI * at) / of - Math.PI / 2;
    return { x: Math.cos(turn) * radius, y: Math.sin(turn) * radius };
  });
}

/** @param {any} map @param {{words: import("./words.mjs").Words, choose: (id: number) => void, hover: (id: number | null) => void}} wiring */
export function createSpread(map, { words, choose, hover }) {
  /** @type {any} */
  let marker = null;

  function close() {
    if (!marker) return;
    const inside = marker.getElement().contains(document.activeElement);
    marker.remove();
    marker = null;
    hover(null);
    if (inside) map.getCanvas().focus({ preventScroll: true });
  }
  map.on("zoomstart", close);

  return {
    close,
    /** @param {import("../map/types.mjs").EventFeature[]} features @param {[number, number]} at */
    open(features, at) {
      close();
      const spots = places(features.length);
      const legs = svg("svg", { class: "spread-legs", width: 1, height: 1, "aria-hidden": "true" }, ...spots.map(({ x, y }) => svg("path", { d: `M0 0L${x} ${y}` })));
      const buttons = features.map(({ properties: event }, i) => {
        const button = el("button", {
          type: "button", class: "spread-mark", "aria-label": `${event.title}${words.t("comma")}${words.when(event, { year: true })}`, title: event.title,
          onclick: (/** @type {Event} */ click) => { click.stopPropagation(); choose(event.id); },
          onpointerenter: () => hover(event.id), onfocus: () => hover(event.id),
        }, eventSign(event));
        button.style.left = `${spots[i].x}px`;
        button.style.top = `${spots[i].y}px`;
        return button;
      });
      const box = el("div", {
        class: "spread", role: "group", "aria-label": words.t("cluster_title", { n: features.length }),
        onkeydown: (/** @type {KeyboardEvent} */ press) => {
          const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[press.key];
          if (press.key === "Escape") close();
          if (!step) return;
          press.preventDefault();
          press.stopPropagation();
          const now = buttons.indexOf(/** @type {any} */ (document.activeElement));
          buttons[(now + step + buttons.length) % buttons.length].focus({ preventScroll: true });
        },
      }, legs, ...buttons);
      marker = new maplibre.Marker({ element: box, anchor: "center" }).setLngLat(at).addTo(map);
      // MapLibre names its markers itself.
      box.setAttribute("aria-label", words.t("cluster_title", { n: features.length }));
      box.setAttribute("role", "group");
      box.removeAttribute("tabindex");
      buttons[0].focus({ preventScroll: true });
    },
  };
}
