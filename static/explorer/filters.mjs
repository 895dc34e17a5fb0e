/** @file The row of filter chips: what is chosen, the panels in which to choose, and the chip that adds another. */

import { el, icon } from "./dom.mjs";
import { ANYWHERE, groundName } from "./groundname.mjs";
import { attachMenu } from "./menu.mjs";
import { datePanel, facetPanel, scorePanel, tickPanel } from "./panels.mjs";
import { roving } from "./roving.mjs";
import { kindSign, typeSign } from "./signs.mjs";
import { KINDS, ORDER, TYPES } from "../map/types.mjs";

/** @typedef {import("./urlstate.mjs").Filters} Filters */
/** @typedef {import("./facets.mjs").FacetName} FacetName */
/** @typedef {{name: string, label?: string, value: (Node | string)[], on: boolean, clear: () => void, panel?: () => Node[] | Promise<Node[]>, lead?: Node, wide?: boolean}} Chip */

const STATUSES = /** @type {const} */ (["draft", "approved"]);
// Filters that stand in the row only where they are in force; the chip at its end adds one.
const FACETS = /** @type {const} */ (["country", "admin1", "actor", "source", "language"]);
const ADDABLE = /** @type {const} */ (["ground", ...FACETS, "precision"]);
const PRECISIONS = { geo_precision: ["named_place", "near", "region"], time_precision: ["day", "week", "month"] };

/**
 * @param {HTMLElement} bar
 * @param {{
 *   words: import("./words.mjs").Words, drafts: boolean, facets: import("./facets.mjs").Facets, places: string,
 *   change: (change: Partial<Filters>) => void, showAll: () => void,
 *   ground: {view: (() => string) | null, center: () => [number, number] | null, draw: ((shape: "area" | "circle") => void) | null},
 * }} wiring `showAll` ends what the tray of the timeline narrowed to; `ground` is filled in once the map stands
 */
