/** @file The legend: the types and shapes that are in view, with their numbers. */

import { el, show, svg } from "./dom.mjs";
import { typeSign } from "./signs.mjs";
import { isDraft, ORDER, typeKey } from "../map/types.mjs";

const swatch = (/** @type {Node[]} */ ...shapes) => svg("svg", { class: "sw", viewBox: "0 0 26 14", fill: "none", "aria-hidden": "true" }, ...shapes);

const SWATCHES = {
  draft: () => swatch(
    svg("circle", { cx: 6.5, cy: 7, r: 5, fill: "var(--text)" }),
    svg("circle", { cx: 19.5, cy: 7, r: 4.2, stroke: "var(--text)", "stroke-width": 1.8 })),
  movement: () => swatch(
    svg("path", { d: "M2 11C7 5 11 4 18 4.5", stroke: "var(--text)", "stroke-width": 2.4 }),
    svg("path", { d: "M25 5 17 .8V9Z", fill: "var(--text)" })),
  zone: () => swatch(
    svg("clipPath", { id: "legend-zone" }, svg("rect", { x: 1, y: 1, width: 24, height: 12, rx: 2 })),
    svg("g", { "clip-path": "url(#legend-zone)", stroke: "var(--text-2)" }, svg("path", { d: "M-4 14 10 0M2 14 16 0M8 14 22 0M14 14 28 0M20 14 34 0" })),
    svg("rect", { x: 1, y: 1, width: 24, height: 12, rx: 2, stroke: "var(--text)", "stroke-width": 1.4 })),
  uncertain: () => swatch(svg("circle", { cx: 13, cy: 7, r: 6, stroke: "var(--text)", "stroke-width": 1.2, "stroke-dasharray": "2.6 2" })),
};

/** @typedef {{types: Record<string, number>, drafts: boolean, movements: boolean, zones: boolean, uncertain: boolean}} Counts types by key */

/** What a legend tells of events. @param {import("../map/types.mjs").EventFeature[]} features @returns {Counts} */
export function countsOf(features) {
  const events = features.map((feature) => feature.properties);
  /** @type {Record<string, number>} */
  const types = {};
  for (const event of events) types[typeKey(event.type)] = (types[typeKey(event.type)] ?? 0) + 1;
  return {
    types, drafts: events.some(isDraft), movements: events.some((event) => event.kind === "movement"),
    zones: events.some((event) => event.kind === "zone"), uncertain: events.some((event) => event.uncertainty_m && event.kind === "incident"),
  };
}

/** The same of what the server counted. @param {Awaited<ReturnType<import("./answers.mjs").Answers["summary"]>>} told @returns {Counts} */
export function countsTold({ types, kinds, statuses }) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const [name, n] of Object.entries(types)) counts[typeKey(name)] = (counts[typeKey(name)] ?? 0) + n;
  return { types: counts, drafts: Boolean(statuses.draft), movements: Boolean(kinds.movement), zones: Boolean(kinds.zone), uncertain: false };
}

/**
 * @param {HTMLElement} box
 * @param {{words: import("./words.mjs").Words, drafts: boolean}} wiring
 */
export function createLegend(box, { words, drafts }) {
  let wanted = matchMedia("(min-width: 720px) and (min-height: 560px)").matches;
  let filled = false;
  let now = countsOf([]);
  const settle = () => show(box, wanted && filled);

  return {
    isOpen: () => wanted,
    /** @param {boolean} open */
    open(open) {
      wanted = open;
      settle();
    },
    counts: () => now,
    /** @param {Counts} inView */
    set(inView) {
      now = inView;
      const counts = inView.types;
      const types = ORDER.filter((key) => counts[key]).map((key) =>
        el("li", {}, typeSign(key), el("span", { text: words.t(key) }), el("span", { class: "c", text: words.number(counts[key]) })));
      const shapes = [
        drafts && inView.drafts ? "draft" : "",
        inView.movements ? "movement" : "",
        inView.zones ? "zone" : "",
        inView.uncertain ? "uncertain" : "",
      ].filter(Boolean);
      const rows = shapes.map((name) =>
        el("li", {}, SWATCHES[/** @type {keyof typeof SWATCHES} */ (name)](), words.t(`legend_${name}`)));
      box.replaceChildren(
        el("h2", { text: words.t("event_type") }),
        types.length ? el("ul", {}, ...types) : el("p", { class: "dim", text: words.t("nothing_in_view") }),
        ...(rows.length ? [el("hr"), el("ul", { class: "shapes" }, ...rows)] : []),
      );
      filled = true;
      settle();
    },
  };
}
