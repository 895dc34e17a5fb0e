/** The review queue: cards and a small map beside them, choosing many, deciding on them after a look, and assigning them. */

import { lookThrough } from './bulk.mjs';
import { drawEvents } from './eventmap.mjs';
import { renew } from './renew.mjs';
import { say } from './said.mjs';
import { Refused, send } from './sending.mjs';
import { t } from './words.mjs';

/** @typedef {{id: number, version: number, code: string, title: string, status: string, score: number, person: string}} Row */

const bar = () => /** @type {HTMLElement | null} */ (document.querySelector('.qbulk'));
const ticks = () => /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll('.card .pick')]);
/** Everything that the filters leave, beyond this page. @type {Row[] | null} */
let everything = null;

/** @param {HTMLInputElement} tick @returns {Row} */
function rowOf(tick) {
  const card = /** @type {HTMLElement} */ (tick.closest('.card'));
  const [id, version] = tick.value.split(':').map(Number);
  return {
    id, version, code: `E-${id}`, title: card.querySelector('h3')?.textContent ?? '', status: card.dataset.status ?? '',
    score: Number(card.dataset.score), person: card.querySelector('.held bdi')?.textContent ?? '',
  };
}
const chosen = () => everything ?? ticks().filter((tick) => tick.checked).map(rowOf);

function tell() {
  const box = bar();
  if (!box) return;
  const n = chosen().length;
  const all = /** @type {HTMLInputElement} */ (box.querySelector('[data-all]'));
  const on = ticks().filter((tick) => tick.checked).length;
  all.checked = on > 0 && on === ticks().length;
  all.indeterminate = on > 0 && !all.checked;
  const count = /** @type {HTMLElement} */ (box.querySelector('[data-count]'));
  const matched = Number(box.dataset.matched);
  count.replaceChildren(n ? t('n_chosen', { n }) : '');
  if (all.checked && !everything && matched > on) {
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'as-link';
    more.textContent = t('choose_matching', { n: Math.min(matched, 200) });
    more.addEventListener('click', chooseEverything);
    count.append(' ', more);
  }
  for (const button of box.querySelectorAll('[data-bulk]')) button.toggleAttribute('disabled', !n);
}

async function chooseEverything() {
  const answer = await fetch(bar()?.dataset.chosenUrl ?? '', { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!answer?.ok) return say(t('went_wrong'), { wrong: true });
  everything = (await answer.json()).events;
  return tell();
}

/** @param {() => Promise<any>} act @param {(answer: any) => (() => Promise<void>) | undefined} undo */
async function doing(act, undo) {
  try {
    const answer = await act();
    if (answer) say(answer.said, { undo: undo(answer) });
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    say(problem.message, { wrong: true });
  }
  everything = null;
  await renew();
}

/** @param {string} decision @param {string} seen @param {string} reason @returns {Promise<void>} */
const decide = (decision, seen, reason = '') =>
  doing(
    () => send(bar()?.dataset.decideUrl ?? '', { decision, seen, reason }),
    (answer) => (decision === 'undo' || !answer.seen ? undefined : () => decide('undo', answer.seen)),
  );

/** @param {string} give "event:account" parted by commas @param {boolean} undoable @returns {Promise<void>} */
const assign = (give, undoable = true) =>
  doing(() => send(bar()?.dataset.assignUrl ?? '', { give }), (answer) => (undoable && answer.back ? () => assign(answer.back, false) : undefined));

/** @param {HTMLButtonElement} button */
async function lookAndDecide(button) {
  const decision = button.dataset.bulk ?? '';
  const title = button.textContent?.trim() ?? '';
  const becomes = t(decision === 'approve' ? 'becomes_approved' : 'becomes_rejected');
  const agreed = await lookThrough(title, chosen(), (row) => `${row.status} → ${becomes}`, { reason: decision === 'reject', wrong: decision === 'reject' });
  if (agreed?.rows.length) await decide(decision, agreed.rows.map((row) => `${row.id}:${row.version}`).join(','), agreed.reason);
}

/** @param {HTMLSelectElement} select */
async function lookAndAssign(select) {
  const who = select.value;
  const name = select.selectedOptions[0].textContent ?? '';
  select.value = '';
  if (!who) return;
  const agreed = await lookThrough(`${t('assign_to')} ${name}`, chosen(), (row) => `${row.person || t('nobody')} → ${name}`);
  if (agreed?.rows.length) await assign(agreed.rows.map((row) => `${row.id}:${who}`).join(','));
}

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof Element)) return;
  if (target.matches('[data-all]')) for (const tick of ticks()) tick.checked = /** @type {HTMLInputElement} */ (target).checked;
  if (target.matches('[data-all], .pick')) {
    everything = null;
    tell();
  } else if (target.matches('select[data-bulk]')) lookAndAssign(/** @type {HTMLSelectElement} */ (target));
});
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const give = /** @type {HTMLElement | null} */ (target.closest('[data-give]'));
  const button = /** @type {HTMLButtonElement | null} */ (target.closest('button[data-bulk]'));
  if (give) assign(give.dataset.give ?? '');
  else if (button) lookAndDecide(button);
});
document.addEventListener('keydown', (press) => {
  if (press.ctrlKey || press.metaKey || press.altKey || /** @type {Element} */ (press.target).closest('input:not(.pick), textarea, select, dialog')) return;
  const card = document.querySelector('.card.cur');
  const key = press.key.toLowerCase();
  if (key === 'x') /** @type {HTMLElement | null} */ (card?.querySelector('.pick'))?.click();
  else if (key === 't') /** @type {HTMLElement | null} */ (card?.querySelector('[data-give]'))?.click();
  else return;
  press.preventDefault();
});
document.addEventListener('whereline.renewed', () => {
  everything = null;
  tell();
});

/** @type {Awaited<ReturnType<typeof drawEvents>>} */
let drawn = null;
/** @type {number | null} */
let current = null;
document.addEventListener('cardchosen', (event) => {
  current = /** @type {CustomEvent} */ (event).detail.id;
  drawn?.select(current);
  if (current !== null) drawn?.show(current);
});
tell();
await import('./decide.mjs');
const box = /** @type {HTMLElement | null} */ (document.querySelector('#map'));
if (box) {
  drawn = await drawEvents(box, (id) => document.getElementById(`e${id}`)?.click());
  if (current !== null) {
    drawn?.select(current);
    drawn?.show(current);
  }
  document.addEventListener('whereline.renewed', () => drawn?.update(new Map()));
} else document.documentElement.dataset.ready = 'true';
