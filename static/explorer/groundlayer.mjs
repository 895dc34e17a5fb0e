/** @file The outline of the area or circle that the filters keep to, on the map. */

import { ringAround } from "../map/geodesic.mjs";
import { coloursOf } from "../map/tokens.mjs";

const LAYERS = ["ground-casing", "ground-line"];

/** @param {import("./urlstate.mjs").Filters} filters @returns {[number, number][] | null} a closed ring */
export function groundRing({ area, near, km }) {
  if (area) {
    const numbers = area.split(",").map(Number);
    const corners = numbers.flatMap((lon, i) => (i % 2 ? [] : [/** @type {[number, number]} */ ([lon, numbers[i + 1]])]));
    return corners.length > 2 && numbers.every(Number.isFinite) ? [...corners, corners[0]] : null;
  }
  const [lon, lat] = near.split(",").map(Number);
  const metres = Number(km) * 1000;
  return near && metres > 0 && Number.isFinite(lon + lat) ? ringAround([lon, lat], metres) : null;
}

/** @param {import("../map/create.mjs").WherelineMap} whereline */
export function createGroundLayer({ map, theme }) {
  const empty = /** @type {any} */ ({ type: "FeatureCollection", features: [] });
  const paints = () => {
    const c = coloursOf(theme());
    return [{ "line-color": c.halo, "line-width": 4, "line-opacity": 0.9 }, { "line-color": c.ink, "line-width": 1.4, "line-dasharray": [5, 3] }];
  };
  map.addSource("ground", { type: "geojson", data: empty });
  paints().forEach((paint, i) => map.addLayer({ id: LAYERS[i], type: "line", source: "ground", layout: { visibility: "none" }, paint: /** @type {any} */ (paint) }));
  map.on("whereline.theme", () => paints().forEach((paint, i) => {
    for (const [name, value] of Object.entries(paint)) map.setPaintProperty(LAYERS[i], name, /** @type {any} */ (value));
  }));

  return {
    /** @param {import("./urlstate.mjs").Filters} filters */
    set(filters) {
      const ring = groundRing(filters);
      const shape = { type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: ring ?? [] } };
      for (const id of LAYERS) map.setLayoutProperty(id, "visibility", ring ? "visible" : "none");
      if (ring) /** @type {any} */ (map.getSource("ground")).setData(shape);
    },
  };
}
