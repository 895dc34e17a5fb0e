/** Words chosen in a report's text, by mouse, touch or keys, are marked as a name or become the evidence of a new event. */

import { el } from '../explorer/dom.mjs';
import { openNew } from './edit.mjs';
import { renew } from './renew.mjs';
import { say } from './said.mjs';
import { Refused, send } from './sending.mjs';
import { t } from './words.mjs';

const flow = () => /** @type {HTMLElement} */ (document.querySelector('#flow'));
/** Selections change with every letter that is passed over. */
const SETTLED = 180;

/** @typedef {{start: number, end: number}} Words code points of the report's text, half-open */
/** @type {Words | null} */
let chosen = null;

/** @param {Node} node @param {number} offset @returns {number | null} code points of the text before a spot of the page */
function offsetOf(node, offset) {
  const paragraph = /** @type {HTMLElement | null} */ ((node instanceof Element ? node : node.parentElement)?.closest('#flow > p[data-start]'));
  if (!paragraph) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + [...before.toString()].length;
}

/** @returns {{words: Words, range: Range} | null} */
function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const [start, end] = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)];
  return start === null || end === null || start >= end || !range.toString().trim() ? null : { words: { start, end }, range };
}

/** @param {() => Promise<any>} act @returns {Promise<any>} */
async function trying(act) {
  try {
    return await act();
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    say(problem.message, { wrong: true });
    return null;
  }
}

function close() {
  chosen = null;
  bar.remove();
}

/** @param {string} kind */
async function mark(kind) {
  if (!chosen) return;
  const fields = { start: String(chosen.start), end: String(chosen.end), kind };
  const url = flow().dataset.mark ?? '';
  getSelection()?.removeAllRanges();
  close();
  const answer = await trying(() => send(url, fields));
  if (!answer) return;
  say(answer.said, { undo: async () => {
    const gone = await trying(() => send(answer.undo, { version: String(answer.version) }));
    if (gone) say(gone.said);
    await renew();
  } });
  await renew();
  const made = /** @type {HTMLElement | null} */ (flow().querySelector(`.mn[data-mention="${answer.mention}"]`));
  // A place is asked at once what it means.
  if (kind === 'place') made?.click();
}

function add() {
  if (!chosen) return;
  const { start, end } = chosen;
  const url = `${flow().dataset.add}?start=${start}&end=${end}`;
  close();
  openNew(url);
}

const kinds = ['place', 'actor', 'date', 'quantity'];
const bar = el('div', { class: 'choose-bar', role: 'toolbar', 'aria-label': t('mark_as') });
if (flow().dataset.mark) {
  bar.append(el('span', { class: 'dim', text: t('mark_as') }), ...kinds.map((kind) =>
    el('button', { class: 'btn sm', type: 'button', onclick: () => mark(kind) }, t(`mark_${kind}`), kind === 'place' ? el('span', { class: 'kbd', 'aria-hidden': 'true', text: 'L' }) : null)));
}
if (flow().dataset.add) bar.append(el('button', { class: 'btn pri sm', type: 'button', onclick: add }, t('add_event'), el('span', { class: 'kbd', 'aria-hidden': 'true', text: 'V' })));
// Pressing a button must not take the selection away first.
for (const press of ['mousedown', 'pointerdown']) bar.addEventListener(press, (event) => event.preventDefault());

function show() {
  const now = selected();
  if (!now) return close();
  chosen = now.words;
  document.body.append(bar);
  const box = now.range.getBoundingClientRect();
  const below = box.bottom + 8 + bar.offsetHeight < innerHeight;
  bar.style.setProperty('--at', `${Math.max(56, below ? box.bottom + 8 : box.top - bar.offsetHeight - 8)}px`);
  bar.style.setProperty('--from', `${Math.min(Math.max(8, box.left), innerWidth - bar.offsetWidth - 8)}px`);
  return undefined;
}

/** Chooses words by keys: begins at the name that has the focus, or at the first words in view. */
function begin() {
  const focused = document.activeElement?.closest('.mn');
  const top = flow().getBoundingClientRect().top;
  const start = focused ?? [...flow().querySelectorAll(':scope > p[data-start]')].find((p) => p.getBoundingClientRect().bottom > top + 8);
  const selection = getSelection();
  if (!start || !selection) return;
  selection.collapse(start, 0);
  selection.modify('extend', 'forward', 'word');
}

/** @param {KeyboardEvent} press @returns {boolean} whether the key chose other words */
function step(press) {
  const selection = getSelection();
  const forward = press.key === 'ArrowRight';
  if (!selection || !(forward || press.key === 'ArrowLeft')) return false;
  const node = selection.focusNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const rtl = element ? getComputedStyle(element).direction === 'rtl' : false;
  const way = forward === rtl ? 'backward' : 'forward';
  if (press.shiftKey) selection.modify('extend', way, 'word');
  else {
    if (way === 'forward') selection.collapseToEnd();
    else {
      selection.collapseToStart();
      selection.modify('move', 'backward', 'word');
    }
    selection.modify('extend', 'forward', 'word');
  }
  element?.scrollIntoView({ block: 'nearest' });
  return true;
}

if (bar.childElementCount) {
  let waiting = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, SETTLED);
  });
  document.addEventListener('keydown', (press) => {
    if (press.ctrlKey || press.metaKey || press.altKey || /** @type {Element} */ (press.target).closest('input, textarea, select, dialog, .pop')) return;
    const key = press.key.toLowerCase();
    if (key === 's') begin();
    else if (!selected()) return;
    else if (key === 'l' && flow().dataset.mark) {
      show();
      mark('place');
    } else if (key === 'v' && flow().dataset.add) {
      show();
      add();
    } else if (press.key === 'Escape') getSelection()?.removeAllRanges();
    else if (!step(press)) return;
    press.preventDefault();
    press.stopImmediatePropagation();
  }, { capture: true });
}
