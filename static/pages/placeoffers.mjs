/** A field that offers places while a name is typed: a combobox over /places/search.json. */

import { el } from '../explorer/dom.mjs';

// Letters that come within this time are asked for together.
const PAUSE = 60;

/**
 * @typedef {{id: string, name: string, matched: string, lang: string, about: string, lon: number, lat: number}} Offer
 * @param {HTMLInputElement} field its `data-places` is the address that answers
 * @param {(offer: Offer) => void} choose told which one was taken
 * @param {() => [number, number] | null} [near] longitude and latitude that places should be near to
 */
export function openOffers(field, choose, near = () => null) {
  const list = el('ul', { class: 'offers', role: 'listbox', id: 'place-offers', hidden: true });
  field.after(list);
  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list',
  })) field.setAttribute(name, value);
  /** @type {Offer[]} */
  let offers = [];
  let at = -1;
  let asked = 0;
  let timer = 0;

  const close = () => {
    list.hidden = true;
    at = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const mark = () => {
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    if (at < 0) field.removeAttribute('aria-activedescendant');
    else {
      field.setAttribute('aria-activedescendant', `place-offer-${at}`);
      list.children[at].scrollIntoView({ block: 'nearest' });
    }
  };
  const show = () => {
    list.replaceChildren(...offers.map((offer, i) => el('li', {
      role: 'option', id: `place-offer-${i}`, 'aria-selected': 'false',
      onpointerdown: (/** @type {Event} */ event) => {
        event.preventDefault();
        choose(offer);
      },
    },
    el('span', {}, el('bdi', { text: offer.name }), offer.matched !== offer.name ? ' · ' : null,
      offer.matched !== offer.name ? el('bdi', { text: offer.matched, lang: offer.lang || null }) : null),
    el('span', { class: 'dim', text: offer.about }))));
    list.hidden = offers.length === 0;
    field.setAttribute('aria-expanded', String(offers.length > 0));
    at = -1;
  };
  const ask = async () => {
    const mine = (asked += 1);
    const text = field.value.trim();
    if (!text) {
      close();
      return;
    }
    const query = new URLSearchParams({ q: text, limit: '8' });
    const point = near();
    if (point) query.set('near', point.join(','));
    const answer = await fetch(`${field.dataset.places}?${query}`, { headers: { Accept: 'application/json' } }).catch(() => null);
    // A later letter was typed meanwhile, or the server is away: the form still works.
    if (!answer?.ok || mine !== asked) return;
    offers = (await answer.json()).places;
    if (mine === asked && document.activeElement === field) show();
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const count = offers.length + 1;
      at = ((at + 1 + (event.key === 'ArrowDown' ? 1 : -1) + count) % count) - 1;
      mark();
    } else if (event.key === 'Enter' && at >= 0) choose(offers[at]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
}
