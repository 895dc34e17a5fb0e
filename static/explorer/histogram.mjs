/** @file Counts of events over time: which bins, which ticks, where each stands. Days are whole numbers since 1970 (UTC). */

import { ORDER } from "../map/types.mjs";

/** @typedef {import("../map/types.mjs").EventProperties} EventProperties */
/** @typedef {"day" | "week" | "month" | "year"} Unit */

const DAY_MS = 86_400_000;
// Most bins before the next larger unit is taken.
const MOST_BINS = 100;
// The scale reaches at least this high: one event is not a wall.
const LOWEST = 4;
// A shorter time than this many days would make bars as wide as walls.
const SHORTEST = 21;

/** @param {string} iso "YYYY-MM-DD" */
export const dayOf = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
/** @param {number} day */
export const isoOf = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Known to the day or about a week, and so fit for a bar. @param {EventProperties} event */
export const isExact = (event) => Boolean(event.date_start) && event.time_precision !== 3;

/** What the tray holds: events without an exact day or without a place. @type {Record<string, (feature: import("../map/types.mjs").EventFeature) => boolean>} */
export const TRAY = {
  month: ({ properties: event }) => Boolean(event.date_start) && event.time_precision === 3,
  in_force: ({ properties: event }) => !event.date_start && event.kind === "zone",
  undated: ({ properties: event }) => !event.date_start && event.kind !== "zone",
  unlocated: (feature) => !feature.geometry,
};

/** The first day of the bin that holds `day`. @param {number} day @param {Unit} unit */
export function binStart(day, unit) {
  if (unit === "day") return day;
  // Day 0 was a Thursday; weeks begin on Monday.
  if (unit === "week") return day - ((((day + 3) % 7) + 7) % 7);
  const date = new Date(day * DAY_MS);
  return Math.round(Date.UTC(date.getUTCFullYear(), unit === "month" ? date.getUTCMonth() : 0, 1) / DAY_MS);
}

/** The first day of the next bin. @param {number} start @param {Unit} unit */
export function binEnd(start, unit) {
  if (unit === "day") return start + 1;
  if (unit === "week") return start + 7;
  const date = new Date(start * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return Math.round(Date.UTC(unit === "year" ? year + 1 : year, unit === "year" ? 0 : month + 1, 1) / DAY_MS);
}

/** @param {number} days */
function unitFor(days) {
  if (days <= MOST_BINS) return "day";
  if (days <= MOST_BINS * 7) return "week";
  return days <= MOST_BINS * 30.4 ? "month" : "year";
}

/**
 * @param {[number, number, number][]} starts day, number of the type in ORDER, how many
 * @param {{from: string, to: string}} chosen days that must be in sight as well
 * @returns {{first: number, end: number, unit: Unit, bins: {start: number, end: number, counts: number[], total: number}[], most: number} | null}
 */
export function histogram(starts, chosen) {
  if (!starts.length) return null;
  let [low, high] = [Infinity, -Infinity];
  const reach = (/** @type {number} */ day) => {
    if (day < low) low = day;
    if (day >= high) high = day + 1;
  };
  for (const [day] of starts) reach(day);
  for (const day of [chosen.from, chosen.to]) if (day) reach(dayOf(day));
  if (high - low < SHORTEST) {
    const missing = SHORTEST - (high - low);
    low -= Math.floor(missing / 2);
    high += Math.ceil(missing / 2);
  }
  const unit = /** @type {Unit} */ (unitFor(high - low));
  const first = binStart(low, unit);
  /** @type {{start: number, end: number, counts: number[], total: number}[]} */
  const list = [];
  for (let start = first; start < high; start = binEnd(start, unit)) {
    list.push({ start, end: binEnd(start, unit), counts: ORDER.map(() => 0), total: 0 });
  }
  // The bin of each day, so that no day is looked up in the calendar twice.
  const binOf = new Int32Array(list[list.length - 1].end - first);
  list.forEach((bin, i) => binOf.fill(i, bin.start - first, bin.end - first));
  for (const [day, type, n] of starts) {
    const bin = list[binOf[day - first]];
    bin.counts[type] += n;
    bin.total += n;
  }
  return { first, end: list[list.length - 1].end, unit, bins: list, most: Math.max(LOWEST, ...list.map((bin) => bin.total)) };
}

/** Round heights for at most three rules, none above `most` by more than a step. @param {number} most */
export function heights(most) {
  const step = [1, 2, 5].flatMap((one) => [0, 1, 2, 3, 4, 5, 6, 7].map((ten) => one * 10 ** ten)).sort((a, b) => a - b).find((size) => most / size <= 3) ?? most;
  return Array.from({ length: Math.floor(most / step) }, (_, i) => step * (i + 1));
}

/**
 * Days to label, at most one per `room` pixels.
 * @param {number} first @param {number} end @param {number} width @param {number} [room]
 * @returns {{days: number[], format: Intl.DateTimeFormatOptions}}
 */
export function ticks(first, end, width, room = 74) {
  const most = Math.max(1, Math.floor(width / room));
  const span = end - first;
  const dayStep = [1, 2, 7, 14].find((step) => span / step <= most);
  if (dayStep) {
    const start = dayStep >= 7 ? binEnd(binStart(first - 1, "week"), "week") - 1 + (dayStep >= 7 ? 1 : 0) : first;
    const days = [];
    for (let day = start; day < end; day += dayStep) days.push(day);
    return { days, format: { day: "numeric", month: "short" } };
  }
  const months = span / 30.44;
  const monthStep = [1, 2, 3, 6].find((step) => months / step <= most);
  /** @type {number[]} */
  const days = [];
  if (monthStep) {
    for (let day = binStart(first, "month"); day < end; day = binEnd(day, "month")) {
      if (day >= first && new Date(day * DAY_MS).getUTCMonth() % monthStep === 0) days.push(day);
    }
    return { days, format: { month: "short", year: "numeric" } };
  }
  const yearStep = [1, 2, 5, 10, 20, 50, 100].find((step) => span / 365.25 / step <= most) ?? 200;
  for (let day = binStart(first, "year"); day < end; day = binEnd(day, "year")) {
    if (day >= first && new Date(day * DAY_MS).getUTCFullYear() % yearStep === 0) days.push(day);
  }
  return { days, format: { year: "numeric" } };
}
