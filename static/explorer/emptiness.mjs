/** @file What the list says where there is nothing to list, or no answer: why, and what to do next. */

import { show } from "./dom.mjs";
import { createNotice } from "./notice.mjs";
import { filterQuery, isFiltered } from "./urlstate.mjs";

/**
 * @param {{box: HTMLElement, rows: HTMLElement, words: import("./words.mjs").Words, answers: import("./answers.mjs").Answers,
 *   state: () => import("./urlstate.mjs").PageState, change: (change: Partial<import("./urlstate.mjs").Filters>) => void,
 *   clear: () => void, again: () => void}} wiring
 */
export function createEmptiness({ box, rows, words, answers, state, change, clear, again }) {
  const notice = createNotice(box);
  let counting = 0;
  const clearing = () => ({ text: words.t("clear_filters"), act: clear });

  /** @param {import("./urlstate.mjs").Filters} now */
  async function offerLowScores(now) {
    const mine = ++counting;
    const found = await answers.rows(filterQuery({ ...now, min_score: "" }), { limit: 1 }).catch(() => null);
    if (!found?.total || mine !== counting) return;
    notice.empty(words.t("nothing_matches"), words.count("without_score", found.total), [
      { text: words.t("include_low_scores"), primary: true, act: () => change({ min_score: "" }) }, clearing(),
    ]);
  }

  return {
    /** @param {number} total events shown @param {number} anyDay events on any day */
    tell(total, anyDay) {
      const { filters, only } = state();
      counting += 1;
      show(rows, total > 0);
      if (total) return notice.hide();
      if (!isFiltered(filters) && !only) return notice.empty(words.t("nothing_yet"), words.t("nothing_yet_more"), []);
      if (anyDay && (filters.from || filters.to)) {
        return notice.empty(words.t("nothing_matches"), words.count("without_dates", anyDay), [
          { text: words.t("include_other_days"), primary: true, act: () => change({ from: "", to: "" }) }, clearing(),
        ]);
      }
      notice.empty(words.t("nothing_matches"), words.t("try_fewer"), [{ ...clearing(), primary: true }]);
      if (filters.min_score) offerLowScores(filters);
      return undefined;
    },
    /** @param {import("./answers.mjs").AnswerError} problem */
    fail(problem) {
      counting += 1;
      show(rows, false);
      const more = problem.offline ? words.t("offline_more") : problem.status === 400 ? problem.sentence : words.t("feed_failed_more");
      notice.error(words.t(problem.offline ? "offline" : "feed_failed"), more, [{ text: words.t("try_again"), act: again }, clearing()], { offline: problem.offline });
    },
  };
}
