/** A list of drafts: J and K step, A approves, R rejects, U or Z takes back, E edits; decisions are sent without leaving the page. */

import './bulk.mjs';
import './edit.mjs';
import './keys.mjs';
import { el } from '../explorer/dom.mjs';
import { renew } from './renew.mjs';
import { say, takeBackLast } from './said.mjs';
import { Refused, send } from './sending.mjs';
import { t } from './words.mjs';

const cards = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.card[data-event]')]);
const current = () => /** @type {HTMLElement | null} */ (document.querySelector('.card.cur'));
/** @param {Element | null | undefined} card */
const isOpen = (card) => Boolean(card?.querySelector('button[value=approve]')) && !card?.classList.contains('kept');

/** @param {HTMLElement | null | undefined} card @param {boolean} byHand false when the page opens, which scrolls nothing else */
export function choose(card, byHand = true) {
  if (!card) return;
  for (const other of cards()) other.classList.toggle('cur', other === card);
  // A page that opens takes no focus from a reader who is already in a field or at a name.
  const free = document.activeElement === document.body && !location.search;
  if (byHand || free) card.focus({ preventScroll: true });
  // The queue opens at its top, with its filters; on a phone so does a report, with its text.
  if (byHand || (!card.closest('.queue') && matchMedia('(min-width: 720px)').matches)) card.scrollIntoView({ block: 'nearest' });
  card.dispatchEvent(new CustomEvent('cardchosen', { bubbles: true, detail: { id: Number(card.dataset.event), byHand } }));
}

/** @param {number} by */
function step(by) {
  const all = cards();
  const at = all.findIndex((card) => card.classList.contains('cur'));
  choose(all[Math.min(Math.max(at + by, 0), all.length - 1)]);
}

/** The next draft after `card`, else the first that is open. @param {HTMLElement} card */
function nextOpen(card) {
  const all = cards();
  const at = all.indexOf(card);
  return [...all.slice(at + 1), ...all.slice(0, at)].find(isOpen);
}

/**
 * @param {HTMLElement} card
 * @param {string} decision
 * @param {Record<string, string>} [more]
 */
export async function decide(card, decision, more = {}) {
  const form = /** @type {HTMLFormElement} */ (card.querySelector('form[data-decide]'));
  const id = Number(card.dataset.event);
  const url = form.action;
  const version = /** @type {HTMLInputElement} */ (form.elements.namedItem('version')).value;
  card.classList.add('kept');
  if (decision !== 'undo') choose(nextOpen(card));
  try {
    const answer = await send(url, { decision, version, ...more }, id);
    if (!answer) return mark(card);
    const undo = () => takeBack(url, id, answer.version);
    say(answer.said, decision === 'undo' ? {} : { undo });
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    say(problem.message, { wrong: true });
  }
  return renew();
}

/** @param {string} url @param {number} id @param {number} version */
async function takeBack(url, id, version) {
  try {
    const answer = await send(url, { decision: 'undo', version: String(version) }, id);
    if (answer) say(answer.said);
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    say(problem.message, { wrong: true });
  }
  await renew();
  choose(document.getElementById(`e${id}`));
}

/** @param {HTMLElement} card whose decision waits for a connection */
function mark(card) {
  const note = document.createElement('p');
  note.className = 'note';
  note.textContent = t('kept');
  card.append(note);
}

/** Asks for a reason; Enter rejects with it, Escape leaves the draft alone. @param {HTMLElement} card */
function askWhy(card) {
  if (card.querySelector('.why-not')) return;
  const input = /** @type {HTMLInputElement} */ (el('input', { type: 'text', dir: 'auto', maxlength: 80, 'aria-label': t('why'), placeholder: t('why') }));
  const ask = el('form', { class: 'why-not row' }, input, el('button', { class: 'btn sm bad', text: t('reject') }),
    el('button', { class: 'btn sm', type: 'button', onclick: () => { ask.remove(); card.focus({ preventScroll: true }); }, text: t('cancel') }));
  ask.addEventListener('submit', (event) => {
    event.preventDefault();
    ask.remove();
    decide(card, 'reject', { reason: input.value });
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    ask.remove();
    card.focus({ preventScroll: true });
  });
  card.append(ask);
  input.focus();
}

/** @param {HTMLElement | null} card @param {string} value */
const press = (card, value) => /** @type {HTMLElement | null} */ (card?.querySelector(`button[value=${value}]`))?.click();

/** @type {Record<string, (card: HTMLElement | null) => void>} */
const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: (card) => press(card, 'approve'),
  r: (card) => press(card, 'reject'),
  m: (card) => /** @type {HTMLElement | null} */ (card?.querySelector('[data-merge]'))?.click(),
  u: (card) => takeBackLast() || press(card, 'undo'),
  z: (card) => takeBackLast() || press(card, 'undo'),
  e: (card) => /** @type {HTMLElement | null} */ (card?.querySelector('[data-edit]'))?.click(),
};

document.addEventListener('keydown', (event) => {
  const target = /** @type {Element} */ (event.target);
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, dialog')) return;
  const act = KEYS[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act(current());
});

document.addEventListener('click', (event) => {
  const target = /** @type {Element} */ (event.target);
  const card = /** @type {HTMLElement | null} */ (target.closest('.card[data-event]'));
  if (card && !target.closest('a, button, input, select, textarea, label')) choose(card);
});

document.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.matches('form[data-decide]')) return;
  event.preventDefault();
  const button = /** @type {HTMLButtonElement} */ (/** @type {SubmitEvent} */ (event).submitter);
  const card = /** @type {HTMLElement} */ (form.closest('.card'));
  if (button.value === 'reject') askWhy(card);
  else decide(card, button.value);
});

/** @type {string | null} */
let last = null;
document.addEventListener('cardchosen', (event) => {
  last = /** @type {HTMLElement} */ (event.target).id;
});
document.addEventListener('whereline.renewed', () => {
  const card = (last && document.getElementById(last)) || cards()[0];
  for (const other of cards()) other.classList.toggle('cur', other === card);
});
document.addEventListener('whereline.sent', () => renew());

// The page opens at a quoted or decided event, or at the first draft.
const decided = location.hash.startsWith('#e') ? document.getElementById(location.hash.slice(1)) : null;
const cited = /** @type {HTMLElement | null} */ (document.querySelector('.card[data-cited]'));
const open = cards().find(isOpen);
choose(isOpen(decided) ? decided : (cited ?? open ?? decided ?? cards()[0]), false);
