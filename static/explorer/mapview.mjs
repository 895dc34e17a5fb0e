/** @file The map of the explorer: opened once, drawn from what is shown, kept in step with address, legend and view. */

import { el, show } from "./dom.mjs";
import { createLook } from "./look.mjs";
import { countsOf, countsTold } from "./legend.mjs";
import { boxAround, fitInto, inside } from "../map/fitting.mjs";
import { fileQuery } from "./urlstate.mjs";

/** @typedef {import("../map/types.mjs").EventFeature} EventFeature */

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const root = document.documentElement;
// A brush that stands still for this long has its map drawn, in ms.
const REST = 120;
const wrapped = (/** @type {number} */ lon) => ((((lon + 180) % 360) + 360) % 360) - 180;

/**
 * @param {{
 *   page: any, words: import("./words.mjs").Words, url: ReturnType<typeof import("./urlstate.mjs").createUrlState>,
 *   legend: ReturnType<typeof import("./legend.mjs").createLegend>, answers: import("./answers.mjs").Answers,
 *   shown: () => import("./athand.mjs").Shown, narrow: (filter: Record<string, string>) => void, say: (sentence: string) => void,
 *   choose: (id: number, from: "map" | "detail", at?: [number, number]) => void, hover: (id: number | null) => void, nothing: () => void,
 * }} wiring
 */
