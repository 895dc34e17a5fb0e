/** @file Quotes of a report with the words that count highlighted, and the way to them. */

import { el } from "./dom.mjs";

/** @typedef {import("../map/types.mjs").Evidence} Evidence */

/**
 * The quote to show for a piece of evidence: a longer quote of the same report that holds it gives it its surroundings.
 * @param {Evidence} piece @param {Evidence[]} all
 * @returns {Evidence}
 */
function surroundings(piece, all) {
  const around = all.filter(
    (other) => other.report === piece.report && other.start <= piece.start && other.end >= piece.end
      && other.end - other.start > piece.end - piece.start && other.end - other.start <= 160,
  );
  return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? piece;
}

/** How many letters of a longer quote stand before and after the words that count. */
const BEFORE = 28;
const AFTER = 22;

/**
 * The quote's text with spans marked; positions are code points of the report.
 * @param {Evidence} quote @param {Evidence[]} marked @param {boolean} [cut] keep only what is near the marked words
 */
function highlighted(quote, marked, cut = false) {
  const letters = Array.from(quote.quote);
  const spans = marked
    .map((piece) => [Math.max(piece.start, quote.start) - quote.start, Math.min(piece.end, quote.end) - quote.start])
    .filter(([start, end]) => end > start)
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const [first, last] = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? letters.length];
  const from = cut ? wordEdge(letters, first - BEFORE, 1) : 0;
  const to = cut ? wordEdge(letters, last + AFTER, -1) : letters.length;
  /** @type {(Node | string)[]} */
  const parts = [from > 0 ? "…" : ""];
  let at = from;
  for (const [start, end] of spans) {
    if (start < at) continue;
    parts.push(letters.slice(at, start).join(""), el("mark", { text: letters.slice(start, end).join("") }));
    at = end;
  }
  parts.push(letters.slice(at, to).join(""), to < letters.length ? "…" : "");
  return parts;
}

/** The nearest edge of a word from a position on, forwards (1) or backwards (-1). @param {string[]} letters @param {number} at @param {1 | -1} step */
function wordEdge(letters, at, step) {
  if (at <= 0) return 0;
  if (at >= letters.length) return letters.length;
  let edge = at;
  while (edge > 0 && edge < letters.length && letters[edge] !== " ") edge += step;
  return step === 1 && letters[edge] === " " ? edge + 1 : edge;
}

/** Where a report shows a quote. @param {string} pattern address of report 0 @param {Evidence} piece */
export const quoteAddress = (pattern, piece) =>
  `${pattern.replace("/0/", `/${piece.report}/`)}?start=${piece.start}&end=${piece.end}#quote`;

/**
 * @param {Evidence} piece
 * @param {{all: Evidence[], numbers: Map<number, number>, report: string, words: import("./words.mjs").Words}} context
 */
export function quoteBlock(piece, { all, numbers, report, words }) {
  const quote = surroundings(piece, all);
  const number = numbers.get(piece.report);
  return el(
    "blockquote", { class: piece.stance === "contradicts" ? "q against" : "q" },
    el("bdi", { lang: piece.lang || null, dir: "auto" }, "“", ...highlighted(quote, [piece], true), "”"),
    " ",
    el("a", {
      class: "sn", href: quoteAddress(report, piece), title: piece.title, text: String(number ?? ""),
      "aria-label": words.t("source_n", { n: number, title: piece.title }),
    }),
  );
}

/** The longest quote, with every other word of evidence inside it marked: what a popup shows. @param {Evidence[]} all */
export function leadQuote(all) {
  const lead = [...all].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (!lead) return null;
  const inside = all.filter((piece) => piece !== lead && piece.report === lead.report);
  return { lead, parts: highlighted(lead, inside.length ? inside : [lead]) };
}

/** Reports in the order they are first quoted, numbered from 1. @param {Evidence[]} all */
export function reportNumbers(all) {
  const numbers = new Map();
  for (const { report } of all) if (!numbers.has(report)) numbers.set(report, numbers.size + 1);
  return numbers;
}
