/** @file The layers events are drawn with, from below to above, and the pictures they ask for. */

import { BEFORE } from "./basemap.mjs";
import { addMark, drawArrowhead, drawBlank, drawCluster, drawHatch, drawMarker, drawSpot } from "./marks.mjs";
import { ORDER } from "./tokens.mjs";

/** @typedef {import("./tokens.mjs").Colours} Colours */

const FONT = ["Inter Variable", "Vazirmatn Variable"];
const BOLD = ["Inter Variable Medium", "Inter Variable", "Vazirmatn Variable"];
const SCALE = 2;
const ROUND = { "line-cap": "round", "line-join": "round" };
const DOUBLE_EDGED = ["exclusion", "no-fly", "closed military"];

/** Layers that answer to the pointer, from above to below. */
export const TOUCHABLE = ["ev-clusters", "ev-marks", "ev-lift-mark", "ev-heads", "ev-ends", "ev-reach", "ev-zone-names", "ev-area-fill"];

const is = (/** @type {string} */ name, /** @type {any} */ value) => ["==", ["get", name], value];
const all = (/** @type {any[]} */ ...tests) => ["all", ...tests];

/** @param {Colours} c @param {boolean} dark */
export function eventLayers(c, dark) {
  const colour = ["match", ["get", "t"], ...ORDER.flatMap((key) => [key, c[key]]), c.str];
  const lift = (/** @type {string} */ role, /** @type {string} */ state) => all(is("role", role), is("state", state));
  const zones = [
    { id: "ev-area-fill", type: "fill", source: "ev-areas", paint: { "fill-color": colour, "fill-opacity": ["case", is("kind", "zone"), dark ? 0.08 : 0.05, 0.1] } },
    {
      id: "ev-zone-hatch", type: "fill", source: "ev-areas", filter: is("kind", "zone"),
      paint: { "fill-pattern": ["concat", "hatch:", ["get", "category"], ":", ["get", "t"]], "fill-opacity": dark ? 0.5 : 0.42 },
    },
    { id: "ev-lift-area-edge", type: "line", source: "ev-lift", filter: is("role", "area"), layout: ROUND, paint: { "line-color": c.selEdge, "line-width": ["case", is("state", "sel"), 10.5, 5] } },
    { id: "ev-lift-area", type: "line", source: "ev-lift", filter: lift("area", "sel"), layout: ROUND, paint: { "line-color": c.sel, "line-width": 8 } },
    { id: "ev-area-casing", type: "line", source: "ev-areas", paint: { "line-color": c.halo, "line-width": 3.6, "line-opacity": 0.9 } },
    { id: "ev-area-edge", type: "line", source: "ev-areas", filter: is("draft", false), paint: { "line-color": colour, "line-width": 1.5 } },
    { id: "ev-area-edge-draft", type: "line", source: "ev-areas", filter: is("draft", true), paint: { "line-color": colour, "line-width": 1.5, "line-dasharray": [4, 2.6] } },
    { id: "ev-area-double", type: "line", source: "ev-areas", filter: all(is("kind", "zone"), ["in", ["get", "category"], ["literal", DOUBLE_EDGED]]), paint: { "line-color": colour, "line-width": 1, "line-offset": 4 } },
  ].map((layer) => ({ layer, before: BEFORE.zones }));
  const discs = [
    { id: "ev-disc-fill", type: "fill", source: "ev-discs", filter: [">=", ["zoom"], ["get", "z"]], paint: { "fill-color": colour, "fill-opacity": 0.1 } },
    { id: "ev-disc-edge", type: "line", source: "ev-discs", filter: [">=", ["zoom"], ["get", "z"]], paint: { "line-color": colour, "line-width": 1.3, "line-dasharray": [3, 2.4] } },
  ].map((layer) => ({ layer, before: BEFORE.uncertainty }));
  const name = (/** @type {string} */ side, /** @type {number[]} */ offset) => ({
    id: `ev-lift-name-${side}`, type: "symbol", source: "ev-lift", filter: all(is("role", "name"), is("side", side)),
    layout: { "text-field": ["get", "text"], "text-font": BOLD, "text-size": 13.5, "text-anchor": side, "text-offset": offset, "text-allow-overlap": true, "text-max-width": 12, "text-justify": side === "left" ? "left" : "center" },
    paint: { "text-color": c.ink, "text-halo-color": c.halo, "text-halo-width": 2 },
  });
  const head = { "icon-image": ["concat", "head:", ["get", "t"]], "icon-rotate": ["get", "b"], "icon-size": ["get", "s"], "icon-allow-overlap": true, "icon-ignore-placement": true, "icon-rotation-alignment": "map" };
  const above = [
    { id: "ev-lift-edge", type: "line", source: "ev-lift", filter: is("role", "line"), layout: ROUND, paint: { "line-color": c.selEdge, "line-width": ["+", ["get", "w"], ["case", is("state", "sel"), 9.5, 6]] } },
    { id: "ev-lift-halo", type: "line", source: "ev-lift", filter: lift("line", "sel"), layout: ROUND, paint: { "line-color": c.sel, "line-width": ["+", ["get", "w"], 8] } },
    { id: "ev-casing", type: "line", source: "ev-lines", layout: ROUND, paint: { "line-color": c.halo, "line-width": ["+", ["get", "w"], 3] } },
    { id: "ev-lines", type: "line", source: "ev-lines", filter: is("draft", false), layout: ROUND, paint: { "line-color": colour, "line-width": ["get", "w"] } },
    { id: "ev-lines-draft", type: "line", source: "ev-lines", filter: is("draft", true), layout: { "line-join": "round" }, paint: { "line-color": colour, "line-width": ["get", "w"], "line-dasharray": [2.6, 0.9] } },
    { id: "ev-reach", type: "line", source: "ev-lines", layout: ROUND, paint: { "line-color": c.ink, "line-width": 18, "line-opacity": 0 } },
    { id: "ev-ends", type: "circle", source: "ev-ends", paint: { "circle-radius": 3.6, "circle-color": c.surface, "circle-stroke-color": colour, "circle-stroke-width": 2 } },
    { id: "ev-lift-end", type: "circle", source: "ev-lift", filter: lift("end", "sel"), paint: { "circle-radius": 5, "circle-color": c.surface, "circle-stroke-color": colour, "circle-stroke-width": 2 } },
    { id: "ev-heads", type: "symbol", source: "ev-heads", layout: head },
    {
      id: "ev-zone-names", type: "symbol", source: "ev-names",
      layout: { "text-field": ["get", "text"], "text-font": FONT, "text-size": 11.5, "text-anchor": "top", "text-offset": [0, 0.5], "text-max-width": 24, "text-optional": true },
      paint: { "text-color": c.ink, "text-halo-color": c.halo, "text-halo-width": 1.8 },
    },
    { id: "ev-room", type: "symbol", source: "ev-room", layout: { "icon-image": "blank", "icon-allow-overlap": true } },
    {
      id: "ev-marks", type: "symbol", source: "ev-marks", filter: ["!", ["has", "point_count"]],
      layout: { "icon-image": ["concat", "mark:", ["get", "t"], ":", ["case", ["get", "draft"], "0", "1"], ":plain"], "icon-allow-overlap": true, "icon-padding": 1 },
    },
    {
      id: "ev-clusters", type: "symbol", source: "ev-marks", filter: ["has", "point_count"],
      layout: { "icon-image": ["concat", "donut", ...ORDER.flatMap((key) => [":", ["to-string", ["get", key]]])], "icon-allow-overlap": true, "icon-padding": 1 },
    },
    {
      id: "ev-lift-mark", type: "symbol", source: "ev-lift", filter: is("role", "mark"),
      layout: { "icon-image": ["concat", "mark:", ["get", "t"], ":", ["case", ["get", "draft"], "0", "1"], ":", ["get", "state"]], "icon-allow-overlap": true, "icon-ignore-placement": true, "symbol-sort-key": ["case", is("state", "sel"), 1, 0] },
    },
    name("left", [0.85, 0]),
    name("bottom", [0, -1.15]),
    name("top", [0, 1.15]),
  ].map((layer) => ({ layer, before: BEFORE.movements }));
  return [...zones, ...discs, ...above];
}

