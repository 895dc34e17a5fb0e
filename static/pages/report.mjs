/** The page of a report: text, map and cards show the same event at the same time. */

import { drawEvents } from './eventmap.mjs';
import { showQuoted } from './quoted.mjs';

showQuoted(document.querySelector('.flow'));

const box = document.querySelector('#map');

/** @param {number | null} id */
function showCard(id) {
  const card = id === null ? null : document.getElementById(`e${id}`);
  if (card) card.click();
}

const drawn = box ? await drawEvents(box, showCard) : null;
document.addEventListener('cardchosen', (event) => drawn?.select(event.detail));

// Loaded after the map listens, so that its first choice is drawn too.
await import('./decide.mjs');
