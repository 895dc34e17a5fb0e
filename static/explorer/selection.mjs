/** @file The one selected event: the same in list, map, timeline, detail and address; and the one that is pointed at. */

/** @typedef {import("../map/types.mjs").EventFeature} EventFeature */

/**
 * @param {{
 *   url: ReturnType<typeof import("./urlstate.mjs").createUrlState>, words: import("./words.mjs").Words,
 *   answers: import("./answers.mjs").Answers, sheet: ReturnType<typeof import("./sheet.mjs").createSheet>,
 *   list: any, table: any, detail: {set: (feature: EventFeature | null, all: EventFeature[]) => Promise<void>, focus: () => void}, timeline: any, mapView: ReturnType<typeof import("./mapview.mjs").createMapView>,
 *   shown: () => import("./athand.mjs").Shown, known: () => EventFeature[],
 * }} wiring
 */
export function createSelection({ url, answers, sheet, list, table, detail, timeline, mapView, shown, known }) {
  /** @type {EventFeature | null} */
  let feature = null;

  /** An event by its number: one at hand, or the server's where the filters let it through. @param {number | null} id @param {boolean} afresh */
  async function find(id, afresh) {
    if (id === null) return null;
    const rows = shown().rows;
    const here = rows.at(rows.indexOf(id)) ?? known().find((one) => one.properties.id === id) ?? null;
    if (here || rows.whole) return here;
    if (!afresh && feature?.properties.id === id) return feature;
    const found = await answers.rows(new URLSearchParams({ id: String(id) }), { limit: 1 }).catch(() => null);
    return found?.features[0] ?? null;
  }

  async function draw({ afresh = false } = {}) {
    const id = url.get().event;
    const found = await find(id, afresh);
    if (url.get().event !== id) return;
    feature = found;
    document.body.classList.toggle("has-detail", feature !== null);
    const told = detail.set(feature, known().length ? known() : shown().rows.known);
    list.select(id);
    table.select(id);
    timeline.select(feature);
    mapView.select(feature);
    await told;
  }

  return {
    draw,
    feature: () => feature,
    /** The event that comes after one in the list, or before the last. @param {number} id @returns {number | null} */
    beside(id) {
      const { rows } = shown();
      const at = rows.indexOf(id);
      return rows.at(at + 1)?.properties.id ?? rows.at(at - 1)?.properties.id ?? null;
    },
    /** @param {number} id @param {{open?: boolean, from: "list" | "map" | "detail" | "table", at?: [number, number]}} how */
    async choose(id, { open = true, from, at }) {
      const step = url.get().event === null || from === "map" || open;
      if (url.get().event !== id) url.set({ event: id }, { replace: !step, silent: true });
      await draw();
      if (url.get().event !== id) return;
      const drawn = mapView.drawn();
      if (from !== "map") {
        drawn?.popup.close();
        drawn?.layers.reveal(id);
      }
      if (from === "map" && at && feature && !sheet.isNarrow()) drawn?.popup.event(feature, at);
      if (open) sheet.to("half");
      if (open && from === "list" && document.activeElement?.id === "rows" && sheet.isNarrow()) detail.focus();
    },
    leave() {
      const inside = document.getElementById("detail")?.contains(document.activeElement);
      if (url.get().event !== null) url.set({ event: null }, { silent: true });
      mapView.drawn()?.popup.close();
      draw();
      if (inside) (table.isShown() ? table : list).focus();
    },
    /** @param {number | null} id */
    hover(id) {
      list.hover(id);
      mapView.drawn()?.layers.hover(id);
    },
  };
}
