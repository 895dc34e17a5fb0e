/** @file The explorer: one set of filters and one selection, drawn as map, list, timeline, legend and detail. */

import { el, show } from "./dom.mjs";
import { createDecisions } from "./decisions.mjs";
import { createDetail } from "./detail.mjs";
import { createFeed, FeedError } from "./feed.mjs";
import { createFacets } from "./facets.mjs";
import { createFilters } from "./filters.mjs";
import { ANYWHERE } from "./groundpanel.mjs";
import { TRAY } from "./histogram.mjs";
import { createLegend } from "./legend.mjs";
import { createList } from "./list.mjs";
import { createNotice } from "./notice.mjs";
import { wireSharing } from "./sharing.mjs";
import { createSheet } from "./sheet.mjs";
import { openStage } from "./stage.mjs";
import { createTimeline } from "./timeline.mjs";
import { createUrlState, fileQuery, filterQuery, isFiltered, noFilters, readSearch, writeSearch } from "./urlstate.mjs";
import { createViews } from "./views.mjs";
import { createWords } from "./words.mjs";

/** @typedef {import("./types.mjs").EventFeature} EventFeature */

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const root = document.documentElement;
const page = JSON.parse(byId("page").textContent ?? "{}");
const words = createWords(page);
const feed = createFeed(page.feed, words.t);

/** @type {EventFeature[]} under every filter but the days, where the server allows it */
let known = [];
/** @type {EventFeature[]} what is shown */
let shown = [];
/** @type {{ground: any, layers: any, map: any, popup: any, tools: any, whereline: any} | null} null until the map stands, or where it cannot */
let drawn = null;
/** @type {string | null} the filters the events at hand were asked for with; null where they must be asked for again */
let askedFor = null;

const url = createUrlState((state, reason) => apply(reason === "back"));
const sheet = createSheet(byId("grabber"), document.body);
const notice = createNotice(byId("notice"));
const legend = createLegend(byId("legend"), { words, drafts: page.drafts });
const list = createList(byId("rows"), { words, choose: (id, { open }) => select(id, { open, from: "list" }), hover });
const decisions = createDecisions({ words, address: page.event, say: (sentence) => { announce(sentence); toast(sentence); }, done: decided });
const detail = createDetail(byId("detail"), { words, page, decisions, choose: (id) => select(id, { from: "detail" }), close: deselect });
const changeFilters = (/** @type {Partial<import("./urlstate.mjs").Filters>} */ change) =>
  url.set({ filters: { ...url.get().filters, ...change } });
const facets = createFacets(page.facets, () => {
  const query = filterQuery(url.get().filters);
  if (url.get().only) query.set("only", url.get().only);
  return query;
});
/** @type {Parameters<typeof createFilters>[1]["ground"]} */
const ground = { view: null, center: () => null, draw: null };
const filters = createFilters(byId("chips"), {
  words, drafts: page.drafts, facets, places: page.places, change: changeFilters, showAll: () => url.set({ only: "" }), ground,
});
const timeline = createTimeline(byId("timeline"), {
  words,
  choose: (days, { live }) => (live ? drawShown({ ...url.get().filters, ...days }) : changeFilters(days)),
  only: (name) => { url.set({ only: name }); sheet.to("half"); },
});

const views = page.views ? createViews({ menu: byId("views"), save: byId("save-view") }, {
  words, page, toast, current: () => url.get().view, query: () => writeSearch({ ...url.get(), event: null, view: null }),
  open: (query, view, since) => {
    const state = readSearch(`?${query}`);
    url.set({ ...state, view, filters: { ...state.filters, since } });
    if (state.position) jump(state.position);
    views?.look(view);
  },
}) : null;

/** Does an event fall into the chosen days? Those without a date stay, as on the server. */
function isDuring(/** @type {EventFeature} */ { properties: event }, /** @type {{from: string, to: string}} */ days) {
  if (!event.date_start) return true;
  return (!days.from || (event.date_end ?? event.date_start) >= days.from) && (!days.to || event.date_start <= days.to);
}

