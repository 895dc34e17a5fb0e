/**
 * @file The interface's words in its language: sentences from the page's catalogue, dates, numbers and distances.
 *
 * @typedef {object} Catalogue
 * @property {string} lang
 * @property {Record<string, string>} words sentences with {name} gaps
 * @property {Record<string, Record<string, string>>} counted sentences with {n}, by plural category
 */

// Levantine month names in Arabic, and western digits everywhere, as coordinates have them.
const LOCALES = { en: "en-GB", ar: "ar-SY-u-nu-latn", id: "id-ID", fr: "fr-FR", ru: "ru-RU", uk: "uk-UA", es: "es-ES" };

/** @param {string} iso "YYYY-MM-DD" */
export const asDate = (iso) => new Date(`${iso}T00:00:00Z`);
/** @param {Date} date */
export const asDay = (date) => date.toISOString().slice(0, 10);

/** @param {Catalogue} catalogue */
export function createWords(catalogue) {
  const locale = LOCALES[catalogue.lang] ?? catalogue.lang;
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  /** @type {Map<string, Intl.DateTimeFormat>} */
  const formats = new Map();

  /** @param {Intl.DateTimeFormatOptions} options */
  function format(options) {
    const key = JSON.stringify(options);
    if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }));
    return /** @type {Intl.DateTimeFormat} */ (formats.get(key));
  }

  /** @param {string} sentence @param {Record<string, any>} values */
  const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (gap, name) => String(values[name] ?? gap));

  /** @param {string} name @param {Record<string, any>} [values] */
  const t = (name, values = {}) => filled(catalogue.words[name] ?? name, values);

  /**
   * "412 events" in the language's own plural; "40–50 people" where `high` is the other end of a range.
   * @param {string} name @param {number} n @param {number | null} [high]
   */
  function count(name, n, high) {
    const forms = catalogue.counted[name] ?? {};
    // Arabic writes one and two as words of their own, which have no room for a range.
    const form = plural.select(high ? Math.max(high, 3) : n);
    return filled(forms[form] ?? forms.other ?? name, { n: figures(n, high) });
  }

  /** "40" or "40–50". @param {number} n @param {number | null} [high] */
  const figures = (n, high) => (high ? `${number.format(n)}–${number.format(high)}` : number.format(n));

  const short = { day: "numeric", month: "short" };
  const whole = { day: "numeric", month: "long", year: "numeric" };

  /** @param {string} from @param {string} to @param {Intl.DateTimeFormatOptions} options */
  const range = (from, to, options) =>
    from === to ? format(options).format(asDate(from)) : format(options).formatRange(asDate(from), asDate(to));

  /** Chosen days: "1–30 April 2020", "from 1 April 2020", or "". @param {string} from @param {string} to */
  function days(from, to) {
    if (from && to) return range(from, to, whole);
    if (from) return t("from_day", { day: range(from, from, whole) });
    return to ? t("until_day", { day: range(to, to, whole) }) : "";
  }

  /**
   * When an event was, as precisely as it is known and no more.
   * @param {import("../map/types.mjs").EventProperties} event
   * @param {{long?: boolean, year?: boolean}} [how]
   */
  function when(event, how = {}) {
    const from = event.date_start;
    if (!from) return event.kind === "zone" ? t("in_force") : t("undated");
    const to = event.date_end ?? from;
    if (event.time_precision === 3) {
      const options = { month: how.long ? "long" : "short", ...(how.long || how.year ? { year: "numeric" } : {}) };
      return range(from, to.slice(0, 7) === from.slice(0, 7) ? from : to, options);
    }
    if (how.long && from === to) return `${format({ weekday: "long" }).format(asDate(from))} ${range(from, to, whole)}`;
    if (how.long) return range(from, to, whole);
    return range(from, to, how.year ? { ...short, year: "numeric" } : short);
  }

  /** "day", "week", "month" or "". @param {import("../map/types.mjs").EventProperties} event */
  const datePrecision = (event) =>
    event.date_start && event.time_precision ? t(["", "day", "week", "month"][event.time_precision]) : "";

  /** "55 km", "1.5 km", "250 m". @param {number} metres */
  function distance(metres) {
    if (metres < 1000) return t("metres", { n: number.format(Math.round(metres)) });
    const km = metres / 1000;
    return t("kilometres", { n: number.format(km < 10 ? Math.round(km * 10) / 10 : Math.round(km)) });
  }

  /** "named place, ±1 km" or ""; a movement's uncertainty is that of its vaguer end, so neither end is said to have it. */
  function placePrecision(/** @type {import("../map/types.mjs").EventProperties} */ event) {
    const word = event.geo_precision ? t(["", "named_place", "near", "region"][event.geo_precision]) : "";
    const about = event.uncertainty_m && event.kind !== "movement" ? `±${distance(event.uncertainty_m)}` : "";
    return [word, about].filter(Boolean).join(t("comma"));
  }

  /** A movement's type or a zone's kind; one without a translation stands as it is. @param {string} name */
  const category = (name) => catalogue.words[`category_${name}`] ?? name;

  /** An ACLED sub-event type; one without a translation stands as it is. @param {string} name */
  const subtype = (name) => catalogue.words[`subtype_${name}`] ?? name;

  return {
    t, count, category, subtype, days, when, datePrecision, distance, placePrecision, locale, range, format,
    figures, number: (/** @type {number} */ n) => number.format(n),
    score: (/** @type {number} */ score) => score.toFixed(2),
  };
}

/** @typedef {ReturnType<typeof createWords>} Words */
