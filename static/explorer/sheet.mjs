/** @file The bottom sheet of narrow screens: three heights, dragged by its grabber or stepped through by pressing it. */

const STEPS = ["low", "half", "full"];

/** @param {HTMLElement} grabber @param {HTMLElement} page the element that carries the height as data-sheet */
export function createSheet(grabber, page) {
  const narrow = matchMedia("(max-width: 719px)");
  /** @type {number | null} */
  let startY = null;
  let moved = 0;

  const current = () => STEPS.indexOf(page.dataset.sheet ?? "low");
  const set = (/** @type {number} */ step) => { page.dataset.sheet = STEPS[Math.max(0, Math.min(2, step))]; };

  grabber.addEventListener("pointerdown", (event) => {
    startY = event.clientY;
    moved = 0;
    grabber.setPointerCapture(event.pointerId);
  });
  grabber.addEventListener("pointermove", (event) => {
    if (startY !== null) moved = event.clientY - startY;
  });
  grabber.addEventListener("pointerup", () => {
    startY = null;
    if (Math.abs(moved) > 30) set(current() + (moved < 0 ? 1 : -1) * (Math.abs(moved) > 260 ? 2 : 1));
  });
  grabber.addEventListener("click", () => {
    if (Math.abs(moved) <= 30) set((current() + 1) % 3);
    moved = 0;
  });
  page.dataset.sheet = "half";
  return {
    /** Make room for something that was asked for. @param {"low" | "half" | "full"} step */
    to(step) {
      if (narrow.matches) page.dataset.sheet = step;
    },
    isNarrow: () => narrow.matches,
  };
}
