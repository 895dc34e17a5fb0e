/** The page of a report: text, map and cards show the same event at the same time. */

import { drawEvents } from './eventmap.mjs';
import { openMentions } from './mentions.mjs';
import { showChosen, showQuoted } from './quoted.mjs';

const flow = /** @type {HTMLElement} */ (document.querySelector('.flow'));
const box = /** @type {HTMLElement} */ (document.querySelector('#map'));
showQuoted(flow);

/** @type {Awaited<ReturnType<typeof drawEvents>>} */
let drawn = null;
/** @type {number | null} */
let chosen = null;

openMentions(flow, { point: (at) => drawn?.point(at), reveal: (at) => drawn?.revealPoint(at) });

document.addEventListener('cardchosen', (event) => {
  const { id, byHand } = /** @type {CustomEvent} */ (event).detail;
  chosen = id;
  drawn?.select(id);
  showChosen(flow, document.querySelectorAll(`#e${id} mark`), byHand);
});

// The words and the decisions do not wait for the map.
await import('./decide.mjs');

const numbers = new Map([...document.querySelectorAll('.card')].map((card, i) => [Number(card.dataset.event), i + 1]));
drawn = await drawEvents(box, (id) => document.getElementById(`e${id}`)?.click(), numbers);
if (chosen !== null) drawn?.select(chosen);
