/** @file Plays time: a window of days that moves on, or days that add up, at a speed that is chosen; never by itself. */

import { el, icon } from "./dom.mjs";
import { binEnd, binStart } from "./histogram.mjs";

// One step at normal speed, in milliseconds.
const BEAT = 700;
const SPEEDS = [0.5, 1, 2, 4];

/**
 * @param {{
 *   words: import("./words.mjs").Words, bars: () => ReturnType<typeof import("./histogram.mjs").histogram>,
 *   chosen: () => number[], set: (from: number, end: number) => void, ended: () => void,
 * }} wiring days are numbers since 1970; `chosen` are the first and the one after the last
 */
export function createPlay({ words, bars, chosen, set, ended }) {
  /** @type {number | undefined} */
  let playing;
  const button = /** @type {HTMLButtonElement} */ (el("button", { type: "button", class: "btn ic sm", onclick: toggle }));
  const select = (/** @type {string} */ label, /** @type {[string, string][]} */ choices, /** @type {string} */ value) => {
    const box = /** @type {HTMLSelectElement} */ (el("select", { class: "sel bare", "aria-label": label, title: label }, ...choices.map(([name, text]) => el("option", { value: name, text, selected: name === value }))));
    box.addEventListener("change", () => { if (playing !== undefined) start(); });
    return box;
  };
  const way = select(words.t("play_way"), [["window", words.t("play_window")], ["sum", words.t("play_sum")]], "window");
  const speed = select(words.t("play_speed"), SPEEDS.map((times) => [String(times), `${words.number(times)}×`]), "1");
  // Where the days that are shown begin and end while it plays.
  let [from, at, span] = [0, 0, 1];

  function beat() {
    const data = bars();
    if (!data || at >= data.end) return pause();
    const end = Math.min(data.end, way.value === "sum" ? binEnd(binStart(at, data.unit), data.unit) : at + span);
    set(way.value === "sum" ? from : at, end);
    if (way.value === "window" && end >= data.end) return pause();
    at = way.value === "sum" ? end : binEnd(binStart(at, data.unit), data.unit);
    return undefined;
  }
  function start() {
    clearInterval(playing);
    playing = setInterval(beat, BEAT / Number(speed.value));
  }
  function toggle() {
    if (playing !== undefined) return pause();
    const data = bars();
    if (!data) return undefined;
    const [first, end] = chosen();
    const whole = first <= data.first && end >= data.end;
    span = whole ? Math.max(1, Math.round((data.end - data.first) / 8)) : end - first;
    from = whole ? data.first : first;
    at = whole || end >= data.end || way.value === "sum" ? from : first;
    start();
    draw();
    return beat();
  }
  function pause() {
    if (playing === undefined) return;
    clearInterval(playing);
    playing = undefined;
    draw();
    ended();
  }
  function draw() {
    const name = playing === undefined ? "play" : "pause";
    button.replaceChildren(icon(name, "s flip"));
    button.setAttribute("aria-label", words.t(name));
    button.title = words.t(name);
  }
  addEventListener("blur", pause);
  document.addEventListener("visibilitychange", () => document.hidden && pause());
  draw();

  return {
    nodes: [button, way, speed], pause,
    /** @param {boolean} able */
    enable(able) {
      for (const one of [button, way, speed]) one.disabled = !able;
    },
  };
}
