/** @file The map as a picture: with title, filters, legend, scale, attribution and the time it was made. */

import { drawMarker } from "../map/marks.mjs";
import { coloursOf } from "../map/tokens.mjs";
import { ORDER } from "../map/types.mjs";

const FONT = '"Inter Variable", "Vazirmatn Variable", sans-serif';
const MARGIN = 16;
const HEAD = 58;
const FOOT = 30;

/** What the map shows at this moment; its pixels are there only while it draws. @param {any} map @returns {Promise<HTMLCanvasElement>} */
const captured = (map) => new Promise((resolve) => {
  map.once("render", () => {
    const copy = document.createElement("canvas");
    const canvas = map.getCanvas();
    [copy.width, copy.height] = [canvas.width, canvas.height];
    copy.getContext("2d")?.drawImage(canvas, 0, 0);
    resolve(copy);
  });
  map.triggerRepaint();
});

/**
 * @param {{
 *   whereline: import("../map/create.mjs").WherelineMap, counts: Record<string, number>, title: string, filters: string,
 *   credit: string, scale: {pixels: number, text: string}, words: import("./words.mjs").Words,
 * }} about
 * @returns {Promise<Blob>} a PNG
 */
export async function takePicture({ whereline, counts, title, filters, credit, scale, words }) {
  const picture = await captured(whereline.map);
  const ratio = picture.width / whereline.map.getCanvas().clientWidth;
  const [width, height] = [picture.width / ratio, picture.height / ratio];
  const sheet = document.createElement("canvas");
  [sheet.width, sheet.height] = [picture.width, Math.round((height + HEAD + FOOT) * ratio)];
  const pen = /** @type {CanvasRenderingContext2D} */ (sheet.getContext("2d"));
  const colours = coloursOf(whereline.theme());
  const rtl = document.documentElement.dir === "rtl";
  const start = rtl ? width - MARGIN : MARGIN;
  pen.scale(ratio, ratio);
  pen.direction = rtl ? "rtl" : "ltr";
  pen.textBaseline = "alphabetic";
  pen.fillStyle = colours.surface;
  pen.fillRect(0, 0, width, height + HEAD + FOOT);
  pen.drawImage(picture, 0, HEAD, width, height);

  const write = (/** @type {string} */ text, /** @type {number} */ x, /** @type {number} */ y, /** @type {string} */ font, most = width - 2 * MARGIN) => {
    pen.font = `${font} ${FONT}`;
    pen.fillStyle = colours.ink;
    let shown = text;
    while (pen.measureText(shown).width > most && shown.length > 4) shown = `${shown.slice(0, -5).trimEnd()}…`;
    pen.fillText(shown, x, y);
  };
  pen.textAlign = rtl ? "right" : "left";
  write(title, start, 26, "620 17px");
  write(filters, start, 46, "400 12px");

  const rows = ORDER.flatMap((key) => (counts[key] ? [{ key, text: words.t(key), n: words.number(counts[key]) }] : []));
  if (rows.length) {
    const box = { w: 178, h: rows.length * 20 + 14 };
    const [x, y] = [width - box.w - 12, HEAD + height - box.h - 12];
    pen.fillStyle = colours.surface;
    pen.fillRect(x, y, box.w, box.h);
    pen.strokeStyle = colours.admin0;
    pen.lineWidth = 0.6;
    pen.strokeRect(x, y, box.w, box.h);
    rows.forEach(({ key, text, n }, i) => {
      const line = y + 17 + i * 20;
      const mark = drawMarker(colours, key, { scale: ratio });
      const size = (mark.width / ratio) * 0.8;
      pen.drawImage(mark, (rtl ? x + box.w - 17 : x + 17) - size / 2, line - size / 2, size, size);
      pen.textAlign = rtl ? "right" : "left";
      write(text, rtl ? x + box.w - 32 : x + 32, line + 4, "400 12px", 110);
      pen.textAlign = rtl ? "left" : "right";
      write(n, rtl ? x + 10 : x + box.w - 10, line + 4, "400 12px");
    });
  }

  const base = HEAD + height + 19;
  pen.strokeStyle = colours.ink;
  pen.lineWidth = 1.4;
  pen.beginPath();
  const left = rtl ? width - MARGIN - scale.pixels : MARGIN;
  pen.moveTo(left, base - 5);
  pen.lineTo(left, base);
  pen.lineTo(left + scale.pixels, base);
  pen.lineTo(left + scale.pixels, base - 5);
  pen.stroke();
  pen.textAlign = rtl ? "right" : "left";
  write(scale.text, rtl ? left - 8 : left + scale.pixels + 8, base, "400 11px");
  pen.textAlign = rtl ? "left" : "right";
  const made = words.format({ dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(new Date());
  write(`Whereline · ${credit} · ${made} UTC`, rtl ? MARGIN : width - MARGIN, base, "400 11px", width - scale.pixels - 120);
  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}
