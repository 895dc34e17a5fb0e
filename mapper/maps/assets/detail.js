/* What a popup tells of an event: facts, each with the words of the report under it. */

const UNDER = {
  when: ["date_start", "date_end", "date", "dates"],
  from: ["origin"],
  to: ["destination"],
  where: ["place", "places", "geometry", "location", "center"],
  radius: ["radius_m", "radius"],
  who: ["actors", "actor"],
  many: ["persons", "persons_high", "vehicles", "vehicles_high"],
  killed: ["fatalities", "fatalities_high"],
  injured: ["injured", "injured_high"],
};

/** Names in their own direction, parted by commas. */
function names(list) {
  return list.flatMap((name, i) => [i ? t("comma") : "", el("bdi", {}, name)]);
}

function quoteBlock(quote) {
  const source = quote.url
    ? el("a", { href: quote.url, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, quote.title || quote.url)
    : el("bdi", {}, quote.title || `${t("report")} ${quote.report}`);
  return el("figure", { class: quote.stance === "contradicts" ? "quote against" : "quote" },
    el("blockquote", { lang: quote.lang ?? null, dir: "auto" }, `“${quote.quote}”`),
    el("figcaption", {}, quote.stance === "contradicts" ? `${t("contradicted")} ` : "", source));
}

function facts(event) {
  const told = [["when", [when(event)], datePrecision(event)]];
  if (event.kind === "movement") {
    told.push(["from", event.origin ? names([event.origin]) : [t("no_origin_named")], event.origin ? placePrecision(event) : ""]);
    told.push(["to", event.destination ? names([event.destination]) : [t("no_destination_named")], ""]);
    if (event.path) {
      const way = { reported: t("path_reported"), drawn: t("path_drawn"), straight: t("no_road_named") };
      told.push(["path", [way[event.path] ?? event.path], ""]);
    }
  } else {
    told.push(["where", event.places?.length ? names(event.places) : [t("not_told")], placePrecision(event)]);
  }
  if (event.radius) told.push(["radius", [distance(event.radius)], ""]);
  if (event.actors?.length) told.push(["who", names(event.actors), ""]);
  const many = [event.vehicles ? count("vehicles", event.vehicles, event.vehiclesHigh) : "",
    event.persons ? count("people", event.persons, event.personsHigh) : ""];
  if (many.some(Boolean)) told.push(["many", [many.filter(Boolean).join(t("comma"))], ""]);
  if (event.fatalities !== undefined) told.push(["killed", [figures(event.fatalities, event.fatalitiesHigh)], ""]);
  if (event.injured !== undefined) told.push(["injured", [figures(event.injured, event.injuredHigh)], ""]);
  return told;
}

/** The popup's content. */
function detail(event) {
  const quotes = event.quotes ?? [];
  const placed = new Set();
  const rows = facts(event).flatMap(([label, value, chip]) => {
    const mine = quotes.filter((quote) => (UNDER[label] ?? []).includes(quote.field));
    mine.forEach((quote) => placed.add(quote));
    // Both ends of a range rest on the same words, which stand once.
    const once = mine.filter((quote, at) => mine.findIndex((other) => other.quote === quote.quote && other.report === quote.report) === at);
    return [el("dt", {}, t(label)), el("dd", {}, ...value, chip ? el("span", { class: "chip" }, chip) : "", ...once.map(quoteBlock))];
  });
  const rest = quotes.filter((quote) => !placed.has(quote));
  const more = [t(event.kind), categoryName(event)].filter(Boolean).join(" · ");
  return el("article", { class: "detail" },
    el("p", { class: "kind" }, eventSign(event), more),
    el("h2", { dir: "auto" }, event.title || `E-${event.id}`),
    el("p", { class: "tags" }, el("span", { class: `tag ${event.status}` }, statusName(event)),
      event.type ? el("span", { class: "tag" }, TYPES.some(([, name]) => name === event.type) ? t(`type_${TYPES[typeNumber(event)][0]}`) : event.type) : "", el("span", { class: "score" }, t("score_is", { score: event.score.toFixed(2) }))),
    el("dl", {}, ...rows),
    rest.length ? el("h3", {}, t("evidence")) : "", ...rest.map(quoteBlock));
}
