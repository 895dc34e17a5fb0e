/** Colours of the map in light and dark, and the six event types in the order of legend and cluster. */

/** @typedef {'bat'|'exp'|'vac'|'pro'|'rio'|'str'} TypeKey */
/** @typedef {Record<string, string>} Colours */

/** Event types from first to last in legends, clusters and timelines. */
export const ORDER = Object.freeze(['bat', 'exp', 'vac', 'pro', 'rio', 'str']);

/** ACLED's event type names, as events carry them, to the short keys of colours and marks. */
export const TYPE_KEYS = Object.freeze({
  'Battles': 'bat',
  'Explosions/Remote violence': 'exp',
  'Violence against civilians': 'vac',
  'Protests': 'pro',
  'Riots': 'rio',
  'Strategic developments': 'str',
});

/** @param {string} type an event's type name @returns {TypeKey} its key; a type nobody named is drawn as strategic */
export const typeKey = (type) => TYPE_KEYS[type] ?? 'str';

/** @type {{light: Colours, dark: Colours}} */
export const MAP = Object.freeze({
  light: Object.freeze({
    bat: '#9F2D19', exp: '#BF6A00', vac: '#78348C', pro: '#084CE9', rio: '#0F8A87', str: '#242A42',
    onMark: '#FFFFFF', surface: '#FFFFFF', ink: '#16191D', sel: '#FFC928', selEdge: '#B08000',
    water: '#D9E4E9', shore: '#C9D8DF', land: '#EFEEE9', landFocus: '#F6F5F1', river: '#BCD0DA', road: '#E2DED4',
    admin1: '#CBC7BD', admin0: '#8F8B82', label: '#3A3F45', labelMinor: '#5F646B', labelCountry: '#6B6861',
    labelWater: '#4A6775', halo: '#F6F5F1', haloWater: '#D9E4E9',
  }),
  dark: Object.freeze({
    bat: '#F5664B', exp: '#FFBC29', vac: '#E182B9', pro: '#26B2FF', rio: '#36E899', str: '#DEE1ED',
    onMark: '#14181D', surface: '#1B2027', ink: '#F3F5F7', sel: '#B8921F', selEdge: '#FFD54A',
    water: '#0F1419', shore: '#0B0F13', land: '#181C22', landFocus: '#1F242B', river: '#2B3A47', road: '#2C323B',
    admin1: '#3B434E', admin0: '#6C7784', label: '#C3CAD3', labelMinor: '#929CA8', labelCountry: '#8A949F',
    labelWater: '#7890A0', halo: '#1A1F25', haloWater: '#0F1419',
  }),
});

/** @param {string} theme 'light' or 'dark' @returns {Colours} */
export const coloursOf = (theme) => (theme === 'dark' ? MAP.dark : MAP.light);
