/**
 * @file Asks the server for events and their numbers, and says in a sentence what went wrong when it cannot answer.
 *
 * @typedef {import("../map/types.mjs").EventFeature} EventFeature
 * @typedef {{total: number, offset: number, features: EventFeature[]}} Stretch rows of the list; `total` is its length
 * @typedef {object} Told events by day, as /events/timeline.json counts them; days since 1970
 * @property {number} total
 * @property {number} located
 * @property {number[]} days
 * @property {number[]} began
 * @property {number[]} ended
 * @property {Record<string, number[]>} types
 * @property {Record<string, number>} trays
 * @property {[number, number, number, number] | null} sides west, south, east, north of what has a place
 */

/** What the server or the network said; `sentence` is fit to be shown, `offline` tells which of the two. */
export class AnswerError extends Error {
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
 * @param {{rows: string, timeline: string, summary: string}} page addresses
 * @param {(name: string, values?: Record<string, any>) => string} t
 */
export function createAnswers(page, t) {
  /** @param {string} address @param {URLSearchParams} query @param {AbortSignal} [signal] */
  async function get(address, query, signal) {
    let response;
    try {
      response = await fetch(`${address}?${query}`, { signal, headers: { Accept: "application/json, application/geo+json" } });
    } catch (problem) {
      if (signal?.aborted) throw problem;
      throw new AnswerError(t("offline"), { offline: true });
    }
    if (!response.ok) throw new AnswerError(await sentenceOf(response, t("feed_failed")), { status: response.status });
    return response.json();
  }

  return {
    /**
     * `limit` rows from `offset` on; all of them where there are no more than `whole`.
     * @param {URLSearchParams} query @param {{offset?: number, limit?: number, whole?: number}} which @param {AbortSignal} [signal]
     * @returns {Promise<Stretch>}
     */
    rows(query, { offset = 0, limit = 1, whole = 0 }, signal) {
      const asked = new URLSearchParams(query);
      if (offset) asked.set("offset", String(offset));
      asked.set("limit", String(limit));
      if (whole) asked.set("whole", String(whole));
      return get(page.rows, asked, signal);
    },
    /** @param {URLSearchParams} query @param {AbortSignal} [signal] @returns {Promise<Told>} */
    timeline: (query, signal) => get(page.timeline, query, signal),
    /** @param {URLSearchParams} query @param {AbortSignal} [signal] @returns {Promise<{total: number, located: number, kinds: Record<string, number>, types: Record<string, number>, statuses: Record<string, number>}>} */
    summary: (query, signal) => get(page.summary, query, signal),
  };
}

/** @typedef {ReturnType<typeof createAnswers>} Answers */
