/** The map of a page that shows a few events: a report's, or one. Its element says where they come from (`data-src`). */

import { el } from '../explorer/dom.mjs';
import { createEventLayers } from '../map/eventlayers.mjs';
import { boundsOf, movementShapes } from '../map/shapes.mjs';
import { createMap, maplibre } from '../map/create.mjs';
import { onTheme, theme } from '../ui/shell.mjs';

/** @param {number} shown how many events are drawn */
function ready(shown) {
  document.documentElement.dataset.shown = String(shown);
  document.documentElement.dataset.ready = 'true';
}

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** @param {HTMLElement} box @param {string} sentence */
function say(box, sentence) {
  const note = document.createElement('p');
  note.className = 'map-note';
  note.setAttribute('role', 'status');
  note.textContent = sentence;
  box.append(note);
}

/** @param {any} feature @param {string} unit what kilometres are called */
const zoneLabel = ({ properties }, unit) =>
  properties.radius_m ? `${Number((properties.radius_m / 1000).toPrecision(3))} ${unit}` : '';

/**
 * Where the number of an event stands: beside a point, on the middle of a path, on the western edge of an area.
 * @param {any} feature @param {number} zoom
 * @returns {{at: [number, number], beside: boolean} | null}
 */
function numberSpot(feature, zoom) {
  const { geometry, properties } = feature;
  if (geometry.type === 'Point') return { at: geometry.coordinates, beside: true };
  if (properties.kind === 'movement') {
    const path = movementShapes([feature], zoom).lines[0]?.geometry.coordinates;
    return path ? { at: path[Math.floor(path.length / 2)], beside: false } : null;
  }
  const [west, south, , north] = boundsOf(geometry);
  return { at: [west, (south + north) / 2], beside: false };
}

/** Numbers the events as their cards are numbered. @param {import('maplibre-gl').Map} map @param {any[]} features @param {Map<number, number>} numbers */
function drawNumbers(map, features, numbers) {
  const discs = [];
  for (const feature of features) {
    const number = numbers.get(feature.properties.id);
    const spot = number && feature.geometry ? numberSpot(feature, map.getZoom()) : null;
    if (!spot) continue;
    const disc = el('span', { class: 'map-no', 'aria-hidden': 'true', text: String(number) });
    discs.push(new maplibre.Marker({ element: disc, offset: spot.beside ? [-22, 0] : [0, 0] }).setLngLat(spot.at).addTo(map));
  }
  return discs;
}

/**
 * Draws the events of `box` and fits the view to them.
 * @param {HTMLElement} box
 * @param {(id: number | null) => void} chosen told when an event on the map is clicked
 * @param {Map<number, number>} [numbers] the numbers of their cards
 * @returns null where no map can be drawn; else ways to select an event, to ring a place and to bring one into view
 */
export async function drawEvents(box, chosen, numbers = new Map()) {
  const answer = await fetch(box.dataset.src, { headers: { Accept: 'application/geo+json' } });
  if (!answer.ok) {
    say(box, box.dataset.failed);
    ready(0);
    return null;
  }
  let { features } = await answer.json();
  const locale = JSON.parse(box.dataset.words);
  let whereline;
  try {
    whereline = await createMap({
      container: box, theme: theme(), lang: box.dataset.lang, locale, zoom: 2, center: [20, 20],
    });
  } catch {
    // No WebGL: the events stand beside the map in words.
    say(box, box.dataset.without);
    ready(0);
    return null;
  }
  const { map } = whereline;
  map.addControl(new maplibre.NavigationControl({ showCompass: false }));
  map.addControl(new maplibre.ScaleControl({ maxWidth: 90 }), 'bottom-left');
  onTheme((now) => whereline.setTheme(now));
  const layers = createEventLayers(whereline, {
    zoneLabel: (feature) => zoneLabel(feature, locale['ScaleControl.Kilometers']),
    choose: (id) => chosen(id),
    hover: (id) => layers.hover(id),
    crowd: (ids) => chosen(ids[0]),
    nothing: () => chosen(null),
  });
  const shown = layers.set(features);
  layers.fit({ animate: false });
  let discs = drawNumbers(map, features, numbers);
  map.once('idle', () => ready(shown));
  const ring = new maplibre.Marker({ element: el('span', { class: 'map-here', 'aria-hidden': 'true' }) });
  return {
    whereline,
    /** @returns {[number, number]} longitude and latitude of the middle of the view */
    middle: () => /** @type {[number, number]} */ (map.getCenter().toArray()),
    /** Draws the events as they are now. @param {Map<number, number>} now the numbers of their cards */
    async update(now) {
      const fresh = await fetch(box.dataset.src, { headers: { Accept: 'application/geo+json' } }).catch(() => null);
      if (!fresh?.ok) return;
      const told = await fresh.json();
      features = told.features;
      layers.set(features);
      for (const disc of discs) disc.remove();
      discs = drawNumbers(map, told.features, now);
    },
    /** @param {number | null} id */
    select: (id) => layers.select(id),
    /** Brings an event into view, near enough to see what is around it. @param {number} id */
    show(id) {
      const bounds = boundsOf(features.find((/** @type {any} */ feature) => feature.properties.id === id)?.geometry ?? null);
      if (bounds) map.fitBounds([[bounds[0], bounds[1]], [bounds[2], bounds[3]]], { padding: 60, maxZoom: 6, duration: still() ? 0 : 400 });
    },
    /** @param {[number, number] | null} at longitude, latitude of the place to ring */
    point: (at) => (at ? ring.setLngLat(at).addTo(map) : ring.remove()),
    /** @param {[number, number]} at */
    revealPoint(at) {
      if (!map.getBounds().contains(at)) map.easeTo({ center: at, duration: still() ? 0 : 400 });
    },
  };
}
