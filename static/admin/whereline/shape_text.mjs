/** Shapes between the text area and the map: GeoJSON geometries in longitude and latitude (EPSG:4326). */

/** @typedef {{type: string, coordinates: any}} Shape a GeoJSON geometry */

const MODES = { Point: 'point', LineString: 'linestring', Polygon: 'polygon' };

/**
 * Read what is in the text area; WKT is left to the server.
 * @param {string} text
 * @returns {{shape: Shape|null, problem?: string}}
 */
export function readText(text) {
  const written = text.trim();
  if (!written) return { shape: null };
  const pair = /^([+-]?\d+(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)$/.exec(written);
  if (pair) {
    const [lon, lat] = [Number(pair[1]), Number(pair[2])];
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return { shape: null, problem: 'Longitude (−180 to 180) comes first, then latitude (−90 to 90).' };
    return { shape: { type: 'Point', coordinates: [lon, lat] } };
  }
  try {
    const found = JSON.parse(written);
    const shape = found.type === 'Feature' ? found.geometry : found;
    if (shape?.coordinates) return { shape };
  } catch {
    // Not GeoJSON: the server reads it when the form is saved.
  }
  return { shape: null, problem: 'Kept as written; it is read when you save.' };
}

/** @param {Shape|null} shape @param {number} decimals @returns {object[]} features that terra-draw takes, one for each part */
export function partsOf(shape, decimals) {
  if (!shape) return [];
  const many = shape.type.startsWith('Multi');
  const type = many ? shape.type.slice(5) : shape.type;
  const scale = 10 ** decimals;
  const rounded = (value) => (Array.isArray(value) ? value.map(rounded) : Math.round(value * scale) / scale);
  return (many ? shape.coordinates : [shape.coordinates]).map((coordinates) => ({
    type: 'Feature', geometry: { type, coordinates: rounded(coordinates) }, properties: { mode: MODES[type] },
  }));
}

/** @param {Shape[]} parts @returns {Shape|null} one shape, a Multi one where there are several parts of one type */
export function mergeShapes(parts) {
  if (parts.length === 0) return null;
  const { type } = parts[0];
  const alike = parts.filter((part) => part.type === type);
  if (alike.length === 1) return { type, coordinates: parts[0].coordinates };
  return { type: `Multi${type}`, coordinates: alike.map(({ coordinates }) => coordinates) };
}

/** @param {Shape|null} shape @returns {string} a sentence for the line under the map */
export function sayShape(shape) {
  if (!shape) return 'Nothing is drawn.';
  const [west, south, east, north] = boundsOf(shape).flat().map((degrees) => degrees.toFixed(5));
  if (shape.type === 'Point') return `Point at longitude ${west}, latitude ${south}.`;
  return `${shape.type.endsWith('Polygon') ? 'Area' : 'Line'} from longitude ${west} to ${east}, latitude ${south} to ${north}.`;
}

/** @param {Shape} shape @returns {[[number, number], [number, number]]} south-west and north-east corner */
export function boundsOf(shape) {
  const lons = [];
  const lats = [];
  const gather = (value) => {
    if (typeof value[0] !== 'number') return value.forEach(gather);
    lons.push(value[0]);
    lats.push(value[1]);
    return undefined;
  };
  gather(shape.coordinates);
  return [[Math.min(...lons), Math.min(...lats)], [Math.max(...lons), Math.max(...lats)]];
}
