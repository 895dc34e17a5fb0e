/** Style of the offline basemap: its source, its layers from the water up to the place names, and where events go between them. */

/** @typedef {import('./tokens.mjs').Colours} Colours */

/** Languages the basemap has names in; others fall back to the local name in Latin letters. */
export const LANGUAGES = Object.freeze(['en', 'ar', 'id', 'fr', 'es', 'tr', 'ru', 'uk']);

/** An empty layer: what is added before it lies on the land and under every name. */
export const BELOW_LABELS = 'events-below-labels';

/**
 * `beforeId` for `map.addLayer`, by what is drawn. Zones and uncertainty go under the place names; everything else on top,
 * where it claims its space before any place name does.
 */
export const BEFORE = Object.freeze({
  zones: BELOW_LABELS,
  uncertainty: BELOW_LABELS,
  selection: undefined,
  movements: undefined,
  incidents: undefined,
  clusters: undefined,
  labels: undefined,
});

/** The source all basemap layers read. */
export const SOURCE = 'basemap';

/** Layers of place names, for questions such as `map.queryRenderedFeatures(point, { layers: PLACE_LAYERS })`. */
export const PLACE_LAYERS = Object.freeze(['label-village', 'label-town', 'label-city-small', 'label-city', 'label-capital']);

const REGULAR = ['Inter Variable', 'Vazirmatn Variable'];
// MapLibre reads weight and slope from the first name; the page has no font of that name, so the next one draws.
const MEDIUM = ['Inter Variable Medium', 'Inter Variable', 'Vazirmatn Variable'];
const ITALIC = ['Inter Variable Italic', 'Inter Variable', 'Vazirmatn Variable'];

const byZoom = (...stops) => ['interpolate', ['exponential', 1.4], ['zoom'], ...stops];
const round = { 'line-cap': 'round', 'line-join': 'round' };

/**
 * The expression for a feature's name in a language.
 * @param {string} lang
 */
export function nameIn(lang) {
  const code = lang.split('-')[0];
  const names = [['get', 'en']];
  if (LANGUAGES.includes(code) && code !== 'en') names.unshift(['get', code]);
  if (code === 'uk') names.splice(1, 0, ['get', 'ru']);
  return ['coalesce', ...names];
}

const spaced = (lang, width) => (['ar', 'fa', 'ur', 'he'].includes(lang.split('-')[0]) ? 0 : width);

/** Distance of a place's name from its dot in em; `createMap` widens it for places that have an event on them. */
export const PLAIN_OFFSET = 0.55;

function places(id, { filter, minzoom, size, colour, halo, font = REGULAR, icon = 'town' }, lang) {
  return {
    id, type: 'symbol', source: SOURCE, 'source-layer': 'places', filter, minzoom,
    layout: {
      'text-field': nameIn(lang), 'text-font': font, 'text-size': size,
      'text-variable-anchor': ['top', 'bottom', 'right', 'left'], 'text-radial-offset': PLAIN_OFFSET,
      'text-justify': 'auto', 'text-padding': 3, 'text-max-width': 9, 'text-line-height': 1.15,
      'icon-image': icon, 'icon-optional': true, 'symbol-sort-key': ['get', 'k'],
    },
    paint: { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 1.4 },
  };
}

/**
 * The layers in drawing order.
 * @param {Colours} t
 * @param {{lang?: string, focus?: string[]}} [options] focus: ISO 3166-1 alpha-2 codes of the countries drawn lighter
 */
