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

/** Types in the order of legend and colours: a key, the name events carry, the name the legend shows. */
const TYPES = [
  ["bat", "Battles", "Battles"],
  ["exp", "Explosions/Remote violence", "Explosions"],
  ["vac", "Violence against civilians", "Civilians harmed"],
  ["pro", "Protests", "Protests"],
  ["rio", "Riots", "Riots"],
  ["str", "Strategic developments", "Strategic"],
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

/* Days. */
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const parts = (iso) => iso.split("-").map(Number);
const dayNumber = (iso) => { const [y, m, d] = parts(iso); return Date.UTC(y, m - 1, d) / 864e5; };
function dayName(number) {
  const day = new Date(number * 864e5);
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

/** When an event was, as precisely as it is known and no more. */
function when(event) {
  if (!event.from) return event.kind === "zone" ? "In force; no date named" : "No date named";
  const from = parts(event.from), to = parts(event.to ?? event.from);
  if (event.timePrecision === 3) {
    return from[0] === to[0] && from[1] === to[1]
      ? `${MONTHS[from[1] - 1]} ${from[0]}` : `${MONTHS[from[1] - 1]} ${from[0]} to ${MONTHS[to[1] - 1]} ${to[0]}`;
  }
  const [a, b] = [dayNumber(event.from), dayNumber(event.to ?? event.from)];
  if (a === b) return dayName(a);
  return from[0] === to[0] && from[1] === to[1] ? `${from[2]}–${dayName(b)}` : `${dayName(a)} to ${dayName(b)}`;
}

const datePrecision = (event) => (event.from && [, "day", "about a week", "month"][event.timePrecision]) || "";
function distance(metres) {
  if (metres < 1000) return `${Math.round(metres)} m`;
  const km = metres / 1000;
  return `${km < 10 ? Math.round(km * 10) / 10 : Math.round(km)} km`;
}
function placePrecision(event) {
  const word = [, "named place", "near", "region"][event.geoPrecision] ?? "";
  return [word, event.uncertainty ? `±${distance(event.uncertainty)}` : ""].filter(Boolean).join(", ");
}
const whereabouts = (event) =>
  event.kind === "movement" && (event.origin || event.destination)
    ? [event.origin, event.destination].filter(Boolean) : (event.places ?? []).slice(0, 2);
const figures = (n, high) => n.toLocaleString("en") + (high ? `–${high.toLocaleString("en")}` : "");
const count = (n, one, many, high) => `${figures(n, high)} ${n === 1 && !high ? one : many}`;
const STATUS = { draft: "Draft", approved: "Approved" };
const capital = (word) => word.slice(0, 1).toUpperCase() + word.slice(1);
