/** The page of one event: its map. */

import { drawEvents } from './eventmap.mjs';

const box = document.querySelector('#map');
if (box) {
  const drawn = await drawEvents(box, () => {});
  const id = Number(new URLSearchParams(box.dataset.src.split('?')[1]).get('id'));
  drawn?.select(id);
}
