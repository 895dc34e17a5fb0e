/** Keeps place names readable beside event marks: a name whose dot lies under a mark moves out to the mark's edge. */

import { PLAIN_OFFSET } from './basemap.mjs';

// Text size that offsets are reckoned in; offsets are in em.
const EM = 12;

/**
 * @param {import('maplibre-gl').Map} map
 * @param {{at: [number, number], radius?: number}[]} marks centres of marks and their radius in pixels
 * @param {{source: string, layers: readonly string[]}} basemap
 */
export function dodgeMarks(map, marks, { source, layers }) {
  const points = marks.map(({ at, radius = 9 }) => ({ ...map.project(at), radius }));
  const far = new Map();
  for (const place of map.querySourceFeatures(source, { sourceLayer: 'places' })) {
    if (place.properties.place === undefined) continue;
    const { x, y } = map.project(place.geometry.coordinates);
    for (const mark of points) {
      if (Math.hypot(mark.x - x, mark.y - y) > mark.radius) continue;
      const offset = Math.round(((mark.radius + 6) / EM) * 20) / 20;
      far.set(place.properties.place, Math.max(offset, far.get(place.properties.place) ?? 0));
    }
  }
  const byOffset = new Map();
  for (const [id, offset] of far) byOffset.set(offset, [...(byOffset.get(offset) ?? []), id]);
  const cases = [...byOffset].sort((a, b) => a[0] - b[0]).flatMap(([offset, ids]) => [['in', ['get', 'place'], ['literal', ids.sort()]], offset]);
  const expression = cases.length ? ['case', ...cases, PLAIN_OFFSET] : PLAIN_OFFSET;
  for (const layer of layers) {
    if (JSON.stringify(map.getLayoutProperty(layer, 'text-radial-offset')) !== JSON.stringify(expression)) {
      map.setLayoutProperty(layer, 'text-radial-offset', expression);
    }
  }
}
