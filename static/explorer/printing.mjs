/** @file A sheet for printing (A4): the picture of the map, and the events in a table below it. */

import { el } from "./dom.mjs";
import { howMuch, whereabouts } from "./facts.mjs";

// Rows that one print has; more are better taken as a file.
const MOST_ROWS = 500;

/**
 * @param {{picture: Blob | null, title: string, phrases: string[], cite: string, rows: import("./rows.mjs").Rows, words: import("./words.mjs").Words}} about
 * @returns {Promise<void>} when the print dialog has been asked for
 */
export async function printSheet({ picture, title, phrases, cite, rows: listed, words }) {
  document.getElementById("print-sheet")?.remove();
  const address = picture ? URL.createObjectURL(picture) : "";
  const image = picture ? /** @type {HTMLImageElement} */ (el("img", { src: address, alt: "" })) : null;
  const rows = listed.known.slice(0, MOST_ROWS).map(({ properties: event }) => el("tr", {},
    el("td", { class: "ltr", text: `E-${event.id}` }), el("td", { text: words.when(event, { year: true }) }),
    el("td", {}, el("bdi", { text: event.title })), el("td", { text: whereabouts(event, words) }),
    el("td", { text: howMuch(event, words) }), el("td", { text: words.t(event.status) }), el("td", { class: "ltr", text: words.score(event.score) })));
  const heads = ["col_id", "when", "col_event", "where", "many", "status", "score"];
  document.body.append(el("section", { id: "print-sheet", "aria-hidden": "true" },
    ...(image ? [image] : [el("h1", { text: title }), el("p", { text: phrases.join(words.t("comma")) })]),
    el("table", {}, el("thead", {}, el("tr", {}, ...heads.map((name) => el("th", { scope: "col", text: words.t(name) })))), el("tbody", {}, ...rows)),
    listed.total > rows.length ? el("p", { text: words.t("print_cut", { n: words.number(rows.length), all: words.number(listed.total) }) }) : null,
    el("p", { class: "cite", text: cite })));
  await image?.decode();
  addEventListener("afterprint", () => {
    document.getElementById("print-sheet")?.remove();
    if (address) URL.revokeObjectURL(address);
  }, { once: true });
  print();
}
