/**
 * @file Turns events into what the map draws at a zoom: curves and heads of movements, areas, discs of uncertainty, points.
 * Coordinates are [longitude, latitude] in degrees; distances on the screen are CSS pixels.
 */

import { arc, bearing, circle, headSize, movementWidth } from "./geometry.mjs";
import { isDraft, moved, typeKey } from "./types.mjs";

/** @typedef {import("./types.mjs").EventFeature} EventFeature */

const TILE = 512;
// Pixels left free at the end of an arrow: beside a mark, and beside nothing.
const BESIDE_MARK = 12;
const BESIDE_NOTHING = 2;
// Half of the head's 30 px icon, from its middle to its tip.
const HEAD_TIP = 12;
// A movement shorter than this on the screen is only its ring.
const SHORTEST = 22;
// Uncertainty smaller than this on the screen is not drawn.
const SMALLEST_DISC = 12;
const EQUATOR_M = 40_075_016.686;

/** @param {string} type @param {any} coordinates @param {Record<string, any>} properties */
const shape = (type, coordinates, properties) => ({ type: "Feature", geometry: { type, coordinates }, properties });

/** @param {any[]} features */
export const collection = (features) => ({ type: /** @type {const} */ ("FeatureCollection"), features });

/** @param {number} lon @param {number} lat @param {number} zoom @returns {[number, number]} pixels of the whole world */
function worldPixels(lon, lat, zoom) {
  const size = TILE * 2 ** zoom;
  const y = Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, lat)) * Math.PI) / 360));
  return [((lon + 180) / 360) * size, ((1 - y / Math.PI) / 2) * size];
}

/** Which spots of the screen carry a mark. @param {EventFeature[]} features @param {number} zoom */
function markedSpots(features, zoom) {
  const cell = 14;
  const spots = new Set();
  for (const { geometry } of features) {
    if (geometry?.type !== "Point") continue;
    const [x, y] = worldPixels(geometry.coordinates[0], geometry.coordinates[1], zoom);
    spots.add(`${Math.round(x / cell)}:${Math.round(y / cell)}`);
  }
  return (/** @type {number[]} */ [lon, lat]) => {
    const [x, y] = worldPixels(lon, lat, zoom).map((pixels) => Math.round(pixels / cell));
    for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) if (spots.has(`${x + i}:${y + j}`)) return true;
    return false;
  };
}

/** @param {any} geometry @returns {[number, number][]} all positions of a line in order */
const positions = (geometry) => (geometry.type === "MultiLineString" ? geometry.coordinates.flat() : geometry.coordinates);

/** @param {EventFeature} feature @returns {[number, number]} the middle of an area's box */
export function middle(feature) {
  const [west, south, east, north] = boundsOf(feature.geometry) ?? [0, 0, 0, 0];
  return [(west + east) / 2, (south + north) / 2];
}

/** @type {WeakMap<any, number[]>} boxes of geometries, which never change */
const boxes = new WeakMap();

/** West, south, east, north; east is beyond 180 where the shape crosses the antimeridian. @param {any} geometry */
export function boundsOf(geometry) {
  if (!geometry) return null;
  const known = boxes.get(geometry);
  if (known) return known;
  const flat = geometry.coordinates.flat(Infinity);
  const lons = flat.filter((/** @type {number} */ _, /** @type {number} */ i) => i % 2 === 0);
  const lats = flat.filter((/** @type {number} */ _, /** @type {number} */ i) => i % 2 === 1);
  let west = Math.min(...lons);
  let east = Math.max(...lons);
  if (east - west > 180) {
    const turned = lons.map((/** @type {number} */ lon) => (lon < 0 ? lon + 360 : lon));
    [west, east] = [Math.min(...turned), Math.max(...turned)];
  }
  const box = [west, Math.min(...lats), east, Math.max(...lats)];
  boxes.set(geometry, box);
  return box;
}

/** The curve of one movement, trimmed so that ring, head and marks stay clear. */
function curve(feature, zoom, isMarked) {
  const line = positions(feature.geometry);
  const event = feature.properties;
  const width = movementWidth(moved(event));
  const [from, to] = [line[0], line[line.length - 1]];
  const [[x1, y1], [x2, y2]] = [worldPixels(from[0], from[1], zoom), worldPixels(to[0], to[1], zoom)];
  const length = Math.hypot(Math.min(Math.abs(x2 - x1), TILE * 2 ** zoom - Math.abs(x2 - x1)), y2 - y1);
  if (event.path_basis === "reported" || event.path_basis === "drawn") return { path: line, width, length };
  const tip = HEAD_TIP * headSize(width) + (isMarked(to) ? BESIDE_MARK : BESIDE_NOTHING);
  const trim = [Math.min(0.3, (isMarked(from) ? BESIDE_MARK : 4) / length), Math.min(0.4, tip / length)];
  const bent = (/** @type {number} */ bend) => arc(from, to, bend, trim[0], trim[1]);
  const covered = (/** @type {number[][]} */ path) => path.slice(6, -6).filter(isMarked).length;
  const right = bent(0.2);
  const left = bent(-0.2);
  return { path: covered(right) > covered(left) ? left : right, width, length };
}

