/** @file Decisions on the selected event, in place: approve, edit, merge, reject, undo; by button and by key. */

import { el, icon } from "./dom.mjs";
import { post } from "./views.mjs";

/**
 * @typedef {object} Panel as /events/NUMBER/panel.json tells it
 * @property {number} id
 * @property {string} status
 * @property {number} version
 * @property {boolean} may_decide
 * @property {string} edit
 * @property {{when: string, who: string, reason: string}[]} history
 * @property {{id: number, title: string, score: number}[]} similar
 */

/**
 * @param {{words: import("./words.mjs").Words, address: string, done: (id: number) => Promise<void>, say: (sentence: string, way?: {text: string, act: () => void} | null) => void}} wiring
 *   `address` is that of event 0; `done` brings the page up to date after a decision
 */
export function createDecisions({ words, address, done, say }) {
  /** @type {Panel | null} */
  let now = null;
  let busy = false;
  const of = (/** @type {number} */ id) => address.replace("/0/", `/${id}/`);

  /** @param {"approve" | "reject" | "undo"} decision @param {number} [of_] an event that need no longer be the selected one */
  async function decide(decision, of_ = now?.id) {
    if (of_ === undefined || busy) return;
    const about = now?.id === of_ ? now : await panelOf(of_);
    if (!about?.may_decide) return;
    const { id, version } = about;
    busy = true;
    try {
      const answer = await post(`${of(id)}decide/`, { decision, version: String(version) }, words.t("not_done"));
      say(answer.said, decision === "undo" ? null : { text: words.t("undo"), act: () => decide("undo", id) });
      await done(id);
    } catch (problem) {
      say(/** @type {Error} */ (problem).message);
    }
    busy = false;
  }
  /** @param {number} id @returns {Promise<Panel | null>} null where the server cannot tell */
  async function panelOf(id) {
    const response = await fetch(`${of(id)}panel.json`, { headers: { Accept: "application/json" } }).catch(() => null);
    return response?.ok ? response.json() : null;
  }
  const KEYS = /** @type {Record<string, () => void>} */ ({
    a: () => { if (now?.status !== "approved") decide("approve"); },
    r: () => { if (now?.status !== "rejected") decide("reject"); },
    u: () => decide("undo"),
    e: () => { if (now?.edit) location.assign(now.edit); },
    m: () => {
      const [other] = now?.similar ?? [];
      // The way back is this page as it stands.
      const here = encodeURIComponent(location.pathname + location.search);
      if (now?.may_decide && other) location.assign(`${of(now.id)}compare/${other.id}/?next=${here}`);
    },
  });
  document.addEventListener("keydown", (press) => {
    const typing = /** @type {Element} */ (press.target).closest("input, textarea, select, [contenteditable], .pop-menu");
    if (!now || typing || press.ctrlKey || press.metaKey || press.altKey || !(press.key.toLowerCase() in KEYS)) return;
    press.preventDefault();
    KEYS[press.key.toLowerCase()]();
  });

  const key = (/** @type {string} */ letter) => el("span", { class: "kbd", "aria-hidden": "true", text: letter });
  /** @param {string} name @param {string} letter @param {string} [more] */
  const button = (name, letter, more = "") =>
    el("button", { type: "button", class: `btn ${more}`.trim(), "aria-keyshortcuts": letter, onclick: KEYS[letter.toLowerCase()] },
      name === "approve" ? icon("check", "s") : null, words.t(name), key(letter));

  return {
    /** Nothing is selected, or something else: keys decide on nothing until it is known. */
    leave: () => { now = null; },
    /** @param {number} id @returns {Promise<Panel | null>} null where the server cannot tell */
    async about(id) {
      now = null;
      return panelOf(id);
    },
    /** Take decisions on this event from now on. @param {Panel} panel @returns {HTMLElement[]} buttons for those who may */
    buttons(panel) {
      now = panel;
      if (!panel.may_decide) return panel.edit ? [button("edit", "E")] : [];
      return [
        ...(panel.status === "approved" ? [] : [button("approve", "A", "pri")]),
        ...(panel.edit ? [button("edit", "E")] : []),
        ...(panel.similar.length ? [button("merge", "M")] : []),
        ...(panel.status === "rejected" ? [] : [button("reject", "R", "bad")]),
        ...(panel.status === "draft" ? [] : [button("undo", "U")]),
      ];
    },
  };
}
