/** @file The explorer: one set of filters and one selection, drawn as map, list, table, timeline, legend and detail. */

import { AnswerError, createAnswers } from "./answers.mjs";
import { createAtHand, ORDERS } from "./athand.mjs";
import { brought } from "./brought.mjs";
import { show } from "./dom.mjs";
import { createEmptiness } from "./emptiness.mjs";
import { createFacets } from "./facets.mjs";
import { createFilters } from "./filters.mjs";
import { ANYWHERE } from "./groundname.mjs";
import { createLegend } from "./legend.mjs";
import { createList } from "./list.mjs";
import { createMapView } from "./mapview.mjs";
import { createSaying } from "./saying.mjs";
import { createSelection } from "./selection.mjs";
import { wireSearch, wireSharing } from "./sharing.mjs";
import { createSheet } from "./sheet.mjs";
import { createTable } from "./table.mjs";
import { createTimeline } from "./timeline.mjs";
import { createUrlState, fileQuery, filterQuery, isFiltered, noFilters, readSearch, writeSearch } from "./urlstate.mjs";
import { createWords } from "./words.mjs";

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const page = JSON.parse(byId("page").textContent ?? "{}");
const words = createWords(page);
const { announce, toast } = createSaying(byId("announce"));
const answers = createAnswers(page, words.t);
const url = createUrlState((state, reason) => apply(reason === "back"));
const sheet = createSheet(byId("grabber"), document.body);
const atHand = createAtHand(answers, page.whole, () => { list.refresh(); table.refresh(); });

/** @type {import("./athand.mjs").Shown} */
let shown = atHand.shownOf(url.get());

const changeFilters = (/** @type {Partial<import("./urlstate.mjs").Filters>} */ change) => url.set({ filters: { ...url.get().filters, ...change } });
const legend = createLegend(byId("legend"), { words, drafts: page.drafts });
const emptiness = createEmptiness({
  box: byId("notice"), rows: byId("rows"), words, answers, state: url.get, change: changeFilters, clear: clearFilters, again: () => { load(); },
});
const list = createList(byId("rows"), { words, choose: (id, { open }) => selection.choose(id, { open, from: "list" }), hover: (id) => selection.hover(id) });
const table = createTable(byId("table-panel"), {
  words, choose: (id, { open }) => selection.choose(id, { open, from: "table" }), hover: (id) => selection.hover(id), sort: (sort) => url.set({ sort }),
});
const unread = () => toast(words.t("offline"));
const bringDetail = () => Promise.all([import("./detail.mjs"), import("./decisions.mjs")]);
// The panel of an event and the decisions on it are brought with the first that is chosen.
const chosen = brought(async () => {
  const [{ createDetail }, { createDecisions }] = await bringDetail();
  const decisions = createDecisions({ words, address: page.event, say: (sentence, way) => { announce(sentence); toast(sentence, way); }, done: decided });
  return createDetail(byId("detail"), { words, page, decisions, choose: (id) => selection.choose(id, { from: "detail" }), close: () => selection.leave() });
}, unread);
/** @type {Parameters<typeof createSelection>[0]["detail"]} */
const detail = {
  set: async (feature, all) => {
    if (feature || chosen.here()) await chosen.tell((panel) => panel.set(feature, all));
    else chosen.forget();
  },
  focus: () => chosen.here()?.focus(),
};
const facets = createFacets(page.facets, () => fileQuery({ ...url.get(), sort: "newest" }));
const mapView = createMapView({
  page, words, url, legend, answers, shown: () => shown, say: announce,
  narrow: (drawn) => changeFilters({ ...ANYWHERE, ...drawn }),
  choose: (id, from, at) => selection.choose(id, { from, at }), hover: (id) => selection.hover(id), nothing: () => selection.leave(),
});
/** @type {Parameters<typeof createFilters>[1]["ground"]} */
const ground = { view: null, center: mapView.center, draw: null };
const filters = createFilters(byId("chips"), {
  words, drafts: page.drafts, facets, places: page.places, change: changeFilters, showAll: () => url.set({ only: "" }), ground,
});
const timeline = createTimeline(byId("timeline"), {
  words,
  choose: (days, { live }) => (live ? tryDays(days) : changeFilters(days)),
  only: (name) => { url.set({ only: name }); sheet.to("half"); },
});
const selection = createSelection({ url, words, answers, sheet, list, table, detail, timeline, mapView, shown: () => shown, known: atHand.known });
const views = page.views ? brought(async () => (await import("./views.mjs")).createViews({ menu: byId("views"), save: byId("save-view") }, {
  words, page, toast, current: () => url.get().view, query: () => writeSearch({ ...url.get(), event: null, view: null }),
  open: (query, view, since) => {
    const state = readSearch(`?${query}`);
    url.set({ ...state, view, filters: { ...state.filters, since } });
    if (state.position) mapView.jump(state.position);
    views?.here()?.look(view);
  },
}), unread) : null;