/**
 * Movements at a zoom: lines, rings at their beginnings, heads at their ends, and room kept free of names along them.
 * @param {EventFeature[]} features @param {number} zoom
 */
export function movementShapes(features, zoom) {
  const isMarked = markedSpots(features, zoom);
  /** @type {Record<"lines" | "ends" | "heads" | "room", any[]>} */
  const shapes = { lines: [], ends: [], heads: [], room: [] };
  for (const feature of features) {
    const event = feature.properties;
    if (event.kind !== "movement" || !/LineString$/.test(feature.geometry?.type ?? "")) continue;
    const { path, width, length } = curve(feature, zoom, isMarked);
    const about = { id: event.id, t: typeKey(event.type), draft: isDraft(event), w: width };
    const line = positions(feature.geometry);
    if (!isMarked(line[0])) shapes.ends.push(shape("Point", line[0], about));
    if (length < SHORTEST) continue;
    shapes.lines.push(shape("LineString", path, about));
    const before = path[Math.max(0, path.length - 4)];
    shapes.heads.push(shape("Point", path[path.length - 1], { ...about, b: bearing(before, path[path.length - 1]), s: headSize(width) }));
    path.forEach((position, i) => {
      if (i % 3 === 0) shapes.room.push(shape("Point", position, {}));
    });
  }
  return shapes;
}

/** The zoom from which a disc of `metres` is at least SMALLEST_DISC wide. @param {number} metres @param {number} lat */
const discZoom = (metres, lat) =>
  Math.log2((SMALLEST_DISC * EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (TILE * metres));

/**
 * What does not depend on the zoom.
 * @param {EventFeature[]} features
 * @param {(feature: EventFeature) => string} zoneLabel
 */
export function fixedShapes(features, zoneLabel) {
  /** @type {Record<"areas" | "discs" | "marks" | "names", any[]>} */
  const shapes = { areas: [], discs: [], marks: [], names: [] };
  for (const feature of features) {
    const { geometry, properties: event } = feature;
    if (!geometry) continue;
    const about = { id: event.id, t: typeKey(event.type), draft: isDraft(event), kind: event.kind, category: event.category ?? "" };
    if (/Polygon$/.test(geometry.type)) {
      shapes.areas.push({ type: "Feature", geometry, properties: about });
      if (event.kind === "zone") {
        const ring = geometry.type === "Polygon" ? geometry.coordinates[0] : geometry.coordinates[0][0];
        const foot = ring.reduce((/** @type {number[]} */ low, /** @type {number[]} */ at) => (at[1] < low[1] ? at : low));
        shapes.names.push(shape("Point", foot, { ...about, text: zoneLabel(feature) }));
      }
    }
    if (event.kind === "incident" && !/LineString$/.test(geometry.type)) {
      const at = geometry.type === "Point" ? geometry.coordinates : middle(feature);
      shapes.marks.push(shape("Point", at, about));
    }
    if (event.uncertainty_m && geometry.type === "Point") {
      const [lon, lat] = geometry.coordinates;
      shapes.discs.push(shape("Polygon", [circle([lon, lat], event.uncertainty_m, 64)], { ...about, z: discZoom(event.uncertainty_m, lat) }));
    }
  }
  return shapes;
}

/**
 * One event, lifted out because it is selected or hovered: state is "sel" or "hot".
 * @param {EventFeature} feature @param {"sel" | "hot"} state @param {EventFeature[]} all @param {number} zoom
 */
export function liftedShapes(feature, state, all, zoom) {
  const event = feature.properties;
  if (!feature.geometry) return [];
  const around = [feature, ...all.filter((other) => other !== feature && other.geometry?.type === "Point")];
  const { lines, ends, heads } = movementShapes(around, zoom);
  const { areas, marks } = fixedShapes([feature], () => "");
  const lifted = [
    ...lines.map((one) => ["line", one]), ...ends.map((one) => ["end", one]), ...heads.map((one) => ["head", one]),
    ...areas.map((one) => ["area", one]), ...marks.map((one) => ["mark", one]),
  ].map(([role, one]) => ({ ...one, properties: { ...one.properties, role, state } }));
  if (state === "sel") lifted.push(...selectedNames(feature));
  return lifted.filter((one) => one.properties.id === undefined || one.properties.id === event.id);
}

/** Names of the places a selected event rests on; they are always drawn. @param {EventFeature} feature */
function selectedNames({ geometry, properties: event }) {
  const name = (/** @type {[number, number]} */ at, /** @type {string} */ text, /** @type {string} */ side) =>
    text ? [shape("Point", at, { role: "name", text, side })] : [];
  if (event.kind === "movement" && /LineString$/.test(geometry.type)) {
    const line = positions(geometry);
    const goesNorth = line[line.length - 1][1] >= line[0][1];
    return [
      ...name(line[0], event.origin, "left"),
      ...name(line[line.length - 1], event.destination, goesNorth ? "bottom" : "top"),
    ];
  }
  const at = /** @type {any} */ (event).center ?? (geometry.type === "Point" ? geometry.coordinates : null);
  return at && event.places.length ? name(at, event.places[0], event.kind === "zone" ? "left" : "bottom") : [];
}
