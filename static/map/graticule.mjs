/** @file Meridians and parallels over the view, as far apart as leaves them readable, named by their degrees. */

import { coloursOf } from "./tokens.mjs";

const SOURCE = "graticule";
const STEPS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 30];
const FONT = ["Inter Variable", "Vazirmatn Variable"];

/** The distance between lines where the view is so many degrees wide. @param {number} width */
export const stepFor = (width) => STEPS.find((step) => width / step <= 8) ?? 30;

/** "36° E", "0.5° S", "0°". @param {number} degrees @param {"lon" | "lat"} axis */
export function degreesNamed(degrees, axis) {
  const turned = axis === "lon" ? ((((degrees + 180) % 360) + 360) % 360) - 180 : degrees;
  const text = `${Number(Math.abs(turned).toFixed(2))}°`;
  if (turned === 0 || Math.abs(turned) === 180) return text;
  return `${text} ${axis === "lon" ? (turned > 0 ? "E" : "W") : turned > 0 ? "N" : "S"}`;
}

/** Lines that cross a box, a little beyond it. @param {number} west @param {number} south @param {number} east @param {number} north */
export function graticule(west, south, east, north) {
  const step = stepFor(east - west);
  const [low, high] = [Math.max(-85, south - step), Math.min(85, north + step)];
  const lines = [];
  const line = (/** @type {number[][]} */ coordinates, /** @type {string} */ name) => lines.push({ type: "Feature", properties: { name }, geometry: { type: "LineString", coordinates } });
  for (let n = Math.ceil((west - step) / step); n * step <= east + step; n++) line([[n * step, low], [n * step, (low + high) / 2], [n * step, high]], degreesNamed(n * step, "lon"));
  for (let n = Math.ceil(low / step); n * step <= high; n++) line([[west - step, n * step], [(west + east) / 2, n * step], [east + step, n * step]], degreesNamed(n * step, "lat"));
  return { type: "FeatureCollection", features: lines };
}

/** @param {import("./create.mjs").WherelineMap} whereline */
export function createGraticule({ map, theme }) {
  let on = false;
  const paints = () => {
    const c = coloursOf(theme());
    return { line: { "line-color": c.labelWater, "line-width": 0.6, "line-opacity": 0.55 }, names: { "text-color": c.labelWater, "text-halo-color": c.halo, "text-halo-width": 1.2 } };
  };
  function draw() {
    if (!on) return;
    const view = map.getBounds();
    /** @type {any} */ (map.getSource(SOURCE)).setData(graticule(view.getWest(), view.getSouth(), view.getEast(), view.getNorth()));
  }
  map.on("moveend", draw);
  map.on("whereline.theme", () => {
    if (!on) return;
    for (const [part, paint] of Object.entries(paints())) for (const [name, value] of Object.entries(paint)) map.setPaintProperty(`graticule-${part}`, name, /** @type {any} */ (value));
  });

  return {
    /** @param {boolean} shown */
    show(shown) {
      if (shown === on) return;
      on = shown;
      if (!on) {
        for (const part of ["names", "line"]) map.removeLayer(`graticule-${part}`);
        map.removeSource(SOURCE);
        return;
      }
      map.addSource(SOURCE, { type: "geojson", data: { type: "FeatureCollection", features: [] } });
      const { line, names } = paints();
      const below = map.getLayer("ev-area-fill") ? "ev-area-fill" : undefined;
      map.addLayer(/** @type {any} */ ({ id: "graticule-line", type: "line", source: SOURCE, paint: line }), below);
      map.addLayer(/** @type {any} */ ({
        id: "graticule-names", type: "symbol", source: SOURCE, paint: names,
        layout: { "symbol-placement": "line", "symbol-spacing": 420, "text-field": ["get", "name"], "text-font": FONT, "text-size": 10, "text-keep-upright": true },
      }), map.getLayer("ev-lift-edge") ? "ev-lift-edge" : undefined);
      draw();
    },
  };
}
