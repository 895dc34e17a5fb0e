/** @file The timeline: bars by type, a brush that chooses days, and a tray for what has no exact day. */

import { el, svg } from "./dom.mjs";
import { binEnd, binStart, dayOf, heights, histogram, isExact, isoOf, ticks } from "./histogram.mjs";
import { createPlay } from "./play.mjs";
import { ORDER } from "../map/types.mjs";
import { clockOf } from "./clock.mjs";

/** @typedef {import("../map/types.mjs").EventFeature} EventFeature */
/** @typedef {{from: string, to: string}} Days */

const HEIGHT = 98;
const BASE = 76.5;
const TOP = 10;
const START = 34;
const END = 12;
// Half of a long label under the axis, which stays within the picture.
const HALF = 40;

/**
 * @param {HTMLElement} box
 * @param {{words: import("./words.mjs").Words, choose: (days: Days, how: {live: boolean}) => void, only: (name: string) => void}} wiring
 */
export function createTimeline(box, { words, choose, only }) {
  const rtl = document.documentElement.dir === "rtl";
  const title = el("b");
  const about = el("span", { class: "dim" });
  const unitName = el("span", { class: "dim" });
  const play = createPlay({
    words, bars: () => bars, chosen: () => chosen(), set: (from, end) => set(from, end, true), ended: () => choose(days, { live: false }),
  });
  const picture = svg("svg", { class: "h", role: "group", "aria-label": words.t("timeline_label") });
  const chart = el("div", { class: "chart" }, picture);
  const tray = el("div", { class: "tray" });
  box.replaceChildren(el("div", { class: "tlh" }, ...play.nodes, title, about, el("span", { class: "grow" }), unitName), chart, tray);

  /** @type {import("./clock.mjs").Clock} */
  let clock = clockOf([]);
  /** @type {Days} */
  let days = { from: "", to: "" };
  /** @type {number | null} */
  let selectedDay = null;
  /** @type {ReturnType<typeof histogram>} */
  let bars = null;
  let width = 600;

  const across = (/** @type {number} */ day) => {
    const at = bars ? (day - bars.first) / (bars.end - bars.first) : 0;
    const x = START + at * (width - START - END);
    return rtl ? width - x : x;
  };
  const dayAt = (/** @type {number} */ x) => {
    if (!bars) return 0;
    const along = ((rtl ? width - x : x) - START) / (width - START - END);
    return Math.max(bars.first, Math.min(bars.end, bars.first + along * (bars.end - bars.first)));
  };
  /** First day, and the day after the last. */
  const chosen = () => {
    const [low, high] = bars ? [bars.first, bars.end] : [0, 1];
    return [days.from ? dayOf(days.from) : low, days.to ? dayOf(days.to) + 1 : high];
  };

  function set(/** @type {number} */ from, /** @type {number} */ end, /** @type {boolean} */ live) {
    if (!bars) return;
    const whole = from <= bars.first && end >= bars.end;
    days = whole ? { from: "", to: "" } : { from: isoOf(from), to: isoOf(Math.max(from, end - 1)) };
    choose(days, { live });
  }

  function draw() {
    bars = histogram(clock.starts, days);
    const filtered = days.from !== "" || days.to !== "";
    const [from, end] = chosen();
    title.textContent = words.days(days.from, days.to) || (bars ? words.days(isoOf(bars.first), isoOf(bars.end - 1)) : words.t("all_time"));
    about.textContent = bars ? [words.count("events", clock.dated(days)), words.count("days", end - from)].join(words.t("comma")) : words.t("no_time");
    unitName.textContent = bars ? words.t(`bin_${bars.unit}`) : "";
    play.enable(bars !== null);
    picture.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
    picture.replaceChildren(...(bars ? shapes(bars, from, end, filtered) : []));
    drawTray();
  }

  /** @param {NonNullable<typeof bars>} data @param {number} from @param {number} end @param {boolean} filtered */
  function shapes(data, from, end, filtered) {
    const tallest = Math.max(data.most, heights(data.most).at(-1) ?? 1);
    const up = (/** @type {number} */ n) => BASE - (n / tallest) * (BASE - TOP);
    const [left, right] = [across(from), across(end)].sort((a, b) => a - b);
    const parts = [];
    parts.push(svg("rect", { class: filtered ? "brushed" : "brushed all", x: left, y: 4, width: Math.max(1, right - left), height: BASE - 4 }));
    for (const n of heights(data.most)) {
      parts.push(svg("path", { d: `M${START - 2} ${up(n)}H${width - END + 2}`, class: "rule", transform: rtl ? `translate(${END - START} 0)` : null }));
      parts.push(svg("text", { class: "ax", x: rtl ? width - START + 8 : START - 8, y: up(n) + 3.5, "text-anchor": "end", text: words.number(n), direction: "ltr", ...(rtl ? { "text-anchor": "start" } : {}) }));
    }
    for (const bin of data.bins) {
      if (!bin.total) continue;
      const [a, b] = [across(bin.start), across(bin.end)].sort((x, y) => x - y);
      const gap = Math.min(1, (b - a) / 5);
      let under = 0;
      const group = svg("g", { class: bin.end <= from || bin.start >= end ? "bar out" : "bar" });
      bin.counts.forEach((n, i) => {
        if (!n) return;
        group.append(svg("rect", { x: a + gap, width: Math.max(1, Math.min(b - a - 2 * gap, 26)), y: up(under + n), height: up(under) - up(under + n), "data-c": ORDER[i] }));
        under += n;
      });
      const label = words.range(isoOf(bin.start), isoOf(bin.end - 1), { day: "numeric", month: "short", year: "numeric" });
      group.append(svg("title", { text: `${label}: ${words.count("events", bin.total)}` }));
      parts.push(group);
    }
    parts.push(svg("path", { class: "base", d: `M${rtl ? END : START} ${BASE}H${rtl ? width - START : width - END}` }));
    const { days: marks, format } = ticks(data.first, data.end, width - START - END);
    for (const day of marks) {
      const x = across(day);
      if (x < 20 || x > width - 20) continue;
      parts.push(svg("path", { class: "tick-line", d: `M${x} ${BASE}v4` }), svg("text", { class: "ax", x: Math.max(HALF, Math.min(x, width - HALF)), y: 92, "text-anchor": "middle", text: words.format(format).format(new Date(day * 86_400_000)) }));
    }
    if (selectedDay !== null && selectedDay >= data.first && selectedDay < data.end) {
      const x = across(selectedDay + 0.5);
      parts.push(svg("path", { class: "now", d: `M${x} 2V${BASE}` }), svg("path", { class: "now-head", d: `M${x - 4} 0h8l-4 6z` }));
    }
    parts.push(handle("from", from, filtered), handle("to", end, filtered));
    return parts;
  }

  /** @param {"from" | "to"} side @param {number} day @param {boolean} filtered */
  function handle(side, day, filtered) {
    const x = across(day);
    const data = /** @type {NonNullable<typeof bars>} */ (bars);
    const told = side === "from" ? day : day - 1;
    return svg(
      "g",
      {
        class: filtered ? "handle" : "handle idle", "data-side": side, tabindex: 0, role: "slider", "aria-label": words.t(`brush_${side}`),
        "aria-valuemin": data.first, "aria-valuemax": data.end - 1, "aria-valuenow": told,
        "aria-valuetext": words.format({ day: "numeric", month: "long", year: "numeric" }).format(new Date(told * 86_400_000)),
      },
      svg("rect", { class: "grip-reach", x: x - 12, y: 0, width: 24, height: BASE }),
      svg("path", { class: "grip-line", d: `M${x} 4V${BASE}` }),
      svg("rect", { class: "grip", x: x - 4, y: 30, width: 8, height: 18, rx: 3 }),
      svg("path", { class: "grip-marks", d: `M${x - 1.2} 35v8m2.4-8v8` }),
    );
  }

  function drawTray() {
    const rows = Object.entries(clock.trays)
      .map(([name, n]) => {
        const label = words.t(`${name}_row`);
        if (!n) return el("div", { class: "r" }, el("span", { text: label }), el("b", { text: "0" }));
        return el("button", { type: "button", class: "r", title: words.t("only_these", { name: label }), onclick: () => only(name) }, el("span", { text: label }), el("b", { text: words.number(n) }));
      });
    tray.replaceChildren(el("h2", { text: words.t("no_exact_day") }), ...rows);
  }

  /** @type {{side: "from" | "to" | "new", anchor: number} | null} */
  let drag = null;
  const xOf = (/** @type {PointerEvent} */ event) => event.clientX - picture.getBoundingClientRect().left;
  picture.addEventListener("pointerdown", (/** @type {any} */ event) => {
    if (!bars || event.button !== 0) return;
    play.pause();
    const side = event.target.closest("[data-side]")?.dataset.side ?? "new";
    const [from, end] = chosen();
    drag = { side, anchor: side === "from" ? end : side === "to" ? from : binStart(Math.floor(dayAt(xOf(event))), bars.unit) };
    picture.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  picture.addEventListener("pointermove", (/** @type {any} */ event) => {
    if (!drag || !bars) return;
    const at = dayAt(xOf(event));
    if (drag.side === "new") {
      const start = binStart(Math.floor(at), bars.unit);
      if (start === drag.anchor && days.from === "") return;
      set(Math.min(start, drag.anchor), Math.max(binEnd(start, bars.unit), binEnd(drag.anchor, bars.unit)), true);
    } else if (drag.side === "from") set(Math.min(Math.round(at), drag.anchor - 1), drag.anchor, true);
    else set(drag.anchor, Math.max(Math.round(at), drag.anchor + 1), true);
  });
  const drop = () => {
    if (!drag) return;
    drag = null;
    choose(days, { live: false });
  };
  picture.addEventListener("pointerup", drop);
  picture.addEventListener("pointercancel", drop);
  picture.addEventListener("keydown", (/** @type {any} */ press) => {
    const side = press.target.closest("[data-side]")?.dataset.side;
    const ahead = rtl ? "ArrowLeft" : "ArrowRight";
    const turn = { [ahead]: 1, [rtl ? "ArrowRight" : "ArrowLeft"]: -1, ArrowUp: 1, ArrowDown: -1, PageUp: 7, PageDown: -7 }[press.key];
    if (!side || !bars || turn === undefined) return;
    press.preventDefault();
    const [from, end] = chosen();
    if (side === "from") set(Math.max(bars.first, Math.min(from + turn, end - 1)), end, false);
    else set(from, Math.min(bars.end, Math.max(end + turn, from + 1)), false);
    /** @type {any} */ (picture.querySelector(`[data-side=${side}]`))?.focus();
  });

  new ResizeObserver(() => {
    width = Math.max(200, chart.clientWidth);
    draw();
  }).observe(chart);

  return {
    /** @param {import("./clock.mjs").Clock} now @param {Days} chosenDays */
    set(now, chosenDays) {
      [clock, days] = [now, { from: chosenDays.from, to: chosenDays.to }];
      draw();
    },
    /** @param {EventFeature | null} feature */
    select(feature) {
      const event = feature?.properties;
      const day = event && isExact(event) ? dayOf(/** @type {string} */ (event.date_start)) : null;
      if (day === selectedDay) return;
      selectedDay = day;
      draw();
    },
  };
}