const ORDERS = /** @type {Record<string, (a: any, b: any) => number>} */ ({
  newest: (a, b) => (b.date_start ?? "").localeCompare(a.date_start ?? "") || b.id - a.id,
  oldest: (a, b) => (a.date_start ?? "9999").localeCompare(b.date_start ?? "9999") || a.id - b.id,
  score: (a, b) => b.score - a.score || b.id - a.id,
});

/** Draw what the filters leave of the events at hand. */
function drawShown(days = url.get().filters) {
  const { only, sort, event } = url.get();
  const test = TRAY[only] ?? (() => true);
  const order = ORDERS[sort] ?? ORDERS.newest;
  shown = known.filter((feature) => isDuring(feature, days) && test(feature)).sort((a, b) => order(a.properties, b.properties));
  byId("count").textContent = words.count("events", shown.length);
  list.set(shown);
  list.select(event, { scroll: false });
  timeline.set({ all: known, shown, days: { from: days.from, to: days.to } });
  drawMap();
  tellEmpty();
}

function drawMap() {
  if (!drawn) return;
  root.dataset.ready = "false";
  const { layers, map } = drawn;
  const n = layers.set(shown);
  legend.set(layers.inView());
  // Sources are set in the worker; the map is idle once they are drawn.
  map.once("idle", () => {
    root.dataset.shown = String(n);
    root.dataset.ready = "true";
  });
  map.triggerRepaint();
}

function tellEmpty() {
  const state = url.get();
  show(byId("rows"), shown.length > 0);
  if (shown.length) return notice.hide();
  const clear = { text: words.t("clear_filters"), act: clearFilters };
  if (!isFiltered(state.filters) && !state.only) return notice.empty(words.t("nothing_yet"), words.t("nothing_yet_more"), []);
  if (known.length && (state.filters.from || state.filters.to)) {
    return notice.empty(words.t("nothing_matches"), words.count("without_dates", known.length), [
      { text: words.t("include_other_days"), primary: true, act: () => changeFilters({ from: "", to: "" }) }, clear,
    ]);
  }
  notice.empty(words.t("nothing_matches"), words.t("try_fewer"), [{ ...clear, primary: true }]);
  if (state.filters.min_score) offerLowScores(state.filters, clear);
  return undefined;
}

/** @param {import("./urlstate.mjs").Filters} now @param {import("./notice.mjs").Way} clear */
async function offerLowScores(now, clear) {
  const n = await feed.countWithoutScore(now).catch(() => 0);
  if (!n || shown.length || url.get().filters !== now) return;
  notice.empty(words.t("nothing_matches"), words.count("without_score", n), [
    { text: words.t("include_low_scores"), primary: true, act: () => changeFilters({ min_score: "" }) }, clear,
  ]);
}

function clearFilters() {
  filters.clear();
  url.set({ filters: noFilters(), only: "", view: null });
}

/** Narrow to what was drawn on the map. @param {Record<string, string>} drawn */
const narrow = (drawn) => changeFilters({ ...ANYWHERE, ...drawn });

/** The box in view as the server takes it. */
function viewBox() {
  const view = /** @type {any} */ (drawn).map.getBounds();
  const wrap = (/** @type {number} */ lon) => ((((lon + 180) % 360) + 360) % 360) - 180;
  const whole = view.getEast() - view.getWest() >= 360;
  const [west, east] = whole ? [-180, 180] : [wrap(view.getWest()), wrap(view.getEast())];
  return [west, Math.max(-90, view.getSouth()), east, Math.min(90, view.getNorth())].map((side) => side.toFixed(3)).join(",");
}

