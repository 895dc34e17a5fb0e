/** Names in a report's text: pointing at one shows its place on the map, opening one lists what it could have meant. */

import { el } from '../explorer/dom.mjs';

/** @param {HTMLElement} mention @returns {[number, number] | null} longitude and latitude of its place */
const placeOf = (mention) =>
  mention.dataset.at ? /** @type {[number, number]} */ (mention.dataset.at.split(',').map(Number)) : null;

/** @param {number} share */
const signed = (share) => `${share < 0 ? '−' : '+'}${Math.abs(share).toFixed(2)}`;

/** @param {any} place @param {number} number @param {string} taken */
function candidate(place, number, taken) {
  const reasons = place.reasons.map((/** @type {any} */ why) =>
    el('li', {}, el('span', { class: `${why.share < 0 ? 'm' : 'p'} ltr`, text: signed(why.share) }), el('span', { dir: 'auto', text: why.text })),
  );
  return el(
    'li',
    { class: place.chosen ? 'cand cur' : 'cand' },
    el('span', { class: 'no', text: String(number) }),
    el('div', { class: 'name' }, el('bdi', { text: place.name }), place.chosen ? el('span', { class: 'tag line', text: taken }) : null),
    el('span', { class: 'num ltr', text: place.score.toFixed(2) }),
    el('div', { class: 'sub' }, el('bdi', { text: place.about }), ' · ', el('span', { class: 'mono ltr', text: place.at })),
    reasons.length ? el('ul', { class: 'why' }, ...reasons) : null,
  );
}

/**
 * @param {HTMLElement} flow the report's text
 * @param {{point: (at: [number, number] | null) => void, reveal: (at: [number, number]) => void}} map
 */
export function openMentions(flow, map) {
  const mentions = /** @type {HTMLElement[]} */ ([...flow.querySelectorAll('.mn[data-mention]')]);
  /** @type {{mention: HTMLElement, box: HTMLElement} | null} */
  let open = null;

  function close() {
    if (!open) return;
    open.mention.classList.remove('open');
    open.mention.setAttribute('aria-expanded', 'false');
    open.box.remove();
    open = null;
  }

  function closeAndReturn() {
    const back = open?.mention;
    close();
    back?.focus();
  }

  /** @param {HTMLElement} mention */
  async function show(mention) {
    const again = open?.mention === mention;
    close();
    if (again) return;
    const name = mention.textContent ?? '';
    const title = (flow.dataset.which ?? '').replace('{name}', name);
    const list = el('ol', { 'aria-busy': 'true' });
    const shut = el('button', { class: 'btn ic sm ghost', type: 'button', 'aria-label': flow.dataset.close, onclick: closeAndReturn, text: '×' });
    const box = el('div', { class: 'pop', role: 'region', 'aria-label': title, lang: document.documentElement.lang, dir: document.documentElement.dir });
    box.append(el('div', { class: 'hd' }, el('span', { class: 'grow', dir: 'auto', text: title }), shut), list);
    open = { mention, box };
    mention.classList.add('open');
    mention.setAttribute('aria-expanded', 'true');
    const paragraph = /** @type {HTMLElement} */ (mention.closest('p'));
    paragraph.after(box);
    const { left, width } = mention.getClientRects()[0];
    box.style.setProperty('--ax', `${Math.max(10, left + width / 2 - box.getBoundingClientRect().left - 6)}px`);
    const at = placeOf(mention);
    if (at) map.reveal(at);

    let said = flow.dataset.failed ?? '';
    try {
      const answer = await fetch(flow.dataset.mentions.replace(/0\/$/, `${mention.dataset.mention}/`));
      if (answer.ok) {
        const { candidates } = await answer.json();
        list.append(...candidates.map((/** @type {any} */ place, /** @type {number} */ i) => candidate(place, i + 1, flow.dataset.taken ?? '')));
        said = candidates.length ? '' : (flow.dataset.none ?? '');
      }
    } catch {
      // Offline: the sentence stands.
    }
    list.removeAttribute('aria-busy');
    if (said) list.replaceWith(el('p', { class: 'said', role: 'status', text: said }));
    if (open?.box === box) box.scrollIntoView({ block: 'nearest' });
  }

  /** One tab stop for the text; arrows go from name to name. @param {HTMLElement} mention */
  function settle(mention) {
    for (const other of mentions) other.tabIndex = other === mention ? 0 : -1;
  }

  for (const mention of mentions) {
    mention.setAttribute('role', 'button');
    mention.setAttribute('aria-expanded', 'false');
    mention.addEventListener('click', () => show(mention));
    mention.addEventListener('focus', () => {
      settle(mention);
      map.point(placeOf(mention));
    });
    mention.addEventListener('blur', () => map.point(null));
    mention.addEventListener('mouseenter', () => map.point(placeOf(mention)));
    mention.addEventListener('mouseleave', () => map.point(null));
  }
  if (mentions.length) settle(mentions[0]);

  flow.addEventListener('keydown', (press) => {
    if (press.key === 'Escape') return closeAndReturn();
    const at = mentions.indexOf(/** @type {HTMLElement} */ (press.target));
    if (at < 0) return;
    if (press.key === 'Enter' || press.key === ' ') {
      press.preventDefault();
      show(mentions[at]);
      return;
    }
    const rtl = getComputedStyle(mentions[at].closest('p')).direction === 'rtl';
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[press.key];
    if (!step) return;
    press.preventDefault();
    mentions[(at + step + mentions.length) % mentions.length].focus();
  });
}
