/** @file Events on the map: keeps sources, selection and theme in step, and tells what was touched. */

import { PLACE_LAYERS } from "../map/basemap.mjs";
import { coloursOf } from "../map/tokens.mjs";
import { drawPicture, eventLayers, eventSources, TOUCHABLE } from "./layerstyle.mjs";
import { boundsOf, collection, fixedShapes, liftedShapes, movementShapes } from "./shapes.mjs";

/** @typedef {import("./types.mjs").EventFeature} EventFeature */

// How far from the pointer a mark still counts as touched, in pixels.
const REACH = 5;

/**
 * @param {import("../map/create.mjs").WherelineMap} whereline
 * @param {{
 *   zoneLabel: (feature: EventFeature) => string,
 *   choose: (id: number, at: [number, number]) => void,
 *   hover: (id: number | null) => void,
 *   crowd: (ids: number[], at: [number, number]) => void,
 *   busy?: () => boolean,
 *   nothing: () => void,
 * }} wiring "crowd" are events that lie too near each other to part by zooming in; while "busy", touches are somebody else's
 */
export function createEventLayers(whereline, { zoneLabel, choose, hover, crowd, nothing, busy = () => false }) {
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
    map.addLayer(/** @type {any} */ (layer), before);
  }

  map.on("whereline.theme", () => {
    const colours = coloursOf(whereline.theme());
    for (const { layer } of eventLayers(colours, whereline.theme() === "dark")) {
      for (const [name, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, name, value);
    }
    for (const name of map.listImages()) if (name.includes(":")) drawPicture(map, name, colours);
  });

  /** @param {string} name @param {any[]} shapes */
  const put = (name, shapes) => /** @type {any} */ (map.getSource(`ev-${name}`)).setData(collection(shapes));

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
  const touched = ({ x, y }) =>
    map.queryRenderedFeatures([[x - REACH, y - REACH], [x + REACH, y + REACH]], { layers: TOUCHABLE })[0];

  map.on("click", async (click) => {
    if (busy()) return undefined;
    const one = touched(click.point);
    if (!one) return nothing();
    if (one.layer.id !== "ev-clusters") return choose(one.properties.id, [click.lngLat.lng, click.lngLat.lat]);
    const source = /** @type {any} */ (map.getSource("ev-marks"));
    const at = /** @type {any} */ (one.geometry).coordinates;
    const zoom = await source.getClusterExpansionZoom(one.properties.cluster_id);
    if (zoom <= 15) return map.easeTo({ center: at, zoom: zoom + 0.3, duration: 400 });
    const leaves = await source.getClusterLeaves(one.properties.cluster_id, 100, 0);
    return crowd(leaves.map((/** @type {any} */ leaf) => leaf.properties.id), at);
  });
  let over = /** @type {number | null} */ (null);
  const pointed = (/** @type {number | null} */ id) => {
    if (id !== over) hover((over = id));
  };
  map.on("mousemove", (move) => {
    if (busy()) return;
    const one = map.isMoving() ? undefined : touched(move.point);
    map.getCanvas().style.cursor = one ? "pointer" : "";
    pointed(one?.properties.id ?? null);
  });
  map.on("mouseout", () => pointed(null));

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
    /** @param {{animate?: boolean}} [how] */
    fit({ animate = true } = {}) {
      const boxes = features.map((feature) => boundsOf(feature.geometry)).filter((box) => box !== null);
      if (!boxes.length) return;
      const west = Math.min(...boxes.map((box) => box[0]));
      const south = Math.min(...boxes.map((box) => box[1]));
      const east = Math.min(west + 360, Math.max(...boxes.map((box) => box[2])));
      const north = Math.max(...boxes.map((box) => box[3]));
      const { clientWidth, clientHeight } = map.getContainer();
      const side = Math.min(70, clientWidth / 6, clientHeight / 6);
      // On narrow screens the filters lie on the map.
      const over = (document.querySelector(".filters")?.getBoundingClientRect().bottom ?? 0) - map.getContainer().getBoundingClientRect().top;
      const padding = { top: Math.min(side + Math.max(0, over), clientHeight / 2), bottom: side, left: side, right: side };
      map.fitBounds([[west, Math.max(-80, south)], [east, Math.min(82, north)]], { padding, maxZoom: 8.5, duration: animate ? 400 : 0 });
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
