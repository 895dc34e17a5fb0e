/** Edits an event on its card: the form comes from the server, what is typed is kept in this browser until it is stored. */

import { el } from '../explorer/dom.mjs';
import { searchPlaces } from './placesearch.mjs';
import { renew } from './renew.mjs';
import { say } from './said.mjs';
import { Refused, send } from './sending.mjs';
import { t } from './words.mjs';

/** What each kind of event has; the rest of the form is for all. @type {Record<string, string[]>} */
const OF_KIND = { incident: ['place'], movement: ['category', 'origin', 'destination'], zone: ['category', 'center', 'radius_km'] };
/** @param {string | undefined} event */
const keyOf = (event) => `whereline.typed.${document.body.dataset.user ?? ''}.${event}`;
/** @returns {Record<string, string> | null} */
function typedBefore(/** @type {string | undefined} */ event) {
  try {
    return JSON.parse(localStorage.getItem(keyOf(event)) ?? 'null');
  } catch {
    return null;
  }
}
function keepTyped(/** @type {HTMLFormElement} */ form) {
  const data = Object.fromEntries([...new FormData(form)].filter(([name]) => name !== 'csrfmiddlewaretoken'));
  try {
    localStorage.setItem(keyOf(form.dataset.event), JSON.stringify(data));
  } catch {
    // Storage is full or off: what is typed lasts as long as the form.
  }
}
const dropTyped = (/** @type {string | undefined} */ event) => localStorage.removeItem(keyOf(event));

/** @param {HTMLFormElement} form @param {Record<string, string>} data */
function fill(form, data) {
  for (const [name, value] of Object.entries(data)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === 'on';
    else if (field && 'value' in field && !name.startsWith('take_')) field.value = value;
  }
}

/** @param {HTMLFormElement} form @param {() => void} done */
export function prepare(form, done) {
  const kind = /** @type {HTMLSelectElement} */ (form.elements.namedItem('kind'));
  const showKind = () => {
    for (const part of form.querySelectorAll('[data-for]')) {
      const name = /** @type {HTMLElement} */ (part).dataset.for ?? '';
      const filled = [...part.querySelectorAll('input, select')].some((input) => /** @type {HTMLInputElement} */ (input).value);
      part.toggleAttribute('hidden', !OF_KIND[kind.value].includes(name) && !filled);
    }
  };
  kind.addEventListener('change', showKind);
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('input[data-place]'))) offerPlaces(form, input);
  const before = typedBefore(form.dataset.event);
  if (before && !form.querySelector('.clash, .wrong')) offerTyped(form, before, showKind);
  form.addEventListener('input', () => keepTyped(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    store(form, done);
  });
  form.querySelector('[data-cancel]')?.addEventListener('click', (event) => {
    event.preventDefault();
    dropTyped(form.dataset.event);
    done();
  });
  showKind();
}

/** @param {HTMLFormElement} form @param {Record<string, string>} before @param {() => void} showKind */
function offerTyped(form, before, showKind) {
  const note = el('div', { class: 'note', role: 'status' }, t('typed_before'), ' ',
    el('button', { type: 'button', class: 'btn sm', onclick: () => { fill(form, before); showKind(); note.remove(); }, text: t('put_back') }), ' ',
    el('button', { type: 'button', class: 'btn sm', onclick: () => { dropTyped(form.dataset.event); note.remove(); }, text: t('discard') }));
  form.prepend(note);
}

/** @param {HTMLFormElement} form @param {HTMLInputElement} input */
function offerPlaces(form, input) {
  const hidden = /** @type {HTMLInputElement} */ (form.elements.namedItem(input.dataset.place ?? ''));
  const list = el('ul', { class: 'offers', role: 'listbox', hidden: true, id: `offers-${form.dataset.event}-${input.name}` });
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list' })) input.setAttribute(name, value);
  input.after(list);
  /** @type {any[]} */
  let places = [];
  let at = 0;
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  };
  const take = (/** @type {any} */ place) => {
    if (!place) return;
    input.value = place.name;
    hidden.value = place.id;
    close();
    keepTyped(form);
  };
  const draw = () => {
    list.replaceChildren(...places.map((place, i) => {
      const item = el('li', { role: 'option', 'aria-selected': String(i === at) }, el('bdi', { text: place.name }), ' ', el('span', { class: 'dim', text: place.about }));
      item.addEventListener('mousedown', (event) => {
        event.preventDefault();
        take(place);
      });
      return item;
    }));
    list.hidden = !places.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
  };
  searchPlaces(input, form.dataset.places ?? '', () => null, (found) => {
    [places, at] = [found, 0];
    draw();
  });
  input.addEventListener('keydown', (press) => {
    if (list.hidden) return;
    if (press.key === 'ArrowDown' || press.key === 'ArrowUp') {
      at = (at + (press.key === 'ArrowDown' ? 1 : -1) + places.length) % places.length;
      draw();
    } else if (press.key === 'Enter') take(places[at]);
    else if (press.key === 'Escape') close();
    else return;
    press.preventDefault();
    press.stopPropagation();
  });
  input.addEventListener('blur', close);
}