export function basemapLayers(t, { lang = 'en', focus = [] } = {}) {
  const line = (id, layer, paint, more = {}) => ({ id, type: 'line', source: SOURCE, 'source-layer': layer, layout: round, paint, ...more });
  const rank = ['get', 'r'];
  const from = (...tests) => ['all', ...tests, ['<=', ['get', 'z'], ['zoom']]];
  const ground = [
    { id: 'water', type: 'background', paint: { 'background-color': t.water } },
    line('shore-glow', 'coast', { 'line-color': t.shore, 'line-width': byZoom(1, 2, 4, 6, 7, 16), 'line-blur': byZoom(1, 2, 4, 5, 7, 13) }),
    {
      id: 'land', type: 'fill', source: SOURCE, 'source-layer': 'countries',
      // Its edge is the coast, drawn above: smoothing it would draw every border twice.
      paint: { 'fill-antialias': false, 'fill-color': ['case', ['in', ['get', 'cc'], ['literal', focus]], t.landFocus, t.land] },
    },
    { id: 'lakes', type: 'fill', source: SOURCE, 'source-layer': 'lakes', paint: { 'fill-color': t.water } },
    line('rivers', 'rivers', { 'line-color': t.river, 'line-width': byZoom(2, 0.3, 4, 0.5, 7, 1.3, 10, 2.4) }, { minzoom: 2.5 }),
    line('admin1', 'admin1', { 'line-color': t.admin1, 'line-width': 0.9, 'line-dasharray': [3, 2.5] }, { minzoom: 4.5, filter: ['<=', ['get', 'z'], ['zoom']], layout: { 'line-join': 'round' } }),
    line('coast', 'coast', { 'line-color': t.admin0, 'line-width': byZoom(1, 0.3, 4, 0.6, 7, 0.9), 'line-opacity': byZoom(1, 0.5, 5, 0.8) }),
    line('admin0-casing', 'borders', { 'line-color': t.admin0, 'line-opacity': 0.16, 'line-width': byZoom(1, 1, 4, 2.5, 7, 5) }),
    line('admin0', 'borders', { 'line-color': t.admin0, 'line-width': byZoom(1, 0.4, 4, 0.7, 7, 1.1) }, { filter: ['!=', ['get', 'd'], 1] }),
    line('admin0-disputed', 'borders', { 'line-color': t.admin0, 'line-width': byZoom(1, 0.4, 4, 0.7, 7, 1.1), 'line-dasharray': [4, 2.5] }, { filter: ['==', ['get', 'd'], 1], layout: { 'line-join': 'round' } }),
    { id: BELOW_LABELS, type: 'background', layout: { visibility: 'none' }, paint: { 'background-color': t.land } },
  ];
  const names = [
    {
      id: 'label-sea', type: 'symbol', source: SOURCE, 'source-layer': 'seas', filter: ['<=', ['get', 'z'], ['zoom']],
      layout: { 'text-field': nameIn(lang), 'text-font': ITALIC, 'text-size': 12, 'text-letter-spacing': spaced(lang, 0.06), 'text-line-height': 1.3, 'text-max-width': 7, 'symbol-sort-key': ['get', 'z'], 'text-padding': 8 },
      paint: { 'text-color': t.labelWater, 'text-halo-color': t.haloWater, 'text-halo-width': 1 },
    },
    {
      id: 'label-country', type: 'symbol', source: SOURCE, 'source-layer': 'country_names', filter: ['<=', ['get', 'z'], ['zoom']], maxzoom: 8,
      layout: { 'text-field': ['upcase', nameIn(lang)], 'text-font': MEDIUM, 'text-size': byZoom(1, 10, 4, 11.5), 'text-letter-spacing': spaced(lang, 0.22), 'text-max-width': 8, 'text-padding': 6, 'symbol-sort-key': ['get', 'z'] },
      paint: { 'text-color': t.labelCountry, 'text-halo-color': t.halo, 'text-halo-width': 1.4 },
    },
    places('label-village', { filter: from(['==', rank, 5]), minzoom: 8, size: 10.5, colour: t.labelMinor, halo: t.halo }, lang),
    places('label-town', { filter: from(['==', rank, 4]), minzoom: 6.6, size: 10.5, colour: t.labelMinor, halo: t.halo }, lang),
    // One colour a layer: a colour that changes with the place is another shader, and making one while the map moves stops the page.
    places('label-city-small', { filter: from(['==', rank, 3]), minzoom: 3, size: 11, colour: t.labelMinor, halo: t.halo }, lang),
    places('label-city', { filter: from(['==', rank, 2]), minzoom: 3, size: 12.5, colour: t.label, halo: t.halo }, lang),
    places('label-capital', { filter: from(['==', rank, 1]), minzoom: 2.6, size: 12.5, colour: t.label, halo: t.halo, font: MEDIUM, icon: 'capital' }, lang),
  ];
  return [...ground, ...names];
}

/**
 * A whole MapLibre style.
 * @param {{colours: Colours, lang?: string, focus?: string[], url: string, maxzoom: number, attribution: string}} options
 * @returns {import('maplibre-gl').StyleSpecification}
 */
export function basemapStyle({ colours, lang, focus, url, maxzoom, attribution }) {
  return {
    version: 8,
    sources: { [SOURCE]: { type: 'vector', tiles: [`pmtiles://${url}/{z}/{x}/{y}`], maxzoom, attribution } },
    layers: basemapLayers(colours, { lang, focus }),
  };
}
