/** Says where something is that no gazetteer has: coordinates typed, or a pin or an area drawn on the map. */

import { el } from '../explorer/dom.mjs';
import { drawShape } from '../map/drawing.mjs';
import { t } from './words.mjs';

const PAIR = /^\s*([+-]?\d+(?:[.,]\d+)?)\s*[,;\s]\s*([+-]?\d+(?:[.,]\d+)?)\s*$/;

/** @param {string} written "latitude, longitude" @returns {{type: string, coordinates: number[]} | null} a GeoJSON point, longitude first */
export function readSpot(written) {
  const pair = PAIR.exec(written);
  if (!pair) return null;
  const [lat, lon] = [pair[1], pair[2]].map((part) => Number(part.replace(',', '.')));
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { type: 'Point', coordinates: [lon, lat] } : null;
}

/**
 * @param {import('./chooser.mjs').MapHandle} map
 * @param {(shape: {type: string, coordinates: any}) => void} use
 */
export function pinPanel(map, use) {
  /** @type {{type: string, coordinates: any} | null} */
  let shape = null;
  let stop = () => {};
  const input = /** @type {HTMLInputElement} */ (el('input', { type: 'text', dir: 'ltr', class: 'mono', placeholder: '33.5055, 38.6180', 'aria-label': t('coordinates'), autocomplete: 'off' }));
  const hint = el('p', { class: 'said', role: 'status', text: '' });

  function finish() {
    const found = input.value.trim() ? readSpot(input.value) : shape;
    if (!found) hint.textContent = t('coordinates_wrong');
    else {
      stop();
      use(found);
    }
  }
  input.addEventListener('input', () => {
    const spot = readSpot(input.value);
    if (!spot) return;
    map.point(/** @type {[number, number]} */ (spot.coordinates));
    map.reveal(/** @type {[number, number]} */ (spot.coordinates));
  });
  input.addEventListener('keydown', (press) => {
    if (press.key !== 'Enter') return;
    press.preventDefault();
    press.stopPropagation();
    finish();
  });

  /** @param {'point' | 'polygon'} mode @param {HTMLElement} button */
  async function draw(mode, button) {
    const whereline = map.whereline();
    if (!whereline) return;
    stop();
    for (const other of box.querySelectorAll('[aria-pressed]')) other.setAttribute('aria-pressed', String(other === button));
    hint.textContent = t(mode === 'point' ? 'pin_hint' : 'area_hint');
    stop = await drawShape(whereline, mode, (made) => {
      shape = made;
      input.value = made.type === 'Point' ? [...made.coordinates].reverse().map((degrees) => degrees.toFixed(5)).join(', ') : '';
      use_.focus();
    });
  }
  const tool = (/** @type {string} */ name, /** @type {'point' | 'polygon'} */ mode) => {
    const button = el('button', { class: 'btn sm', type: 'button', 'aria-pressed': 'false', text: name });
    button.addEventListener('click', () => draw(mode, button));
    return button;
  };
  const use_ = el('button', { class: 'btn pri sm', type: 'button', onclick: finish, text: t('use') });
  const box = el('div', { class: 'pin' }, el('div', { class: 'row' }, input, use_),
    map.whereline() ? el('div', { class: 'row' }, tool(t('pin_map'), 'point'), tool(t('area_map'), 'polygon')) : null, hint);
  return {
    box,
    end() {
      stop();
      map.point(null);
    },
  };
}
