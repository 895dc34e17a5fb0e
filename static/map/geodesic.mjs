/**
 * @file Distances, bearings and destinations on the WGS 84 ellipsoid by Vincenty's formulae (Survey Review 23, 1975),
 * good to a millimetre; positions are [longitude, latitude] in degrees, distances metres, bearings degrees from north.
 */

/** @typedef {[number, number]} Position */

const A = 6_378_137;
const F = 1 / 298.257_223_563;
const B = A * (1 - F);
const RAD = Math.PI / 180;
// Near the opposite side of the Earth the formulae do not settle; there a sphere has to do.
const ROUNDS = 200;
const MEAN_RADIUS_M = 6_371_008.8;

/** The series that both directions share. @param {number} cosSqAlpha */
function series(cosSqAlpha) {
  const u2 = (cosSqAlpha * (A ** 2 - B ** 2)) / B ** 2;
  return [
    1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2))),
    (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2))),
  ];
}

/** @param {number} b @param {number} sinSigma @param {number} cosSigma @param {number} cos2m */
const correction = (b, sinSigma, cosSigma, cos2m) =>
  b * sinSigma * (cos2m + (b / 4) * (cosSigma * (-1 + 2 * cos2m ** 2) - (b / 6) * cos2m * (-3 + 4 * sinSigma ** 2) * (-3 + 4 * cos2m ** 2)));

const reduced = (/** @type {number} */ lat) => Math.atan((1 - F) * Math.tan(lat * RAD));
const turned = (/** @type {number} */ degrees) => ((degrees % 360) + 360) % 360;

/** How far `to` is from `from`, and in which direction it begins. @param {Position} from @param {Position} to */
export function measure(from, to) {
  const l = (to[0] - from[0]) * RAD;
  const [u1, u2] = [reduced(from[1]), reduced(to[1])];
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  let lambda = l;
  for (let round = 0; round < ROUNDS; round++) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(cosU2 * sinL, cosU1 * sinU2 - sinU1 * cosU2 * cosL);
    if (sinSigma === 0) return { metres: 0, bearing: 0 };
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosL;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU1 * cosU2 * sinL) / sinSigma;
    const cosSqAlpha = 1 - sinAlpha ** 2;
    const cos2m = cosSqAlpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cosSqAlpha;
    const c = (F / 16) * cosSqAlpha * (4 + F * (4 - 3 * cosSqAlpha));
    const before = lambda;
    lambda = l + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * (cos2m + c * cosSigma * (-1 + 2 * cos2m ** 2)));
    if (Math.abs(lambda - before) < 1e-12) {
      const [a, b] = series(cosSqAlpha);
      const bearing = Math.atan2(cosU2 * Math.sin(lambda), cosU1 * sinU2 - sinU1 * cosU2 * Math.cos(lambda));
      return { metres: B * a * (sigma - correction(b, sinSigma, cosSigma, cos2m)), bearing: turned(bearing / RAD) };
    }
  }
  const h = Math.sin((to[1] - from[1]) * RAD * 0.5) ** 2 + Math.cos(from[1] * RAD) * Math.cos(to[1] * RAD) * Math.sin(l / 2) ** 2;
  return { metres: 2 * MEAN_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h))), bearing: 0 };
}

/** Where one arrives; the longitude is as seen from the start, so beyond 180 where the way crosses the antimeridian. @param {Position} from @param {number} bearing @param {number} metres @returns {Position} */
export function destination(from, bearing, metres) {
  const [sinA1, cosA1] = [Math.sin(bearing * RAD), Math.cos(bearing * RAD)];
  const u1 = reduced(from[1]);
  const [sinU1, cosU1] = [Math.sin(u1), Math.cos(u1)];
  const sigma1 = Math.atan2(Math.tan(u1), cosA1);
  const sinAlpha = cosU1 * sinA1;
  const cosSqAlpha = 1 - sinAlpha ** 2;
  const [a, b] = series(cosSqAlpha);
  let sigma = metres / (B * a);
  for (let round = 0; round < ROUNDS; round++) {
    const before = sigma;
    sigma = metres / (B * a) + correction(b, Math.sin(sigma), Math.cos(sigma), Math.cos(2 * sigma1 + sigma));
    if (Math.abs(sigma - before) < 1e-12) break;
  }
  const cos2m = Math.cos(2 * sigma1 + sigma);
  const [sinS, cosS] = [Math.sin(sigma), Math.cos(sigma)];
  const lat = Math.atan2(sinU1 * cosS + cosU1 * sinS * cosA1, (1 - F) * Math.hypot(sinAlpha, sinU1 * sinS - cosU1 * cosS * cosA1));
  const lambda = Math.atan2(sinS * sinA1, cosU1 * cosS - sinU1 * sinS * cosA1);
  const c = (F / 16) * cosSqAlpha * (4 + F * (4 - 3 * cosSqAlpha));
  const l = lambda - (1 - c) * F * sinAlpha * (sigma + c * sinS * (cos2m + c * cosS * (-1 + 2 * cos2m ** 2)));
  return [from[0] + l / RAD, lat / RAD];
}

/** A closed ring around a spot. @param {Position} center @param {number} metres @param {number} [sides] */
export const ringAround = (center, metres, sides = 96) =>
  Array.from({ length: sides + 1 }, (_, i) => destination(center, -(i % sides) * (360 / sides), metres));

/** The shortest way between two positions as a line that a flat map can draw. @param {Position} from @param {Position} to @param {number} [steps] */
export function geodesicLine(from, to, steps = 48) {
  const { metres, bearing } = measure(from, to);
  return Array.from({ length: steps + 1 }, (_, i) => (i === 0 ? from : i === steps ? to : destination(from, bearing, (metres * i) / steps)));
}

/** Area of a ring in square metres on a sphere of the same surface (Chamberlain and Duquette 2007). @param {Position[]} ring */
export function areaOf(ring) {
  let sum = 0;
  ring.forEach(([lon, lat], i) => {
    const [nextLon, nextLat] = ring[(i + 1) % ring.length];
    sum += (nextLon - lon) * RAD * (2 + Math.sin(lat * RAD) + Math.sin(nextLat * RAD));
  });
  return Math.abs((sum * 6_371_007.18 ** 2) / 2);
}
