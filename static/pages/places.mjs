/** Pages of places: what is offered while a name is typed, and the small map. */

import { openOffers } from './placeoffers.mjs';
import { drawPlaces } from './placemap.mjs';

for (const field of document.querySelectorAll('input[data-places]')) {
  openOffers(/** @type {HTMLInputElement} */ (field), (place) => {
    const link = new URL(/** @type {HTMLElement} */ (field).dataset.place, location.href);
    location.href = place.id
      ? link.pathname.replace('ID', encodeURIComponent(place.id))
      : `?q=${encodeURIComponent(place.name)}`;
  });
}

const box = /** @type {HTMLElement | null} */ (document.querySelector('#map'));
if (box) await drawPlaces(box, [...document.querySelectorAll('tr[data-lon]')]);
else document.documentElement.dataset.ready = 'true';
