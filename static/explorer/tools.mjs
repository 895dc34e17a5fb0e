/** @file The tools at the edge of the map: zoom, measuring, areas and circles to filter by, the legend. */

import { createMeasuring } from "./measuring.mjs";
import { roving } from "./roving.mjs";

const DRAWING = /** @type {const} */ (["measure", "area", "circle"]);

/**
 * @param {HTMLElement} bar @param {HTMLElement} hint the line that says how to draw
 * @param {{
 *   whereline: import("../map/create.mjs").WherelineMap, words: import("./words.mjs").Words, fit: () => void, legend: any,
 *   narrow: (filter: Record<string, string>) => void, say: (sentence: string) => void,
 * }} wiring `narrow` filters by an area or a circle
 */
export function createTools(bar, hint, { whereline, words, fit, legend, narrow, say }) {
  const { map } = whereline;
  const button = (/** @type {string} */ tool) => bar.querySelector(`[data-tool=${tool}]`);
  const active = (/** @type {string | null} */ tool) => {
    for (const name of DRAWING) button(name)?.setAttribute("aria-pressed", String(name === tool));
  };
  /** @type {ReturnType<typeof createMeasuring> | null} its layers are on the map from the first drawing on */
  let drawing = null;
  // At once: a key that is pressed after the button belongs to the drawing.
  const drawn = () => (drawing ??= createMeasuring(hint, { whereline, words, say, narrow, active }));

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
    const shape = DRAWING.find((name) => name === tool);
    if (shape) drawn().turn(shape);
  });
  button("legend")?.setAttribute("aria-pressed", String(legend.isOpen()));

  return {
    isBusy: () => drawing?.isBusy() ?? false,
    /** @param {"area" | "circle"} shape */
    start: (shape) => drawn().start(shape),
  };
}
