/** Shapes that maps draw: curved arrows, circles of a real radius, bearings. Coordinates are [longitude, latitude] in degrees. */

/** @typedef {[number, number]} Position */

// Mean radius of the Earth in metres (IUGG). Drawing only: stored zones are geodesic and made by the server.
const EARTH_RADIUS_M = 6371008.8;
const RADIANS = Math.PI / 180;

const mercatorY = (latitude) => Math.log(Math.tan(Math.PI / 4 + (latitude * RADIANS) / 2)) / RADIANS;
const latitudeOf = (y) => (2 * Math.atan(Math.exp(y * RADIANS)) - Math.PI / 2) / RADIANS;

/**
 * The ring of a circle, counter-clockwise and closed, as a sphere has it.
 * @param {Position} centre
 * @param {number} radius metres
 * @param {number} [steps] points of the ring, not counting the repeated first
 * @returns {Position[]}
 */
export function circle([longitude, latitude], radius, steps = 128) {
  const distance = radius / EARTH_RADIUS_M;
  const phi = latitude * RADIANS;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const azimuth = (-(i % steps) / steps) * 2 * Math.PI;
    const sine = Math.sin(phi) * Math.cos(distance) + Math.cos(phi) * Math.sin(distance) * Math.cos(azimuth);
    const turn = Math.atan2(Math.sin(azimuth) * Math.sin(distance) * Math.cos(phi), Math.cos(distance) - Math.sin(phi) * sine);
    return [longitude + turn / RADIANS, Math.asin(sine) / RADIANS];
  });
}

/**
 * A movement's curve: quadratic in Web Mercator, trimmed by a fraction at both ends. It takes the shorter way round the Earth.
 * @param {Position} from
 * @param {Position} to
 * @param {number} [bend] height of the curve over its chord; positive bends to the right of travel
 * @param {number} [trimStart]
 * @param {number} [trimEnd]
 * @param {number} [steps]
 * @returns {Position[]} longitudes may leave -180..180 so that the line does not jump
 */
export function arc(from, to, bend = 0.2, trimStart = 0, trimEnd = 0, steps = 48) {
  const west = from[0];
  const east = to[0] - 360 * Math.round((to[0] - west) / 360);
  const south = mercatorY(from[1]);
  const north = mercatorY(to[1]);
  const control = [(west + east) / 2 + (north - south) * bend, (south + north) / 2 - (east - west) * bend];
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = trimStart + ((1 - trimStart - trimEnd) * i) / steps;
    const u = 1 - t;
    return [
      u * u * west + 2 * u * t * control[0] + t * t * east,
      latitudeOf(u * u * south + 2 * u * t * control[1] + t * t * north),
    ];
  });
}

/** @param {Position} from @param {Position} to @returns {number} degrees clockwise from north, as seen on a Mercator map */
export const bearing = (from, to) => Math.atan2(to[0] - from[0], mercatorY(to[1]) - mercatorY(from[1])) / RADIANS;

/** @param {number|null|undefined} count persons or vehicles that moved @returns {number} width of a movement in pixels */
export const movementWidth = (count) => (count ? Math.min(2 + 0.55 * Math.sqrt(count), 6.5) : 2);

/** @param {number} width of the movement in pixels @returns {number} `icon-size` of its arrowhead */
export const headSize = (width) => 0.62 + 0.085 * width;
