/** @file Events on the map: keeps sources, selection and theme in step, and tells what was touched. */

import { PLACE_LAYERS } from "./basemap.mjs";
import { coloursOf, ORDER, TYPE_KEYS } from "./tokens.mjs";
import { boxAround, fitInto, inside } from "./fitting.mjs";
import { drawPicture, eventLayers, eventSources, TOUCHABLE } from "./layerstyle.mjs";
import { cellAround, TILE_TOUCHABLE } from "./tilelayers.mjs";
import { boundsOf, collection, fixedShapes, liftedShapes, movementShapes } from "./shapes.mjs";

/** @typedef {import("./types.mjs").EventFeature} EventFeature */

// How far from the pointer a mark still counts as touched, in pixels.
const REACH = 5;

/**
 * @param {import("./create.mjs").WherelineMap} whereline
 * @param {{
 *   zoneLabel: (feature: EventFeature) => string,
 *   choose: (id: number, at: [number, number]) => void,
 *   hover: (id: number | null) => void,
 *   crowd: (ids: number[], at: [number, number]) => void,
 *   group?: (box: [number, number, number, number], at: [number, number]) => void,
 *   peek?: (counts: Record<string, number> | null, at: {x: number, y: number}) => void,
 *   busy?: () => boolean,
 *   nothing: () => void,
 * }} wiring "crowd" are events that lie too near each other to part by zooming in; while "busy", touches are somebody else's;
 *   "group" is a group of the server's tiles, "peek" is told what a group under the pointer is made of, by type key
 */
