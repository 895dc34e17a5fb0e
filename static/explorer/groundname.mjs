/** @file What a filter on where events are is called, and that there is none. */

/** No filter on where events are. */
export const ANYWHERE = { bbox: "", area: "", near: "", km: "", place: "" };

/** "50 km around Palmyra", "Drawn area" or "". @param {import("./urlstate.mjs").Filters} filters @param {import("./words.mjs").Words} words */
export function groundName(filters, words) {
  if (filters.bbox) return words.t("in_this_view");
  if (filters.area) return words.t("drawn_area");
  if (!filters.near) return "";
  const [lon, lat] = filters.near.split(",").map(Number);
  const name = filters.place || `${lat.toFixed(2)}, ${lon.toFixed(2)}`;
  return words.t("km_around", { distance: words.distance(Number(filters.km) * 1000), place: `\u2068${name}\u2069` });
}