export function createFilters(bar, { words, drafts, facets, places, change, showAll, ground }) {
  /** @type {Filters} */
  let filters;
  let only = "";
  /** @type {Set<string>} chips that were added and hold nothing yet */
  const added = new Set();
  /** @type {Map<string, string>} names of values, by filter and value */
  const names = new Map();
  /** @type {{close: () => void, open: () => void, remove: () => void, name: string}[]} */
  let menus = [];
  const stops = roving(bar);

  /** @param {FacetName} name @param {{value: string, label: string}} one */
  function nameOf(name, { value, label }) {
    if (label) names.set(`${name}:${value}`, label);
    const known = names.get(`${name}:${value}`);
    if (name === "country") return new Intl.DisplayNames([words.locale], { type: "region" }).of(value) ?? value;
    if (name === "language") return new Intl.DisplayNames([words.locale], { type: "language" }).of(value) ?? value;
    return known ?? value;
  }

  /** Names of provinces and sources come with their numbers; an address brings the codes alone. */
  async function learnNames() {
    for (const name of /** @type {const} */ (["admin1", "source"])) {
      if (!filters[name].some((value) => !names.has(`${name}:${value}`))) continue;
      for (const one of await facets.values(name)) names.set(`${name}:${one.value}`, one.label);
      for (const value of filters[name]) if (!names.has(`${name}:${value}`)) names.set(`${name}:${value}`, value);
      if (!document.querySelector(".pop-menu:not([hidden])")) draw();
    }
  }

  /** @param {Chip} about */
  function chip({ name, label, value, on, clear, panel, lead, wide }) {
    const button = el("button", { type: "button", class: "chip-main", "data-chip": name },
      lead ?? null, label ? el("span", { class: "k", text: label }) : null, ...value);
    const whole = el("span", { class: on ? "chip on" : "chip" }, button);
    if (on || added.has(name)) {
      whole.append(el("button", {
        type: "button", class: "chip-x", "aria-label": words.t("remove_filter", { name: words.t(name) }),
        onclick: () => {
          added.delete(name);
          clear();
          draw();
          /** @type {HTMLElement | null} */ (bar.querySelector(`[data-chip=${name}]`) ?? bar.querySelector("[data-chip=add_filter]"))?.focus();
        },
      }, icon("close", "s")));
    }
    if (panel) menus.push({ name, ...attachMenu(button, { label: words.t(name), content: panel, wide }) });
    return whole;
  }

  const listed = (/** @type {string[]} */ list) =>
    (list.length > 2 ? words.number(list.length) : list.join(words.t("comma")));
  const context = () => ({ filters, change, words, facets });
  const menuOf = (/** @type {string} */ name) => menus.find((menu) => menu.name === name);

  /** @returns {Chip[]} */
  function always() {
    const types = TYPES.filter((type) => filters.type.includes(type.name));
    const dots = el("span", { class: "dots", "aria-hidden": "true" }, ...ORDER.filter((key) => !types.length || types.some((type) => type.key === key)).map((key) => el("i", { "data-c": key })));
    const days = words.days(filters.from, filters.to);
    const typeChoices = ORDER.map((key) => ({ value: TYPES.find((one) => one.key === key)?.name ?? "", label: words.t(`type_${key}`), sign: typeSign(key) }));
    return [
      { name: "date", lead: icon("calendar"), value: [days || words.t("any_date")], on: days !== "", clear: () => change({ from: "", to: "" }), panel: () => datePanel(filters, change, words) },
      {
        name: "type", label: words.t("type"), on: types.length > 0, clear: () => change({ type: [] }),
        value: [types.length ? listed(types.map((type) => words.t(type.key))) : words.t("all_types"), dots],
        panel: () => tickPanel("type", typeChoices, context()),
      },
      {
        name: "kind", label: words.t("kind"), on: filters.kind.length > 0, clear: () => change({ kind: [] }),
        value: [filters.kind.length ? listed(filters.kind.map((kind) => words.t(`${kind}s`))) : words.t("all_kinds")],
        panel: () => tickPanel("kind", KINDS.map((kind) => ({ value: kind, label: words.t(`${kind}s`), sign: kindSign(kind) })), context()),
      },
      ...(drafts ? [{
        name: "status", label: words.t("status"), on: filters.status.length > 0, clear: () => change({ status: [] }),
        value: [filters.status.length ? listed(filters.status.map((status) => words.t(status))) : words.t("draft_and_approved")],
        panel: () => tickPanel("status", STATUSES.map((status) => ({ value: status, label: words.t(status) })), context()),
      }] : []),
      {
        name: "score", label: words.t("score"), on: filters.min_score !== "", clear: () => change({ min_score: "" }),
        value: [filters.min_score ? words.t("score_or_more", { score: words.score(Number(filters.min_score)) }) : words.t("any_score")],
        panel: () => scorePanel(filters, change, words),
      },
    ];
  }

  /** @returns {Chip[]} */
  function addable() {
    const where = groundName(filters, words);
    const precise = /** @type {const} */ (["geo_precision", "time_precision"]).flatMap((name) => filters[name].map((value) => words.t(PRECISIONS[name][Number(value) - 1] ?? value)));
    const precisions = (/** @type {"geo_precision" | "time_precision"} */ name) => facetPanel(name, {
      chosen: filters[name], choose: (values) => change({ [name]: values }), words, facets, title: words.t(name),
      label: ({ value }) => words.t(PRECISIONS[name][Number(value) - 1] ?? value),
    });
    return [
      {
        name: "ground", label: words.t("ground"), on: where !== "", clear: () => change(ANYWHERE), value: [where || words.t("any_place")], wide: true,
        panel: async () => (await import("./groundpanel.mjs")).groundPanel(() => filters, { words, places, change, ...ground, close: () => menuOf("ground")?.close() }),
      },
      ...FACETS.map((name) => ({
        name, label: words.t(name), on: filters[name].length > 0, clear: () => change({ [name]: [] }), wide: true,
        value: [filters[name].length ? el("bdi", { text: listed(filters[name].map((value) => `\u2068${nameOf(name, { value, label: "" })}\u2069`)) }) : words.t("any_value")],
        panel: () => facetPanel(name, { chosen: filters[name], choose: (values) => change({ [name]: values }), words, facets, label: (one) => nameOf(name, one) }),
      })),
      {
        name: "precision", label: words.t("precision"), on: precise.length > 0, clear: () => change({ geo_precision: [], time_precision: [] }),
        value: [precise.length ? listed(precise) : words.t("any_value")], panel: () => [...precisions("geo_precision"), ...precisions("time_precision")],
      },
    ].filter((one) => one.on || added.has(one.name));
  }

  function addChip() {
    const button = el("button", { type: "button", class: "chip-main", "data-chip": "add_filter" }, icon("plus", "s"), words.t("add_filter"));
    const missing = ADDABLE.filter((name) => !bar.querySelector(`[data-chip=${name}]`));
    const panel = () => missing.map((name) => el("button", {
      type: "button", class: "pick", text: words.t(name),
      onclick: () => {
        added.add(name);
        menuOf("add_filter")?.close();
        draw();
        menuOf(name)?.open();
      },
    }));
    menus.push({ name: "add_filter", ...attachMenu(button, { label: words.t("add_filter"), content: panel }) });
    return el("span", { class: "chip dash" }, button);
  }

  function draw() {
    for (const menu of menus) menu.remove();
    menus = [];
    const chips = [...always(), ...addable()];
    if (filters.q) chips.push({ name: "search", label: words.t("search"), value: [el("bdi", { text: filters.q })], on: true, clear: () => change({ q: "" }) });
    if (filters.since) chips.push({ name: "since", label: words.t("since"), value: [words.format({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(new Date(filters.since))], on: true, clear: () => change({ since: "" }) });
    if (filters.report) chips.push({ name: "report", label: words.t("report"), value: [`R-${filters.report}`], on: true, clear: () => change({ report: "" }) });
    if (only) chips.push({ name: "only_chip", label: words.t("only_chip"), value: [words.t(`${only}_row`)], on: true, clear: showAll });
    bar.replaceChildren(...chips.map(chip));
    bar.append(addChip());
    stops.settle();
  }

  return {
    /** @param {Filters} now @param {string} tray */
    set(now, tray) {
      filters = now;
      only = tray;
      learnNames();
      const open = document.querySelector(".pop-menu:not([hidden])");
      if (!open) return draw();
      // Redraw when the panel closes, so that it is not pulled away from under the pointer.
      const watch = new MutationObserver(() => {
        if (/** @type {HTMLElement} */ (open).hidden) { watch.disconnect(); draw(); }
      });
      watch.observe(open, { attributes: true, attributeFilter: ["hidden"] });
      for (const main of bar.querySelectorAll("[data-chip]")) main.parentElement?.classList.toggle("stale", true);
      return undefined;
    },
    /** Chips that were added and not used go as well. */
    clear: () => added.clear(),
  };
}