export function createEventLayers(whereline, { zoneLabel, choose, hover, crowd, nothing, group = () => undefined, peek = () => undefined, busy = () => false }) {
  const { map } = whereline;
  /** @type {EventFeature[]} */
  let features = [];
  /** @type {Map<number, EventFeature>} */
  let byId = new Map();
  let drawnAtZoom = NaN;
  /** @type {{sel: number | null, hot: number | null}} */
  const lifted = { sel: null, hot: null };
  const plainFilters = new Map(PLACE_LAYERS.map((id) => [id, map.getFilter(id)]));

  map.setMissingStyleImageResolver((name) => drawPicture(map, name, coloursOf(whereline.theme())));
  for (const [name, source] of Object.entries(eventSources())) map.addSource(name, source);
  for (const { layer, before } of eventLayers(coloursOf(whereline.theme()), whereline.theme() === "dark")) {
    map.addLayer(/** @type {any} */ ({ ...layer, layout: { .../** @type {any} */ (layer).layout, visibility: "none" } }), before);
  }

  map.on("whereline.theme", () => {
    const colours = coloursOf(whereline.theme());
    for (const { layer } of eventLayers(colours, whereline.theme() === "dark")) {
      for (const [name, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, name, value);
    }
    for (const name of map.listImages()) if (name.includes(":")) drawPicture(map, name, colours);
  });

  /** @type {Map<string, string[]>} the layers of each source; they are hidden while it is empty, and cost nothing then */
  const layersOf = new Map();
  for (const { layer } of eventLayers(coloursOf(whereline.theme()), false)) layersOf.set(layer.source, [...(layersOf.get(layer.source) ?? []), layer.id]);
  const filled = new Set();
  let doubted = true;
  /** @param {string} source */
  function settle(source) {
    const visibility = filled.has(source) && (doubted || source !== "ev-discs") ? "visible" : "none";
    for (const id of layersOf.get(source) ?? []) map.setLayoutProperty(id, "visibility", visibility);
  }
  /** @param {string} name @param {any[]} shapes */
  function put(name, shapes) {
    const source = `ev-${name}`;
    if (!shapes.length && !filled.has(source)) return;
    /** @type {any} */ (map.getSource(source)).setData(collection(shapes));
    if (shapes.length) filled.add(source);
    else filled.delete(source);
    settle(source);
  }

  function drawMovements() {
    drawnAtZoom = map.getZoom();
    const { lines, ends, heads, room } = movementShapes(features, drawnAtZoom);
    put("lines", lines);
    put("ends", ends);
    put("heads", heads);
    put("room", room);
  }

  function drawLifted() {
    /** @type {any[]} */
    const shapes = [];
    for (const state of /** @type {const} */ (["hot", "sel"])) {
      const feature = byId.get(lifted[state] ?? -1);
      if (feature && !(state === "hot" && lifted.hot === lifted.sel)) shapes.push(...liftedShapes(feature, state, features, map.getZoom()));
    }
    put("lift", shapes);
    hideTwins(shapes.filter((one) => one.properties.role === "name").map((one) => one.properties.text));
  }

  /** A place that a selected event names is drawn by us; the basemap does not say it twice. @param {string[]} names */
  function hideTwins(names) {
    for (const id of PLACE_LAYERS) {
      const plain = plainFilters.get(id);
      const named = ["any", ["in", ["get", "en"], ["literal", names]], ["in", ["coalesce", ["get", whereline.lang()], ""], ["literal", names]]];
      map.setFilter(id, /** @type {any} */ (names.length ? ["all", plain ?? true, ["!", named]] : plain));
    }
  }

  map.on("zoomend", () => {
    if (Math.abs(map.getZoom() - drawnAtZoom) < 0.1) return;
    drawMovements();
    drawLifted();
  });
  map.on("idle", () => {
    const marks = map.queryRenderedFeatures({ layers: ["ev-marks", "ev-clusters", "ev-ends"] });
    whereline.dodge(marks.map((one) => ({
      at: /** @type {any} */ (one.geometry).coordinates,
      radius: one.properties.point_count ? 13 + 0.85 * Math.sqrt(Math.min(one.properties.point_count, 1000)) : 9,
    })));
  });

  /** @param {{x: number, y: number}} point */
  const touched = ({ x, y }) => {
    const layers = [...TOUCHABLE, ...TILE_TOUCHABLE].filter((id) => map.getLayer(id));
    return map.queryRenderedFeatures([[x - REACH, y - REACH], [x + REACH, y + REACH]], { layers })[0];
  };
  /** @param {any} one @returns {number | null} */
  const numberOf = (one) => (!one || isGroup(one) ? null : one.properties.id ?? one.id ?? null);
  const isGroup = (/** @type {any} */ one) => one.layer.id === "ev-clusters" || one.layer.id === "tiled-groups";
  /** @param {Record<string, any>} about */
  const madeOf = (about) => Object.fromEntries(ORDER.map((key) => [key, about[key] ?? about[Object.keys(TYPE_KEYS).find((name) => TYPE_KEYS[/** @type {keyof typeof TYPE_KEYS} */ (name)] === key) ?? ""] ?? 0]));

  /** @param {{point: {x: number, y: number}, lngLat: {lng: number, lat: number}}} click */
  async function touch(click) {
    if (busy()) return undefined;
    peek(null, click.point);
    const one = touched(click.point);
    if (!one) return nothing();
    if (!isGroup(one)) return choose(/** @type {number} */ (numberOf(one)), [click.lngLat.lng, click.lngLat.lat]);
    if (one.layer.id === "tiled-groups") {
      const spot = /** @type {any} */ (one.geometry).coordinates;
      return group(cellAround(spot, Math.min(16, Math.floor(map.getZoom()))), spot);
    }
    const source = /** @type {any} */ (map.getSource("ev-marks"));
    const at = /** @type {any} */ (one.geometry).coordinates;
    const zoom = await source.getClusterExpansionZoom(one.properties.cluster_id);
    if (zoom <= 15) return map.easeTo({ center: at, zoom: zoom + 0.3, duration: 400 });
    const leaves = await source.getClusterLeaves(one.properties.cluster_id, 100, 0);
    return crowd(leaves.map((/** @type {any} */ leaf) => leaf.properties.id), at);
  }
  map.on("click", touch);
  // By keyboard: what lies in the middle of the map, which the arrow keys move.
  map.getCanvas().addEventListener("keydown", (press) => {
    if (press.key !== "Enter" || busy()) return;
    press.preventDefault();
    touch({ point: map.project(map.getCenter()), lngLat: map.getCenter() });
  });
  let over = /** @type {number | null} */ (null);
  const pointed = (/** @type {number | null} */ id) => {
    if (id !== over) hover((over = id));
  };
  map.on("mousemove", (move) => {
    if (busy()) return;
    const one = map.isMoving() ? undefined : touched(move.point);
    map.getCanvas().style.cursor = one ? "pointer" : "";
    pointed(numberOf(one));
    peek(one && isGroup(one) ? madeOf(one.properties) : null, move.point);
  });
  map.on("mouseout", () => { pointed(null); peek(null, { x: 0, y: 0 }); });
  map.on("movestart", () => peek(null, { x: 0, y: 0 }));

  return {
    /** @param {EventFeature[]} shown */
    set(shown) {
      features = shown.filter((feature) => feature.geometry);
      byId = new Map(features.map((feature) => [feature.properties.id, feature]));
      const { areas, discs, marks, names } = fixedShapes(features, zoneLabel);
      put("areas", areas);
      put("discs", discs);
      put("marks", marks);
      put("names", names);
      drawMovements();
      drawLifted();
      return features.length;
    },
    /** Whether discs of uncertainty are drawn. @param {boolean} shown */
    doubt(shown) {
      doubted = shown;
      settle("ev-discs");
    },
    /** @param {number | null} id */
    select(id) {
      lifted.sel = id;
      drawLifted();
    },
    /** @param {number | null} id */
    hover(id) {
      if (lifted.hot === id) return;
      lifted.hot = id;
      drawLifted();
    },
    /** Move so that an event is in view; a map that shows it already stays. @param {number} id @param {{animate?: boolean}} [how] */
    reveal(id, { animate = true } = {}) {
      const box = boundsOf(byId.get(id)?.geometry);
      if (!box) return;
      const [west, south, east, north] = box;
      const view = map.getBounds();
      const inside = view.getWest() < west && view.getEast() > east && view.getSouth() < south && view.getNorth() > north;
      const width = Math.max(east - west, (north - south) * 1.3);
      const tiny = width > 0 && width < (view.getEast() - view.getWest()) / 12;
      if (inside && !tiny) return;
      if (inside && map.getZoom() > 5) return;
      map.fitBounds([[west, south], [east, north]], { padding: 90, maxZoom: Math.max(7, Math.min(map.getZoom(), 10)), duration: animate ? 400 : 0 });
    },
    /** To all that is drawn, or to `sides` (west, south, east, north). @param {{animate?: boolean, sides?: number[] | null}} [how] */
    fit({ animate = true, sides = null } = {}) {
      const box = sides ? inside(sides) : boxAround(features);
      if (!box) return;
      map.fitBounds([[box[0], box[1]], [box[2], box[3]]], { ...fitInto(map.getContainer()), duration: animate ? 400 : 0 });
    },
    /** Events whose box touches the view. @returns {EventFeature[]} */
    inView() {
      const view = map.getBounds();
      return features.filter((feature) => {
        const [west, south, east, north] = /** @type {number[]} */ (boundsOf(feature.geometry));
        if (north < view.getSouth() || south > view.getNorth()) return false;
        return [-360, 0, 360].some((turn) => east + turn >= view.getWest() && west + turn <= view.getEast());
      });
    },
  };
}
