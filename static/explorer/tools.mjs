/** @file The tools at the edge of the map: zoom, measuring, areas and circles to filter by, the legend. */

import { areaOf, measure } from "../map/geodesic.mjs";
import { createSketch } from "../map/sketch.mjs";
import { el, show } from "./dom.mjs";
import { roving } from "./roving.mjs";

/** @typedef {import("../map/geodesic.mjs").Position} Position */

const SHAPES = /** @type {const} */ ({ measure: "path", area: "area", circle: "circle" });
// Longitudes as the server takes them.
const wrapped = (/** @type {number} */ lon) => ((((lon + 180) % 360) + 360) % 360) - 180;
const written = (/** @type {Position[]} */ corners) => corners.map(([lon, lat]) => `${wrapped(lon).toFixed(4)},${lat.toFixed(4)}`).join(",");

/**
 * @param {HTMLElement} bar @param {HTMLElement} hint the line that says how to draw
 * @param {{
 *   whereline: import("../map/create.mjs").WherelineMap, words: import("./words.mjs").Words, fit: () => void, legend: any,
 *   narrow: (filter: Record<string, string>) => void, say: (sentence: string) => void,
 * }} wiring `narrow` filters by an area or a circle
 */
export function createTools(bar, hint, { whereline, words, fit, legend, narrow, say }) {
  const { map } = whereline;
  const sketch = createSketch(whereline);
  const button = (/** @type {string} */ tool) => bar.querySelector(`[data-tool=${tool}]`);
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
    for (const name of Object.keys(SHAPES)) button(name)?.setAttribute("aria-pressed", String(name === active));
    if (!active) show(hint, false);
  }

  roving(bar);
  bar.addEventListener("click", (event) => {
    const tool = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-tool]"))?.dataset.tool ?? "";
    if (tool === "in") map.zoomIn({ duration: 200 });
    if (tool === "out") map.zoomOut({ duration: 200 });
    if (tool === "fit") fit();
    if (tool === "legend") {
      legend.open(!legend.isOpen());
      button("legend")?.setAttribute("aria-pressed", String(legend.isOpen()));
    }
    if (!(tool in SHAPES)) return;
    if (active === tool) sketch.stop();
    else start(/** @type {keyof typeof SHAPES} */ (tool));
  });
  button("legend")?.setAttribute("aria-pressed", String(legend.isOpen()));
  settle();

  return { isBusy: sketch.isBusy, /** @param {keyof typeof SHAPES} tool */ start };
}
