/** @file Events drawn from the server's tiles, where they are too many to be at hand: groups with their make-up, marks, shapes. */

import { BEFORE } from "./basemap.mjs";
import { drawPicture } from "./layerstyle.mjs";
import { coloursOf, ORDER, TYPE_KEYS } from "./tokens.mjs";

const SOURCE = "tiled";
const FONT = ["Inter Variable Medium", "Inter Variable", "Vazirmatn Variable"];
// Cells along the side of a tile that near events are grouped by, as the server does.
const CELLS = 8;
/** Layers that answer to the pointer, from above to below. */
export const TILE_TOUCHABLE = ["tiled-groups", "tiled-marks", "tiled-spots", "tiled-reach", "tiled-areas"];

const key = ["match", ["get", "type"], ...Object.entries(TYPE_KEYS).flat(), "str"];
const n = ["get", "n"];
const kind = (/** @type {string[]} */ ...names) => ["in", ["get", "kind"], ["literal", names]];
const isDraft = ["==", ["get", "status"], "draft"];
// Shares in twelfths: rings that look alike are one picture.
const shares = Object.entries(TYPE_KEYS).sort((a, b) => ORDER.indexOf(a[1]) - ORDER.indexOf(b[1]))
  .flatMap(([name]) => [":", ["to-string", ["ceil", ["/", ["*", 12, ["coalesce", ["get", name], 0]], n]]]]);
const radius = ["step", n, 14, 10, 16, 100, 19, 1000, 22, 10_000, 25, 100_000, 29];
const shortened = [
  "case", ["<", n, 1000], ["to-string", n],
  ["<", n, 9950], ["concat", ["to-string", ["/", ["round", ["/", n, 100]], 10]], "k"],
  ["<", n, 999_500], ["concat", ["to-string", ["round", ["/", n, 1000]]], "k"],
  ["concat", ["to-string", ["/", ["round", ["/", n, 100_000]], 10]], "M"],
];

