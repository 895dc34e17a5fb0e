/** @file One tab stop for a toolbar; arrows, Home and End move inside it. */

/** @param {HTMLElement} bar */
export function roving(bar) {
  const items = () =>
    /** @type {HTMLElement[]} */ ([...bar.querySelectorAll("button, a, summary")]).filter((item) => !item.closest("[hidden]") && !item.hidden);

  function settle(/** @type {HTMLElement | undefined} */ current) {
    const all = items();
    const stop = current ?? all.find((item) => item.tabIndex === 0) ?? all[0];
    for (const item of all) item.tabIndex = item === stop ? 0 : -1;
  }
  bar.addEventListener("keydown", (press) => {
    const all = items();
    const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (at < 0) return;
    const upright = bar.getAttribute("aria-orientation") === "vertical";
    const rtl = document.documentElement.dir === "rtl";
    const next = upright ? "ArrowDown" : rtl ? "ArrowLeft" : "ArrowRight";
    const before = upright ? "ArrowUp" : rtl ? "ArrowRight" : "ArrowLeft";
    const to = { [next]: at + 1, [before]: at - 1, Home: 0, End: all.length - 1 }[press.key];
    if (to === undefined) return;
    press.preventDefault();
    const item = all[(to + all.length) % all.length];
    settle(item);
    item.focus();
  });
  bar.addEventListener("focusin", (event) => {
    const item = /** @type {HTMLElement} */ (event.target);
    if (items().includes(item)) settle(item);
  });
  settle(undefined);
  return { settle: () => settle(undefined) };
}
