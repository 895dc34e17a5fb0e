/** @file What the list says instead of rows: nothing found, an error, no connection. Each with what to do next. */

import { el, icon, show } from "./dom.mjs";

/** @typedef {{text: string, act: () => void, primary?: boolean}} Way */

/** @param {HTMLElement} box */
export function createNotice(box) {
  const buttons = (/** @type {Way[]} */ ways) =>
    el("div", { class: "row" }, ...ways.map((way) =>
      el("button", { type: "button", class: way.primary ? "btn pri sm" : "btn sm", text: way.text, onclick: way.act })));

  return {
    hide: () => show(box, false),
    /** @param {string} title @param {string} sentence @param {Way[]} ways */
    empty(title, sentence, ways) {
      box.replaceChildren(el("div", { class: "empty" }, icon("noplace"), el("b", { text: title }), el("p", { class: "dim", text: sentence }), ways.length ? buttons(ways) : null));
      show(box, true);
    },
    /** @param {string} title @param {string} sentence @param {Way[]} ways @param {{offline?: boolean}} [how] */
    error(title, sentence, ways, { offline = false } = {}) {
      box.replaceChildren(el("div", { class: offline ? "err w" : "err", role: "alert" }, icon(offline ? "offline" : "warn"),
        el("div", {}, el("b", { text: title }), el("p", { text: sentence }), buttons(ways))));
      show(box, true);
    },
  };
}
