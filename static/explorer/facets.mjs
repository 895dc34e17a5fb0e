/** @file Facets: which values the events at hand have and how many have each, as the server counts them. */

/**
 * @typedef {{value: string, label: string, n: number}} FacetValue
 * @typedef {"kind" | "type" | "status" | "country" | "admin1" | "actor" | "source" | "language" | "geo_precision" | "time_precision"} FacetName
 */

/** @param {string} address of /events/facets.json @param {() => URLSearchParams} query the filters in force */
export function createFacets(address, query) {
  /** @type {Map<string, Promise<FacetValue[]>>} */
  const known = new Map();

  return {
    /** @param {FacetName} name @returns {Promise<FacetValue[]>} most events first; empty where the server cannot tell */
    values(name) {
      const asked = query();
      asked.set("name", name);
      const key = asked.toString();
      if (!known.has(key)) {
        // Only the filters in force are worth remembering.
        for (const old of known.keys()) if (new URLSearchParams(old).get("name") === name) known.delete(old);
        const answer = fetch(`${address}?${key}`, { headers: { Accept: "application/json" } })
          .then((response) => (response.ok ? response.json() : { values: [] }))
          .then(({ values }) => values)
          .catch(() => { known.delete(key); return []; });
        known.set(key, answer);
      }
      return /** @type {Promise<FacetValue[]>} */ (known.get(key));
    },
    /** What is known may have changed on the server. */
    forget: () => known.clear(),
  };
}

/** @typedef {ReturnType<typeof createFacets>} Facets */