/** Sources the layers read, empty at first. */
export function eventSources() {
  const empty = { type: "FeatureCollection", features: [] };
  const counts = Object.fromEntries(ORDER.map((key) => [key, ["+", ["case", is("t", key), 1, 0]]]));
  /** @type {Record<string, any>} */
  const sources = {};
  for (const name of ["areas", "discs", "lines", "ends", "heads", "room", "names", "lift"]) {
    sources[`ev-${name}`] = { type: "geojson", data: empty, tolerance: 0.1 };
  }
  sources["ev-marks"] = { type: "geojson", data: empty, cluster: true, clusterRadius: 30, clusterMaxZoom: 15, clusterProperties: counts };
  return sources;
}

/**
 * Draw the picture that a layer asks for by name: "mark:bat:1:sel", "donut:1:0:…", "hatch:hazard:exp", "head:str".
 * @param {any} map @param {string} name @param {Colours} colours
 */
export function drawPicture(map, name, colours) {
  const [what, ...about] = name.split(":");
  if (what === "mark") {
    const [type, approved, state] = about;
    addMark(map, name, drawMarker(colours, type, { approved: approved === "1", selected: state === "sel", hovered: state === "hot", scale: SCALE }), SCALE);
  } else if (what === "ring") addMark(map, name, drawCluster(colours, about.slice(1).map(Number), { scale: SCALE, radius: Number(about[0]) }), SCALE);
  else if (what === "donut") addMark(map, name, drawCluster(colours, about.map(Number), { scale: SCALE }), SCALE);
  else if (what === "hatch") addMark(map, name, drawHatch(about[0], colours[about[1]], SCALE), SCALE);
  else if (what === "head") addMark(map, name, drawArrowhead(colours, colours[about[0]], SCALE), SCALE);
  else if (what === "spot") addMark(map, name, drawSpot(colours, colours[about[0]], SCALE), SCALE);
  else if (what === "blank") addMark(map, name, drawBlank(SCALE), SCALE);
}
