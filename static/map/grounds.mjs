/**
 * @file What lies under the events: the offline basemap in light or dark, nothing, or a map from the network that was configured.
 *
 * @typedef {{name: string, kind: "raster" | "vector", url: string, credit: string}} Online a map from the network; a vector one is a style
 */

import { BELOW_LABELS, basemapLayers } from "./basemap.mjs";
import { coloursOf } from "./tokens.mjs";

/**
 * @param {import("./create.mjs").WherelineMap} whereline
 * @param {{online: Online[], theme: () => "light" | "dark", failed: () => void}} wiring `theme` is that of the page
 */
export function createGrounds(whereline, { online, theme, failed }) {
  const { map } = whereline;
  let base = "";
  /** @type {{layers: string[], sources: string[]}} */
  const added = { layers: [], sources: [] };

  function clear() {
    for (const id of added.layers.splice(0)) if (map.getLayer(id)) map.removeLayer(id);
    for (const id of added.sources.splice(0)) if (map.getSource(id)) map.removeSource(id);
  }
  /** @param {any} layer @param {string} id */
  function add(layer, id) {
    map.addLayer({ ...layer, id }, BELOW_LABELS);
    added.layers.push(id);
  }
  /** @param {string} id @param {any} source */
  function addSource(id, source) {
    map.addSource(id, source);
    added.sources.push(id);
  }
  /** Which of the basemap's own layers are drawn: all, names and borders, or none. @param {"all" | "names" | "none"} kept */
  function keep(kept) {
    for (const layer of basemapLayers(coloursOf(whereline.theme()), { lang: whereline.lang() })) {
      if (layer.id === BELOW_LABELS || layer.id === "water") continue;
      const stays = kept === "all" || (kept === "names" && (layer.type === "symbol" || layer.id.startsWith("admin0")));
      map.setLayoutProperty(layer.id, "visibility", stays ? "visible" : "none");
    }
  }

  /** Fills and lines of a style; the names stay ours, which need no fonts from elsewhere. @param {Online} about */
  async function addStyle(about) {
    const style = await fetch(about.url).then((response) => (response.ok ? response.json() : Promise.reject(new Error(about.url))));
    if (base !== about.name) return;
    for (const [name, source] of Object.entries(style.sources)) addSource(`online-${name}`, source);
    for (const layer of style.layers) {
      if (!["fill", "line", "background", "raster"].includes(layer.type)) continue;
      const { "fill-pattern": fill, "line-pattern": line, ...paint } = layer.paint ?? {};
      add({ ...layer, paint, ...(layer.source ? { source: `online-${layer.source}` } : {}) }, `online-${layer.id}`);
    }
  }

  return {
    /** "" goes with the theme, "light", "dark", "none", or the name of one from the network. @param {string} wanted */
    async set(wanted) {
      base = wanted;
      clear();
      const tone = base === "light" || base === "dark" ? base : theme();
      if (tone !== whereline.theme()) whereline.setTheme(tone);
      const about = online.find((one) => one.name === base);
      if (!about) return keep(base === "none" ? "none" : "all");
      keep("names");
      try {
        if (about.kind === "vector") return await addStyle(about);
        addSource("online", { type: "raster", tiles: [about.url], tileSize: 256, maxzoom: 19 });
        add({ type: "raster", source: "online", paint: { "raster-fade-duration": 0 } }, "online");
      } catch {
        clear();
        keep("all");
        failed();
      }
      return undefined;
    },
    /** @returns {string} whose map it is */
    credit: () => online.find((one) => one.name === base)?.credit ?? "",
  };
}
