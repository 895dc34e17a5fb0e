/** Makes every map of Whereline: MapLibre with the offline basemap, theme and language that can change while events are on it. */

import * as maplibre from '../vendor/maplibre/maplibre-gl.mjs';
import { basemapLayers, basemapStyle, PLACE_LAYERS, SOURCE } from './basemap.mjs';
import { dodgeMarks } from './dodge.mjs';
import { loadFonts } from './fonts.mjs';
import { addMark, drawBlank, drawTown } from './marks.mjs';
import { coloursOf } from './tokens.mjs';

export { maplibre };

const VENDOR = new URL('../vendor/', import.meta.url);
const SCALE = 2;
const ATTRIBUTION = 'Natural Earth, GeoNames (CC BY)';

maplibre.setWorkerUrl(new URL('maplibre/maplibre-gl-worker.mjs', VENDOR).href);

/** @type {Promise<any> | undefined} the protocol that reads tiles out of one file */
let protocol;
/** The pmtiles bundle is a classic script: its module form imports by bare name, which needs an inline import map. */
function pmtilesProtocol() {
  protocol ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL('pmtiles/pmtiles.js', VENDOR).href;
    script.onload = () => {
      const reader = new globalThis.pmtiles.Protocol();
      maplibre.addProtocol('pmtiles', reader.tile);
      resolve(reader);
    };
    script.onerror = () => reject(new Error('The map tile reader could not be loaded. Run npm install.'));
    document.head.append(script);
  });
  return protocol;
}

/** @type {Map<string, Promise<number>>} the closest zoom of each basemap */
const closest = new Map();
/** The head of the file, asked for before there is a map that waits for it. @param {string} url */
function closestZoom(url) {
  const known = closest.get(url) ?? pmtilesProtocol().then(async (reader) => {
    const file = new globalThis.pmtiles.PMTiles(url);
    reader.add(file);
    return (await file.getHeader()).maxZoom;
  });
  // What failed is tried again by the next map.
  known.catch(() => closest.delete(url));
  closest.set(url, known);
  return known;
}

/**
 * Begin with what a map waits for, while there is other work to do: workers, fonts, the head of the basemap.
 * @param {string} basemapUrl
 */
export function prepareMap(basemapUrl) {
  maplibre.prewarm();
  loadFonts();
  closestZoom(new URL(basemapUrl, location.href).href).catch(() => undefined);
}

/**
 * @typedef {object} WherelineMap
 * @property {import('maplibre-gl').Map} map
 * @property {(theme: 'light'|'dark') => void} setTheme recolours the basemap and fires 'whereline.theme' ({theme, colours}) on the map
 * @property {(lang: string) => void} setLang changes the language of names and fires 'whereline.lang' ({lang})
 * @property {(codes: string[]) => void} setFocus countries (ISO 3166-1 alpha-2) drawn lighter
 * @property {(marks: {at: [number, number], radius?: number}[]) => void} dodge keeps names beside marks (radius in px, 9 unless told)
 * @property {() => string} theme
 * @property {() => string} lang
 */

/**
 * @param {object} options
 * @param {HTMLElement|string} options.container
 * @param {'light'|'dark'} [options.theme]
 * @param {string} [options.lang] language of names
 * @param {[number, number]} [options.center] longitude, latitude
 * @param {number} [options.zoom]
 * @param {[number, number, number, number] | null} [options.bounds] west, south, east, north to be seen at first, in place of centre and zoom
 * @param {import('maplibre-gl').FitBoundsOptions} [options.fit] how `bounds` are fitted
 * @param {boolean|string} [options.hash] keep the view in the address, under this name
 * @param {boolean} [options.interactive]
 * @param {string} [options.basemapUrl]
 * @param {string[]} [options.focus]
 * @param {boolean} [options.attribution] draw MapLibre's own attribution; false where the page has a status bar with it
 * @param {Record<string, string>} [options.locale] words of MapLibre's controls
 * @param {import('maplibre-gl').MapOptions} [options.mapOptions] anything else MapLibre knows
 * @returns {Promise<WherelineMap>} when the style is loaded and layers can be added
 */
export async function createMap({
  container, theme = 'light', lang = document.documentElement.lang || 'en', center = [38.6, 34.8], zoom = 5.5, bounds = null, fit = {}, hash = false,
  interactive = true, basemapUrl = '/basemap/world.pmtiles', focus = [], attribution = true, locale, mapOptions = {},
}) {
  const url = new URL(basemapUrl, location.href).href;
  // Events are drawn where the basemap cannot be read, too.
  const [maxzoom] = await Promise.all([closestZoom(url).catch(() => 8), loadFonts(), pmtilesProtocol()]);
  const state = { theme, lang, focus };
  const map = new maplibre.Map({
    container, ...(bounds ? { bounds, fitBoundsOptions: fit } : { center, zoom }), hash, interactive, locale, minZoom: 0.5, maxZoom: 16,
    // Our own styles; each check of one costs a tenth of the time until the map stands.
    validateStyle: false,
    attributionControl: attribution ? { compact: false } : false,
    // Names that fade in cost several frames more each time, and a map that is drawn in software shows four of them a second.
    fadeDuration: 0, dragRotate: false, pitchWithRotate: false, touchPitch: false, maxPitch: 0,
    style: basemapStyle({ colours: coloursOf(theme), lang, focus, url, maxzoom, attribution: ATTRIBUTION }),
    ...mapOptions,
  });
  map.touchZoomRotate?.disableRotation();
  map.keyboard?.disableRotation();
  const redraw = () => {
    for (const layer of basemapLayers(coloursOf(state.theme), state)) {
      for (const [name, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, name, value);
      for (const name of ['text-field', 'text-letter-spacing']) {
        if (layer.layout?.[name] !== undefined) map.setLayoutProperty(layer.id, name, layer.layout[name]);
      }
    }
  };
  await new Promise((resolve, reject) => {
    map.once('style.load', () => {
      addTowns(map, state);
      resolve();
    });
    map.once('error', ({ error }) => map.isStyleLoaded() || reject(error));
  });
  return {
    map,
    theme: () => state.theme,
    lang: () => state.lang,
    setTheme(next) {
      state.theme = next;
      addTowns(map, state);
      redraw();
      map.fire('whereline.theme', { theme: next, colours: coloursOf(next) });
    },
    setLang(next) {
      state.lang = next;
      redraw();
      map.fire('whereline.lang', { lang: next });
    },
    setFocus(codes) {
      state.focus = codes;
      redraw();
    },
    dodge: (marks) => dodgeMarks(map, marks, { source: SOURCE, layers: PLACE_LAYERS }),
  };
}

function addTowns(map, { theme }) {
  const colours = coloursOf(theme);
  addMark(map, 'town', drawTown(colours, { scale: SCALE }), SCALE);
  addMark(map, 'capital', drawTown(colours, { capital: true, scale: SCALE }), SCALE);
  addMark(map, 'blank', drawBlank(SCALE), SCALE);
}
