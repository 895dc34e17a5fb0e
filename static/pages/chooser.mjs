/** The list that opens inside a report's text: what a name could mean, why, and the ways to say what it does mean. */

import { el, svg } from '../explorer/dom.mjs';
import { pinPanel } from './pin.mjs';
import { searchPlaces } from './placesearch.mjs';
import { t } from './words.mjs';

/** @typedef {{point: (at: [number, number] | null) => void, reveal: (at: [number, number]) => void, middle: () => [number, number] | null, whereline: () => any}} MapHandle */
/** @typedef {{meaning: string, place?: string, shape?: string}} Meaning */

/** @param {number} share */
const signed = (share) => `${share < 0 ? '−' : '+'}${Math.abs(share).toFixed(2)}`;

/** @param {string} name @param {string} key @param {string} [more] */
const hinted = (name, key, more = '') => [name, el('span', { class: `kbd ${more}`.trim(), 'aria-hidden': 'true', text: key })];

/** @param {number} share 0 to 1 */
const bar = (share) =>
  el('span', { class: 'score' },
    svg('svg', { width: 26, height: 4, 'aria-hidden': 'true' },
      svg('rect', { width: 26, height: 4, rx: 2, fill: 'var(--line-2)' }),
      svg('rect', { width: (26 * share).toFixed(1), height: 4, rx: 2, fill: 'var(--text-2)' })),
    el('span', { class: 'num ltr', text: share.toFixed(2) }));

/** @param {any} place a candidate of the mention, or a place that was searched for */
function described(place) {
  const at = place.at ?? `${place.lat.toFixed(4)}, ${place.lon.toFixed(4)}`;
  const reasons = (place.reasons ?? []).map((/** @type {any} */ why) =>
    el('li', {}, el('span', { class: `${why.share < 0 ? 'm' : 'p'} ltr`, text: signed(why.share) }), el('span', { dir: 'auto', text: why.text })),
  );
  return [
    el('div', { class: 'name' }, el('bdi', { text: place.name }), place.chosen ? el('span', { class: 'tag line', text: t('taken') }) : null),
    typeof place.score !== 'number' ? el('span') : bar(place.score),
    el('div', { class: 'sub' }, el('bdi', { text: place.about }), ' · ', el('span', { class: 'mono ltr', text: at })),
    reasons.length ? el('ul', { class: 'why' }, ...reasons) : null,
  ];
}

/**
 * @param {object} given
 * @param {any} given.mention what the server tells of the mention
 * @param {string} given.searchUrl
 * @param {MapHandle} given.map
 * @param {boolean} given.may whether the reader may decide
 * @param {(meaning: Meaning, reach: Record<string, string>) => void} given.decide
 * @returns {{nodes: Node[], press: (key: string) => boolean, end: () => void}} what stands under the heading; takes a key; puts the map back
 */
