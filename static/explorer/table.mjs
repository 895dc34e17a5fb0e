/** @file The events as a table in place of the map: the same rows, sortable, with a keyboard, however many they are. */

import { middle } from "../map/shapes.mjs";
import { el, show, unbroken } from "./dom.mjs";
import { whereabouts } from "./facts.mjs";
import { scoreBar, statusDot } from "./list.mjs";
import { wholeRows } from "./rows.mjs";
import { eventSign } from "./signs.mjs";
import { latLon } from "./statusbar.mjs";

/** @typedef {import("../map/types.mjs").EventFeature} EventFeature */

// Height of a row, as the style sheet has it.
const ROW = 37;
// Rows kept above and below what is seen.
const SPARE = 10;
// What a heading sorts by when it is pressed, and when it is pressed again.
const SORTS = /** @type {Record<string, [string, string]>} */ ({
  col_event: ["title", "title_last"], when: ["newest", "oldest"], killed: ["killed", "killed_least"], score: ["score", "lowest"],
});
const FALLING = new Set(["newest", "title_last", "killed", "score"]);
const COLUMNS = ["col_event", "when", "where", "coordinates", "who", "killed", "status", "score", "col_id"];

/** Where an event stands: a movement where it ended, an area at its middle. @param {EventFeature} feature */
function spot(feature) {
  const { type, coordinates } = feature.geometry;
  const ends = /** @type {Record<string, () => [number, number]>} */ ({
    Point: () => coordinates, LineString: () => coordinates.at(-1), MultiLineString: () => coordinates.at(-1).at(-1),
  });
  const [lon, lat] = (ends[type] ?? (() => middle(feature)))();
  return latLon(lat, lon);
}

/**
 * @param {HTMLElement} panel
 * @param {{words: import("./words.mjs").Words, choose: (id: number, how: {open: boolean}) => void, hover: (id: number | null) => void, sort: (order: string) => void}} wiring
 */
