/* What a popup tells of an event: facts, each with the words of the report under it. */

const UNDER = {
  When: ["date_start", "date_end", "date", "dates"],
  From: ["origin"],
  To: ["destination"],
  Where: ["place", "places", "geometry", "location", "center"],
  Radius: ["radius_m", "radius"],
  Who: ["actors", "actor"],
  "How many": ["persons", "persons_high", "vehicles", "vehicles_high"],
  Killed: ["fatalities", "fatalities_high"],
  Injured: ["injured", "injured_high"],
};

/** Names in their own direction, parted by commas. */
function names(list) {
  return list.flatMap((name, i) => [i ? ", " : "", el("bdi", {}, name)]);
}

function quoteBlock(quote) {
  const source = quote.url
    ? el("a", { href: quote.url, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, quote.title || quote.url)
    : el("bdi", {}, quote.title || `Report ${quote.report}`);
  return el("figure", { class: quote.stance === "contradicts" ? "quote against" : "quote" },
    el("blockquote", { lang: quote.lang ?? null, dir: "auto" }, `“${quote.quote}”`),
    el("figcaption", {}, quote.stance === "contradicts" ? "Contradicted by " : "", source));
}

function facts(event) {
  const told = [["When", [when(event)], datePrecision(event)]];
  if (event.kind === "movement") {
    told.push(["From", event.origin ? names([event.origin]) : ["The report does not name the origin."], event.origin ? placePrecision(event) : ""]);
    told.push(["To", event.destination ? names([event.destination]) : ["The report does not name the destination."], ""]);
    if (event.path) {
      const way = { reported: "As the report names it.", drawn: "Drawn by an analyst.", straight: "Straight line; the report does not name the road." };
      told.push(["Path", [way[event.path] ?? event.path], ""]);
    }
  } else {
    told.push(["Where", event.places?.length ? names(event.places) : ["Not told."], placePrecision(event)]);
  }
  if (event.radius) told.push(["Radius", [distance(event.radius)], ""]);
  if (event.actors?.length) told.push(["Who", names(event.actors), ""]);
  const many = [event.vehicles ? count(event.vehicles, "vehicle", "vehicles", event.vehiclesHigh) : "",
    event.persons ? count(event.persons, "person", "people", event.personsHigh) : ""];
  if (many.some(Boolean)) told.push(["How many", [many.filter(Boolean).join(", ")], ""]);
  if (event.fatalities !== undefined) told.push(["Killed", [figures(event.fatalities, event.fatalitiesHigh)], ""]);
  if (event.injured !== undefined) told.push(["Injured", [figures(event.injured, event.injuredHigh)], ""]);
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
    return [el("dt", {}, label), el("dd", {}, ...value, chip ? el("span", { class: "chip" }, chip) : "", ...once.map(quoteBlock))];
  });
  const rest = quotes.filter((quote) => !placed.has(quote));
  const more = [capital(event.kind), event.category || event.subtype || ""].filter(Boolean).join(" · ");
  return el("article", { class: "detail" },
    el("p", { class: "kind" }, eventSign(event), more),
    el("h2", { dir: "auto" }, event.title || `Event ${event.id}`),
    el("p", { class: "tags" }, el("span", { class: `tag ${event.status}` }, STATUS[event.status] ?? event.status),
      event.type ? el("span", { class: "tag" }, event.type) : "", el("span", { class: "score" }, `Score ${event.score.toFixed(2)}`)),
    el("dl", {}, ...rows),
    rest.length ? el("h3", {}, "Evidence") : "", ...rest.map(quoteBlock));
}
