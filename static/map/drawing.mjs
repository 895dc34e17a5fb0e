/** Lets somebody draw one shape on a map that is there already: a pin or an area. terra-draw is fetched when first needed. */

import { coloursOf } from './tokens.mjs';

const VENDOR = new URL('../vendor/', import.meta.url);
const FILES = ['terra-draw/terra-draw.umd.js', 'terra-draw-maplibre/terra-draw-maplibre-gl-adapter.umd.js'];
const DECIMALS = 6;

/** @type {Promise<void> | undefined} */
let loaded;

/** Both bundles are classic scripts; the second needs the first. */
function load() {
  loaded ??= FILES.reduce(
    (before, file) =>
      before.then(
        () =>
          new Promise((resolve, reject) => {
            const script = document.createElement('script');
            script.src = new URL(file, VENDOR).href;
            script.onload = () => resolve();
            script.onerror = () => reject(new Error('The drawing tools could not be loaded.'));
            document.head.append(script);
          }),
      ),
    /** @type {Promise<void>} */ (Promise.resolve()),
  );
  return loaded;
}

/**
 * @param {import('./create.mjs').WherelineMap} whereline
 * @param {'point' | 'polygon'} mode
 * @param {(shape: {type: string, coordinates: any}) => void} drawn told the shape (longitude first) whenever it is finished
 * @returns {Promise<() => void>} ends the drawing and takes what was drawn off the map
 */
export async function drawShape(whereline, mode, drawn) {
  await load();
  const { TerraDraw, TerraDrawPointMode, TerraDrawPolygonMode } = globalThis.terraDraw;
  const { TerraDrawMapLibreGLAdapter } = globalThis.terraDrawMaplibreGlAdapter;
  const { sel, selEdge, ink } = coloursOf(whereline.theme());
  const point = { pointColor: sel, pointOutlineColor: ink, pointOutlineWidth: 2, pointWidth: 7 };
  const area = { fillColor: sel, fillOpacity: 0.25, outlineColor: selEdge, outlineWidth: 2, closingPointColor: sel, closingPointOutlineColor: ink };
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map: whereline.map, coordinatePrecision: DECIMALS }),
    modes: [new TerraDrawPointMode({ styles: point }), new TerraDrawPolygonMode({ styles: area })],
  });
  draw.start();
  draw.setMode(mode);
  draw.on('finish', (/** @type {any} */ id) => {
    const others = draw.getSnapshot().filter((/** @type {any} */ one) => one.id !== id && one.properties.mode === mode);
    draw.removeFeatures(others.map((/** @type {any} */ one) => one.id));
    const made = draw.getSnapshotFeature(id);
    if (made) drawn(made.geometry);
  });
  return () => draw.stop();
}
