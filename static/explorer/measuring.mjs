/** @file Drawing with the tools of the map: measuring, and areas and circles to filter by. */

import { areaOf, measure } from "../map/geodesic.mjs";
import { createSketch } from "../map/sketch.mjs";
import { el, show } from "./dom.mjs";

/** @typedef {import("../map/geodesic.mjs").Position} Position */

/** What each tool draws. */
const SHAPES = /** @type {const} */ ({ measure: "path", area: "area", circle: "circle" });
// Longitudes as the server takes them.
const wrapped = (/** @type {number} */ lon) => ((((lon + 180) % 360) + 360) % 360) - 180;
const written = (/** @type {Position[]} */ corners) => corners.map(([lon, lat]) => `${wrapped(lon).toFixed(4)},${lat.toFixed(4)}`).join(",");

/**
 * @param {HTMLElement} hint the line that says how to draw
 * @param {{
 *   whereline: import("../map/create.mjs").WherelineMap, words: import("./words.mjs").Words, say: (sentence: string) => void,
 *   narrow: (filter: Record<string, string>) => void, active: (tool: string | null) => void,
 * }} wiring `narrow` filters by an area or a circle, `active` is told which tool draws
 */
export function createMeasuring(hint, { whereline, words, say, narrow, active: changed }) {
  const sketch = createSketch(whereline);
  /** @type {keyof typeof SHAPES | null} */
  let active = null;

  const bearing = (/** @type {Position} */ a, /** @type {Position} */ b) => `${Math.round(measure(a, b).bearing)}°`;
  const lengths = (/** @type {Position[]} */ corners) => corners.slice(1).map((to, i) => measure(corners[i], to).metres);
  const total = (/** @type {Position[]} */ corners) => lengths(corners).reduce((sum, metres) => sum + metres, 0);

  /** @param {keyof typeof SHAPES} tool */
  const labelled = (tool) => (/** @type {Position[]} */ corners, /** @type {number} */ at) => {
    if (tool === "area" || at === 0) return "";
    const leg = `${words.distance(measure(corners[at - 1], corners[at]).metres)} · ${bearing(corners[at - 1], corners[at])}`;
    return tool === "measure" && at === corners.length - 1 && at > 1 ? `${words.distance(total(corners))}\n${leg}` : leg;
  };

  /** @param {keyof typeof SHAPES} tool @param {Position[]} corners */
  function sized(tool, corners) {
    if (tool === "area") return corners.length > 2 ? words.t("square_km", { n: words.number(Math.round(areaOf(corners) / 1e6)) }) : "";
    return corners.length > 1 ? words.distance(total(corners)) : "";
  }

  /** @param {keyof typeof SHAPES} tool */
  function start(tool) {
    active = tool;
    const size = el("b", { class: "num" });
    const drawing = sketch.start(SHAPES[tool], {
      label: labelled(tool),
      told: (corners) => { size.textContent = sized(tool, corners); },
      ended: (corners) => {
        active = null;
        settle();
        if (corners) say(sized(tool, corners));
        if (!corners) return undefined;
        if (tool === "measure") return tell(tool, size, [["clear_drawing", () => { sketch.clear(); show(hint, false); }]]);
        sketch.clear();
        const [center, edge] = corners;
        if (tool === "area") return narrow({ area: written(corners) });
        return narrow({ near: written([center]), km: String(Math.max(0.01, Math.round(measure(center, edge).metres / 10) / 100)) });
      },
    });
    tell(tool, size, [["finish", drawing.finish], ["cancel", drawing.cancel]]);
    settle();
  }

  /** @param {string} tool @param {HTMLElement} size @param {[string, () => void][]} ways */
  function tell(tool, size, ways) {
    hint.replaceChildren(
      el("span", { text: words.t(active ? `how_to_${tool}` : "measured") }), size,
      ...ways.map(([name, act]) => el("button", { type: "button", class: "btn sm", text: words.t(name), onclick: act })));
    show(hint, true);
  }

  function settle() {
    changed(active);
    if (!active) show(hint, false);
  }

  return {
    isBusy: sketch.isBusy,
    /** Begin with a tool, or end with the one that draws. @param {keyof typeof SHAPES} tool */
    turn: (tool) => (active === tool ? sketch.stop() : start(tool)),
    start,
  };
}
