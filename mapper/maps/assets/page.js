/* Elements, words and marks that every part of the page is made of. Text only ever arrives through textContent. */

const SVG = "http://www.w3.org/2000/svg";

/** What the file carries, by the id of its JSON block. */
const carried = (id) => JSON.parse(document.getElementById(id).textContent);

/** An element with attributes and children; strings become text. */
function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== "") node.setAttribute(key, value);
  node.append(...children.filter((child) => child !== null && child !== ""));
  return node;
}

function svg(name, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

/** Types in the order of legend and colours: a key, the name events carry. */
const TYPES = [
  ["bat", "Battles"],
  ["exp", "Explosions/Remote violence"],
  ["vac", "Violence against civilians"],
  ["pro", "Protests"],
  ["rio", "Riots"],
  ["str", "Strategic developments"],
];
const colour = (number) => `var(--${TYPES[number][0]})`;
const typeNumber = (event) => Math.max(0, TYPES.findIndex(([, name]) => name === event.type) + 1 || TYPES.length) - 1;

/** The sign of a type: what a colour-blind reader uses. */
function sign(number, ink, hollow) {
  const stroke = { stroke: ink, "stroke-width": 2, "stroke-linecap": "round", fill: "none" };
  return [
    () => svg("path", { d: "M-3.3-3.3 3.3 3.3M3.3-3.3-3.3 3.3", ...stroke }),
    () => svg("path", { d: "M0-4.5V4.5M-3.9-2.25 3.9 2.25M-3.9 2.25 3.9-2.25", ...stroke, "stroke-width": 1.6 }),
    () => svg("path", { d: "M-4.2-3H4.2L0 4.2Z", fill: ink }),
    () => svg("circle", { r: hollow ? 2.8 : 3.2, fill: ink }),
    () => svg("path", { d: "M1.1-5-3.4.9H0L-1.1 5 3.4-1.1H0Z", fill: ink }),
    () => svg("path", { d: "M0-4.6 4.6 0 0 4.6-4.6 0Z", fill: ink }),
  ][number]();
}

/** The mark of an incident: a disc of 18 px, hollow where it is a draft. */
function disc(number, draft) {
  const ink = colour(number);
  const inside = draft
    ? [svg("circle", { r: 8, fill: "var(--panel)", stroke: ink, "stroke-width": 2 }), sign(number, ink, true)]
    : [svg("circle", { r: 9, fill: ink }), sign(number, "var(--on-mark)", false)];
  return svg("svg", { viewBox: "-13 -13 26 26", width: 26, height: 26, "aria-hidden": "true" },
    svg("circle", { r: 10.8, fill: "var(--halo)" }), ...inside);
}

function arrowSign(number, draft) {
  const ink = colour(number);
  return svg("svg", { viewBox: "-13 -13 26 26", width: 26, height: 26, "aria-hidden": "true" },
    svg("path", { d: "M-9 7C-7-1-3-5 4-5.6", stroke: ink, "stroke-width": 2.6, fill: "none", "stroke-linecap": "round",
      "stroke-dasharray": draft ? "4 3.4" : "none" }),
    svg("path", { d: "M2-11 11.5-5.4 2.4 0 4-5.4Z", fill: ink }));
}

function zoneSign(number, draft) {
  const ink = colour(number);
  return svg("svg", { viewBox: "-13 -13 26 26", width: 26, height: 26, "aria-hidden": "true" },
    svg("circle", { r: 8, fill: `url(#hatch-0-${number})`, stroke: ink, "stroke-width": 1.6, "stroke-dasharray": draft ? "3 2.4" : "none" }));
}

const eventSign = (event) =>
  ({ movement: arrowSign, zone: zoneSign })[event.kind]?.(typeNumber(event), event.status === "draft") ?? disc(typeNumber(event), event.status === "draft");

/* Words, days and numbers in the language of the file; western digits everywhere, as coordinates have them. */
const say = carried("about");
const LOCALE = { en: "en-GB", ar: "ar-SY-u-nu-latn" }[say.lang] ?? say.lang;
const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (gap, name) => String(values[name] ?? gap));
const t = (name, values = {}) => filled(say.words[name] ?? name, values);
const plural = new Intl.PluralRules(LOCALE);
const figures = (n, high) => n.toLocaleString(LOCALE) + (high ? `–${high.toLocaleString(LOCALE)}` : "");
function count(name, n, high) {
  const forms = say.counted[name];
  // Arabic writes one and two as words of their own, which have no room for a range.
  return filled(forms[plural.select(high ? Math.max(high, 3) : n)] ?? forms.other, { n: figures(n, high) });
}

const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / 864e5;
const dated = (options) => new Intl.DateTimeFormat(LOCALE, { timeZone: "UTC", ...options });
const WHOLE = dated({ day: "numeric", month: "long", year: "numeric" }), MONTH = dated({ month: "long", year: "numeric" });
/** Days from the one to the other, by their numbers. */
const span = (from, to, format = WHOLE) => from === to ? format.format(new Date(from * 864e5)) : format.formatRange(new Date(from * 864e5), new Date(to * 864e5));
const dayName = (number) => span(number, number);

/** When an event was, as precisely as it is known and no more. */
function when(event) {
  if (!event.from) return t(event.kind === "zone" ? "in_force" : "undated");
  return span(dayNumber(event.from), dayNumber(event.to ?? event.from), event.timePrecision === 3 ? MONTH : WHOLE);
}

const datePrecision = (event) => (event.from && event.timePrecision ? t(["", "day", "week", "month"][event.timePrecision]) : "");
function distance(metres) {
  if (metres < 1000) return t("metres", { n: figures(Math.round(metres)) });
  const km = metres / 1000;
  return t("kilometres", { n: figures(km < 10 ? Math.round(km * 10) / 10 : Math.round(km)) });
}
function placePrecision(event) {
  const word = event.geoPrecision ? t(["", "named_place", "near", "region"][event.geoPrecision]) : "";
  return [word, event.uncertainty ? `±${distance(event.uncertainty)}` : ""].filter(Boolean).join(t("comma"));
}
const whereabouts = (event) =>
  event.kind === "movement" && (event.origin || event.destination)
    ? [event.origin, event.destination].filter(Boolean) : (event.places ?? []).slice(0, 2);
const statusName = (event) => say.words[event.status] ?? event.status;
/** A movement's type or a zone's kind, or a kind of event; one without a word stands as it is. */
const categoryName = (event) => (event.category ? say.words[`category_${event.category}`] ?? event.category : say.words[`subtype_${event.subtype}`] ?? event.subtype ?? "");
