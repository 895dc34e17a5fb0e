/** The words of a page's modules, which its main element carries as JSON (`data-words`). */

const carried = /** @type {HTMLElement | null} */ (document.querySelector('main'))?.dataset.words;
/** @type {Record<string, string>} */
const words = carried ? JSON.parse(carried) : {};

/** @param {string} name @param {Record<string, string | number>} [values] */
export const t = (name, values = {}) => (words[name] ?? name).replace(/\{(\w+)\}/g, (gap, key) => String(values[key] ?? gap));