/** @param {HTMLFormElement} form @param {() => void} done */
async function store(form, done) {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector('.actions .pri'));
  button.disabled = true;
  keepTyped(form);
  let answer;
  try {
    answer = await fetch(form.action, { method: 'POST', headers: { Accept: 'application/json, text/html' }, body: new FormData(form) });
  } catch {
    button.disabled = false;
    return say(t('typed_kept'), { wrong: true });
  }
  if (answer.headers.get('Content-Type')?.includes('json')) {
    const told = await answer.json();
    button.disabled = false;
    if (!answer.ok) return say(told.detail, { wrong: true });
    dropTyped(form.dataset.event);
    done();
    say(told.said, told.undo ? { undo: () => takeBack(told) } : {});
    return renew();
  }
  const fresh = formIn(await answer.text());
  if (!fresh) {
    button.disabled = false;
    return say(t('went_wrong'), { wrong: true });
  }
  form.replaceWith(fresh);
  prepare(fresh, done);
  /** @type {HTMLElement | null} */ (fresh.querySelector('.clash input, .bad input, .bad select, .wrong'))?.focus();
  return undefined;
}

/** Takes back an event that was added. @param {{undo: string, version: number}} told */
async function takeBack({ undo, version }) {
  try {
    const answer = await send(undo, { version: String(version) });
    if (answer) say(answer.said);
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    say(problem.message, { wrong: true });
  }
  await renew();
}

/** Opens the form of a new event above the cards. @param {string} url */
export async function openNew(url) {
  document.querySelector('.card.new')?.remove();
  const answer = await fetch(url, { headers: { Accept: 'text/html' } }).catch(() => null);
  const form = answer?.ok ? formIn(await answer.text()) : null;
  if (!form) return void say(t('went_wrong'), { wrong: true });
  const card = el('article', { class: 'card editing new', id: 'new-event', tabindex: -1 }, el('div', { class: 'ch one' }, el('h3', { text: t('add_event') })), form);
  const drafts = /** @type {HTMLElement} */ (document.querySelector('#drafts'));
  const cards = drafts.querySelector('.cards');
  if (cards) cards.prepend(card);
  else drafts.querySelector('.phead')?.after(card);
  prepare(form, () => card.remove());
  card.addEventListener('keydown', (press) => press.key === 'Escape' && card.remove());
  /** @type {HTMLElement | null} */ (form.querySelector('input:not([type=hidden])'))?.focus();
  card.scrollIntoView({ block: 'nearest' });
}

/** @param {string} page @returns {HTMLFormElement | null} */
function formIn(page) {
  const found = new DOMParser().parseFromString(page, 'text/html').querySelector('form[data-edit-form]');
  return found && /** @type {HTMLFormElement} */ (document.adoptNode(found));
}

/** Opens the form of an event on its card. @param {HTMLElement} card @param {string} url */
export async function openEditor(card, url) {
  if (card.classList.contains('editing')) return;
  const answer = await fetch(url, { headers: { Accept: 'text/html' } }).catch(() => null);
  const form = answer?.ok ? formIn(await answer.text()) : null;
  if (!form) return void say(t('went_wrong'), { wrong: true });
  card.classList.add('editing');
  card.append(form);
  const close = () => {
    card.querySelector('form[data-edit-form]')?.remove();
    card.classList.remove('editing');
    card.focus({ preventScroll: true });
  };
  prepare(form, close);
  card.addEventListener('keydown', (press) => {
    if (press.key === 'Escape' && card.classList.contains('editing')) close();
  });
  /** @type {HTMLElement | null} */ (form.querySelector('input:not([type=hidden])'))?.focus();
  form.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('click', (event) => {
  const link = /** @type {Element} */ (event.target).closest('a[data-edit]');
  const card = /** @type {HTMLElement | null} */ (link?.closest('.card[data-event]') ?? null);
  if (!card || !(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  openEditor(card, link.href);
});

// The form as a page of its own.
const alone = /** @type {HTMLFormElement | null} */ (document.querySelector('.sheet form[data-edit-form]'));
if (alone) prepare(alone, () => location.assign(/** @type {HTMLAnchorElement} */ (document.querySelector('[data-cancel]')).href));
