/** @file The marks of events as SVG: kind is the shape, type the colour and sign, hollow is a draft. */

import { svg } from "./dom.mjs";
import { isDraft, typeKey } from "../map/types.mjs";

let clips = 0;

/** @param {string} key @param {string} ink @param {boolean} hollow */
function sign(key, ink, hollow) {
  const stroke = { stroke: ink, "stroke-width": 2, "stroke-linecap": "round" };
  if (key === "bat") return svg("path", { d: "M-3.3-3.3 3.3 3.3M3.3-3.3-3.3 3.3", ...stroke });
  if (key === "exp") {
    return svg("path", { d: "M0-4.5V4.5M-3.9-2.25 3.9 2.25M-3.9 2.25 3.9-2.25", ...stroke, "stroke-width": 1.6 });
  }
  if (key === "vac") return svg("path", { d: "M-4.2-3H4.2L0 4.2Z", fill: ink });
  if (key === "pro") return svg("circle", { r: hollow ? 2.8 : 3.2, fill: ink });
  if (key === "rio") return svg("path", { d: "M1.1-5-3.4.9H0L-1.1 5 3.4-1.1H0Z", fill: ink });
  return svg("path", { d: "M0-4.6 4.6 0 0 4.6-4.6 0Z", fill: ink });
}

/** @param {string} key @param {boolean} hollow */
function disc(key, hollow) {
  if (hollow) {
    return [
      svg("circle", { r: 8, fill: "var(--panel)", stroke: "currentColor", "stroke-width": 2 }),
      sign(key, "currentColor", true),
    ];
  }
  return [svg("circle", { r: 9, fill: "currentColor" }), sign(key, "var(--panel)", false)];
}

/** @param {boolean} dashed */
function arrow(dashed) {
  return [
    svg("path", {
      d: "M-8 7C-6-1-2-5 5-6", stroke: "currentColor", "stroke-width": 2.6, "stroke-linecap": "round",
      "stroke-dasharray": dashed ? "4 3.4" : null,
    }),
    svg("path", { d: "M10-7 3.5-10.5 3-2.2Z", fill: "currentColor", stroke: "currentColor", "stroke-linejoin": "round" }),
  ];
}

/** @param {boolean} dashed */
function hatched(dashed) {
  const id = `hatch-${++clips}`;
  return [
    svg("clipPath", { id }, svg("circle", { r: 8.5 })),
    svg(
      "g", { "clip-path": `url(#${id})`, stroke: "currentColor", "stroke-width": 1, opacity: 0.75 },
      svg("path", { d: "M-14 4 4-14M-14 9 9-14M-14 14 14-14M-9 14 14-9M-4 14 14-4" }),
    ),
    svg("circle", { r: 8.5, stroke: "currentColor", "stroke-width": 1.6, "stroke-dasharray": dashed ? "3.4 2.2" : null }),
  ];
}

/** @param {string} key @param {Node[]} shapes */
const framed = (key, shapes) =>
  svg("svg", { class: "mk", "data-c": key, viewBox: "-11 -11 22 22", fill: "none", "aria-hidden": "true" }, ...shapes);

/** The mark of an event. @param {import("../map/types.mjs").EventProperties} event */
export function eventSign(event) {
  const draft = isDraft(event);
  const key = typeKey(event.type);
  if (event.kind === "movement") return framed(key, arrow(draft));
  if (event.kind === "zone") return framed(key, hatched(draft));
  return framed(key, disc(key, draft));
}

/** The mark of a type, as the legend and filters show it. @param {string} key */
export const typeSign = (key) => framed(key, disc(key, false));

/** The shape of a kind in the interface's ink. @param {string} kind */
export function kindSign(kind) {
  const shapes = kind === "movement" ? arrow(false) : kind === "zone" ? hatched(false) : disc("str", false);
  return framed("ink", shapes);
}