/** Bring events for the filters in the address, unless they are here already; then draw. */
async function load() {
  const { filters: now } = url.get();
  const asked = filterQuery({ ...now, from: "", to: "" }).toString();
  if (asked === askedFor) return drawShown();
  show(byId("skeleton"), known.length === 0);
  byId("list-panel").setAttribute("aria-busy", "true");
  try {
    const found = await feed.load(now);
    known = found.features;
    askedFor = found.everyDay ? asked : null;
    drawShown();
    announce(words.count("shown", shown.length));
  } catch (problem) {
    if (!(problem instanceof FeedError)) {
      if (/** @type {Error} */ (problem).name === "AbortError") return undefined;
      throw problem;
    }
    [known, shown, askedFor] = [[], [], null];
    drawShown();
    show(byId("rows"), false);
    byId("count").textContent = words.t("list_label");
    const more = problem.offline ? words.t("offline_more") : problem.status === 400 ? problem.sentence : words.t("feed_failed_more");
    const title = problem.offline ? words.t("offline") : words.t("feed_failed");
    notice.error(title, more, [{ text: words.t("try_again"), act: () => { load(); } }, { text: words.t("clear_filters"), act: clearFilters }], { offline: problem.offline });
  }
  show(byId("skeleton"), false);
  byId("list-panel").removeAttribute("aria-busy");
  return undefined;
}

/** The events at hand, by what is asked of them. @param {number | null} id */
const featureOf = (id) => known.find((feature) => feature.properties.id === id) ?? null;

function drawSelection() {
  const id = url.get().event;
  const feature = featureOf(id);
  document.body.classList.toggle("has-detail", feature !== null);
  detail.set(feature, known);
  list.select(id);
  timeline.select(feature);
  drawn?.layers.select(feature ? id : null);
}

/** @param {number} id @param {{open?: boolean, from: "list" | "map" | "detail", at?: [number, number]}} how */
function select(id, { open = true, from, at }) {
  const step = url.get().event === null || from === "map" || open;
  if (url.get().event !== id) url.set({ event: id }, { replace: !step, silent: true });
  drawSelection();
  if (from !== "map") {
    drawn?.popup.close();
    drawn?.layers.reveal(id);
  }
  const feature = featureOf(id);
  if (from === "map" && at && feature && !sheet.isNarrow()) drawn?.popup.event(feature, at);
  if (open) sheet.to("half");
  if (open && from === "list" && document.activeElement?.id === "rows" && sheet.isNarrow()) detail.focus();
}

function deselect() {
  const inside = byId("detail").contains(document.activeElement);
  if (url.get().event !== null) url.set({ event: null }, { silent: true });
  drawn?.popup.close();
  drawSelection();
  if (inside) list.focus();
}

/** Bring events and numbers up to date after a decision; where the event is no longer shown, go on with the next. @param {number} id */
async function decided(id) {
  const at = shown.findIndex((feature) => feature.properties.id === id);
  const next = shown[at + 1]?.properties.id ?? shown[at - 1]?.properties.id ?? null;
  askedFor = null;
  facets.forget();
  await load();
  if (!featureOf(id)) url.set({ event: next }, { replace: true, silent: true });
  drawSelection();
}

/** @param {number | null} id */
function hover(id) {
  list.hover(id);
  drawn?.layers.hover(id);
}

/** @type {number | undefined} */
let saying;
/** @param {string} sentence */
function announce(sentence) {
  clearTimeout(saying);
  saying = setTimeout(() => { byId("announce").textContent = sentence; }, 250);
}

/** Bring every control in step with the address. @param {boolean} back */
async function apply(back = false) {
  const state = url.get();
  filters.set(state.filters, state.only);
  /** @type {HTMLSelectElement} */ (byId("sort")).value = state.sort in ORDERS ? state.sort : "newest";
  const search = /** @type {HTMLInputElement | null} */ (document.querySelector("#search input"));
  if (search && document.activeElement !== search) search.value = state.filters.q;
  show(byId("clear"), isFiltered(state.filters) || state.only !== "");
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("#export [data-format]"))) {
    link.href = `${page.export}${link.dataset.format}?${fileQuery(state)}`;
  }
  drawn?.ground.set(state.filters);
  await load();
  drawSelection();
  views?.settle();
  if (back && state.position) jump(state.position);
}

