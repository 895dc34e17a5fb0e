/**
 * @file Brings events from the server, and says in a sentence what went wrong when it cannot.
 */

import { filterQuery, noFilters } from "./urlstate.mjs";

/** @typedef {import("./types.mjs").EventFeature} EventFeature */

/** What the server or the network said; `sentence` is fit to be shown, `offline` tells which of the two. */
export class FeedError extends Error {
  /** @param {string} sentence @param {{offline?: boolean, status?: number}} [why] */
  constructor(sentence, why = {}) {
    super(sentence);
    this.sentence = sentence;
    this.offline = why.offline ?? false;
    this.status = why.status ?? 0;
  }
}

/** @param {Response} response @param {string} otherwise */
async function sentenceOf(response, otherwise) {
  if (!(response.headers.get("content-type") ?? "").includes("json")) return otherwise;
  const body = await response.json().catch(() => ({}));
  return body.error ?? body.detail ?? body.description ?? otherwise;
}

/**
 * @param {string} address of /export/events.geojson
 * @param {(name: string, values?: Record<string, any>) => string} t
 */
export function createFeed(address, t) {
  /** @type {AbortController | null} */
  let underWay = null;

  /** @param {import("./urlstate.mjs").Filters} filters @param {AbortSignal} signal @returns {Promise<EventFeature[]>} */
  async function get(filters, signal) {
    let response;
    try {
      response = await fetch(`${address}?${filterQuery(filters)}`, { signal, headers: { Accept: "application/geo+json" } });
    } catch (problem) {
      if (signal.aborted) throw problem;
      throw new FeedError(t("offline"), { offline: true });
    }
    if (!response.ok) throw new FeedError(await sentenceOf(response, t("feed_failed")), { status: response.status });
    const collection = await response.json();
    return collection.features ?? [];
  }

  return {
    /**
     * Events of every day under the other filters; where those are too many, of the chosen days only.
     * A newer request ends an older one, which then rejects with AbortError.
     * @param {import("./urlstate.mjs").Filters} filters
     * @returns {Promise<{features: EventFeature[], everyDay: boolean}>}
     */
    async load(filters) {
      underWay?.abort();
      underWay = new AbortController();
      const { signal } = underWay;
      const dated = filters.from !== "" || filters.to !== "";
      try {
        return { features: await get({ ...filters, from: "", to: "" }, signal), everyDay: true };
      } catch (problem) {
        if (!dated || !(problem instanceof FeedError) || problem.offline) throw problem;
        return { features: await get(filters, signal), everyDay: false };
      }
    },
    /** How many events there would be without a score limit. @param {import("./urlstate.mjs").Filters} filters */
    async countWithoutScore(filters) {
      const found = await get({ ...noFilters(), ...filters, min_score: "" }, new AbortController().signal);
      return found.length;
    },
  };
}
