/** Decides on many drafts at once, after showing which: "Approve all above 0.80". */

import { el } from '../explorer/dom.mjs';
import { renew } from './renew.mjs';
import { say } from './said.mjs';
import { Refused, send } from './sending.mjs';
import { t } from './words.mjs';

/** @param {HTMLElement} button which says the address (`data-url`) and the least score (`data-above`) */
function preview(button) {
  const least = Number(button.dataset.above);
  const cards = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.card[data-event][data-version]')])
    .filter((card) => card.querySelector('button[value=approve]') && Number(card.dataset.score) >= least);
  const rows = cards.map((card) => {
    const box = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox', value: `${card.dataset.event}:${card.dataset.version}` }));
    box.checked = true;
    return el('li', {}, el('label', { class: 'row' }, box, el('bdi', { class: 'grow', text: card.querySelector('h3')?.textContent ?? '' }), el('span', { class: 'num ltr', text: Number(card.dataset.score).toFixed(2) })));
  });
  const go = el('button', { class: 'btn pri sm', type: 'button', text: t('approve_these') });
  const dialog = /** @type {HTMLDialogElement} */ (el('dialog', { class: 'help', 'aria-label': button.textContent?.trim() ?? '' },
    el('header', {}, el('h2', { text: button.textContent?.trim() ?? '' }), el('button', { class: 'btn ic sm ghost', type: 'button', 'aria-label': t('close'), onclick: () => dialog.close(), text: '×' })),
    rows.length ? el('ul', { class: 'bulk' }, ...rows) : el('p', { class: 'dim', text: t('none_above') }), rows.length ? go : null));
  go.addEventListener('click', async () => {
    const seen = [...dialog.querySelectorAll('input:checked')].map((box) => /** @type {HTMLInputElement} */ (box).value).join(',');
    dialog.close();
    if (seen) await decide(button.dataset.url ?? '', seen, 'approve');
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
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