export function createMapView({ page, words, url, legend, answers, shown, narrow, say, choose, hover, nothing }) {
  /** @type {Exclude<Awaited<ReturnType<typeof import("./stage.mjs").openStage>>, string> | null} null until the map stands, or where it cannot */
  let drawn = null;
  /** @type {EventFeature | null} what is selected or pointed at, where the map is drawn from tiles */
  let lifted = null;
  /** @type {ReturnType<typeof createLook> | null} */
  let look = null;
  /** @type {AbortController | null} */
  let counting = null;
  /** @type {number | undefined} */
  let moving;
  /** @type {number | undefined} */
  let waiting;
  /** Is the map drawn with the next frame? */
  let due = false;

  /** West, south, east, north of the view as the server takes them. */
  function box() {
    const view = /** @type {any} */ (drawn).map.getBounds();
    const whole = view.getEast() - view.getWest() >= 360;
    const [west, east] = whole ? [-180, 180] : [wrapped(view.getWest()), wrapped(view.getEast())];
    return [west, Math.max(-90, view.getSouth()), east, Math.min(90, view.getNorth())].map((side) => side.toFixed(3)).join(",");
  }

  async function drawLegend() {
    if (!drawn) return;
    counting?.abort();
    if (!drawn.tiles.isOn()) return legend.set(countsOf(drawn.layers.inView()));
    counting = new AbortController();
    const query = fileQuery(url.get());
    query.set("bbox", box());
    const told = await answers.summary(query, counting.signal).catch(() => null);
    if (told) legend.set(countsTold(told));
    return undefined;
  }

  /** After list and numbers: a frame of the map holds up the page. @param {{days?: {from: string, to: string}}} [live] days that are being tried out */
  function draw({ days } = {}) {
    if (!drawn) return;
    root.dataset.ready = "false";
    clearTimeout(waiting);
    // Days that are tried out are drawn where the brush rests.
    if (days) waiting = setTimeout(drawNow, REST, days);
    else if (!due) {
      due = true;
      requestAnimationFrame(() => setTimeout(drawNow));
    }
  }

  /** @param {{from: string, to: string}} [days] */
  function drawNow(days) {
    due = false;
    if (!drawn) return;
    const { layers, tiles, map } = drawn;
    const { features, rows } = shown();
    let n = rows.total;
    if (features && !days) {
      tiles.off();
      n = layers.set(features);
    } else {
      const state = url.get();
      tiles.set(fileQuery(days ? { ...state, filters: { ...state.filters, ...days } } : state));
      layers.set(lifted ? [lifted] : []);
    }
    drawLegend();
    // Sources are set in the worker; the map is idle once they are drawn.
    map.once("idle", () => {
      root.dataset.shown = String(n);
      root.dataset.ready = "true";
    });
    map.triggerRepaint();
  }

  function fit() {
    const { features, told } = shown();
    if (features) drawn?.layers.fit();
    else if (told?.sides) drawn?.layers.fit({ sides: told.sides });
  }

  /** What is seen at first: where the address says, the view that the filters keep to, or all that is shown. */
  function first() {
    const { position, filters } = url.get();
    if (position) return { center: [position.lon, position.lat], zoom: position.zoom };
    const [west, south, east, north] = filters.bbox.split(",").map(Number);
    if (Number.isFinite(north)) return { bounds: [west, south, east < west ? east + 360 : east, north] };
    const { features, told } = shown();
    const bounds = features ? boxAround(features) : told?.sides ? inside(told.sides) : null;
    return bounds ? { bounds, fit: fitInto(byId("map")) } : {};
  }

  /** "In this view" means the view as it is now. */
  function follow() {
    const { filters: now } = url.get();
    const bbox = box();
    if (now.bbox && now.bbox !== bbox) url.set({ filters: { ...now, bbox } }, { replace: true });
  }

  /** @param {string} sentence @param {Promise<unknown>} loaded */
  async function withoutMap(sentence, loaded) {
    const note = byId("map-sentence");
    note.replaceChildren(el("b", { text: sentence }), el("p", { class: "dim", text: words.t("list_has_all") }));
    show(note, true);
    show(byId("tools"), false);
    show(byId("status"), false);
    await loaded;
    root.dataset.shown = "0";
    root.dataset.ready = "true";
  }

  return {
    draw, box,
    /** Ask for tiles beside the list and not after it, where the map is drawn from tiles; what is being tried out is over. */
    ahead() {
      clearTimeout(waiting);
      if (drawn?.tiles.isOn()) drawn.tiles.set(fileQuery(url.get()));
    },
    /** Uncertainty, graticule and basemap as the address has them. */
    look: () => look?.draw(),
    drawn: () => drawn,
    ready: () => drawn !== null,
    center: () => drawn?.map.getCenter().toArray() ?? null,
    /** @param {import("./urlstate.mjs").Position} to */
    jump: (to) => drawn?.map.jumpTo({ center: [to.lon, to.lat], zoom: to.zoom }),
    /** @param {"area" | "circle"} shape */
    sketch: (shape) => drawn?.tools.start(shape),
    /** What may have changed on the server is drawn again. */
    renew: () => drawn?.tiles.renew(),
    /** @param {EventFeature | null} feature what is selected */
    select(feature) {
      if (!drawn) return;
      if (drawn.tiles.isOn() && feature !== lifted) {
        lifted = feature;
        drawn.layers.set(lifted ? [lifted] : []);
      }
      drawn.layers.select(feature?.properties.id ?? null);
    },
    /** @param {Promise<unknown>} loaded @param {(drawn: any) => void} stands told when the map stands */
    async start(loaded, stands) {
      const brought = import("./stage.mjs").catch(() => null);
      brought.then((rooms) => rooms?.prepareMap(page.basemap));
      // The list first: making the map holds up everything else for a while.
      await loaded;
      await new Promise((painted) => { requestAnimationFrame(() => setTimeout(painted)); });
      const rooms = await brought;
      const stage = rooms === null ? "no_map" : await rooms.openStage({
        page, words, legend, view: first(), hover, nothing, choose, narrow, say, fit: () => fit(),
        shown: () => shown().features ?? [],
        within: (sides, most) => {
          const query = fileQuery(url.get());
          query.set("bbox", sides.map((side) => side.toFixed(6)).join(","));
          return answers.rows(query, { limit: most });
        },
      });
      if (typeof stage === "string") return withoutMap(words.t(stage), loaded);
      drawn = stage;
      const { layers, map } = stage;
      stage.ground.set(url.get().filters);
      root.dataset.ready = "false";
      drawNow();
      look = createLook(byId("map-options"), /** @type {HTMLElement} */ (document.querySelector("#status .credit")), {
        whereline: stage.whereline, layers, words, url, online: page.online, say,
      });
      stands(stage);
      map.on("moveend", () => {
        const { lat, lng } = map.getCenter();
        url.set({ position: { zoom: map.getZoom(), lat, lon: lng } }, { replace: true, silent: true });
        clearTimeout(moving);
        moving = setTimeout(() => { if (url.get().filters.bbox) follow(); drawLegend(); }, 200);
      });
      return undefined;
    },
  };
}
