/** @file The list beside the map: the same events, as a listbox that stays fast with many thousands of rows. */

import { el, show, unbroken } from "./dom.mjs";
import { howMuch, whereabouts } from "./facts.mjs";
import { wholeRows } from "./rows.mjs";
import { eventSign } from "./signs.mjs";

/** @typedef {import("../map/types.mjs").EventFeature} EventFeature */

// Heights of a row with a title of one line and of two, as the style sheet has them.
const ONE_LINE = 76;
const TWO_LINES = 93;
// Height of the line that says where the list was cut.
const CUT_NOTE = 56;
// Rows kept above and below what is seen, so that a quick scroll meets no gap.
const SPARE = 6;

/** How wide titles are, without laying them out. @param {HTMLElement} list */
function titleMeasure(list) {
  const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  const style = getComputedStyle(list);
  pen.font = `550 ${style.fontSize} ${style.fontFamily}`;
  return (/** @type {string} */ text) => pen.measureText(text).width;
}

/** "0.91" with its bar. @param {number} score @param {import("./words.mjs").Words} words */
export function scoreBar(score, words) {
  const fill = el("i");
  fill.style.width = `${Math.round(score * 100)}%`;
  const text = words.score(score);
  return el("span", { class: "score", title: words.t("score_is", { score: text }) }, el("b", { "aria-hidden": "true" }, fill), el("span", { class: "ltr", text }));
}

/** @param {string} status @param {import("./words.mjs").Words} words */
export const statusDot = (status, words) => el("span", { class: `st ${status}` }, el("i", { "aria-hidden": "true" }), words.t(status));

/**
 * @param {HTMLElement} box the listbox; it scrolls
 * @param {{words: import("./words.mjs").Words, choose: (id: number, how: {open: boolean}) => void, hover: (id: number | null) => void}} wiring
 */
