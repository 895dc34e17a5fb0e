/**
 * @file The rows of list and table, in order: all at hand, or brought a stretch at a time when they come into sight.
 *
 * @typedef {import("../map/types.mjs").EventFeature} EventFeature
 * @typedef {object} Rows
 * @property {number} length rows that can be reached
 * @property {number} total events there are
 * @property {(index: number) => EventFeature | null} at null while a row is on its way
 * @property {(id: number | null) => number} indexOf -1 for what is not there, or not at hand
 * @property {EventFeature[]} known those at hand
 * @property {(first: number, last: number) => void} want rows that are in sight
 * @property {boolean} whole all are at hand
 */

// Rows that can be reached by scrolling; browsers draw no taller pages than these need.
export const MOST_LISTED = 100_000;
const STRETCH = 100;

/** @param {EventFeature[]} features @returns {Rows} */
export function wholeRows(features) {
  /** @type {Map<number, number> | null} */
  let places = null;
  return {
    length: features.length, total: features.length, known: features, whole: true,
    at: (index) => features[index] ?? null,
    indexOf: (id) => {
      places ??= new Map(features.map((feature, i) => [feature.properties.id, i]));
      return (id === null ? undefined : places.get(id)) ?? -1;
    },
    want: () => undefined,
  };
}

/**
 * @param {import("./answers.mjs").Stretch} first the beginning of the list
 * @param {(offset: number, limit: number) => Promise<import("./answers.mjs").Stretch>} bring
 * @param {() => void} arrived told when more rows are at hand
 * @returns {Rows}
 */
export function broughtRows(first, bring, arrived) {
  /** @type {Map<number, EventFeature>} */
  const rows = new Map(first.features.map((feature, i) => [i, feature]));
  /** @type {Set<number>} stretches that are here or on their way */
  const asked = new Set(first.features.length >= STRETCH || first.features.length === first.total ? [0] : []);
  const length = Math.min(first.total, MOST_LISTED);

  /** @param {number} stretch */
  async function fetchStretch(stretch) {
    asked.add(stretch);
    try {
      const { features } = await bring(stretch * STRETCH, STRETCH);
      features.forEach((feature, i) => rows.set(stretch * STRETCH + i, feature));
      arrived();
    } catch {
      // The rows stay empty; they are asked for again when they come into sight again.
      asked.delete(stretch);
    }
  }
  /** @type {number | undefined} */
  let waiting;
  return {
    length, total: first.total, whole: false,
    get known() { return [...rows.values()]; },
    at: (index) => rows.get(index) ?? null,
    indexOf(id) {
      for (const [index, feature] of rows) if (feature.properties.id === id) return index;
      return -1;
    },
    want(begin, end) {
      clearTimeout(waiting);
      // Whoever drags the scroll bar passes thousands of rows that nobody wants to read.
      waiting = setTimeout(() => {
        for (let at = Math.floor(begin / STRETCH); at * STRETCH < Math.min(end, length); at++) if (!asked.has(at)) fetchStretch(at);
      }, 60);
    },
  };
}
