/** @file Opens the map with everything that stands on it; its modules are loaded only where a map can be drawn. */

import { onTheme, theme } from "../ui/shell.mjs";

/** @typedef {import("./types.mjs").EventFeature} EventFeature */

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const hasWebGL = () => Boolean(document.createElement("canvas").getContext("webgl2"));

/**
 * @param {{
 *   page: {report: string, basemap: string}, words: import("./words.mjs").Words, legend: any,
 *   position: import("./urlstate.mjs").Position | null,
 *   hover: (id: number | null) => void, nothing: () => void, shown: () => EventFeature[],
 *   choose: (id: number, from: "map" | "detail", at?: [number, number]) => void,
 *   narrow: (filter: Record<string, string>) => void, say: (sentence: string) => void,
 * }} wiring
 * @returns {Promise<{ground: any, layers: any, map: any, popup: any, tools: any, whereline: any} | "no_webgl" | "no_map">} the name of a sentence where there is no map
 */
export async function openStage({ page, words, legend, position, hover, nothing, shown, choose, narrow, say }) {
  if (!hasWebGL()) return "no_webgl";
  let rooms;
  let whereline;
  try {
    rooms = await Promise.all([
      import("../map/create.mjs"), import("./eventlayers.mjs"), import("./popup.mjs"), import("./statusbar.mjs"),
      import("./tools.mjs"), import("./groundlayer.mjs"),
    ]);
    whereline = await rooms[0].createMap({
      container: byId("map"), theme: theme(), lang: words.locale.slice(0, 2), basemapUrl: page.basemap, attribution: false,
      ...(position ? { center: [position.lon, position.lat], zoom: position.zoom } : {}),
    });
  } catch (problem) {
    console.error(problem);
    return "no_map";
  }
  const [, { createEventLayers }, { createPopup }, { createStatusBar }, { createTools }, { createGroundLayer }] = rooms;
  const { map } = whereline;
  map.getCanvas().setAttribute("aria-label", byId("map-panel").dataset.label ?? "");
  const popup = createPopup(map, { words, report: page.report, choose: (id) => choose(id, "detail") });
  const ground = createGroundLayer(whereline);
  /** @type {any} */
  let tools = null;
  const layers = createEventLayers(whereline, {
    busy: () => tools?.isBusy() ?? false,
    zoneLabel: (feature) => zoneLabel(feature, words), hover, nothing,
    choose: (id, at) => choose(id, "map", at),
    crowd: (ids, at) => popup.crowd(shown().filter((feature) => ids.includes(feature.properties.id)), at),
  });
  createStatusBar(byId("status"), map, words);
  onTheme((now) => whereline.setTheme(now));
  tools = createTools(byId("tools"), byId("sketch-hint"), { whereline, words, layers, legend, narrow, say });
  return { ground, layers, map, popup, tools, whereline };
}

/** "55 km deconfliction zone". @param {EventFeature} feature @param {import("./words.mjs").Words} words */
function zoneLabel({ properties: event }, words) {
  const radius = event.radius_m ? words.distance(event.radius_m) : "";
  const kind = event.category ? words.t("zone_of_kind", { kind: words.category(event.category) }) : words.t("zone");
  return radius ? words.t("zone_with_radius", { radius, kind }) : kind;
}
