/** The list of all keys, opened with "?", and the keys that lead elsewhere: N to the next report. */

import { el } from '../explorer/dom.mjs';
import { t } from './words.mjs';

const KEYS = [
  ['J K', 'key_step'], ['Tab', 'key_mention'], ['↵', 'key_open'], ['1 – 9', 'key_digit'], ['/', 'key_search'], ['P', 'key_pin'], ['0', 'key_none'],
  ['X', 'key_no_name'], ['A', 'key_approve'], ['E', 'key_edit'], ['M', 'key_merge'], ['R', 'key_reject'], ['Z U', 'key_undo'], ['N', 'key_next'], ['S', 'key_select'], ['L', 'key_mark'], ['V', 'key_add'],
  ['X', 'key_choose'], ['T', 'key_take'], ['Esc', 'key_close'], ['?', 'key_help'],
];

function open() {
  const list = el('dl', {}, ...KEYS.flatMap(([keys, name]) => [
    el('dt', {}, ...keys.split(' ').map((key) => el('span', { class: 'kbd', text: key }))), el('dd', { text: t(name) })]));
  const dialog = /** @type {HTMLDialogElement} */ (el('dialog', { class: 'help', 'aria-label': t('keys') },
    el('header', {}, el('h2', { text: t('keys') }), el('button', { class: 'btn ic sm ghost', type: 'button', 'aria-label': t('close'), onclick: () => dialog.close(), text: '×' })), list));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

document.addEventListener('keydown', (press) => {
  if (press.ctrlKey || press.metaKey || press.altKey || /** @type {Element} */ (press.target).closest('input, textarea, select, dialog')) return;
  if (press.key === '?') open();
  else if (press.key.toLowerCase() === 'n') /** @type {HTMLElement | null} */ (document.querySelector('[data-next]'))?.click();
  else return;
  press.preventDefault();
});
document.addEventListener('click', ({ target }) => {
  if (/** @type {Element} */ (target).closest('[data-help]')) open();
});
