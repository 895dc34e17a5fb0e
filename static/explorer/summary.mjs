/** @file What is shown, in words: for citations, pictures and prints. */

import { groundName } from "./groundname.mjs";

/**
 * The filters in force, one phrase each: "1–30 April 2020", "Type: Riots", "50 km around Palmyra".
 * @param {HTMLElement} bar the row of chips, which says it already
 * @param {import("./urlstate.mjs").Filters} filters @param {import("./words.mjs").Words} words
 */
export function filterPhrases(bar, filters, words) {
  const days = words.days(filters.from, filters.to) || words.t("all_time");
  const chips = [...bar.querySelectorAll(".chip.on .chip-main")].filter((chip) => !["date", "ground"].includes(/** @type {HTMLElement} */ (chip).dataset.chip ?? ""));
  const said = chips.map((chip) => [...chip.childNodes].map((node) => node.textContent?.trim() ?? "").filter(Boolean).join(": "));
  return [days, groundName(filters, words), ...said].filter(Boolean);
}

/** One line that another can follow: what, how many, where to find it, when it was seen. @param {{count: string, phrases: string[], address: string, words: import("./words.mjs").Words}} about */
export function citation({ count, phrases, address, words }) {
  const seen = words.format({ day: "numeric", month: "long", year: "numeric" }).format(new Date());
  return words.t("citation", { count, filters: phrases.join(words.t("comma")), address, seen });
}
