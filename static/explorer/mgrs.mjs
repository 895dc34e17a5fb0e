/**
 * @file Military Grid Reference System from longitude and latitude (WGS 84).
 * Transverse Mercator by Krüger's series to n^3 (Karney 2011, good to a millimetre within a zone); letters by NGA.STND.0037.
 */

const A = 6_378_137;
const F = 1 / 298.257_223_563;
const K0 = 0.9996;
const BANDS = "CDEFGHJKLMNPQRSTUVWX";
const COLUMNS = ["ABCDEFGH", "JKLMNPQR", "STUVWXYZ"];
const ROWS = "ABCDEFGHJKLMNPQRSTUV";

const N = F / (2 - F);
const RECTIFYING = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const ALPHA = [N / 2 - (2 * N ** 2) / 3 + (5 * N ** 3) / 16, (13 * N ** 2) / 48 - (3 * N ** 3) / 5, (61 * N ** 3) / 240];

/** The UTM zone, with the exceptions around Norway and Svalbard. @param {number} lon @param {number} lat */
function zoneOf(lon, lat) {
  if (lat >= 56 && lat < 64 && lon >= 3 && lon < 12) return 32;
  if (lat >= 72 && lat < 84 && lon >= 0 && lon < 42) return lon < 9 ? 31 : lon < 21 ? 33 : lon < 33 ? 35 : 37;
  return Math.floor((lon + 180) / 6) + 1;
}

/** @param {number} lon @param {number} lat @param {number} zone @returns {[number, number]} easting and northing in metres */
function utm(lon, lat, zone) {
  const rad = Math.PI / 180;
  const e = Math.sqrt(F * (2 - F));
  const dLon = (lon - (zone * 6 - 183)) * rad;
  const s = Math.sin(lat * rad);
  const t = Math.sinh(Math.atanh(s) - e * Math.atanh(e * s));
  const xi = Math.atan2(t, Math.cos(dLon));
  const eta = Math.atanh(Math.sin(dLon) / Math.hypot(1, t));
  let [x, y] = [eta, xi];
  ALPHA.forEach((a, i) => {
    const j = 2 * (i + 1);
    x += a * Math.cos(j * xi) * Math.sinh(j * eta);
    y += a * Math.sin(j * xi) * Math.cosh(j * eta);
  });
  return [500_000 + K0 * RECTIFYING * x, K0 * RECTIFYING * y + (lat < 0 ? 10_000_000 : 0)];
}

/**
 * "37S DT 6451 0739": the square of 10 m that holds a position; "" in polar regions, which have another grid.
 * @param {number} longitude @param {number} latitude
 */
export function mgrs(longitude, latitude) {
  if (latitude < -80 || latitude >= 84) return "";
  const lon = ((((longitude + 180) % 360) + 360) % 360) - 180;
  const zone = zoneOf(lon, latitude);
  const band = BANDS[Math.min(19, Math.floor((latitude + 80) / 8))];
  const [easting, northing] = utm(lon, latitude, zone);
  const column = COLUMNS[(zone - 1) % 3][Math.floor(easting / 100_000) - 1];
  const row = ROWS[(Math.floor(northing / 100_000) + (zone % 2 === 0 ? 5 : 0)) % 20];
  const digits = (/** @type {number} */ metres) => String(Math.floor((metres % 100_000) / 10)).padStart(4, "0");
  return `${zone}${band} ${column}${row} ${digits(easting)} ${digits(northing)}`;
}
