/** @file The bar under the map: scale, latitude and longitude of the pointer (or the centre), MGRS. */

import { mgrs } from "./mgrs.mjs";

const STEPS = [1, 2, 5];
// The scale is at most this wide, in pixels.
const WIDEST = 90;

/** A round distance not longer than `metres`. @param {number} metres */
export function roundDistance(metres) {
  const ten = 10 ** Math.floor(Math.log10(metres));
  return Math.max(...STEPS.map((step) => step * ten).filter((distance) => distance <= metres));
}

/** "34.1000, 38.9000": latitude first, as people write it. @param {number} lat @param {number} lon */
export const latLon = (lat, lon) => `${lat.toFixed(4)}, ${(((((lon + 180) % 360) + 360) % 360) - 180).toFixed(4)}`;

/** @param {HTMLElement} bar @param {any} map @param {import("./words.mjs").Words} words */
export function createStatusBar(bar, map, words) {
  const scale = /** @type {HTMLElement} */ (bar.querySelector(".scale i"));
  const length = /** @type {HTMLElement} */ (bar.querySelector(".scale bdi"));
  const place = /** @type {HTMLElement} */ (bar.querySelector("#lat-lon"));
  const grid = /** @type {HTMLElement} */ (bar.querySelector("#mgrs"));

  /** @param {{lat: number, lng: number}} at */
  function tell(at) {
    place.textContent = latLon(at.lat, at.lng);
    grid.textContent = mgrs(at.lng, at.lat);
  }
  function measure() {
    const perPixel = (40_075_016.686 * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom());
    const metres = roundDistance(perPixel * WIDEST);
    scale.style.setProperty("--w", `${Math.round(metres / perPixel)}px`);
    length.textContent = words.distance(metres);
  }
  map.on("mousemove", (/** @type {any} */ move) => tell(move.lngLat));
  map.on("move", () => {
    measure();
    tell(map.getCenter());
  });
  measure();
  tell(map.getCenter());
}
