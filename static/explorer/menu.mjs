/** @file A small panel that opens under a button: closes on Escape, on a click elsewhere and when focus leaves. */

import { el, show } from "./dom.mjs";

/** @type {(() => void) | null} closes the menu that is open */
let closeOpen = null;
/** How often menus were opened or closed: contents that come late are not shown over a later one. */
let openings = 0;

/**
 * @param {HTMLElement} button
 * @param {{label: string, content: () => Node[] | Promise<Node[]>, wide?: boolean}} about content is made anew at each opening
 */
export function attachMenu(button, { label, content, wide = false }) {
  const panel = el("div", { class: wide ? "pop-menu wide" : "pop-menu", role: "dialog", "aria-label": label, hidden: true });
  document.body.append(panel);
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-expanded", "false");

  function place() {
    const at = button.getBoundingClientRect();
    const { offsetWidth: width } = panel;
    const rtl = document.documentElement.dir === "rtl";
    const left = rtl ? at.right - width : at.left;
    panel.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
    panel.style.top = `${at.bottom + 6}px`;
    panel.style.maxHeight = `${innerHeight - at.bottom - 14}px`;
  }
  function close(/** @type {boolean} */ refocus = false) {
    openings++;
    if (panel.hidden) return;
    show(panel, false);
    button.setAttribute("aria-expanded", "false");
    if (closeOpen === closeThis) closeOpen = null;
    if (refocus) button.focus();
  }
  const closeThis = () => close();
  async function fill() {
    const mine = openings;
    const nodes = await content();
    if (mine !== openings) return;
    panel.replaceChildren(...nodes);
    show(panel, true);
    place();
    button.setAttribute("aria-expanded", "true");
    closeOpen = closeThis;
    /** @type {HTMLElement | null} */ (panel.querySelector("input, button, select, a"))?.focus();
  }
  function open() {
    closeOpen?.();
    openings++;
    fill();
  }
  /** What an open panel shows has changed. */
  function refresh() {
    if (!panel.hidden) fill();
  }
  button.addEventListener("click", () => (panel.hidden ? open() : close()));
  panel.addEventListener("keydown", (press) => {
    if (press.key === "Escape") {
      press.stopPropagation();
      close(true);
    }
  });
  panel.addEventListener("focusout", (event) => {
    const next = /** @type {Node | null} */ (event.relatedTarget);
    if (next && !panel.contains(next) && next !== button) close();
  });
  document.addEventListener("pointerdown", (event) => {
    const target = /** @type {Node} */ (event.target);
    if (!panel.contains(target) && !button.contains(target)) close();
  });
  addEventListener("resize", () => close());
  return { close: closeThis, open, refresh, remove: () => { close(); panel.remove(); } };
}
