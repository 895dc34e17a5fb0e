/** Marks the words of a report that its address points at (`?start=120&end=137`: code points of the text). */

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

/** Marks and shows the words that the page was asked for. @param {HTMLElement} flow */
export function showQuoted(flow) {
  const { citedStart, citedEnd } = flow.dataset;
  if (citedStart === undefined) return;
  const range = rangeOf(flow, Number(citedStart), Number(citedEnd));
  if (!range) return;
  if (globalThis.CSS?.highlights) CSS.highlights.set('cited', new Highlight(range));
  range.startContainer.parentElement.scrollIntoView({ block: 'center' });
}
