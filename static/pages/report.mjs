/** The page of a report: text, map and cards show the same event at the same time. */

import './adding.mjs';
import { drawEvents } from './eventmap.mjs';
import { openMentions } from './mentions.mjs';
import { showChosen, showQuoted } from './quoted.mjs';

const flow = () => /** @type {HTMLElement} */ (document.querySelector('.flow'));
const box = /** @type {HTMLElement} */ (document.querySelector('#map'));
showQuoted(flow());

/** @type {Awaited<ReturnType<typeof drawEvents>>} */
let drawn = null;
/** @type {number | null} */
let chosen = null;

openMentions({
  point: (at) => drawn?.point(at),
  reveal: (at) => drawn?.revealPoint(at),
  middle: () => drawn?.middle() ?? null,
  whereline: () => drawn?.whereline ?? null,
});

document.addEventListener('cardchosen', (event) => {
  const { id, byHand } = /** @type {CustomEvent} */ (event).detail;
  chosen = id;
  drawn?.select(id);
  showChosen(flow(), document.querySelectorAll(`#e${id} mark`), byHand);
});

const numbers = () => new Map([...document.querySelectorAll('.card[data-event]')].map((card, i) => [Number(/** @type {HTMLElement} */ (card).dataset.event), i + 1]));

document.addEventListener('whereline.renewed', () => {
  if (chosen !== null) showChosen(flow(), document.querySelectorAll(`#e${chosen} mark`), false);
  drawn?.update(numbers());
});

// The words and the decisions do not wait for the map.
await import('./decide.mjs');

drawn = await drawEvents(box, (id) => document.getElementById(`e${id}`)?.click(), numbers());
if (chosen !== null) drawn?.select(chosen);
