/** Brings the parts of a page that a decision changed up to date, without leaving it: the server draws, the page takes over. */

/** Replaces each element marked `data-renews` by the server's newest. An open editor stays as it is. */
export async function renew() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  /** @type {string | null} */
  let here = null;
  for (const old of document.querySelectorAll('[data-renews]')) {
    const fresh = page.getElementById(old.id);
    if (!fresh) continue;
    const editing = [...old.querySelectorAll('.card.editing')];
    const { scrollTop } = old;
    if (document.activeElement && old.contains(document.activeElement)) here = pathTo(document.activeElement);
    old.replaceWith(document.adoptNode(fresh));
    for (const card of editing) {
      const same = document.getElementById(card.id);
      if (same) same.replaceWith(card);
      else if (card.matches('.new')) fresh.querySelector('.cards')?.prepend(card);
    }
    fresh.scrollTop = scrollTop;
  }
  document.dispatchEvent(new Event('whereline.renewed'));
  if (here && document.activeElement === document.body) /** @type {HTMLElement | null} */ (document.querySelector(here))?.focus({ preventScroll: true });
}

/** @param {Element} node @returns {string | null} how to find the same element again */
function pathTo(node) {
  if (node.id) return `#${CSS.escape(node.id)}`;
  const mention = node.getAttribute('data-mention');
  return mention ? `[data-mention="${mention}"]` : null;
}