export function createList(box, { words, choose, hover }) {
  const hold = el("div", { class: "hold", role: "presentation" });
  const note = el("p", { class: "dim hint cut", role: "presentation", hidden: true });
  hold.append(note);
  box.append(hold);
  /** @type {import("./rows.mjs").Rows} */
  let rows = wholeRows([]);
  /** @type {number[]} where each row begins, and where the last ends */
  let tops = [0];
  /** @type {Map<number, HTMLElement>} rows that are in the page, by index */
  const drawn = new Map();
  /** @type {number | null} */
  let selected = null;
  /** @type {number | null} */
  let hovered = null;
  let withYear = true;

  /** @param {number} index */
  function row(index) {
    const feature = rows.at(index);
    if (!feature) return waiting(index);
    const event = feature.properties;
    const much = howMuch(event, words);
    const precise = event.time_precision !== 1 ? words.datePrecision(event) : "";
    const place = whereabouts(event, words);
    const node = el(
      "div",
      { class: "ev", role: "option", id: `event-${event.id}`, "data-id": event.id, "aria-setsize": rows.total, "aria-posinset": index + 1 },
      eventSign(event),
      el("h3", { dir: "auto", role: "presentation" }, ...unbroken(event.title)),
      el("div", { class: "meta" },
        el("span", { class: "date", text: words.when(event, { year: withYear }) }),
        precise ? el("span", { class: "prec", text: precise }) : null,
        place ? el("span", { class: "pl" }, ...unbroken(place)) : null,
        feature.geometry ? null : el("span", { class: "prec", text: words.t("not_on_map") })),
      el("div", { class: "meta" },
        statusDot(event.status, words),
        much ? el("span", { class: "dim3", "aria-hidden": "true", text: "·" }) : null,
        much ? el("span", { class: "pl", text: much }) : null,
        el("span", { class: "grow" }),
        scoreBar(event.score, words)),
    );
    put(node, index);
    mark(node, event.id);
    return node;
  }

  /** @param {HTMLElement} node @param {number} index */
  function put(node, index) {
    node.style.top = `${topOf(index)}px`;
    node.style.height = `${topOf(index + 1) - topOf(index)}px`;
  }
  /** A row on its way. @param {number} index */
  function waiting(index) {
    const node = el("div", { class: "ev sk", role: "option", "aria-selected": "false", "aria-busy": "true", "aria-label": words.t("counting"), "aria-setsize": rows.total, "aria-posinset": index + 1 }, el("i"), el("span", {}, el("i"), el("i")));
    put(node, index);
    return node;
  }
  /** Where a row begins: rows that are not all at hand are equally tall. @param {number} index */
  const topOf = (index) => (rows.whole ? tops[index] : index * TWO_LINES);

  /** @param {HTMLElement} node @param {number} id */
  function mark(node, id) {
    node.classList.toggle("is-sel", id === selected);
    node.classList.toggle("is-hover", id === hovered && id !== selected);
    node.setAttribute("aria-selected", String(id === selected));
  }

  /** The first row that ends below `y`. @param {number} y */
  function rowAt(y) {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (topOf(middle + 1) <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function draw() {
    const first = Math.max(0, rowAt(box.scrollTop) - SPARE);
    const last = Math.min(rows.length, rowAt(box.scrollTop + box.clientHeight) + 1 + SPARE);
    rows.want(first, last);
    for (const [index, node] of drawn) {
      if (index < first || index >= last || (!node.dataset.id && rows.at(index))) {
        node.remove();
        drawn.delete(index);
      }
    }
    for (let index = first; index < last; index++) {
      if (drawn.has(index)) continue;
      const node = row(index);
      drawn.set(index, node);
      // Rows stand in the page in their order, for those who read it in order.
      const next = [...drawn.keys()].filter((other) => other > index).sort((a, b) => a - b)[0];
      hold.insertBefore(node, next === undefined ? note : drawn.get(next) ?? null);
    }
    const active = rows.indexOf(selected);
    if (drawn.has(active)) box.setAttribute("aria-activedescendant", `event-${selected}`);
    else box.removeAttribute("aria-activedescendant");
  }

  const settle = () => {
    for (const node of drawn.values()) if (node.dataset.id) mark(node, Number(node.dataset.id));
  };

  function measure() {
    const width = titleMeasure(box);
    const space = box.clientWidth - 60;
    tops = [0];
    if (rows.whole) for (const { properties } of rows.known) tops.push(tops[tops.length - 1] + (width(properties.title) > space ? TWO_LINES : ONE_LINE));
    const cut = rows.total > rows.length ? CUT_NOTE : 0;
    hold.style.height = `${topOf(rows.length) + cut}px`;
    note.style.top = `${topOf(rows.length)}px`;
    note.textContent = cut ? words.t("list_cut", { n: words.number(rows.length), all: words.number(rows.total) }) : "";
    show(note, cut > 0);
  }

  function redraw() {
    for (const node of drawn.values()) node.remove();
    drawn.clear();
    draw();
  }

  /** @param {number} index */
  function reveal(index) {
    const [top, bottom] = [topOf(index), topOf(index + 1)];
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
  }

  const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity };
  box.addEventListener("keydown", (press) => {
    const at = rows.indexOf(selected);
    if (press.key === "Enter" && at >= 0 && selected !== null) choose(selected, { open: true });
    const step = STEPS[/** @type {keyof typeof STEPS} */ (press.key)];
    if (step === undefined || rows.length === 0) return;
    press.preventDefault();
    const next = at < 0 && Number.isFinite(step) ? (step < 0 ? rows.length - 1 : 0) : at + step;
    const to = Math.max(0, Math.min(rows.length - 1, next));
    const feature = rows.at(to);
    if (feature) choose(feature.properties.id, { open: false });
    else reveal(to);
  });
  const idUnder = (/** @type {Event} */ event) => {
    const node = /** @type {Element} */ (event.target).closest(".ev[data-id]");
    return node instanceof HTMLElement ? Number(node.dataset.id) : null;
  };
  box.addEventListener("click", (event) => {
    const id = idUnder(event);
    if (id !== null) choose(id, { open: true });
  });
  box.addEventListener("pointerover", (event) => hover(idUnder(event)));
  box.addEventListener("pointerleave", () => hover(null));
  box.addEventListener("scroll", () => requestAnimationFrame(draw), { passive: true });
  let measuredAt = 0;
  new ResizeObserver(() => {
    if (box.clientWidth !== measuredAt) {
      measuredAt = box.clientWidth;
      measure();
      redraw();
    } else draw();
  }).observe(box);
  document.fonts.ready.then(() => { measure(); redraw(); });

  return {
    /** @param {import("./rows.mjs").Rows} now */
    set(now) {
      rows = now;
      const years = new Set(rows.known.map(({ properties }) => properties.date_start?.slice(0, 4)).filter(Boolean));
      withYear = years.size > 1 || !rows.whole;
      measure();
      redraw();
    },
    /** @param {number | null} id @param {{scroll?: boolean}} [how] */
    select(id, { scroll = true } = {}) {
      selected = id;
      const index = rows.indexOf(id);
      if (index >= 0 && scroll) reveal(index);
      draw();
      settle();
    },
    /** @param {number | null} id */
    hover(id) {
      hovered = id;
      settle();
    },
    /** More rows are at hand. */
    refresh: draw,
    focus: () => box.focus({ preventScroll: true }),
  };
}
