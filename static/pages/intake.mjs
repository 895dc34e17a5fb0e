/** @file The page of handed-in files: brought up to date until every file is read. */

const PAUSE = 1500;
const MOST = 15000;

const box = () => /** @type {HTMLElement} */ (document.querySelector("#intake"));

/** @param {number} pause milliseconds until the next look; longer while nothing changes */
function look(pause) {
  setTimeout(async () => {
    let changed = false;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector("#intake");
      if (!now) throw new Error("no files in the answer");
      changed = now.textContent !== box().textContent;
      if (changed) box().replaceWith(document.adoptNode(now));
    } catch {
      const said = document.createElement("p");
      said.className = "wrong";
      said.textContent = box().dataset.stale ?? "";
      if (!box().querySelector(":scope > p.wrong")) box().prepend(said);
    }
    if (box().dataset.ended !== "1") look(changed ? PAUSE : Math.min(pause * 1.5, MOST));
  }, pause);
}

if (box().dataset.ended !== "1") look(PAUSE);
