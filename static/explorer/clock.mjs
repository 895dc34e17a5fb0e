/**
 * @file When events are, in numbers: bars, how many fall into some days, and the trays; counted here or by the server.
 *
 * @typedef {import("../map/types.mjs").EventFeature} EventFeature
 * @typedef {{from: string, to: string}} Days
 * @typedef {object} Clock
 * @property {[number, number, number][]} starts day since 1970, number of the type in ORDER, how many began
 * @property {(days: Days) => number} total events that the days leave, those without a date among them
 * @property {(days: Days) => number} dated those of them that have a date
 * @property {Record<string, number>} trays
 * @property {number} all
 */

import { ORDER, typeKey } from "../map/types.mjs";
import { dayOf, isExact, TRAY } from "./histogram.mjs";

/** Does an event fall into the chosen days? Those without a date stay, as on the server. @param {EventFeature} feature @param {Days} days */
export function isDuring({ properties: event }, days) {
  if (!event.date_start) return true;
  return (!days.from || (event.date_end ?? event.date_start) >= days.from) && (!days.to || event.date_start <= days.to);
}

/** @param {EventFeature[]} features @returns {Clock} */
export function clockOf(features) {
  const starts = features.filter(({ properties }) => isExact(properties))
    .map(({ properties }) => /** @type {[number, number, number]} */ ([dayOf(/** @type {string} */ (properties.date_start)), ORDER.indexOf(typeKey(properties.type)), 1]));
  const during = (/** @type {Days} */ days) => features.filter((feature) => isDuring(feature, days));
  return {
    starts, all: features.length,
    total: (days) => during(days).length,
    dated: (days) => during(days).filter(({ properties }) => isExact(properties)).length,
    trays: Object.fromEntries(Object.entries(TRAY).map(([name, test]) => [name, features.filter(test).length])),
  };
}

/** @param {import("./answers.mjs").Told} told @returns {Clock} */
export function clockTold({ total, days, began, ended, types, trays }) {
  const starts = Object.entries(types).flatMap(([name, counts]) => {
    const at = ORDER.indexOf(typeKey(name));
    return counts.flatMap((n, i) => (n ? [/** @type {[number, number, number]} */ ([days[i], at, n])] : []));
  });
  const sums = (/** @type {number[]} */ counts) => {
    let sum = 0;
    return counts.map((n) => (sum += n));
  };
  const [begun, over] = [sums(began), sums(ended)];
  /** How many of sorted `days` come before `day`. @param {number} day */
  const before = (day) => {
    let [low, high] = [0, days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (days[middle] < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const dated = (/** @type {Days} */ { from, to }) => {
    const started = to ? begun[before(dayOf(to) + 1) - 1] ?? 0 : begun.at(-1) ?? 0;
    return started - (from ? over[before(dayOf(from)) - 1] ?? 0 : 0);
  };
  return { starts, dated, all: total, trays, total: (chosen) => total - (begun.at(-1) ?? 0) + dated(chosen) };
}
