/** The page of two events that may be one: both on one map. */

import { drawEvents } from './eventmap.mjs';

await drawEvents(/** @type {HTMLElement} */ (document.querySelector('#map')), () => {});
