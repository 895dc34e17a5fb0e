/** Keys of a list of drafts: J and K step, A approves, R rejects, U undoes, E opens the editor. */

const cards = [...document.querySelectorAll('.card')];

/** @param {Element | undefined} card @param {boolean} byHand false when the page opens, which scrolls nothing else */
function choose(card, byHand = true) {
  if (!card) return;
  for (const other of cards) other.classList.toggle('cur', other === card);
  if (byHand || !location.search) card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
  card.dispatchEvent(new CustomEvent('cardchosen', { bubbles: true, detail: { id: Number(card.dataset.event), byHand } }));
}

/** @param {number} by */
function step(by) {
  const at = cards.findIndex((card) => card.classList.contains('cur'));
  choose(cards[Math.min(Math.max(at + by, 0), cards.length - 1)]);
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: (card) => card?.querySelector('button[value=approve]')?.click(),
  r: (card) => card?.querySelector('button[value=reject]')?.click(),
  u: (card) => card?.querySelector('button[value=undo]')?.click(),
  e: (card) => card?.querySelector('[data-edit]')?.click(),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
  const act = KEYS[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act(document.querySelector('.card.cur'));
});

for (const card of cards) {
  card.addEventListener('click', (event) => {
    if (!event.target.closest('a, button')) choose(card);
  });
}

// After a decision the page opens again at that card; work goes on at the next draft.
const decided = location.hash.startsWith('#e') ? document.getElementById(location.hash.slice(1)) : null;
const cited = document.querySelector('.card[data-cited]');
const open = cards.find((card) => card.querySelector('button[value=approve]'));
choose(decided?.querySelector('button[value=approve]') ? decided : (cited ?? open ?? decided ?? cards[0]), false);