export function createTable(panel, { words, choose, hover, sort }) {
  /** @type {import("./rows.mjs").Rows} */
  let rows = wholeRows([]);
  /** @type {number | null} */
  let selected = null;
  // The row that the arrow keys stand on.
  let active = -1;
  let order = "newest";
  let shown = false;
  const heads = COLUMNS.map((name) => {
    if (!(name in SORTS)) return el("th", { scope: "col", "data-col": name, text: words.t(name) });
    const button = el("button", { type: "button", text: words.t(name), onclick: () => sort(SORTS[name][order === SORTS[name][0] ? 1 : 0]) });
    return el("th", { scope: "col", "data-col": name }, button);
  });
  const above = el("tr", { class: "room", "aria-hidden": "true" }, el("td", { colspan: COLUMNS.length }));
  const below = el("tr", { class: "room", "aria-hidden": "true" }, el("td", { colspan: COLUMNS.length }));
  const body = el("tbody");
  const table = el("table", { role: "grid", class: "events-table", tabindex: "0", "aria-label": words.t("list_label"), "aria-colcount": COLUMNS.length },
    el("thead", {}, el("tr", { "aria-rowindex": 1 }, ...heads)), body);
  const note = el("p", { class: "dim hint", hidden: true });
  const count = el("h2");
  const box = el("div", { class: "table-box" }, table, note);
  panel.replaceChildren(el("div", { class: "phead" }, count), box);

  /** @param {number} index */
  function row(index) {
    const feature = rows.at(index);
    const about = { role: "row", "aria-rowindex": index + 2, "data-index": index, id: `row-${index}` };
    if (!feature) return el("tr", { ...about, "aria-busy": "true" }, el("td", { colspan: COLUMNS.length, class: "dim", text: words.t("counting") }));
    const event = feature.properties;
    const precise = event.time_precision !== 1 ? words.datePrecision(event) : "";
    return el("tr", { ...about, "data-id": event.id, class: event.id === selected ? "is-sel" : null, "aria-selected": String(event.id === selected) },
      el("td", {}, el("span", { class: "what" }, eventSign(event), el("bdi", {}, ...unbroken(event.title)))),
      el("td", {}, words.when(event, { year: true }), precise ? el("span", { class: "prec", text: precise }) : null),
      el("td", {}, ...unbroken(whereabouts(event, words))),
      el("td", {}, feature.geometry ? el("span", { class: "mono ltr", text: spot(feature) }) : words.t("not_on_map")),
      el("td", {}, el("bdi", { text: event.actors.join(words.t("comma")) })),
      el("td", { class: "num", text: event.fatalities === null ? "" : words.figures(event.fatalities, event.fatalities_high) }),
      el("td", {}, statusDot(event.status, words)),
      el("td", {}, scoreBar(event.score, words)),
      el("td", {}, el("span", { class: "mono ltr", text: `E-${event.id}` })));
  }

  function draw() {
    if (!shown) return;
    const first = Math.max(0, Math.floor(box.scrollTop / ROW) - SPARE);
    const last = Math.min(rows.length, Math.ceil((box.scrollTop + box.clientHeight) / ROW) + SPARE);
    rows.want(first, last);
    above.style.height = `${first * ROW}px`;
    below.style.height = `${(rows.length - last) * ROW}px`;
    body.replaceChildren(above, ...Array.from({ length: last - first }, (_, i) => row(first + i)), below);
    table.setAttribute("aria-rowcount", String(rows.total + 1));
    const here = active >= first && active < last;
    if (here) table.setAttribute("aria-activedescendant", `row-${active}`);
    else table.removeAttribute("aria-activedescendant");
    if (here) body.querySelector(`#row-${active}`)?.classList.add("is-active");
  }

  /** @param {number} index */
  function reveal(index) {
    const head = heads[0].offsetHeight;
    const top = index * ROW;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW + head > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW + head - box.clientHeight;
  }

  const STEPS = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12, Home: -Infinity, End: Infinity });
  table.addEventListener("keydown", (press) => {
    if (press.target !== table) return;
    const feature = rows.at(active);
    if (press.key === "Enter" && feature) choose(feature.properties.id, { open: true });
    const step = STEPS[press.key];
    if (step === undefined || !rows.length) return;
    press.preventDefault();
    active = Math.max(0, Math.min(rows.length - 1, active + step));
    reveal(active);
    draw();
    const now = rows.at(active);
    if (now) choose(now.properties.id, { open: false });
  });
  /** @param {Event} event */
  const indexUnder = (event) => {
    const node = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("tr[data-id]"));
    return node ? Number(node.dataset.index) : -1;
  };
  body.addEventListener("click", (event) => {
    const at = indexUnder(event);
    if (at < 0) return;
    active = at;
    choose(/** @type {EventFeature} */ (rows.at(at)).properties.id, { open: true });
  });
  body.addEventListener("pointerover", (event) => hover(rows.at(indexUnder(event))?.properties.id ?? null));
  body.addEventListener("pointerleave", () => hover(null));
  box.addEventListener("scroll", () => requestAnimationFrame(draw), { passive: true });
  new ResizeObserver(draw).observe(box);

  return {
    isShown: () => shown,
    /** @param {boolean} now */
    show(now) {
      if (shown === now) return;
      shown = now;
      show(panel, shown);
      draw();
    },
    focus: () => table.focus({ preventScroll: true }),
    /** @param {import("./rows.mjs").Rows} now @param {string} sorted */
    set(now, sorted) {
      if (rows !== now) {
        active = now.indexOf(selected);
        if (order !== sorted) box.scrollTop = 0;
      }
      [rows, order] = [now, sorted];
      for (const head of heads) {
        const ways = SORTS[/** @type {string} */ (head.dataset.col)];
        if (ways) head.setAttribute("aria-sort", !ways.includes(order) ? "none" : FALLING.has(order) ? "descending" : "ascending");
      }
      count.textContent = words.count("events", rows.total);
      const cut = rows.total > rows.length;
      show(note, cut);
      if (cut) note.textContent = words.t("list_cut", { n: words.number(rows.length), all: words.number(rows.total) });
      draw();
    },
    /** @param {number | null} id */
    select(id) {
      selected = id;
      const at = rows.indexOf(id);
      if (at >= 0) {
        active = at;
        if (shown) reveal(at);
      }
      draw();
    },
    refresh: draw,
  };
}
