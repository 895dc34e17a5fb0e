/** Lets a shape be drawn on the offline map; the text area under it holds the value, as GeoJSON in longitude and latitude. */

import { createMap, maplibre } from '../../map/create.mjs';
import { boundsOf, mergeShapes, partsOf, readText, sayShape } from './shape_text.mjs';

const { TerraDraw, TerraDrawPointMode, TerraDrawLineStringMode, TerraDrawPolygonMode, TerraDrawSelectMode } = globalThis.terraDraw;
const { TerraDrawMapLibreGLAdapter } = globalThis.terraDrawMaplibreGlAdapter;

const DECIMALS = 7;
const WORDS = { point: 'Point', linestring: 'Line', polygon: 'Area', select: 'Move or reshape' };
const HINTS = {
  point: 'Click where it is.',
  linestring: 'Click along the way; click the last point again to end.',
  polygon: 'Click around the area; click the first point again to close it.',
  select: 'Click the shape, then drag it or its corners.',
};
const editable = { feature: { draggable: true, coordinates: { draggable: true, midpoints: true, deletable: true } } };

const dark = () => {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
};

/** @param {HTMLElement} root the widget as the server wrote it */
async function start(root) {
  const text = root.querySelector('textarea');
  const canvas = root.querySelector('.map-widget-map');
  const tools = root.querySelector('.map-widget-tools');
  const state = root.querySelector('.map-widget-state');
  const shapes = root.dataset.shapes.split(' ');
  const say = (words) => { state.textContent = words; };

  canvas.hidden = false;
  const { map } = await createMap({
    container: canvas, theme: dark() ? 'dark' : 'light', center: [20, 25], zoom: 1.2,
    // One world only: a click on a copy of it would give a longitude beyond 180.
    mapOptions: { renderWorldCopies: false },
  });
  map.addControl(new maplibre.NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new maplibre.ScaleControl(), 'bottom-left');

  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: DECIMALS }),
    modes: [
      new TerraDrawPointMode({ editable: true }),
      new TerraDrawLineStringMode(),
      new TerraDrawPolygonMode(),
      new TerraDrawSelectMode({ flags: { point: { feature: { draggable: true } }, linestring: editable, polygon: editable } }),
    ],
  });
  draw.start();

  const drawn = () => draw.getSnapshot().filter(({ properties }) => shapes.includes(properties.mode));
  const write = () => {
    const shape = mergeShapes(drawn().map(({ geometry }) => geometry));
    text.value = shape ? JSON.stringify(shape) : '';
    say(sayShape(shape));
  };
  const show = ({ fit }) => {
    const { shape, problem } = readText(text.value);
    draw.clear();
    if (problem) return say(problem);
    const refused = draw.addFeatures(partsOf(shape, DECIMALS)).filter(({ valid }) => !valid);
    say(refused.length ? 'This shape cannot be drawn here; it is kept as written.' : sayShape(shape));
    if (shape && fit) map.fitBounds(boundsOf(shape), { padding: 48, maxZoom: 10, animate: false });
    return undefined;
  };

  const buttons = [...shapes, 'select'].map((mode) => button(WORDS[mode], () => choose(mode), mode));
  tools.append(...buttons, button('Clear', () => { draw.clear(); write(); }));
  tools.hidden = false;
  function choose(mode) {
    draw.setMode(mode);
    for (const other of buttons) other.setAttribute('aria-pressed', String(other.dataset.mode === mode));
    say(HINTS[mode]);
  }

  draw.on('finish', (id, { action }) => {
    // An event has one shape: the one just drawn takes the place of the one before.
    if (action === 'draw') draw.removeFeatures(drawn().map((feature) => feature.id).filter((other) => other !== id));
    write();
  });
  text.addEventListener('change', () => show({ fit: true }));

  show({ fit: true });
  choose(text.value.trim() ? 'select' : shapes[0]);
  if (text.value.trim()) show({ fit: true });
  const tellView = () => {
    const { lng, lat } = map.getCenter();
    Object.assign(root.dataset, { lon: lng, lat, zoom: map.getZoom() });
  };
  map.on('moveend', tellView);
  tellView();
  root.dataset.ready = 'true';
}

function button(words, act, mode) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  if (mode) Object.assign(made.dataset, { mode });
  if (mode) made.setAttribute('aria-pressed', 'false');
  made.addEventListener('click', act);
  return made;
}

for (const root of document.querySelectorAll('[data-map-widget]')) {
  start(root).catch((problem) => {
    root.querySelector('.map-widget-map').hidden = true;
    root.querySelector('.map-widget-state').textContent = 'The map cannot be shown in this browser. Write the shape below.';
    root.dataset.ready = 'text';
    console.warn(problem);
  });
}
