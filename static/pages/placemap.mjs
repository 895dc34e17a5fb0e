/** The small map of a page about places: an outline, a point with its reach, or the places of a list. */

import { el } from '../explorer/dom.mjs';
import { boundsOf } from '../map/shapes.mjs';
import { createMap, maplibre } from '../map/create.mjs';
import { coloursOf } from '../map/tokens.mjs';
import { onTheme, theme } from '../ui/shell.mjs';

const EARTH = 6_371_000;
// Metres beyond which the reach of a point is worth a ring.
const RING = 500;

/** A ring of metres around a point. @param {[number, number]} centre @param {number} metres */
function ring([lon, lat], metres) {
  const [phi, reach] = [(lat * Math.PI) / 180, metres / EARTH];
  return Array.from({ length: 73 }, (_, i) => {
    const bearing = (-i * 5 * Math.PI) / 180;
    const y = Math.asin(Math.sin(phi) * Math.cos(reach) + Math.cos(phi) * Math.sin(reach) * Math.cos(bearing));
    const x = Math.atan2(Math.sin(bearing) * Math.sin(reach) * Math.cos(phi), Math.cos(reach) - Math.sin(phi) * Math.sin(y));
    return [lon + (x * 180) / Math.PI, (y * 180) / Math.PI];
  });
}

/** What the box is about: a fetched outline, a ring, or nothing. @param {HTMLElement} box @returns {Promise<any>} */
async function shapeOf(box) {
  const point = /** @type {[number, number]} */ ([Number(box.dataset.lon), Number(box.dataset.lat)]);
  if (box.dataset.shape) {
    const answer = await fetch(box.dataset.shape).catch(() => null);
    const geometry = answer?.ok ? (await answer.json()).geometry : null;
    if (geometry && geometry.type !== 'Point') return geometry;
  }
  const metres = Number(box.dataset.radius ?? 0);
  // A reach of a quarter of the Earth draws no ring on this projection.
  return metres > RING && metres < EARTH / 2 ? { type: 'Polygon', coordinates: [ring(point, metres)] } : null;
}

/**
 * @param {HTMLElement} box its data say what is drawn: `lon`, `lat`, `radius` (metres), `shape` (an address)
 * @param {Element[]} rows of a list, each with `data-lon` and `data-lat`
 */
export async function drawPlaces(box, rows) {
  const at = (/** @type {any} */ node) => /** @type {[number, number]} */ ([Number(node.dataset.lon), Number(node.dataset.lat)]);
  const points = [...(box.dataset.lon ? [at(box)] : []), ...rows.map(at)];
  const shape = box.dataset.lon ? await shapeOf(box) : null;
  let whereline;
  try {
    whereline = await createMap({
      container: box, theme: theme(), lang: box.dataset.lang, locale: JSON.parse(box.dataset.words),
      center: points[0], zoom: 6,
    });
  } catch {
    // No WebGL: the places stand beside the map in words.
    box.append(el('p', { class: 'map-note', role: 'status', text: box.dataset.without }));
    document.documentElement.dataset.ready = 'true';
    return;
  }
  const { map } = whereline;
  map.addControl(new maplibre.NavigationControl({ showCompass: false }));
  map.addControl(new maplibre.ScaleControl({ maxWidth: 90 }), 'bottom-left');
  if (shape) {
    map.addSource('place', { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: shape } });
    map.addLayer({ id: 'place-fill', type: 'fill', source: 'place', paint: { 'fill-opacity': 0.08 } });
    map.addLayer({ id: 'place-edge', type: 'line', source: 'place', paint: { 'line-width': 1.5 } });
  }
  const paint = (/** @type {string} */ name) => {
    if (!shape) return;
    map.setPaintProperty('place-fill', 'fill-color', coloursOf(name).ink);
    map.setPaintProperty('place-edge', 'line-color', coloursOf(name).ink);
  };
  paint(theme());
  onTheme((now) => {
    whereline.setTheme(now);
    paint(now);
  });
  // The first is drawn last, so that it lies on top.
  for (const point of [...points].reverse()) {
    new maplibre.Marker({ element: el('span', { class: 'place-dot', 'aria-hidden': 'true' }) }).setLngLat(point).addTo(map);
  }
  const all = new maplibre.LngLatBounds();
  points.forEach((point) => all.extend(point));
  if (shape) {
    const [west, south, east, north] = boundsOf(shape);
    all.extend([west, south]).extend([east, north]);
  }
  map.fitBounds(all, { padding: 36, maxZoom: shape ? 11 : points.length > 1 ? 8 : 7, animate: false });
  map.once('idle', () => { document.documentElement.dataset.ready = 'true'; });
}
