/**
 * @file Event types in the order of legend, donuts and bars, and what a feature of the feed holds.
 *
 * @typedef {object} Evidence words of a report under one field; start and end are code points
 * @property {string} field
 * @property {number} report
 * @property {string} title
 * @property {string} url
 * @property {string} lang
 * @property {string} quote
 * @property {number} start
 * @property {number} end
 * @property {string} stance "supports" or "contradicts"
 *
 * @typedef {object} EventProperties one event as /export/events.geojson gives it; days are "YYYY-MM-DD", metres
 * @property {number} id
 * @property {"incident" | "movement" | "zone"} kind
 * @property {string} type
 * @property {string} subtype
 * @property {string} [category]
 * @property {string} title
 * @property {string | null} date_start
 * @property {string | null} date_end
 * @property {1 | 2 | 3 | null} time_precision
 * @property {1 | 2 | 3 | null} geo_precision
 * @property {number | null} uncertainty_m
 * @property {string[]} actors
 * @property {number | null} persons
 * @property {number | null} [persons_high]
 * @property {number | null} [vehicles]
 * @property {number | null} [vehicles_high]
 * @property {number | null} fatalities
 * @property {number | null} [fatalities_high]
 * @property {number | null} [injured]
 * @property {number | null} [injured_high]
 * @property {string[]} places
 * @property {string} origin
 * @property {string} destination
 * @property {number | null} radius_m
 * @property {string} [path_basis]
 * @property {string} status
 * @property {number} score
 * @property {Evidence[]} evidence
 *
 * @typedef {{type: "Feature", id?: number, geometry: any, properties: EventProperties}} EventFeature
 */

import { ORDER, TYPE_KEYS, typeKey } from "./tokens.mjs";

/** ACLED's event types by key; the key names the colour (--bat …) and the sign. */
export const TYPES = Object.entries(TYPE_KEYS).map(([name, key]) => ({ key, name }));

export const KINDS = /** @type {const} */ (["incident", "movement", "zone"]);

export { ORDER, typeKey };

/** Drafts are drawn hollow and dashed. @param {EventProperties} event */
export const isDraft = (event) => event.status === "draft";

/** How many moved: what an arrow's width and an end's label rest on. @param {EventProperties} event */
export const moved = (event) => event.vehicles ?? event.persons ?? 0;
