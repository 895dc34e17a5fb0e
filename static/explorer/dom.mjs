/** @file Builds elements by hand: text is always text, never HTML. */

const SVG = "http://www.w3.org/2000/svg";
const SPRITE = new URL("../ui/icons.svg", import.meta.url).pathname;

/**
 * @param {Element} node
 * @param {Record<string, any>} attributes "on…" are listeners, "text" is text content; null and false leave one out
 * @param {(Node | string | null | undefined)[]} children
 */
function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "text") node.textContent = value;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/**
 * An HTML element.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  return /** @type {HTMLElement} */ (fill(document.createElement(tag), attributes, children));
}

/**
 * An SVG element.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | null | undefined)} children
 * @returns {SVGElement}
 */
export function svg(tag, attributes = {}, ...children) {
  return /** @type {SVGElement} */ (fill(document.createElementNS(SVG, tag), attributes, children));
}

/**
 * A decorative icon of the sprite; its button carries the name.
 * @param {string} name
 * @param {string} [more] further classes: "s" is 14 px, "flip" mirrors in right-to-left pages
 */
export function icon(name, more = "") {
  return svg(
    "svg",
    {
      class: `i ${more}`.trim(), fill: "none", stroke: "currentColor", "stroke-linecap": "round",
      "stroke-linejoin": "round", "aria-hidden": "true",
    },
    svg("use", { href: `${SPRITE}#${name}` }),
  );
}

/**
 * Show or hide; hidden elements leave the accessibility tree too.
 * @param {Element | null} node
 * @param {boolean} shown
 */
export function show(node, shown) {
  if (node) node.toggleAttribute("hidden", !shown);
}

/**
 * Text in which hyphenated names such as "al-Tanf" stay on one line.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export const unbroken = (text) =>
  text.split(/(\p{L}+(?:-\p{L}+)+)/u).map((part, i) => (i % 2 ? el("span", { class: "nb", text: part }) : part));
