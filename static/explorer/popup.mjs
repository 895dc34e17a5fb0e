/** @file The popup on the map: what an event is, its words and the way to its report; or the events of one spot. */

import { maplibre } from "../map/create.mjs";
import { el, unbroken } from "./dom.mjs";
import { howMuch, kindLine, whereabouts } from "./facts.mjs";
import { statusDot } from "./list.mjs";
import { leadQuote, quoteAddress } from "./quotes.mjs";
import { eventSign } from "./signs.mjs";

/** @typedef {import("../map/types.mjs").EventFeature} EventFeature */

/**
 * @param {any} map
 * @param {{words: import("./words.mjs").Words, report: string, choose: (id: number) => void}} wiring
 */
export function createPopup(map, { words, report, choose }) {
  /** @type {any} */
  let popup = null;

  /** @param {HTMLElement} content @param {[number, number]} at @param {string} label */
  function open(content, at, label) {
    close();
    popup = new maplibre.Popup({ closeButton: true, closeOnClick: false, focusAfterOpen: false, maxWidth: "320px", offset: 14, className: "card-popup" });
    popup.setLngLat(at).setDOMContent(content).addTo(map);
    const frame = popup.getElement();
    frame.setAttribute("role", "dialog");
    frame.setAttribute("aria-label", label);
    const cross = frame.querySelector(".maplibregl-popup-close-button");
    cross?.setAttribute("aria-label", words.t("close"));
    frame.addEventListener("keydown", (/** @type {KeyboardEvent} */ press) => {
      if (press.key === "Escape") close();
    });
  }

  function close() {
    popup?.remove();
    popup = null;
  }

  return {
    close,
    /** @param {EventFeature} feature @param {[number, number]} at */
    event(feature, at) {
      const event = feature.properties;
      const precise = words.datePrecision(event);
      const place = whereabouts(event, words);
      const much = howMuch(event, words);
      const found = leadQuote(event.evidence);
      open(
        el("article", { class: "pop" },
          el("p", { class: "pop-kind" }, eventSign(event), el("span", { text: kindLine(event, words) }), el("span", { class: "grow" }), statusDot(event.status, words)),
          el("h3", { dir: "auto" }, ...unbroken(event.title)),
          el("p", { class: "pop-meta" },
            el("span", { class: "date", text: words.when(event, { year: true }) }),
            precise ? el("span", { class: "prec", text: precise }) : null,
            place ? el("span", {}, ...unbroken(place)) : null,
            much ? el("span", { text: `· ${much}` }) : null),
          found ? el("blockquote", { class: "q" }, el("bdi", { lang: found.lead.lang || null, dir: "auto" }, "“", ...found.parts, "”")) : null,
          found
            ? el("p", { class: "pop-foot" },
              el("a", { href: quoteAddress(report, found.lead), text: words.t("read_report") }),
              el("bdi", { class: "dim", lang: found.lead.lang || null, text: found.lead.title }))
            : null),
        at, event.title,
      );
    },
    /** @param {EventFeature[]} features @param {[number, number]} at @param {number} [total] where there are more than can be listed */
    crowd(features, at, total = features.length) {
      const rows = features.map(({ properties: event }) =>
        el("li", {}, el("button", { type: "button", class: "pick", onclick: () => choose(event.id) },
          eventSign(event),
          el("span", { class: "grow", dir: "auto" }, ...unbroken(event.title)),
          el("span", { class: "dim", text: words.when(event) }))));
      const title = words.t("cluster_title", { n: words.number(total) });
      open(el("div", { class: "pop" }, el("h3", { text: title }), el("ul", { class: "picks" }, ...rows)), at, title);
    },
  };
}
