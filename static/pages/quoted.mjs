/** Marks the words of a report that an address points at: `#t120-137` are code points 120 to 137 of its text. */

/**
 * @param {Element} flow the report's text, whose paragraphs carry `data-start`
 * @param {number} start first code point
 * @param {number} end code point after the last
 * @returns {Range | null}
 */
export function rangeOf(flow, start, end) {
  const range = document.createRange();
  let began = false;
  for (const paragraph of flow.querySelectorAll('[data-start]:not(.mn)')) {
    let at = Number(paragraph.dataset.start);
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const points = [...node.data];
      if (!began && start < at + points.length && start >= at) {
        range.setStart(node, points.slice(0, start - at).join('').length);
        began = true;
      }
      if (began && end <= at + points.length) {
        range.setEnd(node, points.slice(0, end - at).join('').length);
        return range;
      }
      at += points.length;
    }
  }
  return null;
}

/** Marks and shows the words that the address names. @param {Element} flow */
export function showQuoted(flow) {
  const named = /^#t(\d+)-(\d+)$/.exec(location.hash);
  if (!named) return;
  const range = rangeOf(flow, Number(named[1]), Number(named[2]));
  if (!range) return;
  if (globalThis.CSS?.highlights) CSS.highlights.set('cited', new Highlight(range));
  const element = range.startContainer.parentElement;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}
