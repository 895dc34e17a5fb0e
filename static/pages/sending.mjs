/** Sends decisions to the server. Without a connection they are kept in this browser, in order, and sent when it is back. */

import { el, icon } from '../explorer/dom.mjs';
import { say } from './said.mjs';
import { t } from './words.mjs';

const RETRY = 8000;
const KEY = `whereline.kept.${document.body.dataset.user ?? ''}`;

/** @typedef {{url: string, fields: Record<string, string>, event?: number}} Decision */

/** The server said no: its sentence, and whatever else it told. */
export class Refused extends Error {
  /** @param {number} status @param {any} answer */
  constructor(status, answer) {
    super(answer.detail ?? t('went_wrong'));
    this.status = status;
    this.answer = answer;
  }
}

/** @returns {Decision[]} */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

/** @param {Decision[]} decisions */
function keep(decisions) {
  try {
    if (decisions.length) localStorage.setItem(KEY, JSON.stringify(decisions));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is full or off: the decisions last as long as this page.
  }
  tell(decisions.length);
}

/** @param {number} n */
function tell(n) {
  document.querySelector('.kept-note')?.remove();
  if (!n) return;
  document.body.append(el('div', { class: 'kept-note err w', role: 'status' }, icon('offline'), el('span', { text: t('saved_here', { n }) })));
}

/** @param {Decision} decision */
async function post({ url, fields }) {
  const token = /** @type {HTMLInputElement | null} */ (document.querySelector('[name=csrfmiddlewaretoken]'))?.value ?? '';
  const answer = await fetch(url, {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-CSRFToken': token },
    body: new URLSearchParams(fields),
  });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(answer.status, told);
  return told;
}

/**
 * @param {string} url
 * @param {Record<string, string>} fields
 * @param {number} [event] the event whose version the fields name
 * @returns {Promise<any>} what the server answered; null where the decision is kept until the connection is back
 */
export async function send(url, fields, event) {
  const decision = { url, fields, event };
  const waiting = kept();
  if (waiting.length && !(await sendKept())) {
    keep([...kept(), decision]);
    return null;
  }
  try {
    return await post(decision);
  } catch (problem) {
    if (problem instanceof Refused) throw problem;
    keep([...kept(), decision]);
    return null;
  }
}

/** @returns {Promise<boolean>} whether nothing is kept any more */
async function sendKept() {
  let waiting = kept();
  while (waiting.length) {
    const [first, ...rest] = waiting;
    try {
      const { version } = await post(first);
      // What was decided on the same event afterwards was decided on the state that this made.
      waiting = rest.map((one) => (one.event && one.event === first.event && version ? { ...one, fields: { ...one.fields, version: String(version) } } : one));
    } catch (problem) {
      if (!(problem instanceof Refused)) return false;
      say(problem.message, { wrong: true });
      waiting = rest;
    }
    keep(waiting);
  }
  return true;
}

async function tryAgain() {
  if (!kept().length) return;
  if (!(await sendKept())) return;
  say(t('sent'));
  document.dispatchEvent(new Event('whereline.sent'));
}

addEventListener('online', tryAgain);
setInterval(tryAgain, RETRY);
tell(kept().length);
tryAgain();
