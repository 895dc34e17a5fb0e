/** The map of a page that shows a few events: a report's, or one. Its element says where they come from (`data-src`). */

import { createEventLayers } from '../explorer/eventlayers.mjs';
import { createMap, maplibre } from '../map/create.mjs';
import { onTheme, theme } from '../ui/shell.mjs';

/** @param {number} shown how many events are drawn */
function ready(shown) {
  document.documentElement.dataset.shown = String(shown);
  document.documentElement.dataset.ready = 'true';
}

/** @param {HTMLElement} box @param {string} sentence */
function say(box, sentence) {
  const note = document.createElement('p');
  note.className = 'map-note';
  note.setAttribute('role', 'status');
  note.textContent = sentence;
  box.append(note);
}

/** @param {any} feature */
const zoneLabel = ({ properties }) =>
  properties.radius_m ? `${Number((properties.radius_m / 1000).toPrecision(3))} km` : '';

/**
 * Draws the events of `box` and fits the view to them.
 * @param {HTMLElement} box
 * @param {(id: number | null) => void} chosen told when an event on the map is clicked
 * @returns {Promise<{select: (id: number | null) => void} | null>} null where no map can be drawn
 */
export async function drawEvents(box, chosen) {
  const answer = await fetch(box.dataset.src, { headers: { Accept: 'application/geo+json' } });
  if (!answer.ok) {
    say(box, box.dataset.failed);
    ready(0);
    return null;
  }
  const { features } = await answer.json();
  let whereline;
  try {
    whereline = await createMap({ container: box, theme: theme(), lang: box.dataset.lang, zoom: 2, center: [20, 20] });
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
    zoneLabel,
    choose: (id) => chosen(id),
    hover: (id) => layers.hover(id),
    crowd: (ids) => chosen(ids[0]),
    nothing: () => chosen(null),
  });
  const shown = layers.set(features);
  layers.fit({ animate: false });
  map.once('idle', () => ready(shown));
  return { select: (id) => layers.select(id) };
}
