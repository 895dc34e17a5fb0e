/**
 * @file The events at hand: all of them where they are few; where they are many, their numbers, and rows as they are read.
 *
 * @typedef {import("../map/types.mjs").EventFeature} EventFeature
 * @typedef {import("./urlstate.mjs").PageState} PageState
 * @typedef {object} Shown what the filters, the days and the tray leave
 * @property {import("./rows.mjs").Rows} rows
 * @property {EventFeature[] | null} features all of them, null where the map is drawn from tiles
 * @property {import("./clock.mjs").Clock} clock under every filter but the days and the tray
 * @property {import("./answers.mjs").Told | null} told what the server counted, null where it was counted here
 */

import { clockOf, clockTold, isDuring } from "./clock.mjs";
import { TRAY } from "./histogram.mjs";
import { broughtRows, wholeRows } from "./rows.mjs";
import { fileQuery, filterQuery } from "./urlstate.mjs";

const last = (/** @type {string | number | null | undefined} */ value) => value === null || value === undefined || value === "";
/** @type {(of: (event: any) => any, falling: boolean) => (a: any, b: any) => number} what is unknown comes last either way */
const by = (of, falling) => (a, b) => {
  const [x, y] = [of(a), of(b)];
  if (last(x) || last(y)) return (last(x) ? 1 : 0) - (last(y) ? 1 : 0) || (falling ? b.id - a.id : a.id - b.id);
  return (x < y ? -1 : x > y ? 1 : 0) * (falling ? -1 : 1) || (falling ? b.id - a.id : a.id - b.id);
};
/** The orders of the list, as the server has them. @type {Record<string, (a: any, b: any) => number>} */
export const ORDERS = {
  newest: by((event) => event.date_start, true), oldest: by((event) => event.date_start, false),
  score: by((event) => event.score, true), lowest: by((event) => event.score, false),
  title: by((event) => event.title, false), title_last: by((event) => event.title, true),
  killed: by((event) => event.fatalities, true), killed_least: by((event) => event.fatalities, false),
};

/** @param {import("./answers.mjs").Answers} answers @param {number} most events that a page has all of @param {() => void} arrived */
export function createAtHand(answers, most, arrived) {
  /** @type {string | null} the filters that what is at hand was asked for with */
  let askedFor = null;
  /** @type {EventFeature[] | null} */
  let known = null;
  /** @type {import("./clock.mjs").Clock} */
  let clock = clockOf([]);
  /** @type {import("./answers.mjs").Told | null} */
  let told = null;
  /** @type {AbortController | null} */
  let underWay = null;

  /** What of the events at hand is shown; only where all are. @param {PageState} state @returns {Shown} */
  function shownOf({ filters, only, sort }) {
    const test = TRAY[only] ?? (() => true);
    const order = ORDERS[sort] ?? ORDERS.newest;
    const features = (known ?? []).filter((feature) => isDuring(feature, filters) && test(feature)).sort((a, b) => order(a.properties, b.properties));
    return { rows: wholeRows(features), features, clock, told: null };
  }

  return {
    /** Is everything here, so that other days are shown without asking? */
    isWhole: () => known !== null,
    isAsked: () => askedFor !== null,
    clock: () => clock,
    known: () => known ?? [],
    forget() {
      [askedFor, known, told, clock] = [null, null, null, clockOf([])];
    },
    stale: () => { askedFor = null; },
    shownOf,
    /** A newer request ends an older one, which then rejects with AbortError. @param {PageState} state @returns {Promise<Shown>} */
    async load(state) {
      underWay?.abort();
      underWay = new AbortController();
      const { signal } = underWay;
      /** @type {import("./answers.mjs").Stretch | null} */
      let begun = null;
      const bare = filterQuery({ ...state.filters, from: "", to: "" });
      if (bare.toString() !== askedFor) {
        // Numbers are needed where not all events come: asked for at once, unless all were few the last time.
        const numbers = known ? null : answers.timeline(bare, signal);
        numbers?.catch(() => undefined);
        // Where no days and no tray narrow it, this is the beginning of the list as well.
        begun = await answers.rows(state.sort === "newest" ? bare : fileQuery({ ...state, filters: { ...state.filters, from: "", to: "" }, only: "" }), { whole: most, limit: 100 }, signal);
        const first = begun;
        const all = first.total <= most && first.features.length === first.total;
        told = all ? null : await (numbers ?? answers.timeline(bare, signal));
        known = all ? first.features : null;
        clock = told ? clockTold(told) : clockOf(first.features);
        askedFor = bare.toString();
      }
      if (known) return shownOf(state);
      const query = fileQuery(state);
      const plain = begun && !state.filters.from && !state.filters.to && !state.only;
      const first = plain && begun ? begun : await answers.rows(query, { whole: most, limit: 100 }, signal);
      const whole = first.total <= most && first.features.length === first.total;
      const rows = whole ? wholeRows(first.features) : broughtRows(first, (offset, limit) => answers.rows(query, { offset, limit }), arrived);
      return { rows, features: whole ? first.features : null, clock, told };
    },
  };
}
