/** Decides on many drafts at once, after showing which: "Approve all above 0.80". */

import { el } from '../explorer/dom.mjs';
import { renew } from './renew.mjs';
import { say } from './said.mjs';
import { Refused, send } from './sending.mjs';
import { t } from './words.mjs';

/**
 * Shows what would change, each to be left out, and asks for agreement.
 * @template {{id: number, title: string, score: number}} Row
 * @param {string} title
 * @param {Row[]} all
 * @param {((row: Row) => string) | null} change what becomes of one, in words
 * @param {{reason?: boolean, wrong?: boolean, agree?: string}} [how] whether a reason can be given; whether it takes something away
 * @returns {Promise<{rows: Row[], reason: string} | null>} what was agreed to; null where the list was closed
 */
export function lookThrough(title, all, change, { reason = false, wrong = false, agree = title } = {}) {
  const lines = all.map((row) => {
    const box = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox' }));
    box.checked = true;
    const told = change ? el('span', { class: 'dim', text: change(row) }) : null;
    return { row, box, item: el('li', {}, el('label', { class: 'row' }, box, el('span', { class: 'grow' }, el('bdi', { text: row.title }), told), el('span', { class: 'num ltr', text: row.score.toFixed(2) }))) };
  });
  const why = /** @type {HTMLInputElement} */ (el('input', { type: 'text', class: 'why-all', dir: 'auto', maxlength: 80, 'aria-label': t('why'), placeholder: t('why') }));
  const go = el('button', { class: wrong ? 'btn sm bad' : 'btn pri sm', type: 'button', text: agree });
  const dialog = /** @type {HTMLDialogElement} */ (el('dialog', { class: 'help', 'aria-label': title },
    el('header', {}, el('h2', { text: title }), el('button', { class: 'btn ic sm ghost', type: 'button', 'aria-label': t('close'), onclick: () => dialog.close(), text: '×' })),
    lines.length ? el('ul', { class: 'bulk' }, ...lines.map(({ item }) => item)) : el('p', { class: 'dim', text: t('none_above') }), reason ? why : null, lines.length ? go : null));
  return new Promise((settle) => {
    go.addEventListener('click', () => {
      settle({ rows: lines.filter(({ box }) => box.checked).map(({ row }) => row), reason: why.value });
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      settle(null);
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** @param {HTMLElement} button which says the address (`data-url`) and the least score (`data-above`) */
async function preview(button) {
  const least = Number(button.dataset.above);
  const cards = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.card[data-event][data-version]')])
    .filter((card) => card.querySelector('button[value=approve]') && Number(card.dataset.score) >= least);
  const rows = cards.map((card) => ({ id: Number(card.dataset.event), version: card.dataset.version, score: Number(card.dataset.score), title: card.querySelector('h3')?.textContent ?? '' }));
  const agreed = await lookThrough(button.textContent?.trim() ?? '', rows, null, { agree: t('approve_these') });
  if (agreed?.rows.length) await decide(button.dataset.url ?? '', agreed.rows.map((row) => `${row.id}:${row.version}`).join(','), 'approve');
}

/** @param {string} url @param {string} seen "event:version" parted by commas @param {string} decision */
async function decide(url, seen, decision) {
  try {
    const answer = await send(url, { seen, decision });
    if (answer) say(answer.said, decision === 'undo' ? {} : { undo: () => decide(url, answer.seen, 'undo') });
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    say(problem.message, { wrong: true });
  }
  await renew();
}

document.addEventListener('click', ({ target }) => {
  const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest('[data-above]'));
  if (button) preview(button);
});