/** Days while they are being chosen: at once where all events are at hand, else their number, and the map as it comes. @param {import("./clock.mjs").Days} days */
function tryDays(days) {
  const state = url.get();
  if (atHand.isWhole()) return drawShown(atHand.shownOf({ ...state, filters: { ...state.filters, ...days } }), days);
  timeline.set(shown.clock, days);
  if (!state.only) byId("count").textContent = words.count("events", shown.clock.total(days));
  return mapView.draw({ days });
}

/** @param {import("./athand.mjs").Shown} now @param {import("./clock.mjs").Days} [days] */
function drawShown(now, days = url.get().filters) {
  shown = now;
  byId("count").textContent = words.count("events", shown.rows.total);
  list.set(shown.rows);
  list.select(url.get().event, { scroll: false });
  table.set(shown.rows, url.get().sort);
  timeline.set(shown.clock, days);
  // Where there is nothing, the list says why.
  const asTable = url.get().table && shown.rows.total > 0;
  document.body.classList.toggle("has-table", asTable);
  table.show(asTable);
  mapView.draw();
  emptiness.tell(shown.rows.total, shown.clock.all);
}

/** Bring what the address asks for, unless it is here already; then draw. */
async function load() {
  show(byId("skeleton"), shown.rows.total === 0);
  byId("list-panel").setAttribute("aria-busy", "true");
  try {
    const before = shown.rows.total;
    drawShown(await atHand.load(url.get()));
    if (before !== shown.rows.total) announce(words.count("shown", shown.rows.total));
  } catch (problem) {
    if (/** @type {Error} */ (problem).name === "AbortError") return undefined;
    if (!(problem instanceof AnswerError)) throw problem;
    atHand.forget();
    drawShown(atHand.shownOf(url.get()));
    byId("count").textContent = words.t("list_label");
    emptiness.fail(problem);
  }
  show(byId("skeleton"), false);
  byId("list-panel").removeAttribute("aria-busy");
  return undefined;
}

function clearFilters() {
  filters.clear();
  url.set({ filters: noFilters(), only: "", view: null });
}

/** Bring events and numbers up to date after a decision; where the event is no longer shown, go on with the next. @param {number} id */
async function decided(id) {
  const next = selection.beside(id);
  atHand.stale();
  facets.forget();
  await load();
  mapView.renew();
  if (shown.rows.whole && shown.rows.indexOf(id) < 0) url.set({ event: next }, { replace: true, silent: true });
  await selection.draw({ afresh: true });
}

/** Bring every control in step with the address. @param {boolean} back */
async function apply(back = false) {
  const state = url.get();
  byId("as-table").setAttribute("aria-pressed", String(state.table));
  filters.set(state.filters, state.only);
  /** @type {HTMLSelectElement} */ (byId("sort")).value = state.sort in ORDERS ? state.sort : "newest";
  show(byId("clear"), isFiltered(state.filters) || state.only !== "");
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("#export [data-format]"))) {
    link.href = `${page.export}${link.dataset.format}?${fileQuery(state)}`;
  }
  search.set(state.filters.q);
  mapView.drawn()?.ground.set(state.filters);
  mapView.look();
  mapView.ahead();
  await load();
  await selection.draw();
  views?.tell((menu) => menu.settle());
  if (back && state.position) mapView.jump(state.position);
}

byId("clear").addEventListener("click", clearFilters);
byId("as-table").addEventListener("click", () => {
  url.set({ table: !url.get().table });
  if (url.get().table) sheet.to("low");
});
byId("sort").addEventListener("change", (event) => url.set({ sort: /** @type {HTMLSelectElement} */ (event.target).value }));
const search = wireSearch((q) => { if (q !== url.get().filters.q) changeFilters({ q }); });
wireSharing({
  words, chips: byId("chips"), toast,
  now: () => ({ filters: url.get().filters, rows: shown.rows, counts: legend.counts().types, drawn: mapView.drawn(), name: views?.here()?.name() ?? "" }),
});
addEventListener("online", () => { if (!atHand.isAsked()) load(); });

const loaded = apply();
loaded.then(() => {
  const { event } = url.get();
  if (event !== null && atHand.isAsked() && !selection.feature()) toast(words.t("event_gone", { code: `E-${event}` }));
});
await mapView.start(loaded, (drawn) => {
  ground.view = mapView.box;
  ground.draw = mapView.sketch;
  selection.draw();
  if (selection.feature() && !url.get().position) drawn.layers.reveal(url.get().event, { animate: false });
});
// What is needed next is here when it is: also where the server is gone by then.
setTimeout(() => { Promise.all([bringDetail(), import("./groundpanel.mjs")]).catch(() => undefined); }, 500);
