/** What happened, said at the foot of the page, with a way to take it back; the last steps of this visit, newest first. */

import { el, icon } from '../explorer/dom.mjs';
import { t } from './words.mjs';

const SECONDS = 9;
/** @type {{undo: () => Promise<void>, toast: HTMLElement}[]} */
const steps = [];

function place() {
  const there = document.querySelector('.msgs');
  if (there) return there;
  const made = el('div', { class: 'msgs', role: 'status' });
  document.body.append(made);
  return made;
}

/**
 * @param {string} sentence
 * @param {{undo?: () => Promise<void>, wrong?: boolean}} [how]
 */
export function say(sentence, { undo, wrong = false } = {}) {
  const toast = el('div', { class: wrong ? 'toast wrong' : 'toast' }, icon(wrong ? 'warn' : 'check', 's'), el('span', { class: 'grow', dir: 'auto', text: sentence }));
  if (undo) {
    const step = { undo, toast };
    steps.push(step);
    toast.append(el('button', { type: 'button', onclick: () => takeBack(step) }, t('undo'), el('span', { class: 'kbd', 'aria-hidden': 'true', text: 'Z' })));
  }
  const shut = el('button', { type: 'button', 'aria-label': t('close'), onclick: () => toast.remove(), text: '×' });
  if (wrong) toast.append(shut);
  else setTimeout(() => toast.matches(':hover, :focus-within') || toast.remove(), SECONDS * 1000);
  const box = place();
  while (box.childElementCount > 2) box.firstElementChild?.remove();
  box.append(toast);
}

/** Takes the last step of this visit back. @returns whether there was one */
export function takeBackLast() {
  const step = steps.at(-1);
  if (step) takeBack(step);
  return step !== undefined;
}

/** @param {{undo: () => Promise<void>, toast: HTMLElement}} step */
async function takeBack(step) {
  if (!steps.includes(step)) return;
  steps.splice(steps.indexOf(step), 1);
  step.toast.remove();
  await step.undo();
}
