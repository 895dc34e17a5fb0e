/**
 * @file Drawing on the map by pointer or keyboard: a path, an area or a circle, with what it measures told as it grows.
 * With the keyboard the spot is the middle of the map: Space sets it, Enter finishes, Backspace takes back, Escape ends.
 */

import { geodesicLine, measure, ringAround } from "./geodesic.mjs";
import { coloursOf } from "./tokens.mjs";

/**
 * @typedef {import("./geodesic.mjs").Position} Position
 * @typedef {"path" | "area" | "circle"} Shape
 * @typedef {{corners: Position[], done: boolean}} Drawn
 */

const LEAST = { path: 2, area: 3, circle: 2 };
const EMPTY = { type: /** @type {const} */ ("FeatureCollection"), features: /** @type {any[]} */ ([]) };
const feature = (/** @type {string} */ type, /** @type {any} */ coordinates, properties = {}) => ({ type: "Feature", geometry: { type, coordinates }, properties });

/** What a shape looks like: its line, its fill, its corners with their labels. @param {Shape} shape @param {Position[]} corners @param {(corners: Position[], at: number) => string} label */
function pictured(shape, corners, label) {
  const points = corners.map((corner, i) => feature("Point", corner, { text: label(corners, i) }));
  if (corners.length < 2) return points;
  if (shape === "circle") {
    const [center, edge] = corners;
    const ring = ringAround(center, Math.max(1, measure(center, edge).metres));
    return [feature("Polygon", [ring]), feature("LineString", ring), feature("LineString", geodesicLine(center, edge)), ...points];
  }
  const closed = shape === "area" && corners.length > 2 ? [...corners, corners[0]] : corners;
  const line = shape === "area" ? closed : closed.slice(1).flatMap((to, i) => geodesicLine(closed[i], to));
  return [...(shape === "area" && corners.length > 2 ? [feature("Polygon", [closed])] : []), feature("LineString", line), ...points];
}

/** @param {import("./create.mjs").WherelineMap} whereline */
export function createSketch(whereline) {
  const { map } = whereline;
  const canvas = map.getCanvas();
  map.addSource("sketch", { type: "geojson", data: EMPTY });
  const layers = (/** @type {import("./tokens.mjs").Colours} */ c) => [
    { id: "sketch-fill", type: "fill", source: "sketch", filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": c.ink, "fill-opacity": 0.07 } },
    { id: "sketch-casing", type: "line", source: "sketch", filter: ["==", ["geometry-type"], "LineString"], layout: { "line-join": "round" }, paint: { "line-color": c.halo, "line-width": 4.5 } },
    { id: "sketch-line", type: "line", source: "sketch", filter: ["==", ["geometry-type"], "LineString"], layout: { "line-join": "round" }, paint: { "line-color": c.ink, "line-width": 1.8, "line-dasharray": [2.5, 1.5] } },
    { id: "sketch-corners", type: "circle", source: "sketch", filter: ["==", ["geometry-type"], "Point"], paint: { "circle-radius": 4, "circle-color": c.surface, "circle-stroke-color": c.ink, "circle-stroke-width": 2 } },
    {
      id: "sketch-labels", type: "symbol", source: "sketch", filter: ["==", ["geometry-type"], "Point"],
      layout: { "text-field": ["get", "text"], "text-font": ["Inter Variable", "Vazirmatn Variable"], "text-size": 12, "text-anchor": "left", "text-offset": [0.8, 0], "text-allow-overlap": true, "text-max-width": 20, "text-justify": "left" },
      paint: { "text-color": c.ink, "text-halo-color": c.halo, "text-halo-width": 2 },
    },
  ];
  for (const layer of layers(coloursOf(whereline.theme()))) map.addLayer(/** @type {any} */ (layer));
  map.on("whereline.theme", () => {
    for (const layer of layers(coloursOf(whereline.theme()))) {
      for (const [name, value] of Object.entries(layer.paint)) map.setPaintProperty(layer.id, name, /** @type {any} */ (value));
    }
  });
  const put = (/** @type {any[]} */ features) => /** @type {any} */ (map.getSource("sketch")).setData({ ...EMPTY, features });

  /** @type {(() => void) | null} ends what is being drawn */
  let end = null;

  return {
    isBusy: () => end !== null,
    stop: () => end?.(),
    clear: () => put([]),
    /**
     * Let somebody draw; a newer drawing ends an older one. `told` hears of every change, `ended` of the end: corners,
     * or null where it was called off.
     * @param {Shape} shape
     * @param {{label: (corners: Position[], at: number) => string, told: (corners: Position[]) => void, ended: (corners: Position[] | null) => void}} wiring
     */
    start(shape, { label, told, ended }) {
      end?.();
      /** @type {Position[]} */
      let corners = [];
      /** @type {Position | null} */
      let loose = null;
      const draw = () => {
        const all = loose && corners.length ? [...corners, loose] : corners;
        put(pictured(shape, shape === "circle" ? all.slice(0, 2) : all, label));
        told(all);
      };
      const finish = (/** @type {boolean} */ keep) => {
        end = null;
        map.getContainer().removeAttribute("data-sketch");
        canvas.style.cursor = "";
        map.doubleClickZoom.enable();
        for (const [name, act] of Object.entries(acts)) map.off(/** @type {any} */ (name), act);
        canvas.removeEventListener("keydown", keys, true);
        const whole = keep && corners.length >= LEAST[shape];
        put(whole ? pictured(shape, corners, label) : []);
        ended(whole ? corners : null);
      };
      const add = (/** @type {Position} */ at) => {
        const last = corners.at(-1);
        // A double click sets its spot once.
        if (!last || measure(last, at).metres > 0.5) corners.push(at);
        loose = null;
        draw();
        if (shape === "circle" && corners.length === 2) finish(true);
      };
      const acts = {
        click: (/** @type {any} */ click) => add([click.lngLat.lng, click.lngLat.lat]),
        mousemove: (/** @type {any} */ move) => {
          canvas.style.cursor = "crosshair";
          loose = [move.lngLat.lng, move.lngLat.lat];
          if (corners.length) draw();
        },
        dblclick: (/** @type {any} */ click) => { click.preventDefault(); finish(true); },
      };
      const keys = (/** @type {KeyboardEvent} */ press) => {
        const { lng, lat } = map.getCenter();
        if (press.key === " ") add([lng, lat]);
        else if (press.key === "Enter") finish(true);
        else if (press.key === "Escape") finish(false);
        else if (press.key === "Backspace") { corners = corners.slice(0, -1); loose = null; draw(); }
        else return;
        press.preventDefault();
        press.stopPropagation();
      };
      end = () => finish(false);
      map.getContainer().dataset.sketch = shape;
      map.doubleClickZoom.disable();
      for (const [name, act] of Object.entries(acts)) map.on(/** @type {any} */ (name), act);
      canvas.addEventListener("keydown", keys, true);
      canvas.focus({ preventScroll: true });
      draw();
      return { finish: () => finish(true), cancel: () => finish(false) };
    },
  };
}
