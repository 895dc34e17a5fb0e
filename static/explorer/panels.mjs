/** @file What opens under a filter chip: days, a least score, a list of values with their numbers. */

import { el } from "./dom.mjs";

/**
 * @typedef {import("./urlstate.mjs").Filters} Filters
 * @typedef {(change: Partial<Filters>) => void} Change
 * @typedef {import("./words.mjs").Words} Words
 * @typedef {{value: string, label: string, sign?: Node, n?: number}} Choice
 */

// More values than this are searched rather than read.
const READABLE = 8;
// Values that one list shows; more are found by typing.
const MOST_ROWS = 200;

/** Letters without case and marks, so that "Tadmur" finds "Tādmur". @param {string} text */
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** @param {Filters} filters @param {Change} change @param {Words} words */
export function datePanel(filters, change, words) {
  const field = (/** @type {"from" | "to"} */ name) => {
    const input = /** @type {HTMLInputElement} */ (el("input", { type: "date", name, value: filters[name], min: "1900-01-01", max: "2100-12-31" }));
    input.addEventListener("change", () => {
      if (input.value && !input.validity.valid) return;
      const other = name === "from" ? filters.to : filters.from;
      const swapped = input.value && other && (name === "from" ? input.value > other : input.value < other);
      change({ [name]: input.value, ...(swapped ? { [name === "from" ? "to" : "from"]: input.value } : {}) });
    });
    return el("label", { class: "fld" }, el("span", { text: words.t(name === "from" ? "first_day" : "last_day") }), input);
  };
  const day = (/** @type {number} */ ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const quick = (/** @type {string} */ name, /** @type {number} */ days) =>
    el("button", { type: "button", class: "btn sm", text: words.t(name), onclick: () => change({ from: day(days), to: "" }) });
  return [
    el("div", { class: "pair" }, field("from"), field("to")),
    el("div", { class: "quick" }, quick("last_day_24", 1), quick("last_7", 7), quick("last_30", 30),
      el("button", { type: "button", class: "btn sm", text: words.t("all_time"), onclick: () => change({ from: "", to: "" }) })),
    el("p", { class: "dim3 hint", text: words.t("days_are_utc") }),
  ];
}

/** @param {Filters} filters @param {Change} change @param {Words} words */
export function scorePanel(filters, change, words) {
  const said = (/** @type {string} */ score) => (score ? words.t("score_or_more", { score: words.score(Number(score)) }) : words.t("any_score"));
  const out = el("output", { class: "num", text: said(filters.min_score) });
  const input = /** @type {HTMLInputElement} */ (el("input", { type: "range", min: 0, max: 0.95, step: 0.05, value: filters.min_score || 0 }));
  const text = () => (Number(input.value) > 0 ? Number(input.value).toFixed(2) : "");
  input.addEventListener("input", () => { out.textContent = said(text()); });
  input.addEventListener("change", () => change({ min_score: text() }));
  return [el("label", { class: "fld" }, el("span", {}, words.t("least_score"), " ", out), input)];
}

/**
 * Ticks of a filter whose values are few and known; all ticked and none ticked both mean that it does not narrow.
 * @param {"kind" | "type" | "status"} name @param {Choice[]} choices
 * @param {{filters: Filters, change: Change, words: Words, facets: import("./facets.mjs").Facets}} context
 */
export function tickPanel(name, choices, { filters, change, words, facets }) {
  const counts = new Map();
  const rows = choices.map(({ value, label, sign }) => {
    const box = /** @type {HTMLInputElement} */ (el("input", { type: "checkbox", name, value }));
    box.checked = filters[name].length === 0 || filters[name].includes(value);
    box.addEventListener("change", () => {
      const panel = /** @type {HTMLElement} */ (box.closest(".pop-menu"));
      const all = /** @type {HTMLInputElement[]} */ ([...panel.querySelectorAll(`input[name=${name}]`)]);
      const ticked = all.filter((one) => one.checked).map((one) => one.value);
      if (ticked.length === 0) for (const one of all) one.checked = true;
      change({ [name]: ticked.length === choices.length ? [] : ticked });
    });
    const number = el("span", { class: "dim num" });
    counts.set(value, number);
    return el("label", { class: "tick" }, box, sign ?? null, el("span", { class: "grow", text: label }), number);
  });
  facets.values(name).then((found) => {
    for (const [value, node] of counts) node.textContent = words.number(found.find((one) => one.value === value)?.n ?? 0);
  });
  return rows;
}

/**
 * Ticks of a filter whose values come from the events: none ticked means any. What is chosen stays on top.
 * @param {import("./facets.mjs").FacetName} name
 * @param {{chosen: string[], choose: (values: string[]) => void, words: Words, facets: import("./facets.mjs").Facets, label: (one: {value: string, label: string}) => string, title?: string}} about
 */
export function facetPanel(name, { chosen, choose, words, facets, label, title }) {
  const rows = el("div", { class: "ticks", role: "group", "aria-label": title ?? words.t(name), "aria-busy": "true" }, el("p", { class: "dim hint", text: words.t("counting") }));
  const find = /** @type {HTMLInputElement} */ (el("input", { type: "search", class: "find", placeholder: words.t("find_value"), "aria-label": words.t("find_value"), hidden: true }));
  const ticked = new Set(chosen);
  /** @type {Choice[]} */
  let all = [];

  function draw() {
    const words_ = folded(find.value.trim());
    const fits = all.filter((one) => folded(one.label).includes(words_));
    rows.replaceChildren(...fits.slice(0, MOST_ROWS).map((one) => {
      const box = /** @type {HTMLInputElement} */ (el("input", { type: "checkbox", name, value: one.value, checked: ticked.has(one.value) }));
      box.addEventListener("change", () => {
        if (box.checked) ticked.add(one.value);
        else ticked.delete(one.value);
        choose([...ticked]);
      });
      return el("label", { class: "tick" }, box, el("bdi", { class: "grow", text: one.label }), el("span", { class: "dim num", text: words.number(one.n ?? 0) }));
    }), ...(fits.length ? [] : [el("p", { class: "dim hint", text: words.t("no_value") })]));
  }
  find.addEventListener("input", draw);
  facets.values(name).then((found) => {
    const known = found.map((one) => ({ ...one, label: label(one) }));
    const missing = chosen.filter((value) => !known.some((one) => one.value === value)).map((value) => ({ value, label: label({ value, label: "" }), n: 0 }));
    const first = (/** @type {Choice} */ one) => (chosen.includes(one.value) ? 0 : 1);
    all = [...missing, ...known].sort((a, b) => first(a) - first(b));
    find.hidden = all.length <= READABLE;
    rows.removeAttribute("aria-busy");
    draw();
    if (!find.hidden && rows.closest(".pop-menu")?.contains(document.activeElement) !== false) find.focus();
  });
  return [...(title ? [el("span", { class: "cap", text: title })] : []), find, rows];
}
