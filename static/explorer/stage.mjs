/** @file Opens the map with everything that stands on it; brought while the list is on its way, and begun with at once. */

import { createMap, prepareMap } from "../map/create.mjs";
import { createEventLayers } from "../map/eventlayers.mjs";
import { createTileLayers } from "../map/tilelayers.mjs";
import { onTheme, theme } from "../ui/shell.mjs";
import { createGroundLayer } from "./groundlayer.mjs";
import { brought } from "./brought.mjs";
import { createSpread, MOST_SPREAD } from "./spread.mjs";
import { createStatusBar } from "./statusbar.mjs";
import { createTip } from "./tip.mjs";
import { createTools } from "./tools.mjs";

export { prepareMap };

// Events of one spot that are told at once.
const MOST_LISTED = 100;

/** @typedef {import("../map/types.mjs").EventFeature} EventFeature */

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const hasWebGL = () => Boolean(document.createElement("canvas").getContext("webgl2"));

/**
 * @param {{
 *   page: {report: string, basemap: string, tiles: string}, words: import("./words.mjs").Words, legend: any,
 *   view: object,
 *   hover: (id: number | null) => void, nothing: () => void, within: (box: number[], most: number) => Promise<{total: number, features: EventFeature[]}>,
 *   shown: () => EventFeature[],
 *   choose: (id: number, from: "map" | "detail", at?: [number, number]) => void,
 *   narrow: (filter: Record<string, string>) => void, say: (sentence: string) => void,
 *   fit: () => void,
 * }} wiring
 * @returns {Promise<{ground: any, layers: any, map: any, popup: any, spread: any, tiles: any, tools: any, whereline: any} | "no_webgl" | "no_map">} the name of a sentence where there is no map
 */
export async function openStage({ page, words, legend, view, hover, nothing, within, shown, choose, narrow, say, fit }) {
  let whereline;
  try {
    whereline = await createMap({
      container: byId("map"), theme: theme(), lang: words.locale.slice(0, 2), basemapUrl: page.basemap, attribution: false,
      ...view,
    });
  } catch (problem) {
    // Asked only now: where the map is drawn in software, each look for WebGL takes as long as the map.
    if (!hasWebGL()) return "no_webgl";
    console.error(problem);
    return "no_map";
  }
  const { map } = whereline;
  map.getCanvas().setAttribute("aria-label", byId("map-panel").dataset.label ?? "");
  const card = brought(
    async () => (await import("./popup.mjs")).createPopup(map, { words, report: page.report, choose: (id) => choose(id, "detail") }),
    () => say(words.t("offline")));
  const popup = {
    close: () => { card.forget(); card.here()?.close(); },
    /** @param {EventFeature} feature @param {[number, number]} at */
    event: (feature, at) => card.tell((here) => here.event(feature, at)),
    /** @param {EventFeature[]} features @param {[number, number]} at @param {number} total */
    crowd: (features, at, total) => card.tell((here) => here.crowd(features, at, total)),
  };
  const spread = createSpread(map, { words, hover, choose: (id) => choose(id, "detail") });
  const tiles = createTileLayers(whereline, page.tiles);
  const peek = createTip(byId("map-panel"), words);
  const ground = createGroundLayer(whereline);
  /** @type {any} */
  let tools = null;
  const layers = createEventLayers(whereline, {
    busy: () => tools?.isBusy() ?? false,
    zoneLabel: (feature) => zoneLabel(feature, words), hover, peek,
    nothing: () => { spread.close(); nothing(); },
    choose: (id, at) => { spread.close(); choose(id, "map", at); },
    crowd: (ids, at) => part(shown().filter((feature) => ids.includes(feature.properties.id)), ids.length, at),
    group: async (box, at) => {
      const { total, features } = await within(box, MOST_LISTED).catch(() => ({ total: 0, features: [] }));
      const [first] = features;
      const oneSpot = features.every((feature) => String(feature.geometry?.coordinates) === String(first.geometry?.coordinates));
      if (total <= features.length && total > 0 && (oneSpot || map.getZoom() >= 13)) return part(features, total, at);
      if (map.getZoom() >= 15) return part(features, total, at);
      return map.fitBounds([[box[0], box[1]], [box[2], box[3]]], { padding: 40, maxZoom: 16, duration: 400 });
    },
  });
  /** @param {EventFeature[]} features @param {number} total @param {[number, number]} at */
  function part(features, total, at) {
    if (total > MOST_SPREAD || features.length < total) popup.crowd(features, at, total);
    else spread.open(features, at);
  }
  createStatusBar(byId("status"), map, words);
  onTheme((now) => whereline.setTheme(now));
  tools = createTools(byId("tools"), byId("sketch-hint"), { whereline, words, fit, legend, narrow, say });
  return { ground, layers, map, popup, spread, tiles, tools, whereline };
}

/** "55 km deconfliction zone". @param {EventFeature} feature @param {import("./words.mjs").Words} words */
function zoneLabel({ properties: event }, words) {
  const radius = event.radius_m ? words.distance(event.radius_m) : "";
  const kind = event.category ? words.t("zone_of_kind", { kind: words.category(event.category) }) : words.t("zone");
  return radius ? words.t("zone_with_radius", { radius, kind }) : kind;
}
