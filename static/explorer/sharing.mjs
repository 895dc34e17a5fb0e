/** @file Taking it along: the link, a citation, a picture, a print of what is shown. */

/**
 * @param {{
 *   words: import("./words.mjs").Words, chips: HTMLElement, toast: (sentence: string) => void,
 *   now: () => {filters: import("./urlstate.mjs").Filters, rows: import("./rows.mjs").Rows, counts: Record<string, number>, drawn: any, name: string},
 * }} wiring
 */
export function wireSharing({ words, chips, toast, now }) {
  const byId = (/** @type {string} */ id) => document.getElementById(id);
  const menu = /** @type {HTMLDetailsElement | null} */ (byId("export"));
  const told = async () => {
    const { citation, filterPhrases } = await import("./summary.mjs");
    const { filters, rows } = now();
    const phrases = filterPhrases(chips, filters, words);
    return { phrases, count: words.count("events", rows.total), cite: citation({ count: words.count("events", rows.total), phrases, address: location.href, words }) };
  };

  /** @param {string} text @param {string} done */
  async function copy(text, done) {
    try {
      await navigator.clipboard.writeText(text);
      toast(words.t(done));
    } catch {
      toast(words.t("not_copied"));
    }
  }

  /** @returns {Promise<Blob | null>} null where there is no map */
  async function picture() {
    const { drawn, name, counts } = now();
    if (!drawn) return null;
    const { takePicture } = await import("./picture.mjs");
    const { phrases, count } = await told();
    const scale = document.querySelector("#status .scale");
    return takePicture({
      whereline: drawn.whereline, counts, words, title: name || count, filters: (name ? [count, ...phrases] : phrases).join(words.t("comma")),
      credit: document.querySelector("#status .credit")?.textContent ?? "",
      scale: { pixels: scale?.querySelector("i")?.getBoundingClientRect().width ?? 0, text: scale?.textContent?.trim() ?? "" },
    });
  }

  byId("copy-link")?.addEventListener("click", () => copy(location.href, "copied"));
  byId("cite")?.addEventListener("click", async () => { if (menu) menu.open = false; copy((await told()).cite, "citation_copied"); });
  byId("picture")?.addEventListener("click", async () => {
    if (menu) menu.open = false;
    const blob = await picture();
    if (!blob) return toast(words.t("no_map"));
    const address = URL.createObjectURL(blob);
    const link = Object.assign(document.createElement("a"), { href: address, download: "whereline.png" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return undefined;
  });
  byId("print")?.addEventListener("click", async () => {
    if (menu) menu.open = false;
    const { phrases, count, cite } = await told();
    const { printSheet } = await import("./printing.mjs");
    await printSheet({ picture: await picture(), title: now().name || count, phrases, cite, rows: now().rows, words });
  });
}

/** The search field of the top bar: asks when the typing rests. @param {(q: string) => void} ask */
export function wireSearch(ask) {
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById("search"));
  const input = /** @type {HTMLInputElement | null} */ (form?.querySelector("input") ?? null);
  /** @type {number | undefined} */
  let typing;
  const find = () => {
    clearTimeout(typing);
    ask((input?.value ?? "").trim());
  };
  form?.addEventListener("submit", (event) => { event.preventDefault(); find(); });
  input?.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(find, 350); });
  return { set(/** @type {string} */ q) { if (input && document.activeElement !== input) input.value = q; } };
}