/** @param {import("./tokens.mjs").Colours} c @param {boolean} dark */
function tileLayers(c, dark) {
  const colour = ["match", ["get", "type"], ...Object.entries(TYPE_KEYS).flatMap(([name, short]) => [name, c[short]]), c.str];
  const areas = ["==", ["geometry-type"], "Polygon"];
  const lines = ["==", ["geometry-type"], "LineString"];
  const below = [
    { id: "tiled-areas", type: "fill", "source-layer": "shapes", filter: areas, paint: { "fill-antialias": false, "fill-color": colour, "fill-opacity": dark ? 0.08 : 0.05 } },
    {
      id: "tiled-hatch", type: "fill", "source-layer": "shapes", minzoom: 6, filter: ["all", areas, kind("zone")],
      paint: { "fill-pattern": ["concat", "hatch:", ["get", "category"], ":", key], "fill-opacity": dark ? 0.5 : 0.42 },
    },
    { id: "tiled-edges", type: "line", "source-layer": "shapes", filter: areas, paint: { "line-color": colour, "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.5, 8, 1.5] } },
  ].map((layer) => ({ layer: { ...layer, source: SOURCE }, before: BEFORE.zones }));
  const above = [
    { id: "tiled-lines", type: "line", "source-layer": "shapes", filter: lines, layout: { "line-join": "round", "line-cap": "round" }, paint: { "line-color": colour, "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.7, 8, 2] } },
    { id: "tiled-reach", type: "line", "source-layer": "shapes", filter: lines, paint: { "line-color": c.ink, "line-width": 14, "line-opacity": 0 } },
    {
      id: "tiled-heads", type: "symbol", "source-layer": "shapes", filter: lines, minzoom: 6,
      layout: { "symbol-placement": "line-center", "icon-image": ["concat", "head:", key], "icon-rotate": 90, "icon-size": 0.62, "icon-allow-overlap": true, "icon-ignore-placement": true, "icon-rotation-alignment": "map" },
    },
    // A picture and no circle: it is drawn with the shader of the marks, and making another while the map moves stops the page.
    {
      id: "tiled-spots", type: "symbol", "source-layer": "events", filter: ["!", kind("incident")],
      layout: { "icon-image": ["concat", "spot:", key], "icon-allow-overlap": true, "icon-ignore-placement": true },
    },
    {
      id: "tiled-marks", type: "symbol", "source-layer": "events", filter: kind("incident"),
      layout: { "icon-image": ["concat", "mark:", key, ":", ["case", isDraft, "0", "1"], ":plain"], "icon-allow-overlap": true, "icon-padding": 1 },
    },
    {
      id: "tiled-groups", type: "symbol", "source-layer": "groups",
      layout: {
        "icon-image": ["concat", "ring:", ["to-string", radius], ...shares], "icon-allow-overlap": true, "icon-padding": 0,
        "text-field": shortened, "text-font": FONT, "text-size": 11.5, "text-allow-overlap": true, "text-padding": 0, "symbol-sort-key": n,
      },
      paint: { "text-color": c.ink },
    },
  ].map((layer) => ({ layer: { ...layer, source: SOURCE }, before: BEFORE.clusters }));
  return [...below, ...above];
}

/**
 * The box of the cell that a group stands for. Degrees: west, south, east, north.
 * @param {[number, number]} at @param {number} zoom of the tile
 * @returns {[number, number, number, number]}
 */
export function cellAround([lon, lat], zoom) {
  const side = 2 ** zoom * CELLS;
  const x = Math.floor((lon / 360 + 0.5) * side);
  const y = Math.floor((0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * side);
  const east = (/** @type {number} */ column) => (column / side - 0.5) * 360;
  const north = (/** @type {number} */ row) => (Math.atan(Math.sinh((0.5 - row / side) * 2 * Math.PI)) * 180) / Math.PI;
  return [east(x), north(y + 1), east(x + 1), north(y)];
}

/**
 * @param {import("./create.mjs").WherelineMap} whereline
 * @param {string} address of tiles, with {z}, {x} and {y}
 */
export function createTileLayers(whereline, address) {
  const { map } = whereline;
  const layers = () => tileLayers(coloursOf(whereline.theme()), whereline.theme() === "dark");
  let on = false;
  let asked = "";
  const tiles = () => [`${new URL(address, location.href).href.replaceAll("%7B", "{").replaceAll("%7D", "}")}?${asked}`];

  function add() {
    map.addSource(SOURCE, { type: "vector", tiles: tiles(), maxzoom: 16 });
    for (const { layer, before } of layers()) map.addLayer(/** @type {any} */ (layer), before ?? (map.getLayer("ev-lift-mark") ? "ev-lift-mark" : undefined));
  }
  map.on("whereline.theme", () => {
    if (!on) return;
    for (const { layer } of layers()) {
      for (const [name, value] of Object.entries(/** @type {any} */ (layer).paint ?? {})) map.setPaintProperty(layer.id, name, /** @type {any} */ (value));
    }
    const colours = coloursOf(whereline.theme());
    for (const name of map.listImages()) if (name.startsWith("ring:")) drawPicture(map, name, colours);
  });

  return {
    isOn: () => on,
    /** Draw what a query asks for. @param {URLSearchParams} query */
    set(query) {
      const wanted = new URLSearchParams(query);
      wanted.set("groups", "1");
      wanted.delete("sort");
      if (on && wanted.toString() === asked) return;
      asked = wanted.toString();
      if (on) /** @type {any} */ (map.getSource(SOURCE)).setTiles(tiles());
      else add();
      on = true;
    },
    off() {
      if (!on) return;
      for (const { layer } of layers()) map.removeLayer(layer.id);
      map.removeSource(SOURCE);
      on = false;
    },
    /** Ask again for what may have changed. */
    renew: () => { if (on) /** @type {any} */ (map.getSource(SOURCE)).setTiles(tiles()); },
  };
}
