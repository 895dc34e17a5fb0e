/** @file Sentences to everyone: a toast, with a way to take back what was done, and the live region for those who listen. */

import { el } from "./dom.mjs";

/** @param {HTMLElement} region the live region of the page */
export function createSaying(region) {
  /** @type {number | undefined} */
  let saying;
  /** @type {number | undefined} */
  let leaving;

  return {
    /** Politely, and only the last of many. @param {string} sentence */
    announce(sentence) {
      clearTimeout(saying);
      saying = setTimeout(() => { region.textContent = sentence; }, 250);
    },
    /** @param {string} sentence @param {{text: string, act: () => void} | null} [way] */
    toast(sentence, way = null) {
      document.querySelector(".msgs.own")?.remove();
      clearTimeout(leaving);
      const gone = () => box.remove();
      const button = way ? el("button", { type: "button", text: way.text, onclick: () => { gone(); way.act(); } }) : null;
      const box = el("div", { class: "msgs own", role: "status" }, el("div", { class: "toast" }, el("span", { text: sentence }), button));
      document.body.append(box);
      leaving = setTimeout(gone, way ? 10_000 : 4000);
    },
  };
}