export function chooser({ mention, searchUrl, map, may, decide }) {
  /** @type {any[]} */
  let shown = mention.candidates;
  let current = Math.max(0, shown.findIndex((place) => place.chosen));
  const list = el('ol', { class: 'cands', ...(may ? { role: 'listbox', tabindex: 0, 'aria-label': t('which', { name: mention.surface }) } : {}) });
  const said = el('p', { class: 'said', role: 'status', hidden: true });
  const panel = el('div', { class: 'more' });
  let endPin = () => {};

  const everywhere = tick(t('everywhere', { n: mention.namesakes + 1 }));
  const remembers = tick(t('remember'));
  const scope = el('select', { class: 'sel', 'aria-label': t('remember') },
    el('option', { value: 'language', text: t('remember_language', { language: mention.language }) }),
    mention.source ? el('option', { value: 'source', text: t('remember_source', { source: mention.source }) }) : null);

  const tellScope = () => scope.toggleAttribute('hidden', !remembers.box.checked);
  remembers.box.addEventListener('change', tellScope);
  tellScope();

  const reach = () => ({
    ...(mention.namesakes && everywhere.box.checked ? { everywhere: 'on' } : {}),
    ...(remembers.box.checked ? { remember: /** @type {HTMLSelectElement} */ (scope).value } : {}),
  });
  const take = (/** @type {Meaning} */ meaning) => may && decide(meaning, reach());
  const takePlace = (/** @type {number} */ i) => shown[i] && take({ meaning: 'place', place: shown[i].id });

  function draw() {
    list.replaceChildren(...shown.map((place, i) => {
      const item = el('li', { class: i === current && may ? 'cand cur' : place.chosen ? 'cand cur' : 'cand', ...(may ? { role: 'option', id: `cand-${i}`, 'aria-selected': String(i === current) } : {}) },
        el('span', { class: may ? 'kbd' : 'no', text: String(i + 1) }), ...described(place));
      item.addEventListener('mouseenter', () => map.point([place.lon, place.lat]));
      item.addEventListener('mouseleave', () => map.point(null));
      if (may) {
        item.addEventListener('click', () => pick(i));
        item.addEventListener('dblclick', () => takePlace(i));
      }
      return item;
    }));
    list.hidden = !shown.length;
    if (may && shown.length) list.setAttribute('aria-activedescendant', `cand-${current}`);
  }

  function pick(/** @type {number} */ i) {
    current = Math.min(Math.max(i, 0), shown.length - 1);
    draw();
    const place = shown[current];
    if (!place) return;
    map.point([place.lon, place.lat]);
    map.reveal([place.lon, place.lat]);
    document.getElementById(`cand-${current}`)?.scrollIntoView({ block: 'nearest' });
  }

  function tell(/** @type {string} */ sentence) {
    said.textContent = sentence;
    said.hidden = !sentence;
  }

  function openSearch() {
    endPin();
    const input = /** @type {HTMLInputElement} */ (el('input', { type: 'search', dir: 'auto', 'aria-label': t('search_places'), placeholder: t('search_places'), autocomplete: 'off', maxlength: 200 }));
    searchPlaces(input, searchUrl, map.middle, (places, text) => {
      shown = text ? places : mention.candidates;
      current = 0;
      draw();
      tell(text && !places.length ? t('no_match') : '');
    });
    input.addEventListener('keydown', (press) => {
      if (press.key === 'ArrowDown' || press.key === 'ArrowUp') pick(current + (press.key === 'ArrowDown' ? 1 : -1));
      else if (press.key === 'Enter') takePlace(current);
      else return;
      press.preventDefault();
      press.stopPropagation();
    });
    panel.replaceChildren(input);
    input.focus();
  }

  function openPin() {
    endPin();
    const pin = pinPanel(map, (shape) => take({ meaning: 'drawn', shape: JSON.stringify(shape) }));
    endPin = pin.end;
    panel.replaceChildren(pin.box);
    pin.box.querySelector('input')?.focus();
  }

  const actions = el('div', { class: 'ft' },
    el('button', { class: 'btn pri sm', type: 'button', onclick: () => takePlace(current) }, ...hinted(t('choose'), '↵')),
    el('button', { class: 'btn sm', type: 'button', onclick: openSearch }, ...hinted(t('search'), '/')),
    el('button', { class: 'btn sm', type: 'button', onclick: openPin }, ...hinted(t('pin'), 'P')),
    el('button', { class: 'btn sm', type: 'button', onclick: () => take({ meaning: 'unlocated' }) }, ...hinted(t('no_place'), '0')),
    el('button', { class: 'btn sm', type: 'button', onclick: () => take({ meaning: 'rejected' }) }, ...hinted(t('not_a_name'), 'X')));
  const choices = el('div', { class: 'reach' }, mention.namesakes ? everywhere.label : null, remembers.label, scope);

  draw();
  if (!shown.length) tell(t('none'));

  /** @type {Record<string, () => void>} */
  const keys = {
    Enter: () => takePlace(current), '/': openSearch, p: openPin, 0: () => take({ meaning: 'unlocated' }), x: () => take({ meaning: 'rejected' }),
    ArrowDown: () => pick(current + 1), ArrowUp: () => pick(current - 1),
  };
  return {
    nodes: may ? [list, said, panel, actions, choices] : [list, said],
    press(key) {
      if (!may) return false;
      if (/^[1-9]$/.test(key)) takePlace(Number(key) - 1);
      else if (keys[key]) keys[key]();
      else return false;
      return true;
    },
    end: () => endPin(),
  };
}

/** @param {string} words */
function tick(words) {
  const box = /** @type {HTMLInputElement} */ (el('input', { type: 'checkbox' }));
  return { box, label: el('label', { class: 'row dim' }, box, words) };
}
