/** @file Which box holds events, and the room that is kept free around it when the map moves there. */

import { boundsOf } from "./shapes.mjs";

/** Nearer than this, the map says little about where a single event is. */
const NEAREST = 8.5;

/**
 * The box that holds all of `features`; east may lie beyond 180. Degrees: west, south, east, north.
 * @param {import("./types.mjs").EventFeature[]} features
 * @returns {[number, number, number, number] | null} null where none has a place
 */
export function boxAround(features) {
  const boxes = features.map((feature) => boundsOf(feature.geometry)).filter((box) => box !== null);
  if (!boxes.length) return null;
  const least = (/** @type {number} */ side) => boxes.reduce((low, box) => Math.min(low, box[side]), Infinity);
  const most = (/** @type {number} */ side) => boxes.reduce((high, box) => Math.max(high, box[side]), -Infinity);
  return inside([least(0), least(1), most(2), most(3)]);
}

/** The part of a box that a map can show. @param {number[]} box @returns {[number, number, number, number]} */
export const inside = ([west, south, east, north]) => [west, Math.max(-80, south), Math.min(west + 360, east), Math.min(82, north)];

/** How a box is fitted into the map of `container`. @param {HTMLElement} container */
export function fitInto(container) {
  const { clientWidth, clientHeight } = container;
  const side = Math.min(70, clientWidth / 6, clientHeight / 6);
  // On narrow screens the filters lie on the map.
  const over = (document.querySelector(".filters")?.getBoundingClientRect().bottom ?? 0) - container.getBoundingClientRect().top;
  return { padding: { top: Math.min(side + Math.max(0, over), clientHeight / 2), bottom: side, left: side, right: side }, maxZoom: NEAREST };
}
