/** Names in a report's text: pointing at one shows its place on the map, opening one lists what it could mean and lets that be decided. */

import { el } from '../explorer/dom.mjs';
import { chooser } from './chooser.mjs';
import { renew } from './renew.mjs';
import { say } from './said.mjs';
import { Refused, send } from './sending.mjs';
import { t } from './words.mjs';

/** @param {HTMLElement} mention @returns {[number, number] | null} longitude and latitude of its place */
const placeOf = (mention) =>
  mention.dataset.at ? /** @type {[number, number]} */ (mention.dataset.at.split(',').map(Number)) : null;

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
const mentionOf = (target) => (target instanceof Element ? target.closest('.mn[data-mention]') : null);

/**
 * @param {import('./chooser.mjs').MapHandle} map
 */
export function openMentions(map) {
  /** @type {{id: string, box: HTMLElement, press: (key: string) => boolean, end: () => void} | null} */
  let open = null;
  const flow = () => /** @type {HTMLElement} */ (document.querySelector('.flow'));
  const named = () => /** @type {HTMLElement[]} */ ([...flow().querySelectorAll('.mn[data-mention]')]);
  /** @param {string} id */
  const find = (id) => /** @type {HTMLElement | null} */ (flow().querySelector(`.mn[data-mention="${id}"]`));

  function close() {
    if (!open) return;
    const mention = find(open.id);
    mention?.classList.remove('open');
    mention?.setAttribute('aria-expanded', 'false');
    open.end();
    open.box.remove();
    open = null;
    map.point(null);
  }

  function closeAndReturn() {
    const back = open && find(open.id);
    close();
    back?.focus();
  }

  /** @param {HTMLElement} mention */
  async function show(mention) {
    const id = mention.dataset.mention ?? '';
    const again = open?.id === id;
    close();
    if (again) return;
    const title = t('which', { name: mention.textContent ?? '' });
    const shut = el('button', { class: 'btn ic sm ghost', type: 'button', 'aria-label': t('close'), onclick: closeAndReturn, text: '×' });
    const box = el('div', { class: 'pop', role: 'region', 'aria-label': title, 'aria-busy': 'true', lang: document.documentElement.lang, dir: document.documentElement.dir });
    box.append(el('div', { class: 'hd' }, el('span', { class: 'grow', dir: 'auto', text: title }), shut));
    const mine = { id, box, press: () => false, end: () => {} };
    open = mine;
    mention.classList.add('open');
    mention.setAttribute('aria-expanded', 'true');
    /** @type {HTMLElement} */ (mention.closest('p')).after(box);
    const { left, width } = mention.getClientRects()[0];
    box.style.setProperty('--ax', `${Math.max(10, left + width / 2 - box.getBoundingClientRect().left - 6)}px`);
    const at = placeOf(mention);
    if (at) map.reveal(at);

    const answer = await fetch(flow().dataset.mentions.replace(/0\/$/, `${id}/`)).catch(() => null);
    if (!answer?.ok) {
      box.append(el('p', { class: 'said', role: 'status', text: t('failed') }));
    } else {
      const told = await answer.json();
      const made = chooser({
        mention: told, searchUrl: flow().dataset.places, map, may: flow().dataset.may === '1',
        decide: (meaning, reach) => decide(id, { ...meaning, ...reach, version: String(told.version) }),
      });
      Object.assign(mine, { press: made.press, end: made.end });
      box.append(...made.nodes);
      if (open === mine && document.activeElement === document.body) mention.focus();
    }
    box.removeAttribute('aria-busy');
    if (open === mine) box.scrollIntoView({ block: 'nearest' });
  }

  /** @param {string} id @param {Record<string, string>} fields */
  async function decide(id, fields) {
    close();
    find(id)?.focus();
    const url = flow().dataset.mentions.replace(/0\/$/, `${id}/name/`);
    try {
      const answer = await send(url, fields);
      if (answer) {
        const undo = flow().dataset.undo.replace(/0\/undo\/$/, `${answer.step}/undo/`);
        say(answer.said, { undo: () => takeBack(undo) });
      }
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      say(problem.message, { wrong: true });
    }
    await renew();
  }

  /** @param {string} url */
  async function takeBack(url) {
    try {
      const answer = await send(url, {});
      if (answer) say(answer.said);
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      say(problem.message, { wrong: true });
    }
    await renew();
  }

  function prepare() {
    for (const mention of named()) {
      mention.tabIndex = 0;
      mention.setAttribute('role', 'button');
      mention.setAttribute('aria-expanded', 'false');
    }
  }

  prepare();
  document.addEventListener('whereline.renewed', () => {
    open = null;
    prepare();
  });
  document.addEventListener('click', ({ target }) => {
    const mention = mentionOf(target);
    if (mention) show(mention);
  });
  document.addEventListener('focusin', ({ target }) => {
    const mention = mentionOf(target);
    if (mention) map.point(placeOf(mention));
  });
  document.addEventListener('mouseover', ({ target }) => {
    const mention = mentionOf(target);
    if (mention) map.point(placeOf(mention));
  });
  for (const left of ['mouseout', 'focusout']) document.addEventListener(left, ({ target }) => mentionOf(target) && map.point(null));

  // Before the keys of the cards: an open list takes its own.
  document.addEventListener('keydown', (press) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    const target = /** @type {Element} */ (press.target);
    const typing = target.closest('input, textarea, select');
    const mention = mentionOf(target);
    const taken = () => {
      press.preventDefault();
      press.stopImmediatePropagation();
    };
    if (open && press.key === 'Escape') {
      taken();
      return closeAndReturn();
    }
    if (open && !typing && !(press.key === 'Enter' && target.closest('button'))) {
      const own = open.press(press.key.length === 1 ? press.key.toLowerCase() : press.key);
      if (own) return taken();
    }
    if (!mention) return undefined;
    if (press.key === 'Enter' || press.key === ' ') {
      taken();
      return show(mention);
    }
    const rtl = getComputedStyle(/** @type {Element} */ (mention.closest('p'))).direction === 'rtl';
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[press.key];
    if (!step) return undefined;
    taken();
    const all = named();
    return all[(all.indexOf(mention) + step + all.length) % all.length].focus();
  }, { capture: true });
}
