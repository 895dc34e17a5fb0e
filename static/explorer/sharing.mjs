/** @file Taking it along: the link, a citation, a picture, a print of what is shown. */

import { printSheet } from "./printing.mjs";
import { citation, filterPhrases } from "./summary.mjs";

/**
 * @param {{
 *   words: import("./words.mjs").Words, chips: HTMLElement, toast: (sentence: string) => void,
 *   now: () => {filters: import("./urlstate.mjs").Filters, shown: import("./types.mjs").EventFeature[], drawn: any, name: string},
 * }} wiring
 */
export function wireSharing({ words, chips, toast, now }) {
  const byId = (/** @type {string} */ id) => document.getElementById(id);
  const menu = /** @type {HTMLDetailsElement | null} */ (byId("export"));
  const told = () => {
    const { filters, shown } = now();
    const phrases = filterPhrases(chips, filters, words);
    return { phrases, count: words.count("events", shown.length), cite: citation({ count: words.count("events", shown.length), phrases, address: location.href, words }) };
  };

  /** @param {string} text @param {string} done */
  async function copy(text, done) {
    try {
      await navigator.clipboard.writeText(text);
      toast(words.t(done));
    } catch {
      toast(words.t("not_copied"));
    }
  }

  /** @returns {Promise<Blob | null>} null where there is no map */
  async function picture() {
    const { drawn, name } = now();
    if (!drawn) return null;
    const { takePicture } = await import("./picture.mjs");
    const { phrases, count } = told();
    const scale = document.querySelector("#status .scale");
    return takePicture({
      whereline: drawn.whereline, inView: drawn.layers.inView(), words, title: name || count, filters: (name ? [count, ...phrases] : phrases).join(words.t("comma")),
      credit: document.querySelector("#status .credit")?.textContent ?? "",
      scale: { pixels: scale?.querySelector("i")?.getBoundingClientRect().width ?? 0, text: scale?.textContent?.trim() ?? "" },
    });
  }

  byId("copy-link")?.addEventListener("click", () => copy(location.href, "copied"));
  byId("cite")?.addEventListener("click", () => { if (menu) menu.open = false; copy(told().cite, "citation_copied"); });
  byId("picture")?.addEventListener("click", async () => {
    if (menu) menu.open = false;
    const blob = await picture();
    if (!blob) return toast(words.t("no_map"));
    const address = URL.createObjectURL(blob);
    const link = Object.assign(document.createElement("a"), { href: address, download: "whereline.png" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return undefined;
  });
  byId("print")?.addEventListener("click", async () => {
    if (menu) menu.open = false;
    const { phrases, count, cite } = told();
    await printSheet({ picture: await picture(), title: now().name || count, phrases, cite, shown: now().shown, words });
  });
}
