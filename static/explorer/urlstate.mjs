/**
 * @file What the page shows, kept in its address: filters, order, selected event, map position.
 *
 * @typedef {object} Filters
 * @property {string[]} kind
 * @property {string[]} type
 * @property {string[]} status
 * @property {string} from first day, "YYYY-MM-DD" or ""
 * @property {string} to last day, inclusive
 * @property {string} q words
 * @property {string} min_score "" or "0.05" to "1"
 * @property {string[]} country ISO 3166-1 alpha-2
 * @property {string[]} admin1 GeoNames codes
 * @property {string[]} actor whole names
 * @property {string[]} source numbers
 * @property {string[]} language of reports
 * @property {string[]} geo_precision
 * @property {string[]} time_precision
 * @property {string} bbox west,south,east,north; follows the map while it is set
 * @property {string} area longitude,latitude of each corner
 * @property {string} near longitude,latitude
 * @property {string} km how near
 * @property {string} since a moment: what came or changed later
 * @property {string} report the number of the one report that events rest on
 * @property {string} place what `near` is called, for the page alone
 *
 * @typedef {{zoom: number, lat: number, lon: number}} Position
 *
 * @typedef {object} PageState
 * @property {Filters} filters
 * @property {string} sort one of ORDERS of athand.mjs
 * @property {string} only "" or what the tray holds: "month", "inforce", "undated", "unlocated"
 * @property {number | null} event
 * @property {Position | null} position
 * @property {number | null} view the kept view that is open
 * @property {boolean} table events as a table in place of the map
 * @property {boolean} doubt uncertainty is drawn
 * @property {boolean} grid meridians and parallels are drawn
 * @property {string} base "" for the basemap that goes with the theme, or the name of another
 */

const LISTS = /** @type {const} */ (["kind", "type", "status", "country", "admin1", "source", "language", "geo_precision", "time_precision", "actor"]);
const SINGLES = /** @type {const} */ (["from", "to", "q", "min_score", "bbox", "area", "near", "km", "place", "since", "report"]);

/** @returns {Filters} */
export const noFilters = () => /** @type {any} */ (Object.fromEntries([...LISTS.map((name) => [name, []]), ...SINGLES.map((name) => [name, ""])]));

/** @param {Filters} filters */
export const isFiltered = (filters) =>
  LISTS.some((name) => filters[name].length > 0) || SINGLES.some((name) => filters[name] !== "");

/** "6.20/34.7500/38.7000" as zoom, latitude, longitude. @param {string | null} text @returns {Position | null} */
export function readPosition(text) {
  const parts = (text ?? "").split("/").map(Number);
  if (parts.length !== 3 || parts.some((part) => !Number.isFinite(part))) return null;
  const [zoom, lat, lon] = parts;
  return zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85.06 && Math.abs(lon) <= 540 ? { zoom, lat, lon } : null;
}

/** @param {string | null} text */
function whole(text) {
  const number = Number(text);
  return text && Number.isInteger(number) && number > 0 ? number : null;
}

/** @param {string} search @returns {PageState} */
export function readSearch(search) {
  const query = new URLSearchParams(search);
  const filters = noFilters();
  for (const name of LISTS) {
    // Names of actors have commas in them.
    const values = name === "actor" ? query.getAll(name) : query.getAll(name).flatMap((value) => value.split(","));
    filters[name] = values.map((value) => value.trim()).filter(Boolean);
  }
  for (const name of SINGLES) filters[name] = (query.get(name) ?? "").trim();
  return {
    filters,
    sort: query.get("sort") ?? "newest",
    only: query.get("only") ?? "",
    event: whole(query.get("event")),
    position: readPosition(query.get("m")),
    view: whole(query.get("view")),
    table: query.get("show") === "table",
    doubt: query.get("doubt") !== "0",
    grid: query.get("grid") === "1",
    base: query.get("base") ?? "",
  };
}

/** The filters alone, as every other address of the site understands them. @param {Filters} filters */
export function filterQuery(filters) {
  const query = new URLSearchParams();
  for (const name of LISTS) for (const value of filters[name]) query.append(name, value);
  for (const name of SINGLES) if (filters[name]) query.set(name, filters[name]);
  return query;
}

/** Filters, tray and order: what a file of exactly these events is asked for with. @param {Pick<PageState, "filters" | "only" | "sort">} state */
export function fileQuery(state) {
  const query = filterQuery(state.filters);
  if (state.only) query.set("only", state.only);
  if (state.sort !== "newest") query.set("sort", state.sort);
  return query;
}

/** @param {PageState} state */
export function writeSearch(state) {
  const query = fileQuery(state);
  if (state.view) query.set("view", String(state.view));
  if (state.event) query.set("event", String(state.event));
  if (state.table) query.set("show", "table");
  if (!state.doubt) query.set("doubt", "0");
  if (state.grid) query.set("grid", "1");
  if (state.base) query.set("base", state.base);
  const at = state.position;
  if (at) query.set("m", `${at.zoom.toFixed(2)}/${at.lat.toFixed(4)}/${at.lon.toFixed(4)}`);
  // Slashes and commas are legal in a query and read better than %2F.
  return query.toString().replaceAll("%2F", "/").replaceAll("%2C", ",");
}

/**
 * Keep a state in the address bar; the back button brings earlier ones back.
 * @param {(state: PageState, reason: "change" | "back") => void} changed
 */
export function createUrlState(changed) {
  let state = readSearch(location.search);

  /** @param {Partial<PageState>} change @param {{replace?: boolean, silent?: boolean}} [how] */
  function set(change, how = {}) {
    state = { ...state, ...change };
    const query = writeSearch(state);
    const address = `${location.pathname}${query ? `?${query}` : ""}`;
    if (address !== location.pathname + location.search) {
      history[how.replace ? "replaceState" : "pushState"](null, "", address);
    }
    if (!how.silent) changed(state, "change");
  }

  addEventListener("popstate", () => {
    state = readSearch(location.search);
    changed(state, "back");
  });
  return { get: () => state, set };
}
