/** @file What is told of an event: facts, each with the words of the report under it. */

import { typeKey } from "../map/types.mjs";

/**
 * @typedef {import("../map/types.mjs").EventProperties} EventProperties
 * @typedef {import("../map/types.mjs").Evidence} Evidence
 * @typedef {{label: string, value: string, chip?: string, sub?: string, at?: [number, number], evidence: Evidence[]}} Fact
 */

// Which fields' evidence stands under which fact.
const FIELDS = {
  when: ["date_start", "date_end", "date", "dates"],
  from: ["origin"],
  to: ["destination"],
  where: ["place", "places", "geometry", "location"],
  around: ["center"],
  radius: ["radius_m", "radius"],
  path: ["via", "path"],
  who: ["actors", "actor"],
  many: ["persons", "persons_high", "vehicles", "vehicles_high"],
  killed: ["fatalities", "fatalities_high"],
  injured: ["injured", "injured_high"],
};

/** The words under a fact; those that both ends of a range rest on stand once. @param {EventProperties} event @param {keyof typeof FIELDS} fact */
const under = (event, fact) => event.evidence
  .filter((words) => FIELDS[fact].includes(words.field))
  .filter((words, at, all) => all.findIndex((other) => other.report === words.report && other.start === words.start
    && other.end === words.end && other.stance === words.stance) === at);

/** Ends of a line, or a point: where a fact's coordinates come from. @param {any} geometry @returns {[number, number][]} */
function ends(geometry) {
  if (!geometry) return [];
  if (geometry.type === "LineString") return [geometry.coordinates[0], geometry.coordinates.at(-1)];
  if (geometry.type === "MultiLineString") return [geometry.coordinates[0][0], geometry.coordinates.at(-1).at(-1)];
  return geometry.type === "Point" ? [geometry.coordinates] : [];
}

/** Great-circle length in metres on a sphere of the Earth's mean radius; within 0.6 % of the ellipsoid. @param {any} geometry */
export function pathLength(geometry) {
  const rad = Math.PI / 180;
  const lines = geometry?.type === "MultiLineString" ? geometry.coordinates : [geometry?.coordinates ?? []];
  let sum = 0;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [[x1, y1], [x2, y2]] = [line[i - 1], line[i]];
      const h = Math.sin(((y2 - y1) * rad) / 2) ** 2
        + Math.cos(y1 * rad) * Math.cos(y2 * rad) * Math.sin(((x2 - x1) * rad) / 2) ** 2;
      sum += 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(h)));
    }
  }
  return sum;
}

/** A name that keeps its own direction, whatever stands beside it (Unicode's isolates). @param {string} name */
const isolated = (name) => `\u2068${name}\u2069`;

/** Where it was, in a few words: "al-Tanf → Palmyra". @param {EventProperties} event @param {import("./words.mjs").Words} words */
export function whereabouts(event, words) {
  if (event.kind === "movement" && (event.origin || event.destination)) {
    const arrow = document.documentElement.dir === "rtl" ? "←" : "→";
    return [event.origin, event.destination].filter(Boolean).map(isolated).join(` ${arrow} `);
  }
  return event.places.slice(0, 2).map(isolated).join(words.t("comma"));
}

/** How much: "27 people", "55 km", "9 vehicles" or "". @param {EventProperties} event @param {import("./words.mjs").Words} words */
export function howMuch(event, words) {
  if (event.kind === "zone") return event.radius_m ? words.distance(event.radius_m) : "";
  if (event.fatalities) return words.count("killed", event.fatalities, event.fatalities_high);
  if (event.injured) return words.count("injured", event.injured, event.injured_high);
  if (event.vehicles) return words.count("vehicles", event.vehicles, event.vehicles_high);
  return event.persons ? words.count("people", event.persons, event.persons_high) : "";
}

/** The kind and how it moved or what it is: "Movement · defection". @param {EventProperties} event @param {import("./words.mjs").Words} words */
export function kindLine(event, words) {
  const more = event.category ? words.category(event.category) : words.subtype(event.subtype);
  return [words.t(event.kind), more].filter(Boolean).join(" · ");
}

/**
 * @param {import("../map/types.mjs").EventFeature} feature
 * @param {import("./words.mjs").Words} words
 * @returns {Fact[]}
 */
export function factsOf(feature, words) {
  const event = feature.properties;
  const [first, last] = ends(feature.geometry);
  const precision = words.placePrecision(event);
  /** @type {Fact[]} */
  const facts = [];
  const add = (/** @type {Fact} */ fact) => facts.push(fact);

  add(
    event.date_start || event.kind === "zone"
      ? { label: "when", value: words.when(event, { long: true }), chip: words.datePrecision(event), evidence: under(event, "when") }
      : { label: "when", value: words.t("undated"), sub: words.t("no_date_named"), evidence: [] },
  );
  if (event.kind === "movement") {
    if (event.origin) add({ label: "from", value: event.origin, chip: precision, at: first, evidence: under(event, "from") });
    else add({ label: "from", value: words.t("not_told"), sub: words.t("no_origin_named"), evidence: [] });
    if (event.destination) add({ label: "to", value: event.destination, chip: precision, at: last, evidence: under(event, "to") });
    else add({ label: "to", value: words.t("not_told"), sub: words.t("no_destination_named"), evidence: [] });
    if (feature.geometry) {
      const straight = event.path_basis !== "reported" && event.path_basis !== "drawn";
      const length = words.distance(pathLength(feature.geometry));
      add({
        label: "path",
        value: straight ? words.t("straight_line", { distance: length }) : length,
        sub: words.t(straight ? "no_road_named" : event.path_basis === "drawn" ? "path_drawn" : "path_reported"),
        evidence: under(event, "path"),
      });
    }
  } else {
    const label = event.kind === "zone" ? "around" : "where";
    const place = event.places.join(words.t("comma"));
    const sub = feature.geometry ? "" : words.t("not_located");
    add({
      label, value: place || words.t("not_told"), chip: feature.geometry ? precision : "", sub, at: first,
      evidence: event.kind === "zone" ? [...under(event, "around"), ...under(event, "where")] : under(event, "where"),
    });
  }
  if (event.radius_m) add({ label: "radius", value: words.distance(event.radius_m), evidence: under(event, "radius") });
  if (event.actors.length) add({ label: "who", value: event.actors.join(words.t("comma")), evidence: under(event, "who") });
  const counts = [
    event.vehicles ? words.count("vehicles", event.vehicles, event.vehicles_high) : "",
    event.persons ? words.count("people", event.persons, event.persons_high) : "",
  ].filter(Boolean);
  if (counts.length) add({ label: "many", value: counts.join(words.t("comma")), evidence: under(event, "many") });
  if (event.fatalities !== null && event.fatalities !== undefined) {
    add({ label: "killed", value: words.figures(event.fatalities, event.fatalities_high), evidence: under(event, "killed") });
  }
  if (event.injured !== null && event.injured !== undefined) {
    add({ label: "injured", value: words.figures(event.injured, event.injured_high), evidence: under(event, "injured") });
  }
  const told = new Set(Object.values(FIELDS).flat());
  const rest = event.evidence.filter((piece) => !told.has(piece.field));
  if (rest.length) add({ label: "what", value: words.subtype(event.subtype) || (event.type ? words.t(`type_${typeKey(event.type)}`) : words.t(event.kind)), evidence: rest });
  return facts;
}
