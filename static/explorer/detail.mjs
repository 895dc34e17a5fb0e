/** @file The panel of the selected event: its facts with the words under each, its sources, and events of the same report. */

import { el, icon, show, unbroken } from "./dom.mjs";
import { factsOf, kindLine } from "./facts.mjs";
import { scoreBar } from "./list.mjs";
import { mgrs } from "./mgrs.mjs";
import { quoteAddress, quoteBlock, reportNumbers } from "./quotes.mjs";
import { eventSign } from "./signs.mjs";
import { latLon } from "./statusbar.mjs";
import { typeKey } from "../map/types.mjs";

/** @typedef {import("../map/types.mjs").EventFeature} EventFeature */

const TABS = /** @type {const} */ (["facts", "sources", "history", "linked"]);
const TONE = /** @type {Record<string, string>} */ ({ draft: "warn", approved: "ok", rejected: "bad" });

/**
 * @param {HTMLElement} panel
 * @param {{
 *   words: import("./words.mjs").Words, page: {event: string, report: string, drafts: boolean},
 *   choose: (id: number) => void, close: () => void, decisions: ReturnType<typeof import("./decisions.mjs").createDecisions>,
 * }} wiring
 */
export function createDetail(panel, { words, page, choose, close, decisions }) {
  /** @type {typeof TABS[number]} */
  let tab = "facts";
  /** @type {number | null} */
  let shownId = null;

  /** @param {EventFeature} feature */
  function facts(feature) {
    const { evidence } = feature.properties;
    const context = { all: evidence, numbers: reportNumbers(evidence), report: page.report, words };
    return el("dl", { class: "facts" }, ...factsOf(feature, words).map((fact) =>
      el("div", { class: "fact" },
        el("dt", { text: words.t(fact.label) }),
        el("dd", {},
          el("div", { class: "v" }, el("bdi", {}, ...unbroken(fact.value)), fact.chip ? el("span", { class: "prec", text: fact.chip }) : null),
          fact.at
            ? el("div", { class: "sub" }, el("span", { class: "mono ltr", text: latLon(fact.at[1], fact.at[0]) }), el("span", { class: "dim3", text: "·" }), el("span", { class: "mono ltr", text: mgrs(fact.at[0], fact.at[1]) }))
            : null,
          fact.sub ? el("div", { class: "sub", text: fact.sub }) : null,
          ...fact.evidence.map((piece) => quoteBlock(piece, context))))));
  }

  /** @param {EventFeature} feature */
  function sources({ properties: { evidence } }) {
    const rows = [...reportNumbers(evidence)].map(([report, number]) => {
      const pieces = evidence.filter((piece) => piece.report === report);
      const against = pieces.filter((piece) => piece.stance === "contradicts").length;
      const language = new Intl.DisplayNames([words.locale], { type: "language" });
      const [first] = pieces;
      return el("div", { class: "src" },
        el("span", { class: "hd" }, el("span", { class: "sn", "aria-hidden": "true", text: String(number) }),
          el("a", { href: quoteAddress(page.report, first) }, el("bdi", { lang: first.lang || null, text: first.title || words.t("read_report") }))),
        el("span", { class: "tags" },
          pieces.length > against ? el("span", { class: "tag ok", text: words.t("supports_n", { n: pieces.length - against }) }) : null,
          against ? el("span", { class: "tag bad", text: words.t("contradicts_n", { n: against }) }) : null),
        el("span", { class: "dim", text: first.lang ? language.of(first.lang) ?? "" : "" }));
    });
    return el("section", { class: "dsec" }, el("h3", { text: words.t("sources") }),
      ...(rows.length ? rows : [el("p", { class: "dim", text: words.t("no_sources") })]));
  }

  /** @param {import("./decisions.mjs").Panel | null} about */
  function history(about) {
    if (!about?.history.length) return el("p", { class: "dim pad", text: words.t(about ? "no_history" : "counting") });
    const moment = words.format({ day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
    return el("ol", { class: "hist" }, ...about.history.map((step) => el("li", {},
      el("span", {}, el("b", {}, el("bdi", { text: step.who || "Whereline" })), ": ", el("bdi", { text: step.reason })),
      el("span", { class: "dim", text: `${moment.format(new Date(step.when))} UTC` }))));
  }

  /** @param {EventFeature[]} others @param {import("./decisions.mjs").Panel | null} about */
  function linked(others, about) {
    const similar = about?.similar ?? [];
    if (similar.length) {
      return el("ul", { class: "picks" }, ...similar.map((other) => el("li", {}, el("a", { class: "pick", href: page.event.replace("/0/", `/${other.id}/`) },
        el("span", { class: "grow" }, el("bdi", { class: "pick-title", text: other.title }), el("span", { class: "dim", text: words.t("may_be_same") })), scoreBar(other.score, words)))),
      ...[...linked(others, null).children]);
    }
    if (!others.length) return el("p", { class: "dim pad", text: words.t("no_linked") });
    return el("ul", { class: "picks" }, ...others.map(({ properties: event }) =>
      el("li", {}, el("button", { type: "button", class: "pick", onclick: () => choose(event.id) },
        eventSign(event),
        el("span", { class: "grow" }, el("span", { class: "pick-title", dir: "auto" }, ...unbroken(event.title)), el("span", { class: "dim", text: words.t("same_report") })),
        scoreBar(event.score, words)))));
  }

  /** @param {EventFeature} feature @param {EventFeature[]} others */
  function draw(feature, others) {
    const event = feature.properties;
    const reports = reportNumbers(event.evidence).size;
    const acts = el("div", { class: "acts", role: "group", "aria-label": words.t("decide"), hidden: true });
    const address = page.event.replace("/0/", `/${event.id}/`);
    /** @type {Record<string, HTMLElement>} */
    const bodies = { facts: facts(feature), sources: sources(feature), history: history(null), linked: linked(others, null) };
    const body = el("div", { class: "tabbody", role: "tabpanel", id: "tab-body", tabindex: "0", "aria-labelledby": `tab-${tab}` });
    const tabsHere = TABS.filter((name) => name !== "history" || page.drafts);
    const buttons = tabsHere.map((name) => {
      const n = { facts: 0, sources: reports, history: 0, linked: others.length }[name];
      return el("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "tab-body", "data-tab": name, onclick: () => turn(name) },
        words.t(name), n ? el("span", { class: "n", text: String(n) }) : null);
    });
    function turn(/** @type {typeof TABS[number]} */ name, focus = false) {
      tab = name;
      for (const button of buttons) {
        const on = button.dataset.tab === name;
        button.setAttribute("aria-selected", String(on));
        button.tabIndex = on ? 0 : -1;
        if (on && focus) button.focus();
      }
      body.setAttribute("aria-labelledby", `tab-${name}`);
      body.replaceChildren(bodies[name]);
    }
    const tabs = el("div", {
      class: "tabs", role: "tablist",
      onkeydown: (/** @type {KeyboardEvent} */ press) => {
        const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
        if (press.key !== "ArrowLeft" && press.key !== "ArrowRight") return;
        const step = press.key === forward ? 1 : tabsHere.length - 1;
        turn(tabsHere[(tabsHere.indexOf(tab) + step) % tabsHere.length], true);
      },
    }, ...buttons);
    panel.replaceChildren(
      el("div", { class: "phead" },
        eventSign(event), el("span", { class: "dim kindline", text: kindLine(event, words) }), el("span", { class: "grow" }),
        el("span", { class: "mono dim ltr code", text: `E-${event.id}` }),
        el("a", { class: "btn ic sm ghost", href: address, title: words.t("open_page"), "aria-label": words.t("open_page") }, icon("expand", "s")),
        el("button", { class: "btn ic sm ghost", type: "button", title: words.t("close"), "aria-label": words.t("close"), id: "close-detail", onclick: close }, icon("close", "s"))),
      el("div", { class: "dh" },
        el("h2", { dir: "auto", tabindex: "-1" }, ...unbroken(event.title)),
        el("div", { class: "row" },
          el("span", { class: `tag ${TONE[event.status] ?? ""}`, text: words.t(event.status) }),
          event.type ? el("span", { class: "tag line", text: words.t(`type_${typeKey(event.type)}`) }) : null,
          el("span", { class: "grow" }), scoreBar(event.score, words))),
      tabs, body,
      acts,
    );
    turn(tab);
    if (!page.drafts) return;
    decisions.about(event.id).then((about) => {
      if (!about || shownId !== event.id) return;
      bodies.history = history(about);
      bodies.linked = linked(others, about);
      if (tab === "history" || tab === "linked") turn(tab);
      const ways = decisions.buttons(about);
      acts.replaceChildren(...ways);
      show(acts, ways.length > 0);
    });
  }

  panel.addEventListener("keydown", (press) => {
    if (press.key === "Escape") close();
  });

  return {
    /** @param {EventFeature | null} feature @param {EventFeature[]} all */
    set(feature, all) {
      show(panel, feature !== null);
      shownId = feature?.properties.id ?? null;
      decisions.leave();
      if (!feature) return panel.replaceChildren();
      const reports = new Set(feature.properties.evidence.map((piece) => piece.report));
      const others = all.filter((other) => other !== feature && other.properties.evidence.some((piece) => reports.has(piece.report)));
      tab = "facts";
      return draw(feature, others.slice(0, 50));
    },
    focus: () => panel.querySelector("h2")?.focus({ preventScroll: true }),
  };
}
