/** @file The row of filter chips: what is chosen, and the small panels in which to choose. */

import { el, icon } from "./dom.mjs";
import { attachMenu } from "./menu.mjs";
import { roving } from "./roving.mjs";
import { kindSign, typeSign } from "./signs.mjs";
import { KINDS, ORDER, TYPES } from "./types.mjs";

/** @typedef {import("./urlstate.mjs").Filters} Filters */
/** @typedef {import("./types.mjs").EventFeature} EventFeature */

const STATUSES = /** @type {const} */ (["draft", "approved"]);

/**
 * @param {HTMLElement} bar
 * @param {{words: import("./words.mjs").Words, drafts: boolean, change: (change: Partial<Filters>) => void, showAll: () => void}} wiring
 *   `showAll` ends what the tray of the timeline narrowed to
 */
export function createFilters(bar, { words, drafts, change, showAll }) {
  /** @type {Filters} */
  let filters;
  /** @type {EventFeature[]} */
  let known = [];
  /** @type {{close: () => void, remove: () => void}[]} */
  let menus = [];
  const stops = roving(bar);

  /** How many of the events at hand have a value. @param {"kind" | "type"} name @param {string} value */
  const tally = (name, value) => known.filter(({ properties }) => properties[name] === value).length;

  /** @param {"kind" | "type" | "status"} name @param {{value: string, label: string, sign?: Node}[]} choices */
  function checklist(name, choices) {
    return choices.map(({ value, label, sign }) => {
      const box = /** @type {HTMLInputElement} */ (el("input", { type: "checkbox", name, value }));
      const chosen = filters[name];
      box.checked = chosen.length === 0 || chosen.includes(value);
      box.addEventListener("change", () => {
        const panel = /** @type {HTMLElement} */ (box.closest(".pop-menu"));
        const ticked = /** @type {HTMLInputElement[]} */ ([...panel.querySelectorAll(`input[name=${name}]:checked`)]).map((one) => one.value);
        // All and none both mean that this filter does not narrow.
        if (ticked.length === 0) for (const one of panel.querySelectorAll(`input[name=${name}]`)) /** @type {HTMLInputElement} */ (one).checked = true;
        change({ [name]: ticked.length === choices.length ? [] : ticked });
      });
      const n = name === "status" || chosen.length ? 0 : tally(name, value);
      return el("label", { class: "tick" }, box, sign ?? null, el("span", { class: "grow", text: label }), n ? el("span", { class: "dim num", text: words.number(n) }) : null);
    });
  }

  function datePanel() {
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
    return [el("div", { class: "pair" }, field("from"), field("to"))];
  }

  function scorePanel() {
    const out = el("output", { class: "num", text: filters.min_score ? words.t("score_or_more", { score: words.score(Number(filters.min_score)) }) : words.t("any_score") });
    const input = /** @type {HTMLInputElement} */ (el("input", { type: "range", min: 0, max: 0.95, step: 0.05, value: filters.min_score || 0 }));
    const text = () => (Number(input.value) > 0 ? Number(input.value).toFixed(2) : "");
    input.addEventListener("input", () => { out.textContent = text() ? words.t("score_or_more", { score: text() }) : words.t("any_score"); });
    input.addEventListener("change", () => change({ min_score: text() }));
    return [el("label", { class: "fld" }, el("span", {}, words.t("least_score"), " ", out), input)];
  }

  /**
   * @param {{name: string, label?: string, value: (Node | string)[], on: boolean, clear: () => void, panel?: () => Node[], lead?: Node}} about
   */
  function chip({ name, label, value, on, clear, panel, lead }) {
    const button = el("button", { type: "button", class: "chip-main", "data-chip": name },
      lead ?? null, label ? el("span", { class: "k", text: label }) : null, ...value);
    const whole = el("span", { class: on ? "chip on" : "chip" }, button);
    if (on) {
      whole.append(el("button", {
        type: "button", class: "chip-x", "aria-label": words.t("remove_filter", { name: words.t(name) }),
        onclick: () => { clear(); /** @type {HTMLElement | null} */ (bar.querySelector(`[data-chip=${name}]`))?.focus(); },
      }, icon("close", "s")));
    }
    if (panel) menus.push(attachMenu(button, { label: words.t(name), content: panel }));
    return whole;
  }

  const names = (/** @type {string[]} */ list) => list.join(words.t("comma"));

  function draw(/** @type {string} */ only) {
    // A panel that is open stays: only the chips behind it are drawn anew once it has closed.
    for (const menu of menus) menu.remove();
    menus = [];
    const types = TYPES.filter((type) => filters.type.includes(type.name));
    const dots = el("span", { class: "dots", "aria-hidden": "true" }, ...ORDER.filter((key) => !types.length || types.some((type) => type.key === key)).map((key) => el("i", { "data-c": key })));
    const days = words.days(filters.from, filters.to);
    const typeChoices = ORDER.map((key) => {
      const type = TYPES.find((one) => one.key === key);
      return { value: type?.name ?? "", label: words.t(`type_${key}`), sign: typeSign(key) };
    });
    const chips = [
      chip({ name: "date", lead: icon("calendar"), value: [days || words.t("any_date")], on: days !== "", clear: () => change({ from: "", to: "" }), panel: datePanel }),
      chip({
        name: "type", label: words.t("type"), on: types.length > 0, clear: () => change({ type: [] }),
        value: [types.length ? (types.length > 2 ? words.number(types.length) : names(types.map((type) => words.t(type.key)))) : words.t("all_types"), dots],
        panel: () => checklist("type", typeChoices),
      }),
      chip({
        name: "kind", label: words.t("kind"), on: filters.kind.length > 0, clear: () => change({ kind: [] }),
        value: [filters.kind.length ? names(filters.kind.map((kind) => words.t(`${kind}s`))) : words.t("all_kinds")],
        panel: () => checklist("kind", KINDS.map((kind) => ({ value: kind, label: words.t(`${kind}s`), sign: kindSign(kind) }))),
      }),
    ];
    if (drafts) {
      chips.push(chip({
        name: "status", label: words.t("status"), on: filters.status.length > 0, clear: () => change({ status: [] }),
        value: [filters.status.length ? names(filters.status.map((status) => words.t(status))) : words.t("draft_and_approved")],
        panel: () => checklist("status", STATUSES.map((status) => ({ value: status, label: words.t(status) }))),
      }));
    }
    chips.push(chip({
      name: "score", label: words.t("score"), on: filters.min_score !== "", clear: () => change({ min_score: "" }),
      value: [filters.min_score ? words.t("score_or_more", { score: words.score(Number(filters.min_score)) }) : words.t("any_score")], panel: scorePanel,
    }));
    if (filters.q) chips.push(chip({ name: "search", label: words.t("search"), value: [el("bdi", { text: filters.q })], on: true, clear: () => change({ q: "" }) }));
    if (only) chips.push(chip({ name: "only_chip", label: words.t("only_chip"), value: [words.t(`${only}_row`)], on: true, clear: showAll }));
    bar.replaceChildren(...chips);
    stops.settle();
  }

  return {
    /** @param {Filters} now @param {string} only */
    set(now, only) {
      filters = now;
      const open = document.querySelector(".pop-menu:not([hidden])");
      if (!open) return draw(only);
      // Redraw when the panel closes, so that it is not pulled away from under the pointer.
      const watch = new MutationObserver(() => {
        if (/** @type {HTMLElement} */ (open).hidden) { watch.disconnect(); draw(only); }
      });
      watch.observe(open, { attributes: true, attributeFilter: ["hidden"] });
      for (const main of bar.querySelectorAll("[data-chip]")) main.parentElement?.classList.toggle("stale", true);
      return undefined;
    },
    /** @param {EventFeature[]} features */
    know(features) {
      known = features;
    },
  };
}