/** @param {import("./urlstate.mjs").Position} to */
const jump = (to) => drawn?.map.jumpTo({ center: [to.lon, to.lat], zoom: to.zoom });

function wirePage() {
  byId("clear").addEventListener("click", clearFilters);
  byId("sort").addEventListener("change", (event) => url.set({ sort: /** @type {HTMLSelectElement} */ (event.target).value }));
  const search = /** @type {HTMLFormElement | null} */ (document.getElementById("search"));
  const input = /** @type {HTMLInputElement | null} */ (search?.querySelector("input") ?? null);
  /** @type {number | undefined} */
  let typing;
  const find = () => {
    clearTimeout(typing);
    const q = (input?.value ?? "").trim();
    if (q !== url.get().filters.q) changeFilters({ q });
  };
  search?.addEventListener("submit", (event) => { event.preventDefault(); find(); });
  input?.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(find, 350); });
  wireSharing({
    words, chips: byId("chips"), toast,
    now: () => ({ filters: url.get().filters, shown, drawn, name: views?.name() ?? "" }),
  });
  addEventListener("online", () => { if (askedFor === null) load(); });
}

/** @param {string} sentence */
function toast(sentence) {
  document.querySelector(".msgs.own")?.remove();
  const box = el("div", { class: "msgs own", role: "status" }, el("div", { class: "toast" }, el("span", { text: sentence })));
  document.body.append(box);
  setTimeout(() => box.remove(), 4000);
}

/** @param {string} sentence */
async function withoutMap(sentence) {
  const box = byId("map-sentence");
  box.replaceChildren(el("b", { text: sentence }), el("p", { class: "dim", text: words.t("list_has_all") }));
  show(box, true);
  show(byId("tools"), false);
  show(byId("status"), false);
  await loaded;
  root.dataset.shown = "0";
  root.dataset.ready = "true";
}

/** @type {number | undefined} */
let moving;
/** "In this view" means the view as it is now. */
function followView() {
  const { filters: now } = url.get();
  const bbox = viewBox();
  if (now.bbox && now.bbox !== bbox) url.set({ filters: { ...now, bbox } }, { replace: true });
}

async function startMap() {
  const { position } = url.get();
  const stage = await openStage({
    page, words, legend, position, hover, nothing: deselect,
    choose: (id, from, at) => select(id, { from, at }),
    shown: () => shown, narrow, say: announce,
  });
  if (typeof stage === "string") return withoutMap(words.t(stage));
  drawn = stage;
  const { layers, map, tools } = stage;
  ground.view = viewBox;
  ground.center = () => map.getCenter().toArray();
  ground.draw = (shape) => tools.start(shape);
  await loaded;
  stage.ground.set(url.get().filters);
  drawMap();
  drawSelection();
  const box = url.get().filters.bbox.split(",").map(Number);
  if (!position && box.length === 4) map.fitBounds([[box[0], box[1]], [box[2] < box[0] ? box[2] + 360 : box[2], box[3]]], { animate: false });
  else if (!position) {
    layers.fit({ animate: false });
    const id = url.get().event;
    if (featureOf(id)) layers.reveal(id, { animate: false });
  }
  map.on("moveend", () => {
    const { lat, lng } = map.getCenter();
    url.set({ position: { zoom: map.getZoom(), lat, lon: lng } }, { replace: true, silent: true });
    legend.set(layers.inView());
    clearTimeout(moving);
    if (url.get().filters.bbox) moving = setTimeout(followView, 200);
  });
  legend.set(layers.inView());
  return undefined;
}

wirePage();
const loaded = apply();
loaded.then(() => {
  const { event } = url.get();
  if (event !== null && askedFor !== null && !featureOf(event)) toast(words.t("event_gone", { code: `E-${event}` }));
});
await startMap();
