/** Marks the words of a report that its address points at (`?start=120&end=137`: code points of the text). */

/**
 * @param {Element} flow the report's text, whose paragraphs carry `data-start`
 * @param {number} start first code point
 * @param {number} end code point after the last
 * @returns {Range | null}
 */
function rangeOf(flow, start, end) {
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

/** Marks and shows the words that the page was asked for, and notes which card rests on them. @param {HTMLElement} flow */
export function showQuoted(flow) {
  const { citedStart, citedEnd } = flow.dataset;
  if (citedStart === undefined) return;
  const [start, end] = [Number(citedStart), Number(citedEnd)];
  const quoting = [...document.querySelectorAll('.card mark')].find(({ dataset }) => Number(dataset.start) < end && Number(dataset.end) > start);
  quoting?.closest('.card').setAttribute('data-cited', '');
  const range = rangeOf(flow, start, end);
  if (!range) return;
  if (globalThis.CSS?.highlights) CSS.highlights.set('cited', new Highlight(range));
  range.startContainer.parentElement.scrollIntoView({ block: 'center' });
}

/**
 * Marks the words that an event rests on.
 * @param {HTMLElement} flow
 * @param {Iterable<HTMLElement>} marks the marked words of the event's quotes, which say where they stand in the text
 * @param {boolean} scroll whether to bring the first of them into view
 */
export function showChosen(flow, marks, scroll) {
  const ranges = [...marks].map((mark) => rangeOf(flow, Number(mark.dataset.start), Number(mark.dataset.end))).filter((range) => range !== null);
  // Where the page was opened at a quotation, only that is marked until a card is chosen.
  const quiet = !scroll && flow.dataset.citedStart !== undefined;
  if (globalThis.CSS?.highlights && !quiet) CSS.highlights.set('chosen', new Highlight(...ranges));
  if (scroll && ranges.length) ranges[0].startContainer.parentElement.scrollIntoView({ block: 'nearest' });
}
